public import CFPArchiving
public import CFPCheck
import CFPWorkbooks

/// A form in which a report can be had.
struct ReportForm: Sendable {
  /// What stands behind the report's number in its address: `json`, `pact.json`.
  let suffix: String
  let mediaType: String
  /// What people call it.
  let name: Message
  /// Whether it is a page to look at; otherwise it is a file to save.
  var isPage = false
  /// The policy of a page: what it may load and run. A page runs without the origin of the app, whatever it holds.
  var policy: String?
  let write: @Sendable (CheckedReport, FormSettings) throws(ReadingFailure) -> [UInt8]
}

/// What a form is written by.
public struct FormSettings: Sendable {
  public var language: OutputLanguage
  public var redaction: Redaction
  /// The tool's version.
  public var version: String

  public init(language: OutputLanguage, redaction: Redaction, version: String) {
    self.language = language
    self.redaction = redaction
    self.version = version
  }
}

/// The policy of an audit page: its own script and style, and nothing from anywhere, this app included.
let auditPagePolicy =
  "sandbox allow-scripts allow-downloads allow-modals allow-popups; default-src 'none'; script-src 'unsafe-inline'; "
  + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/// The forms, in the order in which the page offers them; the first is what a report's name leads to.
let reportForms: [ReportForm] = [
  ReportForm(
    suffix: "html", mediaType: "text/html; charset=utf-8", name: Message(zh: "检查页", en: "Audit page"), isPage: true,
    policy: auditPagePolicy
  ) { checked, settings in
    auditPage(
      for: checked.report, audit: checked.audit,
      options: PageOptions(language: settings.language, redaction: settings.redaction))
  },
  ReportForm(
    suffix: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: Message(zh: "XLSX", en: "XLSX")
  ) { checked, settings throws(ReadingFailure) in try workbookBytes(checked, settings) },
  ReportForm(suffix: "json", mediaType: "application/json", name: Message(zh: "JSON", en: "JSON")) {
    checked, settings in
    json(
      for: checked.report, audit: checked.audit, options: JSONOptions(isPretty: true, redaction: settings.redaction))
      + [UInt8(ascii: "\n")]
  },
  ReportForm(
    suffix: "txt", mediaType: "text/plain; charset=utf-8", name: Message(zh: "文字摘要", en: "Summary"), isPage: true
  ) { checked, settings in
    let options = TerminalOptions(
      language: settings.language, redaction: settings.redaction)
    return Array(summary(of: checked.report, audit: checked.audit, options: options).utf8)
  },
  ReportForm(
    suffix: "sarif", mediaType: "application/sarif+json", name: Message(zh: "SARIF", en: "SARIF")
  ) { checked, settings in
    let file = AuditedFile(
      path: checked.report.document.source.name, report: checked.report, audit: checked.audit)
    return sarif(
      for: [file], version: settings.version, language: settings.language, redaction: settings.redaction)
      + [UInt8(ascii: "\n")]
  },
  ReportForm(suffix: "csv", mediaType: "text/csv; charset=utf-8", name: Message(zh: "CSV", en: "CSV")) {
    checked, settings in
    let file = AuditedFile(path: checked.report.document.source.name, report: checked.report, audit: checked.audit)
    return figuresHeading + csv(for: file, redaction: settings.redaction)
  },
  ReportForm(
    suffix: "md", mediaType: "text/markdown; charset=utf-8", name: Message(zh: "Markdown", en: "Markdown")
  ) { checked, settings in
    markdown(
      for: checked.report, audit: checked.audit,
      options: MarkdownOptions(language: settings.language, redaction: settings.redaction))
  },
  ReportForm(suffix: "pact.json", mediaType: "application/json", name: Message(zh: "PACT", en: "PACT")) {
    checked, settings in
    pact(for: checked.report, audit: checked.audit, redaction: settings.redaction) + [UInt8(ascii: "\n")]
  },
]

/// The workbook; a failure where the library that writes it is not on the machine.
private func workbookBytes(_ checked: CheckedReport, _ settings: FormSettings) throws(ReadingFailure) -> [UInt8] {
  let options = WorkbookOptions(
    language: settings.language, redaction: settings.redaction, toolVersion: settings.version)
  do throws(WorkbookError) {
    return try workbook(for: checked.report, audit: checked.audit, options: options)
  } catch {
    throw ReadingFailure(kind: error.code, message: Message(zh: error.message(in: .zh), en: error.message(in: .en)))
  }
}

// MARK: Between the app and its workers

/// The part that is a report's line in the list.
let linePart = "line"

/// The part that is a form of a report.
func partName(_ form: String, _ language: OutputLanguage) -> String { "\(form)/\(language.rawValue)" }

/// What the app's workers write: a report's line for the list, and each of its forms in each language.
public func servingParts(redaction: Redaction, version: String) -> [String: WorkerProducts.Part] {
  let line: WorkerProducts.Part = { checked in encoded(ReportLine(of: checked, redaction: redaction)) }
  var parts = [linePart: line]
  for form in reportForms {
    for language in OutputLanguage.allCases {
      let settings = FormSettings(language: language, redaction: redaction, version: version)
      parts[partName(form.suffix, language)] = form.part(settings)
    }
  }
  return parts
}

extension ReportForm {
  fileprivate func part(_ settings: FormSettings) -> WorkerProducts.Part {
    { checked throws(ReadingFailure) in try write(checked, settings) }
  }
}
