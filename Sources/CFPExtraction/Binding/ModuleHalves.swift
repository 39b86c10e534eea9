import CFPDocuments
import CFPFootprints

extension ReaderInput {
  /// Joins result tables that are the halves of one: the same rows, the modules of the second one behind those of the
  /// first one.
  func withJoinedHalves(_ candidates: [ResultCandidate]) -> [ResultCandidate] {
    var joined: [ResultCandidate] = []
    for candidate in candidates {
      guard let above = joined.last, goesOn(candidate.results, after: above.results) else {
        joined.append(candidate)
        continue
      }
      var whole = above
      whole.weight += candidate.weight
      whole.results.stages += candidate.results.stages
      whole.results.subtotals += candidate.results.subtotals
      whole.results.totals += candidate.results.totals
      whole.results.total = above.results.total ?? candidate.results.total
      whole.results.tables += candidate.results.tables
      joined[joined.count - 1] = whole
    }
    return joined
  }

  private func goesOn(_ next: FootprintResults, after results: FootprintResults) -> Bool {
    guard let table = results.tables.last, let nextTable = next.tables.first, nextTable == table + 1,
      results.total == nil || next.total == nil,
      let last = moduleOrders(results).max(), let first = moduleOrders(next).min(), last < first,
      (results.stages + next.stages).allSatisfy({ !$0.modules.isEmpty })
    else { return false }
    let labels = rowLabels(of: table)
    return labels.count >= 1 && labels == rowLabels(of: nextTable)
  }

  /// Where the modules of a table stand in the life cycle.
  private func moduleOrders(_ results: FootprintResults) -> [Int] {
    (results.stages + results.subtotals).flatMap(\.modules).map(moduleOrder)
  }

  /// What the first column says below the headings.
  private func rowLabels(of table: Int) -> [[UInt8]] {
    document.tables[table].cells.filter { $0.column == 0 && $0.row > 0 }.map { Array(bytes[text.range($0.span)]) }
  }
}
