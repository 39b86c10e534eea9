import CFPDocuments
import CFPFootprints

/// What a reader says that the document states. Readers state, and change nothing; which of several statements of one
/// subject holds is for `Settling` to say, and to what product, unit and case one belongs for `Binding`.
struct Statement: Sendable {
  enum Content: Sendable {
    /// A value of a field of cover, company, product or boundary.
    case field(FieldSubject, FieldValue)
    /// A row of activity data.
    indirect case row(InventoryRow)
    /// A table of results by stage.
    indirect case results(ResultCandidate)
    /// The results of one of several products that stand in a row each.
    indirect case productRow(FootprintResults)
    /// An emission of the product as a whole.
    indirect case total(TotalStatement)
    /// An emission or a share of one stage.
    indirect case stage(StageStatement)
    /// A sum inside of an inventory, with the rows above it.
    indirect case subtotal(StageResult)
    /// A net result, or what is taken off.
    indirect case offset(ScopedTotal)
    /// A carrier's factor with its source.
    indirect case factor(FactorSource)
    /// What a table states of items, for completing the rows of another one.
    indirect case items(ItemTable)
    /// The stages of a boundary table.
    case boundary([SystemBoundary.Stage])
    /// A module that is marked as not declared.
    case notDeclared(Stated<String>)
  }

  var content: Content
  var reader: Reader
  /// Where it stands.
  var place: TextSpan
  /// The label before the value, folded, as far as there is one: a second value counts against the first one only under
  /// the same label.
  var label: [UInt8] = []
}

/// An emission stated for the product as a whole.
struct TotalStatement: Sendable {
  /// Where it was found: later cases yield to earlier ones when a total is chosen.
  enum Origin: Int, Sendable {
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
  /// The inventory whose total it is: what is said above it tells of what case it is.
  var inventory: Int? = nil
}

/// An emission or share stated for a stage.
struct StageStatement: Sendable {
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

/// A table of results by stage, before the headline one is chosen.
struct ResultCandidate: Sendable {
  var results: FootprintResults
  /// How much a table tells: stages with emissions, a total, shares.
  var weight: Int
}

extension Statement {
  var isField: Bool { if case .field = content { true } else { false } }
}

extension [Statement] {
  /// The product's name in a table of results per product.
  var nameInTable: Stated<String>? {
    for case .field(.product(.name), .words(let name)) in lazy.filter({ $0.reader == .productColumn }).map(\.content) {
      return name
    }
    return nil
  }

  var rows: [InventoryRow] { compactMap { if case .row(let row) = $0.content { row } else { nil } } }
  var candidates: [ResultCandidate] {
    compactMap { if case .results(let results) = $0.content { results } else { nil } }
  }
  var productRows: [FootprintResults] { compactMap { if case .productRow(let row) = $0.content { row } else { nil } } }
  var totals: [TotalStatement] { compactMap { if case .total(let total) = $0.content { total } else { nil } } }
  var stages: [StageStatement] { compactMap { if case .stage(let stage) = $0.content { stage } else { nil } } }
  var subtotals: [StageResult] { compactMap { if case .subtotal(let sum) = $0.content { sum } else { nil } } }
  var offsets: [ScopedTotal] { compactMap { if case .offset(let offset) = $0.content { offset } else { nil } } }
  var factors: [FactorSource] { compactMap { if case .factor(let factor) = $0.content { factor } else { nil } } }
  var items: [ItemTable] { compactMap { if case .items(let items) = $0.content { items } else { nil } } }
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
