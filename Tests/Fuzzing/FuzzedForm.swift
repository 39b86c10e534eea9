import CFPCheck
import TestSupport

/// What the first byte of an input chooses: its three lowest bits the writer, each other bit an option.
struct FuzzedForm {
  enum Writer: UInt8 { case json, terminal, markdown, figures, sarif, page, pact, rows }

  let writer: Writer
  let redaction: Redaction
  let language: OutputLanguage
  let name: String
  /// Everything that makes an output longer or shows it to a person: checks, colours, a narrow window, layout.
  let isForPeople: Bool

  init(_ byte: UInt8) {
    writer = Writer(rawValue: byte & 7)!
    redaction = byte & 8 == 0 ? .none : .persons
    language = byte & 16 == 0 ? .zh : .en
    name = byte & 32 == 0 ? "report.txt" : "王建国 13800138000 <script>\u{1B}[2J|“报告”.html"
    isForPeople = byte & 64 != 0
  }

  func output(of file: AuditedFile) -> [UInt8] {
    let (report, audit) = (file.report, file.audit)
    switch writer {
    case .json:
      return CFPCheck.json(
        for: report, audit: audit,
        options: JSONOptions(isPretty: isForPeople, includesChecks: isForPeople, redaction: redaction))
    case .terminal:
      let options = TerminalOptions(
        language: language, useColor: isForPeople, showsChecks: isForPeople, redaction: redaction, path: file.path,
        width: isForPeople ? 40 : nil)
      return Array(summary(of: report, audit: audit, options: options).utf8)
    case .markdown:
      return CFPCheck.markdown(
        for: report, audit: audit,
        options: MarkdownOptions(language: language, redaction: redaction, path: file.path))
    case .figures: return csv(for: file, redaction: redaction)
    case .sarif: return CFPCheck.sarif(for: [file], version: "0", language: language, redaction: redaction)
    case .page:
      return auditPage(for: report, audit: audit, options: PageOptions(language: language, redaction: redaction))
    case .pact: return CFPCheck.pact(for: report, audit: audit, isPretty: isForPeople, redaction: redaction)
    case .rows:
      return tableRows(of: report, audit: audit, redaction: redaction).flatMap { row in
        csvRecord(row.values, outputTables[row.table].columns.map(\.kind))
      }
    }
  }

  /// Ends the process where an output is not UTF-8, not the JSON that it should be, or would act on a terminal.
  func expectSound(_ output: [UInt8]) {
    guard let text = String(validating: output, as: UTF8.self) else { fatalError("\(writer) is not UTF-8") }
    switch writer {
    case .json, .sarif, .pact:
      precondition((try? JSONTree(parsing: output)) != nil, "\(writer) is not JSON")
    case .terminal:
      let own: [Unicode.Scalar] = isForPeople ? ["\n", "\u{1B}"] : ["\n"]
      let commands = text.unicodeScalars.lazy.filter { scalar in
        (scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x202A...0x202E ~= scalar.value) && !own.contains(scalar)
      }
      precondition(commands.isEmpty, "the summary acts on the terminal")
    case .markdown, .figures, .page, .rows: break
    }
  }
}
