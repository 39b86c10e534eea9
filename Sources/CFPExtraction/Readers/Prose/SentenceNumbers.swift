import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// The numbers of all sentences that are stated with an emission unit.
  func sentenceNumbers() -> [SentenceNumber] {
    var found: [SentenceNumber] = []
    for block in prose where !block.isCell || block.numbers.count < block.range.count / 12 {
      guard found.count < ExtractionLimits.statements else { break }
      found += sentenceNumbers(block)
    }
    return found
  }

  /// Keeps every number that is stated with an emission unit: behind it, or before it as in lines of a lost table:
  /// `GWP-total [kg CO2-Äq.] 1,53E+1 2,30E-1`.
  private func sentenceNumbers(_ block: ProseBlock) -> [SentenceNumber] {
    var found: [SentenceNumber] = []
    var unitBefore: PrintedUnit?
    var end = block.range.lowerBound
    for number in block.numbers where number.number != nil {
      var quantity = number.quantity(in: text)
      if number.unit?.isEmission ?? false {
        unitBefore = nil
      } else if number.unit == nil, let unit = unitAhead(in: end..<number.numberRange.lowerBound) ?? unitBefore,
        !bytes[end..<number.numberRange.lowerBound].contains(where: \.isASCIILetter) || unitBefore == nil
      {
        quantity.unit = unit
        unitBefore = unit
      } else {
        unitBefore = nil
        end = number.range.upperBound
        continue
      }
      end = number.range.upperBound
      found.append(SentenceNumber(block: block.block, quantity: quantity))
    }
    return found
  }

  /// The emission unit that closes a stretch of text, brackets and bars aside.
  private func unitAhead(in range: Range<Int>) -> PrintedUnit? {
    var stretch = range
    while let last = bytes[stretch].last, closingMarks.contains(last) { stretch = stretch.dropLast() }
    // The longest unit is shorter, and starts behind a blank or a bracket.
    let window = max(stretch.lowerBound, stretch.upperBound - 24)..<stretch.upperBound
    guard bytes[window].contains(where: { $0 == UInt8(ascii: "2") }) else { return nil }
    for start in window where start == window.lowerBound || openingMarks.contains(bytes[start - 1]) {
      if let unit = unit(filling: start..<window.upperBound, of: bytes), unit.isEmission { return unit }
    }
    return nil
  }
}

private let closingMarks = Set(" ])|:=".utf8)
private let openingMarks = Set(" [(|".utf8)
