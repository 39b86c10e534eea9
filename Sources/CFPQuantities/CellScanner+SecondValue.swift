extension CellScanner {
  /// What stands behind number and unit: a share (`89.24 %`, in brackets or on a line of its own), or the range that the
  /// number stands for (`(1.4–1.6)`, `[1.4, 1.6]`).
  mutating func takeSecondValue() {
    let start = index
    skipBlanks()
    guard index < end else { return }
    let close: UInt8? =
      switch bytes[index] {
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "["): UInt8(ascii: "]")
      default: nil
      }
    if close != nil {
      index += 1
    } else if !takeSeparator(), index == start {
      return
    }
    skipBlanks()
    takeShareWord()
    if close != nil { takeConfidence() }
    let second = index
    guard let low = scanNumber(bytes, in: index..<end, style: style, context: .cell) else {
      index = start
      return
    }
    index = low.range.upperBound
    skipBlanks()
    if index < end, bytes[index] == UInt8(ascii: "%"), content.unit?.symbol.dimension != .percent {
      index += 1
      let share = (low.number, second..<index)
      index = marksEndBehindNumber(bytes, at: index, end: end, isInBracket: close != nil)
      guard takes(close) else {
        index = start
        return
      }
      content.share = share
      return
    }
    guard content.rangeEnd == nil, let close, takeRangeSign() || takeComma() else {
      index = start
      return
    }
    skipBlanks()
    guard let high = scanNumber(bytes, in: index..<end, style: style, context: .cell) else {
      index = start
      return
    }
    index = high.range.upperBound
    if let (_, next) = scanUnit(bytes, in: trimmed(index..<end, of: bytes), context: .prose) { index = next }
    guard takes(close), let low = low.number, let high = high.number else {
      index = start
      return
    }
    content.rangeStart = low
    content.rangeEnd = high
  }

  /// A sign between a value and its share: `34.2 / 9.1 %`, `34.2; 9.1 %`.
  private mutating func takeSeparator() -> Bool {
    guard shareSeparators.contains(bytes[index]) else { return false }
    index += 1
    return true
  }

  /// The words of `（占比 9.1 %）`, `(share 9.1 %)`.
  private mutating func takeShareWord() {
    guard let word = shareWords.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) else { return }
    index += word.count
    if index < end, bytes[index] == UInt8(ascii: ":") { index += 1 }
    skipBlanks()
  }

  /// The words before the range of `3.1 (95% CI 2.8–3.4)`.
  private mutating func takeConfidence() {
    let start = index
    if let level = scanNumber(bytes, in: index..<end, style: style, context: .cell) {
      index = level.range.upperBound
      skipBlanks()
      guard index < end, bytes[index] == UInt8(ascii: "%") else {
        index = start
        return
      }
      index += 1
      skipBlanks()
    }
    guard let word = confidenceWords.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) else {
      index = start
      return
    }
    index += word.count
    if index < end, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ",") { index += 1 }
    skipBlanks()
  }

  private mutating func takeComma() -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";") else { return false }
    index += 1
    return true
  }

  /// Takes a closing bracket where one must stand.
  private mutating func takes(_ close: UInt8?) -> Bool {
    guard let close else { return true }
    skipBlanks()
    guard index < end, bytes[index] == close else { return false }
    index += 1
    return true
  }
}
