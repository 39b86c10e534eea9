import CFPQuantities

/// The first place of a pattern in a range, letters in any case (the pattern in lower case).
func find(_ pattern: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  guard let first = pattern.first, range.count >= pattern.count else { return nil }
  var index = range.lowerBound
  while index + pattern.count <= range.upperBound {
    if bytes[index].lowercasedASCII == first,
      bytes.holds(pattern, at: index, end: range.upperBound, anyCase: true)
    {
      return index..<(index + pattern.count)
    }
    index += 1
  }
  return nil
}
