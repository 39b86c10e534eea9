import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Finds 统计周期…2025年1月1日-2025年12月31日 in a paragraph.
  func periods(_ block: ProseBlock) -> [Statement] {
    for phrase in block.phrases where phrase.key == .period {
      let range = phrase.range.upperBound..<min(block.range.upperBound, phrase.range.upperBound + 120)
      let isCalendarYear = calendarYearPhrases.contains {
        bytes.holds($0, at: phrase.range.lowerBound, end: phrase.range.upperBound, anyCase: true)
      }
      guard let period = period(in: range, mayBeYear: isCalendarYear) else { continue }
      return [Statement(content: .field(.period, period), reader: .sentence, place: text.folded.span(of: phrase.range))]
    }
    return []
  }

  /// `start - end`, or a single year as its first and last day stated together.
  /// - Parameter mayBeYear: whether a bare number may be that year: a business year may begin anywhere.
  func period(in range: Range<Int>, mayBeYear: Bool) -> FieldValue? {
    var found = dates(bytes, in: range)
    if text.writesMonthsFirst { found = found.compactMap { $0.withMonthFirst(bytes) } }
    if found.isEmpty { found = republicDates(in: range) }
    if found.isEmpty, mayBeYear, let year = bareYear(in: range) { return .period(year, year) }
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

  /// 114/01/01 ～ 114/12/31: two days by the years of the Republic of China, and nothing before them.
  private func republicDates(in range: Range<Int>) -> [FoundDate] {
    var found: [FoundDate] = []
    var index = trimmed(range, of: bytes).lowerBound
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let run = bytes[index..<min(range.upperBound, index + digits.upperBound + 1)].prefix(while: \.isDigit)
      guard digits.contains(run.count) else { return nil }
      index += run.count
      return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func skip(_ mark: (UInt8) -> Bool) -> Bool {
      guard index < range.upperBound, mark(bytes[index]) else { return false }
      index += 1
      return true
    }
    let isPart: (UInt8) -> Bool = { "/.-".utf8.contains($0) }
    while found.count < 2 {
      let start = index
      guard let year = number(3...3), (90...150).contains(year), skip(isPart), let month = number(1...2), skip(isPart),
        let day = number(1...2), let date = PrintedDate(year: year + 1911, month: month, day: day)
      else { return [] }
      found.append(FoundDate(date: date, range: start..<index))
      while index < range.upperBound, !bytes[index].isDigit, index - found[0].range.upperBound <= 8 { index += 1 }
    }
    return found
  }

  /// The period of a sentence that says where its data are from: 数据来自二厂 2025 年 1 月至 2025 年 12 月的台账.
  func dataPeriods(_ block: ProseBlock) -> [Statement] {
    // Most paragraphs name no years.
    guard block.range.count <= 1200, namesYear(block.range), holds(dataWords, in: block.range) else {
      return []
    }
    let found = dates(bytes, in: block.range)
    for (first, last) in zip(found, found.dropFirst()) {
      let between = trimmed(first.range.upperBound..<last.range.lowerBound, of: bytes)
      guard first.date.month != nil, last.date.month != nil, first.date < last.date, between.count <= 8,
        spanJoints.contains(bytes[between].map(\.lowercasedASCII))
      else { continue }
      let sentence = text.sentence(around: first.range.lowerBound, in: block.range)
      guard holds(dataWords, in: sentence),
        !block.phrases.contains(where: { $0.key == .factorWord && sentence.contains($0.range.lowerBound) })
      else { continue }
      let period = FieldValue.period(text.stated(first.date, first.range), text.stated(last.date, last.range))
      return [
        Statement(
          content: .field(.period, period), reader: .coverLine,
          place: text.folded.span(of: first.range.lowerBound..<last.range.upperBound))
      ]
    }
    return []
  }

  /// Whether a year of this century stands in a range.
  private func namesYear(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 4 <= range.upperBound {
      if bytes[index] == UInt8(ascii: "2"), bytes[index + 1] == UInt8(ascii: "0"), bytes[index + 2].isDigit,
        bytes[index + 3].isDigit
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// The year that a value is, or that the words for a calendar year stand before: `2024`, `2024年度`, `Kalenderjahr 2024`. A
  /// business year may begin anywhere.
  private func bareYear(in range: Range<Int>) -> Stated<PrintedDate>? {
    var value = trimmed(range, of: bytes)
    for word in calendarYearWords where bytes.holds(word, at: value.lowerBound, end: value.upperBound, anyCase: true) {
      value = trimmed((value.lowerBound + word.count)..<value.upperBound, of: bytes)
    }
    guard value.count >= 4, bytes[value].prefix(4).allSatisfy(\.isDigit) else { return nil }
    let digits = value.lowerBound..<(value.lowerBound + 4)
    let behind = bytes[digits.upperBound..<value.upperBound]
    let next = behind.first ?? 0
    guard
      behind.isEmpty || ",.;)".utf8.contains(next) && !(behind.dropFirst().first?.isDigit ?? false)
        || next == UInt8(ascii: " ") && behind.dropFirst().first == UInt8(ascii: "(")
    else { return nil }
    let year = bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (1990...2100).contains(year), let date = PrintedDate(year: year) else { return nil }
    return text.stated(date, digits)
  }

  /// The 12月31日 of 2025年1月1日至12月31日.
  private func dayOfSameYear(behind first: FoundDate, before end: Int) -> Stated<PrintedDate>? {
    guard first.date.month != nil else { return nil }
    var index = first.range.upperBound
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard let joint = periodJoints.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) else {
      return nil
    }
    index += joint.count
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let start = index
    func number() -> Int? {
      let digits = bytes[index..<min(end, index + 2)].prefix(while: \.isDigit)
      index += digits.count
      return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let month = number(), monthMarks.contains(where: { bytes.holds($0, at: index, end: end) }) else { return nil }
    index += monthMark.count
    let day = number()
    if day != nil {
      guard dayMarks.contains(where: { bytes.holds($0, at: index, end: end) }) else { return nil }
      index += dayMark.count
    }
    guard let date = PrintedDate(year: first.date.year, month: month, day: day), !(date < first.date) else {
      return nil
    }
    return text.stated(date, start..<index)
  }
}
