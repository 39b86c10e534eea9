/// Where a unit is read: a cell or heading holds nothing else, running text goes on behind it.
public enum UnitContext: Sendable {
  case cell, prose
}

/// Reads the unit that starts at `range.lowerBound` of folded bytes: `kWh`, `万kWh`, `kg CO2 eq.`, `kgCO2e/1000张`,
/// `tC/TJ`. In a cell an unknown word behind the slash is the product's own counting unit; in prose only a known one is.
public func scanUnit(
  _ bytes: [UInt8], in range: Range<Int>, context: UnitContext
) -> (unit: PrintedUnit, end: Int)? {
  var index = range.lowerBound
  let end = range.upperBound
  let scalePower = scanMultiple(bytes, at: &index, end: end)
  guard var (symbol, next) = scanSymbol(bytes, at: index, end: end) else { return nil }
  if symbol.dimension == .mass, let gas = scanCarbonDioxide(bytes, at: next, end: end) {
    symbol = UnitSymbol(
      name: symbol.name + (gas.isEquivalent ? "CO2e" : "CO2"),
      dimension: gas.isEquivalent ? .emission : .carbonDioxide,
      power: symbol.power)
    next = gas.end
  }
  var unit = PrintedUnit(symbol: symbol, scalePower: scalePower)
  if let denominator = scanDenominator(bytes, at: next, end: end, context: context) {
    unit.per = denominator.symbol
    unit.perCount = denominator.count
    unit.perScalePower = denominator.scalePower
    next = denominator.end
  }
  return (unit, next)
}

/// A unit that fills the range, blanks and footnote marks aside; otherwise nil. An unknown word is a counting unit where
/// `acceptsUnknown`.
public func unit(filling range: Range<Int>, of bytes: [UInt8], acceptsUnknown: Bool = false)
  -> PrintedUnit?
{
  let range = trimmed(range, of: bytes)
  guard !range.isEmpty else { return nil }
  if let (unit, end) = scanUnit(bytes, in: range, context: .cell),
    end == range.upperBound || footnoteMarksEnd(bytes, at: end, end: range.upperBound) == range.upperBound
  {
    return unit
  }
  guard acceptsUnknown, range.count <= 24, !bytes[range].contains(where: { $0.isDigit || $0 < 0x20 }) else {
    return nil
  }
  let name = String(decoding: bytes[range], as: UTF8.self)
  return PrintedUnit(symbol: UnitSymbol(name: name, dimension: .count, power: 0))
}

/// The range without blanks at its ends.
@inlinable public func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
  var low = range.lowerBound
  var high = range.upperBound
  while low < high, bytes[low] == 0x20 { low += 1 }
  while high > low, bytes[high - 1] == 0x20 { high -= 1 }
  return low..<high
}

/// A multiple such as 万 or 百万 at `index`; leaves the index alone where what follows is no unit (千克, 千瓦时).
private func scanMultiple(_ bytes: [UInt8], at index: inout Int, end: Int) -> Int {
  guard mayOpenMultiple(bytes, at: index, end: end) else { return 0 }
  for multiple in multiples where bytes.holds(multiple.spelling, at: index, end: end) {
    if scanSymbol(bytes, at: index, end: end) != nil { return 0 }
    var after = index + multiple.spelling.count
    if after < end, bytes[after] == UInt8(ascii: " ") { after += 1 }
    guard scanSymbol(bytes, at: after, end: end) != nil else { continue }
    index = after
    return multiple.power
  }
  return 0
}

/// The longest known unit at `index`.
private func scanSymbol(_ bytes: [UInt8], at index: Int, end: Int) -> (UnitSymbol, Int)? {
  guard index < end else { return nil }
  let spellings = unitSpellings[Int(bytes[index].lowercasedASCII)]
  // Nearly all spellings are turned away by their second letter; a raised digit may stand there.
  var second = index + 1 < end ? bytes[index + 1].lowercasedASCII : 0
  if second == raisedStart || second == raisedNext { second = 0 }
  for place in spellings.seconds.indices {
    let expected = spellings.seconds[place]
    guard expected == second || expected == 0 || second == 0 else { continue }
    let spelling = spellings.all[place]
    let count = spelling.bytes.count
    guard let after = bytes.unitEnd(of: spelling.bytes, at: index, end: end, anyCase: spelling.anyCase) else {
      continue
    }
    if spelling.bytes[count - 1].isAlphanumeric, after < end, bytes[after].isASCIILetter,
      !(spelling.symbol.dimension == .mass && scanCarbonDioxide(bytes, at: after, end: end) != nil)
    {
      continue
    }
    return (spelling.symbol, after)
  }
  return nil
}

/// `CO2`, `CO2e`, `CO2-eq.`, 二氧化碳当量 behind a mass, blanks between allowed. A bare `CO` counts only with an `eq`.
private func scanCarbonDioxide(_ bytes: [UInt8], at start: Int, end: Int) -> (
  isEquivalent: Bool, end: Int
)? {
  var index = start
  while index < end,
    bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "-")
      || bytes[index] == UInt8(ascii: "(")
  {
    index += 1
  }
  if bytes.holds(ofWord, at: index, end: end) { index += ofWord.count }
  // kg éq. CO2: the equivalent comes first.
  if let word = leadingEquivalents.first(where: { bytes.holds($0, at: index, end: end, anyCase: true) }) {
    let gas = index + word.count
    let carbon = carbonDioxideSpellings.first {
      $0.count > 2 && bytes.unitEnd(of: $0, at: gas, end: end, anyCase: true) != nil
    }
    if let carbon, let next = bytes.unitEnd(of: carbon, at: gas, end: end, anyCase: true) { return (true, next) }
  }
  for spelling in greenhouseGasSpellings where bytes.holds(spelling, at: index, end: end, anyCase: true) {
    return (true, index + spelling.count)
  }
  for spelling in carbonDioxideSpellings {
    guard let gasEnd = bytes.unitEnd(of: spelling, at: index, end: end, anyCase: true) else { continue }
    var after = gasEnd
    while after < end, bytes[after] == UInt8(ascii: " ") { after += 1 }
    for equivalent in equivalentSpellings
    where bytes.holds(equivalent, at: after, end: end, anyCase: true) {
      let equivalentEnd = after + equivalent.count
      if equivalent[equivalent.count - 1].isASCIILetter, equivalentEnd < end,
        bytes[equivalentEnd].isASCIILetter
      {
        continue
      }
      return (true, equivalentEnd)
    }
    if spelling.count == 2 { return nil }
    if gasEnd < end, bytes[gasEnd].isASCIILetter { return nil }
    return (false, gasEnd)
  }
  return nil
}

private func scanDenominator(
  _ bytes: [UInt8], at start: Int, end: Int, context: UnitContext
) -> (symbol: UnitSymbol, count: PrintedNumber?, scalePower: Int, end: Int)? {
  var index = start
  func skipBlanks() { while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 } }
  skipBlanks()
  // kgCO2e(二氧化碳当量)/件: words in a bracket explain the unit.
  if index < end, bytes[index] == UInt8(ascii: "("),
    let close = bytes[index..<min(end, index + 48)].firstIndex(of: UInt8(ascii: ")")), close + 1 < end,
    bytes[close + 1] == UInt8(ascii: "/"), !bytes[index..<close].contains(where: \.isDigit)
  {
    index = close + 1
  }
  if index < end, bytes[index] == UInt8(ascii: "/") {
    index += 1
  } else if let word = perWords.first(where: { bytes.holds($0, at: index, end: end) }) {
    index += word.count
  } else {
    return scanInverse(bytes, at: start, end: end)
  }
  skipBlanks()
  if bytes.holds(everyWord, at: index, end: end) { index += 3 }
  var count: PrintedNumber?
  // `/10⁴ m³` names a multiple, not a count.
  let isMultiple =
    bytes.holds(ten, at: index, end: end) && index + 2 < end
    && (bytes[index + 2] == UInt8(ascii: "^") || bytes[index + 2] == raisedStart)
  if !isMultiple, let number = scanNumber(bytes, in: index..<end) {
    count = number.number
    index = number.range.upperBound
    skipBlanks()
  }
  if index < end, bytes[index] == UInt8(ascii: "("),
    let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ")")),
    let (symbol, after) = scanSymbol(bytes, at: index + 1, end: close), after == close
  {
    return (symbol, count, 0, close + 1)
  }
  let scalePower = scanMultiple(bytes, at: &index, end: end)
  if let word = yearWords.first(where: { bytes.holds($0, at: index, end: end) }),
    isUnitEnd(bytes, at: index + word.count, end: end)
  {
    return (UnitSymbol(name: "year", dimension: .year, power: 0), count, scalePower, index + word.count)
  }
  if let (symbol, next) = scanSymbol(bytes, at: index, end: end) {
    // `kgCO2e / 9.1 %` is a unit and a share.
    if symbol.dimension == .percent, count != nil { return nil }
    if context == .prose || isUnitEnd(bytes, at: next, end: end) {
      return (symbol, count, scalePower, next)
    }
  }
  if let counting = countingUnits.first(where: {
    bytes.holds($0, at: index, end: end, anyCase: true)
  }) {
    let next = index + counting.count
    let endsWord =
      !counting[counting.count - 1].isASCIILetter || next >= end || !bytes[next].isASCIILetter
    if endsWord, context == .prose || isUnitEnd(bytes, at: next, end: end) {
      return (symbol(counting), count, scalePower, next)
    }
  }
  guard context == .cell else { return nil }
  var next = index
  while next < end, !isUnitEnd(bytes, at: next, end: end), next - index < 30 { next += 1 }
  guard next > index, isUnitEnd(bytes, at: next, end: end) else { return nil }
  return (symbol(Array(bytes[index..<next])), count, scalePower, next)
}

/// What a unit is stated for, written as a power: the 台 of `kgCO2e·台⁻¹`, the kg of `kg CO2e kg^-1`.
private func scanInverse(
  _ bytes: [UInt8], at start: Int, end: Int
) -> (symbol: UnitSymbol, count: PrintedNumber?, scalePower: Int, end: Int)? {
  var index = start
  while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  if let dot = multiplicationDots.first(where: { bytes.holds($0, at: index, end: end) }) { index += dot.count }
  guard index > start else { return nil }
  let known = scanSymbol(bytes, at: index, end: end)
  let counted = scanCountingUnit(bytes, at: index, end: end)
  for (symbol, next) in [known, counted.map { ($0.unit.symbol, $0.end) }].compactMap({ $0 }) {
    if let mark = inverseMarks.first(where: { bytes.holds($0, at: next, end: end) }) {
      return (symbol, nil, 0, next + mark.count)
    }
  }
  return nil
}

private func symbol(_ name: [UInt8]) -> UnitSymbol {
  UnitSymbol(name: String(decoding: name, as: UTF8.self), dimension: .count, power: 0)
}

/// Whether a unit may end at `index`: at the range's end, or before a bracket or a separator.
private func isUnitEnd(_ bytes: [UInt8], at index: Int, end: Int) -> Bool {
  index >= end || bytes[index] == raisedStart || bytes[index] == raisedNext || ") ]},;:*".utf8.contains(bytes[index])
}

extension [UInt8] {
  /// Whether `pattern` stands at `index`, before `end`. With `anyCase` the pattern must be lower-case.
  @inlinable public func holds(_ pattern: [UInt8], at index: Int, end: Int, anyCase: Bool = false)
    -> Bool
  {
    guard index + pattern.count <= end else { return false }
    for offset in 0..<pattern.count {
      let byte = self[index + offset]
      if byte != pattern[offset] && !(anyCase && byte.lowercasedASCII == pattern[offset]) {
        return false
      }
    }
    return true
  }

  /// The index behind a unit's spelling at `index`, a digit of which may be printed raised (`m³`); nil where it is not
  /// there.
  fileprivate func unitEnd(of spelling: [UInt8], at index: Int, end: Int, anyCase: Bool) -> Int? {
    var next = index
    for byte in spelling {
      guard next < end else { return nil }
      var found = self[next]
      if found == raisedStart || found == raisedNext, byte.isDigit, next + 1 < end {
        next += 1
        found = self[next]
      }
      guard found == byte || anyCase && found.lowercasedASCII == byte else { return nil }
      next += 1
    }
    return next
  }
}

private let everyWord = Array("每".utf8)
private let ten = Array("10".utf8)
private let ofWord = Array("of ".utf8)
