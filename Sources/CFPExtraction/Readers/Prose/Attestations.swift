import CFPDocuments
import CFPFootprints
import CFPQuantities

// Sentences of certificates and verification statements that name the product, its model, its producer and who verified.

extension ReaderInput {
  /// What a sentence about the footprint attests: 甲公司生产的乙（型号丙）, `the carbon footprint of B, manufactured by A`.
  func attestations(_ block: ProseBlock) -> [Statement] {
    guard block.range.count <= 1200 else { return [] }
    let found = attestationIndex.matches(in: bytes, block.range)
    guard !found.isEmpty else { return commissioned(block) + productParagraph(block) }
    let speaksOfFootprint = block.phrases.contains { $0.key == .footprint }
    return commissioned(block) + productParagraph(block)
      + found.flatMap { match -> [Statement] in
        switch match.key {
        case .making: speaksOfFootprint ? producedProduct(match.range, block) : []
        case .producedBy: speaksOfFootprint ? producedBy(match.range, block) : []
        case .verifying: verifyingSubject(match.range, block, needsWord: false, needsDeed: false)
        case .attesting: verifyingSubject(match.range, block, needsWord: true, needsDeed: false)
        case .verifiedObject: verifyingSubject(match.range, block, needsWord: false, needsDeed: true)
        case .commissioning: client(match.range, block)
        case .makes: maker(match.range, block)
        }
      }
  }

  private func name(_ subject: FieldSubject, _ range: Range<Int>) -> Statement {
    let words = text.stated(range)
    return Statement(content: .field(subject, .words(words)), reader: .sentence, place: words.span)
  }

  /// 生产的乙（型号：丙），其产品碳足迹…: the product behind the words, and its model.
  private func producedProduct(_ words: Range<Int>, _ block: ProseBlock) -> [Statement] {
    let end = text.sentence(around: words.lowerBound, in: block.range).upperBound
    let behind = trimmed(words.upperBound..<end, of: bytes)
    guard behind.count >= 6, !bytes[behind.lowerBound].isDigit, !speaksOfSuppliers(block.range),
      !vagueProductWords.contains(where: { bytes.holds($0, at: behind.lowerBound, end: behind.upperBound) }),
      let stop = productEnd(in: behind)
    else { return [] }
    let product = trimmed(withoutQuotes(behind.lowerBound..<stop), of: bytes)
    guard (6...90).contains(product.count), text.field(labelled: product) == nil,
      !holds(organisationEndings, in: product), dates(bytes, in: product).isEmpty
    else { return [] }
    return [name(.product(.name), product)] + model(behind: stop, end: end)
  }

  /// 甲，规格 295/80，型号 QL-810，…under the heading 产品: the product and its model.
  private func productParagraph(_ block: ProseBlock) -> [Statement] {
    guard let heading = sections[block.block].last, block.range.lowerBound == blockRanges[block.block].lowerBound,
      block.block == heading + 1,
      text.field(labelled: withoutNumbering(bytes, blockRanges[heading])) == .product(.name),
      let comma = bytes[block.range].firstIndex(of: UInt8(ascii: ","))
    else { return [] }
    let sentence = text.sentence(around: comma, in: block.range)
    let parts = bytes[sentence].split(separator: UInt8(ascii: ",")).map {
      trimmed($0.startIndex..<$0.endIndex, of: bytes)
    }
    for word in modelWords.prefix(exactModelWords) {
      guard
        let part = parts.dropFirst().first(where: {
          bytes.holds(word, at: $0.lowerBound, end: $0.upperBound, anyCase: true)
        })
      else { continue }
      let product = parts[0]
      let named =
        (6...90).contains(product.count) && !holds(organisationEndings, in: product)
        ? [name(.product(.name), product)] : []
      return named + model(behind: part.lowerBound, end: sentence.upperBound)
    }
    return []
  }

  /// Where the name of a product ends in a sentence: at a comma, a bracket with its model, the words of the footprint.
  private func productEnd(in range: Range<Int>) -> Int? {
    var end: Int?
    for stop in productStops {
      guard let found = find(stop, in: bytes, range) else { continue }
      end = min(end ?? found.lowerBound, found.lowerBound)
    }
    return end
  }

  /// ，型号HP-350 or （型号：HP-350） right behind a product's name.
  private func model(behind stop: Int, end: Int) -> [Statement] {
    var index = stop
    while index < end, " ,(*\"".utf8.contains(bytes[index]) { index += 1 }
    guard let word = modelWords.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) else { return [] }
    index += word.count
    for joint in modelJoints where bytes.holds(joint, at: index, end: end) { index += joint.count }
    while index < end, " :*".utf8.contains(bytes[index]) { index += 1 }
    let start = index
    while index < end, !",();".utf8.contains(bytes[index]), !text.isSentenceEnd(before: index + 1) { index += 1 }
    let value = trimmed(start..<index, of: bytes)
    guard (2...40).contains(value.count), bytes[value].contains(where: { $0.isDigit || $0.isASCIILetter }) else {
      return []
    }
    return [name(.product(.model), value)]
  }

  /// `…, manufactured by Acme Ltd`, `hergestellt von der Acme GmbH`: the producer, in a sentence about the footprint.
  private func producedBy(_ words: Range<Int>, _ block: ProseBlock) -> [Statement] {
    guard let organisation = organisation(at: words.upperBound, end: block.range.upperBound),
      !speaksOfSuppliers(block.range)
    else { return [] }
    let sentence = text.sentence(around: words.lowerBound, in: block.range)
    // `This report is made by …` says who wrote it.
    if holds(writtenWords, in: max(sentence.lowerBound, words.lowerBound - 24)..<words.lowerBound) { return [] }
    return [name(.company(.name), organisation)] + productBefore(words, in: sentence)
  }

  /// The Delta 40 pump of `the carbon footprint of the Delta 40 pump, manufactured by …`.
  private func productBefore(_ words: Range<Int>, in sentence: Range<Int>) -> [Statement] {
    guard sentence.lowerBound < words.lowerBound else { return [] }
    let before = sentence.lowerBound..<words.lowerBound
    for opening in productOfWords {
      guard let found = find(opening, in: bytes, before) else { continue }
      var product = trimmed(found.upperBound..<before.upperBound, of: bytes)
      while let last = bytes[product].last, ",( ".utf8.contains(last) {
        product = product.lowerBound..<(product.upperBound - 1)
      }
      product = trimmed(withoutQuotes(product), of: bytes)
      guard (4...80).contains(product.count), !bytes[product].contains(where: { ",;:".utf8.contains($0) }),
        !bytes[product.lowerBound].isDigit, text.field(labelled: product) == nil, dates(bytes, in: product).isEmpty
      else { return [] }
      return [name(.product(.name), product)]
    }
    return []
  }

  /// `Kestrel Certification Ltd has verified the carbon footprint …`, 受甲公司委托，乙中心对其生产的…进行核查: who verified, as the
  /// subject of a sentence.
  private func verifyingSubject(_ words: Range<Int>, _ block: ProseBlock, needsWord: Bool, needsDeed: Bool)
    -> [Statement]
  {
    let sentence = text.sentence(around: words.lowerBound, in: block.range)
    guard let (subject, isNamed) = subject(before: words.lowerBound, in: sentence), !speaksOfSuppliers(sentence),
      !needsWord || isNamed || holds(assuranceWords, in: subject),
      !needsDeed || holds(verifiedWords, in: words.upperBound..<sentence.upperBound)
    else { return [] }
    return [name(.statement(.verificationBody), subject)]
  }

  /// Where a sentence begins that the point of `Corp.`, `Ltda.` seems to cut.
  private func subjectStart(_ start: Int) -> Int {
    guard start > 1, let block = blockRanges.last(where: { $0.lowerBound < start && $0.upperBound >= start }) else {
      return start
    }
    let before = trimmed(block.lowerBound..<start, of: bytes)
    guard !before.isEmpty, before.count <= 110, bytes[before].last == UInt8(ascii: "."), endsAsOrganisation(before)
    else { return start }
    return before.lowerBound
  }

  /// The organisation that a sentence opens with, up to its verb, and whether words before it say that it verifies. Of
  /// 受甲公司委托，乙中心 it is the last.
  private func subject(before verb: Int, in sentence: Range<Int>) -> (Range<Int>, isNamed: Bool)? {
    let before = trimmed(subjectStart(sentence.lowerBound)..<verb, of: bytes)
    guard !before.isEmpty, before.count <= 150 else { return nil }
    var start = before.lowerBound
    func skipMarks() { while start < before.upperBound, " *\"".utf8.contains(bytes[start]) { start += 1 } }
    skipMarks()
    if bytes[before.upperBound - 1] >= 0x80,
      let comma = bytes[start..<before.upperBound].lastIndex(of: UInt8(ascii: ","))
    {
      start = comma + 1
      skipMarks()
    }
    var isNamed = false
    for word in subjectOpenings where bytes.holds(word, at: start, end: before.upperBound, anyCase: true) {
      isNamed = word.count > 4
      start += word.count
      break
    }
    guard start < before.upperBound else { return nil }
    var subject = trimmed(start..<before.upperBound, of: bytes)
    // `Acme Ltd ("the client")`
    if bytes[subject].last == UInt8(ascii: ")"), let open = bytes[subject].lastIndex(of: UInt8(ascii: "(")),
      open > subject.lowerBound
    {
      subject = trimmed(subject.lowerBound..<open, of: bytes)
    }
    return subject.count >= 6 && subject.count <= 110 && endsAsOrganisation(subject) ? (subject, isNamed) : nil
  }

  /// `Acme Ltd asked … to quantify the footprint of its chair`, 受甲公司委托，…对其生产的: a client whose own product it is.
  private func client(_ words: Range<Int>, _ block: ProseBlock) -> [Statement] {
    let sentence = text.sentence(around: words.lowerBound, in: block.range)
    guard holds(ownWords, in: words.upperBound..<sentence.upperBound),
      let (subject, _) = subject(before: words.lowerBound, in: sentence), !speaksOfSuppliers(sentence)
    else { return [] }
    return [name(.company(.name), subject)]
  }

  private func commissioned(_ block: ProseBlock) -> [Statement] {
    guard
      let word = commissionWords.before.first(where: {
        bytes.holds($0, at: block.range.lowerBound, end: block.range.upperBound)
      })
    else { return [] }
    let start = block.range.lowerBound + word.count
    let sentence = text.sentence(around: start, in: block.range)
    for ending in commissionWords.behind {
      guard let found = find(ending, in: bytes, start..<sentence.upperBound) else { continue }
      let organisation = trimmed(start..<found.lowerBound, of: bytes)
      guard organisation.count <= 110, endsAsOrganisation(organisation),
        holds(ownMakingWords, in: found.upperBound..<sentence.upperBound)
      else { continue }
      return [name(.company(.name), organisation)]
    }
    return []
  }

  /// `Acme Ltd makes …`: an organisation that the cover names, too, and that makes things.
  private func maker(_ words: Range<Int>, _ block: ProseBlock) -> [Statement] {
    guard words.lowerBound - block.range.lowerBound <= 110,
      let (subject, isNamed) = subject(
        before: words.lowerBound, in: text.sentence(around: words.lowerBound, in: block.range)),
      !isNamed, !holds(assuranceWords, in: subject), standsOnCover(subject, before: block.block)
    else { return [] }
    return [
      Statement(
        content: .field(.company(.name), .words(text.stated(subject))), reader: .coverLine,
        place: text.folded.span(of: subject))
    ]
  }

  private func standsOnCover(_ name: Range<Int>, before block: Int) -> Bool {
    let words = bytes[name].map(\.lowercasedASCII)
    return document.blocks.indices.prefix(min(block, mostCoverBlocks)).contains { index in
      if case .table = document.blocks[index].kind { return false }
      return blockRanges[index].count <= 200 && find(words, in: bytes, blockRanges[index]) != nil
    }
  }

  /// Whether a sentence is about suppliers, raw materials, methods or tools rather than about this footprint.
  private func speaksOfSuppliers(_ range: Range<Int>) -> Bool { holds(otherMattersWords, in: range) }

  private func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, " *\"".utf8.contains(bytes[start]) { start += 1 }
    while end > start, " *\"".utf8.contains(bytes[end - 1]) { end -= 1 }
    for mark in nameQuotes {
      if bytes.holds(mark.open, at: start, end: end),
        bytes[start..<end].suffix(mark.close.count).elementsEqual(mark.close)
      {
        return (start + mark.open.count)..<(end - mark.close.count)
      }
    }
    return start..<end
  }

  /// Whether some words end as names of organisations do: `… GmbH`, …有限公司.
  func endsAsOrganisation(_ range: Range<Int>) -> Bool {
    guard let last = bytes[range].last else { return false }
    return closingOrganisationWords.contains { word in
      guard bytes[range].count > word.count else { return false }
      let start = range.upperBound - word.count
      return bytes.holds(word, at: start, end: range.upperBound, anyCase: true)
        && (word[0] >= 0x80 || last >= 0x80 || !bytes[start - 1].isASCIILetter)
    }
  }
}
