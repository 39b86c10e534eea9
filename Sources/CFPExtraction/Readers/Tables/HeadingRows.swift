import CFPDocuments
import CFPFootprints
import CFPQuantities

/// What a row above a table's figures says.
enum HeadingRow {
  /// One line over all columns: the table's title, or the unit of its emissions.
  case title
  /// What the columns hold.
  case headings
  /// The units of the columns.
  case units
}

extension TableGrid {
  /// How many heading rows the table has: what the source says, else the leading rows without any number above rows
  /// that have some, as far as their cells are headings of the vocabulary; titles above them and units beside them.
  func detectedHeaderRowCount(_ text: ReportText) -> Int {
    let last = rowCount - 1
    var count = markedHeaderRowCount
    var headings = (0..<count).count { !isTitle($0, text) }
    if count == 0 {
      while count < min(2, last), isTitle(count, text) || isOfUnits(count, text) { count += 1 }
      if count > 0, count >= last || !namesColumns(count, text, atLeastHalf: true) { count = 0 }
    }
    let most = count + 3 - headings
    while count < min(most, last), headings == 0 ? namesColumns(count, text) : goesOnNaming(count, text) {
      headings += 1
      count += 1
    }
    if headings > 0, count > 0, count < last, isOfUnits(count, text) { count += 1 }
    return count
  }

  /// What each heading row says, from the top.
  func headingRows(_ text: ReportText) -> [HeadingRow] {
    let rows = (0..<headerRowCount).map { row -> HeadingRow in
      if isTransposed { return .headings }
      return isTitle(row, text) ? .title : isOfUnits(row, text) ? .units : .headings
    }
    // Without any other heading a title, or units, say what the columns hold.
    return rows.contains { if case .headings = $0 { true } else { false } } ? rows : rows.map { _ in .headings }
  }

  /// The cells of a row with something in them, without those that hang down from above.
  private func printed(_ row: Int) -> [Cell] { cells(inRow: row).filter { !$0.isEmpty && $0.row == row } }

  /// Whether a row is one line over the whole table, or the line that states its unit.
  private func isTitle(_ row: Int, _ text: ReportText) -> Bool {
    let cells = printed(row)
    if isLooseTitle(cells, row, text) { return true }
    guard columnCount >= 3, cells.count == 1, let cell = cells.first, cell.quantity == nil,
      row + 1 < rowCount, printed(row + 1).count > 1
    else { return false }
    // Merged cells that lost their spans leave the words in the first one.
    return cell.columnSpan >= columnCount || cell.columnSpan == 1 && cell.column == 0 && cell.rowSpan == 1
      || unitStatement(text, cell.range) != nil
  }

  /// Whether a few words over the first columns are a title that a text parted: `[节点明细]  单位功能单位` over a row of
  /// headings that lacks none.
  private func isLooseTitle(_ cells: [Cell], _ row: Int, _ text: ReportText) -> Bool {
    columnCount >= 4 && cells.count > 1 && cells.count * 2 <= columnCount && cells[0].column == 0
      && row + 2 < rowCount && cells.allSatisfy { $0.columnSpan == 1 && $0.rowSpan == 1 && $0.quantity == nil }
      && printed(row + 1).count == columnCount && namesColumns(row + 1, text, atLeastHalf: true)
  }

  /// Whether a row has units and nothing else, but for a word that says so.
  private func isOfUnits(_ row: Int, _ text: ReportText) -> Bool {
    let cells = printed(row).filter { !$0.isNull }
    let units = cells.count { soleUnit(text, $0.range) != nil }
    guard units > 0, units < columnCount else { return false }
    return units == cells.count
      || units + 1 == cells.count && text.vocabulary.columns.exact(text.bytes, cells[0].range) == .unit
  }

  /// Whether a row without a bare number has cells that are headings of the vocabulary.
  private func namesColumns(_ row: Int, _ text: ReportText, atLeastHalf: Bool = false) -> Bool {
    let row = cells(inRow: row).filter { !$0.isEmpty && !$0.isNull }
    guard !row.isEmpty, !row.contains(where: { $0.quantity != nil }) else { return false }
    let known = row.count {
      headingRole(text, $0.range) != nil || headingUnit(text, $0.range)?.unit.isEmission ?? false
    }
    return known * 2 >= row.count || !atLeastHalf && known >= 2
  }

  /// Whether a row below one of headings goes on with them: plain headings under merged cells, or below a marked row;
  /// or rests of headings and nothing else.
  private func goesOnNaming(_ row: Int, _ text: ReportText) -> Bool {
    guard namesColumns(row, text) else { return false }
    let cells = cells(inRow: row).filter { !$0.isEmpty && !$0.isNull }
    let plain = cells.count { text.vocabulary.columns.exact(text.bytes, withoutBracket(text.bytes, $0.range)) != nil }
    let isMerged = self.cells(inRow: row - 1).contains { $0.columnSpan > 1 || $0.rowSpan > 1 || $0.isEmpty }
    if isMerged || markedHeaderRowCount > 0, plain >= 2, plain * 3 >= cells.count * 2 { return true }
    return plain == cells.count && cells[0].column > 0
      && cells.allSatisfy { cell in
        self.cell(row - 1, cell.column).map { !$0.isEmpty } ?? false
      }
  }
}

/// The unit that a cell is, in a bracket or not.
func soleUnit(_ text: ReportText, _ range: Range<Int>) -> (unit: PrintedUnit, range: Range<Int>)? {
  let bytes = text.bytes
  var range = trimmed(range, of: bytes)
  if range.count > 2, let close = closingBrackets[bytes[range.lowerBound]], bytes[range.upperBound - 1] == close {
    range = (range.lowerBound + 1)..<(range.upperBound - 1)
  }
  return unit(filling: range, of: bytes).map { ($0, range) }
}

private let closingBrackets: [UInt8: UInt8] = [
  UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
]

/// The emission unit that a line states for a whole table: behind the word for unit (`单位：kgCO2e/台`).
func unitStatement(_ text: ReportText, _ range: Range<Int>) -> (unit: PrintedUnit, range: Range<Int>)? {
  let bytes = text.bytes
  for word in unitWords {
    guard let found = find(word, in: bytes, range) else { continue }
    var start = found.upperBound
    while start < range.upperBound, unitDividers.contains(bytes[start]) { start += 1 }
    if let (unit, end) = scanUnit(bytes, in: start..<range.upperBound, context: .cell), unit.isEmission {
      return (unit, start..<end)
    }
  }
  return nil
}

private let unitDividers = Set(":= .".utf8)

extension ReaderInput {
  /// Gives emissions without a unit the one that the table states for all of them: in a line over its headings, in its
  /// caption, or in the line above it.
  func withTableUnit(_ columns: [TableColumn], of raw: TableGrid, block: Int) -> [TableColumn] {
    let emissions = columns.indices.filter {
      columns[$0].unit == nil && columns[$0].role.map(emissionRoles.contains) ?? false
    }
    guard !emissions.isEmpty, !columns.contains(where: { $0.role == .emissionUnit }),
      let stated = statedUnit(of: raw, block: block)
    else { return columns }
    var columns = columns
    for index in emissions { (columns[index].unit, columns[index].unitRange) = (stated.unit, stated.range) }
    return columns
  }

  /// The lines over a table's headings.
  func titles(of grid: TableGrid) -> [Range<Int>] {
    grid.headingRows(text).enumerated().compactMap { row, kind in
      guard case .title = kind else { return nil }
      return grid.cells(inRow: row).first { !$0.isEmpty }?.range
    }
  }

  /// The unit that titles, the caption or the line above state for a whole table.
  func statedUnit(of grid: TableGrid, block: Int) -> (unit: PrintedUnit, range: Range<Int>)? {
    var titles = titles(of: grid.withHeaderRows(grid.detectedHeaderRowCount(text)))
    if let caption = document.tables[grid.index].caption { titles.append(blockRanges[caption]) }
    for title in titles {
      if let found = unitStatement(text, title) { return found }
      if let found = headingUnit(text, title), found.unit.isEmission { return found }
    }
    guard let line = lineAbove(block) else { return nil }
    if let found = soleUnit(text, line), found.unit.isEmission { return found }
    return unitStatement(text, line)
  }
}

/// Columns whose figures are emissions.
private let emissionRoles: Set<ColumnRole> = [.emission, .fossil, .biogenic, .landUse, .aircraft]
