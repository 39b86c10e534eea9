import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

/// Lines for a `--vocabulary` file that would make something readable: what the numbers of the table say that a heading
/// must mean, what a table lacks, which stage stands between its neighbours. A person decides whether to take them.
struct VocabularyHints {
  private let report: CFPReport

  init(of report: CFPReport) { self.report = report }

  /// More lines for one table would help nobody.
  private static let mostLines = 3

  func lines(for key: UnreadKey) -> [String] {
    switch key {
    case .sentence: return []
    case .line(let table, let line): return columnLine(table, line).map { [$0] } ?? []
    case .row(let row): return rowLine(row).map { [$0] } ?? []
    case .table(let table):
      guard report.tables.indices.contains(table), !report.tables[table].isStoodUp else { return [] }
      let lines = report.tables[table].lines
      let found = lines.indices.filter { !lines[$0].isUnderstood }.compactMap { columnLine(table, $0) }
      return Array(found.prefix(VocabularyHints.mostLines))
    }
  }

  // MARK: Columns

  private func columnLine(_ table: Int, _ line: Int) -> String? {
    let analysis = report.tableAnalyses[table]
    let reading = report.tables[table]
    let lines = reading.isStoodUp ? analysis.rows : analysis.columns
    guard lines.indices.contains(line), let span = lines[line].nameSpans.last, let phrase = phrase(span),
      let role = meaning(ofLine: line, lines[line], analysis, reading)
    else { return nil }
    return "column.\(role)\t\(phrase)"
  }

  /// What a column must be: by its unit, by the product it stands in, by what the table lacks.
  private func meaning(
    ofLine line: Int, _ content: LineContent, _ analysis: TableAnalysis, _ reading: TableReading
  ) -> String? {
    guard [.numbers, .shares].contains(content.kind) else { return nil }
    if let unit = content.unit, unit.isEmission { return unit.isPlainEmission ? "emission" : "factor" }
    let known = Set(reading.lines.compactMap(\.role))
    if reading.role == .results {
      if content.kind == .shares { return known.contains("share") ? nil : "share" }
      return known.contains("emission") ? nil : "emission"
    }
    guard content.kind == .numbers else { return nil }
    let products = reading.isStoodUp ? [] : analysis.relations.filter { $0.kind == .product }
    if products.contains(where: { $0.stated == line }), !known.contains("emission") { return "emission" }
    let product = products.first { $0.operands.contains(line) }
    let isProduct = product != nil
    for role in isProduct ? ["factor", "activity"] : ["activity", "factor", "emission"] where !known.contains(role) {
      if role == "activity", known.contains("freight") { continue }
      return role
    }
    return nil
  }

  // MARK: Rows

  private func rowLine(_ row: TableRow) -> String? {
    let reading = report.tables[row.table]
    let analysis = report.tableAnalyses[row.table]
    let own = reading.unknownRows.first { $0.row == row.row }?.name.span
    let lines = reading.isStoodUp ? analysis.columns : analysis.rows
    guard lines.indices.contains(row.row), let span = own ?? lines[row.row].nameSpans.last, let phrase = phrase(span)
    else { return nil }
    if !reading.isStoodUp, isSum(row.row, analysis) { return "total.total\t\(phrase)" }
    guard [.results, .inventory].contains(reading.role), standsWhereStagesDo(span, row), let stage = stage(between: row)
    else { return nil }
    return "stage.\(stage.rawValue)\t\(phrase)"
  }

  /// Whether a row is the sum of others.
  private func isSum(_ row: Int, _ analysis: TableAnalysis) -> Bool {
    analysis.relations.contains { $0.kind == .rowTotal && $0.stated == row && $0.holding > 0 }
  }

  /// Whether a name stands in a column of stages' names: the name of an item is none.
  private func standsWhereStagesDo(_ name: TextSpan, _ row: TableRow) -> Bool {
    guard report.tables[row.table].role == .inventory else { return true }
    let table = report.document.tables[row.table]
    func column(of span: TextSpan, inRow index: Int) -> Int? {
      (0..<table.columnCount).first { column in
        table.cellIndex(row: index, column: column).map {
          table.cells[$0].span.start <= span.start && span.start < table.cells[$0].span.end
        } == true
      }
    }
    guard let own = column(of: name, inRow: row.row) else { return false }
    return report.inventory.contains { other in
      other.table == row.table && other.stage != .other
        && other.label.map { column(of: $0.span, inRow: other.tableRow) == own } == true
    }
  }

  /// The stage that the life cycle has between those of the rows above and below.
  private func stage(between row: TableRow) -> LifeCycleStage? {
    let known = stagesByRow(row.table)
    let order = LifeCycleStage.allCases
    func place(_ stage: LifeCycleStage?) -> Int? { stage.flatMap { order.firstIndex(of: $0) } }
    let above = place(known.last { $0.row < row.row }?.stage) ?? -1
    let below = place(known.first { $0.row > row.row }?.stage) ?? order.count
    let used = Set(known.map(\.stage))
    let unnamed: Set<LifeCycleStage> = [.other, .combined, .beyondBoundary]
    return order.indices.first { index in
      index > above && index < below && !used.contains(order[index]) && !unnamed.contains(order[index])
    }.map { order[$0] }
  }

  private func stagesByRow(_ table: Int) -> [(row: Int, stage: LifeCycleStage)] {
    var found = report.inventory.filter { $0.table == table && $0.stage != .other }.map { ($0.tableRow, $0.stage) }
    if report.results.tables.contains(table) {
      let analysis = report.tableAnalyses[table]
      let isStoodUp = report.tables[table].isStoodUp
      var rows: [Int: Int] = [:]
      for number in analysis.numbers { rows[number.span.start] = isStoodUp ? number.column : number.row }
      for result in report.results.stages where result.stage != .other {
        guard let start = (result.emission ?? result.share)?.span?.start, let row = rows[start] else { continue }
        found.append((row, result.stage))
      }
    }
    return found.sorted { $0.0 < $1.0 }.map { (row: $0.0, stage: $0.1) }
  }

  /// The words of a heading as a phrase of a vocabulary: without what stands in brackets behind them; nil where they could
  /// not stand in such a file.
  private func phrase(_ span: TextSpan) -> String? {
    var words = Substring(report.document.printed(span))
    if let open = words.firstIndex(where: { $0 == "(" || $0 == "（" }), open > words.startIndex {
      words = words[..<open]
    }
    let phrase = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return phrase.isEmpty || phrase.utf8.count > 120 || phrase.contains("|") || !phrase.contains(where: \.isLetter)
      ? nil : phrase
  }
}
