import CFPDocuments
import CFPJoining

/// A document with its marks read: what formulas, Markdown's marks, tags and references in a text file show stands in the
/// text, how they show it in its marks. Tables have been told apart before, so no mark reaches from one cell into another.
/// - Parameter kinds: which marks it may hold beside formulas.
func withNotationRead(_ draft: DraftDocument, _ kinds: NotationMarks) -> DraftDocument {
  var opener = markOpener(in: draft.text, from: 0, kinds)
  guard opener < draft.text.count else { return draft }
  var rewrite: [NotationPiece] = []
  var copied = 0
  var hasMarks = false
  for span in leaves(of: draft) where span.start >= copied {
    if opener < span.start { opener = markOpener(in: draft.text, from: span.start, kinds) }
    guard opener < span.end else { continue }
    var reader = NotationReader(draft.text, kinds)
    reader.read(span.range)
    guard reader.pieces.hasMarks else { continue }
    hasMarks = true
    if copied < span.start { rewrite.append(NotationPiece(range: copied..<span.start, style: NotationStyle())) }
    rewrite += reader.pieces.all
    copied = span.end
  }
  guard hasMarks else { return draft }
  if copied < draft.text.count {
    rewrite.append(NotationPiece(range: copied..<draft.text.count, style: NotationStyle()))
  }
  return Rewriting(draft, rewrite).result
}

/// Where a byte next stands that may open a mark; the end of the text where none does.
private func markOpener(in text: [UInt8], from start: Int, _ kinds: NotationMarks) -> Int {
  text.withUnsafeBufferPointer { text in
    var index = start
    while index < text.count, !mayOpenMark(text[index], kinds) { index += 1 }
    return index
  }
}

/// The stretches that are read by themselves: cells, and blocks that are no tables, in the order of the text.
private func leaves(of draft: DraftDocument) -> [TextSpan] {
  var leaves: [TextSpan] = []
  leaves.reserveCapacity(draft.blocks.count + draft.tables.reduce(0) { $0 + $1.cells.count })
  for block in draft.blocks {
    switch block.kind {
    case .table(let index):
      for cell in draft.tables[index].cells where !cell.span.isEmpty { leaves.append(cell.span) }
      leaves += draft.tables[index].rests.map(\.piece)
      if let caption = draft.tables[index].caption { leaves.append(caption) }
    case .formula, .figure: break
    default: leaves.append(block.span)
    }
  }
  return leaves.sorted { $0.start < $1.start }
}

/// Writes the text anew from its pieces, and moves everything that points into it.
private struct Rewriting {
  private var text: [UInt8] = []
  private var map: SourceMap
  private var marks: [TextMark] = []
  private let pieces: [NotationPiece]
  /// Where each piece starts in the new text.
  private var starts: [Int] = []
  private let draft: DraftDocument

  init(_ draft: DraftDocument, _ pieces: [NotationPiece]) {
    self.draft = draft
    self.pieces = pieces
    map = SourceMap(piecewiseOver: draft.map)
    text.reserveCapacity(draft.text.count)
    var lastShift = 0
    for piece in pieces {
      let start = text.count
      starts.append(start)
      if let shown = piece.shown {
        map.appendReplaced(textStart: start, source: draft.map.source(of: TextSpan(piece.range)))
        text += shown
      } else {
        map.appendCopy(textStart: start, of: draft.map, piece.range)
        text += draft.text[piece.range]
      }
      if piece.style.isStruck { extend(.struck, start, joins: true) }
      if let kind = piece.style.shift {
        extend(kind, start, joins: lastShift == piece.style.shiftNumber)
        lastShift = piece.style.shiftNumber
      }
    }
  }

  private mutating func extend(_ kind: TextMark.Kind, _ start: Int, joins: Bool) {
    guard start < text.count else { return }
    if joins, let last = marks.suffix(3).lastIndex(where: { $0.kind == kind }), marks[last].span.end == start {
      marks[last].span.end = text.count
    } else {
      marks.append(TextMark(kind, TextSpan(start, text.count)))
    }
  }

  var result: DraftDocument {
    var blocks = draft.blocks
    for index in blocks.indices {
      blocks[index].span = moved(blocks[index].span)
      blocks[index].number = blocks[index].number.map(moved)
    }
    var tables = draft.tables
    for index in tables.indices {
      for cell in tables[index].cells.indices { tables[index].cells[cell].span = moved(tables[index].cells[cell].span) }
      tables[index].caption = tables[index].caption.map(moved)
      tables[index].label = tables[index].label.map(moved)
      tables[index].rests = tables[index].rests.map {
        CellRest(piece: moved($0.piece), beginningEnd: moved($0.beginningEnd, isEnd: true))
      }
    }
    let own = draft.marks.map { TextMark($0.kind, moved($0.span)) }.filter { !$0.span.isEmpty }
    return DraftDocument(
      text: text, marks: (own + marks).sorted { $0.span.start < $1.span.start }, map: map, blocks: blocks,
      tables: tables,
      notes: draft.notes)
  }

  private func moved(_ span: TextSpan) -> TextSpan {
    let start = moved(span.start, isEnd: false)
    return TextSpan(start, max(start, moved(span.end, isEnd: true)))
  }

  /// Where a place of the old text stands in the new one: that of the next piece for a mark that shows nothing, or, for the
  /// end of a stretch, the end of the last one.
  private func moved(_ position: Int, isEnd: Bool) -> Int {
    let next = pieces.endOfPrefix { piece in
      piece.range.lowerBound < position || !isEnd && piece.range.lowerBound == position
    }
    guard next > 0 else { return 0 }
    let piece = pieces[next - 1]
    let end = next < starts.count ? starts[next] : text.count
    if position >= piece.range.upperBound { return end }
    if piece.shown != nil { return isEnd ? end : starts[next - 1] }
    return starts[next - 1] + max(0, position - piece.range.lowerBound)
  }
}
