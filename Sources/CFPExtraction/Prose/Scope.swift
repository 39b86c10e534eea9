import CFPDocuments
import CFPFootprints
import CFPQuantities

extension Extraction {
  // MARK: Functional unit

  /// Finds 功能单位…为:1台… in a paragraph.
  mutating func readFunctionalUnit(_ block: ProseBlock) {
    for phrase in block.phrases where phrase.key == .functionalUnit || phrase.key == .declaredUnit {
      guard report.product.functionalUnit?.amount.number == nil else { return }
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      guard sentence.upperBound > phrase.range.upperBound,
        let start = valueStart(behind: phrase.range.upperBound, end: sentence.upperBound)
      else { continue }
      readFunctionalUnit(
        in: start..<sentence.upperBound, kind: phrase.key == .declaredUnit ? .declared : .functional
      )
    }
  }

  /// Where the value behind a phrase begins: behind 定义为, 为, 是, `:`, is, of, close to the phrase.
  private func valueStart(behind index: Int, end: Int) -> Int? {
    let limit = min(end, index + 40)
    var position = index
    while position < limit {
      if let verb = copulas.first(where: {
        bytes.holds($0, at: position, end: limit, anyCase: true)
      }) {
        var start = position + verb.count
        while start < end, bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: " ") {
          start += 1
        }
        return start < end ? start : nil
      }
      position += 1
    }
    return nil
  }

  /// Reads a functional unit: its amount and unit at the start, the words up to the sentence's end. A bare unit (台)
  /// states no amount.
  mutating func readFunctionalUnit(in range: Range<Int>, kind: FunctionalUnit.Kind) {
    var value = trimmed(range, of: bytes)
    while let last = bytes[value].last, ".;,".utf8.contains(last) {
      value = value.lowerBound..<(value.upperBound - 1)
    }
    if bytes[value].suffix(3).elementsEqual(Array("。".utf8)) {
      value = value.lowerBound..<(value.upperBound - 3)
    }
    guard !value.isEmpty, value.count <= 400 else { return }
    var quantity = Quantity(number: nil, span: nil)
    var start = value.lowerBound
    for prefix in amountPrefixes
    where bytes.holds(prefix, at: start, end: value.upperBound, anyCase: true) {
      start += prefix.count
    }
    if let number = scanNumber(bytes, in: start..<value.upperBound, style: text.style),
      let amount = number.number
    {
      var next = number.range.upperBound
      while next < value.upperBound, bytes[next] == UInt8(ascii: " ") { next += 1 }
      let (unit, end) = amountUnit(at: next, end: value.upperBound)
      quantity = Quantity(number: amount, unit: unit, span: text.folded.span(of: start..<end))
    } else if let (unit, end) = scanCountingUnit(bytes, at: start, end: value.upperBound)
      ?? scanUnit(bytes, in: start..<value.upperBound, context: .prose),
      end == value.upperBound
    {
      quantity = Quantity(number: nil, unit: unit, span: text.folded.span(of: start..<end))
    } else {
      return
    }
    if let known = report.product.functionalUnit,
      known.amount.number != nil || quantity.number == nil
    {
      return
    }
    report.product.functionalUnit = FunctionalUnit(
      kind: kind, amount: quantity, text: text.stated(value))
  }

  /// The unit behind a functional unit's amount: a counting unit or a known one; nil where another word stands there.
  private func amountUnit(at index: Int, end: Int) -> (PrintedUnit?, Int) {
    if let (unit, next) = scanCountingUnit(bytes, at: index, end: end) { return (unit, next) }
    if let (unit, next) = scanUnit(bytes, in: index..<end, context: .prose), !unit.isEmission {
      return (unit, next)
    }
    return (nil, index)
  }

  // MARK: Period

  /// Finds 统计周期…2025年1月1日-2025年12月31日 in a paragraph.
  mutating func readPeriod(_ block: ProseBlock) {
    guard report.statement.dataPeriodStart == nil else { return }
    for phrase in block.phrases where phrase.key == .period {
      readPeriod(
        in: phrase.range.upperBound..<min(block.range.upperBound, phrase.range.upperBound + 120))
      if report.statement.dataPeriodStart != nil { return }
    }
  }

  /// Reads `start - end`, or a single year as its first and last day stated together.
  mutating func readPeriod(in range: Range<Int>) {
    guard report.statement.dataPeriodStart == nil else { return }
    let found = dates(bytes, in: range)
    guard let first = found.first else { return }
    if found.count >= 2, found[1].range.lowerBound - first.range.upperBound <= 12,
      !(found[1].date < first.date)
    {
      report.statement.dataPeriodStart = text.stated(first.date, first.range)
      report.statement.dataPeriodEnd = text.stated(found[1].date, found[1].range)
    } else if first.date.month == nil {
      report.statement.dataPeriodStart = text.stated(first.date, first.range)
      report.statement.dataPeriodEnd = text.stated(first.date, first.range)
    }
  }

  // MARK: Boundary

  /// Reads how far the footprint reaches and which stages a sentence about the boundary names.
  mutating func readBoundarySentence(_ block: ProseBlock, isClaim: Bool) {
    for phrase in block.phrases {
      guard case .boundary(let kind) = phrase.key else { continue }
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      // A factor from cradle to gate says nothing about the product's boundary.
      let concernsFactor = block.phrases.contains {
        $0.key == .factorWord && sentence.contains($0.range.lowerBound)
      }
      let concernsBoundary =
        isClaim
        || block.phrases.contains {
          ($0.key == .boundaryWord || isStage($0.key)) && sentence.contains($0.range.lowerBound)
        }
      guard !concernsFactor || concernsBoundary else { continue }
      if let known = report.product.boundary.kind {
        if known.value == kind {
          report.product.boundary.kind?.also.append(text.stated(phrase.range).span)
        }
        // A sentence about the boundary outweighs one that only mentions the term.
      } else if concernsBoundary || !concernsFactor {
        report.product.boundary.kind = text.stated(kind, phrase.range)
      }
    }
    guard isClaim || block.phrases.contains(where: { $0.key == .boundaryWord }) else { return }
    var afterProduction = false
    for phrase in block.phrases {
      guard case .stage(let term) = phrase.key, phrase.range.count >= 6 else { continue }
      let sentence = text.sentence(around: phrase.range.lowerBound, in: block.range)
      guard
        isClaim
          || block.phrases.contains(where: {
            $0.key == .boundaryWord && sentence.contains($0.range.lowerBound)
          }),
        !isNegated(phrase.range, in: sentence, of: block)
      else { continue }
      let stage = settled(term, afterProduction: afterProduction).stage
      if stage == .production { afterProduction = true }
      report.product.boundary.claims.append((stage, text.stated(phrase.range)))
    }
  }

  func isStage(_ term: ProseTerm) -> Bool { if case .stage = term { true } else { false } }

  /// Whether 不包括, excluded and the like stand before a place in its sentence.
  private func isNegated(_ place: Range<Int>, in sentence: Range<Int>, of block: ProseBlock) -> Bool {
    block.phrases.contains {
      ($0.key == .negation || $0.key == .elsewhere) && sentence.contains($0.range.lowerBound)
    }
  }
}

private let copulas = [
  "定义为", "设定为", "确定为", "选取为", "选择为", "选定为", "规定为", "为", "是", ":", "=", "定義為", "為", " is defined as",
  " was defined as", " is", " of this study is", " was",
].map { Array($0.utf8) }
private let amountPrefixes = [
  "每", "生产", "the production of ", "production of ", "provision of ", "a ",
].map { Array($0.utf8) }
