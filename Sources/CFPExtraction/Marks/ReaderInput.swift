import CFPDocuments
import CFPFootprints
import CFPTables

/// What every reader is given: the document with the folded places of its parts, and the marks on its running text. It
/// is made once, and nothing changes it.
struct ReaderInput: Sendable {
  let text: ReportText
  /// Folded ranges of `Document.blocks`.
  let blockRanges: [Range<Int>]
  /// For each block the indices of the headings it stands under, outermost first.
  let sections: [[Int]]
  /// The block of each table.
  let blockOfTable: [Int?]
  /// What the numbers of each table say about each other.
  let analyses: [TableAnalysis]
  /// Paragraphs, list items and the cells that hold sentences, with their marks, in parts that are looked at one by one.
  let prose: [ProseBlock]

  init(_ document: Document, vocabulary: Vocabulary) {
    let text = ReportText(document, vocabulary: vocabulary)
    self.text = text
    analyses = analysedTables(of: document, text.folded, style: text.style)
    let blockRanges = document.blocks.map { text.range($0.span) }
    self.blockRanges = blockRanges
    sections = sectionPaths(of: document.blocks)
    var blockOfTable = [Int?](repeating: nil, count: document.tables.count)
    var prose: [ProseBlock] = []
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .paragraph, .listItem:
        for part in text.parts(of: blockRanges[index]) { prose.append(marks(in: text, part, block: index)) }
      case .table(let table):
        if blockOfTable.indices.contains(table) { blockOfTable[table] = index }
        for cell in document.tables[table].cells where cell.span.end - cell.span.start >= shortestSentence {
          for part in text.parts(of: text.range(cell.span)) {
            var block = marks(in: text, part, block: index)
            block.isCell = true
            prose.append(block)
          }
        }
      default: break
      }
    }
    self.blockOfTable = blockOfTable
    self.prose = prose
  }

  var bytes: [UInt8] { text.bytes }
  var document: Document { text.document }

  /// Whether some words of a list stand in a range.
  func holds(_ words: [[UInt8]], in range: Range<Int>) -> Bool {
    words.contains { find($0, in: bytes, range) != nil }
  }

  func holds(_ words: WordIndex, in range: Range<Int>) -> Bool { words.stands(in: bytes, range) }
}

/// Cells of fewer bytes hold no sentences.
private let shortestSentence = 24

/// For each block the headings above it: one of each level, outermost first.
private func sectionPaths(of blocks: [DocumentBlock]) -> [[Int]] {
  var path: [(level: Int, block: Int)] = []
  var indices: [Int] = []
  return blocks.enumerated().map { index, block in
    if case .heading(let level) = block.kind {
      while let last = path.last, last.level >= level { path.removeLast() }
      path.append((level, index))
      indices = path.map(\.block)
    }
    return indices
  }
}
