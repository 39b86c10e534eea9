import CFPDocuments
import CFPJoining

/// Reads lines whose words stand in columns made of blanks, as `pdftotext -layout` prints them. Columns are found by
/// where the words stand on the screen, so that a figure that is set to the right finds its column, and an empty cell
/// stays empty. A cell that takes several lines is one where that is evident, see `WrappedRows`; elsewhere it keeps its
/// first piece, and the others follow in rows of their own.
func alignedTable(
  startingAt first: Int, of lines: [Line], in text: [UInt8], furniture: FurnitureLines, cellLimit: Int
) -> TableSearch {
  var rows = AlignedRows(in: text)
  var end = rows.takeGroup(startingAt: first, of: lines, furniture: furniture, limit: cellLimit)
  if rows.pieces.count > cellLimit { return .tooLarge }
  // Looking again from each of the next lines is for short groups only: long ones would cost too much.
  let giveUp = TableSearch.none(until: end - first <= longestRetriedGroup ? first + 1 : end)
  guard end > first, !isRule(lines[first], in: text), var columns = rows.columns() else { return giveUp }
  // Blank lines may stand between rows: go on as long as the rows keep to the columns.
  var rowsMeasured = rows.rowCount
  while end < lines.count, lines[end].blankLinesAbove <= 2, !lines[end].startsPage,
    rows.mayGoOn(with: end, of: lines, in: columns)
  {
    let before = rows.mark
    let nextEnd = rows.takeGroup(startingAt: end, of: lines, furniture: furniture, limit: cellLimit)
    guard nextEnd > end, rows.goesOn(behind: before, in: columns) else {
      rows.goBack(to: before)
      break
    }
    end = nextEnd
    if rows.pieces.count > cellLimit { return .tooLarge }
    if rows.rowCount >= 2 * rowsMeasured {
      rowsMeasured = rows.rowCount
      columns = rows.columns() ?? columns
    }
  }
  columns = rows.columns() ?? columns
  guard rows.isTable(in: columns) else { return giveUp }
  guard rows.rowCount * columns.count <= cellLimit else { return .tooLarge }
  return .found(tableOfLines(rows.lines(in: columns), columnCount: columns.count, endLine: end, in: text))
}

/// Whether a line of one piece stands so far to the right that it may be the upper part of a heading or figure below.
func isFarIndented(_ line: Line) -> Bool {
  line.gapCount == 0 && line.text.start - line.span.start >= 16 && line.text.end - line.text.start <= 36
}

/// Whether a line is drawn over the width of a table: `-----`, `=====`, `─────`, in one stretch or one for each column.
private func isRule(_ line: Line, in text: [UInt8]) -> Bool {
  guard line.tabCount == 0, !line.text.isEmpty else { return false }
  var marks = 0
  var index = line.text.start
  while index < line.text.end {
    if text[index] == UInt8(ascii: " ") {
      index += 1
    } else if let length = text.length(ofAny: ruleMarks, at: index, before: line.text.end) {
      marks += 1
      index += length
    } else if let length = text.length(ofAny: wideBlanks, at: index, before: line.text.end) {
      index += length
    } else {
      return false
    }
  }
  return marks >= shortestRule
}

private let ruleMarks: WordList = ["-", "=", "_", "─", "━", "═", "–", "—", "―", "－", "＝", "＿", "ー", "‐"]
private let wideBlanks: WordList = ["\u{3000}", "\u{A0}"]
private let shortestRule = 6
/// Below so many rows a rule may be the one under the headings.
private let mostHeadingRows = 3
/// Above so many lines a group that is no table is not looked at again from its next line.
let longestRetriedGroup = 24

/// The lines that may be a table's rows.
private struct AlignedRows {
  private let text: [UInt8]
  private(set) var pieces: [ScreenPiece] = []
  private(set) var rowCount = 0
  /// For each row whether a blank line stands above it.
  private var isBelowBlank: [Bool] = []
  /// How many rows have several pieces: only these tell where columns are.
  private var dividedRows = 0
  /// For each position on the screen how many divided rows have words there.
  private var cover: [Int32] = []
  /// Where the second piece of any row starts at the earliest.
  private var firstGutterEnd = Int.max

  /// How far the rows have come.
  struct Mark {
    var pieceCount: Int
    fileprivate var rowCount: Int
    fileprivate var dividedRows: Int
    fileprivate var firstGutterEnd: Int
  }

  init(in text: [UInt8]) { self.text = text }

  var mark: Mark {
    Mark(pieceCount: pieces.count, rowCount: rowCount, dividedRows: dividedRows, firstGutterEnd: firstGutterEnd)
  }

  /// Forgets the rows taken since.
  mutating func goBack(to mark: Mark) {
    var index = mark.pieceCount
    while index < pieces.count {
      let isDivided =
        index + 1 < pieces.count && pieces[index + 1].row == pieces[index].row
        || index > mark.pieceCount && pieces[index - 1].row == pieces[index].row
      if isDivided { for position in pieces[index].screen { cover[position] -= 1 } }
      index += 1
    }
    pieces.removeSubrange(mark.pieceCount...)
    rowCount = mark.rowCount
    isBelowBlank.removeSubrange(rowCount...)
    dividedRows = mark.dividedRows
    firstGutterEnd = mark.firstGutterEnd
  }

  // MARK: Rows

  /// Takes the lines from `first` on that may be rows, up to a blank line; the result is the first line behind them.
  /// - Parameter limit: at how many pieces to stop.
  mutating func takeGroup(startingAt first: Int, of lines: [Line], furniture: FurnitureLines, limit: Int) -> Int {
    var index = first
    // Lines of one piece count once a divided line follows.
    var waiting = 0
    var group: Int?
    while index < lines.count, pieces.count <= limit, index == first || isDirectlyBelow(lines[index]) {
      let line = lines[index]
      if isRule(line, in: text) {
        guard goesOnBehindRule(index, of: lines) else { break }
        index += 1
        if waiting > 0 { waiting += 1 }
        continue
      }
      guard line.tabCount == 0, line.span.end - line.span.start <= 3000, !furniture.contains(index),
        !isCaption(line)
      else { break }
      if line.gapCount > 0 {
        for waitingLine in (index - waiting)...index where !isRule(lines[waitingLine], in: text) {
          let isBelowRule = waitingLine > 0 && isRule(lines[waitingLine - 1], in: text)
          // The name of a group goes on with neither the row above nor the one below.
          take(lines[waitingLine], isApart: isBelowRule || group != nil)
        }
        waiting = 0
        group = nil
      } else if waiting == 0, namesGroup(index, of: lines) {
        group = index
        waiting += 1
      } else if waiting < 4, mayWrap(line) {
        waiting += 1
      } else {
        break
      }
      index += 1
    }
    // Below the last divided line, words go on in a column, but not at the margin.
    var end = index - waiting
    while end < index, isRule(lines[end], in: text) || position(of: lines[end]) >= firstGutterEnd {
      if !isRule(lines[end], in: text) { take(lines[end], isApart: false) }
      end += 1
    }
    return end
  }

  /// Whether a rule is one inside of a table: below its headings, or above a sum or further rows, whose figures are in the
  /// columns of figures. Rules stand between the parts of a page, too.
  private func goesOnBehindRule(_ index: Int, of lines: [Line]) -> Bool {
    guard index + 1 < lines.count, isDirectlyBelow(lines[index + 1]), lines[index + 1].tabCount == 0 else {
      // The table's last rule is its own.
      return true
    }
    let next = lines[index + 1].gapCount > 0 ? index + 1 : index + 2
    guard lines.indices.contains(next), rowCount > 0 else { return false }
    guard dividedRows > mostHeadingRows else { return lines[next].pipeCount == 0 && holdsFigures(lines[next]) }
    guard let columns = columns() else { return false }
    return figuresFit(lines[next], in: columns)
  }

  /// Whether a line is the next table's caption (`表 3-2  原材料运输`), whose gap is none between columns.
  private func isCaption(_ line: Line) -> Bool {
    guard line.gapCount <= 1, rowCount > 0 || line.gapCount == 1, case .caption = lineKind(of: line.text, in: text)
    else {
      return false
    }
    return true
  }

  /// Whether a line below a blank one may be a row: words where the row above has figures head another table.
  func mayGoOn(with index: Int, of lines: [Line], in columns: ScreenColumns) -> Bool {
    let line = lines[index]
    guard line.gapCount > 0, !isRule(line, in: text) else {
      return position(of: line) >= firstGutterEnd || headsRows(index, of: lines, in: columns)
    }
    var printed: [ScreenPiece] = []
    appendPieces(of: line.span, row: 0, in: text, to: &printed)
    guard printed.count > 2, let last = pieces.last?.row,
      printed.allSatisfy({ cellContent($0.span, in: text) == .words })
    else { return true }
    let figures = pieces.reversed().prefix { $0.row == last }.filter { cellContent($0.span, in: text) == .number }
    let figureColumns = Set(figures.map { columns.index(of: $0.screen) })
    return printed.count { figureColumns.contains(columns.index(of: $0.screen)) } < 2
  }

  /// Whether a line alone is the name of a group: right below it stands a row whose figures are in the columns of figures.
  private func headsRows(_ index: Int, of lines: [Line], in columns: ScreenColumns) -> Bool {
    guard index + 1 < lines.count, mayWrap(lines[index]) || isNumberedName(lines[index]),
      isDirectlyBelow(lines[index + 1]), lines[index + 1].gapCount > 0, lines[index + 1].tabCount == 0
    else { return false }
    return holdsHeadingsOnly
      ? lines[index + 1].gapCount > 1 && holdsFigures(lines[index + 1]) : figuresFit(lines[index + 1], in: columns)
  }

  /// `（一）原材料获取`, `4.2 Transport`: a number and a few words.
  private func isNumberedName(_ line: Line) -> Bool {
    guard line.gapCount == 0, text.displayWidth(of: line.text, atMost: 41) <= 40 else { return false }
    switch lineKind(of: line.text, in: text) {
    case .numbered: return true
    // `1) 原材料`, but no bullet.
    case .listItem: return (0x30...0x39).contains(text[line.text.start])
    default: return false
    }
  }

  /// Whether only headings were taken so far: a rule, a blank line and the name of a group part them from the rows.
  private var holdsHeadingsOnly: Bool {
    dividedRows > 0 && dividedRows <= mostHeadingRows
      && pieces.allSatisfy { cellContent($0.span, in: text) == .words }
  }

  /// Whether the rows taken since go on with the table: they keep to its columns, or are the first ones below headings of as
  /// many columns or one fewer.
  func goesOn(behind mark: Mark, in columns: ScreenColumns) -> Bool {
    if columns.fit(pieces[mark.pieceCount...]) { return true }
    guard mark.rowCount <= mostHeadingRows, columns.count >= 3,
      pieces[..<mark.pieceCount].allSatisfy({ cellContent($0.span, in: text) == .words }), let all = self.columns()
    else { return false }
    return (columns.count...columns.count + 1).contains(all.count) && all.fit(pieces[mark.pieceCount...])
  }

  private func holdsFigures(_ line: Line) -> Bool {
    var pieces: [ScreenPiece] = []
    appendPieces(of: line.span, row: 0, in: text, to: &pieces)
    return pieces.count > 1 && pieces.dropFirst().contains { cellContent($0.span, in: text) == .number }
  }

  /// Whether a numbered line (`（一）原材料获取`, `2.1 Materials`) is the name of a group of rows, and no heading: right below it
  /// stands a row of figures that keeps to the columns, and above it headings or rows.
  private func namesGroup(_ index: Int, of lines: [Line]) -> Bool {
    guard dividedRows > 0, index + 1 < lines.count, isDirectlyBelow(lines[index + 1]),
      lines[index + 1].gapCount > 1, lines[index + 1].tabCount == 0, isNumberedName(lines[index])
    else { return false }
    guard dividedRows > 1, let columns = columns() else { return holdsFigures(lines[index + 1]) }
    return dividedRows <= mostHeadingRows && holdsFigures(lines[index + 1]) || figuresFit(lines[index + 1], in: columns)
  }

  /// Whether a line has figures, and in no other columns than the rows above it.
  private func figuresFit(_ line: Line, in columns: ScreenColumns) -> Bool {
    var below: [ScreenPiece] = []
    appendPieces(of: line.span, row: 0, in: text, to: &below)
    func figureColumns(_ pieces: some Sequence<ScreenPiece>) -> Set<Int> {
      Set(pieces.filter { cellContent($0.span, in: text) == .number }.map { columns.index(of: $0.screen) })
    }
    let own = figureColumns(below)
    return !own.isEmpty && own.isSubset(of: figureColumns(pieces.suffix(200)))
  }

  /// Whether a line of one piece may be part of a cell: it fits left of the second column, or stands right of it.
  private func mayWrap(_ line: Line) -> Bool {
    if dividedRows == 0 { return isFarIndented(line) }
    let position = position(of: line)
    if position >= firstGutterEnd { return true }
    switch lineKind(of: line.text, in: text) {
    case .prose, .label: return position + text.displayWidth(of: line.text, atMost: 300) < firstGutterEnd
    default: return false
    }
  }

  private func position(of line: Line) -> Int { text.displayWidth(of: TextSpan(line.span.start, line.text.start)) }

  /// - Parameter isApart: Whether a rule parts it from the line above.
  private mutating func take(_ line: Line, isApart: Bool) {
    let first = pieces.count
    appendPieces(of: line.span, row: rowCount, in: text, to: &pieces)
    isBelowBlank.append(isApart || !isDirectlyBelow(line))
    if pieces.count - first >= 2 {
      dividedRows += 1
      firstGutterEnd = min(firstGutterEnd, pieces[first + 1].screen.lowerBound)
      for piece in pieces[first...] {
        while cover.count < piece.screen.upperBound { cover.append(0) }
        for position in piece.screen { cover[position] += 1 }
      }
    }
    rowCount += 1
  }

  // MARK: Cells

  /// The columns' stretches of the screen; nil where the words leave no common gaps.
  func columns() -> ScreenColumns? { ScreenColumns(cover: cover, rowCount: dividedRows, pieces: pieces) }

  /// Whether the columns are those of a table: several rows keep to them, and what stands in them is short or figures.
  func isTable(in columns: ScreenColumns) -> Bool {
    guard dividedRows >= 2 else { return false }
    var filled = [Int](repeating: 0, count: columns.count)
    var figures = 0
    var labels = 0
    var longPieces = 0
    for piece in pieces {
      filled[columns.index(of: piece.screen)] += 1
      switch cellContent(piece.span, in: text) {
      case .number, .null: figures += 1
      case .words:
        if piece.screen.count > 40 { longPieces += 1 }
        if let last = text.lastScalar(of: piece.span), last == 0x3A || last == 0xFF1A { labels += 1 }
      case .empty: break
      }
    }
    guard filled.count(where: { $0 >= 2 }) >= 2 else { return false }
    // Running text set in columns.
    if figures == 0, labels == 0, longPieces * 2 > pieces.count { return false }
    return dividedRows >= 3 || figures > 0 || labels > 0 || columns.count >= 3
  }

  /// The rows as printed lines, each piece in its column; two pieces in one column are one.
  func lines(in columns: ScreenColumns) -> [AlignedLine] {
    var lines = (0..<rowCount).map { AlignedLine(isBelowBlank: isBelowBlank[$0]) }
    for piece in pieces {
      let column = columns.index(of: piece.screen)
      if let last = lines[piece.row].pieces.indices.last, lines[piece.row].pieces[last].column >= column {
        lines[piece.row].pieces[last].span.end = piece.span.end
        continue
      }
      lines[piece.row].pieces.append(
        AlignedPiece(column: column, span: piece.span, reachesOver: columns.reachesOver(column, piece.screen)))
    }
    return lines
  }
}
