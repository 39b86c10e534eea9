import CFPFootprints
import CFPQuantities

/// Fossil + biogenic + land use (+ aircraft) = total, for every stage that prints all of the first three; and A1 + A2 +
/// A3 = A1-A3, for every subtotal whose modules are all printed as well.
func partRelations(of report: CFPReport) -> [Relation] {
  var relations: [Relation] = []
  for (index, entry) in report.results.stages.enumerated() {
    if let relation = splitRelation(entry, { .stage(index, $0) }) { relations.append(relation) }
  }
  for (index, entry) in report.results.subtotals.enumerated() {
    if let relation = splitRelation(entry, { .subtotal(index, $0) }) { relations.append(relation) }
    for cell in [FigureReference.StageCell.emission, .fossil, .biogenic, .landUse, .aircraft] {
      if let relation = moduleRelation(entry, cell, at: index, of: report) { relations.append(relation) }
    }
  }
  return relations
}

private func splitRelation(_ entry: StageResult, _ figure: (FigureReference.StageCell) -> FigureReference) -> Relation?
{
  guard let emission = entry.emission, let stated = Term(figure(.emission), emission), entry.fossil?.number != nil,
    entry.biogenic?.number != nil, entry.landUse?.number != nil
  else { return nil }
  let cells: [(FigureReference.StageCell, Quantity?)] = [
    (.fossil, entry.fossil), (.biogenic, entry.biogenic), (.landUse, entry.landUse), (.aircraft, entry.aircraft),
  ]
  return sumRelation(stated, emission, cells.compactMap { cell, quantity in quantity.map { (figure(cell), $0) } })
}

private func moduleRelation(
  _ entry: StageResult, _ cell: FigureReference.StageCell, at index: Int, of report: CFPReport
) -> Relation? {
  guard entry.modules.count > 1, let whole = report[.subtotal(index, cell)],
    let stated = Term(.subtotal(index, cell), whole)
  else { return nil }
  var parts: [(FigureReference, Quantity)] = []
  for module in entry.modules {
    let found = report.results.stages.indices.filter { report.results.stages[$0].modules == [module] }
    guard found.count == 1, let quantity = report[.stage(found[0], cell)] else { return nil }
    parts.append((.stage(found[0], cell), quantity))
  }
  return sumRelation(stated, whole, parts)
}

private func sumRelation(_ stated: Term, _ whole: Quantity, _ parts: [(FigureReference, Quantity)]) -> Relation {
  var relation = Relation(.s04, stated: stated, readings: [])
  // A number that had to be repaired accuses nothing.
  if !whole.isDefinite || whole.isRepaired || parts.contains(where: { $0.1.isRepaired }) {
    relation.obstacle = .notDefinite
  }
  let terms = parts.compactMap { figure, quantity in
    if quantity.isUnread { relation.obstacle = .operandMissing }
    return relation.part(figure, quantity)
  }
  relation.readings = [Reading(form: .sum, terms: terms)]
  return relation
}
