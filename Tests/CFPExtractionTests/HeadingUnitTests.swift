import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// What the words and the units of a heading say together: which column multiplies the amounts, which one is the result.
@Suite struct HeadingUnitTests {
  private func inventory(_ headings: String, factor: String = "2.17", in unit: String = "\tkg\t") throws -> InventoryRow
  {
    let report = try report(
      """
      Product carbon footprint inventory

      \(headings)
      Steel sheet\t12.5\(unit)\(factor)\t27.125
      Aluminium sheet\t3.25\(unit)9.84\t31.980
      Carton\t1.85\(unit)0.91\t1.684
      """)
    return try #require(report.inventory.first, "\(headings)")
  }

  static let headings = [
    "Material\tQuantity\tUnit\tEF kg CO2e/kg\tGHG kg CO2e",
    "Material\tQuantity\tUnit\tEF per unit kg CO2e\tGHG kg CO2e",
    "Concepto\tCantidad\tUd.\tFactor, kg CO2e/ud\tEmisión, kg CO2e",
    "Poste\tQuantité\tUnité\tkg CO2-éq par unité\tkg CO2-éq par an",
    "Position\tMenge\tEinheit\tFaktor kg CO2e/Einheit\tkg CO2e je t",
    "Input\tDosage\tUnit\tkg CO2 eq per t (m³)\tkg CO2 eq", "名称\t用量\t单位\t因子\tkgCO2e/a",
    "Stage and flow\tAmount\tUnit\tkg CO2-eq. per unit\tkg CO2-eq. per pack",
  ]

  @Test(arguments: headings) func unitsInHeadingsAreNotTheirWords(_ headings: String) throws {
    let row = try inventory(headings)
    #expect(row.activity?.number?.digits == "12.5")
    #expect(row.factor?.number?.digits == "2.17")
    #expect(row.emission?.number?.digits == "27.125")
  }

  static let joinedHeadings = [
    "Item\tAmount Unit\tEF\tkgCO2e", "项目\t用量单位\t因子\t排放", "节点\t活动数据 单位\t因子 因子单位\tkgCO2e",
  ]

  @Test(arguments: joinedHeadings) func amountsWithTheirUnitsStandUnderBothWords(_ headings: String) throws {
    let row = try inventory(headings, in: " kg\t")
    #expect(row.activity?.number?.digits == "12.5" && row.activity?.unit?.symbol.name == "kg")
    #expect(row.factor?.number?.digits == "2.17" && row.emission?.number?.digits == "27.125")
  }

  @Test func aHeadingThatLostItsDividerHeadsTwoColumns() throws {
    let report = try report(
      """
      Product carbon footprint of yarn
      Declared unit: 1 kg of yarn

      Life cycle stage\tt CO2e/yr kg CO2e/kg\t\tShare %
      Raw materials\t9,014.0\t0.722\t33.5
      Production\t17,119.3\t1.372\t63.7
      Packaging\t750.2\t0.060\t2.8
      Total\t26,883.5\t2.154\t100.0
      """)
    #expect(outline(report.results.total) == "2.154 kgCO2e/kg")
    #expect(report.results.stages.compactMap { $0.emission?.number?.digits } == ["0.722", "1.372", "0.060"])
  }

  static let factorLists = [
    ("因子编号", "编号\t名称\t因子\t单位", "F01", "F02"), ("EF", "Ref\tDescription\tValue\tUnit", "EF-1", "EF-2"),
    ("Faktor", "Nr.\tBezeichnung\tFaktor\tEinheit", "A1", "A2"),
  ]

  @Test(arguments: factorLists.indices) func aCodeStandsForTheFactorOfItsList(_ index: Int) throws {
    let (column, headings, one, other) = Self.factorLists[index]
    let report = try report(
      """
      产品碳足迹报告

      表1 清单
      序号\t项目\t活动数据\t单位\t\(column)\t排放量(kgCO2e)
      1\t皮革\t0.42\tkg\t\(one)\t0.901
      2\t车间用电\t2.80\tkWh\t\(other)\t1.618
      3\t仓库用电\t1.10\tkWh\t\(other)\t0.635

      附录 排放因子
      \(headings)
      \(one)\t头层牛皮\t2.146\tkgCO2e/kg
      \(other)\t全国平均电力\t0.5777\tkgCO2e/kWh
      """)
    #expect(report.inventory.map { $0.factor?.number?.digits } == ["2.146", "0.5777", "0.5777"])
    #expect(
      report.inventory.map { $0.factorFrom ?? "" } == ["/factorSources/0", "/factorSources/1", "/factorSources/1"])
  }

  static let unknownStages = ["Zuhause", "Direct emissions at site (Scope 1)", "在冰柜里"]

  @Test(arguments: unknownStages) func aNamelessStageIsAPartOfTheTotal(_ name: String) throws {
    let report = try report(
      """
      # Carbon footprint

      | Lebensabschnitt | g CO2e pro Liter | Anteil |
      |:--|--:|--:|
      | Verpackung | 42,3 | 44 % |
      | Transport | 31,5 | 33 % |
      | \(name) | 16,4 | 17 % |
      | Entsorgung | 5,4 | 6 % |
      | Summe | 95,6 | 100 % |
      """)
    #expect(report.results.stages.map(\.label.value).contains(name))
    #expect(outline(report.results.total) == "95.6 gCO2e/L")
  }

  static let gases = [
    "阶段\tCO₂（kg CO2e）\tCH₄（kg CO2e）\t合计（kg CO2e）", "Stage\tCO2 (kg CO2e)\tCH4 (kg CO2e)\tTotal (kg CO2e)",
    "Phase\tfossil (kg CO2e)\tandere (kg CO2e)\tSumme (kg CO2e)",
  ]

  @Test(arguments: gases) func ofSeveralColumnsTheOneThatAddsThemUpIsTheStages(_ headings: String) throws {
    let report = try report(
      """
      产品碳足迹报告

      \(headings)
      原材料获取\t257.65\t21.19\t278.84
      生产\t207.73\t16.12\t223.85
      包装\t4.02\t0.17\t4.19
      合计\t469.40\t37.48\t506.88
      """)
    #expect(report.results.stages.map { $0.emission?.number?.digits } == ["278.84", "223.85", "4.19"])
    #expect(outline(report.results.total) == "506.88 kgCO2e")
  }

  static let idle = [
    "使用阶段无能源消耗，故不计算。", "The use stage has no energy demand and is therefore not calculated.",
    "In der Nutzungsphase entstehen keine Emissionen.",
  ]

  @Test(arguments: idle) func aStageThatEmitsNothingIsNotMissing(_ sentence: String) throws {
    let report = try report("产品碳足迹报告\n系统边界：摇篮到坟墓\n\n结果如下。\n\n\(sentence)\n")
    #expect(report.product.boundary.disclaimed.contains(.use))
  }

  static let captions = [("排放贡献前2项", 1), ("第三部分 其他产品的结果", 2), ("Largest contributors", 1)]

  @Test(arguments: captions.indices) func theGreatestContributionsAreNoOtherProduct(_ index: Int) throws {
    let (caption, sets) = Self.captions[index]
    let report = try report(
      """
      产品碳足迹报告

      阶段\t排放量（kgCO2e/台）
      原材料获取\t41.30
      生产\t12.10
      运输\t3.20
      合计\t56.60

      \(caption)

      阶段\t项目\t排放量（kgCO2e/台）
      原材料获取\t钢板\t30.10
      生产\t电力\t9.70
      运输\t卡车\t2.90
      """)
    #expect(outline(report.results.total) == "56.60 kgCO2e/台")
    #expect(max(1, report.resultSets.count) == sets, "\(caption)")
  }
}
