/// An exact decimal: `coefficient × 10^-decimals`. Every operation answers nil on overflow instead of trapping,
/// so that a check over absurd figures is left open and nothing stops.
@frozen public struct ExactDecimal: Hashable, Sendable {
  public let coefficient: Int128
  public let decimals: Int

  @inlinable public init(coefficient: Int128, decimals: Int) {
    self.coefficient = coefficient
    self.decimals = decimals
  }

  /// A whole number.
  @inlinable public init(_ whole: Int) { self.init(coefficient: Int128(whole), decimals: 0) }

  public static let zero = ExactDecimal(coefficient: 0, decimals: 0)

  /// The coefficient this value has when written with `target` decimals (no fewer than its own).
  @inlinable func coefficient(at target: Int) -> Int128? {
    if coefficient == 0 || target == decimals { return coefficient }
    guard let power = powerOfTen(target - decimals) else { return nil }
    let (scaled, overflow) = coefficient.multipliedReportingOverflow(by: power)
    return overflow ? nil : scaled
  }

  /// The sum, or nil on overflow.
  @inlinable public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let target = max(decimals, other.decimals)
    guard let left = coefficient(at: target), let right = other.coefficient(at: target) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(coefficient: sum, decimals: target)
  }

  /// The difference, or nil on overflow.
  @inlinable public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(other.negated)
  }

  /// The product, or nil on overflow.
  @inlinable public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(coefficient: product, decimals: decimals + other.decimals)
  }

  /// The value with its sign turned.
  @inlinable public var negated: ExactDecimal {
    ExactDecimal(coefficient: 0 &- coefficient, decimals: decimals)
  }

  /// The value without its sign.
  @inlinable public var magnitude: ExactDecimal { coefficient < 0 ? negated : self }

  /// The value times 10^power: what a unit prefix does.
  @inlinable public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(coefficient: coefficient, decimals: decimals - power)
  }

  /// -1, 0 or 1 for less, equal or greater; nil on overflow.
  @inlinable public func compared(to other: ExactDecimal) -> Int? {
    if coefficient.signum() != other.coefficient.signum() {
      return coefficient.signum() < other.coefficient.signum() ? -1 : 1
    }
    let target = max(decimals, other.decimals)
    guard let left = coefficient(at: target), let right = other.coefficient(at: target) else {
      return nil
    }
    return left < right ? -1 : (left == right ? 0 : 1)
  }

  /// Where a quotient goes that needs more decimals than there are.
  public enum Direction: Sendable { case nearest, down, up }

  /// `self / other` with the given number of decimals; nil for a division by zero and on overflow. No verdict rests on a
  /// quotient that is rounded to nearest.
  public func quotient(by other: ExactDecimal, decimals target: Int, _ direction: Direction = .nearest) -> ExactDecimal?
  {
    guard other.coefficient != 0 else { return nil }
    let shift = target - decimals + other.decimals
    var numerator = coefficient
    var denominator = other.coefficient
    if shift >= 0 {
      guard let power = powerOfTen(shift) else { return nil }
      let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power)
      if overflow { return nil }
      numerator = scaled
    } else {
      guard let power = powerOfTen(-shift) else { return nil }
      let (scaled, overflow) = denominator.multipliedReportingOverflow(by: power)
      if overflow { return nil }
      denominator = scaled
    }
    return ExactDecimal(coefficient: roundedQuotient(numerator, denominator, direction), decimals: target)
  }

  /// The value with at most `target` decimals, rounded half away from zero, for showing only.
  public func rounded(to target: Int) -> ExactDecimal {
    guard decimals > target else { return self }
    guard let power = powerOfTen(decimals - target) else {
      return ExactDecimal(coefficient: 0, decimals: target)
    }
    return ExactDecimal(coefficient: roundedQuotient(coefficient, power), decimals: target)
  }

  /// The value with `digits` significant digits, for showing only.
  public func rounded(toSignificant digits: Int) -> ExactDecimal {
    var length = 0
    var rest = coefficient.magnitude
    while rest > 0 {
      rest /= 10
      length += 1
    }
    return rounded(to: decimals - max(0, length - digits))
  }

  /// Plain decimal notation, without an exponent and without trailing zeros behind the point.
  public var plainText: String {
    var coefficient = coefficient
    var decimals = decimals
    while decimals > 0 && coefficient % 10 == 0 {
      coefficient /= 10
      decimals -= 1
    }
    if decimals < 0,
      let scaled = ExactDecimal(coefficient: coefficient, decimals: decimals).coefficient(at: 0)
    {
      coefficient = scaled
      decimals = 0
    }
    return decimalText(mantissa: coefficient, fractionDigits: min(max(0, decimals), 90))
  }
}

/// Integer division, to the nearest one rounded half away from zero.
private func roundedQuotient(
  _ numerator: Int128, _ denominator: Int128, _ direction: ExactDecimal.Direction = .nearest
) -> Int128 {
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  if remainder == 0 { return quotient }
  let isAboveZero = (numerator < 0) == (denominator < 0)
  switch direction {
  case .down: return isAboveZero ? quotient : quotient - 1
  case .up: return isAboveZero ? quotient + 1 : quotient
  case .nearest:
    let twice = remainder.magnitude.multipliedReportingOverflow(by: 2)
    guard twice.overflow || twice.partialValue >= denominator.magnitude else { return quotient }
    return quotient + (isAboveZero ? 1 : -1)
  }
}
