import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Reads a table of stages with emissions and shares.
  /// - Parameter own: The product's unit: of several columns of emissions the one for it is read.
  /// - Returns: What is known of the table, with the rows that were left aside, and those whose names are unknown.
  func resultStatements(_ shape: TableShape, own: UnitSymbol?) -> (TableReading, [Statement]) {
    var (reading, columns) = (shape.reading, shape.columns)
    if !shape.grid.isTransposed {
      columns = withTableUnit(
        withResultsPerProduct(shape.plainColumns, of: shape.grid, own: own), of: shape.raw, block: shape.block)
      columns = withOnlyNumbers(withOwnUnitFirst(columns, own: own), of: shape.grid, reading)
      reading.lines = lines(columns)
    }
    let place = document.blocks[shape.block].span
    var notDeclared: [Stated<String>] = []
    let results = results(of: shape.grid, columns, &reading, &notDeclared)
    var statements = notDeclared.map { Statement(content: .notDeclared($0), reader: .results, place: $0.span) }
    if let results {
      let candidate = ResultCandidate(results: results, weight: weight(of: results))
      statements.append(Statement(content: .results(candidate), reader: .results, place: place))
    }
    return (reading, statements)
  }

  /// How much a table tells: stages with emissions, a total, shares.
  func weight(of results: FootprintResults) -> Int {
    // A breakdown by materials, gases or scopes has more rows than stages, and names none of them.
    results.stages.reduce(0) { sum, stage in
      sum + (stage.emission?.number == nil ? 0 : stage.stage == .other ? 1 : 4)
    } + (results.total != nil ? 6 : 0)
      + (results.stages.contains { $0.share?.number != nil } ? 3 : 0)
  }

  /// What the rows of a table state by stage; nil where it states nothing of stages.
  /// - Parameters:
  ///   - reading: takes the rows that are left aside, and those whose names are unknown.
  ///   - notDeclared: takes the modules that are marked so.
  func results(
    of grid: TableGrid, _ columns: [TableColumn], _ reading: inout TableReading, _ notDeclared: inout [Stated<String>]
  ) -> FootprintResults? {
    var results = FootprintResults()
    var afterProduction = false
    var numberingAbove: RowNumbering?
    let indentationOfStages = indentationOfStages(grid)
    var isBehindTotal = false
    let provenTotal = provenTotal(of: grid, columns)
    for rowIndex in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: rowIndex)
      let labels = grid.cells(inRow: rowIndex).filter { $0.isText }
      guard let first = labels.first else { continue }
      let emission = reader.quantity(.emission, unitRole: .emissionUnit)
      let share = reader.share()
      if let (label, term) = totalLabel(in: labels) {
        add(total: term, label: label, emission: emission, share: share, to: &results)
        if term == .total, results.stages.count > 1 { isBehindTotal = true }
        continue
      }
      if rowIndex == provenTotal, stageLabel(text, first.range) == nil, results.stages.count > 1 {
        add(total: .total, label: first, emission: emission, share: share, to: &results)
        reading.provenTotal = rowIndex
        isBehindTotal = true
        continue
      }
      let inner = labels.dropFirst().first {
        $0.column < grid.columnCount - 1 && stageLabel(text, $0.range) != nil
      }
      let labelCell = inner ?? first
      // What follows the total is no part of it: earlier years, comparisons, credits; module D is beyond it anyway.
      if isBehindTotal,
        stageLabel(text, labelCell.range).map({ settled($0.term, afterProduction: true).stage }) != .beyondBoundary
      {
        reading.rowsAside.insert(rowIndex)
        continue
      }
      guard let label = stageLabel(text, labelCell.range) ?? stageLabel(text, first.range) else {
        // A name that no vocabulary has is a part of the total all the same, where it is no part of another row.
        let numbering = numbering(ofRow: rowIndex, label: first.range, grid)
        let unknown = UnknownRow(
          label: first.range, emission: emission, numbering: numbering, numberingAbove: numberingAbove,
          isIndented: indentationOfStages.map { indentation(of: first.range) > $0 } ?? false)
        let part = part(unknown, below: results)
        if part != .none {
          var entry = StageResult(stage: .other, label: text.stated(first.range))
          entry.emission = emission
          entry.share = share
          entry.mayBeDetail = part == .undecided
          results.stages.append(entry)
          reading.unknownRows.append(TableReading.UnknownRow(row: rowIndex, name: entry.label))
        } else if isPartOfAnother(first.range) {
          reading.rowsAside.insert(rowIndex)
        } else if grid.cells(inRow: rowIndex).contains(where: { $0.quantity?.number != nil }) {
          reading.unknownRows.append(TableReading.UnknownRow(row: rowIndex, name: text.stated(first.range)))
        }
        continue
      }
      numberingAbove = numbering(ofRow: rowIndex, label: labelCell.range, grid)
      let (stage, stages) = settled(label.term, afterProduction: afterProduction)
      if stage == .production || stages.contains(.production) { afterProduction = true }
      var entry = StageResult(stage: stage, label: text.stated(labelCell.range))
      entry.stages = stages
      entry.modules = label.modules
      if inner != nil, !grid.isTransposed { entry.group = text.stated(first.range) }
      entry.emission = emission
      entry.share = share
      entry.fossil = reader.quantity(.fossil)
      entry.biogenic = reader.quantity(.biogenic)
      entry.landUse = reader.quantity(.landUse)
      entry.aircraft = reader.quantity(.aircraft)
      guard emission != nil || share != nil else { continue }
      if isNotDeclared(emission) {
        notDeclared.append(entry.label)
        continue
      }
      results.stages.append(entry)
    }
    guard !results.stages.isEmpty else { return nil }
    results.tables = [grid.index]
    moveSubtotals(&results)
    let isFilled = results.stages.contains { $0.emission?.number != nil }
    guard isFilled || columns.contains(where: { $0.role == .emission }) || addsToHundred(results) else { return nil }
    return results
  }

  /// Whether a label says that its row details another one: 其中, of which.
  func isPartOfAnother(_ label: Range<Int>) -> Bool {
    partMarks.contains { bytes.holds($0, at: label.lowerBound, end: label.upperBound, anyCase: true) }
  }

  /// Whether a module is marked as not declared (EN 15804: MND, MNR, ND, INA); a `/` is no such mark.
  private func isNotDeclared(_ emission: Quantity?) -> Bool {
    guard let emission, emission.number == nil, let span = emission.span else { return false }
    let range = text.range(span)
    return range.count >= 2 && bytes[range].allSatisfy(\.isASCIILetter)
      && notDeclaredMarks.contains(String(decoding: bytes[range].map(\.lowercasedASCII), as: UTF8.self))
  }

  private func add(
    total term: TotalTerm, label: TableGrid.Cell, emission: Quantity?, share: Quantity?,
    to results: inout FootprintResults
  ) {
    switch term {
    case .total:
      if results.total == nil {
        results.total = emission?.number == nil ? nil : emission
        results.totalShare = share?.number == nil ? nil : share
      } else if let emission, emission.number != nil {
        results.totals.append(ScopedTotal(label: text.stated(label.range), emission: emission))
      }
    case .subtotal:
      var entry = StageResult(stage: .combined, label: text.stated(label.range))
      if let match = text.vocabulary.stages.best(in: bytes, label.range) {
        (entry.stage, entry.stages) = settled(match.key, afterProduction: true)
      }
      entry.emission = emission
      entry.share = share
      results.subtotals.append(entry)
    case .net, .offset:
      if let emission, emission.number != nil {
        results.offsets.append(ScopedTotal(label: text.stated(label.range), emission: emission))
      }
    }
  }

  /// A1-A3 beside A1, A2 and A3 repeats them: it is a subtotal, not a stage.
  func moveSubtotals(_ results: inout FootprintResults) {
    let single = Set(results.stages.filter { $0.modules.count == 1 }.flatMap(\.modules))
    results.subtotals += results.stages.filter {
      $0.modules.count > 1 && $0.modules.allSatisfy(single.contains)
    }
    results.stages.removeAll { $0.modules.count > 1 && $0.modules.allSatisfy(single.contains) }
  }
}
