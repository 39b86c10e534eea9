package import CFPDocuments

/// Takes the lines out of tables that are none of their rows: page numbers and running lines between rows, captions
/// that say the table goes on, headings that are printed anew. Where the headings come back in another order, or others
/// stand behind an empty row, another table begins.
func takeApart(_ draft: inout DraftDocument) {
  var blocks: [DocumentBlock] = []
  blocks.reserveCapacity(draft.blocks.count)
  for block in draft.blocks {
    guard case .table(let index) = block.kind else {
      blocks.append(block)
      continue
    }
    var next: (block: DocumentBlock, table: Int)? = (block, index)
    var splitsLeft = mostSplits
    while let (block, index) = next {
      let rows = RowsApart(of: draft.tables[index], in: draft.text, maySplit: splitsLeft > 0)
      next = nil
      if rows.isEmpty {
        blocks.append(block)
      } else {
        next = rows.take(from: index, block: block, of: &draft.tables, into: &blocks)
      }
      splitsLeft -= 1
    }
  }
  draft.blocks = blocks
}

/// How often another table may begin inside of one: each time the rest is looked at once more.
private let mostSplits = 16

/// The rows of a table that are none, and those that begin another table.
private struct RowsApart {
  private enum Reason {
    /// A page number, a running line, headings printed anew.
    case furniture
    /// A caption: what it is, is told from its words later.
    case caption
    /// Headings in another order.
    case otherHeadings
  }

  private var reasons: [Int: Reason] = [:]
  private var rows: [ArraySlice<TableCell>] = []
  private let text: [UInt8]
  private let maySplit: Bool

  var isEmpty: Bool { reasons.isEmpty }

  init(of table: DraftTable, in text: [UInt8], maySplit: Bool) {
    self.text = text
    self.maySplit = maySplit
    guard table.rowCount > 2 else { return }
    rows = table.cellsByRow
    let crossed = table.crossedRows
    markLinesApart(crossed)
    markHeadings(crossed)
    if maySplit { markSheetTables(crossed) }
  }

  // MARK: Marking

  private func printed(_ row: Int) -> LazyFilterCollection<ArraySlice<TableCell>> {
    rows[row].lazy.filter { !$0.span.isEmpty }
  }

  private mutating func markLinesApart(_ crossed: [Bool]) {
    let width = rows.map { $0.count { !$0.span.isEmpty } }.max() ?? 0
    guard width >= 3 else { return }
    var singles: [Int] = []
    for row in rows.indices where row > 0 && !crossed[row] {
      let cells = printed(row)
      guard let span = cells.first?.span, cells.count == 1 else { continue }
      singles.append(row)
      if isPageNumber(span, in: text) || width >= 4 && isBareNumber(span, in: text) {
        reasons[row] = .furniture
      } else if let caption = CaptionLine(span, in: text), caption.isOfTable, caption.isContinuation {
        reasons[row] = .caption
      }
    }
    // A line beside a page number is a running one, unless the table has names of groups in lines of their own.
    let others = singles.filter { reasons[$0] == nil }
    guard others.allSatisfy({ isApart($0 - 1) || isApart($0 + 1) }) else { return }
    for row in others { reasons[row] = .furniture }
  }

  private func isApart(_ row: Int) -> Bool {
    switch reasons[row] {
    case .furniture?, .caption?: true
    default: false
    }
  }

  private mutating func markHeadings(_ crossed: [Bool]) {
    guard let first = rows.indices.prefix(3).first(where: holdsHeadings) else { return }
    let length = rowsOfHeadings(at: first)
    let headings = counts(of: first)
    var row = first + length + 1
    while row < rows.count {
      defer { row += 1 }
      guard !crossed[row], row + length < rows.count, rows[row].first.map({ isHeading($0, headings) }) ?? false,
        holdsHeadings(row), counts(of: row) == headings
      else { continue }
      let isSame = (0..<length).allSatisfy { rowMark(row + $0) == rowMark(first + $0) }
      if isSame {
        for again in row..<(row + length) { reasons[again] = .furniture }
        row += length - 1
      } else if maySplit {
        reasons[row] = .otherHeadings
        // The table that begins here has headings of its own.
        return
      }
    }
  }

  /// A sheet holds several tables: one begins behind an empty row, with headings of its own or a title over them.
  private mutating func markSheetTables(_ crossed: [Bool]) {
    var filledRows = 0
    for row in rows.indices.dropLast(2) {
      let cells = printed(row)
      if !cells.isEmpty {
        if cells.count > 1 { filledRows += 1 }
        continue
      }
      let next = row + 1
      // A title, or headings alone, are no table of their own.
      guard filledRows > 1, !crossed[next], reasons[next] == nil, !printed(next).isEmpty else { continue }
      let heads = printed(next).count == 1 ? next + 1 : next
      if holdsHeadings(heads) {
        if let known = reasons.first(where: { $0.value == .otherHeadings })?.key {
          if known <= next { return }
          reasons[known] = nil
        }
        reasons[next] = .otherHeadings
        return
      }
    }
  }

  /// Whether a row that a cell opens may be one of headings: nearly all rows are told by that.
  private func isHeading(_ cell: TableCell, _ headings: [Fingerprint: Int]) -> Bool {
    cell.span.isEmpty || headings[Fingerprint(of: cell.span, in: text)] != nil
  }

  /// Several words and no figure.
  private func holdsHeadings(_ row: Int) -> Bool {
    let cells = printed(row)
    return cells.count >= 3 && cells.allSatisfy { cellContent($0.span, in: text) == .words }
  }

  /// How many rows the headings take that begin in a row: those that hang down take the rows below along.
  private func rowsOfHeadings(at first: Int) -> Int {
    var length = 1
    for cell in rows[first] where cell.rowSpan > length && cell.rowSpan <= 4 { length = cell.rowSpan }
    let isOfWords = (first..<min(rows.count, first + length)).allSatisfy { row in
      printed(row).allSatisfy { cellContent($0.span, in: text) == .words }
    }
    return isOfWords ? length : 1
  }

  private func rowMark(_ row: Int) -> [Fingerprint] {
    rows[row].map { Fingerprint(of: $0.span, in: text) }
  }

  /// How often each text stands in a row.
  private func counts(of row: Int) -> [Fingerprint: Int] {
    printed(row).reduce(into: [:]) { $0[Fingerprint(of: $1.span, in: text), default: 0] += 1 }
  }

  // MARK: Taking

  /// Leaves the other rows to the table, and gives those apart blocks of their own behind its first ones.
  /// - Returns: the table that begins below, which is to be looked at in turn.
  func take(
    from index: Int, block: DocumentBlock, of tables: inout [DraftTable], into blocks: inout [DocumentBlock]
  ) -> (block: DocumentBlock, table: Int)? {
    let end = rows.indices.first { if case .otherHeadings? = reasons[$0] { true } else { false } } ?? rows.count
    var kept = DraftTable(cells: [], rowCount: 0, caption: tables[index].caption, rests: tables[index].rests)
    var apart: [DocumentBlock] = []
    for row in 0..<end {
      guard let reason = reasons[row], let span = spanOf(rows[row]) else {
        for var cell in rows[row] {
          cell.row = kept.rowCount
          cell.rowSpan = min(cell.rowSpan, end - row)
          kept.cells.append(cell)
        }
        kept.rowCount += 1
        continue
      }
      if case .caption = reason {
        apart.append(DocumentBlock(kind: .paragraph, span: span))
      } else {
        apart.append(DocumentBlock(kind: .furniture, span: span))
      }
    }
    let nextStart = end < rows.count ? spanOf(rows[end])?.start : nil
    var own = block
    own.span.end = apart.first?.span.start ?? nextStart ?? block.span.end
    own.span = text.trimmed(own.span)
    blocks.append(own)
    blocks += apart
    guard let nextStart else {
      tables[index] = kept
      return nil
    }
    var rest = DraftTable(cells: [], rowCount: rows.count - end)
    rest.rests = kept.rests.filter { $0.beginningEnd > nextStart }
    kept.rests.removeAll { $0.beginningEnd > nextStart }
    for var cell in rows[end...].joined() {
      cell.row -= end
      rest.cells.append(cell)
    }
    tables[index] = kept
    tables.append(rest)
    return (DocumentBlock(kind: .table(tables.count - 1), span: TextSpan(nextStart, block.span.end)), tables.count - 1)
  }
}

extension DraftTable {
  /// The cells that begin in each row.
  var cellsByRow: [ArraySlice<TableCell>] {
    var rows: [ArraySlice<TableCell>] = []
    rows.reserveCapacity(rowCount)
    var start = 0
    for row in 0..<rowCount {
      var end = start
      while end < cells.count, cells[end].row == row { end += 1 }
      rows.append(cells[start..<end])
      start = end
    }
    return rows
  }

  /// For each row whether a cell from above reaches down into it.
  var crossedRows: [Bool] {
    var crossed = [Bool](repeating: false, count: rowCount)
    var reach = 0
    var next = 0
    for row in 0..<rowCount {
      crossed[row] = reach > row
      while next < cells.count, cells[next].row == row {
        reach = max(reach, row + cells[next].rowSpan)
        next += 1
      }
    }
    return crossed
  }
}

/// The stretch of the text that holds some cells; nil where nothing is printed in them.
func spanOf(_ cells: some Sequence<TableCell>) -> TextSpan? {
  cells.lazy.filter { !$0.span.isEmpty }.map(\.span).reduce(nil) { $0?.union($1) ?? $1 }
}
