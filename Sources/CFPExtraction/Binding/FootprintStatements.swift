import CFPDocuments
import CFPFootprints
import CFPQuantities

extension BindingInput {
  /// Binds the emissions and shares of a paragraph to what they state. A figure is bound only where the words right
  /// before it say of what it is: the whole footprint, or exactly one stage. Comparisons and conditions bind nothing.
  /// - Parameter above: The paragraph before it, for a figure on a line of its own.
  func footprintStatements(_ block: ProseBlock, above: ProseBlock?) -> [Statement] {
    guard block.numbers.contains(where: { $0.unit.map { $0.isEmission || $0.symbol.dimension == .percent } ?? false })
    else { return [] }
    var found: [Statement] = []
    func add(_ content: Statement.Content, _ number: ProseNumber) {
      found.append(Statement(content: content, reader: .sentence, place: text.folded.span(of: number.range)))
    }
    var clauseStart = block.range.lowerBound
    var last: (subject: Subject, number: ProseNumber)?
    let isUnderAnotherCase = standsUnderAnotherCase(block.block)
    // A word that says of what case a sentence speaks holds for all that follows in it.
    var isPlainSoFar = !isUnderAnotherCase
    for number in block.numbers {
      guard let unit = number.unit else { continue }
      let sentence = text.sentence(around: number.range.lowerBound, in: block.range)
      if sentence.lowerBound > clauseStart {
        clauseStart = sentence.lowerBound
        last = nil
        isPlainSoFar = !isUnderAnotherCase
      }
      let clause = clauseStart..<number.range.lowerBound
      let isComparison = isElsewhere(clause, block)
      if unit.isEmission,
        unit.per.map({ [.count, .mass, .area].contains($0.dimension) || $0 == ownUnit }) ?? true
      {
        defer { clauseStart = number.range.upperBound }
        let isTwin = last.map { self.isTwin(number, of: $0.number, clause) } ?? false
        let before = last
        last = nil
        isPlainSoFar = isPlainSoFar && (isTwin || isPlain(clause, block)) && !isInList(number, block)
        guard !isComparison, !isInList(number, block), !isOfAnotherYear(sentence), !isForSeveralPieces(clause, block)
        else {
          isPlainSoFar = false
          continue
        }
        guard let subject = isTwin ? before?.subject : subject(of: clause, block) ?? announced(clause, block, above)
        else {
          continue
        }
        last = (subject, number)
        let isCertain = isPlainSoFar && isPlainBehind(number, sentence, block)
        switch subject {
        case .whole:
          // The highest footprint is one of several.
          let isOneOfMany = block.phrases.contains { $0.key == .largest && clause.contains($0.range.lowerBound) }
          let isOwn = isCertain || !isUnderAnotherCase && namesProductAndUnit(number, sentence, block)
          add(
            .total(
              TotalStatement(
                quantity: number.quantity(in: text), origin: .prose, isCertain: isOwn && !isOneOfMany,
                reach: block.reach(in: clause))), number)
        case .stage(let stage, let label):
          add(
            .stage(
              StageStatement(stage: stage, label: label, emission: number.quantity(in: text), isCertain: isCertain)),
            number)
        }
      } else if unit.symbol.dimension == .percent, unit.per == nil {
        isPlainSoFar = isPlainSoFar && isPlain(clause, block)
        guard !isComparison else {
          isPlainSoFar = false
          continue
        }
        let isCertain = isPlainSoFar && isPlainBehind(number, sentence, block)
        if case .stage(let stage, let label)? = shareSubject(clause, block, last) {
          add(
            .stage(
              StageStatement(
                stage: stage, label: label, share: number.quantity(in: text), isCertain: isCertain,
                reach: block.reach(in: sentence))), number)
        }
        clauseStart = number.range.upperBound
      }
    }
    return found
  }

  /// Whether a sentence names the report's product and states its figure for the product's own unit, whatever other words it
  /// has: 甲公司 DL-96 电池包的碳足迹为 61.2 gCO2e/kWh.
  private func namesProductAndUnit(_ number: ProseNumber, _ sentence: Range<Int>, _ block: ProseBlock) -> Bool {
    guard let own = ownUnit, number.unit?.per == own,
      !block.phrases.contains(where: {
        ($0.key == .elsewhere || $0.key == .negation) && sentence.contains($0.range.lowerBound)
      })
    else { return false }
    return [fields.product.fields[.name], fields.product.fields[.model]].contains { name in
      guard let name, case let words = bytes[text.range(name.span)].map(\.lowercasedASCII), words.count >= 6 else {
        return false
      }
      return find(words, in: bytes, sentence) != nil
    }
  }

  /// Whose share a percentage is: that of the stage whose emission stands right before it (`3.42 kg (10.36 %)`,
  /// `3.42 kg，占 10.36%`), or what the clause says.
  private func shareSubject(
    _ clause: Range<Int>, _ block: ProseBlock, _ last: (subject: Subject, number: ProseNumber)?
  ) -> Subject? {
    let word = block.phrases.last { $0.key == .shareOf && clause.contains($0.range.lowerBound) }
    if let last, last.number.range.upperBound == clause.lowerBound, clause.count <= 24 {
      let words = bytes[clause].filter { $0 > 0x20 && !",(;:".utf8.contains($0) }
      if words.isEmpty, bytes[clause].contains(UInt8(ascii: "(")) { return last.subject }
      if shareVerbs.contains(where: { words.elementsEqual($0) }) { return last.subject }
      if let word, words.count <= word.range.count + 12,
        !block.phrases.contains(where: {
          isStage($0.key) && clause.contains($0.range.lowerBound)
        })
      {
        return last.subject
      }
    }
    guard let word, clause.upperBound - word.range.upperBound <= 30 else { return nil }
    return subject(of: clause, block)
  }

  /// Whether a figure says the one before it once more in another unit: `5,116 kgCO2e（约5.116 tCO2e）`.
  private func isTwin(_ number: ProseNumber, of last: ProseNumber, _ clause: Range<Int>) -> Bool {
    guard clause.lowerBound == last.range.upperBound, let unit = number.unit, let other = last.unit,
      unit.symbol.power != other.symbol.power, unit.per == nil || unit.per == other.per
    else { return false }
    let words = trimmed(clause, of: bytes)
    let start = bytes[words].firstIndex { !" ,(".utf8.contains($0) } ?? words.upperBound
    let rest = trimmed(start..<words.upperBound, of: bytes)
    return rest.isEmpty || twinWords.contains { bytes[rest].elementsEqual($0) }
  }

  /// The unit that the footprint is stated for.
  private var ownUnit: UnitSymbol? { fields.product.functionalUnit?.amount.unit?.symbol }

  private enum Subject {
    case whole
    case stage(LifeCycleStage, label: [UInt8])
  }

  /// What a figure on a line of its own states: what the line above announces with a colon.
  private func announced(_ clause: Range<Int>, _ block: ProseBlock, _ above: ProseBlock?) -> Subject? {
    guard clause.lowerBound == block.range.lowerBound, clause.count <= 2, let above,
      above.block < block.block,
      bytes[above.range].last == UInt8(ascii: ":")
    else { return nil }
    return subject(of: text.sentence(around: above.range.upperBound - 1, in: above.range), above)
  }

  /// Whether the words of a clause say, up to its end, that a figure behind it states the whole footprint.
  func statesWhole(_ clause: Range<Int>, _ block: ProseBlock) -> Bool {
    if case .whole? = subject(of: clause, block) { true } else { false }
  }

  /// What the words of a clause are about: the whole, or one stage, said right before the figure.
  private func subject(of clause: Range<Int>, _ block: ProseBlock) -> Subject? {
    let phrases = block.phrases.filter {
      clause.contains($0.range.lowerBound) && $0.range.upperBound <= clause.upperBound
    }
    guard !phrases.contains(where: { $0.key == .factorWord }) else { return nil }
    let stages = phrases.filter { isStage($0.key) && !isVerb($0.range, clause) }
    // 各运输环节, upstream stages: several of a kind, and no stage of the results.
    guard !stages.contains(where: { isPlural($0.range) })
    else { return nil }
    let concerning = phrases.last { $0.key == .footprint || $0.key == .whole }
    // "From raw materials to end of life the footprint is": several stages before the word speak of the whole.
    let isJoint =
      stages.count > 1 && concerning.map { $0.range.lowerBound > stages[stages.count - 1].range.lowerBound } ?? false
    if !isJoint, let last = stages.last, case .stage(let term) = last.key,
      isFiller(last.range.upperBound..<clause.upperBound, block),
      stages.count == 1 || !joins(stages[stages.count - 2].range.upperBound..<last.range.lowerBound)
    {
      return .stage(settled(term, afterProduction: true).stage, label: Array(bytes[last.range]))
    }
    guard let last = phrases.last(where: { $0.key == .footprint || $0.key == .whole }),
      isFiller(last.range.upperBound..<clause.upperBound, block)
    else { return nil }
    if stages.isEmpty { return phrases.contains { $0.key == .footprint } ? .whole : nil }
    // In a text whose lines ran together a stage far before the word belongs to something else.
    if stages.count == 1, stages[0].range.upperBound + 40 < last.range.lowerBound, last.key == .footprint,
      bytes[stages[0].range.upperBound..<last.range.lowerBound].allSatisfy({
        $0 < 0x80 || $0 >= 0xE2 && $0 < 0xE3 || $0 & 0xC0 == 0x80
      })
    {
      return .whole
    }
    // A list of all stages, or from the first to the last one, speaks of the whole.
    let between =
      stages[0].range.upperBound..<max(stages[0].range.upperBound, last.range.lowerBound)
    let isRange = rangeWords.contains { find($0, in: bytes, between) != nil }
    let isAll = phrases.contains { $0.key == .whole && $0.range.count >= 12 }
    return isRange || isAll || stages.count >= max(4, fields.product.boundary.stages.count)
      ? .whole : nil
  }

  /// Whether the words around a stage's name speak of several: 各运输环节, `upstream stages`.
  private func isPlural(_ stage: Range<Int>) -> Bool {
    pluralWords.contains {
      stage.lowerBound >= $0.count
        && bytes.holds($0, at: stage.lowerBound - $0.count, end: stage.lowerBound, anyCase: true)
    }
      || pluralTails.contains { bytes.holds($0, at: stage.upperBound, end: bytes.count, anyCase: true) }
  }

  /// Whether two stages are named together: 、 和 与 及, a comma, "and".
  private func joins(_ gap: Range<Int>) -> Bool {
    gap.count <= 12 && stageJoints.contains { find($0, in: bytes, gap) != nil }
  }

  /// Whether nothing but filler words, brackets, the product's name and its unit stands in a range.
  private func isFiller(_ range: Range<Int>, _ block: ProseBlock) -> Bool {
    guard range.count <= 160 else { return false }
    // Another stage on the way says that the figure is not of the first.
    let namesStage = block.phrases.contains { isStage($0.key) && range.contains($0.range.lowerBound) }
    if !namesStage, isPlain(range, block) { return true }
    var index = range.lowerBound
    var rest = 0
    while index < range.upperBound {
      let byte = bytes[index]
      if !byte.isAlphanumeric, byte < 0x80 {
        index += 1
      } else if let end = nameEnd(at: index, range.upperBound) {
        index = end
      } else if let word = fillerWords[Int(byte.lowercasedASCII)].first(where: {
        holdsWord($0, at: index, end: range.upperBound)
      }) {
        index += word.count
      } else if let end = ownUnitEnd(at: index, end: range.upperBound) {
        index = end
      } else if byte.isDigit, let number = scanNumber(bytes, in: index..<range.upperBound) {
        index = number.range.upperBound
      } else {
        index += 1
        rest += 1
      }
      if rest > 3 { return false }
    }
    return true
  }

  private func holdsWord(_ word: [UInt8], at index: Int, end: Int) -> Bool {
    guard bytes.holds(word, at: index, end: end, anyCase: true) else { return false }
    let after = index + word.count
    return !word[0].isASCIILetter || after >= end || !bytes[after].isASCIILetter
  }

  /// Whether a short stage word is a verb or part of a name here: 生产的, 公司生产…, 使用的, `production of`.
  private func isVerb(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard range.count <= 6 || bytes[range.lowerBound].isASCIILetter else { return false }
    return verbTails.contains { bytes.holds($0, at: range.upperBound, end: clause.upperBound) }
  }
}
