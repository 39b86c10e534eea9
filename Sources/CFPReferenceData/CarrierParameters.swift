public import CFPQuantities

/// Where a published value was read.
public struct PublishedSource: Hashable, Sendable {
  public let title: String
  public let url: String
  public let year: String
  public let region: String
  /// `A`, `B` or `C`; empty for a value that we did not read ourselves.
  public let grade: String

  /// Whether the value was not read at any source: it may excuse a figure, and never accuses one.
  public var isBackground: Bool { grade.isEmpty }
}

/// A published number with its unit.
public struct PublishedValue: Hashable, Sendable {
  public let number: PrintedNumber
  public let unit: PrintedUnit
}

/// What one source publishes for one carrier.
public struct CarrierParameters: Sendable {
  public let source: PublishedSource
  /// Net calorific value: `GJ/t`, `GJ/10^4 Nm3`.
  public internal(set) var heatingValue: PublishedValue?
  /// Carbon per energy: `tC/TJ`.
  public internal(set) var carbonContent: PublishedValue?
  /// Percent of the carbon that oxidises.
  public internal(set) var oxidation: PublishedValue?
  /// `t/m3`.
  public internal(set) var density: PublishedValue?
  /// CO2 per energy: `kgCO2/GJ`.
  public internal(set) var energyFactor: PublishedValue?
}

/// The published parameter sets of a carrier by its canonical id, one a source, in the order of the table.
public func parameterSets(for carrier: String) -> [CarrierParameters] { parametersByCarrier[carrier] ?? [] }

private let parametersByCarrier: [String: [CarrierParameters]] = {
  var idsByName: [String: String] = [:]
  for carrier in energyCarriers { for name in carrier.simplified { idsByName[name] = carrier.id } }
  var sets: [String: [CarrierParameters]] = [:]
  for fields in rows(of: parameterTable) {
    guard fields.count == 10, let id = idsByName[fields[0]], let value = publishedValue(fields[3], unit: fields[4])
    else { continue }
    let source = PublishedSource(
      title: fields[7], url: fields[8], year: fields[5], region: fields[6], grade: fields[9] == "-" ? "" : fields[9])
    var carrierSets = sets[id] ?? []
    let index: Int
    if let known = carrierSets.firstIndex(where: { $0.source.title == source.title && $0.source.grade == source.grade })
    {
      index = known
    } else {
      index = carrierSets.count
      carrierSets.append(CarrierParameters(source: source))
    }
    switch fields[2] {
    case "fuel_ncv": carrierSets[index].heatingValue = value
    case "fuel_carbon_content": carrierSets[index].carbonContent = value
    case "fuel_oxidation_rate": carrierSets[index].oxidation = value
    case "fuel_density": carrierSets[index].density = value
    case "fuel_co2_ef_energy": carrierSets[index].energyFactor = value
    default: break
    }
    sets[id] = carrierSets
  }
  return sets
}()

private func publishedValue(_ digits: String, unit name: String) -> PublishedValue? {
  let digits = Array(digits.utf8)
  let name = Array(name.utf8)
  guard let scanned = scanNumber(digits, in: digits.indices), scanned.range == digits.indices,
    let number = scanned.number,
    let unit = unit(filling: name.indices, of: name)
  else { return nil }
  return PublishedValue(number: number, unit: unit)
}
