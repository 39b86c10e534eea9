import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The products of a report by its tables of results, and the tables with the product that each is of.
struct ProductNaming {
  let input: ReaderInput
  private(set) var candidates: [ResultCandidate]
  /// Results of several products that stand in a row each.
  let rows: [FootprintResults]
  /// Nil where there are no two.
  private(set) var products: ProductNames?

  private var bytes: [UInt8] { input.bytes }
  private var text: ReportText { input.text }

  /// Finds out whether the tables of results are several products': by the columns, the rows, or the captions and headings
  /// that name them. Without two names none of them counts.
  /// - Parameter binding: What the report says of itself.
  init(_ candidates: [ResultCandidate], rows: [FootprintResults], _ binding: BindingInput) {
    input = binding.input
    self.candidates = candidates
    self.rows = rows
    func announcesAnotherCase(table: Int) -> Bool {
      binding.announcesAnotherCase(table: table, than: FootprintResults())
    }
    for index in candidates.indices where self.candidates[index].results.product == nil {
      guard let table = self.candidates[index].results.tables.first, !announcesAnotherCase(table: table) else {
        continue
      }
      self.candidates[index].results.product = input.productNamed(aboveTable: table).map { text.stated($0) }
    }
    var names: [Stated<String>] = []
    var known: Set<[UInt8]> = []
    for name in (self.candidates.map(\.results) + rows).compactMap(\.product) {
      if known.insert(key(of: name)).inserted { names.append(name) }
    }
    guard names.count > 1 else {
      for index in self.candidates.indices { self.candidates[index].results.product = nil }
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
    // A name that other tables tell may stand above this one, too.
    for index in self.candidates.indices where self.candidates[index].results.product == nil {
      guard let table = self.candidates[index].results.tables.first, !announcesAnotherCase(table: table),
        let product = products?.product(ofTable: table, input)
      else { continue }
      self.candidates[index].results.product = products?.names[product]
    }
  }

  /// What the titles of tables of results call products, by the model's code in it: QB-20 型水泵.
  private func spellingsInTitles() -> [[UInt8]: Set<[UInt8]>] {
    var found: [[UInt8]: Set<[UInt8]>] = [:]
    for table in candidates.lazy.filter({ $0.results.product != nil }).compactMap(\.results.tables.first) {
      for title in input.titles(ofTable: table) {
        guard let name = input.productName(inTitle: title), let code = code(of: name) else { continue }
        found[code, default: []].insert(bytes[name].map(\.lowercasedASCII))
      }
    }
    return found
  }

  /// A product's name for comparing.
  private func key(of name: Stated<String>) -> [UInt8] { bytes[text.range(name.span)].map(\.lowercasedASCII) }

  private func code(of name: Range<Int>) -> [UInt8]? {
    input.modelCode(in: name).map { bytes[$0].map(\.lowercasedASCII) }
  }
}

extension ReaderInput {
  /// The product that the caption of a table, the line right before it, or the nearest heading that names one is about.
  func productNamed(aboveTable table: Int) -> Range<Int>? {
    titles(ofTable: table).lazy.compactMap { productName(inTitle: $0) }.first
  }

  /// The caption of a table, the line right before it, and the headings above it, the nearest first.
  func titles(ofTable table: Int) -> [Range<Int>] {
    guard blockOfTable.indices.contains(table), let block = blockOfTable[table] else { return [] }
    var titles: [Range<Int>] = []
    if let caption = document.tables[table].caption { titles.append(blockRanges[caption]) }
    if let label = document.tables[table].label { titles.append(text.range(label)) }
    if let line = lineAbove(block) { titles.append(line) }
    return titles + sections[block].reversed().map { blockRanges[$0] }
  }
}
