import CFPDocuments
import CFPFootprints
import CFPQuantities

// What else is stated of each of several products: sentences, summaries, the rows of inventories.

extension Extraction {
  /// The product that a figure is stated for: by the words before it in its sentence or by its table row, else by the
  /// titles above it; nil where none is named, or more than one.
  func product(at span: TextSpan) -> Int? {
    guard let products else { return nil }
    let place = text.range(span)
    guard let block = blockIndex(at: place.lowerBound) else { return nil }
    if case .table(let table) = document.blocks[block].kind {
      let found = Set(rowOfTable(table, at: span).flatMap { products.mentioned(in: bytes, $0).map(\.key) })
      return found.isEmpty ? product(ofTable: table) : found.count == 1 ? found.first : nil
    }
    let sentence = text.sentence(around: place.lowerBound, in: blockRanges[block])
    let before = products.mentioned(in: bytes, sentence.lowerBound..<max(sentence.lowerBound, place.lowerBound))
    // 型号A为1，型号B为2: each name is said right before its own figure, and no other stands between the two.
    if let last = before.last {
      let others = before.dropLast().filter { $0.key != last.key }
      let isApart = others.allSatisfy { hasFigure(between: $0.range.upperBound, and: last.range.lowerBound) }
      return isApart ? last.key : nil
    }
    guard products.mentioned(in: bytes, sentence).isEmpty else { return nil }
    return productOfBlock.indices.contains(block) ? productOfBlock[block] : nil
  }

  /// For each block the product whose section it stands in: from a heading that names one product to the next heading of
  /// its level, or to the first block that names another.
  func productsOfBlocks() -> [Int?] {
    guard let products else { return [] }
    var current: (product: Int, level: Int)?
    return document.blocks.indices.map { block in
      let named = Set(products.mentioned(in: bytes, blockRanges[block]).map(\.key))
      if case .heading(let level) = document.blocks[block].kind {
        if let open = current, level <= open.level { current = nil }
        if named.count == 1, let product = named.first { current = (product, level) }
        if named.count > 1 { current = nil }
      } else if let open = current, !named.subtracting([open.product]).isEmpty {
        current = nil
      }
      return current?.product
    }
  }

  /// Whether a number with decimals stands between two places.
  private func hasFigure(between start: Int, and end: Int) -> Bool {
    guard start + 3 <= end else { return false }
    return ((start + 1)..<(end - 1)).contains {
      bytes[$0] == UInt8(ascii: ".") && bytes[$0 - 1].isDigit && bytes[$0 + 1].isDigit
    }
  }

  /// The cells of the row that a figure stands in.
  private func rowOfTable(_ table: Int, at span: TextSpan) -> [Range<Int>] {
    let cells = document.tables[table].cells
    // Cells stand in the order of the text.
    let place = cells.endOfPrefix { $0.span.end < span.end }
    guard cells.indices.contains(place), case let cell = cells[place], cell.span.start <= span.start else { return [] }
    let first = cells.endOfPrefix { $0.row < cell.row }
    return cells[first...].prefix { $0.row == cell.row }.map { text.range($0.span) }
  }

  private func blockIndex(at place: Int) -> Int? {
    let index = blockRanges.endOfPrefix { $0.upperBound <= place }
    return blockRanges.indices.contains(index) && blockRanges[index].contains(place) ? index : nil
  }

  /// Binds what is said of further products to their results. Of a product that is named, a statement is held against
  /// its figure; one that names none stays for the headline, to be believed only where it repeats a figure.
  mutating func bindProductStatements() {
    guard products != nil else { return }
    totalStatements = totalStatements.filter { statement in
      var statement = statement
      return !bind(&statement)
    }.map { statement in
      var statement = statement
      if statement.quantity.span.flatMap({ product(at: $0) }) != headlineProduct || headlineProduct == nil {
        statement.isCertain = false
      }
      return statement
    }
    stageStatements = stageStatements.filter { !bind($0) }.map { statement in
      var statement = statement
      let span = statement.emission?.span ?? statement.share?.span
      if span.flatMap({ product(at: $0) }) != headlineProduct || headlineProduct == nil { statement.isCertain = false }
      return statement
    }
  }

  /// Whether a statement of a total is a further product's; its figure gets it.
  private mutating func bind(_ statement: inout TotalStatement) -> Bool {
    guard let span = statement.quantity.span, let product = product(at: span), product != headlineProduct,
      let set = setOfProduct[product]
    else { return false }
    guard let total = report.resultSets[set].total else {
      if statement.isCertain, statement.origin != .partialTable { report.resultSets[set].total = statement.quantity }
      return true
    }
    if total.span != span, sameScope(statement.quantity, total),
      statement.isCertain && statement.origin != .partialTable || repeats(statement.quantity, total)
    {
      report.mentions.append(Mention(of: .inSet(set, .total), quantity: statement.quantity))
    }
    return true
  }

  private mutating func bind(_ statement: StageStatement) -> Bool {
    guard let span = statement.emission?.span ?? statement.share?.span, let product = product(at: span),
      product != headlineProduct, let set = setOfProduct[product]
    else { return false }
    let entries = report.resultSets[set].stages.indices.filter {
      report.resultSets[set].stages[$0].stage == statement.stage
    }
    guard entries.count == 1 else { return true }
    let entry = report.resultSets[set].stages[entries[0]]
    if let emission = statement.emission, emission.number != nil, let known = entry.emission,
      emission.span != known.span,
      sameScope(emission, known), statement.isCertain || repeats(emission, known)
    {
      report.mentions.append(Mention(of: .inSet(set, .stage(entries[0], .emission)), quantity: emission))
    }
    if let share = statement.share, share.number != nil, let known = entry.share, share.span != known.span,
      statement.isCertain || repeats(share, known)
    {
      report.mentions.append(Mention(of: .inSet(set, .stage(entries[0], .share)), quantity: share))
    }
    return true
  }

  /// Gives rows of inventories to the product that their table's titles or their own cells name, and the subtotals of
  /// such tables with them.
  mutating func bindInventories() {
    guard let products else { return }
    var productOfTable: [Int: Int?] = [:]
    var namesInTable: [Int: [Int: Int]] = [:]
    for index in report.inventory.indices {
      let row = report.inventory[index]
      if productOfTable[row.table] == nil {
        let titled = product(ofTable: row.table)
        productOfTable[row.table] = .some(titled)
        if titled == nil { namesInTable[row.table] = productsOfRows(inTable: row.table, products) }
      }
      let product = productOfTable[row.table].flatMap { $0 } ?? namesInTable[row.table]?[row.tableRow]
      report.inventory[index].resultSet = product.flatMap { setOfProduct[$0] }
    }
    inventorySubtotals = inventorySubtotals.filter { subtotal in
      guard let table = subtotal.rowsAbove?.table, let product = product(ofTable: table), product != headlineProduct,
        let set = setOfProduct[product]
      else { return true }
      report.resultSets[set].subtotals.append(subtotal)
      return false
    }
  }

  /// The product that each row of a table names in one of its word cells, or that a cell or a line alone above it names.
  private func productsOfRows(inTable table: Int, _ products: ProductNames) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var last: Int?
    let cells = document.tables[table].cells
    var hasProductColumn = false
    for row in 0..<document.tables[table].rowCount {
      let first = cells.endOfPrefix { $0.row < row }
      let own = cells[first...].prefix { $0.row == row }.filter { !$0.span.isEmpty }
      let named = Set(own.compactMap { products.only(in: bytes, text.range($0.span)) })
      if named.count == 1 {
        last = named.first
        hasProductColumn = true
      } else if named.count > 1 {
        last = nil
      }
      if let last { found[row] = last }
    }
    return hasProductColumn ? found : [:]
  }
}
