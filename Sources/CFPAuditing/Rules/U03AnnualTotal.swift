import CFPFootprints
import CFPQuantities

/// CFP-U03, warning: footprint per unit × output = annual total, where output and annual total are printed.
enum AnnualTotal: Rule {
  static let id = RuleID.u03

  static let pages = [
    RulePage(
      id: id, level: .warning, title: Message(zh: "单位碳足迹 × 产量 = 年总量", en: "per unit × output = annual total"),
      checks: Message(
        zh: "印有年产量与年排放总量时，由单位碳足迹重算年总量。",
        en: "Where the output and the annual total are printed, the total per unit gives the latter."),
      formula: "total × output = annual total",
      skips: Message(
        zh: "总计不是按一个产品给出的、产量单位不同的：不判定。",
        en: "A total that is not for one unit, or an output in another unit, stays open."),
      source: ownArithmetic, passing: example(also: "年产量为1000台，年排放总量为40.55 tCO2e。\n"),
      failing: example(also: "年产量为1000台，年排放总量为45.05 tCO2e。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    let product = ledger.report.product
    guard let total = ledger.report.results.total, let output = product.annualOutput,
      let annual = product.annualEmission,
      total.isDefinite, output.isDefinite, annual.isDefinite, let amount = output.number,
      let stated = Term(.total, annual), let part = Term(.total, total),
      product.functionalUnit?.amount.number.map({ $0.whole == 1 }) ?? true,
      total.unit?.perCount == nil,
      isSameUnit(output.unit, total.unit?.per ?? product.functionalUnit?.amount.unit?.symbol),
      let numerator = total.unit, let target = annual.unit, numerator.canBeEmission, target.canBeEmission
    else { return }
    var whole = part
    whole.power = numerator.fullPower - target.fullPower + (output.unit?.scalePower ?? 0)
    let count = Term(number: amount, isExact: amount.decimals <= 0, unit: output.unit)
    let reading = Reading(form: .product, terms: [whole, count])
    var relation = Relation(.u03, stated: stated, readings: [reading])
    relation.stated.figure = nil
    guard agreement(of: relation) == .fails else { return }
    let computed = recomputation(reading, stated: relation.stated)?.text(beside: relation.stated) ?? "?"
    ledger.findings.append(
      Finding(
        rule: id, level: .warning, subject: "/product/annualEmission",
        cells: [
          Finding.Cell(pointer: "/product/annualEmission", role: .stated),
          Finding.Cell(pointer: FigureReference.total.pointer, role: .operand),
          Finding.Cell(pointer: "/product/annualOutput", role: .operand),
        ], stated: Finding.StatedValue(text: shown(stated.number, stated.unit), interval: stated.interval(.nearest)),
        message: Message(
          zh: "\(expression(reading, stated: stated)) = \(computed)，而年排放总量印为 \(shown(stated.number, stated.unit))。",
          en:
            "\(expression(reading, stated: stated)) = \(computed), but \(shown(stated.number, stated.unit)) is printed as the annual total."
        ), fingerprint: fingerprint(id, [stated.text, part.text, count.text])))
  }

  private static func isSameUnit(_ output: PrintedUnit?, _ per: UnitSymbol?) -> Bool {
    guard let output, let per else { return true }
    return output.symbol.name == per.name || output.symbol.dimension == .count && per.dimension == .count
  }
}
