import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Notes tables of emissions or of what multiplies into them that the report speaks of and that are not there: a caption
  /// with a picture or nothing under it, an annex that was left out.
  func absentTables(_ numbering: CaptionNumbers, _ numbers: [SentenceNumber]) -> [TextSpan] {
    captionsWithoutTable(numbering, numbers) + referencesToAbsentAnnexes()
  }

  private func announcesFigures(_ range: Range<Int>) -> Bool {
    func says(_ words: [[UInt8]]) -> Bool { words.contains { find($0, in: bytes, range) != nil } }
    return (says(resultWords) || says(activityWords)) && !says(gradingWords)
  }

  private func captionsWithoutTable(_ numbering: CaptionNumbers, _ numbers: [SentenceNumber]) -> [TextSpan] {
    let captions = numbering.captions.filter { $0.kind == .table }
    var present: Set<[Int]> = []
    for caption in captions {
      if case .caption(.some) = document.blocks[caption.block].kind { present.insert(caption.number) }
    }
    let withNumbers = Set(numbers.map(\.block))
    return captions.compactMap { caption in
      guard case .caption(nil) = document.blocks[caption.block].kind, announcesFigures(blockRanges[caption.block]),
        !withNumbers.contains(nextBlock(behind: caption.block)), present.insert(caption.number).inserted
      else { return nil }
      return document.blocks[caption.block].span
    }
  }

  /// The block that stands under another one, whatever page it is on.
  private func nextBlock(behind index: Int) -> Int {
    (index + 1..<document.blocks.count).first { document.blocks[$0].kind != .furniture } ?? index
  }

  /// The annexes that paragraphs send their readers to for figures: the word with its letter, and the block.
  private func annexReferences() -> [(label: [UInt8], block: Int)] {
    var found: [(label: [UInt8], block: Int)] = []
    for block in prose where !block.isCell {
      for phrase in block.phrases where phrase.key == .annex && found.count < ExtractionLimits.statements {
        guard let label = annexLabel(phrase.range, end: block.range.upperBound),
          isReferredTo(phrase.range, in: block.range), announcesFigures(block.range)
        else { continue }
        found.append((label, block.block))
      }
    }
    return found
  }

  /// Those sentences whose annex no line of the document opens.
  private func referencesToAbsentAnnexes() -> [TextSpan] {
    let references = annexReferences()
    guard !references.isEmpty else { return [] }
    let opened = Set(
      document.blocks.indices.compactMap { block -> [UInt8]? in
        switch document.blocks[block].kind {
        case .contents, .furniture: nil
        case .heading, .paragraph, .listItem, .table, .formula, .caption, .figure: openedAnnex(blockRanges[block])
        }
      })
    var told: Set<[UInt8]> = []
    return references.compactMap { label, block in
      guard !opened.contains(label), told.insert(label).inserted else { return nil }
      return document.blocks[block].span
    }
  }

  private func isReferredTo(_ place: Range<Int>, in range: Range<Int>) -> Bool {
    let before = trimmed(range.lowerBound..<place.lowerBound, of: bytes)
    return referringWords.contains { word in
      guard before.count >= word.count else { return false }
      let start = before.upperBound - word.count
      guard bytes.holds(word, at: start, end: before.upperBound, anyCase: true) else { return false }
      return word[0] >= 0x80 || start == range.lowerBound || !bytes[start - 1].isASCIILetter
    }
  }

  /// The annex that a heading, a caption or a line opens.
  private func openedAnnex(_ range: Range<Int>) -> [UInt8]? {
    guard let word = text.vocabulary.prose.longest(in: bytes, at: range.lowerBound, end: range.upperBound),
      word.key == .annex
    else { return nil }
    return annexLabel(word.range, end: range.upperBound)
  }

  /// 附录 A, Annex 1: the word with its letter or number, without blanks.
  private func annexLabel(_ word: Range<Int>, end: Int) -> [UInt8]? {
    var index = word.upperBound
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    if let numeral = chineseNumerals.first(where: { bytes.holds($0, at: index, end: end) }) {
      return bytes[word].map(\.lowercasedASCII) + numeral
    }
    let first = index
    while index < end, index - first < 3, bytes[index].isDigit || bytes[index].isASCIILetter { index += 1 }
    // A word behind it is no letter of an annex.
    guard index > first, index == end || !bytes[index].isASCIILetter, bytes[first].isDigit || index == first + 1 else {
      return nil
    }
    if ownerWords.contains(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) { return nil }
    return bytes[word].map(\.lowercasedASCII) + bytes[first..<index].map(\.lowercasedASCII)
  }
}
