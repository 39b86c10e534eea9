/// What a rule recomputes, for people: the page of `cfpcheck explain`, and what SARIF shows as help.
///
/// The two examples are short reports that are run as tests: the first gives no finding of the rule, the second one.
public struct RulePage: Sendable {
  public let id: RuleID
  /// The level of its findings where nothing tells otherwise.
  public let level: FindingLevel
  public let title: Message
  /// What it checks, in a sentence or two.
  public let checks: Message
  /// The recomputation as a formula; empty where there is none.
  public let formula: String
  /// What it deliberately leaves open or passes over.
  public let skips: Message
  /// Where the rule comes from.
  public let source: String
  public let passing: String
  public let failing: String

  public init(
    id: RuleID, level: FindingLevel, title: Message, checks: Message, formula: String, skips: Message, source: String,
    passing: String, failing: String
  ) {
    self.id = id
    self.level = level
    self.title = title
    self.checks = checks
    self.formula = formula
    self.skips = skips
    self.source = source
    self.passing = passing
    self.failing = failing
  }
}

/// The pages of all rules, in the order of their ids.
public let rulePages: [RulePage] = allRules.flatMap { $0.pages }.sorted { $0.id < $1.id }

/// A report in which everything agrees: the examples change a figure or add a line.
let soundExample = """
  产品碳足迹报告

  生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
  原材料获取\t钢板\t10.00\tkg\t2.400\tkgCO2e/kg\t24.00
  生产\t电力\t20.00\tkWh\t0.5777\tkgCO2e/kWh\t11.55
  生产\t外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00

  阶段\t碳足迹(kgCO2e)\t占比
  原材料获取\t24.00\t59.19%
  生产\t16.55\t40.81%
  合计\t40.55\t100%

  """

/// A sound report with some words exchanged.
func example(_ changes: (String, String)..., also text: String = "") -> String {
  changes.reduce(soundExample) { $0.replacing($1.0, with: $1.1) } + text
}

/// The source of the recomputing rules.
let ownArithmetic =
  "the intervals of the printed digits; ISO 14067:2018, GB/T 24067-2024: the CFP is the sum of activity data × factor"

/// The source of the rules that only hold a report against itself.
let ownStatements = "the report's own statements, compared with each other"

/// The source of the rules about how the printed digits came about.
let printedDigits =
  "the intervals of the printed digits: half a unit of the last place, a whole one where digits are cut off"
