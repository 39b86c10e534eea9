import CFPFootprints
import CFPQuantities

/// A cell that may be the wrong one, with the values that all its relations allow.
struct Candidate {
  let figure: FigureReference
  let printed: PrintedNumber
  let unit: PrintedUnit?
  /// What the relations imply, each with its rounding: the greatest lower and the least upper end. The lower one may lie
  /// above the upper one by less than a printed unit.
  let low: ExactDecimal
  let high: ExactDecimal
  /// How many values with the printed decimals fit, as a measure of how much the rest of the report pins down.
  let room: Double
  /// Whether only the relations that give the figure were asked, not those that use it: its error was carried on.
  let isCarriedOn: Bool
  private let rounding: Rounding

  /// The candidate; nil where no printable value fits, or nothing bounds it.
  init?(_ figure: FigureReference, _ term: Term, _ constraints: [Constraint], _ rounding: Rounding, carriedOn: Bool) {
    var low: ExactDecimal?
    var high: ExactDecimal?
    for constraint in constraints {
      guard let implied = constraint.implied(for: figure, rounding) else {
        if constraint.holds { continue }
        return nil
      }
      if let known = low, (implied.low.compared(to: known) ?? -1) <= 0 {} else { low = implied.low }
      if let known = high, (implied.high.compared(to: known) ?? 1) >= 0 {} else { high = implied.high }
    }
    guard let low, let high, !Candidate.isImpossible(figure, low) else { return nil }
    self.figure = figure
    printed = term.number
    unit = term.unit
    self.low = low
    self.high = high
    isCarriedOn = carriedOn
    self.rounding = rounding
    guard let room = printableCount(from: low, to: high, decimals: term.number.decimals, rounding), room >= 1 else {
      return nil
    }
    self.room = room
  }

  /// Whether no such value can stand in a cell: more than all of a fuel's carbon is not oxidised.
  private static func isImpossible(_ figure: FigureReference, _ low: ExactDecimal) -> Bool {
    guard case .row(_, .oxidation) = figure else { return false }
    return (low.compared(to: ExactDecimal(100)) ?? 0) > 0
  }

  /// Whether a printed value could stand in the cell.
  func admits(_ value: PrintedNumber) -> Bool {
    let interval = Term(number: value).interval(rounding)
    return (interval.high.compared(to: low) ?? -1) >= 0 && (interval.low.compared(to: high) ?? 1) <= 0
  }

  /// Whether some value of an interval could.
  func admits(_ interval: Interval) -> Bool {
    (interval.high.compared(to: low) ?? -1) >= 0 && (interval.low.compared(to: high) ?? 1) <= 0
  }

  /// The values that the printed number may stand for.
  var printedInterval: Interval { Term(number: printed).interval(rounding) }

  /// The implied values for showing, the ends in order.
  var implied: Interval {
    let isOrdered = (low.compared(to: high) ?? 0) <= 0
    return Interval(low: isOrdered ? low : high, high: isOrdered ? high : low)
  }
}

/// How many multiples of 10^-decimals print a value of [low, high].
private func printableCount(from low: ExactDecimal, to high: ExactDecimal, decimals: Int, _ rounding: Rounding)
  -> Double?
{
  let half = ExactDecimal(coefficient: 5, decimals: decimals + 1)
  // What is cut off leaves a number up to a whole unit below its value.
  let below = rounding == .nearest ? half : ExactDecimal(coefficient: 1, decimals: decimals)
  let one = ExactDecimal(1)
  guard let least = low.subtracting(below)?.quotient(by: one, decimals: decimals, .up)?.coefficient,
    let greatest = high.adding(half)?.quotient(by: one, decimals: decimals, .down)?.coefficient
  else { return nil }
  return greatest < least ? 0 : Double(greatest - least) + 1
}
