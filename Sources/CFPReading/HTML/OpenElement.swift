/// An element whose end has not been read, with what it does to the text in it. What an element does holds for those in
/// it, too.
struct OpenElement {
  /// Its name's first bytes, to find it again at its end tag.
  var key: UInt64
  var element: HTMLElement
  /// Whether it takes no place on the page: neither its text nor its tags count.
  var isHidden = false
  /// Whether it takes its place and shows nothing.
  var isInvisible = false
  var isStruck = false
  var shift: ShownAs.Shift?
  /// Whether it is a link that may be a footnote mark: text of a digit or two right behind a number, or a link to a note.
  var noteLink = NoteLink.none
  /// The number of the outermost element that raised or lowered the text.
  var shiftedBy: Int32 = 0
  /// How many elements have begun in it.
  var childCount: Int32 = 0
  /// Where the text stood when it began.
  var textStart: Int32 = 0

  enum NoteLink { case none, within, toNote }

  init(key: UInt64, element: HTMLElement) {
    self.key = key
    self.element = element
  }

  /// Whether text in it may be shown.
  var showsText: Bool { !isHidden && !isInvisible }
}

extension HTMLElement {
  /// The element that a style sheet makes of one that is nothing by itself (`div`, `span`): part of a table or a block.
  func shown(as display: ShownAs.Display?) -> HTMLElement {
    guard self == .block || self == .inline || self == .listItem, let display else { return self }
    return switch display {
    case .table: .table
    case .rowGroup(let kind): .rowGroup(kind)
    case .row: .row
    case .cell: .cell(isHeader: false)
    case .headerCell: .cell(isHeader: true)
    case .caption: .caption
    case .block: self == .inline ? .block : self
    case .inline, .inlineBlock, .none: self
    }
  }
}
