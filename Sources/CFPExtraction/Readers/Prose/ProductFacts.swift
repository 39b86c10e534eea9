import CFPDocuments
import CFPFootprints
import CFPQuantities

// What sentences say of the product and of the method.

extension ReaderInput {
  /// Mass and service life of the product, and what was made and emitted in a year.
  func productFacts(_ block: ProseBlock) -> [Statement] {
    block.phrases.compactMap { phrase in
      let behind = phrase.range.upperBound
      switch phrase.key {
      case .mass:
        guard let number = block.number(behind: behind, within: 18), let unit = number.unit,
          unit.symbol.dimension == .mass, unit.per == nil
        else { return nil }
        return statement(.mass, number.quantity(in: text))
      case .serviceLife:
        guard let number = block.number(behind: behind, within: 18), number.unit?.symbol.dimension == .year else {
          return nil
        }
        return statement(.serviceLife, number.quantity(in: text))
      case .annualOutput:
        guard let number = block.number(behind: behind, within: 15), number.number != nil else { return nil }
        return output(number, in: block).flatMap { statement(.annualOutput, $0) }
      case .annualEmission:
        guard let number = block.number(behind: behind, within: 15), number.number != nil, let unit = number.unit,
          unit.isEmission, unit.per == nil
        else { return nil }
        return statement(.annualEmission, number.quantity(in: text))
      default: return nil
      }
    }
  }

  private func statement(_ subject: FieldSubject, _ quantity: Quantity) -> Statement? {
    quantity.span.map {
      Statement(content: .field(subject, .quantity(quantity)), reader: .sentence, place: $0)
    }
  }

  /// A number of units made: with the counting unit behind it, or with a unit of mass, area or energy.
  private func output(_ number: ProseNumber, in block: ProseBlock) -> Quantity? {
    var quantity = number.quantity(in: text)
    if let unit = number.unit {
      return unit.isEmission || [.percent, .year].contains(unit.symbol.dimension) ? nil : quantity
    }
    var next = number.numberRange.upperBound
    while next < block.range.upperBound, bytes[next] == UInt8(ascii: " ") { next += 1 }
    guard let (unit, end) = scanCountingUnit(bytes, at: next, end: block.range.upperBound) else { return nil }
    quantity.unit = unit
    quantity.span = text.folded.span(of: number.numberRange.lowerBound..<end)
    return quantity
  }

  /// The assessment report whose GWP values are used, and their time horizon.
  func assessmentReport(_ block: ProseBlock, _ reader: Reader) -> [Statement] {
    block.phrases.compactMap { phrase in
      switch phrase.key {
      case .assessmentReport(let name):
        let words = text.stated(name, phrase.range)
        return Statement(content: .field(.assessmentReport, .words(words)), reader: reader, place: words.span)
      case .horizon:
        let years = text.stated(100, phrase.range)
        return Statement(content: .field(.horizon, .count(years)), reader: reader, place: years.span)
      default: return nil
      }
    }
  }

  /// A process flow: a line under a heading such as 工艺流程 whose steps dashes or arrows join.
  func processFlow(_ block: ProseBlock) -> [Statement] {
    let range = blockRanges[block.block]
    guard range.count <= 1200, let heading = sections[block.block].last, holds(flowWords, in: blockRanges[heading])
    else {
      return []
    }
    let steps = flowSteps(range)
    guard steps.count >= 3 else { return [] }
    return [
      Statement(
        content: .field(.processFlow, .list(steps.map { text.stated($0) })), reader: .processFlow,
        place: text.folded.span(of: range))
    ]
  }

  private func flowSteps(_ range: Range<Int>) -> [Range<Int>] {
    var steps: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if let joint = flowJoints.first(where: { bytes.holds($0, at: index, end: range.upperBound) }) {
        let step = trimmed(start..<index, of: bytes)
        if !step.isEmpty { steps.append(step) }
        index += joint.count
        start = index
      } else {
        index += 1
      }
    }
    let last = trimmed(start..<range.upperBound, of: bytes)
    if !last.isEmpty { steps.append(last) }
    return steps.allSatisfy { $0.count <= 90 } ? steps : []
  }
}

private let flowJoints = ["→", "➔", "⇒", "->", "--", "-", ">", "—"].map { Array($0.utf8) }
