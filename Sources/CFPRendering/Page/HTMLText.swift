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
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3:
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

/// How what stands at `index` is shown if it is a control character, a blank aside, or commands otherwise (see
/// `visibleForm(of:)`), with its length in bytes; nil for what only prints.
private func visibleForm(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (shown: String, length: Int)? {
  let length = text[index] < 0x80 ? 1 : text[index] < 0xE0 ? 2 : text[index] < 0xF0 ? 3 : 4
  guard ![0x09, 0x0A, 0x0C, 0x0D].contains(text[index]), index + length <= text.count,
    let scalar = String(decoding: text[index..<(index + length)], as: UTF8.self).unicodeScalars.first,
    let shown = visibleForm(of: scalar)
  else { return nil }
  return (shown, length)
}
