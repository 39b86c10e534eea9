import CFPFootprints
import CFPQuantities

/// The stages from cradle to gate: what a PACT footprint counts. Whatever comes behind the gate is another party's.
let stagesInsideGate: Set<LifeCycleStage> = [.rawMaterialAcquisition, .rawMaterialTransport, .production, .packaging]

/// Without these no sum is a footprint from cradle to gate.
let indispensableStages: [LifeCycleStage] = [.rawMaterialAcquisition, .production]

/// PACT's units with the dimension that they measure and the power of ten that they stand for in it.
let pactUnits: [(name: String, dimension: UnitDimension, power: Int)] = [
  ("kilogram", .mass, 3), ("liter", .volume, 0), ("cubic meter", .volume, 3), ("kilowatt hour", .electricity, 3),
  ("megajoule", .heat, 6), ("ton kilometer", .freight, 9), ("square meter", .area, 0), ("piece", .count, 0),
]

/// Words behind a slash that name no unit of their own: what they mean the functional unit says.
let unitsOfNoKind: Set<String> = [
  "功能单位", "声明单位", "功能單位", "产品", "functional unit", "declared unit", "unit", "units", "product",
]

/// Counting units that count no pieces: a module's peak power.
let unitsOfPower: Set<String> = ["Wp", "kWp"]

/// PACT's names of standards, each with the beginnings of the printed ones, blanks aside. GB/T 24040 and 24044 are
/// identical adoptions; GB/T 24067 is a modified one, so that it alone does not name ISO 14067.
let crossSectoralStandards: [(name: String, beginnings: [String])] = [
  ("ISO14067", ["ISO14067", "ISO/TS14067"]), ("ISO14083", ["ISO14083"]),
  ("ISO14040-44", ["ISO14040", "ISO14044", "GB/T24040", "GB/T24044"]),
  ("GHGP-Product", ["GHGProtocolProduct", "GHGPProduct", "ProductLifeCycleAccountingandReporting"]),
  ("PEF", ["PEF", "ProductEnvironmentalFootprint"]),
  ("PACT-3.0", ["PACTMethodologyV3", "PACTMethodology3"]),
]

/// Words that name packaging among what a boundary excludes.
let packagingWords = ["包装", "包裝", "packaging", "packing"]

/// Parts of China by ISO 3166-2, with the names that an address begins with.
let chineseSubdivisions: [(code: String, names: [String])] = [
  ("CN-AH", ["安徽", "Anhui"]), ("CN-BJ", ["北京", "Beijing"]), ("CN-CQ", ["重庆", "Chongqing"]),
  ("CN-FJ", ["福建", "Fujian"]), ("CN-GD", ["广东", "Guangdong"]), ("CN-GS", ["甘肃", "Gansu"]),
  ("CN-GX", ["广西", "Guangxi"]), ("CN-GZ", ["贵州", "Guizhou"]), ("CN-HA", ["河南", "Henan"]),
  ("CN-HB", ["湖北", "Hubei"]), ("CN-HE", ["河北", "Hebei"]), ("CN-HI", ["海南", "Hainan"]),
  ("CN-HL", ["黑龙江", "Heilongjiang"]), ("CN-HN", ["湖南", "Hunan"]), ("CN-JL", ["吉林", "Jilin"]),
  ("CN-JS", ["江苏", "Jiangsu"]), ("CN-JX", ["江西", "Jiangxi"]), ("CN-LN", ["辽宁", "Liaoning"]),
  ("CN-NM", ["内蒙古", "Inner Mongolia"]), ("CN-NX", ["宁夏", "Ningxia"]), ("CN-QH", ["青海", "Qinghai"]),
  ("CN-SC", ["四川", "Sichuan"]), ("CN-SD", ["山东", "Shandong"]), ("CN-SH", ["上海", "Shanghai"]),
  ("CN-SN", ["陕西", "Shaanxi"]), ("CN-SX", ["山西", "Shanxi"]), ("CN-TJ", ["天津", "Tianjin"]),
  ("CN-XJ", ["新疆", "Xinjiang"]), ("CN-XZ", ["西藏", "Tibet", "Xizang"]), ("CN-YN", ["云南", "Yunnan"]),
  ("CN-ZJ", ["浙江", "Zhejiang"]),
]

/// Countries by ISO 3166-1, with the names that an address ends with (in Chinese: begins with).
let countries: [(code: String, names: [String])] = [
  ("CN", ["中国", "中华人民共和国", "China", "P.R. China", "PRC"]), ("DE", ["德国", "Germany", "Deutschland"]),
  ("JP", ["日本", "Japan"]), ("KR", ["韩国", "South Korea", "Republic of Korea", "대한민국"]),
  ("US", ["美国", "USA", "United States", "United States of America"]), ("FR", ["法国", "France"]),
  ("IT", ["意大利", "Italy", "Italia"]), ("GB", ["英国", "United Kingdom", "UK"]), ("NO", ["挪威", "Norway"]),
  ("SE", ["瑞典", "Sweden"]), ("DK", ["丹麦", "Denmark"]), ("NL", ["荷兰", "Netherlands"]), ("PL", ["波兰", "Poland"]),
  ("VN", ["越南", "Vietnam"]), ("TH", ["泰国", "Thailand"]), ("IN", ["印度", "India"]), ("MX", ["墨西哥", "Mexico"]),
]

/// What a place is called by ISO 3166 where an address says it: a part of China, or a country.
func geography(of address: String) -> (field: String, code: String)? {
  func isIn(_ names: [String], _ matches: (String) -> Bool) -> Bool { names.contains(where: matches) }
  let chinese = countries[0].names.first { address.hasPrefix($0) }.map { String(address.dropFirst($0.count)) }
  let inChina = chinese ?? address
  if let part = chineseSubdivisions.first(where: { isIn($0.names) { inChina.hasPrefix($0) } }) {
    return ("geographyCountrySubdivision", part.code)
  }
  // In English the parts stand from the smallest to the largest: `…, Wuhu, Anhui, China`.
  let parts = address.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
  if parts.count > 1, let last = parts.last, isIn(countries[0].names, { $0 == last }) {
    let before = parts[parts.count - 2]
    if let part = chineseSubdivisions.first(where: { isIn($0.names) { before.hasPrefix($0) } }) {
      return ("geographyCountrySubdivision", part.code)
    }
  }
  if let country = countries.first(where: { isIn($0.names) { address.hasPrefix($0) || parts.last == $0 } }) {
    return ("geographyCountry", country.code)
  }
  return nil
}

/// How reports name carbon that biogenic material has taken up.
let biogenicUptakeWords = [
  "生物碳吸收", "生物源吸收", "生物质碳吸收", "生物固碳", "碳储存", "biogenic uptake", "biogenic carbon uptake", "biogenic removal",
  "uptake of biogenic", "carbon sequestration",
]
