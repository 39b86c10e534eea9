import CFPFootprints
import CFPQuantities

/// CFP-S02, error: the stages add up to the total; the rows do, where no stage result is printed.
///
/// A combined stage beside its parts counts once, module D counts or not as the total has it, offsets never count. Rows
/// from several tables and incomplete tables stay open; so does a table whose shares all follow from the printed total
/// and do not make up 100 %: it lists the greatest parts only.
enum StagesToTotal: Rule {
  static let id = RuleID.s02

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "各阶段之和 = 总计", en: "the stages add up to the total"),
      checks: Message(
        zh: "各阶段之和应等于总计，允差 (n+1)/2 个末位单位。",
        en: "The stages add up to the total, within (n + 1)/2 units of the last place."),
      formula: "|Σ emission(stage) − total| ≤ (n + 1) u / 2",
      skips: Message(
        zh: "与分项并列的合并阶段只计一次；模块 D 与抵消不计；只列主要部分的表不判定。",
        en:
          "A combined stage beside its parts counts once; module D and offsets never do; a table of the greatest parts stays open."
      ),
      source: "XBRL Calculations 1.1 (interval sums)",
      passing: soundExample,
      failing: example(("合计\t40.55", "合计\t45.05")))
  ]

  static func apply(to ledger: inout Ledger) {
    for results in ledger.network.results { apply(to: results, &ledger) }
  }

  private static func apply(to results: ResultNetwork, _ ledger: inout Ledger) {
    guard let relation = results.totalSum else { return }
    var outcome = agreement(of: relation)
    if outcome == .fails, listsGreatestParts(results) { outcome = .open(.incompleteTable) }
    ledger.record(relation, outcome)
    guard outcome == .fails else { return }
    let recomputed = recomputation(relation.readings[0], stated: relation.stated)
    var impact: [Finding.Impact] = []
    if let recomputed,
      let change = ledger.impact(
        of: relation.stated.figure ?? .total, becoming: recomputed.exact, within: recomputed.interval,
        under: Message(zh: "各部分之和", en: "sum of the parts"))
    {
      impact.append(change)
    }
    ledger.findings.append(
      ledger.finding(
        relation, level: .error, impact: impact,
        message: .totalDiffers(
          sum: recomputed?.text(beside: relation.stated) ?? "?", stated: relation.stated.text,
          count: relation.readings[0].terms.count
        ).said(ofProduct: ledger.report.productName(of: relation.stated.figure ?? .total))))
  }

  private static func listsGreatestParts(_ network: ResultNetwork) -> Bool {
    network.results.totalShare == nil && !network.shares.isEmpty
      && !(network.shareSum.map { agreement(of: $0).isPass } ?? false)
      && network.shares.allSatisfy { agreement(of: $0).isPass }
  }
}

extension Message {
  fileprivate static func totalDiffers(sum: String, stated: String, count: Int) -> Message {
    Message(
      zh: "总计印为 \(stated)，而 \(count) 个部分合计为 \(sum)。",
      en: "The total is printed as \(stated), but its \(count) parts add up to \(sum).")
  }
}
