package import CFPDocuments

/// Joins tables that a page break cut: nothing but furniture, running lines or a continuation's caption between the
/// parts, and columns that hold the same; the total's row may stand alone behind the break. The later parts' blocks go;
/// headings printed anew stay as furniture.
func joinCutTables(_ blocks: inout [DocumentBlock], _ tables: inout [DraftTable], in text: [UInt8]) {
  guard !tables.isEmpty else { return }
  let running = RunningLines(of: blocks, in: text)
  var result: [DocumentBlock] = []
  result.reserveCapacity(blocks.count)
  var open: CutTable?
  for block in blocks {
    switch block.kind {
    case .table(let index):
      if var part = open, part.takes(tables[index], in: text) {
        let repeated = part.repeatedHeaderRows(of: tables[index], in: text)
        for line in part.runningLines { result[line].kind = .furniture }
        if let caption = part.continuationCaption { result[caption].kind = .caption(table: part.table) }
        if let span = rowsSpan(tables[index], rows: repeated) {
          result.append(DocumentBlock(kind: .furniture, span: span))
        }
        part.append(tables[index], dropping: repeated, to: &tables[part.table], in: text)
        tables[index].cells = []
        tables[index].rests = []
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
    case .paragraph, .heading:
      // A last row alone on its page is no table of its own.
      if var part = open, part.hasFurnitureBelow, let row = part.totalRow(block.span, in: text) {
        part.append(row, dropping: 0, to: &tables[part.table], in: text)
        open = part
        continue
      }
      if open != nil {
        if let line = running.line(block, in: text) { open?.pass(line, block: result.count) } else { open = nil }
      }
      result.append(block)
    default:
      open = nil
      result.append(block)
    }
  }
  blocks = result
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

/// What a row says, its cells one behind the other.
func rowMark(_ cells: ArraySlice<TableCell>, in text: [UInt8]) -> Fingerprint {
  Fingerprint(of: cells.lazy.map(\.span), in: text)
}

private func rowsSpan(_ draft: DraftTable, rows: Int) -> TextSpan? { spanOf(draft.cells.prefix { $0.row < rows }) }

/// How many columns a table has, empty ones at its right end aside.
package func filledWidth(_ cells: [TableCell]) -> Int {
  cells.reduce(0) { $1.span.isEmpty ? $0 : max($0, $1.column + 1) }
}
