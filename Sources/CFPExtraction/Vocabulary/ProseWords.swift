// Words that readers of sentences look for beside the phrases of `ProseVocabulary`.

let untilWords = ["까지", "まで", " 까지"].map { Array($0.utf8) }

let secondWords = ["第二", "其次", "次之", "之一", "second", "one of", "第三", "third"].map { Array($0.utf8) }

let contributionWords = [
  "占比", "贡献", "排放", "碳足迹", "占", "佔", "碳足跡", "contribut", "emission", "share", "footprint", "hotspot", "impact",
].map { Array($0.utf8) }

let statedChangeWords = ["减少了", "减少", "降低了", "降低", "下降", "增加了", "增加", "reduction", "reduced", "increase"].map {
  Array($0.utf8)
}

let earlierWords = [
  "上年", "上一年", "去年", "同款", "上一代", "前代", "旧款", "previous", "last year", "predecessor", "earlier",
]
.map { Array($0.utf8) }

let personUnits = [
  "人", "余人", "餘人", "名", "余名", "位", "多人", "employees", "people", " employees", " people", " staff",
].map { Array($0.utf8) }

let formerNameMarkers = ["(原名", "(原", "(曾用名", "(前身为", "(前身", "(formerly "].map {
  Array($0.utf8)
}

let unusedWords = ["未采用", "不采用", "并非", "而非", "not used", "rather than", "instead of", "nicht verwendet"].map {
  Array($0.utf8)
}

let copulas = [
  "定义为", "设定为", "确定为", "选取为", "选择为", "选定为", "规定为", "为", "是", ":", "=", "定義為", "為", " is defined as",
  " was defined as", " ist", " is", " of this study is", " was", " beträgt", " est", " es", " è", " é",
].map { Array($0.utf8) }

let amountPrefixes = [
  "每", "生产", "the production of ", "production of ", "provision of ", "a ",
].map { Array($0.utf8) }

/// What a number beside a declared unit may be of, instead of the unit itself.
let massWords = ["质量", "重量", "質量", "mass", "weight", "masse", "gewicht", "질량", "중량"].map { Array($0.utf8) }

/// What stands between the first and the last day of a period.
let periodJoints = ["至", "到", "~", "-", "—", "–", "から", "부터"].map { Array($0.utf8) }

/// What may stand before a calendar year.
let calendarYearWords = [
  "calendar year ", "the year ", "year ", "kalenderjahr ", "jahr ", "année civile ", "année ", "año natural ",
  "año civil ", "año ",
  "anno solare ", "anno ", "ano civil ", "ano ", "kalenderjaar ", "jaar ",
].map { Array($0.utf8) }

let flowWords = [
  "工艺流程", "生产流程", "工艺", "流程", "製程", "process flow", "production process", "manufacturing process",
].map { Array($0.utf8) }

/// Issuers' prefixes, longest first.
let standardPrefixes: [(spelling: [UInt8], name: String)] = [
  ("din en iso", "DIN EN ISO"), ("bs en iso", "BS EN ISO"), ("en iso", "EN ISO"),
  ("iso/ts", "ISO/TS"), ("iso/tr", "ISO/TR"),
  ("gb/t", "GB/T"), ("gb／t", "GB/T"), ("gbt", "GB/T"), ("bs en", "BS EN"), ("din en", "DIN EN"),
  ("jis q", "JIS Q"), ("cns", "CNS"),
  ("ks i iso", "KS I ISO"), ("iso", "ISO"), ("pas", "PAS"), ("en", "EN"), ("gb", "GB"),
].map { (Array($0.0.utf8), $0.1) }
