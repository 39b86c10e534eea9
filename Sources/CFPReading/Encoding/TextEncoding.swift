/// An encoding that text is read in, by its IANA name.
struct TextEncoding: Hashable, Sendable {
  /// The IANA name; glibc's `iconv` knows it by the same name.
  let name: String
  /// How many bytes are passed over where a sequence cannot be converted.
  let unit: Int

  init(_ name: String, unit: Int = 1) {
    self.name = name
    self.unit = unit
  }

  static let utf8 = TextEncoding("UTF-8")
  static let gb18030 = TextEncoding("GB18030")
  static let big5 = TextEncoding("Big5")
  static let windows1252 = TextEncoding("windows-1252")
  static let utf16LittleEndian = TextEncoding("UTF-16LE", unit: 2)
  static let utf16BigEndian = TextEncoding("UTF-16BE", unit: 2)
  static let utf32LittleEndian = TextEncoding("UTF-32LE", unit: 4)
  static let utf32BigEndian = TextEncoding("UTF-32BE", unit: 4)
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

/// What a declaration may call an encoding, in lower case. gb2312 and gbk mean GB18030: files so declared hold its
/// characters as a rule. UTF-16 cannot be declared in text that is read byte by byte; HTML reads it as UTF-8.
private let labels: [String: TextEncoding] = [
  "utf-8": .utf8, "utf8": .utf8, "unicode-1-1-utf-8": .utf8, "utf-16": .utf8, "utf-16le": .utf8, "utf-16be": .utf8,
  "gb2312": .gb18030, "gb_2312-80": .gb18030, "gbk": .gb18030, "x-gbk": .gb18030, "gb18030": .gb18030,
  "cp936": .gb18030, "ms936": .gb18030, "windows-936": .gb18030, "chinese": .gb18030, "euc-cn": .gb18030,
  "big5": .big5, "big-5": .big5, "cn-big5": .big5, "x-x-big5": .big5, "cp950": .big5,
  "big5-hkscs": TextEncoding("Big5-HKSCS"),
  "iso-8859-1": .windows1252, "latin1": .windows1252,
  "us-ascii": .windows1252, "windows-1252": .windows1252,
  "cp1252": .windows1252,
  "shift_jis": TextEncoding("Shift_JIS"), "euc-jp": TextEncoding("EUC-JP"), "euc-kr": TextEncoding("EUC-KR"),
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
      if let name = declaredName(in: head[index...]), let encoding = labels[name] {
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
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
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
