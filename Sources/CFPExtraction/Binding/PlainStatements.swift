import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Whether a sentence speaks of the report's own product, year and case, and of nothing else.
extension BindingInput {
  /// Whether nothing stands in a range of running text but what a plain statement of the report's own footprint is made
  /// of: words that say nothing of another case (`plainTable`), stages, the product's names, its own unit and years.
  func isPlain(_ range: Range<Int>, _ block: ProseBlock) -> Bool {
    guard range.count <= 600 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      guard let end = plainEnd(at: index, range, block) else { return false }
      index = end
    }
    return true
  }

  /// Whether the words behind a figure, up to the next comma or figure, say nothing of another case: `in Brno`.
  func isPlainBehind(_ number: ProseNumber, _ sentence: Range<Int>, _ block: ProseBlock) -> Bool {
    let start = number.range.upperBound
    let next =
      block.numbers.first {
        $0.range.lowerBound >= start && ($0.unit.map { $0.isEmission || $0.symbol.dimension == .percent } ?? false)
      }?.range.lowerBound ?? sentence.upperBound
    let limit = max(start, min(next, sentence.upperBound))
    let end = bytes[start..<limit].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") } ?? limit
    return isPlain(start..<end, block)
  }

  /// Where a plain word, name, number or mark that starts at an index ends; nil where something else stands there.
  private func plainEnd(at index: Int, _ range: Range<Int>, _ block: ProseBlock) -> Int? {
    let byte = bytes[index]
    if byte < 0x80, !byte.isAlphanumeric {
      return max(index + 1, footnoteMarksEnd(bytes, at: index, end: range.upperBound))
    }
    if isMark(at: index) { return index + (byte < 0xE0 ? 2 : 3) }
    if let phrase = block.phrases.first(where: { $0.range.lowerBound == index }), isPlain(phrase.key) {
      return phrase.range.upperBound
    }
    if let end = nameEnd(at: index, range.upperBound) { return end }
    if byte.isDigit { return ownDateEnd(at: index, end: range.upperBound) ?? numberEnd(at: index, range, block) }
    for word in plainWords[Int(byte.lowercasedASCII)] where holdsPlain(word, at: index, end: range.upperBound) {
      return index + word.count
    }
    return ownUnitEnd(at: index, end: range.upperBound) ?? unknownCompanyEnd(at: index, end: range.upperBound)
  }

  /// The end of a counting unit, or of the functional unit's own: 台, 平方米.
  func ownUnitEnd(at index: Int, end: Int) -> Int? {
    if let (_, next) = scanCountingUnit(bytes, at: index, end: end) { return next }
    guard let own = fields.product.functionalUnit?.amount.unit?.symbol,
      let (unit, next) = scanUnit(bytes, in: index..<end, context: .prose), unit.symbol == own, unit.per == nil
    else { return nil }
    return next
  }

  /// The end of a company's name, in a report that names its producer nowhere else.
  private func unknownCompanyEnd(at index: Int, end: Int) -> Int? {
    guard fields.company.fields[.name] == nil, bytes[index] >= 0xE3 else { return nil }
    for ending in ownerEndings {
      guard let found = find(ending, in: bytes, index..<min(end, index + 90)),
        bytes[index..<found.lowerBound].allSatisfy({ $0 >= 0x80 || $0.isAlphanumeric || "()".utf8.contains($0) }),
        find(ideographicComma, in: bytes, index..<found.lowerBound) == nil
      else { continue }
      return found.upperBound
    }
    return nil
  }

  private func isPlain(_ term: ProseTerm) -> Bool {
    switch term {
    case .stage, .footprint, .whole, .functionalUnit, .declaredUnit, .shareOf, .boundary, .boundaryWord, .largest: true
    default: false
    }
  }

  /// Whether punctuation beyond ASCII stands at an index: 、 。 “ ” — · ₂.
  private func isMark(at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return bytes[index] == 0xE3 && bytes[index + 1] == 0x80 || bytes[index] == 0xE2 && bytes[index + 1] <= 0x82
      || bytes[index] == 0xC2
  }

  private func holdsPlain(_ word: [UInt8], at index: Int, end: Int) -> Bool {
    guard bytes.holds(word, at: index, end: end, anyCase: true) else { return false }
    let after = index + word.count
    return !word[word.count - 1].isASCIILetter || after >= bytes.count || !bytes[after].isASCIILetter
  }

  /// The end of the longest stretch from an index that is part of one of the names: at least two Chinese characters, or a
  /// whole Latin word.
  func nameEnd(at index: Int, _ end: Int) -> Int? {
    var longest = index
    for name in ownNames {
      for start in name.indices where name[start] == bytes[index].lowercasedASCII {
        let common = zip(name[start...], bytes[index..<end]).prefix { $0 == $1.lowercasedASCII }.count
        longest = max(longest, index + common)
      }
    }
    if bytes[index] >= 0xE0 {
      let whole = index + (longest - index) / 3 * 3
      return whole - index >= 6 ? whole : nil
    }
    // A genitive or plural of a name's word; else back to the end of a word.
    var tail = longest
    while tail < end, tail - longest < 3, bytes[tail].isASCIILetter { tail += 1 }
    if longest - index >= 5, tail - longest <= 2, tail == end || !bytes[tail].isAlphanumeric { return tail }
    while longest > index, longest < end, bytes[longest].isAlphanumeric, bytes[longest - 1].isAlphanumeric {
      longest -= 1
    }
    return longest > index ? longest : nil
  }

  /// The end of a number that says nothing of another case: one, the functional unit's amount, a year of the report, a
  /// standard's number.
  private func numberEnd(at index: Int, _ range: Range<Int>, _ block: ProseBlock) -> Int? {
    var end = index
    while end < range.upperBound, bytes[end].isDigit { end += 1 }
    if end - index == 4, isOwnYear(bytes[index..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }) {
      for tail in yearTails where bytes.holds(tail, at: end, end: range.upperBound) { return end + tail.count }
      return end
    }
    guard let number = block.numbers.first(where: { $0.numberRange.lowerBound == index }) else { return nil }
    let unit = fields.product.functionalUnit?.amount
    if number.unit?.symbol.dimension == .percent { return number.range.upperBound }
    let isOwnAmount =
      number.number != nil && number.number == unit?.number && (number.unit?.symbol == unit?.unit?.symbol)
    if isOwnAmount { return number.range.upperBound }
    guard number.number?.whole == 1, number.unit.map({ $0.symbol.dimension == .count }) ?? true else { return nil }
    return number.range.upperBound
  }

  /// The end of a day or a month of the report's own years: 2025年1月1日.
  private func ownDateEnd(at index: Int, end: Int) -> Int? {
    guard let found = scanDate(bytes, in: index..<end), found.date.month != nil else { return nil }
    let statement = fields.statement
    // A report that states no period says here of what days it speaks.
    let isOwn =
      isOwnYear(found.date.year)
      || statement.dataPeriodStart == nil
        && statement.issueDate.map { (($0.value.year - 2)...$0.value.year).contains(found.date.year) } ?? true
    return isOwn ? found.range.upperBound : nil
  }

  private func isOwnYear(_ year: Int) -> Bool {
    let statement = fields.statement
    guard let start = statement.dataPeriodStart?.value.year else { return year == statement.issueDate?.value.year }
    let last = [start, statement.dataPeriodEnd?.value.year, statement.issueDate?.value.year].compactMap { $0 }.max()
    return (start...(last ?? start)).contains(year)
  }
}

private let ideographicComma = Array("、".utf8)
