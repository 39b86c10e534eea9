import CFPDocuments
public import CFPTables

/// Names one figure of a report; `pointer` is its place in the report JSON (RFC 6901).
public enum FigureReference: Hashable, Sendable {
  public enum RowCell: String, Sendable {
    case activity, factor, emission, share, annual, heatingValue, oxidation, carbonContent
    case transportMass = "transport/mass"
    case transportDistance = "transport/distance"

    fileprivate var place: Int {
      switch self {
      case .activity: 0
      case .factor: 1
      case .emission: 2
      case .share: 3
      case .annual: 4
      case .heatingValue: 5
      case .oxidation: 6
      case .carbonContent: 7
      case .transportMass: 8
      case .transportDistance: 9
      }
    }
  }

  public enum StageCell: String, Sendable {
    case emission, share
    case fossil = "breakdown/fossil"
    case biogenic = "breakdown/biogenic"
    case landUse = "breakdown/landUse"
    case aircraft = "breakdown/aircraft"

    var place: Int {
      switch self {
      case .emission: 0
      case .share: 1
      case .fossil: 2
      case .biogenic: 3
      case .landUse: 4
      case .aircraft: 5
      }
    }
  }

  case row(Int, RowCell)
  case multiplier(row: Int, Int)
  case total
  case totalShare
  case stage(Int, StageCell)
  case subtotal(Int, StageCell)
  case scopedTotal(Int)
  case offset(Int)
  /// A figure of a further product's results: the index in `CFPReport.resultSets`, and which figure of it.
  case inSet(Int, ResultFigure)
  case mention(Int)
  /// A number of a table that is nothing of the above.
  case cell(TableCellReference)
  /// A number of a sentence that is nothing of the above: the index in `CFPReport.sentenceNumbers`, and its block.
  case sentence(Int, block: Int)

  /// One number for all: figures are looked up by the thousand.
  public func hash(into hasher: inout Hasher) { hasher.combine(hashed) }

  private var hashed: Int {
    switch self {
    case .row(let index, let cell): index << 8 | cell.place << 4
    case .multiplier(let row, let index): row << 8 | index << 16 | 1
    case .total, .totalShare, .stage, .subtotal, .scopedTotal, .offset: (resultFigure?.hashed ?? 0) << 4 | 2
    case .inSet(let set, let figure): figure.hashed << 4 | set << 32 | 3
    case .mention(let index): index << 4 | 4
    case .cell(let cell): cell.table << 40 | cell.cell << 4 | 5
    case .sentence(let index, _): index << 4 | 6
    }
  }

  public var pointer: String {
    switch self {
    case .row(let index, let cell): "/inventory/\(index)/\(cell.rawValue)"
    case .multiplier(let row, let index): "/inventory/\(row)/multipliers/\(index)/quantity"
    case .inSet(let set, let figure): "/resultSets/\(set)/\(figure.path)"
    case .total, .totalShare, .stage, .subtotal, .scopedTotal, .offset: "/results/\(resultFigure?.path ?? "")"
    case .mention(let index): "/mentions/\(index)"
    case .cell(let cell): "/document/blocks/\(cell.block)/table/rows/\(cell.row)/\(cell.position)"
    case .sentence(_, let block): "/document/blocks/\(block)/text"
    }
  }
}

/// A cell of any table of the document, by its place in the JSON's `document`.
public struct TableCellReference: Hashable, Sendable {
  /// The index in `Document.tables`, and of the table's block in `Document.blocks`.
  public let table: Int
  public let block: Int
  public let row: Int
  /// Which of the cells that start in its row it is, from the left.
  public let position: Int
  /// The index in `DocumentTable.cells`.
  public let cell: Int

  public init(_ number: TableNumber, of analysis: TableAnalysis) {
    table = analysis.table
    block = analysis.block
    row = number.row
    position = number.position
    cell = number.cell
  }

  /// A cell that holds no number of its own.
  public init(table: Int, block: Int, row: Int, position: Int, cell: Int) {
    self.table = table
    self.block = block
    self.row = row
    self.position = position
    self.cell = cell
  }
}

extension CFPReport {
  /// The number that a cell of a table holds, with the unit of the cell, its column or its row.
  private func quantity(in reference: TableCellReference) -> Quantity? {
    guard tableAnalyses.indices.contains(reference.table) else { return nil }
    let analysis = tableAnalyses[reference.table]
    guard let number = analysis.number(inCell: reference.cell) else {
      let cells = document.tables[reference.table].cells
      guard cells.indices.contains(reference.cell) else { return nil }
      var unread = Quantity(number: nil, span: cells[reference.cell].span)
      unread.isUnread = true
      return unread
    }
    let unit = number.unit ?? analysis.columns[number.column].unit ?? analysis.rows[number.row].unit
    return Quantity(number: number.number, unit: unit, span: number.span)
  }

  /// The quantity a reference names; nil where the report holds none there.
  public subscript(figure: FigureReference) -> Quantity? {
    switch figure {
    case .row(let index, let cell): inventory.indices.contains(index) ? inventory[index][cell] : nil
    case .multiplier(let row, let index):
      inventory.indices.contains(row) && inventory[row].multipliers.indices.contains(index)
        ? inventory[row].multipliers[index].quantity : nil
    case .inSet(let set, let figure): resultSets.indices.contains(set) ? resultSets[set][figure] : nil
    case .total, .totalShare, .stage, .subtotal, .scopedTotal, .offset: figure.resultFigure.flatMap { results[$0] }
    case .mention(let index): mentions.indices.contains(index) ? mentions[index].quantity : nil
    case .cell(let cell): quantity(in: cell)
    case .sentence(let index, _): sentenceNumbers.indices.contains(index) ? sentenceNumbers[index].quantity : nil
    }
  }

  /// Every printed, non-null figure of inventory, results and mentions: what coverage counts (AUDIT.md section 4).
  public var figures: [FigureReference] {
    var found: [FigureReference] = []
    found.reserveCapacity(4 * inventory.count + 4 * results.stages.count + mentions.count)
    func add(_ figure: FigureReference) { if self[figure]?.number != nil { found.append(figure) } }
    for index in inventory.indices {
      for cell in InventoryRow.figureCells { add(.row(index, cell)) }
      for multiplier in inventory[index].multipliers.indices {
        add(.multiplier(row: index, multiplier))
      }
    }
    for figure in results.figures { found.append(FigureReference(figure)) }
    for set in furtherSets { for figure in resultSets[set].figures { found.append(.inSet(set, figure)) } }
    for index in mentions.indices { add(.mention(index)) }
    return found
  }
}

extension InventoryRow {
  static let figureCells: [FigureReference.RowCell] = [
    .activity, .factor, .emission, .share, .annual, .heatingValue, .oxidation, .carbonContent,
    .transportMass,
    .transportDistance,
  ]

  /// The quantity in a column of the row.
  public subscript(cell: FigureReference.RowCell) -> Quantity? {
    switch cell {
    case .activity: activity
    case .factor: factor
    case .emission: emission
    case .share: share
    case .annual: annual
    case .heatingValue: heatingValue
    case .oxidation: oxidation
    case .carbonContent: carbonContent
    case .transportMass: transport?.mass
    case .transportDistance: transport?.distance
    }
  }
}

extension StageResult {
  static let figureCells: [FigureReference.StageCell] = [
    .emission, .share, .fossil, .biogenic, .landUse, .aircraft,
  ]

  subscript(cell: FigureReference.StageCell) -> Quantity? {
    switch cell {
    case .emission: emission
    case .share: share
    case .fossil: fossil
    case .biogenic: biogenic
    case .landUse: landUse
    case .aircraft: aircraft
    }
  }
}
