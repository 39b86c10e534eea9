import CFPDocuments
import CFPFootprints
import CFPQuantities

// What is stated of further products, and the rows of inventories that are theirs.

extension ResultSettling {
  /// Binds what is said of further products to their results. Of a product that is named, a statement is held against
  /// its figure; one that names none stays for the headline, to be believed only where it repeats a figure.
  mutating func bindProductStatements() {
    guard products != nil else { return }
    totals = totals.filter { statement in
      var statement = statement
      return !bind(&statement)
    }.map { statement in
      var statement = statement
      if statement.quantity.span.flatMap({ binding.product(at: $0) }) != headlineProduct || headlineProduct == nil {
        statement.isCertain = false
      }
      return statement
    }
    stageStatements = stageStatements.filter { !bind($0) }.map { statement in
      var statement = statement
      let span = statement.emission?.span ?? statement.share?.span
      if span.flatMap({ binding.product(at: $0) }) != headlineProduct || headlineProduct == nil {
        statement.isCertain = false
      }
      return statement
    }
  }

  /// Whether a statement of a total is a further product's; its figure gets it.
  private mutating func bind(_ statement: inout TotalStatement) -> Bool {
    guard let span = statement.quantity.span, let product = binding.product(at: span), product != headlineProduct,
      let set = setOfProduct[product]
    else { return false }
    guard let total = resultSets[set].total else {
      if statement.isCertain, statement.origin != .partialTable { resultSets[set].total = statement.quantity }
      return true
    }
    if total.span != span, sameScope(statement.quantity, total),
      statement.isCertain && statement.origin != .partialTable || repeats(statement.quantity, total)
    {
      mentions.append(Mention(of: .inSet(set, .total), quantity: statement.quantity))
    }
    return true
  }

  private mutating func bind(_ statement: StageStatement) -> Bool {
    guard let span = statement.emission?.span ?? statement.share?.span, let product = binding.product(at: span),
      product != headlineProduct, let set = setOfProduct[product]
    else { return false }
    let entries = resultSets[set].stages.indices.filter {
      resultSets[set].stages[$0].stage == statement.stage
    }
    guard entries.count == 1 else { return true }
    let entry = resultSets[set].stages[entries[0]]
    if let emission = statement.emission, emission.number != nil, let known = entry.emission,
      emission.span != known.span,
      sameScope(emission, known), statement.isCertain || repeats(emission, known)
    {
      mentions.append(Mention(of: .inSet(set, .stage(entries[0], .emission)), quantity: emission))
    }
    if let share = statement.share, share.number != nil, let known = entry.share, share.span != known.span,
      statement.isCertain || repeats(share, known)
    {
      mentions.append(Mention(of: .inSet(set, .stage(entries[0], .share)), quantity: share))
    }
    return true
  }

  /// Gives rows of inventories to the product that their table's titles or their own cells name, and the subtotals of
  /// such tables with them.
  mutating func bindInventories() {
    guard let products else { return }
    var productOfTable: [Int: Int?] = [:]
    var namesInTable: [Int: [Int: Int]] = [:]
    for index in inventory.indices {
      let row = inventory[index]
      if productOfTable[row.table] == nil {
        let titled = products.product(ofTable: row.table, binding.input)
        productOfTable[row.table] = .some(titled)
        if titled == nil { namesInTable[row.table] = productsOfRows(inTable: row.table, products) }
      }
      let product = productOfTable[row.table].flatMap { $0 } ?? namesInTable[row.table]?[row.tableRow]
      inventory[index].resultSet = product.flatMap { setOfProduct[$0] }
    }
    inventorySubtotals = inventorySubtotals.filter { subtotal in
      guard let table = subtotal.rowsAbove?.table, let product = products.product(ofTable: table, binding.input),
        product != headlineProduct,
        let set = setOfProduct[product]
      else { return true }
      resultSets[set].subtotals.append(subtotal)
      return false
    }
  }

  /// The product that each row of a table names in one of its word cells, or that a cell or a line alone above it names.
  private func productsOfRows(inTable table: Int, _ products: ProductNames) -> [Int: Int] {
    guard document.tables.indices.contains(table) else { return [:] }
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
