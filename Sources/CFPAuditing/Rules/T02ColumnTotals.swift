import CFPFootprints
import CFPTables

/// CFP-T02, error: a column of any table is the sum of the columns beside it, in every row that is such a sum in others.
enum ColumnTotals: Rule {
  static let id = RuleID.t02

  static let pages = [
    RulePage(
      id: id, level: .error, title: Message(zh: "表中合计列 = 其旁各列之和", en: "a column of totals is the sum of its columns"),
      checks: Message(
        zh: "任何表格中，若一列在其他行为若干列之和，则在本行亦应如此。",
        en: "A column that is the sum of other columns in most rows of its table is their sum in each."),
      formula: "|Σ part − total| ≤ (n + 1) u / 2",
      skips: Message(
        zh: "变化率、占比列，比率行，缺项的行：不判定。",
        en: "Columns of changes and shares, rows of ratios, rows that leave a part blank: nothing is said."),
      source: ownArithmetic,
      passing: soundSites,
      failing: sites(("388.2", "383.2")))
  ]

  static func apply(to ledger: inout Ledger) {
    applyTableRelations([.columnTotal], level: .error, to: &ledger) { name, stated, computed, count in
      Message(
        zh: "表中“\(name)”印为 \(stated)，而 \(count) 列合计为 \(computed)。",
        en: "“\(name)” is printed as \(stated), but its \(count) columns add up to \(computed).")
    }
  }
}
