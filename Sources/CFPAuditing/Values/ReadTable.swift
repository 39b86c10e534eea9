import CFPFootprints
import CFPQuantities
import CFPTables

/// A table with what its numbers say and what the extraction took it for: tells what each of its numbers is.
struct ReadTable {
  private let analysis: TableAnalysis
  private let reading: TableReading
  /// Columns that a relation ties to an emission.
  private var tied: Set<Int> = []
  /// By row and by column, of a table that was stood up exchanged: rows whose name is unknown.
  private let unknownRows: Set<Int>
  /// The rows of which an inventory has a row.
  private let readRows: Set<Int>
  private let provenRows: ProvenRows
  private let lacksFactors: Bool
  private let hasUnit: Bool

  /// - Parameters:
  ///   - readRows: The rows of the table that the inventory has.
  ///   - provenRows: The rows of the report whose emission follows from what was read of them.
  ///   - lacksFactors: Whether rows of the inventory have no factor.
  init(
    _ analysis: TableAnalysis, _ reading: TableReading, readRows: Set<Int>, provenRows: ProvenRows,
    lacksFactors: Bool
  ) {
    self.lacksFactors = lacksFactors
    self.analysis = analysis
    self.reading = reading
    self.readRows = readRows
    self.provenRows = provenRows
    unknownRows = Set(reading.unknownRows.map(\.row))
    hasUnit =
      reading.unit != nil || analysis.columns.contains { $0.unit != nil } || analysis.rows.contains { $0.unit != nil }
      || analysis.numbers.contains { $0.unit != nil }
    tied = columnsTiedToEmissions
  }

  /// Whether one of its columns is read as emissions or factors of them.
  var carriesByItself: Bool {
    reading.unit?.isEmission ?? false
      || reading.lines.contains { $0.role.map { emissionRoles.contains($0) || $0 == factorRole } ?? false }
  }

  /// Whether a number says how much of something: it stands in a column of numbers, or with a unit of emissions.
  func isValue(_ number: TableNumber) -> Bool {
    let column = analysis.columns[number.column]
    guard analysis.rows[number.row].kind != .heading else { return false }
    if number.unit?.isEmission ?? false { return true }
    switch reading.role {
    // Their numbers are of people, dates and documents.
    case .fields, .people, .boundary: return false
    case .inventory, .results, .factors, .summary, .other: break
    }
    let unit = unit(of: number)
    // Telephone numbers, certificates: whole numbers that are longer than any amount.
    if unit == nil, number.number.decimals == 0, number.number.mantissa.magnitude >= 100_000_000 { return false }
    if let role = reading.lines.at(line(of: number))?.role, namingRoles.contains(role) { return false }
    switch column.kind {
    case .numbers, .shares: return true
    case .marks, .years, .heading, .empty: return false
    case .words, .units: return reading.isStoodUp
    }
  }

  /// The unit of a number: printed with it, with its column, for the table, with its row.
  func unit(of number: TableNumber) -> PrintedUnit? {
    if let unit = number.unit ?? analysis.columns[number.column].unit { return unit }
    let role = reading.lines.at(line(of: number))?.role
    let isOfTable = role.map(emissionRoles.contains) ?? (analysis.columns[number.column].kind != .shares)
    if isOfTable, let unit = reading.unit { return unit }
    return analysis.rows[number.row].unit
  }

  func isEmission(_ number: TableNumber, _ unit: PrintedUnit?) -> Bool {
    let role = reading.lines.at(line(of: number))?.role
    if role == factorRole { return false }
    if let role, emissionRoles.contains(role) { return true }
    return unit?.isPlainEmission ?? false
  }

  /// Whether a number that is no figure of the report stands in something that was understood.
  func place(of number: TableNumber) -> PrintedValue.Place {
    switch reading.role {
    case .other: return .unread(.table(analysis.table))
    case .fields, .people, .boundary: return .unread(.row(row(of: number)))
    case .inventory, .results, .factors, .summary: break
    }
    if reading.isCut { return .open(.incompleteTable) }
    let own = row(of: number)
    if reading.rowsAside.contains(own.row) { return .open(.otherScope) }
    guard let line = reading.lines.at(line(of: number)), line.isUnderstood else {
      return .unread(.line(table: analysis.table, self.line(of: number)))
    }
    if unknownRows.contains(own.row) { return .unread(.row(own)) }
    if reading.isOfAnotherCase { return .open(.otherScope) }
    guard let role = line.role else { return .open(.otherScope) }
    // Numbers under a heading that announces words: the columns are not what they seem.
    if wordRoles.contains(role), analysis.columns[number.column].kind == .numbers, !reading.isStoodUp {
      return .unread(.line(table: analysis.table, self.line(of: number)))
    }
    let isFigure = emissionRoles.contains(role) || operandRoles.contains(role)
    switch reading.role {
    case .inventory:
      guard isFigure else { return .open(.noRelation) }
      if !readRows.contains(own.row) { return .unread(.row(own)) }
      // A second column of a kind, in a row whose product does without it.
      return provenRows.complete.contains(own)
        ? .open(.noRelation) : .unread(.line(table: analysis.table, self.line(of: number)))
    // Amounts and factors beside results were not multiplied.
    case .results, .summary:
      return operandRoles.contains(role)
        ? .unread(.line(table: analysis.table, self.line(of: number)))
        : isFigure ? .unread(.row(own)) : .open(.noRelation)
    case .factors: return lacksFactors && isFigure ? .unread(.table(analysis.table)) : .open(.noRelation)
    default: return .open(.noRelation)
    }
  }

  /// Whether a number that is not read leaves open what the emissions are.
  func bears(_ number: TableNumber, _ unit: PrintedUnit?) -> Bool {
    if unit?.isEmission ?? false { return true }
    let line = line(of: number)
    let role = reading.lines.at(line)?.role
    if let role, emissionRoles.contains(role) || role == factorRole { return true }
    let kind = analysis.columns[number.column].kind
    switch reading.role {
    // Any number of the row may be a multiplier.
    case .inventory: return !provenRows.complete.contains(row(of: number))
    case .results: return role.map(operandRoles.contains) ?? false || unit == nil && kind == .numbers
    case .other:
      return tied.contains(number.column) || !hasUnit && reading.announced != nil && kind == .numbers
    case .fields, .people, .boundary, .factors, .summary: return false
    }
  }

  /// Whether columns of it are read as figures of the report.
  var holdsFigures: Bool {
    [.inventory, .results].contains(reading.role) && !reading.isOfAnotherCase && !reading.isCut
  }

  /// The row of a position under a heading of figures, and whether these are emissions; nil elsewhere.
  func lineOfFigures(_ row: Int, _ column: Int) -> (row: TableRow, isEmission: Bool)? {
    let line = reading.isStoodUp ? row : column
    let own = reading.isStoodUp ? column : row
    guard row >= analysis.headingRows, row >= reading.headerRowCount, !reading.rowsAside.contains(own),
      let role = reading.lines.at(line)?.role,
      emissionRoles.contains(role) || operandRoles.contains(role) || measureRoles.contains(role)
    else { return nil }
    return (TableRow(table: analysis.table, row: own), emissionRoles.contains(role))
  }

  func line(of number: TableNumber) -> Int { reading.isStoodUp ? number.row : number.column }

  func row(of number: TableNumber) -> TableRow {
    TableRow(table: analysis.table, row: reading.isStoodUp ? number.column : number.row)
  }

  /// Columns in a product or a sum with one of emissions.
  private var columnsTiedToEmissions: Set<Int> {
    var found = Set(analysis.columns.indices.filter { analysis.columns[$0].unit?.isEmission ?? false })
    guard !found.isEmpty else { return [] }
    for relation in analysis.relations where [.product, .columnTotal].contains(relation.kind) {
      let columns = relation.operands + [relation.stated]
      if columns.contains(where: found.contains) { found.formUnion(columns) }
    }
    return found
  }
}

extension Array {
  /// The element at an index; nil beyond the end.
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// The vocabulary's names of columns that hold emissions, factors, what is multiplied, words, and of those whose numbers
/// only name something.
private let emissionRoles: Set<String> = ["emission", "fossil", "biogenic", "landUse", "aircraft"]
private let factorRole = "factor"
private let operandRoles: Set<String> = ["factor", "activity", "freight"]
private let measureRoles: Set<String> = ["mass", "distance", "share"]
private let wordRoles: Set<String> = [
  "stage", "item", "group", "activityUnit", "factorUnit", "emissionUnit", "unit", "mode", "gas", "factorName", "source",
  "factorSource",
]
private let namingRoles: Set<String> = [
  "serial", "year", "certificate", "name", "organization", "role", "remark",
]
