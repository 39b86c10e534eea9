import CFPFootprints
import CFPQuantities

/// CFP-H02, warning: the shares add up to the printed 100 %, each within half a unit of its last place.
///
/// A column without a printed sum may be a table of the greatest parts, one with a stage without share is not complete:
/// both stay open. 100.01 for five shares with two decimals is rounding.
enum SharesToHundred: Rule {
  static let id = RuleID.h02

  static let pages = [
    RulePage(
      id: id, level: .warning,
      title: Message(zh: "占比之和 = 100%", en: "the shares add up to 100 %"),
      checks: Message(
        zh: "各占比之和应为 100%，允差 n/2 个末位单位。",
        en: "The shares add up to 100 %, within n/2 units of the last place."),
      formula: "|Σ share − 100| ≤ n u / 2",
      skips: Message(
        zh: "未印合计的表、缺占比的表：不判定。",
        en: "A column without a printed sum, or with a stage without share, stays open."),
      source: ownArithmetic,
      passing: soundExample,
      failing: example(("59.19%", "59.91%")))
  ]

  static func apply(to ledger: inout Ledger) {
    for results in ledger.network.results { apply(to: results, &ledger) }
  }

  private static func apply(to results: ResultNetwork, _ ledger: inout Ledger) {
    guard let relation = results.shareSum else { return }
    let outcome = agreement(of: relation)
    ledger.record(relation, outcome)
    guard outcome == .fails else { return }
    let sum = recomputation(relation.readings[0], stated: relation.stated)?.text(beside: relation.stated) ?? "?"
    ledger.findings.append(
      ledger.finding(
        relation, level: .warning,
        message: .sharesDiffer(sum: sum, stated: relation.stated.text, count: relation.readings[0].terms.count)
          .said(ofProduct: relation.operands.first.flatMap { ledger.report.productName(of: $0) })))
  }
}

extension Message {
  fileprivate static func sharesDiffer(sum: String, stated: String, count: Int) -> Message {
    Message(
      zh: "\(count) 个占比合计为 \(sum)%，而报告印为 \(stated)；舍入不能解释这一差额。",
      en: "The \(count) shares add up to \(sum) %, but \(stated) is printed; rounding does not explain the difference.")
  }
}
