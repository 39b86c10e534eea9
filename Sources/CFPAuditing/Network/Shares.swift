import CFPFootprints
import CFPQuantities

/// Stage / total = share, for every stage that prints both.
func shareRelations(of report: CFPReport) -> [Relation] {
  let results = report.results
  let bases = shareBases(of: results)
  return results.stages.indices.compactMap { index in
    let entry = results.stages[index]
    guard let share = entry.share, let stated = Term(.stage(index, .share), share) else { return nil }
    guard let emission = entry.emission, let part = Term(.stage(index, .emission), emission) else {
      return share.number?.isZero == true
        ? nil : Relation(.h01, stated: stated, readings: [], obstacle: .operandMissing)
    }
    var relation = shareRelation(.h01, stated, share, part, emission, bases: bases)
    // What lies beyond the boundary is often set against the total that leaves it out.
    if entry.stage == .beyondBoundary { relation.doubt = .otherScope }
    return relation
  }
}

/// Row / total = share, or row / stage = share: a row's base is rarely said, so that a failure stays open.
func rowShareRelations(of report: CFPReport, stageOfRow: [Int?]) -> [Relation] {
  let bases = shareBases(of: report.results)
  return report.inventory.indices.compactMap { index in
    let row = report.inventory[index]
    guard let share = row.share, let stated = Term(.row(index, .share), share), let emission = row.emission,
      let part = Term(.row(index, .emission), emission)
    else { return nil }
    var own = bases
    if let stage = stageOfRow[index], let quantity = report.results.stages[stage].emission {
      own.append((.stage(stage, .emission), quantity))
    }
    var relation = shareRelation(.h01, stated, share, part, emission, bases: own)
    relation.doubt = .otherScope
    return relation
  }
}

/// The figures that shares may be parts of: the total first.
private func shareBases(of results: FootprintResults) -> [(FigureReference, Quantity)] {
  var bases: [(FigureReference, Quantity)] = []
  if let total = results.total { bases.append((.total, total)) }
  for (index, total) in results.totals.prefix(8).enumerated() { bases.append((.scopedTotal(index), total.emission)) }
  return bases
}

private func shareRelation(
  _ rule: RuleID, _ stated: Term, _ share: Quantity, _ part: Term, _ emission: Quantity,
  bases: [(FigureReference, Quantity)]
) -> Relation {
  var relation = Relation(rule, stated: stated, readings: [])
  guard share.isDefinite, emission.isDefinite else {
    relation.obstacle = .notDefinite
    return relation
  }
  for (figure, quantity) in bases {
    guard quantity.isDefinite, let whole = Term(figure, quantity) else { continue }
    guard case .power(let power) = emissionScale(from: emission.unit, to: quantity.unit) else { continue }
    // A share without a percent sign may be a percentage or a fraction of one.
    let percents = share.unit?.symbol.dimension == .percent ? [2] : [2, 0]
    for percent in percents {
      var scaled = part
      scaled.power = power + percent
      relation.readings.append(Reading(form: .share, terms: [scaled, whole]))
    }
  }
  if relation.readings.isEmpty { relation.obstacle = bases.isEmpty ? .operandMissing : .otherScope }
  return relation
}

/// The shares add up to the printed sum, or to 100 %.
func shareSumRelation(of report: CFPReport) -> Relation? {
  let results = report.results
  // As the rows make up the total, so do their shares.
  let lists = partReadings(of: results)
  let relations = lists.compactMap { shareSumRelation(of: results, over: $0) }
  guard var relation = relations.first else { return nil }
  relation.readings += relations.dropFirst().flatMap(\.readings)
  return lists.count > 1 ? relation.leftOpenWhereUndecided(literal: 1) : relation
}

private func shareSumRelation(of results: FootprintResults, over list: [Int]) -> Relation? {
  var terms: [Term] = []
  var isComplete = true
  var isDefinite = true
  for index in list where results.stages[index].stage != .beyondBoundary {
    guard let share = results.stages[index].share, let term = Term(.stage(index, .share), share) else {
      if results.stages[index].emission?.number?.isZero == false { isComplete = false }
      continue
    }
    if !share.isDefinite { isDefinite = false }
    terms.append(term)
  }
  guard terms.count > 1 else { return nil }
  let printed = results.totalShare.flatMap { Term(.totalShare, $0) }
  let isPercent =
    terms.contains { $0.unit?.symbol.dimension == .percent } || terms.contains { ($0.number.whole ?? 0) > 1 }
  guard var stated = printed ?? Term(constant: isPercent ? 100 : 1) else { return nil }
  if let whole = stated.number.whole, whole == 100 || whole == 1 { stated.isExact = true }
  var relation = Relation(.h02, stated: stated, readings: [Reading(form: .sum, terms: terms)])
  if !isDefinite { relation.obstacle = .notDefinite }
  if !isComplete { relation.doubt = .incompleteTable }
  // Without a printed 100 % the table may be one of the greatest parts only.
  if printed == nil { relation.doubt = .otherScope }
  return relation
}

/// The sum of the parts as if it were printed; nil where it has more digits than a number can.
func sumTerm(_ sum: Reading, unit: PrintedUnit?) -> Term? {
  guard let value = computed(sum, nil)?.low, let mantissa = Int64(exactly: value.coefficient), value.decimals >= 0,
    let number = PrintedNumber(mantissa: mantissa, fractionDigits: value.decimals)
  else { return nil }
  return Term(number: number, unit: unit)
}

/// Whether a share agrees when another whole stands in for the printed total.
func shareAgrees(_ share: Relation, withWhole whole: Term) -> Bool {
  guard var reading = share.readings.first, reading.form == .share else { return share.obstacle != nil }
  reading.terms[1] = whole
  return agreement(of: Relation(share.rule, stated: share.stated, readings: [reading])).isPass
}

extension ResultNetwork {
  /// Whether the printed shares add up to the stated whole to the digit: by chance, or because they were moved.
  var sharesAddUpExactly: Bool {
    guard let sum = shareSum, sum.stated.isExact, let whole = sum.readings.first.flatMap({ computed($0, nil)?.low })
    else { return false }
    return whole.compared(to: sum.stated.exact) == 0
  }
}
