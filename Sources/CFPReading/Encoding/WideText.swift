import CFPJoining

extension TextEncoding {
  /// UTF-16 without a byte-order mark: in one of the two orders of bytes the characters make a text in some language; in
  /// the other order, and in other encodings, they are strewn over all of Unicode.
  init?(wideTextOf bytes: [UInt8]) {
    guard bytes.count >= 4 else { return nil }
    let sample = bytes.prefix(min(bytes.count, 1024) & ~1)
    let trials = [TextEncoding.utf16LittleEndian, .utf16BigEndian].compactMap {
      TrialReading(sample, in: $0, languages: [.simplifiedChinese, .traditionalChinese, .japanese, .korean, .other])
    }
    guard let best = trials.min(by: { $0.bits < $1.bits }), let other = trials.max(by: { $0.bits < $1.bits }) else {
      return nil
    }
    // A character of a text has eleven bits or less on the average, one at random fifteen or more.
    let units = sample.count / 2
    guard best.bits <= 12 * units, other.bits - best.bits >= 3 * units else { return nil }
    self = best.encoding
  }

  /// Whether bytes may be UTF-16: zeros and other control characters are halves of its characters, be it valid UTF-8 or
  /// not. In a few words of Chinese there may be none.
  static func mayBeWide(_ bytes: [UInt8], isUTF8: Bool) -> Bool {
    !isUTF8 && bytes.count < 1024 || bytes.prefix(4096).contains { $0 < 0x09 }
  }
}
