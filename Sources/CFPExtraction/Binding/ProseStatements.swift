import CFPDocuments
import CFPFootprints

extension BindingInput {
  /// What running text states of the footprint's figures.
  /// - Parameter known: Where totals are stated already, by a label.
  func proseStatements(besides known: Set<TextSpan>) -> [Statement] {
    var found: [Statement] = []
    var known = known
    var above: ProseBlock?
    for block in input.prose where !block.isCell {
      guard found.count < ExtractionLimits.statements else { break }
      found += input.factorStatements(block)
      let bound = footprintStatements(block, above: above)
      for case .total(let total) in bound.map(\.content) { if let span = total.quantity.span { known.insert(span) } }
      found += bound
      if let figure = headlineFigure(block, besides: known) { found.append(figure) }
      above = block
    }
    return found
  }
}
