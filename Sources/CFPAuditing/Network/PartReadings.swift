import CFPFootprints
import CFPQuantities

/// The ways in which the stage results may make up the total, by index; the first counts every row.
///
/// A row under an unknown name may be a part of the total, or a detail of the stage right above it. A run of such rows
/// that is more than that stage is none of its details. Where every row has a share, the shares decide: those of the
/// parts make up the whole.
func partReadings(of results: FootprintResults) -> [[Int]] {
  let all = summands(of: results)
  let runs = detailRuns(of: results)
  guard !runs.isEmpty else { return [all] }
  func without(_ runs: [DetailRun]) -> [Int] {
    let left = Set(runs.flatMap(\.rows))
    return all.filter { !left.contains($0) }
  }
  var readings = [all]
  for reading in [without(runs.filter(\.addsUpToStage)), without(runs)] where !readings.contains(reading) {
    readings.append(reading)
  }
  let whole = readings.filter { sharesMakeUpWhole($0, of: results) }
  return whole.isEmpty ? readings : whole
}

/// The rows that the total was found to hold once only inside of the stages above them: they are no parts of it.
func decidedDetails(of report: CFPReport) -> Set<Int> {
  guard report.results.stages.contains(where: \.mayBeDetail) else { return [] }
  let readings = partReadings(of: report.results)
  let all = Set(summands(of: report.results))
  if readings.count == 1 { return all.subtracting(readings[0]) }
  guard let relation = totalSumRelation(of: report), case .holds(_, _, let index) = agreement(of: relation),
    relation.readings.indices.contains(index)
  else { return [] }
  let counted = relation.readings[index].terms.compactMap { term -> Int? in
    if case .stage(let stage, _)? = term.figure { stage } else { nil }
  }
  let undecided = report.results.stages.indices.filter { report.results.stages[$0].mayBeDetail }
  return Set(undecided).subtracting(counted)
}

/// Rows under unknown names that may detail the stage right above them.
private struct DetailRun {
  var rows: [Int]
  /// Whether they make up that stage.
  var addsUpToStage: Bool
}

private func detailRuns(of results: FootprintResults) -> [DetailRun] {
  guard results.stages.contains(where: \.mayBeDetail) else { return [] }
  var runs: [DetailRun] = []
  var above: PrintedNumber?
  var rows: [Int] = []
  func close() {
    defer { rows = [] }
    guard !rows.isEmpty, let above else { return }
    var sum = Interval(exactly: .zero)
    for row in rows {
      guard let number = results.stages[row].emission?.number, number.mantissa >= 0,
        let next = sum.adding(number.nearest)
      else { return }
      sum = next
    }
    let whole = above.nearest
    guard (sum.low.compared(to: whole.high) ?? 1) <= 0 else { return }
    runs.append(DetailRun(rows: rows, addsUpToStage: rows.count > 1 && sum.meets(whole) ?? false))
  }
  for (index, stage) in results.stages.enumerated() {
    if stage.mayBeDetail {
      if stage.emission?.number != nil { rows.append(index) }
    } else {
      close()
      above = stage.emission?.number
    }
  }
  close()
  return runs
}

/// Whether all of some rows have a share, and these add up to 100 % within their rounding.
private func sharesMakeUpWhole(_ rows: [Int], of results: FootprintResults) -> Bool {
  var sum = Interval(exactly: .zero)
  for row in rows where results.stages[row].emission?.number?.isZero == false {
    guard let share = results.stages[row].share?.number, let next = sum.adding(share.nearest) else { return false }
    sum = next
  }
  return sum.meets(Interval(exactly: ExactDecimal(100))) ?? false
}

extension Relation {
  /// A sum of which some rows may be parts or details, left open where it holds in no reading and a slip in one figure
  /// would not explain the first one alone.
  /// - Parameter literal: How many of the readings, from the first, count every row.
  func leftOpenWhereUndecided(literal: Int) -> Relation {
    guard doubt == nil, !agreement(of: self).isPass else { return self }
    let own = readings.prefix(literal).contains { isOneSlipAway($0) }
    let others = readings.dropFirst(literal).contains { isOneSlipAway($0) }
    var relation = self
    if !own || others { relation.doubt = .otherScope }
    return relation
  }

  /// Whether one figure with a digit changed, lost or added, or with two swapped, would make a reading hold.
  private func isOneSlipAway(_ reading: Reading) -> Bool {
    guard reading.terms.count <= 40 else { return false }
    var alone = self
    alone.readings = [reading]
    guard let constraint = Constraint(alone, .fails) else { return false }
    return constraint.figures.contains { figure in
      guard let term = constraint.term(of: figure), let implied = constraint.implied(for: figure, .nearest) else {
        return false
      }
      return slips(into: term.number).contains { slip in
        (slip.value.decimals == term.number.decimals || slip.kind == .decimalShift)
          && (implied.meets(Interval(exactly: slip.value.exact)) ?? false)
      }
    }
  }
}
