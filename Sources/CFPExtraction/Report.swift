import CFPDocuments
import CFPFootprints
import CFPQuantities

extension CFPReport {
  /// The report that settled fields, bound rows and settled results make.
  init(
    _ input: ReaderInput, _ fields: SettledFields, _ inventory: InventoryBinding, _ results: ResultSettling,
    _ statements: [Statement]
  ) {
    self.init(document: input.document, language: CFPExtraction.language(of: input.document.text))
    statement = fields.statement
    company = fields.company
    product = fields.product
    people = fields.people
    contradictions = fields.contradictions
    self.inventory = inventory.inventory
    factorSources = inventory.factors
    tables = inventory.readings
    for table in results.tablesOfOtherCases { tables[table].isOfAnotherCase = true }
    self.results = results.results
    resultSets = results.resultSets
    headlineSet = results.headlineSet
    mentions = results.mentions
    tableAnalyses = input.analyses
    addBoundary(statements)
    sentenceNumbers = input.sentenceNumbers()
    claims = Array(input.prose.lazy.filter { !$0.isCell }.flatMap { input.claims($0) }.prefix(mostClaims))
    numbering = input.numbering()
    absentTables = input.absentTables(numbering, sentenceNumbers)
    statesFootprint =
      results.statesFootprint || input.namesFootprint || tables.contains { footprintRoles.contains($0.role) }
    notes = notes(input, statements)
  }

  /// The stages of the first boundary table, and the modules that are marked as not declared, each once.
  private mutating func addBoundary(_ statements: [Statement]) {
    for case .boundary(let stages) in statements.map(\.content) where product.boundary.stages.isEmpty {
      product.boundary.stages = stages
    }
    for case .notDeclared(let label) in statements.map(\.content)
    where !product.boundary.notDeclared.contains(where: { $0.value == label.value }) {
      product.boundary.notDeclared.append(label)
    }
  }

  private func notes(_ input: ReaderInput, _ statements: [Statement]) -> [String] {
    var notes: [String] = []
    if input.text.style == .decimalComma { notes.append("numbers: the document writes decimals with a comma") }
    for table in tables where table.isCut {
      let note = table.role == .inventory ? ExtractionLimits.inventoryNote : ExtractionLimits.tableNote
      if !notes.contains(note) { notes.append(note) }
    }
    if statements.totals.count + statements.stages.count >= ExtractionLimits.statements {
      notes.append(ExtractionLimits.statementNote)
    }
    return notes
  }
}

extension ResultSettling {
  fileprivate var statesFootprint: Bool { results.total != nil || !results.stages.isEmpty }
}

extension ReaderInput {
  /// Whether the text is a footprint's: it has an emission quantity, the word footprint, or a stage's full name.
  fileprivate var namesFootprint: Bool {
    prose.contains { block in
      block.numbers.contains { $0.unit?.isEmission ?? false }
        || block.phrases.contains { $0.key == .footprint || isStage($0.key) && $0.range.count >= 12 }
    }
  }
}

private let mostClaims = 200
private let footprintRoles: Set<TableReading.Role> = [.inventory, .results, .boundary, .summary, .factors]
