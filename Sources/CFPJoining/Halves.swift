package import CFPDocuments

/// Puts the halves of tables that are printed side by side (the same headings twice in one row) one below the other: the
/// rows of the right half follow those of the left one. The headings of the right half stay as furniture.
func putHalvesInOrder(_ draft: inout DraftDocument) {
  var blocks: [DocumentBlock] = []
  blocks.reserveCapacity(draft.blocks.count)
  for var block in draft.blocks {
    guard case .table(let index) = block.kind,
      let headings = putHalvesInOrder(&draft.tables[index], in: draft.text)
    else {
      blocks.append(block)
      continue
    }
    block.span.end = headings.start
    block.span = draft.text.trimmed(block.span)
    blocks.append(block)
    blocks.append(DocumentBlock(kind: .furniture, span: headings))
  }
  draft.blocks = blocks
}

/// The same for one table; the result is where the headings of its right half stand, nil for a table without halves.
private func putHalvesInOrder(_ table: inout DraftTable, in text: [UInt8]) -> TextSpan? {
  guard table.rowCount > 1, let half = halfWidth(of: table, in: text) else { return nil }
  let rows = table.cellsByRow
  var left: [[TableCell]] = [Array(rows[0].prefix(half.width))]
  var right: [[TableCell]] = []
  for row in rows.dropFirst() {
    let cells = row.filter { $0.column < half.width }
    var others = row.filter { $0.column >= half.start }
    for index in others.indices { others[index].column -= half.start }
    // The longer half stands beside nothing.
    if !cells.allSatisfy(\.span.isEmpty) { left.append(Array(cells)) }
    if !others.allSatisfy(\.span.isEmpty) { right.append(Array(others)) }
  }
  let headings = spanOf(rows[0].filter { $0.column >= half.start })
  table.cells = (left + right).enumerated().flatMap { row, cells in
    cells.map { cell in
      var cell = cell
      cell.row = row
      return cell
    }
  }
  table.rowCount = left.count + right.count
  return headings
}

/// How many columns a half has, and where the right one starts; nil where the first row does not name the same columns
/// twice, or a cell reaches out of its half or row.
private func halfWidth(of table: DraftTable, in text: [UInt8]) -> (width: Int, start: Int)? {
  let first = table.cells.prefix { $0.row == 0 }
  guard first.count >= 4, let last = first.last, !last.span.isEmpty else { return nil }
  let width = first.count / 2
  let start = first.count - width
  let left = first.prefix(width)
  let right = first.suffix(width)
  guard first.enumerated().allSatisfy({ $0.offset == $0.element.column }),
    left.allSatisfy({ cellContent($0.span, in: text) == .words }),
    zip(left, right).allSatisfy({ Fingerprint(of: $0.span, in: text) == Fingerprint(of: $1.span, in: text) }),
    Set(left.map { Fingerprint(of: $0.span, in: text) }).count > width / 2
  else { return nil }
  let isDivided = table.cells.allSatisfy { cell in
    let end = cell.column + cell.columnSpan
    return cell.rowSpan == 1 && end <= first.count && (end <= width || cell.column >= start)
      || cell.span.isEmpty && cell.rowSpan == 1
  }
  return isDivided ? (width, start) : nil
}
