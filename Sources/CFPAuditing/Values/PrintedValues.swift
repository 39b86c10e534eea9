import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

/// A printed number that says how much of something: one entry of the ledger.
struct PrintedValue {
  /// Where it stands, as far as the extraction understood that.
  enum Place: Hashable {
    /// It is a figure of the report.
    case read
    /// It stands where everything was understood, and is none of the report's figures for this reason.
    case open(OpenReason)
    case unread(UnreadKey)
  }

  var figure: FigureReference
  /// Other names of the same number.
  var aliases: [FigureReference] = []
  /// Whether it is an emission (not a factor of one).
  var isEmission: Bool
  var place: Place
  /// Whether it leaves open what the emissions are, where it is not read: it is one, or may multiply into one.
  var bearsOnEmissions: Bool
  /// Whether it stands in a row of an inventory whose emission follows from the others.
  var isOfProvenRow = false

  /// Whether it is a figure of the report, and not a mere cell or number of a sentence.
  var isOfReport: Bool {
    switch figure {
    case .cell, .sentence: false
    default: true
    }
  }
}

/// What was not understood and holds values.
enum UnreadKey: Hashable {
  case table(Int)
  /// A column of a table, or a row of one that was stood up.
  case line(table: Int, Int)
  /// A row of a table, or a column of one that was stood up.
  case row(TableRow)
  /// The sentences of a block.
  case sentence(block: Int)
}

/// A row of a table of the document.
struct TableRow: Hashable {
  var table: Int
  var row: Int
}

/// All printed values of a report. Linear in its numbers.
struct PrintedValues {
  private(set) var values: [PrintedValue] = []
  /// The tables that hold an emission or what multiplies into one.
  private(set) var emissionTables: Set<Int> = []
  private let report: CFPReport
  /// By table the rows that the inventory has.
  private var readRows: [Int: Set<Int>] = [:]
  private let provenRows: ProvenRows
  private let lacksFactors: Bool
  /// The first value that starts at a place of the text, and those that start there, too.
  private var firstAt: [Int: Int] = [:]
  private var furtherAt: [Int: [Int]] = [:]
  /// Where quantities begin that were read as something else than a figure, and why nothing recomputes them.
  private let readElsewhere: [Int: OpenReason]

  /// - Parameter provenRows: The rows whose emission follows from what was read of them.
  init(of report: CFPReport, provenRows: ProvenRows) {
    self.report = report
    self.provenRows = provenRows
    lacksFactors = report.lacksFactors
    readElsewhere = placesReadElsewhere(report)
    for figure in report.figures { add(figure) }
    for row in report.inventory { readRows[row.table, default: []].insert(row.tableRow) }
    for index in report.tableAnalyses.indices { addCells(ofTable: index) }
    for index in report.sentenceNumbers.indices { addSentence(index) }
  }

  private mutating func add(_ figure: FigureReference) {
    guard let quantity = report[figure] else { return }
    if let start = quantity.span?.start {
      // One number may be read twice: as a row's amount and as the mass that is moved.
      if let known = value(at: start, of: quantity.number) {
        values[known].aliases.append(figure)
        return
      }
      if firstAt[start] == nil {
        firstAt[start] = values.count
      } else {
        furtherAt[start, default: []].append(values.count)
      }
    }
    var value = PrintedValue(
      figure: figure, isEmission: isEmission(figure, quantity), place: .read, bearsOnEmissions: false)
    if let row = rowOfProduct(figure) {
      value.place = .unread(.row(row))
      value.bearsOnEmissions = true
    }
    values.append(value)
  }

  /// The value of a number that starts at a place of the text.
  private func value(at start: Int, of number: PrintedNumber?) -> Int? {
    guard let first = firstAt[start] else { return nil }
    func isOfNumber(_ index: Int) -> Bool { report[values[index].figure]?.number == number }
    return isOfNumber(first) ? first : furtherAt[start]?.first(where: isOfNumber)
  }

  /// The row of an amount or a factor that prints all that makes a product: where nothing multiplied them, a unit or a
  /// column of the row is not what it seems.
  private func rowOfProduct(_ figure: FigureReference) -> TableRow? {
    guard case .row(let index, let cell) = figure else { return nil }
    let row = report.inventory[index]
    guard report.tableAnalyses.indices.contains(row.table), report.tables.indices.contains(row.table) else {
      return nil
    }
    switch cell {
    case .activity, .factor:
      guard [row.activity, row.factor, row.emission].allSatisfy({ $0?.isDefinite ?? false }) else { return nil }
    // An emission under no stage that is known, and in no sum.
    case .emission: guard row.stage == .other else { return nil }
    default: return nil
    }
    return TableRow(table: row.table, row: row.tableRow)
  }

  private func isEmission(_ figure: FigureReference, _ quantity: Quantity) -> Bool {
    if figure.isEmissionFigure { return true }
    switch figure {
    case .row(_, .factor): return false
    case .mention(let index): return report.mentions[index].of.isEmissionFigure
    case .row, .multiplier, .total, .totalShare, .stage, .subtotal, .scopedTotal, .offset, .inSet, .cell, .sentence:
      return quantity.unit?.isPlainEmission ?? false
    }
  }

  private mutating func addSentence(_ index: Int) {
    let number = report.sentenceNumbers[index]
    guard let start = number.quantity.span?.start, firstAt[start] == nil else { return }
    firstAt[start] = values.count
    values.append(
      PrintedValue(
        figure: .sentence(index, block: number.block), isEmission: number.quantity.unit?.isPlainEmission ?? false,
        place: readElsewhere[start].map { .open($0) } ?? .unread(.sentence(block: number.block)),
        // What a sentence says of the footprint is held against it where it is understood; it multiplies into nothing.
        bearsOnEmissions: false))
  }

  // MARK: Tables

  private mutating func addCells(ofTable index: Int) {
    let analysis = report.tableAnalyses[index]
    let reading =
      report.tables.indices.contains(index) ? report.tables[index] : TableReading(role: .other, headerRowCount: 0)
    let table = ReadTable(
      analysis, reading, readRows: readRows[index] ?? [], provenRows: provenRows,
      lacksFactors: lacksFactors)
    var carries = table.carriesByItself
    for number in analysis.numbers {
      if let first = firstAt[number.span.start] {
        let same = value(at: number.span.start, of: number.number) ?? first
        values[same].aliases.append(.cell(TableCellReference(number, of: analysis)))
        if values[same].isEmission { carries = true }
        // The legs of a transport that nothing multiplied: their columns, or their units, are not what they seem.
        if case .row(_, let cell) = values[same].figure, cell == .transportMass || cell == .transportDistance {
          values[same].place = .unread(.line(table: index, table.line(of: number)))
          values[same].bearsOnEmissions = true
        }
        continue
      }
      guard table.isValue(number) else { continue }
      let unit = table.unit(of: number)
      var value = PrintedValue(
        figure: .cell(TableCellReference(number, of: analysis)), isEmission: table.isEmission(number, unit),
        place: table.place(of: number), bearsOnEmissions: table.bears(number, unit))
      value.isOfProvenRow = provenRows.multiplied.contains(table.row(of: number))
      if let reason = readElsewhere[number.span.start] { value.place = .open(reason) }
      if value.isEmission || value.bearsOnEmissions { carries = true }
      firstAt[number.span.start] = values.count
      values.append(value)
    }
    addCellsWithoutNumber(of: table, index)
    if carries { emissionTables.insert(index) }
  }

  /// Cells of columns of figures in which a number is printed with something that makes it none: a unit that is not known.
  private mutating func addCellsWithoutNumber(of table: ReadTable, _ index: Int) {
    guard table.holdsFigures else { return }
    let text = report.document.text
    var row = -1
    var position = 0
    for (cellIndex, cell) in report.document.tables[index].cells.enumerated() {
      if cell.row != row { (row, position) = (cell.row, -1) }
      position += 1
      guard firstAt[cell.span.start] == nil, let line = table.lineOfFigures(cell.row, cell.column),
        let first = text[cell.span.range].first(where: { $0 > 0x20 }), (0x30...0x39).contains(first),
        report.tableAnalyses[index].number(inCell: cellIndex) == nil
      else { continue }
      let reference = TableCellReference(
        table: index, block: report.tableAnalyses[index].block, row: cell.row, position: position, cell: cellIndex)
      firstAt[cell.span.start] = values.count
      values.append(
        PrintedValue(
          figure: .cell(reference), isEmission: line.isEmission, place: .unread(.row(line.row)), bearsOnEmissions: true)
      )
    }
  }
}

/// Where quantities begin that were read as something else than a figure.
private func placesReadElsewhere(_ report: CFPReport) -> [Int: OpenReason] {
  var found: [Int: OpenReason] = [:]
  func add(_ quantity: Quantity?, _ reason: OpenReason) {
    if let start = quantity?.span?.start { found[start] = reason }
  }
  if !report.lacksFactors { for source in report.factorSources { add(source.factor, .noRelation) } }
  let product = report.product
  for quantity in [
    product.mass, product.serviceLife, product.biogenicCarbonContent, product.annualOutput, product.annualEmission,
    product.functionalUnit?.amount,
  ] {
    add(quantity, .noRelation)
  }
  return found
}

extension CFPReport {
  /// Whether rows print an amount and an emission, and no factor: a table of factors that none of them was found in is
  /// then one that was not understood.
  fileprivate var lacksFactors: Bool {
    inventory.contains { $0.activity?.number != nil && $0.emission?.number != nil && $0.factor?.number == nil }
  }
}

extension PrintedUnit {
  /// An emission, for nothing or for pieces of the product: not a factor.
  var isPlainEmission: Bool { isEmission && (per.map { $0.dimension == .count || $0.dimension == .year } ?? true) }
}

extension FigureReference {
  /// Whether it is an emission by what it is in the report, whatever its unit.
  var isEmissionFigure: Bool {
    switch inHeadline {
    case .row(_, .emission), .total, .scopedTotal, .offset: true
    case .stage(_, let cell), .subtotal(_, let cell): cell != .share
    case .row, .multiplier, .totalShare, .mention, .inSet, .cell, .sentence: false
    }
  }
}
