internal import ArgumentParser
import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The language of messages for people.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
  case zh, en

  /// What the locale asks for: LC_ALL, LC_MESSAGES, LANG, in this order.
  static var ofLocale: MessageLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 {
        return String(cString: value).hasPrefix("zh") ? .zh : .en
      }
    }
    return .en
  }

  var forReading: ReadingError.Language { self == .zh ? .zh : .en }
}

/// What is replaced by placeholders.
enum RedactionChoice: String, ExpressibleByArgument, CaseIterable { case persons }

/// The form of the output.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, html, xlsx, markdown, csv, pact

  /// Whether one output can only hold one report.
  var isOfOneReport: Bool { self == .html || self == .xlsx }
}

/// From which level on a finding fails `check`.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable { case error, warning, never }

/// Options that `extract` and `check` share.
struct ReportOptions: ParsableArguments {
  @Argument(help: "Reports as text or HTML; - for standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  @Flag(help: "List every check, those that passed, too.")
  var checks = false

  @Option(
    help:
      "Replace names, phone numbers and certificate numbers of people by stable placeholders, everywhere."
  )
  var redact: RedactionChoice?

  @Option(help: "Language of messages; the locale's by default.")
  var lang: MessageLanguage?

  @Option(help: "A file with your own words for stages, headings and labels (see the README).")
  var vocabulary: String?

  @Option(help: "A file with your own factors: name, unit, value, year, region, source.")
  var factors: String?

  @Option(help: ArgumentHelp("Megabytes of one report; a larger one is not read.", valueName: "mb"))
  var inputLimit = 64

  func validate() throws {
    guard !files.isEmpty else {
      throw ValidationError("name at least one report, or - for standard input")
    }
    guard (1...2047).contains(inputLimit) else { throw ValidationError("--input-limit: 1 to 2047 megabytes") }
  }

  var language: MessageLanguage { lang ?? .ofLocale }

  var redaction: Redaction { redact == nil ? .none : .persons }

  func markdownOptions(_ path: String) -> MarkdownOptions {
    MarkdownOptions(language: language == .zh ? .zh : .en, redaction: redaction, path: path)
  }

  /// One file's JSON is laid out for reading; several come one object a line.
  var jsonOptions: JSONOptions {
    JSONOptions(
      isPretty: files.count == 1, includesChecks: checks,
      redaction: redact == nil ? .none : .persons)
  }
}
