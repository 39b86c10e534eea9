package import CFPDocuments

/// The words above or below a table or figure, recognised by how they start: `表 4.2.1 …`, `Table 3: …`, `图 3-1`.
package struct CaptionLine {
  /// Whether it speaks of a table; a figure otherwise.
  var isOfTable: Bool
  /// The printed number; nil for `附表：…` and `续表`.
  var number: TextSpan?
  /// Whether it says that a table goes on: `表 1（续）`, `续表 1`.
  var isContinuation: Bool

  /// Whether it is a table's, with its number.
  package var isOfNumberedTable: Bool { isOfTable && number != nil }

  /// Reads a caption; nil where the line is none, or a sentence that mentions a table (`如表 3.1 所示。`).
  package init?(_ line: TextSpan, in text: [UInt8]) {
    guard line.start < line.end, mayOpenCaption(text[line.start]) else { return nil }
    var index = line.start
    isContinuation = false
    if let length = text.length(ofAny: continuedTableWords, at: index, before: line.end) {
      isOfTable = true
      isContinuation = true
      index += length
    } else if let length = text.length(ofAny: tableWords, at: index, before: line.end) {
      isOfTable = true
      index += length
    } else if let length = text.length(ofAny: figureWords, at: index, before: line.end) {
      isOfTable = false
      index += length
    } else {
      return nil
    }
    let wordEnd = index
    let numberStart = text.skippingBlanks(from: index, before: line.end)
    let numberEnd = captionNumberEnd(from: numberStart, in: text, before: line.end)
    if let numberEnd {
      number = TextSpan(numberStart, numberEnd)
      index = numberEnd
    } else {
      // Without a number it must be plain that the words name the table: 附表：…, 续表.
      let hasColon = text.length(ofAny: colons, at: numberStart, before: line.end) != nil
      guard isContinuation && numberStart == line.end || hasColon && wordEnd - line.start >= 6 else { return nil }
    }
    let markStart = text.skippingBlanks(from: index, before: line.end)
    if let length = text.length(ofAny: continuationMarks, at: markStart, before: line.end) {
      isContinuation = true
      index = markStart + length
    }
    guard namesSomething(from: index, in: text, line: line) else { return nil }
  }
}

/// Whether what follows the number is a title (or nothing) and not the rest of a sentence.
private func namesSomething(from index: Int, in text: [UInt8], line: TextSpan) -> Bool {
  var titleStart = text.skippingBlanks(from: index, before: line.end)
  if titleStart == line.end { return true }
  let hasMark: Bool
  if let mark = text.length(ofAny: titleMarks, at: titleStart, before: line.end) {
    hasMark = true
    titleStart = text.skippingBlanks(from: titleStart + mark, before: line.end)
  } else {
    hasMark = false
    if text.length(ofAny: mentioningWords, at: titleStart, before: line.end) != nil { return false }
    // `表3a`, `Table 3(b)`: something else than blanks or Chinese characters glued to the number.
    if titleStart == index, text[titleStart] < 0x80, isLetter(text[titleStart]) { return false }
  }
  if text.displayWidth(of: line, atMost: 241) > 240 { return false }
  return hasMark || !text.ends(line, withAny: chineseSentenceEnds)
}

/// Behind a number such as `4.2.1`, `4-3`, `A.1`, `S2`, `一`; nil where none stands at `start`.
private func captionNumberEnd(from start: Int, in text: [UInt8], before end: Int) -> Int? {
  var index = start
  if index < end, isLetter(text[index]) {
    index += 1
    if index < end, text[index] == 0x2E || text[index] == 0x2D { index += 1 }
    guard index < end, isDigit(text[index]) else { return nil }
  }
  guard index < end, isDigit(text[index]) else { return Numbering.numeralEnd(from: start, in: text, before: end) }
  var last = index
  while index < end {
    if isDigit(text[index]) {
      index += 1
      last = index
    } else if let length = text.length(ofAny: numberDividers, at: index, before: end), index == last {
      index += length
    } else {
      break
    }
  }
  return last - start > 24 ? nil : last
}

/// A quick look at a first byte: most lines open no caption.
private func mayOpenCaption(_ byte: UInt8) -> Bool {
  byte >= 0xE3 || byte == 0x28 || byte | 0x20 == 0x74 || byte | 0x20 == 0x66 || byte | 0x20 == 0x61
}

private let colons: WordList = [":", "："]
private let titleMarks: WordList = [":", "：", ".", "．", "-", "–", "—", "|"]
private let numberDividers: WordList = [".", "-", "–", "—", "－", "．"]
private let chineseSentenceEnds: WordList = ["。", "；", "，", "："]
