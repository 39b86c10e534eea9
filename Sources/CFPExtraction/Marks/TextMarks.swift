import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A number in running text, with the unit printed behind it.
struct ProseNumber: Sendable {
  var number: PrintedNumber?
  var unit: PrintedUnit?
  var qualifier: Qualifier?
  var uncertainty: PrintedNumber?
  /// Whether `uncertainty` is in percent of the number.
  var hasRelativeUncertainty = false
  /// The number alone.
  var numberRange: Range<Int>
  /// Number and unit.
  var range: Range<Int>

  /// The quantity as a value with its place.
  func quantity(in text: ReportText) -> Quantity {
    var quantity = Quantity(
      number: number, unit: unit, qualifier: qualifier, uncertainty: uncertainty,
      span: text.folded.span(of: range))
    quantity.hasRelativeUncertainty = hasRelativeUncertainty
    return quantity
  }
}

/// One paragraph (or text cell, or caption) with its phrases and numbers, found in one pass.
struct ProseBlock: Sendable {
  let range: Range<Int>
  /// The block's index in `Document.blocks`.
  let block: Int
  let phrases: [PhraseMatch<ProseTerm>]
  let numbers: [ProseNumber]
  /// Whether it is a cell of a table: its figures are the table's own business.
  var isCell = false

  /// The first number that starts at most `distance` bytes behind an index.
  func number(behind index: Int, within distance: Int) -> ProseNumber? {
    numbers.first { $0.range.lowerBound >= index && $0.range.lowerBound <= index + distance }
  }

  /// How far a clause says that its figure reaches: 从摇篮到大门.
  func reach(in clause: Range<Int>) -> BoundaryKind? {
    for phrase in phrases.reversed() where clause.contains(phrase.range.lowerBound) {
      if case .boundary(let kind) = phrase.key { return kind }
    }
    return nil
  }

  /// Whether one of some terms stands in a range.
  func says(_ terms: Set<ProseTerm>, in range: Range<Int>) -> Bool {
    phrases.contains { range.contains($0.range.lowerBound) && terms.contains($0.key) }
  }
}

/// Finds phrases and numbers of a folded range.
func marks(in text: ReportText, _ range: Range<Int>, block: Int) -> ProseBlock {
  let bytes = text.bytes
  var phrases: [PhraseMatch<ProseTerm>] = []
  var numbers: [ProseNumber] = []
  let vocabulary = text.vocabulary.prose
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    if let match = vocabulary.longest(in: bytes, at: index, end: range.upperBound) {
      phrases.append(match)
      index = match.range.upperBound
    } else if byte >= 0xE0 {
      index += 3
    } else if byte.isDigit, let number = proseNumber(text, at: index, in: range) {
      numbers.append(number)
      index = max(number.range.upperBound, index + 1)
    } else if byte.isAlphanumeric {
      // The rest of a word or number was looked at; a phrase or number cannot start inside it.
      index += 1
      while index < range.upperBound, bytes[index].isAlphanumeric { index += 1 }
    } else {
      index += 1
    }
  }
  return ProseBlock(range: range, block: block, phrases: phrases, numbers: numbers)
}

private func proseNumber(_ text: ReportText, at index: Int, in range: Range<Int>) -> ProseNumber? {
  let bytes = text.bytes
  var start = index
  if start > range.lowerBound {
    let before = bytes[start - 1]
    if before.isASCIILetter || before == UInt8(ascii: ".") { return nil }
    // The 877 of `0,877`: another sign than the document's; what it means is not sure.
    if before == UInt8(ascii: ","), start - 1 > range.lowerBound, bytes[start - 2] == UInt8(ascii: "0"),
      start - 2 == range.lowerBound || !bytes[start - 3].isDigit
    {
      return nil
    }
    let isMinus = before == UInt8(ascii: "-")
    if isMinus,
      start - 1 == range.lowerBound
        || !bytes[start - 2].isAlphanumeric && bytes[start - 2] != UInt8(ascii: ")")
    {
      start -= 1
    }
  }
  guard var scanned = scanNumber(bytes, in: start..<range.upperBound, style: text.style) else { return nil }
  if scanned.range.count <= 4,
    let grouped = scanNumber(
      bytes, in: start..<range.upperBound, style: text.style, context: .partedProse),
    grouped.range.upperBound > scanned.range.upperBound
  {
    // `615 864.35`: one number where the document parts thousands so; elsewhere it may be two, and nothing is sure.
    guard text.style.partsThousandsByBlanks || isPartedByThinBlanks(text, grouped.range) else {
      return ProseNumber(number: nil, unit: nil, numberRange: grouped.range, range: grouped.range)
    }
    scanned = grouped
  }
  var number = ProseNumber(
    number: scanned.number, unit: nil, numberRange: scanned.range, range: scanned.range)
  // A footnote mark may stand between a number and its unit: 15030.40[2] kgCO2e.
  var next = footnoteMarksEnd(bytes, at: scanned.range.upperBound, end: range.upperBound)
  while next < range.upperBound, bytes[next] == UInt8(ascii: " ") { next += 1 }
  let isBracketed = next < range.upperBound && bytes[next] == UInt8(ascii: "(")
  let marginStart = isBracketed ? next + 1 : next
  if let mark = marginMarks.first(where: { bytes.holds($0, at: marginStart, end: range.upperBound) }) {
    var behind = marginStart + mark.count
    while behind < range.upperBound, bytes[behind] == UInt8(ascii: " ") { behind += 1 }
    if let margin = scanNumber(bytes, in: behind..<range.upperBound, style: text.style) {
      behind = trimmed(margin.range.upperBound..<range.upperBound, of: bytes).lowerBound
      let isRelative = behind < range.upperBound && bytes[behind] == UInt8(ascii: "%")
      if isRelative { behind += 1 }
      let closes = behind < range.upperBound && bytes[behind] == UInt8(ascii: ")")
      if closes || !isBracketed {
        number.uncertainty = margin.number
        number.hasRelativeUncertainty = isRelative
        next = trimmed((isBracketed ? behind + 1 : behind)..<range.upperBound, of: bytes).lowerBound
      }
    }
  }
  if let (unit, end) = scanUnit(bytes, in: next..<range.upperBound, context: .prose) {
    number.unit = unit
    number.range = scanned.range.lowerBound..<end
    // 277 kgCO2e +/- 56 kgCO2e
    var behind = end
    while behind < range.upperBound, bytes[behind] == UInt8(ascii: " ") { behind += 1 }
    if number.uncertainty == nil,
      let mark = marginMarks.first(where: { bytes.holds($0, at: behind, end: range.upperBound) })
    {
      behind += mark.count
      while behind < range.upperBound, bytes[behind] == UInt8(ascii: " ") { behind += 1 }
      if let margin = scanNumber(bytes, in: behind..<range.upperBound, style: text.style) {
        number.uncertainty = margin.number
        let unitStart = trimmed(margin.range.upperBound..<range.upperBound, of: bytes).lowerBound
        let marginEnd = scanUnit(bytes, in: unitStart..<range.upperBound, context: .prose)?.end
        number.range = scanned.range.lowerBound..<(marginEnd ?? margin.range.upperBound)
      }
    }
  }
  number.qualifier = qualifier(endingAt: start, in: bytes, notBefore: range.lowerBound)
  return number
}

/// Whether every blank in a number is one that does not break or a narrow one: those part thousands, not numbers.
private func isPartedByThinBlanks(_ text: ReportText, _ range: Range<Int>) -> Bool {
  for index in range where text.bytes[index] == UInt8(ascii: " ") {
    let place = text.folded.span(of: index..<(index + 1)).start
    let isThin = thinBlanks.contains { text.document.text.holds($0, at: place, end: text.document.text.count) }
    if !isThin { return false }
  }
  return true
}

private let thinBlanks = ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "\u{2008}", "\u{200A}"].map { Array($0.utf8) }
private let marginMarks = ["±", "+/-"].map { Array($0.utf8) }
