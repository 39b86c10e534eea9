import CFPFootprints
import CFPTables

/// CFP-T03, error: a column of any table is the product of two others, in every row: at least three rows hold and one fails.
enum ColumnProducts: Rule {
  static let id = RuleID.t03

  static let pages = [
    RulePage(
      id: id, level: .error, title: Message(zh: "表中一列 = 两列之积", en: "a column is the product of two others"),
      checks: Message(
        zh: "任何表格中，若一列在其他各行为两列之积（可差十的幂），则在本行亦应如此。",
        en: "A column that is the product of two others in the other rows, up to a power of ten, is so in each."),
      formula: "a × b = c",
      skips: Message(
        zh: "合计行、缺数的行、仅有两行可核的列：不判定。",
        en: "Rows of totals, rows without one of the numbers, fewer than three rows that hold: nothing is said."),
      source: ownArithmetic,
      passing: soundPurchases,
      failing: purchases(("61.20", "67.20")))
  ]

  static func apply(to ledger: inout Ledger) {
    applyTableRelations([.product], level: .error, to: &ledger) { name, stated, computed, count in
      Message(
        zh: "表中“\(name)”印为 \(stated)，而两列之积为 \(computed)。",
        en: "“\(name)” is printed as \(stated), but its two factors give \(computed).")
    }
  }
}
