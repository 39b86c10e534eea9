public import CFPAuditing
public import CFPFootprints
import CFPDocuments
import CFPQuantities

/// What a cell of a table holds.
public enum OutputValue: Hashable, Sendable {
  case null
  case integer(Int)
  /// Text, or the digits of a number as printed, in JSON's grammar.
  case text(String)
}

/// A column of a table: what SQLite, CSV and Parquet name and type alike.
public struct OutputColumn: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case integer, text
    /// The exact digits as printed; a column `…_real` beside it holds the nearest binary floating-point number.
    case digits
  }

  public let name: String
  public let kind: Kind
  /// What it holds, for the documentation of the tables.
  public let meaning: String

  public init(_ name: String, _ kind: Kind, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
  }
}

/// A table of the relational form of reports. Every row belongs to a report; whoever stores it adds `report_id` in front.
public struct OutputTable: Sendable {
  public let name: String
  /// What a row is.
  public let meaning: String
  public let columns: [OutputColumn]
  /// Whether it says what disagrees, and not what the report states.
  let isOfAudit: Bool
  fileprivate let rows: @Sendable (inout TableContext) -> [[OutputValue]]

  /// A table from the elements that its rows stand for, each column with how an element's value is found.
  init<Element>(
    _ name: String, _ meaning: String, isOfAudit: Bool = false, _ fields: [Fields<Element>],
    of elements: @escaping @Sendable (inout TableContext) -> [Element]
  ) {
    let fields = fields.flatMap(\.list)
    self.name = name
    self.meaning = meaning
    self.isOfAudit = isOfAudit
    columns = fields.map(\.column)
    rows = { context in
      elements(&context).map { element in fields.map { $0.value(element, &context) } }
    }
  }
}

/// A row of one of `outputTables`.
public struct OutputRow: Hashable, Sendable {
  /// The table's index in `outputTables`.
  public var table: Int
  /// In the order of the table's columns.
  public var values: [OutputValue]

  public init(table: Int, values: [OutputValue]) {
    self.table = table
    self.values = values
  }
}

/// The rows of a report and its audit in all of `outputTables`, table by table.
/// - Parameter onlyFindings: leaves out what the report states: the tables of the audit alone.
public func tableRows(
  of report: CFPReport, audit: Audit, redaction: Redaction = .none, onlyFindings: Bool = false
) -> [OutputRow] {
  var context = TableContext(report: report, audit: audit, redaction: redaction)
  return outputTables.indices.flatMap { index -> [OutputRow] in
    if onlyFindings, !outputTables[index].isOfAudit { return [] }
    return outputTables[index].rows(&context).map { OutputRow(table: index, values: $0) }
  }
}

/// What the values of a row are taken from.
struct TableContext {
  let report: CFPReport
  let audit: Audit
  var writer: ReportWriter
  private var index: ProvenanceIndex?

  init(report: CFPReport, audit: Audit, redaction: Redaction) {
    self.report = report
    self.audit = audit
    writer = ReportWriter(report: report, options: JSONOptions(isPretty: false, redaction: redaction))
  }

  /// Every quantity of the report's JSON in its order.
  mutating func figures() -> [WrittenFigure] {
    writer.figures = []
    writer.placesUnits = false
    writer.json.beginObject()
    writer.writeStatedParts(of: report)
    return writer.figures ?? []
  }

  /// The line on which a value starts, by its pointer.
  mutating func line(at pointer: String) -> Int? {
    if index == nil { index = ProvenanceIndex(of: report) }
    return index?.line(at: pointer)
  }

  func line(of span: TextSpan?) -> Int? {
    guard let span, report.document.isPrinted(span) else { return nil }
    return report.document.map.line(of: span)
  }

  /// A text of the report, redacted where asked for.
  mutating func text(_ text: String?) -> OutputValue {
    guard let text else { return .null }
    guard let redacted = writer.redactor?.redacted(Array(text.utf8)) else { return .text(text) }
    return .text(String(decoding: redacted, as: UTF8.self))
  }

  mutating func printed(_ span: TextSpan?) -> OutputValue {
    guard let span, report.document.isPrinted(span) else { return .null }
    return text(report.document.printed(span))
  }
}

/// Columns of a table, each with how its value is found in what a row stands for.
struct Fields<Element>: Sendable {
  typealias Value = @Sendable (Element, inout TableContext) -> OutputValue

  fileprivate var list: [(column: OutputColumn, value: Value)]

  private init(_ name: String, _ kind: OutputColumn.Kind, _ meaning: String, _ value: @escaping Value) {
    list = [(OutputColumn(name, kind, meaning), value)]
  }

  static func integer(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Element, inout TableContext) -> Int?
  ) -> Fields {
    Fields(name, .integer, meaning) { value($0, &$1).map { .integer($0) } ?? .null }
  }

  /// A text of the tool's own: a code, a name from the vocabulary.
  static func code(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Element) -> String?) -> Fields {
    Fields(name, .text, meaning) { element, _ in value(element).map { .text($0) } ?? .null }
  }

  /// The exact digits of a number.
  static func digits(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Element) -> String?) -> Fields {
    Fields(name, .digits, meaning) { element, _ in value(element).map { .text($0) } ?? .null }
  }

  /// A text of the report's, in which people may be named.
  static func text(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Element) -> String?) -> Fields {
    Fields(name, .text, meaning) { $1.text(value($0)) }
  }

  static func stated(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Element) -> Stated<String>?
  ) -> Fields { text(name, meaning) { value($0)?.value } }

  /// What is printed at a span.
  static func printed(
    _ name: String, _ meaning: String, _ span: @escaping @Sendable (Element) -> TextSpan?
  ) -> Fields {
    Fields(name, .text, meaning) { $1.printed(span($0)) }
  }

  /// A quantity's digits, unit, denominator and printed text.
  static func quantity(
    _ name: String, _ meaning: String, _ form: UnitForm = .apart, _ value: @escaping @Sendable (Element) -> Quantity?
  ) -> Fields {
    var fields = digits(name, meaning) { value($0)?.number?.digits }
    switch form {
    case .joined:
      fields.list += code(name + "_unit", "unit of \(name)") { value($0)?.unit?.name }.list
    case .apart:
      fields.list += code(name + "_unit", "unit of \(name)") { value($0)?.unit?.symbol.name }.list
      fields.list += code(name + "_per", "what \(name) is stated for") { value($0)?.unit?.perName }.list
    }
    fields.list += printed(name + "_text", "\(name) as printed") { value($0)?.span }.list
    return fields
  }
}
