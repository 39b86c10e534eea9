/// What an element does to the text in it.
enum HTMLElement: Equatable {
  /// Nothing: `sub`, `b`, `span`, and every element that is not in the vocabulary.
  case inline
  /// Its contents are not shown.
  case hidden
  /// A block of no particular kind: text before, in and behind it stays apart.
  case block
  case heading(level: Int)
  case listItem
  /// Its lines are lines.
  case preformatted
  case lineBreak
  /// A term of a definition list, and what it means: both are one block, the meaning on a line of its own.
  case term, description
  case image
  case table
  case rowGroup(isHead: Bool)
  case row
  case cell(isHeader: Bool)
  case caption
}

/// The elements by name. Names are told apart by their first eight bytes.
private let vocabulary: [(names: [StaticString], element: HTMLElement)] = [
  (["h1"], .heading(level: 1)), (["h2"], .heading(level: 2)), (["h3"], .heading(level: 3)),
  (["h4"], .heading(level: 4)), (["h5"], .heading(level: 5)), (["h6"], .heading(level: 6)),
  (["li"], .listItem),
  (["pre", "listing", "xmp"], .preformatted),
  (["br"], .lineBreak),
  (["dt"], .term), (["dd"], .description),
  (["img"], .image),
  (["table"], .table),
  (["thead"], .rowGroup(isHead: true)),
  (["tbody", "tfoot"], .rowGroup(isHead: false)),
  (["tr"], .row),
  (["td"], .cell(isHeader: false)), (["th"], .cell(isHeader: true)),
  (["caption"], .caption),
  (["title", "script", "style", "template"], .hidden),
  (
    [
      "html", "head", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address",
      "center", "blockquote", "figure", "figcaption", "form", "fieldset", "legend", "hr", "ul", "ol", "dl",
      "menu", "dir", "details", "summary", "option", "frameset", "noframes", "noscript", "hgroup", "dialog",
    ], .block
  ),
]

extension HTMLElement {
  /// The element of a name that ends with a zero byte and is in lower case, as libxml2 gives it.
  @inline(__always) init(named name: UnsafePointer<UInt8>) { self = ElementIndex.shared[key(of: name)] }
}

/// A small hash table from names to elements: the look-up is made twice for every tag of every report.
private struct ElementIndex: Sendable {
  static let shared = ElementIndex()

  private var slots = [(key: UInt64, element: HTMLElement)](repeating: (0, .inline), count: 256)

  private init() {
    for (names, element) in vocabulary {
      for name in names {
        let key = key(of: name.utf8Start)
        var slot = Self.slot(of: key)
        while slots[slot].key != 0 { slot = (slot + 1) & 0xFF }
        slots[slot] = (key, element)
      }
    }
  }

  subscript(_ key: UInt64) -> HTMLElement {
    var slot = Self.slot(of: key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].element }
      slot = (slot + 1) & 0xFF
    }
    return .inline
  }

  private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}

/// The first eight bytes of a name as one number.
@inline(__always) private func key(of name: UnsafePointer<UInt8>) -> UInt64 {
  var key: UInt64 = 0
  var index = 0
  while index < 8, name[index] != 0 {
    key = key << 8 | UInt64(name[index])
    index += 1
  }
  return key
}
