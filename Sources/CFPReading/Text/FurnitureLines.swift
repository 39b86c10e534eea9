import CFPDocuments
import CFPJoining

/// Which lines are page furniture: page numbers, and headers and footers that come back on page after page.
struct FurnitureLines {
  private var isFurniture: [Bool]

  func contains(_ index: Int) -> Bool { isFurniture[index] }

  init(of lines: [Line], in text: [UInt8]) {
    isFurniture = [Bool](repeating: false, count: lines.count)
    var breaks: [Int] = []  // the lines below a page break
    for index in lines.indices {
      let line = lines[index]
      if line.startsPage {
        breaks.append(index)
        if isBareNumber(line.text, in: text) { isFurniture[index] = true }
        if index > 0, isBareNumber(lines[index - 1].text, in: text) { isFurniture[index - 1] = true }
      }
      if line.tabCount == 0, isPageNumber(line.text, in: text) {
        isFurniture[index] = true
        breaks.append(index)
      }
    }
    if breaks.count >= 3 { markRepeated(around: breaks, of: lines, in: text) }
  }

  /// Marks the lines that stand, but for their numbers, at a third of the page breaks and at three at least, from the edge of the page inwards.
  private mutating func markRepeated(around breaks: [Int], of lines: [Line], in text: [UInt8]) {
    // Headings of a table come back too, but only on the pages that it takes.
    let enough = max(3, breaks.count / 3)
    let edges = Set([0] + breaks + [lines.count]).sorted()
    var counts: [Fingerprint: Int] = [:]
    var lastCounted = -1
    for edge in edges {
      for near in max(lastCounted + 1, edge - depth)..<max(lastCounted + 1, min(lines.count, edge + depth)) {
        lastCounted = near
        if !isFurniture[near], mayRun(lines[near], in: text) { counts[mark(lines[near], in: text), default: 0] += 1 }
      }
    }
    func comesBack(_ index: Int) -> Bool {
      isFurniture[index] || mayRun(lines[index], in: text) && counts[mark(lines[index], in: text), default: 0] >= enough
    }
    for edge in edges {
      var below = edge
      while below < min(lines.count, edge + depth), comesBack(below) {
        isFurniture[below] = true
        below += 1
      }
      var above = edge - 1
      while above >= max(0, edge - depth), comesBack(above) {
        isFurniture[above] = true
        above -= 1
      }
    }
  }

  private func mark(_ line: Line, in text: [UInt8]) -> Fingerprint {
    Fingerprint(of: line.text, in: text, ignoresDigits: true)
  }

  /// Headers and footers are short lines, and no rows of a table that is headed anew on each page.
  private func mayRun(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.tabCount == 0, line.pipeCount < 2, line.gapCount < 3, !line.hasBoxes, !line.text.isEmpty else {
      return false
    }
    // `320kg` may come back anywhere.
    let words = text[line.text.start..<line.text.end].count(where: { !isDigit($0) && $0 > 0x2F })
    return line.text.end - line.text.start <= 200 && words >= 4
  }
}

/// How many lines a header or footer may have.
private let depth = 5
