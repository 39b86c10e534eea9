import CFPFootprints
import CFPQuantities

/// CFP-P01, error: activity × factor (× printed multipliers) = emission.
///
/// Left open: a multiplier that is printed and not understood; units that are printed and measure different things; a
/// factor per energy, which P02 decides. Where a unit is not printed the product is tried as printed and in the usual
/// pair of units; when only a factor of a thousand is missing, that is a note, since the report may be right.
enum ActivityTimesFactor: Rule {
  static let id = RuleID.p01

  static func apply(to ledger: inout Ledger) {
    for product in ledger.network.products {
      var outcome = agreement(of: product.relation)
      if ledger.network.combustions[product.row] != nil, !outcome.isPass { continue }  // P02 decides
      if outcome == .fails, !product.hasAllUnits, let power = missingThousand(product.relation) {
        outcome = .open(.unitsNotComparable)
        ledger.findings.append(missingThousandNote(product, power: power, in: ledger))
      }
      ledger.record(product.relation, outcome)
      if outcome == .fails { ledger.findings.append(failure(product, in: ledger)) }
    }
  }

  private static func failure(_ product: RowRelation, in ledger: Ledger) -> Finding {
    let relation = product.relation
    let reading = relation.readings[0]
    let recomputed = recomputation(reading, stated: relation.stated)
    let impact = recomputed.flatMap {
      ledger.impact(
        of: .row(product.row, .emission), becoming: $0.exact, within: $0.interval,
        under: "activity × factor of /inventory/\(product.row)")
    }
    return ledger.finding(
      relation, level: .error, impact: impact.map { [$0] } ?? [], causes: productCauses(relation),
      message: .productDiffers(
        name: ledger.report.name(of: .row(product.row, .emission)), expression: expression(reading, stated: relation.stated),
        computed: recomputed?.value.plainText ?? "?", stated: relation.stated.text))
  }

  private static func missingThousandNote(_ product: RowRelation, power: Int, in ledger: Ledger) -> Finding {
    let relation = product.relation
    let factor = FigureReference.row(product.row, .factor).pointer
    return ledger.finding(
      relation, level: .note,
      causes: [Finding.Cause(code: "unit-kg-t", pointer: factor, detail: .thousandBetweenUnits(power), fits: true)],
      message: .thousandMissing(
        name: ledger.report.name(of: .row(product.row, .emission)),
        expression: expression(relation.readings[0], stated: relation.stated), stated: relation.stated.text))
  }
}

extension Agreement {
  var isPass: Bool {
    if case .holds = self { return true }
    return false
  }
}

/// 3 or -3 where a factor of a thousand makes the product agree.
func missingThousand(_ relation: Relation) -> Int? {
  [3, -3].first { shiftedAgreement(relation, by: $0).isPass }
}

extension Message {
  fileprivate static func productDiffers(name: String, expression: String, computed: String, stated: String) -> Message {
    Message(
      zh: "“\(name)”：\(expression) = \(computed)，而报告印为 \(stated)。",
      en: "“\(name)”: \(expression) = \(computed), but \(stated) is printed.")
  }

  fileprivate static func thousandMissing(name: String, expression: String, stated: String) -> Message {
    Message(
      zh: "“\(name)”：\(expression) 与 \(stated) 相差恰好一千倍；因单位未印全，无法判断对错，请补印单位。",
      en: "“\(name)”: \(expression) and \(stated) differ by exactly a thousand; a unit is not printed, so this stays open.")
  }

  fileprivate static func thousandBetweenUnits(_ power: Int) -> Message {
    Message(
      zh: "若因子的单位与数据相差 10^\(power)（kg 与 t），则乘积相符。",
      en: "The product agrees if the factor's unit is 10^\(power) away from the activity's (kg against t).")
  }
}
