/// What a carrier is at the place where its amount is measured.
public enum CarrierForm: String, Sendable {
  case electricity, heat, solid, liquid, gas
}

/// Energy carriers by their canonical id: id, form, names in simplified Chinese, traditional Chinese, English (`|`
/// between names of one language). The extraction's vocabulary uses the same ids.
let carrierTable: StaticString = """
  electricity	electricity	电力|电|用电	電力|電|用電	electricity|power
  heat	heat	热力|热	熱力|熱	heat
  steam	heat	蒸汽	蒸汽|蒸氣	steam
  anthracite	solid	无烟煤	無煙煤	anthracite
  bituminousCoal	solid	烟煤|其他烟煤	煙煤|其他煙煤	bituminous coal|other bituminous coal
  subBituminousCoal	solid	次烟煤	次煙煤|亞煙煤	sub-bituminous coal
  coal	solid	煤|原煤|煤炭	煤|煤炭	coal
  lignite	solid	褐煤	褐煤	lignite|brown coal
  cokingCoal	solid	炼焦煤	煉焦煤	coking coal
  cleanedCoal	solid	洗精煤	洗精煤	cleaned coal
  otherWashedCoal	solid	其他洗煤	其他洗煤	other washed coal
  briquette	solid	型煤	型煤	briquette
  coke	solid	焦炭	焦炭	coke
  petroleumCoke	solid	石油焦	石油焦	petroleum coke
  crudeOil	liquid	原油	原油	crude oil
  fuelOil	liquid	燃料油|重油	燃料油|重油	fuel oil|residual fuel oil
  gasoline	liquid	汽油|车用汽油	汽油|車用汽油	gasoline|petrol|motor gasoline
  diesel	liquid	柴油|车用柴油	柴油|車用柴油	diesel|diesel oil|gas oil
  kerosene	liquid	一般煤油|煤油	煤油	kerosene
  jetKerosene	liquid	喷气煤油|航空煤油	航空煤油	jet kerosene|jet fuel
  lng	liquid	液化天然气	液化天然氣	liquefied natural gas|LNG
  lpg	liquid	液化石油气	液化石油氣	liquefied petroleum gas|LPG
  propane	gas	丙烷|丙烷气	丙烷	propane
  naphtha	liquid	石脑油	石腦油	naphtha
  tar	liquid	焦油|煤焦油	焦油	tar
  crudeBenzol	liquid	粗苯	粗苯	crude benzol
  bitumen	solid	沥青	瀝青	bitumen
  lubricants	liquid	润滑油	潤滑油	lubricants
  otherPetroleumProducts	liquid	其他石油制品	其他石油製品	other petroleum products
  naturalGas	gas	天然气	天然氣	natural gas
  blastFurnaceGas	gas	高炉煤气	高爐煤氣	blast furnace gas
  converterGas	gas	转炉煤气	轉爐煤氣	converter gas
  cokeOvenGas	gas	焦炉煤气	焦爐煤氣	coke oven gas
  refineryGas	gas	炼厂干气	煉廠乾氣	refinery gas
  otherCoalGas	gas	其他煤气	其他煤氣	other coal gas
  """

/// An energy carrier with its names.
public struct EnergyCarrier: Sendable {
  /// The canonical id: `diesel`.
  public let id: String
  public let form: CarrierForm
  /// Names by language, the usual one first.
  public let simplified: [String]
  public let traditional: [String]
  public let english: [String]
}

/// Every energy carrier, in the order of the table.
public let energyCarriers: [EnergyCarrier] = rows(of: carrierTable).compactMap { fields in
  guard fields.count == 5, let form = CarrierForm(rawValue: fields[1]) else { return nil }
  func names(_ field: String) -> [String] { field.split(separator: "|").map(String.init) }
  return EnergyCarrier(
    id: fields[0], form: form, simplified: names(fields[2]), traditional: names(fields[3]), english: names(fields[4]))
}

private let carriersByID = Dictionary(energyCarriers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

/// The energy carrier with a canonical id; nil for a material or an unknown one.
public func energyCarrier(_ id: String) -> EnergyCarrier? { carriersByID[id] }

/// The cells of a table, one row a line, tabs between cells.
func rows(of table: StaticString) -> [[String]] {
  table.withUTF8Buffer { bytes in
    bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
