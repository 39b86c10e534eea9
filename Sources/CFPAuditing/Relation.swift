import CFPFootprints
import CFPQuantities

/// How figures of a report hang together, as data: the stated figure, and what it follows from.
struct Relation: Sendable {
  var rule: RuleID
  var stated: Term
  /// The ways in which the relation may be read, the most literal first. It holds when one of them does.
  var readings: [Reading]
  /// What keeps it from being checked at all.
  var obstacle: OpenReason?
  /// What a failure would leave uncertain: with a doubt a failure is left open and is no finding.
  var doubt: OpenReason?

  init(
    _ rule: RuleID, stated: Term, readings: [Reading], obstacle: OpenReason? = nil, doubt: OpenReason? = nil
  ) {
    self.rule = rule
    self.stated = stated
    self.readings = readings
    self.obstacle = obstacle
    self.doubt = doubt
  }

  /// The report's figures that stand in the relation beside the stated one; those of the literal reading first.
  var operands: [FigureReference] {
    guard let first = readings.first else { return [] }
    var found = first.figures
    guard readings.count > 1 else { return found }
    // Only the first reading's order is kept; a set keeps long sums linear.
    let known = Set(found)
    for term in readings[1].terms { if let figure = term.figure, !known.contains(figure) { found.append(figure) } }
    return found
  }
}

/// One way of computing the stated figure.
struct Reading: Sendable {
  enum Form: Sendable {
    /// The product of the terms.
    case product
    /// The sum of the terms.
    case sum
    /// The first term as a part of the second.
    case share
    /// The only term, stated a second time.
    case equality
  }

  var form: Form
  var terms: [Term]
  /// The product is divided by this: the 12 of 44/12.
  var divisor = ExactDecimal(1)
  /// What is put in that the report does not print, each with its source.
  var assumed: [Message] = []
  /// Whether it rests on a power of ten between units that are not printed.
  var guessesUnit = false
  /// All values that the operands allow, where their own digits do not tell it: one of them is an implied factor.
  var range: Interval?
  /// Two statements of one fact agree by their intervals even where the same decimals are printed (约).
  var isApproximate = false

  /// The figures of the report among its terms.
  var figures: [FigureReference] {
    var figures: [FigureReference] = []
    figures.reserveCapacity(terms.count)
    for term in terms { if let figure = term.figure { figures.append(figure) } }
    return figures
  }
}

/// A number in a relation, brought to the stated figure's unit.
struct Term: Sendable {
  /// The figure it is printed as; nil for a constant and for a published value.
  var figure: FigureReference?
  var number: PrintedNumber
  /// Times 10^power: what the units' prefixes ask for.
  var power = 0
  /// A count, a definition, a printed constant: without rounding freedom.
  var isExact = false
  var unit: PrintedUnit?

  /// As a person would write it: `2.00 kg`.
  var text: String { shown(number, unit) }

  /// The value without rounding freedom.
  var exact: ExactDecimal { number.exact.scaled(byPowerOfTen: power) }

  /// The decimals of the value in the relation's unit.
  var decimals: Int { number.decimals - power }

  /// N(v) or T(v) of AUDIT.md section 1.
  func interval(_ rounding: Rounding) -> Interval {
    if isExact { return Interval(exactly: exact) }
    let printed: Interval =
      switch rounding {
      case .nearest: number.nearest
      case .truncated: number.truncated
      case .either: number.nearest.union(number.truncated)
      }
    return printed.scaled(byPowerOfTen: power)
  }
}

/// How the digits behind the last printed one were dropped.
enum Rounding: Sendable {
  case nearest, truncated
  /// Not known: whatever either way allows.
  case either
}

extension Interval {
  /// The smallest interval that holds both.
  fileprivate func union(_ other: Interval) -> Interval {
    Interval(
      low: (low.compared(to: other.low) ?? 0) <= 0 ? low : other.low,
      high: (high.compared(to: other.high) ?? 0) >= 0 ? high : other.high)
  }
}

extension Term {
  /// A figure of the report.
  init?(_ figure: FigureReference, _ quantity: Quantity?, power: Int = 0) {
    guard let quantity, let number = quantity.number else { return nil }
    self.init(figure: figure, number: number, power: power, unit: quantity.unit)
  }

  /// A constant without a unit.
  init?(constant: Int) {
    guard let number = PrintedNumber(constant) else { return nil }
    self.init(number: number, isExact: true)
  }
}

/// A number with its unit: `2.00 kg`, `10.36%`.
func shown(_ number: PrintedNumber, _ unit: PrintedUnit?) -> String {
  guard let unit else { return number.digits }
  let scale =
    unit.scalePower == 0 ? "" : unit.scalePower == 4 ? "万" : unit.scalePower == 8 ? "亿" : "×10^\(unit.scalePower) "
  return unit.symbol.dimension == .percent ? number.digits + "%" : "\(number.digits) \(scale)\(unit.name)"
}
