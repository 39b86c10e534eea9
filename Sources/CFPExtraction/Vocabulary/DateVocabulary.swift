// How dates are written.

/// Eras by name, with the year before their first: the Republic of China's, and the Japanese Reiwa and Heisei.
let eras: [(name: [UInt8], before: Int)] = [
  ("民國", 1911), ("中華民國", 1911), ("令和", 2018), ("平成", 1988),
].map { (Array($0.0.utf8), $0.1) }

let yearMark = Array("年".utf8)
let monthMark = Array("月".utf8)
let dayMark = Array("日".utf8)

/// What stands behind the numbers of a date, in Chinese and Japanese, and in Korean: three bytes each.
let yearMarks = [yearMark, Array("년".utf8)]
let monthMarks = [monthMark, Array("월".utf8)]
let dayMarks = [dayMark, Array("号".utf8), Array("號".utf8), Array("일".utf8)]

/// How months begin, in lower case; of names that begin alike the longer first.
let monthNames: [(name: [UInt8], month: Int)] = [
  ("jan", 1), ("janv", 1), ("ene", 1), ("gen", 1), ("feb", 2), ("fév", 2), ("fev", 2), ("mar", 3), ("mär", 3),
  ("mrt", 3),
  ("maart", 3), ("apr", 4), ("avr", 4), ("abr", 4), ("may", 5), ("mai", 5), ("mag", 5), ("mei", 5), ("juin", 6),
  ("jun", 6),
  ("giu", 6), ("juil", 7), ("jul", 7), ("lug", 7), ("aug", 8), ("aoû", 8), ("aou", 8), ("ago", 8), ("sep", 9),
  ("set", 9),
  ("oct", 10), ("okt", 10), ("ott", 10), ("out", 10), ("nov", 11), ("dec", 12), ("déc", 12), ("dic", 12), ("dez", 12),
].map { (Array($0.0.utf8), $0.1) }

/// Words between day, month and year.
let dateWords: [[UInt8]] = ["de ", "del ", "of "].map { Array($0.utf8) }
/// What follows the number of a day.
let daySuffixes: [[UInt8]] = ["st ", "nd ", "rd ", "th ", "er ", "º ", "ª ", "° "].map { Array($0.utf8) }

/// The digits of years in Chinese numerals.
let chineseDigits: [(value: Int, numeral: [UInt8])] =
  [(0, "〇"), (0, "○"), (0, "零"), (0, "Ｏ")].map { ($0.0, Array($0.1.utf8)) }
  + zip(1..., chineseNumerals.prefix(9)).map { ($0, $1) }
let chineseTen = Array("十".utf8)

/// What stands between the first and the last day of a period, and nothing else.
let spanJoints: Set<[UInt8]> = Set(
  [
    "至", "到", "~", "-", "--", "—", "–", "to", "through", "until", "and", "bis", "bis zum", "au", "à", "al", "a", "até",
    "t/m", "tot", "から", "부터",
  ].map { Array($0.utf8) })

/// Words of sentences that say what time the data of a report are from.
let dataWords = WordIndex([
  "数据", "台账", "數據", "资料", "資料", "統計", "统计", "primary data", "data were", "data was", "data are", "data from",
  "production data", "activity data", "primärdaten",
  "betriebsdaten", "produktionsdaten", "daten wurden", "données de", "données primaires", "datos primarios", "datos de",
  "dati primari", "dati di",
  "dados primários", "dados de", "gegevens", "データ", "자료", "데이터",
])

/// Phrases behind which a bare number is a year from January to December.
let calendarYearPhrases: [[UInt8]] = [
  "calendar year", "kalenderjahr", "année civile", "año natural", "anno solare", "ano civil", "kalenderjaar", "统计年度",
].map { Array($0.utf8) }

/// Labels of years that may begin in any month.
let businessYearWords: [[UInt8]] = [
  "fiscal", "financial", "财年", "財年", "geschäftsjahr", "wirtschaftsjahr", "exercice", "campagne", "campaña", "boekjaar",
  "ejercicio", "esercizio",
  "exercício", "会計年度", "회계연도", "財務年度", "财务年度",
].map { Array($0.utf8) }
