internal import ArgumentParser
import CFPCheck
import CFPWorkbooks

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
        cfpcheck check --format html report.txt -o audit.html
        cfpcheck check --format sarif reports/*.txt -o findings.sarif
        cfpcheck check --format markdown report.txt      for a ticket or a mail
        cfpcheck check --format csv reports/*.txt        every figure with its outcome, for a spreadsheet
        cfpcheck check --format pact report.txt          a PACT footprint, and what a report does not say for it
        cfpcheck check --format xlsx report.txt -o audit.xlsx
        cfpcheck check --any inventory.html              any tables: do they add up?
        cfpcheck check --write-baseline known.tsv report.txt
        cfpcheck check --baseline known.tsv report.txt
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

  @Flag(help: "Check any document with tables, whatever it is about: sums, products, shares, changes.")
  var any = false

  @Option(help: "A file of findings that you have looked at and silenced; they are listed as suppressed.")
  var baseline: String?

  @Option(help: "Write a baseline file with the present findings, for you to shorten and to give reasons in.")
  var writeBaseline: String?

  func validate() throws {
    guard !format.isOfOneReport || options.files.count == 1 else {
      throw ValidationError(
        options.language == .zh
          ? "--format \(format.rawValue) 只装一份报告：请只给一个文件（批量导出表格用 cfpcheck batch … --to 目录 --format csv）"
          : "--format \(format.rawValue) holds one report: give one file (for tables of many, cfpcheck batch … --to FOLDER --format csv)"
      )
    }
    guard format != .xlsx || options.output.map({ $0 != "-" }) ?? false || !Stream.output.isTerminal else {
      throw ValidationError(
        options.language == .zh
          ? "工作簿是二进制文件：请用 -o 指定文件名，例如 -o audit.xlsx"
          : "a workbook is no text for a terminal: name a file, such as -o audit.xlsx")
    }
  }

  func run() throws {
    let silenced = try silencedFindings()
    var output = format == .csv ? figuresHeading : []
    var worst = Outcome.consistent
    var isWritten = true
    var files: [AuditedFile] = []
    var audits: [Audit] = []
    try options.forEachReport(acceptsAny: any) { path, outcome in
      switch outcome {
      case .unreadable:
        worst = max(worst, .unreadable)
      case .checked(var checked):
        if let silenced { checked.audit = checked.audit.applying(silenced) }
        worst = max(worst, Outcome(checked.audit, failOn: failOn))
        if writeBaseline != nil { audits.append(checked.audit) }
        if format == .sarif {
          files.append(AuditedFile(path: path, report: checked.report, audit: checked.audit))
          return
        }
        if format == .xlsx {
          guard let bytes = workbookBytes(checked, path) else {
            isWritten = false
            return
          }
          output += bytes
        } else {
          output += rendered(checked, path)
        }
        if options.output == nil {
          isWritten = write(output, to: .output) && isWritten
          output.removeAll(keepingCapacity: true)
        }
      }
    }
    if format == .sarif {
      output =
        sarif(
          for: files, version: toolVersion, language: options.language.forOutput,
          redaction: options.redaction) + [UInt8(ascii: "\n")]
      isWritten = options.output != nil || write(output, to: .output)
    }
    // A report that could not be read, or a workbook that could not be made, leaves what was there.
    if options.output != nil, !format.isOfOneReport || !output.isEmpty { try options.deliver(output) }
    if let writeBaseline { try deliver(baselineOf: audits, to: writeBaseline) }
    guard isWritten else { throw ExitCode(3) }
    if worst.exitCode != 0 { throw ExitCode(worst.exitCode) }
  }

  /// The findings of `--baseline`; a file that cannot be used is wrong usage.
  private func silencedFindings() throws -> Baseline? {
    guard let baseline else { return nil }
    do {
      return try Baseline(try contents(of: baseline))
    } catch let error as FileError {
      throw ValidationError("\(baseline): \(error.reason)")
    } catch let error as BaselineError {
      throw ValidationError("\(baseline): \(error)")
    }
  }

  private func deliver(baselineOf audits: [Audit], to path: String) throws {
    do {
      try replaceFile(at: path, with: Array(Baseline.file(silencing: audits, date: today).utf8))
    } catch {
      write("\(visible(path)): \(error.reason)\n", to: .error)
      throw ExitCode(3)
    }
  }

  /// The workbook; nil where none could be made, which is told on standard error.
  private func workbookBytes(_ checked: CheckedReport, _ path: String) -> [UInt8]? {
    let workbookOptions = WorkbookOptions(
      language: options.language.forOutput, redaction: options.redaction,
      toolVersion: toolVersion, libraryNames: workbookLibraryNames)
    do {
      return try workbook(for: checked.report, audit: checked.audit, options: workbookOptions)
    } catch {
      write("\(visible(path)): \(error.message(in: options.language.forOutput))\n", to: .error)
      return nil
    }
  }

  private func rendered(_ checked: CheckedReport, _ path: String) -> [UInt8] {
    switch format {
    case .sarif, .xlsx: return []  // all files together, at the end; and no text
    case .html:
      return auditPage(
        for: checked.report, audit: checked.audit,
        options: PageOptions(
          language: options.language.forOutput, redaction: options.redaction))
    case .markdown:
      return CFPCheck.markdown(for: checked.report, audit: checked.audit, options: options.markdownOptions(path))
    case .csv:
      return csv(
        for: AuditedFile(path: path, report: checked.report, audit: checked.audit), redaction: options.redaction)
    case .pact:
      return pact(
        for: checked.report, audit: checked.audit, isPretty: options.files.count == 1, redaction: options.redaction)
        + [UInt8(ascii: "\n")]
    case .json:
      return json(for: checked.report, audit: checked.audit, options: options.jsonOptions) + [
        UInt8(ascii: "\n")
      ]
    case .text:
      let terminal = TerminalOptions(
        language: options.language == .zh ? .zh : .en,
        useColor: options.output == nil && Stream.output.isTerminal && !isColorRefused,
        showsChecks: options.checks, redaction: options.redaction, path: path,
        width: options.output == nil ? Stream.output.columns : nil)
      return Array(summary(of: checked.report, audit: checked.audit, options: terminal).utf8)
    }
  }
}

/// What one file means for the exit code, the worst last.
private enum Outcome: Int, Comparable {
  case consistent, unverifiable, discrepant, unreadable

  init(_ audit: Audit, failOn: FailureLevel) {
    // What a person has silenced fails nothing any more.
    if audit.verdict == .discrepant, !audit.suppressed.isEmpty, !audit.hasAccusation {
      self = .consistent
      return
    }
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

extension Audit {
  /// Whether an error or a warning of an arithmetic rule is left.
  fileprivate var hasAccusation: Bool { findings.contains(where: \.isAccusation) }
}
