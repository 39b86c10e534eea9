import CFPDocuments
import CFPJoining

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
  var marks: [TextMark] = []
  /// Whether reading should stop: what follows would cost too much, or has to be read again.
  private(set) var isFull = false
  /// Why the source has to be read once more, prepared for it.
  var needs: HTMLSource.Needs = []

  var openTables: [OpenTable] = []
  /// All open elements; the last one is the innermost.
  var elements: [OpenElement] = []
  /// The same as a style sheet sees them, kept only while there is one.
  var styled: [StyledElement] = []
  private(set) var sheet: StyleSheet
  /// What the `style` and `class` attributes say that were read last.
  var stylesSeen = RepeatedValues<ShownAs>()
  var classesSeen = RepeatedValues<ClassWords>()
  /// The text of the style sheet that is being read.
  private var styles: [UInt8] = []
  /// The open elements that say of what kind the text in them is.
  private(set) var contexts: [HTMLElement] = []
  private var repairs = 0
  /// How many ancestors may still be compared with selectors; each element brings some.
  var styleSteps = 4_000_000
  /// Where the text of the current run starts.
  var runStart = 0
  /// The element that raised or lowered the last marked text.
  var lastShiftedBy: Int32 = -1
  var shiftCount: Int32 = 0
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
  let isMarkdown: Bool
  /// Whether the source has been prepared: what would ask for it is no reason any more.
  let isPrepared: Bool

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
    if piece.count <= 2, !isPrepared { notice(piece, before: offset) }
    guard let open = elements.last else { return text.append(piece, before: offset) }
    guard open.showsText else { return }
    let start = text.bytes.count
    var shown = open
    if open.noteLink != .none, open.shift == nil, isNoteMark(piece, open.noteLink) {
      shift(&shown, .raised)
      elements[elements.count - 1] = shown
    }
    text.append(piece, before: offset)
    mark(from: start, as: shown)
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
  private mutating func notice(_ piece: UnsafeBufferPointer<UInt8>, before offset: Int) {
    // `&#146;`: a control of Latin-1 that no page shows.
    if piece.count == 2, piece[0] == 0xC2, piece[1] < 0xA0 { needs.insert(.references) }
    guard piece.count == 1 else { return }
    let byte = piece[0]
    if byte == UInt8(ascii: "&"), text.showsUnknownReference(before: offset) { needs.insert(.references) }
    if byte == UInt8(ascii: "<"), text.showsDeclaration(before: offset) { needs.insert(.declarations) }
  }
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
