import CFPDocuments
import CFPFootprints
import CFPQuantities

/// What shows that a figure in running text states something else than the report's own footprint.
extension BindingInput {
  /// Whether the words right before a figure count pieces: 每1000台, `per 1,000 pieces`, 每千只. A count of one says nothing,
  /// nor does the functional unit's own, nor one in the product's name.
  func isForSeveralPieces(_ clause: Range<Int>, _ block: ProseBlock) -> Bool {
    let unit = fields.product.functionalUnit
    let comma = bytes[clause].lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? clause.lowerBound
    let isCounted = block.numbers.contains { count in
      guard clause.contains(count.range.lowerBound), count.range.upperBound >= comma, let whole = count.number?.whole,
        whole > 1, count.number != unit?.amount.number, !isInName(count.numberRange, clause)
      else { return false }
      if let unit = count.unit { return unit.symbol.dimension == .count }
      return countsPieces(at: count.range.upperBound, before: clause.upperBound)
    }
    if isCounted { return true }
    return pieceNumerals.contains { numeral in
      guard let found = find(numeral, in: bytes, comma..<clause.upperBound),
        countsPieces(at: found.upperBound, before: clause.upperBound)
      else { return false }
      return unit.map { find(numeral, in: bytes, text.range($0.text.span)) == nil } ?? true
    }
  }

  private func countsPieces(at index: Int, before end: Int) -> Bool {
    var index = index
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return scanCountingUnit(bytes, at: index, end: end) != nil
  }

  private func isInName(_ place: Range<Int>, _ clause: Range<Int>) -> Bool {
    [fields.product.fields[.name], fields.product.fields[.model]].contains { name in
      guard let name, case let words = bytes[text.range(name.span)].map(\.lowercasedASCII), words.count > 1,
        let found = find(words, in: bytes, clause)
      else { return false }
      return found.lowerBound <= place.lowerBound && place.upperBound <= found.upperBound
    }
  }

  /// Whether a sentence names a year that is neither the data period's nor the report's.
  func isOfAnotherYear(_ sentence: Range<Int>) -> Bool {
    guard let start = fields.statement.dataPeriodStart?.value.year else { return false }
    let last = max(
      start, fields.statement.dataPeriodEnd?.value.year ?? start, fields.statement.issueDate?.value.year ?? start)
    var index = sentence.lowerBound
    while index + 4 <= sentence.upperBound {
      guard bytes[index] == UInt8(ascii: "1") || bytes[index] == UInt8(ascii: "2"),
        index == sentence.lowerBound || !bytes[index - 1].isAlphanumeric && !".,/-:".utf8.contains(bytes[index - 1]),
        bytes[index..<(index + 4)].allSatisfy(\.isDigit),
        index + 4 == bytes.count || !bytes[index + 4].isAlphanumeric && !".,/-:".utf8.contains(bytes[index + 4])
      else {
        index += 1
        continue
      }
      let year = bytes[index..<(index + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if (1990...2100).contains(year), !(start...last).contains(year),
        isYear(endingAt: index + 4, startingAt: index, sentence)
      {
        return true
      }
      index += 4
    }
    return false
  }

  /// Whether four digits read as a year here: 年 behind them, or "in", "of", "for", "since" before them.
  private func isYear(endingAt end: Int, startingAt start: Int, _ sentence: Range<Int>) -> Bool {
    if bytes.holds(yearMark, at: end, end: sentence.upperBound) { return true }
    return yearOpenings.contains { word in
      start - word.count >= sentence.lowerBound && bytes.holds(word, at: start - word.count, end: start, anyCase: true)
    }
  }

  /// Whether a figure is one of several that stand in a row (`分别为 1、2 和 3`), or the end of a range (`1.5 to 2.5`): what
  /// it states is not said by the words right before it.
  func isInList(_ number: ProseNumber, _ block: ProseBlock) -> Bool {
    let before = block.numbers.last { $0.range.upperBound <= number.range.lowerBound }
    if let before, isJoint(before.range.upperBound..<number.range.lowerBound) { return true }
    // Its first end has the words before it, and no more than the others the whole statement.
    let next = block.numbers.first { $0.range.lowerBound >= number.range.upperBound }
    guard let next, next.unit?.isEmission ?? false else { return false }
    return isJoint(number.range.upperBound..<next.range.lowerBound)
  }

  private func isJoint(_ gap: Range<Int>) -> Bool {
    let gap = trimmed(gap, of: bytes)
    return gap.count <= 6 && listJoints.contains { bytes[gap].elementsEqual($0) }
  }
}
