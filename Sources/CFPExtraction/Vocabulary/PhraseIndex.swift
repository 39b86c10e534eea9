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
  /// A phrase: a stretch of `letters` (lower case) and what it says.
  private struct Entry: Sendable {
    let start: Int
    let count: Int
    let key: Key
    /// Where the slot's phrases of this length end in `entries`.
    var groupEnd = 0
  }

  private var letters: [UInt8] = []
  /// All phrases by the slot of their first three bytes, longest first within a slot, those of one length by their bytes.
  private var entries: [Entry] = []
  /// Where each slot's phrases start in `entries`; one more than there are slots.
  private var slots: [Int32] = []
  /// A bit per hash of three bytes, small enough to stay in the nearest cache: nearly every place of a text is turned
  /// away here.
  private var filter = [UInt64](repeating: 0, count: 512)
  /// The same of six bytes, for what begins as many phrases do (生产, 生命): of phrases with fewer, by their first three.
  private var longFilter = [UInt64](repeating: 0, count: 512)

  /// Phrases of two bytes (`EF`): too short to be looked for in a text, they are known as whole labels only.
  private var short: [(bytes: [UInt8], key: Key)] = []

  private static var slotCount: Int { 8192 }

  /// An index of vocabulary tables: a line is a key, a tab, and phrases separated by `|`. Lines whose key a table's
  /// function does not know are left out; blanks around a phrase do not count. The first key given for a phrase stays.
  /// Braces stand for each of their words: `{报告,声明}{编号,号}` is four phrases.
  /// - Parameters:
  ///   - shortest: phrases of fewer bytes are left out (in running text a single character says nothing).
  ///   - knowsCapitals: whether phrases with letters such as ü are known with Ü, too: letters in any case are those of ASCII.
  init(_ tables: [(table: [UInt8], key: (String) -> Key?)], shortest: Int = 2, knowsCapitals: Bool = false) {
    var found: [(slot: Int, phrase: [UInt8], key: Key)] = []
    for (table, key) in tables {
      for line in table.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
        guard fields.count == 2, let key = key(String(decoding: fields[0], as: UTF8.self)) else { continue }
        for phrase in fields[1].split(separator: UInt8(ascii: "|")).flatMap({ composed($0) }) {
          let bytes = folded(phrase.map(\.lowercasedASCII))
          let range = trimmed(0..<bytes.count, of: bytes)
          if range.count == 2, shortest <= 2 { short.append((Array(bytes[range]), key)) }
          guard range.count >= max(3, shortest) else { continue }
          let low = range.lowerBound
          found.append((Self.slot(bytes[low], bytes[low + 1], bytes[low + 2]), Array(bytes[range]), key))
          if knowsCapitals, let large = capitals(bytes[range]) {
            found.append((Self.slot(large[0], large[1], large[2]), large, key))
          }
        }
      }
    }
    // Within a slot the longest first; of equal ones the first given.
    let order = found.indices.sorted { left, right in
      let (one, other) = (found[left], found[right])
      if one.slot != other.slot { return one.slot < other.slot }
      if one.phrase.count != other.phrase.count { return one.phrase.count > other.phrase.count }
      if one.phrase != other.phrase { return one.phrase.lexicographicallyPrecedes(other.phrase) }
      return left < right
    }
    slots.reserveCapacity(Self.slotCount + 1)
    var last: [UInt8] = []
    for (slot, phrase, key) in order.map({ found[$0] }) {
      while slots.count <= slot { slots.append(Int32(entries.count)) }
      if phrase == last { continue }
      last = phrase
      let bit = Self.filterBit(phrase[0], phrase[1], phrase[2])
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      let longBit = phrase.count < 6 ? bit : Self.longBit(bit, phrase[3], phrase[4], phrase[5])
      longFilter[longBit >> 6] |= 1 << UInt64(longBit & 63)
      entries.append(Entry(start: letters.count, count: phrase.count, key: key))
      letters += phrase
    }
    while slots.count < Self.slotCount { slots.append(Int32(entries.count)) }
    slots.append(Int32(entries.count))
    endGroups()
  }

  /// Tells each entry where those of its slot and length end.
  private mutating func endGroups() {
    for slot in 0..<Self.slotCount {
      let range = Int(slots[slot])..<Int(slots[slot + 1])
      var end = range.upperBound
      for index in range.reversed() {
        if index + 1 < range.upperBound, entries[index + 1].count != entries[index].count { end = index + 1 }
        entries[index].groupEnd = end
      }
    }
  }

  /// The longest phrase that starts at `index` and ends at or before `end`.
  func longest(in bytes: [UInt8], at index: Int, end: Int) -> PhraseMatch<Key>? {
    guard index + 3 <= end else { return nil }
    let a = bytes[index].lowercasedASCII
    let b = bytes[index + 1].lowercasedASCII
    let c = bytes[index + 2].lowercasedASCII
    let bit = Self.filterBit(a, b, c)
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    guard longFilter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 || mayGoOn(from: bit, in: bytes, at: index + 3, end: end)
    else { return nil }
    let slot = Self.slot(a, b, c)
    var candidate = Int(slots[slot])
    let last = Int(slots[slot + 1])
    if bytes[index].isASCIILetter, index > 0, bytes[index - 1].isASCIILetter { return nil }
    while candidate < last {
      let groupEnd = entries[candidate].groupEnd
      let isLarge = groupEnd - candidate > Self.fewPhrases
      let found = isLarge ? phrase(in: candidate..<groupEnd, standingIn: bytes, at: index, end: end) : candidate
      if let found,
        let after = wordEnd(
          in: bytes, at: index, start: entries[found].start, count: entries[found].count, end: end)
      {
        return PhraseMatch(key: entries[found].key, range: index..<after)
      }
      candidate = isLarge ? groupEnd : candidate + 1
    }
    return nil
  }

  /// Whether the next three bytes may be those of a phrase.
  private func mayGoOn(from bit: Int, in bytes: [UInt8], at index: Int, end: Int) -> Bool {
    guard index + 3 <= end else { return false }
    let longBit = Self.longBit(
      bit, bytes[index].lowercasedASCII, bytes[index + 1].lowercasedASCII, bytes[index + 2].lowercasedASCII)
    return longFilter[longBit >> 6] & (1 << UInt64(longBit & 63)) != 0
  }

  /// How many phrases of one length are looked at one after the other.
  private static var fewPhrases: Int { 8 }

  /// The one of many phrases of one length whose letters stand at `index`, by halving.
  private func phrase(in group: Range<Int>, standingIn bytes: [UInt8], at index: Int, end: Int) -> Int? {
    let count = entries[group.lowerBound].count
    guard index + count <= end else { return nil }
    var (low, high) = (group.lowerBound, group.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let start = entries[middle].start
      var offset = 0
      while offset < count, letters[start + offset] == bytes[index + offset].lowercasedASCII { offset += 1 }
      if offset == count { return middle }
      if letters[start + offset] < bytes[index + offset].lowercasedASCII { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The end of a phrase that stands at `index` as a whole word; nil where it does not.
  private func wordEnd(in bytes: [UInt8], at index: Int, start: Int, count: Int, end: Int) -> Int? {
    guard index + count <= end else { return nil }
    for offset in 0..<count where bytes[index + offset].lowercasedASCII != letters[start + offset] {
      return nil
    }
    let after = index + count
    guard letters[start + count - 1].isASCIILetter, after < end, bytes[after].isASCIILetter else {
      return after
    }
    let isPlural =
      bytes[after].lowercasedASCII == UInt8(ascii: "s")
      && (after + 1 >= end || !bytes[after + 1].isASCIILetter)
    return isPlural ? after + 1 : nil
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
        index += bytes[index] >= 0xE0 ? 3 : 1
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
    if range.count == 2 {
      return short.first { bytes.holds($0.bytes, at: range.lowerBound, end: range.upperBound, anyCase: true) }?.key
    }
    guard let match = longest(in: bytes, at: range.lowerBound, end: range.upperBound) else {
      return nil
    }
    return match.range == range ? match.key : nil
  }

  private static func slot(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    let head = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
    return Int((head &* 0x9E37_79B1) >> 19)
  }

  /// A hash of its own, so that the filter turns away what shares a slot.
  private static func filterBit(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    let head = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
    return Int((head &* 0x85EB_CA6B) >> 17)
  }

  private static func longBit(_ head: Int, _ d: UInt8, _ e: UInt8, _ f: UInt8) -> Int {
    let tail = UInt32(d) << 16 | UInt32(e) << 8 | UInt32(f)
    return Int(((tail ^ UInt32(head) << 9) &* 0xC2B2_AE35) >> 17)
  }
}

/// A phrase with its letters from à to þ as capitals; nil where it has none.
private func capitals(_ phrase: ArraySlice<UInt8>) -> [UInt8]? {
  var large = Array(phrase)
  for index in large.indices.dropFirst()
  where large[index - 1] == 0xC3 && (0xA0...0xBE).contains(large[index]) && large[index] != 0xB7 {
    large[index] -= 0x20
  }
  return large.elementsEqual(phrase) ? nil : large
}

/// A phrase as a text has it when it is folded: no blank stands behind the raised o of `n° de rapport`.
private func folded(_ phrase: [UInt8]) -> [UInt8] {
  guard phrase.contains(0xC2) else { return phrase }
  var kept: [UInt8] = []
  for byte in phrase {
    let isSign =
      kept.count >= 2 && kept[kept.count - 2] == 0xC2 && (kept[kept.count - 1] == 0xB0 || kept[kept.count - 1] == 0xBA)
    if byte != UInt8(ascii: " ") || !isSign { kept.append(byte) }
  }
  return kept
}

/// The phrases that one with braces stands for.
private func composed(_ phrase: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  guard let open = phrase.firstIndex(of: UInt8(ascii: "{")),
    let close = phrase[open...].firstIndex(of: UInt8(ascii: "}"))
  else { return [phrase] }
  let rests = composed(phrase[(close + 1)...])
  return phrase[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).flatMap {
    word in
    rests.map { rest in ArraySlice(Array(phrase[..<open]) + Array(word) + Array(rest)) }
  }
}
