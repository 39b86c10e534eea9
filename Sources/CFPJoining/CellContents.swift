package import CFPDocuments

/// What a cell holds, as far as the layout of a table goes.
package enum CellContent {
  case empty
  /// `/`, `-`, `N/A`: no figure, where one could stand.
  case null
  /// A figure, with or without a unit behind it.
  case number
  case words
}

/// Says what a cell holds.
package func cellContent(_ span: TextSpan, in text: [UInt8]) -> CellContent {
  guard !span.isEmpty else { return .empty }
  var index = span.start
  var digits = 0
  var hasPoint = false
  // A sign, a bracket or `≤` in front of the figure.
  while index < span.end, let length = text.length(ofAny: figureOpenings, at: index, before: span.end) {
    index = text.skippingBlanks(from: index + length, before: span.end)
  }
  if index == span.end { return .null }
  let start = index
  scan: while index < span.end {
    switch text[index] {
    case 0x30...0x39: digits += 1
    case 0x2C, 0x2E: hasPoint = true
    default: break scan
    }
    index += 1
  }
  guard digits > 0 else {
    return text.length(ofAny: nullWords, at: start, before: span.end) == span.end - start ? .null : .words
  }
  // 13915075900 is a telephone number; 2023-CCAA-GHG1 and 12号楼一层 are names.
  if digits > 8, !hasPoint { return .words }
  let goesOn = index < span.end && text[index] == UInt8(ascii: "-")
  return span.end - index <= 16 && !goesOn ? .number : .words
}

/// Whether the first cell of a row says that the row adds up those above it.
package func isTotal(_ span: TextSpan, in text: [UInt8]) -> Bool {
  guard span.end - span.start <= 60 else { return false }
  return text.length(ofAny: totalWords, at: span.start, before: span.end) != nil
}

private let figureOpenings: WordList = ["/", "-", "—", "–", "−", "+", "±", "<", ">", "≤", "≥", "≈", "~", "*", "(", "（"]
private let nullWords: WordList = ["n/a", "na", "nd", "mnd", "mnr", "无", "x", "…"]
