import CFPFootprints
import CFPQuantities

/// Every figure that the report states a second time: the mention must repeat it.
func repetitionRelations(of report: CFPReport) -> [Relation] {
  var relations: [Relation] = []
  for (index, mention) in report.mentions.enumerated() {
    guard let original = report[mention.of], let other = Term(mention.of, original),
      let stated = Term(.mention(index), mention.quantity)
    else { continue }
    var relation = Relation(rule(comparing: mention.of), stated: stated, readings: [])
    guard original.isDefinite, mention.quantity.isDefinite else {
      relation.obstacle = .notDefinite
      relations.append(relation)
      continue
    }
    switch repetitionScale(from: original.unit, to: mention.quantity.unit) {
    case .power(let power):
      var scaled = other
      scaled.power = power
      let isApproximate = mention.quantity.qualifier == .about || original.qualifier == .about
      relation.readings = [Reading(form: .equality, terms: [scaled], isApproximate: isApproximate)]
      // The same value in kilograms and in tonnes: another unit is U01's matter.
      if power != 0 { relation.rule = .u01 }
      // 120 g a bottle beside 120 kg of what the table does not say (1000 bottles).
      let isOnePerless = (original.unit?.per == nil) != (mention.quantity.unit?.per == nil)
      if power != 0, isOnePerless, other.number.significand == relation.stated.number.significand {
        relation.doubt = .otherScope
      }
      if saysNotForWhat(mention.quantity, original), isQuiteAnother(relation.stated, scaled) {
        relation.doubt = .otherScope
      }
    case .open(let reason): relation.obstacle = reason
    }
    relations.append(relation)
  }
  return relations + factorSourceRelations(of: report)
}

/// Whether one of two emissions does not say what it is stated for.
private func saysNotForWhat(_ mention: Quantity, _ original: Quantity) -> Bool {
  (original.unit?.canBeEmission ?? true) && (mention.unit?.per == nil || original.unit?.per == nil)
}

/// Whether two values differ by more than a slip of the pen: a digit changed, lost or added, two neighbours swapped, the
/// point moved, or less than a tenth of the value. Where one of them does not say what it is stated for, they are then
/// more likely figures of different things (a set, a year) than one of them misprinted.
private func isQuiteAnother(_ left: Term, _ right: Term) -> Bool {
  let (mine, other) = (left.number.significand, right.number.significand)
  if mine == other || isSlip(mine, other) || isSlip(other, mine) { return false }
  guard let difference = left.exact.subtracting(right.exact)?.magnitude.multiplied(by: ExactDecimal(10)),
    let order = difference.compared(to: left.exact.magnitude)
  else { return true }
  return order > 0
}

/// Whether `other` is `digits` with one digit changed, two neighbours swapped, or one digit dropped.
private func isSlip(_ digits: [UInt8], _ other: [UInt8]) -> Bool {
  let common = zip(digits, other).prefix { $0 == $1 }.count
  let (rest, otherRest) = (digits.dropFirst(common), other.dropFirst(common))
  if digits.count == other.count {
    if rest.dropFirst() == otherRest.dropFirst() { return true }
    return rest.prefix(2) == ArraySlice(otherRest.prefix(2).reversed()) && rest.dropFirst(2) == otherRest.dropFirst(2)
  }
  return rest.count == otherRest.count + 1 && rest.dropFirst() == otherRest
}

extension PrintedNumber {
  /// The printed digits without zeros at either end.
  fileprivate var significand: [UInt8] {
    var rest = mantissa.magnitude
    while rest != 0, rest % 10 == 0 { rest /= 10 }
    return Array(String(rest).utf8)
  }
}

private func rule(comparing figure: FigureReference) -> RuleID {
  switch figure.inHeadline {
  case .total, .scopedTotal, .offset: .c01
  case .stage(_, .share), .subtotal(_, .share), .totalShare, .row(_, .share): .c03
  case .stage, .subtotal, .row(_, .emission): .c02
  case .row, .multiplier, .mention, .inSet, .cell, .sentence: .c04
  }
}

/// The power of ten between two statements of one figure; a unit that one of them does not print is the other's.
private func repetitionScale(from unit: PrintedUnit?, to target: PrintedUnit?) -> EmissionScale {
  guard let unit, let target else { return .power(0) }
  if unit.canBeEmission && target.canBeEmission { return emissionScale(from: unit, to: target) }
  guard let numerator = conversion(from: unit, to: target), numerator.multiple == 1, numerator.divisor == 1 else {
    return .open(.unitsNotComparable)
  }
  guard let per = unit.denominator, let targetPer = target.denominator else { return .power(numerator.power) }
  guard let denominator = conversion(from: per, to: targetPer), denominator.multiple == 1, denominator.divisor == 1,
    let count = unit.perCountPower, let targetCount = target.perCountPower
  else { return .open(.unitsNotComparable) }
  return .power(numerator.power - denominator.power - count + targetCount)
}

/// A factor that the text names for a carrier is the one that the carrier's rows use.
private func factorSourceRelations(of report: CFPReport) -> [Relation] {
  var sources: [Carrier: [FactorSource]] = [:]
  for source in report.factorSources {
    if let carrier = source.carrier { sources[carrier, default: []].append(source) }
  }
  guard !sources.isEmpty else { return [] }
  var seen: Set<FactorUse> = []
  var relations: [Relation] = []
  for (index, row) in report.inventory.enumerated() {
    guard let carrier = row.carrier, let named = sources[carrier], named.count == 1, let factor = row.factor,
      factor.isDefinite, named[0].factor.isDefinite, let number = factor.number,
      seen.insert(FactorUse(carrier: carrier, number: number)).inserted,
      let stated = Term(.row(index, .factor), factor), let other = named[0].factor.number
    else { continue }
    var relation = Relation(.c04, stated: stated, readings: [])
    if let unit = factor.unit, let sourceUnit = named[0].factor.unit {
      guard case .power(let power) = factorScale(from: sourceUnit, to: unit) else { continue }
      relation.readings = [Reading(form: .equality, terms: [Term(number: other, power: power, unit: sourceUnit)])]
    } else {
      relation.readings = [Reading(form: .equality, terms: [Term(number: other, unit: named[0].factor.unit)])]
      if !isPer(named[0].factor.unit, row.activity?.unit) { relation.doubt = .unitsNotComparable }
    }
    // A factor that was out of date by the data's year is named for comparing, as a rule.
    if let year = named[0].year?.value, let period = report.statement.dataPeriodEnd?.value.year, year + 2 <= period {
      relation.doubt = .otherScope
    }
    // Another kind of the carrier (绿电, 0号柴油) has a factor of its own.
    if row.item?.value != named[0].item.value { relation.doubt = .otherScope }
    relations.append(relation)
  }
  return relations
}

/// Whether a factor is stated for the very unit that the activity is counted in.
private func isPer(_ factor: PrintedUnit?, _ activity: PrintedUnit?) -> Bool {
  guard let factor, let activity, let per = factor.denominator, factor.perCountPower == 0,
    let scale = conversion(from: activity, to: per)
  else { return false }
  return scale.power == 0 && scale.multiple == 1 && scale.divisor == 1
}

private struct FactorUse: Hashable {
  var carrier: Carrier
  var number: PrintedNumber
}

private func factorScale(from unit: PrintedUnit, to target: PrintedUnit) -> EmissionScale {
  guard unit.canBeEmission == target.canBeEmission, let per = unit.denominator, let targetPer = target.denominator,
    let numerator = conversion(from: unit, to: target), let denominator = conversion(from: per, to: targetPer),
    denominator.multiple == 1, denominator.divisor == 1, let count = unit.perCountPower,
    let targetCount = target.perCountPower
  else { return .open(.unitsNotComparable) }
  return .power(numerator.power - denominator.power - count + targetCount)
}
