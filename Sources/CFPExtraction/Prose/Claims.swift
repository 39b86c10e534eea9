import CFPDocuments
import CFPFootprints
import CFPQuantities

extension Extraction {
  /// Reads what a paragraph says of the figures: the largest stage, a change against an earlier value, the year's output.
  mutating func readClaims(_ block: ProseBlock) {
    guard report.claims.count < 200 else { return }
    for phrase in block.phrases {
      switch phrase.key {
      case .largest: readLargest(phrase.range, block)
      case .annualOutput where report.product.annualOutput == nil:
        if let number = number(behind: phrase.range.upperBound, within: 15, in: block), number.number != nil {
          report.product.annualOutput = output(number, in: block)
        }
      case .annualEmission where report.product.annualEmission == nil:
        if let number = number(behind: phrase.range.upperBound, within: 15, in: block), number.number != nil,
          number.unit.map({ $0.isEmission && $0.per == nil }) ?? false
        {
          report.product.annualEmission = number.quantity(in: text)
        }
      default: break
      }
    }
    readChange(block)
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

  /// `生产阶段占比最大`, `the largest contributor is the use stage`: exactly one stage stands in the clause.
  private mutating func readLargest(_ place: Range<Int>, _ block: ProseBlock) {
    let sentence = text.sentence(around: place.lowerBound, in: block.range)
    let clause = clause(around: place, in: sentence)
    guard !secondWords.contains(where: { find($0, in: bytes, clause) != nil }),
      contributionWords.contains(where: { find($0, in: bytes, clause) != nil })
    else { return }
    let stages = block.phrases.filter { isStage($0.key) && clause.contains($0.range.lowerBound) && $0.range.count >= 3 }
    guard stages.count == 1, case .stage(let term) = stages[0].key else { return }
    let stage = settled(term, afterProduction: true).stage
    guard stage != .other, stage != .combined else { return }
    report.claims.append(.largest(stage, label: text.stated(stages[0].range)))
  }

  /// The stretch between commas that a place stands in.
  private func clause(around place: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var low = place.lowerBound
    while low > sentence.lowerBound, bytes[low - 1] != UInt8(ascii: ",") { low -= 1 }
    var high = place.upperBound
    while high < sentence.upperBound, bytes[high] != UInt8(ascii: ",") { high += 1 }
    return low..<high
  }

  /// `上年为8.58 kgCO2e/件，本年下降7.4%`: one earlier emission and one percentage in a sentence that compares.
  private mutating func readChange(_ block: ProseBlock) {
    for phrase in block.phrases where phrase.key == .elsewhere && isChange(phrase.range) {
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      let numbers = block.numbers.filter { sentence.contains($0.range.lowerBound) && $0.number != nil }
      // A stage's change says nothing of the total's.
      guard !block.phrases.contains(where: { isStage($0.key) && sentence.contains($0.range.lowerBound) }) else {
        continue
      }
      let percents = numbers.filter { $0.unit?.symbol.dimension == .percent }
      let emissions = numbers.filter { $0.unit?.isEmission ?? false }
      guard percents.count == 1, emissions.count == 1,
        earlierWords.contains(where: { find($0, in: bytes, sentence.lowerBound..<emissions[0].range.lowerBound) != nil }
        ),
        percents[0].range.lowerBound >= phrase.range.upperBound,
        percents[0].range.lowerBound - phrase.range.upperBound <= 16
      else { continue }
      report.claims.append(.change(percent: percents[0].quantity(in: text), from: emissions[0].quantity(in: text)))
      return
    }
  }

  private func isChange(_ range: Range<Int>) -> Bool {
    changeWords.contains { bytes[range].elementsEqual($0) }
  }

  /// Notes the numbers of captions, and of the tables and figures that paragraphs refer to.
  mutating func readNumbering() {
    for (index, block) in document.blocks.enumerated() {
      let range = blockRanges[index]
      guard report.numbering.references.count < 2_000 else { return }
      switch block.kind {
      case .caption, .figure:
        if let found = captionNumber(at: range.lowerBound, end: range.upperBound) {
          report.numbering.captions.append(.init(kind: found.kind, number: found.number, block: index))
        }
      case .paragraph, .listItem:
        for position in captionOpenings(in: range) {
          guard let found = captionNumber(at: position, end: range.upperBound) else { continue }
          let isCaption = position == range.lowerBound && range.count <= 90
          let entry = CaptionNumbers.Entry(kind: found.kind, number: found.number, block: index)
          if isCaption { report.numbering.captions.append(entry) } else { report.numbering.references.append(entry) }
        }
      default: break
      }
    }
  }

  /// Where 表, 图, 圖, or a word with t or f opens with a digit not far behind it. Every byte is looked at.
  private func captionOpenings(in range: Range<Int>) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = bytes[index]
        if byte >= 0xE0 {
          if index + 3 < range.upperBound {
            let next = bytes[index + 1]
            let isWord = byte == 0xE8 ? next == 0xA1 : byte == 0xE5 && (next == 0x9B || next == 0x9C)
            if isWord, bytes[index + 3] < 0x80 { found.append(index) }
          }
          index += 3
          continue
        }
        if byte | 0x20 == UInt8(ascii: "t") || byte | 0x20 == UInt8(ascii: "f"),
          index == range.lowerBound || !bytes[index - 1].isASCIILetter
        {
          found.append(index)
        }
        index += 1
      }
      return found
    }
  }

  /// `表 4.2.1`, `图3-2`, `Table 5`, `Figure 2.1` at a position.
  private func captionNumber(at start: Int, end: Int) -> (kind: CaptionNumbers.Kind, number: [Int], end: Int)? {
    guard let word = captionWords.first(where: { bytes.holds($0.word, at: start, end: end, anyCase: true) }) else {
      return nil
    }
    if word.word[0] < 0x80, start > 0, bytes[start - 1].isASCIILetter { return nil }
    var index = start + word.word.count
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    var number: [Int] = []
    while index < end, bytes[index].isDigit {
      var value = 0
      let first = index
      while index < end, bytes[index].isDigit, index - first < 4 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      number.append(value)
      guard index + 1 < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "-"),
        bytes[index + 1].isDigit
      else { break }
      index += 1
    }
    // 表2024: a year is no number of a table.
    return number.isEmpty || number[0] > 200 || number.count > 4 ? nil : (word.kind, number, index)
  }
}

private let secondWords = ["第二", "其次", "次之", "之一", "second", "one of", "第三", "third"].map { Array($0.utf8) }
private let contributionWords = [
  "占比", "贡献", "排放", "碳足迹", "占", "佔", "碳足跡", "contribut", "emission", "share", "footprint", "hotspot", "impact",
].map { Array($0.utf8) }
private let changeWords = ["减少了", "减少", "降低了", "降低", "下降", "增加了", "增加", "reduction", "reduced", "increase"].map {
  Array($0.utf8)
}
private let earlierWords = [
  "上年", "上一年", "去年", "同款", "上一代", "前代", "旧款", "previous", "last year", "predecessor", "earlier",
]
.map { Array($0.utf8) }
