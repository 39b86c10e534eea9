import CFPDocuments
import CFPFootprints
import CFPQuantities

// Results by stage outside of tables, as certificates and statements list them: `原材料获取 8.417 kgCO2e/kg（85.65%）`, a
// line each or parted by semicolons, and the total among them.

extension ReaderInput {
  /// Reads lines of a stage's name with its emission and share.
  func stageLines() -> [Statement] {
    listedLines().flatMap { lines -> [Statement] in
      var statements: [Statement] = []
      var entries: [Entry] = []
      func close() {
        if let statement = results(entries) { statements.append(statement) }
        entries = []
      }
      for line in lines {
        let parts = entryParts(line)
        if parts.isEmpty { close() }
        entries += parts
      }
      close()
      return statements
    }
  }

  private struct Entry {
    var name: Range<Int>
    var emission: ProseNumber
    var share: ProseNumber?
  }

  /// The entries of a line; none where any part of it is something else.
  private func entryParts(_ line: ListedLine) -> [Entry] {
    guard !line.numbers.isEmpty, !isElsewhere(line.range, line.block) else { return [] }
    if let only = entry(line.range, line) { return [only] }
    for divider in [UInt8(ascii: ";"), UInt8(ascii: ",")] {
      let parts = parts(of: line.range, at: divider)
      let entries = parts.compactMap { entry($0, line) }
      if parts.count > 1, entries.count == parts.count { return entries }
    }
    return []
  }

  /// A name, an emission, perhaps its share, and nothing else.
  private func entry(_ part: Range<Int>, _ line: ListedLine) -> Entry? {
    let numbers = line.numbers.filter { part.contains($0.range.lowerBound) && $0.range.upperBound <= part.upperBound }
    guard let first = numbers.first, first.number != nil, first.unit?.isEmission ?? false,
      first.unit?.per.map({ $0.dimension == .count || $0.dimension == .mass || $0.dimension == .area }) ?? true,
      let name = listedName(part.lowerBound..<first.range.lowerBound), name.count <= longestStageName,
      !bytes[name].contains(where: { ",;.".utf8.contains($0) })
    else { return nil }
    let isTotal = totalTerm(text, name) == .total
    var rest = trimmed(first.range.upperBound..<part.upperBound, of: bytes)
    var entry = Entry(name: name, emission: first)
    if numbers.count > 1, numbers[1].unit?.symbol.dimension == .percent {
      let gap = trimmed(first.range.upperBound..<numbers[1].range.lowerBound, of: bytes)
      let words = bytes[gap].filter { !" ,(;".utf8.contains($0) }
      guard words.isEmpty || shareOpenings.contains(where: { words.elementsEqual($0) }) else { return nil }
      entry.share = numbers[1]
      rest = trimmed(numbers[1].range.upperBound..<part.upperBound, of: bytes)
    }
    let isClosed = bytes[rest].allSatisfy { " ).;,".utf8.contains($0) } || bytes[rest].elementsEqual("。".utf8)
    return isClosed || isTotal && rest.count <= longestStageName ? entry : nil
  }

  /// The entries as results, where most name stages, or the total is what they add up to.
  private func results(_ entries: [Entry]) -> Statement? {
    var results = FootprintResults()
    var known = 0
    var afterProduction = false
    for entry in entries {
      let emission = entry.emission.quantity(in: text)
      let share = entry.share?.quantity(in: text)
      if totalTerm(text, entry.name) == .total {
        guard results.total == nil else { return nil }
        (results.total, results.totalShare) = (emission, share)
        continue
      }
      var stage = StageResult(stage: .other, label: text.stated(entry.name))
      if let label = stageLabel(text, entry.name) {
        (stage.stage, stage.stages) = settled(label.term, afterProduction: afterProduction)
        stage.modules = label.modules
        if stage.stage == .production { afterProduction = true }
        known += 1
      }
      (stage.emission, stage.share) = (emission, share)
      results.stages.append(stage)
    }
    guard results.stages.count >= 2,
      Set(entries.map { $0.emission.unit?.symbol }).count == 1,
      known * 2 >= results.stages.count && known >= 2 || results.total.map(results.addUp(to:)) ?? false,
      let place = results.stages.first?.label.span
    else { return nil }
    moveSubtotals(&results)
    return Statement(
      content: .results(ResultCandidate(results: results, weight: weight(of: results))), reader: .stageLines,
      place: place)
  }
}

private let longestStageName = 60
