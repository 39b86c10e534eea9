import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// What the tables of modules outside of tables state: results by module, with their parts, and modules not declared.
  func moduleLines() -> [Statement] {
    let lines = moduleMatrices()
    let matrices = lines.isEmpty ? modulesInRows() : lines
    // Beside GWP-total a plain GWP is that of the older standard.
    let hasParts = matrices.contains { $0.rows.contains { $0.part == .total && !$0.isPlain } }
    return matrices.flatMap { matrix -> [Statement] in
      guard let total = matrix.row(.total) ?? matrix.row(.greenhouseGases) else { return [] }
      let (results, notDeclared) = results(of: matrix, total)
      guard results.stages.count >= 2 || matrix.needsProof && results.stages.count == 1 else { return [] }
      let weight = results.stages.count * 4
      let candidate = ResultCandidate(results: results, weight: hasParts && total.isPlain ? weight / 4 : weight)
      return notDeclared.map { Statement(content: .notDeclared($0), reader: .moduleLines, place: $0.span) } + [
        Statement(content: .results(candidate), reader: .moduleLines, place: results.stages[0].label.span)
      ]
    }
  }

  /// The stages of a table: one for each column with a total, its parts from the same column.
  private func results(of matrix: ModuleMatrix, _ total: ModuleRow) -> (FootprintResults, [Stated<String>]) {
    var results = FootprintResults()
    var notDeclared: [Stated<String>] = []
    for (index, column) in matrix.columns.enumerated() {
      let label = text.stated(column.range)
      let emission = quantity(total, index)
      if case .text = total.figures[index].content { continue }
      if column.codes.isEmpty {
        // A column headed Total may count module D; which modules it counts is not printed.
        if emission.number != nil { results.totals.append(ScopedTotal(label: label, emission: emission)) }
        continue
      }
      guard emission.number != nil else {
        notDeclared.append(label)
        continue
      }
      guard let term = stageTerm(column) else { continue }
      var entry = StageResult(stage: .other, label: label)
      (entry.stage, entry.stages) = settled(term, afterProduction: true)
      entry.modules = column.codes
      entry.emission = emission
      entry.fossil = part(.fossil, of: matrix, index)
      entry.biogenic = part(.biogenic, of: matrix, index)
      entry.landUse = part(.landUse, of: matrix, index)
      results.stages.append(entry)
    }
    moveSubtotals(&results)
    return (results, notDeclared)
  }

  /// `D from C3`, `Modul D` name the stage of their module.
  private func stageTerm(_ column: ModuleHeading.Column) -> StageTerm? {
    if let label = stageLabel(text, column.range) { return label.term }
    let words = words(column.range)
    for word in words { if let label = stageLabel(text, word) { return label.term } }
    return column.codes == ["D"] ? .stage(.beyondBoundary) : nil
  }

  private func quantity(_ row: ModuleRow, _ index: Int) -> Quantity {
    let (content, range) = row.figures[index]
    var quantity = Quantity(number: nil, span: text.folded.span(of: range))
    if case .quantity(let printed) = content { quantity = Quantity(printed, span: text.folded.span(of: range)) }
    quantity.unit = row.unit
    quantity.unitSpan = row.unitRange.map { text.folded.span(of: $0) }
    return quantity
  }

  private func part(_ part: WarmingPart, of matrix: ModuleMatrix, _ index: Int) -> Quantity? {
    guard let row = matrix.row(part) else { return nil }
    let quantity = quantity(row, index)
    return quantity.number == nil ? nil : quantity
  }
}
