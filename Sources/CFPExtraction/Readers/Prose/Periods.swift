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
    if let end = dayOfSameYear(behind: first, before: range.upperBound) { return .period(start, end) }
    return first.date.month == nil ? .period(start, start) : nil
  }

  /// The 12月31日 of 2025年1月1日至12月31日.
  private func dayOfSameYear(behind first: FoundDate, before end: Int) -> Stated<PrintedDate>? {
    guard first.date.month != nil else { return nil }
    var index = first.range.upperBound
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard let joint = periodJoints.first(where: { bytes.holds($0, at: index, end: end) }) else { return nil }
    index += joint.count
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let start = index
    func number() -> Int? {
      let digits = bytes[index..<min(end, index + 2)].prefix(while: \.isDigit)
      index += digits.count
      return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let month = number(), bytes.holds(monthMark, at: index, end: end) else { return nil }
    index += monthMark.count
    let day = number()
    if day != nil {
      guard bytes.holds(dayMark, at: index, end: end) else { return nil }
      index += dayMark.count
    }
    guard let date = PrintedDate(year: first.date.year, month: month, day: day), !(date < first.date) else {
      return nil
    }
    return text.stated(date, start..<index)
  }
}

/// What stands between the first and the last day of a period.
private let periodJoints = ["至", "到", "~", "-", "—", "–"].map { Array($0.utf8) }
