import CFPDocuments
import CFPJoining

/// A stretch of what a page shows of a text that is written with marks: copied from the text or put in place of a stretch
/// of it. What no piece covers is a mark and shows nothing.
struct NotationPiece {
  /// The stretch of the written text.
  var range: Range<Int>
  /// What it shows; nil where it shows itself.
  var shown: [UInt8]?
  var style: NotationStyle
}

/// How a stretch is shown.
struct NotationStyle: Equatable {
  var isStruck = false
  var shift: TextMark.Kind?
  /// Numbers the shifted stretches, so that two that touch stay apart.
  var shiftNumber = 0
}

/// The pieces of one block's or cell's text, in order.
struct NotationPieces {
  let text: [UInt8]
  private(set) var all: [NotationPiece] = []
  /// Whether anything is shown otherwise than written.
  private(set) var hasMarks = false
  private var shiftCount = 0

  init(of text: [UInt8]) { self.text = text }

  mutating func copy(_ range: Range<Int>, _ style: NotationStyle) {
    guard !range.isEmpty else { return }
    if style != NotationStyle() { hasMarks = true }
    if let last = all.last, last.shown == nil, last.range.upperBound == range.lowerBound, last.style == style {
      all[all.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      all.append(NotationPiece(range: range, shown: nil, style: style))
    }
  }

  mutating func show(_ shown: some Collection<UInt8>, for range: Range<Int>, _ style: NotationStyle) {
    hasMarks = true
    all.append(NotationPiece(range: range, shown: Array(shown), style: style))
  }

  /// Says that a stretch shows nothing.
  mutating func drop(_ range: Range<Int>) { if !range.isEmpty { hasMarks = true } }

  /// A style of its own for a raised or lowered stretch.
  mutating func shifted(_ style: NotationStyle, _ kind: TextMark.Kind) -> NotationStyle {
    shiftCount += 1
    var style = style
    style.shift = kind
    style.shiftNumber = shiftCount
    return style
  }
}
