import CFPDocuments
import CFPFootprints
import CFPQuantities

// Names and numbers without a label: in titles, on lines of the cover, in sentences that can say nothing else. They weigh
// less than anything with a label.

extension ReaderInput {
  /// What titles, cover lines and sentences say of product, producer and verifier.
  func unlabelledNames() -> [Statement] {
    titleProduct() + coverProducts() + introducedProduct() + documentNumber()
      + prose.flatMap { $0.isCell ? [] : verifier($0) + madeBy($0) }
  }

  private func name(_ subject: FieldSubject, _ range: Range<Int>, _ reader: Reader) -> Statement {
    let words = text.stated(range)
    return Statement(content: .field(subject, .words(words)), reader: reader, place: words.span)
  }

  // MARK: Titles and covers

  /// 聚丙烯树脂（T30S）产品碳足迹报告, `Product Carbon Footprint Report – Shipping box`: the product in a title.
  private func titleProduct() -> [Statement] {
    for block in document.blocks.indices.prefix(mostCoverBlocks) {
      switch document.blocks[block].kind {
      case .heading, .paragraph: break
      default: continue
      }
      let line = trimmed(blockRanges[block], of: bytes)
      guard (6...160).contains(line.count), labelledValue(in: line) == nil else { continue }
      for tail in titleTails where line.count > tail.count + 3 && bytes[line].suffix(tail.count).elementsEqual(tail) {
        let product = line.lowerBound..<(line.upperBound - tail.count)
        return isProductTitle(product) ? [name(.product(.name), product, .title)] : []
      }
      guard isTitle(line) else { continue }
      if let quoted = quotedName(in: line), isProductTitle(quoted), recursAnywhere(quoted, behind: block) {
        return [name(.product(.name), quoted, .title)]
      }
      for divider in titleDividers {
        guard let found = find(divider, in: bytes, line) else { continue }
        let parts = [line.lowerBound..<found.lowerBound, found.upperBound..<line.upperBound].map {
          trimmed($0, of: bytes)
        }
        let names = parts.filter {
          !$0.isEmpty && !isTitle($0) && !holds(titleSubjects, in: $0) && !holds(titleKinds, in: $0)
        }
        if names.count == 1, isProductTitle(names[0]),
          recurs(names[0], behind: block) || isEchoed(names[0], behind: block)
        {
          let (product, model) = nameAndModel(names[0])
          return [name(.product(.name), product, .title)]
            + (model.map { [name(.product(.model), $0, .coverLine)] } ?? [])
        }
      }
    }
    return []
  }

  /// Whether words of a title can name a product: no organisation, date, number or version.
  private func isProductTitle(_ range: Range<Int>) -> Bool {
    let words = trimmed(range, of: bytes)
    return (4...90).contains(words.count) && !holds(organisationEndings, in: words) && dates(bytes, in: words).isEmpty
      && text.field(labelled: words) == nil && bytes[words].contains { $0 >= 0x80 || $0.isASCIILetter }
      && find(fullStop, in: bytes, words) == nil
  }

  /// A short line on the cover that a sentence about the footprint, or the functional unit, names again.
  private func coverProducts() -> [Statement] {
    for block in document.blocks.indices.prefix(mostCoverBlocks) {
      switch document.blocks[block].kind {
      case .heading, .paragraph: break
      default: continue
      }
      let line = firstLine(ofBlock: block)
      let bare = trimmed(withoutBracket(bytes, line), of: bytes)
      guard (9...90).contains(line.count), bare.count >= 9, labelledValue(in: line) == nil, isProductTitle(line),
        !holds(titleSubjects, in: line), !bytes[line.lowerBound].isDigit, bytes[line.lowerBound] != UInt8(ascii: "-"),
        stageLabel(text, line) == nil,
        text.vocabulary.columns.exact(bytes, line) == nil
      else { continue }
      // A line that is a model's code and little more names the model.
      if modelCode(in: bare) != nil, bytes[bare].count(where: { $0 == UInt8(ascii: " ") }) < 3,
        bytes[bare.lowerBound] < 0x80
      {
        continue
      }
      if recurs(bare, behind: block) { return [name(.product(.name), line, .coverLine)] }
      // Right under a title that is the kind of document and nothing else.
      let (product, model) = nameAndModel(line)
      if isUnderTitle(block), !holds(noProductWords, in: line), model != nil || isEchoed(bare, behind: block) {
        return [name(.product(.name), product, .coverLine)]
          + (model.map { [name(.product(.model), $0, .coverLine)] } ?? [])
      }
    }
    return []
  }

  /// A line under `… the carbon footprint of the product`.
  private func introducedProduct() -> [Statement] {
    for block in document.blocks.indices.dropLast().prefix(mostCoverBlocks * 2) {
      guard case .paragraph = document.blocks[block].kind else { continue }
      var line = trimmed(blockRanges[block], of: bytes)
      while let last = bytes[line].last, ":* ".utf8.contains(last) { line = line.lowerBound..<(line.upperBound - 1) }
      guard
        productIntroductions.contains(where: { word in
          line.count > word.count
            && bytes.holds(word, at: line.upperBound - word.count, end: line.upperBound, anyCase: true)
        }), holds(titleSubjects, in: line) || holds(documentTitles, in: line)
      else { continue }
      var product = firstLine(ofBlock: block + 1)
      while let first = bytes[product].first, ">* ".utf8.contains(first) {
        product = (product.lowerBound + 1)..<product.upperBound
      }
      while let last = bytes[product].last, "* ".utf8.contains(last) {
        product = product.lowerBound..<(product.upperBound - 1)
      }
      if isProductTitle(product), labelledValue(in: product) == nil {
        return [name(.product(.name), product, .coverLine)]
      }
    }
    return []
  }

  /// Whether a sentence about the footprint, or about the functional unit, holds some words again.
  private func recurs(_ range: Range<Int>, behind block: Int) -> Bool {
    let words = Array(bytes[trimmed(range, of: bytes)].map(\.lowercasedASCII))
    return prose.contains { other in
      other.block > block && !other.isCell
        && other.phrases.contains { $0.key == .footprint || $0.key == .functionalUnit || $0.key == .declaredUnit }
        && find(words, in: bytes, other.range) != nil
    }
  }

  /// A document's number by its form: 中测〔2026〕碳核字第 031 号.
  private func documentNumber() -> [Statement] {
    for block in document.blocks.indices.prefix(mostCoverBlocks) {
      let line = blockRanges[block]
      guard line.count <= 160, let open = find(numberBrackets.open, in: bytes, line),
        let close = find(numberBrackets.close, in: bytes, open.upperBound..<line.upperBound),
        bytes[open.upperBound..<close.lowerBound].allSatisfy(\.isDigit), close.lowerBound - open.upperBound == 4,
        let end = find(numberEnd, in: bytes, close.upperBound..<line.upperBound),
        bytes[close.upperBound..<end.lowerBound].contains(where: \.isDigit)
      else { continue }
      var start = open.lowerBound
      while start >= line.lowerBound + 3, bytes[start - 3] >= 0xE3 { start -= 3 }
      guard open.lowerBound - start >= 3 else { continue }
      return [name(.statement(.number), start..<end.upperBound, .coverLine)]
    }
    return []
  }

  // MARK: Sentences

  /// 由甲认证有限公司完成第三方核查, `verified by Kestrel Certification Ltd`, `durch die … GmbH geprüft`.
  private func verifier(_ block: ProseBlock) -> [Statement] {
    for found in verifierOpenings.places(in: bytes, block.range) {
      guard let organisation = organisation(at: found.upperBound, end: block.range.upperBound) else { continue }
      return [name(.statement(.verificationBody), organisation, .sentence)]
    }
    for found in agentWords.places(in: bytes, block.range) {
      guard let organisation = organisation(at: found.upperBound, end: block.range.upperBound) else { continue }
      let behind = organisation.upperBound..<min(block.range.upperBound, organisation.upperBound + 40)
      if holds(verifierClosings, in: behind) { return [name(.statement(.verificationBody), organisation, .sentence)] }
    }
    return []
  }

  /// 甲有限公司生产的乙: the producer, in a sentence about the footprint.
  private func madeBy(_ block: ProseBlock) -> [Statement] {
    guard block.phrases.contains(where: { $0.key == .footprint }) else { return [] }
    for words in madeByWords {
      guard let found = find(words, in: bytes, block.range) else { continue }
      let sentence = text.sentence(around: found.lowerBound, in: block.range)
      let before = sentence.lowerBound..<found.lowerBound
      guard let ending = producerEndings.first(where: { bytes[before].suffix($0.count).elementsEqual($0) }) else {
        continue
      }
      var start = before.upperBound - ending.count
      while start >= before.lowerBound + 3, isNameCharacter(at: start - 3, end: start) { start -= 3 }
      guard before.upperBound - start >= ending.count + 6 else { continue }
      return [name(.company(.name), withoutOpeningWord(start..<before.upperBound), .sentence)]
    }
    return []
  }

  /// 兹证明甲公司: the words before a name are none of it.
  private func withoutOpeningWord(_ range: Range<Int>) -> Range<Int> {
    for word in nameOpenings where bytes.holds(word, at: range.lowerBound, end: range.upperBound) {
      return (range.lowerBound + word.count)..<range.upperBound
    }
    return range
  }

  private func isNameCharacter(at index: Int, end: Int) -> Bool {
    index + 3 == end && bytes[index] >= 0xE4 && bytes[index] <= 0xE9
      || index + 3 == end && bytes[index] < 0x80
        && (bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: ")"))
  }

  /// An organisation's name at a place: up to the word by which it is told, in one sentence.
  func organisation(at start: Int, end: Int) -> Range<Int>? {
    var start = start
    while start < end, " \"“”「*".utf8.contains(bytes[start]) { start += 1 }
    while let filler = verifierFillers.first(where: { bytes.holds($0, at: start, end: end, anyCase: true) }) {
      start += filler.count
    }
    for mark in openingMarks where bytes.holds(mark, at: start, end: end) { start += mark.count }
    let limit = min(end, start + 96)
    guard start < limit, bytes[start] >= 0xC3 || (0x41...0x5A).contains(bytes[start]) else { return nil }
    let stop = bytes[start..<limit].firstIndex { ",;(:".utf8.contains($0) } ?? limit
    let clause = start..<stop
    let endings = bytes[start] >= 0xE3 ? producerEndings : latinEndings
    let found = endings.compactMap { find($0, in: bytes, clause) }.filter { ending in
      bytes[start] >= 0xE3 || ending.upperBound == stop || !bytes[ending.upperBound].isASCIILetter
    }
    guard let first = found.min(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }),
      first.lowerBound - start >= 3
    else { return nil }
    return start..<first.upperBound
  }
}

/// How many blocks a cover has at most.
let mostCoverBlocks = 14
private let fullStop = Array("。".utf8)
private let numberBrackets = (open: Array("〔".utf8), close: Array("〕".utf8))
private let numberEnd = Array("号".utf8)
private let openingMarks = ["「", "“", "《"].map { Array($0.utf8) }
