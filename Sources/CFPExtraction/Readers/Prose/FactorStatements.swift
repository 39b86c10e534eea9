import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Finds sentences that state a factor of a carrier: 2024年全国电力平均碳足迹因子为0.5777kgCO2/kWh.
  func factorStatements(_ block: ProseBlock) -> [Statement] {
    block.numbers.compactMap { number in
      guard let unit = number.unit, unit.isEmission, let per = unit.per, per.dimension != .count,
        let word = block.phrases.last(where: {
          $0.key == .factorWord && $0.range.upperBound <= number.range.lowerBound
        }),
        number.range.lowerBound - word.range.upperBound <= 40
      else { return nil }
      let sentence = text.sentence(around: number.range.lowerBound, in: block.range)
      let carriers = block.phrases.filter {
        if case .carrier = $0.key {
          sentence.contains($0.range.lowerBound) && $0.range.upperBound <= number.range.lowerBound
        } else {
          false
        }
      }
      guard let item = carriers.last, case .carrier(let carrier) = item.key,
        !isElsewhere(sentence, block), !holds(unusedWords, in: sentence)
      else { return nil }
      var source = FactorSource(item: text.stated(item.range), carrier: carrier, factor: number.quantity(in: text))
      source.year = year(of: number, item.range, in: sentence, block)
      readAnnouncement(of: &source, in: block)
      return Statement(content: .factor(source), reader: .factorSentence, place: source.item.span)
    }
  }

  /// The year that a sentence says a factor is of.
  private func year(
    of number: ProseNumber, _ item: Range<Int>, in sentence: Range<Int>, _ block: ProseBlock
  ) -> Stated<Int>? {
    let years = dates(bytes, in: sentence.lowerBound..<number.range.lowerBound)
    if let year = years.last(where: { $0.range.upperBound <= item.lowerBound }) ?? years.last {
      return text.stated(year.date.year, year.range)
    }
    let bare = block.numbers.first {
      sentence.contains($0.range.lowerBound) && $0.unit == nil
        && $0.number?.whole.map((1990...2100).contains) ?? false
    }
    guard let bare, let whole = bare.number?.whole else { return nil }
    return text.stated(whole, bare.numberRange)
  }

  /// Who announced a factor, and when: `2025年9月28日，生态环境部、…关于发布…的公告`.
  private func readAnnouncement(of source: inout FactorSource, in block: ProseBlock) {
    for phrase in block.phrases where phrase.key == .announces {
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      guard
        let date = dates(bytes, in: sentence.lowerBound..<phrase.range.lowerBound).last(where: {
          $0.date.month != nil
        })
      else { continue }
      let publisher = publisher(date: date.range, announced: phrase.range, sentence: sentence)
      source.announcementDate = text.stated(date.date, date.range)
      if publisher.count >= 6, publisher.count <= 240 { source.publisher = text.stated(publisher) }
      source.source = text.stated(sentence)
      return
    }
  }

  /// Who announced: the words between date and verb (`2025年9月28日，甲部关于发布`), or before the date in
  /// `由甲部于2025年9月28日公布`.
  private func publisher(date: Range<Int>, announced: Range<Int>, sentence: Range<Int>) -> Range<Int> {
    let before = sentence.lowerBound..<date.lowerBound
    if bytes[before].suffix(3).elementsEqual("于".utf8), let by = find(byWord, in: bytes, before) {
      return trimmed(by.upperBound..<(before.upperBound - 3), of: bytes)
    }
    return withoutOpening(date.upperBound..<announced.lowerBound)
  }

  private func withoutOpening(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range, of: bytes)
    while let first = bytes[range].first, ",:;".utf8.contains(first) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    for opening in ["由", "经", "根据"].map({ Array($0.utf8) })
    where bytes.holds(opening, at: range.lowerBound, end: range.upperBound) {
      range = (range.lowerBound + opening.count)..<range.upperBound
    }
    for tail in ["联合", "共同"].map({ Array($0.utf8) })
    where bytes[range].suffix(tail.count).elementsEqual(tail) {
      range = range.lowerBound..<(range.upperBound - tail.count)
    }
    return trimmed(range, of: bytes)
  }
}

private let byWord = Array("由".utf8)
