internal import ArgumentParser
import CFPCheck

/// `cfpcheck factors`: the published factors, with their sources.
struct FactorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factors", abstract: "Show the published factors that the tool knows, each with its source.",
    discussion: """
      Grade A was read at the publisher, B at two sources, C in one copy only. A value in the library never confirms a
      report's figure by itself.

      EXAMPLES
        cfpcheck factors 柴油
        cfpcheck factors electricity 2024
        cfpcheck factors --factors own.csv steel
      """)

  @Argument(help: "Words that name, kind, region, year or source must hold; none lists everything.")
  var query: [String] = []

  @Option(help: "A file with your own factors: name, unit, value, year, region, source.")
  var factors: String?

  func run() throws {
    let found = try library(with: factors).matching(query.joined(separator: " "))
    for factor in found {
      let names = [factor.nameChinese, factor.nameEnglish].filter { !$0.isEmpty }
      let fields = [
        factor.number.digits + " " + factor.printedUnit,
        names.first == names.last ? names[0] : names.joined(separator: " / "),
        factor.kind, [factor.source.year, factor.source.region].filter { !$0.isEmpty }.joined(separator: " "),
        factor.source.title, factor.source.url, factor.source.grade,
      ]
      write(fields.joined(separator: "\t") + "\n", to: .output)
    }
    if found.isEmpty {
      write("no factor found\n", to: .error)
      throw ExitCode(1)
    }
  }
}

/// The standard factors, with those of a user's file; a file that cannot be used is wrong usage.
func library(with path: String?) throws -> FactorLibrary {
  guard let path else { return .standard }
  do {
    return try FactorLibrary.standard.adding(try contents(of: path))
  } catch let error as FileError {
    throw ValidationError("\(path): \(error.reason)")
  } catch let error as FactorFileError {
    throw ValidationError("\(path): \(error)")
  }
}
