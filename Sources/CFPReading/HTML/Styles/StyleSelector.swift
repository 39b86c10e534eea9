/// An element as selectors see it.
struct StyledElement {
  /// In lower case.
  var name: String
  var classes: [String] = []
  var id: String?
  /// Which child of its parent it is, from 1.
  var position: Int
  /// Those that it states, where a selector asks for them.
  var attributes: [(name: String, value: String)] = []
  /// The element before it in its parent, and the last one in it so far; at most one each.
  var previous: [StyledElement] = []
  var lastChild: [StyledElement] = []

  init(name: String, classes: [String] = [], id: String? = nil, position: Int) {
    self.name = name
    self.classes = classes
    self.id = id
    self.position = position
  }
}

/// A selector: compounds from the outermost ancestor to the element itself.
///
/// Understood are names, classes, ids, attributes (`[hidden]`, `[class*="hide"]`), `:nth-child(3)`, `:first-child` and
/// `:not(…)` with one of those, behind ancestors (`.old td.x`), parents (`>`) and the element before (`+`).
struct StyleSelector {
  private var compounds: [Compound] = []
  /// How specific it is: ids before classes and attributes before names.
  private(set) var weight = 0
  private(set) var looksAtAttributes = false
  private(set) var looksAtSiblings = false

  /// How a compound stands to the one before it.
  private enum Relation { case within, child, next }

  private struct Compound {
    var tests: [Test] = []
    var relation = Relation.within
  }

  private indirect enum Test {
    case name(String), classWord(String), id(String), position(Int)
    case attribute(String, AttributeMatch, String)
    case not(Test)
  }

  private enum AttributeMatch: UInt8 {
    case present = 0
    case equal = 0x3D  // =
    case contains = 0x2A  // *
    case starts = 0x5E  // ^
    case ends = 0x24  // $
    case word = 0x7E  // ~
    case language = 0x7C  // |
  }

  /// Reads a selector; nil where it has a part that is not understood.
  init?(_ text: ArraySlice<UInt8>) {
    var relation = Relation.within
    var isOpen = true
    for part in Self.parts(text) {
      if part.elementsEqual(">".utf8) || part.elementsEqual("+".utf8) {
        relation = part.first == UInt8(ascii: ">") ? .child : .next
        isOpen = true
        continue
      }
      guard let tests = Self.tests(part) else { return nil }
      compounds.append(Compound(tests: tests, relation: relation))
      relation = .within
      isOpen = false
    }
    if compounds.isEmpty || isOpen { return nil }
    looksAtSiblings = compounds.contains { $0.relation == .next }
    for test in compounds.lazy.flatMap(\.tests) {
      weight += Self.weight(of: test)
      if case .attribute = Self.positive(test) { looksAtAttributes = true }
    }
  }

  /// The compounds and the signs between them; what stands in brackets is not taken apart.
  private static func parts(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = text.startIndex
    func end(_ index: Int) { if start < index { parts.append(text[start..<index]) } }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case 0...0x20 where depth == 0:
        end(index)
        start = index + 1
      case UInt8(ascii: ">") where depth == 0, UInt8(ascii: "+") where depth == 0:
        end(index)
        parts.append(text[index...index])
        start = index + 1
      default: break
      }
    }
    end(text.endIndex)
    return parts
  }

  private static func tests(_ text: ArraySlice<UInt8>) -> [Test]? {
    var tests: [Test] = []
    var rest = text
    while let mark = rest.first {
      if mark == UInt8(ascii: "[") {
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")),
          let test = attribute(rest[(rest.startIndex + 1)..<close])
        else { return nil }
        tests.append(test)
        rest = rest[(close + 1)...]
        continue
      }
      if rest.starts(with: ":not(".utf8) {
        guard let close = rest.firstIndex(of: UInt8(ascii: ")")),
          let inner = Self.tests(rest[(rest.startIndex + 5)..<close].filter { $0 > 0x20 }[...]), inner.count == 1
        else { return nil }
        tests.append(.not(inner[0]))
        rest = rest[(close + 1)...]
        continue
      }
      let isMark = mark == UInt8(ascii: ".") || mark == UInt8(ascii: "#") || mark == UInt8(ascii: ":")
      let body = isMark ? rest.dropFirst() : rest
      let end = body.firstIndex { ".#:[".utf8.contains($0) } ?? body.endIndex
      let word = String(decoding: body[..<end], as: UTF8.self)
      guard !word.isEmpty, !word.contains("~") else { return nil }
      switch mark {
      case UInt8(ascii: "."): tests.append(.classWord(word))
      case UInt8(ascii: "#"): tests.append(.id(word))
      case UInt8(ascii: ":"):
        guard let position = nthChild(word) else { return nil }
        tests.append(.position(position))
      default: if word != "*" { tests.append(.name(word.lowercased())) }
      }
      rest = body[end...]
    }
    return tests
  }

  /// `data-x`, `data-x="k"`, `class*=hide`.
  private static func attribute(_ text: ArraySlice<UInt8>) -> Test? {
    guard let sign = text.firstIndex(of: UInt8(ascii: "=")) else {
      return .attribute(lowercasedWord(text), .present, "")
    }
    var nameEnd = sign
    var match = AttributeMatch.equal
    if sign > text.startIndex, let kind = AttributeMatch(rawValue: text[sign - 1]), kind != .equal {
      match = kind
      nameEnd = sign - 1
    }
    let value = text[(sign + 1)...].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let name = lowercasedWord(text[..<nameEnd])
    guard !name.isEmpty, !value.isEmpty else { return nil }
    return .attribute(name, match, String(decoding: value, as: UTF8.self))
  }

  private static func lowercasedWord(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.filter { $0 > 0x20 }.map(lowercased), as: UTF8.self)
  }

  /// The 3 of `nth-child(3)`; 1 for `first-child`.
  private static func nthChild(_ word: String) -> Int? {
    if word == "first-child" { return 1 }
    guard word.hasPrefix("nth-child("), word.hasSuffix(")") else { return nil }
    return Int(word.dropFirst(10).dropLast())
  }

  private static func positive(_ test: Test) -> Test { if case .not(let inner) = test { inner } else { test } }

  private static func weight(of test: Test) -> Int {
    switch positive(test) {
    case .id: 10_000
    case .name: 1
    default: 100
    }
  }

  /// Whether the last of some nested elements is meant.
  /// - Parameter steps: how many ancestors may still be compared.
  func matches(_ elements: [StyledElement], steps: inout Int) -> Bool {
    guard let last = elements.last, let own = compounds.last, meets(last, own) else { return false }
    var compound = compounds.count - 1
    var element = elements.count - 1
    var current = last
    while compound > 0 {
      let relation = compounds[compound].relation
      compound -= 1
      if relation == .next {
        guard let previous = current.previous.first, meets(previous, compounds[compound]) else { return false }
        current = previous
        continue
      }
      element -= 1
      while element >= 0, !meets(elements[element], compounds[compound]) {
        if relation == .child { return false }
        element -= 1
        steps -= 1
        if steps < 0 { return false }
      }
      if element < 0 { return false }
      current = elements[element]
    }
    return true
  }

  private func meets(_ element: StyledElement, _ compound: Compound) -> Bool {
    compound.tests.allSatisfy { meets(element, $0) }
  }

  private func meets(_ element: StyledElement, _ test: Test) -> Bool {
    switch test {
    case .name(let name): return name == element.name
    case .classWord(let word): return element.classes.contains(word)
    case .id(let id): return element.id == id
    case .position(let position): return element.position == position
    case .not(let inner): return !meets(element, inner)
    case .attribute(let name, let match, let wanted):
      guard let value = element.attributes.first(where: { $0.name == name })?.value else { return false }
      return switch match {
      case .present: true
      case .equal: value == wanted
      case .contains: value.contains(wanted)
      case .starts: value.hasPrefix(wanted)
      case .ends: value.hasSuffix(wanted)
      case .word: value.split(separator: " ").contains { $0 == wanted }
      case .language: value == wanted || value.hasPrefix(wanted + "-")
      }
    }
  }
}
