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
