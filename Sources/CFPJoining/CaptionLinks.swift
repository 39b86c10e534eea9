package import CFPDocuments

/// Puts the caption elements that stand inside tables into blocks of their own, in front of the table's cells.
func separateCaptionElements(_ blocks: inout [DocumentBlock], tables: [DraftTable]) {
  guard tables.contains(where: { $0.caption != nil }) else { return }
  var result: [DocumentBlock] = []
  result.reserveCapacity(blocks.count + tables.count)
  for var block in blocks {
    guard case .table(let index) = block.kind, let caption = tables[index].caption, !caption.isEmpty else {
      result.append(block)
      continue
    }
    let captionBlock = DocumentBlock(kind: .caption(table: index), span: caption)
    if caption.start <= block.span.start || caption.start < (tables[index].cells.first?.span.start ?? .max) {
      block.span.start = max(caption.end, block.span.start)
      result.append(captionBlock)
      result.append(block)
    } else {
      block.span.end = min(block.span.end, caption.start)
      result.append(block)
      result.append(captionBlock)
    }
  }
  blocks = result
}

/// Links each table's caption to it, on whichever side it stands.
/// - Returns: for each table the index of its caption's block.
func linkCaptions(_ blocks: inout [DocumentBlock], tables: [DraftTable], in text: [UInt8]) -> [Int?] {
  var links = CaptionLinks(blocks, tables: tables, in: text)
  links.takeOnlyChoices()
  links.takeByHabit()
  for (position, caption) in links.captions.enumerated() {
    if let table = links.chosen[position] { blocks[caption.block].kind = .caption(table: table) }
  }
  for index in blocks.indices {
    guard case .caption = blocks[index].kind, blocks[index].number == nil else { continue }
    blocks[index].number = CaptionLine(blocks[index].span, in: text)?.number
  }
  return links.captionOfTable
}

/// The captions that look for their tables.
private struct CaptionLinks {
  struct Caption {
    var block: Int
    /// The table right above it, the table right below it.
    var above: Int?
    var below: Int?
  }

  private(set) var captions: [Caption] = []
  /// For each of `captions` the table it was linked to.
  private(set) var chosen: [Int?] = []
  /// For each table the block of its caption.
  private(set) var captionOfTable: [Int?]
  private var captionsBelowTheirTable = 0
  private var captionsAboveTheirTable = 0

  init(_ blocks: [DocumentBlock], tables: [DraftTable], in text: [UInt8]) {
    captionOfTable = [Int?](repeating: nil, count: tables.count)
    var lastTable: Int?
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .table(let table):
        lastTable = table
        // The captions that waited for a table below them.
        var position = captions.count - 1
        while position >= 0, captions[position].below == -1 {
          captions[position].below = table
          position -= 1
        }
      case .caption(let table?):
        if tables[table].caption == block.span { captionOfTable[table] = index }
      case .caption(nil):
        guard let line = CaptionLine(block.span, in: text), line.isOfTable else { continue }
        forgetWaiting()
        captions.append(Caption(block: index, above: lastTable, below: -1))
        lastTable = nil
      case .furniture: break
      case .paragraph where isUnitLine(block.span, in: text): break
      default:
        lastTable = nil
        forgetWaiting()
      }
    }
    forgetWaiting()
    chosen = [Int?](repeating: nil, count: captions.count)
  }

  private mutating func forgetWaiting() {
    if let last = captions.last, last.below == -1 { captions[captions.count - 1].below = nil }
  }

  /// Links captions with a table on one side only; that may leave their neighbours with one choice, on either side.
  mutating func takeOnlyChoices() {
    for position in captions.indices { takeOnlyChoice(position) }
    for position in captions.indices.reversed() { takeOnlyChoice(position) }
  }

  private mutating func takeOnlyChoice(_ position: Int) {
    guard chosen[position] == nil else { return }
    switch free(position) {
    case (let table?, nil):
      captionsBelowTheirTable += 1
      link(position, to: table)
    case (nil, let table?):
      captionsAboveTheirTable += 1
      link(position, to: table)
    default: break
    }
  }

  /// Links the captions between two tables as the rest of the document does; above the table where it does not tell.
  mutating func takeByHabit() {
    let prefersAbove = captionsBelowTheirTable > captionsAboveTheirTable
    for position in captions.indices where chosen[position] == nil {
      let (above, below) = free(position)
      if let table = prefersAbove ? above ?? below : below ?? above { link(position, to: table) }
    }
  }

  private func free(_ position: Int) -> (above: Int?, below: Int?) {
    let caption = captions[position]
    return (
      caption.above.flatMap { captionOfTable[$0] == nil ? $0 : nil },
      caption.below.flatMap { captionOfTable[$0] == nil ? $0 : nil }
    )
  }

  private mutating func link(_ position: Int, to table: Int) {
    chosen[position] = table
    captionOfTable[table] = captions[position].block
  }
}

/// Whether a line says nothing but the unit of the table beside it.
package func isUnitLine(_ span: TextSpan, in text: [UInt8]) -> Bool {
  span.end - span.start <= 80 && text.length(ofAny: unitLineWords, at: span.start, before: span.end) != nil
}
