public import ArgumentParser
public import CFPArchiving
import CFPCheck

/// `cfpcheck stream`: a filter for other engines.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "A filter for other engines: a request a line in, an answer a line out, each at once.",
    discussion: """
      In: {"name": "a.html", "path": "/data/a.html"} or {"name": "a.html", "base64": "…"}, a line each.
      Out: the report's JSON, or {"source", "failure": {"kind", "message"}}, a line each, in the same order. With
      --form tables: {"source", "verdict", "tables"}, the rows of the tables that cfpcheck tables describes. Every line has
      its answer, whatever is in it; only blank ones are passed over.

      EXAMPLES
        echo '{"name": "a", "path": "a.txt"}' | cfpcheck stream --no-document
      """)

  @Option(help: "json, or tables: rows for a database.")
  var form: ReportStream.Form = .json

  @OptionGroup var limits: LimitOptions
  @OptionGroup var contents: ContentOptions

  func run() throws {
    try contents.validateFiles()
    var options = BatchOptions(paths: [], target: .standardOutput)
    options.limits = limits.forWorkers
    contents.apply(to: &options)
    var stream = ReportStream(options, form: form)
    var lines = StandardInputLines(mostBytes: stream.longestLine)
    while let line = lines.next() {
      do {
        guard write(try stream.answer(to: line) + [UInt8(ascii: "\n")], to: .output) else { throw ExitCode(1) }
      } catch let error as StoreError {
        write(visible("\(error)") + "\n", to: .error)
        throw ExitCode(1)
      }
    }
  }
}

extension ReportStream.Form: ExpressibleByArgument {}

/// `cfpcheck tables`: what the tables of `batch` and `stream` hold.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Describe the tables that batch and stream write; with --of, what a document's own tables say.",
    discussion: """
      Without --of: every column of the tables of batch and stream, its type, what it holds.
      With --of FILE: each table of a document with what its columns hold, their units, and the relations among its
      numbers: sums of rows and columns, products, shares, changes, and where they fail.

      EXAMPLES
        cfpcheck tables --json
        cfpcheck tables --of report.html
      """)

  @Flag(help: "As JSON, for programs that make such tables.")
  var json = false

  @Option(help: ArgumentHelp("A document whose own tables are described.", valueName: "file"))
  var of: String?

  func run() throws {
    guard let of else {
      write(json ? tablesJSON : tablesText, to: .output)
      return
    }
    do {
      let report = extract(try readDocument(try contents(of: of), name: of))
      for analysis in report.tableAnalyses {
        for line in analysis.outline(in: report.document).split(separator: "\n") {
          write(visible(String(line)) + "\n", to: .output)
        }
      }
    } catch {
      let reason = (error as? ReadingError)?.message(in: .en) ?? (error as? FileError)?.reason ?? "\(error)"
      write("\(visible(of)): \(reason)\n", to: .error)
      throw ExitCode(3)
    }
  }
}
