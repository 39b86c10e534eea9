// What captions, headings and references say that a table lists.

/// Words of headings that mean emission factors and nothing else.
let factorWords = [
  "因子", "因数", "係數", "系数", "factor", "ef ", "계수", "係数", "faktor", "facteur", "fattore", "fator", "原単位", "원단위",
].map { Array($0.utf8) }

/// Words in a caption or heading that announce a table of activity data.
let inventoryWords: [[UInt8]] = [
  "活动数据", "活动水平", "清单", "消耗", "投入", "能耗", "数据收集", "活動數據", "盤查", "原材料", "运输", "inventory",
  "activity data", "consumption",
  "inputs", "bill of materials",
].map { Array($0.utf8) }

/// Words in a caption or heading that announce results, and those that announce activity data.
let resultWords: [[UInt8]] = [
  "碳足迹", "碳足跡", "排放量", "排放结果", "核算结果", "计算结果", "温室气体量", "溫室氣體量", "carbon footprint", "emissions",
  "results", "global warming", "ergebnisse", "emissionen", "탄소발자국", "배출량",
].map { Array($0.utf8) }
let activityWords: [[UInt8]] = [
  "活动数据", "活动水平", "活動數據", "盤查", "清单数据", "排放因子", "activity data", "life cycle inventory", "emission factor",
  "aktivitätsdaten", "emissionsfaktor", "sachbilanz",
].map { Array($0.utf8) }

/// Words by which a table grades data: it holds no figures of the footprint.
let gradingWords: [[UInt8]] = ["质量", "評級", "评级", "quality", "datenqualität"].map { Array($0.utf8) }

/// Words that send the reader to an annex of the report itself; behind a standard's number the annex is the standard's.
let referringWords: [[UInt8]] = [
  "见", "見", "详见", "参见", "参阅", "列于", "列在", "见本报告", "see", "see also", "in", "listed in", "given in", "siehe", "vgl.",
].map { Array($0.utf8) }

/// Words behind an annex's letter by which it is a standard's: Annex A of ISO 14067.
let ownerWords: [[UInt8]] = [" of ", " to ", " der ", " des ", " in en ", " in iso "].map { Array($0.utf8) }

/// Words of headings over what a whole year emits.
let yearlyWords: [[UInt8]] = [
  "年", "annual", "yearly", "per year", "/year", "/yr", "/a)", "fiscal year", "financial year", "whole period",
  "jährlich",
  "je jahr", "pro jahr", "/jahr", "연간", "annuel", "par an", "/an)", "campagne", "exercice", "période", "anual",
  "por año",
  "/año", "campaña", "período", "periodo", "annuo", "all'anno", "por ano", "campanha", "per jaar", "财年", "統計期間",
].map { Array($0.utf8) }

/// Words between a total and what it is stated for: total per piece.
let statedForWords: [[UInt8]] = ["per ", "par ", "por ", "pro ", "je ", "每", "a-c", "a–c", "a1-c", "a1–c"].map {
  Array($0.utf8)
}

/// What only a report on products is about.
let footprintWords: [[UInt8]] = [
  "碳足迹", "碳足跡", "carbon footprint of", "product carbon footprint", "footprint report", "carbon footprint report", "pcf",
  "cfp",
  "product environmental", "environmental product declaration", "klimabilanz", "co2-fußabdruck", "empreinte carbone",
  "huella de carbono", "impronta", "pegada de carbono", "voetafdruk", "탄소발자국", "カーボンフットプリント", "환경성적표지",
  "functional unit",
  "declared unit", "功能单位", "声明单位", "功能單位", "宣告單位",
].map { Array($0.utf8) }

/// Words over a table that holds some rows among more: the first, the greatest. 第三部分 is a part of the report.
let selectionWords =
  [
    "仅列", "主要材料", "部分材料", "部分物料", "部分原料", "部分数据", "部分项目", "部分排放源", "部分清单", "前十", "前五", "前三", "前两", "主要贡献", "主要排放源",
    "贡献最大", "貢獻最大", "主要貢獻", "top ", "main items", "main contributors", "largest contributors", "hotspots",
    "hot spots", "selected", "excerpt", "größte beiträge", "hauptbeiträge", "größten beiträge",
    "principaux contributeurs", "principales contributions", "principales contribuciones", "mayores contribuciones",
    "contributi principali", "grootste bijdragen", "上位", "주요 배출원",
  ].map { Array($0.utf8) } + firstOfMany

/// 前2项, 前10大.
private let firstOfMany = (1...20).flatMap { count in
  ["项", "項", "大", "名", "位", "种", "個", "个"].map { Array("前\(count)\($0)".utf8) }
}

/// The mark before a margin: ±15 %.
let marginMark = Array("±".utf8)

let listTails = ["。", ".", "等", "等等", "etc"].map { Array($0.utf8) }

let equivalentWords = ["co2e", "co2-eq", "co2 eq", "co2eq", "co2当量", "二氧化碳当量"].map { Array($0.utf8) }

let gasFormulas = ["co2", "ch4", "n2o", "hfc", "pfc", "sf6", "nf3", "r134", "r410", "cf4"].map {
  Array($0.utf8)
}

let potentialWords = ["gwp", "全球变暖潜", "全球暖化潛", "增温潜势", "warming potential", "treibhauspotenzial"].map {
  Array($0.utf8)
}

let columnChangeWords = [
  "变化", "變化", "同比", "增减", "增減", "差异", "差值", "change", "variation", "difference", "veränderung",
]
.map { Array($0.utf8) }

let genericUnits: Set<String> = [
  "unit", "单位", "單位", "units", "Einheit", "unité", "unidad", "unità", "unidade", "eenheid", "un", "un.", "단위", "単位",
  "Einh.", "u",
]

let yearWords = ["年", "全厂", "全廠", "annual", "yearly", "per year", "/a)", "plant total"].map { Array($0.utf8) }

let perProductWords = ["per ", "每", "单位产品", "单台", "单件", "單位產品", "je "].map { Array($0.utf8) }

let remainderMarks = ["……", "…", "...", "其余", "其他共", "and so on", "etc."].map { Array($0.utf8) }

let partMarks = [
  "其中", "-", "–", "—", "•", "·", "◦", "○", "●", "▪", "■", "└", "├", "*", "→", "►", "of which", "thereof", "including ",
  "davon", "gwp", "ghg",
].map {
  Array($0.utf8)
}

let notDeclaredMarks: Set<String> = ["mnd", "mnr", "nd", "nr", "ina", "mna"]

let benefitWords = ["benefit", "load", "credit", "gutschrift", "收益", "负荷", "module", "modul", "模块"].map {
  Array($0.utf8)
}
