import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The rows of a table that may complete those of another one.
struct ItemTable: Sendable {
  struct Row: Sendable {
    /// The row in the table.
    var row: Int
    /// A01, M-1, 12: the number or code that opens the row.
    var code: [UInt8]?
    /// The item's name, folded.
    var item: [UInt8]?
    var factor: Quantity?
    var emission: Quantity?
  }

  var table: Int
  var rows: [Row]
  /// Whether it has a column of amounts.
  var hasAmounts = false
}

extension ReaderInput {
  /// What a table states of items, for joining.
  func itemStatements(_ shape: TableShape) -> [Statement] {
    let (grid, columns) = (shape.grid, shape.columns)
    func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }
    guard has(.factor) || has(.emission) || has(.activity) || has(.freight), !has(.product) else {
      return []
    }
    var rows: [ItemTable.Row] = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, min(grid.rowCount, ExtractionLimits.tableRows)) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      let factor = reader.quantity(.factor, unitRole: .factorUnit).flatMap { $0.number == nil ? nil : $0 }
      let emission = reader.quantity(.emission, unitRole: .emissionUnit).flatMap { $0.number == nil ? nil : $0 }
      let first = grid.cell(row, 0)
      let code = first.flatMap { isCode($0.range) ? bytes[$0.range].map(\.lowercasedASCII) : nil }
      let cell = (reader.cells(.item) + reader.cells(.factorName)).first {
        $0.isText && (code == nil || $0.range != first?.range)
      }
      // The name of a group stands alone in its row.
      guard grid.cells(inRow: row).count(where: { !$0.isEmpty }) > 1, code != nil || cell != nil,
        totalLabel(in: grid.cells(inRow: row).filter { $0.isText }) == nil
      else {
        continue
      }
      rows.append(
        ItemTable.Row(
          row: row, code: code, item: cell.map { Array(bytes[withoutLeadingMark(bytes, $0.range)]) }, factor: factor,
          emission: emission))
    }
    guard rows.count >= 2 else { return [] }
    let items = ItemTable(
      table: grid.index, rows: rows, hasAmounts: (has(.activity) || has(.freight)) && !holdsMargins(grid))
    return [Statement(content: .items(items), reader: .itemTable, place: document.blocks[shape.block].span)]
  }

  /// A01, M-1, 12, F3: letters and digits, a digit at the end.
  func isCode(_ range: Range<Int>) -> Bool {
    guard (1...8).contains(range.count), bytes[range.upperBound - 1].isDigit else { return false }
    return bytes[range].allSatisfy { $0.isDigit || $0.isASCIILetter || "-._".utf8.contains($0) }
  }
}
