import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Reads a boundary table: stage, processes inside, processes outside.
  func boundaryStatements(_ shape: TableShape) -> [Statement] {
    let grid = shape.grid
    var afterProduction = false
    var stages: [SystemBoundary.Stage] = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: shape.columns, text: text, row: row)
      guard let cell = reader.cells(.stage).first ?? grid.cells(inRow: row).first, cell.isText
      else { continue }
      let label = stageLabel(text, cell.range)
      let stage = label.map { settled($0.term, afterProduction: afterProduction).stage } ?? .other
      if stage == .production { afterProduction = true }
      stages.append(
        SystemBoundary.Stage(
          stage: stage, label: text.stated(cell.range), included: listed(reader, .included),
          excluded: listed(reader, .excluded)))
    }
    return [
      Statement(content: .boundary(stages), reader: .boundaryTable, place: document.blocks[shape.block].span)
    ]
  }

  /// The entries of a cell that lists processes.
  private func listed(_ reader: RowReader, _ role: ColumnRole) -> [Stated<String>] {
    guard let cell = reader.cells(role).first, cell.isText else { return [] }
    return listItems(cell.range).map { text.stated($0) }
  }

  /// The parts of a list between 、 ， ； and line breaks, without a closing 等 and full stop.
  func listItems(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    var depth = 0
    func close(_ end: Int) {
      var part = trimmed(start..<end, of: bytes)
      for tail in listTails
      where part.count > tail.count && bytes[part].suffix(tail.count).elementsEqual(tail) {
        part = trimmed(part.lowerBound..<(part.upperBound - tail.count), of: bytes)
      }
      if !part.isEmpty { parts.append(part) }
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth <= 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        close(index)
        start = index + 1
      } else if depth <= 0, bytes.holds(ideographicComma, at: index, end: range.upperBound) {
        close(index)
        start = index + 3
      }
      index += 1
    }
    close(range.upperBound)
    return parts
  }
}

private let ideographicComma = Array("、".utf8)
