import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The stage cells that a row stands under while a table is read downwards.
struct StageContext {
  var outer: TableGrid.Cell?
  var inner: TableGrid.Cell?
  var afterProduction = false
}

extension ReaderInput {
  /// Reads a table of activity data: one row of the inventory for each printed one.
  /// - Parameter limit: How many rows are read at most.
  /// - Returns: What is known of the table, with the rows that were left aside and those whose stages are unknown, and
  ///   what its rows state.
  func inventoryStatements(_ shape: TableShape, limit: Int) -> (TableReading, [Statement]) {
    let (grid, columns, block) = (shape.grid, shape.columns, shape.block)
    var reading = shape.reading
    var statements: [Statement] = []
    var context = StageContext()
    let surrounding = stageAround(table: grid.index, block: block, titles: titles(of: grid))
    var rows: [InventoryRow] = []
    var stages: Set<LifeCycleStage> = []
    var isBehindTotal = false
    var firstRowBelowTotal = grid.headerRowCount
    let provenTotal = provenTotal(of: grid, columns)
    for rowIndex in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      guard rows.count < limit else {
        reading.isCut = true
        break
      }
      let reader = RowReader(grid: grid, columns: columns, text: text, row: rowIndex)
      let printed = grid.cells(inRow: rowIndex).filter { !$0.isEmpty }
      guard !printed.isEmpty else { continue }
      if let (label, term) = totalLabel(in: printed) ?? (rowIndex == provenTotal ? unknownTotal(printed) : nil),
        term != .offset || !isOwnRow(reader)
      {
        if totalLabel(in: printed) == nil { reading.provenTotal = rowIndex }
        statements += totalRow(
          reader, term: term, label: label, context: context, surrounding: surrounding,
          isWhole: stages.count > 1, above: TableRows(table: grid.index, rows: firstRowBelowTotal..<rowIndex))
        firstRowBelowTotal = rowIndex + 1
        if term == .total { isBehindTotal = true }
        continue
      }
      // 其中能源 below the total details what stands above.
      if isBehindTotal, let first = printed.first, isPartOfAnother(first.range) {
        reading.rowsAside.insert(rowIndex)
        continue
      }
      if printed.count == 1, printed[0].isText, printed[0].column == 0, grid.columnCount > 2 {
        // A row with nothing but a stage's name heads the rows below it.
        if stageLabel(text, printed[0].range) != nil {
          context.outer = printed[0]
          context.inner = nil
          note(printed[0], in: &context)
          continue
        }
        // A name alone under rows that have figures opens another group, known or not.
        if columns.contains(where: { $0.role == .emission }), headsRows(below: rowIndex, grid) {
          context.outer = printed[0]
          context.inner = nil
          continue
        }
      }
      if let first = printed.first, isRemainder(first.range) {
        reading.rowsAside.insert(rowIndex)
        continue
      }
      guard let row = inventoryRow(reader, context: &context, surrounding: surrounding) else {
        continue
      }
      if row.stage == .other, let label = row.label {
        reading.unknownRows.append(TableReading.UnknownRow(row: rowIndex, name: label))
      }
      rows.append(row)
      stages.insert(row.stage)
    }
    let place = document.blocks[block].span
    return (
      reading,
      withoutIdleRows(rows).map { row in
        Statement(content: .row(row), reader: .inventory, place: row.item?.span ?? row.label?.span ?? place)
      } + statements
    )
  }

  /// Whether a row has an amount and a factor of its own: green electricity is one, an offset is not.
  private func isOwnRow(_ reader: RowReader) -> Bool {
    reader.quantity(.activity)?.number != nil && reader.quantity(.factor)?.number != nil
  }

  /// Whether the next row has words in its first column and figures behind them.
  private func headsRows(below row: Int, _ grid: TableGrid) -> Bool {
    guard row + 1 < grid.rowCount, let first = grid.cell(row + 1, 0), first.isText, first.row == row + 1 else {
      return false
    }
    return grid.cells(inRow: row + 1).count { $0.quantity != nil } >= 2
  }

  /// The cell that makes a row a total: its first words, or 小计 alone in one of the next cells.
  func totalLabel(in printed: [TableGrid.Cell]) -> (TableGrid.Cell, TotalTerm)? {
    let words = printed.lazy.filter { $0.isText }.prefix(3)
    for (position, cell) in words.enumerated() {
      // Behind a stage that hangs down from above, the row's own words come first.
      let isFirst = position == 0 || position == 1 && printed[0].row < cell.row
      if isFirst, let term = totalTerm(text, cell.range) { return (cell, term) }
      if let term = text.vocabulary.totals.exact(bytes, cell.range), term == .subtotal || term == .total {
        return (cell, term)
      }
    }
    return nil
  }

  /// The name of a row that is a total by its numbers alone: it has an emission, and neither amount nor factor.
  private func unknownTotal(_ printed: [TableGrid.Cell]) -> (TableGrid.Cell, TotalTerm)? {
    guard let label = printed.first(where: { $0.isText }), printed.count(where: { $0.quantity != nil }) <= 2 else {
      return nil
    }
    return (label, .total)
  }

  /// Whether a row stands for those that are not printed: `…共11项，详见附件`.
  func isRemainder(_ range: Range<Int>) -> Bool {
    remainderMarks.contains { bytes.holds($0, at: range.lowerBound, end: range.upperBound, anyCase: true) }
  }

  private func note(_ cell: TableGrid.Cell, in context: inout StageContext) {
    if case .stage(.production)? = stageLabel(text, cell.range)?.term {
      context.afterProduction = true
    }
  }

  private func inventoryRow(
    _ reader: RowReader, context: inout StageContext,
    surrounding: (stage: LifeCycleStage, label: Stated<String>)?
  ) -> InventoryRow? {
    var row = InventoryRow(stage: .other, table: reader.grid.index, tableRow: reader.row)
    var itemCell: TableGrid.Cell?

    let stageCells = reader.cells(.stage)
    if let first = stageCells.first {
      if first.isText {
        if context.outer?.range != first.range { context.inner = nil }
        context.outer = first
        note(first, in: &context)
      }
      for cell in stageCells.dropFirst() where cell.isText {
        if stageLabel(text, cell.range) != nil, !isCarrierAlone(cell.range) {
          context.inner = cell
        } else {
          itemCell = itemCell ?? cell
          if first.isText { context.inner = nil }
        }
      }
      // A null mark where a sub-stage could stand ends the one above.
      if stageCells.dropFirst().contains(where: { $0.isNull }) { context.inner = nil }
    } else if let item = reader.cells(.item).first, item.isText,
      let label = stageLabel(text, item.range),
      case .stage = label.term, !isCarrierAlone(item.range), reader.cells(.item).count > 1
    {
      context.outer = item
    }
    for role in [ColumnRole.item, .factorName, .activity, .specification] where itemCell == nil {
      itemCell = reader.cells(role).first { $0.isText && $0.range != context.outer?.range }
    }

    if let labelCell = context.inner ?? context.outer {
      let label =
        stageLabel(text, labelCell.range) ?? context.outer.flatMap { stageLabel(text, $0.range) }
      if let label {
        (row.stage, row.stages) = settled(label.term, afterProduction: context.afterProduction)
      } else if let surrounding {
        row.stage = surrounding.stage
      }
      row.label = text.stated(labelCell.range)
      if context.inner != nil, let outer = context.outer { row.group = text.stated(outer.range) }
    } else if let surrounding {
      row.stage = surrounding.stage
    }

    row.item = itemCell.map { text.stated(withoutLeadingMark(bytes, $0.range)) }
    row.carrier = itemCell.flatMap { text.carrier(ofItem: $0.range) }
    readFigures(reader, into: &row)
    let hasFigure = [row.activity, row.factor, row.emission, row.annual].contains {
      $0?.number != nil
    }
    // Figures that belong to no item and no stage are no activity data: scenarios, headline boxes.
    if row.item == nil, row.label == nil { return nil }
    // Words without any figure and without a null mark are a remark, not activity data.
    let marks = [row.activity, row.factor, row.emission].contains {
      $0?.span.map { !$0.isEmpty } ?? false
    }
    return hasFigure || marks || row.label != nil ? row : nil
  }

  private func readFigures(_ reader: RowReader, into row: inout InventoryRow) {
    let freight = reader.quantity(.freight)
    row.activity = freight ?? reader.quantity(.activity, unitRole: .activityUnit)
    row.factor = reader.quantity(.factor, unitRole: .factorUnit)
    row.emission = reader.quantity(.emission, unitRole: .emissionUnit)
    row.share = reader.share()
    row.annual = reader.quantity(.annual, unitRole: .activityUnit)
    row.heatingValue = reader.quantity(.heatingValue)
    row.oxidation = reader.quantity(.oxidation)
    row.carbonContent = reader.quantity(.carbonContent)
    if reader.columns.contains(where: { $0.role == .distance }) {
      var leg = TransportLeg()
      leg.mass = reader.quantity(.mass, unitRole: freight == nil ? .activityUnit : nil)
      leg.distance = reader.quantity(.distance)
      leg.mode = reader.words(.mode)
      leg.returnTrip = reader.words(.returnTrip)
      row.transport = leg
    }
    for (role, kind) in multiplierRoles {
      guard let quantity = reader.quantity(role), quantity.number != nil,
        let heading = reader.columns.first(where: { $0.role == role })?.heading
      else { continue }
      row.multipliers.append(
        Multiplier(kind: kind, label: text.stated(heading), quantity: quantity))
    }
    row.unexplained = unexplained(reader, row)
    row.gas = reader.words(.gas)
    row.dataSource = reader.words(.source)
    row.dataQuality = reader.words(.quality)
    row.factorSource =
      reader.words(.factorSource) ?? (row.item == nil ? nil : reader.words(.factorName))
    if let year = reader.cells(.year).first?.quantity?.number?.whole, (1950...2100).contains(year),
      let cell = reader.cells(.year).first
    {
      row.factorYear = text.stated(year, cell.range)
    }
  }

  /// The numbers of a row that no known column holds, those of a second column of a kind among them.
  private func unexplained(_ reader: RowReader, _ row: InventoryRow) -> [Quantity] {
    let read = Set(
      [row.activity, row.factor, row.emission, row.annual, row.transport?.mass, row.transport?.distance]
        .compactMap { $0?.span } + row.multipliers.compactMap(\.quantity.span))
    return reader.columns.indices.compactMap { column -> Quantity? in
      guard unexplainedRoles.contains(reader.columns[column].role), let cell = reader.grid.cell(reader.row, column),
        cell.column == column, let content = cell.quantity, let number = content.number,
        reader.columns[column].role != .year || !(number.whole.map { (1950...2100).contains($0) } ?? false)
      else { return nil }
      var quantity = Quantity(content, span: text.folded.span(of: cell.range))
      quantity.unit = quantity.unit ?? reader.columns[column].unit
      return quantity.span.map(read.contains) ?? true ? nil : quantity
    }
  }

  /// The stage that a table's caption or the headings above it name.
  /// - Parameter titles: the lines over its headings; these come first.
  func stageAround(
    table: Int, block: Int, titles: [Range<Int>] = []
  ) -> (stage: LifeCycleStage, label: Stated<String>)? {
    var places: [Range<Int>] = []
    if let caption = document.tables[table].caption { places.append(withoutNumber(ofCaption: blockRanges[caption])) }
    places += sections[block].reversed().map { blockRanges[$0] }
    if let line = lineAbove(block) { places.insert(line, at: 0) }
    if let label = document.tables[table].label { places.insert(text.range(label), at: 0) }
    for place in titles + places {
      if let whole = stageLabel(text, place), let match = text.vocabulary.stages.best(in: bytes, place) {
        return (settled(whole.term, afterProduction: true).stage, text.stated(match.range))
      }
      let found = text.vocabulary.stages.matches(in: bytes, place).filter { $0.range.count >= 6 }
      let stages = Set(found.map(\.key))
      if stages.count == 1, let match = found.first {
        let settledStage = settled(match.key, afterProduction: true)
        return (settledStage.stage, text.stated(match.range))
      }
    }
    return nil
  }

  /// A caption's words without the `Table 5:` before them.
  private func withoutNumber(ofCaption range: Range<Int>) -> Range<Int> {
    guard let digit = bytes[range].firstIndex(where: \.isDigit), digit - range.lowerBound <= 12 else { return range }
    let rest = bytes[digit..<range.upperBound].firstIndex { !$0.isDigit && !".-:) ".utf8.contains($0) }
    return rest.map { $0..<range.upperBound } ?? range
  }

  /// A short line right above a table, its caption and unit line aside: where no heading mark tells it from a paragraph.
  func lineAbove(_ block: Int) -> Range<Int>? {
    var index = block - 1
    while index >= 0 {
      switch document.blocks[index].kind {
      case .caption, .furniture: index -= 1
      case .paragraph, .listItem: return blockRanges[index].count <= 60 ? blockRanges[index] : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether a label is an energy carrier's name and no more: 电力 is an item even where it reads like a stage.
  private func isCarrierAlone(_ range: Range<Int>) -> Bool {
    text.vocabulary.carriers.exact(bytes, range) != nil
  }

  /// Drops rows in which nothing is stated, unless such a row is the only one of its stage or sub-stage.
  private func withoutIdleRows(_ rows: [InventoryRow]) -> [InventoryRow] {
    var counts: [String: Int] = [:]
    func key(_ row: InventoryRow) -> String {
      "\(row.group?.value ?? "")\u{1}\(row.label?.value ?? "")"
    }
    for row in rows { counts[key(row), default: 0] += 1 }
    return rows.filter { row in
      let isIdle =
        row.item == nil && row.activity?.number == nil && row.factor?.number == nil
        && row.emission?.number == nil
      return !isIdle || counts[key(row)] == 1 && row.label != nil
    }
  }
}

/// Columns that may hold anything, a second one of a known kind among them.
private let unexplainedRoles: Set<ColumnRole?> = [
  nil, .specification, .product, .functionalUnit, .share, .activity, .factor, .emission, .remark, .year,
]
/// Columns whose numbers multiply activity and factor.
private let multiplierRoles: [(ColumnRole, Multiplier.Kind)] = [
  (.serviceLife, .serviceLife), (.lossRate, .lossRate), (.count, .count),
  (.allocation, .allocation),
  (.loadFactor, .loadFactor),
]
