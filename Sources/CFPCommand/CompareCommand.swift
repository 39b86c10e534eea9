internal import ArgumentParser
import CFPArchiving
import CFPCheck
import CFPComparing

/// `cfpcheck compare`: what no single report shows.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the reports of a SQLite file of batch with each other: copies, contradicting factors, jumps.",
    discussion: """
      Rules CFP-G01 to CFP-G08; cfpcheck explain tells each. Exit codes: 0 nothing of level warning, 1 a warning, 2 no
      such file.

      EXAMPLES
        cfpcheck batch reports/ --to reports.sqlite
        cfpcheck compare reports.sqlite
        cfpcheck compare reports.sqlite --format json > comparisons.ndjson
      """)

  @Argument(help: "A SQLite file that cfpcheck batch wrote.")
  var database: String

  @Option(help: "text, or json: a finding a line, and last how many reports were compared and which were read in part.")
  var format: ComparisonFormat = .text

  @Option(help: "Language of messages; the locale's by default.")
  var lang: MessageLanguage?

  enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let language = lang ?? .ofLocale
    var hasWarning = false
    do {
      for finding in try compareReports(inDatabase: database) {
        if finding.level >= .warning { hasWarning = true }
        switch format {
        case .json: write(finding.line + [UInt8(ascii: "\n")], to: .output)
        case .text: write(text(of: finding, in: language), to: .output)
        }
      }
      if let compared = try comparedReports(inDatabase: database) {
        switch format {
        case .json: write(compared.line + [UInt8(ascii: "\n")], to: .output)
        case .text: write(text(of: compared, in: language), to: .output)
        }
      }
    } catch {
      write(visible(language.text(error.message)) + "\n", to: .error)
      throw ExitCode(error.isUsage ? 2 : 3)
    }
    if hasWarning { throw ExitCode(1) }
  }

  /// How many reports were compared, and of which not every emission value was read.
  private func text(of compared: ComparedReports, in language: MessageLanguage) -> String {
    let (count, partly) = (compared.count, compared.unread.count)
    var text = language == .zh ? "比较了 \(count) 份报告" : "\(count) reports compared"
    guard partly > 0 else { return text + (language == .zh ? "。\n" : ".\n") }
    text +=
      language == .zh
      ? "；其中 \(partly) 份有排放数值未读懂，未参与比较：\n"
      : "; of \(partly) not every emission value was read, and what was not read was not compared:\n"
    for report in compared.unread.prefix(shownReports) {
      let values = language == .zh ? "\(report.values) 个" : "\(report.values) unread"
      text += visible("  \(report.name)  \(values)") + "\n"
    }
    let more = partly - shownReports
    if more > 0 { text += language == .zh ? "  另有 \(more) 份\n" : "  and \(more) more\n" }
    return text
  }

  /// More names than these would push the findings out of sight.
  private var shownReports: Int { 10 }

  /// The finding with its first places.
  private func text(of finding: ComparisonFinding, in language: MessageLanguage) -> String {
    let level =
      switch finding.level {
      case .error: language == .zh ? "错误" : "error"
      case .warning: language == .zh ? "警告" : "warning"
      case .note: language == .zh ? "提示" : "note"
      }
    var text = "\(level) \(finding.rule.rawValue)  \(visible(language.text(finding.message)))\n"
    for place in finding.places.prefix(5) {
      let value = place.fact.value.map { "  \($0) \(place.fact.unit ?? "")" } ?? ""
      text += visible("  \(place.name)  \(place.fact.pointer)\(value)") + "\n"
    }
    let more = finding.places.count - 5
    if more > 0 { text += language == .zh ? "  另有 \(more) 处\n" : "  and \(more) more\n" }
    return text + "\n"
  }
}
