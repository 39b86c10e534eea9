import CFPDocuments
import CFPFootprints
import CFPQuantities

extension BindingInput {
  /// Reads a figure on a line of its own in a stack of short lines, as covers and charts print it:
  /// `Carbon footprint over` / `a life of ten years:` / `25 kg CO2e`. It states the whole footprint where the lines
  /// above say so up to the figure; what else such a stack may mean is not guessed.
  func headlineFigure(_ block: ProseBlock, besides known: Set<TextSpan>) -> Statement? {
    guard block.range.count <= 48, let first = block.numbers.first,
      first.range.lowerBound == block.range.lowerBound,
      first.unit.map({ $0.isEmission || $0.symbol.dimension == .mass }) ?? false,
      !known.contains(text.folded.span(of: first.range))
    else { return nil }
    let lines = stack(around: block.block)
    guard lines.lowerBound < block.block else { return nil }
    let range = blockRanges[lines.lowerBound].lowerBound..<blockRanges[lines.upperBound].upperBound
    let whole = marks(in: text, range, block: block.block)
    // The unit may go on in the line below: `25 kg carbon` / `emissions`.
    guard let number = whole.numbers.first(where: { $0.numberRange == first.numberRange }),
      let unit = number.unit, unit.isEmission, unit.per.map({ $0.dimension == .count }) ?? true
    else { return nil }
    let words = range.lowerBound..<number.range.lowerBound
    let phrases = whole.phrases.filter { words.contains($0.range.lowerBound) }
    guard !phrases.contains(where: { $0.key == .elsewhere || $0.key == .factorWord }),
      statesWhole(words, whole) || unitNamesEmissions(number) && endsWithLifeCycle(words)
    else { return nil }
    return Statement(
      content: .total(TotalStatement(quantity: number.quantity(in: text), origin: .prose)), reader: .headlineFigure,
      place: text.folded.span(of: number.range))
  }

  /// The short lines right above a block, at most four, and one right below it.
  private func stack(around block: Int) -> ClosedRange<Int> {
    var first = block
    while first > 0, block - first < 4, isShortLine(first - 1), isDirectlyBelow(first) { first -= 1 }
    let hasNext = block + 1 < blockRanges.count && isShortLine(block + 1) && isDirectlyBelow(block + 1)
    return first...(hasNext ? block + 1 : block)
  }

  private func isShortLine(_ block: Int) -> Bool {
    switch document.blocks[block].kind {
    case .paragraph, .heading: (1...72).contains(blockRanges[block].count)
    default: false
    }
  }

  private func isDirectlyBelow(_ block: Int) -> Bool {
    let gap = document.blocks[block - 1].span.end..<document.blocks[block].span.start
    return gap.lowerBound <= gap.upperBound && gap.count <= 400
      && document.text[gap].count(where: { $0 == UInt8(ascii: "\n") }) <= 1
  }

  /// Whether a unit is spelled with the words that also name the footprint: `kg carbon emissions`.
  private func unitNamesEmissions(_ number: ProseNumber) -> Bool {
    find(emissionsWord, in: bytes, number.numberRange.upperBound..<number.range.upperBound) != nil
  }

  private func endsWithLifeCycle(_ range: Range<Int>) -> Bool {
    let words = trimmed(range, of: bytes)
    return lifeCycleWords.contains { word in
      bytes.holds(word, at: words.upperBound - word.count, end: words.upperBound, anyCase: true)
    }
  }
}

private let emissionsWord = Array("emissions".utf8)
