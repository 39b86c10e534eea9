// CFPRendering: every text output, a writer a file or a folder: the report JSON, the rows of tables, SARIF, the terminal
// summary, the audit page (`Page/`), Markdown, CSV, the PACT footprint.
//
// Knows:          the typed report, the audit, and where their values stand in the source.
// Must not know:  how anything was found or computed.

/// What is replaced by placeholders in an output.
public enum Redaction: String, Sendable, CaseIterable {
  case none
  /// Names, phone numbers, e-mail addresses, identity and certificate numbers of people.
  case persons
}

/// How the report JSON is written.
public struct JSONOptions: Sendable {
  /// Two blanks an indentation level; otherwise the whole report is one line, as batch output wants it.
  public var isPretty: Bool
  /// Whether `audit.checks` lists every check, passes included.
  public var includesChecks: Bool
  /// Whether `document`, the report's whole text, is written.
  public var includesDocument: Bool
  /// Whether only `source` and `audit` are written: what disagrees, not what the report states.
  public var onlyFindings = false
  public var redaction: Redaction

  public init(
    isPretty: Bool = true, includesChecks: Bool = false, includesDocument: Bool = true, redaction: Redaction = .none
  ) {
    self.isPretty = isPretty
    self.includesChecks = includesChecks
    self.includesDocument = includesDocument
    self.redaction = redaction
  }
}
