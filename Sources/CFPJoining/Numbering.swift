package import CFPDocuments

/// How a line is numbered at its start: `3.2.1 `, `1. `, `一、`, `第一章 `, `附件 1：`, `（一）`.
package struct Numbering {
  package enum Style: Equatable {
    /// `3.2.1 Title`, `3 Title`: components divided by full stops.
    case decimal
    /// `3. Title`, `3、Title`: one component and a mark behind it.
    case marked
    /// `一、`
    case chinese
    /// `（一）`
    case chineseInBrackets
    /// `第一章`; the level that the word stands for.
    case chapter(level: Int)
    /// `附件 1`, `Appendix B`
    case division
  }

  package var style: Style
  /// The printed number alone.
  package var number: TextSpan
  /// Where the words behind the number start; the line's end where there are none.
  var titleStart: Int
  /// How many components the number has.
  package var depth = 1
  /// The value of a number of one component, for telling sequences.
  package var value = 0

  /// Reads the numbering at the start of a line; nil where there is none.
  package init?(startOf line: TextSpan, in text: [UInt8]) {
    guard !line.isEmpty else { return nil }
    let byte = text[line.start]
    if isDigit(byte) {
      self.init(decimalAt: line, in: text)
    } else if byte == 0xE7, let chapter = Numbering(chapterAt: line, in: text) {
      self = chapter
    } else if let chinese = Numbering(chineseAt: line, in: text) {
      self = chinese
    } else if let division = Numbering(divisionAt: line, in: text) {
      self = division
    } else {
      return nil
    }
  }

  private init(style: Style, number: TextSpan, titleStart: Int) {
    self.style = style
    self.number = number
    self.titleStart = titleStart
  }

  private init?(decimalAt line: TextSpan, in text: [UInt8]) {
    var index = line.start
    var components = 0
    var value = 0
    while true {
      let first = index
      value = 0
      while index < line.end, isDigit(text[index]), index - first < 3 {
        value = value * 10 + Int(text[index] - 0x30)
        index += 1
      }
      // A year, 0.5 and 1.05 are figures.
      guard index > first, index - first < 3, text[first] != 0x30 else { return nil }
      components += 1
      if components > 6 { return nil }
      guard index + 1 < line.end, text[index] == 0x2E, isDigit(text[index + 1]) else { break }
      index += 1
    }
    let number = TextSpan(line.start, index)
    var style = Style.decimal
    if let mark = text.length(ofAny: numberMarks, at: index, before: line.end) {
      index += mark
      style = components == 1 ? .marked : .decimal
    }
    let titleStart = text.skippingBlanks(from: index, before: line.end)
    guard titleStart < line.end else { return nil }
    let (scalar, _) = text.scalar(at: titleStart, before: line.end)
    // `1Title` is no heading, and `1 台` counts something.
    let isApart = titleStart > index || style == .marked || isIdeographic(scalar)
    guard isApart, opensWords(scalar), !countsSomething(at: titleStart, in: text, line: line, style: style) else {
      return nil
    }
    self.init(style: style, number: number, titleStart: titleStart)
    depth = components
    self.value = value
  }

  private init?(chapterAt line: TextSpan, in text: [UInt8]) {
    guard text.length(ofAny: chapterMarks, at: line.start, before: line.end) != nil else { return nil }
    let start = text.skippingBlanks(from: line.start + 3, before: line.end)
    guard let end = Numbering.numeralEnd(from: start, in: text, before: line.end) else { return nil }
    let wordStart = text.skippingBlanks(from: end, before: line.end)
    for (word, level) in chapterWords where text.has(word, at: wordStart, before: line.end) {
      self.init(
        style: .chapter(level: level), number: TextSpan(start, end),
        titleStart: text.skippingBlanks(from: wordStart + word.count, before: line.end))
      return
    }
    return nil
  }

  private init?(chineseAt line: TextSpan, in text: [UInt8]) {
    let opening = text.length(ofAny: openingBrackets, at: line.start, before: line.end) ?? 0
    let start = line.start + opening
    guard let end = Numbering.chineseNumeralEnd(from: start, in: text, before: line.end) else { return nil }
    guard let mark = text.length(ofAny: opening > 0 ? closingBrackets : numberMarks, at: end, before: line.end) else {
      return nil
    }
    self.init(
      style: opening > 0 ? .chineseInBrackets : .chinese, number: TextSpan(start, end),
      titleStart: text.skippingBlanks(from: end + mark, before: line.end))
    if titleStart == line.end { return nil }
  }

  private init?(divisionAt line: TextSpan, in text: [UInt8]) {
    guard let length = text.length(ofAny: divisionWords, at: line.start, before: line.end) else { return nil }
    let start = text.skippingBlanks(from: line.start + length, before: line.end)
    var end = start
    if start < line.end, isLetter(text[start]) {
      end += 1
      while end < line.end, isDigit(text[end]) || text[end] == 0x2E { end += 1 }
      // `Appendix list` is no numbered appendix.
      if end < line.end, isLetter(text[end]) { return nil }
    } else if let numeralEnd = Numbering.numeralEnd(from: start, in: text, before: line.end) {
      end = numeralEnd
    }
    let mark = text.length(ofAny: divisionMarks, at: end, before: line.end) ?? 0
    let titleStart = text.skippingBlanks(from: end + mark, before: line.end)
    // 附件所列… goes on without a mark: a sentence.
    guard titleStart == line.end || titleStart > end else { return nil }
    self.init(style: .division, number: TextSpan(start, end), titleStart: titleStart)
  }

  /// Behind the digits or Chinese numerals at `index`; nil where none stand there.
  static func numeralEnd(from index: Int, in text: [UInt8], before end: Int) -> Int? {
    var last = index
    while last < end, isDigit(text[last]), last - index < 3 { last += 1 }
    return last > index ? last : chineseNumeralEnd(from: index, in: text, before: end)
  }

  private static func chineseNumeralEnd(from index: Int, in text: [UInt8], before end: Int) -> Int? {
    var last = index
    while last - index < 9, let length = text.length(ofAny: chineseNumerals, at: last, before: end) { last += length }
    return last > index ? last : nil
  }
}

private func opensWords(_ scalar: UInt32) -> Bool {
  scalar >= 0xC0 || isLetter(UInt8(truncatingIfNeeded: scalar)) && scalar < 0x80 || scalar == 0x22 || scalar == 0x28
}

/// Whether the words behind a bare number are a unit: `1.5 天`, `25 years`, `100 kWh`. A mark behind the number
/// (`1. 台账`) says that it is none.
private func countsSomething(at start: Int, in text: [UInt8], line: TextSpan, style: Numbering.Style) -> Bool {
  if style == .marked { return false }
  guard let length = text.length(ofAny: countingWords, at: start, before: line.end) else { return false }
  let end = start + length
  let isASCII = text[start] < 0x80
  // `t` counts in `3 t`, not in `3 transport`.
  return !isASCII || end >= line.end || !isLetter(text[end]) || text[end - 1] == 0x20
}

private let numberMarks: WordList = [".", "、", "．"]
private let divisionMarks: WordList = [":", "：", ".", "、", "—", "-"]
private let openingBrackets: WordList = ["（", "("]
private let closingBrackets: WordList = ["）", ")"]
private let chineseNumerals: WordList = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

private let chapterMarks: WordList = ["第"]
