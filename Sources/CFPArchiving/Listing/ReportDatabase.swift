public import CFPCheck
import GRDB

/// The reports of a SQLite file of `cfpcheck batch`, to be looked at. Only reads; sorting and filtering are SQLite's.
public struct ReportDatabase: Sendable {
  private let queue: DatabaseQueue
  private let path: String
  private let hasEffects: Bool
  /// Whether it says how many values are unread, and why nothing could be said.
  private let hasLedger: Bool
  /// Whether people were redacted when it was written.
  public let isRedacted: Bool

  /// - Throws: `StoreError` where the file is none of a run.
  public init(path: String) throws(StoreError) {
    guard exists(path) else { throw .notADatabase(path) }
    self.path = path
    do {
      var configuration = Configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      (hasEffects, hasLedger, isRedacted) = try queue.read { database in
        for table in ["inputs", "failures", "reports", "findings"] where try !database.tableExists(table) {
          throw DatabaseError(message: "no table \(table)")
        }
        let settings =
          try database.tableExists("run")
          ? String.fetchOne(database, sql: "SELECT value FROM run WHERE key = 'settings'") ?? "" : ""
        let columns = try Set(database.columns(in: "reports").map(\.name))
        return (
          columns.contains("largest_effect"), columns.isSuperset(of: ["unread", "reasons"]),
          settings.contains("--redact persons")
        )
      }
    } catch {
      throw .notADatabase(path)
    }
  }

  /// A page of the list; duplicates of what was read before are no lines of it.
  public func page(_ query: ReportQuery) throws(StoreError) -> ReportPage {
    let (condition, arguments) = query.condition
    return try read { database in
      var page = ReportPage()
      let counts = try Row.fetchCursor(
        database,
        sql: "SELECT outcome, verdict, count(*) FROM inputs WHERE outcome <> 'duplicate' GROUP BY outcome, verdict")
      while let row = try counts.next() {
        let name = String.fromDatabaseValue(row[0]) == "failure" ? "failed" : String.fromDatabaseValue(row[1]) ?? ""
        if let status = ReportQuery.Status(rawValue: name) { page.counts[status] = Int.fromDatabaseValue(row[2]) ?? 0 }
      }
      page.matching =
        try Int.fetchOne(database, sql: "SELECT count(*) \(source) WHERE \(condition)", arguments: arguments) ?? 0
      page.lines = try lines(
        database, "WHERE \(condition) ORDER BY \(query.order(hasEffects: hasEffects)) LIMIT ? OFFSET ?",
        arguments + [query.limit, query.offset])
      return page
    }
  }

  /// One line; nil where there is none of this number.
  public func line(_ id: Int) throws(StoreError) -> ReportLine? {
    try read { try lines($0, "WHERE i.input_id = ? AND i.outcome <> 'duplicate'", [id]).first }
  }

  /// Everything that the database holds of a report except people: table by table, row by row, the text of every
  /// column that has one.
  public func tables(of id: Int) throws(StoreError) -> [String: [[String: String]]] {
    try read { database in
      var tables: [String: [[String: String]]] = [:]
      for table in outputTables where table.name != "people" {
        guard try database.tableExists(table.name) else { continue }
        let rows = try Row.fetchAll(
          database, sql: "SELECT * FROM \(table.name) WHERE report_id = ? ORDER BY rowid LIMIT \(mostRows)",
          arguments: [id])
        let names = Set(table.columns.map(\.name))
        tables[table.name] = rows.map { row in
          var texts: [String: String] = [:]
          for (name, value) in row where names.contains(name) { texts[name] = value.shownText }
          return texts
        }
      }
      return tables
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try guarded(path) { try queue.read(body) }
  }

  private func lines(_ database: Database, _ clauses: String, _ arguments: StatementArguments) throws -> [ReportLine] {
    let ledger = hasLedger ? "r.unread, r.reasons" : "NULL, NULL"
    let effect = hasEffects ? "r.largest_effect" : "NULL"
    let sql = """
      SELECT i.input_id, i.name, i.outcome, p.name, p.model, c.name, r.total, r.total_unit, r.total_per, r.verdict,
        \(effect), r.errors, r.warnings, r.notes, r.figures, r.checked, f.kind, f.message_zh, f.message_en, \(ledger)
      \(source) \(clauses)
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { ReportLine($0) }
  }
}

/// More of one table is not shown.
private let mostRows = 5000

/// The tables of a line. Whatever a damaged database holds twice, a report is one line.
private let source = """
  FROM inputs AS i LEFT JOIN reports AS r ON r.report_id = i.input_id
  LEFT JOIN products AS p ON p.rowid = (SELECT min(rowid) FROM products WHERE report_id = i.input_id)
  LEFT JOIN companies AS c ON c.rowid = (SELECT min(rowid) FROM companies WHERE report_id = i.input_id)
  LEFT JOIN failures AS f ON f.input_id = i.input_id
  """

extension ReportQuery {
  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    var parts = ["i.outcome <> 'duplicate'"]
    var arguments: StatementArguments = []
    switch status {
    case nil: break
    case .failed: parts.append("i.outcome = 'failure'")
    case .some(let status):
      parts.append("i.verdict = ?")
      arguments += [status.rawValue]
    }
    if let text, !text.isEmpty {
      let pattern =
        "%" + text.map { "%_\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "%"
      let columns = ["i.name", "p.name", "p.model", "c.name"]
      parts.append("(" + columns.map { "\($0) LIKE ? ESCAPE '\\'" }.joined(separator: " OR ") + ")")
      arguments += StatementArguments(columns.map { _ in pattern })
    }
    return (parts.joined(separator: " AND "), arguments)
  }

  /// The terms of ORDER BY, made of fixed text alone.
  fileprivate func order(hasEffects: Bool) -> String {
    let columns: [String] =
      switch key {
      case .added: []
      case .product: ["p.name"]
      case .company: ["c.name"]
      case .file: ["i.name"]
      case .total: [gramsExpression]
      case .verdict: [statusExpression]
      case .effect: hasEffects ? ["abs(r.largest_effect_real)"] : []
      case .findings: ["r.errors", "r.warnings", "r.notes"]
      }
    let direction = isDescending ? "DESC" : "ASC"
    let terms = columns.prefix(1).map { "(\($0)) IS NULL" } + columns.map { "\($0) \(direction)" }
    return (terms + ["i.input_id \(key == .added ? direction : "ASC")"]).joined(separator: ", ")
  }

  private var gramsExpression: String {
    let cases = massUnits.map { "WHEN substr(r.total_unit, 1, \($0.prefix.count)) = '\($0.prefix)' THEN \($0.grams)" }
    return "r.total_real * CASE \(cases.joined(separator: " ")) ELSE 1.0 END"
  }

  private var statusExpression: String {
    let cases = Status.allCases.enumerated().map { "WHEN '\($0.element.rawValue)' THEN \($0.offset)" }
    return "CASE coalesce(i.verdict, 'failed') \(cases.joined(separator: " ")) END"
  }
}

extension ReportLine {
  /// A row of `lines`. A file of unknown making may hold anything: what is not what it should be is left out.
  fileprivate init(_ row: Row) {
    func text(_ index: Int) -> String? { String.fromDatabaseValue(row[index]) }
    func number(_ index: Int) -> Int? { Int.fromDatabaseValue(row[index]) }
    let message = Message(zh: text(17) ?? "", en: text(18) ?? "")
    self.init(
      id: number(0) ?? 0, file: text(1) ?? "", failure: ReadingFailure(kind: text(16) ?? "unknown", message: message))
    guard text(2) != "failure" else { return }
    state = .read
    failure = nil
    (product, model, company) = (text(3), text(4), text(5))
    total = text(6).map { Total(digits: $0, unit: text(7), per: text(8)) }
    (verdict, largestEffect) = (text(9), text(10))
    (errors, warnings, notes) = (number(11), number(12), number(13))
    (figures, checked) = (number(14), number(15))
    (unread, reasons) = (number(19), text(20))
  }
}

extension DatabaseValue {
  /// The value for people; nil for what is none.
  fileprivate var shownText: String? {
    switch storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .null, .blob: nil
    }
  }
}
