import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

/// A document with everything the extraction looks things up in: its folded text and its number style.
struct ReportText: Sendable {
  let document: Document
  let folded: FoldedText
  let style: NumberStyle
  let vocabulary: Vocabulary
  /// Whether a date of the document can only be read with its month before its day: 12/31/2030.
  let writesMonthsFirst: Bool

  init(_ document: Document, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    folded = FoldedText(document)
    style = numberStyle(of: document, folded)
    writesMonthsFirst = showsMonthsFirst(folded.bytes)
  }

  var bytes: [UInt8] { folded.bytes }

  /// The folded form of a span of the text.
  func range(_ span: TextSpan) -> Range<Int> { folded.range(of: span) }

  /// The text that stands at a folded range, with its place; radicals and compatibility ideographs as the characters that
  /// they show.
  func stated(_ range: Range<Int>) -> Stated<String> {
    let span = folded.span(of: trimmed(range, of: bytes))
    return Stated(withUnifiedIdeographs(document.printed(span)), at: span)
  }

  /// A value read from a folded range, with its place.
  func stated<Value>(_ value: Value, _ range: Range<Int>) -> Stated<Value> {
    Stated(value, at: folded.span(of: trimmed(range, of: bytes)))
  }

  /// A range as a string, folded; raised characters as plain ones.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].filter { $0 >= 0x20 }, as: UTF8.self)
  }

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
  /// A quantity from what a cell holds. A multiple without a unit (`2.17万`) says nothing that can be computed with.
  init(_ content: CellQuantity, span: TextSpan) {
    self.init(
      number: content.number, unit: content.unit, qualifier: content.qualifier,
      rangeEnd: content.rangeEnd,
      uncertainty: content.uncertainty, isRepaired: content.hasStrayMark, span: span)
    rangeStart = content.rangeStart
    hasRelativeUncertainty = content.hasRelativeUncertainty
    guard content.scalePower != 0 else { return }
    if unit == nil {
      number = nil
      isUnread = true
    }
    unit?.scalePower += content.scalePower
  }
}
