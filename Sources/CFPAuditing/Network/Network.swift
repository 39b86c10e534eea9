import CFPDocuments
public import CFPFootprints
import CFPQuantities
import CFPTables

/// A report as figures and the relations between them, built once. Rules name relations; `agreement(of:)` tests them.
struct Network: Sendable {
  let report: CFPReport
  /// For each row the index of the stage result that it belongs to; nil where none is, or more than one could be.
  let stageOfRow: [Int?]
  /// activity × factor = emission, one a row.
  let products: [RowRelation]
  /// activity × heating value × factor = emission, for the rows that burn a fuel, by row.
  let combustions: [Int: Combustion]
  /// Rows of one carrier under one printed factor: their implied factors must meet.
  let sameFactorGroups: [[Int]]
  /// For each row the group above that it is in.
  let sameFactorGroupOfRow: [Int: Int]
  /// Items to stages.
  let stageSums: [Relation]
  /// Rows of an inventory to the subtotal below them.
  let subtotalSums: [Relation]
  /// Stages to the total; rows to the total where no stage is printed.
  let totalSum: Relation?
  /// All rows to the total, whether or not stages are printed: tells a misplaced row from a wrong one.
  let rowSum: Relation?
  /// Fossil, biogenic and land use to their total; A1, A2, A3 to A1-A3.
  let parts: [Relation]
  /// mass × distance = t·km.
  let transports: [Relation]
  /// Stage / total = share.
  let shares: [Relation]
  /// Row / total = share.
  let rowShares: [Relation]
  /// Shares to 100 %.
  let shareSum: Relation?
  /// The stages' emissions in the total's unit, from the least to the greatest: the ranking.
  let ranking: [ExactDecimal]
  /// Figures that are stated more than once, by the rule that compares them.
  let repetitions: [Relation]
  /// What the numbers of any table say about each other.
  let tableRelations: [TableRelationInstance]

  init(of report: CFPReport) {
    self.report = report
    stageOfRow = boundStages(of: report)
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
    ranking = stageRanking(of: report)
    stageSums = stageSumRelations(of: report, stageOfRow: stageOfRow).map {
      $0.leftOpen(if: report.isInventoryCut || report.areResultsCut)
    }
    subtotalSums = subtotalRelations(of: report)
    rowSum = rowSumRelation(of: report)?.leftOpen(if: report.isInventoryCut)
    let stageTotal = totalSumRelation(of: report)?.leftOpen(if: report.areResultsCut)
    totalSum = stageTotal ?? rowSum
    parts = partRelations(of: report)
    transports = transportRelations(of: report)
    shares = shareRelations(of: report)
    rowShares = rowShareRelations(of: report, stageOfRow: stageOfRow)
    shareSum = shareSumRelation(of: report)?.leftOpen(if: report.areResultsCut)
    repetitions = repetitionRelations(of: report)
    tableRelations = CFPAuditing.tableRelations(of: report)
  }
}

extension Relation {
  /// The relation, not to be checked where some of its parts were not read.
  fileprivate func leftOpen(if isCut: Bool) -> Relation {
    var relation = self
    if isCut { relation.obstacle = .incompleteTable }
    return relation
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
  /// What people call a figure's row or stage: `原材料运输 柴油`.
  public func name(of figure: FigureReference) -> String {
    switch figure {
    case .row(let index, _), .multiplier(let index, _):
      guard inventory.indices.contains(index) else { return "" }
      let words = [inventory[index].label?.value, inventory[index].item?.value].compactMap { $0 }
      return words.isEmpty ? "#\(index + 1)" : words.joined(separator: " ")
    case .stage(let index, _): return results.stages.indices.contains(index) ? results.stages[index].label.value : ""
    case .subtotal(let index, _):
      return results.subtotals.indices.contains(index) ? results.subtotals[index].label.value : ""
    case .scopedTotal(let index): return results.totals.indices.contains(index) ? results.totals[index].label.value : ""
    case .offset(let index): return results.offsets.indices.contains(index) ? results.offsets[index].label.value : ""
    case .mention(let index): return mentions.indices.contains(index) ? name(of: mentions[index].of) : ""
    case .cell(let cell): return name(of: cell)
    case .sentence: return ""
    case .total, .totalShare: return ""
    }
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
