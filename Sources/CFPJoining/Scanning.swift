public import CFPDocuments

// Looking at UTF-8 bytes without making a `String`. All functions stop at the `end` they are given and read a cut or
// wrong sequence as one byte.

extension [UInt8] {
  /// The character that starts at `index`, and how many bytes it has.
  @inlinable @inline(__always) package func scalar(at index: Int, before end: Int) -> (value: UInt32, length: Int) {
    let lead = self[index]
    if lead < 0xC0 { return (UInt32(lead), 1) }
    if lead < 0xE0 {
      guard index + 1 < end else { return (UInt32(lead), 1) }
      return (UInt32(lead & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F), 2)
    }
    if lead < 0xF0 {
      guard index + 2 < end else { return (UInt32(lead), 1) }
      let high = UInt32(lead & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
      return (high | UInt32(self[index + 2] & 0x3F), 3)
    }
    guard index + 3 < end else { return (UInt32(lead), 1) }
    let high = UInt32(lead & 0x07) << 18 | UInt32(self[index + 1] & 0x3F) << 12
    return (high | UInt32(self[index + 2] & 0x3F) << 6 | UInt32(self[index + 3] & 0x3F), 4)
  }

  /// The last character of a span; nil for an empty one.
  @inlinable package func lastScalar(of span: TextSpan) -> UInt32? {
    guard !span.isEmpty else { return nil }
    var index = span.end - 1
    while index > span.start, self[index] & 0xC0 == 0x80, span.end - index < 4 { index -= 1 }
    return scalar(at: index, before: span.end).value
  }

  /// How many bytes of blank (ASCII blanks and controls, no-break and ideographic space, zero-width space, byte-order
  /// mark) stand at `index`; 0 where something printed does.
  @inlinable @inline(__always) package func blankLength(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2 { return index + 1 < end && self[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    switch (byte, self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF): return 3
    default: return 0
    }
  }

  /// The index of the first byte from `index` on that is not blank.
  @inlinable package func skippingBlanks(from index: Int, before end: Int) -> Int {
    var index = index
    while index < end {
      let length = blankLength(at: index, before: end)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// A span without the blanks at both its ends.
  @inlinable package func trimmed(_ span: TextSpan) -> TextSpan {
    let start = skippingBlanks(from: span.start, before: span.end)
    var end = span.end
    while end > start {
      if self[end - 1] <= 0x20 || self[end - 1] == 0x7F {
        end -= 1
      } else if end - 2 >= start, blankLength(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - 3 >= start, blankLength(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return TextSpan(start, end)
  }

  /// Whether `word` stands at `index`; ASCII letters of the text may be of either case where `word` has lower-case ones.
  @inlinable package func has(_ word: [UInt8], at index: Int, before end: Int) -> Bool {
    guard index >= 0, index + word.count <= end else { return false }
    for offset in word.indices {
      let byte = self[index + offset]
      if byte == word[offset] { continue }
      guard (0x61...0x7A).contains(word[offset]), byte | 0x20 == word[offset] else { return false }
    }
    return true
  }

  /// How many character cells of a fixed-width font a span takes: Chinese, Japanese and Korean characters take two.
  @inlinable package func displayWidth(of span: TextSpan, atMost limit: Int = .max) -> Int {
    var width = 0
    var index = span.start
    while index < span.end, width < limit {
      let (value, length) = scalar(at: index, before: span.end)
      width += cellCount(of: value)
      index += length
    }
    return width
  }
}

/// How many character cells a character takes in a fixed-width font.
@inlinable package func cellCount(of scalar: UInt32) -> Int {
  if scalar < 0x300 { return 1 }
  switch scalar {
  case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFF:
    return 2
  default: return 1
  }
}

@inlinable package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inlinable package func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inlinable package func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

/// Whether a character is a Chinese one (or Japanese kana, or Korean).
@inlinable package func isIdeographic(_ scalar: UInt32) -> Bool {
  (0x3040...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    || (0xF900...0xFAFF).contains(scalar)
}

/// What a stretch of text says, as a hash: equal for texts that differ in blanks, case or full-width forms only.
package struct Fingerprint: Hashable {
  private let hash: UInt64

  /// - Parameter ignoresDigits: whether any number counts as the same (`第 2 页` as `第 13 页`).
  package init(of span: TextSpan, in text: [UInt8], ignoresDigits: Bool = false) {
    self.init(of: CollectionOfOne(span), in: text, ignoresDigits: ignoresDigits)
  }

  /// The same of several stretches, one behind the other.
  package init(of spans: some Sequence<TextSpan>, in text: [UInt8], ignoresDigits: Bool = false) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var lastWasDigit = false
    for span in spans {
      var index = span.start
      while index < span.end {
        let blank = text.blankLength(at: index, before: span.end)
        if blank > 0 {
          index += blank
          continue
        }
        var (value, length) = text.scalar(at: index, before: span.end)
        index += length
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if (0x41...0x5A).contains(value) { value += 0x20 }
        let isNumeral = ignoresDigits && (0x30...0x39).contains(value)
        if isNumeral {
          if lastWasDigit { continue }
          value = 0x30
        }
        lastWasDigit = isNumeral
        hash = (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
      }
    }
    self.hash = hash
  }
}
