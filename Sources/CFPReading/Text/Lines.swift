import CFPDocuments
import CFPJoining

/// A line of a plain text that has something printed on it, or tabs.
struct Line {
  /// The line without its line break.
  var span: TextSpan
  /// The line without the blanks at both its ends; empty for a line of tabs.
  var text: TextSpan
  /// How many blank lines stand above it.
  var blankLinesAbove: Int32 = 0
  /// Whether a form feed stands between it and the line before.
  var startsPage = false
  /// Tabs anywhere in it.
  var tabCount: Int32 = 0
  /// `|` that no backslash escapes.
  var pipeCount: Int32 = 0
  /// Stretches of at least two blanks (or one ideographic blank) between printed words.
  var gapCount: Int32 = 0
  /// Whether box-drawing characters stand in it.
  var hasBoxes = false
}

/// The lines of a text that are not blank.
struct Lines {
  private(set) var all: [Line] = []
  /// What stands below the last line that was kept, where there were more than `limit`.
  private(set) var rest: TextSpan?

  /// Cuts at LF, CRLF, CR and form feed.
  init(of text: [UInt8], limit: Int) {
    all.reserveCapacity(min(limit, text.count / 48))
    var scan = LineScan(start: 0)
    var blankLines: Int32 = 0
    var startsPage = false
    var index = 0
    let end = text.count
    while index <= end {
      let byte = index < end ? text[index] : UInt8(ascii: "\n")
      guard byte == 0x0A || byte == 0x0D || byte == 0x0C else {
        index = scan.take(byte, at: index, in: text)
        continue
      }
      if var line = scan.line(endingAt: index) {
        if all.count == limit {
          rest = text.trimmed(TextSpan(line.span.start, end))
          return
        }
        line.blankLinesAbove = blankLines
        line.startsPage = startsPage
        all.append(line)
        blankLines = 0
        startsPage = false
      } else if byte != 0x0C, index < end, blankLines < .max {
        blankLines += 1
      }
      if byte == 0x0C { startsPage = true }
      if byte == 0x0D, index + 1 < end, text[index + 1] == 0x0A { index += 1 }
      index += 1
      scan = LineScan(start: index)
    }
  }
}

/// What is known of a line while its bytes go by.
private struct LineScan {
  let start: Int
  private var firstPrinted = -1
  private var printedEnd = 0
  private var blankRun = 0
  private var tabCount: Int32 = 0
  private var pipeCount: Int32 = 0
  private var gapCount: Int32 = 0
  private var hasBoxes = false

  init(start: Int) { self.start = start }

  /// Takes the character at `index`; the result is the index behind it.
  @inline(__always) mutating func take(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Int {
    if byte <= 0x20 || byte >= 0xC2 || byte == 0x7F {
      let blank = text.blankLength(at: index, before: text.count)
      if blank > 0 {
        blankRun += blank == 3 && byte == 0xE3 ? 2 : 1
        if byte == 0x09 { tabCount += 1 }
        return index + blank
      }
      if byte == 0xE2, index + 1 < text.count, text[index + 1] == 0x94 || text[index + 1] == 0x95 { hasBoxes = true }
    } else if byte == UInt8(ascii: "|"), index == start || text[index - 1] != UInt8(ascii: "\\") {
      pipeCount += 1
    }
    if firstPrinted < 0 { firstPrinted = index } else if blankRun >= 2 { gapCount += 1 }
    blankRun = 0
    let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    printedEnd = min(index + length, text.count)
    return printedEnd
  }

  func line(endingAt end: Int) -> Line? {
    if firstPrinted < 0 && tabCount == 0 { return nil }
    let text = firstPrinted < 0 ? TextSpan(end, end) : TextSpan(firstPrinted, min(printedEnd, end))
    return Line(
      span: TextSpan(start, end), text: text, tabCount: tabCount, pipeCount: pipeCount, gapCount: gapCount,
      hasBoxes: hasBoxes)
  }
}
