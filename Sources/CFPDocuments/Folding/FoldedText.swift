/// A document's text in the one form in which texts are compared: full-width and compatibility forms, lowered digits and
/// the many dashes and blanks as plain ASCII; radicals as the ideographs that they show; zero-width characters and what is
/// struck out gone; blanks and line breaks gone next to Chinese characters and one blank elsewhere. Each folded byte knows
/// the byte of the text that it came from.
///
/// A raised character never becomes a plain one: `raisedStart` (the first of a raised stretch) or `raisedNext` stands
/// before it. Case is kept (`MJ` is not `mJ`). What is kept and shown is always the text itself.
public struct FoldedText: Sendable {
  public let bytes: [UInt8]
  /// For each folded byte the offset in the text of the byte that it came from.
  private let origins: [Int32]
  /// For each 64 bytes of the text the first folded byte that came from there or later: where a search begins.
  private let landmarks: [Int32]
  private let text: [UInt8]

  /// Stands before the first character of a raised stretch.
  public static let raisedStart: UInt8 = 0x0F
  /// Stands before each further character of a raised stretch.
  public static let raisedNext: UInt8 = 0x0E

  /// Folds a document's text as the page shows it.
  public init(_ document: Document) {
    self.init(document.text, marks: document.marks.within(TextSpan(0, document.text.count)))
  }

  /// Folds the part of a document's text that a span holds.
  public init(_ document: Document, in span: TextSpan) {
    let range = span.range.clamped(to: 0..<document.text.count)
    self.init(Array(document.text[range]), marks: document.marks.within(TextSpan(range)))
  }

  /// Folds a text. Offsets are 32 bits wide: what lies beyond 2 GiB is left out.
  /// - Parameter marks: how the page shows parts of it, sorted by where they start.
  public init(_ text: [UInt8], marks: [TextMark] = []) {
    self.text = text
    let length = min(text.count, Int(Int32.max))
    var origins: [Int32] = []
    var landmarks: [Int32] = []
    let stretches = foldingStretches(of: text, length: length, marks)
    // Folding makes a text longer only by the byte before each raised character.
    let raised = stretches.reduce(0) { $0 + ($1.isRaised ? $1.end - $1.start : 0) }
    bytes = [UInt8](unsafeUninitializedCapacity: length + raised) { folded, count in
      origins = [Int32](unsafeUninitializedCapacity: length + raised) { places, placeCount in
        text.withUnsafeBufferPointer { source in
          var folding = Folding(source: source, bytes: folded, origins: places)
          for stretch in stretches { folding.run(stretch) }
          count = folding.count
          placeCount = folding.count
          landmarks = folding.landmarks
        }
      }
    }
    self.origins = origins
    self.landmarks = landmarks
  }

  /// The folded form of a span of the text, as a range of `bytes`.
  public func range(of span: TextSpan) -> Range<Int> {
    let low = firstIndex(notBefore: span.start)
    let high = firstIndex(notBefore: span.end)
    return low..<max(low, high)
  }

  /// The span of the text that a range of folded bytes came from; empty for an empty range.
  public func span(of range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else {
      let position = range.lowerBound < origins.count ? Int(origins[range.lowerBound]) : text.count
      return TextSpan(position, position)
    }
    let last = Int(origins[range.upperBound - 1])
    return TextSpan(
      Int(origins[range.lowerBound]), min(text.count, last + scalarLength(text[last])))
  }

  /// Whether folding dropped something (a blank, a line break) right before a folded byte.
  public func hasGap(before index: Int) -> Bool {
    guard index > 0, index < origins.count else { return false }
    let previous = Int(origins[index - 1])
    return Int(origins[index]) > previous + scalarLength(text[previous])
  }

  private func firstIndex(notBefore position: Int) -> Int {
    let mark = position >> 6
    guard mark < landmarks.count else { return origins.count }
    var low = Int(landmarks[mark])
    var high = mark + 1 < landmarks.count ? Int(landmarks[mark + 1]) : origins.count
    while low < high {
      let middle = (low + high) >> 1
      if Int(origins[middle]) < position { low = middle + 1 } else { high = middle }
    }
    // A blank from before the next mark may have been written behind it.
    while low < origins.count, Int(origins[low]) < position { low += 1 }
    return low
  }
}
