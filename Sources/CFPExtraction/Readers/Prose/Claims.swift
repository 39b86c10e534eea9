import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// What a paragraph says of the figures: the largest stage, a change against an earlier value.
  func claims(_ block: ProseBlock) -> [Claim] {
    block.phrases.compactMap { $0.key == .largest ? largest($0.range, block) : nil } + change(block)
  }

  /// `生产阶段占比最大`, `the largest contributor is the use stage`: exactly one stage stands in the clause.
  private func largest(_ place: Range<Int>, _ block: ProseBlock) -> Claim? {
    let sentence = text.sentence(around: place.lowerBound, in: block.range)
    let clause = clause(around: place, in: sentence)
    guard !secondWords.contains(where: { find($0, in: bytes, clause) != nil }),
      contributionWords.contains(where: { find($0, in: bytes, clause) != nil })
    else { return nil }
    let stages = block.phrases.filter { isStage($0.key) && clause.contains($0.range.lowerBound) && $0.range.count >= 3 }
    guard stages.count == 1, case .stage(let term) = stages[0].key else { return nil }
    let stage = settled(term, afterProduction: true).stage
    guard stage != .other, stage != .combined else { return nil }
    return .largest(stage, label: text.stated(stages[0].range))
  }

  /// The stretch between commas that a place stands in.
  private func clause(around place: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var low = place.lowerBound
    while low > sentence.lowerBound, bytes[low - 1] != UInt8(ascii: ",") { low -= 1 }
    var high = place.upperBound
    while high < sentence.upperBound, bytes[high] != UInt8(ascii: ",") { high += 1 }
    return low..<high
  }

  /// `上年为8.58 kgCO2e/件，本年下降7.4%`: one earlier emission and one percentage in a sentence that compares.
  private func change(_ block: ProseBlock) -> [Claim] {
    for phrase in block.phrases where phrase.key == .elsewhere && isChange(phrase.range) {
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      let numbers = block.numbers.filter { sentence.contains($0.range.lowerBound) && $0.number != nil }
      // A stage's change says nothing of the total's.
      guard !block.phrases.contains(where: { isStage($0.key) && sentence.contains($0.range.lowerBound) }) else {
        continue
      }
      let percents = numbers.filter { $0.unit?.symbol.dimension == .percent }
      let emissions = numbers.filter { $0.unit?.isEmission ?? false }
      guard percents.count == 1, emissions.count == 1,
        earlierWords.contains(where: { find($0, in: bytes, sentence.lowerBound..<emissions[0].range.lowerBound) != nil }
        ),
        percents[0].range.lowerBound >= phrase.range.upperBound,
        percents[0].range.lowerBound - phrase.range.upperBound <= 16
      else { continue }
      return [.change(percent: percents[0].quantity(in: text), from: emissions[0].quantity(in: text))]
    }
    return []
  }

  private func isChange(_ range: Range<Int>) -> Bool {
    statedChangeWords.contains { bytes[range].elementsEqual($0) }
  }
}
