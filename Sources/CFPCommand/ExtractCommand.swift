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
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "The form of the output; JSON is the only one here.")
  var format: OutputFormat = .json

  func validate() throws {
    guard format == .json else {
      throw ValidationError("extract writes JSON only; for text use check")
    }
  }

  func run() throws {
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
}
