public import CFPQuantities

/// One published factor or parameter.
public struct PublishedFactor: Sendable {
  public let nameChinese: String
  public let nameEnglish: String
  /// `electricity_carbon_footprint_factor`, `fuel_ncv`, `gwp100`.
  public let kind: String
  public let number: PrintedNumber
  /// The canonical unit; nil where the unit is none of the vocabulary's (`kgCO2/mmBtu`).
  public let unit: PrintedUnit?
  /// The unit as the source prints it.
  public let printedUnit: String
  public let source: PublishedSource
}

/// The published factors, a user's own among them. A value in it never confirms a report's figure by itself.
public struct FactorLibrary: Sendable {
  public private(set) var factors: [PublishedFactor]
  /// Indices by value, so that a printed factor finds its namesakes at once.
  private var byValue: [ExactDecimal: [Int]] = [:]
  private var byCarrier: [String: [Int]] = [:]
  /// Warming potentials by assessment report, by the gas's name in lower case.
  private var gases: [String: [String: PrintedNumber]] = [:]

  /// What the tool carries.
  public static let standard = FactorLibrary(rows(of: factorTable).compactMap(PublishedFactor.init(fields:)))

  init(_ factors: [PublishedFactor]) {
    self.factors = factors
    var carrierOfName: [String: String] = [:]
    for carrier in energyCarriers { for name in carrier.simplified { carrierOfName[name] = carrier.id } }
    for (index, factor) in factors.enumerated() {
      byValue[factor.number.exact.reduced, default: []].append(index)
      let name = String(factor.nameChinese.prefix { $0 != "(" && $0 != "（" })
      if factor.unit?.isEmission ?? false, let carrier = carrierOfName[name] {
        byCarrier[carrier, default: []].append(index)
      }
      if factor.kind == "gwp100" {
        for name in [factor.nameEnglish, factor.nameChinese] where name.utf8.count >= 3 {
          gases[name.lowercased(), default: [:]][factor.source.region] = factor.number
        }
      }
    }
  }

  /// The factors with a value, whatever its unit.
  public func factors(of number: PrintedNumber) -> [PublishedFactor] {
    (byValue[number.exact.reduced] ?? []).map { factors[$0] }
  }

  /// The emission factors of an energy carrier, by its canonical id.
  public func factors(ofCarrier id: String) -> [PublishedFactor] { (byCarrier[id] ?? []).map { factors[$0] } }

  /// Whether a number is the global warming potential of some gas in some assessment report.
  public func isWarmingPotential(_ number: PrintedNumber) -> Bool {
    byValue[number.exact.reduced]?.contains { factors[$0].kind == "gwp100" } ?? false
  }

  /// The global warming potentials of the gas that a text names, by assessment report (AR4, AR5, AR6); empty where it names
  /// none, or more than one.
  public func warmingPotentials(ofGasNamedIn text: String) -> [String: PrintedNumber] {
    let text = text.lowercased()
    let matching = gases.filter { text.contains($0.key) }
    // "HFC-134a" is named by its own name and by the shorter HFC-134 as well: the longest counts.
    guard let longest = matching.max(by: { $0.key.count < $1.key.count }),
      matching.allSatisfy({ longest.key.contains($0.key) || $0.value == longest.value })
    else { return [:] }
    return longest.value
  }

  /// The factors whose names, kind, region, year or source hold all words of a query; letters in any case.
  public func matching(_ query: String) -> [PublishedFactor] {
    let words = query.lowercased().split(separator: " ").map(String.init)
    return factors.filter { factor in
      let text = [
        factor.nameChinese, factor.nameEnglish, factor.kind, factor.source.region, factor.source.year,
        factor.source.title, factor.number.digits, factor.printedUnit,
      ].joined(separator: " ").lowercased()
      return words.allSatisfy(text.contains)
    }
  }

  /// Adds a user's own factors: UTF-8 lines `name, unit, value, year, region, source`, commas or tabs between; lines that
  /// start with `#` say nothing.
  /// - Throws: `FactorFileError` for a line that is none of these.
  public func adding(_ utf8: [UInt8]) throws(FactorFileError) -> FactorLibrary {
    var factors = factors
    for (index, line) in String(decoding: utf8, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      guard !line.allSatisfy({ $0 == " " }), !line.hasPrefix("#"), !line.hasPrefix("name,") else { continue }
      let fields = line.split(separator: line.contains("\t") ? "\t" : ",", omittingEmptySubsequences: false).map {
        $0.trimmingBlanks
      }
      guard fields.count >= 3, let number = printedNumber(fields[2]) else { throw FactorFileError(line: index + 1) }
      func field(_ position: Int) -> String { position < fields.count ? fields[position] : "" }
      let unitBytes = Array(fields[1].utf8)
      factors.append(
        PublishedFactor(
          nameChinese: fields[0], nameEnglish: fields[0], kind: "own", number: number,
          unit: CFPQuantities.unit(filling: unitBytes.indices, of: unitBytes), printedUnit: fields[1],
          source: PublishedSource(title: field(5), url: "", year: field(3), region: field(4), grade: "own")))
    }
    return FactorLibrary(factors)
  }
}

/// A line of a user's factor file that holds no factor.
public struct FactorFileError: Error, CustomStringConvertible {
  public let line: Int

  public var description: String { "line \(line): expected name, unit, value, year, region, source" }
}

extension PublishedFactor {
  fileprivate init?(fields: [String]) {
    guard fields.count == 10, let number = printedNumber(fields[3]) else { return nil }
    let unitBytes = Array(fields[4].utf8)
    self.init(
      nameChinese: fields[0], nameEnglish: fields[1], kind: fields[2], number: number,
      unit: CFPQuantities.unit(filling: unitBytes.indices, of: unitBytes), printedUnit: fields[4],
      source: PublishedSource(title: fields[7], url: fields[8], year: fields[5], region: fields[6], grade: fields[9]))
  }
}

private func printedNumber(_ digits: String) -> PrintedNumber? {
  let bytes = Array(digits.utf8)
  guard let scanned = scanNumber(bytes, in: bytes.indices), scanned.range == bytes.indices else { return nil }
  return scanned.number
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var rest = self
    while let first = rest.first, first == " " || first == "\"" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\"" { rest.removeLast() }
    return String(rest)
  }
}

extension ExactDecimal {
  /// The value without zeros at its end, so that equal values are equal keys.
  fileprivate var reduced: ExactDecimal {
    var (coefficient, decimals) = (coefficient, decimals)
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      decimals -= 1
    }
    return ExactDecimal(coefficient: coefficient, decimals: coefficient == 0 ? 0 : decimals)
  }
}
