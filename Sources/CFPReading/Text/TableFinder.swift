import CFPDocuments
import CFPJoining

/// Looks for tables of every layout at a line, and remembers where there are none, so that no line is looked at often.
struct TableFinder {
  /// Whether a table was met that has more cells than may still be made.
  private(set) var isTooLarge = false
  private var nextTab = 0
  private var nextBox = 0
  private var nextPipe = 0
  private var nextParted = 0
  private var nextAligned = 0
  private var nextDelimited = 0
  private var nextSpaced = 0
  private var stacked = StackedTables()
  /// A table that was found ahead.
  private var ahead: (line: Int, table: FoundTable)?

  /// The table that starts at a line; nil where none does.
  mutating func table(
    at index: Int, of lines: [Line], in text: [UInt8], furniture: FurnitureLines, cellLimit: Int
  ) -> FoundTable? {
    if let ahead, ahead.line == index { return ahead.table }
    let line = lines[index]
    var search = TableSearch.none(until: index)
    if line.tabCount > 0, index >= nextTab {
      search = tabTable(startingAt: index, of: lines, in: text, cellLimit: cellLimit)
      if case .none(let until) = search { nextTab = until }
    }
    if case .none = search, line.hasBoxes || text[line.text.start] == UInt8(ascii: "+"), index >= nextBox {
      search = boxTable(startingAt: index, of: lines, in: text, cellLimit: cellLimit)
      if case .none(let until) = search { nextBox = until }
    }
    if case .none = search, line.pipeCount > 0, index >= nextPipe {
      search = pipeTable(startingAt: index, of: lines, in: text, cellLimit: cellLimit)
      if case .none(let until) = search { nextPipe = until }
    }
    if case .none = search, line.gapCount > 1, index >= nextParted {
      search = partedTable(startingAt: index, of: lines, in: text, cellLimit: cellLimit)
      if case .none(let until) = search { nextParted = until }
    }
    if case .none = search, line.gapCount > 0 || isFarIndented(line), index >= nextAligned {
      search = alignedTable(startingAt: index, of: lines, in: text, furniture: furniture, cellLimit: cellLimit)
      if case .none(let until) = search { nextAligned = until }
    }
    if case .none = search, index >= nextDelimited {
      search = delimitedTable(startingAt: index, of: lines, in: text, cellLimit: cellLimit)
      if case .none(let until) = search { nextDelimited = until }
    }
    if case .none = search, line.gapCount == 0, index >= nextSpaced {
      search = spacedTable(startingAt: index, of: lines, in: text, cellLimit: cellLimit)
      if case .none(let until) = search { nextSpaced = until }
    }
    if case .none = search, line.gapCount == 0 {
      search = stacked.table(at: index, of: lines, in: text, cellLimit: cellLimit)
    }
    switch search {
    case .found(let table):
      ahead = (index, table)
      return table
    case .none: return nil
    case .tooLarge:
      isTooLarge = true
      return nil
    }
  }
}
