import CFPDocuments
import CFPFootprints
import CFPQuantities

// What is stated of stages outside of the headline's table of results.

extension ResultSettling {
  /// The subtotals of inventories that no stage of the headline results repeats.
  mutating func addInventorySubtotals() {
    var places = Set(mentions.compactMap(\.quantity.span))
    places.formUnion(results.subtotals.compactMap { $0.emission?.span })
    for subtotal in inventorySubtotals.prefix(ExtractionLimits.statements) {
      guard let span = subtotal.emission?.span, places.insert(span).inserted else { continue }
      results.subtotals.append(subtotal)
    }
  }

  /// Whether a statement is of all transport where the headline's entry is of one leg.
  private func isWider(_ label: [UInt8], than entry: Stated<String>) -> Bool {
    func term(_ bytes: [UInt8]) -> StageTerm? { text.vocabulary.stages.best(in: bytes, bytes.indices)?.key }
    return term(label) == .transport && term(Array(bytes[text.range(entry.span)])) != .transport
  }

  /// Binds statements about stages to the headline table's entries: by stage, and by label where several are of one.
  mutating func bindStageStatements() {
    for statement in stageStatements {
      let entries = results.stages.indices.filter {
        results.stages[$0].stage == statement.stage
      }
      let chosen =
        entries.count == 1
        ? entries.first
        : entries.first { index in
          let label = text.range(results.stages[index].label.span)
          return find(statement.label, in: bytes, label) != nil
        }
      guard let index = chosen else { continue }
      let entry = results.stages[index]
      let isCertain =
        statement.isCertain && !isAnotherReach(statement.reach, than: results)
        && !isWider(statement.label, than: entry.label)
      if let emission = statement.emission, emission.number != nil,
        emission.span != entry.emission?.span,
        entry.emission.map({ sameScope(emission, $0) && (isCertain || repeats(emission, $0)) }) ?? false
      {
        mentions.append(Mention(of: .stage(index, .emission), quantity: emission))
      }
      if let share = statement.share, share.number != nil, share.span != entry.share?.span,
        let known = entry.share, isCertain || repeats(share, known)
      {
        mentions.append(Mention(of: .stage(index, .share), quantity: share))
      }
    }
  }
}
