import CFPDocuments
public import CFPFootprints
import CFPQuantities
import CFPTables

/// A report as figures and the relations between them, built once. Rules name relations; `agreement(of:)` tests them.
struct Network: Sendable {
  let report: CFPReport
  /// The relations of each product's results: the headline's first, then those of the further result sets.
  let results: [ResultNetwork]
  /// activity × factor = emission, one a row.
  let products: [RowRelation]
  /// activity × heating value × factor = emission, for the rows that burn a fuel, by row.
  let combustions: [Int: Combustion]
  /// Rows of one carrier under one printed factor: their implied factors must meet.
  let sameFactorGroups: [[Int]]
  /// For each row the group above that it is in.
  let sameFactorGroupOfRow: [Int: Int]
  /// mass × distance = t·km.
  let transports: [Relation]
  /// Figures that are stated more than once, by the rule that compares them.
  let repetitions: [Relation]
  /// What the numbers of any table say about each other.
  let tableRelations: [TableRelationInstance]

  init(of report: CFPReport) {
    self.report = report
    results = resultNetworks(of: report)
    products = report.inventory.indices.compactMap { productRelation(row: $0, of: report) }
    var combustions: [Int: Combustion] = [:]
    for row in report.inventory.indices {
      if let combustion = combustionRelation(row: row, of: report) { combustions[row] = combustion }
    }
    self.combustions = combustions
    sameFactorGroups = rowsUnderOneFactor(of: report)
    var groupOfRow: [Int: Int] = [:]
    for (group, rows) in sameFactorGroups.enumerated() { for row in rows { groupOfRow[row] = group } }
    sameFactorGroupOfRow = groupOfRow
    transports = transportRelations(of: report)
    repetitions = repetitionRelations(of: report)
    tableRelations = CFPAuditing.tableRelations(of: report)
  }
}

extension Network {
  /// The results that a figure belongs to.
  func results(of figure: FigureReference) -> ResultNetwork {
    guard let set = report.resultSet(of: figure) else { return results[0] }
    // They stand in the order of their sets.
    let further = results.dropFirst()
    let place = further.endOfPrefix { ($0.set ?? -1) < set }
    return further.indices.contains(place) && further[place].set == set ? further[place] : results[0]
  }
}

/// A relation that belongs to one row.
struct RowRelation: Sendable {
  var row: Int
  var relation: Relation
  /// Whether activity, factor and emission all carry their units, so that no power of ten is left to guess.
  var hasAllUnits: Bool
}

extension CFPReport {
  /// What people call a figure's row or stage: `原材料运输 柴油`; of a further product with that product's name before it.
  public func name(of figure: FigureReference) -> String {
    [productName(of: figure), nameInProduct(of: figure)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func nameInProduct(of figure: FigureReference) -> String {
    if case .row(let index, _) = figure { return name(ofRow: index) }
    if case .multiplier(let index, _) = figure { return name(ofRow: index) }
    if case .cell(let cell) = figure { return name(of: cell) }
    if case .mention(let index) = figure {
      return mentions.indices.contains(index) ? nameInProduct(of: mentions[index].of) : ""
    }
    let results = results(ofSet: resultSet(of: figure))
    switch figure.resultFigure {
    case .stage(let index, _): return results.stages.indices.contains(index) ? results.stages[index].label.value : ""
    case .subtotal(let index, _):
      return results.subtotals.indices.contains(index) ? results.subtotals[index].label.value : ""
    case .scopedTotal(let index): return results.totals.indices.contains(index) ? results.totals[index].label.value : ""
    case .offset(let index): return results.offsets.indices.contains(index) ? results.offsets[index].label.value : ""
    case .total, .totalShare, nil: return ""
    }
  }

  private func name(ofRow index: Int) -> String {
    guard inventory.indices.contains(index) else { return "" }
    let words = [inventory[index].label?.value, inventory[index].item?.value].compactMap { $0 }
    return words.isEmpty ? "#\(index + 1)" : words.joined(separator: " ")
  }
}

extension CFPReport {
  /// A cell by the words that name its row and column.
  private func name(of cell: TableCellReference) -> String {
    guard tableAnalyses.indices.contains(cell.table), let number = tableAnalyses[cell.table].number(inCell: cell.cell)
    else { return "" }
    let analysis = tableAnalyses[cell.table]
    let spans = analysis.rows[number.row].nameSpans.suffix(1) + analysis.columns[number.column].nameSpans.suffix(1)
    return spans.map(document.printed).joined(separator: ", ")
  }
}
