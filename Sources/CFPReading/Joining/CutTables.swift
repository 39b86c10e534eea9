import CFPDocuments

/// Joins tables that a page break cut: nothing but furniture or a continuation's caption between the parts, and columns
/// that hold the same; the total's row may stand alone behind the break. The later parts' blocks go; headings printed
/// anew stay as furniture.
func joinCutTables(_ blocks: inout [DocumentBlock], _ tables: inout [DraftTable], in text: [UInt8]) {
  guard !tables.isEmpty else { return }
  var result: [DocumentBlock] = []
  result.reserveCapacity(blocks.count)
  var open: CutTable?
  for block in blocks {
    switch block.kind {
    case .table(let index):
      if var part = open, part.takes(tables[index], in: text) {
        let repeated = part.repeatedHeaderRows(of: tables[index], in: text)
        if let caption = part.continuationCaption { result[caption].kind = .caption(table: part.table) }
        if let span = rowsSpan(tables[index], rows: repeated) {
          result.append(DocumentBlock(kind: .furniture, span: span))
        }
        part.append(tables[index], dropping: repeated, to: &tables[part.table], in: text)
        tables[index].cells = []
        open = part
      } else {
        open = CutTable(index, tables[index], caption: captionNumber(above: result, in: text), in: text)
        result.append(block)
      }
    case .furniture:
      open?.hasFurnitureBelow = true
      result.append(block)
    case .caption(nil):
      if let part = open, isContinuation(block, of: part, in: text) {
        open?.continuationCaption = result.count
      } else {
        open = nil
      }
      result.append(block)
    case .paragraph where open?.hasFurnitureBelow ?? false:
      // A last row alone on its page is no table of its own.
      if var part = open, let row = part.totalRow(block.span, in: text) {
        part.append(row, dropping: 0, to: &tables[part.table], in: text)
        open = part
      } else {
        open = nil
        result.append(block)
      }
    default:
      open = nil
      result.append(block)
    }
  }
  blocks = result
}

/// A table that the next one may go on with, and what its columns hold.
private struct CutTable {
  let table: Int
  /// The number of the caption above it.
  let caption: Fingerprint?
  var hasFurnitureBelow = false
  /// The block of a caption below it that says it goes on.
  var continuationCaption: Int?
  private let firstRow: Fingerprint
  private let firstRowHasNumber: Bool
  private let hasMarkedHeader: Bool
  private var columns: [ColumnContent] = []
  private var endsWithTotal = false
  private var rowCount = 0

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
    endsWithTotal = draft.cells[firstOfLast...].first { !$0.span.isEmpty }.map { isTotal($0.span, in: text) } ?? false
  }

  /// Whether the next table goes on with this one.
  func takes(_ next: DraftTable, in text: [UInt8]) -> Bool {
    // Tables in cells of one are each of their own row.
    guard !endsWithTotal, !next.cells.isEmpty, next.caption == nil, next.label == nil else { return false }
    let first = next.cells.prefix(while: { $0.row == 0 })
    let width = filledWidth(next)
    if continuationCaption != nil { return width <= columns.count }
    guard width == columns.count, width > 1 else { return false }
    if repeatedHeaderRows(of: next, in: text) > 0 { return true }
    if first.contains(where: \.isHeader) { return false }
    if hasMarkedHeader, hasFurnitureBelow { return true }
    return holdsTheSame(first, in: text)
  }

  /// Whether a row could be a row of this table: figures where it has figures, words where it has words.
  private func holdsTheSame(_ row: ArraySlice<TableCell>, in text: [UInt8]) -> Bool {
    // Two tables without headings have nothing that tells them apart, or together.
    guard !firstRowHasNumber || hasFurnitureBelow, rowCount > 1 else { return false }
    var figures = 0
    for cell in row where cell.column < columns.count {
      let column = columns[cell.column]
      switch cellContent(cell.span, in: text) {
      case .number:
        if column.numbers == 0, column.words > 0 { return false }
        if column.numbers > 0 { figures += 1 }
      case .words:
        if column.numbers > 0, column.words <= 1 { return false }
      case .empty, .null: break
      }
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

  /// Adds the rows of the next table below those that are there.
  mutating func append(_ next: DraftTable, dropping rows: Int, to draft: inout DraftTable, in text: [UInt8]) {
    let shift = draft.rowCount - rows
    let kept = next.cells.drop(while: { $0.row < rows })
    for var cell in kept {
      cell.row += shift
      draft.cells.append(cell)
    }
    draft.rowCount += next.rowCount - rows
    count(DraftTable(cells: Array(kept), rowCount: next.rowCount), in: text)
    hasFurnitureBelow = false
    continuationCaption = nil
  }
}

/// What the cells of a column hold.
private struct ColumnContent {
  var numbers = 0
  var words = 0

  mutating func count(_ content: CellContent) {
    switch content {
    case .number: numbers += 1
    case .words: words += 1
    case .empty, .null: break
    }
  }
}

/// Whether a caption says, in words or by its number, that the table above it goes on.
private func isContinuation(_ block: DocumentBlock, of table: CutTable, in text: [UInt8]) -> Bool {
  guard let caption = CaptionLine(block.span, in: text), caption.isOfTable else { return false }
  guard let number = caption.number else { return caption.isContinuation }
  return Fingerprint(of: number, in: text) == table.caption || caption.isContinuation && table.caption == nil
}

/// The number of the table caption that ends the blocks so far.
private func captionNumber(above blocks: [DocumentBlock], in text: [UInt8]) -> Fingerprint? {
  guard let last = blocks.last(where: { $0.kind != .furniture }), case .caption = last.kind,
    let number = CaptionLine(last.span, in: text)?.number
  else { return nil }
  return Fingerprint(of: number, in: text)
}

private func rowMark(_ cells: ArraySlice<TableCell>, in text: [UInt8]) -> Fingerprint {
  guard let first = cells.first, let last = cells.last else { return Fingerprint(of: TextSpan(0, 0), in: text) }
  return Fingerprint(of: TextSpan(first.span.start, max(first.span.start, last.span.end)), in: text)
}

private func rowsSpan(_ draft: DraftTable, rows: Int) -> TextSpan? {
  let cells = draft.cells.prefix(while: { $0.row < rows }).filter { !$0.span.isEmpty }
  guard let first = cells.first else { return nil }
  return cells.reduce(first.span) { $0.union($1.span) }
}

private func filledWidth(_ draft: DraftTable) -> Int {
  draft.cells.reduce(0) { $1.span.isEmpty ? $0 : max($0, $1.column + 1) }
}
