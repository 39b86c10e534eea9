import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A document with everything the extraction looks things up in: its folded text and its number style.
struct ReportText: Sendable {
  let document: Document
  let folded: FoldedText
  let style: NumberStyle

  init(_ document: Document) {
    self.document = document
    folded = FoldedText(document.text)
    style = .decimalPoint
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
      number: content.number, unit: content.unit, qualifier: content.qualifier, rangeEnd: content.rangeEnd,
      uncertainty: content.uncertainty, span: span)
  }
}
