import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Reads a table with the footprint per product: of one product it states the total, the name and the unit once more;
  /// of several, each row is a result of its own and none of them the headline.
  func summaryStatements(_ shape: TableShape) -> [Statement] {
    let (grid, columns) = (shape.grid, shape.columns)
    let parts = stageColumns(grid, columns)
    if parts.count > 1 { return stagesByProduct(shape, parts) }
    let rows = summaryRows(shape)
    func statement(_ content: Statement.Content, _ place: TextSpan?) -> Statement {
      Statement(content: content, reader: .summaryTable, place: place ?? document.blocks[shape.block].span)
    }
    guard rows.count == 1 else {
      return rows.prefix(ExtractionLimits.statements).map { reader, emission in
        var results = FootprintResults()
        results.product = reader.words(.product) ?? reader.words(.item)
        results.total = emission
        results.tables = [grid.index]
        return statement(.productRow(results), emission.span)
      }
    }
    let emission = rows[0].emission
    return [statement(.total(TotalStatement(quantity: emission, origin: .summaryTable)), emission.span)]
  }

  /// The product and its unit in a table with the footprint of one product.
  func summaryFields(_ shape: TableShape) -> [Statement] {
    let rows = summaryRows(shape)
    guard rows.count == 1, let reader = rows.first?.reader, stageColumns(shape.grid, shape.columns).count < 2 else {
      return []
    }
    var statements: [Statement] = []
    if let cell = reader.cells(.functionalUnit).first, cell.isText,
      let unit = functionalUnit(in: cell.range, kind: .functional)
    {
      statements.append(
        Statement(content: .field(.functionalUnit, .unit(unit)), reader: .summaryTable, place: unit.text.span))
    }
    if let product = reader.words(.product) {
      statements.append(
        Statement(
          content: .field(.product(.name), .words(product)), reader: .productColumn, place: product.span))
    }
    return statements
  }

  /// The rows with an emission.
  private func summaryRows(_ shape: TableShape) -> [(reader: RowReader, emission: Quantity)] {
    let grid = shape.grid
    return (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).compactMap { row in
      let reader = RowReader(grid: grid, columns: shape.columns, text: text, row: row)
      guard let emission = reader.quantity(.emission, unitRole: .emissionUnit), emission.number != nil else {
        return nil
      }
      return (reader, emission)
    }
  }

  /// The columns whose headings name a stage and whose figures are emissions.
  private func stageColumns(_ grid: TableGrid, _ columns: [TableColumn]) -> [(column: Int, label: StageLabel)] {
    columns.indices.compactMap { index in
      guard let heading = columns[index].heading, columns[index].unit?.isEmission ?? (columns[index].role == .emission),
        let label = stageLabel(text, withoutBracket(bytes, heading))
      else { return nil }
      return (index, label)
    }
  }

  /// Reads a table with a product a row and its stages as columns.
  private func stagesByProduct(_ shape: TableShape, _ parts: [(column: Int, label: StageLabel)]) -> [Statement] {
    let (grid, columns) = (shape.grid, shape.columns)
    let whole = columns.indices.first { index in
      columns[index].role == .emission && columns[index].heading.flatMap { totalTerm(text, $0) } == .total
    }
    func emission(_ column: Int, _ row: Int) -> Quantity? {
      var only = columns
      for index in only.indices where index == column || only[index].role == .emission {
        only[index].role = index == column ? .emission : nil
      }
      return RowReader(grid: grid, columns: only, text: text, row: row).quantity(.emission, unitRole: .emissionUnit)
    }
    var sets: [FootprintResults] = []
    for row in (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).prefix(ExtractionLimits.statements) {
      var results = FootprintResults()
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      results.product = reader.words(.product) ?? reader.words(.item)
      results.total = whole.flatMap { emission($0, row) }
      results.tables = [grid.index]
      for part in parts {
        guard let heading = columns[part.column].heading, let quantity = emission(part.column, row) else { continue }
        let (stage, stages) = settled(part.label.term, afterProduction: part.column > parts[0].column)
        var entry = StageResult(stage: stage, label: text.stated(withoutBracket(bytes, heading)))
        (entry.stages, entry.modules, entry.emission) = (stages, part.label.modules, quantity)
        results.stages.append(entry)
      }
      if results.stages.contains(where: { $0.emission?.number != nil }) { sets.append(results) }
    }
    let place = document.blocks[shape.block].span
    if sets.count == 1 {
      let candidate = ResultCandidate(results: sets[0], weight: 4 * parts.count)
      return [Statement(content: .results(candidate), reader: .summaryTable, place: place)]
    }
    return sets.map { Statement(content: .productRow($0), reader: .summaryTable, place: place) }
  }
}
