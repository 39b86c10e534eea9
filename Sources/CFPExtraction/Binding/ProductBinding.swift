import CFPDocuments
import CFPFootprints
import CFPQuantities

// What else is stated of each of several products: sentences, summaries, the rows of inventories.

extension BindingInput {
  /// The product that a figure is stated for: by the words before it in its sentence or by its table row, else by the
  /// titles above it; nil where none is named, or more than one.
  func product(at span: TextSpan) -> Int? {
    guard let products else { return nil }
    let place = text.range(span)
    guard let block = blockIndex(at: place.lowerBound) else { return nil }
    if case .table(let table) = document.blocks[block].kind {
      let found = Set(rowOfTable(table, at: span).flatMap { products.mentioned(in: bytes, $0).map(\.key) })
      return found.isEmpty ? products.product(ofTable: table, input) : found.count == 1 ? found.first : nil
    }
    let sentence = text.sentence(around: place.lowerBound, in: blockRanges[block])
    let before = products.mentioned(in: bytes, sentence.lowerBound..<max(sentence.lowerBound, place.lowerBound))
    // 型号A为1，型号B为2: each name is said right before its own figure, and no other stands between the two.
    if let last = before.last {
      let others = before.dropLast().filter { $0.key != last.key }
      let isApart = others.allSatisfy { hasFigure(between: $0.range.upperBound, and: last.range.lowerBound) }
      return isApart ? last.key : nil
    }
    guard products.mentioned(in: bytes, sentence).isEmpty else { return nil }
    return productOfBlock.indices.contains(block) ? productOfBlock[block] : nil
  }

  /// Whether a number with decimals stands between two places.
  private func hasFigure(between start: Int, and end: Int) -> Bool {
    guard start + 3 <= end else { return false }
    return ((start + 1)..<(end - 1)).contains {
      bytes[$0] == UInt8(ascii: ".") && bytes[$0 - 1].isDigit && bytes[$0 + 1].isDigit
    }
  }

  /// The cells of the row that a figure stands in.
  private func rowOfTable(_ table: Int, at span: TextSpan) -> [Range<Int>] {
    let cells = document.tables[table].cells
    // Cells stand in the order of the text.
    let place = cells.endOfPrefix { $0.span.end < span.end }
    guard cells.indices.contains(place), case let cell = cells[place], cell.span.start <= span.start else { return [] }
    let first = cells.endOfPrefix { $0.row < cell.row }
    return cells[first...].prefix { $0.row == cell.row }.map { text.range($0.span) }
  }

  private func blockIndex(at place: Int) -> Int? {
    let index = blockRanges.endOfPrefix { $0.upperBound <= place }
    return blockRanges.indices.contains(index) && blockRanges[index].contains(place) ? index : nil
  }
}
