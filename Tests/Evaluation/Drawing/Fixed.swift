/// An exact decimal number with its printed decimals: 10.10 is (1010, 2). The evaluation's own, so that it shares no
/// arithmetic with what it measures.
struct Fixed: Hashable {
  var units: Int128
  var decimals: Int

  init(_ units: Int128, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  static let zero = Fixed(0, decimals: 0)

  static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { value, _ in value * 10 } }

  /// The same number with at least as many decimals.
  func widened(to decimals: Int) -> Fixed {
    decimals <= self.decimals ? self : Fixed(units * Self.power(decimals - self.decimals), decimals: decimals)
  }

  static func + (left: Fixed, right: Fixed) -> Fixed {
    let decimals = max(left.decimals, right.decimals)
    return Fixed(left.widened(to: decimals).units + right.widened(to: decimals).units, decimals: decimals)
  }

  static prefix func - (value: Fixed) -> Fixed { Fixed(-value.units, decimals: value.decimals) }
  static func - (left: Fixed, right: Fixed) -> Fixed { left + -right }

  static func * (left: Fixed, right: Fixed) -> Fixed {
    Fixed(left.units * right.units, decimals: left.decimals + right.decimals)
  }

  static func < (left: Fixed, right: Fixed) -> Bool { (left - right).units < 0 }

  /// Rounded half away from zero to some decimals.
  func rounded(to decimals: Int) -> Fixed { cut(to: decimals, truncating: false) }

  /// Rounded or truncated to some decimals.
  func cut(to decimals: Int, truncating: Bool) -> Fixed {
    guard decimals < self.decimals else { return widened(to: decimals) }
    return Self.quotient(units, Self.power(self.decimals - decimals), decimals, truncating)
  }

  /// This number divided by another, rounded or truncated to some decimals.
  func divided(by divisor: Fixed, decimals: Int, truncating: Bool = false) -> Fixed {
    let shift = decimals + divisor.decimals - self.decimals
    let numerator = shift >= 0 ? units * Self.power(shift) : units
    let denominator = shift >= 0 ? divisor.units : divisor.units * Self.power(-shift)
    return Self.quotient(numerator, denominator, decimals, truncating)
  }

  private static func quotient(_ numerator: Int128, _ denominator: Int128, _ decimals: Int, _ truncating: Bool) -> Fixed
  {
    let negative = (numerator < 0) != (denominator < 0)
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let magnitude = Int128(whole) + (!truncating && rest * 2 >= denominator.magnitude ? 1 : 0)
    return Fixed(negative ? -magnitude : magnitude, decimals: decimals)
  }

  /// The digits with a decimal point and no other marks: what stands in JSON.
  var digits: String {
    var text = String(units.magnitude)
    if decimals > 0 {
      text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
    }
    return (units < 0 ? "-" : "") + text
  }
}
