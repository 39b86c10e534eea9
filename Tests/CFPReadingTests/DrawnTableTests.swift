import CFPDocuments
import Testing

@testable import CFPJoining
@testable import CFPReading

/// Tables as they are drawn, and the grid that must be made of them.
@Suite("Tables as drawn")
struct DrawnTableTests {
  @Test("Headings on several lines", arguments: wrappedHeadings + wholeLines + nextTables)
  func headings(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Names on several lines", arguments: wrappedNames + labels)
  func names(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Values between dividers", arguments: delimited)
  func dividers(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Columns that one blank parts, one cell a line, tabs to spare", arguments: evident)
  func evidentColumns(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Ragged rows", arguments: ragged)
  func raggedRows(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Halves side by side", arguments: halves)
  func sideBySide(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Headings in the midst", arguments: headingsInTheMidst)
  func repeatedHeadings(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Lines of the page inside a table", arguments: linesOfThePage)
  func pageLines(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Rows that a page break cut", arguments: cutRows)
  func rowsCut(_ example: TextCase) throws { #expect(try grids(example.text) == example.outline) }

  @Test("Where a wrapped cell stands")
  func placeOfAWrappedCell() throws {
    let text = "No.   Item     Mass\n1     Oak     120.5\n2     Steel     8.0\n      screws\n"
    let document = try readDocument(Array(text.utf8), name: "test")
    let cell = try #require(document.tables.first?.cells.first { document.printed($0.span).hasPrefix("Steel") })
    #expect(document.printed(cell.span) == "Steel screws")
    #expect(document.map.line(of: cell.span) == 3)
    let source = document.map.source(of: cell.span)
    #expect(Array(text.utf8)[source].starts(with: Array("Steel".utf8)))
    #expect(String(decoding: Array(text.utf8)[source], as: UTF8.self).hasSuffix("screws"))
    let mass = try #require(document.tables.first?.cells.first { document.printed($0.span) == "8.0" })
    #expect(String(decoding: Array(text.utf8)[document.map.source(of: mass.span)], as: UTF8.self) == "8.0")
    #expect(document.text.count == text.utf8.count && document.text.sorted() == text.utf8.sorted())
  }
}

/// The tables of a text, a line a row.
private func grids(_ text: String) throws -> String {
  let document = try readDocument(Array(text.utf8), name: "test")
  return document.tables.map { table in
    (0..<table.rowCount).map { row in
      (0..<table.columnCount).map { column in
        table.cell(row: row, column: column).map { document.printed($0.span) } ?? ""
      }.joined(separator: "|")
    }.joined(separator: "\n")
  }.joined(separator: "\n--\n")
}

private let wrappedHeadings: [TextCase] = [
  TextCase(
    "top, English",
    """
    Item     Mass   Emission   Emissions
                    factor     (kg CO2e)
    Oak      12.0   0.30       3.60
    Screws   0.5    2.10       1.05
    """, "Item|Mass|Emission factor|Emissions (kg CO2e)\nOak|12.0|0.30|3.60\nScrews|0.5|2.10|1.05"),
  TextCase(
    "bottom, English",
    """
                    Emission   Emissions
    Item     Mass   factor     (kg CO2e)
    Oak      12.0   0.30       3.60
    Screws   0.5    2.10       1.05
    """, "Item|Mass|Emission factor|Emissions (kg CO2e)\nOak|12.0|0.30|3.60\nScrews|0.5|2.10|1.05"),
  TextCase(
    "Chinese, several at once",
    """
    生命周期   名称   用量   排放     排放量
    阶段                     因子     （kgCO2e）
    生产阶段   电力   10.0   0.5703   5.70
    使用阶段   电力   20.0   0.5703   11.41
    """, "生命周期阶段|名称|用量|排放因子|排放量（kgCO2e）\n生产阶段|电力|10.0|0.5703|5.70\n使用阶段|电力|20.0|0.5703|11.41"),
  TextCase(
    "one heading only, German",
    """
    Stoff    Menge   Emissionen
                     (kg CO2e)
    Eiche    12,0    3,60
    Stahl    0,5     1,05
    """, "Stoff|Menge|Emissionen (kg CO2e)\nEiche|12,0|3,60\nStahl|0,5|1,05"),
  TextCase(
    "the unit line above stays apart",
    """
                             单位：kgCO2e
    名称     用量   排放     排放量
                    因子     合计
    钢板     10.0   2.4001   24.00
    铜线     20.0   4.1002   82.00
    """, "|||单位：kgCO2e\n名称|用量|排放因子|排放量合计\n钢板|10.0|2.4001|24.00\n铜线|20.0|4.1002|82.00"),
  TextCase(
    "the name of a group is no heading",
    """
    Item        Mass   Factor
    Materials
    Oak         12.0   0.30
    Screws      0.5    2.10
    """, "Item|Mass|Factor\nMaterials||\nOak|12.0|0.30\nScrews|0.5|2.10"),
  TextCase(
    "a heading over two columns stays in its row",
    """
    Item       Activity data    Factor
               Value   Unit
    Oak        12.0    kg       0.30
    Ash        12.5    kg       0.31
    Elm        13.0    kg       0.32
    Lime       13.5    kg       0.33
    Screws     0.5     kg       2.10
    """,
    "Item|Activity data||Factor\n|Value|Unit|\nOak|12.0|kg|0.30\nAsh|12.5|kg|0.31\nElm|13.0|kg|0.32\nLime|13.5|kg|0.33\n"
      + "Screws|0.5|kg|2.10"),
]

private let wrappedNames: [TextCase] = [
  TextCase(
    "below the figures, English",
    """
    Stage        Item     Mass   Factor
    Production   Oak      12.0   0.30
                 boards
    Production   Screws   0.5    2.10
    """, "Stage|Item|Mass|Factor\nProduction|Oak boards|12.0|0.30\nProduction|Screws|0.5|2.10"),
  TextCase(
    "below the figures, Chinese",
    """
    阶段       名称     用量   因子
    生产阶段   不锈钢   12.0   0.30
               冷轧板
    生产阶段   螺丝     0.5    2.10
    """, "阶段|名称|用量|因子\n生产阶段|不锈钢冷轧板|12.0|0.30\n生产阶段|螺丝|0.5|2.10"),
  TextCase(
    "two columns at once",
    """
    Stage        Item     Mass   Factor
    Raw          Oak      12.0   0.30
    materials    boards
    Production   Screws   0.5    2.10
    """, "Stage|Item|Mass|Factor\nRaw materials|Oak boards|12.0|0.30\nProduction|Screws|0.5|2.10"),
  TextCase(
    "above the figures",
    """
    Stage        Item     Mass   Factor
                 Oak
    Production   boards   12.0   0.30
    Production   Screws   0.5    2.10
    """, "Stage|Item|Mass|Factor\nProduction|Oak boards|12.0|0.30\nProduction|Screws|0.5|2.10"),
  TextCase(
    "German nouns by their width",
    """
    Phase         Stoff          Menge   Faktor
    Herstellung   Eichenbretter  12,0    0,30
                  Sägerauh
    Herstellung   Schrauben      0,5     2,10
    """, "Phase|Stoff|Menge|Faktor\nHerstellung|Eichenbretter Sägerauh|12,0|0,30\nHerstellung|Schrauben|0,5|2,10"),
  TextCase(
    "the name of a group stays a row",
    """
    Item       Mass   Factor
    Oak        12.0   0.30
    Fittings
    Screws     0.5    2.10
    Hinges     0.7    2.10
    """, "Item|Mass|Factor\nOak|12.0|0.30\nFittings||\nScrews|0.5|2.10\nHinges|0.7|2.10"),
  TextCase(
    "a short name without figures is no rest",
    """
    Stage        Item                      Mass   Factor
    Production   Oak                       12.0   0.30
                 Glue
    Production   Stainless steel screws    0.5    2.10
    """,
    "Stage|Item|Mass|Factor\nProduction|Oak|12.0|0.30\n|Glue||\nProduction|Stainless steel screws|0.5|2.10"),
]

private let labels = [
  TextCase(
    "labels over their values",
    """
    Product name:                Company:
    Garden table                 Aldermoor Joinery Ltd.
    Report number:               Date of issue:
    AJ-2026-19                   9 February 2026
    Verification body:           Model:
    Brindle Assurance Ltd.       GT-4
    """,
    "Product name:|Company:\nGarden table|Aldermoor Joinery Ltd.\nReport number:|Date of issue:\n"
      + "AJ-2026-19|9 February 2026\nVerification body:|Model:\nBrindle Assurance Ltd.|GT-4"),
  TextCase(
    "labels beside their values",
    """
    报告编号  AJ-2026-19
    签发日期  2026 年 02 月 09 日
    有效期至  2029/02/08
    """, "报告编号|AJ-2026-19\n签发日期|2026 年 02 月 09 日\n有效期至|2029/02/08"),
  TextCase(
    "labels beside their values, four columns",
    """
    企业名称   宁国榛岭木业有限公司   地址       宁国市
    联系人     榛岭
    职工人数   120                    建厂年份   1998
    占地面积   5600                   车间       3
    """,
    "企业名称|宁国榛岭木业有限公司|地址|宁国市\n联系人|榛岭||\n职工人数|120|建厂年份|1998\n占地面积|5600|车间|3"),
  TextCase(
    "labels around their values are no names below headings",
    """
                                                Assembly
    Weight     13.23 kg     Screen   Wide       China
                                                Location
    Lifetime   4 years      Use      Anywhere   118.1 kWh
    """,
    "||||Assembly\nWeight|13.23 kg|Screen|Wide|China\n||||Location\nLifetime|4 years|Use|Anywhere|118.1 kWh"),
]

private let wholeLines = [
  TextCase(
    "all headings on two lines",
    """
    Life cycle   Emissions
    stage        (kg CO2e)
    Production   6.0
    Use          4.0
    """, "Life cycle stage|Emissions (kg CO2e)\nProduction|6.0\nUse|4.0")
]

private let nextTables = [
  TextCase(
    "headings below a blank line begin another table",
    """
    Indicator   Unit   A1    A2
    Warming     kg     3.5   0.5
    Ozone       mg     1.5   0.2

    Indicator   Unit   C1    D
    Warming     kg     1.0   -0.4
    Ozone       mg     0.5   -0.1
    """,
    "Indicator|Unit|A1|A2\nWarming|kg|3.5|0.5\nOzone|mg|1.5|0.2\n--\nIndicator|Unit|C1|D\nWarming|kg|1.0|-0.4\nOzone|mg|0.5|-0.1"
  ),
  TextCase(
    "words without figures below a blank line are a row",
    """
    Item    Unit     Mass   Source
    Oak     kg       3.5    Scale
    Ash     kg       1.5    Scale

    Shape   no unit         Drawing
    Elm     kg       0.5    Scale
    """, "Item|Unit|Mass|Source\nOak|kg|3.5|Scale\nAsh|kg|1.5|Scale\nShape|no unit||Drawing\nElm|kg|0.5|Scale"),
]

private let delimited: [TextCase] = [
  TextCase(
    "commas", "Item,Mass,Factor\nOak,12.0,0.30\nScrews,0.5,2.10",
    "Item|Mass|Factor\nOak|12.0|0.30\nScrews|0.5|2.10"),
  TextCase(
    "semicolons and decimal commas", "Stoff;Menge;Faktor\nEiche;12,0;0,30\nStahl;0,5;2,10",
    "Stoff|Menge|Faktor\nEiche|12,0|0,30\nStahl|0,5|2,10"),
  TextCase(
    "quotes", "名称,用量,排放量\n\"钢板，冷轧\",\"1,250.50\",3001.20\n铜线,20.0,82.00",
    "名称|用量|排放量\n钢板，冷轧|1,250.50|3001.20\n铜线|20.0|82.00"),
  TextCase(
    "a line break in quotes", "名称;用量;\"排放量\n（kgCO2e）\"\n钢板;10.0;24.00\n铜线;20.0;82.00",
    "名称|用量|排放量（kgCO2e）\n钢板|10.0|24.00\n铜线|20.0|82.00"),
  TextCase(
    "a unit above the headings", "单位：kgCO2e,,\n名称,用量,排放量\n钢板,10.0,24.00\n铜线,20.0,82.00",
    "单位：kgCO2e||\n名称|用量|排放量\n钢板|10.0|24.00\n铜线|20.0|82.00"),
  TextCase(
    "thousands that are no columns leave all as text",
    "Item,Mass,Factor\nOak,1,200.0,0.30\nScrews,0.5,2.10\nHinges,0.7,2.10", ""),
  TextCase(
    "sentences are no table",
    "In spring, summer, autumn\nthe oak, the ash, the elm\ngrow by 3, by 4, by 5", ""),
]

private let evident: [TextCase] = [
  TextCase(
    "one blank, Chinese", "阶段 名称 用量 排放量（kgCO2e）\n生产 电力 10.0 5.70\n使用 电力 20.0 11.41",
    "阶段|名称|用量|排放量（kgCO2e）\n生产|电力|10.0|5.70\n使用|电力|20.0|11.41"),
  TextCase(
    "a bracket belongs to its heading", "名称 用量 排放量 （kgCO2e）\n钢板 10.0 24.00\n铜线 20.0 82.00",
    "名称|用量|排放量（kgCO2e）\n钢板|10.0|24.00\n铜线|20.0|82.00"),
  TextCase(
    "English words have blanks inside",
    "Materials Source Data quality Year\nOak ecoinvent 3.6 Database 2019\nAsh ecoinvent 3.6 Database 2019", ""),
  TextCase(
    "a row that does not fit leaves all as text",
    "阶段 名称 用量 排放量\n生产 电力 10.0 5.70\n使用 电力 20.0 11.41\n使用 清洗 用水 3.0 0.60", ""),
  TextCase(
    "one cell a line", "名称\n用量\n排放量\n钢板\n10.0\n24.00\n铜线\n20.0\n82.00\n铝\n3.0\n9.00",
    "名称|用量|排放量\n钢板|10.0|24.00\n铜线|20.0|82.00\n铝|3.0|9.00"),
  TextCase(
    "one cell a line, English, below a title",
    "Bill of materials\nItem\nUnit\nMass\nFactor\nOak\nkg\n12.0\n0.30\nAsh\nkg\n3.0\n0.31\nScrews\nkg\n0.5\n2.10",
    "Item|Unit|Mass|Factor\nOak|kg|12.0|0.30\nAsh|kg|3.0|0.31\nScrews|kg|0.5|2.10"),
  TextCase(
    "one cell a line, a null mark",
    "Stage\nItem\nMass\nFactor\nUse\nOak\n12.0\n0.30\nUse\nGlue\n/\n/\nUse\nScrews\n0.5\n2.10",
    "Stage|Item|Mass|Factor\nUse|Oak|12.0|0.30\nUse|Glue|/|/\nUse|Screws|0.5|2.10"),
  TextCase(
    "one cell a line, too few rows", "名称\n用量\n排放量\n钢板\n10.0\n24.00\n铜线\n20.0\n82.00\n结束", ""),
  TextCase(
    "one cell a line, a figure to spare leaves all as text",
    "名称\n用量\n排放量\n钢板\n10.0\n24.00\n铜线\n20.0\n82.00\n铝\n3.0\n9.00\n7.00", ""),
  TextCase(
    "tabs behind the last column", "名称\t用量\t排放量\t\t\n钢板\t10.0\t24.00\t\t\n铜线\t20.0\t82.00\t\t",
    "名称|用量|排放量\n钢板|10.0|24.00\n铜线|20.0|82.00"),
]

private let ragged: [TextCase] = [
  TextCase(
    "a stage printed once, tabs",
    "阶段\t名称\t用量\t排放量\n生产\t电力\t10.0\t5.70\n燃气\t2.0\t4.30\n使用\t电力\t20.0\t11.41",
    "阶段|名称|用量|排放量\n生产|电力|10.0|5.70\n|燃气|2.0|4.30\n使用|电力|20.0|11.41"),
  TextCase(
    "a stage printed once, HTML",
    """
    <table><tr><th>Stage</th><th>Item</th><th>Amount</th><th>Unit</th><th>Emissions</th></tr>
    <tr><td>Production</td><td>Power</td><td>10.0</td><td>kWh</td><td>5.70</td></tr>
    <tr><td>Gas</td><td>2.0</td><td>m3</td><td>4.30</td></tr>
    <tr><td>Use</td><td>Power</td><td>20.0</td><td>kWh</td><td>11.41</td></tr></table>
    """,
    "Stage|Item|Amount|Unit|Emissions\nProduction|Power|10.0|kWh|5.70\n|Gas|2.0|m3|4.30\nUse|Power|20.0|kWh|11.41"),
  TextCase(
    "a stage printed once, Markdown",
    "| Phase | Stoff | Menge | Faktor |\n|---|---|---|---|\n| Herstellung | Eiche | 12,0 | 0,30 |\n| Stahl | 0,5 | 2,10 |\n"
      + "| Nutzung | Strom | 9,0 | 0,40 |",
    "Phase|Stoff|Menge|Faktor\nHerstellung|Eiche|12,0|0,30\n|Stahl|0,5|2,10\nNutzung|Strom|9,0|0,40"),
  TextCase(
    "empty cells to spare beside a cell that hangs down",
    """
    <table><tr><th>阶段</th><th>名称</th><th>用量</th><th>排放量</th></tr>
    <tr><td rowspan=2>生产</td><td>电力</td><td>10.0</td><td>5.70</td></tr>
    <tr><td></td><td>燃气</td><td>2.0</td><td>4.30</td></tr>
    <tr><td>使用</td><td>电力</td><td>20.0</td><td>11.41</td></tr></table>
    """, "阶段|名称|用量|排放量\n生产|电力|10.0|5.70\n生产|燃气|2.0|4.30\n使用|电力|20.0|11.41"),
  TextCase(
    "a row that ends early stays", "名称\t用量\t排放量\t备注\n钢板\t10.0\t24.00\t外购\n铜线\t20.0\t82.00\n铝\t3.0\t9.00\t自产",
    "名称|用量|排放量|备注\n钢板|10.0|24.00|外购\n铜线|20.0|82.00|\n铝|3.0|9.00|自产"),
  TextCase(
    "a row that fits neither way stays",
    "阶段\t名称\t用量\t排放量\n生产\t电力\t10.0\t5.70\n见附件\t估算\t4.30\n使用\t电力\t20.0\t11.41",
    "阶段|名称|用量|排放量\n生产|电力|10.0|5.70\n见附件|估算|4.30|\n使用|电力|20.0|11.41"),
]

private let halves: [TextCase] = [
  TextCase(
    "tabs", "名称\t排放量\t名称\t排放量\n钢板\t24.00\t铝\t9.00\n铜线\t82.00\t铁\t1.00",
    "名称|排放量\n钢板|24.00\n铜线|82.00\n铝|9.00\n铁|1.00"),
  TextCase(
    "HTML, the left half is longer",
    """
    <table><tr><th>Item</th><th>Mass</th><th>Factor</th><th>Item</th><th>Mass</th><th>Factor</th></tr>
    <tr><td>Oak</td><td>12.0</td><td>0.30</td><td>Glue</td><td>0.1</td><td>1.90</td></tr>
    <tr><td>Screws</td><td>0.5</td><td>2.10</td><td></td><td></td><td></td></tr></table>
    """, "Item|Mass|Factor\nOak|12.0|0.30\nScrews|0.5|2.10\nGlue|0.1|1.90"),
  TextCase(
    "Markdown", "| Stoff | Menge | Stoff | Menge |\n|---|---|---|---|\n| Eiche | 12,0 | Leim | 0,1 |",
    "Stoff|Menge\nEiche|12,0\nLeim|0,1"),
  TextCase(
    "an empty column between them", "名称\t排放量\t\t名称\t排放量\n钢板\t24.00\t\t铝\t9.00\n铜线\t82.00\t\t铁\t1.00",
    "名称|排放量\n钢板|24.00\n铜线|82.00\n铝|9.00\n铁|1.00"),
  TextCase(
    "other headings are no halves", "阶段\t排放量\t占比\t排放量\t占比\n生产\t24.00\t60\t9.00\t40\n使用\t16.00\t40\t13.50\t60",
    "阶段|排放量|占比|排放量|占比\n生产|24.00|60|9.00|40\n使用|16.00|40|13.50|60"),
  TextCase(
    "a heading over both is none either",
    """
    <table><tr><th>名称</th><th>排放量</th><th>名称</th><th>排放量</th></tr>
    <tr><td>钢板</td><td>24.00</td><td>铝</td><td>9.00</td></tr>
    <tr><td>合计</td><td colspan=3>33.00</td></tr></table>
    """, "名称|排放量|名称|排放量\n钢板|24.00|铝|9.00\n合计|33.00|33.00|33.00"),
]

private let headingsInTheMidst: [TextCase] = [
  TextCase(
    "printed anew", "阶段\t名称\t排放量\n生产\t电力\t5.70\n阶段\t名称\t排放量\n使用\t电力\t11.41",
    "阶段|名称|排放量\n生产|电力|5.70\n使用|电力|11.41"),
  TextCase(
    "in another order, tabs", "阶段\t用量\t排放量\n生产\t10.0\t5.70\n阶段\t排放量\t用量\n使用\t11.41\t20.0",
    "阶段|用量|排放量\n生产|10.0|5.70\n--\n阶段|排放量|用量\n使用|11.41|20.0"),
  TextCase(
    "in another order, HTML",
    """
    <table><tr><th>Item</th><th>Mass</th><th>Factor</th></tr><tr><td>Oak</td><td>12.0</td><td>0.30</td></tr>
    <tr><td>Item</td><td>Factor</td><td>Mass</td></tr><tr><td>Glue</td><td>1.90</td><td>0.1</td></tr></table>
    """, "Item|Mass|Factor\nOak|12.0|0.30\n--\nItem|Factor|Mass\nGlue|1.90|0.1"),
  TextCase(
    "in another order, and back",
    "Stoff\tMenge\tFaktor\nEiche\t12,0\t0,30\nStoff\tFaktor\tMenge\nLeim\t1,90\t0,1\nStoff\tMenge\tFaktor\nStahl\t0,5\t2,10",
    "Stoff|Menge|Faktor\nEiche|12,0|0,30\n--\nStoff|Faktor|Menge\nLeim|1,90|0,1\n--\nStoff|Menge|Faktor\nStahl|0,5|2,10"
  ),
  TextCase(
    "below a caption in the table",
    """
    <table><tr><th>阶段</th><th>名称</th><th>排放量</th></tr><tr><td>生产</td><td>电力</td><td>5.70</td></tr>
    <tr><td colspan=3>表 1（续）</td></tr><tr><td>阶段</td><td>名称</td><td>排放量</td></tr>
    <tr><td>使用</td><td>电力</td><td>11.41</td></tr></table>
    """, "阶段|名称|排放量\n生产|电力|5.70\n使用|电力|11.41"),
  TextCase(
    "two rows of them",
    """
    <table><tr><th rowspan=2>阶段</th><th colspan=2>活动数据</th></tr><tr><th>数值</th><th>单位</th></tr>
    <tr><td>生产</td><td>10.0</td><td>kWh</td></tr>
    <tr><th rowspan=2>阶段</th><th colspan=2>活动数据</th></tr><tr><th>数值</th><th>单位</th></tr>
    <tr><td>使用</td><td>20.0</td><td>kWh</td></tr></table>
    """, "阶段|活动数据|活动数据\n阶段|数值|单位\n生产|10.0|kWh\n阶段|活动数据|活动数据\n阶段|数值|单位\n使用|20.0|kWh"),
]

private let linesOfThePage: [TextCase] = [
  TextCase(
    "a page number in a row",
    """
    <table><tr><th>阶段</th><th>名称</th><th>排放量</th></tr><tr><td>生产</td><td>电力</td><td>5.70</td></tr>
    <tr><td colspan=3>第 2 页 共 9 页</td></tr><tr><td>使用</td><td>电力</td><td>11.41</td></tr></table>
    """, "阶段|名称|排放量\n生产|电力|5.70\n使用|电力|11.41"),
  TextCase(
    "a page number and a running line in rows",
    """
    <table><tr><th>Stage</th><th>Item</th><th>Mass</th></tr><tr><td>Use</td><td>Oak</td><td>5.70</td></tr>
    <tr><td colspan=3>Page 2 of 9</td></tr><tr><td colspan=3>Aldermoor Joinery Ltd.</td></tr>
    <tr><td>Use</td><td>Ash</td><td>11.41</td></tr></table>
    """, "Stage|Item|Mass\nUse|Oak|5.70\nUse|Ash|11.41"),
  TextCase(
    "names of groups stay rows",
    """
    <table><tr><th>Item</th><th>Mass</th><th>Factor</th></tr><tr><td colspan=3>Timber</td></tr>
    <tr><td>Oak</td><td>5.70</td><td>0.30</td></tr><tr><td colspan=3>Page 2 of 9</td></tr>
    <tr><td colspan=3>Fittings</td></tr><tr><td>Screws</td><td>0.5</td><td>2.10</td></tr></table>
    """,
    "Item|Mass|Factor\nTimber|Timber|Timber\nOak|5.70|0.30\nFittings|Fittings|Fittings\nScrews|0.5|2.10"),
  TextCase(
    "a bare number and the company between the parts",
    "生产企业：宁国榛岭木业有限公司\n\n阶段\t名称\t排放量\n生产\t电力\t5.70\n生产\t燃气\t4.30\n7\n宁国榛岭木业有限公司\n使用\t电力\t11.41\n",
    "阶段|名称|排放量\n生产|电力|5.70\n生产|燃气|4.30\n使用|电力|11.41"),
  TextCase(
    "a page number and the company between the parts, HTML",
    """
    <p>Hersteller: Haselbach Tischlerei GmbH</p>
    <table><tr><th>Phase</th><th>Stoff</th><th>Menge</th></tr><tr><td>Herstellung</td><td>Eiche</td><td>12,0</td></tr>
    <tr><td>Herstellung</td><td>Leim</td><td>0,1</td></tr></table>
    <p>Seite 2 von 9</p><p>Haselbach Tischlerei GmbH</p>
    <table><tr><td>Nutzung</td><td>Strom</td><td>9,0</td></tr></table>
    """, "Phase|Stoff|Menge\nHerstellung|Eiche|12,0\nHerstellung|Leim|0,1\nNutzung|Strom|9,0"),
  TextCase(
    "a caption that goes on, the company above it",
    """
    <p>Producer: Aldermoor Joinery Ltd.</p><p>Table 2: Inventory</p>
    <table><tr><th>Stage</th><th>Item</th><th>Mass</th></tr><tr><td>Use</td><td>Oak</td><td>5.70</td></tr></table>
    <p>Aldermoor Joinery Ltd.</p><p>Table 2 (continued)</p>
    <table><tr><th>Stage</th><th>Item</th><th>Mass</th></tr><tr><td>Use</td><td>Ash</td><td>11.41</td></tr></table>
    """, "Stage|Item|Mass\nUse|Oak|5.70\nUse|Ash|11.41"),
  TextCase(
    "a product's name heads a table of its own",
    """
    <p>Product: Oak table</p>
    <table><tr><th>Stage</th><th>Item</th><th>Mass</th></tr><tr><td>Use</td><td>Oak</td><td>5.70</td></tr></table>
    <p>Oak table</p>
    <table><tr><th>Stage</th><th>Item</th><th>Mass</th></tr><tr><td>Use</td><td>Ash</td><td>11.41</td></tr></table>
    """, "Stage|Item|Mass\nUse|Oak|5.70\n--\nStage|Item|Mass\nUse|Ash|11.41"),
]

private let cutRows: [TextCase] = [
  TextCase(
    "Chinese, headings anew, HTML",
    """
    <table><tr><th>阶段</th><th>名称</th><th>排放量</th></tr><tr><td>运输</td><td>公路</td><td>5.70</td></tr></table>
    <table><tr><th>阶段</th><th>名称</th><th>排放量</th></tr><tr><td></td><td>货运</td><td></td></tr>
    <tr><td>使用</td><td>电力</td><td>11.41</td></tr></table>
    """, "阶段|名称|排放量\n运输|公路货运|5.70\n使用|电力|11.41"),
  TextCase(
    "English, a page number between, tabs",
    "Stage\tItem\tMass\nUse\tOak\t1.00\nUse\tStainless\t5.70\nPage 2 of 9\n\tscrews\t\nUse\tAsh\t11.41",
    "Stage|Item|Mass\nUse|Oak|1.00\nUse|Stainless screws|5.70\nUse|Ash|11.41"),
  TextCase(
    "two cells",
    """
    <table><tr><th>阶段</th><th>名称</th><th>排放量</th></tr><tr><td>原材料</td><td>公路</td><td>5.70</td></tr></table>
    <p>第 2 页</p><table><tr><td>运输</td><td>货运</td><td></td></tr>
    <tr><td>使用</td><td>电力</td><td>11.41</td></tr></table>
    """, "阶段|名称|排放量\n原材料运输|公路货运|5.70\n使用|电力|11.41"),
  TextCase(
    "below a caption that goes on",
    """
    <p>Tabelle 1: Stoffe</p>
    <table><tr><th>Phase</th><th>Stoff</th><th>Menge</th></tr><tr><td>Herstellung</td><td>Eiche</td><td>12,0</td></tr></table>
    <p>Tabelle 1 (Fortsetzung)</p><table><tr><th>Phase</th><th>Stoff</th><th>Menge</th></tr>
    <tr><td></td><td>furniert</td><td></td></tr><tr><td>Nutzung</td><td>Strom</td><td>9,0</td></tr></table>
    """, "Phase|Stoff|Menge\nHerstellung|Eiche furniert|12,0\nNutzung|Strom|9,0"),
  TextCase(
    "a row with a null mark is a row",
    """
    <table><tr><th>阶段</th><th>名称</th><th>排放量</th></tr><tr><td>运输</td><td>公路</td><td>5.70</td></tr></table>
    <p>第 2 页</p><table><tr><td></td><td>铁路</td><td>/</td></tr>
    <tr><td>使用</td><td>电力</td><td>11.41</td></tr></table>
    """, "阶段|名称|排放量\n运输|公路|5.70\n|铁路|/\n使用|电力|11.41"),
]
