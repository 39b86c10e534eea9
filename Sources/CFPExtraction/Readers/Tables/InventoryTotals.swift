import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// What a total row inside an inventory states: the product's total, or a stage's.
  func totalRow(
    _ reader: RowReader, term: TotalTerm, label: TableGrid.Cell, context: StageContext,
    surrounding: (stage: LifeCycleStage, label: Stated<String>)?, isWhole: Bool, above: TableRows
  ) -> [Statement] {
    guard let emission = reader.quantity(.emission, unitRole: .emissionUnit), emission.number != nil,
      let place = emission.span
    else { return [] }
    func statement(_ content: Statement.Content) -> Statement {
      Statement(content: content, reader: .inventory, place: place)
    }
    // The stage cell of the row itself, where the total's word stands behind it.
    var context = context
    if let stage = reader.cells(.stage).first, stage.isText, stage.range != label.range { context.outer = stage }
    let term = term == .total && context.outer != nil && label.column > 0 ? .subtotal : term
    let named = text.vocabulary.stages.best(in: bytes, label.range).map {
      settled($0.key, afterProduction: context.afterProduction).stage
    }
    let outer = context.outer.flatMap { stageLabel(text, $0.range) }.map {
      settled($0.term, afterProduction: context.afterProduction).stage
    }
    func stage(_ stage: LifeCycleStage) -> Statement {
      // Whether its rows give it, and whether they are all of the stage, is for S01 to say.
      statement(
        .stage(StageStatement(stage: stage, label: Array(bytes[label.range]), emission: emission, isCertain: false)))
    }
    switch term {
    case .subtotal:
      let known = named ?? outer ?? surrounding?.stage
      var subtotal = StageResult(stage: known ?? .other, label: text.stated(label.range))
      subtotal.emission = emission
      subtotal.rowsAbove = above
      return (known.map { [stage($0)] } ?? []) + (holdsRemainder(above) ? [] : [statement(.subtotal(subtotal))])
    case .total:
      if let known = named ?? (outer == nil ? surrounding?.stage : nil) { return [stage(known)] }
      let share = reader.share()
      return [
        statement(
          .total(
            TotalStatement(
              quantity: emission, share: share?.number == nil ? nil : share,
              origin: isWhole ? .inventoryTable : .partialTable, inventory: reader.grid.index)))
      ]
    case .net, .offset:
      return [statement(.offset(ScopedTotal(label: text.stated(label.range), emission: emission)))]
    }
  }

  /// Whether one of some rows stands for those that are not printed.
  private func holdsRemainder(_ above: TableRows) -> Bool {
    let cells = document.tables[above.table].cells
    // Cells are in the order of their rows.
    let first = cells.endOfPrefix { $0.row < above.rows.lowerBound }
    return cells[first...].prefix { $0.row < above.rows.upperBound }.contains { isRemainder(text.range($0.span)) }
  }
}
