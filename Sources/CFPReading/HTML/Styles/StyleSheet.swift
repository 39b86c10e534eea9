/// The rules of a document's style sheets that change what it says, by the elements they are for.
///
/// Selectors are understood as far as documents that people export use them, see `StyleSelector`. A rule with any other
/// part is left out: what a page does not hide for sure is read. Of several rules the more specific one holds, of equal ones
/// the later, and `!important` goes before all (CSS 2.2, chapter 6.4).
struct StyleSheet {
  /// By how specific they are; equal ones in printed order.
  private var rules: [StyleRule] = []
  /// Whether a selector asks for attributes other than class and id.
  private(set) var looksAtAttributes = false
  /// Whether a selector asks for the element before.
  private(set) var looksAtSiblings = false
  /// Whether a declaration says `!important`.
  private(set) var holdsImportant = false

  /// Whether no rule says anything that matters.
  var isEmpty: Bool { rules.isEmpty }

  /// More rules than any export has; a hostile file would be matched with each.
  private static let limit = 2_000

  /// Adds the rules of a `style` element.
  mutating func add(_ text: [UInt8]) {
    var rest = withoutComments(text)[...]
    while rules.count < Self.limit, let open = firstIndex(of: "{", in: rest) {
      // What an `@media` that was entered ends with stands before the next rule.
      let prelude = behindStatements(rest[..<open].drop { $0 <= 0x20 || $0 == UInt8(ascii: "}") })
      let body = rest[(open + 1)...]
      if prelude.first == UInt8(ascii: "@") {
        rest = isForScreen(prelude) ? body : behindBlock(body)
        continue
      }
      let close = firstIndex(of: "}", in: body) ?? body.endIndex
      add(prelude, declarations: body[..<close])
      rest = close < body.endIndex ? body[(close + 1)...] : []
    }
    // Sorting keeps the order of equal ones by their numbers.
    for index in rules.indices { rules[index].number = index }
    rules.sort { ($0.selector.weight, $0.number) < ($1.selector.weight, $1.number) }
  }

  private mutating func add(_ selectors: ArraySlice<UInt8>, declarations: ArraySlice<UInt8>) {
    let (shown, important) = ShownAs.byImportance(declarations)
    if shown.isPlain, important.isPlain { return }
    for selector in selectors.split(separator: UInt8(ascii: ",")) {
      guard let selector = StyleSelector(selector) else { continue }
      if selector.looksAtAttributes { looksAtAttributes = true }
      if selector.looksAtSiblings { looksAtSiblings = true }
      if !important.isPlain { holdsImportant = true }
      rules.append(StyleRule(selector: selector, shown: shown, important: important))
    }
  }

  /// What the rules say of the last of some nested elements.
  /// - Parameter important: whether by the declarations that say so, or by the others.
  /// - Parameter steps: how many ancestors may still be compared; with none left, rules with ancestors do not apply.
  func shown(_ elements: [StyledElement], important: Bool, steps: inout Int) -> ShownAs {
    var shown = ShownAs()
    for rule in rules {
      let said = important ? rule.important : rule.shown
      if !said.isPlain, rule.selector.matches(elements, steps: &steps) { shown.apply(said) }
    }
    return shown
  }

  /// What stands behind statements without a block: `@charset "utf-8";`, `@import url(a.css);`.
  private func behindStatements(_ prelude: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = prelude
    while rest.first == UInt8(ascii: "@"), let end = firstIndex(of: ";", in: rest) {
      rest = rest[(end + 1)...].drop { $0 <= 0x20 }
    }
    return rest
  }

  /// Whether what stands in an `@` rule holds for a page on a screen: `@media screen`, not `@media print`; what a browser of
  /// today supports; a layer.
  private func isForScreen(_ prelude: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: prelude.map(lowercased), as: UTF8.self)
    if words.hasPrefix("@supports") { return !words.contains("not") }
    if words.hasPrefix("@layer") { return true }
    return words.hasPrefix("@media") && !words.contains("print") && !words.contains("(")
  }

  /// Where a sign stands for the first time outside of quotes.
  private func firstIndex(of sign: Unicode.Scalar, in text: ArraySlice<UInt8>) -> Int? {
    let sign = UInt8(ascii: sign)
    var quote: UInt8?
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if let open = quote {
        // A quote that its line does not close is none.
        if byte == open || byte == UInt8(ascii: "\n") { quote = nil }
        if byte == UInt8(ascii: "\\") { index += 1 }
      } else if byte == sign {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    return nil
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

private struct StyleRule {
  var selector: StyleSelector
  var shown: ShownAs
  var important: ShownAs
  var number = 0
}
