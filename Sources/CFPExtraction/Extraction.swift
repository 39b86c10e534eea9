import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

/// The state of one extraction: the report as far as it is read, and statements that are bound once all is read.
struct Extraction {
  let text: ReportText
  var report: CFPReport
  /// Folded ranges of `Document.blocks`.
  let blockRanges: [Range<Int>]
  /// For each block the indices of the headings it stands under, outermost first.
  let sections: [[Int]]
  /// Result tables, before the headline one is chosen.
  var resultCandidates: [ResultCandidate] = []
  /// Results of several products that stand in a row each.
  var productRows: [FootprintResults] = []
  /// The products that have results of their own, where there are several.
  var products: ProductNames?
  /// For each of them its index in `CFPReport.resultSets`.
  var setOfProduct: [Int?] = []
  /// For each block of the document the product whose section it stands in.
  var productOfBlock: [Int?] = []
  /// The one whose results are the report's headline.
  var headlineProduct: Int?
  /// The block of each table.
  let blockOfTable: [Int?]
  /// Emissions stated for the whole product: summary tables, total rows of inventories, prose, labels.
  var totalStatements: [TotalStatement] = []
  /// Emissions and shares stated for a stage outside the headline result table.
  var stageStatements: [StageStatement] = []
  /// Whether an inventory has rows beyond those that are read.
  var isInventoryFull = false
  /// The subtotals of inventories, each with the rows above it.
  var inventorySubtotals: [StageResult] = []
  /// The product's name in a summary table, for a report that states it nowhere else.
  var summaryProduct: Stated<String>?
  /// Whose phone number comes next, while labels are read from top to bottom.
  var person: PersonContext?
  /// The paragraph read last, for a figure on a line of its own.
  var proseAbove: ProseBlock?
  /// The label under which a field was first stated, by the field's pointer.
  var labels: [String: [UInt8]] = [:]
  /// Labels without a value on their line, waiting for the lines below.
  var pendingLabels: [(key: FieldKey, label: Range<Int>)] = []
  /// The annexes that paragraphs send their readers to for figures: the word with its letter, and the block.
  var annexReferences: [(label: [UInt8], block: Int)] = []
  /// What tables state of items, in their order.
  var itemTables: [ItemTable] = []
  /// Indices in `factorSources` of the factors that stand in tables of their own.
  var listedFactors: [Int] = []
  /// Where each factor of `factorSources` stands first.
  var knownFactors = KnownFactors()

  init(_ document: Document, vocabulary: Vocabulary) {
    let text = ReportText(document, vocabulary: vocabulary)
    self.text = text
    report = CFPReport(document: document, language: language(of: document.text))
    report.tableAnalyses = analysedTables(of: document, text.folded, style: text.style)
    blockRanges = document.blocks.map { text.range($0.span) }
    sections = sectionPaths(of: document.blocks)
    var blockOfTable = [Int?](repeating: nil, count: document.tables.count)
    for (index, block) in document.blocks.enumerated() {
      if case .table(let table) = block.kind, blockOfTable.indices.contains(table) { blockOfTable[table] = index }
    }
    self.blockOfTable = blockOfTable
    if text.style == .decimalComma { report.notes.append("numbers: the document writes decimals with a comma") }
  }

  /// Reads tables and label lines in the order of the page, so that the cover's statement of a field comes first.
  mutating func readTablesAndLabels() {
    report.tables = document.tables.map { _ in TableReading(role: .other, headerRowCount: 0) }
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .table(let table):
        pendingLabels.removeAll()
        report.tables[table] = readTable(table, block: index)
        noteCut(table)
      case .paragraph, .listItem, .heading, .furniture: readLabels(block: index)
      default: break
      }
    }
    if report.product.fields[.name] == nil { report.product.fields[.name] = summaryProduct }
  }

  /// Says that a table has more rows than are read, where its rows are data.
  private mutating func noteCut(_ table: Int) {
    let role = report.tables[table].role
    guard document.tables[table].rowCount > ExtractionLimits.tableRows || isInventoryFull && role == .inventory,
      ![.other, .fields].contains(role)
    else { return }
    report.tables[table].isCut = true
    let note = role == .inventory ? ExtractionLimits.inventoryNote : ExtractionLimits.tableNote
    if !report.notes.contains(note) { report.notes.append(note) }
  }

  var bytes: [UInt8] { text.bytes }
  var document: Document { text.document }
}

/// How much is kept of one report, so that memory stays bounded whatever comes in. Reports have some hundred figures;
/// what lies beyond stays in the document.
enum ExtractionLimits {
  /// Of one table, and of all inventories together.
  static let tableRows = 5_000
  static let statements = 10_000
  static let inventoryNote = "inventory: only the first 5000 rows are read as data; all of them stand in the document"
  static let tableNote =
    "tables: only the first 5000 rows of a table are read as data; all of them stand in the document"
  static let statementNote = "mentions: only the first 10000 statements are bound; all of them stand in the document"
}

/// An emission stated for the product as a whole.
struct TotalStatement {
  /// Where it was found: later cases yield to earlier ones when a total is chosen.
  enum Origin: Int {
    case resultTable, summaryTable, label, prose, inventoryTable
    /// The total row of an inventory without several stages: the product's total only where there is no other table.
    case partialTable
  }

  var quantity: Quantity
  /// The share printed beside it: 100 %.
  var share: Quantity? = nil
  var origin: Origin
  /// Whether it is sure to speak of the headline total. What is not is believed where it repeats a figure, and is never
  /// held against one.
  var isCertain = true
  /// How far the words say that it reaches.
  var reach: BoundaryKind? = nil
}

/// An emission or share stated for a stage.
struct StageStatement {
  var stage: LifeCycleStage
  /// The stage phrase as printed, folded, for telling stages of one kind apart.
  var label: [UInt8]
  var emission: Quantity?
  var share: Quantity?
  /// Whether it is sure to speak of the headline product's stage; see `TotalStatement.isCertain`.
  var isCertain = true
  /// How far the footprint reaches that it is a part of.
  var reach: BoundaryKind? = nil
}

/// For each block the headings above it: one of each level, outermost first.
private func sectionPaths(of blocks: [DocumentBlock]) -> [[Int]] {
  var path: [(level: Int, block: Int)] = []
  var indices: [Int] = []
  return blocks.enumerated().map { index, block in
    if case .heading(let level) = block.kind {
      while let last = path.last, last.level >= level { path.removeLast() }
      path.append((level, index))
      indices = path.map(\.block)
    }
    return indices
  }
}
