import CFPDocuments
import CFPFootprints
import CFPQuantities

// The product of a declaration: the words under its title, which no label names, or those between the block of labels and
// the producer's name; and what a line that prints producer and product leaves beside the producer.

extension DeclarationReader {
  /// The product's name, and the producer's where it stands below it.
  func title() -> (product: Range<Int>, company: Range<Int>?)? {
    guard
      var index = lines.prefix(mostTitleLines).firstIndex(where: {
        input.holds(declarationStandards, in: $0.range)
      })
    else { return nil }
    while index + 1 < lines.count, index < mostTitleLines, isStandards(index + 1) || isSubtitle(index + 1) {
      index += 1
    }
    if let above = titleLines(from: index + 1), above.count > 0 { return named(above) }
    guard let end = lastOfLabels(from: index + 1), let below = titleLines(from: end + 1), isEnd(below.upperBound) else {
      return nil
    }
    return named(below)
  }

  private var bytes: [UInt8] { input.bytes }

  /// What the declaration is of besides the product: `Single indicator: climate change (carbon footprint)`.
  private func isSubtitle(_ index: Int) -> Bool {
    !lines[index].hasLabel
      && (input.isTitle(lines[index].range) || input.holds(declarationTitles, in: lines[index].range))
  }

  private func isStandards(_ index: Int) -> Bool {
    input.holds(declarationStandards, in: lines[index].range) && !lines[index].hasLabel
  }

  /// The last line of a block of labels and values.
  private func lastOfLabels(from start: Int) -> Int? {
    var last: Int?
    var index = start
    while index < min(lines.count, mostCoverLines) {
      let line = lines[index].range
      if lines[index].isTable { return nil }
      if lines[index].hasLabel || opensWithLabel(lines[index]) || valueLines.contains(index) || line.count < 3
        || input.declarationCode(opening: line) == line
      {
        last = index
      } else if input.holds(firstHeadings, in: line) {
        return nil
      } else if last != nil {
        return last
      }
      index += 1
    }
    return last
  }

  /// One to six lines without labels, the producer's among them, that may be a title; nil where none stands there, or more do.
  private func titleLines(from start: Int) -> Range<Int>? {
    var end = start
    while end < lines.count, end < start + 7, isTitleLine(end) { end += 1 }
    return (1...6).contains(end - start) ? start..<end : nil
  }

  private func isTitleLine(_ index: Int) -> Bool {
    let line = lines[index]
    // `1. General information`
    let digits = bytes[line.range].prefix { $0.isDigit }
    if !digits.isEmpty, bytes[line.range].dropFirst(digits.count).starts(with: ". ".utf8) { return false }
    return !line.hasLabel && !opensWithLabel(line) && !valueLines.contains(index) && line.range.count <= 160
      && !isOperator(line.range) && !input.isTitle(line.range) && !input.holdsWord(noTitleWords, in: line.range)
      && !input.holds(firstHeadings, in: line.range)
      && !input.holds(declarationTitles, in: line.range) && !isStandards(index)
      && bytes[line.range].contains { $0.isASCIILetter || $0 >= 0x80 }
      && dates(bytes, in: line.range).first?.range != line.range
      && input.declarationCode(opening: line.range) != line.range && input.declarationCode(closing: line.range) == nil
  }

  /// Whether a line opens with the label of what no product's name begins with.
  private func opensWithLabel(_ line: DeclarationLine) -> Bool {
    switch line.opening {
    case .company(.name)?, .statement?, .issueDate?, .validUntil?, .declaredUnit?, .functionalUnit?, .ignored?: true
    default: false
    }
  }

  /// Whether a title's lines end where they must: before a label, an address of the web, the first heading.
  private func isEnd(_ index: Int) -> Bool {
    guard lines.indices.contains(index) else { return false }
    let line = lines[index]
    return line.hasLabel || input.holds(reachWords, in: line.range) || input.holds(firstHeadings, in: line.range)
      || input.declarationCode(opening: line.range) == line.range || opensWithLabel(line) || index <= mostCoverLines
  }

  /// The product in a title's lines, up to the line that names the producer.
  private func named(_ title: Range<Int>) -> (product: Range<Int>, company: Range<Int>?)? {
    let company = value(of: .company(.name))
    var end = title.upperBound
    var producer: Range<Int>?
    for index in title.dropFirst() {
      let line = lines[index].range
      if producerIntroductions.contains(where: { input.isWhole(line, $0) }) {
        end = index
        if index + 1 < title.upperBound { producer = lines[index + 1].range }
        break
      }
      if let word = producerIntroductions.first(where: { input.opens(line, $0) }) {
        end = index
        producer = trimmed((line.lowerBound + word.count)..<line.upperBound, of: bytes)
        break
      }
      // Without a label the first organisation below the name is the producer.
      if company == nil, isOrganisation(line) {
        end = index
        producer = line
        break
      }
      if let company, isProducer(line, company) {
        end = index
        break
      }
    }
    guard end > title.lowerBound, company != nil || !isOrganisation(lines[title.lowerBound].range) else { return nil }
    let lines = lines[title.lowerBound..<end].map(\.range)
    guard let first = lines.first, let last = lines.last, first.lowerBound < last.upperBound else { return nil }
    var product = first.lowerBound..<last.upperBound
    // Where a line prints producer and product, the product's name ends there as it does in that line.
    if let company, let shorter = productBeside(company, opening: product) { product = shorter }
    if let company, let rest = behind(company, product) { product = rest }
    return (input.withoutSquareBrackets(product), producer.map { input.withoutSquareBrackets($0) })
  }

  /// Whether a line ends as an organisation's name, and no amount (`25 kg`) does.
  private func isOrganisation(_ line: Range<Int>) -> Bool {
    input.endsAsOrganisation(line) && !bytes[line].contains(where: \.isDigit)
  }

  /// Whether a line is the producer's name, or opens with it, or is how it begins.
  private func isProducer(_ line: Range<Int>, _ company: Range<Int>) -> Bool {
    let shared = min(line.count, company.count)
    guard shared >= 4, input.isSame(line.prefix(shared), company.prefix(shared)) else {
      // `Marbach North` for `Marbach (North) Ltd`: the same first word, and an organisation's ending.
      let one = bytes[line].prefix { $0 != UInt8(ascii: " ") }
      let other = bytes[company].prefix { $0 != UInt8(ascii: " ") }
      return one.count >= 4 && one.elementsEqual(other) && input.endsAsOrganisation(line)
    }
    return true
  }

  /// What a line that opens with the producer's name says behind it, where a title opens with that.
  private func productBeside(_ company: Range<Int>, opening title: Range<Int>) -> Range<Int>? {
    for line in lines where line.range.count > company.count + 3 && !line.range.overlaps(title) {
      let head = line.range.prefix(company.count)
      guard input.isSame(head, company), bytes[head.upperBound] == UInt8(ascii: " ") else { continue }
      let rest = trimmed(head.upperBound..<line.range.upperBound, of: bytes)
      guard rest.count >= 4, rest.count < title.count else { continue }
      for start in title.lowerBound...(title.upperBound - rest.count)
      where start == title.lowerBound || bytes[start - 1] == UInt8(ascii: " ") {
        let part = start..<(start + rest.count)
        let isWhole = part.upperBound == title.upperBound || " ,".utf8.contains(bytes[part.upperBound])
        if isWhole, input.isSame(part, rest) { return part }
      }
    }
    return nil
  }

  /// `Marbach GmbH – CEM II`: the product behind the producer's name and a dash.
  private func behind(_ company: Range<Int>, _ title: Range<Int>) -> Range<Int>? {
    guard title.count > company.count + 4, input.isSame(title.prefix(company.count), company) else { return nil }
    let rest = (title.lowerBound + company.count)..<title.upperBound
    for dash in titleDividers where bytes.holds(dash, at: rest.lowerBound, end: rest.upperBound) {
      return trimmed((rest.lowerBound + dash.count)..<rest.upperBound, of: bytes)
    }
    return nil
  }
}

extension ReaderInput {
  /// Whether a line is some words, whatever case, a bracket or a colon aside.
  func isWhole(_ line: Range<Int>, _ words: [UInt8]) -> Bool {
    var line = line
    while let last = bytes[line].last, ": ".utf8.contains(last) { line = line.lowerBound..<(line.upperBound - 1) }
    return line.count == words.count && bytes.holds(words, at: line.lowerBound, end: line.upperBound, anyCase: true)
  }

  /// `From [Marbach Ltd]`: whether a line opens with a word and a bracket.
  func opens(_ line: Range<Int>, _ word: [UInt8]) -> Bool {
    bytes.holds(word, at: line.lowerBound, end: line.upperBound, anyCase: true) && line.count > word.count + 2
      && bytes[line.lowerBound + word.count] == UInt8(ascii: " ")
      && bytes[line.lowerBound + word.count + 1] == UInt8(ascii: "[")
  }

  /// Whether a word of a list opens one of the words of a range.
  func holdsWord(_ words: [[UInt8]], in range: Range<Int>) -> Bool {
    range.contains { index in
      (index == range.lowerBound || !bytes[index - 1].isAlphanumeric && bytes[index - 1] < 0x80)
        && words.contains { bytes.holds($0, at: index, end: range.upperBound, anyCase: true) }
    }
  }

  /// `[Hollow blocks]`: words without the brackets of a form.
  func withoutSquareBrackets(_ range: Range<Int>) -> Range<Int> {
    bytes[range].first == UInt8(ascii: "[") && bytes[range].last == UInt8(ascii: "]")
      ? (range.lowerBound + 1)..<(range.upperBound - 1) : range
  }
}
