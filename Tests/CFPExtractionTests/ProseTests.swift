import CFPDocuments
import CFPFootprints
import CFPQuantities
import Testing

/// Sentences in, bound figures out; what is not certain binds nothing.
@Suite struct ProseTests {
  static let table = """
    生命周期阶段\t碳足迹（kgCO2e/台）\t占比
    原材料获取\t6.00\t60.0%
    生产制造\t3.00\t30.0%
    产品运输\t1.00\t10.0%
    合计\t10.00\t100%


    """

  struct Sentence: Sendable {
    var text: String
    var expected: String
  }

  static let sentences: [Sentence] = [
    Sentence(text: "1台样品的碳足迹值为 10.00 kg CO₂ eq。", expected: "/results/total 10.00 kgCO2e"),
    Sentence(
      text: "原材料获取阶段碳排放为 6.00 kgCO₂ eq (60.0%),生产制造阶段 3.00 kg CO₂ eq (30.0%)。",
      expected: """
        /results/stages/0/emission 6.00 kgCO2e
        /results/stages/0/share 60.0 %
        /results/stages/1/emission 3.00 kgCO2e
        /results/stages/1/share 30.0 %
        """),
    Sentence(
      text: "从原材料获取到产品运输阶段的生命周期碳足迹为 10.00 kgCO2e/台。", expected: "/results/total 10.00 kgCO2e/台"),
    Sentence(text: "生产制造阶段占总排放的 30.0%。", expected: "/results/stages/1/share 30.0 %"),
    Sentence(text: "与上年相比，碳足迹减少了 2.00 kgCO2e。", expected: ""),
    Sentence(text: "原材料中钢材的排放为 4.00 kgCO2e。", expected: ""),
    Sentence(text: "每1000台的碳足迹为 10000 kgCO2e/1000 台。", expected: ""),
    Sentence(text: "电力碳足迹因子为 0.5 kgCO2e/kWh。", expected: ""),
    Sentence(
      text: "The carbon footprint of the product is 10.00 kg CO2e.",
      expected: "/results/total 10.00 kgCO2e"),
  ]

  @Test(arguments: sentences) func mention(_ sentence: Sentence) throws {
    #expect(
      try report(Self.table + sentence.text).mentionOutline == sentence.expected, "\(sentence.text)"
    )
  }

  @Test func aFactorWithItsSource() throws {
    let report = try report(
      "2025年9月28日，生态环境部、国家统计局关于发布2024年电力碳足迹因子的公告，2024年全国电力平均碳足迹因子为0.5777kgCO₂/kWh。")
    let source = try #require(report.factorSources.first)
    #expect(outline(source.factor) == "0.5777 kgCO2/kWh")
    #expect(source.item.value == "电力" && source.year?.value == 2024)
    #expect(
      source.publisher?.value == "生态环境部、国家统计局" && source.announcementDate?.value.iso == "2025-09-28"
    )
  }

  @Test func theBoundary() throws {
    let report = try report("系统边界为“摇篮到大门”，包括原材料获取、生产制造阶段。电力因子为摇篮到坟墓口径的排放因子。")
    #expect(report.product.boundary.kind?.value == .cradleToGate)
    #expect(report.product.boundary.claims.map(\.stage) == [.rawMaterialAcquisition, .production])
  }

  @Test func aFigureOnALineOfItsOwnBelowItsAnnouncement() throws {
    let report = try report(
      "This product's estimated carbon footprint:\n\n\n  720 kgCO2e +/- 100 kgCO2e\nEstimated impact by stage\n")
    #expect(outline(report.results.total) == "720 kgCO2e" && report.results.total?.uncertainty?.digits == "100")
  }

  @Test func aFigureInAStackOfShortLines() throws {
    let lamp = try report("Product report\n\nTotal GHG emissions over\nfour-year life cycle:\n40 kg CO2e\n")
    #expect(outline(lamp.results.total) == "40 kgCO2e")
    let kettle = try report("Product report\n\nKettle K-12\nlife cycle\n161 kg carbon\nemissions\n")
    #expect(outline(kettle.results.total) == "161 kgCO2e")
    let target = try report("Product report\n\nTarget for the\ncarbon footprint\n40 kg CO2e\n")
    #expect(target.results.total == nil)
  }

  @Test(arguments: [
    "甲型、乙型和丙型的碳足迹分别为1.5、2.5和3.5 kgCO2e/台。", "典型人均年碳足迹约 8,000 kgCO2e。",
    "2023年度同款产品碳足迹为8.58 kgCO2e/件。", "另一款产品的碳足迹为3.21 kgCO2e/件。", "上年产品碳足迹为20.00 kgCO2e/台。",
    "数据统计周期：2025-01-01至2025-12-31\n\n2023年数据给出的碳足迹为20.00 kgCO2e/台。",
    "功能单位为1台。\n\n每1000台的碳足迹为698.7 tCO2e。", "1000台冷柜的碳足迹合计698.7 tCO2e。", "每千台碳足迹为698.7 tCO2e。",
    "若计入模块D，碳足迹为686.3 kgCO2e。", "若将回收计入在内，碳足迹为686.3 kgCO2e。", "The footprint is 663.8 to 733.7 kgCO2e.",
    "The panel B-2 from the same plant has a carbon footprint of 187.3 kg CO2e.",
    "Compared with the previous product the carbon footprint of 0.95 kg CO2e fell.",
  ])
  func figuresOfSomethingElse(_ sentence: String) throws {
    #expect(try report("碳足迹报告\n\n" + sentence).results.total == nil)
  }

  @Test func piecesThatAreTheFunctionalUnit() throws {
    let unit = try report("碳足迹报告\n\n功能单位：1000只灯泡。\n\n每1000只的碳足迹为698.7 kgCO2e。")
    #expect(outline(unit.results.total) == "698.7 kgCO2e")
    let name = try report("碳足迹报告\n\n产品名称：6件套餐具\n\n6件套餐具的碳足迹为7.5 kgCO2e。")
    #expect(outline(name.results.total) == "7.5 kgCO2e")
  }

  @Test func aFactorThatIsOnlySupposed() throws {
    let supposed = try report("碳足迹报告\n\n若电力排放因子采用2022年的0.5703 kgCO2e/kWh，碳足迹将为14.2 kgCO2e。")
    #expect(supposed.factorSources.isEmpty && supposed.results.total == nil)
  }

  @Test func aStageThatIsLeftOutWithItsReason() throws {
    let bottle = try report(
      "Report\n\nCradle to grave: raw materials, production, end of life. The use phase is excluded because the bottle causes no emissions during use.\n"
    )
    #expect(bottle.product.boundary.disclaimed.contains(.use))
  }

  @Test func aRaisedExponent() throws {
    #expect(outline(try report("碳足迹报告\n\n每吨产品碳足迹为1.23×10³ kgCO2e。").results.total) == "1.23E+03 kgCO2e")
  }

  /// What a declared unit weighs is not the unit.
  @Test(arguments: [
    "每声明单位的质量为 28.63 kg。声明单位为 1 m2 墙板。",
    "The mass of the declared unit is 28.63 kg. The declared unit is 1 m2 of panel.",
  ])
  func theMassOfAUnitIsNotTheUnit(_ sentence: String) throws {
    #expect(outline(try report("碳足迹报告\n\n" + sentence).product.functionalUnit?.amount) == "1 m2")
  }

  @Test(arguments: [
    "功能单位（1件样品）的全生命周期碳足迹为7.94 kgCO2e。", "以1件样品为功能单位（每件样品质量为4.87 kg）。", "功能单位为1件样品。",
  ])
  func functionalUnits(_ sentence: String) throws {
    #expect(outline(try report("碳足迹报告\n\n" + sentence).product.functionalUnit?.amount) == "1 件")
  }

  static let conclusions = [
    ("经核查并查阅台账，岚川公司 QF-880 新风机的碳足迹为 11.00 kgCO2e/台，可用于声明。", true),
    ("岚川公司 2# 线生产的壁挂新风机在统计周期内，单位产品碳足迹为 11.00 kgCO2e/台。", true),
    ("若改用绿电，QF-880 新风机的碳足迹为 11.00 kgCO2e/台。", false), ("竞品新风机的碳足迹为 11.00 kgCO2e/台。", false),
  ]

  @Test(arguments: conclusions.indices) func aSentenceThatNamesTheProductAndItsUnitStatesItsTotal(_ index: Int) throws {
    let (sentence, isOwn) = Self.conclusions[index]
    let report = try report(
      "产品碳足迹报告\n产品名称：壁挂新风机\n产品型号：QF-880\n功能单位：1台\n\n" + Self.table + "结论\n\n" + sentence)
    #expect(report.mentions.contains { outline($0.quantity) == "11.00 kgCO2e/台" } == isOwn, "\(sentence)")
  }
}
