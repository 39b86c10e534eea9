import CFPQuantities

/// Writes one JSON text, piece by piece, to one array of bytes.
///
/// Who calls it keeps the order `key` or `element`, then one value. The open objects and arrays are remembered with
/// the place of their current key in the output, so that the JSON pointer of the value being written costs nothing
/// until it is asked for.
struct JSONWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var frames: [Frame] = []

  /// An open object or array.
  private struct Frame {
    let isArray: Bool
    /// Whether its members stay on one line in pretty output.
    let isInline: Bool
    /// How many members were begun.
    var count = 0
    /// Where the current member's key stands in `bytes`.
    var keyStart = 0
    var keyEnd = 0
  }

  init(isPretty: Bool, capacity: Int = 0) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
    frames.reserveCapacity(16)
  }

  // MARK: Members

  /// Begins the member of the open object with a key that needs no escapes.
  mutating func key(_ key: StaticString) {
    self.key(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }

  /// Begins the member of the open object with a key, in UTF-8, that needs no escapes.
  mutating func key(_ key: some Collection<UInt8>) {
    separate()
    let last = frames.count - 1
    frames[last].keyStart = bytes.count + 1
    frames[last].keyEnd = bytes.count + 1 + key.count
    // Appended at once: a report has thousands of keys.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: key.count + 4) { quoted in
      quoted[0] = UInt8(ascii: "\"")
      let end = quoted[1...].update(fromContentsOf: key)
      quoted[end] = UInt8(ascii: "\"")
      quoted[end + 1] = UInt8(ascii: ":")
      quoted[end + 2] = UInt8(ascii: " ")
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: quoted[..<(isPretty ? end + 3 : end + 2)]))
    }
  }

  /// Begins the next element of the open array.
  mutating func element() { separate() }

  private mutating func separate() {
    let last = frames.count - 1
    let count = frames[last].count
    frames[last].count = count + 1
    if count > 0 { bytes.append(UInt8(ascii: ",")) }
    guard isPretty else { return }
    if !frames[last].isInline { breakLine() } else if count > 0 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * frames.count))
  }

  // MARK: Containers

  mutating func beginObject(isInline: Bool = false) { begin(UInt8(ascii: "{"), isArray: false, isInline: isInline) }
  mutating func endObject() { end(UInt8(ascii: "}")) }
  mutating func beginArray(isInline: Bool = false) { begin(UInt8(ascii: "["), isArray: true, isInline: isInline) }
  mutating func endArray() { end(UInt8(ascii: "]")) }

  private mutating func begin(_ bracket: UInt8, isArray: Bool, isInline: Bool) {
    bytes.append(bracket)
    frames.append(Frame(isArray: isArray, isInline: isInline || frames.last?.isInline == true))
  }

  private mutating func end(_ bracket: UInt8) {
    let frame = frames.removeLast()
    if isPretty, !frame.isInline, frame.count > 0 { breakLine() }
    bytes.append(bracket)
  }

  // MARK: Values

  mutating func null() { append("null") }
  mutating func bool(_ value: Bool) { append(value ? "true" : "false") }

  mutating func integer(_ value: Int) { appendInteger(value, to: &bytes) }

  /// The number digit for digit as printed.
  mutating func number(_ value: PrintedNumber) { value.appendDigits(to: &bytes) }

  mutating func number(_ value: ExactDecimal) { bytes.append(contentsOf: value.plainText.utf8) }

  /// A string that needs no escapes.
  mutating func string(_ value: StaticString) {
    bytes.append(UInt8(ascii: "\""))
    append(value)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func string(_ value: String) { string { $0.append(contentsOf: value.utf8) } }

  /// The string whose UTF-8 `append` appends; what needs an escape among it is escaped behind it.
  /// - Parameter upTo: how many bytes to make room for; growing stays geometric whatever `append` reserves.
  mutating func string(upTo count: Int = 0, _ append: (inout [UInt8]) -> Void) {
    if bytes.capacity - bytes.count < count + 2 { bytes.reserveCapacity(2 * bytes.capacity + count + 2) }
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    append(&bytes)
    if needsEscapes(from: start) { escape(from: start) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte needs an escape among what was written from `start` on. JSON does not ask for it of DEL and the controls
  /// beyond ASCII (U+0080 to U+009F, behind C2), but a terminal that the JSON is written to acts on them.
  private func needsEscapes(from start: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var found = EscapesFound()
      var index = start
      while index + 8 <= buffer.count {
        found.look(at: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      if index < buffer.count {
        // The last bytes, once more with some before them, or with letters.
        if index > start, buffer.count - start >= 8 {
          found.look(at: buffer.loadUnaligned(fromByteOffset: buffer.count - 8, as: UInt64.self))
        } else {
          var word: UInt64 = 0x6161_6161_6161_6161
          for byte in buffer[index...] { word = word << 8 | UInt64(byte) }
          found.look(at: word)
        }
      }
      guard !found.ascii, found.lead else { return found.ascii }
      return (start..<(buffer.count - 1)).contains { buffer[$0] == 0xC2 && buffer[$0 + 1] < 0xA0 }
    }
  }

  private mutating func escape(from start: Int) {
    let raw = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for byte in raw {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case 0..<0x20, 0x7F: appendCode(byte)
      case 0x80..<0xA0 where bytes.last == 0xC2:
        bytes.removeLast()
        appendCode(byte)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func appendCode(_ byte: UInt8) {
    append("\\u00")
    for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  // MARK: Pointer

  /// Appends the JSON pointer (RFC 6901) of the value that is about to be written. Keys hold no `/` and no `~`.
  func appendPointer(to output: inout [UInt8]) {
    for frame in frames {
      output.append(UInt8(ascii: "/"))
      if frame.isArray {
        appendInteger(frame.count - 1, to: &output)
      } else {
        output.append(contentsOf: bytes[frame.keyStart..<frame.keyEnd])
      }
    }
  }
}

/// What a text holds that may need an escape, looked for in eight bytes at a time: hardly any text holds one.
private struct EscapesFound {
  private var asciiBits: UInt64 = 0
  private var leadBits: UInt64 = 0

  /// Whether a control, a quotation mark or a backslash was seen.
  var ascii: Bool { asciiBits & Self.high != 0 }
  /// Whether the lead byte of the controls beyond ASCII was seen.
  var lead: Bool { leadBits & Self.high != 0 }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  mutating func look(at word: UInt64) {
    asciiBits |= (word &- Self.ones &* 0x20) & ~word
    asciiBits |= Self.zeros(word ^ (Self.ones &* 0x22)) | Self.zeros(word ^ (Self.ones &* 0x5C))
    asciiBits |= Self.zeros(word ^ (Self.ones &* 0x7F))
    leadBits |= Self.zeros(word ^ (Self.ones &* 0xC2))
  }

  /// The high bit of the lowest byte that is zero is set, and no high bit where no byte is.
  @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & high }
}

/// A string as JSON writes it, its quotation marks included.
public func jsonString(_ text: String) -> [UInt8] {
  var writer = JSONWriter(isPretty: false)
  writer.string(text)
  return writer.bytes
}

/// Appends an integer in decimal digits.
func appendInteger(_ value: Int, to output: inout [UInt8]) {
  if value < 0 { output.append(UInt8(ascii: "-")) }
  var rest = value.magnitude
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
    var start = 20
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    output.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
  }
}
