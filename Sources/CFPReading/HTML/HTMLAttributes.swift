/// The attributes of a start tag as libxml2 hands them out: names and values in turn, ended by a null.
struct HTMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of an attribute, ended by a zero byte; nil where it is missing or has no value.
  subscript(_ name: StaticString) -> UnsafePointer<UInt8>? {
    guard let pairs else { return nil }
    var index = 0
    while let found = pairs[index] {
      if equals(found, name) { return pairs[index + 1] }
      index += 2
    }
    return nil
  }

  /// Whether an attribute is there, with or without a value.
  func has(_ name: StaticString) -> Bool {
    guard let pairs else { return false }
    var index = 0
    while let found = pairs[index] {
      if equals(found, name) { return true }
      index += 2
    }
    return false
  }

  /// All of them with their values, as selectors ask for them; of a tag with very many the first.
  var all: [(name: String, value: String)] {
    guard let pairs else { return [] }
    var found: [(name: String, value: String)] = []
    while found.count < 32, let name = pairs[found.count * 2] {
      found.append((String(cString: name), pairs[found.count * 2 + 1].map { String(cString: $0) } ?? ""))
    }
    return found
  }

  /// How many columns a `col` element stands for.
  var span: Int { self["span"].flatMap(leadingInteger).map { max(1, min($0, 1000)) } ?? 1 }

  /// How many columns a cell covers: 1 to 1000 (HTML, attributes common to td and th).
  var columnSpan: Int { self["colspan"].flatMap(leadingInteger).map { max(1, min($0, 1000)) } ?? 1 }

  /// How many rows a cell covers: 1 to 65534; 0 for all rows to the end of its row group.
  var rowSpan: Int { self["rowspan"].flatMap(leadingInteger).map { min($0, 65_534) } ?? 1 }

  private func equals(_ text: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount where text[index] != name.utf8Start[index] { return false }
    return text[name.utf8CodeUnitCount] == 0
  }
}

/// The number that a text starts with, read as browsers read it: `2;` is 2, ` +3px` is 3, `-1` and `x` are none.
private func leadingInteger(_ text: UnsafePointer<UInt8>) -> Int? {
  var index = 0
  while text[index] == 0x20 || (0x09...0x0D).contains(text[index]) { index += 1 }
  if text[index] == UInt8(ascii: "+") { index += 1 }
  var value: Int?
  while text[index] >= UInt8(ascii: "0"), text[index] <= UInt8(ascii: "9") {
    value = min((value ?? 0) * 10 + Int(text[index] - UInt8(ascii: "0")), 1_000_000)
    index += 1
  }
  return value
}

/// The bytes of an attribute's value.
func bytesOf(_ value: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var length = 0
  while value[length] != 0 { length += 1 }
  return UnsafeBufferPointer(start: value, count: length)
}

/// Whether a word in lower case stands in a text, whatever the case of its letters there.
func holds(_ text: some RandomAccessCollection<UInt8>, _ word: StaticString) -> Bool {
  let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
  guard let first = word.first else { return true }
  var rest = text[...]
  while rest.count >= word.count {
    if lowercased(rest[rest.startIndex]) == first, rest.prefix(word.count).lazy.map(lowercased).elementsEqual(word) {
      return true
    }
    rest = rest.dropFirst()
  }
  return false
}
