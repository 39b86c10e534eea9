package import CFPDocuments

/// A table that the next one may go on with, and what its columns hold.
struct CutTable {
  let table: Int
  /// The number of the caption above it.
  let caption: Fingerprint?
  var hasFurnitureBelow = false
  /// The blocks below it that may be running lines.
  private(set) var runningLines: [Int] = []
  /// Whether one of these could be the title of the next table as well.
  private var hasUncertainLine = false
  /// The block of a caption below it that says it goes on.
  var continuationCaption: Int?
  private let firstRow: Fingerprint
  private let firstRowHasNumber: Bool
  private let hasMarkedHeader: Bool
  private var columns: [ColumnContent] = []
  private var endsWithTotal = false
  private var rowCount = 0
  private var lastRow: [TableCell] = []

  init(_ index: Int, _ draft: DraftTable, caption: Fingerprint?, in text: [UInt8]) {
    table = index
    self.caption = caption
    let first = draft.cells.prefix(while: { $0.row == 0 })
    firstRow = rowMark(first, in: text)
    firstRowHasNumber = first.contains { cellContent($0.span, in: text) == .number }
    hasMarkedHeader = first.contains(where: \.isHeader)
    count(draft, in: text)
  }

  private mutating func count(_ draft: DraftTable, in text: [UInt8]) {
    for cell in draft.cells {
      let content = cellContent(cell.span, in: text)
      if content == .empty { continue }
      while columns.count <= cell.column { columns.append(ColumnContent()) }
      columns[cell.column].count(content)
    }
    rowCount += draft.rowCount
    let firstOfLast = draft.cells.lastIndex { $0.row < draft.rowCount - 1 }.map { $0 + 1 } ?? 0
    lastRow = Array(draft.cells[firstOfLast...])
    endsWithTotal = lastRow.first { !$0.span.isEmpty }.map { isTotal($0.span, in: text) } ?? false
  }

  /// Goes on below a line that may be a running one.
  mutating func pass(_ line: RunningLine, block: Int) {
    runningLines.append(block)
    switch line {
    case .pageNumber: hasFurnitureBelow = true
    case .onCover: break
    case .onOtherPages: hasUncertainLine = true
    }
  }

  /// Whether the next table goes on with this one.
  func takes(_ next: DraftTable, in text: [UInt8]) -> Bool {
    // Tables in cells of one are each of their own row.
    guard !endsWithTotal, !next.cells.isEmpty, next.caption == nil, next.label == nil else { return false }
    let isNewPage = hasFurnitureBelow || continuationCaption != nil
    guard isNewPage || !hasUncertainLine else { return false }
    var first = next.cells.prefix(while: { $0.row == 0 })
    let width = filledWidth(next.cells)
    let isRepeated = repeatedHeaderRows(of: next, in: text) > 0
    // Other headings below the caption: the table goes on with other columns.
    if continuationCaption != nil { return width <= columns.count && (isRepeated || !contradicts(first, in: text)) }
    guard width == columns.count, width > 1 else { return false }
    // Below a line that the cover has, too, headings may begin another product's table.
    if isRepeated { return isNewPage || runningLines.isEmpty }
    if first.contains(where: \.isHeader) { return false }
    if rests(in: first, in: text) != nil { first = next.cells.drop { $0.row == 0 }.prefix { $0.row == 1 } }
    if hasMarkedHeader, hasFurnitureBelow, !contradicts(first, in: text) { return true }
    return holdsTheSame(first, in: text)
  }

  /// Whether a row has words where this table has figures only, or figures where it has words only.
  private func contradicts(_ row: ArraySlice<TableCell>, in text: [UInt8]) -> Bool {
    row.contains { cell in
      guard cell.column < columns.count else { return false }
      let column = columns[cell.column]
      switch cellContent(cell.span, in: text) {
      case .number: return column.numbers == 0 && column.words > 0
      case .words: return column.numbers > 0 && column.words <= 1
      case .empty, .null: return false
      }
    }
  }

  /// Whether a row could be a row of this table: figures where it has figures, words where it has words.
  private func holdsTheSame(_ row: ArraySlice<TableCell>, in text: [UInt8]) -> Bool {
    // Two tables without headings have nothing that tells them apart, or together.
    guard !firstRowHasNumber || hasFurnitureBelow, rowCount > 1 else { return false }
    guard !contradicts(row, in: text) else { return false }
    let figures = row.count { cell in
      cell.column < columns.count && columns[cell.column].numbers > 0 && cellContent(cell.span, in: text) == .number
    }
    return figures > 0
  }

  /// A line of text as the total's row of this table: a total's label, and figures for all other columns.
  func totalRow(_ line: TextSpan, in text: [UInt8]) -> DraftTable? {
    guard !endsWithTotal, rowCount > 1, columns.count > 1, !text[line.range].contains(UInt8(ascii: "\n")) else {
      return nil
    }
    var printed: [ScreenPiece] = []
    appendPieces(of: line, row: 0, in: text, to: &printed)
    let pieces = printed.map(\.span)
    guard pieces.count == columns.count, isTotal(pieces[0], in: text),
      pieces.dropFirst().allSatisfy({ cellContent($0, in: text) == .number }),
      columns.dropFirst().allSatisfy({ $0.numbers > 0 })
    else { return nil }
    return DraftTable(
      cells: pieces.enumerated().map { TableCell(row: 0, column: $0.offset, span: $0.element) }, rowCount: 1)
  }

  /// How many rows at the top of the next table only print this one's headings anew.
  func repeatedHeaderRows(of next: DraftTable, in text: [UInt8]) -> Int {
    guard !firstRowHasNumber, rowCount > 1, next.rowCount > 1 else { return 0 }
    let first = next.cells.prefix(while: { $0.row == 0 })
    guard rowMark(first, in: text) == firstRow, first.contains(where: { !$0.span.isEmpty }) else { return 0 }
    // Headings that hang down take the rows below them along.
    var rows = 1
    for cell in next.cells where cell.row < rows && cell.rowSpan < next.rowCount {
      rows = max(rows, cell.row + cell.rowSpan)
    }
    return rows < next.rowCount ? rows : 0
  }

  /// What the first row behind a page break goes on with, where it holds the rests of cells of the last row before it:
  /// few words and no figure, below words of a row that has figures. Nil where it is a row of its own.
  private func rests(in row: ArraySlice<TableCell>, in text: [UInt8]) -> [CellRest]? {
    let pieces = row.filter { !$0.span.isEmpty }
    let beginnings = lastRow.filter { !$0.span.isEmpty }
    guard let first = pieces.first, pieces.count > 1 || first.column > 0, pieces.count < beginnings.count,
      !isTotal(first.span, in: text), beginnings.contains(where: { cellContent($0.span, in: text) == .number })
    else { return nil }
    var rests: [CellRest] = []
    for piece in pieces {
      guard cellContent(piece.span, in: text) == .words,
        let beginning = beginnings.first(where: { $0.column == piece.column }),
        cellContent(beginning.span, in: text) == .words, text.staysApart(piece.span, from: beginning.span)
      else { return nil }
      rests.append(CellRest(piece: piece.span, beginningEnd: beginning.span.end))
    }
    return rests
  }

  /// Adds the rows of the next table below those that are there.
  mutating func append(_ next: DraftTable, dropping headings: Int, to draft: inout DraftTable, in text: [UInt8]) {
    var rows = headings
    if let rests = rests(in: next.cells.drop { $0.row < rows }.prefix { $0.row == rows }, in: text) {
      draft.rests += rests
      rows += 1
    }
    draft.rests += next.rests
    let shift = draft.rowCount - rows
    let kept = next.cells.drop(while: { $0.row < rows })
    for var cell in kept {
      cell.row += shift
      draft.cells.append(cell)
    }
    draft.rowCount += next.rowCount - rows
    count(DraftTable(cells: Array(kept), rowCount: next.rowCount), in: text)
    hasFurnitureBelow = false
    hasUncertainLine = false
    runningLines = []
    continuationCaption = nil
  }
}

/// What the cells of a column hold.
package struct ColumnContent {
  package var numbers = 0
  package var words = 0

  package init() {}

  package mutating func count(_ content: CellContent) {
    switch content {
    case .number: numbers += 1
    case .words: words += 1
    case .empty, .null: break
    }
  }
}
