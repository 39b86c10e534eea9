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

/// Where a number is read.
public enum NumberContext: Sendable {
  /// Running text: a blank ends a number, and a Chinese full stop or a raised dot stands between two.
  case prose
  /// Running text of a document that parts thousands by blanks.
  case partedProse
  /// A cell that holds nothing else.
  case cell
}

/// Reads the number that starts at `start`, or nil where none does.
///
/// Takes a sign, digits with thousands groups (`1,084.98`, `2,59,412`, `3'734`; `3 734` where the context allows it), a
/// fraction, and an exponent (`E-03`, `e6`, `×10^-3`, a raised power behind `×10`). A raised digit belongs to a number only
/// so. A number that something digit-like follows (`83,01` where the decimal sign is a point) is refused as a whole: half a
/// number is a wrong number.
public func scanNumber(
  _ bytes: [UInt8], in range: Range<Int>, style: NumberStyle = .decimalPoint, context: NumberContext = .prose
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
  var overflow = false
  func take(_ byte: UInt8) {
    if mantissa >= 100_000_000_000_000_000 {
      overflow = true
    } else {
      mantissa = mantissa * 10 + Int64(byte - 0x30)
    }
  }

  let firstDigit = index
  while index < end, bytes[index].isDigit {
    take(bytes[index])
    index += 1
  }
  if let groups = groupsEnd(bytes, from: firstDigit, at: index, end: end, style: style, context: context) {
    for byte in bytes[index..<groups] where byte.isDigit { take(byte) }
    index = groups
  }

  var fractionDigits = 0
  if let fraction = fractionStart(bytes, at: index, end: end, style: style, context: context) {
    index = fraction
    while index < end, bytes[index].isDigit {
      take(bytes[index])
      index += 1
      fractionDigits += 1
    }
  }
  if index + 1 < end, isSeparator(bytes[index]), bytes[index + 1].isDigit { return nil }

  var exponent = 0
  if let printed = scanExponent(bytes, at: index, end: end, context: context) {
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

private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'")
}

/// The end of the thousands groups at `index`, behind the first digits; nil where none stand there. All are parted by the
/// same mark and have three digits, or, by commas, two but for the last (Indian grouping).
private func groupsEnd(
  _ bytes: [UInt8], from firstDigit: Int, at index: Int, end: Int, style: NumberStyle, context: NumberContext
) -> Int? {
  guard index < end, index - firstDigit <= 3 else { return nil }
  let separator = bytes[index]
  switch separator {
  case style.groupSeparator:
    // `0.945`, `0,945` and `9.780E-02` are no thousands, whatever the rest of the document does.
    if bytes[firstDigit] == UInt8(ascii: "0") { return nil }
    if separator == UInt8(ascii: "."), isMantissa(bytes, at: index, end: end) { return nil }
  case UInt8(ascii: "'"): break
  case UInt8(ascii: " "): if context == .prose { return nil }
  default: return nil
  }
  var last = index
  while let next = groupEnd(bytes, at: last, end: end, separator: separator, digits: 3) { last = next }
  if last > index { return last }
  guard separator == UInt8(ascii: ","), index - firstDigit <= 2 else { return nil }
  while let next = groupEnd(bytes, at: last, end: end, separator: separator, digits: 2), next < end,
    bytes[next] == separator
  {
    last = next
  }
  return last > index ? groupEnd(bytes, at: last, end: end, separator: separator, digits: 3) : nil
}

/// The end of a group (separator, so many digits, no further one) at `index`.
private func groupEnd(_ bytes: [UInt8], at index: Int, end: Int, separator: UInt8, digits: Int) -> Int? {
  guard index + digits < end, bytes[index] == separator else { return nil }
  for offset in 1...digits where !bytes[index + offset].isDigit { return nil }
  let next = index + digits + 1
  return next >= end || !bytes[next].isDigit ? next : nil
}

/// Whether the digits behind a separator run up to an exponent: then they are a mantissa's fraction.
private func isMantissa(_ bytes: [UInt8], at index: Int, end: Int) -> Bool {
  var next = index + 1
  while next < end, bytes[next].isDigit { next += 1 }
  return scanExponent(bytes, at: next, end: end, context: .cell) != nil
}

/// Where the digits behind the decimal sign at `index` start; nil where none stands there.
private func fractionStart(
  _ bytes: [UInt8], at index: Int, end: Int, style: NumberStyle, context: NumberContext
) -> Int? {
  guard index + 1 < end else { return nil }
  if bytes[index] == style.decimalSeparator { return bytes[index + 1].isDigit ? index + 1 : nil }
  // In a document of decimal commas a point that no group of three follows is a decimal sign all the same.
  if bytes[index] == UInt8(ascii: "."), style.decimalSeparator == UInt8(ascii: ","), bytes[index + 1].isDigit {
    var next = index + 1
    while next < end, bytes[next].isDigit { next += 1 }
    let isGroupLike = next - index == 4 && index > 0 && !isMantissa(bytes, at: index, end: end)
    let opensWithZero = index > 0 && bytes[index - 1] == UInt8(ascii: "0") && (index < 2 || !bytes[index - 2].isDigit)
    let goesOn = next < end && isSeparator(bytes[next]) && next + 1 < end && bytes[next + 1].isDigit
    return (!isGroupLike || opensWithZero) && !goesOn ? index + 1 : nil
  }
  guard context == .cell else { return nil }
  guard let mark = printedPoints.length(in: bytes, at: index, end: end) else { return nil }
  let next = index + mark
  // `3·10^4` is a product.
  let isPower = bytes.holds(ten, at: next, end: end) && next + 2 < end && !bytes[next + 2].isDigit
  return next < end && bytes[next].isDigit && !isPower ? next : nil
}

/// Marks that stand for a decimal point in a cell.
private let printedPoints = Spellings(["·", "。", "‧", "｡"])
private let ten = Array("10".utf8)

/// An exponent at `index`: `E-03`, ` E +03`, `e6`, `×10^-3`, `*10-3`, `×10` with a raised power, `*10^(-2)`.
private func scanExponent(
  _ bytes: [UInt8], at start: Int, end: Int, context: NumberContext
) -> (value: Int, end: Int)? {
  var index = start
  func skipBlank() { if index < end, bytes[index] == UInt8(ascii: " ") { index += 1 } }
  skipBlank()
  guard index < end else { return nil }
  if bytes[index] | 0x20 == UInt8(ascii: "e") {
    let isApart = index > start
    index += 1
    let afterMark = index
    skipBlank()
    let digits = plainExponent(bytes, at: index, end: end)
    // `1.2 E 03`: without a sign only two digits that fill the rest of a cell are sure to be an exponent.
    let isSigned = index < end && (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+"))
    guard let digits, isSigned || !isApart && index == afterMark || context == .cell && digits.end == index + 2 else {
      return nil
    }
    return digits
  }
  if bytes.holds(tenBelow, at: index, end: end) { return plainExponent(bytes, at: index + tenBelow.count, end: end) }
  guard let factor = timesSigns.length(in: bytes, at: index, end: end) else { return nil }
  index += factor
  skipBlank()
  guard bytes.holds(ten, at: index, end: end) else { return nil }
  index += 2
  let behindTen = index
  skipBlank()
  if index < end, bytes[index] == raisedStart { return raisedExponent(bytes, at: index, end: end) }
  index = behindTen
  guard index < end else { return nil }
  guard bytes[index] == UInt8(ascii: "^") else {
    // `×10-3`: only a sign tells the power from the ten.
    return bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
      ? plainExponent(bytes, at: index, end: end) : nil
  }
  index += 1
  skipBlank()
  if index < end, bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "{") {
    let close: UInt8 = bytes[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    guard let inner = plainExponent(bytes, at: index + 1, end: end), inner.end < end, bytes[inner.end] == close else {
      return nil
    }
    return (inner.value, inner.end + 1)
  }
  return plainExponent(bytes, at: index, end: end)
}

/// A lowered ten in one character: `5.4⏨3`.
private let tenBelow = Array("⏨".utf8)
private let timesSigns = Spellings(["×", "x", "X", "*", "·", "⋅", "∙", "•", "✕", "⨯", "х", "Х"])

/// A sign and up to three digits that no letter or digit follows.
private func plainExponent(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int, end: Int)? {
  var index = start
  var isNegative = false
  if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
    isNegative = bytes[index] == UInt8(ascii: "-")
    index += 1
    if index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }
  let digits = index
  var value = 0
  while index < end, bytes[index].isDigit, index - digits < 3 {
    value = value * 10 + Int(bytes[index] - 0x30)
    index += 1
  }
  guard index > digits, index >= end || !bytes[index].isAlphanumeric else { return nil }
  return (isNegative ? -value : value, index)
}

/// A raised sign and digits: the first raised stretch only, a second one is a footnote mark.
private func raisedExponent(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int, end: Int)? {
  var index = start
  var isNegative = false
  if index + 1 < end, bytes[index + 1] == UInt8(ascii: "-") || bytes[index + 1] == UInt8(ascii: "+") {
    isNegative = bytes[index + 1] == UInt8(ascii: "-")
    index += 2
    // Sign and digits may be raised apart (`<mo>−</mo><mn>3</mn>`).
    guard index < end, bytes[index] == raisedNext || bytes[index] == raisedStart else { return nil }
  }
  let first = index
  var value = 0
  while index + 1 < end, bytes[index + 1].isDigit, index == first || bytes[index] == raisedNext, bytes[index] < 0x20 {
    value = value * 10 + Int(bytes[index + 1] - 0x30)
    index += 2
    if index - first > 6 { return nil }
  }
  return index > first ? (isNegative ? -value : value, index) : nil
}

extension UInt8 {
  @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable public var isAlphanumeric: Bool { isDigit || isASCIILetter }
}
