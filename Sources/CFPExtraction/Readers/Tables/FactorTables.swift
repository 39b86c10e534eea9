import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Reads a table of factors with their sources.
  func factorStatements(_ shape: TableShape) -> [Statement] {
    guard let columns = withOneFactor(shape.columns) else { return [] }
    let grid = shape.grid
    var found: [Statement] = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      guard let factor = reader.quantity(.factor, unitRole: .factorUnit), factor.number != nil,
        let item = reader.words(.item) ?? reader.words(.factorName) ?? reader.words(.stage)
      else { continue }
      var source = FactorSource(
        item: item, carrier: text.carrier(ofItem: text.range(item.span)), factor: factor)
      source.source = reader.words(.factorSource) ?? reader.words(.source)
      if let first = grid.cell(row, 0), isCode(first.range), bytes[first.range.lowerBound].isASCIILetter {
        source.code = document.printed(text.folded.span(of: first.range))
      }
      if let cell = reader.cells(.year).first,
        let date = dates(bytes, in: cell.range).first?.date.year ?? cell.quantity?.number?.whole,
        (1950...2100).contains(date)
      {
        source.year = text.stated(date, cell.range)
      }
      found.append(Statement(content: .factor(source), reader: .factorTable, place: item.span))
    }
    return found
  }

  /// Of several factors in a row (combustion, upstream, total) the total is the carrier's; without one it is not said which.
  private func withOneFactor(_ columns: [TableColumn]) -> [TableColumn]? {
    let factors = columns.indices.filter { columns[$0].role == .factor }
    guard factors.count > 1 else { return columns }
    let total = factors.first { index in
      columns[index].heading.map { totalTerm(text, withoutBracket(bytes, $0)) != nil } ?? false
    }
    guard let total else { return nil }
    var columns = columns
    for index in factors where index != total { columns[index].role = nil }
    return columns
  }
}
