import CFPFootprints
import CFPQuantities

/// CFP-S04, error: fossil + biogenic + land use = total, A1 + A2 + A3 = A1-A3.
///
/// Looks only at results that print all of the parts; aircraft emissions count where they are printed.
enum PartsOfOneResult: Rule {
  static let id = RuleID.s04

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(
        zh: "化石 + 生物 + 土地利用 = 合计；A1 + A2 + A3 = A1-A3", en: "fossil + biogenic + land use = total; A1 + A2 + A3 = A1-A3"
      ),
      checks: Message(
        zh: "同一阶段（模块）所印的化石、生物、土地利用排放之和应等于其合计；与分项并列的 A1-A3 应等于各项之和。",
        en:
          "The fossil, biogenic and land-use parts of a stage or module add up to its total; an A1-A3 beside its modules is their sum."
      ),
      formula: "fossil + biogenic + land use (+ aircraft) = total",
      skips: Message(zh: "未印全各部分的不判定。", en: "Results that do not print all parts stay open."),
      source: "EN 15804:2012+A2:2019 (GWP-total); ISO 14067:2018 7.2",
      passing: splitExample, failing: splitExample.replacing("6.10", with: "6.40"))
  ]

  static func apply(to ledger: inout Ledger) {
    for relation in ledger.network.results.flatMap(\.parts) {
      let outcome = agreement(of: relation)
      ledger.record(relation, outcome)
      guard outcome == .fails else { continue }
      let recomputed = recomputation(relation.readings[0], stated: relation.stated)
      let name = ledger.report.name(of: relation.stated.figure ?? .total)
      ledger.findings.append(
        ledger.finding(
          relation, level: .error,
          message: Message(
            zh: "“\(name)”印为 \(relation.stated.text)，而所印各部分合计为 \(recomputed?.text(beside: relation.stated) ?? "?")。",
            en:
              "“\(name)” is printed as \(relation.stated.text), but its printed parts add up to \(recomputed?.text(beside: relation.stated) ?? "?")."
          )))
    }
  }
}

private let splitExample = """
  Carbon footprint report

  Stage\tGHG emissions (kg CO2e)\tFossil\tBiogenic\tLand use
  Raw materials\t6.10\t6.00\t0.08\t0.02
  Production\t4.00\t3.90\t0.06\t0.04
  Total\t10.10\t\t\t

  """
