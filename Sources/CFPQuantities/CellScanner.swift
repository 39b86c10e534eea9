/// Reads a whole folded cell as a person reads it: null mark, number with or without unit, range, uncertainty, footnote
/// marks, a second value in percent; anything else is text (REPORT.md, What a printed cell says).
public func cellContent(_ bytes: [UInt8], in cell: Range<Int>, style: NumberStyle = .decimalPoint)
  -> CellContent
{
  let range = trimmed(cell, of: bytes)
  guard let first = bytes[range].first else { return .empty }
  if isNullMarker(bytes, in: range) { return .null(unit: nil) }
  if !first.isDigit, let unit = unitBehindNull(bytes, range) { return .null(unit: unit) }
  guard range.count <= longestQuantity, bytes[range].contains(where: \.isDigit) else {
    return isMarkedNull(bytes, range) ? .null(unit: nil) : .text
  }
  var scanner = CellScanner(bytes: bytes, index: range.lowerBound, end: range.upperBound, style: style)
  if let quantity = scanner.quantity() { return .quantity(quantity) }
  return isMarkedNull(bytes, range) ? .null(unit: nil) : .text
}

/// Whether a folded cell says that there is no value: a null mark alone, with a unit (`/ kg`), or with a footnote.
public func isNullCell(_ bytes: [UInt8], in cell: Range<Int>) -> Bool {
  let range = trimmed(cell, of: bytes)
  guard let first = bytes[range].first, !first.isDigit else { return false }
  return isNullMarker(bytes, in: range) || unitBehindNull(bytes, range) != nil || isMarkedNull(bytes, range)
}

/// `/¹`, `- [2]`: a footnote says why there is no value.
private func isMarkedNull(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let bare = withoutFootnoteMarks(bytes, range)
  return bare.count < range.count && isNullMarker(bytes, in: bare)
}

/// A cell with more bytes holds sentences.
private let longestQuantity = 160

/// The unit of `/ kg` and `/kg`.
private func unitBehindNull(_ bytes: [UInt8], _ range: Range<Int>) -> PrintedUnit? {
  let behindSlash = bytes[range.lowerBound] == UInt8(ascii: "/") && range.count > 1 ? range.lowerBound + 1 : nil
  guard let blank = bytes[range].firstIndex(of: UInt8(ascii: " ")) ?? behindSlash,
    isNullMarker(bytes, in: range.lowerBound..<blank)
  else { return nil }
  return unit(filling: blank..<range.upperBound, of: bytes)
}

/// Goes through the bytes of a cell; each `take…` consumes a whole thing or leaves the cursor alone.
struct CellScanner {
  let bytes: [UInt8]
  var index: Int
  var end: Int
  let style: NumberStyle
  var content = CellQuantity()

  init(bytes: [UInt8], index: Int, end: Int, style: NumberStyle) {
    self.bytes = bytes
    self.index = index
    self.end = end
    self.style = style
  }

  /// The quantity that fills the cell; nil where anything is left over.
  mutating func quantity() -> CellQuantity? {
    dropStrayMarks()
    index = leadingMarksEnd(bytes, at: index, end: end)
    takeQualifier()
    guard takeAccountsNegative() || takeNumber() else { return nil }
    // Nearly all cells hold a number and nothing else.
    if index == end { return content }
    takeMultiple()
    takeMargin()
    if content.uncertainty == nil { takeRangeEnd() }
    takeUnit()
    takeMargin()
    takeSecondValue()
    skipMarks()
    takeApproximation()
    if content.unit == nil {
      takeUnit()
      skipMarks()
    }
    dropClosingPunctuation()
    return index == end ? content : nil
  }

  // MARK: Numbers

  /// A number with its sign: before it (`-`, `△`, `负`) or behind it (`1.25-`).
  private mutating func takeNumber() -> Bool {
    let start = index
    let isMarked = minusMarks.length(in: bytes, at: index, end: end)
    if let isMarked {
      index += isMarked
      skipBlanks()
    }
    guard let number = scanNumber(bytes, in: index..<end, style: style, context: .cell),
      !(isMarked != nil && number.isSigned)
    else {
      index = start
      return false
    }
    index = number.range.upperBound
    content.number = number.number
    let hasSignBehind =
      isMarked == nil && !number.isSigned && index < end && bytes[index] == UInt8(ascii: "-")
      && trimmed((index + 1)..<end, of: bytes).isEmpty
    if hasSignBehind { index += 1 }
    if isMarked != nil || hasSignBehind { content.number = number.number?.negated }
    skipMarks()
    return true
  }

  /// `(1.25)`, `(1.25 kg)`: a number in brackets that fill the cell, but for a unit and marks behind them.
  private mutating func takeAccountsNegative() -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: "("),
      let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    var inner = CellScanner(bytes: bytes, index: index + 1, end: close, style: style)
    inner.skipBlanks()
    guard inner.index < close, bytes[inner.index].isDigit, inner.takeNumber() else { return false }
    inner.takeUnit()
    inner.skipBlanks()
    guard inner.index == close else { return false }
    content = inner.content
    content.number = content.number?.negated
    content.isBracketed = true
    index = close + 1
    return true
  }

  /// 万, 亿 or 千 behind a number: with the unit behind it, or alone.
  private mutating func takeMultiple() {
    guard let multiple = multiples.first(where: { bytes.holds($0.spelling, at: index, end: end) }),
      scanUnit(bytes, in: index..<end, context: .cell) == nil
    else { return }
    let next = index + multiple.spelling.count
    guard footnoteMarksEnd(bytes, at: next, end: end) == end else { return }
    content.scalePower = multiple.power
    index = next
  }

  /// `± 0.5`, `±5%`, also in brackets.
  private mutating func takeMargin() {
    let start = index
    skipBlanks()
    var isBracketed = false
    if index < end, bytes[index] == UInt8(ascii: "(") {
      isBracketed = true
      index += 1
      skipBlanks()
    }
    guard let sign = marginSigns.length(in: bytes, at: index, end: end) else {
      index = start
      return
    }
    index += sign
    skipBlanks()
    guard let margin = scanNumber(bytes, in: index..<end, style: style, context: .cell) else {
      index = start
      return
    }
    index = margin.range.upperBound
    skipBlanks()
    let isRelative = index < end && bytes[index] == UInt8(ascii: "%")
    if isRelative {
      index += 1
    } else if let (unit, next) = scanUnit(bytes, in: index..<end, context: .prose),
      isBracketed || unit == content.unit
    {
      // `277 kgCO2e ± 56 kgCO2e`; a unit behind number and margin alone is the number's own.
      index = next
    }
    if isBracketed {
      skipBlanks()
      guard index < end, bytes[index] == UInt8(ascii: ")") else {
        index = start
        return
      }
      index += 1
    }
    content.uncertainty = margin.number
    content.hasRelativeUncertainty = isRelative
    skipMarks()
  }

  /// The second number of `1.5 - 2.0`.
  private mutating func takeRangeEnd() {
    let start = index
    skipBlanks()
    guard takeRangeSign() else {
      index = start
      return
    }
    skipBlanks()
    guard let high = scanNumber(bytes, in: index..<end, style: style, context: .cell), !high.isSigned else {
      index = start
      return
    }
    // `34.2 – 9.1 %` is a value and its share: no range falls.
    if bytes.holds(percentSign, at: trimmed(high.range.upperBound..<end, of: bytes).lowerBound, end: end),
      let low = content.number, let number = high.number, number.exact.compared(to: low.exact) == -1
    {
      index = start
      return
    }
    content.rangeEnd = high.number
    index = high.range.upperBound
    skipMarks()
  }

  mutating func takeRangeSign() -> Bool {
    guard let sign = rangeSigns.length(in: bytes, at: index, end: end) else { return false }
    index += sign
    return true
  }

  /// `13083左右`: about so much.
  private mutating func takeApproximation() {
    let start = index
    skipBlanks()
    guard let word = aboutWords.length(in: bytes, at: index, end: end) else {
      index = start
      return
    }
    index += word
    content.qualifier = content.qualifier ?? .about
  }

  // MARK: Units and marks

  private mutating func takeUnit() {
    guard content.unit == nil else { return }
    let rest = trimmed(index..<end, of: bytes)
    guard !rest.isEmpty else { return }
    if let unit = unit(filling: rest, of: bytes) ?? countingUnit(filling: rest, of: bytes) {
      content.unit = unit
      index = end
      return
    }
    guard let (unit, next) = scanUnit(bytes, in: rest, context: .prose), endsUnit(at: next) else { return }
    content.unit = unit
    index = next
    skipMarks()
  }

  /// Whether a unit may end here: before a mark, a bracket, a margin or a second value.
  private func endsUnit(at next: Int) -> Bool {
    guard next < end else { return true }
    let byte = bytes[next]
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || aboutWords.length(in: bytes, at: next, end: end) != nil
      || marginSigns.length(in: bytes, at: next, end: end) != nil
      || footnoteMarksEnd(bytes, at: next, end: end) > next
  }

  private mutating func takeQualifier() {
    guard let (qualifier, next) = scanQualifier(bytes, at: index, end: end) else { return }
    content.qualifier = qualifier
    index = next
    skipBlanks()
  }

  mutating func skipBlanks() { while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 } }

  /// Passes footnote marks; a bracket that holds more than a mark stays.
  private mutating func skipMarks() {
    index = marksEndBehindNumber(bytes, at: index, end: end)
  }

  /// Leaves out bars and exclamation marks that recognition made of a table's rules at either end.
  private mutating func dropStrayMarks() {
    let start = index
    let last = end
    while let mark = strayMarks.length(in: bytes, at: index, end: end) {
      index += mark
      skipBlanks()
    }
    while let mark = strayMarks.all.first(where: {
      end - $0.count > index && bytes.holds($0, at: end - $0.count, end: end)
    }) {
      end -= mark.count
      while end > index, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    }
    content.hasStrayMark = index > start || end < last
  }

  /// A full stop or comma that ends the cell is no decimal sign.
  private mutating func dropClosingPunctuation() {
    skipBlanks()
    if let mark = closingMarks.length(in: bytes, at: index, end: end),
      trimmed((index + mark)..<end, of: bytes).isEmpty
    {
      index = end
    }
  }
}
