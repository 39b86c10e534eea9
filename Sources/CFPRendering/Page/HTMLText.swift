/// HTML in the making: a buffer in which text can only be written escaped, and mark-up only as a literal of the code.
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Mark-up, or text that holds nothing to escape.
  mutating func markup(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func integer(_ value: Int) { appendInteger(value, to: &bytes) }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0, to: &bytes) }
  }

  mutating func text(_ utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
  }

  /// A JSON text inside a data block: no character reference is read there, and nothing may end the block.
  mutating func dataBlock(_ json: [UInt8]) {
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): markup("\\u003c")
      case UInt8(ascii: ">"): markup("\\u003e")
      case UInt8(ascii: "&"): markup("\\u0026")
      default: bytes.append(byte)
      }
    }
  }
}

/// Escapes text for HTML's content and attribute values. What would be invisible or turn the reading direction is shown
/// by its name, so that nothing in a report looks like something else.
private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  output.reserveCapacity(output.count + text.count)
  var index = 0
  while index < text.count {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    case 0..<0x20, 0x7F, 0xD8, 0xE2:
      if let (shown, length) = visibleForm(text, at: index) {
        output.append(contentsOf: shown.utf8)
        index += length
        continue
      }
      output.append(byte)
    default: output.append(byte)
    }
    index += 1
  }
}

/// A text with what is invisible, or turns the reading direction, shown by its name.
func visible(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { $0 < 0x20 || [0x7F, 0xD8, 0xE2].contains($0) }) else { return text }
  return bytes.withUnsafeBufferPointer { source in
    var output: [UInt8] = []
    var index = 0
    while index < source.count {
      if let (shown, length) = visibleForm(source, at: index) {
        output.append(contentsOf: shown.utf8)
        index += length
      } else {
        output.append(source[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

/// How a control character is shown: `␛` for the ASCII ones but blanks, `⟨U+202E⟩` for what sets a direction; nil for
/// any other.
private func visibleForm(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (shown: String, length: Int)? {
  switch text[index] {
  case 0x09, 0x0A, 0x0C, 0x0D: return nil
  case let byte where byte < 0x20: return (String(UnicodeScalar(0x2400 + UInt32(byte))!), 1)
  case 0x7F: return ("␡", 1)
  case 0xD8 where index + 1 < text.count && text[index + 1] == 0x9C: return ("⟨U+061C⟩", 2)
  case 0xE2 where index + 2 < text.count:
    let last = text[index + 2]
    switch (text[index + 1], last) {
    case (0x80, 0x8E...0x8F): return ("⟨U+200\(last == 0x8E ? "E" : "F")⟩", 3)
    case (0x80, 0xAA...0xAE): return ("⟨U+202\(["A", "B", "C", "D", "E"][Int(last) - 0xAA])⟩", 3)
    case (0x81, 0xA6...0xA9): return ("⟨U+206\(last - 0xA0)⟩", 3)
    default: return nil
    }
  default: return nil
  }
}
