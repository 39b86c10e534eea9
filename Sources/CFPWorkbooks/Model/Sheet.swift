import CFPAuditing
import CFPFootprints
import CFPRendering

/// The sheets, in the order of their tabs.
enum SheetName: CaseIterable {
  case summary, inventory, results, findings, factors, mentions, unread, checks

  var title: Message {
    switch self {
    case .summary: Message(zh: "汇总", en: "Summary")
    case .inventory: Message(zh: "清单", en: "Inventory")
    case .results: Message(zh: "结果", en: "Results")
    case .findings: Message(zh: "发现", en: "Findings")
    case .factors: Message(zh: "因子", en: "Factors")
    case .mentions: Message(zh: "复述", en: "Mentions")
    case .unread: Message(zh: "未读懂", en: "Unread")
    case .checks: Message(zh: "核对", en: "Checks")
    }
  }
}

/// A table with a line of headings above it, before it has cell addresses.
struct Sheet {
  var name: SheetName
  var columns: [(key: ColumnKey, heading: ColumnHeading)]
  var rows: [[Cell]]
  /// How many columns stay in view.
  var frozenColumns: Int
  /// What colours cells by what they say.
  var highlights: [Highlight]
  /// Whether its columns can be filtered.
  var hasFilter: Bool

  func index(of key: ColumnKey) -> Int? { columns.firstIndex { $0.key == key } }
}

/// Cells that are coloured where a column's text begins with given words: colour repeats what the text says.
struct Highlight {
  enum Look { case alarm, caution, faint }

  var words: String
  var column: ColumnKey
  var cells: [ColumnKey]
  var look: Look
}

/// What stands in a cell.
struct Cell: Sendable {
  enum Value: Sendable {
    case empty
    case text(String)
    /// With the number format that shows its printed digits.
    case number(Double, format: String)
    case formula(Formula, value: Double, format: String)
    case textFormula(Formula, value: String)
  }

  /// How a cell looks, its number format aside.
  enum Look: Hashable {
    case plain, heading, label, strong
    /// At the left, numbers too.
    case text
    /// A mark where a number might stand: at the right, as numbers are.
    case mark
    /// A value of the tool's own beside the report's.
    case computed
  }

  var value: Value
  var look: Look = .plain
  /// The figure of the report whose number the cell holds, for formulas to point to.
  var figure: FigureReference?

  static let empty = Cell(value: .empty)
}

/// A formula, made when every cell has its address; nil where it cannot be written, and the value stands alone.
struct Formula: Sendable {
  var text: @Sendable (FormulaScope) -> String?
}

/// Where a cell stands, counted from 0.
struct CellAddress: Hashable {
  var sheet: SheetName
  var row: Int
  var column: Int
}

/// What a formula may point to, seen from the cell it stands in.
struct FormulaScope {
  var home: CellAddress
  var columns: [ColumnKey: Int]
  var figures: [FigureReference: CellAddress]
  var language: OutputLanguage

  /// A cell of the same line.
  func cell(_ key: ColumnKey) -> String? { columns[key].map { columnName($0) + "\(home.row + 1)" } }

  func address(of figure: FigureReference) -> CellAddress? { figures[figure] }

  /// The cells from one address down to another, or a single one.
  func reference(from first: CellAddress, to last: CellAddress) -> String {
    let start = "\(columnName(first.column))\(first.row + 1)"
    let end = first == last ? "" : ":\(columnName(last.column))\(last.row + 1)"
    let sheet = first.sheet == home.sheet ? "" : "'\(first.sheet.title.text(language))'!"
    return sheet + start + end
  }

  func reference(to figure: FigureReference) -> String? { figures[figure].map { reference(from: $0, to: $0) } }
}

/// `A` for 0, `AA` for 26.
func columnName(_ index: Int) -> String {
  var name = ""
  var rest = index
  while rest >= 0 {
    name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
    rest = rest / 26 - 1
  }
  return name
}
