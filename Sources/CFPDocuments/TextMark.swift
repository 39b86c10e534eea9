/// A stretch of a document's text that the page shows in a way that changes what it says.
///
/// Reading drops what a page does not show at all. How it shows the rest is recorded here, and nothing is decided: whether
/// a raised digit is an exponent or a footnote is for who reads numbers.
@frozen public struct TextMark: Hashable, Sendable {
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    /// Above the line: exponents, footnote marks. Characters that are raised by themselves (`²`) carry no mark.
    case raised
    /// Below the line: the 2 of CO2.
    case lowered
    /// With a line through it: printed and taken back.
    case struck
  }

  public var kind: Kind
  public var span: TextSpan

  public init(_ kind: Kind, _ span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The marks of a text. Each kind is kept by itself, so that what touches a part of the text is found in steps that grow
/// with the logarithm of their number, however far a mark of another kind reaches.
public struct TextMarks: Sendable {
  /// By kind, in order. Those of one kind do not overlap.
  private var spans = [[TextSpan]](repeating: [], count: TextMark.Kind.allCases.count)
  /// Whether the text carries no mark at all.
  public let isEmpty: Bool

  /// - Parameter marks: in any order; those of one kind that overlap become one.
  public init(_ marks: [TextMark]) {
    isEmpty = marks.isEmpty
    for mark in marks.sorted(by: { $0.span.start < $1.span.start }) where !mark.span.isEmpty {
      let kind = mark.kind.rawValue
      if let last = spans[kind].last, last.end > mark.span.start {
        spans[kind][spans[kind].count - 1].end = max(last.end, mark.span.end)
      } else {
        spans[kind].append(mark.span)
      }
    }
  }

  /// The stretches of a span that carry a mark of one kind, cut to it.
  public func stretches(_ kind: TextMark.Kind, in span: TextSpan) -> [TextSpan] {
    if isEmpty { return [] }
    let spans = spans[kind.rawValue]
    return spans[spans.endOfPrefix { $0.end <= span.start }...].prefix { $0.start < span.end }
      .map { TextSpan(Swift.max($0.start, span.start), Swift.min($0.end, span.end)) }
  }

  /// The marks that touch a span, by where they start, cut to it and counted from its start: for a part of a text that is
  /// looked at by itself.
  public func within(_ span: TextSpan) -> [TextMark] {
    if isEmpty { return [] }
    return TextMark.Kind.allCases.flatMap { kind in
      stretches(kind, in: span).map { TextMark(kind, TextSpan($0.start - span.start, $0.end - span.start)) }
    }.sorted { $0.span.start < $1.span.start }
  }
}
