import CFPCheck
public import CFPComparing
import GRDB

/// Compares the reports in a SQLite file of `cfpcheck batch`: the facts with one key at a time.
/// - Returns: The findings in the order of the rules.
/// - Throws: `StoreError` where the file is none of a run.
public func compareReports(inDatabase path: String) throws(StoreError) -> [ComparisonFinding] {
  try readRun(path) { try comparisons($0) }
}

/// How far a comparison of the reports in a SQLite file reaches: what was not read cannot have been compared.
/// - Returns: nil for a file of a version that kept no ledger.
/// - Throws: `StoreError` where the file is none of a run.
public func comparedReports(inDatabase path: String) throws(StoreError) -> ComparedReports? {
  try readRun(path) { database in
    guard try database.tableExists("reports"),
      try database.columns(in: "reports").contains(where: { $0.name == "emissions_unread" })
    else { return nil }
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM reports") ?? 0
    let sql = "SELECT report_id, name, emissions_unread FROM reports WHERE emissions_unread > 0 ORDER BY report_id"
    var unread: [ComparedReports.Unread] = []
    for row in try Row.fetchAll(database, sql: sql) {
      guard let report = Int.fromDatabaseValue(row[0]), let values = Int.fromDatabaseValue(row[2]) else { continue }
      unread.append(.init(report: report, name: String.fromDatabaseValue(row[1]) ?? "", values: values))
    }
    return ComparedReports(count: count, unread: unread)
  }
}

/// What a comparison was made of.
public struct ComparedReports: Sendable {
  /// A report of which emission values were not read, and how many.
  public struct Unread: Sendable {
    public var report: Int
    public var name: String
    public var values: Int
  }

  /// How many reports the file holds.
  public var count: Int
  /// Those that were read in part only, in their order.
  public var unread: [Unread]

  /// As one line of JSON, without its line break: the last line behind those of the findings.
  public var line: [UInt8] {
    let reports = unread.map { #"{"report":\#($0.report),"name":\#(quoted($0.name)),"emissionValues":\#($0.values)}"# }
    return Array(#"{"compared":\#(count),"unread":[\#(reports.joined(separator: ","))]}"#.utf8)
  }
}

/// Reads the SQLite file of a run.
private func readRun<Value>(_ path: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
  guard exists(path) else { throw .notADatabase(path) }
  var configuration = Configuration()
  configuration.readonly = true
  let isRun = try? guarded(path) {
    try DatabaseQueue(path: path, configuration: configuration).read { try $0.tableExists("facts") }
  }
  guard isRun == true else { throw .notADatabase(path) }
  return try guarded(path) { try DatabaseQueue(path: path, configuration: configuration).read(body) }
}

/// How many of the places that a finding rests on are written out; the number of reports is always told.
private let shownPlaces = 100

extension ComparisonFinding {
  /// How many reports it rests on.
  public var reportCount: Int { Set(places.map(\.report)).count }

  /// The finding as one line of JSON, without its line break.
  public var line: [UInt8] {
    let shown = places.prefix(shownPlaces).map { place in
      var members = #""report":\#(place.report),"name":\#(quoted(place.name)),"pointer":\#(quoted(place.fact.pointer))"#
      if let value = place.fact.value { members += #","value":\#(value)"# }
      if let unit = place.fact.unit { members += #","unit":\#(quoted(unit))"# }
      return "{\(members)}"
    }
    let message = #"{"zh":\#(quoted(message.zh)),"en":\#(quoted(message.en))}"#
    return Array(
      (#"{"rule":\#(quoted(rule.rawValue)),"level":\#(quoted(level.rawValue)),"message":\#(message),"#
        + #""reportCount":\#(reportCount),"places":[\#(shown.joined(separator: ","))]}"#).utf8)
  }
}

/// Goes through the facts key by key, so that only those with one key are held.
private func comparisons(_ database: Database) throws -> [ComparisonFinding] {
  var seen: Set<[String]> = []
  var found: [ComparisonFinding] = []
  var group: [ReportedFact] = []
  func judge() {
    for finding in compare(group) where seen.insert(finding.identity).inserted { found.append(finding) }
    group.removeAll(keepingCapacity: true)
  }
  let cursor = try Row.fetchCursor(
    database,
    sql: """
      SELECT f.kind, f.key, f.report_id, i.name, f.subject, f.value, f.unit, f.year, f.pointer
      FROM facts AS f JOIN inputs AS i ON i.input_id = f.report_id
      ORDER BY f.kind, f.key, f.report_id, f.rowid
      """)
  while let row = try cursor.next() {
    // A file of unknown making may hold anything: what is no fact is passed over.
    func text(_ index: Int) -> String? { String.fromDatabaseValue(row[index]) }
    func number(_ index: Int) -> Int? { Int.fromDatabaseValue(row[index]) }
    guard let kind = text(0).flatMap({ Fact.Kind(rawValue: $0) }), let key = text(1), let report = number(2),
      let name = text(3), let subject = text(4), let pointer = text(8)
    else { continue }
    if let first = group.first, first.fact.kind != kind || first.fact.key != key { judge() }
    let fact = Fact(
      kind: kind, key: group.first?.fact.key ?? key, subject: subject, value: text(5), unit: text(6), year: number(7),
      pointer: pointer)
    group.append(ReportedFact(report: report, name: name, fact: fact))
  }
  judge()
  // Sorting is stable only by saying what comes next: the order of the keys.
  return found.enumerated().sorted { ($0.element.rule, $0.offset) < ($1.element.rule, $1.offset) }.map(\.element)
}

/// Compares the reports of a run and writes what that shows beside the run's results.
func writeComparisons(_ journal: Journal, _ target: OutputTarget, _ deliver: ([UInt8]) -> Bool) throws(StoreError) {
  var count = 0
  if target.isDatabase {
    try journal.write { database in
      for table in ["comparison_places", "comparison_findings"] {
        try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
      for statement in comparisonSchema { try database.execute(sql: statement) }
      for finding in try comparisons(database) {
        count += 1
        try insert(finding, number: count, database)
      }
    }
  } else {
    var lines: [UInt8] = []
    try journal.write { database in
      for finding in try comparisons(database) {
        count += 1
        lines += finding.line + [UInt8(ascii: "\n")]
      }
    }
    if let path = target.comparisonsPath {
      var file = try AppendedFile(at: path, length: 0)
      try file.append(lines)
      try file.publish()
    } else if !deliver(lines) {
      throw .writing("-", 5)
    }
  }
  try journal.set("comparisons", to: "\(count)")
}

private func insert(_ finding: ComparisonFinding, number: Int, _ database: Database) throws {
  try database.execute(
    sql: "INSERT INTO comparison_findings VALUES (?, ?, ?, ?, ?, ?)",
    arguments: [
      number, finding.rule.rawValue, finding.level.rawValue, finding.reportCount, finding.message.zh,
      finding.message.en,
    ])
  for place in finding.places.prefix(shownPlaces) {
    try database.cachedStatement(sql: "INSERT INTO comparison_places VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
      number, place.report, place.name, place.fact.pointer, place.fact.value, place.fact.unit,
    ])
  }
}

extension OutputTarget {
  /// The file beside the results that holds what comparing shows; nil for standard output.
  public var comparisonsPath: String? {
    switch self {
    case .standardOutput, .database: return nil
    case .folder(let path), .tables(let path): return path + "comparisons.ndjson"
    case .lines(let path):
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      let dot = path[slash...].lastIndex(of: ".") ?? path.endIndex
      return path[..<dot] + ".comparisons.ndjson"
    }
  }
}
