import CFPFootprints

/// CFP-X01, note: numbers of the report that nothing checks, one note for all of them.
///
/// Silent where no figure was checked at all: the verdict says that already.
enum UncheckedFigures: Rule {
  static let id = RuleID.x01

  static let pages = [
    RulePage(
      id: id, level: .note, title: Message(zh: "没有核对到的数字", en: "numbers that nothing checks"),
      checks: Message(
        zh: "列出没有任何关系可以重算的数字：其误差不会被发现。",
        en: "Lists the numbers that stand in no relation: an error in them would not be found."),
      formula: "",
      skips: Message(zh: "完全无法核对的报告由结论说明。", en: "A report of which nothing could be checked: its verdict says so."),
      source: ownStatements,
      passing: soundExample,
      failing: example(("生产\t外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00", "生产\t外购蒸汽\t/\tGJ\t1.000\tkgCO2e/GJ\t5.00")))
  ]

  static func apply(to ledger: inout Ledger) {
    let outcomes = ledger.settled().outcomes
    let unchecked = outcomes.figures.filter { outcomes[$0] == .unchecked(.noRelation) }
    guard !unchecked.isEmpty, unchecked.count < outcomes.figures.count else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: unchecked[0].pointer,
        cells: unchecked.prefix(mostListedFigures).map { Finding.Cell(pointer: $0.pointer, role: .stated) },
        message: Message(
          zh: "有 \(unchecked.count) 个数字没有任何关系可以核对。",
          en: "\(unchecked.count) number(s) stand in no relation that could be checked."),
        fingerprint: fingerprint(id, unchecked.prefix(8).map { ledger.printedText(of: $0) })))
  }
}
