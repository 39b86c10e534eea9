import TestSupport

/// The report JSON that a document must give, built up while the document is written.
struct Expectation {
  private(set) var tree = JSONTree.object([:])

  /// States a value at a path of keys: `report/gwp/horizonYears`.
  mutating func state(_ path: String, _ value: JSONTree) {
    tree = Self.setting(path.split(separator: "/")[...], of: tree, to: value)
  }

  mutating func state(_ path: String, _ text: String) { state(path, .string(text)) }

  /// Appends to an array at a path.
  mutating func append(_ path: String, _ value: JSONTree) {
    state(path, .array((tree[pointer: path]?.items ?? []) + [value]))
  }

  /// Leaves open how the quantities below a path are printed.
  mutating func forgetTexts(below path: String) {
    if let part = tree[pointer: path] { state(path, part.withoutTexts) }
  }

  mutating func remove(_ path: String) {
    let keys = path.split(separator: "/")
    guard let parent = tree[pointer: keys.dropLast().joined(separator: "/")], let last = keys.last else { return }
    var members = parent.members
    members[String(last)] = nil
    if keys.count == 1 {
      tree = .object(members)
    } else {
      state(keys.dropLast().joined(separator: "/"), .object(members))
    }
  }

  private static func setting(_ path: ArraySlice<Substring>, of tree: JSONTree, to value: JSONTree) -> JSONTree {
    guard let key = path.first else { return value }
    var members = tree.members
    members[String(key)] = setting(path.dropFirst(), of: members[String(key)] ?? .object([:]), to: value)
    return .object(members)
  }
}

extension JSONTree {
  /// A quantity as REPORT.md wants it; a nil value is a printed null mark.
  static func quantity(_ digits: String?, _ unit: String? = nil, per: String? = nil, text: String? = nil) -> JSONTree {
    var members: [String: JSONTree] = ["value": digits.map { .number($0) } ?? .null]
    if let unit { members["unit"] = .string(unit) }
    if let per { members["per"] = .string(per) }
    if let text { members["text"] = .string(text) }
    return .object(members)
  }

  /// The same without what is quoted of each quantity.
  var withoutTexts: JSONTree {
    switch self {
    case .object(let members):
      .object(members.filter { $0.key != "text" }.mapValues(\.withoutTexts))
    case .array(let items): .array(items.map(\.withoutTexts))
    default: self
    }
  }

  /// The object with further members.
  func adding(_ more: [String: JSONTree]) -> JSONTree { .object(members.merging(more) { $1 }) }

  /// JSON text with sorted keys, two blanks a level.
  func written(_ indent: String = "") -> String {
    switch self {
    case .null, .bool, .number: return description
    case .string(let text): return Self.quoted(text)
    case .array(let items):
      if items.isEmpty { return "[]" }
      return "[\n" + items.map { indent + "  " + $0.written(indent + "  ") }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.sorted { $0.key < $1.key }.map {
        "\(indent)  \(Self.quoted($0.key)): \($0.value.written(indent + "  "))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\0"..."\u{1F}": result += "\\u00" + (scalar.value < 16 ? "0" : "1") + String(scalar.value % 16, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
