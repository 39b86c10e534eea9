import GRDB

/// What a run came to.
public struct BatchSummary: Sendable {
  /// The inputs by what became of them.
  public struct Counts: Sendable {
    public var inputs = 0
    /// Reports by their verdict.
    public var verdicts: [String: Int] = [:]
    public var failures = 0
    public var duplicates = 0

    public init() {}

    init(_ journal: Journal) throws(StoreError) {
      let rows = try journal.read {
        try Row.fetchAll($0, sql: "SELECT outcome, verdict, count(*) AS n FROM inputs GROUP BY outcome, verdict")
      }
      for row in rows {
        let count: Int = row["n"]
        inputs += count
        switch row["outcome"] as String {
        case "report": verdicts[row["verdict"] ?? "", default: 0] += count
        case "failure": failures += count
        default: duplicates += count
        }
      }
    }
  }

  public var counts = Counts()
  /// Rules by the number of reports in which they have an error or a warning, the most frequent first.
  public var rules: [(rule: String, reports: Int, findings: Int)] = []
  /// Failures by kind, with the first names of each.
  public var failures: [(kind: String, count: Int, names: [String])] = []
  /// Findings across reports, where the reports were compared.
  public var comparisons: Int?
  public var target: OutputTarget
  /// Whether an earlier run was complete, and nothing was done.
  public var wasComplete = false

  init(alreadyComplete target: OutputTarget) {
    self.target = target
    wasComplete = true
  }

  init(_ journal: Journal, _ target: OutputTarget) throws(StoreError) {
    self.target = target
    counts = try Counts(journal)
    rules = try journal.read { database in
      try Row.fetchAll(
        database, sql: "SELECT rule, reports, findings FROM rule_counts ORDER BY reports DESC, rule"
      ).map { (rule: $0["rule"], reports: $0["reports"], findings: $0["findings"]) }
    }
    failures = try journal.read { database in
      let kinds = try Row.fetchAll(
        database, sql: "SELECT kind, count(*) AS n FROM failures GROUP BY kind ORDER BY n DESC, kind")
      return try kinds.map { row in
        let kind: String = row["kind"]
        let names = try String.fetchAll(
          database,
          sql: "SELECT name FROM failures WHERE kind = ? ORDER BY input_id LIMIT 3",
          arguments: [kind])
        return (kind: kind, count: row["n"], names: names)
      }
    }
    comparisons = try journal.value("comparisons").flatMap { Int($0) }
  }
}
