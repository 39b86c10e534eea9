import CFPDocuments
import CFPFootprints
import CFPQuantities

/// What statements are bound by: the text, the fields as they were settled, and the products that the report has results
/// of. Nothing changes it.
struct BindingInput: Sendable {
  let input: ReaderInput
  let fields: SettledFields
  /// The products that have results of their own, where there are several.
  let products: ProductNames?
  /// For each block of the document the product whose section it stands in.
  let productOfBlock: [Int?]
  /// What the report calls its product, its producer and its unit: folded, in small letters.
  let ownNames: [[UInt8]]

  /// - Parameter nameInTable: The product's name in a table of results per product.
  init(_ input: ReaderInput, _ fields: SettledFields, nameInTable: Stated<String>?, products: ProductNames?) {
    self.input = input
    self.fields = fields
    self.products = products
    productOfBlock = products.map { productsOfBlocks($0, input) } ?? []
    let stated = [
      fields.product.fields[.name], fields.product.fields[.model], fields.company.fields[.name],
      fields.product.functionalUnit?.text, nameInTable,
    ]
    let own = stated.compactMap { $0 }.map { input.bytes[input.text.range($0.span)].map(\.lowercasedASCII) }
    // A statement that names one of several products is held against that product's figures.
    ownNames = own + (products?.words ?? []).prefix(mostProductWords)
  }

  var text: ReportText { input.text }
  var bytes: [UInt8] { input.bytes }
  var document: Document { input.document }
  var blockRanges: [Range<Int>] { input.blockRanges }
  var sections: [[Int]] { input.sections }

  func isStage(_ term: ProseTerm) -> Bool { input.isStage(term) }
  func isElsewhere(_ clause: Range<Int>, _ block: ProseBlock) -> Bool { input.isElsewhere(clause, block) }
}

/// Every word of a sentence is held against all names: a catalogue of products has too many.
private let mostProductWords = 64

/// For each block the product whose section it stands in: from a heading that names one product to the next heading of
/// its level, or to the first block that names another.
private func productsOfBlocks(_ products: ProductNames, _ input: ReaderInput) -> [Int?] {
  var current: (product: Int, level: Int)?
  return input.document.blocks.indices.map { block in
    let named = Set(products.mentioned(in: input.bytes, input.blockRanges[block]).map(\.key))
    if case .heading(let level) = input.document.blocks[block].kind {
      if let open = current, level <= open.level { current = nil }
      if named.count == 1, let product = named.first { current = (product, level) }
      if named.count > 1 { current = nil }
    } else if let open = current, !named.subtracting([open.product]).isEmpty {
      current = nil
    }
    return current?.product
  }
}
