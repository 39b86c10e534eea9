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
    bytes.reserveCapacity(bytes.count + json.count)
    var start = 0
    for index in json.indices where isEscapedInData(json[index]) {
      bytes.append(contentsOf: json[start..<index])
      markup(json[index] == UInt8(ascii: "<") ? "\\u003c" : json[index] == UInt8(ascii: ">") ? "\\u003e" : "\\u0026")
      start = index + 1
    }
    bytes.append(contentsOf: json[start...])
  }
}

private func isEscapedInData(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
}

/// Escapes text for HTML's content and attribute values. What would be invisible or turn the reading direction is shown
/// by its name, so that nothing in a report looks like something else.
private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var start = 0
  var index = 0
  while index < text.count {
    guard needsLook[Int(text[index])], let (shown, length) = escape(text, at: index) else {
      index += 1
      continue
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    output.append(contentsOf: shown.utf8)
    index += length
    start = index
  }
  output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

/// Whether a byte is escaped, or may begin a character that is shown by its name.
private let needsLook: [Bool] = (0..<256).map { byte in
  byte < 0x20 || "&<>\"'".utf8.contains(UInt8(byte)) || [0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3].contains(byte)
}

/// What stands for the character at `index`, with the length of that in bytes; nil where it stands for itself.
private func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (shown: String, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "&"): ("&amp;", 1)
  case UInt8(ascii: "<"): ("&lt;", 1)
  case UInt8(ascii: ">"): ("&gt;", 1)
  case UInt8(ascii: "\""): ("&quot;", 1)
  case UInt8(ascii: "'"): ("&#39;", 1)
  default: visibleForm(text, at: index)
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
