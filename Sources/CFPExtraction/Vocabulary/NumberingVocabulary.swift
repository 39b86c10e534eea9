import CFPFootprints

// How tables, figures and rows are numbered.

/// Words before the number of a table or a figure.
let captionWords: [(word: [UInt8], kind: CaptionNumbers.Kind)] = [
  ("附表", CaptionNumbers.Kind.table), ("表", .table), ("표", .table), ("图", .figure), ("圖", .figure), ("table", .table),
  ("tabelle", .table),
  ("figure", .figure), ("fig.", .figure),
].map { (Array($0.0.utf8), $0.1) }

/// The numerals of Chinese enumerations, and the comma behind them: 一、
let chineseNumerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { Array($0.utf8) }
let enumerationComma = Array("、".utf8)

/// The numerals that stand before a measure word: 一台, 两件.
let amountNumerals: [(value: Int, numeral: [UInt8])] =
  zip(1..., chineseNumerals).map { ($0, $1) } + [(2, Array("两".utf8)), (2, Array("兩".utf8))]
