/// What only the reports of the kinds in `Layouts/Unread` are made of.

/// Electricity that is no offset: it is used, and has a factor.
let greenPowers: [Substance] = [
  Substance("绿电|綠電|Green electricity|녹색전력|グリーン電力|Ökostrom|Électricité verte", .kilowattHour, 31),
  Substance(
    "绿证电力|綠證電力|Electricity with green certificates|녹색 인증 전력|証書電力|Strom mit Herkunftsnachweis", .kilowattHour, 44),
  Substance("可再生电力|再生電力|Renewable electricity|재생 전력|再生可能電力|Erneuerbarer Strom", .kilowattHour, 38),
  Substance("自建光伏绿电|自建光電|On-site photovoltaic power|자가 태양광|自家太陽光発電|Eigener Solarstrom", .kilowattHour, 27),
]

/// Ingredients of foods.
let foods: [Substance] = [
  Substance("小麦粉|小麥粉|Wheat flour|밀가루|小麦粉|Weizenmehl|Farine de blé", .kilogram, 612),
  Substance("白砂糖|砂糖|White sugar|백설탕|上白糖|Zucker|Sucre blanc", .kilogram, 873),
  Substance("棕榈油|棕櫚油|Palm oil|팜유|パーム油|Palmöl|Huile de palme", .kilogram, 3570),
  Substance("全脂奶粉|全脂奶粉|Whole milk powder|전지분유|全粉乳|Vollmilchpulver|Lait entier en poudre", .kilogram, 8910),
  Substance("可可液块|可可膏|Cocoa mass|카카오매스|カカオマス|Kakaomasse|Pâte de cacao", .kilogram, 5340),
  Substance("鸡蛋液|蛋液|Liquid egg|액란|液卵|Flüssigei|Œufs liquides", .kilogram, 2870),
  Substance("食用盐|食鹽|Table salt|소금|食塩|Speisesalz|Sel fin", .kilogram, 191),
  Substance("酵母|酵母|Yeast|효모|酵母|Hefe|Levure", .kilogram, 1640),
  Substance("黄油|奶油|Butter|버터|バター|Butter|Beurre doux", .kilogram, 9730),
  Substance("葡萄干|葡萄乾|Raisins|건포도|レーズン|Rosinen|Raisins secs", .kilogram, 1270),
  Substance("大豆卵磷脂|大豆卵磷脂|Soy lecithin|대두레시틴|大豆レシチン|Sojalecithin|Lécithine de soja", .kilogram, 2240),
  Substance("香草香精|香草香精|Vanilla flavouring|바닐라향|バニラ香料|Vanillearoma|Arôme vanille", .kilogram, 4480),
  Substance("榛子碎|榛果碎|Chopped hazelnuts|헤이즐넛|ヘーゼルナッツ|Haselnüsse|Noisettes concassées", .kilogram, 3160),
]

/// A fuel by its carbon: GJ/t and t C/GJ.
struct Fuel: Sendable {
  let substance: Substance
  let heatingValue: Fixed
  let carbonContent: Fixed
}

let carbonFuels: [Fuel] = [
  Fuel(
    substance: Substance("烟煤|煙煤|Bituminous coal|유연탄|瀝青炭|Steinkohle", .tonne, 1),
    heatingValue: Fixed(24515, decimals: 3), carbonContent: Fixed(2618, decimals: 5)),
  Fuel(
    substance: Substance("柴油|柴油|Diesel|경유|軽油|Diesel", .tonne, 1),
    heatingValue: Fixed(42652, decimals: 3), carbonContent: Fixed(2020, decimals: 5)),
  Fuel(
    substance: Substance("燃料油|燃料油|Fuel oil|중유|重油|Heizöl", .tonne, 1),
    heatingValue: Fixed(41816, decimals: 3), carbonContent: Fixed(2110, decimals: 5)),
]
