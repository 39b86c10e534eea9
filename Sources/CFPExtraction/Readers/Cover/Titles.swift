import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// The title: the first heading or line that names a report of a footprint, with the product that its subtitle names; else
  /// the first heading.
  func titles() -> [Statement] {
    var fallback: Int?
    for (index, block) in document.blocks.enumerated().prefix(40) {
      switch block.kind {
      case .heading, .paragraph: break
      default: continue
      }
      let range = blockRanges[index]
      guard !range.isEmpty, range.count <= 160, labelledValue(in: range) == nil else { continue }
      // `1 Goal and scope` is the first chapter, not the title.
      if fallback == nil, case .heading = block.kind, block.number == nil, !bytes[range.lowerBound].isDigit {
        fallback = index
      }
      if holds(titleSubjects, in: range), holds(titleKinds, in: range) {
        return [title(range)] + subtitle(below: index)
      }
    }
    return fallback.map { [title(blockRanges[$0])] } ?? []
  }

  private func title(_ range: Range<Int>) -> Statement {
    let words = text.stated(range)
    return Statement(content: .field(.statement(.title), .words(words)), reader: .title, place: words.span)
  }

  /// A subtitle that dashes open names the product: `——汽车动力电池，100kwh`.
  private func subtitle(below title: Int) -> [Statement] {
    guard title + 1 < blockRanges.count else { return [] }
    let line = blockRanges[title + 1]
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == UInt8(ascii: "-") { start += 1 }
    guard start >= line.lowerBound + 2 else { return [] }
    let end = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? line.upperBound
    let name = trimmed(start..<end, of: bytes)
    guard !name.isEmpty, name.count <= 120 else { return [] }
    let words = text.stated(name)
    return [Statement(content: .field(.product(.name), .words(words)), reader: .subtitle, place: words.span)]
  }

  /// The passages under headings that name them: cut-off, allocation, assumptions, uncertainty, recommendations.
  func passages() -> [Statement] {
    document.blocks.indices.compactMap { index in
      guard case .heading = document.blocks[index].kind else { return nil }
      var heading = blockRanges[index]
      if let number = document.blocks[index].number {
        heading = text.range(TextSpan(number.end, document.blocks[index].span.end))
      }
      guard case .statement(let field)? = text.field(labelled: withoutNumbering(bytes, heading)),
        passageFields.contains(field), let passage = passage(under: index)
      else { return nil }
      let words = Stated(document.printed(passage), at: passage)
      return Statement(content: .field(.statement(field), .words(words)), reader: .passage, place: passage)
    }
  }

  /// The text between a heading and the next one, where it is prose.
  private func passage(under heading: Int) -> TextSpan? {
    var span: TextSpan?
    for block in document.blocks[(heading + 1)...] {
      switch block.kind {
      case .paragraph, .listItem: span = span.map { $0.union(block.span) } ?? block.span
      case .furniture where span == nil: continue
      default: return span
      }
    }
    return span
  }
}

private let passageFields: Set<ReportStatement.Field> = [
  .dataSources, .dataQuality, .cutOff, .allocation, .assumptions, .uncertainty, .recommendations,
  .opinion,
]
