import CFPQuantities

/// The first place of a pattern in a range, letters in any case (the pattern in lower case).
func find(_ pattern: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  guard let first = pattern.first, range.count >= pattern.count else { return nil }
  let capital = (0x61...0x7A).contains(first) ? first & 0xDF : first
  let last = range.upperBound - pattern.count
  // Most lists of words are looked for in most sentences, and found in few: the loop looks at nothing but bytes.
  return bytes.withUnsafeBufferPointer { text in
    pattern.withUnsafeBufferPointer { word in
      var index = range.lowerBound
      while index <= last {
        if text[index] == first || text[index] == capital {
          var next = 1
          while next < word.count, text[index + next] == word[next] || text[index + next].lowercasedASCII == word[next]
          {
            next += 1
          }
          if next == word.count { return index..<(index + next) }
        }
        index += 1
      }
      return nil
    }
  }
}

/// A list of words that is looked for in every sentence: the text is gone through once for all of them.
struct WordIndex: Sendable {
  private let words: [[UInt8]]
  /// For each byte the words that begin with it, in small or capital letters.
  private let byFirst: [[Int]]

  /// - Parameter words: in small letters.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var lists = [[Int]](repeating: [], count: 256)
    for (index, word) in self.words.enumerated() {
      guard let first = word.first else { continue }
      lists[Int(first)].append(index)
      if (0x61...0x7A).contains(first) { lists[Int(first & 0xDF)].append(index) }
    }
    byFirst = lists
  }

  /// Whether one of the words stands in a range.
  func stands(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { index in
      byFirst[Int(bytes[index])].contains { bytes.holds(words[$0], at: index, end: range.upperBound, anyCase: true) }
    }
  }

  /// The first place of each word that stands in a range, in the order of the list.
  func places(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Int: Int] = [:]
    for index in range {
      for word in byFirst[Int(bytes[index])] where found[word] == nil {
        if bytes.holds(words[word], at: index, end: range.upperBound, anyCase: true) { found[word] = index }
      }
    }
    return found.sorted { $0.key < $1.key }.map { $0.value..<($0.value + words[$0.key].count) }
  }
}
