import CFPJoining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Blanks out what a start tag has beyond 500 attributes, byte for byte, so that every place in the source stays the same.
///
/// libxml2 holds each attribute of a tag against all before it: a tag of 50,000 takes it as long as a million tags of ten.
/// No page that people read has a tag with a hundred.
/// - Returns: The source, and whether anything in it was blanked out.
func withoutExcessAttributes(_ source: [UInt8]) -> (source: [UInt8], isCut: Bool) {
  var scan = TagScan(source: source)
  while let excess = scan.nextExcess() { scan.blank(excess) }
  return (scan.source, scan.isCut)
}

/// The most attributes of a tag that are kept, and what is said where there are more.
private let mostAttributes = 500
let excessAttributesNote = "html: a tag has more than 500 attributes; the others were not read"

/// One pass over a source from tag to tag. It follows the tokens of HTML as far as they decide where a tag ends: quotation
/// marks behind `=`, comments, and the text of scripts and style sheets, in which nothing is a tag.
private struct TagScan {
  private(set) var source: [UInt8]
  private(set) var isCut = false
  private var index = 0

  init(source: [UInt8]) { self.source = source }

  /// What the next tag with too many attributes has beyond the last one that is kept.
  mutating func nextExcess() -> Range<Int>? {
    while let open = place(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < source.count else { return nil }
      if isLetter(source[index]) {
        if let excess = passTag() { return excess }
      } else if source[index...].starts(with: "!--".utf8) {
        index += 3
        pass("-->")
      }
    }
    return nil
  }

  mutating func blank(_ range: Range<Int>) {
    for place in range { source[place] = 0x20 }
    isCut = true
  }

  /// Moves behind the tag that begins at `index`.
  private mutating func passTag() -> Range<Int>? {
    let name = index
    while index < source.count, !source[index].endsName { index += 1 }
    let hidden = lowercased(source[name]) == UInt8(ascii: "s") ? hiddenElement(name..<index) : nil
    var excess: Range<Int>?
    var count = 0
    while index < source.count, source[index] != UInt8(ascii: ">") {
      if source[index].isBlank || source[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let start = index
      passAttribute()
      count += 1
      if count > mostAttributes { excess = (excess?.lowerBound ?? start)..<index }
    }
    if let hidden { pass("</" + hidden) }
    return excess
  }

  private func hiddenElement(_ name: Range<Int>) -> String? { ["script", "style"].first { isNamed($0, name) } }

  private mutating func passAttribute() {
    index += 1
    while index < source.count, !source[index].endsName, source[index] != UInt8(ascii: "=") { index += 1 }
    let end = index
    passBlanks()
    guard index < source.count, source[index] == UInt8(ascii: "=") else {
      index = end
      return
    }
    index += 1
    passBlanks()
    guard index < source.count else { return }
    let quote = source[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index = place(of: quote, from: index + 1).map { $0 + 1 } ?? source.count
    } else {
      while index < source.count, !source[index].isBlank, source[index] != UInt8(ascii: ">") { index += 1 }
    }
  }

  private mutating func passBlanks() { while index < source.count, source[index].isBlank { index += 1 } }

  /// Moves to where a text next stands, whatever its letters' case; to the end where it does not.
  private mutating func pass(_ text: String) {
    let first = text.utf8.first!
    while index < source.count {
      guard let found = place(of: first, from: index) else { break }
      index = found
      if isNamed(text, found..<min(source.count, found + text.utf8.count)) { return }
      index += 1
    }
    index = source.count
  }

  /// Where a byte next stands.
  private func place(of byte: UInt8, from start: Int) -> Int? {
    source.withUnsafeBufferPointer { source in
      guard start < source.count, let base = source.baseAddress,
        let found = memchr(base + start, Int32(byte), source.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private func isNamed(_ name: String, _ range: Range<Int>) -> Bool {
    range.count == name.utf8.count && zip(source[range], name.utf8).allSatisfy { lowercased($0) == $1 }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var endsName: Bool { isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}
