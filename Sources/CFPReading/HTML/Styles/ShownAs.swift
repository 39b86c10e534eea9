/// How a page shows an element and what is in it, as far as that changes what it says. Declarations of style sheets and
/// `style` attributes come down to this (CSS 2.2, chapters 9, 11 and 16).
struct ShownAs: Equatable {
  /// `display`, where it is a value that matters here.
  var display: Display?
  /// `visibility`; nil where it is inherited.
  var isVisible: Bool?
  /// Whether a line goes through it; nil where nothing is said.
  var isStruck: Bool?
  /// Above or below the line.
  var shift: Shift?
  /// How it is placed, which decides what offsets and sizes do to it.
  var position: Position?
  /// Whether an offset puts it far outside of the page.
  var isFarOff: Bool?
  /// Whether it has neither room nor lets its text run over.
  var hasNoRoom: Bool?
  var clipsText: Bool?
  /// Where an offset moves it against the line, if it stands in one.
  var nudge: Shift?

  enum Display: Equatable {
    case none, table, row, cell, headerCell, caption, block, inline, inlineBlock
    case rowGroup(OpenTable.GroupKind)
  }

  enum Shift: Equatable { case raised, lowered }

  /// Out of the flow of the text, moved within it, or neither.
  enum Position: Equatable { case loose, moved, plain }

  /// Takes over what another declaration says.
  mutating func apply(_ other: ShownAs) {
    display = other.display ?? display
    isVisible = other.isVisible ?? isVisible
    isStruck = other.isStruck ?? isStruck
    shift = other.shift ?? shift
    position = other.position ?? position
    isFarOff = other.isFarOff ?? isFarOff
    hasNoRoom = other.hasNoRoom ?? hasNoRoom
    clipsText = other.clipsText ?? clipsText
    nudge = other.nudge ?? nudge
  }

  /// Draws the conclusions of what only together puts text out of sight or off the line.
  /// - Parameter isBox: whether the element is a box by itself, so that it can be without room.
  mutating func settle(isBox: Bool) {
    if position == .loose, isFarOff == true { isVisible = false }
    if hasNoRoom == true, clipsText == true, isBox || position == .loose || display == .block || display == .inlineBlock
    {
      isVisible = false
    }
    if position == .moved, let nudge, shift == nil { shift = nudge }
  }

  /// Whether it says anything.
  var isPlain: Bool { self == ShownAs() }
}

extension ShownAs {
  /// What a list of declarations says: `width:0; display : NONE !important`.
  init(declarations: some RandomAccessCollection<UInt8>) {
    self.init()
    for declaration in declarations.split(separator: UInt8(ascii: ";")) {
      if let (property, words, _) = Self.parts(of: declaration) { apply(property, words[0], words) }
    }
  }

  /// The same in two: what is said plainly, and what is said to be `!important`.
  static func byImportance(_ declarations: some RandomAccessCollection<UInt8>) -> (plain: ShownAs, important: ShownAs) {
    var (plain, important) = (ShownAs(), ShownAs())
    for declaration in declarations.split(separator: UInt8(ascii: ";")) {
      guard let (property, words, isImportant) = parts(of: declaration) else { continue }
      if isImportant { important.apply(property, words[0], words) } else { plain.apply(property, words[0], words) }
    }
    return (plain, important)
  }

  /// A declaration's property and the words of its value; nil where it is one that says nothing here. `!important` and
  /// further words of a shorthand are told apart by blanks.
  private static func parts(
    of declaration: some RandomAccessCollection<UInt8>
  ) -> (property: Property, words: [String], isImportant: Bool)? {
    guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
      // Most declarations are of colours and fonts: their names have other first letters.
      let first = declaration.first(where: { $0 > 0x20 }), Property.firstLetters.contains(lowercased(first)),
      let property = Property(rawValue: word(declaration[..<colon]))
    else { return nil }
    let words = declaration[colon...].dropFirst().split { $0 <= 0x20 || $0 == UInt8(ascii: "!") }.map(word)
    if words.isEmpty { return nil }
    return (property, words, words.count > 1 && words.last == "important")
  }

  private enum Property: String, CaseIterable {
    case display, visibility, opacity, position, left, right, top, bottom, width, height, overflow, clip, transform
    case fontSize = "font-size"
    case hide = "mso-hide"
    case decoration = "text-decoration"
    case decorationLine = "text-decoration-line"
    case align = "vertical-align"
    case variant = "font-variant-position"
    case raise = "mso-text-raise"
    case indent = "text-indent"
    case maxWidth = "max-width"
    case maxHeight = "max-height"
    case clipPath = "clip-path"

    static let firstLetters = Set(allCases.compactMap(\.rawValue.utf8.first))
  }

  private mutating func apply(_ property: Property, _ value: String, _ words: [String]) {
    switch property {
    case .display: display = displays[value] ?? .inline
    case .visibility: isVisible = value != "hidden" && value != "collapse"
    case .opacity, .fontSize: if isNearlyZero(value) { isVisible = false }
    case .hide: if value == "all" || value == "screen" { display = Display.none }
    case .decoration, .decorationLine:
      if words.contains("line-through") { isStruck = true } else if value == "none" { isStruck = false }
    case .align: alignLine(value)
    case .variant: shift = value == "super" ? .raised : value == "sub" ? .lowered : shift
    case .raise: if !isZero(value) { shift = value.hasPrefix("-") ? .lowered : .raised }
    case .position:
      position = value == "absolute" || value == "fixed" ? .loose : value == "relative" ? .moved : .plain
    case .left, .right, .top, .bottom: place(property, value)
    case .indent: if let length = Length(value), length.isFarOff { isVisible = false }
    case .width, .height, .maxWidth, .maxHeight: if isZero(value) { hasNoRoom = true }
    case .overflow: clipsText = value == "hidden" || value == "clip"
    case .clip, .clipPath: if clipsAll(words.joined()) { isVisible = false }
    case .transform: if value.hasPrefix("scale"), value.hasSuffix("(0)") { isVisible = false }
    }
  }

  private mutating func alignLine(_ value: String) {
    switch value {
    case "super", "text-top": shift = .raised
    case "sub", "text-bottom": shift = .lowered
    // A length: pictures and formulas are set lower so, text only ever higher.
    default: if let length = Length(value), length.leavesLine, length.value > 0 { shift = .raised }
    }
  }

  private mutating func place(_ side: Property, _ value: String) {
    guard let length = Length(value) else { return }
    isFarOff = length.isFarOff || isFarOff == true
    if side == .top, length.leavesLine { nudge = length.value < 0 ? .raised : .lowered }
    if side == .bottom, length.leavesLine { nudge = length.value > 0 ? .raised : .lowered }
  }

  /// `rect(0,0,0,0)`, `rect(1px,1px,1px,1px)`, `inset(50%)`: what pages for voices hide their words with.
  private func clipsAll(_ value: String) -> Bool {
    if value.hasPrefix("inset(") { return value.hasPrefix("inset(50%") || value.hasPrefix("inset(100%") }
    guard value.hasPrefix("rect("), value.hasSuffix(")") else { return false }
    let sides = value.dropFirst(5).dropLast().split { ",px".contains($0) }
    return !sides.isEmpty && sides.allSatisfy { isZero(String($0)) || $0 == "1" }
  }
}

/// A length of a style sheet, in hundredths of its unit.
private struct Length {
  var value = 0
  private var isRelative = false

  /// Reads `-9999px`, `.5em`, `30%`; nil for a word.
  init?(_ text: String) {
    var digits = 0
    var decimals: Int?
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    while let byte = rest.utf8.first {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
      } else if byte &- 0x30 < 10 {
        if (decimals ?? 0) < 2, value < 10_000_000 {
          value = value * 10 + Int(byte - 0x30)
          decimals = decimals.map { $0 + 1 }
        }
        digits += 1
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard digits > 0 else { return nil }
    for _ in (decimals ?? 0)..<2 { value *= 10 }
    if isNegative { value = -value }
    isRelative = ["em", "rem", "ex", "ch"].contains(rest)
    // Percents are of the line's height: a hundredth of it each.
    if rest == "%" {
      value /= 100
      isRelative = true
    }
  }

  /// Whether nothing that is moved so far is on the page.
  var isFarOff: Bool { value <= (isRelative ? -5_000 : -50_000) }

  /// Whether text that is moved so far stands above or below its line: more than what evens out a font.
  var leavesLine: Bool { abs(value) >= (isRelative ? 15 : 250) }
}

/// The values of `display` that put an element into a table, or out of sight. Whatever else it says is laid out as usual.
private let displays: [String: ShownAs.Display] = [
  "none": .none, "table": .table, "inline-table": .table, "table-row": .row, "table-cell": .cell,
  "table-caption": .caption, "table-row-group": .rowGroup(.body), "table-header-group": .rowGroup(.head),
  "table-footer-group": .rowGroup(.foot), "block": .block, "flex": .block, "grid": .block, "list-item": .block,
  "inline-block": .inlineBlock,
]

/// What elements are for programs that read a page aloud, by the `role` that they state: parts of tables.
let tableRoles: [String: ShownAs.Display] = [
  "table": .table, "grid": .table, "treegrid": .table, "rowgroup": .rowGroup(.body), "row": .row, "cell": .cell,
  "gridcell": .cell, "columnheader": .headerCell, "rowheader": .headerCell,
]

private func isZero(_ value: String) -> Bool {
  value.utf8.first == UInt8(ascii: "0") && !value.utf8.contains { (0x31...0x39).contains($0) }
}

/// Whether a size or an opacity is too small to see: 0, `0.01px`.
private func isNearlyZero(_ value: String) -> Bool {
  isZero(value) || value.hasPrefix("0.0") || value.hasPrefix(".0")
}

/// A word of a declaration in lower case, without the blanks around it.
private func word(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes.filter { $0 > 0x20 }.map(lowercased), as: UTF8.self)
}
