import CFPDocuments
import Testing

@testable import CFPJoining
@testable import CFPReading

/// A text as somebody would print it, and what must be made of it.
struct TextCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let outline: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ outline: String) {
    self.name = name
    self.text = text
    self.outline = outline
  }
}

@Suite("Plain text")
struct TextTests {
  @Test("Blocks", arguments: blockCases)
  func blocks(_ example: TextCase) { #expect(outline(example.text) == example.outline) }

  @Test("Tables", arguments: tableCases)
  func tables(_ example: TextCase) { #expect(outline(example.text) == example.outline) }

  @Test("Line breaks of any kind", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(_ lineBreak: String) {
    let text = ["报告编号：A-7", "", "名称\t数量", "钢板\t3.10 kg", ""].joined(separator: lineBreak)
    #expect(outline(text) == "p 报告编号：A-7\ntable 0\n  名称 | 数量\n  钢板 | 3.10 kg")
  }

  @Test("A byte-order mark is in no block")
  func byteOrderMark() {
    var mediaType = ""
    let draft = readPlainText([0xEF, 0xBB, 0xBF] + Array("摘要".utf8), mediaType: &mediaType)
    #expect(draft.blocks.map(\.span) == [TextSpan(3, 9)])
    #expect(draft.text.count == 9)
  }

  @Test(
    "Media type",
    arguments: [
      ("# Report\n\nText.", "text/markdown"), ("| a | b |\n|---|---|\n| 1 | 2 |", "text/markdown"),
      ("| a | b |\n| 1 | 2 |", "text/plain"), ("#5 is a number", "text/plain"), ("", "text/plain"),
    ])
  func mediaType(_ text: String, _ expected: String) {
    var mediaType = "?"
    _ = readPlainText(Array(text.utf8), mediaType: &mediaType)
    #expect(mediaType == expected)
  }

  @Test("A text with too many cells ends in one paragraph")
  func tooManyCells() {
    var mediaType = ""
    let text = "甲\t1\n乙\t2\n\n说明。\n\n丙\t3\n丁\t4\n\n完。"
    let draft = readPlainText(
      Array(text.utf8), mediaType: &mediaType, limits: ReadingLimits(cells: 12, lines: 100))
    #expect(outline(draft) == "table 0\n  甲 | 1\n  乙 | 2\np 说明。\np 丙 3 丁 4 完。")
    #expect(draft.notes.count == 1)
  }

  @Test("A text with too many lines ends in one paragraph")
  func tooManyLines() {
    var mediaType = ""
    let draft = readPlainText(
      Array("一。\n二。\n三。\n四。\n".utf8), mediaType: &mediaType,
      limits: ReadingLimits(cells: 100, lines: 2))
    #expect(outline(draft) == "p 一。\np 二。\np 三。四。")
    #expect(draft.notes.count == 1)
  }
}

private let blockCases: [TextCase] = [
  TextCase(
    "label and value", "产品名称：储水罐\n报告编号：Q-12\n\n签发日期：2025年3月2日",
    "p 产品名称：储水罐\np 报告编号：Q-12\np 签发日期：2025年3月2日"),
  TextCase(
    "contents confirm headings",
    """
    目 录

    前言\t1
    1 范围\t2
    1.1 边界......3
    2 方法 …… 4

    前言

    本报告说明一只水杯。

    1 范围

    1 台设备为一个单位。

    1.1 边界

    3 项说明

    2 方法
    """,
    """
    h1 目录
    contents 前言 1
    contents 1 范围 2
    contents 1.1 边界......3
    contents 2 方法 …… 4
    h1 前言
    p 本报告说明一只水杯。
    h1 [1] 1 范围
    p 1 台设备为一个单位。
    h2 [1.1] 1.1 边界
    p 3 项说明
    h1 [2] 2 方法
    """),
  TextCase(
    "headings by their numbers",
    """
    第一章 总则

    一、目的

    （一）背景

    说明文字。

    二、范围

    3.2.1 系统边界

    附录A：因子

    Appendix B

    3.10 kg of steel

    2026.04.21
    """,
    """
    h1 [一] 第一章总则
    h2 [一] 一、目的
    h3 [一] （一）背景
    p 说明文字。
    h2 [二] 二、范围
    h3 [3.2.1] 3.2.1 系统边界
    h1 [A] 附录A：因子
    h1 [B] Appendix B
    p 3.10 kg of steel
    p 2026.04.21
    """),
  TextCase(
    "one number after another without text between is a list",
    "措施有：\n\n1. 节约用电\n2. 减少包装\n3. 回收废料\n\n完。",
    "p 措施有：\nitem 1. 节约用电\nitem 2. 减少包装\nitem 3. 回收废料\np 完。"),
  TextCase(
    "a numbered line that ends in a colon is an item",
    "1. 测量：\n\n每天一次。\n\n2. 记录：\n\n每周一次。", "item 1. 测量：\np 每天一次。\nitem 2. 记录：\np 每周一次。"),
  TextCase(
    "list items", "- 甲\n• 乙\n(1) 丙\n（2）丁\n3) 戊\n① 己",
    "item - 甲\nitem • 乙\nitem (1) 丙\nitem （2）丁\nitem 3) 戊\nitem ① 己"),
  TextCase(
    "Markdown headings", "# 报告\n\n## 1.2 方法 ##\n\n文字。", "h1 报告\nh2 [1.2] 1.2 方法\np 文字。"),
  TextCase(
    "formulas", "$$E = \\sum A_i\n\\times F_i$$\n\n\\[a = b\\]\n\nE = AD × EF\n\n电量 = 12 度。",
    "formula $$E = \\sum A_i \\times F_i$$\nformula \\[a = b\\]\nformula E = AD × EF\np 电量 = 12 度。"),
  TextCase(
    "page numbers", "甲。\n第 2 页 共 24 页\n— 6 —\nPage 3 of 10\n3 / 24\n第9页\n乙。",
    "p 甲。\nfurniture 第 2 页共 24 页\nfurniture — 6 —\nfurniture Page 3 of 10\nfurniture 3 / 24\nfurniture 第9页\np 乙。"
  ),
  TextCase(
    "running heads at page breaks",
    "某公司报告\n甲。\n1\n\u{0C}某公司报告\n乙。\n2\n\u{0C}某公司报告\n丙。\n3\n\u{0C}某公司报告\n392",
    """
    furniture 某公司报告
    p 甲。
    furniture 1
    furniture 某公司报告
    p 乙。
    furniture 2
    furniture 某公司报告
    p 丙。
    furniture 3
    furniture 某公司报告
    p 392
    """),
  TextCase(
    "wrapped lines are one paragraph",
    """
    This cup was made in a small factory near the river, and all of its
    energy came from the grid. Figures were read from the meters once a
    week.
    Contact: the office
    """,
    """
    p This cup was made in a small factory near the river, and all of its energy came from the grid. Figures were read from the meters once a week.
    p Contact: the office
    """),
  TextCase(
    "short lines are a paragraph each", "Steel\n735\n/\nCopper wire",
    "p Steel\np 735\np /\np Copper wire"),
  TextCase("a drawn rule says nothing", "甲。\n\n-----\n\n乙。", "p 甲。\np 乙。"),
  TextCase(
    "mark-up of tables inside Markdown stays text", "<table><tr><td>1</td></tr></table>",
    "p <table><tr><td>1</td></tr></table>"),
]

private let tableCases: [TextCase] = [
  TextCase(
    "tabs keep empty cells", "说明\n阶段\t\t结果\n\t电力\t/\n使用\t\t\n完。",
    "p 说明\ntable 0\n  阶段 |  | 结果\n   | 电力 | /\n  使用 |  | \np 完。"),
  TextCase("tabs in front are an indent", "\t本报告说明一只水杯。", "p 本报告说明一只水杯。"),
  TextCase(
    "pipes with a rule",
    "|名称|**数量**|\n|---|:--:|\n|钢\\|铁| `3` |\n|合计||",
    "table 0\n  名称! | 数量!\n  钢\\|铁 | 3\n  合计 | "),
  TextCase("pipes without outer ones", "a | b\n--|--\n1 | 2", "table 0\n  a! | b!\n  1 | 2"),
  TextCase("pipes behind each cell", "名称 | 数量 |\n钢板 | 3 |", "table 0\n  名称 | 数量\n  钢板 | 3"),
  TextCase(
    "two Markdown tables below each other",
    "| a | b |\n|---|---|\n| 1 | 2 |\n| c | d |\n|---|---|\n| 3 | 4 |",
    "table 0\n  a! | b!\n  1 | 2\ntable 1\n  c! | d!\n  3 | 4"),
  TextCase("one pipe in a sentence is no table", "产品：水杯 | 规格：大", "p 产品：水杯 | 规格：大"),
  TextCase(
    "columns of blanks",
    """
    生命周期阶段        排放量(kgCO2e)      占比
    原材料获取                  12.50      62.5%
    生产                         7.50      37.5%
    使用                                       /
    合计                        20.00       100%
    """,
    """
    table 0
      生命周期阶段 | 排放量(kgCO2e) | 占比
      原材料获取 | 12.50 | 62.5%
      生产 | 7.50 | 37.5%
      使用 |  | /
      合计 | 20.00 | 100%
    """),
  TextCase(
    "cells over several lines",
    """
    Source               Data set              Share

                         CN: electricity
    Hard coal                                  72%
                         from coal

                         CN: electricity
    Wind power                                 1.16%
                         from wind

    More information:
    """,
    """
    table 0
      Source | Data set | Share
       | CN: electricity | 
      Hard coal |  | 72%
       | from coal | 
       | CN: electricity | 
      Wind power |  | 1.16%
       | from wind | 
    p More information:
    """),
  TextCase(
    "labels and values",
    "Programme:            The Cup System\nOperator:             Cup Ltd\nValid until:          2029-07-23",
    "table 0\n  Programme: | The Cup System\n  Operator: | Cup Ltd\n  Valid until: | 2029-07-23"),
  TextCase(
    "prose with wide blanks is no table",
    """
    The  meters were read  once a week by the people who work in the plant,
    and the figures  went into a book that  is kept in the office of the plant.
    Nobody   changed them later, which was checked  by the authors of this text.
    """,
    """
    p The meters were read once a week by the people who work in the plant, and the figures went into a book that is kept in the office of the plant. Nobody changed them later, which was checked by the authors of this text.
    """),
  TextCase(
    "boxes",
    """
    ┌──────┬──────┐
    │ 名称 │ 数量 │
    ╞══════╪══════╡
    │ 钢板 │ 3    │
    │ 合计        │
    └──────┴──────┘
    """,
    "table 0\n  名称! | 数量!\n  钢板 | 3\n  合计"),
  TextCase(
    "boxes of plus signs",
    "+------+-----+\n| Name | Sum |\n+======+=====+\n| Cup  | 3   |\n|      | kg  |\n+------+-----+",
    "table 0\n  Name! | Sum!\n  Cup | 3\n   | kg"),
]
