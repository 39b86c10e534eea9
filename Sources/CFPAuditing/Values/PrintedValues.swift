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

  /// Whether a value that is not read leaves open what the emissions are.
  enum Bearing: Hashable {
    case none
    /// It is an emission, or multiplies into one.
    case emission
    /// It may multiply into the emission of its row, unless that was recomputed without it.
    case ofRow(TableRow)
  }

  var figure: FigureReference
  /// Other names of the same number.
  var aliases: [FigureReference] = []
  /// Whether it is an emission (not a factor of one).
  var isEmission: Bool
  var place: Place
  var bearing: Bearing
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
  /// The values that start at a place of the text.
  private var byStart: [Int: [Int]] = [:]
  /// Where quantities begin that were read as something else than a figure, and why nothing recomputes them.
  private let readElsewhere: [Int: OpenReason]

  init(of report: CFPReport) {
    self.report = report
    readElsewhere = placesReadElsewhere(report)
    for figure in report.figures { add(figure) }
    for index in report.tableAnalyses.indices { addCells(ofTable: index) }
    for index in report.sentenceNumbers.indices { addSentence(index) }
  }

  private mutating func add(_ figure: FigureReference) {
    guard let quantity = report[figure] else { return }
    if let start = quantity.span?.start {
      // One number may be read twice: as a row's amount and as the mass that is moved.
      if let known = byStart[start]?.first(where: { report[values[$0].figure]?.number == quantity.number }) {
        values[known].aliases.append(figure)
        return
      }
      byStart[start, default: []].append(values.count)
    }
    values.append(
      PrintedValue(
        figure: figure, isEmission: isEmission(figure, quantity), place: .read, bearing: .none))
  }

  private func isEmission(_ figure: FigureReference, _ quantity: Quantity) -> Bool {
    if figure.isEmissionFigure { return true }
    switch figure {
    case .row(_, .factor): return false
    case .mention(let index): return report.mentions[index].of.isEmissionFigure
    case .row, .multiplier, .total, .totalShare, .stage, .subtotal, .scopedTotal, .offset, .cell, .sentence:
      return quantity.unit?.isPlainEmission ?? false
    }
  }

  private mutating func addSentence(_ index: Int) {
    let number = report.sentenceNumbers[index]
    guard let start = number.quantity.span?.start, byStart[start] == nil else { return }
    byStart[start] = [values.count]
    values.append(
      PrintedValue(
        figure: .sentence(index, block: number.block), isEmission: number.quantity.unit?.isPlainEmission ?? false,
        place: readElsewhere[start].map { .open($0) } ?? .unread(.sentence(block: number.block)),
        // What a sentence says of the footprint is held against it where it is understood; it multiplies into nothing.
        bearing: .none))
  }

  // MARK: Tables

  private mutating func addCells(ofTable index: Int) {
    let analysis = report.tableAnalyses[index]
    let reading =
      report.tables.indices.contains(index) ? report.tables[index] : TableReading(role: .other, headerRowCount: 0)
    let table = ReadTable(analysis, reading)
    var carries = table.carriesByItself
    for number in analysis.numbers {
      if let known = byStart[number.span.start] {
        let same = known.first { report[values[$0].figure]?.number == number.number } ?? known[0]
        values[same].aliases.append(.cell(TableCellReference(number, of: analysis)))
        if values[same].isEmission { carries = true }
        continue
      }
      guard table.isValue(number) else { continue }
      let unit = table.unit(of: number)
      var value = PrintedValue(
        figure: .cell(TableCellReference(number, of: analysis)), isEmission: table.isEmission(number, unit),
        place: table.place(of: number), bearing: table.bearing(of: number, unit))
      if let reason = readElsewhere[number.span.start] { value.place = .open(reason) }
      if value.isEmission || value.bearing == .emission { carries = true }
      byStart[number.span.start] = [values.count]
      values.append(value)
    }
    if carries { emissionTables.insert(index) }
  }
}

/// Where quantities begin that were read as something else than a figure.
private func placesReadElsewhere(_ report: CFPReport) -> [Int: OpenReason] {
  var found: [Int: OpenReason] = [:]
  func add(_ quantity: Quantity?, _ reason: OpenReason) {
    if let start = quantity?.span?.start { found[start] = reason }
  }
  for source in report.factorSources { add(source.factor, .noRelation) }
  let product = report.product
  for quantity in [
    product.mass, product.serviceLife, product.biogenicCarbonContent, product.annualOutput, product.annualEmission,
    product.functionalUnit?.amount,
  ] {
    add(quantity, .noRelation)
  }
  for set in report.resultSets {
    add(set.total, .otherScope)
    add(set.totalShare, .otherScope)
    for total in set.totals + set.offsets { add(total.emission, .otherScope) }
    for stage in set.stages + set.subtotals {
      for quantity in [stage.emission, stage.share, stage.fossil, stage.biogenic, stage.landUse, stage.aircraft] {
        add(quantity, .otherScope)
      }
    }
  }
  return found
}

extension PrintedUnit {
  /// An emission, for nothing or for pieces of the product: not a factor.
  var isPlainEmission: Bool { isEmission && (per.map { $0.dimension == .count || $0.dimension == .year } ?? true) }
}

extension FigureReference {
  /// Whether it is an emission by what it is in the report, whatever its unit.
  var isEmissionFigure: Bool {
    switch self {
    case .row(_, .emission), .total, .scopedTotal, .offset: true
    case .stage(_, let cell), .subtotal(_, let cell): cell != .share
    case .row, .multiplier, .totalShare, .mention, .cell, .sentence: false
    }
  }
}
