internal import ArgumentParser
import CFPCheck

/// `cfpcheck check`: what was recomputed, and what does not agree.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Recompute every figure of a report and print what does not agree, and where.",
    discussion: """
      Exit codes: 0 consistent, 4 unverifiable, 1 discrepant, 3 a file could not be read, 2 wrong usage; of several
      files the worst in the order 3, 1, 4, 0.

      EXAMPLES
        cfpcheck check report.txt
        cfpcheck check --lang zh --checks report.html
        cfpcheck check --format json reports/*.txt
        cfpcheck check --fail-on never report.txt
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "The form of the output.")
  var format: OutputFormat = .text

  @Option(
    help: ArgumentHelp(
      "The least finding that makes the exit code 1.",
      discussion:
        "error, warning: a finding of an arithmetic rule at that level or above; never: 0 whatever is found."
    ))
  var failOn: FailureLevel = .warning

  func run() throws {
    var output: [UInt8] = []
    var worst = Outcome.consistent
    var isWritten = true
    try options.forEachReport { path, outcome in
      switch outcome {
      case .unreadable:
        worst = max(worst, .unreadable)
      case .checked(let checked):
        worst = max(worst, Outcome(checked.audit, failOn: failOn))
        output += rendered(checked, path)
        if options.output == nil {
          isWritten = write(output, to: .output) && isWritten
          output.removeAll(keepingCapacity: true)
        }
      }
    }
    if options.output != nil { try options.deliver(output) }
    guard isWritten else { throw ExitCode(3) }
    if worst.exitCode != 0 { throw ExitCode(worst.exitCode) }
  }

  private func rendered(_ checked: CheckedReport, _ path: String) -> [UInt8] {
    switch format {
    case .json:
      return json(for: checked.report, audit: checked.audit, options: options.jsonOptions) + [
        UInt8(ascii: "\n")
      ]
    case .text:
      let terminal = TerminalOptions(
        language: options.language == .zh ? .zh : .en,
        useColor: options.output == nil && Stream.output.isTerminal && !isColorRefused,
        showsChecks: options.checks, redaction: options.redact == nil ? .none : .persons, path: path)
      return Array(summary(of: checked.report, audit: checked.audit, options: terminal).utf8)
    }
  }
}

/// What one file means for the exit code, the worst last.
private enum Outcome: Int, Comparable {
  case consistent, unverifiable, discrepant, unreadable

  init(_ audit: Audit, failOn: FailureLevel) {
    switch (audit.verdict, failOn) {
    case (_, .never), (.consistent, _): self = .consistent
    case (.unverifiable, _): self = .unverifiable
    case (.discrepant, .warning): self = .discrepant
    case (.discrepant, .error):
      self = audit.findings.contains { $0.level == .error } ? .discrepant : .consistent
    }
  }

  var exitCode: Int32 {
    switch self {
    case .consistent: 0
    case .unverifiable: 4
    case .discrepant: 1
    case .unreadable: 3
    }
  }

  static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
}
