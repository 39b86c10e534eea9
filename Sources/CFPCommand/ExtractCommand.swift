internal import ArgumentParser
import CFPCheck

/// `cfpcheck extract`: a report as JSON.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract:
      "Print a report as JSON: company, product, boundary, inventory, results, audit, each value with its place.",
    discussion: """
      Several files come one object a line, in the order given. Exit codes: 0 read (the audit's verdict is in the
      JSON), 3 a file could not be read, 2 wrong usage.

      EXAMPLES
        cfpcheck extract report.txt
        cfpcheck extract --redact persons report.html -o report.json
        cfpcheck extract *.txt > reports.ndjson
        cfpcheck extract --why /product/name report.html
        cfpcheck extract --why all report.html > statements.json
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "The form of the output; JSON is the only one here.")
  var format: OutputFormat = .json

  @Option(
    help: ArgumentHelp(
      "Print what was stated of a value instead: each statement with its reader and place, and why one of them won. all: everything, as JSON.",
      valueName: "pointer"))
  var why: String?

  func validate() throws {
    guard format == .json else {
      throw ValidationError("extract writes JSON only; for text use check")
    }
    guard let why else { return }
    guard why == "all" || why.hasPrefix("/") else {
      throw ValidationError("--why: a pointer into the JSON such as /product/name or /results/total, or all")
    }
    guard options.redact == nil else {
      throw ValidationError("--why prints the report's own words; --redact does not reach them")
    }
  }

  func run() throws {
    if let why { return try explainEach(why == "all" ? nil : why) }
    var output: [UInt8] = []
    var isComplete = true
    var streamed = true
    try options.forEachReport { _, outcome in
      guard case .checked(let checked) = outcome else {
        isComplete = false
        return
      }
      output += json(for: checked.report, audit: checked.audit, options: options.jsonOptions)
      output.append(UInt8(ascii: "\n"))
      // Results leave as they come, so that memory does not grow with the number of files.
      if options.output == nil {
        streamed = streamed && write(output, to: .output)
        output.removeAll(keepingCapacity: true)
      }
    }
    if options.output != nil { try options.deliver(output) }
    guard isComplete, streamed else { throw ExitCode(3) }
  }

  private func explainEach(_ pointer: String?) throws {
    var output: [UInt8] = []
    var isComplete = true
    let vocabulary = try words(from: options.vocabulary)
    try options.forEachReport { _, outcome in
      guard case .checked(let checked) = outcome else {
        isComplete = false
        return
      }
      let statements = explain(checked.report.document, pointer: pointer, vocabulary: vocabulary)
      if pointer == nil {
        output += statementJSON(for: statements, of: checked.report, isPretty: options.files.count == 1)
        output.append(UInt8(ascii: "\n"))
      } else if statements.isEmpty {
        output += Array("no reader stated anything there\n".utf8)
      } else {
        output += Array(statementText(for: statements, of: checked.report).utf8)
      }
    }
    try options.deliver(output)
    guard isComplete else { throw ExitCode(3) }
  }
}
