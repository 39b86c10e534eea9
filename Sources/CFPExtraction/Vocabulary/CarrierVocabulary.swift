import CFPFootprints
import CFPQuantities

/// Energy carriers and common materials by canonical name, with their names in reports. The ids of fuels are those of
/// the reference data.
let carrierTable: StaticString = """
  electricity	电力|用电|电能|电耗|耗电|电|外购电力|电网电力|市电|外购电|電力|用電|電|외부전력|전력|electricity|grid electricity|electric power|power consumption|strom|elektrizität
  diesel	柴油|轻柴油|0号柴油|0#柴油|柴油(车用)|车用柴油|diesel|diesel oil|diesel fuel|경유|dieselkraftstoff|軽油
  gasoline	汽油|车用汽油|gasoline|petrol|motor gasoline|휘발유|benzin|ガソリン
  naturalGas	天然气|管道天然气|天然氣|natural gas|도시가스|erdgas|天然ガス|都市ガス
  lng	液化天然气|lng|液化天然氣|liquefied natural gas
  lpg	液化石油气|液化气|液化石油氣|lpg|liquefied petroleum gas
  anthracite	无烟煤|無煙煤|anthracite
  bituminousCoal	烟煤|煙煤|bituminous coal
  lignite	褐煤|lignite|brown coal
  coal	原煤|煤炭|煤|coal
  coke	焦炭|coke
  fuelOil	燃料油|重油|fuel oil|heavy fuel oil|heizöl
  kerosene	煤油|一般煤油|航空煤油|kerosene|jet fuel
  steam	蒸汽|外购蒸汽|蒸氣|steam|dampf
  heat	热力|外购热力|热能|热|heat|district heat|fernwärme
  water	自来水|新鲜水|生产用水|用水|水|自來水|tap water|water|용수
  compressedAir	压缩空气|compressed air
  nitrogen	氮气|液氮|nitrogen
  oxygen	氧气|oxygen
  argon	氩气|argon
  steel	钢材|钢板|冷轧钢板|热轧钢板|冷轧钢|碳钢|钢|鋼材|鋼|steel|carbon steel|steel sheet|stahl|강판
  stainlessSteel	不锈钢|不锈钢板|不锈钢板材|不鏽鋼|stainless steel|edelstahl
  aluminium	铝|铝材|铝合金|铝板|鋁|aluminium|aluminum|알루미늄
  copper	铜|铜材|铜排|铜线|电解铜|銅|copper|kupfer|동박
  plastic	塑料|塑胶|塑料件|塑膠|plastic|plastics
  paper	纸|纸箱|瓦楞纸|瓦楞纸箱|纸板|紙箱|paper|cardboard|corrugated board
  wood	木材|木托盘|木箱|wood|wooden pallet
  """

/// The carriers that are burnt or bought as energy: rows of nothing else hold no material.
let energyCarriers: Set<Carrier> = Set(
  [
    "electricity", "diesel", "gasoline", "naturalGas", "lng", "lpg", "anthracite", "bituminousCoal",
    "lignite", "coal",
    "coke", "fuelOil", "kerosene", "steam", "heat",
  ].map { Carrier(rawValue: $0) })

/// What may follow a carrier's name in an item without making it something else: 电力消耗 is electricity, 电力电容器 is not.
private let carrierTails: [[UInt8]] = [
  "消耗", "消耗量", "使用", "使用量", "用量", "耗用", "耗量", "燃烧", "运输", "生产", "输入", "投入", "费", "量", "车", "货车",
  "卡车", "叉车", "consumption", " consumption",
  " use", " combustion", " usage", " burned", " (", "(", "/", ",", "-", "[", "*", "、",
].map { Array($0.utf8) }

extension ReportText {
  /// The carrier or material an item is: its name alone, at the item's end (the head of a Chinese or English compound),
  /// or before a bracket or a word such as 消耗. 电力电容器 and "steel mill power" name something else.
  func carrier(ofItem range: Range<Int>) -> Carrier? {
    let matches = vocabulary.carriers.matches(in: bytes, range)
    return matches.last { match in
      let end = match.range.upperBound
      return end == range.upperBound
        || carrierTails.contains { bytes.holds($0, at: end, end: range.upperBound, anyCase: true) }
    }?.key
  }
}
