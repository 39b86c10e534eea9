import CFPFootprints
import CFPTables

/// CFP-T01, error: a row of any table is the sum of the rows above or below it, in every column that is such a sum in others.
///
/// What is a sum is told by the numbers, not by words (TABLES.md, section 1). One column alone has to fail, and no other run
/// of rows may explain it.
enum RowTotals: Rule {
  static let id = RuleID.t01

  static let pages = [
    RulePage(
      id: id, level: .error, title: Message(zh: "表中合计行 = 其上各行之和", en: "a row of totals is the sum of its rows"),
      checks: Message(
        zh: "任何表格中，若一行在其他列为若干行之和，则在本列亦应如此。",
        en: "A row that is the sum of other rows in most columns of its table is their sum in each."),
      formula: "|Σ part − total| ≤ (n + 1) u / 2",
      skips: Message(
        zh: "其他规则已核对的表、比率与变化率列、“其中”“减”行、一列缺项：不判定。",
        en: "Columns of ratios and changes, rows taken away, parts that one column leaves blank: nothing is said."),
      source: ownArithmetic,
      passing: soundScopes,
      failing: scopes(("1,310", "1,810")))
  ]

  static func apply(to ledger: inout Ledger) {
    applyTableRelations([.rowTotal], level: .error, to: &ledger) { name, stated, computed, count in
      Message(
        zh: "表中“\(name)”印为 \(stated)，而 \(count) 项合计为 \(computed)。",
        en: "“\(name)” is printed as \(stated), but its \(count) parts add up to \(computed).")
    }
  }
}
