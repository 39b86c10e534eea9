/// All values that a printed number may stand for, or that follow from such numbers. Ends are exact; each is inside or not.
@frozen public struct Interval: Hashable, Sendable {
  public let low: ExactDecimal
  public let high: ExactDecimal
  public let includesLow: Bool
  public let includesHigh: Bool

  @inlinable public init(
    low: ExactDecimal, high: ExactDecimal, includesLow: Bool = true, includesHigh: Bool = true
  ) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
  }

  /// The interval of one exact value: a count, a definition, 44/12's parts.
  @inlinable public init(exactly value: ExactDecimal) { self.init(low: value, high: value) }

  /// The sum of two intervals, or nil on overflow.
  @inlinable public func adding(_ other: Interval) -> Interval? {
    guard let low = low.adding(other.low), let high = high.adding(other.high) else { return nil }
    return Interval(
      low: low, high: high, includesLow: includesLow && other.includesLow,
      includesHigh: includesHigh && other.includesHigh)
  }

  /// The interval with its signs turned.
  @inlinable public var negated: Interval {
    Interval(
      low: high.negated, high: low.negated, includesLow: includesHigh, includesHigh: includesLow)
  }

  /// The product: the least and the greatest of the four corner products; nil on overflow.
  public func multiplied(by other: Interval) -> Interval? {
    if let one = exactly, let another = other.exactly {
      return one.multiplied(by: another).map(Interval.init(exactly:))
    }
    guard let first = low.multiplied(by: other.low) else { return nil }
    var least = (value: first, isInside: includesLow && other.includesLow)
    var greatest = least
    func widen(_ left: ExactDecimal, _ right: ExactDecimal, _ isInside: Bool) -> Bool {
      guard let value = left.multiplied(by: right), let toLeast = value.compared(to: least.value),
        let toGreatest = value.compared(to: greatest.value)
      else { return false }
      if toLeast < 0 || (toLeast == 0 && isInside) { least = (value, isInside) }
      if toGreatest > 0 || (toGreatest == 0 && isInside) { greatest = (value, isInside) }
      return true
    }
    guard widen(low, other.high, includesLow && other.includesHigh),
      widen(high, other.low, includesHigh && other.includesLow),
      widen(high, other.high, includesHigh && other.includesHigh)
    else { return nil }
    return Interval(
      low: least.value, high: greatest.value, includesLow: least.isInside,
      includesHigh: greatest.isInside)
  }

  /// The only value of the interval; nil where there are more.
  private var exactly: ExactDecimal? { low == high && includesLow && includesHigh ? low : nil }

  /// The interval times an exact factor.
  public func multiplied(by factor: ExactDecimal) -> Interval? {
    multiplied(by: Interval(exactly: factor))
  }

  /// The interval times 10^power: what a unit prefix does.
  public func scaled(byPowerOfTen power: Int) -> Interval {
    Interval(
      low: low.scaled(byPowerOfTen: power), high: high.scaled(byPowerOfTen: power),
      includesLow: includesLow,
      includesHigh: includesHigh)
  }

  /// Whether one value lies in both; nil on overflow.
  public func meets(_ other: Interval) -> Bool? {
    guard let lowToHigh = low.compared(to: other.high), let highToLow = high.compared(to: other.low)
    else { return nil }
    if lowToHigh > 0 || highToLow < 0 { return false }
    if lowToHigh == 0 { return includesLow && other.includesHigh }
    if highToLow == 0 { return includesHigh && other.includesLow }
    return true
  }

  /// `high - low`, or nil on overflow.
  public var width: ExactDecimal? { high.subtracting(low) }

  /// Whether every value of the interval is above zero.
  public var isPositive: Bool { low.coefficient > 0 || (low.coefficient == 0 && !includesLow) }

  /// The smallest interval with ends of `decimals` that holds every quotient; nil where the divisor may be zero, or on
  /// overflow. For showing and for what other figures imply; verdicts multiply out instead.
  public func quotient(by other: Interval, decimals: Int) -> Interval? {
    guard other.isPositive || other.negated.isPositive else { return nil }
    var least: ExactDecimal?
    var greatest: ExactDecimal?
    for numerator in [low, high] {
      for denominator in [other.low, other.high] {
        guard let down = numerator.quotient(by: denominator, decimals: decimals, .down),
          let up = numerator.quotient(by: denominator, decimals: decimals, .up)
        else { return nil }
        if let known = least, (down.compared(to: known) ?? 0) >= 0 {} else { least = down }
        if let known = greatest, (up.compared(to: known) ?? 0) <= 0 {} else { greatest = up }
      }
    }
    guard let least, let greatest else { return nil }
    return Interval(low: least, high: greatest)
  }
}

extension PrintedNumber {
  /// N(v) of AUDIT.md section 1: every value that rounds to this number, whatever the rule for halves.
  @inlinable public var nearest: Interval {
    let center = Int128(mantissa) * 10
    return Interval(
      low: ExactDecimal(coefficient: center - 5, decimals: decimals + 1),
      high: ExactDecimal(coefficient: center + 5, decimals: decimals + 1))
  }

  /// T(v) of AUDIT.md section 1: every value that gives this number when its further digits are cut off.
  public var truncated: Interval {
    let here = exact
    let up = ExactDecimal(coefficient: here.coefficient + 1, decimals: decimals)
    let down = ExactDecimal(coefficient: here.coefficient - 1, decimals: decimals)
    if mantissa > 0 { return Interval(low: here, high: up, includesHigh: false) }
    if mantissa < 0 { return Interval(low: down, high: here, includesLow: false) }
    return Interval(low: down, high: up, includesLow: false, includesHigh: false)
  }
}
