public import CFPQuantities

/// What a table of the document turned out to be, and which of its parts were understood.
public struct TableReading: Sendable {
  public enum Role: String, Sendable {
    /// Labels beside their values.
    case fields
    case inventory, results, factors, boundary, people
    /// The footprint per product in one row.
    case summary
    /// Something that is not a footprint's figures: composition, technical data, unknown.
    case other
  }

  public var role: Role
  /// How many rows from the top are headings.
  public var headerRowCount: Int
  /// Whether it has more rows than are read as data.
  public var isCut = false
  /// What each column was taken for; of a table that was stood up each row.
  public var lines: [LineReading] = []
  /// Whether it was read with its rows and columns exchanged.
  public var isStoodUp = false
  /// The unit that its caption, its title or the line above it states for all of its emissions.
  public var unit: PrintedUnit?
  /// What its caption or the heading above it says that it lists: an inventory or results.
  public var announced: Role?
  /// Rows that were understood and left aside: details of another row, what follows the total.
  public var rowsAside: Set<Int> = []
  /// The row that only its numbers show to be the total: all rows above add up to it, and no vocabulary has its name.
  public var provenTotal: Int?
  /// Rows whose name no vocabulary has.
  public var unknownRows: [UnknownRow] = []
  /// Whether it was read as results that are not the headline's: of another case, product or year.
  public var isOfAnotherCase = false

  public init(role: Role, headerRowCount: Int) {
    self.role = role
    self.headerRowCount = headerRowCount
  }

  /// A row whose name no vocabulary has, by the name as printed.
  public struct UnknownRow: Sendable {
    public var row: Int
    public var name: Stated<String>

    public init(row: Int, name: Stated<String>) {
      self.row = row
      self.name = name
    }
  }
}

/// What a column of a table was taken for.
public struct LineReading: Sendable {
  /// The vocabulary's name of what it holds: `activity`, `factor`, `emission`; nil where nothing is read of it.
  public var role: String?
  /// Whether it is understood: a column that is left aside for another of its kind is.
  public var isUnderstood: Bool
  /// Whether only the arithmetic of the table shows what it holds, and no heading.
  public var isProven: Bool

  public init(role: String?, isUnderstood: Bool, isProven: Bool = false) {
    self.role = role
    self.isUnderstood = isUnderstood
    self.isProven = isProven
  }
}

/// A number with an emission unit in a sentence.
public struct SentenceNumber: Sendable {
  /// The index of its block in `Document.blocks`.
  public var block: Int
  public var quantity: Quantity

  public init(block: Int, quantity: Quantity) {
    self.block = block
    self.quantity = quantity
  }
}
