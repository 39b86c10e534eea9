import TestSupport

/// Holds what the tool gave for a document against what the document says.
struct Scoring {
  /// The rules that recompute (AUDIT.md section 2): on sound input none of them may speak.
  static let arithmeticRules: Set<String> = [
    "CFP-P01", "CFP-P02", "CFP-P03", "CFP-P04", "CFP-S01", "CFP-S02", "CFP-S03", "CFP-S04", "CFP-H01", "CFP-H02",
    "CFP-C01", "CFP-C02", "CFP-C03", "CFP-C04", "CFP-U01", "CFP-U02", "CFP-U03", "CFP-F01",
  ]

  static func tally(_ document: SampleDocument, _ actual: JSONTree) -> Tally {
    var tally = Tally()
    tally.documents = 1
    scoreFields(document.expected, actual, &tally)
    var rows = CellScore(figures: ["activity", "factor", "emission"])
    let unscored = document.expected[pointer: "unscored"]?.items ?? []
    let scored = (actual[pointer: "inventory"]?.items ?? []).enumerated().filter { entry in
      !unscored.contains { Comparing.agrees(entry.element, $0) }
    }
    rows.compare(
      scored.map(\.element), with: document.expected[pointer: "inventory"]?.items ?? [], at: "/inventory")
    tally.inventory = rows.count
    let rowIndices = rows.matched.mapValues { scored[$0].offset }
    var stages = CellScore(figures: [
      "emission", "share", "breakdown/fossil", "breakdown/biogenic", "breakdown/landUse",
    ])
    let hasSets = document.expected[pointer: "resultSets"] != nil
    for list in ["stages", "subtotals", "offsets", "totals"] {
      let expected = document.expected[pointer: "results/\(list)"]?.items ?? []
      // Of several products any may be the first: each is looked for in the sets.
      if list != "stages" || hasSets, expected.isEmpty { continue }
      stages.compare(actual[pointer: "results/\(list)"]?.items ?? [], with: expected, at: "/results/\(list)")
    }
    tally.results = stages.count
    tally.differences += rows.differences + stages.differences
    for key in ["total", "totalShare"] {
      guard let expected = document.expected[pointer: "results/\(key)"] else { continue }
      let got = actual[pointer: "results/\(key)"]
      let isRight = Comparing.agrees(got, expected)
      if key == "total" {
        tally.totals.count(isRight)
      } else {
        tally.results += CellCount(expected: 1, got: got == nil ? 0 : 1, right: isRight ? 1 : 0)
      }
      if !isRight {
        tally.differences.append("/results/\(key): \(got?.description ?? "nothing"), expected \(expected)")
      }
    }
    let isComplete =
      tally.totals.hits == tally.totals.count
      && !(rows.differences + stages.differences).contains(where: concernsFigures)
    if !isComplete, actual[pointer: "audit/verdict"]?.string == "consistent" { tally.silentDocuments = 1 }
    let quotes = Quotes(of: actual, in: document.bytes)
    tally.quotes = quotes.ratio
    tally.differences += quotes.differences
    scoreFindings(document, actual, rowIndices, &tally)
    return tally
  }

  /// Whether a difference is one of figures or whole rows, not of names alone.
  private static func concernsFigures(_ difference: String) -> Bool {
    let cell = difference.prefix { $0 != ":" }.split(separator: "/").last ?? ""
    return !["stage", "label", "item", "group"].contains(cell)
  }

  /// Every leaf of report, company, product; the people by name and roles; named sources of factors.
  private static func scoreFields(_ expected: JSONTree, _ actual: JSONTree, _ tally: inout Tally) {
    for part in ["source", "report", "company", "product"] {
      for (pointer, value) in leaves(of: expected[pointer: part] ?? .null, at: "/" + part) {
        let got = actual[pointer: pointer]
        let isRight = Comparing.agrees(got, value)
        tally.fields.count(isRight)
        if !isRight { tally.differences.append("\(pointer): \(got?.description ?? "nothing"), expected \(value)") }
      }
    }
    for list in ["people", "factorSources", "resultSets"] {
      let got = actual[pointer: list]?.items ?? []
      for entry in expected[pointer: list]?.items ?? [] {
        let isRight = got.contains { Comparing.agrees($0, entry) }
        tally.fields.count(isRight)
        if !isRight { tally.differences.append("/\(list): \(entry) is not in \(got)") }
      }
    }
  }

  /// Arrays and quantities are one leaf each.
  private static func leaves(of tree: JSONTree, at pointer: String) -> [(String, JSONTree)] {
    guard case .object(let members) = tree, members["value"] == nil else {
      return tree == .null ? [] : [(pointer, tree)]
    }
    return members.sorted { $0.key < $1.key }.flatMap { leaves(of: $0.value, at: "\(pointer)/\($0.key)") }
  }

  /// On a sound document every arithmetic finding is false; on a faulty one the injected error must be among the cells
  /// of one.
  private static func scoreFindings(
    _ document: SampleDocument, _ actual: JSONTree, _ rowIndices: [Int: Int], _ tally: inout Tally
  ) {
    let findings = (actual[pointer: "audit/findings"]?.items ?? []).filter {
      (document.isStrict || arithmeticRules.contains($0[pointer: "rule"]?.string ?? ""))
        && ["error", "warning"].contains($0[pointer: "level"]?.string ?? "")
    }
    guard let fault = document.fault else {
      tally.falseFindings += findings.count
      for finding in findings {
        tally.differences.append(
          "false finding \(finding[pointer: "rule"]?.string ?? "") at \(finding[pointer: "subject"]?.string ?? ""): \(finding[pointer: "message/en"]?.string ?? "")"
        )
      }
      return
    }
    let pointer = fault.pointer(rowIndices)
    let isFound = findings.contains { finding in
      let cells = finding[pointer: "cells"]?.items ?? []
      if let printed = fault.printed,
        cells.contains(where: { $0[pointer: "text"]?.string.map { states($0, printed) } ?? false })
          || finding[pointer: "stated/text"]?.string.map({ states($0, printed) }) ?? false
      {
        return true
      }
      return fault.rules.contains(finding[pointer: "rule"]?.string ?? "")
        && (finding[pointer: "subject"]?.string == pointer
          || cells.contains { $0[pointer: "pointer"]?.string == pointer })
    }
    tally.errors.count(isFound)
    if !isFound {
      let got = findings.map { "\($0[pointer: "rule"]?.string ?? "") \($0[pointer: "subject"]?.string ?? "")" }
      tally.differences.append("error not found: \(fault.rules) at \(fault.pointer); findings: \(got)")
    }
  }

  /// Whether a quoted text has a number, as a whole one.
  private static func states(_ text: String, _ number: String) -> Bool {
    let text = Comparing.folded(text)
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(number) {
        let before = text[..<rest.startIndex].last
        let after = rest.dropFirst(number.count).first
        if before.map({ $0.isNumber || $0 == "." || $0 == "," }) != true,
          after.map({ $0.isASCII && $0.isNumber }) != true
        {
          return true
        }
      }
      rest = rest.dropFirst()
    }
    return false
  }
}
