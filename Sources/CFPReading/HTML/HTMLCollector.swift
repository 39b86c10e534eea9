import CFPDocuments

/// Turns the start tags, end tags and texts of an HTML source into blocks and tables of what the page shows.
///
/// Text is collected in runs. A run is the text of one cell while a cell is open, and of one block elsewhere; whatever
/// ends it (a block's tag, a cell's tag, the end of the file) makes it a cell's span or a block. Nesting is kept in
/// arrays, so its depth costs no stack.
struct HTMLCollector {
  var text: LocatedText
  var blocks: [DocumentBlock] = []
  var tables: [DraftTable] = []
  /// How the page shows parts of the text, in order.
  private(set) var marks: [TextMark] = []
  /// Whether reading should stop: what follows would cost too much, or has to be read again.
  private(set) var isFull = false
  /// Why the source has to be read once more, prepared for it.
  private(set) var needs: HTMLSource.Needs = []

  var openTables: [OpenTable] = []
  /// All open elements; the last one is the innermost.
  private(set) var elements: [OpenElement] = []
  /// The same as a style sheet sees them, kept only while there is one.
  private var styled: [StyledElement] = []
  private(set) var sheet: StyleSheet
  /// The text of the style sheet that is being read.
  private var styles: [UInt8] = []
  /// The open elements that say of what kind the text in them is.
  private(set) var contexts: [HTMLElement] = []
  private var repairs = 0
  /// How many ancestors may still be compared with selectors; each element brings some.
  private var styleSteps = 4_000_000
  /// Where the text of the current run starts.
  private(set) var runStart = 0
  /// The element that raised or lowered the last marked text.
  private var lastShiftedBy: Int32 = -1
  private var shiftCount: Int32 = 0
  var cellCount = 0
  var spanBudget = SpanBudget()
  var hasIgnoredSpans = false
  var limitsHit: Set<Limit> = []

  /// What a document may hold at most. Real reports stay a thousand times below.
  enum Limit: Int, CaseIterable {
    case blocks = 1_000_000
    case cells = 2_000_000
    case depth = 65_535
    /// Each end tag that ends nothing is compared with all elements that are open: about a second for so many.
    case repairs = 500_000_000
    /// The ancestors that selectors are compared with, for each element; all together have 4 million more.
    case styles = 400
  }

  /// The most cells that are kept: fewer in a small source, so that bare `<td>` tags cannot fill the memory.
  let cellLimit: Int
  /// Whether the text around the tables is Markdown: a line is a paragraph of its own, `#` opens a heading.
  private let isMarkdown: Bool
  /// Whether the source has been prepared: what would ask for it is no reason any more.
  private let isPrepared: Bool

  /// - Parameters:
  ///   - sourceCount: how many bytes the source has.
  ///   - sheet: the style sheet of the whole document where it is known already.
  init(text: LocatedText, sourceCount: Int, isMarkdown: Bool, sheet: StyleSheet?) {
    self.text = text
    self.isMarkdown = isMarkdown
    self.sheet = sheet ?? StyleSheet()
    isPrepared = sheet != nil
    cellLimit = min(Limit.cells.rawValue, 100_000 + sourceCount / 8)
  }
}

// MARK: Events

extension HTMLCollector {
  /// - Parameter offset: where the start tag's name and attributes end in the source.
  mutating func startElement(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes, at offset: Int) {
    let plain = HTMLElement(named: name)
    if elements.count > Limit.depth.rawValue {
      limitsHit.insert(.depth)
      isFull = true
    }
    var (open, display) = opened(plain, name, attributes, at: offset)
    open.element = plain.shown(as: display)
    elements.append(open)
    guard !open.isHidden else { return }
    begin(open.element, attributes, at: offset)
  }

  /// - Parameter offset: where the end tag ends, or where the element ends without one.
  mutating func endElement(_ name: UnsafePointer<UInt8>, at offset: Int) {
    let key = elementKey(of: name)
    // The parser ends every element that it began, the innermost first.
    guard let last = elements.last, last.key == key else { return }
    elements.removeLast()
    if styled.count > elements.count { styled.removeLast() }
    if last.element == .styleSheet { takeStyles() }
    if !last.isHidden { end(last.element, at: offset) }
  }

  mutating func addText(_ piece: UnsafeBufferPointer<UInt8>, before offset: Int) {
    if piece.count == 1, !isPrepared { notice(piece[0], before: offset) }
    guard let open = elements.last else { return text.append(piece, before: offset) }
    guard open.showsText else { return }
    let start = text.bytes.count
    text.append(piece, before: offset)
    mark(from: start, as: open)
  }

  mutating func passMarkup(to offset: Int) { text.passMarkup(to: offset) }

  /// A piece of a style sheet's text.
  mutating func addStyles(_ piece: UnsafeBufferPointer<UInt8>) {
    if elements.last?.element == .styleSheet, !isPrepared { styles.append(contentsOf: piece) }
  }

  /// Takes the rules of a style sheet that was read.
  private mutating func takeStyles() {
    guard !styles.isEmpty else { return }
    let wasEmpty = sheet.isEmpty
    sheet.add(styles)
    styles = []
    guard !sheet.isEmpty else { return }
    // Rules hold for what stands before them, too.
    if !blocks.isEmpty || !openTables.isEmpty || !text.bytes.isEmpty {
      needs.insert(.sheet)
    } else if wasEmpty {
      styled = elements.map { _ in StyledElement(name: "", position: 0) }
    }
  }

  /// The parser met an error in the mark-up.
  mutating func repairMarkup() {
    repairs += elements.count
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
      case .styles: "too many style rules for elements nested so deep: from some point on, hidden text may be read"
      }
    }
    if hasIgnoredSpans { notes.append("row and column spans of some tables cover too many positions: ignored") }
    if text.isCoarse { notes.append("too many pieces of text: from some point on, places in the source are not exact") }
    return notes
  }

  /// What libxml2 hands out as text although a page shows it otherwise: it does not know HTML 5.
  private mutating func notice(_ byte: UInt8, before offset: Int) {
    if byte == UInt8(ascii: "&"), text.showsUnknownReference(before: offset) { needs.insert(.references) }
    if byte == UInt8(ascii: "<"), text.showsDeclaration(before: offset) { needs.insert(.declarations) }
  }
}

// MARK: What elements do

extension HTMLCollector {
  /// An element with what it, its style and those around it do.
  private mutating func opened(
    _ element: HTMLElement, _ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes, at offset: Int
  ) -> (open: OpenElement, display: ShownAs.Display?) {
    var open = elements.last ?? OpenElement(key: 0, element: .inline)
    let position = open.childCount + 1
    if !elements.isEmpty { elements[elements.count - 1].childCount = position }
    if let script = scriptShift(of: position, in: open.element) { shift(&open, script) }
    if case .fraction = open.element, position == 2, open.showsText {
      text.appendBreak(UInt8(ascii: "/"), at: offset)
    }
    let parentStart = Int(open.textStart)
    open.key = elementKey(of: name)
    open.childCount = 0
    open.textStart = Int32(truncatingIfNeeded: text.bytes.count)
    switch element {
    case .hidden, .styleSheet:
      open.isHidden = true
      // What libxml2 does not know as a document of its own may swallow what follows it.
      if !isPrepared, open.key == templateKey { needs.insert(.templates) }
    case .copy: if text.bytes.count > parentStart { open.isHidden = true }
    case .raised: shift(&open, .raised)
    case .lowered: shift(&open, .lowered)
    case .struck: open.isStruck = true
    default: break
    }
    guard attributes.pairs != nil || !sheet.isEmpty else { return (open, nil) }
    let shown = shown(name, attributes, position: Int(position), parentStart: parentStart)
    if shown.display == ShownAs.Display.none { open.isHidden = true }
    if let isVisible = shown.isVisible { open.isInvisible = !isVisible }
    if shown.isStruck { open.isStruck = true }
    // Of a cell the alignment says where its text stands in it.
    if let moved = shown.shift, element == .inline { shift(&open, moved) }
    return (open, shown.display)
  }

  /// What style sheets, the `style` attribute, `hidden` and known classes say of an element.
  private mutating func shown(
    _ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes, position: Int, parentStart: Int
  ) -> ShownAs {
    var shown = ShownAs()
    let classes = attributes["class"].map(wordsOf) ?? []
    if !sheet.isEmpty {
      while styled.count > elements.count { styled.removeLast() }
      while styled.count < elements.count { styled.append(StyledElement(name: "", position: 0)) }
      let id = attributes["id"].map { String(cString: $0) }
      styled.append(StyledElement(name: String(cString: name), classes: classes, id: id, position: position))
      styleSteps += Limit.styles.rawValue
      shown = sheet.shown(styled, steps: &styleSteps)
      if styleSteps < 0 { limitsHit.insert(.styles) }
    }
    if classes.contains(where: hiddenClasses.contains) { shown.display = ShownAs.Display.none }
    if text.bytes.count > parentStart, classes.contains(where: copyClasses.contains) {
      shown.display = ShownAs.Display.none
    }
    if attributes.has("hidden") { shown.display = ShownAs.Display.none }
    if let style = attributes["style"] { shown.apply(ShownAs(declarations: bytesOf(style))) }
    return shown
  }

  private func scriptShift(of child: Int32, in element: HTMLElement) -> ShownAs.Shift? {
    guard case .scripts(let places) = element, child > 1 else { return nil }
    return switch places {
    case .up: .raised
    case .down: .lowered
    case .downAndUp: child == 2 ? .lowered : .raised
    }
  }

  private mutating func shift(_ open: inout OpenElement, _ shift: ShownAs.Shift) {
    if open.shift == shift { return }
    shiftCount &+= 1
    open.shift = shift
    open.shiftedBy = shiftCount
  }

  /// Records how the text from `start` on is shown.
  private mutating func mark(from start: Int, as open: OpenElement) {
    guard open.isStruck || open.shift != nil else { return }
    var start = start
    // The break before a piece is not the piece.
    while start < text.bytes.count, text.bytes[start] == UInt8(ascii: "\n") { start += 1 }
    let end = text.bytes.count
    guard start < end else { return }
    if open.isStruck { extendMark(.struck, start, end, joins: true) }
    if let shift = open.shift {
      extendMark(shift == .raised ? .raised : .lowered, start, end, joins: lastShiftedBy == open.shiftedBy)
      lastShiftedBy = open.shiftedBy
    }
  }

  private mutating func extendMark(_ kind: TextMark.Kind, _ start: Int, _ end: Int, joins: Bool) {
    if joins, let last = marks.suffix(2).lastIndex(where: { $0.kind == kind }), marks[last].span.end == start {
      marks[last].span.end = end
    } else {
      marks.append(TextMark(kind, TextSpan(start, end)))
    }
  }

  /// Lets the innermost element show nothing: a cell of a column that is not shown.
  mutating func hideOpenElement() {
    if let last = elements.indices.last { elements[last].isInvisible = true }
  }

  /// A run that is raised as a whole is only set in small print.
  private mutating func dropMarkOfWholeRun(_ span: TextSpan) {
    guard let last = marks.last, last.kind != .struck, last.span.start <= span.start, last.span.end >= span.end,
      !span.isEmpty
    else { return }
    marks.removeLast()
  }
}

private let templateKey = elementKey(of: ("template" as StaticString).utf8Start)

/// The words of an attribute's value.
private func wordsOf(_ value: UnsafePointer<UInt8>) -> [String] {
  bytesOf(value).split { $0 <= 0x20 }.prefix(32).map { String(decoding: $0, as: UTF8.self) }
}

private func bytesOf(_ value: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var length = 0
  while value[length] != 0 { length += 1 }
  return UnsafeBufferPointer(start: value, count: length)
}

// MARK: Beginning and ending

extension HTMLCollector {
  private mutating func begin(_ element: HTMLElement, _ attributes: HTMLAttributes, at offset: Int) {
    switch element {
    case .inline, .raised, .lowered, .struck, .scripts, .fraction, .copy: text.openInline()
    case .hidden, .styleSheet: break
    case .block: separate(at: offset)
    case .heading, .listItem, .preformatted:
      separate(at: offset)
      contexts.append(element)
      if case .heading(let level) = element, isInCell {
        openTables[openTables.count - 1].headings.append((text.bytes.count, level))
      }
    case .lineBreak:
      if keepsLineBreaks { text.breakLine() } else { endRun(at: offset) }
    case .image: addFigure(attributes, at: offset)
    case .input: addField(attributes, at: offset)
    case .choice: elements[elements.count - 1].childCount = text.holdsSelection(from: offset) ? -1 : 0
    case .option: beginOption(attributes)
    case .table, .termList: openTable(at: offset)
    case .rowGroup(let kind):
      endRun(at: offset)
      changeTable { $0.startGroup(kind) }
      text.endRow()
    case .row:
      endRun(at: offset)
      changeTable { $0.startRow() }
      text.endRow()
    case .term:
      endRun(at: offset)
      changeTable { $0.startRow() }
      text.endRow()
      openCell(attributes, isHeader: false, at: offset)
    case .description:
      endRun(at: offset)
      openCell(attributes, isHeader: false, at: offset)
    case .cell(let isHeader):
      endRun(at: offset)
      openCell(attributes, isHeader: isHeader, at: offset)
    case .column:
      let isHidden = !(elements.last?.showsText ?? true)
      changeTable { $0.addColumns(attributes.span, isHidden: isHidden) }
    case .caption:
      endRun(at: offset)
      contexts.append(element)
    }
  }

  private mutating func end(_ element: HTMLElement, at offset: Int) {
    switch element {
    case .inline, .raised, .lowered, .struck, .scripts, .fraction, .copy: text.closeInline()
    case .lineBreak, .image, .input, .choice, .option, .column, .hidden, .styleSheet: break
    case .block: separate(at: offset)
    case .heading, .listItem, .preformatted, .caption:
      if element == .caption { endRun(at: offset) } else { separate(at: offset) }
      if contexts.last == element { contexts.removeLast() }
    case .table, .termList: closeTable(at: offset)
    case .rowGroup:
      endRun(at: offset)
      changeTable { $0.endGroup() }
      text.endRow()
    case .row:
      endRun(at: offset)
      changeTable { $0.endRow() }
      text.endRow()
    case .cell, .term, .description:
      endRun(at: offset)
      changeTable { $0.leaveCell() }
    }
  }

  /// Of the options of a field only the chosen one shows; the first where none is marked.
  private mutating func beginOption(_ attributes: HTMLAttributes) {
    guard elements.count >= 2, elements[elements.count - 2].element == .choice else { return text.breakLine() }
    // A field with a marked option does not count its options.
    let count = elements[elements.count - 2].childCount
    if count <= 0 { elements[elements.count - 2].childCount = -1 }
    elements[elements.count - 1].isInvisible = count <= 0 ? !attributes.has("selected") : count > 1
  }

  /// A form field shows its value; a box that can be ticked shows whether it is.
  private mutating func addField(_ attributes: HTMLAttributes, at offset: Int) {
    guard elements.last?.showsText ?? true else { return }
    let type = attributes["type"].map { String(cString: $0).lowercased() } ?? "text"
    switch type {
    case "hidden", "button", "submit", "reset", "image", "file", "password": break
    case "checkbox", "radio": text.appendShown(attributes.has("checked") ? "☑" : "☐", ofTagBefore: offset)
    default:
      guard let value = attributes["value"] else { return }
      text.appendAttribute("value", bytesOf(value), ofTagBefore: offset)
    }
  }
}

// MARK: Runs

extension HTMLCollector {
  var isInCell: Bool { openTables.last?.isInCell ?? false }

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
  private mutating func addFigure(_ attributes: HTMLAttributes, at offset: Int) {
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
