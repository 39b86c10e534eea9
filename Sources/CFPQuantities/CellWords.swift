// The words and signs beside the numbers of cells, in their folded form.

let strayMarks = Spellings(["|", "!", "¦", "│", "┃"])
/// The last one is a raised minus.
let minusMarks = Spellings(
  ["△", "▲", "负", "負", "minus ", "─", "━", "ー"].map { Array($0.utf8) } + [[raisedStart, UInt8(ascii: "-")]])
let marginSigns = Spellings(["±", "+/-", "+-"])
let rangeSigns = Spellings(["-", "~", "～", "至", "to "])
let closingMarks = Spellings([".", ",", ";", "。", "、"])
let shareSeparators = Set("/;,|-".utf8)
let shareWords = [
  "占总排放的", "占总量的", "占总排放", "占总量", "占比为", "占比", "约占", "占", "比例", "比重", "share of", "share", "anteil",
]
.map { Array($0.utf8) }
let confidenceWords = ["confidence interval", "置信区间", "置信區間", "c.i.", "ci"].map { Array($0.utf8) }
let aboutWords = Spellings(["左右", "上下"])
let percentSign = [UInt8(ascii: "%")]
