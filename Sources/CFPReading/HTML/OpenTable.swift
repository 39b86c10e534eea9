import CFPDocuments

/// A table whose end has not been read: its cells so far, and which positions cells from above reach down into
/// (HTML, forming a table).
struct OpenTable {
  /// The index among the document's tables, once a cell was opened.
  var index: Int?
  /// The index of its block, once a cell was read.
  var block: Int?
  /// Whether another block stands in the midst of it: its own block ends there, its cells do not.
  var isCut = false
  /// What stands in its last caption element so far; once a cell was read, only if it stands right above that.
  var caption: TextSpan?
  /// Whether text belongs to the last cell.
  var isInCell = false
  private(set) var cells: [TableCell] = []
  /// Whether spans had to be ignored because they cover far more positions than there are cells.
  private(set) var hasIgnoredSpans = false

  private var row = -1
  private var column = 0
  private var isInRow = false
  private var isInHead = false
  private var firstRowOfGroup = 0
  private var firstCellOfGroup = 0
  /// Stretches of columns that cells from above cover, by their first column; some may have ended.
  private var hanging: [Hanging] = []
  private var nextHanging = 0
  /// The same for cells of this row, which hang into the rows to come.
  private var startedInRow: [Hanging] = []
  /// What the rows since the last cell cost, see `SpanBudget`.
  private var work = 0

  private struct Hanging {
    var columns: Range<Int>
    /// The first row that is free again.
    var endRow: Int
  }

  /// How many rows it has so far.
  var rowCount: Int { row + 1 }

  mutating func startGroup(isHead: Bool) {
    endGroup()
    isInHead = isHead
  }

  /// Ends a group of rows: no cell hangs out of it.
  mutating func endGroup() {
    endRow()
    isInHead = false
    for index in firstCellOfGroup..<cells.count {
      let left = rowCount - cells[index].row
      cells[index].rowSpan = cells[index].rowSpan == 0 ? left : min(cells[index].rowSpan, left)
    }
    firstCellOfGroup = cells.count
    hanging.removeAll(keepingCapacity: true)
  }

  mutating func startRow() {
    endRow()
    row += 1
    column = 0
    nextHanging = 0
    isInRow = true
  }

  mutating func endRow() {
    guard isInRow else { return }
    isInRow = false
    if !startedInRow.isEmpty { mergeHanging() }
  }

  /// Adds a cell at the next free position; opens a row where none is open.
  /// - Parameter rowSpan: 0 for all rows to the end of the group.
  mutating func addCell(
    at textStart: Int, rowSpan: Int, columnSpan: Int, isHeader: Bool, budget: inout SpanBudget
  ) {
    if !isInRow { startRow() }
    let before = column
    skipCovered()
    budget.earn(cells: 1)
    if !budget.spend(work + column - before + columnSpan) { ignoreSpans() }
    work = 0
    let columnSpan = hasIgnoredSpans ? 1 : columnSpan
    let rowSpan = hasIgnoredSpans ? 1 : rowSpan
    cells.append(
      TableCell(
        row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, span: TextSpan(textStart, textStart),
        isHeader: isHeader || isInHead))
    let columns = column..<(column + columnSpan)
    column = columns.upperBound
    if rowSpan != 1 { hang(columns, until: rowSpan == 0 ? Int.max : row + rowSpan) }
    isInCell = true
  }

  mutating func endCell(_ span: TextSpan) {
    cells[cells.count - 1].span = span
    isInCell = false
  }

  /// The table as it is handed on.
  mutating func finish(budget: inout SpanBudget) -> DraftTable {
    endGroup()
    let width = (cells.lazy.map(\.column).max() ?? 0) + 1
    var hidden = 0
    for cell in cells { hidden += (cell.rowSpan - 1) * min(cell.columnSpan, width - cell.column) }
    if hidden > 0, !budget.spend(hidden) { ignoreSpans() }
    return DraftTable(cells: cells, rowCount: rowCount, caption: block == nil ? nil : caption)
  }
}

/// How many grid positions the spans of a document's cells may still cover. Each cell earns some; a table that wants far
/// more than all cells have earned is hostile: a grid of it would fill the memory.
struct SpanBudget {
  private var left = 1_000_000

  /// What a cell earns: far above what the tables of reports cover on average.
  static let perCell = 16

  mutating func earn(cells: Int) { left += cells * Self.perCell }

  /// Takes the given positions off; false, and nothing taken, where there are not as many.
  mutating func spend(_ positions: Int) -> Bool {
    guard positions <= left else { return false }
    left -= positions
    return true
  }
}

extension OpenTable {
  /// Moves to the first column of this row that no cell from above covers.
  private mutating func skipCovered() {
    while nextHanging < hanging.count, hanging[nextHanging].columns.lowerBound <= column {
      if hanging[nextHanging].endRow > row { column = max(column, hanging[nextHanging].columns.upperBound) }
      nextHanging += 1
      work += 1
    }
  }

  private mutating func hang(_ columns: Range<Int>, until endRow: Int) {
    if let last = startedInRow.last, last.endRow == endRow, last.columns.upperBound == columns.lowerBound {
      startedInRow[startedInRow.count - 1].columns = last.columns.lowerBound..<columns.upperBound
    } else {
      startedInRow.append(Hanging(columns: columns, endRow: endRow))
    }
  }

  /// Takes what this row hung up into the list, in the order of columns, and drops what has ended.
  private mutating func mergeHanging() {
    var merged: [Hanging] = []
    merged.reserveCapacity(hanging.count + startedInRow.count)
    var started = startedInRow[...]
    for old in hanging where old.endRow > row + 1 {
      while let new = started.first, new.columns.lowerBound < old.columns.lowerBound {
        merged.append(started.removeFirst())
      }
      merged.append(old)
    }
    merged.append(contentsOf: started)
    work += merged.count
    hanging = merged
    startedInRow.removeAll(keepingCapacity: true)
  }

  /// Lets every cell of the table count for one position from here on; a hostile file would fill the memory otherwise.
  private mutating func ignoreSpans() {
    guard !hasIgnoredSpans else { return }
    hasIgnoredSpans = true
    hanging = []
    startedInRow = []
    for index in cells.indices {
      cells[index].rowSpan = 1
      cells[index].columnSpan = 1
    }
  }
}
