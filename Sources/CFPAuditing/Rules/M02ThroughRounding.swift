import CFPFootprints

/// CFP-M02, note: shares that agree only because the column was made to add up to 100 %. (Repetitions that agree only
/// through rounding are noted where they are compared, in C01.)
enum ThroughRounding: Rule {
  static let id = RuleID.m02

  static let pages = [
    RulePage(
      id: id, level: .note,
      title: Message(zh: "只因舍入或凑整才相等", en: "equal only through rounding or balancing"),
      checks: Message(
        zh: "占比被调整一个末位单位使合计恰为 100%，或两处所印之差在各项舍入之内。",
        en:
          "Shares moved by one unit so that the column adds up to exactly 100, or two statements that differ within the rounding of their parts."
      ),
      formula: "",
      skips: Message(
        zh: "只是提示，不是错误。",
        en: "A note, no error."),
      source: printedDigits,
      passing: soundExample,
      failing: example(
        ("原材料获取\t24.00\t59.19%", "原材料获取\t10.0000\t33.33%"),
        ("生产\t16.55\t40.81%", "生产\t10.0000\t33.34%\n使用\t10.0000\t33.33%"), ("合计\t40.55", "合计\t30.0000")))
  ]

  static func apply(to ledger: inout Ledger) {
    let balanced = ledger.checks.filter { $0.outcome == .pass(.balanced) }
    guard !balanced.isEmpty else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: balanced[0].subject.pointer,
        cells: balanced.prefix(mostListedFigures).map { Finding.Cell(pointer: $0.subject.pointer, role: .stated) },
        message: .balanced(count: balanced.count),
        fingerprint: fingerprint(id, balanced.prefix(8).map { ledger.printedText(of: $0.subject) })))
  }
}

extension Message {
  fileprivate static func balanced(count: Int) -> Message {
    Message(
      zh: "有 \(count) 个占比差一个末位单位，使各占比之和恰为 100%：为凑整而调整，不算错误。",
      en:
        "\(count) share(s) are one unit in the last place off, which makes the column add up to exactly 100 %: balanced, not wrong."
    )
  }
}
