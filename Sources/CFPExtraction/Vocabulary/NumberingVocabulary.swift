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
