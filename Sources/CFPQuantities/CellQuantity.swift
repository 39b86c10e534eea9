/// What a table cell (or the value behind a label) holds, seen as a quantity.
///
/// Indirect, because tables copy their cells around far more often than they look into a quantity.
public indirect enum CellContent: Sendable {
  /// Nothing is printed.
  case empty
  /// A mark that stands for "no value": `/`, `-`, `N/A`, with the unit where one is printed (`/ kg`).
  case null(unit: PrintedUnit?)
  case quantity(CellQuantity)
  /// Words, or a number among words.
  case text
}

/// A number that fills a cell, with what belongs to it.
public struct CellQuantity: Sendable {
  /// The number; nil where it has more digits than `PrintedNumber` holds.
  public var number: PrintedNumber?
  public var unit: PrintedUnit?
  public var qualifier: Qualifier?
  /// The first number of a range that is printed beside the number: the 1.4 of `1.5 (1.4–1.6)`.
  public var rangeStart: PrintedNumber?
  /// The second number of a range, `1.5 - 2.0` (`number` is then the first) or `1.5 (1.4–1.6)`.
  public var rangeEnd: PrintedNumber?
  /// The number behind `±`.
  public var uncertainty: PrintedNumber?
  /// Whether `uncertainty` is in percent of the number.
  public var hasRelativeUncertainty = false
  /// A second value in the cell, in percent: the share of `13412.74 (89.24 %)`, and where it stands.
  public var share: (number: PrintedNumber?, range: Range<Int>)?
  /// A multiple behind the number without a unit behind it (`2.17万`), as a power of ten.
  public var scalePower = 0
  /// Whether the number stands in brackets, as accounts print negative ones; `number` is negative then.
  public var isBracketed = false
  /// Whether a stray mark of recognition (a bar, an exclamation mark) stood beside the number and was left out.
  public var hasStrayMark = false

  public init() {}
}

/// A mark before a number that makes it a bound or an approximation.
public enum Qualifier: String, Sendable {
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"
  case about = "≈"
}

/// Marks that stand for "no value", folded. A printed 0 is a value and not among them.
private let nullMarkers: [[UInt8]] = [
  "/", "//", "-", "--", "---", "----", "─", "──", "━", "ー", "\\", "n/a", "na", "n.a.", "nil", "none", "无", "無", "…",
  "……", "...", "*", "不适用", "不適用",
  "未涉及", "不涉及", "未计算", "未統計", "未统计", "空", "mnd", "mnr", "nd", "nr", "ina", "x", "·", "해당없음",
  "entfällt",
].map { Array($0.utf8) }

/// The marks for "no value" by their first byte.
private let nullMarkersByHead: [[[UInt8]]] = {
  var heads = [[[UInt8]]](repeating: [], count: 256)
  for marker in nullMarkers { heads[Int(marker[0])].append(marker) }
  return heads
}()

/// Whether the folded range is a mark that stands for "no value".
public func isNullMarker(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
  let range = trimmed(range, of: bytes)
  // Nearly all cells are words and numbers, whose first byte begins none of them.
  guard !range.isEmpty, range.count <= 16 else { return false }
  return nullMarkersByHead[Int(bytes[range.lowerBound].lowercasedASCII)].contains {
    $0.count == range.count && bytes.holds($0, at: range.lowerBound, end: range.upperBound, anyCase: true)
  }
}

/// Longest first where one begins with another.
private let qualifierSpellings: [([UInt8], Qualifier)] = [
  (Qualifier.lessOrEqual, ["<=", "≤", "不超过", "至多"]), (.greaterOrEqual, [">=", "≥", "不低于", "至少"]),
  (.less, ["<", "小于", "低于"]), (.greater, [">", "大于"]),
  (
    .about, ["≈", "~", "约等于", "约为", "约", "約為", "約", "approx. ", "approximately ", "ca. ", "about "]
  ),
].flatMap { (qualifier: Qualifier, spellings: [String]) in
  spellings.map { (Array($0.utf8), qualifier) }
}

private let qualifierWords = Spellings(qualifierSpellings.map(\.0))

/// A qualifier at `index`, and the index behind it.
public func scanQualifier(_ bytes: [UInt8], at index: Int, end: Int) -> (Qualifier, Int)? {
  qualifierWords.place(in: bytes, at: index, end: end).map {
    (qualifierSpellings[$0].1, index + qualifierWords.all[$0].count)
  }
}

/// The qualifier that ends right before `index`, a blank aside.
public func qualifier(endingAt index: Int, in bytes: [UInt8], notBefore low: Int) -> Qualifier? {
  var end = index
  if end > low, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
  guard end > low else { return nil }
  let last = bytes[end - 1]
  for (spelling, qualifier) in qualifierSpellings {
    let word = spelling.last == UInt8(ascii: " ") ? spelling.count - 1 : spelling.count
    guard spelling[word - 1] == last, end - word >= low else { continue }
    if (0..<word).allSatisfy({ bytes[end - word + $0] == spelling[$0] }) { return qualifier }
  }
  return nil
}

/// A counting unit that fills the range: the 台 of `1 台`.
public func countingUnit(filling range: Range<Int>, of bytes: [UInt8]) -> PrintedUnit? {
  let range = trimmed(range, of: bytes)
  guard
    let name = countingUnits.first(where: {
      $0.count == range.count && bytes.holds($0, at: range.lowerBound, end: range.upperBound)
    })
  else { return nil }
  return PrintedUnit(
    symbol: UnitSymbol(name: String(decoding: name, as: UTF8.self), dimension: .count, power: 0))
}

/// The unit of an amount of products that starts at `index`, with a multiple before it: the 千只 of `1千只`, 万张, 平方米.
/// A unit of measure comes before a counting unit of the same length.
public func scanAmountUnit(_ bytes: [UInt8], at index: Int, end: Int) -> (unit: PrintedUnit, end: Int)? {
  let measured = scanUnit(bytes, in: index..<max(index, end), context: .prose)
  let counted = scanCountingUnit(bytes, at: index, end: end)
  if let measured, measured.end >= counted?.end ?? 0 { return measured }
  if let counted { return counted }
  guard mayOpenMultiple(bytes, at: index, end: end) else { return nil }
  for multiple in multiples where bytes.holds(multiple.spelling, at: index, end: end) {
    var next = index + multiple.spelling.count
    if next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    if var (unit, unitEnd) = scanCountingUnit(bytes, at: next, end: end) {
      unit.scalePower = multiple.power
      return (unit, unitEnd)
    }
  }
  return nil
}

/// The known counting unit that starts at `index`, longest first.
public func scanCountingUnit(_ bytes: [UInt8], at index: Int, end: Int) -> (
  unit: PrintedUnit, end: Int
)? {
  guard index < end,
    let name = countingUnitsByFirstByte[Int(bytes[index])].first(where: { bytes.holds($0, at: index, end: end) })
  else {
    return nil
  }
  let next = index + name.count
  if name[name.count - 1].isASCIILetter, next < end, bytes[next].isASCIILetter { return nil }
  return (
    PrintedUnit(
      symbol: UnitSymbol(name: String(decoding: name, as: UTF8.self), dimension: .count, power: 0)),
    next
  )
}
