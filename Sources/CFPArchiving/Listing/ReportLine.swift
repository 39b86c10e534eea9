public import CFPCheck

/// One report in a list: what a person chooses by. Only text that was redacted where that was asked for.
public struct ReportLine: Codable, Sendable {
  public enum State: String, Codable, Sendable { case read, failed }

  public var id: Int
  /// The file's name or path.
  public var file: String
  public var state = State.read
  public var product: String?
  public var model: String?
  public var company: String?
  /// The headline footprint as printed.
  public var total: Total?
  /// `discrepant`, `consistent` or `unverifiable`.
  public var verdict: String?
  /// The largest change of the total under any diagnosis, as a part of it with its sign: `-0.0139`.
  public var largestEffect: String?
  public var errors: Int?
  public var warnings: Int?
  public var notes: Int?
  /// Printed figures, and how many of them were recomputed.
  public var figures: Int?
  public var checked: Int?
  /// How many of them stand in what was not understood.
  public var unread: Int?
  /// Why the verdict is `unverifiable`, parted by blanks.
  public var reasons: String?
  /// Why it could not be read.
  public var failure: Failure?

  public struct Total: Codable, Sendable {
    public var digits: String
    public var unit: String?
    /// What it is stated for: `台`.
    public var per: String?
  }

  public struct Failure: Codable, Sendable {
    public var kind: String
    public var message: Sentence
  }

  /// A sentence for people, in both languages.
  public struct Sentence: Codable, Sendable {
    public var zh: String
    public var en: String

    public init(_ message: Message) { (zh, en) = (message.zh, message.en) }
  }

  /// A file that could not be read.
  public init(id: Int = 0, file: String, failure: ReadingFailure) {
    self.id = id
    self.file = file
    state = .failed
    self.failure = Failure(kind: failure.kind, message: Sentence(failure.message))
  }

  /// A report that was read, by the rows of its tables.
  public init(of checked: CheckedReport, redaction: Redaction) {
    self.init(
      rows: tableRows(of: checked.report, audit: checked.audit, redaction: redaction),
      file: checked.report.document.source.name)
  }

  private init(rows: [OutputRow], file: String) {
    func cell(_ table: String, _ column: String) -> OutputValue {
      guard let index = outputTables.firstIndex(where: { $0.name == table }),
        let place = outputTables[index].columns.firstIndex(where: { $0.name == column }),
        let row = rows.first(where: { $0.table == index })
      else { return .null }
      return row.values[place]
    }
    func text(_ table: String, _ column: String) -> String? {
      if case .text(let text) = cell(table, column) { text } else { nil }
    }
    func number(_ column: String) -> Int? {
      if case .integer(let number) = cell("reports", column) { number } else { nil }
    }
    id = 0
    self.file = text("reports", "name") ?? file
    product = text("products", "name")
    model = text("products", "model")
    company = text("companies", "name")
    total = text("reports", "total").map {
      Total(digits: $0, unit: text("reports", "total_unit"), per: text("reports", "total_per"))
    }
    verdict = text("reports", "verdict")
    largestEffect = text("reports", "largest_effect")
    errors = number("errors")
    warnings = number("warnings")
    notes = number("notes")
    figures = number("figures")
    checked = number("checked")
    unread = number("unread")
    reasons = text("reports", "reasons")
  }

  /// The total in grams for ordering lines, and nothing else: the nearest binary number.
  var grams: Double? {
    guard let total, let value = Double(total.digits) else { return nil }
    return value * (massUnits.first { total.unit?.hasPrefix($0.prefix) ?? false }?.grams ?? 1)
  }
}

/// How many grams the units of totals are, by how their names begin; the first that fits counts.
let massUnits: [(prefix: String, grams: Double)] = [
  ("mg", 1e-3), ("kg", 1e3), ("kt", 1e9), ("Mt", 1e12), ("g", 1), ("t", 1e6),
]
