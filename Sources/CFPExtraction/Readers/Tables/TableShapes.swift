import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

/// What a table was found to be, before its rows are read.
struct TableShape: Sendable {
  var reading: TableReading
  /// The table as it is read: with its heading rows, stood up where its rows are its columns.
  var grid: TableGrid
  /// As the source prints it.
  var raw: TableGrid
  var columns: [TableColumn]
  /// The same before results per unit of the product were told from factors.
  var plainColumns: [TableColumn]
  /// The table's block in `Document.blocks`.
  var block: Int
  /// What its columns or rows state of several products.
  var byProduct: [Statement] = []

  var role: TableReading.Role { reading.role }
}

extension ReaderInput {
  /// Finds out what each table is.
  func tableShapes() -> [TableShape?] {
    document.tables.indices.map { index in blockOfTable[index].map { shape(ofTable: index, block: $0) } }
  }

  private func shape(ofTable index: Int, block: Int) -> TableShape {
    let raw = TableGrid(document.tables[index], index: index, text: text)
    if let byProduct = resultsByProduct(raw, block: block) {
      return shape(byProduct.statements, headerRowCount: byProduct.rows, raw, block: block)
    }
    if let stood = raw.standingUp(text) {
      let columns = withTableUnit(withUnitRow(columns(of: stood, text), of: stood), of: raw, block: block)
      if stageRowCount(stood, columns) >= 2,
        columns.contains(where: { $0.role == .emission || $0.role == .share && stood.headerRowCount == 0 })
      {
        return shape(.results, of: stood, columns, raw, block: block)
      }
    }
    if let stood = raw.standingUpAsInventory(text) {
      let columns = withTableUnit(columns(of: stood, text), of: raw, block: block)
      if role(of: stood, columns, block: block) == .inventory {
        return shape(.inventory, of: stood, columns, raw, block: block)
      }
    }
    let grid = raw.withHeaderRows(raw.detectedHeaderRowCount(text))
    let plain = withProvenColumns(columns(of: grid, text), of: grid)
    let columns = withTableUnit(withResultsPerProduct(plain, of: grid, own: nil), of: raw, block: block)
    var shape = shape(role(of: grid, columns, block: block), of: grid, columns, raw, block: block)
    shape.plainColumns = plain
    // A product a row, its stages as columns.
    if shape.role == .other, let byProduct = resultsByProduct(raw.transposed, block: block) {
      return self.shape(byProduct.statements, headerRowCount: max(1, grid.headerRowCount), raw, block: block)
    }
    return shape
  }

  private func shape(_ byProduct: [Statement], headerRowCount: Int, _ raw: TableGrid, block: Int) -> TableShape {
    TableShape(
      reading: TableReading(role: .results, headerRowCount: headerRowCount), grid: raw, raw: raw, columns: [],
      plainColumns: [], block: block, byProduct: byProduct)
  }

  private func shape(
    _ role: TableReading.Role, of grid: TableGrid, _ columns: [TableColumn], _ raw: TableGrid, block: Int
  ) -> TableShape {
    TableShape(
      reading: reading(role, of: grid, columns, raw, block: block), grid: grid, raw: raw, columns: columns,
      plainColumns: columns, block: block)
  }

  /// A table as an inventory, whatever its words say of it.
  func inventoryShape(ofTable index: Int, block: Int) -> TableShape {
    let raw = TableGrid(document.tables[index], index: index, text: text)
    let grid = raw.withHeaderRows(raw.detectedHeaderRowCount(text))
    let columns = withTableUnit(withProvenColumns(columns(of: grid, text), of: grid), of: raw, block: block)
    return shape(.inventory, of: grid, columns, raw, block: block)
  }

  /// What is said of a table before its rows are read.
  private func reading(
    _ role: TableReading.Role, of grid: TableGrid, _ columns: [TableColumn], _ raw: TableGrid, block: Int
  ) -> TableReading {
    var reading = TableReading(
      role: role,
      headerRowCount: grid.isTransposed ? document.tables[grid.index].headerRowCount : grid.headerRowCount)
    reading.isStoodUp = grid.isTransposed
    reading.lines = lines(columns)
    guard ![.fields, .people, .boundary].contains(role) else { return reading }
    reading.unit = statedUnit(of: raw, block: block)?.unit
    if role == .other { reading.announced = announcedRole(grid.index, block) }
    return reading
  }

  func lines(_ columns: [TableColumn]) -> [LineReading] {
    columns.map {
      LineReading(role: $0.role?.rawValue, isUnderstood: $0.isNamed || $0.role != nil, isProven: $0.isProven)
    }
  }

  /// What the caption or the heading right above a table says that it lists.
  private func announcedRole(_ table: Int, _ block: Int) -> TableReading.Role? {
    guard let place = document.tables[table].caption ?? sections[block].last else { return nil }
    func says(_ words: [[UInt8]]) -> Bool { words.contains { find($0, in: bytes, blockRanges[place]) != nil } }
    return says(resultWords) ? .results : says(activityWords) ? .inventory : nil
  }

  private func role(of grid: TableGrid, _ columns: [TableColumn], block: Int) -> TableReading.Role {
    func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }
    guard grid.headerRowCount > 0 else {
      if isFieldTable(grid) { return .fields }
      // A table whose heading was lost still shows what it is by units and stage names.
      if has(.emission), stageRowCount(grid, columns) >= 2 {
        return has(.factor) ? .inventory : .results
      }
      return .other
    }
    if has(.included) || has(.excluded), !has(.emission), stageRowCount(grid, columns) >= 1 { return .boundary }
    if has(.name), has(.organization) || has(.certificate) || has(.role) { return .people }
    let amounts = has(.activity) || has(.freight) || has(.annual) || has(.mass) && has(.distance)
    if has(.factor), amounts || has(.emission) { return .inventory }
    if has(.emission), amounts, has(.item) || has(.stage) { return .inventory }
    if has(.emission) || has(.share), stageRowCount(grid, columns) * 2 >= max(2, bodyRowCount(grid)) {
      return .results
    }
    // Most rows may detail the stages, or have names that no vocabulary has.
    if has(.emission), has(.stage), stageRowCount(grid, columns) >= 2, hasTotalRow(grid) { return .results }
    if has(.emission), has(.product) || has(.functionalUnit) { return .summary }
    // Names that no vocabulary has: the total that they add up to shows that they are its parts.
    if has(.emission), !amounts, !has(.factor), !has(.factorName), hasProvenTotal(grid, columns), isOfProducts {
      return .results
    }
    if isFieldTable(grid) { return .fields }
    if has(.factor), has(.item) || has(.factorName) || has(.stage) { return .factors }
    // 影响因素 | 基准值 | 不确定度: amounts with their margins are no second inventory.
    if amounts, holdsMargins(grid) { return .other }
    if amounts, has(.item) || has(.stage), !has(.share), isAboutInventory(grid.index, block) {
      return .inventory
    }
    return .other
  }

  /// Whether most cells of a column are margins: ±15 %.
  func holdsMargins(_ grid: TableGrid) -> Bool {
    let body = grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)
    return (0..<grid.columnCount).contains { column in
      body.count { row in
        grid.cell(row, column).map { bytes.holds(marginMark, at: $0.range.lowerBound, end: $0.range.upperBound) }
          ?? false
      } * 2 > body.count
    }
  }

  /// Emissions per kilogram, per square metre or per kilowatt-hour of the product look like factors: in a table of stages
  /// without amounts they are results.
  func withResultsPerProduct(_ columns: [TableColumn], of grid: TableGrid, own: UnitSymbol?) -> [TableColumn] {
    let amounts: Set<ColumnRole> = [.activity, .freight, .annual, .mass]
    let factors = columns.indices.filter { columns[$0].role == .factor && columns[$0].unit?.isEmission ?? false }
    guard let first = factors.first, !columns.contains(where: { $0.role.map(amounts.contains) ?? false }),
      grid.headerRowCount > 0,
      stageRowCount(grid, columns) >= 2 && stageRowCount(grid, columns) * 2 >= bodyRowCount(grid)
        || addsUp(first, grid),
      columns[first].heading.map({ heading in !factorWords.contains { find($0, in: bytes, heading) != nil } }) ?? true
    else { return columns }
    var columns = columns
    // Of the same results for several units those for the product's own are the headline's, else the first.
    for index in factors { columns[index].role = .emission }
    columns = withOwnUnitFirst(columns, own: own)
    for index in columns.indices.filter({ columns[$0].role == .emission }).dropFirst() { columns[index].role = nil }
    return columns
  }

  /// The columns of a table that was stood up, with the units that its source prints in a column of their own.
  private func withUnitRow(_ columns: [TableColumn], of grid: TableGrid) -> [TableColumn] {
    guard
      let row = (0..<grid.rowCount).first(where: { row in
        (0..<min(3, grid.columnCount)).contains { column in
          grid.cell(row, column).flatMap { headingRole(text, $0.range) } == .unit
        }
      })
    else { return columns }
    var columns = columns
    for index in columns.indices where columns[index].unit == nil {
      guard let cell = grid.cell(row, index), let unit = unit(filling: cell.range, of: bytes) else { continue }
      columns[index].unit = unit
      columns[index].unitRange = cell.range
      if columns[index].role == nil { columns[index].role = unit.isEmission ? .emission : nil }
    }
    return columns
  }

  /// Whether the document is about products' footprints, and not a company's inventory: its first lines, or a column, say so.
  private var isOfProducts: Bool {
    blockRanges.prefix(60).contains { range in footprintWords.contains { find($0, in: bytes, range) != nil } }
  }

  /// Whether a row that is named as the total, or that all rows above it prove to be one, is the sum of all rows above it
  /// in a column of emissions.
  private func hasProvenTotal(_ grid: TableGrid, _ columns: [TableColumn]) -> Bool {
    guard !grid.isTransposed, analyses.indices.contains(grid.index) else { return false }
    // Rows with codes are items, which other tables go on about.
    if provenTotal(of: grid, columns) != nil, !opensWithCodes(grid) { return true }
    let totals = Set(
      (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).filter { row in
        totalLabel(in: grid.cells(inRow: row).filter { $0.isText })?.1 == .total
      })
    guard totals.count == 1 else { return false }
    return analyses[grid.index].relations.contains { relation in
      relation.kind == .rowTotal && totals.contains(relation.stated) && relation.holding > 0
        && relation.operands.count >= 2
    }
  }

  /// Whether a column has a total that its rows add up to: factors do not.
  private func addsUp(_ column: Int, _ grid: TableGrid) -> Bool {
    guard !grid.isTransposed, analyses.indices.contains(grid.index) else { return false }
    if let last = lastSum(of: grid, column), totalLabel(in: grid.cells(inRow: last).filter { $0.isText })?.1 == .total {
      return true
    }
    return analyses[grid.index].relations.contains { relation in
      relation.kind == .rowTotal && relation.operands.count >= 3 && relation.isNamed
        && relation.instances.contains { $0.line == column && $0.outcome == .holds }
    }
  }

  private func opensWithCodes(_ grid: TableGrid) -> Bool {
    let body = grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)
    return body.count { row in
      grid.cell(row, 0).map { isCode($0.range) && bytes[$0.range.lowerBound].isASCIILetter } ?? false
    } * 2 > body.count
  }

  /// In a table of results whose caption states the unit of emissions the only column of numbers holds them.
  func withOnlyNumbers(_ columns: [TableColumn], of grid: TableGrid, _ reading: TableReading) -> [TableColumn] {
    guard !columns.contains(where: { $0.role == .emission }), reading.unit?.isEmission == true else { return columns }
    let body = grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)
    let numeric = columns.indices.filter { column in
      columns[column].role == nil
        && body.count { grid.cell($0, column)?.quantity?.number != nil } * 2 > body.count
    }
    guard numeric.count == 1 else { return columns }
    var columns = columns
    columns[numeric[0]].role = .emission
    columns[numeric[0]].unit = reading.unit
    return columns
  }

  /// Of several columns of emissions the one that is stated for the product's own unit; the year's comes last.
  func withOwnUnitFirst(_ columns: [TableColumn], own: UnitSymbol?) -> [TableColumn] {
    let emissions = columns.indices.filter { columns[$0].role == .emission }
    guard emissions.count > 1 else { return columns }
    func says(_ words: [[UInt8]], _ column: TableColumn) -> Bool {
      column.heading.map { holds(words, in: $0) } ?? false
    }
    func rank(_ column: TableColumn) -> Int {
      if let per = column.unit?.per { return per == own ? 0 : per.dimension == .year ? 4 : 1 }
      if says(yearlyWords, column) { return 4 }
      let opensWithPer = column.heading.map { heading in
        statedForWords.contains { bytes.holds($0, at: heading.lowerBound, end: heading.upperBound, anyCase: true) }
      }
      return opensWithPer ?? false ? 2 : 3
    }
    let best = emissions.min { (rank(columns[$0]), $0) < (rank(columns[$1]), $1) } ?? emissions[0]
    guard best != emissions[0], rank(columns[best]) < rank(columns[emissions[0]]) else { return columns }
    var columns = columns
    for index in emissions where index != best { columns[index].role = nil }
    return columns
  }

  private func hasTotalRow(_ grid: TableGrid) -> Bool {
    (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).contains { row in
      totalLabel(in: grid.cells(inRow: row).filter { $0.isText })?.1 == .total
    }
  }

  private func bodyRowCount(_ grid: TableGrid) -> Int {
    (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).count { row in
      guard let label = grid.cells(inRow: row).first(where: { $0.isText }) else { return false }
      return totalTerm(text, label.range) == nil
    }
  }

  /// How many rows a stage's name (or module) opens.
  func stageRowCount(_ grid: TableGrid, _ columns: [TableColumn]) -> Int {
    (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).count { row in
      // In a table that was stood up a heading over all columns stands before the labels.
      grid.cells(inRow: row).lazy.filter { $0.isText || $0.quantity == nil && !$0.isEmpty }
        .prefix(grid.isTransposed ? 3 : 1).contains { stageLabel(text, $0.range) != nil }
    }
  }

  /// Whether caption or headings say that a table lists activity data.
  private func isAboutInventory(_ table: Int, _ block: Int) -> Bool {
    let caption = document.tables[table].caption.map { blockRanges[$0] }
    return ([caption].compactMap { $0 } + sections[block].map { blockRanges[$0] }).contains {
      range in
      inventoryWords.contains { find($0, in: bytes, range) != nil }
    }
  }
}

extension TableGrid {
  /// The grid with its stages as rows, where the source prints them as columns: at least two heading cells are stages,
  /// and the first column names figures.
  func standingUp(_ text: ReportText) -> TableGrid? {
    guard rowCount >= 2, columnCount >= 3 else { return nil }
    if isLineOfStages(text) { return transposedWithoutHeading }
    // The stages may stand below a heading that spans them all.
    for row in 0..<min(3, rowCount - 1) where namesStages(row, text) { return transposed }
    return nil
  }

  /// Whether the table is a line of stages over a line of their percentages, without a column of labels.
  private func isLineOfStages(_ text: ReportText) -> Bool {
    guard rowCount == 2 else { return false }
    return (0..<columnCount).allSatisfy { column in
      guard let label = cell(0, column), let figure = cell(1, column) else { return false }
      return label.isText && figure.quantity?.unit?.symbol.dimension == .percent && stageLabel(text, label.range) != nil
    }
  }

  private func namesStages(_ row: Int, _ text: ReportText) -> Bool {
    let first = cells(inRow: row).filter { $0.row == row }
    let stages = first.count { stageLabel(text, $0.range) != nil }
    guard stages >= 2, stages * 2 >= first.count - 1, let corner = first.first else { return false }
    return corner.column > 0 || stageLabel(text, corner.range) == nil
  }

  /// The grid with its items as rows, where the source prints them as columns: the first column holds the headings of
  /// amount, factor and emission, and the first row does not.
  func standingUpAsInventory(_ text: ReportText) -> TableGrid? {
    guard rowCount >= 3, rowCount <= 20, columnCount >= 2 else { return nil }
    let sides = Set((0..<rowCount).compactMap { cell($0, 0).flatMap { $0.isText ? headingRole(text, $0.range) : nil } })
    let figures: Set<ColumnRole> = [.activity, .factor, .emission, .freight]
    guard sides.intersection(figures).count >= 2, cell(0, 0).map({ !$0.isEmpty }) ?? false else { return nil }
    let tops = cells(inRow: 0).dropFirst().filter { !$0.isEmpty }
    let known = tops.count {
      text.vocabulary.columns.exact(text.bytes, withoutBracket(text.bytes, $0.range)).map(figures.contains) ?? false
    }
    return known == 0 ? transposed : nil
  }
}
