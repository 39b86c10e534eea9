import CFPDocuments
import CFPJoining

/// Reads plain text and Markdown into blocks and tables.
///
/// - Parameters:
///   - utf8: the text; the result's `text` is the same bytes, a byte-order mark included (no block holds it).
///   - mediaType: set to `text/markdown` where pipe tables with a rule or `#` headings say so, else to `text/plain`.
func readPlainText(_ utf8: [UInt8], mediaType: inout String) -> DraftDocument {
  readPlainText(utf8, mediaType: &mediaType, limits: ReadingLimits(byteCount: utf8.count))
}

/// The same with other limits.
func readPlainText(_ utf8: [UInt8], mediaType: inout String, limits: ReadingLimits) -> DraftDocument {
  var reader = PlainTextReader(utf8, limits: limits)
  reader.read()
  mediaType = reader.isMarkdown ? "text/markdown" : "text/plain"
  return DraftDocument(
    text: utf8, map: SourceMap(identityOf: utf8), blocks: reader.blocks, tables: reader.tables, notes: reader.notes)
}

/// Goes through the lines once and turns them into blocks.
private struct PlainTextReader {
  let text: [UInt8]
  let lines: [Line]
  private let rest: TextSpan?
  private let furniture: FurnitureLines
  private(set) var blocks: [DocumentBlock] = []
  private(set) var tables: [DraftTable] = []
  private(set) var notes: [String] = []
  private(set) var isMarkdown = false
  private var cellsLeft: Int
  private var finder = TableFinder()
  private var isInContents = false
  private var wrap: WrapWidth

  init(_ text: [UInt8], limits: ReadingLimits) {
    let lines = Lines(of: text, limit: limits.lines)
    self.text = text
    self.lines = lines.all
    rest = lines.rest
    furniture = FurnitureLines(of: lines.all, in: text)
    wrap = WrapWidth(of: lines.all, in: text)
    cellsLeft = limits.cells
  }

  mutating func read() {
    var index = 0
    while index < lines.count {
      if finder.isTooLarge {
        notes.append("Too many table cells: the text from there on is kept as one paragraph.")
        append(.paragraph, TextSpan(lines[index].span.start, (rest ?? lines[lines.count - 1].span).end))
        return
      }
      index = takeBlock(at: index)
    }
    if let rest {
      notes.append("Too many lines: the text from there on is kept as one paragraph.")
      append(.paragraph, rest)
    }
  }

  /// Takes what starts at a line; the result is the index of the first line behind it.
  private mutating func takeBlock(at index: Int) -> Int {
    if lines[index].text.isEmpty { return index + 1 }
    if furniture.contains(index) {
      append(.furniture, lines[index].text)
      return index + 1
    }
    if let next = takeContents(at: index) { return next }
    if let table = finder.table(at: index, of: lines, in: text, furniture: furniture, cellLimit: cellsLeft) {
      take(table, from: index)
      return table.endLine
    }
    if finder.isTooLarge { return index }
    return takeText(at: index)
  }

  private mutating func append(_ kind: DocumentBlock.Kind, _ span: TextSpan) {
    let span = text.trimmed(span)
    if !span.isEmpty { blocks.append(DocumentBlock(kind: kind, span: span)) }
  }

  private mutating func take(_ table: FoundTable, from index: Int) {
    let span = TextSpan(lines[index].text.start, lines[table.endLine - 1].text.end)
    blocks.append(DocumentBlock(kind: .table(tables.count), span: span))
    cellsLeft -= table.cells.count + ReadingLimits.tableCost
    if table.isMarkdown { isMarkdown = true }
    tables.append(DraftTable(cells: table.cells, rowCount: table.rowCount, rests: table.rests))
  }

  // MARK: Contents

  /// Takes the lines of a table of contents, which would pass for a table with a column of page numbers.
  private mutating func takeContents(at index: Int) -> Int? {
    let line = lines[index].text
    if isContentsHeading(line, in: text) {
      isInContents = true
      return nil
    }
    if isInContents {
      if contentsTitle(of: line, in: text, allowsBlanks: true) != nil {
        append(.contents, line)
        return index + 1
      }
      isInContents = false
      return nil
    }
    guard lines[index].tabCount > 0, let end = contentsRunEnd(from: index) else { return nil }
    for line in lines[index..<end] { append(.contents, line.text) }
    return end
  }

  /// Where lines `title<TAB>page` without a contents heading end: at least four, most of them numbered, pages that do
  /// not fall.
  private func contentsRunEnd(from first: Int) -> Int? {
    guard Numbering(startOf: lines[first].text, in: text) != nil else { return nil }
    var index = first
    var page = 0
    var numbered = 0
    while index < lines.count, lines[index].tabCount == 1, index == first || isDirectlyBelow(lines[index]) {
      let line = lines[index].text
      guard let title = contentsTitle(of: line, in: text, allowsBlanks: true) else { break }
      let next = text[title.end..<line.end].reduce(0) { isDigit($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
      if next < page { break }
      page = next
      if Numbering(startOf: title, in: text) != nil { numbered += 1 }
      index += 1
    }
    return index - first >= 4 && numbered * 3 >= (index - first) * 2 ? index : nil
  }

  // MARK: Text

  /// Takes a heading, a formula, or a paragraph with the lines that were only wrapped.
  private mutating func takeText(at index: Int) -> Int {
    let line = lines[index].text
    if isDrawnRule(line, in: text) { return index + 1 }
    if let heading = markdownHeading(line, in: text) {
      isMarkdown = true
      append(.heading(level: heading.level), heading.title)
      if isContentsHeading(heading.title, in: text) { isInContents = true }
      return index + 1
    }
    if let last = formulaEnd(from: index) {
      append(.formula, TextSpan(line.start, lines[last].text.end))
      return last + 1
    }
    if index + 1 < lines.count, isDirectlyBelow(lines[index + 1]), isUnderline(lines[index + 1].text) {
      append(.heading(level: 1), line)
      return index + 2
    }
    var last = index
    var kind = lineKind(of: line, in: text)
    while last + 1 < lines.count, isDirectlyBelow(lines[last + 1]) {
      let next = lines[last + 1]
      // Below words that are set apart by gaps, words far to the right are the rest of a column.
      if lines[last].gapCount > 0, isFarIndented(next) { break }
      guard wrap.joins(lines, last, kind: kind, in: text), !furniture.contains(last + 1),
        isContinuation(next.text, after: lines[last].text), !startsTable(at: last + 1)
      else { break }
      if case .listItem = kind {} else { kind = .prose }
      last += 1
    }
    append(.paragraph, withoutMarkup(TextSpan(line.start, lines[last].text.end), in: text))
    return last + 1
  }

  private mutating func startsTable(at index: Int) -> Bool {
    finder.table(at: index, of: lines, in: text, furniture: furniture, cellLimit: cellsLeft) != nil
      || finder.isTooLarge
  }

  /// Whether a line can go on where the one above it stopped.
  private func isContinuation(_ line: TextSpan, after previous: TextSpan) -> Bool {
    if isDrawnRule(line, in: text) || markdownHeading(line, in: text) != nil { return false }
    switch lineKind(of: line, in: text) {
    case .prose: return true
    // `information: see …` inside a sentence is no label.
    case .label: return (0x61...0x7A).contains(text[line.start]) && !endsSentence(previous, in: text)
    default: return false
    }
  }

  /// The last line of a formula between `$$` or `\[ \]` that opens at a line.
  private func formulaEnd(from first: Int) -> Int? {
    let line = lines[first].text
    guard line.end - line.start >= 2 else { return nil }
    let closing: [UInt8]
    switch (text[line.start], text[line.start + 1]) {
    case (0x24, 0x24): closing = [0x24, 0x24]
    case (0x5C, 0x5B): closing = [0x5C, 0x5D]
    default: return nil
    }
    var index = first
    while index < lines.count, index - first < 30, index == first || isDirectlyBelow(lines[index]) {
      let start = lines[index].text.start + (index == first ? 2 : 0)
      let end = lines[index].text.end
      if end - closing.count >= start, text.has(closing, at: end - closing.count, before: end) { return index }
      index += 1
    }
    return nil
  }

  /// `=====` below a heading.
  private func isUnderline(_ line: TextSpan) -> Bool {
    line.end - line.start >= 3 && text[line.start..<line.end].allSatisfy { $0 == UInt8(ascii: "=") }
  }
}

/// `## Title`: the level and the words without the marks.
private func markdownHeading(_ line: TextSpan, in text: [UInt8]) -> (level: Int, title: TextSpan)? {
  guard text[line.start] == UInt8(ascii: "#") else { return nil }
  var index = line.start
  while index < line.end, text[index] == UInt8(ascii: "#") { index += 1 }
  let level = index - line.start
  guard level <= 6, index < line.end, text.blankLength(at: index, before: line.end) > 0 else { return nil }
  var end = line.end
  while end > index, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
  let title = withoutMarkup(text.trimmed(TextSpan(index, end)), in: text)
  return title.isEmpty ? nil : (level, title)
}

/// A line drawn across the page: three or more of one mark and nothing else. It says nothing.
private func isDrawnRule(_ line: TextSpan, in text: [UInt8]) -> Bool {
  guard line.end - line.start >= 3 else { return false }
  let mark = text.scalar(at: line.start, before: line.end)
  switch mark.value {
  case 0x2A, 0x2D, 0x3D, 0x5F, 0x7E, 0x2014, 0x2500...0x257F: break
  default: return false
  }
  var index = line.start
  var count = 0
  while index < line.end {
    let next = text.scalar(at: index, before: line.end)
    guard next.value == mark.value || next.value >= 0x2500 && next.value <= 0x257F || next.value <= 0x20 else {
      return false
    }
    if next.value > 0x20 { count += 1 }
    index += next.length
  }
  return count >= 3
}
