/// One printed cell, at the grid position of its upper left corner.
@frozen public struct TableCell: Sendable {
  @usableFromInline var packedRow: Int32
  @usableFromInline var packedColumn: Int32
  @usableFromInline var packedRowSpan: Int32
  @usableFromInline var packedColumnSpan: Int32
  /// What is printed in it; empty for an empty cell.
  public var span: TextSpan
  /// Whether the source marks it as a heading (`th`, a row of `thead`, the row above a Markdown rule).
  public var isHeader: Bool

  public init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, span: TextSpan,
    isHeader: Bool = false
  ) {
    packedRow = Int32(truncatingIfNeeded: row)
    packedColumn = Int32(truncatingIfNeeded: column)
    packedRowSpan = Int32(truncatingIfNeeded: rowSpan)
    packedColumnSpan = Int32(truncatingIfNeeded: columnSpan)
    self.span = span
    self.isHeader = isHeader
  }

  @inlinable public var row: Int {
    get { Int(packedRow) }
    set { packedRow = Int32(truncatingIfNeeded: newValue) }
  }
  @inlinable public var column: Int {
    get { Int(packedColumn) }
    set { packedColumn = Int32(truncatingIfNeeded: newValue) }
  }
  @inlinable public var rowSpan: Int {
    get { Int(packedRowSpan) }
    set { packedRowSpan = Int32(truncatingIfNeeded: newValue) }
  }
  @inlinable public var columnSpan: Int {
    get { Int(packedColumnSpan) }
    set { packedColumnSpan = Int32(truncatingIfNeeded: newValue) }
  }
}

/// A table as a grid: every position knows the cell that covers it, each cell keeps its own place in the text.
/// A table that a page break cut is one table; its cells still stand where they were printed.
public struct DocumentTable: Sendable {
  /// The cells in printed order (row by row, left to right).
  public let cells: [TableCell]
  public let rowCount: Int
  public let columnCount: Int
  /// How many rows from the top the source marks as headings; 0 where it does not say.
  public let headerRowCount: Int
  /// The index of the caption's block in `Document.blocks`, once one was linked.
  public var caption: Int?
  /// What stands before it in the row of the table that it is nested in.
  public let label: TextSpan?
  /// For each row where its positions start in `covering`, and behind the last one where they end.
  private let rowStarts: [Int]
  /// The index in `cells` of the cell that covers a position, or -1. Rows are ragged: they end at their last cell.
  private let covering: [Int32]

  /// A grid from its cells. Spans that reach beyond the last column in which a cell starts, or beyond the last row,
  /// are cut there; all spans count as 1 where they would cover more than `64 × cells + 4096` positions.
  public init(cells: [TableCell], rowCount: Int, caption: Int? = nil, label: TextSpan? = nil) {
    let width = cells.reduce(0) { max($0, $1.column + 1) }
    var cells = cells
    var area = 0
    for index in cells.indices {
      cells[index].columnSpan = max(1, min(cells[index].columnSpan, width - cells[index].column))
      cells[index].rowSpan = max(1, min(cells[index].rowSpan, rowCount - cells[index].row))
      area += cells[index].columnSpan * cells[index].rowSpan
    }
    let keepsSpans = area <= 64 * cells.count + 4096
    /// The rows and the columns that a cell covers.
    func covered(_ cell: TableCell) -> (rows: Range<Int>, columns: Range<Int>) {
      (
        cell.row..<(cell.row + (keepsSpans ? cell.rowSpan : 1)),
        cell.column..<(cell.column + (keepsSpans ? cell.columnSpan : 1))
      )
    }
    // First how far each row reaches, then where it starts.
    var rowStarts = [Int](repeating: 0, count: rowCount + 1)
    for cell in cells {
      let (rows, columns) = covered(cell)
      for row in rows { rowStarts[row + 1] = max(rowStarts[row + 1], columns.upperBound) }
    }
    for row in 0..<rowCount { rowStarts[row + 1] += rowStarts[row] }
    var covering = [Int32](repeating: -1, count: rowStarts[rowCount])
    for (index, cell) in cells.enumerated() {
      let (rows, columns) = covered(cell)
      for row in rows {
        for column in columns where covering[rowStarts[row] + column] < 0 {
          covering[rowStarts[row] + column] = Int32(index)
        }
      }
    }
    self.cells = cells
    self.rowCount = rowCount
    self.columnCount = width
    self.caption = caption
    self.label = label
    self.rowStarts = rowStarts
    self.covering = covering
    var headers = 0
    while headers < rowCount {
      let inRow = covering[rowStarts[headers]..<rowStarts[headers + 1]].lazy.filter { $0 >= 0 }
      if inRow.isEmpty || !inRow.allSatisfy({ cells[Int($0)].isHeader }) { break }
      headers += 1
    }
    headerRowCount = headers == rowCount ? 0 : headers
  }

  /// The index in `cells` of the cell that covers a grid position; nil where none does.
  public func cellIndex(row: Int, column: Int) -> Int? {
    guard row >= 0, row < rowCount, column >= 0, column < rowStarts[row + 1] - rowStarts[row] else {
      return nil
    }
    let index = covering[rowStarts[row] + column]
    return index < 0 ? nil : Int(index)
  }

  /// The cell that covers a grid position; nil where none does.
  public func cell(row: Int, column: Int) -> TableCell? {
    cellIndex(row: row, column: column).map { cells[$0] }
  }

  /// The cells that cover a row, from left to right, each once; one that hangs down from a row above included.
  public func cells(coveringRow row: Int) -> [TableCell] {
    guard row >= 0, row < rowCount else { return [] }
    var found: [TableCell] = []
    var last: Int32 = -1
    for index in covering[rowStarts[row]..<rowStarts[row + 1]] where index >= 0 && index != last {
      last = index
      found.append(cells[Int(index)])
    }
    return found
  }
}
