import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// How far the footprint reaches, and which stages a sentence about the boundary names.
  /// - Parameter isClaim: Whether it is the value of a label that says so.
  func boundary(_ block: ProseBlock, isClaim: Bool, _ reader: Reader) -> [Statement] {
    let namesKind = block.phrases.contains { if case .boundary = $0.key { true } else { false } }
    let chosen = namesKind && !isClaim ? text.chosenOptions(in: optionsRange(of: block.range)) : nil
    var found: [Statement] = []
    for phrase in block.phrases {
      guard case .boundary(let kind) = phrase.key else { continue }
      // Of the options of a form only the one that was ticked is stated.
      if let chosen, chosen.count != 1 || !chosen[0].contains(phrase.range.lowerBound) { continue }
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      // A factor from cradle to gate says nothing about the product's boundary.
      let concernsFactor = block.phrases.contains {
        $0.key == .factorWord && sentence.contains($0.range.lowerBound)
      }
      let concernsBoundary =
        isClaim
        || block.phrases.contains {
          ($0.key == .boundaryWord || isStage($0.key)) && sentence.contains($0.range.lowerBound)
        }
      guard !concernsFactor || concernsBoundary else { continue }
      let reach = text.stated(kind, phrase.range)
      found.append(
        Statement(content: .field(.boundaryKind, .reach(reach)), reader: reader, place: reach.span))
    }
    found += idleStages(block, reader)
    guard isClaim || namesKind || block.phrases.contains(where: { $0.key == .boundaryWord }) else { return found }
    return found + boundaryStages(block, isClaim: isClaim, namesKind: namesKind, reader)
  }

  /// 使用阶段无能源消耗，故不计算: a stage of which a sentence says why it has no figure.
  private func idleStages(_ block: ProseBlock, _ reader: Reader) -> [Statement] {
    guard block.range.count <= 1200, block.phrases.contains(where: { isStage($0.key) }),
      holds(idleStageWords, in: block.range)
    else { return [] }
    return block.phrases.compactMap { phrase in
      guard case .stage(let term) = phrase.key, phrase.range.count >= 6,
        holds(idleStageWords, in: text.sentence(around: phrase.range.lowerBound, in: block.range))
      else { return nil }
      let label = text.stated(phrase.range)
      let stage = settled(term, afterProduction: true).stage
      return Statement(content: .field(.boundaryOmission, .stage(stage, label)), reader: reader, place: label.span)
    }
  }

  private func boundaryStages(_ block: ProseBlock, isClaim: Bool, namesKind: Bool, _ reader: Reader) -> [Statement] {
    var found: [Statement] = []
    var afterProduction = false
    for phrase in block.phrases {
      guard case .stage(let term) = phrase.key else { continue }
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      let isNegated = isNegated(in: sentence, of: block)
      guard phrase.range.count >= 6 || isNegated else { continue }
      let speaksOfBoundary =
        isClaim || block.phrases.contains { $0.key == .boundaryWord && sentence.contains($0.range.lowerBound) }
      guard speaksOfBoundary || namesKind, !isEnd(phrase.range, of: block) else { continue }
      let label = text.stated(phrase.range)
      if isNegated {
        let stage = settled(term, afterProduction: true).stage
        found.append(
          Statement(content: .field(.boundaryOmission, .stage(stage, label)), reader: reader, place: label.span))
        continue
      }
      guard speaksOfBoundary else { continue }
      let stage = settled(term, afterProduction: afterProduction).stage
      if stage == .production { afterProduction = true }
      found.append(Statement(content: .field(.boundaryStage, .stage(stage, label)), reader: reader, place: label.span))
    }
    return found
  }

  /// What stands behind the label of a line: the options of a form.
  private func optionsRange(of range: Range<Int>) -> Range<Int> { labelledValue(in: range)?.value ?? range }

  /// 출하까지, 出荷まで: the stage is where the boundary ends, not inside of it.
  private func isEnd(_ place: Range<Int>, of block: ProseBlock) -> Bool {
    untilWords.contains { bytes.holds($0, at: place.upperBound, end: block.range.upperBound) }
  }

  func isStage(_ term: ProseTerm) -> Bool { if case .stage = term { true } else { false } }

  /// Whether 不包括, excluded and the like stand in a sentence.
  private func isNegated(in sentence: Range<Int>, of block: ProseBlock) -> Bool {
    block.phrases.contains {
      ($0.key == .negation || $0.key == .elsewhere) && sentence.contains($0.range.lowerBound)
    }
  }
}
