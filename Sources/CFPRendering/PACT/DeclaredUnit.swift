import CFPAuditing
import CFPFootprints
import CFPQuantities

/// What a footprint is stated for, in one of PACT's units.
struct DeclaredUnit {
  /// `piece`, `kilogram`, …
  var name: String
  /// How many of them.
  var amount: ExactDecimal
  var sources: [String]

  /// The unit of the stages' emissions where they name one behind the slash; otherwise the functional unit.
  init(of report: CFPReport, per unit: PrintedUnit?) throws(Unfilled) {
    if let per = unit?.per, !unitsOfNoKind.contains(per.name) {
      let count = unit?.perCount?.exact ?? ExactDecimal(1)
      try self.init(count.scaled(byPowerOfTen: unit?.perScalePower ?? 0), per, from: ["/results/total"])
      return
    }
    guard let functional = report.product.functionalUnit else {
      throw Unfilled(zh: "报告没有给出功能单位或声明单位", en: "the report states no functional or declared unit")
    }
    guard functional.amount.isDefinite, let number = functional.amount.number, let unit = functional.amount.unit else {
      throw Unfilled(
        zh: "功能单位“\(functional.text.value)”没有可用的数量和单位",
        en: "the functional unit “\(functional.text.value)” has no amount and unit that could be taken over")
    }
    try self.init(
      number.exact.scaled(byPowerOfTen: unit.scalePower), unit.symbol, from: ["/product/functionalUnit"])
  }

  private init(_ amount: ExactDecimal, _ symbol: UnitSymbol, from sources: [String]) throws(Unfilled) {
    // Of several units of one dimension the one that is printed; otherwise the first.
    let candidates = pactUnits.filter { $0.dimension == symbol.dimension && !unitsOfPower.contains(symbol.name) }
    guard let unit = candidates.first(where: { $0.power == symbol.power }) ?? candidates.first else {
      throw Unfilled(zh: "PACT 没有“\(symbol.name)”这样的单位", en: "PACT has no unit for “\(symbol.name)”")
    }
    guard amount.coefficient > 0 else { throw Unfilled(zh: "功能单位的数量不大于零", en: "the unit's amount is not above zero") }
    name = unit.name
    self.amount = unit.dimension == .count ? amount : amount.scaled(byPowerOfTen: symbol.power - unit.power)
    self.sources = sources
  }

  /// A value for the whole amount as one for a single unit; nil where that has no end in decimals.
  func perUnit(_ value: ExactDecimal) -> ExactDecimal? {
    if amount == ExactDecimal(1) { return value }
    for decimals in max(0, value.decimals)...(max(0, value.decimals) + 24) {
      guard let quotient = value.quotient(by: amount, decimals: decimals),
        let back = quotient.multiplied(by: amount), let order = back.compared(to: value)
      else { return nil }
      if order == 0 { return quotient }
    }
    return nil
  }
}

/// Why a field stays empty.
struct Unfilled: Error {
  var reason: Message

  init(zh: String, en: String) { reason = Message(zh: zh, en: en) }
}

/// A number in PACT's grammar for decimals, with as many decimals as it has: `27.6939`, `10.10`.
func decimalText(_ value: ExactDecimal) -> String {
  guard value.decimals > 0 else { return value.plainText }
  var digits = String(value.coefficient.magnitude)
  digits = String(repeating: "0", count: max(0, value.decimals + 1 - digits.count)) + digits
  return (value.coefficient < 0 ? "-" : "") + digits.dropLast(value.decimals) + "." + digits.suffix(value.decimals)
}
