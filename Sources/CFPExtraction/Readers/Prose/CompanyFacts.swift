import CFPDocuments
import CFPFootprints
import CFPQuantities

// What sentences say of the producer.

extension ReaderInput {
  /// When it was founded, how many people work there, how large the site is, what it was called.
  func companyFacts(_ block: ProseBlock, _ reader: Reader) -> [Statement] {
    block.phrases.compactMap { phrase in
      let behind = phrase.range.upperBound
      switch phrase.key {
      case .founded: return foundedYear(behind, block).map { statement(.foundedYear, $0, reader) }
      case .employees: return headCount(phrase.range, block).map { statement(.employees, $0, reader) }
      case .technicalEmployees: return headCount(phrase.range, block).map { statement(.technicalEmployees, $0, reader) }
      case .siteArea: return area(behind, block).flatMap { statement(.siteArea, $0, reader) }
      case .buildingArea: return area(behind, block).flatMap { statement(.buildingArea, $0, reader) }
      default: return nil
      }
    } + formerNames(in: block.range, reader)
  }

  private func statement(_ subject: FieldSubject, _ count: Stated<Int>, _ reader: Reader) -> Statement {
    Statement(content: .field(subject, .count(count)), reader: reader, place: count.span)
  }

  private func statement(_ subject: FieldSubject, _ quantity: Quantity, _ reader: Reader) -> Statement? {
    quantity.span.map { Statement(content: .field(subject, .quantity(quantity)), reader: reader, place: $0) }
  }

  private func foundedYear(_ behind: Int, _ block: ProseBlock) -> Stated<Int>? {
    if let date = dates(bytes, in: behind..<min(block.range.upperBound, behind + 24)).first,
      date.range.lowerBound <= behind + 6
    {
      return text.stated(date.date.year, date.range)
    }
    guard let number = block.number(behind: behind, within: 4), let year = number.number?.whole,
      (1700...2100).contains(year)
    else { return nil }
    return text.stated(year, number.numberRange)
  }

  /// A number of people close behind a phrase: 职工156人, 员工约300余人, or before it: `156 employees`.
  private func headCount(_ phrase: Range<Int>, _ block: ProseBlock) -> Stated<Int>? {
    let behind = phrase.upperBound
    if let number = block.number(behind: behind, within: 12), number.unit == nil,
      let count = number.number?.whole
    {
      let next = number.numberRange.upperBound
      if personUnits.contains(where: { bytes.holds($0, at: next, end: block.range.upperBound) }) {
        return text.stated(count, number.numberRange)
      }
    }
    let before = block.numbers.last {
      $0.range.upperBound <= phrase.lowerBound && phrase.lowerBound - $0.range.upperBound <= 12
    }
    if let before, before.unit == nil, let count = before.number?.whole, bytes[behind - 1].isASCIILetter {
      return text.stated(count, before.numberRange)
    }
    return nil
  }

  private func area(_ behind: Int, _ block: ProseBlock) -> Quantity? {
    guard let number = block.number(behind: behind, within: 15),
      number.unit?.symbol.dimension == .area
    else { return nil }
    return number.quantity(in: text)
  }

  /// 有限公司(原…有限公司), （曾用名：…）.
  private func formerNames(in range: Range<Int>, _ reader: Reader) -> [Statement] {
    var found: [Statement] = []
    var index = range.lowerBound
    while let open = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "(")) {
      index = open + 1
      guard
        let marker = formerNameMarkers.first(where: {
          bytes.holds($0, at: open, end: range.upperBound)
        }),
        let close = bytes[open..<min(range.upperBound, open + 110)].firstIndex(
          of: UInt8(ascii: ")"))
      else { continue }
      var start = open + marker.count
      if bytes[start] == UInt8(ascii: ":") { start += 1 }
      let name = text.stated(start..<max(start, close))
      guard companyEndings.contains(where: { name.value.hasSuffix($0) }) else { continue }
      found.append(Statement(content: .field(.formerName, .words(name)), reader: reader, place: name.span))
    }
    return found
  }
}

private let companyEndings = ["公司", "厂", "集团", "中心", "Ltd", "Ltd.", "Inc", "Inc.", "GmbH", "Co."]
