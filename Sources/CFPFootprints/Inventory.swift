/// One printed row of activity data.
public struct InventoryRow: Sendable {
  public var stage: LifeCycleStage
  /// The stages that a `combined` one stands for.
  public var stages: [LifeCycleStage] = []
  /// The innermost stage cell (or the heading above the table), as printed.
  public var label: Stated<String>?
  /// The outer stage cell, where there is one.
  public var group: Stated<String>?
  /// What is consumed, moved or emitted.
  public var item: Stated<String>?
  public var carrier: Carrier?
  /// The amount that the printed factor multiplies; never computed.
  public var activity: Quantity?
  public var factor: Quantity?
  public var emission: Quantity?
  /// The row's share of a total, where a share column is printed.
  public var share: Quantity?
  /// The yearly amount, printed beside the amount per functional unit.
  public var annual: Quantity?
  public var transport: TransportLeg?
  public var heatingValue: Quantity?
  public var oxidation: Quantity?
  public var carbonContent: Quantity?
  /// Further printed factors of the product: service life, loss rate, count, allocation.
  public var multipliers: [Multiplier] = []
  /// Numbers of the row in columns whose headings say nothing known: any of them may be a multiplier. They stand in the
  /// document; here they keep what they may explain from being called wrong.
  public var unexplained: [Quantity] = []
  public var gas: Stated<String>?
  public var dataSource: Stated<String>?
  public var dataQuality: Stated<String>?
  public var factorSource: Stated<String>?
  public var factorYear: Stated<Int>?
  /// The pointer of the table or sentence that the factor was taken from, where it is not in the row.
  public var factorFrom: String?
  /// The product that it belongs to, as index in `CFPReport.resultSets`; nil where the report does not say of which.
  public var resultSet: Int?
  /// The table it stands in (index in `Document.tables`) and its row there; of rows that lines of running text list a
  /// negative number, one for each list.
  public var table: Int
  public var tableRow: Int

  public init(stage: LifeCycleStage, table: Int, tableRow: Int) {
    self.stage = stage
    self.table = table
    self.tableRow = tableRow
  }
}

/// How goods move in a transport row.
public struct TransportLeg: Sendable {
  public var mass: Quantity?
  public var distance: Quantity?
  public var mode: Stated<String>?
  public var returnTrip: Stated<String>?

  public init() {}
}

/// A printed number that multiplies activity and factor.
public struct Multiplier: Sendable {
  public enum Kind: String, Sendable {
    case serviceLife, lossRate, count, allocation, loadFactor, other
  }

  public var kind: Kind
  /// The column's heading.
  public var label: Stated<String>
  public var quantity: Quantity

  public init(kind: Kind, label: Stated<String>, quantity: Quantity) {
    self.kind = kind
    self.label = label
    self.quantity = quantity
  }
}

/// The results of one product for one functional unit.
public struct FootprintResults: Sendable {
  /// The product these results are for, where a report has several.
  public var product: Stated<String>?
  public var total: Quantity?
  public var totalShare: Quantity?
  public var stages: [StageResult] = []
  /// Rows that repeat the sum of others: A1-A3 beside A1, A2, A3.
  public var subtotals: [StageResult] = []
  /// Further totals, with what they include.
  public var totals: [ScopedTotal] = []
  /// Offsets, green certificates, net results: never a stage.
  public var offsets: [ScopedTotal] = []
  /// The tables these results were read from (indices in `Document.tables`).
  public var tables: [Int] = []

  public init() {}
}

/// A stage's emission and share in a result table.
public struct StageResult: Sendable {
  public var stage: LifeCycleStage
  public var stages: [LifeCycleStage] = []
  public var label: Stated<String>
  public var group: Stated<String>?
  /// EN 15804 modules: `A1`, `A2`, `A3`.
  public var modules: [String] = []
  public var emission: Quantity?
  public var share: Quantity?
  public var fossil: Quantity?
  public var biogenic: Quantity?
  public var landUse: Quantity?
  public var aircraft: Quantity?
  /// Whether neither its name nor its number says if it is a part of the total, or of the stage above it.
  public var mayBeDetail = false
  /// The printed rows that a subtotal inside an inventory stands under, back to the total before it.
  public var rowsAbove: TableRows?

  public init(stage: LifeCycleStage, label: Stated<String>) {
    self.stage = stage
    self.label = label
  }
}

/// Some rows of a table.
public struct TableRows: Hashable, Sendable {
  /// Index in `Document.tables`.
  public var table: Int
  public var rows: Range<Int>

  public init(table: Int, rows: Range<Int>) {
    self.table = table
    self.rows = rows
  }
}

/// A total with what it covers.
public struct ScopedTotal: Sendable {
  public var label: Stated<String>
  public var includes: [String] = []
  public var emission: Quantity

  public init(label: Stated<String>, includes: [String] = [], emission: Quantity) {
    self.label = label
    self.includes = includes
    self.emission = emission
  }
}

/// Another place that states a figure already held, equal or not.
public struct Mention: Sendable {
  public var of: FigureReference
  public var quantity: Quantity

  public init(of figure: FigureReference, quantity: Quantity) {
    self.of = figure
    self.quantity = quantity
  }
}
