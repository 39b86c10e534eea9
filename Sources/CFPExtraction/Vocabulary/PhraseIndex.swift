import CFPQuantities

/// A phrase of the vocabulary found in folded text.
struct PhraseMatch<Key: Sendable>: Sendable {
  let key: Key
  let range: Range<Int>
}

/// The phrases of one vocabulary, found in folded bytes whatever the letters' case, longest first.
///
/// A phrase that begins or ends with a Latin letter is found as a whole word only (a plural `s` allowed). Phrases have
/// at least three bytes (one Chinese character); shorter marks are compared as whole cells elsewhere.
struct PhraseIndex<Key: Sendable>: Sendable {
  private struct Entry: Sendable {
    let bytes: [UInt8]
    let key: Key
  }

  /// Entries by their first three bytes, longest first.
  private var buckets: [UInt32: [Entry]] = [:]
  /// A bit per hashed first three bytes: most positions of a text are turned away here.
  private var filter = [UInt64](repeating: 0, count: 1024)

  init() {}

  /// Reads a vocabulary table: a line is a key, a tab, and phrases separated by `|`. Lines whose key `key` does not
  /// know are left out; blanks around a phrase and blank lines do not count.
  init(table: StaticString, key: (String) -> Key?) {
    table.withUTF8Buffer { add(table: $0, key: key) }
  }

  private mutating func add(table: UnsafeBufferPointer<UInt8>, key: (String) -> Key?) {
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard fields.count == 2, let key = key(String(decoding: fields[0], as: UTF8.self)) else { continue }
      for phrase in fields[1].split(separator: UInt8(ascii: "|")) { add(phrase: Array(phrase), key: key) }
    }
  }

  /// Adds one phrase; the first key given for a phrase stays.
  mutating func add(phrase: [UInt8], key: Key) {
    let range = trimmed(0..<phrase.count, of: phrase)
    let bytes = phrase[range].map(\.lowercasedASCII)
    guard bytes.count >= 3 else { return }
    let head = PhraseIndex.head(bytes[0], bytes[1], bytes[2])
    var entries = buckets[head] ?? []
    guard !entries.contains(where: { $0.bytes == bytes }) else { return }
    let position = entries.firstIndex { $0.bytes.count < bytes.count } ?? entries.count
    entries.insert(Entry(bytes: bytes, key: key), at: position)
    buckets[head] = entries
    let bit = PhraseIndex.hash(head)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The longest phrase that starts at `index` and ends at or before `end`.
  func longest(in bytes: [UInt8], at index: Int, end: Int) -> PhraseMatch<Key>? {
    guard index + 3 <= end else { return nil }
    let head = PhraseIndex.head(
      bytes[index].lowercasedASCII, bytes[index + 1].lowercasedASCII, bytes[index + 2].lowercasedASCII)
    let bit = PhraseIndex.hash(head)
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let entries = buckets[head] else { return nil }
    if bytes[index].isASCIILetter, index > 0, bytes[index - 1].isASCIILetter { return nil }
    for entry in entries where bytes.holds(entry.bytes, at: index, end: end, anyCase: true) {
      var after = index + entry.bytes.count
      if entry.bytes[entry.bytes.count - 1].isASCIILetter, after < end, bytes[after].isASCIILetter {
        guard bytes[after].lowercasedASCII == UInt8(ascii: "s"), after + 1 >= end || !bytes[after + 1].isASCIILetter
        else { continue }
        after += 1
      }
      return PhraseMatch(key: entry.key, range: index..<after)
    }
    return nil
  }

  /// All phrases in a range from left to right, each the longest at its place, without overlaps.
  func matches(in bytes: [UInt8], _ range: Range<Int>) -> [PhraseMatch<Key>] {
    var found: [PhraseMatch<Key>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let match = longest(in: bytes, at: index, end: range.upperBound) {
        found.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The longest of all phrases in a range.
  func best(in bytes: [UInt8], _ range: Range<Int>) -> PhraseMatch<Key>? {
    matches(in: bytes, range).max { $0.range.count < $1.range.count }
  }

  /// The key of the phrase that fills a range, blanks aside.
  func exact(_ bytes: [UInt8], _ range: Range<Int>) -> Key? {
    let range = trimmed(range, of: bytes)
    guard let match = longest(in: bytes, at: range.lowerBound, end: range.upperBound) else { return nil }
    return match.range == range ? match.key : nil
  }

  private static func head(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt32 {
    UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
  }

  private static func hash(_ head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 16) }
}
