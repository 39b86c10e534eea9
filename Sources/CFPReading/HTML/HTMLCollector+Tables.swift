import CFPDocuments
import CFPJoining

// Tables, tables in cells of tables, and tables that only lay out a page.

extension HTMLCollector {
  mutating func changeTable(_ change: (inout OpenTable) -> Void) {
    if let last = openTables.indices.last { change(&openTables[last]) }
  }

  /// Opens a table; the cell that it stands in, if any, waits for it to end.
  mutating func openTable(at offset: Int) {
    var table = OpenTable()
    if let outer = openTables.indices.last, isInCell {
      let span = text.trimmed(runStart, text.bytes.count)
      table.label = span.isEmpty ? openTables[outer].labelOfRow : span
      if text.bytes[span.range].contains(UInt8(ascii: "\n")) {
        // Several paragraphs and a table in one cell: the outer table only lays out the page.
        openTables[outer].suspendCell(isLayout: true)
        text.appendBreak(UInt8(ascii: "\n"), at: offset)
        addLines(of: span, headings: openTables[outer].headings)
      } else {
        text.appendBreak(UInt8(ascii: "\t"), at: offset)
        endCell(span)
        openTables[outer].suspendCell(isLayout: false)
      }
      startRun()
    } else {
      endRun(at: offset)
    }
    openTables.append(table)
  }

  /// Opens a cell of the innermost table; a cell outside of any table is only text that stands apart.
  mutating func openCell(_ attributes: HTMLAttributes, isHeader: Bool, at offset: Int) {
    guard let last = openTables.indices.last else { return }
    guard cellCount < cellLimit else {
      limitsHit.insert(.cells)
      return
    }
    cellCount += 1
    if openTables[last].index == nil {
      openTables[last].index = tables.count
      tables.append(DraftTable(cells: [], rowCount: 0))
    }
    // Without start tags of rows their end tags end nothing for the parser; they part the rows all the same.
    if openTables[last].isInImplicitRow, text.passedEndTag("tr", from: openTables[last].lastCellStart, before: offset) {
      openTables[last].endRow()
    }
    openTables[last].lastCellStart = offset
    let isShown = openTables[last].addCell(
      at: runStart, rowSpan: attributes.rowSpan, columnSpan: attributes.columnSpan, isHeader: isHeader,
      budget: &spanBudget)
    if !isShown { hideOpenElement() }
  }

  /// Ends the open cell with its text. Beside a table in a cell only what stands before or behind it, whichever comes
  /// first, is the cell's; the rest is a paragraph.
  mutating func endCell(_ span: TextSpan) {
    let last = openTables.count - 1
    if openTables[last].endCell(span) {
      extendTableBlock(over: span)
    } else {
      addBlock(.paragraph, span)
    }
  }

  /// Lets the innermost table's block reach over a cell that was read; makes the block with the first one.
  private mutating func extendTableBlock(over span: TextSpan) {
    let last = openTables.count - 1
    if let block = openTables[last].block {
      if !openTables[last].isCut { blocks[block].span.end = max(blocks[block].span.end, span.end) }
    } else if let index = openTables[last].index, blocks.count < Limit.blocks.rawValue {
      cutTables(last)
      takeCaptionAbove()
      openTables[last].isCut = false
      openTables[last].block = blocks.count
      blocks.append(DocumentBlock(kind: .table(index), span: span))
    } else {
      limitsHit.insert(.blocks)
    }
  }

  /// Cuts the outer `count` of the open tables. Those that are cut already are the outermost ones.
  mutating func cutTables(_ count: Int) {
    for index in (0..<count).reversed() {
      if openTables[index].isCut { return }
      openTables[index].isCut = true
    }
  }

  /// A caption element right above the first cell is handed on with the table; the joining stage makes its block. One
  /// anywhere else stays a block of its own.
  private mutating func takeCaptionAbove() {
    let last = openTables.count - 1
    if let caption = openTables[last].caption, let block = blocks.last, block.kind == .caption(table: nil),
      block.span == caption
    {
      blocks.removeLast()
    } else {
      openTables[last].caption = nil
    }
  }

  mutating func closeTable(at offset: Int) {
    endRun(at: offset)
    text.endRow()
    guard var table = openTables.popLast() else { return }
    let finished = table.finish(budget: &spanBudget)
    if let index = table.index { tables[index] = finished }
    hasIgnoredSpans = hasIgnoredSpans || table.hasIgnoredSpans
    dissolve(table, finished)
    changeTable { $0.resumeCell() }
    startRun()
  }

  /// A table of one cell is no table: in a cell it is that cell's text; a page set in one is the page.
  private mutating func dissolve(_ table: OpenTable, _ finished: DraftTable) {
    guard finished.cells.count == 1, let block = table.block, block == blocks.count - 1, finished.caption == nil else {
      return
    }
    let span = finished.cells[0].span
    if let outer = openTables.indices.last, openTables[outer].isSuspended, openTables[outer].hasEmptyCell {
      blocks.removeLast()
      openTables[outer].isCut = openTables[outer].block.map { $0 != blocks.count - 1 } ?? false
      endCell(span)
    } else if text.bytes[span.range].contains(UInt8(ascii: "\n")) {
      blocks.removeLast()
      addLines(of: span, headings: table.headings)
    }
  }
}
