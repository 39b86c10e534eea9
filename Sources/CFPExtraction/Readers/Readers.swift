import CFPDocuments
import CFPFootprints
import CFPQuantities

// All readers. Their order has no meaning: what they state is weighed later.

extension ReaderInput {
  /// What covers, forms and tables of people say.
  func coverStatements(_ shapes: [TableShape?]) -> [Statement] {
    let forms = shapes.flatMap { shape -> [Statement] in
      guard let shape else { return [] }
      switch shape.role {
      case .fields: return formStatements(shape.grid)
      case .people: return people(shape.grid, shape.columns)
      case .summary: return summaryFields(shape)
      case .inventory, .results, .factors, .boundary, .other: return []
      }
    }
    return labelStatements(beside: forms) + forms
  }

  /// What titles, headings and sentences say of the report, its producer, its product and its method.
  func sentenceStatements() -> [Statement] {
    var found = titles() + passages() + unlabelledNames() + coverLines()
    for (index, block) in document.blocks.enumerated() {
      if case .heading = block.kind { found += standards(in: blockRanges[index], .heading) }
      if case .formula = block.kind {
        let words = Stated(document.printed(block.span), at: block.span)
        found.append(
          Statement(content: .field(.statement(.formula), .words(words)), reader: .passage, place: block.span))
      }
    }
    for block in prose {
      let reader = block.isCell ? Reader.sentenceInTable : .sentence
      found += standards(in: block.range, reader)
      found += companyFacts(block, reader)
      found += boundary(block, isClaim: false, reader)
      found += assessmentReport(block, reader)
      guard !block.isCell else { continue }
      found += functionalUnits(block)
      found += periods(block) + dataPeriods(block)
      found += productFacts(block)
      found += processFlow(block)
      found += attestations(block)
    }
    return found
  }

  /// What lines outside of tables state of activity data and results.
  func lineStatements() -> [Statement] { moduleLines() + calculationLines() + stageLines() }

  /// What tables state of activity data, factors and results, and what was understood of each of them.
  /// - Parameter own: What the footprint is stated for.
  func tableStatements(_ shapes: [TableShape?], own: FunctionalUnit?) -> ([TableReading], [Statement]) {
    var statements: [Statement] = []
    var rowCount = 0
    let readings = shapes.map { shape -> TableReading in
      guard let shape else { return TableReading(role: .other, headerRowCount: 0) }
      let isCatalogue = document.tables[shape.raw.index].rowCount > ExtractionLimits.tableRows
      var (reading, found) = figureStatements(shape, own: own?.amount.unit?.symbol, rowCount: rowCount)
      if isCatalogue, ![.other, .fields].contains(shape.role) { reading.isCut = true }
      rowCount += found.count { if case .row = $0.content { true } else { false } }
      statements += found
      return reading
    }
    return (readings, statements)
  }

  private func figureStatements(_ shape: TableShape, own: UnitSymbol?, rowCount: Int) -> (TableReading, [Statement]) {
    guard shape.byProduct.isEmpty else { return (shape.reading, shape.byProduct) }
    switch shape.role {
    case .results: return resultStatements(shape, own: own)
    case .inventory:
      let (reading, found) = inventoryStatements(shape, limit: ExtractionLimits.tableRows - rowCount)
      return (reading, (shape.grid.isTransposed ? [] : itemStatements(shape)) + found)
    case .factors: return (shape.reading, itemStatements(shape) + factorStatements(shape))
    case .boundary: return (shape.reading, boundaryStatements(shape))
    case .summary: return (shape.reading, summaryStatements(shape))
    case .other: return (shape.reading, itemStatements(shape))
    case .fields, .people: return (shape.reading, [])
    }
  }
}
