import CFPJoining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes that libxml2 is given: the source, with what it takes otherwise than a browser written so that both agree.
/// Nothing changes its place.
struct HTMLSource {
  private(set) var bytes: [UInt8]
  /// Whether attributes of a tag with far too many were left out.
  let isCut: Bool

  /// Why a source has to be prepared, found while it is read as it is.
  struct Needs: OptionSet {
    let rawValue: Int
    /// A rule of a style sheet stands behind what it is for.
    static let sheet = Needs(rawValue: 1)
    /// `<template>`: its end tag does not end it for libxml2 while a cell is open in it.
    static let templates = Needs(rawValue: 2)
    /// `&comma;`, `&#146;`, `&nbsp` without its semicolon: libxml2 knows the references of HTML 4.
    static let references = Needs(rawValue: 4)
    /// `<![endif]>`: libxml2 takes it for text.
    static let declarations = Needs(rawValue: 8)
  }

  /// A source as it is, but for zero bytes: libxml2 takes one at the start for the end of the document.
  init(_ utf8: [UInt8]) { (bytes, isCut) = withoutExcessAttributes(withoutZeros(utf8)) }

  /// The source without templates and declarations, with the references of HTML 5 as numbers.
  func prepared() -> HTMLSource {
    var source = self
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = source.passMarkup(at: index)
      case UInt8(ascii: "&"): index = source.passReference(at: index)
      default: index += 1
      }
    }
    return source
  }

  /// Blanks out a template or declaration that starts at an index; the result is the index behind it.
  private mutating func passMarkup(at index: Int) -> Int {
    if bytes[index...].starts(with: "<!--".utf8) { return firstIndex(of: "-->", from: index + 4) ?? bytes.count }
    if bytes[index...].starts(with: "<![".utf8) {
      let end = firstIndex(of: ">", from: index) ?? bytes.count
      blankOut(index..<end)
      return end
    }
    guard bytes[index...].starts(withLowercased: "<template".utf8) else { return index + 1 }
    let content = firstIndex(of: ">", from: index) ?? bytes.count
    let end = templateEnd(from: content)
    blankOut(content..<end)
    return end
  }

  /// Where the content of a template ends, those inside it passed.
  private func templateEnd(from start: Int) -> Int {
    var depth = 1
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if bytes[index...].starts(withLowercased: "</template".utf8) { depth -= 1 }
        if bytes[index...].starts(withLowercased: "<template".utf8) { depth += 1 }
        if depth == 0 { return index }
      }
      index += 1
    }
    return bytes.count
  }

  /// Writes a reference that only HTML 5 knows as a number, or as the character with controls behind it, which libxml2
  /// leaves out.
  private mutating func passReference(at index: Int) -> Int {
    if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "#") { return passNumber(at: index) }
    var end = index + 1
    while end < bytes.count, end - index < 34, isLetterOrDigit(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      return passOpenReference(bytes[(index + 1)..<end], at: index) ?? end
    }
    guard end > index + 1, let characters = namedCharacters(bytes[(index + 1)..<end]) else { return end }
    let length = end + 1 - index
    var written = Array(characters.utf8)
    if characters.unicodeScalars.count == 1, let scalar = characters.unicodeScalars.first {
      let number = Array(String(scalar.value).utf8)
      if number.count + 3 <= length {
        let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: length - number.count - 3)
        written = Array("&#".utf8) + zeros + number + [UInt8(ascii: ";")]
      }
    }
    guard written.count <= length else { return end + 1 }
    put(written, over: index..<(end + 1))
    return end + 1
  }

  /// Writes a reference that nothing closes (`25&nbsp<br>`) as its character.
  private mutating func passOpenReference(_ name: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard let length = openReferenceLength(name), let characters = namedCharacters(name.prefix(length)) else {
      return nil
    }
    put(Array(characters.utf8), over: index..<(index + 1 + length))
    return index + 1 + length
  }

  /// Writes a number between 128 and 159 as the character of windows-1252 that browsers show for it.
  private mutating func passNumber(at index: Int) -> Int {
    var end = index + 2
    while end < bytes.count, end - index < 10, isLetterOrDigit(bytes[end]) { end += 1 }
    let digits = String(decoding: bytes[(index + 2)..<end].map(lowercased), as: UTF8.self)
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, (0x80...0x9F).contains(number), let shown = windowsCharacters[Int(number) - 0x80] else {
      return end
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    put(Array(String(shown).utf8), over: index..<end)
    return end
  }

  /// Puts a character in place of a longer stretch, with controls behind it, which libxml2 leaves out.
  private mutating func put(_ characters: [UInt8], over range: Range<Int>) {
    guard characters.count <= range.count else { return }
    bytes.replaceSubrange(range, with: characters + [UInt8](repeating: 0x01, count: range.count - characters.count))
  }

  private mutating func blankOut(_ range: Range<Int>) {
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
  }

  /// The index behind a word.
  private func firstIndex(of word: String, from start: Int) -> Int? {
    let word = Array(word.utf8)
    var index = start
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index...].starts(with: word) { return index + word.count }
      index += 1
    }
    return nil
  }
}

/// The length of the name at the start of some letters that is a reference without a semicolon, too (HTML, named character
/// references): those of signs that stand beside figures.
func openReferenceLength(_ name: ArraySlice<UInt8>) -> Int? {
  openReferences.first { name.starts(with: $0) }?.count
}

private let openReferences = [
  "nbsp", "times", "plusmn", "sup1", "sup2", "sup3", "middot", "shy", "deg", "micro", "sect", "para",
].map { Array($0.utf8) }

/// What the numbers 128 to 159 show: windows-1252, as HTML has it.
private let windowsCharacters: [Character?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•", "–",
  "—", "˜",
  "™", "š", "›", "œ", nil, "ž", "Ÿ",
]

/// A zero byte between letters or digits as the hyphen that a text layer lost there (`A1<NUL>3`), one that opens a number as
/// a question mark, since a sign and a bracket are lost alike, any other as a blank.
func withoutZeros(_ utf8: [UInt8]) -> [UInt8] {
  let holdsZero = utf8.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  guard holdsZero else { return utf8 }
  var bytes = utf8
  for index in utf8.indices where utf8[index] == 0 {
    let stands =
      index > 0 && index + 1 < utf8.count && (isDigit(utf8[index + 1]) || isLetter(utf8[index + 1]))
      && utf8[index - 1] < 0x80 && utf8[index - 1] != 0
    let opensNumber = stands && utf8[index - 1] <= UInt8(ascii: " ") && isDigit(utf8[index + 1])
    bytes[index] = opensNumber ? UInt8(ascii: "?") : stands ? UInt8(ascii: "-") : UInt8(ascii: " ")
  }
  return bytes
}
