import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Finds 功能单位…为:1台… in a paragraph.
  func functionalUnits(_ block: ProseBlock) -> [Statement] {
    block.phrases.compactMap { phrase in
      guard phrase.key == .functionalUnit || phrase.key == .declaredUnit,
        let value = functionalUnitValue(phrase.range, block),
        let unit = functionalUnit(in: value, kind: phrase.key == .declaredUnit ? .declared : .functional)
      else { return nil }
      return Statement(
        content: .field(.functionalUnit, .unit(unit)), reader: .sentence, place: unit.text.span)
    }
  }

  /// What a sentence states behind, or before, the words for the functional unit.
  private func functionalUnitValue(_ phrase: Range<Int>, _ block: ProseBlock) -> Range<Int>? {
    let sentence = text.sentence(around: phrase.lowerBound, in: block.range)
    if let before = valueBefore(phrase, in: sentence) { return before }
    guard sentence.upperBound > phrase.upperBound, !isOfMass(phrase, in: sentence) else { return nil }
    if let inner = bracket(behind: phrase.upperBound, end: sentence.upperBound) { return inner }
    guard let start = valueStart(behind: phrase.upperBound, end: sentence.upperBound),
      !block.phrases.contains(where: {
        $0.key == .footprint && (phrase.upperBound..<start).contains($0.range.lowerBound)
      })
    else { return nil }
    return start..<sentence.upperBound
  }

  /// The mass of the declared unit is 28 kg, 每声明单位的质量为 28 kg: what is stated is not the unit.
  private func isOfMass(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near = phrase.upperBound..<min(sentence.upperBound, phrase.upperBound + 15)
    let before = max(sentence.lowerBound, phrase.lowerBound - 16)..<phrase.lowerBound
    return massWords.contains { word in
      near.contains { bytes.holds(word, at: $0, end: near.upperBound, anyCase: true) }
        || before.contains { bytes.holds(word, at: $0, end: before.upperBound, anyCase: true) }
    }
  }

  /// 以1kWh额定容量的电池为声明单位: the value stands before the phrase.
  private func valueBefore(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let verb = ["作为", "為", "为"].map({ Array($0.utf8) }).first(where: {
        bytes[sentence.lowerBound..<phrase.lowerBound].suffix($0.count).elementsEqual($0)
      })
    else { return nil }
    let end = phrase.lowerBound - verb.count
    let opening = Array("以".utf8)
    var start = end - opening.count
    while start >= sentence.lowerBound, end - start <= 120 {
      if bytes.holds(opening, at: start, end: end) { return (start + opening.count)..<end }
      start -= 1
    }
    return nil
  }

  /// 功能单位(1件T恤): what the bracket right behind the phrase holds, where that starts with an amount.
  private func bracket(behind index: Int, end: Int) -> Range<Int>? {
    guard index < end, bytes[index] == UInt8(ascii: "("),
      let close = bytes[index..<min(end, index + 90)].firstIndex(of: UInt8(ascii: ")")), bytes[index + 1].isDigit
    else { return nil }
    return (index + 1)..<close
  }

  /// Where the value behind a phrase begins: behind 定义为, 为, 是, `:`, is, of, close to the phrase.
  private func valueStart(behind index: Int, end: Int) -> Int? {
    let limit = min(end, index + 40)
    var position = index
    while position < limit {
      // What a bracket explains is not the unit itself.
      if bytes[position] == UInt8(ascii: "("), let close = bytes[position..<end].firstIndex(of: UInt8(ascii: ")")) {
        position = close + 1
        continue
      }
      if let verb = copulas.first(where: {
        bytes.holds($0, at: position, end: limit, anyCase: true)
      }) {
        var start = position + verb.count
        while start < end, bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: " ") {
          start += 1
        }
        // 功能单位是「1 瓶…」: the mark of a quotation opens the value.
        for mark in nameQuotes where bytes.holds(mark.open, at: start, end: end) { start += mark.open.count }
        return start < end ? start : nil
      }
      position += 1
    }
    return nil
  }

  /// Reads a functional unit: its amount and unit at the start, the words up to the sentence's end. A bare unit (台)
  /// states no amount.
  func functionalUnit(in range: Range<Int>, kind: FunctionalUnit.Kind) -> FunctionalUnit? {
    var value = trimmed(range, of: bytes)
    while let last = bytes[value].last, ".;,".utf8.contains(last) {
      value = value.lowerBound..<(value.upperBound - 1)
    }
    if bytes[value].suffix(3).elementsEqual(Array("。".utf8)) {
      value = value.lowerBound..<(value.upperBound - 3)
    }
    guard !value.isEmpty, value.count <= 400, !isSectionNumber(value) else { return nil }
    var quantity = Quantity(number: nil, span: nil)
    var start = value.lowerBound
    for prefix in amountPrefixes
    where bytes.holds(prefix, at: start, end: value.upperBound, anyCase: true) {
      start += prefix.count
    }
    if let amount = amount(at: start, end: value.upperBound) {
      if scanUnit(bytes, in: amount.next..<value.upperBound, context: .prose)?.unit.isEmission ?? false { return nil }
      let (unit, end) = amountUnit(at: amount.next, end: value.upperBound)
      quantity = Quantity(number: amount.number, unit: unit, span: text.folded.span(of: start..<end))
    } else if let (amount, next) = chineseNumeral(at: start, end: value.upperBound),
      let (unit, end) = scanAmountUnit(bytes, at: next, end: value.upperBound), !unit.isEmission
    {
      quantity = Quantity(number: amount, unit: unit, span: text.folded.span(of: start..<end))
    } else if let (unit, end) = scanAmountUnit(bytes, at: start, end: value.upperBound), end == value.upperBound {
      quantity = Quantity(number: nil, unit: unit, span: text.folded.span(of: start..<end))
    } else if let behind = amountBehindWords(in: value) {
      quantity = behind
    } else {
      return nil
    }
    return FunctionalUnit(kind: kind, amount: quantity, text: text.stated(value))
  }

  /// The number of units at a place: `1`, `1,000`, and `1 000`, which can be nothing else there.
  private func amount(at start: Int, end: Int) -> (number: PrintedNumber, next: Int)? {
    guard let plain = scanNumber(bytes, in: start..<end, style: text.style) else { return nil }
    let parted = scanNumber(bytes, in: start..<end, style: text.style, context: .partedProse)
    let scanned = parted.map { $0.range.upperBound > plain.range.upperBound ? $0 : plain } ?? plain
    guard let number = scanned.number else { return nil }
    var next = scanned.range.upperBound
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return (number, next)
  }

  /// The 1 kWh of "battery capacity 1 kWh": the only number outside of brackets, with its unit at the end of the words.
  private func amountBehindWords(in value: Range<Int>) -> Quantity? {
    let end = bytes[value].firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") } ?? value.upperBound
    guard end - value.lowerBound <= 120,
      let start = (value.lowerBound..<end).first(where: {
        bytes[$0].isDigit && ($0 == value.lowerBound || bytes[$0 - 1] == UInt8(ascii: " ") || bytes[$0 - 1] >= 0x80)
      }),
      let amount = amount(at: start, end: end), amount.next < end,
      let (unit, unitEnd) = scanAmountUnit(bytes, at: amount.next, end: end), !unit.isEmission,
      trimmed(unitEnd..<end, of: bytes).count <= longestTail, !bytes[unitEnd..<end].contains(where: \.isDigit)
    else { return nil }
    return Quantity(number: amount.number, unit: unit, span: text.folded.span(of: start..<unitEnd))
  }

  /// The unit behind a functional unit's amount: a counting unit, a known one, or the words that stand there.
  private func amountUnit(at index: Int, end: Int) -> (PrintedUnit?, Int) {
    if let (unit, next) = scanAmountUnit(bytes, at: index, end: end), !unit.isEmission { return (unit, next) }
    let wordEnd = countedWordsEnd(at: index, end: end)
    guard wordEnd > index, let unit = unit(filling: index..<wordEnd, of: bytes, acceptsUnknown: true) else {
      return (nil, index)
    }
    return (unit, wordEnd)
  }

  /// Where the words end that name what is counted: at a preposition, a comma, a bracket; at most three of them.
  private func countedWordsEnd(at start: Int, end: Int) -> Int {
    var found = start
    var index = start
    for _ in 0..<4 {
      let first = index
      while index < end, bytes[index].isASCIILetter || bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      let word = bytes[first..<index].map(\.lowercasedASCII)
      let endsThere = index >= end || " ,;.()".utf8.contains(bytes[index])
      guard !word.isEmpty, endsThere else { return word.isEmpty ? found : start }
      if unitStopWords.contains(word) { return found }
      found = index
      guard index < end, bytes[index] == UInt8(ascii: " ") else { break }
      index += 1
    }
    return found - start <= 32 ? found : start
  }

  /// The 一 of 一台, the 两 of 两件.
  private func chineseNumeral(at index: Int, end: Int) -> (PrintedNumber, Int)? {
    for (value, numeral) in amountNumerals where bytes.holds(numeral, at: index, end: end) {
      return PrintedNumber(value).map { ($0, index + numeral.count) }
    }
    return nil
  }
}

/// How many bytes of words may stand behind an amount within others: the 1 kWh 总能量 that a battery gives.
private let longestTail = 18
