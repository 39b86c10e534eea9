import CFPDocuments
import CFPJoining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text that is collected from mark-up, with the place in the source of each of its bytes.
///
/// libxml2 says where its cursor stands, not where a piece of text began; so each piece is compared with the source
/// before its place is believed (PEERS.md, libxml2 2.9.14). A piece that cannot be found stands for the whole stretch
/// since the last one.
struct LocatedText {
  private(set) var bytes: [UInt8] = []
  private(set) var map: SourceMap
  /// Whether there were too many pieces to keep a place for each.
  private(set) var isCoarse = false

  let source: UnsafeBufferPointer<UInt8>
  /// Where the last piece of text ended in the source.
  private(set) var textEnd = 0
  /// Where the last piece ended that was more than blanks.
  private(set) var inkEnd = 0
  /// Up to where the source has been accounted for, mark-up included.
  private var position = 0
  private var segmentCount = 0
  /// Whether nothing has been added since `startRun`.
  private(set) var isAtStart = true
  /// Whether a line break is due before the next text of this run.
  private(set) var owesLineBreak = false
  /// Whether an inline element ended right where the text stops, and whether another began there since.
  private var seam = Seam.none

  /// What stands between the last text and the next one, where that is nothing but tags of inline elements.
  private enum Seam { case none, closed, reopened }

  /// More segments than this would take more memory than ten times the source of a hostile file.
  private static let segmentLimit = 1_000_000
  /// libxml2 hands out text in pieces of this many bytes, with its cursor before the last character.
  private static let pieceSize = 1000

  init(source: UnsafeBufferPointer<UInt8>, map: SourceMap) {
    self.source = source
    self.map = map
    bytes.reserveCapacity(source.count)
  }

  /// Says that mark-up has been read up to an offset of the source.
  mutating func passMarkup(to offset: Int) { position = max(position, offset) }

  /// Starts the text of another block or cell: blanks before its first character are dropped.
  mutating func startRun() {
    isAtStart = true
    owesLineBreak = false
  }

  /// Asks for a line break before the next text of this run.
  mutating func breakLine() { owesLineBreak = true }

  /// An inline element ends.
  mutating func closeInline() { seam = .closed }

  /// An inline element begins.
  mutating func openInline() { if seam == .closed { seam = .reopened } }

  /// Whether words of two inline elements that touch are a label and a value, or a value and the next label, which a
  /// style sheet sets apart: a capital behind the end of a word (`<span>Product</span><b>Pump</b>`), or a digit behind
  /// a longer word; `CO` and `2` stay together.
  private func partsWords(before piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard seam == .reopened, let last = bytes.last else { return false }
    let isLower = (0x61...0x7A).contains(last)
    switch piece[0] {
    case 0x41...0x5A:
      let opensWord = piece.count > 1 && (0x61...0x7A).contains(piece[1])
      return isLower || (0x30...0x39).contains(last) || last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
        || opensWord && (0x41...0x5A).contains(last)
    case 0x30...0x39: return isLower && bytes.suffix(4).allSatisfy { (0x61...0x7A).contains($0) }
    default: return false
    }
  }

  /// Adds a byte that mark-up stands for: the break behind a block or a cell.
  mutating func appendBreak(_ byte: UInt8, at offset: Int) {
    replace(offset..<offset)
    bytes.append(byte)
  }

  /// Makes the tab behind the last cell of a row a line break.
  mutating func endRow() {
    if bytes.last == UInt8(ascii: "\t") { bytes[bytes.count - 1] = UInt8(ascii: "\n") }
  }

  /// Adds a piece of text as libxml2 delivers it.
  /// - Parameter offset: where libxml2's cursor stands in the source.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, before offset: Int) {
    if seam != .none {
      if partsWords(before: piece) { owesLineBreak = true }
      seam = .none
    }
    if let start = verbatimStart(of: piece, before: offset) {
      if partsDigits(piece, before: start) { owesLineBreak = true }
      textEnd = start + piece.count
      appendVerbatim(piece, from: start)
    } else if let reference = reference(before: offset) {
      textEnd = offset
      appendReplaced(piece, by: reference)
    } else {
      appendAligned(piece, before: offset)
    }
    position = textEnd
    if piece.contains(where: { $0 > 0x20 }) { inkEnd = textEnd }
  }

  /// Adds text from an attribute of the tag that ends at an offset: verbatim where it stands there so, else as a
  /// replacement of the tag.
  mutating func appendAttribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>, ofTagBefore offset: Int) {
    let tag = min(position, offset)..<offset
    if let start = valueStart(of: name, value, in: tag) {
      appendVerbatim(value, from: start)
    } else {
      appendReplaced(value, by: tag)
    }
  }

  /// Adds what a tag shows on the page.
  mutating func appendShown(_ shown: StaticString, ofTagBefore offset: Int) {
    appendReplaced(
      UnsafeBufferPointer(start: shown.utf8Start, count: shown.utf8CodeUnitCount), by: min(position, offset)..<offset)
  }

  /// The span without blanks at its ends: ASCII ones, no-break spaces, ideographic spaces. Empty at its start where there
  /// is nothing else.
  func trimmed(_ start: Int, _ end: Int) -> TextSpan {
    bytes.withUnsafeBufferPointer { bytes in
      var low = start
      var high = end
      while low < high {
        let blank = blankLength(bytes, at: low, end: high)
        if blank == 0 { break }
        low += blank
      }
      if low == high { return TextSpan(start, start) }
      while true {
        let blank = blankLength(bytes, endingAt: high, start: low)
        if blank == 0 { return TextSpan(low, high) }
        high -= blank
      }
    }
  }
}

// MARK: Finding a piece in the source

extension LocatedText {
  /// Where a piece stands in the source as it is; nil where it does not.
  private func verbatimStart(of piece: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int? {
    if piece.count >= Self.pieceSize, offset < source.count {
      let start = offset - piece.count + scalarLength(source[offset])
      if matches(piece, at: start) { return start }
    }
    if numericReferenceEnd == offset { return nil }
    if matches(piece, at: offset - piece.count) { return offset - piece.count }
    guard piece.count == 1 else { return nil }
    if let reference = reference(before: offset) {
      // The `&` of an unknown reference is delivered when the cursor is past the name already.
      let isUnknown =
        piece[0] == UInt8(ascii: "&") && source[offset - 1] != UInt8(ascii: ";")
        && source[reference.lowerBound + 1] != UInt8(ascii: "#")
      return isUnknown ? reference.lowerBound : nil
    }
    // A `<` that opens no tag is delivered before the cursor moves past it.
    return matches(piece, at: offset) ? offset : nil
  }

  private func matches(_ piece: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= textEnd, start + piece.count <= source.count, let piecePointer = piece.baseAddress,
      let sourcePointer = source.baseAddress
    else { return false }
    return memcmp(piecePointer, sourcePointer + start, piece.count) == 0
  }

  /// Where the `&#…;` at the current position ends, if one stands there. Asked first, because the `0` of `&#x30` and the
  /// `;` of `&#59;` look like text that ends at the cursor.
  private var numericReferenceEnd: Int? {
    guard position + 2 < source.count, source[position] == UInt8(ascii: "&"), source[position + 1] == UInt8(ascii: "#")
    else { return nil }
    var end = position + 2
    while end < source.count {
      switch lowercased(source[end]) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "x"): end += 1
      case UInt8(ascii: ";"): return end + 1
      default: return end
      }
    }
    return end
  }

  /// The character reference that ends at an offset; nil where there is no `&` behind the last text.
  func reference(before offset: Int) -> Range<Int>? {
    var start = offset - 1
    while start >= textEnd {
      if source[start] == UInt8(ascii: "&") { return offset - start > 1 ? start..<offset : nil }
      if source[start] == UInt8(ascii: ">") { return nil }
      start -= 1
    }
    return nil
  }

  /// Adds a piece of which characters are missing that XML does not allow (controls, U+FFFE, U+FFFF), run by run. Its end
  /// is known, so it is compared from there; where it differs all the same, it stands for all since the last text.
  private mutating func appendAligned(_ piece: UnsafeBufferPointer<UInt8>, before offset: Int) {
    let isCut = piece.count >= Self.pieceSize && offset < source.count
    let end = isCut ? min(source.count, offset + scalarLength(source[offset])) : offset
    var runs: [(piece: Range<Int>, source: Int)] = []
    var left = piece.count
    var next = end
    var runEnd = left
    while left > 0, next > textEnd {
      let dropped = droppedLength(endingAt: next)
      if dropped > 0 {
        if left < runEnd { runs.append((left..<runEnd, next)) }
        runEnd = left
        next -= dropped
      } else if piece[left - 1] == source[next - 1] {
        left -= 1
        next -= 1
      } else {
        break
      }
    }
    if left == 0 {
      appendVerbatim(UnsafeBufferPointer(rebasing: piece[..<runEnd]), from: next)
      for run in runs.reversed() { appendVerbatim(UnsafeBufferPointer(rebasing: piece[run.piece]), from: run.source) }
    } else {
      appendReplaced(piece, by: min(textEnd, end)..<end)
    }
    textEnd = max(textEnd, end)
  }

  /// How many bytes of a character that libxml2 leaves out end before an index.
  private func droppedLength(endingAt end: Int) -> Int {
    let last = source[end - 1]
    if last < 0x20 { return (0x09...0x0D).contains(last) && last != 0x0B && last != 0x0C ? 0 : 1 }
    return last >= 0xBE && end >= 3 && source[end - 2] == 0xBF && source[end - 3] == 0xEF ? 3 : 0
  }

  /// Where the value of an attribute stands in a tag.
  private func valueStart(
    of name: StaticString, _ value: UnsafeBufferPointer<UInt8>, in tag: Range<Int>
  ) -> Int? {
    let length = name.utf8CodeUnitCount
    let name = UnsafeBufferPointer(start: name.utf8Start, count: length)
    var index = tag.lowerBound
    while index + length < tag.upperBound {
      defer { index += 1 }
      guard source[index] <= 0x20, source[(index + 1)...].starts(withLowercased: name) else { continue }
      var start = index + 1 + length
      while start < tag.upperBound, source[start] <= 0x20 { start += 1 }
      guard start < tag.upperBound, source[start] == UInt8(ascii: "=") else { continue }
      start += 1
      while start < tag.upperBound,
        source[start] <= 0x20 || source[start] == UInt8(ascii: "\"") || source[start] == UInt8(ascii: "'")
      {
        start += 1
      }
      return start + value.count <= tag.upperBound && matches(value, at: start) ? start : nil
    }
    return nil
  }
}

// MARK: Adding

extension LocatedText {
  private mutating func appendVerbatim(_ piece: UnsafeBufferPointer<UInt8>, from start: Int) {
    let dropped = startText(piece, at: start)
    guard dropped < piece.count else { return }
    if !isCoarse {
      countSegment()
      map.appendVerbatim(textStart: bytes.count, sourceStart: start + dropped)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[dropped...]))
  }

  private mutating func appendReplaced(_ piece: UnsafeBufferPointer<UInt8>, by range: Range<Int>) {
    let dropped = startText(piece, at: range.lowerBound)
    guard dropped < piece.count else { return }
    replace(range)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[dropped...]))
  }

  private mutating func replace(_ range: Range<Int>) {
    if isCoarse { return }
    countSegment()
    map.appendReplaced(textStart: bytes.count, source: range)
  }

  /// Beyond the limit one last segment stands for all the rest of the source.
  private mutating func countSegment() {
    segmentCount += 1
    guard segmentCount == Self.segmentLimit else { return }
    map.appendReplaced(textStart: bytes.count, source: min(position, source.count)..<source.count)
    isCoarse = true
  }

  /// How many leading blanks of a piece are dropped where it starts a run or a line; adds the line break that is due.
  private mutating func startText(_ piece: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard isAtStart || owesLineBreak else { return 0 }
    var dropped = 0
    while dropped < piece.count, piece[dropped] <= 0x20 { dropped += 1 }
    guard dropped < piece.count else { return dropped }
    if owesLineBreak, !isAtStart { appendBreak(UInt8(ascii: "\n"), at: offset) }
    isAtStart = false
    owesLineBreak = false
    return dropped
  }
}

// MARK: Bytes

@inline(__always) private func scalarLength(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
}

/// How many bytes of a blank start at an index: an ASCII one, a no-break space, an ideographic space.
@inline(__always) private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
  if bytes[index] <= 0x20 { return 1 }
  if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
  if bytes[index] == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
  return 0
}

/// How many bytes of a blank end before an index.
@inline(__always) private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, start: Int) -> Int {
  for length in 1...3 where end - length >= start && blankLength(bytes, at: end - length, end: end) == length {
    return length
  }
  return 0
}
