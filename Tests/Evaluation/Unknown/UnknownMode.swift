import CFPCheck

/// How one report fares under unknown words.
enum Fate { case same, unread, refused, silent }

/// Counts of fates, and what was silently different.
struct FateTally {
  var same = 0
  var unread = 0
  /// The tool says that the document is no report of a footprint.
  var refused = 0
  /// By family: the indices of the documents and what changed in the first.
  var silent: [(family: String, index: Int, change: String)] = []
  /// Of those that are not the same: how many came out consistent.
  var consistent = 0

  var count: Int { same + unread + refused + silent.count }

  static func += (left: inout FateTally, right: FateTally) {
    left.same += right.same
    left.unread += right.unread
    left.refused += right.refused
    left.silent += right.silent
    left.consistent += right.consistent
  }
}

/// Runs the families' reports with known and with unknown words, and prints whether the audit is the same, says what is
/// unread, or is neither.
func printUnknownWords(_ options: EvaluationOptions) {
  let known = KnownPhrases()
  print("\(known.count) phrases of the vocabularies; refused because the tool knows them:")
  print("  " + refusedWords(known).joined(separator: ", ") + "\n")
  let kinds: [(name: String, keys: [String])] =
    Disguise.headings.map { ("heading of " + $0, [$0]) } + [
      ("all headings", Disguise.headings), ("names of stages", Disguise.stages), ("labels of totals", Disguise.totals),
      ("all of these", Disguise.all),
    ]
  for (title, families) in [("catalogue", Family.all), ("kinds not all read yet", Family.unread)] {
    let asked = families.filter { family in options.family.map { family.name.contains($0) } ?? true }
    if asked.isEmpty { continue }
    print(columns("unknown words: " + title, ["docs", "same", "of all", "unread", "refused", "silent", "consist"]))
    var tallies = kinds.map { _ in FateTally() }
    for family in asked {
      for (index, tally) in fates(of: family, kinds.map(\.keys), known, options).enumerated() {
        tallies[index] += tally
      }
    }
    for (kind, tally) in zip(kinds, tallies) {
      let share = Ratio(hits: tally.same, count: tally.count).text
      let numbers = [tally.count, tally.same].map(String.init) + [share]
      print(
        columns(
          kind.name, numbers + [tally.unread, tally.refused, tally.silent.count, tally.consistent].map(String.init)))
    }
    print(
      "same: verdict and errors; unread: the audit says what is; refused: no report of a footprint; silent: none of")
    print("these; consist: not the same and consistent all the same")
    print("\nsilently different (what is replaced, family, seed, documents: what changed in one of them)")
    for (kind, tally) in zip(kinds, tallies) {
      for family in asked {
        let own = tally.silent.filter { $0.family == family.name }
        guard let first = own.first(where: { $0.change.contains("to consistent") }) ?? own.first else { continue }
        let indices = own.map { "\($0.index)" }.joined(separator: " ")
        print("  \(kind.name)  \(family.name)  seed \(options.seed)  documents \(indices): \(first.change)")
      }
    }
    print()
  }
}

private func columns(_ name: String, _ cells: [String]) -> String {
  name + String(repeating: " ", count: max(1, 40 - name.count))
    + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
}

/// The words of the lists that are known after all, each with the phrase that it holds.
private func refusedWords(_ known: KnownPhrases) -> [String] {
  Disguise.all.flatMap { key in
    Tongue.allCases.filter(Disguise.tongues.contains).flatMap { tongue in
      unknownWords.synonyms(key, tongue).compactMap { word in known.phrase(in: word).map { "\(word) (\($0))" } }
    }
  }
}

/// A tally for each set of kinds, over the documents of a family.
private func fates(
  of family: Family, _ kinds: [[String]], _ known: KnownPhrases, _ options: EvaluationOptions
) -> [FateTally] {
  var tallies = kinds.map { _ in FateTally() }
  for index in 0..<options.documents where Disguise.tongues.contains(family.tongues[index % family.tongues.count]) {
    let isFaulty = index % 2 == 1 && family.relations != []
    let plain = SampleDocument(family, index: index, seed: options.seed, isFaulty: isFaulty)
    guard let audit = try? checkReport(plain.bytes, name: plain.name).audit else { continue }
    for (place, keys) in kinds.enumerated() {
      var random = Random(seed: options.seed, name: "unknown " + family.name, index: index)
      let tongue = family.tongues[index % family.tongues.count]
      let disguise = Disguise(keys, tongue, known, &random)
      let document = SampleDocument(family, index: index, seed: options.seed, isFaulty: isFaulty, disguise: disguise)
      if let folder = options.dump {
        write(document.bytes, to: "\(folder)/\(document.name).\(place)." + (document.surface == .html ? "html" : "txt"))
      }
      // Without the words the report may print nothing that is replaced.
      if document.bytes == plain.bytes { continue }
      guard let other = try? checkReport(document.bytes, name: document.name).audit else {
        tallies[place].refused += 1
        continue
      }
      let fate = fate(of: other, beside: audit)
      if fate != .same, other.verdict == .consistent { tallies[place].consistent += 1 }
      switch fate {
      case .same: tallies[place].same += 1
      case .unread: tallies[place].unread += 1
      case .silent, .refused: tallies[place].silent.append((family.name, index, change(from: audit, to: other)))
      }
    }
  }
  return tallies
}

/// The same where verdict and errors are.
private func fate(of audit: Audit, beside known: Audit) -> Fate {
  if audit.verdict == known.verdict, errors(of: audit) == errors(of: known) { return .same }
  return audit.unread.isEmpty ? .silent : .unread
}

/// Errors and warnings by rule and by the figure that they speak of, whatever it is called.
private func errors(of audit: Audit) -> [String] {
  audit.findings.filter { $0.level >= .warning }.map { "\($0.rule.rawValue) \($0.stated?.text ?? "")" }.sorted()
}

private func change(from known: Audit, to audit: Audit) -> String {
  let before = errors(of: known)
  let after = errors(of: audit)
  let lost = before.filter { !after.contains($0) }.map { "lost \($0)" }
  let won = after.filter { !before.contains($0) }.map { "new \($0)" }
  let reasons = audit.reasons.map(\.rawValue)
  return (["\(known.verdict) to \(audit.verdict)"] + reasons + lost + won).joined(separator: ", ")
}
