import CFPDocuments
import CFPFootprints
import CFPQuantities

extension Extraction {
  /// A total row inside an inventory: the product's total, or a stage's.
  mutating func readTotalRow(
    _ reader: RowReader, term: TotalTerm, label: TableGrid.Cell, context: StageContext,
    surrounding: (stage: LifeCycleStage, label: Stated<String>)?, isWhole: Bool, above: TableRows,
    announcement: TableAnnouncement
  ) {
    guard let emission = reader.quantity(.emission, unitRole: .emissionUnit), emission.number != nil
    else { return }
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
    func state(_ stage: LifeCycleStage) {
      // Whether its rows give it, and whether they are all of the stage, is for S01 to say.
      stageStatements.append(
        StageStatement(stage: stage, label: Array(bytes[label.range]), emission: emission, isCertain: false))
    }
    switch term {
    case .subtotal:
      if let stage = named ?? outer ?? surrounding?.stage { state(stage) }
      var subtotal = StageResult(stage: named ?? outer ?? surrounding?.stage ?? .other, label: text.stated(label.range))
      subtotal.emission = emission
      subtotal.rowsAbove = above
      if announcement.isOfThisCase, !announcement.isSelection, !holdsRemainder(above) {
        inventorySubtotals.append(subtotal)
      }
    case .total:
      if let stage = named ?? (outer == nil ? surrounding?.stage : nil) {
        state(stage)
      } else {
        let share = reader.share()
        totalStatements.append(
          TotalStatement(
            quantity: emission, share: share?.number == nil ? nil : share,
            origin: isWhole ? .inventoryTable : .partialTable, isCertain: announcement.isOfThisCase))
      }
    case .net, .offset:
      report.results.offsets.append(
        ScopedTotal(label: text.stated(label.range), emission: emission))
    }
  }

  /// Whether one of some rows stands for those that are not printed.
  private func holdsRemainder(_ above: TableRows) -> Bool {
    let cells = document.tables[above.table].cells
    // Cells are in the order of their rows.
    let first = cells.endOfPrefix { $0.row < above.rows.lowerBound }
    return cells[first...].prefix { $0.row < above.rows.upperBound }.contains { isRemainder(text.range($0.span)) }
  }

  /// What is said of a table before it begins.
  func announcement(ofTable table: Int) -> TableAnnouncement {
    let isSelection = placesAnnouncing(table: table).contains { place in
      selectionWords.contains { find($0, in: bytes, place) != nil }
    }
    return TableAnnouncement(isOfThisCase: !announcesAnotherCase(table: table), isSelection: isSelection)
  }
}

/// What captions and headings say of an inventory as a whole.
struct TableAnnouncement {
  /// Not of a scenario, another year, another amount.
  var isOfThisCase: Bool
  /// Some rows among more: the first, the greatest.
  var isSelection: Bool
}

private let selectionWords = ["仅列", "主要材料", "部分", "前十", "前五", "top ", "main items", "selected", "excerpt"].map {
  Array($0.utf8)
}
