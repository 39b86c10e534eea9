import CFPFootprints

/// CFP-M01, note: three or more checks hold only when digits are cut off, and none needs rounding to nearest: the
/// report truncates.
enum Truncating: Rule {
  static let id = RuleID.m01

  static let pages = [
    RulePage(
      id: id, level: .note,
      title: Message(zh: "报告截尾而不舍入", en: "the report truncates"),
      checks: Message(
        zh: "三处以上只有截去尾数才相符，且没有一处须四舍五入。",
        en: "Three or more figures agree only when digits are cut off, and none needs rounding."),
      formula: "",
      skips: Message(
        zh: "只是提示，不是错误。",
        en: "A note, no error."),
      source: printedDigits,
      passing: soundExample,
      failing: example(
        ("10.00\tkg\t2.400", "10.0000\tkg\t2.40057"), ("20.00\tkWh\t0.5777", "20.0000\tkWh\t0.57788"),
        ("5.00\tGJ\t1.000", "5.0000\tGJ\t1.00158"), ("59.19%", "59.18%")))
  ]

  static func apply(to ledger: inout Ledger) {
    guard isTruncating(ledger) else { return }
    let cut = truncatedChecks(ledger)
    let cells = cut.prefix(mostListedFigures).compactMap(\.relation.stated.figure).map {
      Finding.Cell(pointer: $0.pointer, role: .stated)
    }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: cells.first?.pointer ?? "", cells: cells,
        message: .truncates(count: cut.count),
        fingerprint: fingerprint(id, [])))
  }
}

/// Whether the report cuts its digits off instead of rounding them.
func isTruncating(_ ledger: Ledger) -> Bool {
  guard truncatedChecks(ledger).count >= 3 else { return false }
  return !ledger.tested.contains { relation, agreement in
    guard case .holds(let grade, _, let reading) = agreement, grade != .truncated else { return false }
    return needsNearest(relation, reading: reading)
  }
}

private func truncatedChecks(_ ledger: Ledger) -> [(relation: Relation, agreement: Agreement)] {
  ledger.tested.filter {
    if case .holds(.truncated, _, _) = $0.agreement { return true }
    return false
  }
}

extension Message {
  fileprivate static func truncates(count: Int) -> Message {
    Message(
      zh: "有 \(count) 处只有截去尾数（不四舍五入）才相符：本报告采用截尾。",
      en: "\(count) figures agree only when digits are cut off instead of rounded: the report truncates.")
  }
}
