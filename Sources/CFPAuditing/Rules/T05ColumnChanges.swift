import CFPFootprints
import CFPTables

/// CFP-T05, warning: a column gives the difference, or the change in percent, between two others.
enum ColumnChanges: Rule {
  static let id = RuleID.t05

  static let pages = [
    RulePage(
      id: id, level: .warning,
      title: Message(zh: "表中变化 = 两列之差", en: "a column of changes follows from its two columns"),
      checks: Message(
        zh: "任何表格中，若一列在其他各行为两列之差或变化率，则在本行亦应如此。",
        en:
          "A column that is the difference or the change in percent between two others in the other rows is so in each."
      ),
      formula: "(b − a) / a = change",
      skips: Message(
        zh: "基数为零或为负、仅有两行可核：不判定。",
        en: "A base of zero or below, fewer than three rows that hold: nothing is said."),
      source: ownArithmetic,
      passing: soundScopes,
      failing: scopes(("35.0\n", "53.0\n")))
  ]

  static func apply(to ledger: inout Ledger) {
    applyTableRelations([.difference, .change], level: .warning, to: &ledger) { name, stated, computed, count in
      Message(
        zh: "表中“\(name)”的变化印为 \(stated)，按两列计算为 \(computed)。",
        en: "The change of “\(name)” is printed as \(stated); the two columns give \(computed).")
    }
  }
}
