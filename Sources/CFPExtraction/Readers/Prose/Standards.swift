import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Numbers of standards that a product footprint is quantified, reported or verified by; others that a report mentions
/// (quality management in a company profile, sector guides for parameters) are none of its standards.
private let footprintStandardNumbers: Set<String> = [
  "14067", "24067", "2050", "2060", "14040", "14044", "24040", "24044", "15804", "14025", "24025",
  "14026", "24026", "14027",
  "24027", "21930", "14064-3", "14071", "51366", "16258", "14083",
]

/// A standard cited in folded text, by its normal name: `GB/T 24067-2024`, `EN 15804:2012+A2:2019`.
struct CitedStandard: Sendable {
  let name: String
  /// The name without its year.
  let base: String
  let range: Range<Int>
}

/// The footprint standards that a range cites.
func citedStandards(_ bytes: [UInt8], in range: Range<Int>) -> [CitedStandard] {
  var found: [CitedStandard] = []
  var index = range.lowerBound
  while index < range.upperBound {
    if bytes[index].isASCIILetter, index == range.lowerBound || !bytes[index - 1].isASCIILetter,
      let standard = standard(bytes, at: index, end: range.upperBound)
    {
      if footprintStandardNumbers.contains(standard.number) { found.append(standard.cited) }
      index = standard.cited.range.upperBound
    } else {
      index += 1
    }
  }
  return found
}

private func standard(_ bytes: [UInt8], at start: Int, end: Int) -> (
  cited: CitedStandard, number: String
)? {
  guard
    let prefix = standardPrefixes.first(where: {
      bytes.holds($0.spelling, at: start, end: end, anyCase: true)
    })
  else {
    return nil
  }
  var index = start + prefix.spelling.count
  while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "-") {
    index += 1
  }
  let numberStart = index
  while index < end, bytes[index].isDigit { index += 1 }
  guard (3...6).contains(index - numberStart) else { return nil }
  var number = String(decoding: bytes[numberStart..<index], as: UTF8.self)
  // A part: 14064-3. A year has four digits.
  if index + 1 < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "."),
    bytes[index + 1].isDigit,
    index + 2 >= end || !bytes[index + 2].isDigit
  {
    number += "-" + String(decoding: bytes[(index + 1)...(index + 1)], as: UTF8.self)
    index += 2
  }
  let base = "\(prefix.name) \(number)"
  var name = base
  var next = index
  while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
  if next < end, bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: ":") {
    let separator = bytes[next]
    next += 1
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    let yearStart = next
    while next < end, bytes[next].isDigit { next += 1 }
    if next - yearStart == 4,
      bytes[yearStart] == UInt8(ascii: "1") || bytes[yearStart] == UInt8(ascii: "2")
    {
      name +=
        String(decoding: [separator], as: UTF8.self)
        + String(decoding: bytes[yearStart..<next], as: UTF8.self)
      index = next
      if let amendment = amendment(bytes, at: index, end: end) {
        name += amendment.name
        index = amendment.end
      }
    }
  }
  return (CitedStandard(name: name, base: base, range: start..<index), number)
}

/// `+A2:2019`, `+A1:2013/AC:2014` is cut to its first part.
private func amendment(_ bytes: [UInt8], at start: Int, end: Int) -> (name: String, end: Int)? {
  var index = start
  while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  guard index + 2 < end, bytes[index] == UInt8(ascii: "+") else { return nil }
  let nameStart = index
  index += 1
  guard bytes[index] | 0x20 == UInt8(ascii: "a") else { return nil }
  index += 1
  while index < end, bytes[index].isDigit { index += 1 }
  guard index < end, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-"),
    index + 4 < end,
    bytes[(index + 1)...(index + 4)].allSatisfy(\.isDigit)
  else { return (String(decoding: bytes[nameStart..<index], as: UTF8.self), index) }
  return (String(decoding: bytes[nameStart..<(index + 5)], as: UTF8.self), index + 5)
}

extension ReaderInput {
  /// The footprint standards that a range cites.
  func standards(in range: Range<Int>, _ reader: Reader) -> [Statement] {
    citedStandards(bytes, in: range).map { cited in
      let place = text.folded.span(of: trimmed(cited.range, of: bytes))
      return Statement(
        content: .field(.standard, .standard(Stated(cited.name, at: place), base: cited.base)), reader: reader,
        place: place)
    }
  }
}
