import CFPFootprints
import CFPQuantities

// When figures agree.

/// Whether one figure is the other once more: the same digits, or, with other decimals, intervals that meet.
func repeats(_ quantity: Quantity, _ known: Quantity?) -> Bool {
  guard let known, let number = quantity.number, let other = known.number else { return false }
  let powers = [quantity, known].map { ($0.unit?.symbol.power ?? 0) + ($0.unit?.scalePower ?? 0) }
  let power = quantity.unit == nil || known.unit == nil ? 0 : powers[0] - powers[1]
  if power == 0, number.decimals == other.decimals { return number.exact.compared(to: other.exact) == 0 }
  return number.nearest.scaled(byPowerOfTen: power).meets(other.nearest) ?? false
}

/// Whether shares add to 100 % within two points.
func addsToHundred(_ results: FootprintResults) -> Bool {
  var sum = ExactDecimal.zero
  for stage in results.stages {
    guard let number = stage.share?.number else { continue }
    guard number.mantissa >= 0, let next = sum.adding(number.exact) else { return false }
    sum = next
  }
  guard let gap = sum.subtracting(ExactDecimal(100))?.magnitude.compared(to: ExactDecimal(2)) else { return false }
  return gap <= 0
}

/// Whether two figures are stated for the same, as far as their units say.
func sameScope(_ left: Quantity, _ right: Quantity) -> Bool {
  guard let leftUnit = left.unit, let rightUnit = right.unit else {
    return left.unit == nil || right.unit == nil
  }
  guard leftUnit.isEmission, rightUnit.isEmission else { return false }
  // What is stated for a count of pieces is not what is stated without one.
  if (leftUnit.perCount == nil) != (rightUnit.perCount == nil), leftUnit.per == nil || rightUnit.per == nil {
    return false
  }
  return leftUnit.perName == nil || rightUnit.perName == nil
    || leftUnit.perName == rightUnit.perName
}

extension FootprintResults {
  /// Whether the stages add up to a figure within the rounding of each.
  func addUp(to total: Quantity) -> Bool {
    guard let number = total.number else { return false }
    var sum = Interval(exactly: .zero)
    for stage in stages where stage.stage != .beyondBoundary {
      guard let part = stage.emission?.number else { continue }
      guard let next = sum.adding(part.nearest) else { return false }
      sum = next
    }
    return sum.meets(number.nearest) ?? false
  }
}
