import CFPQuantities

/// What leads from a value in one unit to the value in another: × multiple × 10^power ÷ divisor.
struct Conversion: Sendable {
  var power = 0
  var multiple = 1
  var divisor = 1
}

extension PrintedUnit {
  /// The power of ten to the dimension's base, printed multiples (万) counted.
  var fullPower: Int { symbol.power + scalePower }

  /// The denominator as a unit of its own; nil where none is printed.
  var denominator: PrintedUnit? { per.map { PrintedUnit(symbol: $0, scalePower: perScalePower) } }

  /// The printed count before the denominator as a power of ten; nil for another count.
  var perCountPower: Int? {
    guard let perCount else { return 0 }
    var rest = perCount.whole ?? 0
    var power = 0
    while rest > 1, rest % 10 == 0 {
      rest /= 10
      power += 1
    }
    return rest == 1 ? power : nil
  }

  /// Whether it can be the unit of an emission: CO2e, CO2, or a mass where the gas stands in the heading.
  var canBeEmission: Bool { isEmission || symbol.dimension == .mass }
}

/// How a value in `unit` (its numerator) becomes one in `target`; nil where the two measure different things.
func conversion(from unit: PrintedUnit, to target: PrintedUnit) -> Conversion? {
  let power = unit.fullPower - target.fullPower
  switch (unit.symbol.dimension, target.symbol.dimension) {
  case (.electricity, .heat): return Conversion(power: power + 2, multiple: 36)  // 1 Wh = 3600 J
  case (.heat, .electricity): return Conversion(power: power - 2, divisor: 36)
  // A cubic metre printed without its standard state is the standard one; 个 and 件 are both pieces.
  case (.volume, .standardVolume), (.standardVolume, .volume): return Conversion(power: power)
  case let (from, to) where from == to: return Conversion(power: power)
  default: return unit.canBeEmission && target.canBeEmission ? Conversion(power: power) : nil
  }
}

/// Why two emissions cannot be compared or added, or the power of ten between them.
enum EmissionScale {
  case power(Int)
  case open(OpenReason)
}

/// What brings an emission into another one's unit. A unit that is not printed is taken to be the other's.
func emissionScale(from unit: PrintedUnit?, to target: PrintedUnit?) -> EmissionScale {
  guard let unit, let target else { return .power(0) }
  guard unit.canBeEmission, target.canBeEmission else { return .open(.unitsNotComparable) }
  if let per = unit.perName, let targetPer = target.perName, per != targetPer { return .open(.otherScope) }
  return .power(unit.fullPower - target.fullPower)
}
