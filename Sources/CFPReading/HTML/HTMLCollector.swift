import CFPDocuments

/// Turns the start tags, end tags and texts of an HTML source into blocks and tables.
///
/// Text is collected in runs. A run is the text of one cell while a cell is open, and of one block elsewhere; whatever
/// ends it (a block's tag, a cell's tag, the end of the file) makes it a cell's span or a block. Nesting is kept in
/// arrays, so its depth costs no stack.
struct HTMLCollector {
  private(set) var text: LocatedText
  private(set) var blocks: [DocumentBlock] = []
  private(set) var tables: [DraftTable] = []
  /// Whether reading should stop: what follows would cost too much.
  private(set) var isFull = false

  private var openTables: [OpenTable] = []
  /// The open elements that say of what kind the text in them is.
  private var contexts: [HTMLElement] = []
  private var hiddenDepth = 0
  private var depth = 0
  private var repairs = 0
  /// Where the text of the current run starts.
  private var runStart = 0
  private var cellCount = 0
  private var spanBudget = SpanBudget()
  private var hasIgnoredSpans = false
  private var limitsHit: Set<Limit> = []

  /// What a document may hold at most. Real reports stay a thousand times below.
  private enum Limit: Int, CaseIterable {
    case blocks = 1_000_000
    case cells = 2_000_000
    case depth = 65_535
    /// Each end tag that ends nothing is compared with all elements that are open: about a second for so many.
    case repairs = 500_000_000
  }

  /// The most cells that are kept: fewer in a small source, so that bare `<td>` tags cannot fill the memory.
  private let cellLimit: Int
  /// Whether the text around the tables is Markdown: a line is a paragraph of its own, `#` opens a heading.
  private let isMarkdown: Bool

  /// - Parameter sourceCount: how many bytes the source has.
  init(text: LocatedText, sourceCount: Int, isMarkdown: Bool) {
    self.text = text
    self.isMarkdown = isMarkdown
    cellLimit = min(Limit.cells.rawValue, 100_000 + sourceCount / 8)
  }
}

// MARK: Events

extension HTMLCollector {
  /// - Parameter offset: where the start tag's name and attributes end in the source.
  mutating func startElement(_ element: HTMLElement, _ attributes: HTMLAttributes, at offset: Int) {
    depth += 1
    if depth > Limit.depth.rawValue {
      limitsHit.insert(.depth)
      isFull = true
    }
    switch element {
    case .inline: text.openInline()
    case .hidden: hiddenDepth += 1
    case .block: separate(at: offset)
    case .term: separate(at: offset)
    case .description: text.breakLine()
    case .heading, .listItem, .preformatted:
      separate(at: offset)
      contexts.append(element)
    case .lineBreak:
      if keepsLineBreaks { text.breakLine() } else { endRun(at: offset) }
    case .image: addFigure(attributes, at: offset)
    case .table:
      endRun(at: offset)
      openTables.append(OpenTable())
    case .rowGroup(let isHead):
      endRun(at: offset)
      changeTable { $0.startGroup(isHead: isHead) }
      text.endRow()
    case .row:
      endRun(at: offset)
      changeTable { $0.startRow() }
      text.endRow()
    case .cell(let isHeader):
      endRun(at: offset)
      openCell(attributes, isHeader: isHeader)
    case .caption:
      endRun(at: offset)
      contexts.append(element)
    }
  }

  /// - Parameter offset: where the end tag ends, or where the element ends without one.
  mutating func endElement(_ element: HTMLElement, at offset: Int) {
    depth -= 1
    switch element {
    case .inline: text.closeInline()
    case .lineBreak, .image: break
    case .hidden: hiddenDepth = max(0, hiddenDepth - 1)
    case .block, .description: separate(at: offset)
    case .term: text.breakLine()
    case .heading, .listItem, .preformatted, .caption:
      if element == .caption { endRun(at: offset) } else { separate(at: offset) }
      if contexts.last == element { contexts.removeLast() }
    case .table: closeTable(at: offset)
    case .rowGroup:
      endRun(at: offset)
      changeTable { $0.endGroup() }
      text.endRow()
    case .row:
      endRun(at: offset)
      changeTable { $0.endRow() }
      text.endRow()
    case .cell: endRun(at: offset)
    }
  }

  mutating func addText(_ piece: UnsafeBufferPointer<UInt8>, before offset: Int) {
    if hiddenDepth == 0 { text.append(piece, before: offset) }
  }

  mutating func passMarkup(to offset: Int) { text.passMarkup(to: offset) }

  /// The parser met an error in the mark-up.
  mutating func repairMarkup() {
    repairs += depth
    if repairs > Limit.repairs.rawValue {
      limitsHit.insert(.repairs)
      isFull = true
    }
  }

  /// Ends what is still open.
  mutating func finish(at offset: Int) {
    endRun(at: offset)
    while !openTables.isEmpty { closeTable(at: offset) }
  }

  /// What had to be left undone, for people.
  var notes: [String] {
    var notes = Limit.allCases.filter(limitsHit.contains).map { limit in
      switch limit {
      case .blocks: "more than \(limit.rawValue) blocks: the text behind them is in no block"
      case .cells: "more than \(cellLimit) table cells: the text behind them is in no cell"
      case .depth: "elements nested more than \(limit.rawValue) deep: not read on from there"
      case .repairs: "too much broken mark-up in deeply nested elements: not read on from there"
      }
    }
    if hasIgnoredSpans { notes.append("row and column spans of some tables cover too many positions: ignored") }
    if text.isCoarse { notes.append("too many pieces of text: from some point on, places in the source are not exact") }
    return notes
  }
}

// MARK: Runs

extension HTMLCollector {
  private var isInCell: Bool { openTables.last?.isInCell ?? false }

  /// Whether a line break is part of the run: in cells, headings and captions. Elsewhere it ends a paragraph, as in text.
  private var keepsLineBreaks: Bool {
    if isInCell { return true }
    switch contexts.last {
    case .heading, .caption: return true
    default: return false
    }
  }

  /// A block's tag: a line break within a cell or caption, the end of a block elsewhere.
  private mutating func separate(at offset: Int) {
    if isInCell || contexts.last == .caption { text.breakLine() } else { endRun(at: offset) }
  }

  /// Ends the run: as the text of the open cell, or as a block.
  private mutating func endRun(at offset: Int) {
    if isInCell {
      let span = text.trimmed(runStart, text.bytes.count)
      text.appendBreak(UInt8(ascii: "\t"), at: offset)
      openTables[openTables.count - 1].endCell(span)
      extendTableBlock(over: span)
    } else if runStart < text.bytes.count {
      let span = text.trimmed(runStart, text.bytes.count)
      if !span.isEmpty { addRun(span) }
      text.appendBreak(UInt8(ascii: "\n"), at: offset)
    }
    startRun()
  }

  private mutating func startRun() {
    runStart = text.bytes.count
    text.startRun()
  }

  /// Makes blocks of a run outside of cells.
  private mutating func addRun(_ span: TextSpan) {
    switch contexts.last {
    case .heading(let level): addBlock(.heading(level: level), span)
    case .listItem: addBlock(.listItem, span)
    case .preformatted: addLines(of: span)
    case .caption:
      addBlock(.caption(table: nil), span)
      changeTable { if $0.block == nil { $0.caption = span } }
    default: if isMarkdown { addLines(of: span) } else { addBlock(.paragraph, span) }
    }
  }

  private mutating func addLines(of span: TextSpan) {
    var start = span.start
    while start < span.end {
      let end = text.bytes[start..<span.end].firstIndex(of: UInt8(ascii: "\n")) ?? span.end
      let line = text.trimmed(start, end)
      if isMarkdown, let heading = markdownHeading(line) {
        addBlock(.heading(level: heading.level), heading.span)
      } else if !line.isEmpty {
        addBlock(.paragraph, line)
      }
      start = end + 1
    }
  }

  /// `## Title`: the level and the words behind the marks.
  private func markdownHeading(_ line: TextSpan) -> (level: Int, span: TextSpan)? {
    var start = line.start
    while start < line.end, text.bytes[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - line.start
    guard (1...6).contains(level), start < line.end, text.bytes[start] == UInt8(ascii: " ") else { return nil }
    let words = text.trimmed(start, line.end)
    return words.isEmpty ? nil : (level, words)
  }

  /// Adds a block. One in the midst of a table cuts the table's block short: blocks do not overlap.
  private mutating func addBlock(_ kind: DocumentBlock.Kind, _ span: TextSpan) {
    guard blocks.count < Limit.blocks.rawValue else {
      limitsHit.insert(.blocks)
      return
    }
    cutTables(openTables.count)
    blocks.append(DocumentBlock(kind: kind, span: span))
  }

  /// Cuts the outer `count` of the open tables. Those that are cut already are the outermost ones.
  private mutating func cutTables(_ count: Int) {
    for index in (0..<count).reversed() {
      if openTables[index].isCut { return }
      openTables[index].isCut = true
    }
  }

  /// An image is a block of its own, with its replacement text; in a cell, heading or caption that text stands in line.
  private mutating func addFigure(_ attributes: HTMLAttributes, at offset: Int) {
    let isInLine = keepsLineBreaks
    if !isInLine { endRun(at: offset) }
    if hiddenDepth == 0, let value = attributes["alt"] {
      var length = 0
      while value[length] != 0 { length += 1 }
      text.appendAttribute("alt", UnsafeBufferPointer(start: value, count: length), ofTagBefore: offset)
    }
    if isInLine { return }
    addBlock(.figure, text.trimmed(runStart, text.bytes.count))
    text.appendBreak(UInt8(ascii: "\n"), at: offset)
    startRun()
  }
}

// MARK: Tables

extension HTMLCollector {
  private mutating func changeTable(_ change: (inout OpenTable) -> Void) {
    if let last = openTables.indices.last { change(&openTables[last]) }
  }

  /// Opens a cell of the innermost table; a cell outside of any table is only text that stands apart.
  private mutating func openCell(_ attributes: HTMLAttributes, isHeader: Bool) {
    guard let last = openTables.indices.last else { return }
    guard cellCount < cellLimit else {
      limitsHit.insert(.cells)
      return
    }
    cellCount += 1
    if openTables[last].index == nil {
      openTables[last].index = tables.count
      tables.append(DraftTable(cells: [], rowCount: 0))
    }
    openTables[last].addCell(
      at: runStart, rowSpan: attributes.rowSpan, columnSpan: attributes.columnSpan, isHeader: isHeader,
      budget: &spanBudget)
  }

  /// Lets the innermost table's block reach over a cell that was read; makes the block with the first one.
  private mutating func extendTableBlock(over span: TextSpan) {
    let last = openTables.count - 1
    if let block = openTables[last].block {
      if !openTables[last].isCut { blocks[block].span.end = max(blocks[block].span.end, span.end) }
    } else if let index = openTables[last].index, blocks.count < Limit.blocks.rawValue {
      cutTables(last)
      takeCaptionAbove()
      openTables[last].isCut = false
      openTables[last].block = blocks.count
      blocks.append(DocumentBlock(kind: .table(index), span: span))
    } else {
      limitsHit.insert(.blocks)
    }
  }

  /// A caption element right above the first cell is handed on with the table; the joining stage makes its block. One
  /// anywhere else stays a block of its own.
  private mutating func takeCaptionAbove() {
    let last = openTables.count - 1
    if let caption = openTables[last].caption, let block = blocks.last, block.kind == .caption(table: nil),
      block.span == caption
    {
      blocks.removeLast()
    } else {
      openTables[last].caption = nil
    }
  }

  private mutating func closeTable(at offset: Int) {
    endRun(at: offset)
    text.endRow()
    guard var table = openTables.popLast() else { return }
    let finished = table.finish(budget: &spanBudget)
    if let index = table.index { tables[index] = finished }
    hasIgnoredSpans = hasIgnoredSpans || table.hasIgnoredSpans
  }
}
