package import CFPDocuments

/// How a line between the parts of a table is known not to belong to the text there.
enum RunningLine {
  /// A bare number where a page ends.
  case pageNumber
  /// What the cover names: the company, the title, the report's number.
  case onCover
  /// It comes back elsewhere; that could be the heading of several tables, too.
  case onOtherPages
}

/// The short lines that may run along the edges of pages.
struct RunningLines {
  private var cover: Set<Fingerprint> = []
  private var counts: [Fingerprint: Int] = [:]

  init(of blocks: [DocumentBlock], in text: [UInt8]) {
    var isCover = true
    for (index, block) in blocks.enumerated() {
      if index == coverLength { isCover = false }
      switch block.kind {
      case .table: isCover = false
      case .paragraph, .heading, .furniture:
        guard mayRun(block, in: text) else { continue }
        let mark = Fingerprint(of: block.span, in: text, ignoresDigits: true)
        counts[mark, default: 0] += 1
        guard isCover else { continue }
        cover.insert(mark)
        if let colon = labelEnd(of: block.span, in: text) {
          let value = text.trimmed(
            TextSpan(colon + text.scalar(at: colon, before: block.span.end).length, block.span.end))
          if !value.isEmpty { cover.insert(Fingerprint(of: value, in: text, ignoresDigits: true)) }
        }
      default: break
      }
    }
  }

  /// Whether a block may be a running line; nil where it is text.
  func line(_ block: DocumentBlock, in text: [UInt8]) -> RunningLine? {
    if isBareNumber(block.span, in: text) { return .pageNumber }
    guard mayRun(block, in: text) else { return nil }
    let mark = Fingerprint(of: block.span, in: text, ignoresDigits: true)
    if cover.contains(mark) { return .onCover }
    return counts[mark, default: 0] >= 3 ? .onOtherPages : nil
  }

  /// Short, without a number that makes it a heading; the unit of a table is none.
  private func mayRun(_ block: DocumentBlock, in text: [UInt8]) -> Bool {
    block.number == nil && block.span.end - block.span.start <= 160 && !isUnitLine(block.span, in: text)
  }
}

/// How many blocks a cover has at most.
private let coverLength = 20
