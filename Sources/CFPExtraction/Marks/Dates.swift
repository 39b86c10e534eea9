import CFPFootprints
import CFPQuantities

/// A date found in folded text.
struct FoundDate: Sendable {
  let date: PrintedDate
  let range: Range<Int>
}

/// The date that starts at `start`: `2026年4月21日`, `2026-04-21`, `2026/4/21`, `2026.04`, `21.04.2026`, `21 April 2026`,
/// `April 21, 2026`, `115年4月21日` with 民國 before it.
func scanDate(_ bytes: [UInt8], in range: Range<Int>) -> FoundDate? {
  yearFirst(bytes, range) ?? dayFirst(bytes, range) ?? monthNameFirst(bytes, range) ?? chineseDate(bytes, range)
}

/// All dates of a range from left to right.
func dates(_ bytes: [UInt8], in range: Range<Int>) -> [FoundDate] {
  var found: [FoundDate] = []
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    let startsWord = index == range.lowerBound || !bytes[index - 1].isAlphanumeric
    if startsWord,
      byte.isAlphanumeric || byte >= 0xE3 && startsChineseDate(bytes, index, range.upperBound)
        || eras.contains(where: { bytes.holds($0.name, at: index, end: range.upperBound) }),
      let date = scanDate(bytes, in: index..<range.upperBound)
    {
      found.append(date)
      index = date.range.upperBound
    } else {
      index += 1
    }
  }
  return found
}

private func startsChineseDate(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
  chineseDigits.contains { bytes.holds($0.numeral, at: index, end: end) }
}

/// Whether three digits from 90 to 150 stand before 年 with a month behind it.
private func isRepublicYear(_ bytes: [UInt8], at start: Int, _ end: Int) -> Bool {
  var index = start
  guard let year = integer(bytes, &index, end, digits: 3...3), (90...150).contains(year) else { return false }
  index = skipBlanks(bytes, index, end)
  guard bytes.holds(yearMark, at: index, end: end) else { return false }
  index = skipBlanks(bytes, index + yearMark.count, end)
  return integer(bytes, &index, end, digits: 1...2) != nil
    && bytes.holds(monthMark, at: skipBlanks(bytes, index, end), end: end)
}

/// Whether letters that scanners put for digits stand before 月.
private func isDamagedMonth(_ bytes: [UInt8], at start: Int, _ end: Int) -> Bool {
  var index = start
  while index < min(end, start + 3), bytes[index].isAlphanumeric { index += 1 }
  return index > start && bytes.holds(monthMark, at: skipBlanks(bytes, index, end), end: end)
}

private func skipBlanks(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
  var index = index
  while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  return index
}

private func integer(_ bytes: [UInt8], _ index: inout Int, _ end: Int, digits: ClosedRange<Int>)
  -> Int?
{
  var value = 0
  var next = index
  while next < end, bytes[next].isDigit, next - index <= digits.upperBound {
    value = value * 10 + Int(bytes[next] - 0x30)
    next += 1
  }
  guard digits.contains(next - index) else { return nil }
  index = next
  return value
}

private func holdsMark(_ marks: [[UInt8]], _ bytes: [UInt8], at index: Int, end: Int) -> Bool {
  marks.contains { bytes.holds($0, at: index, end: end) }
}

private func yearFirst(_ bytes: [UInt8], _ range: Range<Int>) -> FoundDate? {
  let end = range.upperBound
  var index = range.lowerBound
  let era = eras.first { bytes.holds($0.name, at: index, end: end) }
  if let era { index = skipBlanks(bytes, index + era.name.count, end) }
  // 113年1月1日: the years of the Republic are often printed without its name, never without 年 and 月.
  let isShort = era == nil && isRepublicYear(bytes, at: index, end)
  guard var year = integer(bytes, &index, end, digits: era != nil ? 1...3 : isShort ? 3...3 : 4...4) else {
    return nil
  }
  year += era?.before ?? (isShort ? 1911 : 0)
  index = skipBlanks(bytes, index, end)
  if holdsMark(yearMarks, bytes, at: index, end: end) {
    let yearEnd = index + yearMark.count
    index = skipBlanks(bytes, yearEnd, end)
    guard let month = integer(bytes, &index, end, digits: 1...2) else {
      // 2025年1O月: a month is printed and cannot be read; the year alone would be another date.
      if bytes[index..<min(end, index + 4)].contains(0xE6), isDamagedMonth(bytes, at: index, end) { return nil }
      return PrintedDate(year: year).map { FoundDate(date: $0, range: range.lowerBound..<yearEnd) }
    }
    index = skipBlanks(bytes, index, end)
    guard holdsMark(monthMarks, bytes, at: index, end: end) else {
      if isDamagedMonth(bytes, at: index, end) { return nil }
      return PrintedDate(year: year).map { FoundDate(date: $0, range: range.lowerBound..<yearEnd) }
    }
    index += monthMark.count
    let monthEnd = index
    index = skipBlanks(bytes, index, end)
    if let day = integer(bytes, &index, end, digits: 1...2) {
      index = skipBlanks(bytes, index, end)
      if holdsMark(dayMarks, bytes, at: index, end: end),
        let date = PrintedDate(year: year, month: month, day: day)
      {
        return FoundDate(date: date, range: range.lowerBound..<(index + dayMark.count))
      }
    }
    return PrintedDate(year: year, month: month).map {
      FoundDate(date: $0, range: range.lowerBound..<monthEnd)
    }
  }
  guard index < end, "-/.".utf8.contains(bytes[index]) else { return nil }
  let separator = bytes[index]
  index += 1
  if separator == UInt8(ascii: "."), index < end, bytes[index] == UInt8(ascii: " ") {
    return spacedDate(bytes, year: year, at: index + 1, range)
  }
  guard let month = integer(bytes, &index, end, digits: 1...2) else { return nil }
  if index < end, bytes[index] == separator {
    var after = index + 1
    if let day = integer(bytes, &after, end, digits: 1...2),
      let date = PrintedDate(year: year, month: month, day: day)
    {
      return FoundDate(date: date, range: range.lowerBound..<after)
    }
  }
  guard index >= end || !bytes[index].isAlphanumeric,
    let date = PrintedDate(year: year, month: month)
  else { return nil }
  return FoundDate(date: date, range: range.lowerBound..<index)
}

/// `2025. 9. 12.`: a blank behind each point, and all three parts.
private func spacedDate(_ bytes: [UInt8], year: Int, at start: Int, _ range: Range<Int>) -> FoundDate? {
  let end = range.upperBound
  var index = skipBlanks(bytes, start, end)
  guard let month = integer(bytes, &index, end, digits: 1...2), index < end, bytes[index] == UInt8(ascii: ".") else {
    return nil
  }
  index = skipBlanks(bytes, index + 1, end)
  guard let day = integer(bytes, &index, end, digits: 1...2), let date = PrintedDate(year: year, month: month, day: day)
  else { return nil }
  if index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
  return FoundDate(date: date, range: range.lowerBound..<index)
}

/// `01/2024`, `11-2025`: a month and its year, where nothing goes on at either end.
private func monthOfYear(_ bytes: [UInt8], _ month: Int, at separator: Int, _ range: Range<Int>) -> FoundDate? {
  guard bytes[separator] != UInt8(ascii: "."),
    range.lowerBound == 0 || !"-/.".utf8.contains(bytes[range.lowerBound - 1])
  else { return nil }
  var index = separator + 1
  guard let year = integer(bytes, &index, range.upperBound, digits: 4...4), (1990...2100).contains(year),
    index == range.upperBound || !bytes[index].isAlphanumeric && !"-/.".utf8.contains(bytes[index]),
    let date = PrintedDate(year: year, month: month)
  else { return nil }
  return FoundDate(date: date, range: range.lowerBound..<index)
}

private func dayFirst(_ bytes: [UInt8], _ range: Range<Int>) -> FoundDate? {
  let end = range.upperBound
  var index = range.lowerBound
  guard let day = integer(bytes, &index, end, digits: 1...2) else { return nil }
  if index < end, "./-".utf8.contains(bytes[index]) {
    if let month = monthOfYear(bytes, day, at: index, range) { return month }
    let separator = bytes[index]
    var next = index + 1
    if let month = integer(bytes, &next, end, digits: 1...2), next < end, bytes[next] == separator {
      next += 1
      // 12/31/2030 has but one reading.
      guard let year = integer(bytes, &next, end, digits: 4...4),
        let date = PrintedDate(year: year, month: month, day: day)
          ?? (separator == UInt8(ascii: "/") ? PrintedDate(year: year, month: day, day: month) : nil)
      else { return nil }
      return FoundDate(date: date, range: range.lowerBound..<next)
    }
  }
  if let suffix = daySuffixes.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) {
    index += suffix.count
  }
  if index < end, "-. ".utf8.contains(bytes[index]) { index += 1 }
  index = skipDateWords(bytes, index, end)
  guard let (month, afterMonth) = monthName(bytes, index, end) else { return nil }
  index = afterMonth
  while index < end, " -.,".utf8.contains(bytes[index]) { index += 1 }
  index = skipDateWords(bytes, index, end)
  guard let year = integer(bytes, &index, end, digits: 4...4),
    let date = PrintedDate(year: year, month: month, day: day)
  else { return nil }
  return FoundDate(date: date, range: range.lowerBound..<index)
}

private func monthNameFirst(_ bytes: [UInt8], _ range: Range<Int>) -> FoundDate? {
  let end = range.upperBound
  guard let (month, afterMonth) = monthName(bytes, range.lowerBound, end) else { return nil }
  var index = afterMonth
  while index < end, " .,".utf8.contains(bytes[index]) { index += 1 }
  index = skipDateWords(bytes, index, end)
  var afterDay = index
  if let day = integer(bytes, &afterDay, end, digits: 1...2) {
    while afterDay < end, " ,stndrh".utf8.contains(bytes[afterDay]) { afterDay += 1 }
    if let year = integer(bytes, &afterDay, end, digits: 4...4),
      let date = PrintedDate(year: year, month: month, day: day)
    {
      return FoundDate(date: date, range: range.lowerBound..<afterDay)
    }
  }
  guard let year = integer(bytes, &index, end, digits: 4...4),
    let date = PrintedDate(year: year, month: month)
  else { return nil }
  return FoundDate(date: date, range: range.lowerBound..<index)
}

/// The `de` of 29 de dezembro de 2025, and blanks.
private func skipDateWords(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
  let index = skipBlanks(bytes, start, end)
  guard let word = dateWords.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) else { return index }
  return skipBlanks(bytes, index + word.count, end)
}

private func monthName(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (month: Int, end: Int)? {
  guard index < end, let found = monthNames.first(where: { bytes.holds($0.name, at: index, end: end, anyCase: true) })
  else { return nil }
  var after = index + found.name.count
  while after < end, bytes[after].isASCIILetter || bytes[after] >= 0x80 { after += 1 }
  return after - index <= 11 ? (found.month, after) : nil
}

/// 二〇二五年九月十八日: a date in Chinese numerals, as signatures print it.
private func chineseDate(_ bytes: [UInt8], _ range: Range<Int>) -> FoundDate? {
  let end = range.upperBound
  var index = range.lowerBound
  var year = 0
  for _ in 0..<4 {
    guard let digit = chineseDigits.first(where: { bytes.holds($0.numeral, at: index, end: end) }) else { return nil }
    year = year * 10 + digit.value
    index += digit.numeral.count
  }
  guard bytes.holds(yearMark, at: index, end: end) else { return nil }
  index += yearMark.count
  guard let month = chineseNumber(bytes, &index, end), bytes.holds(monthMark, at: index, end: end) else {
    return PrintedDate(year: year).map { FoundDate(date: $0, range: range.lowerBound..<index) }
  }
  index += monthMark.count
  var next = index
  if let day = chineseNumber(bytes, &next, end), bytes.holds(dayMark, at: next, end: end),
    let date = PrintedDate(year: year, month: month, day: day)
  {
    return FoundDate(date: date, range: range.lowerBound..<(next + dayMark.count))
  }
  return PrintedDate(year: year, month: month).map { FoundDate(date: $0, range: range.lowerBound..<index) }
}

/// 九, 十, 十二, 二十, 三十一.
private func chineseNumber(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
  func digit() -> Int? {
    guard let found = chineseDigits.first(where: { bytes.holds($0.numeral, at: index, end: end) }) else { return nil }
    index += found.numeral.count
    return found.value
  }
  let first = digit()
  guard bytes.holds(chineseTen, at: index, end: end) else { return first }
  index += chineseTen.count
  return (first ?? 1) * 10 + (digit() ?? 0)
}

/// 20251120: eight digits that nothing continues.
func compactDate(_ bytes: [UInt8], _ range: Range<Int>) -> FoundDate? {
  let next = range.lowerBound + 8
  guard next <= range.upperBound, bytes[range.lowerBound..<next].allSatisfy(\.isDigit),
    next == range.upperBound || !bytes[next].isAlphanumeric && bytes[next] != UInt8(ascii: "."),
    bytes[range.lowerBound] == UInt8(ascii: "1") || bytes[range.lowerBound] == UInt8(ascii: "2")
  else { return nil }
  func value(_ digits: Range<Int>) -> Int { bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  let start = range.lowerBound
  guard (1990...2099).contains(value(start..<(start + 4))),
    let date = PrintedDate(
      year: value(start..<(start + 4)), month: value((start + 4)..<(start + 6)), day: value((start + 6)..<next))
  else { return nil }
  return FoundDate(date: date, range: start..<next)
}

/// Whether some `12/31/2030` stands in a text, and no `31/12/2030`.
func showsMonthsFirst(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var found = false
    var index = 2
    while index + 7 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "/"), bytes[index + 3] == UInt8(ascii: "/"),
        bytes[(index - 2)...(index - 1)].allSatisfy(\.isDigit), bytes[(index + 1)...(index + 2)].allSatisfy(\.isDigit),
        bytes[(index + 4)...(index + 7)].allSatisfy(\.isDigit), index < 3 || !bytes[index - 3].isAlphanumeric
      else { continue }
      func value(_ place: Int) -> UInt8 { (bytes[place] - 0x30) * 10 + bytes[place + 1] - 0x30 }
      if value(index - 2) > 12 { return false }
      if value(index + 1) > 12 { found = true }
    }
    return found
  }
}

extension FoundDate {
  /// The same date where its document writes months before days; nil where its day is no month.
  func withMonthFirst(_ bytes: [UInt8]) -> FoundDate? {
    guard let month = date.month, let day = date.day, range.count == 10,
      bytes[range.lowerBound + 2] == UInt8(ascii: "/"), day <= 12
    else { return self }
    return PrintedDate(year: date.year, month: day, day: month).map { FoundDate(date: $0, range: range) }
  }
}
