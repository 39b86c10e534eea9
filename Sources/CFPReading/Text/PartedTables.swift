import CFPDocuments
import CFPJoining

/// Reads lines whose cells as many blanks part everywhere (`Steel    12.5 kg    2.1    26.25`): what a copy leaves of a table
/// whose columns stood in no place. All gaps are of one width, at least three lines have as many cells, and of these some
/// are figures. Where columns are filled up with blanks the widths differ, see `alignedTable`.
func partedTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  guard let start = partedLine(lines[first], in: text), start.cells.count >= 3 else { return .none(until: first + 1) }
  var rows = [start.cells]
  var end = first + 1
  while end < lines.count, isDirectlyBelow(lines[end]) {
    if end == first + 1, explainsHeadings(end, of: lines, like: start, in: text) {
      rows.append([lines[end].text])
      end += 1
      continue
    }
    guard let line = partedLine(lines[end], in: text), line.width == start.width else { break }
    rows.append(line.cells)
    end += 1
    if rows.count * start.cells.count > cellLimit { return .tooLarge }
  }
  // Looking again from each of the next lines is for short groups only: long ones would cost too much.
  let giveUp = TableSearch.none(until: end - first <= longestRetriedGroup ? first + 1 : end)
  let columnCount = start.cells.count
  let whole = rows.filter { $0.count == columnCount }
  guard whole.count >= 3, let figures = figureColumns(whole, in: text), !figures.isEmpty else {
    return giveUp
  }
  var table = FoundTable(endLine: end)
  for row in rows {
    guard let columns = columns(of: row, count: columnCount, figures: figures, in: text) else {
      return giveUp
    }
    append(row, at: columns, columnCount: columnCount, to: &table)
  }
  return .found(table)
}

/// Whether a line of one piece between the headings and the first row is one that explains the headings.
private func explainsHeadings(
  _ index: Int, of lines: [Line], like start: (cells: [TextSpan], width: Int), in text: [UInt8]
) -> Bool {
  guard lines[index].gapCount == 0, lines[index].tabCount == 0, lines[index].text.start > lines[index].span.start,
    index + 1 < lines.count, isDirectlyBelow(lines[index + 1]), let next = partedLine(lines[index + 1], in: text)
  else { return false }
  return next.width == start.width && next.cells.count == start.cells.count
}

/// The cells of a line, and how many blanks part them; nil where the widths differ or there is but one cell.
private func partedLine(_ line: Line, in text: [UInt8]) -> (cells: [TextSpan], width: Int)? {
  guard line.gapCount > 0, line.tabCount == 0, line.pipeCount == 0, !line.hasBoxes,
    line.text.end - line.text.start <= 1000
  else { return nil }
  var cells: [TextSpan] = []
  var width: Int?
  var start = line.text.start
  var index = start
  while index < line.text.end {
    var blanks = 0
    let gap = index
    while index < line.text.end, text[index] == UInt8(ascii: " ") {
      blanks += 1
      index += 1
    }
    if blanks >= 2 {
      guard width == nil || width == blanks else { return nil }
      width = blanks
      cells.append(TextSpan(start, gap))
      start = index
    }
    if index < line.text.end { index += 1 }
  }
  guard let width, width >= 3 else { return nil }
  cells.append(TextSpan(start, line.text.end))
  return (cells, width)
}

/// The columns that hold figures in nearly all whole rows, headings aside; nil of fewer than two rows.
private func figureColumns(_ rows: [[TextSpan]], in text: [UInt8]) -> [Int]? {
  let hasHeadings = rows.first.map { row in row.allSatisfy { cellContent($0, in: text) == .words } } ?? false
  let body = rows.dropFirst(hasHeadings ? 1 : 0)
  guard let count = body.first?.count, body.count >= 2 else { return nil }
  return (0..<count).filter { column in
    body.count { [.number, .null].contains(cellContent($0[column], in: text)) } * 5 >= body.count * 4
  }
}

/// Which columns a row's cells stand in: a row with all of them, or a sum with its name and its last figures.
private func columns(of row: [TextSpan], count: Int, figures: [Int], in text: [UInt8]) -> [Int]? {
  if row.count == count { return Array(0..<count) }
  if row.count == 1 { return [0] }
  guard row.count < count, row.count >= 2, isTotal(row[0], in: text),
    row.dropFirst().allSatisfy({ cellContent($0, in: text) == .number }), figures.last == count - 1
  else { return nil }
  return [0] + (count - row.count + 1..<count)
}

private func append(_ row: [TextSpan], at columns: [Int], columnCount: Int, to table: inout FoundTable) {
  var next = row.last?.end ?? 0
  var cells: [TableCell] = []
  for column in (0..<columnCount).reversed() {
    let span = columns.firstIndex(of: column).map { row[$0] } ?? TextSpan(next, next)
    next = span.start
    cells.append(TableCell(row: table.rowCount, column: column, span: span))
  }
  table.cells += cells.reversed()
  table.rowCount += 1
}
