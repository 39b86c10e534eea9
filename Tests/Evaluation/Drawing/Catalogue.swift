/// A row of the world the reports are drawn from: what it is called, in what unit it is counted, and how large its factor
/// is (significant digits are drawn around `factor`, given in thousandths of kg CO2e a unit).
struct Substance: Sendable {
  let names: [String]
  let unit: Measure
  let factor: Int

  init(_ names: String, _ unit: Measure, _ factor: Int) {
    self.names = names.split(separator: "|").map(String.init)
    self.unit = unit
    self.factor = factor
  }

  func name(_ tongue: Tongue) -> String {
    let index = Tongue.allCases.firstIndex(of: tongue) ?? 0
    return names[index < names.count ? index : 2]
  }
}

/// A unit of activity data: its canonical name and its spellings.
enum Measure: String, Sendable {
  case kilogram = "kg"
  case tonne = "t"
  case kilowattHour = "kWh"
  case cubicMetre = "m3"
  case litre = "L"
  case freight = "t·km"
  case gigajoule = "GJ"
  case kilometre = "km"

  func spellings(_ tongue: Tongue) -> [String] {
    switch (self, tongue) {
    case (.kilogram, .hans): ["kg", "千克", "kg"]
    case (.kilogram, .hant): ["kg", "公斤(kg)", "公斤"]
    case (.tonne, .hans): ["t", "吨"]
    case (.tonne, .hant): ["t", "公噸"]
    case (.kilowattHour, .hans): ["kWh", "kwh", "千瓦时", "度"]
    case (.kilowattHour, .hant): ["kWh", "度(kwh)", "度"]
    case (.cubicMetre, .hans): ["m3", "m³", "立方米"]
    case (.cubicMetre, .hant): ["m3", "立方公尺(m3)"]
    case (.cubicMetre, _): ["m3", "m³"]
    case (.litre, .hans): ["L", "升"]
    case (.freight, .hans): ["t·km", "tkm", "吨公里", "吨·公里"]
    case (.freight, .hant): ["tkm", "延噸公里(tkm)"]
    case (.freight, _): ["t·km", "tkm", "t-km"]
    case (.kilometre, .hans): ["km", "公里"]
    default: [rawValue]
    }
  }
}

/// Invented materials are not needed: the names of materials are everybody's; makers, products and people are invented.
let materials: [Substance] = [
  Substance("冷轧钢板|冷軋鋼板|Cold-rolled steel|냉연강판|冷延鋼板|Kaltband|Tôle laminée à froid", .kilogram, 2380),
  Substance("不锈钢|不鏽鋼|Stainless steel|스테인리스강|ステンレス鋼|Edelstahl|Acier inoxydable", .kilogram, 4610),
  Substance("铝合金|鋁合金|Aluminium alloy|알루미늄 합금|アルミ合金|Aluminiumlegierung|Alliage d'aluminium", .kilogram, 12400),
  Substance("铜线|銅線|Copper wire|동선|銅線|Kupferdraht|Fil de cuivre", .kilogram, 4180),
  Substance("ABS塑料|ABS塑膠|ABS resin|ABS 수지|ABS樹脂|ABS-Kunststoff|ABS", .kilogram, 3420),
  Substance("聚丙烯|聚丙烯|Polypropylene|폴리프로필렌|ポリプロピレン|Polypropylen|Polypropylène", .kilogram, 1970),
  Substance("环氧树脂|環氧樹脂|Epoxy resin|에폭시 수지|エポキシ樹脂|Epoxidharz|Résine époxy", .kilogram, 6230),
  Substance("电路板|電路板|Printed circuit board|인쇄회로기판|プリント基板|Leiterplatte|Circuit imprimé", .kilogram, 58300),
  Substance("橡胶密封圈|橡膠密封圈|Rubber seal|고무 씰|ゴムシール|Gummidichtung|Joint en caoutchouc", .kilogram, 3150),
  Substance("玻璃|玻璃|Glass|유리|ガラス|Glas|Verre", .kilogram, 1240),
  Substance("铸铁|鑄鐵|Cast iron|주철|鋳鉄|Gusseisen|Fonte", .kilogram, 1830),
  Substance("硅钢片|矽鋼片|Electrical steel|전기강판|電磁鋼板|Elektroblech|Acier électrique", .kilogram, 2760),
]

let energies: [Substance] = [
  Substance("电力|電力|Electricity|전력|電力|Strom|Électricité", .kilowattHour, 577),
  Substance("天然气|天然氣|Natural gas|천연가스|天然ガス|Erdgas|Gaz naturel", .cubicMetre, 2162),
  Substance("自来水|自來水|Tap water|용수|水道水|Leitungswasser|Eau de réseau", .kilogram, 3),
  Substance("柴油|柴油|Diesel|경유|軽油|Dieselkraftstoff|Gazole", .kilogram, 3160),
  Substance("蒸汽|蒸汽|Steam|증기|蒸気|Dampf|Vapeur", .kilogram, 318),
]

let packagings: [Substance] = [
  Substance("瓦楞纸箱|瓦楞紙箱|Corrugated board|골판지|段ボール|Wellpappe|Carton ondulé", .kilogram, 942),
  Substance("聚乙烯薄膜|聚乙烯薄膜|Polyethylene film|폴리에틸렌 필름|ポリエチレンフィルム|Polyethylenfolie|Film polyéthylène", .kilogram, 2610),
  Substance("木托盘|木棧板|Wooden pallet|목재 팔레트|木製パレット|Holzpalette|Palette bois", .kilogram, 213),
]

let vehicles: [Substance] = [
  Substance(
    "重型柴油货车运输|重型柴油貨車運輸|Heavy diesel truck|대형 디젤 트럭|大型ディーゼルトラック|Schwerer Diesel-Lkw|Poids lourd diesel", .freight, 78),
  Substance(
    "中型柴油货车运输|中型柴油貨車運輸|Medium diesel truck|중형 디젤 트럭|中型ディーゼルトラック|Mittlerer Diesel-Lkw|Camion diesel moyen", .freight, 179
  ),
  Substance("铁路货运|鐵路貨運|Rail freight|철도 화물|鉄道貨物|Bahnfracht|Fret ferroviaire", .freight, 28),
  Substance("内河航运|內河航運|Barge|내륙 수운|内航船|Binnenschiff|Péniche", .freight, 41),
]

let endings: [Substance] = [
  Substance("废钢回收|廢鋼回收|Scrap steel recycling|고철 재활용|鉄スクラップ回収|Stahlschrottrecycling|Recyclage d'acier", .kilogram, 64),
  Substance(
    "废塑料焚烧|廢塑膠焚化|Plastic waste incineration|폐플라스틱 소각|廃プラスチック焼却|Kunststoffverbrennung|Incinération de plastiques",
    .kilogram, 2410),
  Substance("一般固废填埋|一般廢棄物掩埋|Landfill of residues|잔재 매립|残渣埋立|Deponierung|Enfouissement des résidus", .kilogram, 387),
]

/// A product: its names, its counting unit by language, and how it is stated.
struct ProductKind: Sendable {
  let names: [String]
  let units: [String]

  init(_ names: String, _ units: String) {
    self.names = names.split(separator: "|").map(String.init)
    self.units = units.split(separator: "|").map(String.init)
  }
}

let productKinds: [ProductKind] = [
  ProductKind(
    "变频离心水泵|變頻離心水泵|Variable-Speed Circulating Pump|가변속 순환 펌프|可変速循環ポンプ|Umwälzpumpe|Pompe de circulation",
    "台|台|piece|대|台|Stück|pièce"),
  ProductKind(
    "塑壳断路器|塑殼斷路器|Moulded-Case Circuit Breaker|배선용 차단기|配線用遮断器|Leistungsschalter|Disjoncteur", "只|只|piece|개|個|Stück|pièce"
  ),
  ProductKind("升降办公桌|升降辦公桌|Height-Adjustable Desk|높이 조절 책상|昇降デスク|Stehpult|Bureau réglable", "张|張|unit|개|台|Stück|pièce"),
  ProductKind("电热水壶|電熱水壺|Electric Kettle|전기 주전자|電気ケトル|Wasserkocher|Bouilloire électrique", "个|個|piece|개|個|Stück|pièce"),
  ProductKind(
    "壁挂式新风机|壁掛式新風機|Wall-Mounted Ventilator|벽걸이 환기장치|壁掛け換気扇|Wandlüfter|Ventilateur mural", "台|台|unit|대|台|Stück|pièce"),
  ProductKind(
    "工业照明灯具|工業照明燈具|Industrial Luminaire|산업용 조명|産業用照明器具|Industrieleuchte|Luminaire industriel", "套|套|set|개|台|Stück|pièce"
  ),
  ProductKind("折叠自行车|折疊自行車|Folding Bicycle|접이식 자전거|折りたたみ自転車|Klapprad|Vélo pliant", "辆|輛|piece|대|台|Stück|pièce"),
  ProductKind(
    "隔热镀膜玻璃|隔熱鍍膜玻璃|Coated Insulating Glass|단열 유리|断熱ガラス|Isolierglas|Vitrage isolant", "块|塊|piece|개|個|Stück|pièce"),
]
