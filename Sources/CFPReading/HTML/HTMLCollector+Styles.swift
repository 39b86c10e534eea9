import CFPDocuments
import CFPJoining

// What an element, its style and those around it do to the text in it.

extension HTMLCollector {
  /// An element with what it, its style and those around it do.
  mutating func opened(
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
    if open.key == linkKey { open.noteLink = noteLink(attributes) }
    open.childCount = 0
    open.textStart = Int32(truncatingIfNeeded: text.bytes.count)
    switch element {
    case .block where open.key == dialogKey: if !attributes.has("open") { open.isHidden = true }
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
    var shown = shown(name, attributes, position: Int(position), parentStart: parentStart)
    shown.settle(isBox: element == .block)
    if shown.display != ShownAs.Display.none, let role = attributes["role"].flatMap({ tableRoles[String(cString: $0)] })
    {
      shown.display = role
    }
    if shown.display == ShownAs.Display.none { open.isHidden = true }
    if let isVisible = shown.isVisible { open.isInvisible = !isVisible }
    if let isStruck = shown.isStruck {
      // An element can take its own line away, not that of one around it.
      open.isStruck = isStruck || (elements.last?.isStruck ?? false)
    }
    // Of a cell the alignment says where its text stands in it.
    if let moved = shown.shift, element == .inline { shift(&open, moved) }
    return (open, shown.display)
  }

  /// What style sheets, the `style` attribute, `hidden` and known classes say of an element.
  private mutating func shown(
    _ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes, position: Int, parentStart: Int
  ) -> ShownAs {
    var shown = ShownAs()
    let classes = attributes["class"].map { classesSeen.meaning(of: $0, read: ClassWords.init) } ?? ClassWords()
    if !sheet.isEmpty {
      while styled.count > elements.count { styled.removeLast() }
      while styled.count < elements.count { styled.append(StyledElement(name: "", position: 0)) }
      let id = attributes["id"].map { String(cString: $0) }
      var element = StyledElement(name: String(cString: name), classes: classes.words, id: id, position: position)
      if sheet.looksAtAttributes { element.attributes = attributes.all }
      if sheet.looksAtSiblings, let parent = styled.indices.last {
        let previous = styled[parent].lastChild
        styled[parent].lastChild = [element]
        element.previous = previous
      }
      styled.append(element)
      styleSteps += Limit.styles.rawValue
      shown = sheet.shown(styled, important: false, steps: &styleSteps)
      if styleSteps < 0 { limitsHit.insert(.styles) }
    }
    if classes.hides { shown.display = ShownAs.Display.none }
    if classes.repeats, text.bytes.count > parentStart { shown.display = ShownAs.Display.none }
    if attributes.has("hidden") { shown.display = ShownAs.Display.none }
    guard let style = attributes["style"] else {
      if sheet.holdsImportant { shown.apply(sheet.shown(styled, important: true, steps: &styleSteps)) }
      return shown
    }
    guard sheet.holdsImportant else {
      shown.apply(stylesSeen.meaning(of: style) { ShownAs(declarations: $0) })
      return shown
    }
    // A sheet's `!important` goes before what the element says for itself, unless that is important, too.
    let own = ShownAs.byImportance(bytesOf(style))
    shown.apply(own.plain)
    shown.apply(sheet.shown(styled, important: true, steps: &styleSteps))
    shown.apply(own.important)
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

  mutating func shift(_ open: inout OpenElement, _ shift: ShownAs.Shift) {
    if open.shift == shift { return }
    shiftCount &+= 1
    open.shift = shift
    open.shiftedBy = shiftCount
  }

  /// Records how the text from `start` on is shown.
  mutating func mark(from start: Int, as open: OpenElement) {
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
  mutating func dropMarkOfWholeRun(_ span: TextSpan) {
    guard let last = marks.last, last.kind != .struck, last.span.start <= span.start, last.span.end >= span.end,
      !span.isEmpty
    else { return }
    marks.removeLast()
  }
}

private let templateKey = elementKey(of: ("template" as StaticString).utf8Start)
private let dialogKey = elementKey(of: ("dialog" as StaticString).utf8Start)
private let noteWords: [StaticString] = ["note", "cite"]
private let linkKey = elementKey(of: ("a" as StaticString).utf8Start)

// MARK: Footnote marks that are links

extension HTMLCollector {
  /// What a link may be: one within the page, or one that says that it leads to a note.
  private func noteLink(_ attributes: HTMLAttributes) -> OpenElement.NoteLink {
    guard let target = attributes["href"].map(bytesOf), target.first == UInt8(ascii: "#") else { return .none }
    let says = (["class", "role", "epub:type"] as [StaticString]).compactMap { attributes[$0].map(bytesOf) }
    let saysNote =
      noteWords.contains { word in holds(target, word) || says.contains { holds($0, word) } }
      || holds(target.prefix(3), "#fn")
    return saysNote ? .toNote : .within
  }

  /// Whether the text of a link is a mark: a digit or two or a letter, right behind a number, or, where the link says that it
  /// leads to a note, behind any word. A link that is a number by itself is none.
  func isNoteMark(_ piece: UnsafeBufferPointer<UInt8>, _ link: OpenElement.NoteLink) -> Bool {
    guard piece.count <= 3, text.bytes.count > runStart, let last = text.bytes.last, last > 0x20 else { return false }
    let isShort = piece.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "*") }
    guard isShort else { return false }
    return isDigit(last) || "%)]".utf8.contains(last) || link == .toNote && (isLetter(last) || last >= 0x80)
  }
}
