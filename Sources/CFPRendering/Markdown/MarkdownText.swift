/// A text as Markdown that shows exactly this text in one line: no markup, HTML, link, table cell, mathematics, mention or
/// emoji of its own (CommonMark, GitHub's and GitLab's additions).
///
/// It goes by scalars, as parsers of Markdown do: a mark that combines with a bracket makes another character of the two
/// for people, and hides neither from a parser.
func markdown(_ text: String) -> String {
  let scalars = Array(visible(text.replacingBreaks).unicodeScalars)
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    if alwaysEscaped.contains(scalar) || (index == 0 && escapedInFront.contains(scalar)) { result.append("\\") }
    // An address that is no link to the parser of Markdown may still become one in what it has parsed: a joiner without
    // width keeps it apart. `\` does not help there.
    if scalar == ":", next == "/" { result.append(joiner) }
    if scalar == ".", scalars[..<index].suffix(3).allSatisfy({ $0 == "w" || $0 == "W" }), index >= 3 {
      result.append(joiner)
    }
    result.append(scalar)
    let refers = referring.contains(scalar) && !(next.isASCII && !next.isWord)
    // A place (`report.txt:321`) stays as it is: only a name between colons is an emoji.
    if refers, scalar != ":" || scalars[(index + 1)...].isShortCode { result.append(joiner) }
  }
  return String(result)
}

/// U+2060, invisible and without width.
private let joiner: Unicode.Scalar = "\u{2060}"
private let alwaysEscaped = Set("\\`*_[]<>|~&$^{}".unicodeScalars)
private let escapedInFront = Set("#+-=>!:".unicodeScalars)
/// What makes a mention, a reference or an emoji of the word behind it.
private let referring = Set("@#!:%".unicodeScalars)

extension String {
  /// The text with every stretch of line breaks and tabs as one blank: a cell and a list item are one line.
  fileprivate var replacingBreaks: String {
    guard utf8.contains(where: { (0x09...0x0D).contains($0) }) else { return self }
    return split { $0.isNewline || $0 == "\t" || $0 == "\u{0B}" || $0 == "\u{0C}" }.joined(separator: " ")
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether a name and a colon follow, as in `:tada:`.
  fileprivate var isShortCode: Bool {
    guard let end = firstIndex(of: ":"), end > startIndex else { return false }
    return self[..<end].allSatisfy { $0.isASCII && $0.isWord }
  }
}

extension Unicode.Scalar {
  /// Letters, digits and what names of people and emoji hold besides.
  fileprivate var isWord: Bool {
    properties.isAlphabetic || properties.numericType != nil || "_+-.".unicodeScalars.contains(self)
  }
}
