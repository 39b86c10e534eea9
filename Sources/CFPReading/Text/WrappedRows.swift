import CFPDocuments
import CFPJoining

/// A printed line of a table that is laid out with blanks.
struct AlignedLine {
  var pieces: [AlignedPiece] = []
  /// Whether a blank line stands above it: no cell goes on below one.
  var isBelowBlank: Bool

  func piece(in column: Int) -> AlignedPiece? { pieces.first { $0.column == column } }
}

/// Words of a printed line in one column.
struct AlignedPiece {
  var column: Int
  var span: TextSpan
  /// Whether they reach into the next column.
  var reachesOver: Bool
}

/// The table of printed lines: cells that were wrapped are one, rows are filled up with empty cells.
func tableOfLines(_ lines: [AlignedLine], columnCount: Int, endLine: Int, in text: [UInt8]) -> FoundTable {
  let firstLines = WrappedRows(lines, columnCount: columnCount, in: text).firstLine
  var table = FoundTable(endLine: endLine)
  table.cells.reserveCapacity(lines.count * columnCount)
  var index = 0
  while index < lines.count {
    var printed = [TextSpan?](repeating: nil, count: columnCount)
    let first = index
    while index < lines.count, firstLines[index] == first {
      for piece in lines[index].pieces {
        if let beginning = printed[piece.column] {
          table.rests.append(CellRest(piece: piece.span, beginningEnd: beginning.end))
        } else {
          printed[piece.column] = piece.span
        }
      }
      index += 1
    }
    // An empty cell stands where the next one begins, or behind the last one.
    var next = printed.last { $0 != nil }.flatMap { $0 }?.end ?? 0
    for column in printed.indices.reversed() {
      next = printed[column]?.start ?? next
      printed[column] = printed[column] ?? TextSpan(next, next)
    }
    for (column, span) in printed.enumerated() {
      table.cells.append(TableCell(row: table.rowCount, column: column, span: span ?? TextSpan(next, next)))
    }
    table.rowCount += 1
  }
  return table
}

/// Tells which printed lines are one row because cells were wrapped: headings on several lines, and names that go on
/// below the line with the row's figures (or begin above it). Where that is not evident a line stays a row.
struct WrappedRows {
  /// For each line the first line of its row.
  private(set) var firstLine: [Int]

  private let lines: [AlignedLine]
  private let text: [UInt8]
  /// What the pieces hold, as they follow each other in their lines.
  private let contents: [[CellContent]]
  /// How wide the columns' words are at most.
  private var widths: [Int]
  /// What the columns' names say about how they are wrapped.
  private var habits: [WrappingHabit]

  init(_ lines: [AlignedLine], columnCount: Int, in text: [UInt8]) {
    self.lines = lines
    self.text = text
    firstLine = Array(lines.indices)
    contents = lines.map { line in line.pieces.map { cellContent($0.span, in: text) } }
    widths = [Int](repeating: 0, count: columnCount)
    for piece in lines.lazy.flatMap(\.pieces) {
      widths[piece.column] = max(widths[piece.column], text.displayWidth(of: piece.span, atMost: 300))
    }
    habits = [WrappingHabit](repeating: WrappingHabit(), count: columnCount)
    guard let firstFigures = lines.indices.first(where: { lines[$0].pieces.count > 1 && holdsFigures($0) }) else {
      return
    }
    // Labels that stand around their values are no names below headings.
    guard (0..<firstFigures).contains(where: { lines[$0].pieces.count > 1 }) else { return }
    countBeginnings()
    countRests(from: firstFigures)
    joinHeading(above: firstFigures)
    joinNames(from: firstFigures)
  }

  private func holdsFigures(_ line: Int) -> Bool { contents[line].contains(.number) }

  private func holdsWordsOnly(_ line: Int) -> Bool { contents[line].allSatisfy { $0 == .words } }

  // MARK: Headings

  /// Makes one row of the lines above the first figures, where one of them has all headings and the others go on with
  /// some of them, or begin them.
  private mutating func joinHeading(above firstFigures: Int) {
    let zone = headingLines(above: firstFigures)
    guard zone.count > 1, zone.count <= 4, zone.dropFirst().allSatisfy({ !lines[$0].isBelowBlank }),
      zone.allSatisfy({ holdsWordsOnly($0) && !lines[$0].pieces.contains(where: \.reachesOver) }),
      let whole = zone.max(by: { lines[$0].pieces.count < lines[$1].pieces.count })
    else { return }
    let columns = Set(lines[whole].pieces.map(\.column))
    let figures = figureColumns(from: firstFigures)
    guard !figures.isEmpty,
      zone.allSatisfy({ lines[$0].pieces.allSatisfy { columns.contains($0.column) && !isLabel($0.span) } }),
      zone.allSatisfy({ $0 == whole || areRests($0, ofHeading: whole, above: firstFigures, figures: figures) })
    else { return }
    for line in zone { firstLine[line] = zone.lowerBound }
  }

  /// The lines of headings: not the unit above them, not the name of a group below them.
  private func headingLines(above firstFigures: Int) -> Range<Int> {
    var start = 0
    while start < firstFigures, lines[start].pieces.count == 1, isUnitLine(lines[start].pieces[0].span, in: text) {
      start += 1
    }
    let group = (start..<firstFigures).first { line in
      lines[line].pieces.count == 1 && lines[line].pieces[0].column == 0 && !goesOn(lines[line].pieces[0].span)
        && line > start
    }
    let isNameAbove = firstFigures > start && begins(firstFigures - 1, nameOf: firstFigures)
    return start..<(group ?? (isNameAbove ? firstFigures - 1 : firstFigures))
  }

  /// The columns that hold figures, several and no words, below the headings.
  private func figureColumns(from firstFigures: Int) -> Set<Int> {
    var columns = [ColumnContent](repeating: ColumnContent(), count: widths.count)
    for line in firstFigures..<lines.count {
      for (piece, content) in zip(lines[line].pieces, contents[line]) { columns[piece.column].count(content) }
    }
    return Set(columns.indices.filter { columns[$0].numbers > 1 && columns[$0].words == 0 })
  }

  /// Whether words are a label: what stands below one is its value.
  private func isLabel(_ span: TextSpan) -> Bool {
    let last = text.lastScalar(of: span)
    return last == 0x3A || last == 0xFF1A
  }

  /// Whether a line's pieces are parts of the headings in their columns. A line with as many pieces as there are headings
  /// could be headings, or values, of its own.
  private func areRests(_ line: Int, ofHeading whole: Int, above firstFigures: Int, figures: Set<Int>) -> Bool {
    let pieces = lines[line].pieces
    if pieces.count == 1, lines[whole].pieces.count > 1 { return isRest(line, ofHeading: whole, above: firstFigures) }
    let rests = lines[max(line, whole)].pieces
    if pieces.count == lines[whole].pieces.count { return rests.allSatisfy { goesOn($0.span) } }
    if rests.contains(where: { rest in goesOn(rest.span) && pieces.contains { $0.column == rest.column } }) {
      return true
    }
    // Words at the margin may open a row of its own, as labels beside values do: such tables have few columns.
    if pieces[0].column == 0, lines[whole].pieces.count < 5 { return false }
    return pieces.contains { figures.contains($0.column) }
  }

  /// Whether a line's only piece is a part of the heading in its column.
  private func isRest(_ line: Int, ofHeading whole: Int, above firstFigures: Int) -> Bool {
    let piece = lines[line].pieces[0]
    guard let heading = lines[whole].piece(in: piece.column) else { return false }
    let (beginning, rest) = line < whole ? (piece.span, heading.span) : (heading.span, piece.span)
    if goesOn(rest) { return true }
    guard isTooWide(beginning, rest, column: piece.column) else { return false }
    // Above a name it may be that one's beginning.
    guard line > whole, let name = lines[firstFigures].piece(in: piece.column),
      cellContent(name.span, in: text) == .words
    else { return true }
    return !goesOn(name.span) && !isTooWide(piece.span, name.span, column: piece.column)
  }

  // MARK: Names

  private mutating func joinNames(from firstFigures: Int) {
    var row = firstFigures
    for line in max(0, firstFigures - 1)..<lines.count where firstLine[line] == line {
      if line + 1 < lines.count, begins(line, nameOf: line + 1) {
        // The name's first line stands above the row's figures.
        firstLine[line + 1] = line
        row = line + 1
      } else if line <= firstFigures || holdsFigures(line) || lines[line].isBelowBlank {
        row = max(line, firstFigures)
      } else if mayBeRest(line, ofRow: row), isEvident(line, row) {
        firstLine[line] = firstLine[row]
      } else {
        row = line
      }
    }
  }

  /// Whether a line holds nothing but words below words of the row that begins above it.
  private func mayBeRest(_ line: Int, ofRow row: Int) -> Bool {
    let pieces = lines[line].pieces
    guard !pieces.isEmpty, holdsFigures(row), holdsWordsOnly(line), pieces.count < lines[row].pieces.count,
      !isTotal(pieces[0].span, in: text)
    else { return false }
    // Alone at the margin stands the name of a group.
    if pieces.count == 1, pieces[0].column == 0, !goesOn(pieces[0].span) { return false }
    return pieces.allSatisfy { piece in
      !habits[piece.column].hasFigures
        && lines[row].piece(in: piece.column).map { cellContent($0.span, in: text) == .words } ?? false
    }
  }

  /// Whether one of a line's pieces shows by itself that it is a rest, or stands in a column whose names are wrapped.
  private func isEvident(_ line: Int, _ row: Int) -> Bool {
    lines[line].pieces.contains { isEvident($0, row) || habits[$0.column].isWrapped }
  }

  private func isEvident(_ piece: AlignedPiece, _ row: Int) -> Bool {
    guard let name = lines[row].piece(in: piece.column) else { return false }
    return goesOn(piece.span) || isTooWide(name.span, piece.span, column: piece.column)
  }

  private mutating func countRests(from firstFigures: Int) {
    var row = firstFigures
    for line in firstFigures..<lines.count {
      if holdsFigures(line) || lines[line].isBelowBlank {
        row = line
      } else if mayBeRest(line, ofRow: row) {
        for piece in lines[line].pieces { habits[piece.column].count(isEvident: isEvident(piece, row)) }
      } else {
        row = line
      }
    }
  }

  /// Whether a line holds the first words of a name that goes on, in lower case, beside the figures below it. Names that
  /// have no such line above them must not be in lower case, too.
  private func begins(_ line: Int, nameOf row: Int) -> Bool {
    guard let beginning = beginning(on: line, above: row), let rest = lines[row].piece(in: beginning.column) else {
      return false
    }
    return goesOn(rest.span) && habits[beginning.column].beginsAbove
  }

  /// The only words of a line above a row with figures, where they may be the beginning of a name there.
  private func beginning(on line: Int, above row: Int) -> AlignedPiece? {
    guard lines[line].pieces.count == 1, holdsWordsOnly(line), holdsFigures(row), !lines[row].isBelowBlank else {
      return nil
    }
    let piece = lines[line].pieces[0]
    return piece.column > 0 && !goesOn(piece.span) ? piece : nil
  }

  private mutating func countBeginnings() {
    for line in lines.indices where holdsFigures(line) {
      let above = line > 0 ? beginning(on: line - 1, above: line)?.column : nil
      for (piece, content) in zip(lines[line].pieces, contents[line]) {
        if content == .number { habits[piece.column].hasFigures = true }
        guard content == .words else { continue }
        habits[piece.column].countName(isBelowWords: above == piece.column, goesOn: goesOn(piece.span))
      }
    }
  }

  // MARK: Evidence

  /// Whether words look like the rest of something: in lower case, or in a bracket.
  private func goesOn(_ span: TextSpan) -> Bool {
    let first = text.scalar(at: span.start, before: span.end).value
    switch first {
    case 0x61...0x7A, 0xDF...0xFF, 0x28, 0xFF08, 0x5B: return true
    default: return false
    }
  }

  /// Whether words and the first of those below them are wider than anything in their column: they did not fit.
  private func isTooWide(_ beginning: TextSpan, _ rest: TextSpan, column: Int) -> Bool {
    let isChinese = isIdeographic(text.scalar(at: rest.start, before: rest.end).value)
    var wordEnd = rest.start
    while wordEnd < rest.end, text.blankLength(at: wordEnd, before: rest.end) == 0 { wordEnd += 1 }
    let word = text.displayWidth(of: TextSpan(rest.start, wordEnd), atMost: isChinese ? 8 : 300)
    return text.displayWidth(of: beginning, atMost: 300) + (isChinese ? 0 : 1) + word > widths[column]
  }
}

/// How the names of a column are wrapped.
private struct WrappingHabit {
  /// Whether figures stand in the column, too: then it holds no names.
  var hasFigures = false
  private var rests = 0
  private var evidentRests = 0
  private var wholeNames = 0
  private var wholeNamesInLowerCase = 0

  mutating func count(isEvident: Bool) {
    rests += 1
    if isEvident { evidentRests += 1 }
  }

  mutating func countName(isBelowWords: Bool, goesOn: Bool) {
    guard !isBelowWords else { return }
    wholeNames += 1
    if goesOn { wholeNamesInLowerCase += 1 }
  }

  /// Whether most of what may be rests shows that it is.
  var isWrapped: Bool { evidentRests >= 2 && evidentRests * 2 >= rests }

  /// Whether a name in lower case shows that its beginning stands above it.
  var beginsAbove: Bool { wholeNames > 0 && wholeNamesInLowerCase == 0 }
}
