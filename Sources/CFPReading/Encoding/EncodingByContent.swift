extension TextEncoding {
  /// The encoding in which bytes without a byte-order mark are read: what they declare, unless they plainly are
  /// something else.
  ///
  /// - Valid UTF-8 is UTF-8, whatever is declared; no other encoding gets there by chance beyond a few characters.
  /// - UTF-8 with a tenth of its characters broken at most is UTF-8, damaged.
  /// - A declared Chinese encoding holds where nearly all of its byte pairs exist; else the better of the two is taken.
  init(of bytes: [UInt8], utf8: UTF8Check) {
    let declared = TextEncoding(declaredIn: bytes)
    if utf8.invalid == 0 {
      // Two or three GB characters can look like as many two-byte sequences ("联通").
      let provesNothing = utf8.multibyte < 4 && !utf8.hasLongSequences
      self = provesNothing && utf8.multibyte > 0 ? declared ?? .utf8 : .utf8
      return
    }
    if utf8.hasLongSequences, utf8.invalid <= max(1, utf8.multibyte / 10) {
      self = .utf8
      return
    }
    let chinese = ChinesePairs(of: bytes.prefix(65_536))
    switch declared {
    case TextEncoding.gb18030 where chinese.invalidGB <= chinese.pairs / 50,
      TextEncoding.big5 where chinese.invalidBig5 <= chinese.pairs / 50:
      self = declared ?? .utf8
    case .some(let other) where ![.utf8, .gb18030, .big5].contains(other) && !chinese.isLikely:
      self = other
    default:
      // Nothing declared, not one character in UTF-8, and not Chinese: a Western European text with a few accents.
      let western = utf8.multibyte == 0 ? TextEncoding.windows1252 : .utf8
      self = chinese.isLikely ? chinese.better : declared ?? western
    }
  }

  /// UTF-16 without a byte-order mark: the zero bytes of ASCII characters, line breaks and digits all stand on one
  /// side, and nearly all units are characters that a report may have.
  init?(utf16ByZerosOf bytes: [UInt8]) {
    let sample = bytes.prefix(4096)
    guard sample.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let (few, many) = (min(zeros[0], zeros[1]), max(zeros[0], zeros[1]))
    guard bytes.count >= 4, many >= max(2, sample.count / 200), few <= many / 20 else { return nil }
    let isLittleEndian = zeros[1] > zeros[0]
    var plausible = 0
    let units = sample.count / 2
    for unit in 0..<units {
      let (low, high) = isLittleEndian ? (2 * unit, 2 * unit + 1) : (2 * unit + 1, 2 * unit)
      switch UInt16(sample[high]) << 8 | UInt16(sample[low]) {
      case 0x09...0x0D, 0x20...0x7E, 0xA0...0x24F, 0x370...0x3FF, 0x2000...0x26FF, 0x3000...0x30FF, 0x4E00...0x9FFF,
        0xFF00...0xFFEF:
        plausible += 1
      default: break
      }
    }
    guard plausible * 10 >= units * 9 else { return nil }
    self = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
  }
}

/// How well bytes read as GB18030 and as Big5.
///
/// Both write Chinese characters as pairs, and each sorts the common ones to the front: GB2312 has them, with its
/// punctuation, at first bytes A1...A3 and B0...D7 with second bytes from A1 on; Big5 at A1...A3 and A4...C6, with second
/// bytes from 40 on as well. Text in one, read as the other, is common in about half of its pairs only.
private struct ChinesePairs {
  /// Pairs as GB18030 cuts them.
  private(set) var pairs = 0
  private(set) var invalidGB = 0
  private var commonGB = 0
  private(set) var invalidBig5 = 0
  private var commonBig5 = 0

  init(of bytes: ArraySlice<UInt8>) {
    Self.forEachPair(in: bytes) { first, second in
      pairs += 1
      // A digit second is the first half of a four-byte character; its second half counts as a pair of its own.
      let isValid = first >= 0x81 && first <= 0xFE && second != 0x7F && second <= 0xFE
      if !isValid { invalidGB += 1 }
      if second >= 0xA1, 0xB0...0xD7 ~= first || 0xA1...0xA3 ~= first { commonGB += 1 }
      return isValid && (second >= 0x40 || 0x30...0x39 ~= second)
    }
    Self.forEachPair(in: bytes) { first, second in
      let isValid = first >= 0xA1 && first <= 0xF9 && (0x40...0x7E ~= second || 0xA1...0xFE ~= second)
      if !isValid { invalidBig5 += 1 }
      if isValid, first <= 0xC6 { commonBig5 += 1 }
      return isValid
    }
  }

  /// Whether the bytes read as one of the two with few pairs that do not exist, and mostly common characters.
  var isLikely: Bool {
    min(invalidGB, invalidBig5) <= max(1, pairs / 20) && max(commonGB, commonBig5) * 2 >= pairs && pairs > 0
  }

  /// The one that more common characters speak for. GB18030 gets the benefit of the doubt.
  var better: TextEncoding { commonBig5 - invalidBig5 > commonGB - invalidGB ? .big5 : .gb18030 }

  /// Calls `body` for each byte beyond ASCII with the one behind it; skips that one where `body` says that they pair.
  private static func forEachPair(in bytes: ArraySlice<UInt8>, _ body: (UInt8, UInt8) -> Bool) {
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      if bytes[index] >= 0x80, body(bytes[index], bytes[index + 1]) { index += 1 }
      index += 1
    }
  }
}
