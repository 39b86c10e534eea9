import CFPDocuments
import CFPFootprints
import CFPQuantities

extension Extraction {
  /// Reads a boundary table: stage, processes inside, processes outside.
  mutating func readBoundary(_ grid: TableGrid, _ columns: [TableColumn]) {
    guard report.product.boundary.stages.isEmpty else { return }
    var afterProduction = false
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      guard let cell = reader.cells(.stage).first ?? grid.cells(inRow: row).first, cell.isText
      else { continue }
      let label = stageLabel(text, cell.range)
      let stage = label.map { settled($0.term, afterProduction: afterProduction).stage } ?? .other
      if stage == .production { afterProduction = true }
      report.product.boundary.stages.append(
        SystemBoundary.Stage(
          stage: stage, label: text.stated(cell.range), included: listed(reader, .included),
          excluded: listed(reader, .excluded)))
    }
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

  /// Reads a table with the footprint per product: of one product it states the total, the name and the unit once more;
  /// of several, each row is a result of its own and none of them the headline.
  mutating func readSummary(_ grid: TableGrid, _ columns: [TableColumn]) {
    let parts = stageColumns(grid, columns)
    if parts.count > 1 {
      readStagesByProduct(grid, columns, parts)
      return
    }
    var rows: [(reader: RowReader, emission: Quantity)] = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      guard let emission = reader.quantity(.emission, unitRole: .emissionUnit), emission.number != nil else { continue }
      rows.append((reader, emission))
    }
    guard rows.count == 1 else {
      for (reader, emission) in rows.prefix(ExtractionLimits.statements) {
        var results = FootprintResults()
        results.product = reader.words(.product) ?? reader.words(.item)
        results.total = emission
        results.tables = [grid.index]
        productRows.append(results)
      }
      return
    }
    let (reader, emission) = rows[0]
    totalStatements.append(TotalStatement(quantity: emission, origin: .summaryTable))
    if let cell = reader.cells(.functionalUnit).first, cell.isText {
      readFunctionalUnit(in: cell.range, kind: .functional)
    }
    summaryProduct = summaryProduct ?? reader.words(.product)
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
  private mutating func readStagesByProduct(
    _ grid: TableGrid, _ columns: [TableColumn], _ parts: [(column: Int, label: StageLabel)]
  ) {
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
    if sets.count == 1 {
      resultCandidates.append(ResultCandidate(results: sets[0], weight: 4 * parts.count))
    } else {
      productRows += sets
    }
  }

  /// Reads a table of factors with their sources.
  mutating func readFactors(_ grid: TableGrid, _ columns: [TableColumn]) {
    guard let columns = withOneFactor(columns) else { return }
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      guard let factor = reader.quantity(.factor, unitRole: .factorUnit), factor.number != nil,
        let item = reader.words(.item) ?? reader.words(.factorName) ?? reader.words(.stage)
      else { continue }
      var source = FactorSource(
        item: item, carrier: text.carrier(ofItem: text.range(item.span)), factor: factor)
      source.source = reader.words(.factorSource) ?? reader.words(.source)
      if let cell = reader.cells(.year).first,
        let date = dates(bytes, in: cell.range).first?.date.year ?? cell.quantity?.number?.whole,
        (1950...2100).contains(date)
      {
        source.year = text.stated(date, cell.range)
      }
      report.factorSources.append(source)
      listedFactors.append(report.factorSources.count - 1)
    }
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

  /// Links rows without a factor of their own to the factor table's entry of the same name.
  mutating func settleInventory() {
    for index in report.inventory.indices {
      guard report.inventory[index].factor == nil, report.inventory[index].activity?.number != nil,
        let item = report.inventory[index].item
      else { continue }
      // By the item's name, else by any other word cell of the row: the material, the factor's name.
      var matches = listedFactors.filter { report.factorSources[$0].item.value == item.value }
      if matches.isEmpty {
        let words = wordCells(ofRow: report.inventory[index])
        matches = listedFactors.filter { words.contains(report.factorSources[$0].item.value) }
      }
      guard matches.count == 1, multiplies(report.factorSources[matches[0]].factor, report.inventory[index].activity)
      else { continue }
      report.inventory[index].factor = report.factorSources[matches[0]].factor
      report.inventory[index].factorFrom = "/factorSources/\(matches[0])"
    }
  }

  /// What the word cells of an inventory row say.
  /// Whether a factor's unit can multiply an amount's: kgCO2e/kg multiplies no t·km.
  func multiplies(_ factor: Quantity?, _ amount: Quantity?) -> Bool {
    guard let per = factor?.unit?.per, let unit = amount?.unit?.symbol, per.dimension != .count,
      unit.dimension != .count
    else { return true }
    return per.dimension == unit.dimension
  }

  private func wordCells(ofRow row: InventoryRow) -> Set<String> {
    guard document.tables.indices.contains(row.table), !listedFactors.isEmpty else { return [] }
    let cells = document.tables[row.table].cells.lazy.filter { $0.row == row.tableRow && !$0.span.isEmpty }
    return Set(cells.map { document.printed($0.span) })
  }
}

private let ideographicComma = Array("、".utf8)
private let listTails = ["。", ".", "等", "等等", "etc"].map { Array($0.utf8) }
