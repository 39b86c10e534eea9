package import CFPDocuments

/// Joins figures that a table sets in several cells so that they stand in line: `13412` and `.74`, `(`, `1178.68` and `)`,
/// a sign in a cell of its own under a heading over both.
func joinSplitFigures(_ table: inout DraftTable, in text: [UInt8]) {
  guard table.cells.contains(where: { isFigurePart($0.span, in: text) }) else { return }
  let wide = table.cells.filter { $0.columnSpan > 1 }.prefix(64)
  func shareHeading(_ left: TableCell, _ right: TableCell) -> Bool {
    wide.contains {
      $0.row < left.row && $0.column <= left.column && $0.column + $0.columnSpan >= right.column + right.columnSpan
    }
  }
  var cells: [TableCell] = []
  cells.reserveCapacity(table.cells.count)
  for cell in table.cells {
    if let last = cells.last, last.row == cell.row, last.column + last.columnSpan == cell.column, last.rowSpan == 1,
      cell.rowSpan == 1, !last.span.isEmpty, last.span.end <= cell.span.start,
      goesOn(last.span, with: cell.span, in: text, isUnderOneHeading: shareHeading(last, cell))
    {
      cells[cells.count - 1].span.end = cell.span.end
      cells[cells.count - 1].columnSpan += cell.columnSpan
    } else {
      cells.append(cell)
    }
  }
  table.cells = cells
}

/// A quick look: `(`, `)`, a sign, or digits behind a decimal sign alone in a cell.
private func isFigurePart(_ span: TextSpan, in text: [UInt8]) -> Bool {
  guard !span.isEmpty, span.end - span.start <= 12 else { return false }
  return text.length(ofAny: openingParts, at: span.start, before: span.end) == span.end - span.start
    || text.length(ofAny: closingParts, at: span.start, before: span.end) == span.end - span.start
    || isFraction(span, in: text)
}

private func goesOn(_ left: TextSpan, with right: TextSpan, in text: [UInt8], isUnderOneHeading: Bool) -> Bool {
  guard !right.isEmpty else { return false }
  if isFraction(right, in: text) { return isWhole(left, in: text) }
  let opens = text.length(ofAny: openingParts, at: left.start, before: left.end) == left.end - left.start
  if opens, isDigit(text[right.start]) {
    // A dash alone may stand for no value; under one heading with a figure it is its sign.
    return isUnderOneHeading || text.length(ofAny: brackets, at: left.start, before: left.end) != nil
  }
  let closes = text.length(ofAny: closingParts, at: right.start, before: right.end) == right.end - right.start
  return closes && text.length(ofAny: brackets, at: left.start, before: left.end) != nil
}

/// `.74`
private func isFraction(_ span: TextSpan, in text: [UInt8]) -> Bool {
  guard span.end - span.start >= 2, text[span.start] == UInt8(ascii: ".") || text[span.start] == UInt8(ascii: ",")
  else {
    return false
  }
  return text[(span.start + 1)..<span.end].allSatisfy(isDigit)
}

/// Digits, with a sign and groups.
private func isWhole(_ span: TextSpan, in text: [UInt8]) -> Bool {
  isDigit(text[span.end - 1])
    && text[span.range].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") }
}

private let brackets: WordList = ["(", "（"]
private let openingParts: WordList = ["(", "（", "-", "−", "–", "+", "△", "▲"]
private let closingParts: WordList = [")", "）"]
