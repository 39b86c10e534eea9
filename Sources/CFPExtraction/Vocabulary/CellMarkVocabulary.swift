import CFPQuantities

/// What stands in a cell that repeats the one above it, folded and in lower case.
private let dittoMarks: Set<[UInt8]> = Set(
  [
    "同上", "同前", "〃", "″", "\"", "“", "”", "''", ",,", "„", "ditto", "dito", "idem", "id.", "do.", "same as above",
    "as above", "上同", "동상",
  ]
  .map { Array($0.utf8) })

/// Whether a folded cell says no more than that it repeats the one above it; strokes or brackets around the mark aside
/// (`-〃-`, `（同上）`).
func isDittoMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard (1...18).contains(range.count) else { return false }
  let stroke = UInt8(ascii: "-")
  let bare = bytes[range].map(\.lowercasedASCII)
  if dittoMarks.contains(bare) { return true }
  if bare.first == UInt8(ascii: "("), bare.last == UInt8(ascii: ")") {
    return dittoMarks.contains(Array(bare[1..<(bare.count - 1)]))
  }
  let inner = bare.drop { $0 == stroke }.reversed().drop { $0 == stroke }.reversed()
  return inner.count < bare.count && dittoMarks.contains(Array(inner))
}
