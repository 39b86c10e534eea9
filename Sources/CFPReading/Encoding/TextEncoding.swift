/// An encoding that text is read in, named as the Encoding Standard names it.
struct TextEncoding: Hashable, Sendable {
  /// How many bytes a character takes, which says how many are passed over where a sequence is none.
  enum Form: Hashable, Sendable { case bytes, pairs, units16, units32 }

  let name: String
  let form: Form
  /// What glibc's `iconv` calls the encoding as browsers read it; it is not always the same name.
  let converter: String
  /// The converter for what the first one lacks.
  let supplement: String?

  init(_ name: String, _ form: Form = .bytes, converter: String? = nil, supplement: String? = nil) {
    self.name = name
    self.form = form
    self.converter = converter ?? name
    self.supplement = supplement
  }
}

/// The byte-order marks, the longest first where one begins another.
let byteOrderMarks: [(bytes: [UInt8], encoding: TextEncoding)] = [
  ([0xEF, 0xBB, 0xBF], .utf8),
  ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
  ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
  ([0xFF, 0xFE], .utf16LittleEndian),
  ([0xFE, 0xFF], .utf16BigEndian),
  ([0x84, 0x31, 0x95, 0x33], .gb18030),
]

extension TextEncoding {
  /// The encoding that a byte-order mark at the start gives; nil where there is none.
  init?(markedIn bytes: [UInt8]) {
    guard let mark = byteOrderMarks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    self = mark.encoding
  }

  /// The encoding that `charset=` or an XML declaration's `encoding=` names in the first 4 KB, quoted or not; nil where
  /// none does or the name is unknown. `<meta charset>`, `http-equiv` and mail headers all come down to this.
  init?(declaredIn bytes: [UInt8]) {
    let head = bytes.prefix(4096)
    let keys = [Array("charset".utf8), Array("encoding".utf8)]
    var index = 0
    while index < head.count {
      guard let key = keys.first(where: { head[index...].starts(withLowercased: $0) }) else {
        index += 1
        continue
      }
      index += key.count
      if let name = declaredName(in: head[index...]), let encoding = TextEncoding(label: name) {
        self = encoding
        return
      }
    }
    return nil
  }
}

/// The name behind `charset` or `encoding`: blanks, `=`, blanks, a quotation mark or none, the name.
private func declaredName(in rest: ArraySlice<UInt8>) -> String? {
  var rest = rest.drop { $0 <= 0x20 }
  guard rest.first == UInt8(ascii: "=") else { return nil }
  rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
  let name = rest.prefix { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
  return String(decoding: name, as: UTF8.self).lowercased()
}

extension Collection<UInt8> {
  /// Whether the bytes start with the given ones, capital ASCII letters read as small ones.
  func starts(withLowercased other: some Collection<UInt8>) -> Bool {
    var index = startIndex
    for byte in other {
      guard index < endIndex, lowercased(self[index]) == byte else { return false }
      formIndex(after: &index)
    }
    return true
  }
}

/// An ASCII capital letter as a small one; every other byte as it is.
@inline(__always) func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
