/// A document's text in the one form in which texts are compared: full-width forms, sub- and superscript digits and
/// the many dashes and blanks as plain ASCII; zero-width characters and soft hyphens gone; blanks and line breaks gone
/// next to Chinese characters and one blank elsewhere. Each folded byte knows the byte of the text that it came from.
///
/// Case is kept (`MJ` is not `mJ`). What is kept and shown is always the text itself.
public struct FoldedText: Sendable {
  public let bytes: [UInt8]
  /// For each folded byte the offset in the text of the byte that it came from.
  private let origins: [Int32]
  /// For each 64 bytes of the text the first folded byte that came from there or later: where a search begins.
  private let landmarks: [Int32]
  private let text: [UInt8]

  /// Folds a text. Offsets are 32 bits wide: what lies beyond 2 GiB is left out.
  public init(_ text: [UInt8]) {
    self.text = text
    let length = min(text.count, Int(Int32.max))
    var origins: [Int32] = []
    var landmarks: [Int32] = []
    // Folding never makes a text longer but for a blank that was several bytes wide: both arrays fit into its length.
    bytes = [UInt8](unsafeUninitializedCapacity: length) { folded, count in
      origins = [Int32](unsafeUninitializedCapacity: length) { places, placeCount in
        text.withUnsafeBufferPointer { source in
          var folding = Folding(source: source, length: length, bytes: folded, origins: places)
          folding.run()
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
    var index = Int(landmarks[mark])
    while index < origins.count, Int(origins[index]) < position { index += 1 }
    return index
  }
}

/// One run over a text, writing folded bytes and their places.
private struct Folding {
  let source: UnsafeBufferPointer<UInt8>
  let length: Int
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let origins: UnsafeMutableBufferPointer<Int32>
  var count = 0
  var landmarks: [Int32] = []
  private var pendingBlank = -1

  init(
    source: UnsafeBufferPointer<UInt8>, length: Int, bytes: UnsafeMutableBufferPointer<UInt8>,
    origins: UnsafeMutableBufferPointer<Int32>
  ) {
    self.source = source
    self.length = length
    self.bytes = bytes
    self.origins = origins
  }

  @inline(__always) private mutating func put(_ byte: UInt8, _ origin: Int) {
    bytes.initializeElement(at: count, to: byte)
    origins.initializeElement(at: count, to: Int32(truncatingIfNeeded: origin))
    count += 1
  }

  /// Writes the blank that was seen, where words on both sides want one.
  @inline(__always) private mutating func putBlank(_ isWanted: Bool) {
    if pendingBlank >= 0, isWanted { put(UInt8(ascii: " "), pendingBlank) }
    pendingBlank = -1
  }

  mutating func run() {
    landmarks.reserveCapacity(length >> 6 + 2)
    var index = 0
    while index < length {
      if index >> 6 >= landmarks.count {
        // A blank seen before the mark is written behind it, but belongs before.
        landmarks.append(Int32(truncatingIfNeeded: count))
      }
      let lead = source[index]
      // Most bytes are plain ASCII or Chinese characters, which fold to themselves.
      if lead &- 0x21 < 0x5E {
        putBlank(count > 0 && bytes[count - 1] < 0x80)
        put(lead, index)
        index += 1
      } else if lead >= 0xE4, lead <= 0xE9, index + 2 < length {
        pendingBlank = -1
        put(lead, index)
        put(source[index + 1], index + 1)
        put(source[index + 2], index + 2)
        index += 3
      } else {
        index += foldOther(at: index)
      }
    }
  }

  /// Whether a bare 10 was written last.
  private var isBehindTen: Bool {
    guard count >= 2, bytes[count - 1] == UInt8(ascii: "0"), bytes[count - 2] == UInt8(ascii: "1") else { return false }
    guard count >= 3 else { return true }
    let before = bytes[count - 3]
    return before &- 0x30 >= 10 && before != UInt8(ascii: ".") && before != UInt8(ascii: ",")
  }

  /// Folds any other character and returns its length.
  private mutating func foldOther(at index: Int) -> Int {
    let (scalar, width) = source[index] < 0x80 ? (UInt32(source[index]), 1) : decode(source, at: index)
    switch fold(scalar) {
    case .blank:
      if pendingBlank < 0 { pendingBlank = index }
    case .dropped: break
    case .ascii(let byte):
      putBlank(count > 0 && bytes[count - 1] < 0x80)
      if isSuperscript(scalar), isBehindTen { put(UInt8(ascii: "^"), index) }
      put(byte, index)
    case .kept:
      putBlank(count > 0 && isSpacedScript(scalar))
      for offset in 0..<min(width, length - index) { put(source[index + offset], index + offset) }
    }
    return width
  }
}

/// Raised digits and signs: behind a 10 they are its power, and 10³ must not become 103.
private func isSuperscript(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B: true
  default: false
  }
}

/// How many bytes the character has that a lead byte opens; 1 for a continuation byte.
private func scalarLength(_ lead: UInt8) -> Int {
  lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
}

private func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
  let lead = bytes[index]
  let count = min(scalarLength(lead), bytes.count - index)
  switch count {
  case 2: return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
  case 3:
    return (
      UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F), 3
    )
  case 4:
    return (
      UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(
        bytes[index + 2] & 0x3F) << 6
        | UInt32(bytes[index + 3] & 0x3F), 4
    )
  default: return (UInt32(lead), 1)
  }
}

private enum Folded {
  case blank, dropped, kept
  case ascii(UInt8)
}

private func fold(_ scalar: UInt32) -> Folded {
  if scalar < 0x80 {
    return scalar <= 0x20 || scalar == 0x7F ? .blank : .ascii(UInt8(scalar))
  }
  switch scalar {
  case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .blank
  case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return .dropped
  case 0xB2, 0xB3: return .ascii(UInt8(scalar - 0xB2 + 0x32))
  case 0xB9: return .ascii(UInt8(ascii: "1"))
  case 0x2070, 0x2074...0x2079: return .ascii(UInt8(scalar - 0x2070 + 0x30))
  case 0x207A, 0x208A: return .ascii(UInt8(ascii: "+"))
  case 0x207B, 0x208B: return .ascii(UInt8(ascii: "-"))
  case 0x2080...0x2089: return .ascii(UInt8(scalar - 0x2080 + 0x30))
  case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return .ascii(UInt8(ascii: "-"))
  case 0x2018, 0x2019: return .ascii(UInt8(ascii: "'"))
  case 0x2044, 0x2215: return .ascii(UInt8(ascii: "/"))
  case 0xFF01...0xFF5E: return .ascii(UInt8(scalar - 0xFF01 + 0x21))
  default: return .kept
  }
}

/// Scripts that put blanks between words: Latin beyond ASCII, Greek, Cyrillic, Hangul.
private func isSpacedScript(_ scalar: UInt32) -> Bool {
  (0xC0...0x52F).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
}
