/// A stretch of a text that is folded in one way; what lies between two of them is struck out.
struct FoldingStretch {
  var start: Int
  var end: Int
  var isRaised: Bool
}

/// The stretches of a text that are shown and not struck out, in order.
///
/// A lowered stretch behind a number is set apart as a raised one is: no number goes on below its line (`12.5₁`).
func foldingStretches(of text: [UInt8], length: Int, _ marks: [TextMark]) -> [FoldingStretch] {
  var stretches: [FoldingStretch] = []
  var struckEnd = 0
  /// Adds what is plain up to a position.
  func fill(_ end: Int) {
    let start = max(stretches.last?.end ?? 0, struckEnd)
    if start < end { stretches.append(FoldingStretch(start: start, end: end, isRaised: false)) }
  }
  for mark in marks {
    let end = min(mark.span.end, length)
    switch mark.kind {
    case .struck where end > struckEnd:
      fill(mark.span.start)
      // A raised stretch that is struck out as a whole or in part ends where that begins.
      while let last = stretches.last, last.end > mark.span.start {
        if last.start >= mark.span.start {
          stretches.removeLast()
        } else {
          stretches[stretches.count - 1].end = mark.span.start
        }
      }
      struckEnd = end
    case .lowered where mark.span.start >= length || !isSetApart(text, at: mark.span.start): continue
    case .raised where end > max(struckEnd, mark.span.start), .lowered where end > max(struckEnd, mark.span.start):
      let start = max(mark.span.start, struckEnd, stretches.last?.end ?? 0)
      guard start < end else { continue }
      fill(start)
      stretches.append(FoldingStretch(start: start, end: end, isRaised: true))
    default: continue
    }
  }
  fill(length)
  return stretches
}

/// Signs that a name or a unit carries above its line: `®`, `™`, `©`, `℠`, `°`, `º`.
private let namesSigns: Set<UInt32> = [0xAE, 0x2122, 0xA9, 0x2120, 0xB0, 0xBA]

/// Whether a lowered stretch that starts at `index` follows a number of the line: in `CO2` and `C6H12` the digits before it
/// are a formula's, and an `e` is the equivalent of `CO 2`.
private func isSetApart(_ text: [UInt8], at index: Int) -> Bool {
  text.withUnsafeBufferPointer { endsNumber($0, before: index) } && text[index] | 0x20 != UInt8(ascii: "e")
}

/// Whether a number, and no formula of letters and digits, ends before `index`.
private func endsNumber(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
  guard index > 0, bytes[index - 1] &- 0x30 < 10 else { return false }
  var start = index - 1
  while start > 0, index - start < 32, bytes[start - 1] &- 0x30 < 10 || ".,'".utf8.contains(bytes[start - 1]) {
    start -= 1
  }
  return start == 0 || (bytes[start - 1] | 0x20) &- 0x61 >= 26
}

/// One run over a text, writing folded bytes and their places.
struct Folding {
  let source: UnsafeBufferPointer<UInt8>
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let origins: UnsafeMutableBufferPointer<Int32>
  var count = 0
  var landmarks: [Int32] = []
  private var pendingBlank = -1
  /// Where the last raised character ended; the next one continues its stretch if it starts there.
  private var raisedEnd = -1

  private static let longestMark = 12

  init(
    source: UnsafeBufferPointer<UInt8>, bytes: UnsafeMutableBufferPointer<UInt8>,
    origins: UnsafeMutableBufferPointer<Int32>
  ) {
    self.source = source
    self.bytes = bytes
    self.origins = origins
    landmarks.reserveCapacity(source.count >> 6 + 2)
  }

  @inline(__always) private mutating func put(_ byte: UInt8, _ origin: Int) {
    bytes.initializeElement(at: count, to: byte)
    origins.initializeElement(at: count, to: Int32(truncatingIfNeeded: origin))
    count += 1
  }

  /// Whether what was written last takes a blank before a Latin word: a Latin, Greek or Cyrillic letter, a digit, a sign.
  @inline(__always) private var endsWord: Bool {
    guard count > 0 else { return false }
    if bytes[count - 1] < 0x80 { return true }
    return count > 1 && bytes[count - 2] >= 0xC3 && bytes[count - 2] <= 0xD4
  }

  /// Writes the blank that was seen, where words on both sides want one.
  @inline(__always) private mutating func putBlank(_ isWanted: Bool) {
    if pendingBlank >= 0, isWanted { put(UInt8(ascii: " "), pendingBlank) }
    pendingBlank = -1
  }

  /// Writes a byte of the text, and before it the blank that was seen there.
  @inline(__always) private mutating func putWord(_ byte: UInt8, _ origin: Int) {
    if pendingBlank >= 0 { putBlank(endsWord) }
    put(byte, origin)
  }

  /// Folds a stretch; they come in the order of the text.
  mutating func run(_ stretch: FoldingStretch) {
    var index = stretch.start
    let end = stretch.end
    while index < end {
      // A blank seen before the mark is written behind it, but belongs before.
      while index >> 6 >= landmarks.count { landmarks.append(Int32(truncatingIfNeeded: count)) }
      if stretch.isRaised {
        index += foldRaised(at: index, isFirst: index == stretch.start, isMark: end - stretch.start <= Self.longestMark)
        continue
      }
      let lead = source[index]
      // Most bytes are plain ASCII or Chinese characters, which fold to themselves.
      if lead &- 0x21 < 0x5E {
        putWord(lead, index)
        index += 1
      } else if lead >= 0xE4, lead <= 0xE9, index + 2 < end {
        pendingBlank = -1
        put(lead, index)
        put(source[index + 1], index + 1)
        put(source[index + 2], index + 2)
        index += 3
      } else {
        index += foldOther(at: index, before: end)
      }
    }
  }

  /// Folds a character that mark-up raises, and returns its length.
  /// - Parameter isMark: whether its stretch is short enough for a footnote mark; words in small print stay words.
  private mutating func foldRaised(at index: Int, isFirst: Bool, isMark: Bool) -> Int {
    let (scalar, width) = source[index] < 0x80 ? (UInt32(source[index]), 1) : decode(source, at: index)
    if case .ascii(let byte) = fold(scalar) {
      putRaised(byte, at: index, isFirst: isFirst)
      raisedEnd = index + width
      return width
    }
    if isMark, case .kept = fold(scalar), !mayHaveUnifiedForm(scalar), !namesSigns.contains(scalar) {
      // `注` and `α` are marks, too.
      putBlank(count > 0 && isSpacedScript(scalar))
      put(isFirst ? FoldedText.raisedStart : FoldedText.raisedNext, index)
      for offset in 0..<min(width, source.count - index) { put(source[index + offset], index + offset) }
      raisedEnd = index + width
      return width
    }
    return foldOther(at: index, before: min(source.count, index + width))
  }

  private mutating func putRaised(_ byte: UInt8, at index: Int, isFirst: Bool) {
    putBlank(endsWord)
    put(isFirst ? FoldedText.raisedStart : FoldedText.raisedNext, index)
    put(byte, index)
  }

  /// Folds any other character and returns its length.
  private mutating func foldOther(at index: Int, before end: Int) -> Int {
    let (scalar, width) = source[index] < 0x80 ? (UInt32(source[index]), 1) : decode(source, at: index)
    switch fold(scalar) {
    case .blank:
      if pendingBlank < 0 { pendingBlank = index }
    case .dropped: break
    case .ascii(let byte):
      putBlank(endsWord)
      put(byte, index)
    case .lowered(let byte):
      // Behind a digit of the line it is no further digit of its number; in `C₆H₁₂` it is the formula's.
      if raisedEnd == index || endsNumber(source, before: index) {
        putRaised(byte, at: index, isFirst: raisedEnd != index)
        raisedEnd = index + width
      } else {
        putBlank(endsWord)
        put(byte, index)
      }
    case .raised(let byte):
      putRaised(byte, at: index, isFirst: raisedEnd != index)
      raisedEnd = index + width
    case .letters(let letters):
      putBlank(endsWord)
      // A ligature's letters all came from it; they are fewer than its bytes.
      for offset in 0..<letters.utf8CodeUnitCount { put(letters.utf8Start[offset], index) }
    case .softHyphen:
      // Where a sign must stand, a soft hyphen was printed as one.
      if standsForSign(at: index, before: end) {
        putBlank(endsWord)
        put(UInt8(ascii: "-"), index)
      }
    case .kept:
      if mayHaveUnifiedForm(scalar), let shown = unifiedForm(of: scalar) {
        pendingBlank = -1
        // Of no more bytes than the form itself.
        var offset = 0
        for byte in Unicode.Scalar(shown).map({ Array(String($0).utf8) }) ?? [] {
          put(byte, index + min(offset, width - 1))
          offset += 1
        }
      } else {
        putBlank(count > 0 && isSpacedScript(scalar))
        for offset in 0..<min(width, source.count - index) { put(source[index + offset], index + offset) }
      }
    }
    return width
  }

  /// Whether a soft hyphen stands where a number's or an exponent's sign does: before a digit, at the start of a cell or
  /// behind a blank, a bracket, or the E of an exponent.
  private func standsForSign(at index: Int, before end: Int) -> Bool {
    guard index + 2 < end, source[index + 2] &- 0x30 < 10 else { return false }
    guard index > 0 else { return true }
    let before = source[index - 1]
    if before <= 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "^") { return true }
    return before | 0x20 == UInt8(ascii: "e") && index > 1 && source[index - 2] &- 0x30 < 10
  }
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

/// How many bytes the character has that a lead byte opens; 1 for a continuation byte.
@inline(__always) func scalarLength(_ lead: UInt8) -> Int {
  lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
}
