import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Finds 统计周期…2025年1月1日-2025年12月31日 in a paragraph.
  func periods(_ block: ProseBlock) -> [Statement] {
    for phrase in block.phrases where phrase.key == .period {
      let range = phrase.range.upperBound..<min(block.range.upperBound, phrase.range.upperBound + 120)
      guard let period = period(in: range) else { continue }
      return [Statement(content: .field(.period, period), reader: .sentence, place: text.folded.span(of: phrase.range))]
    }
    return []
  }

  /// `start - end`, or a single year as its first and last day stated together.
  func period(in range: Range<Int>) -> FieldValue? {
    var found = dates(bytes, in: range)
    // 2024年度(2024-01-01至2024-12-31): the bracket is the more exact statement.
    if found.count >= 3, found[0].date.month == nil, found[1].date.month != nil { found.removeFirst() }
    guard let first = found.first else { return nil }
    let start = text.stated(first.date, first.range)
    if found.count >= 2, found[1].range.lowerBound - first.range.upperBound <= 12, !(found[1].date < first.date) {
      return .period(start, text.stated(found[1].date, found[1].range))
    }
    return first.date.month == nil ? .period(start, start) : nil
  }
}
