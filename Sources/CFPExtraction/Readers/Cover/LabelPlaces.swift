import CFPDocuments
import CFPFootprints
import CFPQuantities

// Where labels and values stand besides whole lines: in cells, in parts of a line, in questions and answers.

extension LabelLineReader {
  /// Reads the lines inside of cells: labels with colons, or a label over its value.
  mutating func readCells(ofTable table: Int) {
    guard input.document.tables.indices.contains(table), input.document.tables[table].cells.count <= mostFormCells
    else {
      return
    }
    for cell in input.document.tables[table].cells {
      guard
        input.document.text[cell.span.range].contains(where: {
          $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ":") || $0 == 0xEF
        })
      else { continue }
      let lines = input.lines(of: cell.span).map { text.range($0) }.filter { !$0.isEmpty }
      if lines.count == 1, isAlone(cell, in: input.document.tables[table]),
        let pair = input.labelledValue(in: lines[0]),
        isTyped(pair.key)
      {
        assign(pair.key, label: pair.label, value: pair.value)
      }
      guard (2...12).contains(lines.count) else { continue }
      for (index, line) in lines.enumerated() {
        if let pair = input.labelledValue(in: line), !trimmed(pair.value, of: bytes).isEmpty {
          assign(pair.key, label: pair.label, value: pair.value)
        } else if index + 1 < lines.count, index == 0, line.count >= 8, let key = text.field(labelled: line),
          isNamed(key) || isTyped(key), text.field(labelled: lines[1]) == nil, suits(lines[1], key)
        {
          assign(key, label: line, value: lines[1])
        }
      }
    }
  }

  /// Whether a cell is the only one of its row that is not empty.
  private func isAlone(_ cell: TableCell, in table: DocumentTable) -> Bool {
    table.cells.count { $0.row == cell.row && !text.range($0.span).isEmpty } == 1
  }

  /// The label that opens a line: one of the vocabulary, or one of its words, up to a gap or a blank.
  func openingLabel(_ line: Range<Int>) -> (key: FieldKey, range: Range<Int>)? {
    let known = text.vocabulary.fields.longest(in: bytes, at: line.lowerBound, end: line.upperBound)
    guard LabelGrammar.standard.mayOpen(bytes[line]) else { return known.map { ($0.key, $0.range) } }
    let limit = min(line.upperBound, line.lowerBound + 60)
    var ends: [Int] = []
    for index in line.lowerBound..<limit where index > line.lowerBound + 3 && ends.count < 6 {
      let isBlank =
        bytes[index] == UInt8(ascii: " ") || bytes[index - 1] != UInt8(ascii: " ") && isBlankGap(before: index)
      if isBlank { ends.append(index) }
    }
    for end in ends.reversed() where end > known?.range.upperBound ?? 0 {
      // Behind a known label its value begins, unless a gap says that the label goes on.
      guard known == nil || isWideGap(end, nextWord(behind: end, in: line)) else { continue }
      if let key = text.field(labelled: line.lowerBound..<end) { return (key, line.lowerBound..<end) }
    }
    return known.map { ($0.key, $0.range) }
  }

  /// Whether folding left out blanks before a place, and no soft hyphen.
  private func isBlankGap(before index: Int) -> Bool {
    guard text.folded.hasGap(before: index) else { return false }
    let from = text.folded.span(of: (index - 1)..<index).end
    let to = text.folded.span(of: index..<(index + 1)).start
    return from < to && text.document.text[from..<to].contains { $0 <= 0x20 || $0 == 0xE3 || $0 == UInt8(ascii: "*") }
  }

  private func nextWord(behind index: Int, in line: Range<Int>) -> Int {
    var index = index
    while index + 1 < line.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  /// Reads the parts of a line that dots, bars or wide gaps part: `发布于 2026/02/09　页面编号 QY-03`, `Report ID: A-7 · 3 May 2026`.
  mutating func readSegments(_ line: Range<Int>, atLeast least: Int = 2) -> Bool {
    guard line.count <= 240 else { return false }
    let parts = input.segments(of: line)
    guard parts.count >= least else { return false }
    var found = false
    for part in parts {
      if let pair = input.labelledValue(in: part), !trimmed(pair.value, of: bytes).isEmpty {
        assign(pair.key, label: pair.label, value: pair.value)
        found = true
      } else if readBareLabel(part) {
        found = true
      }
    }
    return found
  }

  /// Reads a question over its answer, or before it: `A1. 供应产品名称？` / `答：…`, `Q: Product name? A: …`.
  mutating func readQuestion(_ line: Range<Int>) -> Bool {
    var rest = line
    if let mark = bytes[line].firstIndex(of: UInt8(ascii: "?")), mark - line.lowerBound <= 90 {
      pendingLabels.removeAll()
      asked = nil
      let question = input.withoutQuestionMarks(line.lowerBound..<mark)
      guard let key = text.field(labelled: question) else { return false }
      pendingLabels = [(key, question)]
      asked = (key, question)
      rest = trimmed((mark + 1)..<line.upperBound, of: bytes)
      if rest.isEmpty { return true }
    }
    guard
      let word = answerWords.first(where: { bytes.holds($0, at: rest.lowerBound, end: rest.upperBound, anyCase: true) }
      ),
      let asked
    else { return false }
    pendingLabels.removeAll()
    self.asked = nil
    assign(asked.key, label: asked.label, value: (rest.lowerBound + word.count)..<rest.upperBound)
    return true
  }

  /// Whether more than a blank stands between two places of the source: a column's gap, leader dots, the end of bold type.
  func isWideGap(_ low: Int, _ high: Int) -> Bool {
    guard high < bytes.count, low > 0 else { return false }
    let from = text.folded.span(of: (low - 1)..<low).end
    return text.folded.span(of: high..<(high + 1)).start - from >= 2
  }
}

/// Tables with more cells are no forms.
private let mostFormCells = 80
