// CFPDocuments: a source that has been read. Its text in reading order, its blocks, its tables as grids, and where
// each byte of the text stands in the source.
//
// Knows:          bytes, spans, blocks, grids.
// Must not know:  carbon, files, HTML, how a block was recognised.
//
// The text is kept verbatim and once. Everything else points into it by span; `FoldedText` is what is compared.

/// A half-open stretch of bytes of a document's text.
@frozen public struct TextSpan: Hashable, Sendable {
  public var start: Int
  public var end: Int

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  @inlinable public var range: Range<Int> { start..<end }
  @inlinable public var isEmpty: Bool { start >= end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}
