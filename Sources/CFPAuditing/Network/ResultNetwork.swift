import CFPFootprints
import CFPQuantities

/// The figures of one product's results and of its own rows, and the relations between them: the headline product's, or
/// those of a further result set. What is in one of them never stands in a sum of another.
struct ResultNetwork: Sendable {
  /// The index in `CFPReport.resultSets`; nil for the headline product.
  let set: Int?
  let results: FootprintResults
  /// For each of its rows (by index in the report's inventory) the stage result that it belongs to; none where no stage
  /// is one, or more than one could be.
  let stageOfRow: [Int: Int]
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
  /// Stage / total = share.
  let shares: [Relation]
  /// Row / total = share.
  let rowShares: [Relation]
  /// Shares to 100 %.
  let shareSum: Relation?
  /// The stages' emissions in the total's unit, from the least to the greatest: the ranking.
  let ranking: [ExactDecimal]

  /// - Parameter view: The report as if it held nothing but this product's results and rows.
  /// - Parameter rows: The index in the whole report's inventory of each of the view's rows; nil where they are the same.
  /// - Parameter areRowsOwn: Whether the rows are sure to be this product's.
  init(of view: CFPReport, set: Int? = nil, rows: [Int]? = nil, areRowsOwn: Bool = true) {
    self.set = set
    results = view.results
    func whole(_ relation: Relation) -> Relation { relation.moved(toSet: set, rows: rows) }
    func sum(_ relation: Relation) -> Relation {
      var relation = whole(relation)
      if !areRowsOwn, relation.doubt == nil { relation.doubt = .otherScope }
      return relation
    }
    let stages = boundStages(of: view)
    var stageOfRow: [Int: Int] = [:]
    for (row, stage) in stages.enumerated() where stage != nil { stageOfRow[rows?[row] ?? row] = stage }
    self.stageOfRow = stageOfRow
    stageSums = stageSumRelations(of: view, stageOfRow: stages).map {
      sum($0.leftOpen(if: view.isInventoryCut || view.areResultsCut))
    }
    subtotalSums = subtotalRelations(of: view).map(whole)
    rowSum = rowSumRelation(of: view).map { sum($0.leftOpen(if: view.isInventoryCut)) }
    let stageTotal = totalSumRelation(of: view).map { whole($0.leftOpen(if: view.areResultsCut)) }
    totalSum = stageTotal ?? rowSum
    parts = partRelations(of: view).map(whole)
    shares = shareRelations(of: view).map(whole)
    rowShares = rowShareRelations(of: view, stageOfRow: stages).map(whole)
    shareSum = shareSumRelation(of: view).map { whole($0.leftOpen(if: view.areResultsCut)) }
    ranking = stageRanking(of: view)
  }
}

extension Relation {
  /// The relation, not to be checked where some of its parts were not read.
  fileprivate func leftOpen(if isCut: Bool) -> Relation {
    var relation = self
    if isCut { relation.obstacle = .incompleteTable }
    return relation
  }

  /// A relation of one product's view as one of the whole report.
  fileprivate func moved(toSet set: Int?, rows: [Int]?) -> Relation {
    guard set != nil || rows != nil else { return self }
    var relation = self
    relation.stated.figure = stated.figure?.moved(toSet: set, rows: rows)
    for reading in relation.readings.indices {
      for term in relation.readings[reading].terms.indices {
        let figure = relation.readings[reading].terms[term].figure
        relation.readings[reading].terms[term].figure = figure?.moved(toSet: set, rows: rows)
      }
    }
    return relation
  }
}

extension FigureReference {
  fileprivate func moved(toSet set: Int?, rows: [Int]?) -> FigureReference {
    if case .row(let row, let cell) = self { return .row(rows?[row] ?? row, cell) }
    return moved(toSet: set)
  }
}

/// The results of every product of a report, the headline's first, each with its own rows.
func resultNetworks(of report: CFPReport) -> [ResultNetwork] {
  let sets = report.furtherSets
  guard !sets.isEmpty else { return [ResultNetwork(of: report)] }
  var rowsOfSet: [Int: [Int]] = [:]
  var own: [Int] = []
  var namesProducts = false
  for (index, row) in report.inventory.enumerated() {
    if row.resultSet != nil { namesProducts = true }
    if let set = report.furtherSet(row.resultSet) {
      rowsOfSet[set, default: []].append(index)
    } else {
      own.append(index)
    }
  }
  // Of several products the headline's rows are those that are said to be its own: where some rows name their product,
  // the others are of none or of all.
  if namesProducts { own.removeAll { report.inventory[$0].resultSet == nil } }
  func view(_ results: FootprintResults, _ rows: [Int]) -> CFPReport {
    var view = report
    view.results = results
    view.inventory = rows.map { report.inventory[$0] }
    return view
  }
  let isOneOfSeveral = report.results(ofSet: report.headlineSet).product != nil
  let headline = ResultNetwork(
    of: view(report.results, own), rows: own, areRowsOwn: namesProducts || !isOneOfSeveral)
  return [headline]
    + sets.map { set in
      let rows = rowsOfSet[set] ?? []
      return ResultNetwork(of: view(report.resultSets[set], rows), set: set, rows: rows)
    }
}
