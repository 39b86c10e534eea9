/// Unit spellings, one unit a line: canonical name, dimension, power of ten to the base, spellings.
/// `~` before a spelling: in any case (`kwh`, `KWH`). Spellings are folded: full-width forms and subscripts are plain; a
/// digit may be printed raised (`m³`). Source: LAYOUTS.md, Unit spellings.
let unitTable: StaticString = """
  kWh	electricity	3	~kWh|~kW·h|~kw.h|~kW-h|千瓦时|千瓦·时|千瓦小时|千瓦時|度(kwh)|度(kWh)|度电|度電|度
  Wh	electricity	0	~Wh|瓦时
  MWh	electricity	6	~MWh|~MW·h|兆瓦时|兆瓦時
  GWh	electricity	9	~GWh|吉瓦时
  J	heat	0	J|焦耳
  kJ	heat	3	kJ|千焦
  MJ	heat	6	~MJ|兆焦|百萬焦耳(MJ)|百万焦耳
  GJ	heat	9	~GJ|吉焦|百万千焦
  TJ	heat	12	~TJ|太焦
  mg	mass	-3	mg|毫克
  g	mass	0	g|克|公克|公克(g)|grams|gram
  kg	mass	3	~kg|千克|公斤|公斤(kg)|~kgs|kilograms|kilogram|kilogrammes|kilogramme|Kilogramm|kilogramos|kilogramo|킬로그램
  t	mass	6	t|toneladas|tonelada|tonnellate|tonnellata|吨|公吨|公噸|公噸(mt)|噸|~tonnes|~tonne|~tons|~ton|톤|metric tons|metric ton|T
  tC	carbon	6	tC|吨碳
  kgC	carbon	3	kgC
  tce	coalEquivalent	6	~tce|吨标准煤|吨标煤|噸標準煤
  kgce	coalEquivalent	3	~kgce|千克标准煤|公斤标煤
  mL	volume	-3	mL|ml|毫升
  L	volume	0	L|l|升|公升|公升(L)|~litres|~litre|~liters|~liter|litros|litro|litri|리터
  kL	volume	3	kL|公秉|公秉(kl)
  m3	volume	3	~m3|~m^3|立方米|立方公尺|立方公尺(m3)|立方
  Nm3	standardVolume	3	~Nm3|~Nm^3|标准立方米|標準立方米|标立方米|标方|~N·m3|~N m3
  m	distance	0	m|米|公尺
  km	distance	3	~km|公里|千米|公里(km)|~kilometres|~kilometers
  t·km	freight	9	~tkm|~t·km|~t‧km|~t•km|~t∙km|~t-km|~t*km|~t.km|~t km|~ton·km|~ton‧km|~tonne-km|~ton-km|~tonne-kilometre|吨公里|吨·公里|吨•公里|吨*公里|公吨·公里|公噸·公里|延噸公里(tkm)|延噸公里|吨千米|吨·千米|噸公里|톤·km
  kg·km	freight	6	~kg·km|~kgkm|千克公里|~kg*km
  m2	area	0	~m2|~m^2|平方米|平方公尺|平方公尺(m2)
  km2	area	6	km2|平方公里
  year	year	0	年|~years|~year|~yr|a|년
  %	percent	0	%
  """

/// Counting units that may follow a slash in running text, longest first where one begins with another.
let countingUnits: [[UInt8]] = [
  "功能单位", "声明单位", "功能單位", "产品", "台套", "台", "臺", "件", "个", "個", "只", "隻", "套", "张", "張", "片",
  "颗", "顆", "盒",
  "箱", "瓶", "包", "桶", "罐", "条", "條", "卷", "支", "根", "块", "塊", "把", "双", "雙", "辆", "輛", "面", "副", "对", "對",
  "部", "组", "組", "袋", "座", "盏", "盞", "樘", "扇", "羽", "具", "顶", "頂", "杯", "册", "冊", "幅", "枚", "艘", "架", "床", "串",
  "束", "筒", "锭", "錠", "匹", "栋", "棟", "榀", "轴", "柄", "棵", "尾", "听", "捆", "枝", "樽", "贴", "剂", "令", "刀", "朵", "节",
  "粒", "株", "头", "頭", "개", "팩", "대", "본", "매", "병", "벌", "켤레", "本", "足", "着", "脚",
  "functional unit", "declared unit", "pieces", "piece", "units", "unit", "pcs", "pc", "Pcs", "PCS", "set",
  "sets", "product",
  "device", "pack", "item", "stk", "Stück", "Stk", "pair", "bottles", "bottle", "box", "kWp", "Wp", "MW", "kW", "W",
  "chair", "table", "door", "window", "can", "cup", "bag", "sheet", "roll",
  "pièces", "pièce", "unités", "unité", "bouteilles", "bouteille", "unidades", "unidad", "pezzi", "pezzo", "unità",
  "bottiglie",
  "bottiglia", "botellas", "botella", "peças", "peça", "unidade", "garrafa", "stuks", "stuk", "fles", "Flasche",
  "Flaschen",
  "Paar", "Einheit", "chiếc", "cái", "adet",
].map { Array($0.utf8) }

/// The counting units by their first byte, in the same order.
let countingUnitsByFirstByte: [[[UInt8]]] = {
  var lists = [[[UInt8]]](repeating: [], count: 256)
  for unit in countingUnits { lists[Int(unit[0])].append(unit) }
  return lists
}()

/// What parts a unit from what it is stated for: `kg CO2e per kg`, `t CO2e je t`, `kg CO2e par unité`.
let perWords = ["per ", "je ", "pro ", "par ", "por ", "pour "].map { Array($0.utf8) }

/// Words for a year, and for it alone, behind a slash or `per`: `/an`, `pro Jahr`.
let yearWords = ["Jahr", "année", "an", "año", "anno", "ano", "jaar", "年度"].map { Array($0.utf8) }

/// The names under which carbon dioxide is printed; behind it an `e` in one of the forms below makes it an equivalent.
/// `co?e` and a lost subscript (`kg CO -eq`) are what damaged text leaves.
let carbonDioxideSpellings: [[UInt8]] = [
  "co2", "co 2", "co~2~", "co?", "c02", "co_2", "co", "二氧化碳", "carbon dioxide",
].map {
  Array($0.utf8)
}

/// Words behind a mass that say greenhouse gases without naming CO2: `25 kg carbon emissions`.
let greenhouseGasSpellings: [[UInt8]] = [
  "carbon emissions", "carbon dioxide emissions equivalent", "ghg emissions", "greenhouse gas emissions",
].map { Array($0.utf8) }

/// What makes CO2 an equivalent, longest first.
let equivalentSpellings: [[UInt8]] = [
  "equivalents", "equivalent", "-equivalents", "-equivalent", "-equiv.", "-equiv", "equiv.",
  "equiv", "-eqv.", "eqv.",
  "-eqv", "eqv", "-eq.", "-eq", "eq.", "eq", "-ekv.", "-ekv", "ekv.", "ekv", "-äquivalente", "-äquivalent",
  "-Äquivalente", "-Äquivalent", "-Äquiv.", "-Äq.", "-Äq", "Äq.", "Äq",
  "-äquiv.", "äquiv", "-äq.",
  "-équivalents", "-équivalent", "équivalents", "équivalent", "-equivalente", "equivalente", "-éq.", "-éq", "éq.", "éq",
  "-äq", "äq.", "äq", "-e", "e", "(e)", "当量", "當量", "환산",
].map { Array($0.utf8) }

/// One spelling of one unit.
struct UnitSpelling: Sendable {
  let bytes: [UInt8]
  let anyCase: Bool
  let symbol: UnitSymbol
}

/// The spellings that begin with one byte, longest first.
struct UnitSpellings: Sendable {
  let all: [UnitSpelling]
  /// The second byte of each, lower-cased; 0 where there is none.
  let seconds: [UInt8]

  init(_ spellings: [UnitSpelling]) {
    all = spellings.sorted { $0.bytes.count > $1.bytes.count }
    seconds = all.map { $0.bytes.count > 1 ? $0.bytes[1].lowercasedASCII : 0 }
  }
}

/// All spellings by their first byte (lower-cased).
let unitSpellings: [UnitSpellings] = {
  var byFirst = [[UnitSpelling]](repeating: [], count: 256)
  let table = unitTable.withUTF8Buffer { Array($0) }
  for line in table.split(separator: UInt8(ascii: "\n")) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == 4,
      let dimension = UnitDimension(rawValue: String(decoding: fields[1], as: UTF8.self)),
      let power = Int(String(decoding: fields[2], as: UTF8.self))
    else { continue }
    let symbol = UnitSymbol(
      name: String(decoding: fields[0], as: UTF8.self), dimension: dimension, power: power)
    for spelling in fields[3].split(separator: UInt8(ascii: "|")) {
      let anyCase = spelling.first == UInt8(ascii: "~")
      let bytes = anyCase ? spelling.dropFirst().map(\.lowercasedASCII) : Array(spelling)
      guard let first = bytes.first else { continue }
      byFirst[Int(first.lowercasedASCII)].append(
        UnitSpelling(bytes: bytes, anyCase: anyCase, symbol: symbol))
    }
  }
  return byFirst.map(UnitSpellings.init)
}()

extension UInt8 {
  /// The letter in lower case; every other byte as it is.
  @inlinable public var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

/// What stands between a unit and what it is stated for, where that is written as a power.
let multiplicationDots: [[UInt8]] = ["·", "⋅", "•", "∙", "*", "."].map { Array($0.utf8) }
/// The power of minus one: raised, behind a caret, plain.
let inverseMarks: [[UInt8]] = [
  [raisedStart, UInt8(ascii: "-"), raisedNext, UInt8(ascii: "1")],
  [raisedStart, UInt8(ascii: "-"), raisedStart, UInt8(ascii: "1")], Array("^-1".utf8), Array("^(-1)".utf8),
  Array("-1".utf8),
]

/// What makes CO2 an equivalent where it stands before it: kg éq. CO2, kg eq CO2.
let leadingEquivalents: [[UInt8]] = [
  "éq. ", "éq.", "éq ", "équivalent ", "eq. ", "eq ", "equiv. ", "equivalente ", "equivalentes ", "equivalent ",
  "equivalents ",
  "Éq. ", "equivalenti ", "equivalenten ",
].map { Array($0.utf8) }
