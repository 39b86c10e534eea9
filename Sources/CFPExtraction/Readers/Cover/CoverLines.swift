import CFPDocuments
import CFPFootprints
import CFPQuantities

// Lines of covers and signatures without a label: a date alone, the body that issues a certificate, the head of a letter.

extension ReaderInput {
  func coverLines() -> [Statement] { bareDate() + issuer() + letterhead() + headedProducer() + titledNumber() }

  private func statement(_ subject: FieldSubject, _ value: FieldValue, _ place: Range<Int>) -> Statement {
    Statement(content: .field(subject, value), reader: .coverLine, place: text.folded.span(of: place))
  }

  /// The only date that stands alone on the cover, else the only one in the signature: `Niederlauch, 27. Januar 2026`.
  private func bareDate() -> [Statement] {
    let count = document.blocks.count
    for blocks in [
      0..<min(mostCoverBlocks, count), max(min(mostCoverBlocks, count), count - mostSignatureBlocks)..<count,
    ] {
      let found = blocks.flatMap { loneDates(inBlock: $0) }
      guard let first = found.first else { continue }
      guard found.allSatisfy({ $0.date == first.date }) else { return [] }
      return [statement(.issueDate, .date(text.stated(first.date, first.range)), first.range)]
    }
    return []
  }

  private func loneDates(inBlock block: Int) -> [FoundDate] {
    switch document.blocks[block].kind {
    case .heading, .paragraph, .furniture: break
    default: return []
    }
    let isGreeted = block > 0 && holds(salutations, in: blockRanges[block - 1])
    var above = block > 0 && !isGreeted ? bytes[blockRanges[block - 1]].last : nil
    return lines(of: document.blocks[block].span).flatMap { line -> [FoundDate] in
      let range = text.range(line)
      // What stands under a label is its value.
      let isLabelled = above == UInt8(ascii: ":")
      above = bytes[range].last
      guard range.count <= 200, !isLabelled else { return [] }
      return segments(of: range).compactMap { loneDate(in: $0) }
    }
  }

  /// The date that is all of some words, but for the place before it.
  private func loneDate(in range: Range<Int>) -> FoundDate? {
    var words = range
    while let first = bytes[words].first, "*>( ".utf8.contains(first) {
      words = (words.lowerBound + 1)..<words.upperBound
    }
    while let last = bytes[words].last, "*). ".utf8.contains(last) { words = words.lowerBound..<(words.upperBound - 1) }
    guard words.count <= 60 else { return nil }
    let found = dates(bytes, in: words)
    guard found.count == 1, let date = found[0].date.day == nil ? nil : found.first,
      trimmed(date.range.upperBound..<words.upperBound, of: bytes).count <= 1
    else { return nil }
    let before = trimmed(words.lowerBound..<date.range.lowerBound, of: bytes)
    guard !before.isEmpty else { return text.writesMonthsFirst ? date.withMonthFirst(bytes) : date }
    // `Concepción, 16 de marzo de 2026`, `Wien, den 3. Mai 2026`
    let isPlace =
      before.count <= 32 && (0x41...0x5A).contains(bytes[before.lowerBound])
      && !bytes[before].contains(where: \.isDigit) && !bytes[before].contains(UInt8(ascii: ":"))
      && (bytes[before].last == UInt8(ascii: ",")
        || placeTails.contains { bytes[before].suffix($0.count).elementsEqual($0) })
    return isPlace ? date : nil
  }

  /// The organisation alone on a line of a certificate or verification statement, where its name says that it certifies, and
  /// it is the only one.
  private func issuer() -> [Statement] {
    let blocks = document.blocks.indices.prefix(6)
    guard blocks.contains(where: { blockRanges[$0].count <= 120 && holds(attestationTitles, in: blockRanges[$0]) })
    else {
      return []
    }
    var found: [Range<Int>] = []
    for block in blocks {
      if case .table = document.blocks[block].kind { continue }
      let line = nameAlone(inBlock: block)
      if endsAsOrganisation(line), labelledValue(in: line) == nil, line.count <= 110 { found.append(line) }
    }
    found = found.filter { holds(assuranceWords, in: $0) }
    guard found.count == 1 else { return [] }
    return [statement(.statement(.verificationBody), .words(text.stated(found[0])), found[0])]
  }

  /// The organisation that fills the first line of a report on its own product: no verifier's, no consultant's paper, and no
  /// report that was made for somebody else.
  private func headedProducer() -> [Statement] {
    guard let first = document.blocks.indices.first, document.blocks.count > 3 else { return [] }
    if case .table = document.blocks[first].kind { return [] }
    let line = firstLine(ofBlock: first)
    guard (5...80).contains(line.count), segments(of: line).count == 1, endsAsOrganisation(line),
      labelledValue(in: line) == nil, text.field(labelled: line) == nil, !holds(assuranceWords, in: line),
      !holds(consultantWords, in: line)
    else { return [] }
    let cover = blockRanges[..<min(mostCoverBlocks, blockRanges.count)]
    let isForOthers = cover.contains { block in
      block.count <= 300 && (holds(attestationTitles, in: block) || holds(commissionLabels, in: block))
    }
    return isForOthers ? [] : [statement(.company(.name), .words(text.stated(line)), line)]
  }

  /// The number that closes a title, or a line that `No.` opens: `VERIFICATION STATEMENT No. VS-26-0418`.
  private func titledNumber() -> [Statement] {
    for block in document.blocks.indices.prefix(mostCoverBlocks) {
      switch document.blocks[block].kind {
      case .heading, .paragraph: break
      default: continue
      }
      for span in lines(of: document.blocks[block].span).prefix(2) {
        let line = trimmed(text.range(span), of: bytes)
        guard line.count <= 110 else { continue }
        let blank = bytes[line].lastIndex(of: UInt8(ascii: " ")) ?? line.lowerBound
        let code = (bytes[blank] == UInt8(ascii: " ") ? blank + 1 : blank)..<line.upperBound
        let before = trimmed(line.lowerBound..<code.lowerBound, of: bytes)
        guard !before.isEmpty, isDocumentCode(code), bytes[code].count(where: \.isDigit) >= 3,
          bytes[code].contains(where: { "-/".utf8.contains($0) }),
          !standardCodeOpenings.contains(where: {
            bytes.holds($0, at: code.lowerBound, end: code.upperBound, anyCase: true)
          }),
          !holds(declarationStandards, in: line)
        else { continue }
        let isNumbered = numberSigns.contains { sign in
          before.count >= sign.count
            && bytes.holds(sign, at: before.upperBound - sign.count, end: before.upperBound, anyCase: true)
        }
        if isNumbered || isTitle(before),
          isNumbered ? before.count <= 6 || isTitle(before) || holds(attestationTitles, in: before) : true
        {
          return [statement(.statement(.number), .words(text.stated(code)), code)]
        }
      }
    }
    return []
  }

  /// A block's first line without the marks of bold type, and what a dash adds behind it.
  private func nameAlone(inBlock block: Int) -> Range<Int> {
    var line = firstLine(ofBlock: block)
    while let first = bytes[line].first, "*># ".utf8.contains(first) { line = (line.lowerBound + 1)..<line.upperBound }
    while let last = bytes[line].last, "* ".utf8.contains(last) { line = line.lowerBound..<(line.upperBound - 1) }
    for divider in titleDividers {
      guard let dash = find(divider, in: bytes, line) else { continue }
      let head = trimmed(line.lowerBound..<dash.lowerBound, of: bytes)
      if endsAsOrganisation(head) { return head }
    }
    return line
  }

  /// The organisation at the head of a letter to customers about its own product.
  private func letterhead() -> [Statement] {
    guard document.blocks.indices.prefix(mostCoverBlocks).contains(where: { holds(salutations, in: blockRanges[$0]) })
    else {
      return []
    }
    for block in document.blocks.indices.prefix(5) {
      if case .table = document.blocks[block].kind { continue }
      let line = firstLine(ofBlock: block)
      let end = bytes[line].firstIndex(of: UInt8(ascii: ",")) ?? line.upperBound
      let head = segments(of: line.lowerBound..<end).first ?? line
      if endsAsOrganisation(head), head.count <= 110, labelledValue(in: line) == nil, !holds(assuranceWords, in: head) {
        return [statement(.company(.name), .words(text.stated(head)), head)]
      }
    }
    return []
  }
}

/// How many blocks at the end a signature may fill.
private let mostSignatureBlocks = 8
