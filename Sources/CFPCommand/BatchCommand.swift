public import ArgumentParser
public import CFPArchiving
import CFPCheck
import CFPServing

/// `cfpcheck batch`: a folder of reports to one result.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Read many reports: files, folders, archives; to NDJSON, SQLite, a folder of JSON files, or CSV.",
    discussion: """
      Every input has exactly one outcome, in the order of the inputs whatever --jobs: a report, a failure with its
      reason, or a duplicate of content that was read before. A report that crashes, hangs or outgrows its memory costs
      only itself. A run that was killed goes on with --resume, and its result is that of a run that was not; from the
      first file on that has changed since, all are read again. With --redact persons a file that gives no report is
      called [file-N], N its number among the inputs: its name may be a person's.

      Exit codes: 0 every input was read or is a duplicate, 3 one could not be read, 1 an output could not be written
      (--resume goes on) or another run is writing it, 2 wrong usage.

      EXAMPLES
        cfpcheck batch reports/ --to reports.ndjson
        cfpcheck batch reports/ older.zip --to reports.sqlite --compare
        find . -name '*.html' | cfpcheck batch - --to json/ --jobs 4
        cfpcheck batch reports/ --to tables/ --format csv --redact persons
        cfpcheck batch reports/ --to reports.sqlite --resume
      """)

  @Argument(
    help: "Files, folders (walked), .zip, .tar and .tar.gz archives; - alone for a list of paths on standard input.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Where the results go.",
      discussion: "NAME.ndjson, NAME.sqlite, a folder with a slash behind it, or - for NDJSON on standard output.",
      valueName: "out"))
  var to: String

  @Option(help: "ndjson, sqlite, json (a file a report) or csv (a file a table), where the path does not tell.")
  var format: OutputTarget.Format?

  @Option(help: "Read only files that match this shell pattern, by path or by name; can be repeated.")
  var include: [String] = []

  @Option(help: "Pass over files and folders that match this shell pattern; can be repeated.")
  var exclude: [String] = []

  @Option(help: "Worker processes; the number of cores by default.")
  var jobs: Int?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var contents: ContentOptions

  @Flag(help: "Go on with an interrupted run; start one where there is none.")
  var resume = false

  @Flag(help: "Replace what an earlier run left.")
  var overwrite = false

  @Flag(help: "Compare the reports with each other at the end (see also cfpcheck compare).")
  var compare = false

  @Flag(help: "No progress and no summary.")
  var quiet = false

  @Option(help: "Language of messages; the locale's by default.")
  var lang: MessageLanguage?

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("name at least one path, or - for a list on standard input") }
    guard paths == ["-"] || !paths.contains("-") else { throw ValidationError("- stands alone") }
    guard OutputTarget(to, format: format) != nil else {
      throw ValidationError("--to \(to): say with --format what it shall be: ndjson, sqlite, json or csv")
    }
    guard !(resume && overwrite) else { throw ValidationError("--resume and --overwrite exclude each other") }
    guard jobs.map({ (1...512).contains($0) }) ?? true else { throw ValidationError("--jobs: 1 to 512") }
  }

  func run() throws {
    let language = lang ?? .ofLocale
    guard let target = OutputTarget(to, format: format) else { throw ExitCode(2) }
    try contents.validateFiles()
    var options = BatchOptions(paths: paths, target: target)
    options.patterns = InputPatterns(include: include, exclude: exclude)
    options.jobs = jobs ?? coreCount
    options.limits = limits.forWorkers
    contents.apply(to: &options)
    options.compares = compare
    options.earlierRun = resume ? .resumed : overwrite ? .overwritten : .refused

    let summary: BatchSummary
    do {
      var line = ProgressLine(total: quiet ? nil : inputCount(options), isQuiet: quiet, language: language)
      summary = try runBatch(options, deliver: { write($0, to: .output) }) { line.show($0) }
      line.end()
    } catch {
      write(visible(language.text(error.message)) + "\n", to: .error)
      throw ExitCode(error.isUsage ? 2 : 1)
    }
    if !quiet { write(text(of: summary, in: language), to: .error) }
    if summary.counts.failures > 0 { throw ExitCode(3) }
  }
}

extension OutputTarget.Format: ExpressibleByArgument {}

/// What a worker may take.
struct LimitOptions: ParsableArguments {
  @Option(help: "Seconds for one report.")
  var timeout = 30

  @Option(help: "Megabytes of memory for a worker.")
  var memoryLimit = 150

  func validate() throws {
    guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout: 1 to 86400 seconds") }
    guard (32...65_536).contains(memoryLimit) else { throw ValidationError("--memory-limit: 32 to 65536 megabytes") }
  }

  var forWorkers: WorkerLimits { WorkerLimits(seconds: timeout, megabytes: memoryLimit) }
}

/// What of a report leaves the machine, and what it is read by.
struct ContentOptions: ParsableArguments {
  @Option(help: "Replace names, phone numbers and certificate numbers of people by stable placeholders, everywhere.")
  var redact: RedactionChoice?

  @Flag(help: "Leave out the reports' text (document).")
  var noDocument = false

  @Flag(help: "Write only what was found, and not what the reports state.")
  var onlyFindings = false

  @Option(help: "A file with your own words for stages, headings and labels (see the README).")
  var vocabulary: String?

  @Option(help: "A file with your own factors: name, unit, value, year, region, source.")
  var factors: String?

  /// Reads the files once, so that what is wrong with them is told before anything is begun.
  func validateFiles() throws {
    _ = try words(from: vocabulary)
    _ = try library(with: factors)
  }

  func apply(to options: inout BatchOptions) {
    options.redaction = redact == nil ? .none : .persons
    options.includesDocument = !noDocument
    options.onlyFindings = onlyFindings
    if let vocabulary { options.workerArguments += ["--vocabulary", vocabulary] }
    if let factors { options.workerArguments += ["--factors", factors] }
  }
}

/// `cfpcheck worker`: what `batch`, `stream` and `serve` start; talks to them on standard input and output.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Reads reports for another cfpcheck.", shouldDisplay: false)

  @Flag var json = false
  @Flag var rows = false
  @Flag var facts = false
  @Flag var forms = false
  @OptionGroup var limits: LimitOptions
  @OptionGroup var contents: ContentOptions

  func run() throws {
    var products = WorkerProducts()
    products.redaction = contents.redact == nil ? .none : .persons
    if json {
      var options = JSONOptions(
        isPretty: false, includesDocument: !contents.noDocument, redaction: products.redaction)
      options.onlyFindings = contents.onlyFindings
      products.json = options
    }
    products.hasRows = rows
    products.hasFacts = facts
    products.onlyFindings = contents.onlyFindings
    if forms { products.parts = servingParts(redaction: products.redaction, version: toolVersion) }
    runWorker(
      products, limits: limits.forWorkers, vocabulary: try words(from: contents.vocabulary),
      library: try library(with: contents.factors))
  }
}
