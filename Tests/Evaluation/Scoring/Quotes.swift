import TestSupport

/// Whether the places that the JSON claims hold what it quotes.
struct Quotes {
  private(set) var ratio = Ratio()
  private(set) var differences: [String] = []

  init(of tree: JSONTree, in source: [UInt8]) {
    let places = tree[pointer: "provenance"]?.members ?? [:]
    for (pointer, value) in places.sorted(by: { $0.key < $1.key }) {
      for place in value.items.isEmpty ? [value] : value.items {
        let isRight = Self.holds(place, source)
        ratio.count(isRight)
        if !isRight { differences.append("provenance \(pointer): \(place) does not hold its text") }
      }
    }
    for part in ["inventory", "results"] {
      for pointer in Self.quantities(in: tree[pointer: part] ?? .null, at: "/" + part) {
        let isThere = places[pointer] != nil
        ratio.count(isThere)
        if !isThere { differences.append("provenance \(pointer): missing") }
      }
    }
  }

  private static func quantities(in tree: JSONTree, at pointer: String) -> [String] {
    switch tree {
    case .object(let members):
      if case .number = members["value"] { return [pointer] }
      return members.sorted { $0.key < $1.key }.flatMap { quantities(in: $0.value, at: "\(pointer)/\($0.key)") }
    case .array(let items):
      return items.enumerated().flatMap { quantities(in: $0.element, at: "\(pointer)/\($0.offset)") }
    default: return []
    }
  }

  private static func holds(_ place: JSONTree, _ source: [UInt8]) -> Bool {
    guard case .number(let start) = place[pointer: "start"], case .number(let end) = place[pointer: "end"],
      let low = Int(start), let high = Int(end), low <= high, high <= source.count,
      let quote = place[pointer: "text"]?.string
    else { return false }
    let text = Comparing.folded(visible(String(decoding: source[low..<high], as: UTF8.self)))
    return text.contains(Comparing.folded(quote))
  }

  /// HTML source as read by a person: tags dropped, entities decoded. Plain text has neither.
  private static func visible(_ source: String) -> String {
    var text = ""
    var rest = source[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        rest.dropFirst().first.map({ $0.isLetter || $0 == "/" }) == true
      {
        rest = rest[rest.index(after: end)...]
      } else if character == "&", let end = rest.prefix(8).firstIndex(of: ";") {
        let name = rest[rest.index(after: rest.startIndex)..<end]
        text += ["amp": "&", "lt": "<", "gt": ">", "nbsp": " ", "quot": "\""][String(name)] ?? ""
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
