/// A decimal number exactly as it was printed: `10.10` keeps both fraction digits, `2.67E+03` its exponent.
///
/// At most 18 digits and an exponent of at most ±30 (REPORT.md, Quantities); a longer number is text, not a `PrintedNumber`.
@frozen public struct PrintedNumber: Hashable, Sendable {
  /// All printed digits as one integer, with the sign: `33.0286` is 330286.
  public let mantissa: Int64
  @usableFromInline let packedFractionDigits: Int8
  @usableFromInline let packedExponent: Int8

  /// Digits printed behind the decimal point: 4 in `33.0286`.
  @inlinable public var fractionDigits: Int { Int(packedFractionDigits) }
  /// The printed power of ten, 0 where none is printed.
  @inlinable public var exponent: Int { Int(packedExponent) }

  /// A number from its digits; nil when it is larger than the type holds.
  public init?(mantissa: Int64, fractionDigits: Int, exponent: Int = 0) {
    guard mantissa.magnitude < 1_000_000_000_000_000_000, (0...18).contains(fractionDigits),
      (-30...30).contains(exponent)
    else { return nil }
    self.mantissa = mantissa
    packedFractionDigits = Int8(fractionDigits)
    packedExponent = Int8(exponent)
  }

  /// The number that `digits` wrote; nil where the text is no such number.
  public init?(digits: String) {
    var mantissa: Int64 = 0
    var fractionDigits = 0
    var exponent = 0
    var isFraction = false
    let parts = digits.utf8.split(separator: UInt8(ascii: "E"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.count <= 20, first.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    for (index, byte) in first.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      case 0x30...0x39:
        let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        guard !overflow, shifted < Int64.max - 9 else { return nil }
        mantissa = shifted + Int64(byte - 0x30)
        if isFraction { fractionDigits += 1 }
      default: return nil
      }
    }
    if parts.count == 2 {
      guard let power = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
      exponent = power
    }
    self.init(
      mantissa: first.first == UInt8(ascii: "-") ? -mantissa : mantissa, fractionDigits: fractionDigits,
      exponent: exponent)
  }

  /// 0 without decimals.
  public static let zero = PrintedNumber()

  private init() {
    mantissa = 0
    packedFractionDigits = 0
    packedExponent = 0
  }

  /// A whole number; nil from 10^18 on.
  public init?(_ whole: Int) {
    self.init(mantissa: Int64(whole), fractionDigits: 0)
  }

  /// The number of decimals `d` of AUDIT.md section 1: the last printed digit stands for 10^-d. Negative for `2.67E+03`.
  @inlinable public var decimals: Int { fractionDigits - exponent }

  /// The printed value without any rounding freedom.
  @inlinable public var exact: ExactDecimal {
    ExactDecimal(coefficient: Int128(mantissa), decimals: decimals)
  }

  /// The number with its sign turned.
  public var negated: PrintedNumber {
    PrintedNumber(negating: self)
  }

  private init(negating other: PrintedNumber) {
    mantissa = -other.mantissa
    packedFractionDigits = other.packedFractionDigits
    packedExponent = other.packedExponent
  }

  /// Whether the value is zero.
  public var isZero: Bool { mantissa == 0 }

  /// The value as a whole number, where it is one.
  public var whole: Int? {
    guard decimals > 0 else {
      return powerOfTen(-decimals).flatMap { Int(exactly: Int128(mantissa) * $0) }
    }
    guard let divisor = powerOfTen(decimals), Int128(mantissa) % divisor == 0 else { return nil }
    return Int(Int128(mantissa) / divisor)
  }

  /// Appends the number in JSON's grammar, digit for digit as printed (no thousands separators, `E` for the exponent).
  public func appendDigits(to bytes: inout [UInt8]) {
    appendDecimal(mantissa: Int128(mantissa), fractionDigits: fractionDigits, to: &bytes)
    guard exponent != 0 else { return }
    // Sign and two digits, as nearly all reports print it: 8.35E+02.
    bytes.append(UInt8(ascii: "E"))
    bytes.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
    bytes.append(0x30 + UInt8(exponent.magnitude / 10))
    bytes.append(0x30 + UInt8(exponent.magnitude % 10))
  }

  /// The digits as a string, in the form of `appendDigits(to:)`.
  public var digits: String {
    if exponent == 0 { return decimalText(mantissa: Int128(mantissa), fractionDigits: fractionDigits) }
    var bytes: [UInt8] = []
    appendDigits(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Appends `mantissa × 10^-fractionDigits` in plain decimal notation.
func appendDecimal(mantissa: Int128, fractionDigits: Int, to bytes: inout [UInt8]) {
  withDecimal(mantissa: mantissa, fractionDigits: fractionDigits) { bytes.append(contentsOf: $0) }
}

/// `mantissa × 10^-fractionDigits` in plain decimal notation.
func decimalText(mantissa: Int128, fractionDigits: Int) -> String {
  withDecimal(mantissa: mantissa, fractionDigits: fractionDigits) { String(decoding: $0, as: UTF8.self) }
}

/// Writes `mantissa × 10^-fractionDigits`, of at most 90 fraction digits, from its last digit to its first.
private func withDecimal<Result>(
  mantissa: Int128, fractionDigits: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { bytes in
    var start = bytes.count
    var count = 0
    func put(_ digit: UInt8) {
      if count == fractionDigits, count > 0 {
        start -= 1
        bytes[start] = UInt8(ascii: ".")
      }
      start -= 1
      bytes[start] = UInt8(ascii: "0") + digit
      count += 1
    }
    var large = mantissa.magnitude
    while large > UInt64.max {
      let (quotient, digit) = large.quotientAndRemainder(dividingBy: 10)
      put(UInt8(digit))
      large = quotient
    }
    var rest = UInt64(large)
    while rest > 0 || count <= fractionDigits {
      put(UInt8(rest % 10))
      rest /= 10
    }
    if mantissa < 0 {
      start -= 1
      bytes[start] = UInt8(ascii: "-")
    }
    return body(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
  }
}
