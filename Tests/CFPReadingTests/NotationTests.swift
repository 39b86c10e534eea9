import CFPDocuments
import CFPReading
import Testing

/// What a Markdown cell shows: `^…^` for what is raised, `_…_` for what is lowered; struck text left out.
private func shown(_ cell: String, name: String = "report.md") throws -> String {
  let text = "# 报告\n\n| 名称 | 数量 |\n|---|---|\n| 甲 | \(cell) |\n| 乙 | 1 |\n"
  let document = try readDocument(Array(text.utf8), name: name)
  let table = try #require(document.tables.first)
  return marked(try #require(table.cells.last { $0.row == 1 }).span, document)
}

/// The paragraph of a text file.
private func sentence(_ words: String, name: String = "report.md") throws -> String {
  // A heading's mark makes a text Markdown.
  let heading = name.hasSuffix(".md") ? "# 报告" : "报告"
  let document = try readDocument(Array("\(heading)\n\n\(words)\n".utf8), name: name)
  return marked(try #require(document.blocks.last).span, document)
}

private func marked(_ span: TextSpan, _ document: Document) -> String {
  var text: [UInt8] = []
  let marks = document.marks.within(span)
  for offset in 0...(span.end - span.start) {
    for mark in marks where mark.span.start == offset || mark.span.end == offset {
      text += Array((mark.kind == .raised ? "^" : mark.kind == .lowered ? "_" : "").utf8)
    }
    let isStruck = marks.contains { $0.kind == .struck && $0.span.start <= offset && offset < $0.span.end }
    if offset < span.end - span.start, !isStruck { text.append(document.text[span.start + offset]) }
  }
  return String(decoding: text, as: UTF8.self).split { $0 == "\n" || $0 == " " || $0 == "\u{A0}" }.joined(
    separator: " ")
}

@Suite struct NotationTests {
  @Test(arguments: [
    "**73.6**", "*73.6*", "__73.6__", "_73.6_", "***73.6***", "`73.6`", "`` 73.6 ``", "**`73.6`**", "==73.6==",
    "[73.6](https://example.org/a)", "[73.6](x.html \"12\")", "73.6![](x.png)", "<b>73.6</b>", "&nbsp;73.6", "73\\.6",
    "73.6<!-- 4 -->", "<br>73.6", "~~9.1~~ 73.6", "73.6 ~~9.1~~", "<del>9.1</del> 73.6", "~9.1~ 73.6", "$73.6$",
    "$$73.6$$",
    "$\\mathbf{73.6}$", "$\\text{73.6}$", "$\\boxed{73.6}$", "$\\num{73.6}$", "\\(73.6\\)",
  ])
  func numbersInMarks(cell: String) throws { #expect(try shown(cell) == "73.6") }

  @Test(arguments: ["73.6[^1]", "73.6^1^", "73.6<sup>1</sup>", "73.6[1](#n1)", "73.6$^1$", "73.6$^{1}$"])
  func footnotes(cell: String) throws { #expect(try shown(cell) == "73.6^1^") }

  @Test(arguments: [
    ("73.6^[供方申报]", "73.6*"), ("73.6^[1]^", "73.6^[1]^"), ("73.6[^src]", "73.6^src^"), ("73.6\\*", "73.6*"),
    ("[注1](#n1)", "注1"), ("[5](#n1)", "5"), ("73.6[1](notes.md)", "73.61"), ("\\-73.6", "-73.6"), ("`-73.6`", "-73.6"),
  ])
  func otherNotesAndSigns(cell: String, expected: String) throws { #expect(try shown(cell) == expected) }

  @Test(arguments: [
    ("$5.2\\times10^{3}$", "5.2×10^3^"), ("$5.2 \\times 10^3$", "5.2 × 10^3^"), ("$5.2\\cdot 10^{-3}$", "5.2· 10^-3^"),
    ("\\(5.2\\times 10^{3}\\)", "5.2× 10^3^"), ("$1{,}250{.}5$", "1,250.5"), ("$12\\,345.6$", "12 345.6"),
    ("$73.6 \\pm 0.5$", "73.6 ± 0.5"), ("$\\approx 73.6$", "≈ 73.6"), ("$-73.6$", "-73.6"), ("$9.5\\%$", "9.5%"),
    ("$\\mathrm{kgCO_2e}$", "kgCO_2_e"), ("kgCO$_2$e", "kgCO_2_e"), ("m$^3$", "m^3^"), ("m^3^", "m^3^"),
    ("CO~2~", "CO_2_"),
    ("$\\frac{kgCO_2e}{kWh}$", "kgCO_2_e/kWh"),
  ])
  func formulas(cell: String, expected: String) throws { #expect(try shown(cell) == expected) }

  /// What looks like a mark and is none.
  @Test(arguments: [
    "PP_GF30_B", "ABS*PC", "$4.20", "$4.20 / $3.10", "20~25", "~5", "~5 – ~10", "~5/~10", "A<B", "a == b", "3 * 4 * 5",
    "A^B",
    "[kg](1)", "R&D", "US$5 $6",
  ])
  func noMarks(cell: String) throws { #expect(try shown(cell) == cell) }

  @Test(arguments: [
    "材料单价为 $4.20，运费 $3.10。", "温度 20~25 ℃，湿度 40~60%。", "型号 PP_GF30_B 与 PA_66_X。", "A*B 与 C*D 两种。", "x=1==y。",
  ])
  func sentencesWithoutMarks(words: String) throws { #expect(try sentence(words) == words) }

  @Test(arguments: [
    ("总量为 **73.6** kg。", "总量为 73.6 kg。"), ("总量为 ==73.6== kg。", "总量为 73.6 kg。"),
    ("总量为 ~~9.1~~ 73.6 kg。", "总量为 73.6 kg。"),
    ("总量为 73.6[^1] kg。", "总量为 73.6^1^ kg。"), ("总量为 `73.6` kg。", "总量为 73.6 kg。"), ("总量为 $73.6$ kg。", "总量为 73.6 kg。"),
    ("排放 $E = A \\times F$。", "排放 $E = A \\times F$。"),
  ])
  func sentences(words: String, expected: String) throws { #expect(try sentence(words) == expected) }

  /// A line through a stretch is known in any part of it, however many other marks stand before that part.
  @Test func longStruckStretch() throws {
    let before = (1...12).map { "kg\($0)^2^" }.joined(separator: " ")
    let document = try readDocument(Array("# 报告\n\n~~\(before) 9.1~~ 73.6\n".utf8), name: "report.md")
    let place = try #require(document.text.firstRange(of: Array("9.1".utf8)))
    #expect(document.printed(TextSpan(place.lowerBound, document.text.count)) == "73.6")
  }

  /// In a plain text tags and underscores are what they are.
  @Test(arguments: ["A<b>C", "PP_GF30_B", "a_b_ c", "x^2^", "[1](#n)", "==5=="])
  func plainTextKeepsThem(words: String) throws { #expect(try sentence(words, name: "report.txt").hasSuffix(words)) }
}
