// CFPExtraction: turns a `Document` into a `CFPReport`.
//
// Knows:          how CFP reports are worded and laid out (Vocabulary/), how their tables and sentences are read.
// Must not know:  which numbers are right, how a source was encoded, JSON.
//
// Four rooms, entered once each: Marks/ finds numbers, units, dates and phrases; Readers/ state what they see, each for
// itself; Settling/ weighs what was stated; Binding/ finds out of what product, unit and case a statement speaks.

public import CFPDocuments
public import CFPFootprints

/// Reads what a document states. Pure: the same document and vocabulary give the same report.
public func extract(_ document: Document, vocabulary: Vocabulary = .standard) -> CFPReport {
  Extraction(document, vocabulary: vocabulary).report
}

/// A report with the statements that it was made from.
struct Extraction: Sendable {
  private(set) var report: CFPReport
  /// What the readers of cover, forms and sentences state of fields, and what became of each.
  private(set) var fieldStatements: [Statement]
  private(set) var fieldOutcomes: [Outcome]
  /// What tables and sentences state of figures.
  private(set) var figureStatements: [Statement]

  init(_ document: Document, vocabulary: Vocabulary) {
    let input = ReaderInput(document, vocabulary: vocabulary)
    let shapes = input.tableShapes()
    let cover = input.coverStatements(shapes)
    fieldStatements = cover.filter(\.isField) + input.sentenceStatements()
    let (fields, outcomes) = settledFields(fieldStatements, input)
    fieldOutcomes = outcomes

    let (readings, tables) = input.tableStatements(shapes, own: fields.product.functionalUnit)
    var figures = cover.filter { !$0.isField } + tables + input.lineStatements()
    var inventory = InventoryBinding(input: input, readings: readings, statements: figures)
    figures += inventory.further

    let nameInTable = fieldStatements.nameInTable
    var binding = BindingInput(input, fields, nameInTable: nameInTable, products: nil)
    let naming = ProductNaming(input.withJoinedHalves(figures.candidates), rows: figures.productRows, binding)
    if let products = naming.products {
      binding = BindingInput(input, fields, nameInTable: nameInTable, products: products)
    }
    let prose = binding.proseStatements(besides: Set(figures.totals.compactMap(\.quantity.span)))
    inventory.add(spoken: prose.factors)
    figures += prose
    figureStatements = figures

    var results = ResultSettling(binding, figures, inventory.inventory)
    results.settle(naming.candidates, rows: naming.rows)
    inventory.inventory = results.inventory
    inventory.takeListedFactors()
    report = CFPReport(input, fields, inventory, results, figures)
  }
}
