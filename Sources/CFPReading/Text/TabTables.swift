import CFPDocuments
import CFPJoining

/// Reads consecutive lines with tabs as a table: a line is a row, as printed, but where the line break inside of a cell cuts
/// it. Merged cells have vanished in such a text; columns are not repaired here.
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
  let whole = wholeTabCount(lines[first..<end])
  var index = first
  while index < end {
    let pieces = cutRow(startingAt: index, of: lines[first..<end], whole: whole, in: text)
    append(lines[index..<(index + pieces)], to: &table, in: text)
    index += pieces
  }
  // Spreadsheets put tabs behind the last column, too.
  let width = filledWidth(table.cells)
  table.cells.removeAll { $0.column >= width }
  return .found(table)
}

/// How many tabs most lines have; nil where no number of them is that of at least half of the lines, or where they are too
/// few to tell.
private func wholeTabCount(_ lines: ArraySlice<Line>) -> Int32? {
  var counts: [Int32: Int] = [:]
  for line in lines { counts[line.tabCount, default: 0] += 1 }
  guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.key >= 3,
    most.value >= 2, most.value * 2 >= lines.count || most.value >= 3
  else { return nil }
  return most.key
}

/// How many lines the row at a line takes: several where its first ones end in words, and together they have the tabs of a
/// whole row, figures in the last one alone; or where all are words and the headings stand there.
private func cutRow(startingAt first: Int, of lines: ArraySlice<Line>, whole: Int32?, in text: [UInt8]) -> Int {
  guard let whole, lines[first].tabCount > 0, lines[first].tabCount < whole else { return 1 }
  var tabs: Int32 = 0
  for index in first..<min(lines.endIndex, first + mostPiecesOfRow) {
    tabs += lines[index].tabCount
    var cells: [TableCell] = []
    appendTabbedCells(of: lines[index].span, in: text, row: 0, to: &cells)
    let contents = cells.map { cellContent($0.span, in: text) }
    if index > first, contents.first != .words || isTotal(cells[0].span, in: text) { return 1 }
    if tabs == whole {
      let isWhole = contents.contains(.number) || first == lines.startIndex
      return index > first && isWhole ? index - first + 1 : 1
    }
    guard tabs < whole, contents.last == .words, !contents.contains(.number) else { return 1 }
  }
  return 1
}

private let mostPiecesOfRow = 8

/// Appends a row whose cells go on from line to line.
private func append(_ lines: ArraySlice<Line>, to table: inout FoundTable, in text: [UInt8]) {
  for line in lines {
    guard line.span != lines.first?.span, let beginning = table.cells.last else {
      appendTabbedCells(of: line.span, in: text, row: table.rowCount, to: &table.cells)
      continue
    }
    var cells: [TableCell] = []
    appendTabbedCells(of: line.span, in: text, row: table.rowCount, to: &cells)
    if let rest = cells.first { table.rests.append(CellRest(piece: rest.span, beginningEnd: beginning.span.end)) }
    for cell in cells.dropFirst() {
      table.cells.append(TableCell(row: table.rowCount, column: beginning.column + cell.column, span: cell.span))
    }
  }
  table.rowCount += 1
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
