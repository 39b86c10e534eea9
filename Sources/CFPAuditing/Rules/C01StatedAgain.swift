import CFPFootprints
import CFPQuantities

/// CFP-C01 and CFP-C02 (error: the total; a stage's or row's emission), CFP-C03 and CFP-C04 (warning: a share; an
/// activity or factor): a figure that is stated more than once is the same everywhere.
///
/// With the same decimals the digits must be the same; otherwise, and where one is stated with 约, the intervals must
/// meet. Left open: another functional unit, boundary or year, another unit. Where two emissions differ by no more than
/// a sum's own rounding and either reproduces, that is M02's note.
enum StatedAgain: Rule {
  static let id = RuleID.c01

  static func apply(to ledger: inout Ledger) {
    var failing: [Relation] = []
    for relation in ledger.network.repetitions {
      let outcome = agreement(of: relation)
      if outcome == .fails { failing.append(relation) } else { ledger.record(relation, outcome) }
    }
    guard !failing.isEmpty else { return }
    let sums = Dictionary(grouping: ledger.network.stageSums + [ledger.network.totalSum].compactMap { $0 }) {
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
