/// What a pass over bytes as UTF-8 finds.
struct UTF8Check: Sendable {
  /// Characters beyond ASCII.
  private(set) var multibyte = 0
  /// Whether there are characters of three or four bytes, as Chinese ones are.
  private(set) var hasLongSequences = false
  /// Stretches that are no UTF-8; each is replaced by one U+FFFD (Unicode 15, table 3-8: maximal subparts).
  private(set) var invalid = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      index = Self.endOfASCII(bytes, from: index)
      while Self.isPlainTriple(bytes, at: index) {
        multibyte &+= 1
        hasLongSequences = true
        index += 3
      }
      guard index < bytes.count else { break }
      if bytes[index] < 0x80 { continue }
      let (length, isValid) = Self.sequence(bytes, at: index)
      index += length
      if isValid {
        multibyte &+= 1
        if length > 2 { hasLongSequences = true }
      } else {
        invalid += 1
      }
    }
  }

  /// Appends the bytes with each invalid stretch replaced by U+FFFD.
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var copied = 0
    var index = 0
    while index < bytes.count {
      index = endOfASCII(bytes, from: index)
      guard index < bytes.count else { break }
      let (length, isValid) = sequence(bytes, at: index)
      if !isValid {
        output.append(contentsOf: bytes[copied..<index])
        output.append(contentsOf: replacementCharacter)
        copied = index + length
      }
      index += length
    }
    output.append(contentsOf: bytes[copied...])
    return output
  }

  /// The index of the first byte beyond ASCII, eight bytes at a time.
  @inline(__always) private static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    guard index < bytes.count, bytes[index] < 0x80 else { return index }
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Whether a character of three bytes stands here whose second byte may be any continuation byte: nearly all Chinese
  /// ones. They come in runs.
  @inline(__always) private static func isPlainTriple(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 4 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
    return word & 0x00C0_C0F0 == 0x0080_80E0 && word & 0x0F != 0 && word & 0x0F != 0x0D
  }

  /// The length of the character, or of the invalid stretch, that a byte beyond ASCII opens.
  @inline(__always) private static func sequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let available = bytes.count - index
    func isContinuation(_ offset: Int) -> Bool { offset < available && bytes[index + offset] & 0xC0 == 0x80 }
    let second = available > 1 ? bytes[index + 1] : 0
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(1) ? (2, true) : (1, false)
    case 0xE0...0xEF:
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
      guard second >= lowest, second <= highest else { return (1, false) }
      return isContinuation(2) ? (3, true) : (2, false)
    case 0xF0...0xF4:
      let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      guard second >= lowest, second <= highest else { return (1, false) }
      guard isContinuation(2) else { return (2, false) }
      return isContinuation(3) ? (4, true) : (3, false)
    default:
      return (1, false)
    }
  }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
