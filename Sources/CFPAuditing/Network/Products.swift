import CFPFootprints
import CFPQuantities

/// activity × factor (× printed multipliers) = emission for one row; nil where the row states no product.
func productRelation(row index: Int, of report: CFPReport) -> RowRelation? {
  let row = report.inventory[index]
  let numbers = [row.activity?.number, row.factor?.number, row.emission?.number]
  let printed = numbers.count { $0 != nil }
  guard printed >= 2 else { return nil }
  let stated = Term(.row(index, .emission), row.emission) ?? Term(figure: .row(index, .emission), number: .zero)
  guard printed == 3, let activity = row.activity, let factor = row.factor, let emission = row.emission else {
    // A 0 without an amount, or no emission where there is no amount, hides nothing.
    if row.emission?.number?.isZero == true || row.activity?.number?.isZero == true { return nil }
    return RowRelation(
      row: index, relation: Relation(.p01, stated: stated, readings: [], obstacle: .operandMissing), hasAllUnits: true)
  }
  let scale = productScale(activity: activity.unit, factor: factor.unit, emission: emission.unit)
  let multipliers = multiplierTerms(of: row, at: index)
  var relation = Relation(.p01, stated: stated, readings: [], obstacle: scale.obstacle ?? multipliers.obstacle)
  let hasUnexplained = row.unexplained.contains { $0.unit?.symbol.dimension != .percent }
  relation.doubt =
    multipliers.doubt ?? scale.doubt ?? (hasUnexplained ? .unknownMultiplier : nil)
    ?? (row.transport?.returnTrip == nil ? nil : .unknownMultiplier)
  if !activity.isDefinite || !factor.isDefinite || !emission.isDefinite { relation.obstacle = .notDefinite }
  if relation.obstacle == nil, var base = Term(.row(index, .activity), activity),
    let factorTerm = Term(.row(index, .factor), factor)
  {
    for (offset, power) in scale.powers.enumerated() {
      base.power = power
      var terms = [base, factorTerm]
      if scale.conversion.multiple != 1, let multiple = Term(constant: scale.conversion.multiple) {
        terms.append(multiple)
      }
      for extra in multipliers.sets + unexplainedFactors(of: row) {
        relation.readings.append(
          Reading(
            form: .product, terms: terms + extra, divisor: ExactDecimal(scale.conversion.divisor),
            guessesUnit: offset > 0))
      }
    }
  }
  if let freight = freightReading(of: row, at: index, factor: factor, emission: emission) {
    // Mass and distance stand beside the amount: which of them the factor multiplies is P03's to say.
    if relation.obstacle == .unitsNotComparable { relation.obstacle = nil }
    relation.readings.append(freight)
    relation.doubt = .unitsNotComparable
  }
  return RowRelation(row: index, relation: relation, hasAllUnits: scale.isComplete)
}

/// mass × distance × factor for a transport row whose amount is not in t·km itself; nil for every other row.
private func freightReading(of row: InventoryRow, at index: Int, factor: Quantity, emission: Quantity) -> Reading? {
  guard let leg = row.transport, leg.distance?.number != nil || leg.mass?.number != nil,
    let activity = row.activity, let unit = activity.unit, unit.symbol.dimension != .freight,
    factor.unit?.per == nil || factor.unit?.per?.dimension == .freight,
    var factorTerm = Term(.row(index, .factor), factor)
  else { return nil }
  let mass =
    unit.symbol.dimension == .mass
    ? Term(.row(index, .activity), activity) : Term(.row(index, .transportMass), leg.mass)
  let distance =
    unit.symbol.dimension == .distance
    ? Term(.row(index, .activity), activity) : Term(.row(index, .transportDistance), leg.distance)
  guard var mass, var distance else { return nil }
  mass.power = (mass.unit?.fullPower ?? 6) - 6
  distance.power = (distance.unit?.fullPower ?? 3) - 3
  let perFreight = factor.unit?.denominator.map { 9 - $0.fullPower } ?? 0
  factorTerm.power = perFreight + (factor.unit?.fullPower ?? 3) - (emission.unit?.fullPower ?? 3)
  return Reading(form: .product, terms: [mass, distance, factorTerm], guessesUnit: true)
}

/// The powers of ten between the three printed units.
private struct ProductScale {
  /// As printed first; a second one only where a unit is missing and a coherent pair of units explains it.
  var powers: [Int] = [0]
  var conversion = Conversion()
  var isComplete = true
  var obstacle: OpenReason?
  var doubt: OpenReason?
}

private func productScale(activity: PrintedUnit?, factor: PrintedUnit?, emission: PrintedUnit?) -> ProductScale {
  var scale = ProductScale()
  if activity?.symbol.dimension == .percent { scale.obstacle = .unitsNotComparable }
  if let per = activity?.perName, let emissionPer = emission?.perName, per != emissionPer {
    scale.obstacle = .otherScope
  }
  if let emission, !emission.canBeEmission { scale.obstacle = .unitsNotComparable }

  // What the factor is per, and what it gives; a factor column headed by the activity's unit says only the former.
  var denominator = factor?.denominator
  var numerator = factor
  if let factor, factor.per == nil, !factor.isEmission {
    denominator = factor
    numerator = nil
  }
  if let numerator, !numerator.canBeEmission { scale.obstacle = .unitsNotComparable }
  guard let countPower = factor?.perCountPower else {
    if factor != nil { scale.obstacle = .unitsNotComparable }
    scale.isComplete = factor != nil
    scale.powers += coherentShift(activity: activity, denominator: nil, numerator: nil, emission: emission)
    return scale
  }

  var power = -countPower
  if let activity, let denominator {
    if let conversion = conversion(from: activity, to: denominator) {
      scale.conversion = conversion
      power += conversion.power
      if activity.symbol.dimension == .count, activity.symbol.name != denominator.symbol.name {
        scale.doubt = .unitsNotComparable
      }
    } else {
      scale.obstacle = .unitsNotComparable
    }
  }
  if let numerator, let emission, let conversion = conversion(from: numerator, to: emission) {
    power += conversion.power
  }
  scale.powers = [power]
  scale.isComplete = activity != nil && denominator != nil && numerator != nil && emission != nil
  if !scale.isComplete {
    scale.powers += coherentShift(
      activity: activity, denominator: denominator, numerator: numerator, emission: emission
    ).map { $0 + power }
  }
  return scale
}

/// The power of ten by which a factor in the usual pair of units (kg per kWh, per kg, per L, per t·km) differs from
/// one in the printed units of activity and emission; empty where it makes no difference. 37.18 MWh × 0.5777 = 21,478 kg
/// is right although the factor's unit is not printed.
private func coherentShift(
  activity: PrintedUnit?, denominator: PrintedUnit?, numerator: PrintedUnit?, emission: PrintedUnit?
) -> [Int] {
  var shift = 0
  if denominator == nil, let activity { shift += activity.fullPower - usualPower(activity.symbol) }
  if numerator == nil, let emission { shift -= emission.fullPower - 3 }
  return shift == 0 ? [] : [shift]
}

private func usualPower(_ symbol: UnitSymbol) -> Int {
  switch symbol.dimension {
  case .electricity, .mass, .standardVolume, .distance, .emission, .carbonDioxide: 3
  case .freight: 9
  case .volume, .area: 0
  default: symbol.power
  }
}

/// Each number that no heading explains, as a multiplier: 更换次数, Pieces, a share that is incinerated.
private func unexplainedFactors(of row: InventoryRow) -> [[Term]] {
  row.unexplained.prefix(6).compactMap { quantity in
    guard quantity.isDefinite, let number = quantity.number else { return nil }
    let isPercent = quantity.unit?.symbol.dimension == .percent
    return [Term(number: number, power: isPercent ? -2 : 0, unit: quantity.unit)]
  }
}

/// The printed multipliers as terms: the sets that may have been multiplied, and what is not certain about them.
private func multiplierTerms(
  of row: InventoryRow, at index: Int
) -> (sets: [[Term]], obstacle: OpenReason?, doubt: OpenReason?) {
  guard !row.multipliers.isEmpty else { return ([[]], nil, nil) }
  var certain: [Term] = []
  var possible: [Term] = []
  var doubt: OpenReason?
  for (position, multiplier) in row.multipliers.enumerated() {
    guard multiplier.quantity.number != nil else { continue }
    guard multiplier.quantity.isDefinite else { return ([[]], .notDefinite, nil) }
    guard var term = Term(.multiplier(row: index, position), multiplier.quantity) else { continue }
    if multiplier.quantity.unit?.symbol.dimension == .percent { term.power = -2 }
    switch multiplier.kind {
    case .other: return ([[]], .unknownMultiplier, nil)
    case .serviceLife, .count: certain.append(term)
    case .allocation: possible.append(term)
    // A loss of 2 % means 1.02 times the amount, where it is not in the amount already.
    case .lossRate:
      doubt = .unknownMultiplier
      if let increased = term.increasedByOne { possible.append(increased) }
    case .loadFactor: doubt = .unknownMultiplier
    }
  }
  // The printed amount may be the allocated one, or hold the loss already.
  return (possible.isEmpty ? [certain] : [certain + possible, certain], nil, doubt)
}

extension Term {
  /// 1 + the value, with the same decimals: 2 % becomes 102 %. A value over 1 is such a sum already.
  fileprivate var increasedByOne: Term? {
    guard let order = exact.compared(to: ExactDecimal(1)), order < 0 else { return self }
    var one: Int64 = 1
    for _ in 0..<max(0, min(18, decimals)) { one = one.multipliedReportingOverflow(by: 10).partialValue }
    guard decimals >= 0, decimals < 18, number.exponent == 0,
      let increased = PrintedNumber(mantissa: number.mantissa + one, fractionDigits: number.fractionDigits)
    else { return nil }
    var term = self
    term.number = increased
    return term
  }
}
