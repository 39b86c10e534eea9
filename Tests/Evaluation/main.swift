// Generates reports in the layout families of the catalogue, runs the tool on them, and prints how much of what they say
// came out.
//
//   swift run -c release Evaluation [--seed N] [--documents N] [--family NAME] [--errors] [--dump DIR] [--verbose]

import CFPCheck
import TestSupport

let options = EvaluationOptions(Array(CommandLine.arguments.dropFirst()))
if let folder = options.dump { makeFolder(folder) }

/// Runs the tool on one document.
func evaluate(_ document: SampleDocument) -> Tally {
  var tally = Tally()
  do {
    let checked = try checkReport(document.bytes, name: document.name)
    let bytes = json(for: checked.report, audit: checked.audit)
    if let folder = options.dump { write(bytes, to: "\(folder)/\(document.name).actual.json") }
    tally = Scoring.tally(document, try JSONTree(parsing: bytes))
  } catch {
    tally = Scoring.tally(document, .object([:]))
    tally.failures = 1
    tally.differences.insert("no report: \(error)", at: 0)
  }
  if let folder = options.dump {
    write(document.bytes, to: "\(folder)/\(document.name)." + (document.surface == .html ? "html" : "txt"))
    write(Array(document.expected.written().utf8), to: "\(folder)/\(document.name).expected.json")
  }
  tally.differences = tally.differences.map { "\(document.name) \($0)" }
  return tally
}

func line(_ name: String, _ tally: Tally) -> String {
  let columns = [
    "\(tally.documents)", tally.fields.text, tally.inventory.text, tally.results.text, tally.totals.text, tally.quotes.text,
    "\(tally.falseFindings)", tally.errors.count == 0 ? "-" : "\(tally.errors.hits)/\(tally.errors.count)", "\(tally.failures)",
  ]
  return name + String(repeating: " ", count: max(1, 34 - name.count))
    + columns.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
}

let headings = ["docs", "fields", "inv F1", "res F1", "total", "quotes", "false", "found", "failed"]
print("family" + String(repeating: " ", count: 28) + headings.map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined())
var sum = Tally()
for family in Family.all where options.family.map({ family.name.contains($0) }) ?? true {
  var tally = Tally()
  for index in 0..<options.documents {
    let isFaulty = options.injectsErrors && family.relations != [] && index % 2 == 1
    tally += evaluate(SampleDocument(family, index: index, seed: options.seed, isFaulty: isFaulty))
  }
  print(line(family.name, tally))
  if options.isVerbose { for difference in tally.differences.prefix(options.differences) { print("    " + difference) } }
  sum += tally
}
print(line("all", sum))
