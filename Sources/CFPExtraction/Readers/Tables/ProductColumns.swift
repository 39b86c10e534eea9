import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The columns of one product in a table that has a column, or a few, for each.
struct ProductColumns {
  /// The product's name in the headings.
  var name: Range<Int>
  /// The table's columns as they are for this product: of emissions and shares only its own.
  var columns: [TableColumn]
}

extension ReaderInput {
  /// Reads a table of stages with a column of emissions for each of several products.
  /// - Returns: How many rows of headings it has, and what it states; nil where it is no such table.
  func resultsByProduct(_ grid: TableGrid, block: Int) -> (rows: Int, statements: [Statement])? {
    // Each product's reading looks at all columns: a table of hundreds of products is a catalogue, and stays unread.
    guard grid.columnCount <= mostProductColumns, let rows = headingRowsAboveStages(of: grid) else { return nil }
    let headed = grid.withHeaderRows(rows)
    var found: [ResultCandidate] = []
    // What is left aside is so in every product's column; the table's own reading says it where it is none of products.
    var reading = TableReading(role: .results, headerRowCount: rows)
    var notDeclared: [Stated<String>] = []
    for product in productColumns(of: headed, raw: grid, block: block) {
      guard var results = results(of: headed, product.columns, &reading, &notDeclared), results.stages.count > 1 else {
        continue
      }
      results.product = text.stated(product.name)
      found.append(ResultCandidate(results: results, weight: weight(of: results)))
    }
    guard found.count > 1 else { return nil }
    let place = document.blocks[block].span
    return (
      rows,
      notDeclared.map { Statement(content: .notDeclared($0), reader: .resultsByProduct, place: $0.span) }
        + found.map { Statement(content: .results($0), reader: .resultsByProduct, place: place) }
    )
  }

  /// How many rows stand above the first stage that has figures in at least two columns; nil where none does, or where
  /// the rows above hold figures themselves.
  private func headingRowsAboveStages(of grid: TableGrid) -> Int? {
    guard grid.columnCount >= 3, grid.rowCount >= 3 else { return nil }
    for row in 0..<min(4, grid.rowCount - 1) {
      let cells = grid.cells(inRow: row)
      let figures = cells.count { $0.row == row && $0.quantity?.number != nil }
      if let label = cells.prefix(2).first(where: { $0.isText && stageLabel(text, $0.range) != nil }), figures > 1,
        cells.contains(where: { $0.column > label.column && $0.quantity != nil })
      {
        guard row > 0 else { return nil }
        let stages = (row..<grid.rowCount).count { below in
          grid.cells(inRow: below).prefix(2).contains { $0.isText && stageLabel(text, $0.range) != nil }
        }
        return stages > 1 ? row : nil
      }
    }
    return nil
  }

  /// The products that the headings name, each with its own columns.
  private func productColumns(of grid: TableGrid, raw: TableGrid, block: Int) -> [ProductColumns] {
    var all = withTableUnit(columns(of: grid, text), of: raw, block: block)
    let isAnnounced = announcesProducts(grid, block: block)
    var groups: [(name: Range<Int>, columns: [Int])] = []
    for column in all.indices.dropFirst() where holdsFigures(column, grid) {
      guard let name = productName(ofColumn: column, grid, isAnnounced: isAnnounced) else {
        // A share or another figure between two products belongs to the one before it.
        if !groups.isEmpty, grid.headerRowCount == 1,
          all[column].unit?.symbol.dimension == .percent
            || all[column].role == .share
        {
          groups[groups.count - 1].columns.append(column)
        }
        continue
      }
      if let known = groups.firstIndex(where: { $0.name == name }) {
        groups[known].columns.append(column)
      } else {
        groups.append((name, [column]))
      }
    }
    guard groups.count > 1, Set(groups.map { Array(bytes[$0.name]) }).count == groups.count else { return [] }
    let tableUnit = statedUnit(of: raw, block: block)
    for index in all.indices where ![.stage, .item, .group, .serial].contains(all[index].role) {
      let isShare = all[index].role == .share || all[index].unit?.symbol.dimension == .percent
      if isShare { continue }
      let isEmission = all[index].role == .emission || all[index].unit?.isEmission ?? false
      if !isEmission, isNamedOtherwise(all[index]) { all[index].role = nil }
    }
    var found: [ProductColumns] = []
    for group in groups {
      let shares = group.columns.filter { all[$0].role == .share || all[$0].unit?.symbol.dimension == .percent }
      let rest = group.columns.filter { !shares.contains($0) }
      let stated = rest.filter { all[$0].role == .emission || all[$0].unit?.isEmission ?? false }
      guard
        let emission = stated.first
          ?? (rest.count == 1 && (tableUnit != nil || saysEmission(grid, block)) ? rest[0] : nil),
        all[emission].unit.map({ $0.isEmission }) ?? true
      else { continue }
      var own = all
      for index in own.indices where own[index].role == .emission || own[index].role == .share || index == emission {
        own[index].role = index == emission ? .emission : index == shares.first ? .share : nil
      }
      for index in own.indices where [.fossil, .biogenic, .landUse, .aircraft].contains(own[index].role) {
        if !group.columns.contains(index) { own[index].role = nil }
      }
      if own[emission].unit == nil, let tableUnit {
        (own[emission].unit, own[emission].unitRange) = (tableUnit.unit, tableUnit.range)
      }
      if let share = shares.first { own[share].role = .share }
      found.append(ProductColumns(name: group.name, columns: own))
    }
    return found
  }

  /// Whether most body cells of a column are figures.
  private func holdsFigures(_ column: Int, _ grid: TableGrid) -> Bool {
    let cells = (grid.headerRowCount..<grid.rowCount).compactMap { grid.cell($0, column) }.filter {
      $0.column == column
    }
    let figures = cells.count { $0.quantity?.number != nil || $0.isNull }
    return figures * 2 > cells.count && cells.contains { $0.quantity?.number != nil }
  }

  /// The product that the headings over a column name: in its own column, or in one to its left whose cell lost its span.
  private func productName(ofColumn column: Int, _ grid: TableGrid, isAnnounced: Bool) -> Range<Int>? {
    for row in 0..<grid.headerRowCount {
      var place = column
      // Only above a heading of its own does an empty cell belong to the one to its left.
      let hasLower = ((row + 1)..<max(row + 1, grid.headerRowCount)).contains {
        grid.cell($0, column).map { !$0.isEmpty } ?? false
      }
      while place > 0, hasLower, grid.cell(row, place).map(\.isEmpty) ?? true { place -= 1 }
      guard place > 0, let cell = grid.cell(row, place), !cell.isEmpty, cell.column > 0 || grid.isTransposed,
        cell.columnSpan < grid.columnCount - 1
      else { continue }
      if isOtherProduct(cell.range) { return nil }
      if let name = bareName(cell.range, isNumbered: false), isProductName(name) || isAnnounced && isUnknown(name) {
        return name
      }
    }
    return nil
  }

  /// Words that no vocabulary has: a name, where it is said that names stand there.
  private func isUnknown(_ name: Range<Int>) -> Bool {
    func holds(_ words: [[UInt8]]) -> Bool { words.contains { find($0, in: bytes, name) != nil } }
    return headingRole(text, name) == nil && text.vocabulary.stages.best(in: bytes, name) == nil
      && totalTerm(text, name) == nil && !holds(caseWords) && unit(filling: name, of: bytes) == nil
      && modules(in: bytes, name) == nil && name.count >= 2 && !bytes[name].allSatisfy { $0.isDigit }
      && dates(bytes, in: name).isEmpty
  }

  /// Whether a heading is about another product than those that the report is about, or about the report's own beside one.
  private func isOtherProduct(_ heading: Range<Int>) -> Bool {
    (otherProductWords + ownProductWords).contains { find($0, in: bytes, heading) != nil }
  }

  /// Whether a heading says that the column holds something that is neither emission nor share.
  private func isNamedOtherwise(_ column: TableColumn) -> Bool {
    column.unit.map { !$0.isEmission && $0.symbol.dimension != .percent } ?? false
  }

  /// Whether the corner cell, a title, the caption or the line above says that products stand beside each other.
  private func announcesProducts(_ grid: TableGrid, block: Int) -> Bool {
    placesAround(grid, block: block).contains { place in
      severalProductsWords.contains { find($0, in: bytes, place) != nil }
    }
  }

  /// Whether the words around a table say that its figures are emissions.
  private func saysEmission(_ grid: TableGrid, _ block: Int) -> Bool {
    placesAround(grid, block: block).contains { place in
      text.vocabulary.columns.matches(in: bytes, place).contains { $0.key == .emission }
    }
  }

  private func placesAround(_ grid: TableGrid, block: Int) -> [Range<Int>] {
    var places = (0..<grid.headerRowCount).compactMap { row in
      grid.cells(inRow: row).first { !$0.isEmpty && ($0.column == 0 || $0.columnSpan >= grid.columnCount - 1) }?.range
    }
    if let caption = document.tables[grid.index].caption { places.append(blockRanges[caption]) }
    if let label = document.tables[grid.index].label { places.append(text.range(label)) }
    if let line = lineAbove(block) { places.append(line) }
    if let heading = sections[block].last { places.append(blockRanges[heading]) }
    return places
  }
}

private let mostProductColumns = 200
