import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A line of running text, or a part of one, with the numbers in it.
struct ListedLine {
  let range: Range<Int>
  let numbers: [ProseNumber]
  let block: ProseBlock
}

extension ReaderInput {
  /// The lines of paragraphs and list items that stand one below the other, with nothing but headings between the groups.
  func listedLines() -> [[ListedLine]] {
    var groups: [[ListedLine]] = []
    var lines: [ListedLine] = []
    var last = -1
    func close() {
      if !lines.isEmpty { groups.append(lines) }
      lines = []
    }
    for block in prose where !block.isCell {
      if block.block > last + 1, hasHeading(between: last + 1, and: block.block) { close() }
      last = block.block
      for span in self.lines(of: text.folded.span(of: block.range)) {
        let range = text.range(span)
        guard !range.isEmpty else { continue }
        let numbers = block.numbers.filter {
          range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
        }
        lines.append(ListedLine(range: range, numbers: numbers, block: block))
      }
    }
    close()
    return groups
  }

  /// Whether something other than running lines of the page stands between two blocks.
  private func hasHeading(between first: Int, and end: Int) -> Bool {
    (max(0, first)..<end).contains { block in
      switch document.blocks[block].kind {
      case .furniture, .contents: false
      default: true
      }
    }
  }

  /// The words before a figure, without list marks, numbering and what says no more than that a figure follows.
  func listedName(_ range: Range<Int>) -> Range<Int>? {
    var name = withoutNumbering(bytes, withoutLeadingMark(bytes, trimmed(range, of: bytes)))
    var isTrimming = true
    while isTrimming {
      isTrimming = false
      while let last = bytes[name].last, nameEndings.contains(last) {
        name = name.lowerBound..<(name.upperBound - 1)
        isTrimming = true
      }
      for word in figureOpenings where name.count > word.count + 2 && bytes[name].suffix(word.count).elementsEqual(word)
      {
        name = trimmed(name.lowerBound..<(name.upperBound - word.count), of: bytes)
        isTrimming = true
      }
    }
    return (2...90).contains(name.count) ? name : nil
  }
}

private let nameEndings = Set(" :=-|*".utf8)
