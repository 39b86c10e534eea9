import CFPDocuments
import CFPFootprints
import CFPQuantities

// What captions, headings and the lines above say of a table: of what case it is.

/// What is said of an inventory as a whole.
struct TableAnnouncement {
  /// Not of a scenario, another year, another amount.
  var isOfThisCase: Bool
  /// Some rows among more: the first, the greatest.
  var isSelection: Bool
}

extension BindingInput {
  /// What is said of a table before it begins.
  func announcement(ofTable table: Int) -> TableAnnouncement {
    let isSelection = placesAnnouncing(table: table).contains { input.holds(selectionWords, in: $0) }
    return TableAnnouncement(
      isOfThisCase: !announcesAnotherCase(table: table, than: FootprintResults()), isSelection: isSelection)
  }

  /// Whether the headings above a block announce another case: a sensitivity analysis, a scenario, a comparison.
  func standsUnderAnotherCase(_ block: Int) -> Bool {
    sections[block].contains { heading in
      marks(in: text, blockRanges[heading], block: heading).phrases.contains { $0.key == .elsewhere }
    }
  }

  /// Whether a table's caption, or a heading above it, says that it is of another case: a scenario, a comparison, without
  /// a stage, for another boundary than the headline's.
  func announcesAnotherCase(table index: Int, than headline: FootprintResults) -> Bool {
    placesAnnouncing(table: index).contains { place in
      let words = marks(in: text, place, block: 0)
      if isOfAnotherYear(place) { return true }
      if isForAnotherAmount(place, words) { return true }
      return words.phrases.contains { phrase in
        if case .boundary(let kind) = phrase.key { return isAnotherReach(kind, than: headline) }
        return phrase.key == .elsewhere || phrase.key == .negation
      }
    }
  }

  /// The caption of a table, the headings above it, and a short line right before it.
  func placesAnnouncing(table index: Int) -> [Range<Int>] {
    guard input.blockOfTable.indices.contains(index), let block = input.blockOfTable[index] else { return [] }
    var places = sections[block].suffix(2).map { blockRanges[$0] }
    if let caption = document.tables[index].caption { places.append(blockRanges[caption]) }
    if let line = input.lineAbove(block) { places.append(line) }
    return places
  }

  /// Whether a caption says that its table is for an amount that is not the product's unit: 每kg钢板, per 1000 pieces.
  private func isForAnotherAmount(_ place: Range<Int>, _ words: ProseBlock) -> Bool {
    for word in otherAmountWords {
      guard let found = find(word, in: bytes, place), let own = fields.product.functionalUnit?.amount else { continue }
      var next = found.upperBound
      let count = words.numbers.first { $0.numberRange.lowerBound == next }
      if let count { next = trimmed(count.numberRange.upperBound..<place.upperBound, of: bytes).lowerBound }
      let unit = count?.unit ?? scanUnit(bytes, in: next..<place.upperBound, context: .prose)?.unit
      guard let unit, !unit.isEmission else { continue }
      if unit.symbol != own.unit?.symbol || count?.number != nil && count?.number != own.number { return true }
    }
    return false
  }
}

/// Whether a figure that reaches so far is another than the headline results'.
func isAnotherReach(_ kind: BoundaryKind?, than headline: FootprintResults) -> Bool {
  let parts = headline.stages.filter { $0.emission?.number.map { !$0.isZero } ?? false }
  let reachesBeyond =
    parts.isEmpty
    || parts.contains { stage in
      (beyondGate.contains(stage.stage) || stage.stages.contains { beyondGate.contains($0) })
    }
  switch kind {
  case .cradleToGate?, .gateToGate?: return reachesBeyond
  case .cradleToGrave?: return !reachesBeyond
  case .cradleToGateWithOptions?, .other?, nil: return false
  }
}

private let beyondGate: Set<LifeCycleStage> = [.distribution, .installation, .use, .maintenance, .endOfLife]
