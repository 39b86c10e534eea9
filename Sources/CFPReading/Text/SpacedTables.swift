import CFPDocuments
import CFPJoining

/// Reads lines whose words one blank parts as a table, where the columns are evident: a line of Chinese headings, which
/// have no blanks inside, below it lines with as many words each, and of these the same ones are figures in every line,
/// two at least.
func spacedTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  let line = lines[first].text
  guard isIdeographic(text.scalar(at: line.start, before: line.end).value), holdsThreeWords(line, in: text) else {
    return .none(until: first + 1)
  }
  let headings = spacedWords(of: lines[first], in: text)
  guard (3...14).contains(headings.count), headings.allSatisfy({ isHeading($0, in: text) }) else {
    return .none(until: first + 1)
  }
  var rows = [headings]
  var end = first + 1
  while end < lines.count, isDirectlyBelow(lines[end]) {
    let words = spacedWords(of: lines[end], in: text)
    guard words.count == headings.count else { break }
    rows.append(words)
    end += 1
    if rows.count * headings.count > cellLimit { return .tooLarge }
  }
  let next = end
  guard rows.count >= 3, !isNearlyRow(next, of: lines, in: text), haveSameContents(rows.dropFirst(), in: text) else {
    return .none(until: next)
  }
  var table = FoundTable(endLine: end)
  table.rowCount = rows.count
  for (row, words) in rows.enumerated() {
    for (column, word) in words.enumerated() {
      table.cells.append(TableCell(row: row, column: column, span: word))
    }
  }
  return .found(table)
}

/// Whether blanks part at least three words of a line: nearly all lines of Chinese are told by that.
private func holdsThreeWords(_ line: TextSpan, in text: [UInt8]) -> Bool {
  var index = line.start
  for _ in 0..<3 {
    index = text.skippingBlanks(from: index, before: line.end)
    if index == line.end { return false }
    while index < line.end, text.blankLength(at: index, before: line.end) == 0 { index += 1 }
  }
  return true
}

/// The words of a line that single blanks part; a bracket belongs to the word before it. Empty for a line of any other
/// layout.
private func spacedWords(of line: Line, in text: [UInt8]) -> [TextSpan] {
  guard line.tabCount == 0, line.gapCount == 0, line.pipeCount == 0, !line.hasBoxes,
    line.text.end - line.text.start <= 400
  else { return [] }
  var words: [TextSpan] = []
  var index = line.text.start
  while index < line.text.end {
    index = text.skippingBlanks(from: index, before: line.text.end)
    let start = index
    while index < line.text.end, text.blankLength(at: index, before: line.text.end) == 0 { index += 1 }
    if start == index { break }
    let first = text.scalar(at: start, before: index).value
    if first == 0x28 || first == 0xFF08, let last = words.last {
      words[words.count - 1] = TextSpan(last.start, index)
    } else {
      words.append(TextSpan(start, index))
    }
  }
  return words
}

/// Whether a word may head a column: Chinese, short, and not the end of a sentence or label.
private func isHeading(_ word: TextSpan, in text: [UInt8]) -> Bool {
  guard isIdeographic(text.scalar(at: word.start, before: word.end).value), cellContent(word, in: text) == .words,
    text.displayWidth(of: word, atMost: 41) <= 40
  else { return false }
  switch text.lastScalar(of: word) {
  case 0x2C, 0x2E, 0x3A, 0x3B, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B: return false
  default: return true
  }
}

/// Whether each column holds words only or figures only, two columns figures, and the first one words.
private func haveSameContents(_ rows: ArraySlice<[TextSpan]>, in text: [UInt8]) -> Bool {
  guard let first = rows.first else { return false }
  var figures = 0
  for column in first.indices {
    var content = ColumnContent()
    for row in rows { content.count(cellContent(row[column], in: text)) }
    guard content.numbers == 0 || content.words == 0 else { return false }
    if content.numbers >= 2 { figures += 1 }
    if column == 0, content.numbers > 0 { return false }
  }
  return figures >= 2
}

/// Whether the line behind the rows looks like one that does not keep to the columns.
private func isNearlyRow(_ index: Int, of lines: [Line], in text: [UInt8]) -> Bool {
  guard index < lines.count, isDirectlyBelow(lines[index]) else { return false }
  let words = spacedWords(of: lines[index], in: text)
  guard let first = words.first, !isTotal(first, in: text) else { return false }
  return words.count { cellContent($0, in: text) == .number } >= 2
}
