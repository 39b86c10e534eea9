import CFPQuantities

extension TableAnalysis {
  /// Looks for every kind of relation among the numbers.
  mutating func findRelations() {
    guard !isTooLarge, numbers.count >= 3 else { return }
    findRowTotals()
    findColumnTotals()
    findProducts()
    findShares()
    findChanges()
  }

  /// Rows with numbers below the headings.
  var bodyRows: [Int] { rows.indices.filter { $0 >= headingRows && [.numbers, .shares].contains(rows[$0].kind) } }

  /// Rows that are the sum of rows above or below them.
  private mutating func findRowTotals() {
    var elements: [SumElement] = []
    // Rows of percentages between others add nothing to their sums.
    let addingUp = bodyRows.filter { rows[$0].kind == .numbers }
    for row in addingUp.isEmpty ? bodyRows : addingUp {
      let line = rows[row]
      let opensGroup = row > headingRows && [.words, .heading].contains(rows[row - 1].kind)
      elements.append(SumElement(index: row, says: line.says, unit: line.unit, opensGroup: opensGroup))
    }
    guard elements.count >= 3 else { return }
    let series = columns.indices.compactMap { column -> SumSeries? in
      let line = columns[column]
      guard [.numbers, .shares].contains(line.kind) else { return nil }
      return SumSeries(
        line: column,
        canFail: line.kind == .numbers && line.says.isDisjoint(with: [.change, .ratio, .share]),
        elements.lazy.map { (row: $0.index, column: column) }, of: self)
    }
    add(.rowTotal, elements, series)
  }

  /// Columns that are the sum of columns beside them.
  private mutating func findColumnTotals() {
    let elements = columns.indices.filter {
      columns[$0].kind == .numbers && columns[$0].says.isDisjoint(with: [.change, .share])
    }
    .map { SumElement(index: $0, says: columns[$0].says, unit: columns[$0].unit, opensGroup: false) }
    guard elements.count >= 3 else { return }
    let rows = bodyRows
    // What holds in a table holds in some of its rows: a long one without a sum among those has none.
    if rows.count > 2 * Self.sampledRows {
      let step = rows.count / Self.sampledRows
      var search = SumSearch(elements, series(stride(from: 0, to: rows.count, by: step).map { rows[$0] }, elements))
      search.run()
      if search.found.isEmpty { return }
    }
    add(.columnTotal, elements, series(rows, elements))
  }

  private static let sampledRows = 24

  private func series(_ lines: [Int], _ elements: [SumElement]) -> [SumSeries] {
    lines.compactMap { row in
      SumSeries(
        line: row, canFail: rows[row].kind == .numbers && rows[row].says.isDisjoint(with: [.ratio, .share]),
        elements.lazy.map { (row: row, column: $0.index) }, of: self)
    }
  }

  private mutating func add(_ kind: TableRelation.Kind, _ elements: [SumElement], _ series: [SumSeries]) {
    var search = SumSearch(elements, series)
    search.run()
    for sum in search.found {
      var instances: [TableRelation.Instance] = []
      for (index, outcome) in sum.outcomes.enumerated() {
        if let outcome { instances.append(TableRelation.Instance(line: series[index].line, outcome: outcome)) }
      }
      relations.append(
        TableRelation(
          kind: kind, stated: elements[sum.total].index, operands: sum.parts.map { elements[$0].index },
          instances: instances, chance: sum.chance, isNamed: sum.isNamed,
          unexplained: sum.unexplained.map { series[$0].line }))
    }
  }
}
