import CFPDocuments
import CFPJoining

// Runs of text: the text of one cell, or of one block.

extension HTMLCollector {
  var isInCell: Bool { openTables.last?.isInCell ?? false }

  /// Whether a line break is part of the run: in cells, headings and captions. Elsewhere it ends a paragraph, as in text.
  var keepsLineBreaks: Bool {
    if isInCell { return true }
    switch contexts.last {
    case .heading, .caption: return true
    default: return false
    }
  }

  /// A block's tag: a line break within a cell or caption, the end of a block elsewhere.
  mutating func separate(at offset: Int) {
    if isInCell || contexts.last == .caption { text.breakLine() } else { endRun(at: offset) }
  }

  /// Ends the run: as the text of the open cell, or as a block.
  mutating func endRun(at offset: Int) {
    if isInCell {
      let span = text.trimmed(runStart, text.bytes.count)
      text.appendBreak(UInt8(ascii: "\t"), at: offset)
      dropMarkOfWholeRun(span)
      endCell(span)
    } else if runStart < text.bytes.count {
      let span = text.trimmed(runStart, text.bytes.count)
      dropMarkOfWholeRun(span)
      if !span.isEmpty { addRun(span) }
      text.appendBreak(UInt8(ascii: "\n"), at: offset)
    }
    startRun()
  }

  mutating func startRun() {
    runStart = text.bytes.count
    text.startRun()
  }

  /// Makes blocks of a run outside of cells.
  private mutating func addRun(_ span: TextSpan) {
    switch contexts.last {
    case .heading(let level): addBlock(.heading(level: level), span)
    case .listItem: addBlock(.listItem, span)
    case .preformatted: addPreformatted(span)
    case .caption:
      addBlock(.caption(table: nil), span)
      changeTable { if $0.block == nil { $0.caption = span } }
    default: if isMarkdown { addLines(of: span) } else { addBlock(.paragraph, span) }
    }
  }

  /// The lines of a run as blocks of their own.
  /// - Parameter headings: where headings started in it.
  mutating func addLines(of span: TextSpan, headings: [(start: Int, level: Int)] = []) {
    var start = span.start
    while start < span.end {
      let end = text.bytes[start..<span.end].firstIndex(of: UInt8(ascii: "\n")) ?? span.end
      let line = text.trimmed(start, end)
      if isMarkdown, let heading = markdownHeading(line) {
        addBlock(.heading(level: heading.level), heading.span)
      } else if let heading = headings.first(where: { $0.start == line.start || $0.start + 1 == line.start }) {
        addBlock(.heading(level: heading.level), line)
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

  /// Lines whose blanks and breaks are shown as they are: a plain text within the page, tables and all.
  private mutating func addPreformatted(_ span: TextSpan) {
    var mediaType = ""
    let draft = readPlainText(Array(text.bytes[span.range]), mediaType: &mediaType)
    func moved(_ inner: TextSpan) -> TextSpan { TextSpan(inner.start + span.start, inner.end + span.start) }
    for block in draft.blocks {
      guard case .table(let index) = block.kind else {
        addBlock(block.kind, moved(block.span))
        continue
      }
      guard cellCount + draft.tables[index].cells.count <= cellLimit else {
        limitsHit.insert(.cells)
        addBlock(.paragraph, moved(block.span))
        continue
      }
      cellCount += draft.tables[index].cells.count
      var table = draft.tables[index]
      for cell in table.cells.indices { table.cells[cell].span = moved(table.cells[cell].span) }
      addBlock(.table(tables.count), moved(block.span))
      tables.append(table)
    }
  }

  /// Adds a block. One in the midst of a table cuts the table's block short: blocks do not overlap.
  mutating func addBlock(_ kind: DocumentBlock.Kind, _ span: TextSpan) {
    guard blocks.count < Limit.blocks.rawValue else {
      limitsHit.insert(.blocks)
      return
    }
    cutTables(openTables.count)
    blocks.append(DocumentBlock(kind: kind, span: span))
  }

  /// An image is a block of its own, with its replacement text; in a cell, heading or caption that text stands in line.
  mutating func addFigure(_ attributes: HTMLAttributes, at offset: Int) {
    let isInLine = keepsLineBreaks
    if !isInLine { endRun(at: offset) }
    if elements.last?.showsText ?? true, let value = attributes["alt"] {
      text.appendAttribute("alt", bytesOf(value), ofTagBefore: offset)
    }
    if isInLine { return }
    addBlock(.figure, text.trimmed(runStart, text.bytes.count))
    text.appendBreak(UInt8(ascii: "\n"), at: offset)
    startRun()
  }
}
