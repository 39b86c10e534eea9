package import CFPDocuments

/// Whether a line says nothing but that a table of contents follows: `目 录`, `Contents`.
package func isContentsHeading(_ line: TextSpan, in text: [UInt8]) -> Bool {
  guard line.end - line.start <= 40 else { return false }
  let mark = Fingerprint(of: line, in: text)
  return contentsMarks.contains(mark)
}

private let contentsMarks = Set(contentsWords.words.map { Fingerprint(of: TextSpan(0, $0.count), in: $0) })

/// The title in a line of a table of contents (`2.1 范围……6`); nil where the line is none.
/// - Parameter allowsBlanks: whether blanks or a tab alone may stand between title and page, as they do below a
///   contents heading.
package func contentsTitle(of line: TextSpan, in text: [UInt8], allowsBlanks: Bool) -> TextSpan? {
  var index = line.end
  while index > line.start, isDigit(text[index - 1]), line.end - index < 5 { index -= 1 }
  if index == line.end {
    while index > line.start, isRomanDigit(text[index - 1]), line.end - index < 6 { index -= 1 }
  }
  let digits = line.end - index
  guard (1...4).contains(digits), index > line.start else { return nil }
  var leaders = 0
  var blanks = 0
  let pageStart = index
  while index > line.start {
    if text[index - 1] <= 0x20 {
      blanks += 1
      index -= 1
    } else if text[index - 1] == 0x2E || text[index - 1] == 0x5F {
      leaders += 1
      index -= 1
    } else if let length = leaderLength(endingAt: index, in: text, after: line.start) {
      leaders += 2
      index -= length
    } else {
      break
    }
  }
  guard index > line.start else { return nil }
  let isRoman = !isDigit(text[pageStart])
  guard leaders >= 3 || allowsBlanks && blanks > 0 && leaders == 0 && !isRoman else { return nil }
  return text.trimmed(TextSpan(line.start, index))
}

private func leaderLength(endingAt index: Int, in text: [UInt8], after start: Int) -> Int? {
  leaderCharacters.words.first { index - $0.count >= start && text.has($0, at: index - $0.count, before: index) }?.count
}

/// Whether a byte is one of the letters that small Roman page numbers are made of.
package func isRomanDigit(_ byte: UInt8) -> Bool {
  switch byte | 0x20 {
  case 0x69, 0x76, 0x78: return true  // i, v, x
  default: return false
  }
}

private let leaderCharacters: WordList = ["…", "·", "．", "⋯", "－", "—"]
