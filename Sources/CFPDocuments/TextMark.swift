/// A stretch of a document's text that the page shows in a way that changes what it says.
///
/// Reading drops what a page does not show at all. How it shows the rest is recorded here, and nothing is decided: whether
/// a raised digit is an exponent or a footnote is for who reads numbers.
@frozen public struct TextMark: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    /// Above the line: exponents, footnote marks. Characters that are raised by themselves (`²`) carry no mark.
    case raised
    /// Below the line: the 2 of CO2.
    case lowered
    /// With a line through it: printed and taken back.
    case struck
    /// Not sure to be what was printed: bytes that the encoding does not know.
    case doubtful
  }

  public var kind: Kind
  public var span: TextSpan

  public init(_ kind: Kind, _ span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

extension [TextMark] {
  /// The marks that touch a span, cut to it and counted from its start, for folding a part of a text by itself. The marks
  /// must be sorted by where they start, those of one kind without overlaps.
  public func within(_ span: TextSpan) -> [TextMark] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    // One mark a kind may begin before the span and reach into it; nested ones lie close together.
    low = Swift.max(0, low - 8)
    var found: [TextMark] = []
    while low < count, self[low].span.start < span.end {
      let start = Swift.max(self[low].span.start, span.start)
      let end = Swift.min(self[low].span.end, span.end)
      if start < end { found.append(TextMark(self[low].kind, TextSpan(start - span.start, end - span.start))) }
      low += 1
    }
    return found
  }
}
