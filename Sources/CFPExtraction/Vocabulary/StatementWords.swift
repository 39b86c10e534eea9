// Words that bind a statement to its subject, or keep it from one.

let otherAmountWords = ["每", "per "].map { Array($0.utf8) }

let pluralTails = [" stages", " phases", " modules"].map { Array($0.utf8) }

let pluralWords = ["各", "所有", "全部", "all "].map { Array($0.utf8) }

let shareVerbs = ["占", "佔", "占比", "占比为", "or", "i.e."].map { Array($0.utf8) }

let twinWords = [
  "即", "约", "合", "折合", "相当于", "即约", "or", "i.e.", "that is", "equal to", "equivalent to", "約", "bzw.",
].map {
  Array($0.utf8)
}

let rangeWords = ["到", "至", " to ", "~", "through", "各阶段", "所有阶段", "all stages"].map { Array($0.utf8) }

let stageJoints = ["、", "+", "和", "与", "及", ",", "and", "&", "/", "到", "至", " to ", "through", "~"].map {
  Array($0.utf8)
}

let verbTails = ["的", "1", "出", "企业", "厂", "商", "公司", "单位", "量", "地", "一", "每", " of", "与"]
  .map { Array($0.utf8) }

let lifeCycleWords = ["life cycle", "lifecycle", "life-cycle"].map { Array($0.utf8) }

let yearOpenings = ["in ", "of ", "for ", "since ", "year "].map { Array($0.utf8) }

let listJoints = [
  "、", "和", "与", "及", "以及", "and", ",", ", and", ";", "/", "및", "と", "und", "to", "至", "到", "~", "-", "–", "bis",
].map {
  Array($0.utf8)
}

let pieceNumerals = ["每千", "每百", "每万", "每萬", "per thousand", "per hundred"].map { Array($0.utf8) }

let ownerEndings = ["有限公司", "有限责任公司", "股份公司", "集团公司"].map { Array($0.utf8) }

let yearTails = ["年度", "年", "년도", "년", "年度"].map { Array($0.utf8) }
