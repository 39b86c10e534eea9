import CFPDocuments
import CFPFootprints
import CFPQuantities

/// For each row the stage result it belongs to: the only one of its stage, or the one of the same label where a stage
/// has several; else the only combined one that its stage is part of.
func boundStages(of report: CFPReport) -> [Int?] {
  var ofStage: [LifeCycleStage: [Int]] = [:]
  var combinedWith: [LifeCycleStage: [Int]] = [:]
  var ofParts: [[LifeCycleStage]: [Int]] = [:]
  var ofLabel: [String: [Int]] = [:]
  for (index, entry) in report.results.stages.enumerated() {
    if entry.stage == .combined {
      for part in entry.stages { combinedWith[part, default: []].append(index) }
      ofParts[entry.stages, default: []].append(index)
    } else if entry.stage != .other {
      ofStage[entry.stage, default: []].append(index)
    }
    ofLabel[entry.label.value, default: []].append(index)
  }
  func only(_ entries: [Int]?) -> Int? { entries?.count == 1 ? entries?.first : nil }
  return report.inventory.map { row in
    if let entry = only(ofStage[row.stage]) { return entry }
    if ofStage[row.stage] == nil, let entry = only(combinedWith[row.stage]) { return entry }
    for label in [row.label, row.group] {
      if let label, let entry = only(ofLabel[label.value]) { return entry }
    }
    return row.stage == .combined && !row.stages.isEmpty ? only(ofParts[row.stages]) : nil
  }
}

/// The rows of each stage add up to the stage's result.
func stageSumRelations(of report: CFPReport, stageOfRow: [Int?]) -> [Relation] {
  var rowsOfStage = [[Int]](repeating: [], count: report.results.stages.count)
  var hasLooseRow = false
  for (row, stage) in stageOfRow.enumerated() {
    guard let stage else {
      if report.inventory[row].emission?.number?.isZero == false { hasLooseRow = true }
      continue
    }
    rowsOfStage[stage].append(row)
  }
  let details = decidedDetails(of: report)
  let hasStageWithoutRows = report.results.stages.indices.contains { stage in
    !details.contains(stage) && report.results.stages[stage].emission?.number?.isZero == false
      && !rowsOfStage[stage].contains { report.inventory[$0].emission?.number != nil }
  }
  return report.results.stages.indices.compactMap { stage in
    var relation = rowsRelation(
      .s01, stated: .stage(stage, .emission), rows: rowsOfStage[stage], of: report)
    // Where rows or stages find no counterpart, the two tables are cut differently: a failing sum proves nothing.
    if hasLooseRow || hasStageWithoutRows, relation?.doubt == nil {
      relation?.doubt = hasLooseRow ? .otherScope : .stageWithoutRows
    }
    return relation
  }
}

/// The rows above a subtotal inside an inventory add up to it: those back to the total before it, or all above it.
func subtotalRelations(of report: CFPReport) -> [Relation] {
  var rowsOfTable: [Int: [Int]] = [:]
  for index in report.inventory.indices { rowsOfTable[report.inventory[index].table, default: []].append(index) }
  var freeTerms = mostTermsOfWholeTables
  return report.results.subtotals.indices.compactMap { index -> Relation? in
    guard let above = report.results.subtotals[index].rowsAbove, let rows = rowsOfTable[above.table] else { return nil }
    let all = rows.prefix(firstRow(of: rows, notAbove: above.rows.upperBound, in: report))
    let own = all.dropFirst(firstRow(of: rows, notAbove: above.rows.lowerBound, in: report))
    guard own.count > 1,
      var relation = rowsRelation(.s01, stated: .subtotal(index, .emission), rows: Array(own), of: report)
    else { return nil }
    // What a row does not print may be in the sum all the same.
    if own.contains(where: { report.inventory[$0].emission?.number == nil }) { relation.doubt = .incompleteTable }
    // A subtotal of subtotals: everything above it.
    guard all.count > own.count, !agreement(of: relation).isPass else { return relation }
    guard all.count <= freeTerms else {
      relation.doubt = .incompleteTable
      return relation
    }
    if let wider = rowsRelation(.s01, stated: .subtotal(index, .emission), rows: Array(all), of: report) {
      freeTerms -= all.count
      relation.readings += wider.readings
    }
    return relation
  }
}

/// How many rows all sums of whole tables above a subtotal have together: with a subtotal every third row they would be
/// as many as the square of the rows. A subtotal beyond it that its own rows do not give stays open.
private let mostTermsOfWholeTables = 50_000

/// The place in a table's rows, which are in its order, of the first one that stands at or below one of its grid's rows.
private func firstRow(of rows: [Int], notAbove gridRow: Int, in report: CFPReport) -> Int {
  rows.endOfPrefix { report.inventory[$0].tableRow < gridRow }
}

/// All rows add up to the total.
func rowSumRelation(of report: CFPReport) -> Relation? {
  var relation = rowsRelation(.s02, stated: .total, rows: Array(report.inventory.indices), of: report)
  // Rows of a single stage may be all of that stage and nothing of the others.
  let stages = Set(report.inventory.lazy.filter { $0.emission?.number != nil }.map(\.stage))
  if stages.count < 2 { relation?.doubt = .incompleteTable }
  return relation
}

/// The emissions of the rows add up to the stated figure; nil where either is missing.
private func rowsRelation(_ rule: RuleID, stated figure: FigureReference, rows: [Int], of report: CFPReport)
  -> Relation?
{
  guard let quantity = report[figure], let stated = Term(figure, quantity) else { return nil }
  var relation = Relation(rule, stated: stated, readings: [])
  var terms: [Term] = []
  var byTable: [Int: [Term]] = [:]
  var tables: [Int] = []
  var bare = 0
  var calculated = 0
  if !quantity.isDefinite { relation.obstacle = .notDefinite }
  for row in rows {
    let entry = report.inventory[row]
    guard let emission = entry.emission, let term = relation.part(.row(row, .emission), emission) else {
      if entry.activity?.number?.isZero == false { relation.doubt = .incompleteTable }
      continue
    }
    // Among rows with amounts one that has none, nor a factor, may be the sum of others under a name of its own.
    if entry.activity?.number == nil, entry.factor?.number == nil { bare += 1 } else { calculated += 1 }
    terms.append(term)
    if byTable[entry.table] == nil { tables.append(entry.table) }
    byTable[entry.table, default: []].append(term)
  }
  guard !terms.isEmpty else { return nil }
  if bare == 1, calculated > 2 { relation.doubt = .incompleteTable }
  relation.readings = [Reading(form: .sum, terms: terms)]
  // Rows in tonnes below a result in kilograms are the year's, as a rule; what they give for a piece is not printed here.
  if terms.allSatisfy({ $0.power > 0 }) { relation.doubt = .otherScope }
  if tables.count > 1 {
    // The same rows may be printed in a second table, or a table may hold other rows: each is tried on its own.
    if tables.count <= 16 {
      for table in tables { relation.readings.append(Reading(form: .sum, terms: byTable[table] ?? [])) }
    }
    relation.doubt = .otherScope
  }
  if terms.count > 2, terms.contains(where: { $0.exact.compared(to: stated.exact) == 0 }) {
    // A row that repeats the sum is a subtotal among its parts.
    relation.doubt = .otherScope
  }
  return relation
}

extension Relation {
  /// A part of a sum, in the stated figure's unit; nil where no number is printed. What keeps the sum from being checked
  /// becomes its obstacle.
  mutating func part(_ figure: FigureReference, _ quantity: Quantity) -> Term? {
    guard var term = Term(figure, quantity) else { return nil }
    if !quantity.isDefinite { obstacle = .notDefinite }
    switch emissionScale(from: quantity.unit, to: stated.unit) {
    case .power(let power): term.power = power
    case .open(let reason): obstacle = reason
    }
    return term
  }
}

/// The stages add up to the total; nil where no stage or no total is printed.
func totalSumRelation(of report: CFPReport) -> Relation? {
  let results = report.results
  guard let total = results.total, let stated = Term(.total, total) else { return nil }
  var relation = Relation(.s02, stated: stated, readings: [])
  if !total.isDefinite { relation.obstacle = .notDefinite }
  let lists = partReadings(of: results)
  for list in lists {
    var inside: [Term] = []
    var beyond: [Term] = []
    for index in list {
      guard let emission = results.stages[index].emission else { continue }
      if emission.isUnread { relation.obstacle = .operandMissing }
      guard let term = relation.part(.stage(index, .emission), emission) else { continue }
      if results.stages[index].stage == .beyondBoundary { beyond.append(term) } else { inside.append(term) }
    }
    guard !inside.isEmpty else { return nil }
    // A single part is no table of the parts.
    if inside.count == 1 { relation.doubt = .incompleteTable }
    relation.readings.append(Reading(form: .sum, terms: inside))
    if !beyond.isEmpty { relation.readings.append(Reading(form: .sum, terms: inside + beyond)) }
  }
  return lists.count > 1 ? relation.leftOpenWhereUndecided(literal: relation.readings.count / lists.count) : relation
}

/// The stage results that add up: without a combined one that stands beside its parts, and without the outer entries of
/// a table that prints both levels.
func summands(of results: FootprintResults) -> [Int] {
  var printed: Set<LifeCycleStage> = []
  var groups: Set<String> = []
  for entry in results.stages where entry.emission?.number != nil {
    if entry.stage != .combined { printed.insert(entry.stage) }
    if let group = entry.group?.value, group != entry.label.value { groups.insert(group) }
  }
  return results.stages.indices.filter { index in
    let entry = results.stages[index]
    if entry.stage == .combined, entry.stages.count > 1, entry.stages.allSatisfy(printed.contains) { return false }
    return !groups.contains(entry.label.value)
  }
}

/// The stages' emissions in the total's unit, from the least to the greatest.
func stageRanking(of report: CFPReport) -> [ExactDecimal] {
  let unit = report.results.total?.unit
  return report.results.stages.compactMap { entry -> ExactDecimal? in
    guard let quantity = entry.emission, let number = quantity.number,
      case .power(let power) = emissionScale(from: quantity.unit, to: unit)
    else { return nil }
    return number.exact.scaled(byPowerOfTen: power)
  }.sorted { ($0.compared(to: $1) ?? 0) < 0 }
}
