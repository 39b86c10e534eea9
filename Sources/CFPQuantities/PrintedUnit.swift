/// What a unit measures: units of one dimension differ by a power of ten only, so that a conversion is exact.
public enum UnitDimension: String, Sendable {
  /// Mass of greenhouse gases as CO2 equivalent.
  case emission
  /// Mass of carbon dioxide, where the `e` is not printed.
  case carbonDioxide
  case mass, electricity, heat, volume, standardVolume, distance, freight, area, carbon,
    coalEquivalent
  case year, percent
  /// A product's own counting unit: 台, 件, piece.
  case count
}

/// One unit by its canonical name (REPORT.md, Quantities).
@frozen public struct UnitSymbol: Hashable, Sendable {
  /// `kWh`, `t·km`, `kgCO2e`; for a counting unit what is printed.
  public let name: String
  public let dimension: UnitDimension
  /// The power of ten that leads to the dimension's base: 3 for `kg` (base g), 6 for `MWh` (base Wh).
  public let power: Int

  public init(name: String, dimension: UnitDimension, power: Int) {
    self.name = name
    self.dimension = dimension
    self.power = power
  }
}

/// A unit as printed behind a number, in a heading or in a column of its own.
public struct PrintedUnit: Hashable, Sendable {
  /// What stands before the slash.
  public var symbol: UnitSymbol
  /// What stands behind it: the `台` of `kgCO2e/台`, the `kWh` of `kgCO2e/kWh`.
  public var per: UnitSymbol?
  /// A printed count before the denominator: the 1000 of `/1000 张`.
  public var perCount: PrintedNumber?
  /// A multiple that is no SI prefix, as a power of ten: 4 for `万kWh`.
  public var scalePower: Int
  /// The same for the denominator: 4 for `/万Nm³`.
  public var perScalePower: Int

  public init(
    symbol: UnitSymbol, per: UnitSymbol? = nil, perCount: PrintedNumber? = nil, scalePower: Int = 0,
    perScalePower: Int = 0
  ) {
    self.symbol = symbol
    self.per = per
    self.perCount = perCount
    self.scalePower = scalePower
    self.perScalePower = perScalePower
  }

  /// Whether this is a mass of CO2 or CO2e.
  public var isEmission: Bool {
    symbol.dimension == .emission || symbol.dimension == .carbonDioxide
  }

  /// The denominator as REPORT.md prints it: `台`, `1000 张`, `kWh`; nil where there is none.
  public var perName: String? {
    guard let per else { return nil }
    let scale =
      perScalePower == 0 ? "" : (multiples.first { $0.power == perScalePower }?.name ?? "")
    return perCount.map { "\($0.digits) \(scale)\(per.name)" } ?? scale + per.name
  }

  /// Numerator and denominator in one: `kgCO2e/kWh`.
  public var name: String { perName.map { "\(symbol.name)/\($0)" } ?? symbol.name }
}

/// Multiples that are no SI prefix, with the name under which `perName` prints them.
let multiples: [(spelling: [UInt8], name: String, power: Int)] = [
  ("百万", "百万", 6), ("百萬", "百万", 6), ("亿", "亿", 8), ("億", "亿", 8), ("万", "万", 4), ("萬", "万", 4),
  ("10^4", "万", 4), ("10\u{0F}4", "万", 4), ("10\u{0F}3", "千", 3), ("10\u{0F}6", "百万", 6), ("10\u{0F}8", "亿", 8),
  ("million ", "百万", 6), ("천", "千", 3), ("千", "千", 3), ("thousand ", "千", 3),
].map { (Array($0.0.utf8), $0.1, $0.2) }

private let multipleWords = Spellings(multiples.map(\.spelling))

/// Whether a multiple stands at `index`.
func mayOpenMultiple(_ bytes: [UInt8], at index: Int, end: Int) -> Bool {
  multipleWords.place(in: bytes, at: index, end: end) != nil
}
