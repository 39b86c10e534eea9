import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// activity × heating value × factor (× oxidation, × 44/12) = emission for a row that burns a fuel: what a factor per
/// energy asks for.
struct Combustion: Sendable {
  var row: Int
  var carrier: String?
  /// With the printed heating value, or one reading for each published parameter set.
  var relation: Relation
  var isHeatingValuePrinted: Bool
  /// Readings with values that we did not read at their source: they may excuse a row, never accuse it.
  var background: [Reading] = []
  /// The published values by name, for saying what was tried: `42.652 GJ/t (GB/T …)`.
  var tried: [String] = []
}

/// The combustion of a row; nil where its factor is not per energy, or its activity neither a mass nor a volume.
func combustionRelation(row index: Int, of report: CFPReport) -> Combustion? {
  let row = report.inventory[index]
  guard row.carrier != nil || row.heatingValue?.number != nil, let activity = row.activity, let unit = activity.unit,
    [.mass, .volume, .standardVolume].contains(unit.symbol.dimension), activity.isDefinite,
    let emission = row.emission, emission.isDefinite, !(emission.unit.map { !$0.canBeEmission } ?? false),
    var activityTerm = Term(.row(index, .activity), activity), let stated = Term(.row(index, .emission), emission)
  else { return nil }
  let sets = row.carrier.map { parameterSets(for: $0.rawValue) } ?? []
  let factors = energyFactors(of: row, at: index, sets: sets)
  guard !factors.isEmpty else { return nil }
  activityTerm.power = unit.fullPower - (emission.unit?.fullPower ?? 3)

  var combustion = Combustion(
    row: index, carrier: row.carrier?.rawValue, relation: Relation(.p02, stated: stated, readings: []),
    isHeatingValuePrinted: false)
  if let heatingValue = row.heatingValue, heatingValue.number != nil {
    guard heatingValue.isDefinite else { return nil }
    combustion.isHeatingValuePrinted = true
    for heat in printedHeats(heatingValue, at: index, activity: unit) {
      combustion.relation.readings += readings(
        [activityTerm, heat], factors, oxidation: oxidations(of: row, at: index, sets: sets))
    }
    if row.oxidation == nil, factors.contains(where: \.isCarbon) { combustion.relation.doubt = .operandMissing }
    if factors.count == usualEnergyUnits.count { combustion.relation.doubt = .unitsNotComparable }
    return combustion.relation.readings.isEmpty ? nil : combustion
  }

  for set in sets {
    guard let heats = publishedHeat(set, activity: unit, density: sets.lazy.compactMap(\.density).first) else {
      continue
    }
    let oxidation = oxidations(of: row, at: index, sets: set.oxidation == nil ? sets : [set])
    var found = readings([activityTerm] + heats.terms, factors, oxidation: oxidation)
    let name = "\(heats.name), \(set.source.title)"
    for position in found.indices {
      found[position].assumed.insert(Message(zh: "热值 \(name)", en: "heating value \(name)"), at: 0)
    }
    if set.source.isBackground {
      combustion.background += found
    } else {
      combustion.relation.readings += found
      combustion.tried.append(name)
    }
  }
  guard !combustion.relation.readings.isEmpty else { return nil }
  // Coal and gases are measured batch by batch, and a litre's mass is a second thing that is not printed: no published
  // value can then prove a row wrong.
  let form = row.carrier.flatMap { energyCarrier($0.rawValue)?.form }
  if form != .liquid || unit.symbol.dimension != .mass { combustion.relation.doubt = .heatingValueNotPrinted }
  return combustion
}

/// A factor per energy, as grams per joule.
private struct EnergyFactor {
  var term: Term
  var isCarbon: Bool
  /// Whether its unit is taken from its size.
  var isGuessed: Bool
}

/// The ways in which the printed factor may be one per energy: as its unit says, or, where none is printed, as the
/// published values of the carrier show (0.0726 is t/GJ, 72.6 kg/GJ, 20.2 tC/TJ).
private func energyFactors(of row: InventoryRow, at index: Int, sets: [CarrierParameters]) -> [EnergyFactor] {
  guard let (cell, quantity) = factorOrCarbonContent(of: row), quantity.isDefinite,
    let term = Term(.row(index, cell), quantity)
  else { return [] }
  func factor(power: Int, isCarbon: Bool, unit: PrintedUnit?, isGuessed: Bool) -> EnergyFactor {
    var term = term
    term.power = power
    term.unit = unit
    return EnergyFactor(term: term, isCarbon: isCarbon, isGuessed: isGuessed)
  }
  if let unit = quantity.unit, let per = unit.denominator {
    guard per.symbol.dimension == .heat, let count = unit.perCountPower else { return [] }
    let isCarbon = unit.symbol.dimension == .carbon
    guard isCarbon || unit.canBeEmission else { return [] }
    return [factor(power: unit.fullPower - per.fullPower - count, isCarbon: isCarbon, unit: unit, isGuessed: false)]
  }
  if let unit = quantity.unit, !unit.canBeEmission, unit.symbol.dimension != .carbon { return [] }
  let isPlausible: (Int, Bool) -> Bool = { power, isCarbon in
    let value = quantity.number?.exact.scaled(byPowerOfTen: power) ?? .zero
    if sets.isEmpty { return row.heatingValue?.number != nil }
    return sets.contains { isCarbon ? $0.isCarbon(near: value) : $0.isFactor(near: value) }
  }
  let plausible = usualEnergyUnits.filter { isPlausible($0.power, $0.isCarbon) }
  // With a printed heating value every unit is tried where the size tells nothing.
  return (plausible.isEmpty && row.heatingValue?.number != nil ? usualEnergyUnits : plausible)
    .map { name, isCarbon, per, power in
      let unit = PrintedUnit(
        symbol: UnitSymbol(name: name, dimension: isCarbon ? .carbon : .mass, power: name == "kg" ? 3 : 6),
        per: UnitSymbol(name: per, dimension: .heat, power: per == "GJ" ? 9 : 12))
      return factor(power: power, isCarbon: isCarbon, unit: unit, isGuessed: true)
    }
}

/// The units in which factors per energy are given, with the power of ten to g/J.
private let usualEnergyUnits: [(name: String, isCarbon: Bool, per: String, power: Int)] = [
  ("t", false, "GJ", -3), ("kg", false, "GJ", -6), ("kg", false, "TJ", -9), ("tC", true, "TJ", -6),
  ("tC", true, "GJ", -3),
]

private func factorOrCarbonContent(of row: InventoryRow) -> (FigureReference.RowCell, Quantity)? {
  if let factor = row.factor, factor.number != nil { return (.factor, factor) }
  if let content = row.carbonContent, content.number != nil { return (.carbonContent, content) }
  return nil
}

extension CarrierParameters {
  /// Whether a value in g CO2/J is within 10 % of what this set gives: as a factor, or from its carbon content.
  fileprivate func isFactor(near value: ExactDecimal) -> Bool {
    if let energyFactor, let reference = gramsPerJoule(energyFactor), isWithinTenPercent(value, reference) {
      return true
    }
    guard let carbonContent, let content = gramsPerJoule(carbonContent)?.multiplied(by: ExactDecimal(44)),
      let twelvefold = value.multiplied(by: ExactDecimal(12))
    else { return false }
    return isWithinTenPercent(twelvefold, content)
  }

  fileprivate func isCarbon(near value: ExactDecimal) -> Bool {
    carbonContent.flatMap(gramsPerJoule).map { isWithinTenPercent(value, $0) } ?? false
  }
}

private func gramsPerJoule(_ value: PublishedValue) -> ExactDecimal? {
  value.unit.denominator.map { value.number.exact.scaled(byPowerOfTen: value.unit.fullPower - $0.fullPower) }
}

private func isWithinTenPercent(_ value: ExactDecimal, _ reference: ExactDecimal) -> Bool {
  guard let tenfold = value.multiplied(by: ExactDecimal(10)), let least = reference.multiplied(by: ExactDecimal(9)),
    let most = reference.multiplied(by: ExactDecimal(11)), let low = tenfold.compared(to: least),
    let high = tenfold.compared(to: most)
  else { return false }
  return low >= 0 && high <= 0
}

/// The printed heating value as joules per gram or litre; where its unit is missing, by the usual units.
private func printedHeats(_ quantity: Quantity, at index: Int, activity: PrintedUnit) -> [Term] {
  guard let term = Term(.row(index, .heatingValue), quantity) else { return [] }
  let powers: [Int]
  if let unit = quantity.unit, let per = unit.denominator {
    guard unit.symbol.dimension == .heat, conversion(from: activity, to: per) != nil, let count = unit.perCountPower
    else { return [] }
    powers = [unit.fullPower - per.fullPower - count]
  } else if let unit = quantity.unit, unit.symbol.dimension == .heat {
    powers = [unit.fullPower - activity.fullPower]
  } else {
    // GJ/t, kJ/kg; GJ/万Nm3, MJ/m3, kJ/m3.
    powers = activity.symbol.dimension == .mass ? [3, 0] : [2, 3, 0]
  }
  return powers.map { power in
    var heat = term
    heat.power = power
    return heat
  }
}

/// A published heating value as terms that turn the activity into joules, with the density for a volume of a liquid.
private func publishedHeat(
  _ set: CarrierParameters, activity: PrintedUnit, density: PublishedValue?
) -> (terms: [Term], name: String)? {
  guard let value = set.heatingValue, let per = value.unit.denominator else { return nil }
  let heat = Term(
    number: value.number, power: value.unit.fullPower - per.fullPower, unit: value.unit)
  if conversion(from: activity, to: per) != nil { return ([heat], heat.text) }
  guard activity.symbol.dimension == .volume, per.symbol.dimension == .mass,
    let density = set.density ?? density, let cubic = density.unit.denominator
  else { return nil }
  let mass = Term(
    number: density.number, power: density.unit.fullPower - cubic.fullPower, unit: density.unit)
  return ([mass, heat], "\(heat.text) × \(mass.text)")
}

/// The oxidation rates to try: the printed one, else the published ones; nil stands for complete oxidation.
private func oxidations(of row: InventoryRow, at index: Int, sets: [CarrierParameters]) -> [Term?] {
  if let printed = row.oxidation, printed.isDefinite, var term = Term(.row(index, .oxidation), printed) {
    // 98 % may be printed as 98, as 98 % or as 0.98.
    if (printed.unit?.symbol.dimension == .percent) || (term.number.whole ?? 0) > 1 { term.power = -2 }
    return [term]
  }
  var rates: [Term?] = []
  var seen: Set<PrintedNumber> = []
  for set in sets {
    guard let value = set.oxidation, seen.insert(value.number).inserted else { continue }
    rates.append(Term(number: value.number, power: -2, isExact: true, unit: value.unit))
  }
  return rates + [nil]
}

/// One reading for each factor and oxidation. A factor for CO2 holds the oxidation already, unless it is printed beside.
private func readings(_ terms: [Term], _ factors: [EnergyFactor], oxidation: [Term?]) -> [Reading] {
  factors.flatMap { factor -> [Reading] in
    let rates: [Term?] = factor.isCarbon ? oxidation : oxidation.filter { $0?.figure != nil } + [nil]
    return rates.map { rate in
      var reading = Reading(form: .product, terms: terms + [factor.term], guessesUnit: factor.isGuessed)
      if let rate { reading.terms.append(rate) }
      if factor.isCarbon, let carbon = Term(constant: 44) {
        reading.terms.append(carbon)
        reading.divisor = ExactDecimal(12)
      }
      if factor.isGuessed, let unit = factor.term.unit {
        reading.assumed.append(Message(zh: "因子单位 \(unit.name)（未印出）", en: "factor unit \(unit.name) (not printed)"))
      }
      if let rate, rate.figure == nil {
        reading.assumed.append(Message(zh: "氧化率 \(rate.text)", en: "oxidation \(rate.text)"))
      }
      return reading
    }
  }
}
