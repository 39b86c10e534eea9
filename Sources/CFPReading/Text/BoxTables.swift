import CFPDocuments
import CFPJoining

/// Reads a table drawn with lines: `│ ─ ┼`, `║ ═ ╬`, or `+---+` and `|`. Each printed line between two rules is a row of
/// its own: a cell that takes several lines keeps its first piece, the others follow in rows that are empty beside them. Only
/// the lines of headings are joined.
func boxTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  guard let drawing = BoxDrawing(startingAt: lines[first], in: text) else { return .none(until: first + 1) }
  var end = first
  var rows: [(line: Int, bars: [Bar])] = []
  var headerRows = 0
  var ruleCount = 0
  /// How many lines stand between the first two rules.
  var openingRows = 0
  var cellCount = 0
  while end < lines.count, end == first || isDirectlyBelow(lines[end]) {
    if drawing.isRule(lines[end].text, in: text) {
      ruleCount += 1
      if ruleCount == 2 { openingRows = rows.count }
      if ruleCount == 2, drawing.isDoubleRule(lines[end].text, in: text) { headerRows = rows.count }
    } else {
      let bars = drawing.bars(of: lines[end].span, in: text, limit: cellLimit)
      if bars.isEmpty { break }
      rows.append((end, bars))
      cellCount += bars.count
      if cellCount > cellLimit { return .tooLarge }
    }
    end += 1
  }
  let width = rows.map(\.bars.count).max() ?? 0
  guard !rows.isEmpty, width >= 2, rows.count >= 2 || ruleCount > 0 else {
    return .none(until: max(end, first + 1))
  }
  // A double rule around the whole table marks no headings.
  if headerRows == rows.count { headerRows = 0 }
  var table = FoundTable(endLine: end)
  let fullRow = rows.first { $0.bars.count == width }?.bars ?? []
  for (index, (line, bars)) in rows.enumerated() {
    let first = table.cells.count
    appendBoxedCells(
      of: lines[line].span, between: bars, columns: fullRow, in: text, row: table.rowCount,
      isHeader: index < headerRows, to: &table.cells)
    if index > 0, index < openingRows, openingRows < rows.count { joinHeadings(&table, from: first, in: text) }
    table.rowCount += 1
  }
  return .found(table)
}

/// Joins the last line of a table that is being made with the line above it, where both are parts of headings: words under
/// words in the same columns, some of which need but one line. The lines of a form are filled.
func joinHeadings(_ table: inout FoundTable, from first: Int, in text: [UInt8]) {
  let line = table.cells[first...]
  let start = table.cells[..<first].lastIndex { $0.row < table.rowCount - 1 }.map { $0 + 1 } ?? 0
  let above = table.cells[start..<first]
  let contents = (above + line).map { cellContent($0.span, in: text) }
  guard line.count == above.count, (above + line).allSatisfy({ $0.columnSpan == 1 }), contents.contains(.empty),
    contents.allSatisfy({ $0 == .words || $0 == .empty })
  else { return }
  var joined = Array(above)
  for (index, cell) in line.enumerated() where !cell.span.isEmpty {
    if joined[index].span.isEmpty {
      joined[index].span = cell.span
    } else {
      table.rests.append(CellRest(piece: cell.span, beginningEnd: joined[index].span.end))
    }
  }
  table.cells.removeSubrange(start...)
  table.cells += joined
  table.rowCount -= 1
}

/// A vertical line: where it stands in the text, and on the screen.
private struct Bar {
  var span: TextSpan
  var position: Int
}

private enum BoxDrawing {
  case lines
  case plusSigns

  init?(startingAt line: Line, in text: [UInt8]) {
    if line.hasBoxes {
      self = .lines
    } else if !line.text.isEmpty, text[line.text.start] == UInt8(ascii: "+"),
      BoxDrawing.plusSigns.isRule(line.text, in: text)
    {
      self = .plusSigns
    } else {
      return nil
    }
  }

  func isRule(_ span: TextSpan, in text: [UInt8]) -> Bool {
    var index = span.start
    var strokes = 0
    while index < span.end {
      let (scalar, length) = text.scalar(at: index, before: span.end)
      index += length
      switch (self, scalar) {
      case (_, 0x20), (_, 0x09), (.plusSigns, 0x2B), (.plusSigns, 0x7C): break
      case (.plusSigns, 0x2D), (.plusSigns, 0x3D), (.lines, 0x2500), (.lines, 0x2501), (.lines, 0x2504...0x250B),
        (.lines, 0x2550):
        strokes += 1
      case (.lines, 0x2500...0x257F): break
      default: return false
      }
    }
    return strokes > 1 || self == .lines && strokes == 1
  }

  func isDoubleRule(_ span: TextSpan, in text: [UInt8]) -> Bool {
    switch self {
    case .plusSigns: text[span.start..<span.end].contains(UInt8(ascii: "="))
    case .lines: text.scalar(at: min(span.start + 3, span.end - 1), before: span.end).value == 0x2550
    }
  }

  /// The bars of a line, up to one more than `limit`.
  func bars(of line: TextSpan, in text: [UInt8], limit: Int) -> [Bar] {
    var bars: [Bar] = []
    var position = 0
    var index = line.start
    while index < line.end, bars.count <= limit {
      let (scalar, length) = text.scalar(at: index, before: line.end)
      let isBar =
        switch self {
        case .plusSigns: scalar == 0x7C
        case .lines: scalar == 0x2502 || scalar == 0x2503 || scalar == 0x2551 || isJunction(scalar)
        }
      if isBar { bars.append(Bar(span: TextSpan(index, index + length), position: position)) }
      position += cellCount(of: scalar)
      index += length
    }
    return bars
  }

  /// `├`, `┤`, `┼` and the like: a row that a partial rule crosses still divides there.
  private func isJunction(_ scalar: UInt32) -> Bool {
    (0x251C...0x252B).contains(scalar) || (0x253C...0x254B).contains(scalar) || (0x255E...0x2563).contains(scalar)
      || (0x256A...0x256C).contains(scalar)
  }
}

/// Appends the cells between the bars of a row. In a row with fewer bars than `columns` a cell spans those it covers on
/// the screen.
private func appendBoxedCells(
  of line: TextSpan, between bars: [Bar], columns: [Bar], in text: [UInt8], row: Int, isHeader: Bool,
  to cells: inout [TableCell]
) {
  let isFull = bars.count == columns.count
  let outer = [TextSpan(line.start, bars[0].span.start), TextSpan(bars[bars.count - 1].span.end, line.end)]
  let hangsOut = outer.map { !text.trimmed($0).isEmpty }
  var pieces: [(span: TextSpan, column: Int, columnSpan: Int)] = []
  if hangsOut[0] { pieces.append((outer[0], 0, 1)) }
  let shift = hangsOut[0] ? 1 : 0
  for index in 0..<max(0, bars.count - 1) {
    let span = TextSpan(bars[index].span.end, bars[index + 1].span.start)
    if isFull {
      pieces.append((span, index + shift, 1))
    } else {
      let left = nearest(columns, to: bars[index].position)
      let right = nearest(columns, to: bars[index + 1].position)
      let next = pieces.last.map { $0.column + $0.columnSpan } ?? 0
      let column = max(left + shift, next)
      pieces.append((span, column, max(1, right + shift - column)))
    }
  }
  if hangsOut[1] { pieces.append((outer[1], pieces.last.map { $0.column + $0.columnSpan } ?? 0, 1)) }
  for piece in pieces {
    cells.append(
      TableCell(
        row: row, column: piece.column, columnSpan: piece.columnSpan, span: text.trimmed(piece.span),
        isHeader: isHeader))
  }
}

/// The index of the bar that stands nearest to a position on the screen.
private func nearest(_ bars: [Bar], to position: Int) -> Int {
  let next = bars.endOfPrefix { $0.position < position }
  if next == bars.count { return max(0, next - 1) }
  if next > 0, position - bars[next - 1].position < bars[next].position - position { return next - 1 }
  return next
}
