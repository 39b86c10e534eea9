// CFPDocuments: a source that has been read. Its text in reading order, its blocks, its tables as grids, and where
// each byte of the text stands in the source.
//
// Knows:          bytes, spans, blocks, grids.
// Must not know:  carbon, files, HTML, how a block was recognised.
//
// The text is kept verbatim and once. Everything else points into it by span; `FoldedText` is what is compared.

/// A half-open stretch of bytes of a document's text.
@frozen public struct TextSpan: Hashable, Sendable {
  // 32 bits: a report holds thousands of spans, and no source beyond 2 GiB is read.
  @usableFromInline var packedStart: Int32
  @usableFromInline var packedEnd: Int32

  @inlinable public var start: Int {
    get { Int(packedStart) }
    set { packedStart = Int32(truncatingIfNeeded: newValue) }
  }
  @inlinable public var end: Int {
    get { Int(packedEnd) }
    set { packedEnd = Int32(truncatingIfNeeded: newValue) }
  }

  @inlinable public init(_ start: Int, _ end: Int) {
    packedStart = Int32(truncatingIfNeeded: start)
    packedEnd = Int32(truncatingIfNeeded: end)
  }

  @inlinable public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  @inlinable public var range: Range<Int> { start..<end }
  @inlinable public var isEmpty: Bool { start >= end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}
