/// The rules of a document's style sheets that change what it says, by the class, id or name of the element they are for.
///
/// Selectors are understood as far as documents that people export use them: names, classes, ids and `[hidden]`, alone or
/// together, also behind ancestors (`.old td.x`), and `:nth-child(3)`. A rule with any other part is left out: what a page
/// does not hide for sure is read.
struct StyleSheet {
  private var rules: [StyleRule] = []

  /// Whether no rule says anything that matters.
  var isEmpty: Bool { rules.isEmpty }

  /// More rules than any export has; a hostile file would be matched with each.
  private static let limit = 2_000

  /// Adds the rules of a `style` element.
  mutating func add(_ text: [UInt8]) {
    var rest = withoutComments(text)[...]
    while rules.count < Self.limit, let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let prelude = rest[..<open]
      let body = rest[(open + 1)...]
      if prelude.first(where: { $0 > 0x20 }) == UInt8(ascii: "@") {
        rest = isForScreen(prelude) ? body : behindBlock(body)
        continue
      }
      let close = body.firstIndex(of: UInt8(ascii: "}")) ?? body.endIndex
      let shown = ShownAs(declarations: body[..<close])
      if !shown.isPlain {
        for selector in prelude.split(separator: UInt8(ascii: ",")) {
          if let selector = StyleSelector(selector) { rules.append(StyleRule(selector: selector, shown: shown)) }
        }
      }
      rest = close < body.endIndex ? body[(close + 1)...] : []
    }
  }

  /// What the rules say of the last of some nested elements.
  /// - Parameter steps: how many ancestors may still be compared; with none left, rules with ancestors do not apply.
  func shown(_ elements: [StyledElement], steps: inout Int) -> ShownAs {
    var shown = ShownAs()
    for rule in rules where rule.selector.matches(elements, steps: &steps) { shown.apply(rule.shown) }
    return shown
  }

  /// Whether what stands in an `@` rule holds for a page on a screen: `@media screen`, not `@media print`.
  private func isForScreen(_ prelude: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: prelude.map(lowercased), as: UTF8.self)
    return words.contains("@media") && !words.contains("print") && !words.contains("(")
  }

  /// What follows a block in braces, those inside it passed.
  private func behindBlock(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 1
    for index in body.indices {
      if body[index] == UInt8(ascii: "{") { depth += 1 }
      if body[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return body[(index + 1)...] }
    }
    return []
  }

  private func withoutComments(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if index + 1 < text.count, text[index] == UInt8(ascii: "/"), text[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index + 1 < text.count, text[index] != UInt8(ascii: "*") || text[index + 1] != UInt8(ascii: "/") {
          index += 1
        }
        index += 2
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }
}

/// An element as selectors see it.
struct StyledElement {
  /// In lower case.
  var name: String
  var classes: [String] = []
  var id: String?
  /// Which child of its parent it is, from 1.
  var position: Int
}

private struct StyleRule {
  var selector: StyleSelector
  var shown: ShownAs
}

/// A selector: compounds from the outermost ancestor to the element itself.
private struct StyleSelector {
  private var compounds: [Compound] = []

  private struct Compound {
    var name: String?
    var classes: [String] = []
    var id: String?
    var position: Int?
    /// Whether the compound before it must be its parent (`>`).
    var isChild = false
  }

  /// Reads a selector; nil where it has a part that is not understood.
  init?(_ text: ArraySlice<UInt8>) {
    var isChild = false
    let spaced = text.flatMap { $0 == UInt8(ascii: ">") ? Array(" > ".utf8) : [$0] }
    for part in spaced.split(whereSeparator: { $0 <= 0x20 }) {
      if part.elementsEqual(">".utf8) {
        isChild = true
        continue
      }
      guard var compound = Self.compound(part) else { return nil }
      compound.isChild = isChild
      isChild = false
      compounds.append(compound)
    }
    if compounds.isEmpty || isChild { return nil }
  }

  private static func compound(_ text: ArraySlice<UInt8>) -> Compound? {
    var compound = Compound()
    var rest = text
    while let mark = rest.first {
      let isMark = mark == UInt8(ascii: ".") || mark == UInt8(ascii: "#") || mark == UInt8(ascii: ":")
      let body = isMark ? rest.dropFirst() : rest
      let end = body.firstIndex { ".#:[".utf8.contains($0) } ?? body.endIndex
      let word = String(decoding: body[..<end], as: UTF8.self)
      guard !word.isEmpty, mark != UInt8(ascii: "[") else { return nil }
      switch mark {
      case UInt8(ascii: "."): compound.classes.append(word)
      case UInt8(ascii: "#"): compound.id = word
      case UInt8(ascii: ":"):
        guard let position = nthChild(word) else { return nil }
        compound.position = position
      default: if word != "*" { compound.name = word.lowercased() }
      }
      rest = body[end...]
    }
    return compound
  }

  /// The 3 of `nth-child(3)`; 1 for `first-child`.
  private static func nthChild(_ word: String) -> Int? {
    if word == "first-child" { return 1 }
    guard word.hasPrefix("nth-child("), word.hasSuffix(")") else { return nil }
    return Int(word.dropFirst(10).dropLast())
  }

  /// Whether the last of some nested elements is meant.
  /// - Parameter steps: how many ancestors may still be compared.
  func matches(_ elements: [StyledElement], steps: inout Int) -> Bool {
    guard let last = elements.last, meets(last, compounds[compounds.count - 1]) else { return false }
    var compound = compounds.count - 1
    var element = elements.count - 1
    while compound > 0 {
      let isChild = compounds[compound].isChild
      compound -= 1
      element -= 1
      while element >= 0, !meets(elements[element], compounds[compound]) {
        steps -= 1
        if isChild || steps < 0 { return false }
        element -= 1
      }
      if element < 0 { return false }
    }
    return true
  }

  private func meets(_ element: StyledElement, _ compound: Compound) -> Bool {
    (compound.name.map { $0 == element.name } ?? true) && (compound.id.map { $0 == element.id } ?? true)
      && (compound.position.map { $0 == element.position } ?? true)
      && compound.classes.allSatisfy(element.classes.contains)
  }
}
