/// Where a document's text stands in its source: stretches that are copied verbatim, and stretches (character
/// references, line breaks made by mark-up) that stand for another stretch of the source.
public struct SourceMap: Sendable {
  struct Segment: Sendable {
    let textStart: Int
    let sourceStart: Int
    /// Where the stretch ends in the source; what a verbatim one covers follows from its length.
    let sourceEnd: Int
    let isVerbatim: Bool
  }

  private var segments: [Segment] = []
  /// The byte offsets, in the source's UTF-8 form, at which its lines start.
  private let lineStarts: [Int32]

  /// A map for a text that is the source itself.
  /// - Parameter source: the source in UTF-8, for its line starts.
  public init(identityOf source: [UInt8]) {
    lineStarts = SourceMap.lineStarts(of: source)
  }

  /// An empty map for a text that is collected piece by piece with the `append` calls.
  /// - Parameter source: the source in UTF-8, for its line starts.
  public init(piecewiseOf source: [UInt8]) {
    lineStarts = SourceMap.lineStarts(of: source)
    segments.append(Segment(textStart: 0, sourceStart: 0, sourceEnd: 0, isVerbatim: true))
  }

  /// An empty map for a text that is made of another one, which `other` maps; the `append` calls fill it.
  public init(piecewiseOver other: SourceMap) {
    lineStarts = other.lineStarts
    segments.append(Segment(textStart: 0, sourceStart: 0, sourceEnd: 0, isVerbatim: true))
  }

  /// Says that the text from `textStart` on is a copy of a stretch of the text that `other` maps.
  public mutating func appendCopy(textStart: Int, of other: SourceMap, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard !other.segments.isEmpty else {
      return appendVerbatim(textStart: textStart, sourceStart: range.lowerBound)
    }
    var index = other.index(of: range.lowerBound)
    while index < other.segments.count, other.segments[index].textStart < range.upperBound {
      let segment = other.segments[index]
      let from = max(segment.textStart, range.lowerBound)
      let start = textStart + from - range.lowerBound
      if segment.isVerbatim {
        appendVerbatim(textStart: start, sourceStart: segment.sourceStart + from - segment.textStart)
      } else {
        appendReplaced(textStart: start, source: segment.sourceStart..<segment.sourceEnd)
      }
      index += 1
    }
  }

  /// Says that from `textStart` on the text is a copy of the source from `sourceStart` on.
  public mutating func appendVerbatim(textStart: Int, sourceStart: Int) {
    if let last = segments.last, last.isVerbatim,
      last.sourceStart + (textStart - last.textStart) == sourceStart
    {
      return
    }
    segments.append(
      Segment(
        textStart: textStart, sourceStart: sourceStart, sourceEnd: sourceStart, isVerbatim: true))
  }

  /// Says that the text from `textStart` on stands for the source's stretch `source` as a whole.
  public mutating func appendReplaced(textStart: Int, source: Range<Int>) {
    segments.append(
      Segment(
        textStart: textStart, sourceStart: source.lowerBound, sourceEnd: source.upperBound,
        isVerbatim: false))
  }

  /// The stretch of the source (byte offsets in its UTF-8 form) that a span of the text came from.
  public func source(of span: TextSpan) -> Range<Int> {
    guard !segments.isEmpty else { return span.range }
    let first = segments[index(of: span.start)]
    let start =
      first.isVerbatim ? first.sourceStart + (span.start - first.textStart) : first.sourceStart
    guard span.end > span.start else { return start..<start }
    let last = segments[index(of: span.end - 1)]
    let end = last.isVerbatim ? last.sourceStart + (span.end - last.textStart) : last.sourceEnd
    return start..<max(start, end)
  }

  /// The 1-based line of the source that holds the given byte offset of the source.
  public func line(ofSource offset: Int) -> Int {
    SourceMap.lastIndex(in: lineStarts, notAfter: offset) + 1
  }

  /// The 1-based line of the source on which a span of the text starts.
  public func line(of span: TextSpan) -> Int { line(ofSource: source(of: span).lowerBound) }

  private func index(of position: Int) -> Int {
    max(0, segments.endOfPrefix { $0.textStart <= position } - 1)
  }

  private static func lastIndex(in starts: [Int32], notAfter offset: Int) -> Int {
    max(0, starts.endOfPrefix { $0 <= offset } - 1)
  }

  private static func lineStarts(of source: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(source.count / 32)
    forEachLineFeed(in: source) { starts.append(Int32(truncatingIfNeeded: $0 + 1)) }
    return starts
  }

  /// Eight bytes at a time: every byte of every source passes here.
  @inline(__always) private static func forEachLineFeed(in source: [UInt8], _ body: (Int) -> Void) {
    source.withUnsafeBytes { bytes in
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      var index = 0
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let different = word ^ 0x0A0A_0A0A_0A0A_0A0A
        // The high bit of each byte that is a line feed, and no other bit.
        var found = ~(((different & low) &+ low) | different | low)
        while found != 0 {
          body(index + found.trailingZeroBitCount / 8)
          found &= found &- 1
        }
        index += 8
      }
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") { body(index) }
        index += 1
      }
    }
  }
}
