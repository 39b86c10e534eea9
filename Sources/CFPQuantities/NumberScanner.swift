/// How a document writes its numbers; decided once for a whole document.
public struct NumberStyle: Hashable, Sendable {
  /// `,` where the document writes `83,01`; otherwise `.`.
  public var decimalSeparator: UInt8
  /// Whether blanks part its thousands (`3 734`); in a cell they may, in running text only where the document does so.
  public var partsThousandsByBlanks = false

  public static let decimalPoint = NumberStyle(decimalSeparator: UInt8(ascii: "."))
  public static let decimalComma = NumberStyle(decimalSeparator: UInt8(ascii: ","))

  var groupSeparator: UInt8 {
    decimalSeparator == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
  }
}

/// A number found in folded bytes.
public struct ScannedNumber: Sendable {
  /// The number; nil where more digits are printed than `PrintedNumber` holds. The stretch still is a number.
  public let number: PrintedNumber?
  /// Where it stands, sign and exponent included.
  public let range: Range<Int>
  /// Whether the number carries a sign of its own.
  public let isSigned: Bool
}

/// Reads the number that starts at `start`, or nil where none does.
///
/// Takes a sign, digits with thousands groups (`1,084.98`; `3 734` only where `allowsBlankGroups`), a fraction, and an
/// exponent (`E-03`, `e6`, `×10^-3`, also with a blank before or after the `E`). A number that something digit-like
/// follows (`83,01` where the decimal sign is a point) is refused as a whole: half a number is a wrong number.
public func scanNumber(
  _ bytes: [UInt8], in range: Range<Int>, style: NumberStyle = .decimalPoint,
  allowsBlankGroups: Bool = false
) -> ScannedNumber? {
  let end = range.upperBound
  var index = range.lowerBound
  var isNegative = false
  var isSigned = false
  if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
    isNegative = bytes[index] == UInt8(ascii: "-")
    isSigned = true
    index += 1
    if index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }
  guard index < end, bytes[index].isDigit else { return nil }

  var mantissa: Int64 = 0
  var digitCount = 0
  var overflow = false
  func take(_ byte: UInt8) {
    digitCount += 1
    if mantissa >= 100_000_000_000_000_000 {
      overflow = true
    } else {
      mantissa = mantissa * 10 + Int64(byte - 0x30)
    }
  }

  var groupLength = 0
  while index < end, bytes[index].isDigit {
    take(bytes[index])
    index += 1
    groupLength += 1
  }
  if groupLength <= 3 {
    while let next = groupEnd(bytes, at: index, end: end, separator: style.groupSeparator)
      ?? (allowsBlankGroups
        ? groupEnd(bytes, at: index, end: end, separator: UInt8(ascii: " ")) : nil)
    {
      for digit in bytes[(index + 1)..<next] { take(digit) }
      index = next
    }
  }

  var fractionDigits = 0
  if index + 1 < end, bytes[index] == style.decimalSeparator, bytes[index + 1].isDigit {
    index += 1
    while index < end, bytes[index].isDigit {
      take(bytes[index])
      index += 1
      fractionDigits += 1
    }
  }
  if index + 1 < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
    bytes[index + 1].isDigit
  {
    return nil
  }

  var exponent = 0
  if let printed = scanExponent(bytes, at: index, end: end) {
    exponent = printed.value
    index = printed.end
  }
  let number =
    overflow
    ? nil
    : PrintedNumber(
      mantissa: isNegative ? -mantissa : mantissa, fractionDigits: fractionDigits,
      exponent: exponent)
  return ScannedNumber(number: number, range: range.lowerBound..<index, isSigned: isSigned)
}

/// The end of a thousands group (separator, three digits, no fourth) at `index`.
private func groupEnd(_ bytes: [UInt8], at index: Int, end: Int, separator: UInt8) -> Int? {
  guard index + 3 < end, bytes[index] == separator, bytes[index + 1].isDigit,
    bytes[index + 2].isDigit,
    bytes[index + 3].isDigit, index + 4 >= end || !bytes[index + 4].isDigit
  else { return nil }
  return index + 4
}

/// An exponent at `index`: `E-03`, ` E +03`, `e6`, `×10^-3`, `*10-3`.
private func scanExponent(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int, end: Int)? {
  var index = start
  func skipBlank() { if index < end, bytes[index] == UInt8(ascii: " ") { index += 1 } }
  skipBlank()
  guard index < end else { return nil }
  var needsSign = false
  if bytes[index] | 0x20 == UInt8(ascii: "e") {
    needsSign = index > start
    index += 1
  } else if bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "x")
    || (bytes[index] == 0xC3 && index + 1 < end && bytes[index + 1] == 0x97)
  {
    index += bytes[index] == 0xC3 ? 2 : 1
    skipBlank()
    guard index + 1 < end, bytes[index] == UInt8(ascii: "1"), bytes[index + 1] == UInt8(ascii: "0")
    else { return nil }
    index += 2
    if index < end, bytes[index] == UInt8(ascii: "^") { index += 1 } else { needsSign = true }
  } else {
    return nil
  }
  let afterMark = index
  skipBlank()
  if index > afterMark { needsSign = true }
  var isNegative = false
  if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
    isNegative = bytes[index] == UInt8(ascii: "-")
    index += 1
    needsSign = false
  }
  guard !needsSign else { return nil }
  let digits = index
  var value = 0
  while index < end, bytes[index].isDigit, index - digits < 3 {
    value = value * 10 + Int(bytes[index] - 0x30)
    index += 1
  }
  guard index > digits, index >= end || !bytes[index].isAlphanumeric else { return nil }
  return (isNegative ? -value : value, index)
}

extension UInt8 {
  @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable public var isAlphanumeric: Bool { isDigit || isASCIILetter }
}
