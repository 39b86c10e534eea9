import CFPFootprints
import CFPTables

/// CFP-T04, warning: a column of percentages gives each number of another column as a part of that column's whole.
enum ColumnShares: Rule {
  static let id = RuleID.t04

  static let pages = [
    RulePage(
      id: id, level: .warning,
      title: Message(zh: "表中占比 = 分项 / 合计", en: "a column of shares follows from its parts and whole"),
      checks: Message(
        zh: "任何表格中，若一列百分数在其他各行为分项占合计之比，则在本行亦应如此。",
        en: "A column of percentages that gives the parts of a whole in the other rows gives them in each."),
      formula: "part / whole = share",
      skips: Message(
        zh: "合计未印出、仅有两行可核：不判定。",
        en: "Without a printed whole, or with fewer than three rows that hold: nothing is said."),
      source: ownArithmetic,
      passing: soundScopes,
      failing: scopes(("38.00%", "36.00%")))
  ]

  static func apply(to ledger: inout Ledger) {
    applyTableRelations([.share], level: .warning, to: &ledger) { name, stated, computed, count in
      Message(
        zh: "表中“\(name)”的占比印为 \(stated)，按合计计算为 \(computed)。",
        en: "The share of “\(name)” is printed as \(stated); part and whole give \(computed).")
    }
  }
}
