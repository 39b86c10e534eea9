import CFPDocuments
import CFPJoining

/// The columns of a table that is laid out with blanks, as stretches of the screen from left to right.
struct ScreenColumns {
  private(set) var stretches: [Range<Int>] = []

  var count: Int { stretches.count }

  private static let limit = 200

  /// Columns are where words stand, and gaps where in (nearly) all rows none do.
  /// - Parameters:
  ///   - cover: for each position how many rows have words there.
  ///   - rowCount: how many rows were counted.
  init?(cover: [Int32], rowCount: Int, pieces: [ScreenPiece]) {
    // Among many rows a few may reach across: headings over several columns.
    let tolerated = rowCount >= 5 ? Int32(max(1, rowCount / 8)) : 0
    var start = -1
    for position in 0...cover.count {
      let isCovered = position < cover.count && cover[position] > tolerated
      if isCovered, start < 0 { start = position }
      if !isCovered, start >= 0 {
        stretches.append(start..<position)
        start = -1
      }
    }
    if tolerated > 0 { addStrays(of: pieces) }
    if stretches.count < 2 || stretches.count > ScreenColumns.limit { return nil }
  }

  /// Words in no column, because few rows have any there, make a column of their own.
  private mutating func addStrays(of pieces: [ScreenPiece]) {
    let strays = pieces.filter { !overlapsAny($0.screen) }.map(\.screen)
    for stray in strays.sorted(by: { $0.lowerBound < $1.lowerBound }) where !overlapsAny(stray) {
      stretches.insert(stray, at: firstIndex(endingBehind: stray.lowerBound))
      if stretches.count > ScreenColumns.limit { return }
    }
  }

  /// Whether any column stands below a stretch of the screen.
  func overlapsAny(_ screen: Range<Int>) -> Bool {
    let index = firstIndex(endingBehind: screen.lowerBound)
    return index < stretches.count && stretches[index].lowerBound < screen.upperBound
  }

  /// The column that words on the screen stand in: the one they overlap most, else the nearest to their right.
  func index(of screen: Range<Int>) -> Int {
    var index = min(firstIndex(endingBehind: screen.lowerBound), stretches.count - 1)
    var best = index
    var bestOverlap = 0
    while index < stretches.count, stretches[index].lowerBound < screen.upperBound {
      let overlap = stretches[index].clamped(to: screen).count
      if overlap > bestOverlap {
        best = index
        bestOverlap = overlap
      }
      index += 1
    }
    return best
  }

  /// Whether words of a column reach into the next one on the screen.
  func reachesOver(_ column: Int, _ screen: Range<Int>) -> Bool {
    column + 1 < stretches.count && stretches[column + 1].lowerBound < screen.upperBound
  }

  /// Whether rows keep to the columns: hardly any words share one, or reach over several.
  func fit(_ pieces: ArraySlice<ScreenPiece>) -> Bool {
    var misfits = 0
    var columnsUsed = 0
    var row = -1
    var last = -1
    var hasDividedRow = false
    for piece in pieces {
      if piece.row != row {
        row = piece.row
        last = -1
        columnsUsed = 0
      }
      let own = index(of: piece.screen)
      if own <= last || reachesOver(own, piece.screen) { misfits += 1 }
      if own > last {
        columnsUsed += 1
        if columnsUsed >= 2 { hasDividedRow = true }
      }
      last = max(last, own)
    }
    return hasDividedRow && misfits * 6 <= pieces.count
  }

  private func firstIndex(endingBehind position: Int) -> Int {
    stretches.endOfPrefix { $0.upperBound <= position }
  }
}
