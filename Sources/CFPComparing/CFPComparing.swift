// CFPComparing: what no single report shows: findings across reports.
//
// Knows:          what a report states, and what may not be the same, or not differ, in several.
// Must not know:  files, stores, how reports were found or kept.
//
// A report gives facts (`facts(of:)`); whoever keeps them brings those with one key together; a comparison judges each
// such group by itself, so that comparing needs no more memory than the largest group.

public import CFPAuditing

/// A fact with the report that states it.
public struct ReportedFact: Sendable {
  /// The number of the report among those compared.
  public var report: Int
  /// The report's file name.
  public var name: String
  public var fact: Fact

  public init(report: Int, name: String, fact: Fact) {
    self.report = report
    self.name = name
    self.fact = fact
  }
}

/// Something that several reports together show.
public struct ComparisonFinding: Sendable {
  public var rule: RuleID
  public var level: FindingLevel
  public var message: Message
  /// The facts that it rests on, in the order of the reports.
  public var places: [ReportedFact]

  init(_ rule: RuleID, _ level: FindingLevel, _ message: Message, _ places: [ReportedFact]) {
    self.rule = rule
    self.level = level
    self.message = message
    self.places = places
  }

  /// What a reader should see once only: the rule and the reports; a copy is found by its amounts and by its emissions.
  public var identity: [String] { [rule.rawValue] + places.map { "\($0.report)" } }
}

/// Judges the facts with one key.
/// - Parameter group: Facts of one kind and key, in the order of the reports.
public func compare(_ group: [ReportedFact]) -> [ComparisonFinding] {
  guard let kind = group.first?.fact.kind, group.contains(where: { $0.report != group[0].report }) else { return [] }
  return comparisons.filter { $0.kind == kind }.flatMap { $0.judge(group) }
}

/// One line of what is compared: which facts, and when they disagree.
struct Comparison: Sendable {
  let page: RulePage
  let kind: Fact.Kind
  let judge: @Sendable ([ReportedFact]) -> [ComparisonFinding]
}

/// Every comparison, in the order of the rules' ids.
let comparisons: [Comparison] = [
  copiedFigures, factorOfOneBody, impliedFactors, electricityByYear, certificateOfTwo, numberUsedTwice,
  productWithTwoTotals, yearOnYear,
]

/// The pages of the rules across reports. Their examples are several short reports, parted by lines of dashes.
public let comparisonPages: [RulePage] = comparisons.map(\.page)
