// Generates reports in the layout families of the catalogue, runs the tool on them, and prints how much of what they say
// came out.
//
//   swift run -c release Evaluation [--seed N] [--documents N] [--family NAME] [--errors] [--audit] [--unknown-words] [--dump DIR] [--verbose]

import CFPCheck
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

/// Differences of one kind as one line: how many, then the first of them. Kinds differ in language and in the pointer
/// without its indices.
func digest(_ differences: [String]) -> [String] {
  var kinds: [String] = []
  var groups: [String: (count: Int, first: String)] = [:]
  for difference in differences {
    let words = difference.split(separator: " ", maxSplits: 3)
    let tongue = Tongue.allCases.first { words[0].contains("-\($0.rawValue)-") }?.rawValue ?? ""
    let place = words.dropFirst().prefix(2).joined(separator: " ").prefix { $0 != "{" && $0 != "\"" }
    let kind = tongue + place.map { $0.isNumber ? "*" : String($0) }.joined()
    if groups[kind] == nil { kinds.append(kind) }
    groups[kind, default: (0, difference)].count += 1
  }
  return kinds.compactMap { groups[$0].map { "\($0.count) x \($0.first)" } }
}

func line(_ name: String, _ tally: Tally) -> String {
  let columns = [
    "\(tally.documents)", tally.fields.text, tally.inventory.text, tally.results.text, tally.totals.text,
    tally.quotes.text,
    "\(tally.falseFindings)", tally.errors.count == 0 ? "-" : "\(tally.errors.hits)/\(tally.errors.count)",
    "\(tally.failures)",
  ]
  return name + String(repeating: " ", count: max(1, 34 - name.count))
    + columns.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
}

if let folder = options.bulk {
  let original = options.copies.map { contents(of: $0) }
  Bulk(
    folder: folder, count: options.documents, brokenPercent: options.brokenPercent, seed: options.seed,
    original: original
  ).write()
  exit(0)
}

if options.isAudit {
  printAuditTable(options)
  exit(0)
}

if options.usesUnknownWords {
  printUnknownWords(options)
  exit(0)
}

let headings = ["docs", "fields", "inv F1", "res F1", "total", "quotes", "false", "found", "failed"]

/// Scores a family's documents, prints its line, and gives the tally.
func score(_ family: Family) -> Tally {
  var tally = Tally()
  for index in 0..<options.documents {
    var coin = Random(seed: options.seed, name: family.name + " faulty", index: index)
    let isFaulty = options.injectsErrors && family.relations != [] && coin.once(in: 2)
    tally += evaluate(SampleDocument(family, index: index, seed: options.seed, isFaulty: isFaulty))
  }
  printLine(family.name, tally, isUnread: family.isUnread)
  return tally
}

/// What the lines of the kinds that are not all read yet say behind the others' columns.
func values(of tally: Tally) -> String {
  [" \(tally.values.hits)/\(tally.values.count)", "\(tally.silentDocuments) silent"].map {
    String(repeating: " ", count: max(1, 12 - $0.count)) + $0
  }.joined()
}

func printLine(_ name: String, _ tally: Tally, listing count: Int = options.differences, isUnread: Bool = false) {
  print(line(name, tally) + (isUnread ? values(of: tally) : ""))
  if options.isVerbose { for line in digest(tally.differences).prefix(count) { print("    " + line) } }
}

func isAsked(_ name: String) -> Bool { options.family.map { name.contains($0) } ?? true }

print(
  "family" + String(repeating: " ", count: 28)
    + headings.map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined())
var sum = Tally()
for family in Family.all where isAsked(family.name) { sum += score(family) }
if isAsked("mixed") {
  var tally = Tally()
  for index in 0..<options.documents * 8 {
    let isFaulty = options.injectsErrors && index % 2 == 1
    tally += evaluate(
      SampleDocument(.mixed(index: index, seed: options.seed), index: index, seed: options.seed, isFaulty: isFaulty))
  }
  printLine("mixed", tally, listing: options.differences * 3)
  sum += tally
}
// Kinds that are not all read yet have a sum of their own. The catalogue's stands last, where scripts look for it.
var unread = Tally()
let unreadFamilies = Family.unread.filter { isAsked($0.name) }
if !unreadFamilies.isEmpty { print("\nkinds not all read yet: values right of all, documents silently wrong") }
for family in unreadFamilies { unread += score(family) }
if unread.documents > 0 { print(line("kinds not all read yet", unread) + values(of: unread) + "\n") }
print(line("all", sum))
