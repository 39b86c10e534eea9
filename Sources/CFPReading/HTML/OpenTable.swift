import CFPDocuments
import CFPJoining

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
  private(set) var isInCell = false
  /// Whether a table in the last cell is being read; the cell goes on behind it.
  private(set) var isSuspended = false
  /// Whether the last cell only lays out a page: what stands in it are blocks.
  private(set) var isLayoutCell = false
  /// Where the start tag of its last cell ends in the source.
  var lastCellStart = 0
  /// What stands before it in the row of the table that it is nested in.
  var label: TextSpan?
  /// Where headings started in its cells.
  var headings: [(start: Int, level: Int)] = []
  private(set) var cells: [TableCell] = []
  /// Whether spans had to be ignored because they cover far more positions than there are cells.
  private(set) var hasIgnoredSpans = false

  private var row = -1
  private var column = 0
  private var isInRow = false
  /// Whether the open row was opened by a cell and not by a tag.
  private(set) var isInImplicitRow = false
  private var isInHead = false
  private var isInFoot = false
  /// The rows of groups that stand below all others, wherever they are printed in the source.
  private var footRows: [Range<Int>] = []
  private var footStart = 0
  /// Columns that are not shown, as `col` elements say.
  private var hiddenColumns: Set<Int> = []
  private var declaredColumns = 0
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

  /// What a group of rows is.
  enum GroupKind: Equatable { case head, body, foot }

  /// How many rows it has so far.
  var rowCount: Int { row + 1 }

  /// What the open row says before its last cell: the last of its cells with words, or of those that hang down into it.
  var labelOfRow: TextSpan? {
    cells.dropLast().last { $0.row == row && !$0.span.isEmpty }?.span
  }

  /// Whether nothing was read of the last cell so far.
  var hasEmptyCell: Bool { cells.last?.span.isEmpty ?? false }

  mutating func startGroup(_ kind: GroupKind) {
    endGroup()
    isInHead = kind == .head
    isInFoot = kind == .foot
    footStart = rowCount
  }

  /// Ends a group of rows: no cell hangs out of it.
  mutating func endGroup() {
    endRow()
    if isInFoot, footStart < rowCount { footRows.append(footStart..<rowCount) }
    isInHead = false
    isInFoot = false
    for index in firstCellOfGroup..<cells.count {
      let left = rowCount - cells[index].row
      cells[index].rowSpan = cells[index].rowSpan == 0 ? left : min(cells[index].rowSpan, left)
    }
    firstCellOfGroup = cells.count
    hanging.removeAll(keepingCapacity: true)
  }

  /// `col` elements: so many columns, shown or not.
  mutating func addColumns(_ count: Int, isHidden: Bool) {
    if isHidden { hiddenColumns.formUnion(declaredColumns..<(declaredColumns + count)) }
    declaredColumns += count
  }

  mutating func startRow() {
    endRow()
    row += 1
    column = 0
    nextHanging = 0
    isInRow = true
  }

  mutating func endRow() {
    leaveCell()
    guard isInRow else { return }
    isInRow = false
    isInImplicitRow = false
    if !startedInRow.isEmpty { mergeHanging() }
  }

  /// Adds a cell at the next free position; opens a row where none is open.
  /// - Parameter rowSpan: 0 for all rows to the end of the group.
  /// - Returns: whether its column is shown.
  mutating func addCell(
    at textStart: Int, rowSpan: Int, columnSpan: Int, isHeader: Bool, budget: inout SpanBudget
  ) -> Bool {
    leaveCell()
    if !isInRow {
      startRow()
      isInImplicitRow = true
    }
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
    return !hiddenColumns.contains(columns.lowerBound)
  }

  /// Ends the last cell's text; false where text was read of it before, and this one is none of it.
  mutating func endCell(_ span: TextSpan) -> Bool {
    isInCell = false
    guard let last = cells.indices.last else { return true }
    if isSuspended, !cells[last].span.isEmpty { return span.isEmpty }
    cells[last].span = span
    return true
  }

  /// Lets the last cell wait for a table in it to end.
  mutating func suspendCell(isLayout: Bool) {
    isInCell = false
    isSuspended = true
    isLayoutCell = isLayoutCell || isLayout
  }

  /// Goes on with the last cell behind a table in it.
  mutating func resumeCell() { isInCell = isSuspended && !isLayoutCell }

  /// Ends the last cell, and what it waited for.
  mutating func leaveCell() {
    isInCell = false
    isSuspended = false
    isLayoutCell = false
  }

  /// The table as it is handed on.
  mutating func finish(budget: inout SpanBudget) -> DraftTable {
    endGroup()
    let width = (cells.lazy.map(\.column).max() ?? 0) + 1
    var hidden = 0
    for cell in cells { hidden += (cell.rowSpan - 1) * min(cell.columnSpan, width - cell.column) }
    if hidden > 0, !budget.spend(hidden) { ignoreSpans() }
    sinkFootRows()
    return DraftTable(cells: cells, rowCount: rowCount, caption: block == nil ? nil : caption, label: label)
  }

  /// Moves the rows of `tfoot` groups below all others: a page shows them there.
  private mutating func sinkFootRows() {
    let sunk = footRows.reduce(0) { $0 + $1.count }
    guard sunk > 0, footRows[0].lowerBound < rowCount - sunk else { return }
    let isFoot = (0..<rowCount).map { row in footRows.contains { $0.contains(row) } }
    var order = [Int](repeating: 0, count: rowCount)
    var next = 0
    for wanted in [false, true] {
      for row in 0..<rowCount where isFoot[row] == wanted {
        order[row] = next
        next += 1
      }
    }
    for index in cells.indices { cells[index].row = order[cells[index].row] }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
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
