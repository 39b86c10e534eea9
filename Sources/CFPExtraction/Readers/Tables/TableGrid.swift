import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A table as the extraction looks at it: each cell folded and classified once, by grid position, possibly transposed.
struct TableGrid: Sendable {
  /// A cell with what it holds.
  struct Cell: Sendable {
    let range: Range<Int>
    let content: CellContent
    /// Grid position of the upper left corner, in the orientation of the grid.
    let row: Int
    let column: Int
    let rowSpan: Int
    let columnSpan: Int

    var isEmpty: Bool { if case .empty = content { true } else { false } }
    var isText: Bool { if case .text = content { true } else { false } }
    var isNull: Bool { if case .null = content { true } else { false } }
    var quantity: CellQuantity? {
      if case .quantity(let quantity) = content { quantity } else { nil }
    }
  }

  /// The table's index in `Document.tables`.
  let index: Int
  let rowCount: Int
  let columnCount: Int
  let headerRowCount: Int
  let isTransposed: Bool
  private let table: DocumentTable
  private let cells: [Cell]

  init(_ table: DocumentTable, index: Int, text: ReportText) {
    self.index = index
    self.table = table
    rowCount = min(table.rowCount, ExtractionLimits.tableRows)
    columnCount = table.columnCount
    isTransposed = false
    // Cells stand in printed order: those of the rows that are read come first.
    let read = table.cells.prefix { $0.row < ExtractionLimits.tableRows }.map { cell in
      var range = trimmed(text.range(cell.span), of: text.bytes)
      let content = cellContent(text.bytes, in: range, style: text.style)
      // A footnote mark is no part of a name.
      if case .text = content { range = withoutFootnoteMarks(text.bytes, range) }
      return Cell(
        range: range, content: content, row: cell.row,
        column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
    }
    cells = withDittoCells(withPlainBrackets(read, columnCount: table.columnCount), of: table, text)
    headerRowCount = 0
  }

  private init(of other: TableGrid, headerRowCount: Int, transposed: Bool) {
    index = other.index
    table = other.table
    self.headerRowCount = headerRowCount
    isTransposed = other.isTransposed != transposed
    rowCount = transposed ? other.columnCount : other.rowCount
    columnCount = transposed ? other.rowCount : other.columnCount
    cells =
      !transposed
      ? other.cells
      : other.cells.map {
        Cell(
          range: $0.range, content: $0.content, row: $0.column, column: $0.row,
          rowSpan: $0.columnSpan,
          columnSpan: $0.rowSpan)
      }
  }

  /// The same grid with a stated number of heading rows.
  func withHeaderRows(_ count: Int) -> TableGrid {
    TableGrid(of: self, headerRowCount: count, transposed: false)
  }

  /// The grid with rows and columns exchanged, and one heading row.
  var transposed: TableGrid { TableGrid(of: self, headerRowCount: 1, transposed: true) }

  /// The grid with rows and columns exchanged, all of its rows figures.
  var transposedWithoutHeading: TableGrid { TableGrid(of: self, headerRowCount: 0, transposed: true) }

  /// The cell that covers a position; nil outside a ragged row.
  func cell(_ row: Int, _ column: Int) -> Cell? {
    let found =
      isTransposed
      ? table.cellIndex(row: column, column: row) : table.cellIndex(row: row, column: column)
    return found.flatMap { $0 < cells.count ? cells[$0] : nil }
  }

  /// The cells of a row from left to right, each once, those that hang down from above included.
  func cells(inRow row: Int) -> [Cell] {
    guard !isTransposed else {
      return (0..<columnCount).compactMap { column in
        cell(row, column).flatMap { $0.column == column ? $0 : nil }
      }
    }
    return (0..<columnCount).compactMap { column in
      cell(row, column).flatMap { found in found.column == column ? found : nil }
    }
  }

  /// How many rows the source marks as headings.
  var markedHeaderRowCount: Int { isTransposed ? 0 : table.headerRowCount }
}

/// Cells that say `同上` or `"` hold what the cell above them holds.
private func withDittoCells(_ cells: [TableGrid.Cell], of table: DocumentTable, _ text: ReportText) -> [TableGrid.Cell]
{
  var cells = cells
  for index in cells.indices where isDittoMark(text.bytes, cells[index].range) {
    guard let above = table.cellIndex(row: cells[index].row - 1, column: cells[index].column), above < index,
      !cells[above].isEmpty
    else { continue }
    cells[index] = TableGrid.Cell(
      range: cells[above].range, content: cells[above].content, row: cells[index].row, column: cells[index].column,
      rowSpan: cells[index].rowSpan, columnSpan: cells[index].columnSpan)
  }
  return cells
}

/// Where every number of a column stands in brackets, they are no sign of a negative one.
private func withPlainBrackets(_ cells: [TableGrid.Cell], columnCount: Int) -> [TableGrid.Cell] {
  guard cells.contains(where: { $0.quantity?.isBracketed ?? false }) else { return cells }
  var numbers = [(all: Int, bracketed: Int)](repeating: (0, 0), count: columnCount)
  for cell in cells {
    guard let quantity = cell.quantity else { continue }
    numbers[cell.column].all += 1
    if quantity.isBracketed { numbers[cell.column].bracketed += 1 }
  }
  return cells.map { cell in
    guard var quantity = cell.quantity, quantity.isBracketed else { return cell }
    let (all, bracketed) = numbers[cell.column]
    guard bracketed >= 2, all == bracketed else { return cell }
    quantity.number = quantity.number?.negated
    quantity.isBracketed = false
    return TableGrid.Cell(
      range: cell.range, content: .quantity(quantity), row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan)
  }
}

/// A heading without the bracket behind its words.
func withoutBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  let bracket = bytes[range].firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") } ?? range.upperBound
  return trimmed(range.lowerBound..<bracket, of: bytes)
}

/// The role a heading names: the longest phrase of the column vocabulary in it, its unit aside, be it in a bracket or behind
/// its words (`EF kg CO2e/kg`).
func headingRole(_ text: ReportText, _ range: Range<Int>, unit: Range<Int>? = nil) -> ColumnRole? {
  if let exact = text.vocabulary.columns.exact(text.bytes, range) { return exact }
  if let unit {
    let bytes = text.bytes
    var words = trimmed(range.lowerBound..<unit.lowerBound, of: bytes)
    while let last = bytes[words].last, ",;:([".utf8.contains(last) {
      words = trimmed(words.lowerBound..<(words.upperBound - 1), of: bytes)
    }
    if !words.isEmpty {
      if let exact = text.vocabulary.columns.exact(bytes, words) { return exact }
      // An abbreviation opens the heading, and what it is stated for goes on: `EF per unit kg CO2e`.
      let blank = bytes[words].firstIndex(of: UInt8(ascii: " "))
      if let blank, blank - words.lowerBound <= 3,
        let short = text.vocabulary.columns.exact(bytes, words.lowerBound..<blank)
      {
        return short
      }
      if let named = headingRole(text, words) { return named }
    } else if unit.upperBound < range.upperBound {
      // Words behind a unit that opens the heading; of the unit itself its dimension tells.
      return headingRole(text, unit.upperBound..<range.upperBound)
    }
  }
  let bytes = text.bytes
  // The words before a bracket name the column; the bracket holds its unit or a remark.
  let head = withoutBracket(bytes, range)
  if let exact = text.vocabulary.columns.exact(bytes, head) { return exact }
  if let whole = withoutHyphens(bytes, head), let exact = text.vocabulary.columns.exact(whole, 0..<whole.count) {
    return exact
  }
  // A single character inside of a longer word says nothing: the 量 of 产量.
  let matches = text.vocabulary.columns.matches(in: bytes, head.isEmpty ? range : head).filter {
    $0.range.count > 3 || bytes[$0.range.lowerBound] < 0x80
  }
  return matches.max { $0.range.count < $1.range.count }?.key
}

/// A heading's words without the hyphens at which lines were broken: `Emissions- faktor`; nil where there are none.
private func withoutHyphens(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
  var words: [UInt8] = []
  var index = range.lowerBound
  while index < range.upperBound {
    if bytes.holds(brokenWord, at: index, end: range.upperBound) {
      index += brokenWord.count
    } else {
      words.append(bytes[index])
      index += 1
    }
  }
  return words.count < range.count ? words : nil
}

private let brokenWord = Array("- ".utf8)

/// The unit a heading states: in brackets (`碳足迹（kgCO₂e）`), behind a slash (`百分比/%`), behind a comma
/// (`Weight, kg`), or as the whole heading (`kg CO2e`).
func headingUnit(_ text: ReportText, _ range: Range<Int>) -> (unit: PrintedUnit, range: Range<Int>)? {
  let bytes = text.bytes
  if let unit = unit(filling: range, of: bytes) { return (unit, trimmed(range, of: bytes)) }
  var index = range.upperBound - 1
  while index > range.lowerBound {
    let byte = bytes[index]
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
      let close: UInt8 = byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
      // The matching bracket: units such as `CO2(e)` hold brackets of their own.
      var end = range.upperBound
      while end > index + 1, bytes[end - 1] != close { end -= 1 }
      let inner = (index + 1)..<max(index + 1, end - 1)
      // `kg CO2 eq per t (m³)`: the bracket adds to what is a unit already.
      let before = trimmed(range.lowerBound..<index, of: bytes)
      if let unit = unit(filling: before, of: bytes), unit.isEmission { return (unit, before) }
      if let unit = unit(filling: inner, of: bytes) ?? countingUnit(filling: inner, of: bytes) {
        // `碳足迹（kgCO2e）占比（%）`: two values in each cell, the first of them the column's own.
        if unit.symbol.dimension == .percent, let first = headingUnit(text, range.lowerBound..<index),
          first.unit.isEmission
        {
          return first
        }
        return (unit, inner)
      }
      if let unit = firstUnit(text, inner) { return unit }
    } else if unitMarks.contains(byte) || text.folded.hasGap(before: index + 1) {
      let rest = (index + 1)..<range.upperBound
      // A blank parts words from words, too.
      if let unit = unit(filling: rest, of: bytes),
        unitMarks.contains(byte) && byte != UInt8(ascii: " ") || unit.symbol.dimension != .count
      {
        // `GWP kg CO2 eq/m2`: the slash is the unit's own.
        if byte == UInt8(ascii: "/"), let whole = emissionUnit(endingHeading: range, text) { return whole }
        return (unit, trimmed(rest, of: bytes))
      }
    }
    index -= 1
  }
  return nil
}

/// What stands between a heading's words and its unit.
private let unitMarks = Set("/,:_ ".utf8)

/// An emission unit that a blank parts from the words before it and that reaches to the heading's end.
private func emissionUnit(endingHeading range: Range<Int>, _ text: ReportText) -> (
  unit: PrintedUnit, range: Range<Int>
)? {
  for index in range where text.bytes[index] == UInt8(ascii: " ") || text.folded.hasGap(before: index + 1) {
    let rest = (index + 1)..<range.upperBound
    if let unit = unit(filling: rest, of: text.bytes), unit.isEmission { return (unit, trimmed(rest, of: text.bytes)) }
  }
  return nil
}

/// A unit at the start of a bracket that holds more: `(单位：kgCO2e)`, `(kg CO2e, per piece)`.
private func firstUnit(_ text: ReportText, _ range: Range<Int>) -> (
  unit: PrintedUnit, range: Range<Int>
)? {
  let bytes = text.bytes
  var start = range.lowerBound
  if let colon = bytes[range].lastIndex(of: UInt8(ascii: ":")) { start = colon + 1 }
  let inner = trimmed(start..<range.upperBound, of: bytes)
  guard let (unit, end) = scanUnit(bytes, in: inner, context: .cell),
    unit.isEmission || end == inner.upperBound
  else {
    return nil
  }
  return (unit, inner.lowerBound..<end)
}
