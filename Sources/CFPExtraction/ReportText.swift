import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A document with everything the extraction looks things up in: its folded text and its number style.
struct ReportText: Sendable {
  let document: Document
  let folded: FoldedText
  let style: NumberStyle
  let vocabulary: Vocabulary

  init(_ document: Document, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    folded = FoldedText(document.text)
    style = numberStyle(of: document, folded)
  }

  var bytes: [UInt8] { folded.bytes }

  /// The folded form of a span of the text.
  func range(_ span: TextSpan) -> Range<Int> { folded.range(of: span) }

  /// The text that stands at a folded range, with its place.
  func stated(_ range: Range<Int>) -> Stated<String> {
    let span = folded.span(of: trimmed(range, of: bytes))
    return Stated(document.printed(span), at: span)
  }

  /// A value read from a folded range, with its place.
  func stated<Value>(_ value: Value, _ range: Range<Int>) -> Stated<Value> {
    Stated(value, at: folded.span(of: trimmed(range, of: bytes)))
  }

  /// A range as a string, folded.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The quantity that fills a folded range; nil where words or nothing stand there.
  func quantity(filling range: Range<Int>) -> Quantity? {
    switch cellContent(bytes, in: range, style: style) {
    case .quantity(let content): Quantity(content, span: folded.span(of: trimmed(range, of: bytes)))
    default: nil
    }
  }

  /// The stretch that holds `index`, up to the next sentence end on both sides, inside `range`.
  func sentence(around index: Int, in range: Range<Int>) -> Range<Int> {
    var low = index
    while low > range.lowerBound, !isSentenceEnd(before: low) { low -= 1 }
    var high = index
    while high < range.upperBound, !isSentenceEnd(before: high + 1) { high += 1 }
    return low..<min(range.upperBound, high + 1)
  }

  /// A long range in parts of at most 6 KB, cut at sentence ends where there are any: what is read of a sentence looks at
  /// its whole part, and a text without line breaks must not make that quadratic.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    let limit = 6144
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while range.upperBound - start > limit {
      var end = start + limit
      while end > start + limit / 2, !isSentenceEnd(before: end) { end -= 1 }
      if !isSentenceEnd(before: end) {
        end = start + limit
        while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      }
      parts.append(start..<end)
      start = end
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// Whether a sentence ends with the byte before `index`: 。；！？, or a Latin full stop with a blank behind it.
  func isSentenceEnd(before index: Int) -> Bool {
    guard index > 0, index <= bytes.count else { return true }
    let byte = bytes[index - 1]
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return index >= bytes.count || bytes[index] == UInt8(ascii: " ")
    case 0x82: return index >= 3 && bytes[index - 3] == 0xE3 && bytes[index - 2] == 0x80  // 。
    default: return false
    }
  }
}

extension Quantity {
  /// A quantity from what a cell holds.
  init(_ content: CellQuantity, span: TextSpan) {
    self.init(
      number: content.number, unit: content.unit, qualifier: content.qualifier,
      rangeEnd: content.rangeEnd,
      uncertainty: content.uncertainty, span: span)
  }
}

/// How a document writes its decimals: decided once, by the table cells that are a number in one way only.
private func numberStyle(of document: Document, _ folded: FoldedText) -> NumberStyle {
  var commas = 0
  var points = 0
  var blanks = 0
  for table in document.tables {
    for cell in table.cells.prefix(4000) where cell.span.end - cell.span.start <= 40 {
      let range = trimmed(folded.range(of: cell.span), of: folded.bytes)
      guard let first = folded.bytes[range].first,
        first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "<")
      else { continue }
      if isParted(folded.bytes, range) { blanks += 1 }
      guard folded.bytes[range].contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
        continue
      }
      let isPoint = isNumber(folded.bytes, range, .decimalPoint)
      let isComma = isNumber(folded.bytes, range, .decimalComma)
      if isComma, !isPoint { commas += 1 }
      if isPoint, !isComma { points += 1 }
    }
  }
  if commas == 0, points == 0 { (commas, points) = exponentStyles(folded.bytes) }
  var style = commas >= 2 && commas > points * 2 ? NumberStyle.decimalComma : .decimalPoint
  style.partsThousandsByBlanks = blanks > 0
  return style
}

/// How often a mantissa is written with a comma and with a point: `3,58E+01` against `3.58E+01`. For documents whose
/// tables the text layer tore apart.
private func exponentStyles(_ bytes: [UInt8]) -> (commas: Int, points: Int) {
  var commas = 0
  var points = 0
  var index = 1
  while index + 3 < bytes.count {
    if bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."), bytes[index - 1].isDigit,
      bytes[index + 1].isDigit,
      bytes[index + 2].isDigit, bytes[index + 3] | 0x20 == UInt8(ascii: "e")
    {
      if bytes[index] == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
    }
    index += 1
  }
  return (commas, points)
}

/// Whether a cell opens with one to three digits, a blank, and exactly three digits.
private func isParted(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let blank = bytes[range].firstIndex(of: UInt8(ascii: " ")), (1...3).contains(blank - range.lowerBound),
    bytes[range.lowerBound..<blank].allSatisfy(\.isDigit), blank + 3 < range.upperBound
  else { return false }
  let after = blank + 4
  return bytes[(blank + 1)..<after].allSatisfy(\.isDigit) && (after >= range.upperBound || !bytes[after].isAlphanumeric)
}

private func isNumber(_ bytes: [UInt8], _ range: Range<Int>, _ style: NumberStyle) -> Bool {
  if case .quantity = cellContent(bytes, in: range, style: style) { true } else { false }
}
