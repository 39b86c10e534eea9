import CFPDocuments

/// Reads lines whose words stand in columns made of blanks, as `pdftotext -layout` prints them. Columns are found by
/// where the words stand on the screen, so that a figure that is set to the right finds its column, and an empty cell
/// stays empty. A cell that takes several lines keeps its first piece; the others follow in rows of their own.
func alignedTable(
  startingAt first: Int, of lines: [Line], in text: [UInt8], furniture: FurnitureLines, cellLimit: Int
) -> TableSearch {
  var rows = AlignedRows(in: text)
  var end = rows.takeGroup(startingAt: first, of: lines, furniture: furniture, limit: cellLimit)
  if rows.pieces.count > cellLimit { return .tooLarge }
  // Looking again from each of the next lines is for short groups only: long ones would cost too much.
  let giveUp = TableSearch.none(until: end - first <= longestRetriedGroup ? first + 1 : end)
  guard end > first, var columns = rows.columns() else { return giveUp }
  // Blank lines may stand between rows: go on as long as the rows keep to the columns.
  var rowsMeasured = rows.rowCount
  while end < lines.count, lines[end].blankLinesAbove <= 2, !lines[end].startsPage, rows.mayGoOn(with: lines[end]) {
    let before = rows.mark
    let nextEnd = rows.takeGroup(startingAt: end, of: lines, furniture: furniture, limit: cellLimit)
    guard nextEnd > end, columns.fit(rows.pieces[before.pieceCount...]) else {
      rows.goBack(to: before)
      break
    }
    end = nextEnd
    if rows.pieces.count > cellLimit { return .tooLarge }
    if rows.rowCount >= 2 * rowsMeasured {
      rowsMeasured = rows.rowCount
      columns = rows.columns() ?? columns
    }
  }
  columns = rows.columns() ?? columns
  guard rows.isTable(in: columns) else { return giveUp }
  guard rows.rowCount * columns.count <= cellLimit else { return .tooLarge }
  var table = FoundTable(endLine: end)
  table.rowCount = rows.rowCount
  table.cells = rows.cells(in: columns)
  return .found(table)
}

/// Whether a line of one piece stands so far to the right that it may be the upper part of a heading or figure below.
func isFarIndented(_ line: Line) -> Bool {
  line.gapCount == 0 && line.text.start - line.span.start >= 16 && line.text.end - line.text.start <= 36
}

private let longestRetriedGroup = 24

/// The lines that may be a table's rows.
private struct AlignedRows {
  private let text: [UInt8]
  private(set) var pieces: [ScreenPiece] = []
  private(set) var rowCount = 0
  /// How many rows have several pieces: only these tell where columns are.
  private var dividedRows = 0
  /// For each position on the screen how many divided rows have words there.
  private var cover: [Int32] = []
  /// Where the second piece of any row starts at the earliest.
  private var firstGutterEnd = Int.max

  /// How far the rows have come.
  struct Mark {
    var pieceCount: Int
    fileprivate var rowCount: Int
    fileprivate var dividedRows: Int
    fileprivate var firstGutterEnd: Int
  }

  init(in text: [UInt8]) { self.text = text }

  var mark: Mark {
    Mark(pieceCount: pieces.count, rowCount: rowCount, dividedRows: dividedRows, firstGutterEnd: firstGutterEnd)
  }

  /// Forgets the rows taken since.
  mutating func goBack(to mark: Mark) {
    var index = mark.pieceCount
    while index < pieces.count {
      let isDivided =
        index + 1 < pieces.count && pieces[index + 1].row == pieces[index].row
        || index > mark.pieceCount && pieces[index - 1].row == pieces[index].row
      if isDivided { for position in pieces[index].screen { cover[position] -= 1 } }
      index += 1
    }
    pieces.removeSubrange(mark.pieceCount...)
    rowCount = mark.rowCount
    dividedRows = mark.dividedRows
    firstGutterEnd = mark.firstGutterEnd
  }

  // MARK: Rows

  /// Takes the lines from `first` on that may be rows, up to a blank line; the result is the first line behind them.
  /// - Parameter limit: at how many pieces to stop.
  mutating func takeGroup(startingAt first: Int, of lines: [Line], furniture: FurnitureLines, limit: Int) -> Int {
    var index = first
    // Lines of one piece count once a divided line follows.
    var waiting = 0
    while index < lines.count, pieces.count <= limit, index == first || isDirectlyBelow(lines[index]) {
      let line = lines[index]
      guard line.tabCount == 0, line.span.end - line.span.start <= 3000, !furniture.contains(index),
        !isCaption(line)
      else { break }
      if line.gapCount > 0 {
        for waitingLine in (index - waiting)...index { take(lines[waitingLine].span) }
        waiting = 0
      } else if waiting < 4, mayWrap(line) {
        waiting += 1
      } else {
        break
      }
      index += 1
    }
    // Below the last divided line, words go on in a column, but not at the margin.
    var end = index - waiting
    while end < index, position(of: lines[end]) >= firstGutterEnd {
      take(lines[end].span)
      end += 1
    }
    return end
  }

  /// Whether a line is the next table's caption (`表 3-2  原材料运输`), whose gap is none between columns.
  private func isCaption(_ line: Line) -> Bool {
    guard line.gapCount <= 1, rowCount > 0 || line.gapCount == 1, case .caption = lineKind(of: line.text, in: text)
    else {
      return false
    }
    return true
  }

  /// Whether a line below a blank one may be a row.
  func mayGoOn(with line: Line) -> Bool { line.gapCount > 0 || position(of: line) >= firstGutterEnd }

  /// Whether a line of one piece may be part of a cell: it fits left of the second column, or stands right of it.
  private func mayWrap(_ line: Line) -> Bool {
    if dividedRows == 0 { return isFarIndented(line) }
    let position = position(of: line)
    if position >= firstGutterEnd { return true }
    switch lineKind(of: line.text, in: text) {
    case .prose, .label: return position + text.displayWidth(of: line.text, atMost: 300) < firstGutterEnd
    default: return false
    }
  }

  private func position(of line: Line) -> Int { text.displayWidth(of: TextSpan(line.span.start, line.text.start)) }

  private mutating func take(_ line: TextSpan) {
    let first = pieces.count
    appendPieces(of: line, row: rowCount, in: text, to: &pieces)
    if pieces.count - first >= 2 {
      dividedRows += 1
      firstGutterEnd = min(firstGutterEnd, pieces[first + 1].screen.lowerBound)
      for piece in pieces[first...] {
        while cover.count < piece.screen.upperBound { cover.append(0) }
        for position in piece.screen { cover[position] += 1 }
      }
    }
    rowCount += 1
  }

  // MARK: Cells

  /// The columns' stretches of the screen; nil where the words leave no common gaps.
  func columns() -> ScreenColumns? { ScreenColumns(cover: cover, rowCount: dividedRows, pieces: pieces) }

  /// Whether the columns are those of a table: several rows keep to them, and what stands in them is short or figures.
  func isTable(in columns: ScreenColumns) -> Bool {
    guard dividedRows >= 2 else { return false }
    var filled = [Int](repeating: 0, count: columns.count)
    var figures = 0
    var labels = 0
    var longPieces = 0
    for piece in pieces {
      filled[columns.index(of: piece.screen)] += 1
      switch cellContent(piece.span, in: text) {
      case .number, .null: figures += 1
      case .words:
        if piece.screen.count > 40 { longPieces += 1 }
        if let last = text.lastScalar(of: piece.span), last == 0x3A || last == 0xFF1A { labels += 1 }
      case .empty: break
      }
    }
    guard filled.count(where: { $0 >= 2 }) >= 2 else { return false }
    // Running text set in columns.
    if figures == 0, labels == 0, longPieces * 2 > pieces.count { return false }
    return dividedRows >= 3 || figures > 0 || labels > 0 || columns.count >= 3
  }

  /// The cells row by row; rows are filled up with empty cells.
  func cells(in columns: ScreenColumns) -> [TableCell] {
    var cells: [TableCell] = []
    cells.reserveCapacity(rowCount * columns.count)
    var index = 0
    for row in 0..<rowCount {
      var next = 0
      var rowEnd = cells.last?.span.end ?? 0
      while index < pieces.count, pieces[index].row == row {
        let piece = pieces[index]
        let own = columns.index(of: piece.screen)
        if own < next, let last = cells.indices.last {
          // Two pieces in one column are one cell.
          cells[last].span.end = piece.span.end
        } else {
          appendEmptyCells(row: row, columns: next..<own, at: piece.span.start, to: &cells)
          cells.append(TableCell(row: row, column: own, span: piece.span))
          next = own + 1
        }
        rowEnd = piece.span.end
        index += 1
      }
      appendEmptyCells(row: row, columns: next..<max(next, columns.count), at: rowEnd, to: &cells)
    }
    return cells
  }

  private func appendEmptyCells(row: Int, columns: Range<Int>, at position: Int, to cells: inout [TableCell]) {
    for column in columns { cells.append(TableCell(row: row, column: column, span: TextSpan(position, position))) }
  }
}
