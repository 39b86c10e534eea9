import CFPDocuments
import CFPFootprints
import CFPQuantities

// Results of several products: which table is whose, which product is the headline, and what else is said of each.

extension Extraction {
  /// Finds out whether the tables of results are several products': by the columns, the rows, or the captions and headings
  /// that name them. Without two names none of them counts.
  mutating func nameProducts() {
    for index in resultCandidates.indices where resultCandidates[index].results.product == nil {
      guard let table = resultCandidates[index].results.tables.first, !announcesAnotherCase(table: table) else {
        continue
      }
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
    for name in names { if let code = code(of: text.range(name.span)) { codes[code, default: 0] += 1 } }
    let spellings = spellingsInTitles()
    products = ProductNames(
      names.map { name in
        var words: Set<[UInt8]> = [key(of: name)]
        // A code that only one product has stands for it, and so does what headings call the product of that code.
        if let code = code(of: text.range(name.span)), codes[code] == 1 {
          words.insert(code)
          words.formUnion(spellings[code] ?? [])
        }
        return (name, words.sorted { $0.lexicographicallyPrecedes($1) })
      })
    let keys = names.map { key(of: $0) }
    for (product, key) in keys.enumerated() { products?.number(key, product) }
    productOfBlock = productsOfBlocks()
    // A name that other tables tell may stand above this one, too.
    for index in resultCandidates.indices where resultCandidates[index].results.product == nil {
      guard let table = resultCandidates[index].results.tables.first, !announcesAnotherCase(table: table),
        let product = product(ofTable: table)
      else { continue }
      resultCandidates[index].results.product = products?.names[product]
    }
  }

  /// What the titles of tables of results call products, by the model's code in it: QB-20 型水泵.
  private func spellingsInTitles() -> [[UInt8]: Set<[UInt8]>] {
    var found: [[UInt8]: Set<[UInt8]>] = [:]
    for table in resultCandidates.lazy.filter({ $0.results.product != nil }).compactMap(\.results.tables.first) {
      for title in titles(ofTable: table) {
        guard let name = productName(inTitle: title), let code = code(of: name) else { continue }
        found[code, default: []].insert(bytes[name].map(\.lowercasedASCII))
      }
    }
    return found
  }

  /// A product's name for comparing.
  private func key(of name: Stated<String>) -> [UInt8] { bytes[text.range(name.span)].map(\.lowercasedASCII) }

  private func code(of name: Range<Int>) -> [UInt8]? { modelCode(in: name).map { bytes[$0].map(\.lowercasedASCII) } }

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

  /// Gives each product its results: of several tables of one the one that tells most; what the others state of it is a
  /// statement.
  /// - Returns: The tables that are no named product's.
  mutating func settleProducts() -> [ResultCandidate] {
    guard let products else { return resultCandidates }
    var best: [Int?] = Array(repeating: nil, count: products.names.count)
    let candidateProducts = resultCandidates.map { candidate in candidate.results.product.flatMap { product(named: $0) }
    }
    for (index, product) in candidateProducts.enumerated() {
      guard let product else { continue }
      if best[product].map({ resultCandidates[$0].weight < resultCandidates[index].weight }) ?? true {
        best[product] = index
      }
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
    // A row says less of the own product than a table that names none.
    let headline = own.flatMap { sets[$0]?.stages.isEmpty ?? true && !unnamed.isEmpty ? nil : $0 } ?? most
    if let headline, let set = setOfProduct[headline] {
      headlineProduct = headline
      report.headlineSet = set
      let offsets = report.results.offsets
      report.results = report.resultSets[set]
      report.results.offsets += offsets
    }
    return unnamed.map { resultCandidates[$0] }
  }

  private func product(named name: Stated<String>) -> Int? {
    products?.numberOfName[key(of: name)]
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
}
