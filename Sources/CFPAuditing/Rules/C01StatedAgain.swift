import CFPFootprints
import CFPQuantities

/// CFP-U01 (error: in another unit), CFP-C01 and CFP-C02 (error: the total; a stage's or row's emission), CFP-C03 and
/// CFP-C04 (warning: a share; an activity or factor): a figure that is stated more than once is the same everywhere.
///
/// With the same decimals the digits must be the same; otherwise, and where one is stated with 约, the intervals must
/// meet. Left open: another functional unit, boundary or year, another unit. Where two emissions differ by no more than
/// a sum's own rounding and either reproduces, that is M02's note.
enum StatedAgain: Rule {
  static let id = RuleID.c01

  static let pages = [
    RulePage(
      id: .c01, level: .error, title: Message(zh: "总量各处一致", en: "the total is the same everywhere"),
      checks: Message(
        zh: "凡陈述总量之处（正文、摘要、声明）都应相同。",
        en: "The total is the same wherever it is stated: text, summary, statement."),
      formula: "same decimals: same digits; otherwise the intervals meet", skips: repetitionSkips,
      source: ownStatements, passing: example(also: "产品的碳足迹为 40.55 kgCO2e。\n"),
      failing: example(also: "产品的碳足迹为 45.50 kgCO2e。\n")),
    RulePage(
      id: .c02, level: .error, title: Message(zh: "阶段值各处一致", en: "a stage's value is the same everywhere"),
      checks: Message(
        zh: "同一阶段的排放量凡陈述之处都应相同。",
        en: "A stage's emission is the same wherever it is stated."),
      formula: "same decimals: same digits; otherwise the intervals meet", skips: repetitionSkips,
      source: ownStatements, passing: example(also: "产品的碳足迹为 40.55 kgCO2e。\n"),
      failing: example(also: "其中生产阶段碳排放为 15.66 kgCO2e。\n")),
    RulePage(
      id: .c03, level: .warning, title: Message(zh: "占比各处一致", en: "a share is the same everywhere"),
      checks: Message(
        zh: "同一占比凡陈述之处都应相同。",
        en: "A share is the same wherever it is stated."),
      formula: "same decimals: same digits; otherwise the intervals meet", skips: repetitionSkips,
      source: ownStatements, passing: example(also: "产品的碳足迹为 40.55 kgCO2e。\n"),
      failing: example(also: "其中生产阶段占总排放的 48.10%。\n")),
    RulePage(
      id: .c04, level: .warning, title: Message(zh: "活动数据与因子各处一致", en: "an activity or factor is the same everywhere"),
      checks: Message(
        zh: "正文指明的因子应与清单所用一致。",
        en: "The factor that the text names is the one that the rows use."),
      formula: "same decimals: same digits; otherwise the intervals meet", skips: repetitionSkips,
      source: ownStatements, passing: example(also: "产品的碳足迹为 40.55 kgCO2e。\n"),
      failing: example(also: "2024年全国电力平均碳足迹因子为0.6205kgCO2e/kWh。\n")),
    RulePage(
      id: .u01, level: .error, title: Message(zh: "同一数值的不同单位一致", en: "twins of one value in kg, t and g"),
      checks: Message(
        zh: "同一数值以 kg、t、g 等不同单位陈述时应相等。",
        en: "A value that is stated in kg and again in t or g is the same."),
      formula: "value in kg = 1000 × value in t",
      skips: Message(zh: "较粗的一个的舍入。", en: "The rounding of the coarser one."),
      source: ownStatements, passing: example(also: "产品的碳足迹为 0.04055 tCO2e。\n"),
      failing: example(also: "产品的碳足迹为 0.04550 tCO2e。\n")),
  ]

  static func apply(to ledger: inout Ledger) {
    var failing: [Relation] = []
    for relation in ledger.network.repetitions {
      let outcome = agreement(of: relation)
      if outcome == .fails { failing.append(relation) } else { ledger.record(relation, outcome) }
    }
    guard !failing.isEmpty else { return }
    let sums = Dictionary(
      grouping: ledger.network.results.flatMap { $0.stageSums + [$0.totalSum].compactMap { $0 } }
    ) {
      $0.stated.figure
    }
    for (position, relation) in failing.enumerated() {
      // A sum is recomputed for each of the first hundred only: more than that is no report.
      let related = position < 100 ? sums[relation.readings[0].terms[0].figure] ?? [] : []
      if related.contains(where: { isWithinRounding(relation, of: $0) }) {
        ledger.record(relation, .holds(.within, isWeak: true, reading: 0))
        ledger.findings.append(equalThroughRounding(relation, in: ledger))
      } else {
        ledger.record(relation, .fails)
        ledger.findings.append(failure(relation, in: ledger))
      }
    }
  }

  /// Whether the sum that gives the figure gives the other statement of it as well.
  private static func isWithinRounding(_ repetition: Relation, of sum: Relation) -> Bool {
    guard let original = repetition.readings[0].terms.first, original.decimals == repetition.stated.decimals else {
      return false
    }
    var trial = sum
    trial.stated.number = repetition.stated.number
    trial.readings = sum.readings.map { reading in
      var scaled = reading
      // The mention may be in another unit than the figure: bring the parts into it.
      for index in scaled.terms.indices { scaled.terms[index].power += original.power }
      return scaled
    }
    return agreement(of: sum).isPass && agreement(of: trial).isPass
  }

  private static func failure(_ relation: Relation, in ledger: Ledger) -> Finding {
    let level: FindingLevel = [.c03, .c04].contains(relation.rule) ? .warning : .error
    let original = relation.readings[0].terms[0]
    var impact: [Finding.Impact] = []
    if let figure = original.figure, level == .error,
      let change = ledger.impact(
        of: figure, becoming: relation.stated.exact.scaled(byPowerOfTen: -original.power),
        within: relation.stated.interval(.nearest).scaled(byPowerOfTen: -original.power),
        under: Message(zh: "另一处所列", en: "the other statement"))
    {
      impact.append(change)
    }
    return ledger.finding(
      relation, level: level, impact: impact,
      message: .statedTwice(
        name: ledger.report.name(of: original.figure ?? relation.stated.figure ?? .total), first: original.text,
        again: relation.stated.text))
  }

  private static func equalThroughRounding(_ relation: Relation, in ledger: Ledger) -> Finding {
    let original = relation.readings[0].terms[0]
    var noted = relation
    noted.rule = .m02
    return ledger.finding(
      noted, level: .note,
      message: .withinRounding(
        name: ledger.report.name(of: original.figure ?? .total), first: original.text, again: relation.stated.text))
  }
}

extension Message {
  fileprivate static func statedTwice(name: String, first: String, again: String) -> Message {
    name.isEmpty
      ? Message(
        zh: "总量印了两次而不一致：\(first) 与 \(again)。", en: "The total is stated twice and differs: \(first) and \(again).")
      : Message(
        zh: "“\(name)”印了两次而不一致：\(first) 与 \(again)。",
        en: "“\(name)” is stated twice and differs: \(first) and \(again).")
  }

  fileprivate static func withinRounding(name: String, first: String, again: String) -> Message {
    Message(
      zh: "\(name.isEmpty ? "总计" : "“\(name)”")印为 \(first) 和 \(again)：差额在各项舍入之内，两者都可由各项算得。",
      en:
        "\(name.isEmpty ? "The total" : "“\(name)”") is stated as \(first) and \(again): the difference is within the rounding of its parts, and either follows from them."
    )
  }
}

private let repetitionSkips = Message(
  zh: "另一功能单位、边界、年份、产品或情形的陈述：句中凡有一词不能确知无关，即只在数值相同时才算重述；“约”数只比较区间；差额在各项舍入之内的见 M02。",
  en:
    "Statements for another functional unit, boundary, year, product or case: a sentence with any word that is not known to be harmless counts only where it repeats the figure; rounded statements (约) are compared as intervals; a difference within the parts' rounding is M02's."
)
