/// What an element does to the text in it.
enum HTMLElement: Equatable {
  /// Nothing: `b`, `span`, and every element that is not in the vocabulary.
  case inline
  /// Its contents are not shown.
  case hidden
  /// Shows once more what stands before it in the same element, for other programs; read only where nothing does.
  case copy
  /// Its text stands above the line.
  case raised
  /// Its text stands below the line.
  case lowered
  /// Its text has a line through it.
  case struck
  /// A formula's base with a raised or lowered child, or with one of each.
  case scripts(ScriptPlaces)
  /// A formula's fraction: a bar stands between its two children.
  case fraction
  /// A block of no particular kind: text before, in and behind it stays apart.
  case block
  case heading(level: Int)
  case listItem
  /// Its lines are lines.
  case preformatted
  case lineBreak
  /// A list of terms: a table with what each means beside it.
  case termList
  case term, description
  case image
  /// A form field: its value is shown.
  case input
  case choice, option
  case table
  case rowGroup(OpenTable.GroupKind)
  case row
  case cell(isHeader: Bool)
  case column
  case caption
  case styleSheet

  /// Which children of a formula's element are raised and lowered.
  enum ScriptPlaces { case up, down, downAndUp }
}

/// The elements by name. Names are told apart by their first eight bytes.
private let vocabulary: [(names: [StaticString], element: HTMLElement)] = [
  (["h1"], .heading(level: 1)), (["h2"], .heading(level: 2)), (["h3"], .heading(level: 3)),
  (["h4"], .heading(level: 4)), (["h5"], .heading(level: 5)), (["h6"], .heading(level: 6)),
  (["li"], .listItem),
  (["pre", "listing", "xmp"], .preformatted),
  (["br"], .lineBreak),
  (["dl"], .termList), (["dt"], .term), (["dd"], .description),
  (["img"], .image),
  (["sup"], .raised), (["sub"], .lowered), (["del", "s", "strike"], .struck),
  (["msup", "mjx-msup", "mover"], .scripts(.up)), (["msub", "mjx-msub", "munder"], .scripts(.down)),
  (["msubsup"], .scripts(.downAndUp)), (["mfrac"], .fraction),
  (["input"], .input), (["select"], .choice), (["option"], .option),
  (["table"], .table),
  (["thead"], .rowGroup(.head)), (["tbody"], .rowGroup(.body)), (["tfoot"], .rowGroup(.foot)),
  (["tr"], .row),
  (["td"], .cell(isHeader: false)), (["th"], .cell(isHeader: true)),
  (["col"], .column),
  (["caption"], .caption),
  (["style"], .styleSheet),
  (["mjx-assistive-mml"], .copy),
  (
    [
      // Read aloud, kept for scripts, or shown only where something else cannot be.
      "title", "script", "template", "rt", "rp", "annotation", "desc", "metadata", "defs", "datalist", "button",
      "audio", "video", "object", "canvas", "iframe", "noframes", "noembed", "noscript",
    ], .hidden
  ),
  (
    [
      "html", "head", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address",
      "center", "blockquote", "figure", "figcaption", "form", "fieldset", "legend", "hr", "ul", "ol",
      "menu", "dir", "details", "summary", "frameset", "hgroup", "dialog", "svg", "text",
    ], .block
  ),
]

/// Classes of elements that show once more, for the eye or for a reader's voice, what stands before them in the same
/// element: KaTeX and MathJax print each formula twice.
let copyClasses: Set<String> = ["katex-html", "MJX_Assistive_MathML"]

/// Classes of elements that no page shows, whatever its style sheet: for voices only.
let hiddenClasses: Set<String> = ["sr-only", "visually-hidden", "screen-reader-text", "MathJax_Preview"]

extension HTMLElement {
  /// The element of a name that ends with a zero byte and is in lower case, as libxml2 gives it.
  @inline(__always) init(named name: UnsafePointer<UInt8>) { self = ElementIndex.shared[elementKey(of: name)] }
}

/// A small hash table from names to elements: the look-up is made twice for every tag of every report.
private struct ElementIndex: Sendable {
  static let shared = ElementIndex()

  private var slots = [(key: UInt64, element: HTMLElement)](repeating: (0, .inline), count: 512)

  private init() {
    for (names, element) in vocabulary {
      for name in names {
        let key = elementKey(of: name.utf8Start)
        var slot = Self.slot(of: key)
        while slots[slot].key != 0 { slot = (slot + 1) & 0x1FF }
        slots[slot] = (key, element)
      }
    }
  }

  subscript(_ key: UInt64) -> HTMLElement {
    var slot = Self.slot(of: key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].element }
      slot = (slot + 1) & 0x1FF
    }
    return .inline
  }

  private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55) }
}

/// The first eight bytes of a name as one number.
@inline(__always) func elementKey(of name: UnsafePointer<UInt8>) -> UInt64 {
  var key: UInt64 = 0
  var index = 0
  while index < 8, name[index] != 0 {
    key = key << 8 | UInt64(name[index])
    index += 1
  }
  return key
}
