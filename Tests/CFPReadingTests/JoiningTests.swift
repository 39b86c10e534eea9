import CFPDocuments
import Testing

@testable import CFPJoining
@testable import CFPReading

@Suite("Joining")
struct JoiningTests {
  @Test("Captions", arguments: captionCases)
  func captions(_ example: TextCase) { #expect(outline(example.text) == example.outline) }

  @Test("Tables cut by page breaks", arguments: cutTableCases)
  func cutTables(_ example: TextCase) { #expect(outline(example.text) == example.outline) }

  @Test("Paragraphs cut by page breaks", arguments: cutParagraphCases)
  func cutParagraphs(_ example: TextCase) { #expect(outline(example.text) == example.outline) }

  @Test("A joined table's block is its first part's; the cells stay where they are printed")
  func spansOfJoinedTables() throws {
    let text = "阶段\t排放量\n运输\t1.5\n\n生产\t2.5\n"
    var mediaType = ""
    let document = assembled(readPlainText(Array(text.utf8), mediaType: &mediaType))
    #expect(document.blocks.map(\.span) == [TextSpan(0, 27)])
    let last = try #require(document.tables.first?.cells.last)
    #expect(document.printed(last.span) == "2.5" && last.row == 2)
    #expect(document.map.line(of: last.span) == 4)
  }

  @Test("A caption element inside a table becomes a block in front of it")
  func captionElement() {
    let text = Array("表 2 结果 甲 1".utf8)
    let cells = [
      TableCell(row: 0, column: 0, span: TextSpan(13, 16)),
      TableCell(row: 0, column: 1, span: TextSpan(17, 18)),
    ]
    let draft = DraftDocument(
      text: text, map: SourceMap(identityOf: text),
      blocks: [DocumentBlock(kind: .table(0), span: TextSpan(0, 18))],
      tables: [DraftTable(cells: cells, rowCount: 1, caption: TextSpan(0, 12))])
    #expect(outline(draft) == "caption [2] -> table 0: 表 2 结果\ntable 0\n  甲 | 1")
  }

  @Test("Paragraphs of mark-up are classified as lines are")
  func markup() {
    let pieces = ["目录", "1 范围……3", "1.1 边界……4", "第 2 页 共 9 页", "1 范围", "图 2 边界图", "（1）一项"]
    #expect(
      outline(paragraphs(pieces)) == """
        h1 目录
        contents 1 范围……3
        contents 1.1 边界……4
        furniture 第 2 页共 9 页
        h1 [1] 1 范围
        caption [2] -> none: 图 2 边界图
        item （1）一项
        """)
  }
}

/// A draft of paragraphs, as the HTML reader makes them.
func paragraphs(_ pieces: [String]) -> DraftDocument {
  var text: [UInt8] = []
  var blocks: [DocumentBlock] = []
  for piece in pieces {
    let start = text.count
    text += Array(piece.utf8)
    blocks.append(DocumentBlock(kind: .paragraph, span: TextSpan(start, text.count)))
    text.append(UInt8(ascii: "\n"))
  }
  return DraftDocument(text: text, map: SourceMap(identityOf: text), blocks: blocks)
}

private let captionCases: [TextCase] = [
  TextCase(
    "above and below",
    """
    过程见表 1 所示。

    表 1 过程

    阶段\t说明
    生产\t/

    # 结果

    阶段\t排放量
    生产\t3.5

    表 2.1 排放量

    # 结论
    """,
    """
    p 过程见表 1 所示。
    caption [1] -> table 0: 表 1 过程
    table 0
      阶段 | 说明
      生产 | /
    h1 结果
    table 1
      阶段 | 排放量
      生产 | 3.5
    caption [2.1] -> table 1: 表 2.1 排放量
    h1 结论
    """),
  TextCase(
    "below each table all through, where both sides have one",
    "甲\t1\n\n表 1 甲\n\n乙\t2\n\n表 2 乙\n\n完。",
    "table 0\n  甲 | 1\ncaption [1] -> table 0: 表 1 甲\ntable 1\n  乙 | 2\ncaption [2] -> table 1: 表 2 乙\np 完。"
  ),
  TextCase(
    "above each table all through",
    "始。\n\n表 1 甲\n\n甲\t1\n\n表 2 乙\n\n乙\t2",
    "p 始。\ncaption [1] -> table 0: 表 1 甲\ntable 0\n  甲 | 1\ncaption [2] -> table 1: 表 2 乙\ntable 1\n  乙 | 2"
  ),
  TextCase(
    "a unit line between", "Table 3: Energy\nUnit: kWh\na\t1\nb\t2",
    "caption [3] -> table 0: Table 3: Energy\np Unit: kWh\ntable 0\n  a | 1\n  b | 2"),
  TextCase(
    "figures link to no table", "图 3-1 流程\n\n甲\t1\n\nFigure 2 Map",
    "caption [3-1] -> none: 图 3-1 流程\ntable 0\n  甲 | 1\ncaption [2] -> none: Figure 2 Map"),
  TextCase(
    "sentences that mention a table", "表 4 给出了结果。\n\n图 5.2 所示。\n\n表4-3 纸张结果（合计=甲+乙）",
    "p 表 4 给出了结果。\np 图 5.2 所示。\ncaption [4-3] -> none: 表4-3 纸张结果（合计=甲+乙）"),
  TextCase(
    "a caption without a number", "附表：排放因子\n甲\t1", "caption -> table 0: 附表：排放因子\ntable 0\n  甲 | 1"),
]

private let cutTableCases: [TextCase] = [
  TextCase(
    "by an empty line", "阶段\t排放量\t占比\n获取\t1.5\t30%\n\n生产\t3.5\t70%\n总计\t5.0\t100%",
    "table 0\n  阶段 | 排放量 | 占比\n  获取 | 1.5 | 30%\n  生产 | 3.5 | 70%\n  总计 | 5.0 | 100%"),
  TextCase(
    "by a page number, headings printed anew", "阶段\t排放量\n获取\t1.5\n第 3 页\n阶段\t排放量\n生产\t3.5",
    "table 0\n  阶段 | 排放量\n  获取 | 1.5\n  生产 | 3.5\nfurniture 第 3 页\nfurniture 阶段排放量"),
  TextCase(
    "with a continuation's caption", "表 1 清单\n\n名称\t数量\n钢\t1\n\n续表 1\n\n名称\t数量\n铜\t2",
    """
    caption [1] -> table 0: 表 1 清单
    table 0
      名称 | 数量
      钢 | 1
      铜 | 2
    caption [1] -> table 0: 续表 1
    furniture 名称数量
    """),
  TextCase(
    "not below a total", "阶段\t排放量\n获取\t1.5\n合计\t1.5\n\n运输\t3.5\n使用\t2.0",
    "table 0\n  阶段 | 排放量\n  获取 | 1.5\n  合计 | 1.5\ntable 1\n  运输 | 3.5\n  使用 | 2.0"),
  TextCase(
    "not where the second has headings of its own", "阶段\t排放量\n获取\t1.5\n\n名称\t因子\n电力\t0.6",
    "table 0\n  阶段 | 排放量\n  获取 | 1.5\ntable 1\n  名称 | 因子\n  电力 | 0.6"),
  TextCase(
    "not labels and values", "编制\t张三\n审核\t李四\n\n电话\t010-5550\n网址\t无",
    "table 0\n  编制 | 张三\n  审核 | 李四\ntable 1\n  电话 | 010-5550\n  网址 | 无"),
]

private let cutParagraphCases: [TextCase] = [
  TextCase(
    "in mid-sentence", "数据来自工厂的电表，由两名员工每周抄录并且核对，结果交给\n\n办公室保存。",
    "p 数据来自工厂的电表，由两名员工每周抄录并且核对，结果交给办公室保存。"),
  TextCase(
    "a list item too", "(1) 数据来自工厂的电表，由两名员工每周抄录并且核对，结果\n\n交给办公室。",
    "item (1) 数据来自工厂的电表，由两名员工每周抄录并且核对，结果交给办公室。"),
  TextCase(
    "not a finished sentence", "数据来自工厂的电表，由两名员工每周抄录并且核对。\n\n办公室保存。",
    "p 数据来自工厂的电表，由两名员工每周抄录并且核对。\np 办公室保存。"),
  TextCase(
    "not before a label", "数据来自工厂的电表，由两名员工每周抄录并且核对，结果\n\n联系人：王五",
    "p 数据来自工厂的电表，由两名员工每周抄录并且核对，结果\np 联系人：王五"),
  TextCase(
    "not across a page number", "数据来自工厂的电表，由两名员工每周抄录并且核对，结果\n第 3 页\n交给办公室。",
    "p 数据来自工厂的电表，由两名员工每周抄录并且核对，结果\nfurniture 第 3 页\np 交给办公室。"),
  TextCase(
    "not a title", "江苏某某电气设备有限公司二〇二五年度产品报告\n\n本报告说明一只水杯。", "p 江苏某某电气设备有限公司二〇二五年度产品报告\np 本报告说明一只水杯。"),
]
