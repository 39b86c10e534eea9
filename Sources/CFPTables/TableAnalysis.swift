public import CFPDocuments
public import CFPQuantities

/// What a table of a document holds, and what its numbers say about each other.
public struct TableAnalysis: Sendable {
  /// The index in `Document.tables`.
  public let table: Int
  /// The index of the table's block in `Document.blocks`.
  public let block: Int
  /// How many rows from the top head the columns.
  public let headingRows: Int
  /// How many columns from the left hold words, the names of the rows.
  public let stubColumns: Int
  /// One for each column of the grid.
  public let columns: [LineContent]
  /// One for each row of the grid.
  public let rows: [LineContent]
  /// Every printed number that stands in a cell of its own, in printed order.
  public let numbers: [TableNumber]
  /// For each position of the grid, row by row, the index in `numbers`, or -1; empty where the table is too large.
  let places: [Int32]
  /// What stands at each position of the grid, row by row.
  let positions: [Position]
  /// Relations that hold among the numbers, the surest of each kind first.
  public internal(set) var relations: [TableRelation] = []
  /// Whether the table has more positions than relations are looked for in.
  public let isTooLarge: Bool

  /// The number that starts at a position of the grid; nil where none does.
  public func number(row: Int, column: Int) -> TableNumber? {
    index(row: row, column: column).map { numbers[$0] }
  }

  /// The number in a cell, by the cell's index in `DocumentTable.cells`; nil where it holds none.
  public func number(inCell cell: Int) -> TableNumber? {
    let index = numbers.endOfPrefix { $0.cell < cell }
    return index < numbers.count && numbers[index].cell == cell ? numbers[index] : nil
  }

  func index(row: Int, column: Int) -> Int? {
    let place = row * columns.count + column
    guard places.indices.contains(place), columns.indices.contains(column), places[place] >= 0 else { return nil }
    return Int(places[place])
  }

  /// What stands at a position, for adding up.
  enum Position: UInt8 {
    case empty
    /// A mark that says that there is nothing: it adds nothing.
    case nothing
    /// A number or words.
    case other
  }

  func position(row: Int, column: Int) -> Position {
    let place = row * columns.count + column
    return positions.indices.contains(place) ? positions[place] : .empty
  }
}

/// A printed number in a cell of its own.
public struct TableNumber: Sendable {
  /// The index of the cell in `DocumentTable.cells`.
  public let cell: Int
  /// Its row and column in the grid.
  public let row: Int
  public let column: Int
  /// Which of the cells that start in its row it is, from the left.
  public let position: Int
  public let number: PrintedNumber
  /// The unit printed in the cell.
  public let unit: PrintedUnit?
  /// Whether it is sure what value is meant: no bound, no range, no `≈`.
  public let isDefinite: Bool
  /// Where it stands.
  public let span: TextSpan
}

/// What a row or a column of a table holds.
public struct LineContent: Sendable {
  public enum Kind: String, Sendable {
    case empty, words, numbers
    /// Parts of a whole, or changes, in percent.
    case shares
    /// Running numbers of the rows, note numbers: they count nothing.
    case marks
    case years
    /// Units and nothing else.
    case units
    /// What heads the others.
    case heading
  }

  public var kind: Kind
  /// The words that name it: of a column its headings, of a row its leftmost words; folded, in lower case.
  public var name: [UInt8] = []
  /// Where the names stand.
  public var nameSpans: [TextSpan] = []
  /// The unit that is printed for all of it.
  public var unit: PrintedUnit?
  /// What its name says of its numbers.
  public var says: TableWords.Meaning = []
  /// The most decimals of its numbers.
  public var decimals = 0

  init(kind: Kind) { self.kind = kind }
}

/// A relation that holds among the numbers of a table.
public struct TableRelation: Sendable {
  public enum Kind: String, Sendable {
    /// A row is the sum of other rows.
    case rowTotal = "row-total"
    /// A column is the sum of other columns.
    case columnTotal = "column-total"
    /// A column is the product of others, up to a power of ten.
    case product
    /// A column is the part of another one's total, in percent.
    case share
    /// A column is the difference of two others.
    case difference
    /// A column is the change between two others, in percent.
    case change
  }

  /// One line in which the relation is printed: for a row total a column, for all others a row.
  public struct Instance: Sendable {
    public enum Outcome: String, Sendable { case holds, fails, open }

    public let line: Int
    public let outcome: Outcome
  }

  public let kind: Kind
  /// The row (of a row total) or column that follows from the others.
  public let stated: Int
  /// The rows or columns that it follows from, in the order of the table; of a share the part's column, of a change or a
  /// difference the later and the earlier one.
  public let operands: [Int]
  /// Of a product the power of ten between its factors and it.
  public var power = 0
  /// Of a share the row of the whole, or, where the printed total is not what its parts add up to, the rows of the parts.
  public var wholeRows: [Int] = []
  public let instances: [Instance]
  /// How often as many numbers would agree by chance, over all that was tried.
  public let chance: Double
  /// Whether words name it: `Total`, `合计`.
  public let isNamed: Bool
  /// The one line in which it fails and nothing but an error in a number explains that.
  public var unexplained: Int?

  /// The lines in which it fails.
  public var failing: [Int] { instances.filter { $0.outcome == .fails }.map(\.line) }
  /// How many lines it holds in.
  public var holding: Int { instances.count { $0.outcome == .holds } }
}
