/// How a page shows an element and what is in it, as far as that changes what it says. Declarations of style sheets and
/// `style` attributes come down to this (CSS 2.2, chapters 9, 11 and 16).
struct ShownAs: Equatable {
  /// `display`, where it is a value that matters here.
  var display: Display?
  /// `visibility`; nil where it is inherited.
  var isVisible: Bool?
  /// Whether a line goes through it.
  var isStruck = false
  /// Above or below the line.
  var shift: Shift?

  enum Display: Equatable {
    case none, table, row, cell, caption, block, inline
    case rowGroup(OpenTable.GroupKind)
  }

  enum Shift: Equatable { case raised, lowered }

  /// Takes over what another declaration says.
  mutating func apply(_ other: ShownAs) {
    display = other.display ?? display
    isVisible = other.isVisible ?? isVisible
    isStruck = isStruck || other.isStruck
    shift = other.shift ?? shift
  }

  /// Whether it says anything.
  var isPlain: Bool { self == ShownAs() }
}

extension ShownAs {
  /// What a list of declarations says: `width:0; display : NONE !important`.
  init(declarations: some Collection<UInt8>) {
    self.init()
    for declaration in declarations.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = word(parts[0])
      guard let property = Property(rawValue: name) else { continue }
      // `!important` and further words of a shorthand are told apart by blanks.
      let words = parts[1].split { $0 <= 0x20 || $0 == UInt8(ascii: "!") }.map(word)
      guard let first = words.first else { continue }
      apply(property, first, words)
    }
  }

  private enum Property: String {
    case display, visibility, opacity
    case fontSize = "font-size"
    case hide = "mso-hide"
    case decoration = "text-decoration"
    case decorationLine = "text-decoration-line"
    case align = "vertical-align"
    case raise = "mso-text-raise"
  }

  private mutating func apply(_ property: Property, _ value: String, _ words: [String]) {
    switch property {
    case .display: display = displays[value] ?? .inline
    case .visibility: isVisible = value != "hidden" && value != "collapse"
    case .opacity, .fontSize: if isZero(value) { isVisible = false }
    case .hide: if value == "all" || value == "screen" { display = Display.none }
    case .decoration, .decorationLine: if words.contains("line-through") { isStruck = true }
    case .align:
      switch value {
      case "super", "text-top": shift = .raised
      case "sub", "text-bottom": shift = .lowered
      default: break
      }
    case .raise: if !isZero(value) { shift = value.hasPrefix("-") ? .lowered : .raised }
    }
  }
}

/// The values of `display` that put an element into a table, or out of sight. Whatever else it says is laid out as usual.
private let displays: [String: ShownAs.Display] = [
  "none": .none, "table": .table, "inline-table": .table, "table-row": .row, "table-cell": .cell,
  "table-caption": .caption, "table-row-group": .rowGroup(.body), "table-header-group": .rowGroup(.head),
  "table-footer-group": .rowGroup(.foot), "block": .block, "flex": .block, "grid": .block, "list-item": .block,
]

private func isZero(_ value: String) -> Bool {
  value.utf8.first == UInt8(ascii: "0") && !value.utf8.contains { (0x31...0x39).contains($0) }
}

/// A word of a declaration in lower case, without the blanks around it.
private func word(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes.filter { $0 > 0x20 }.map(lowercased), as: UTF8.self)
}
