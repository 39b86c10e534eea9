package import CFPDocuments

/// Puts the cells of ragged rows below their columns where what they hold says which these are: a row that is one cell
/// short because the first one is printed once for several rows, a row with empty cells to spare beside one that hangs
/// down from above. What stays uncertain stays as it is.
func straightenRows(of table: inout DraftTable, in text: [UInt8]) {
  guard let shape = TableShape(of: table, in: text) else { return }
  let rows = table.cellsByRow
  var cells: [TableCell] = []
  cells.reserveCapacity(table.cells.count)
  for row in rows {
    cells += shape.straightened(row, in: text)
  }
  table.cells = cells
}

/// What the columns of a table hold, by its rows that have as many cells as the headings.
private struct TableShape {
  private let width: Int
  private var columns: [ColumnContent]

  /// Nil where too few rows say what the columns hold, or all rows are straight.
  init?(of table: DraftTable, in text: [UInt8]) {
    let first = table.cells.prefix { $0.row == 0 }
    guard let last = first.last, last.rowSpan == 1 || first.allSatisfy({ $0.rowSpan == last.rowSpan }) else {
      return nil
    }
    width = last.column + last.columnSpan
    guard width >= 3, table.rowCount >= 3 else { return nil }
    columns = [ColumnContent](repeating: ColumnContent(), count: width)
    var hasRagged = false
    for row in table.cellsByRow.dropFirst() {
      guard let last = row.last else { continue }
      if last.column + last.columnSpan != width {
        hasRagged = true
        continue
      }
      for cell in row { columns[cell.column].count(cellContent(cell.span, in: text)) }
    }
    guard hasRagged, columns.count(where: { $0.numbers >= 2 && $0.words <= 1 }) >= 2 else { return nil }
  }

  /// A row's cells below the columns that hold the like.
  func straightened(_ row: ArraySlice<TableCell>, in text: [UInt8]) -> [TableCell] {
    let cells = Array(row)
    guard let first = cells.first, let last = cells.last, first.row > 0,
      cells.allSatisfy({ $0.columnSpan == 1 && $0.rowSpan == 1 })
    else { return cells }
    let excess = last.column + 1 - width
    if excess == -1, first.column == 0, !first.span.isEmpty {
      return better(shifted(cells[...], by: 1), than: cells, in: text)
    }
    // Empty cells where one hangs down from above stand for positions that it takes.
    if excess > 0, cells.count > excess, cells.prefix(excess).allSatisfy(\.span.isEmpty) {
      return better(shifted(cells.dropFirst(excess), by: -excess), than: cells, in: text)
    }
    return cells
  }

  private func shifted(_ cells: ArraySlice<TableCell>, by columns: Int) -> [TableCell] {
    cells.map { cell in
      var cell = cell
      cell.column += columns
      return cell
    }
  }

  /// The shifted cells where all of them fit their columns, at least two figures among them, and the cells as they are
  /// do not.
  private func better(_ shifted: [TableCell], than cells: [TableCell], in text: [UInt8]) -> [TableCell] {
    let figures = shifted.count { cellContent($0.span, in: text) == .number }
    return figures >= 2 && fits(shifted, in: text) && !fits(cells, in: text) ? shifted : cells
  }

  private func fits(_ cells: [TableCell], in text: [UInt8]) -> Bool {
    cells.allSatisfy { cell in
      switch cellContent(cell.span, in: text) {
      case .empty, .null: cell.column < width || cell.span.isEmpty
      case .number: cell.column < width && columns[cell.column].numbers > columns[cell.column].words
      case .words: cell.column < width && columns[cell.column].words > columns[cell.column].numbers
      }
    }
  }
}
