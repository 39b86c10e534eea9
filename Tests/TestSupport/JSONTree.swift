/// JSON with its numbers as they are written: `10.10` is not `10.1`. Small and strict, for tests only.
public indirect enum JSONTree: Hashable, Sendable, CustomStringConvertible {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  public struct Malformed: Error, CustomStringConvertible {
    public var offset: Int
    public var description: String { "malformed JSON at byte \(offset)" }
  }

  /// Parses one JSON text.
  public init(parsing bytes: [UInt8]) throws {
    var parser = Parser(bytes: bytes)
    self = try parser.value()
    parser.skipBlanks()
    guard parser.index == bytes.count else { throw Malformed(offset: parser.index) }
  }

  /// The value a JSON pointer names; nil where there is none.
  public subscript(pointer pointer: String) -> JSONTree? {
    var value = self
    for key in pointer.split(separator: "/") {
      switch value {
      case .object(let members):
        guard let member = members[String(key)] else { return nil }
        value = member
      case .array(let items):
        guard let index = Int(key), items.indices.contains(index) else { return nil }
        value = items[index]
      default: return nil
      }
    }
    return value
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var items: [JSONTree] { if case .array(let items) = self { items } else { [] } }
  public var members: [String: JSONTree] {
    if case .object(let members) = self { members } else { [:] }
  }

  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): digits
    case .string(let text): "\"\(text)\""
    case .array(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
  }

  /// What an expected tree has that this one has not, a readable line for each; more is allowed, other is not.
  public func differences(from expected: JSONTree, at pointer: String = "") -> [String] {
    switch (expected, self) {
    case (.object(let wanted), .object(let got)):
      return wanted.sorted { $0.key < $1.key }.flatMap { key, value in
        (got[key] ?? .missing).differences(from: value, at: "\(pointer)/\(key)")
      }
    case (.array(let wanted), .array(let got)):
      var lines =
        wanted.count == got.count
        ? [] : ["\(pointer): \(got.count) entries, \(wanted.count) expected"]
      for (index, value) in wanted.enumerated() {
        lines += (index < got.count ? got[index] : .missing).differences(
          from: value, at: "\(pointer)/\(index)")
      }
      return lines
    default:
      return expected == self ? [] : ["\(pointer): \(self), expected \(expected)"]
    }
  }

  private static let missing = JSONTree.string("(nothing)")
}

private struct Parser {
  let bytes: [UInt8]
  var index = 0

  mutating func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }

  private var malformed: JSONTree.Malformed { JSONTree.Malformed(offset: index) }

  private mutating func expect(_ text: String) throws {
    for byte in text.utf8 {
      guard index < bytes.count, bytes[index] == byte else { throw malformed }
      index += 1
    }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == byte.asciiValue else { return false }
    index += 1
    return true
  }

  mutating func value() throws -> JSONTree {
    skipBlanks()
    guard index < bytes.count else { throw malformed }
    switch bytes[index] {
    case UInt8(ascii: "{"):
      index += 1
      var members: [String: JSONTree] = [:]
      if take("}") { return .object(members) }
      repeat {
        skipBlanks()
        let key = try string()
        guard take(":"), members[key] == nil else { throw malformed }
        members[key] = try value()
      } while take(",")
      guard take("}") else { throw malformed }
      return .object(members)
    case UInt8(ascii: "["):
      index += 1
      var items: [JSONTree] = []
      if take("]") { return .array(items) }
      repeat { items.append(try value()) } while take(",")
      guard take("]") else { throw malformed }
      return .array(items)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default:
      let start = index
      while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
      guard index > start else { throw malformed }
      return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard index < bytes.count else { throw malformed }
        let escape = bytes[index]
        index += 1
        switch escape {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
          let digits = String(decoding: bytes[index..<min(bytes.count, index + 4)], as: UTF8.self)
          guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
            throw malformed
          }
          text += Array(String(Character(scalar)).utf8)
          index += 4
        default: text.append(escape)
        }
      default: text.append(byte)
      }
    }
    throw malformed
  }
}
