// Words that readers of covers look for beside labels.

let limitedWords = ["有限", "股份", "责任"].map { Array($0.utf8) }

/// What stands in sentences, and in no name of an organisation.
let sentenceVerbs = [" is an ", " is a ", " was ", " has been ", " ist ein"].map { Array($0.utf8) }

/// What the report of a footprint is about, in its title.
let titleSubjects = [
  "碳足迹", "碳足跡", "carbon footprint", "environmental product declaration", "탄소발자국", "カーボンフットプリント",
  "cfp", "pcf", "温室气体",
].map { Array($0.utf8) }

/// What kind of document a title names.
let titleKinds = [
  "보고서", "报告", "報告", "report", "declaration", "声明", "聲明", "study", "statement", "산출근거서", "評估", "评估", "评价",
].map { Array($0.utf8) }

let nameOpenings = ["兹证明", "茲證明", "证明", "经核查", "由"].map { Array($0.utf8) }

/// What closes the name of a Chinese organisation.
let producerEndings = ["有限责任公司", "股份有限公司", "有限公司", "集团公司", "公司", "认证中心", "研究院", "检测中心", "認證中心"].map {
  Array($0.utf8)
}

/// What closes the name of an organisation in Latin letters.
let latinEndings = [
  " ltd.", " ltd", " limited", " llp", " inc.", " inc", " gmbh", " partg", " ag", " e. g.", " eg", " e.v.", " s.a.",
  " sa",
  " sas", " s.r.l.", " srl", " s.p.a.", " b.v.", " bv", " lda.", " ltda.", " a.s.", " ab", " oy", " plc", " s.l.",
  " institut",
].map { Array($0.utf8) }
