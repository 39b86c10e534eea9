import CFPDocuments
import CFPFootprints
import CFPQuantities

// Results of several products: which table is whose, which product is the headline, and what else is said of each.

extension Extraction {
  /// Finds out whether the tables of results are several products': by the columns, the rows, or the captions and headings
  /// that name them. Without two names none of them counts.
  mutating func nameProducts() {
    for index in resultCandidates.indices where resultCandidates[index].results.product == nil {
      guard let table = resultCandidates[index].results.tables.first, !announcesAnotherCase(table: table) else { continue }
      resultCandidates[index].results.product = productNamed(aboveTable: table).map { text.stated($0) }
    }
    var names: [Stated<String>] = []
    var known: Set<[UInt8]> = []
    for name in (resultCandidates.map(\.results) + productRows).compactMap(\.product) {
      if known.insert(key(of: name)).inserted { names.append(name) }
    }
    guard names.count > 1 else {
      for index in resultCandidates.indices { resultCandidates[index].results.product = nil }
      return
    }
    var codes: [[UInt8]: Int] = [:]
    for name in names { if let code = code(of: name) { codes[code, default: 0] += 1 } }
    products = ProductNames(
      names.map { name in
        // A code that only one product has stands for it.
        (name, [key(of: name)] + (code(of: name).map { codes[$0] == 1 ? [$0] : [] } ?? []))
      })
  }

  /// A product's name for comparing.
  private func key(of name: Stated<String>) -> [UInt8] { bytes[text.range(name.span)].map(\.lowercasedASCII) }

  private func code(of name: Stated<String>) -> [UInt8]? {
    modelCode(in: text.range(name.span)).map { bytes[$0].map(\.lowercasedASCII) }
  }

  /// The product that the caption of a table, the line right before it, or the nearest heading that names one is about.
  private func productNamed(aboveTable table: Int) -> Range<Int>? {
    titles(ofTable: table).lazy.compactMap { self.productName(inTitle: $0) }.first
  }

  /// The caption of a table, the line right before it, and the headings above it, the nearest first.
  private func titles(ofTable table: Int) -> [Range<Int>] {
    guard let block = blockOfTable[table] else { return [] }
    var titles: [Range<Int>] = []
    if let caption = document.tables[table].caption { titles.append(blockRanges[caption]) }
    if let label = document.tables[table].label { titles.append(text.range(label)) }
    if let line = lineAbove(block) { titles.append(line) }
    return titles + sections[block].reversed().map { blockRanges[$0] }
  }

  /// The product that the titles of a table name.
  func product(ofTable table: Int) -> Int? {
    guard let products else { return nil }
    for title in titles(ofTable: table) {
      let found = Set(products.mentioned(in: bytes, title).map(\.key))
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }

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
    for heading in sections[block].reversed() {
      let found = Set(products.mentioned(in: bytes, blockRanges[heading]).map(\.key))
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }

  /// Whether a number with decimals stands between two places.
  private func hasFigure(between start: Int, and end: Int) -> Bool {
    guard start + 3 <= end else { return false }
    return ((start + 1)..<(end - 1)).contains { bytes[$0] == UInt8(ascii: ".") && bytes[$0 - 1].isDigit && bytes[$0 + 1].isDigit }
  }

  /// The cells of the row that a figure stands in.
  private func rowOfTable(_ table: Int, at span: TextSpan) -> [Range<Int>] {
    let cells = document.tables[table].cells
    guard let cell = cells.first(where: { $0.span.start <= span.start && span.end <= $0.span.end }) else { return [] }
    let first = cells.endOfPrefix { $0.row < cell.row }
    return cells[first...].prefix { $0.row == cell.row }.map { text.range($0.span) }
  }

  private func blockIndex(at place: Int) -> Int? {
    let index = blockRanges.endOfPrefix { $0.upperBound <= place }
    return blockRanges.indices.contains(index) && blockRanges[index].contains(place) ? index : nil
  }

  /// Gives each product its results: of several tables of one the one that tells most; what the others state of it is a
  /// statement.
  /// - Returns: The tables that are no named product's.
  mutating func settleProducts() -> [ResultCandidate] {
    guard let products else { return resultCandidates }
    var best: [Int?] = Array(repeating: nil, count: products.names.count)
    let candidateProducts = resultCandidates.map { candidate in candidate.results.product.flatMap { product(named: $0) } }
    for (index, product) in candidateProducts.enumerated() {
      guard let product else { continue }
      if best[product].map({ resultCandidates[$0].weight < resultCandidates[index].weight }) ?? true { best[product] = index }
    }
    var sets: [FootprintResults?] = best.map { $0.map { resultCandidates[$0].results } }
    for row in productRows {
      guard let product = row.product.flatMap({ product(named: $0) }) else { continue }
      if sets[product] == nil { sets[product] = row } else { addProductStatements(of: row) }
    }
    report.resultSets = sets.compactMap { $0 }
    var place = 0
    setOfProduct = sets.map { set in
      defer { if set != nil { place += 1 } }
      return set == nil ? nil : place
    }
    // The headline is the report's own product, else the one whose table tells most; of rows alone none is.
    let own = ownProduct(of: products)
    let most = best.indices.filter { best[$0] != nil }.max { left, right in
      let (one, other) = (resultCandidates[best[left] ?? 0], resultCandidates[best[right] ?? 0])
      return one.weight < other.weight
    }
    let unnamed = resultCandidates.indices.filter { candidateProducts[$0] == nil }
    for (index, product) in candidateProducts.enumerated() where product != nil && best[product ?? 0] != index {
      addProductStatements(of: resultCandidates[index].results)
    }
    if let headline = own ?? most, let set = setOfProduct[headline] {
      headlineProduct = headline
      report.headlineSet = set
      let offsets = report.results.offsets
      report.results = report.resultSets[set]
      report.results.offsets += offsets
    }
    return unnamed.map { resultCandidates[$0] }
  }

  private func product(named name: Stated<String>) -> Int? {
    products?.names.firstIndex { key(of: $0) == key(of: name) }
  }

  /// The product that the report says it is about: its name or model names one of them, and no other.
  private func ownProduct(of products: ProductNames) -> Int? {
    let fields = [report.product.fields[.model], report.product.fields[.name], report.statement.fields[.title]]
    for field in fields {
      if let field, let only = products.only(in: bytes, text.range(field.span)) { return only }
    }
    return nil
  }

  /// What another table states of a product that has results of its own.
  private mutating func addProductStatements(of other: FootprintResults) {
    if let total = other.total { totalStatements.append(TotalStatement(quantity: total, origin: .summaryTable)) }
    for stage in other.stages {
      stageStatements.append(
        StageStatement(
          stage: stage.stage, label: Array(bytes[text.range(stage.label.span)]), emission: stage.emission,
          share: stage.share))
    }
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
    let entries = report.resultSets[set].stages.indices.filter { report.resultSets[set].stages[$0].stage == statement.stage }
    guard entries.count == 1 else { return true }
    let entry = report.resultSets[set].stages[entries[0]]
    if let emission = statement.emission, emission.number != nil, let known = entry.emission, emission.span != known.span,
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
