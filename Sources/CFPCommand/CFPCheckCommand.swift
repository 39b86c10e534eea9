// CFPCommand: the executable `cfpcheck`. Arguments in, exit codes out.
//
// Knows:          options, files, standard input and output, the terminal.
// Must not know:  how a report is read, extracted, audited or rendered.

internal import ArgumentParser

/// The version that `--version` prints and SARIF names.
let toolVersion = "0.1.0"

/// `cfpcheck`: reads a product-carbon-footprint report, turns it into data, recomputes every figure in it.
@main
struct CFPCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cfpcheck",
    abstract:
      "Reads product-carbon-footprint reports, turns them into JSON and recomputes every figure in them.",
    discussion: """
      A finding says "recomputation": it is no verification opinion, and no value is ever corrected.

      EXAMPLES
        cfpcheck check report.txt               what was recomputed, and what does not agree
        cfpcheck extract report.html -o r.json  the whole report as JSON, every value with its place
        cat report.txt | cfpcheck check -       from standard input
        cfpcheck batch reports/ --to r.sqlite   a folder of reports
        cfpcheck serve                          a local web page to drop reports on
        cfpcheck --generate-completion-script bash
      """,
    version: toolVersion,
    subcommands: [
      ExtractCommand.self, CheckCommand.self, BatchCommand.self, CompareCommand.self, StreamCommand.self,
      ServeCommand.self,
      RulesCommand.self, ExplainCommand.self, FactorsCommand.self, TablesCommand.self, WorkerCommand.self,
    ])

  static func main() {
    ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      let isLost = tellsOfLostOutput()
      exit(withError: isLost && code.isSuccess ? ExitCode(3) : code)
    } catch {
      // A wrong option is exit code 2 for every command; --help and --version are no errors.
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      write(message + "\n", to: code.isSuccess ? .output : .error)
      if code.isSuccess, tellsOfLostOutput() { exit(withError: ExitCode(3)) }
      exit(withError: code.isSuccess ? ExitCode.success : ExitCode(2))
    }
    if tellsOfLostOutput() { exit(withError: ExitCode(3)) }
  }
}
