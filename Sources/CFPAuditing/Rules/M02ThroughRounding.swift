import CFPFootprints

/// CFP-M02, note: shares that agree only because the column was made to add up to 100 %. (Repetitions that agree only
/// through rounding are noted where they are compared, in C01.)
enum ThroughRounding: Rule {
  static let id = RuleID.m02

  static func apply(to ledger: inout Ledger) {
    let balanced = ledger.checks.filter { $0.outcome == .pass(.balanced) }
    guard !balanced.isEmpty else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: balanced[0].subject.pointer,
        cells: balanced.prefix(8).map { Finding.Cell(pointer: $0.subject.pointer, role: .stated) },
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
