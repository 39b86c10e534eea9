import CFPDocuments
import CFPJoining

/// Reads consecutive lines with tabs as a table: a line is a row, as printed. Merged cells have vanished in such a text;
/// columns are not repaired here.
func tabTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  guard hasInnerTab(lines[first], in: text), !isCaption(first, of: lines, in: text) else {
    return .none(until: first + 1)
  }
  var end = first
  var cellCount = 0
  while end < lines.count,
    end == first
      || isDirectlyBelow(lines[end])
        && (lines[end].tabCount > 0 && !isCaption(end, of: lines, in: text)
          || headsRows(end, under: lines[first], of: lines, in: text))
  {
    cellCount += Int(lines[end].tabCount) + 1
    end += 1
  }
  // Lines of nothing but tabs at the end are no rows.
  while end > first, lines[end - 1].text.isEmpty { end -= 1 }
  if cellCount > cellLimit { return .tooLarge }
  var table = FoundTable(endLine: end)
  table.cells.reserveCapacity(cellCount)
  for line in lines[first..<end] {
    appendTabbedCells(of: line.span, in: text, row: table.rowCount, to: &table.cells)
    table.rowCount += 1
  }
  // Spreadsheets put tabs behind the last column, too.
  let width = filledWidth(table.cells)
  table.cells.removeAll { $0.column >= width }
  return .found(table)
}

/// Whether a line without tabs is the name of a group of rows: right below it stands a row with as many cells as the
/// first one, figures among them.
private func headsRows(_ index: Int, under first: Line, of lines: [Line], in text: [UInt8]) -> Bool {
  let line = lines[index]
  guard line.tabCount == 0, first.tabCount > 1, !line.text.isEmpty, index + 1 < lines.count,
    lines[index + 1].tabCount == first.tabCount, isDirectlyBelow(lines[index + 1]), lines[index - 1].tabCount > 0,
    text.displayWidth(of: line.text, atMost: 41) <= 40
  else { return false }
  switch lineKind(of: line.text, in: text) {
  case .caption, .formula, .pageNumber, .contents: return false
  case .prose, .numbered, .listItem, .label: break
  }
  var cells: [TableCell] = []
  appendTabbedCells(of: lines[index + 1].span, in: text, row: 0, to: &cells)
  return cells.dropFirst().contains { cellContent($0.span, in: text) == .number }
}

/// Whether a line is a caption whose words a tab parts from its number (`表3⇥…清单`), above a table with more columns.
private func isCaption(_ index: Int, of lines: [Line], in text: [UInt8]) -> Bool {
  guard lines[index].tabCount == 1, index + 1 < lines.count, isDirectlyBelow(lines[index + 1]),
    lines[index + 1].tabCount > 1
  else { return false }
  return CaptionLine(lines[index].text, in: text)?.isOfNumberedTable ?? false
}

/// Whether a line goes on right below the one before it.
func isDirectlyBelow(_ line: Line) -> Bool { line.blankLinesAbove == 0 && !line.startsPage }

/// Whether a tab divides printed words, or stands behind them. Tabs in front alone are an indent.
private func hasInnerTab(_ line: Line, in text: [UInt8]) -> Bool {
  guard line.tabCount > 0, !line.text.isEmpty else { return false }
  return text[line.text.start..<line.span.end].contains(UInt8(ascii: "\t"))
}

private func appendTabbedCells(of line: TextSpan, in text: [UInt8], row: Int, to cells: inout [TableCell]) {
  var column = 0
  var start = line.start
  for index in line.start...line.end where index == line.end || text[index] == UInt8(ascii: "\t") {
    cells.append(TableCell(row: row, column: column, span: text.trimmed(TextSpan(start, index))))
    column += 1
    start = index + 1
  }
}
