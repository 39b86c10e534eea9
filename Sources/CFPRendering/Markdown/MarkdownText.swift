/// A text as Markdown that shows exactly this text in one line: no markup, HTML, link, table cell, mathematics, mention or
/// emoji of its own (CommonMark, GitHub's and GitLab's additions).
func markdown(_ text: String) -> String {
  let characters = Array(visible(text.replacingBreaks))
  var result = ""
  for (index, character) in characters.enumerated() {
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    if alwaysEscaped.contains(character) || (index == 0 && escapedInFront.contains(character)) {
      result.append("\\")
    }
    // An address that is no link to the parser of Markdown may still become one in what it has parsed: a joiner without
    // width keeps it apart. `\` does not help there.
    if character == ":", next == "/" { result.append(joiner) }
    if character == ".", characters[..<index].suffix(3).map({ $0.lowercased() }) == ["w", "w", "w"] {
      result.append(joiner)
    }
    result.append(character)
    let refers = "@#!:".contains(character) && (next.isLetter || next.isNumber || next == "+" || next == "-")
    // A place (`report.txt:321`) stays as it is: only a name between colons is an emoji.
    if refers, character != ":" || characters[(index + 1)...].isShortCode { result.append(joiner) }
  }
  return result
}

/// U+2060, invisible and without width.
private let joiner: Character = "\u{2060}"
private let alwaysEscaped = Set("\\`*_[]<>|~&$^{}")
private let escapedInFront = Set("#+-=>!:")

extension String {
  /// The text with every stretch of line breaks and tabs as one blank: a cell and a list item are one line.
  fileprivate var replacingBreaks: String {
    guard utf8.contains(where: { (0x09...0x0D).contains($0) }) else { return self }
    return split { $0.isNewline || $0 == "\t" || $0 == "\u{0B}" || $0 == "\u{0C}" }.joined(separator: " ")
  }
}

extension ArraySlice<Character> {
  /// Whether a name and a colon follow, as in `:tada:`.
  fileprivate var isShortCode: Bool {
    guard let end = firstIndex(of: ":"), end > startIndex else { return false }
    return self[..<end].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
  }
}
