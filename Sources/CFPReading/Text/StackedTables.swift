import CFPDocuments
import CFPJoining

/// Finds tables that were copied with one cell a line, where the number of columns is evident: as many headings as cells
/// in each row, and three rows at least that hold words and figures in the same order.
struct StackedTables {
  /// Where the lines end that were looked at.
  private var seenUntil = 0
  private var found: (line: Int, table: FoundTable)?

  /// The table that starts at a line.
  mutating func table(at index: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
    if index >= seenUntil { look(from: index, of: lines, in: text) }
    guard let found, found.line == index else { return .none(until: index + 1) }
    return found.table.cells.count > cellLimit ? .tooLarge : .found(found.table)
  }

  /// Looks through the lines from `first` on that may be cells.
  private mutating func look(from first: Int, of lines: [Line], in text: [UInt8]) {
    var end = first
    var contents: [CellContent] = []
    let spacing = first + 1 < lines.count ? lines[first + 1].blankLinesAbove : 0
    while end < lines.count, end == first || lines[end].blankLinesAbove == spacing && !lines[end].startsPage,
      spacing <= 1, let content = content(of: lines[end], in: text)
    {
      contents.append(content)
      end += 1
    }
    // The last line may be the first of others that stand closer, or farther apart.
    seenUntil = max(end - 1, first + 1)
    found = nil
    guard contents.count >= 12, let shape = StackedShape(contents) else { return }
    let start = first + shape.start
    var table = FoundTable(endLine: start + shape.width * shape.rowCount)
    table.rowCount = shape.rowCount
    for offset in 0..<(shape.width * shape.rowCount) {
      table.cells.append(
        TableCell(row: offset / shape.width, column: offset % shape.width, span: lines[start + offset].text))
    }
    found = (start, table)
  }

  /// What a line holds, where it may be a cell: short, without columns of its own.
  private func content(of line: Line, in text: [UInt8]) -> CellContent? {
    guard line.tabCount == 0, line.gapCount == 0, line.pipeCount == 0, !line.hasBoxes, !line.text.isEmpty,
      text.displayWidth(of: line.text, atMost: 41) <= 40
    else { return nil }
    let content = cellContent(line.text, in: text)
    switch lineKind(of: line.text, in: text) {
    case .prose: return content
    // `2 Inventory` is a heading.
    case .numbered: return nil
    // `-` and `(1.5)` are cells.
    case .listItem, .label, .caption, .formula, .pageNumber, .contents: return content == .words ? nil : content
    }
  }
}

/// How cells that stand one below the other are rows.
private struct StackedShape {
  let start: Int
  let width: Int
  /// The headings' row included.
  let rowCount: Int

  /// Nil where no number of columns fits, or several do.
  init?(_ contents: [CellContent]) {
    guard let firstFigure = contents.firstIndex(of: .number) else { return nil }
    var fitting: [(start: Int, width: Int, rowCount: Int)] = []
    for width in 3...14 {
      for column in 1..<width {
        let start = firstFigure - width - column
        guard start >= 0, let rows = Self.rowCount(contents, start: start, width: width) else { continue }
        fitting.append((start, width, rows))
      }
    }
    guard fitting.count == 1 else { return nil }
    (start, width, rowCount) = fitting[0]
  }

  /// How many rows there are, where each below the headings holds the same in the same order; nil where they do not, or
  /// figures are left behind them.
  private static func rowCount(_ contents: [CellContent], start: Int, width: Int) -> Int? {
    let pattern = contents[(start + width)..<min(contents.count, start + 2 * width)]
    guard pattern.count == width, pattern.count(where: { $0 == .number }) >= 2, pattern.first == .words else {
      return nil
    }
    var rows = 2
    var next = start + 2 * width
    while next + width <= contents.count, zip(pattern, contents[next..<(next + width)]).allSatisfy(areAlike) {
      rows += 1
      next += width
    }
    let hasFiguresLeft = contents[next...].contains(.number)
    return rows >= 4 && !hasFiguresLeft ? rows : nil
  }

  /// A null mark stands where a figure could.
  private static func areAlike(_ one: CellContent, _ other: CellContent) -> Bool {
    one == other || one == .null && other == .number || one == .number && other == .null
  }
}
