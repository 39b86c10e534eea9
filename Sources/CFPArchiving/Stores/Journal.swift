import CFPCheck
import CFPComparing
import GRDB

/// What a run has done, in a SQLite file: which inputs have which outcome, how long each output file is, what is to be
/// compared. Written a batch at a time, in one transaction, after the files are on the disk: what the journal holds is
/// whole in the outputs, and a run that was cut off goes on behind it. For SQLite output it is the output itself.
final class Journal {
  let path: String
  private let database: DatabaseQueue
  private let hasTables: Bool
  private let inserts: TableInserts

  /// - Parameter path: Nil for a run that cannot be resumed.
  /// - Parameter settings: What must be the same when the run is resumed.
  init(path: String?, settings: String, hasTables: Bool) throws(StoreError) {
    self.path = path ?? "-"
    self.hasTables = hasTables
    inserts = TableInserts()
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql:
          "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA temp_store = FILE; PRAGMA secure_delete = ON")
    }
    if path != nil { configuration.journalMode = .wal }
    let name = self.path
    database = try guarded(name) {
      let database =
        try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
        ?? DatabaseQueue(configuration: configuration)
      try database.write { database in
        try database.execute(sql: sourcesSchema)
        guard try !database.tableExists("run") else { return }
        for statement in journalSchema + (hasTables ? tablesSchema : []) { try database.execute(sql: statement) }
        try database.execute(
          sql: "INSERT INTO run VALUES ('state', 'running'), ('settings', ?)", arguments: [settings])
      }
      return database
    }
    let known = try value("settings") ?? ""
    guard known == settings else { throw .otherRun(name, was: known, now: settings) }
  }

  /// A value of the run: `state` is `running` or `complete`.
  func value(_ key: String) throws(StoreError) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM run WHERE key = ?", arguments: [key]) }
  }

  func set(_ key: String, to value: String) throws(StoreError) {
    try write { database in
      try database.execute(sql: "INSERT OR REPLACE INTO run VALUES (?, ?)", arguments: [key, value])
    }
  }

  /// How many inputs have an outcome; they are the first ones.
  func inputCount() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM inputs") ?? 0 }
  }

  func name(at position: Int) throws(StoreError) -> String? {
    try read {
      try String.fetchOne($0.cachedStatement(sql: "SELECT name FROM inputs WHERE input_id = ?"), arguments: [position])
    }
  }

  /// What an input was like when it was read; nil where that is not known.
  func source(at position: Int) throws(StoreError) -> (name: String, stamp: SourceStamp)? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT name_sha256, size, modified FROM sources WHERE input_id = ?")
      return try Row.fetchOne(statement, arguments: [position]).map {
        ($0[0], SourceStamp(size: $0[1], modified: $0[2]))
      }
    }
  }

  /// The input that had some content first.
  func first(sha256: String) throws(StoreError) -> FirstReading? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT input_id, name FROM inputs WHERE sha256 = ? AND outcome <> 'duplicate'")
      return try Row.fetchOne(statement, arguments: [sha256]).map { row in
        FirstReading(sha256: sha256, position: row[0], name: row[1])
      }
    }
  }

  /// Whether an input's results were given this file name.
  func knows(file: String) throws(StoreError) -> Bool {
    try read {
      try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM inputs WHERE file = ?)", arguments: [file]) ?? false
    }
  }

  /// Drops what is known of an input and of all behind it.
  /// - Returns: The files that held their results.
  func forget(from position: Int) throws(StoreError) -> [String] {
    var files: [String] = []
    try write { [self] database in
      files = try String.fetchAll(
        database, sql: "SELECT file FROM inputs WHERE input_id >= ? AND file IS NOT NULL", arguments: [position])
      try takeBack(rulesFrom: position, database)
      try shorten(filesTo: position - 1, database)
      let tables = (hasTables ? outputTables.map { ($0.name, "report_id") } : [])
      for (table, key) in tables + [
        ("facts", "report_id"), ("failures", "input_id"), ("sources", "input_id"), ("inputs", "input_id"),
      ] {
        try database.execute(sql: "DELETE FROM \(table) WHERE \(key) >= ?", arguments: [position])
      }
    }
    return files
  }

  private func takeBack(rulesFrom position: Int, _ database: Database) throws {
    for rules in try String.fetchAll(
      database, sql: "SELECT rules FROM sources WHERE input_id >= ?", arguments: [position])
    {
      for (rule, count) in counts(in: rules) {
        try database.cachedStatement(
          sql: "UPDATE rule_counts SET reports = reports - 1, findings = findings - ? WHERE rule = ?"
        ).execute(arguments: [count, rule])
      }
    }
    try database.execute(sql: "DELETE FROM rule_counts WHERE reports <= 0")
  }

  /// Records the files as they were when an input had been written; nothing was before the first.
  private func shorten(filesTo position: Int, _ database: Database) throws {
    let lengths = try String.fetchOne(
      database, sql: "SELECT lengths FROM sources WHERE input_id = ?", arguments: [position])
    let names = try String.fetchAll(database, sql: "SELECT name FROM files ORDER BY name")
    try database.execute(sql: "DELETE FROM files")
    for (name, length) in zip(names, (lengths ?? "").split(separator: ",").compactMap { Int($0) }) {
      try database.execute(sql: "INSERT INTO files VALUES (?, ?)", arguments: [name, length])
    }
  }

  /// How long a file was at the last batch; 0 for one that is new.
  func length(of file: String) throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT length FROM files WHERE name = ?", arguments: [file]) ?? 0 }
  }

  /// Records a batch in one transaction.
  /// - Parameters:
  ///   - outcomes: In the order of the inputs.
  ///   - files: The lengths of the output files, all of it on the disk.
  func record(_ outcomes: [WrittenOutcome], files: [String: Int]) throws(StoreError) {
    try write { [self] database in
      for written in outcomes {
        try insert(written.outcome, written.file, database)
        try insert(sourceOf: written, database)
      }
      for (name, length) in files {
        try database.execute(sql: "INSERT OR REPLACE INTO files VALUES (?, ?)", arguments: [name, length])
      }
    }
  }

  private func insert(_ input: InputOutcome, _ file: String?, _ database: Database) throws {
    let (kind, verdict): (String, String?) =
      switch input.outcome {
      case .report(let report): ("report", report.verdict)
      case .failure: ("failure", nil)
      case .duplicate: ("duplicate", nil)
      }
    try database.cachedStatement(sql: "INSERT INTO inputs VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      input.position, input.name, input.content?.sha256, input.content?.byteCount, kind, verdict, file,
    ])
    switch input.outcome {
    case .report(let report): try insert(report, input.position, database)
    case .failure(let failure):
      try database.cachedStatement(sql: "INSERT INTO failures VALUES (?, ?, ?, ?, ?)").execute(arguments: [
        input.position, input.name, failure.kind, failure.message.zh, failure.message.en,
      ])
    case .duplicate: break
    }
  }

  private func insert(sourceOf written: WrittenOutcome, _ database: Database) throws {
    let input = written.outcome
    var rules = ""
    if case .report(let report) = input.outcome { rules = text(of: report.rules) }
    let lengths = written.lengths.sorted { $0.key < $1.key }.map { "\($0.value)" }.joined(separator: ",")
    try database.cachedStatement(sql: "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
      input.position, input.origin.nameHash, input.origin.stamp.size, input.origin.stamp.modified, rules, lengths,
    ])
  }

  private func insert(_ report: ReportOutcome, _ position: Int, _ database: Database) throws {
    for (rule, count) in report.rules {
      try database.cachedStatement(
        sql: """
          INSERT INTO rule_counts VALUES (?, 1, ?)
          ON CONFLICT (rule) DO UPDATE SET reports = reports + 1, findings = findings + excluded.findings
          """
      ).execute(arguments: [rule, count])
    }
    if hasTables { for row in report.rows { try inserts.insert(row, of: position, database) } }
    for fact in report.facts {
      try database.cachedStatement(sql: "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
        fact.kind.rawValue, fact.key, position, fact.subject, fact.value, fact.unit, fact.year, fact.pointer,
      ])
    }
  }

  /// Says that everything has its outcome. What only going on would have needed goes.
  func complete() throws(StoreError) {
    try set("state", to: "complete")
    try write { try $0.execute(sql: "DROP TABLE IF EXISTS sources") }
  }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try guarded(path) { try database.unsafeReentrantRead(body) }
  }

  func write(_ body: (Database) throws -> Void) throws(StoreError) {
    try guarded(path) { try database.write(body) }
  }

  /// Brings everything into the one file and lets go of it.
  func close() throws(StoreError) {
    try guarded(path) {
      // One file, which can be read where nothing may be written beside it.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try database.close()
    }
  }
}

/// An outcome that the store has, with the file that holds its results, where it has one of its own, and how long the
/// output's files are behind it.
struct WrittenOutcome {
  var outcome: InputOutcome
  var file: String?
  var lengths: [String: Int]
}

/// How many findings each rule has, in one text.
private func text(of rules: [String: Int]) -> String {
  rules.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
}

private func counts(in text: String) -> [(rule: String, count: Int)] {
  text.split(separator: ",").compactMap { part in
    let pair = part.split(separator: "=")
    return pair.count == 2 ? Int(pair[1]).map { (String(pair[0]), $0) } : nil
  }
}

/// GRDB's errors as what a person can act on.
func guarded<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
  do {
    return try body()
  } catch let error as StoreError {
    throw error
  } catch let error as DatabaseError {
    throw error.resultCode == .SQLITE_FULL ? .full(path) : .database(path, error.message ?? error.description)
  } catch {
    throw .database(path, "\(error)")
  }
}

/// Puts rows of `outputTables` into their SQLite tables.
private struct TableInserts {
  private let statements: [(sql: String, kinds: [OutputColumn.Kind])] = outputTables.map { table in
    let count = 1 + table.columns.reduce(0) { $0 + $1.sqlColumns.count }
    let marks = repeatElement("?", count: count).joined(separator: ", ")
    return ("INSERT INTO \(table.name) VALUES (\(marks))", table.columns.map(\.kind))
  }

  func insert(_ row: OutputRow, of report: Int, _ database: Database) throws {
    let (sql, kinds) = statements[row.table]
    var arguments: [(any DatabaseValueConvertible)?] = [report]
    arguments.reserveCapacity(2 * kinds.count + 1)
    for (value, kind) in zip(row.values, kinds) {
      switch value {
      case .null:
        arguments.append(nil)
        if kind == .digits { arguments.append(nil) }
      case .integer(let number): arguments.append(number)
      case .text(let text):
        arguments.append(text)
        if kind == .digits { arguments.append(Double(text)) }
      }
    }
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }
}
