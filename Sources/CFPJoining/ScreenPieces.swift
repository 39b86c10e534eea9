package import CFPDocuments

/// Words of a line between two gaps, and the stretch of the screen they take.
package struct ScreenPiece {
  package var row: Int
  package var span: TextSpan
  package var screen: Range<Int>
}

/// Adds the words of a line that two blanks or more part, each with where it stands on the screen.
package func appendPieces(of line: TextSpan, row: Int, in text: [UInt8], to pieces: inout [ScreenPiece]) {
  var index = line.start
  var position = 0
  var start = -1
  var startPosition = 0
  var printedEnd = 0
  var printedPosition = 0
  while index < line.end {
    let blank = text.blankLength(at: index, before: line.end)
    let (scalar, length) = text.scalar(at: index, before: line.end)
    if blank == 0 {
      if start >= 0, position - printedPosition >= 2 {
        pieces.append(ScreenPiece(row: row, span: TextSpan(start, printedEnd), screen: startPosition..<printedPosition))
        start = -1
      }
      if start < 0 {
        start = index
        startPosition = position
      }
      printedEnd = index + length
      printedPosition = max(printedPosition, position + max(1, cellCount(of: scalar)))
    }
    position += cellCount(of: scalar)
    index += length
  }
  guard start >= 0 else { return }
  let end = max(startPosition + 1, printedPosition)
  pieces.append(ScreenPiece(row: row, span: TextSpan(start, printedEnd), screen: startPosition..<end))
}
