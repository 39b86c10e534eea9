package import CFPDocuments

/// Splits rows whose cells hold several rows one under the other: `Steel⏎Copper`, `12.5⏎3.4`, `kg⏎kg`. Names and figures
/// must be as many lines as each other in several columns; a figure with its share below it is one row.
func splitStackedRows(_ table: inout DraftTable, in text: [UInt8]) {
  let heights = table.cellsByRow.map { stackHeight($0, in: text) }
  guard heights.contains(where: { $0 > 1 }) else { return }
  var starts = [0]
  for height in heights { starts.append(starts[starts.count - 1] + height) }
  var cells: [TableCell] = []
  cells.reserveCapacity(table.cells.count * 2)
  for cell in table.cells {
    var moved = cell
    moved.row = starts[cell.row]
    moved.rowSpan = starts[min(cell.row + cell.rowSpan, heights.count)] - starts[cell.row]
    let lines = cell.rowSpan == 1 && heights[cell.row] > 1 ? printedLines(of: cell.span, in: text) : []
    guard lines.count > 1, lines.count == heights[cell.row] else {
      cells.append(moved)
      continue
    }
    for (offset, line) in lines.enumerated() {
      moved.row = starts[cell.row] + offset
      moved.rowSpan = 1
      moved.span = line
      cells.append(moved)
    }
  }
  table.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  table.rowCount = starts[heights.count]
}

/// How many rows a row of a table holds.
private func stackHeight(_ row: ArraySlice<TableCell>, in text: [UInt8]) -> Int {
  var height = 1
  var names = 0
  var figures = 0
  for cell in row where cell.span.end - cell.span.start < 4000 {
    guard text[cell.span.range].contains(UInt8(ascii: "\n")) else { continue }
    let lines = printedLines(of: cell.span, in: text)
    guard lines.count > 1 else { continue }
    if height > 1, lines.count != height || cell.rowSpan > 1 { return 1 }
    height = lines.count
    if lines.allSatisfy({ isFigure($0, in: text) }) {
      // A figure and its share are two values of one row.
      let shares = lines.count { text[$0.range].contains(UInt8(ascii: "%")) }
      if shares > 0, shares < lines.count { return 1 }
      figures += 1
    } else if lines.allSatisfy({ cellContent($0, in: text) == .words }) {
      names += 1
    }
  }
  return names >= 1 && figures >= 2 ? height : 1
}

private func isFigure(_ line: TextSpan, in text: [UInt8]) -> Bool {
  switch cellContent(line, in: text) {
  case .number, .null: true
  case .words, .empty: false
  }
}

/// The lines of a cell that hold anything.
private func printedLines(of span: TextSpan, in text: [UInt8]) -> [TextSpan] {
  text[span.range].split(separator: UInt8(ascii: "\n")).map { text.trimmed(TextSpan($0.startIndex, $0.endIndex)) }
    .filter { !$0.isEmpty }
}
