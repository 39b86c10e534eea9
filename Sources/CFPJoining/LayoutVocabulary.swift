// The words by which reports number and name their parts. A new spelling is one more entry here.
// English words are lower case: they are found in either case.

/// Words that open a table's caption, before its number. Longest first.
let tableWords: WordList = ["附表", "表格", "表", "table", "tabelle", "tab.", "표"]
/// Words that open a figure's caption, before its number. Longest first.
let figureWords: WordList = ["附图", "附圖", "图", "圖", "figure", "fig.", "abbildung", "abb.", "그림"]
/// Words that open the caption of a table's continuation.
let continuedTableWords: WordList = [
  "续上表", "續上表", "(续上表)", "（续上表）", "接上表", "(接上表)", "（接上表）", "续表", "續表", "(续表)", "（续表）", "(continued)",
  "(continued from previous page)", "(fortsetzung)",
]
/// What follows a caption's number where the table goes on.
let continuationMarks: WordList = [
  "（续）", "(续)", "（续1）", "(续1)", "（续2）", "(续2)", "（续一）", "（续二）", "（接上页）", "(接上页)", "（接上表）", "（續）", "(續)", "（续表）", "(续表)",
  "续", "(continued)", "(cont.)", "(cont’d)", "(cont'd)", "continued",
  "(fortsetzung)", "(forts.)", "fortsetzung",
]
/// How the words after a number go on where a sentence speaks of a table or figure instead of naming it.
let mentioningWords: WordList = [
  "所示", "所列", "给出", "列出", "显示", "展示", "表明", "说明了", "中", "的", "是", "为", "可", "和", "与", "及", "以及", "、", "，",
  "shows", "show ", "presents", "gives", "lists", "is ", "are ", "and ", "provides", "summari", "illustrates", "below",
]

/// A line that says nothing but this opens a table of contents.
let contentsWords: WordList = ["目录", "目次", "目錄", "contents", "tableofcontents", "목차", "inhalt", "inhaltsverzeichnis"]

/// Words that open the heading of an appendix or chapter, before its number or letter. Longest first.
let divisionWords: WordList = [
  "附件", "附录", "附錄", "appendix", "annexure", "annex", "chapter", "section", "부록",
]
/// What stands behind the number in 第一章 and the like, with the heading level that it means.
let chapterWords: [(word: [UInt8], level: Int)] = [
  (Array("章".utf8), 1), (Array("部分".utf8), 1), (Array("篇".utf8), 1), (Array("节".utf8), 2), (Array("節".utf8), 2),
  (Array("장".utf8), 1),
]
/// Words that stand behind a number which counts or measures something: `1 台` opens no heading.
let countingWords: WordList = [
  "%", "％", "‰", "℃", "°", "年", "月", "日", "天", "台", "件", "个", "個", "只", "套", "张", "張", "人", "吨", "公斤", "千克", "克",
  "米", "平方米", "万", "元", "小时", "度", "次", "种", "项", "页", "头", "部", "kg", "kwh", "mwh", "gwh", "wh", "mj", "gj", "tj",
  "tonne", "tons", "ton ", "tco", "t ", "gco", "km", "m2", "m²", "m3", "m³", "mm", "cm", "m ", "years", "year", "litre",
  "pcs", "piece", "unit", "l ", "g ", "w ", "v ", "x ", "×", "~", "±",
]

/// Words in which a page number may be wrapped, in the order in which they may stand.
let pageWords: WordList = [
  "page", "seite", "页码", "第", "共", "页", "頁", "of", "von", "/", "-", "–", "—", "|", ":", "：", "，", ",", "总", "p.",
]
/// One of these makes a line of `pageWords` and numbers a page number.
let pageMarks: WordList = ["page", "seite", "页", "頁", "p."]

/// The first cell of a row that ends a table by adding it up.
let totalWords: WordList = [
  "合计", "总计", "總計", "合計", "总和", "小计总", "总量", "total", "grandtotal", "sum", "합계", "gesamt", "totale",
]

/// Words that open the line between a table and its caption which names the unit.
let unitLineWords: WordList = ["单位：", "单位:", "（单位", "(单位", "單位：", "單位:", "unit:", "units:", "(unit", "단위"]

/// Marks of a list item that need a blank behind them.
let bulletMarks: WordList = ["-", "•", "·", "●", "▪", "■", "–", "*", "+", "○", "◦", "‣", "➢", "►", "▶", "◆"]
