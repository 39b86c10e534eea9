import CFPDocuments
import CFPQuantities

/// More positions than any printed table has; beyond them the cells are kept, and nothing is looked for among them.
private let mostPositions = 400_000

extension TableAnalysis {
  /// Reads the cells of a table: its numbers, headings, and what its rows and columns hold.
  init(table index: Int, block: Int, of document: Document, _ folded: FoldedText, style: NumberStyle) {
    let table = document.tables[index]
    let width = table.columnCount
    let isTooLarge = table.rowCount * max(1, width) > mostPositions
    let cells = ReadCells(table, folded, style: style, keepsPlaces: !isTooLarge)
    let headingRows = cells.headingRows()
    self.table = index
    self.block = block
    self.isTooLarge = isTooLarge
    self.headingRows = headingRows
    let columns = (0..<width).map { cells.column($0, below: headingRows) }
    stubColumns = columns.prefix { [.words, .marks, .empty, .units].contains($0.kind) }.count
    self.columns = columns
    rows = (0..<table.rowCount).map { cells.row($0, isHeading: $0 < headingRows, columns: columns) }
    numbers = cells.numbers
    places = cells.places
    positions = cells.positions
  }
}

/// The cells of one table, each looked into once.
struct ReadCells {
  enum Content: UInt8 { case empty, null, number, year, words }

  let table: DocumentTable
  let folded: FoldedText
  private(set) var numbers: [TableNumber] = []
  private(set) var places: [Int32] = []
  private(set) var positions: [TableAnalysis.Position] = []
  /// By cell.
  private var contents: [Content] = []
  private var ranges: [Range<Int>] = []
  /// By row the first of its cells, and behind the last row the number of cells.
  private var rowStarts: [Int] = []

  init(_ table: DocumentTable, _ folded: FoldedText, style: NumberStyle, keepsPlaces: Bool) {
    self.table = table
    self.folded = folded
    contents.reserveCapacity(table.cells.count)
    ranges.reserveCapacity(table.cells.count)
    if keepsPlaces {
      places = [Int32](repeating: -1, count: table.rowCount * table.columnCount)
      positions = [TableAnalysis.Position](repeating: .empty, count: places.count)
    }
    var row = -1
    var position = 0
    for (index, cell) in table.cells.enumerated() {
      while row < cell.row {
        row += 1
        position = 0
        rowStarts.append(index)
      }
      read(cell, index, position: position, style)
      position += 1
    }
    while rowStarts.count <= table.rowCount { rowStarts.append(table.cells.count) }
  }

  private mutating func read(_ cell: TableCell, _ index: Int, position: Int, _ style: NumberStyle) {
    let range = trimmed(folded.range(of: cell.span), of: folded.bytes)
    ranges.append(range)
    var content = Content.empty
    let place = cell.row * table.columnCount + cell.column
    // Nearly all cells are words, or a number and nothing else.
    let hasDigit = range.count <= longestNumber && folded.bytes[range].contains(where: \.isDigit)
    switch hasDigit ? cellContent(folded.bytes, in: withoutCurrency(range), style: style) : .text {
    case .empty: break
    case .null: content = .null
    case .text:
      content = range.isEmpty ? .empty : isNullCell(folded.bytes, in: withoutCurrency(range)) ? .null : .words
    case .quantity(let quantity):
      content = .words
      guard let number = quantity.number, quantity.scalePower == 0 || quantity.unit != nil else { break }
      content = isYear(number, range, quantity) ? .year : .number
      if places.indices.contains(place) { places[place] = Int32(numbers.count) }
      numbers.append(
        TableNumber(
          cell: index, row: cell.row, column: cell.column, position: position, number: number, unit: quantity.unit,
          isDefinite: quantity.qualifier == nil && (quantity.rangeEnd == nil || quantity.rangeStart != nil),
          span: folded.span(of: range)))
    }
    contents.append(content)
    if content != .empty, positions.indices.contains(place) { positions[place] = content == .null ? .nothing : .other }
  }

  /// `$ 1,234` and `1,234 €`: the sign of a currency says nothing of the number.
  private func withoutCurrency(_ range: Range<Int>) -> Range<Int> {
    let bytes = folded.bytes
    guard let first = bytes[range].first, let last = bytes[range].last,
      currencyBytes[Int(first)] || currencyBytes[Int(last)]
    else { return range }
    for sign in currencySigns {
      if bytes.holds(sign, at: range.lowerBound, end: range.upperBound) {
        return trimmed((range.lowerBound + sign.count)..<range.upperBound, of: bytes)
      }
      if range.count > sign.count, bytes.holds(sign, at: range.upperBound - sign.count, end: range.upperBound) {
        return trimmed(range.lowerBound..<(range.upperBound - sign.count), of: bytes)
      }
    }
    return range
  }

  private func isYear(_ number: PrintedNumber, _ range: Range<Int>, _ quantity: CellQuantity) -> Bool {
    range.count == 4 && number.decimals == 0 && (1900...2100).contains(number.mantissa) && quantity.unit == nil
  }

  /// The cells that start in a row.
  func cells(inRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// Whether a cell's number is one value: `1-3 years` heads a column.
  private func isDefinite(_ cell: Int) -> Bool {
    let index = numbers.endOfPrefix { $0.cell < cell }
    return index < numbers.count && numbers[index].isDefinite
  }

  // MARK: Headings

  /// How many rows from the top are headings: what the source marks, else the rows above the first number that is no year.
  func headingRows() -> Int {
    if table.headerRowCount > 0 { return table.headerRowCount }
    var count = 0
    var hasHeadings = false
    while count < table.rowCount - 1 {
      let row = cells(inRow: count)
      if row.contains(where: { contents[$0] == .number && isDefinite($0) || contents[$0] == .null }) { break }
      let heads = row.contains { table.cells[$0].column > 0 && contents[$0] != .empty }
      // A line of its own below the headings names a group of rows.
      if !heads, hasHeadings { break }
      hasHeadings = hasHeadings || heads
      count += 1
    }
    return hasHeadings ? count : 0
  }

  /// What a column holds below its headings.
  func column(_ column: Int, below headings: Int) -> LineContent {
    var counts = [Int](repeating: 0, count: 5)
    var percents = 0
    var decimals = 0
    var isRunning = true
    var last: Int64 = 0
    for row in headings..<max(headings, table.rowCount) {
      guard let cell = table.cellIndex(row: row, column: column), table.cells[cell].row == row,
        table.cells[cell].column == column
      else { continue }
      counts[Int(contents[cell].rawValue)] += 1
      guard contents[cell] == .number, let number = number(row, column) else { continue }
      if number.unit?.symbol.dimension == .percent { percents += 1 }
      decimals = max(decimals, number.number.decimals)
      isRunning = isRunning && number.number.decimals == 0 && number.number.mantissa == last + 1
      last = number.number.mantissa
    }
    var line = LineContent(kind: .empty)
    line.decimals = decimals
    for row in 0..<headings {
      guard let cell = table.cellIndex(row: row, column: column), contents[cell] != .empty else { continue }
      let span = table.cells[cell].span
      if line.nameSpans.last != span {
        line.nameSpans.append(span)
        if !line.name.isEmpty { line.name.append(UInt8(ascii: " ")) }
        line.name += folded.bytes[ranges[cell]].lazy.map(\.lowercasedASCII)
      }
      line.unit = unit(in: ranges[cell]) ?? line.unit
    }
    line.says = TableWords.meaning(of: line.name)
    func count(_ content: Content) -> Int { counts[Int(content.rawValue)] }
    if count(.number) > 0, count(.number) + count(.year) >= count(.words) {
      let isPercent =
        percents * 2 > count(.number) || line.unit?.symbol.dimension == .percent || line.says.contains(.share)
      line.kind = isPercent ? .shares : .numbers
      if line.says.contains(.notes) || isRunning && count(.number) >= 3 { line.kind = .marks }
    } else if count(.year) > count(.words) {
      line.kind = .years
    } else if count(.words) > 0 {
      line.kind = holdsUnits(column, below: headings) ? .units : .words
    }
    return line
  }

  /// Whether the first words of a column are units.
  private func holdsUnits(_ column: Int, below headings: Int) -> Bool {
    var words = 0
    var units = 0
    for row in headings..<table.rowCount where words < 4 {
      guard let cell = table.cellIndex(row: row, column: column), contents[cell] == .words, table.cells[cell].row == row
      else { continue }
      if ranges[cell].count > 24 { return false }
      words += 1
      if unit(filling: ranges[cell], of: folded.bytes) != nil { units += 1 }
    }
    return units * 2 > words
  }

  /// What a row holds, and its name: the leftmost words.
  func row(_ row: Int, isHeading: Bool, columns: [LineContent]) -> LineContent {
    var line = LineContent(kind: isHeading ? .heading : .empty)
    var hasNumbers = false
    var hasYears = false
    var percents = 0
    var count = 0
    for column in columns.indices {
      guard let cell = table.cellIndex(row: row, column: column) else { continue }
      switch contents[cell] {
      case .number where table.cells[cell].row == row:
        hasNumbers = true
        count += 1
        if let number = number(row, column) {
          line.decimals = max(line.decimals, number.number.decimals)
          if number.unit?.symbol.dimension == .percent { percents += 1 }
        }
      case .year: hasYears = true
      case .words where columns[column].kind == .units:
        line.unit = unit(filling: ranges[cell], of: folded.bytes) ?? line.unit
      case .words where !hasNumbers:
        guard columns[column].kind != .numbers || column == 0, line.nameSpans.last != table.cells[cell].span else {
          break
        }
        let words = folded.bytes[ranges[cell]].map(\.lowercasedASCII)
        // Words in brackets beside a name are its unit, as a rule.
        if !line.name.isEmpty, words.first == UInt8(ascii: "(") { break }
        line.nameSpans.append(table.cells[cell].span)
        // The innermost words name the row; what hangs down from above names its group.
        if table.cells[cell].row == row || line.name.isEmpty {
          line.name = words
          line.says.formUnion(TableWords.meaning(of: words))
        }
      default: break
      }
    }
    if line.unit == nil, let span = line.nameSpans.last {
      line.unit = unit(in: trimmed(folded.range(of: span), of: folded.bytes))
    }
    guard !isHeading else { return line }
    if hasNumbers {
      line.kind = percents * 2 > count || line.unit?.symbol.dimension == .percent ? .shares : .numbers
    } else if hasYears {
      line.kind = .heading
    } else if !line.name.isEmpty {
      line.kind = .words
    }
    return line
  }

  private func number(_ row: Int, _ column: Int) -> TableNumber? {
    let place = row * table.columnCount + column
    return places.indices.contains(place) && places[place] >= 0 ? numbers[Int(places[place])] : nil
  }

  /// The unit that a heading or a name ends with: alone, in brackets, or behind the last blank.
  private func unit(in range: Range<Int>) -> PrintedUnit? {
    let bytes = folded.bytes
    if let unit = unit(filling: range, of: bytes) { return unit }
    guard range.count > 1, range.count <= 160 else { return nil }
    if let open = bytes[range].lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
      let close = bytes[open..<range.upperBound].firstIndex(where: {
        $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]")
      }),
      let unit = CFPQuantities.unit(filling: (open + 1)..<close, of: bytes)
    {
      return unit
    }
    if bytes[range.upperBound - 1] == UInt8(ascii: "%") {
      return CFPQuantities.unit(filling: (range.upperBound - 1)..<range.upperBound, of: bytes)
    }
    guard let blank = bytes[range].lastIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }) else {
      return nil
    }
    return CFPQuantities.unit(filling: (blank + 1)..<range.upperBound, of: bytes)
  }

  private func unit(filling range: Range<Int>, of bytes: [UInt8]) -> PrintedUnit? {
    guard range.count <= 24 else { return nil }
    return CFPQuantities.unit(filling: range, of: bytes)
  }
}

private let currencySigns = ["US$", "HK$", "NT$", "RMB", "$", "€", "£", "¥", "￥", "₩"].map { Array($0.utf8) }

/// Which bytes a currency's sign begins or ends with.
private let currencyBytes: [Bool] = {
  var bytes = [Bool](repeating: false, count: 256)
  for sign in currencySigns {
    bytes[Int(sign[0])] = true
    bytes[Int(sign[sign.count - 1])] = true
  }
  return bytes
}()

/// A cell with more bytes holds sentences.
private let longestNumber = 80
