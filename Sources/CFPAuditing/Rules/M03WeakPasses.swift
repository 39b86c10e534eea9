import CFPFootprints
import CFPQuantities

/// CFP-M03, note: products, sums and shares that agree although so few digits are printed that an error would not show.
/// One note for the whole report.
enum WeakPasses: Rule {
  static let id = RuleID.m03

  static let pages = [
    RulePage(
      id: id, level: .note,
      title: Message(zh: "相符但位数太少", en: "agrees, but with too few digits to tell"),
      checks: Message(
        zh: "所印位数太少，误差不会显现：这样的相符不计入已核对。",
        en: "So few digits are printed that an error would not show: such a pass does not count as checked."),
      formula: "power = 1 − width(computed) / |stated| < 0.95",
      skips: Message(
        zh: "只是提示，不是错误。",
        en: "A note, no error."),
      source: printedDigits,
      passing: soundExample,
      failing: example(
        ("外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00", "外购蒸汽\t5\tGJ\t1\tkgCO2e/GJ\t5.00")))
  ]

  static func apply(to ledger: inout Ledger) {
    let weak = ledger.checks.filter {
      $0.isWeak && !$0.rule.isRepetition && $0.rule != .f01 && ledger.report[$0.subject]?.number?.isZero == false
    }
    guard !weak.isEmpty else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: weak[0].subject.pointer,
        cells: weak.prefix(mostListedFigures).map { Finding.Cell(pointer: $0.subject.pointer, role: .stated) },
        message: .weak(count: weak.count),
        fingerprint: fingerprint(id, weak.prefix(8).map { ledger.printedText(of: $0.subject) })))
  }
}

extension Message {
  fileprivate static func weak(count: Int) -> Message {
    Message(
      zh: "有 \(count) 处虽相符，但所印位数太少，误差会被掩盖；不计入已核对。",
      en:
        "\(count) figure(s) agree, but with so few printed digits that an error would not show; they do not count as checked."
    )
  }
}
