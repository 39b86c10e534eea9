import CFPFootprints
import Testing

/// Printed tables in, values out.
@Suite struct TableTests {
  struct Printed: Sendable {
    var name: String
    var text: String
    var expected: String
  }

  static let inventories: [Printed] = [
    Printed(
      name: "ragged cells, carried stages, sub-stages, shifted columns, a sole idle row",
      text: """
        生命周期阶段\t\t活动数据\t\t排放因子\t温室气体量 (kgCO ₂ e/台)
        原材料获取\t电力\t6.1 kwh\t\t0.5\t3.05
        \t/\t\t\t/\t/
        生产\t柴油\t/ kg\t\t0.07\t/
        运输/ 交付\t原材料运输\t柴油\t1.5 kg\t0.07\t4.1
        \t仓储\t/\t\t/\t/
        使用\t/\t\t/\t/\t
        """,
      expected: """
        rawMaterialAcquisition | 原材料获取 | 电力 | 6.1 kWh | 0.5 | 3.05 kgCO2e/台
        production | 生产 | 柴油 | / kg | 0.07 | / kgCO2e/台
        rawMaterialTransport | 原材料运输 | 柴油 | 1.5 kg | 0.07 | 4.1 kgCO2e/台
        storage | 仓储 | - | / | / | / kgCO2e/台
        use | 使用 | - | / | / | / kgCO2e/台
        """),
    Printed(
      name: "two columns named 单位",
      text: """
        原材料获取阶段活动数据

        序号\t名称\t消耗量\t单位\t排放因子\t因子单位\t碳足迹\t单位
        1\t钢板\t12.50\tkg\t2.40\tkgCO2e/kg\t30.000\tkgCO2e
        2\t天然气\t3.2\tm³\t2.16\tkgCO2e/m³\t6.912\tkgCO2e
        合计\t\t\t\t\t\t36.912\tkgCO2e
        """,
      expected: """
        rawMaterialAcquisition | - | 钢板 | 12.50 kg | 2.40 kgCO2e/kg | 30.000 kgCO2e
        rawMaterialAcquisition | - | 天然气 | 3.2 m3 | 2.16 kgCO2e/m3 | 6.912 kgCO2e
        """),
    Printed(
      name: "units in the heading, Markdown, English",
      text: """
        ## Raw material acquisition

        | Item | Quantity (kg) | Emission factor (kg CO2-eq/kg) | Emissions (kg CO2-eq) |
        |---|---:|---:|---:|
        | Aluminium | 1,250.5 | 8.0 | 10,004 |
        """,
      expected: "rawMaterialAcquisition | - | Aluminium | 1250.5 kg | 8.0 kgCO2e/kg | 10004 kgCO2e"),
    Printed(
      name: "transport: the t·km is the activity",
      text: """
        | 货物 | 重量（t） | 运输距离（km） | 周转量（t·km） | 排放因子（kgCO2e/t·km） | 排放量（kgCO2e） |
        |---|---|---|---|---|---|
        | 钢板 | 2.0 | 150 | 300.0 | 0.1 | 30.00 |
        """,
      expected: "other | - | 钢板 | 300.0 t·km | 0.1 kgCO2e/t·km | 30.00 kgCO2e"),
    Printed(
      name: "stage rows inside the table, a stage by row span, HTML",
      text: """
        <table><tr><th>阶段</th><th>能源</th><th>用量</th><th>因子（kgCO2e/kWh）</th><th>排放量（kgCO2e/件）</th></tr>
        <tr><td rowspan=2>生产阶段</td><td>电力</td><td>10 kWh</td><td>0.5</td><td>5.0</td></tr>
        <tr><td>光伏电力</td><td>4 kWh</td><td>0.05</td><td>0.2</td></tr></table>
        """,
      expected: """
        production | 生产阶段 | 电力 | 10 kWh | 0.5 kgCO2e/kWh | 5.0 kgCO2e/件
        production | 生产阶段 | 光伏电力 | 4 kWh | 0.05 kgCO2e/kWh | 0.2 kgCO2e/件
        """),
    Printed(
      name: "items as columns",
      text: """
        生产阶段

        名称\t电力\t天然气
        消耗量\t10.0\t2.0
        单位\tkWh\tm³
        排放因子\t0.5\t2.1
        排放量（kgCO2e/件）\t5.00\t4.20
        """,
      expected: """
        production | - | 电力 | 10.0 kWh | 0.5 | 5.00 kgCO2e/件
        production | - | 天然气 | 2.0 m3 | 2.1 | 4.20 kgCO2e/件
        """),
    Printed(
      name: "headings of two rows, merged cells lost",
      text: """
        阶段\t名称\t活动数据\t\t排放因子\t\t排放量（kgCO2e）
        \t\t数值\t单位\t数值\t单位\t
        生产阶段\t电力\t10.0\tkWh\t0.5\tkgCO2e/kWh\t5.00
        使用阶段\t电力\t4.0\tkWh\t0.5\tkgCO2e/kWh\t2.00
        """,
      expected: """
        production | 生产阶段 | 电力 | 10.0 kWh | 0.5 kgCO2e/kWh | 5.00 kgCO2e
        use | 使用阶段 | 电力 | 4.0 kWh | 0.5 kgCO2e/kWh | 2.00 kgCO2e
        """),
    Printed(
      name: "pieces beside a weight, subtotal and remainder rows",
      text: """
        | 阶段 | 名称 | 数量（件） | 总重量（kg） | 排放因子（kgCO2e/kg） | 排放量（kgCO2e） |
        |---|---|---|---|---|---|
        | 原材料获取 | 钢板 | 3 | 1.5 | 2.0 | 3.0 |
        | 原材料获取 | 小计 | | | | 3.0 |
        | …共11项，详见附件 | | | | | |
        """,
      expected: "rawMaterialAcquisition | 原材料获取 | 钢板 | 1.5 kg | 2.0 kgCO2e/kg | 3.0 kgCO2e"),
    Printed(
      name: "decimal comma, told from the whole document",
      text: """
        | Stage | Item | Quantity | Emission factor (kg CO2e/kg) | Emissions (kg CO2e) |
        |---|---|---|---|---|
        | Manufacturing | Steel | 1.250,50 kg | 2,0 | 2.501,00 |
        | Manufacturing | Copper | 10,5 kg | 4,0 | 42,00 |
        """,
      expected: """
        production | Manufacturing | Steel | 1250.50 kg | 2.0 kgCO2e/kg | 2501.00 kgCO2e
        production | Manufacturing | Copper | 10.5 kg | 4.0 kgCO2e/kg | 42.00 kgCO2e
        """),
  ]

  @Test(arguments: inventories) func inventory(_ printed: Printed) throws {
    #expect(try report(printed.text).inventoryOutline == printed.expected, "\(printed.name)")
  }

  static let results: [Printed] = [
    Printed(
      name: "a table cut by a page break, null marks, a total row",
      text: """
        生命周期阶段\t碳足迹/(kgCO ₂ e/台)\t百分比/%
        原材料获取\t3.50\t35.00%
        运输 (原材料运输)\t1.50\t15.00%

        生产\t4.00\t40.00%
        运输(成品交付)\t1.00\t10.00%
        使用\t/\t/
        总计\t10.00\t100%
        """,
      expected: """
        rawMaterialAcquisition | 原材料获取 | 3.50 kgCO2e/台 | 35.00 %
        rawMaterialTransport | 运输 (原材料运输) | 1.50 kgCO2e/台 | 15.00 %
        production | 生产 | 4.00 kgCO2e/台 | 40.00 %
        distribution | 运输(成品交付) | 1.00 kgCO2e/台 | 10.00 %
        use | 使用 | / kgCO2e/台 | / %
        total | 10.00 kgCO2e/台 | 100 %
        """),
    Printed(
      name: "stages as columns",
      text: """
        | 项目 | 原材料获取 | 生产制造 | 产品运输 | 合计 |
        |---|---|---|---|---|
        | 碳足迹（kgCO2e） | 5.20 | 3.10 | 0.70 | 9.00 |
        | 占比 | 57.78% | 34.44% | 7.78% | 100% |
        """,
      expected: """
        rawMaterialAcquisition | 原材料获取 | 5.20 kgCO2e | 57.78 %
        production | 生产制造 | 3.10 kgCO2e | 34.44 %
        distribution | 产品运输 | 0.70 kgCO2e | 7.78 %
        total | 9.00 kgCO2e | 100 %
        """),
    Printed(
      name: "traditional Chinese, percentages without a sign",
      text: """
        | 生命週期階段 | 碳排放量（kg CO₂e） | 百分比（%） |
        |---|---|---|
        | 原料取得階段 | 12.00 | 60.0 |
        | 製造階段 | 8.00 | 40.0 |
        | 合計 | 20.00 | 100 |
        """,
      expected: """
        rawMaterialAcquisition | 原料取得階段 | 12.00 kgCO2e | 60.0 %
        production | 製造階段 | 8.00 kgCO2e | 40.0 %
        total | 20.00 kgCO2e | 100 %
        """),
    Printed(
      name: "English, a stage for several",
      text: """
        | Life cycle stage | kg CO2e | % |
        |---|---|---|
        | Raw materials (A1) | 5.0 | 50 |
        | Manufacturing (A3) | 4.0 | 40 |
        | Use and end of life | 1.0 | 10 |
        | Total | 10.0 | 100 |
        """,
      expected: """
        rawMaterialAcquisition | Raw materials (A1) | 5.0 kgCO2e | 50 %
        production | Manufacturing (A3) | 4.0 kgCO2e | 40 %
        combined | Use and end of life | 1.0 kgCO2e | 10 %
        total | 10.0 kgCO2e | 100 %
        """),
    Printed(
      name: "EN 15804 modules as columns, one not declared, A1-A3 beside its parts",
      text: """
        | Parameter | Unit | A1 | A2 | A3 | A1-A3 | A4 | B1 | D |
        |---|---|---|---|---|---|---|---|---|
        | GWP-total | kg CO2 eq | 1.00E+00 | 2.0E-01 | 5.0E-01 | 1.70E+00 | 3.0E-01 | MND | −4.0E-01 |
        """,
      expected: """
        rawMaterialAcquisition | A1 | 1.00 kgCO2e | -
        rawMaterialTransport | A2 | 2.0E-01 kgCO2e | -
        production | A3 | 5.0E-01 kgCO2e | -
        distribution | A4 | 3.0E-01 kgCO2e | -
        beyondBoundary | D | -4.0E-01 kgCO2e | -
        total | - | -
        """),
    Printed(
      name: "modules torn into lines",
      text: """
        Core environmental impact indicators
        Parameter Unit A1-A3 A4 B1 - B7 C1 D
        GWP-total [kg CO2
        5.18E+00 2.25E-01 0.00E+00 9.30E-03 -1.84E+00
        (GWP-total) eq.]
        """,
      expected: """
        combined | A1-A3 | 5.18 kgCO2e | -
        distribution | A4 | 2.25E-01 kgCO2e | -
        combined | B1 - B7 | 0.00 kgCO2e | -
        endOfLife | C1 | 9.30E-03 kgCO2e | -
        beyondBoundary | D | -1.84 kgCO2e | -
        total | - | -
        """),
    Printed(
      name: "digits that recognition took for letters",
      text: """
        | 阶段 | 碳足迹（kgCO2e） |
        |---|---|
        | 原材料获取 | 12.3O |
        | 生产制造 | 4.20 |
        | 合计 | 16.50 |
        """,
      expected: """
        rawMaterialAcquisition | 原材料获取 | 12.30 kgCO2e | -
        production | 生产制造 | 4.20 kgCO2e | -
        total | 16.50 kgCO2e | -
        """),
  ]

  @Test(arguments: results) func result(_ printed: Printed) throws {
    #expect(try report(printed.text).resultOutline == printed.expected, "\(printed.name)")
  }

  @Test func repairedDigitsAreMarked() throws {
    let report = try report("| 阶段 | 碳足迹（kgCO2e） |\n|---|---|\n| 原材料获取 | 12.3O |\n| 生产制造 | 4.2x |\n| 合计 | 16.50 |\n")
    #expect(report.results.stages.map { $0.emission?.isRepaired } == [true, false])
    #expect(report.results.stages.map { $0.emission?.isUnread } == [false, true])
  }

  @Test func anotherFunctionalUnitIsASetOfItsOwn() throws {
    func table(_ unit: String, _ values: [String]) -> String {
      "| 阶段 | 碳足迹（kgCO2e/\(unit)） |\n|---|---|\n| 原材料获取 | \(values[0]) |\n| 生产制造 | \(values[1]) |\n| 合计 | \(values[2]) |\n\n"
    }
    let report = try report(
      table("件", ["1.00", "2.00", "3.00"]) + "每千件的结果如下。\n\n" + table("1000件", ["1000", "2000", "3000"]))
    #expect(report.resultSets.count == 2 && report.mentions.isEmpty)
  }

  /// The sum of one table's materials is not the product's footprint.
  @Test func aPartialSumIsNoTotal() throws {
    let materials =
      "| 名称 | 用量（kg） | 因子 | 排放量（kgCO2e） |\n|---|---|---|---|\n| 钢板 | 2 | 2.0 | 4.0 |\n| 合计 | | | 4.0 |\n\n"
    let energy =
      "说明如下。\n\n| 名称 | 用量（kWh） | 因子 | 排放量（kgCO2e） |\n|---|---|---|---|\n| 电力 | 2 | 0.5 | 1.0 |\n| 合计 | | | 1.0 |\n"
    #expect(try report(materials + energy).results.total == nil)
    #expect(outline(try report(materials).results.total) == "4.0 kgCO2e")
  }

  @Test func productsInOneTableAreNotStatementsOfOneTotal() throws {
    let text = "| 产品名称 | 功能单位 | 碳足迹（kgCO2e） |\n|---|---|---|\n| 泵甲 | 台 | 10.0 |\n| 泵乙 | 台 | 12.0 |\n"
    let report = try report(text)
    #expect(report.results.total == nil && report.mentions.isEmpty)
    #expect(
      report.resultSets.map { "\($0.product?.value ?? "-") \(outline($0.total))" } == [
        "泵甲 10.0 kgCO2e", "泵乙 12.0 kgCO2e",
      ])
  }

  @Test func stagesByProduct() throws {
    let text =
      "产品型号\t原材料获取(kgCO2e/只)\t生产制造(kgCO2e/只)\t合计(kgCO2e/只)\t年产量(万只)\t年排放总量(tCO2e)\n灯甲\t1.80\t0.40\t2.20\t10\t220\n灯乙\t2.20\t0.50\t2.70\t20\t540\n\n灯甲的碳足迹为2.20 kgCO2e/只，灯乙的碳足迹为2.70 kgCO2e/只。"
    let report = try report(text)
    #expect(report.results.total == nil)
    #expect(
      report.mentionOutline == "/resultSets/0/total 2.20 kgCO2e/只\n/resultSets/1/total 2.70 kgCO2e/只")
    #expect(
      report.resultSets.map { "\($0.product?.value ?? "-") \(outline($0.total))" } == [
        "灯甲 2.20 kgCO2e/只", "灯乙 2.70 kgCO2e/只",
      ])
    #expect(report.resultSets.first?.stages.map { outline($0.emission) } == ["1.80 kgCO2e/只", "0.40 kgCO2e/只"])
  }

  @Test func stagesAreComparedWithoutATotalToo() throws {
    let table = "| 阶段 | 碳足迹（kgCO2e） |\n|---|---|\n| 原材料获取 | 6.0 |\n| 生产制造 | 4.0 |\n\n"
    #expect(try report(table + "生产制造阶段排放 4.0 kgCO2e。").mentionOutline == "/results/stages/1/emission 4.0 kgCO2e")
  }

  /// Two indicators over the same modules are close to each other; neither is a statement of the other.
  @Test func anotherIndicatorIsNoMention() throws {
    func table(_ name: String, _ a: String) -> String {
      "| Parameter | Unit | A1-A3 | A4 | C1 | D |\n|---|---|---|---|---|---|\n| \(name) | kg CO2 eq | \(a) | 0 | 0 | -1.0E-01 |\n\n"
    }
    let report = try report(
      table("GWP-total", "2.68E+03") + "Additional indicators.\n\n" + table("GWP-GHG", "2.61E+03"))
    #expect(report.results.stages.first.map { outline($0.emission) } == "2.68E+03 kgCO2e")
    #expect(report.mentions.isEmpty)
  }

  @Test func aLineOfStagesOverALineOfPercentages() throws {
    let report = try report(
      "Carbon footprint\n\nProduction   Distribution   Customer use   Recycling\n   13%           1%             85%           1%\n"
    )
    #expect(
      report.results.stages.map { "\($0.stage.rawValue) \(outline($0.share))" } == [
        "production 13 %", "distribution 1 %", "use 85 %", "endOfLife 1 %",
      ])
  }

  @Test func aTotalAloneOnTheNextPage() throws {
    let pages = """
      Life-cycle stage      Carbon footprint (kg CO2e)    Percentage (%)
      Raw material supply   60.00                         60.0
      Production            40.00                         40.0

      Page 8 of 12

      Total    100.00    100

      Interpretation
      """
    #expect(outline(try report(pages).results.total) == "100.00 kgCO2e")
  }

  @Test func aCaptionThatIsOneShortStage() throws {
    let report = try report(
      "Table 5: Use\n\n| Item | Quantity | Unit | EF | Emissions (kg CO2e) |\n|---|---|---|---|---|\n| Electricity | 2.0 | kWh | 0.5 | 1.0 |\n| Water | 2.0 | kg | 0.5 | 1.0 |\n"
    )
    #expect(report.inventory.map(\.stage) == [.use, .use])
  }

  @Test func aStageThatNoVocabularyHasIsAPartAllTheSame() throws {
    let report = try report(
      "阶段\t碳足迹（kgCO2e）\n原材料获取\t6.00\n生产\t3.00\n门店陈列\t1.00\n其中：化石\t0.50\n总计\t10.00")
    #expect(report.results.stages.map(\.stage) == [.rawMaterialAcquisition, .production, .other])
  }

  /// Whether it is a part of the total or a detail of the stage above it is for the audit to tell.
  @Test func aRowBetweenStagesIsNeverDropped() throws {
    let report = try report("阶段\t碳足迹（kgCO2e）\n原材料获取\t6.00\n铜排\t2.00\n生产\t4.00\n总计\t10.00")
    #expect(report.results.stages.map(\.stage) == [.rawMaterialAcquisition, .other, .production])
    #expect(report.results.stages.map(\.mayBeDetail) == [false, true, false])
  }

  @Test func theFactorPerUnitBesideTheEmission() throws {
    let report = try report(
      "Input\tAmount\tUnit\tkg CO2e/unit\tkg CO2e\nSalt\t2.0\tkg\t0.15\t0.30\nFilm\t1.0\tkg\t3.02\t3.02")
    #expect(
      report.inventoryOutline == """
        other | - | Salt | 2.0 kg | 0.15 | 0.30 kgCO2e
        other | - | Film | 1.0 kg | 3.02 | 3.02 kgCO2e
        """)
  }

  @Test func resultsPerKilogramOfTheProduct() throws {
    let report = try report(
      "Stage\tg CO2e/kg\tShare\nRaw materials\t800.0\t80 %\nPackaging\t200.0\t20 %\nTotal\t1000.0\t100 %")
    #expect(outline(report.results.total) == "1000.0 gCO2e/kg")
  }

  @Test func theYearsAmountIsNotThePieces() throws {
    let rows = try report(
      "名称\t年消耗量\t单位\t单位产品消耗\t单位\t排放因子\t排放量(kgCO2e/m2)\n电\t2000\tMWh\t4.0\tkWh\t0.5\t2.0\n水\t100\tt\t2.0\tkg\t0.5\t1.0")
    #expect(rows.inventory.map { outline($0.activity) } == ["4.0 kWh", "2.0 kg"])
    let years = try report(
      "阶段\t年排放量(kgCO2e)\t单位产品碳足迹(kgCO2e/m2)\n原材料获取\t6000\t6.0\n生产\t4000\t4.0\n合计\t10000\t10.0")
    #expect(outline(years.results.total) == "10.0 kgCO2e/m2")
  }

  @Test func theYearsFreightIsNotThePieces() throws {
    let rows = try report(
      "运输货物\t年周转量(t·km)\t单台周转量(t·km/台)\t排放因子(kgCO2e/(t·km))\t单台排放量(kgCO2e/台)\n钢板\t5000\t50.0\t0.1\t5.0\n铝锭\t2000\t20.0\t0.1\t2.0"
    )
    #expect(rows.inventory.map { outline($0.activity) } == ["50.0 t·km/台", "20.0 t·km/台"])
    let unnamedYear = try report(
      "运输货物\t周转量(t·km)\t单台周转量(t·km/台)\t排放因子(kgCO2e/(t·km))\t单台排放量(kgCO2e/台)\n钢板\t5000\t50.0\t0.1\t5.0\n铝锭\t2000\t20.0\t0.1\t2.0"
    )
    #expect(unnamedYear.inventory.map { outline($0.activity) } == ["50.0 t·km/台", "20.0 t·km/台"])
    let perTonne = try report(
      "Energy carrier\tUnit\tAnnual consumption 2024\tPer tonne of product\tEmission factor\tEmission (kg CO2e/t)\nNatural gas\tMWh\t5,000\t0.5\t200\t100\nDiesel\tL\t2,000\t0.2\t3.0\t0.6"
    )
    #expect(perTonne.inventory.map { outline($0.activity) } == ["0.5 MWh", "0.2 L"])
    #expect(perTonne.inventory.map { outline($0.annual) } == ["5000 MWh", "2000 L"])
  }

  @Test func aFactorListedUnderTheMaterialsName() throws {
    let report = try report(
      "# Parts\n\n| Part | Material | Mass [kg] | Emissions [kg CO2e] |\n|---|---|---|---|\n| Frame | Steel tube | 2.0 | 4.0 |\n| Seat | Foam | 1.0 | 4.5 |\n\n# Annex\n\n| Name | Factor | Unit | Source |\n|---|---|---|---|\n| Steel tube | 2.0 | kg CO2e/kg | own |\n| Foam | 4.5 | kg CO2e/kg | own |\n"
    )
    #expect(report.inventory.map { outline($0.factor) } == ["2.0 kgCO2e/kg", "4.5 kgCO2e/kg"])
    #expect(report.inventory.allSatisfy { $0.factorFrom != nil })
  }

  @Test func captionsInsideAlignedTextPartTables() throws {
    let report = try report(
      """
                           表 3-1  原材料获取

        原料          用量    单位    排放因子    排放量(kgCO2e)
        石子          2.0     kg      0.5         1.0
        沙子          4.0     kg      0.5         2.0

                           表 3-2  生产

        排放源        用量    单位    排放因子    排放量(kgCO2e)
        电            2.0     kWh     0.5         1.0
        气            4.0     m3      2.0         8.0

      """)
    #expect(
      report.inventory.map(\.stage) == [.rawMaterialAcquisition, .rawMaterialAcquisition, .production, .production])
  }

  @Test func modulesWithScenariosAndShortRanges() throws {
    let report = try report(
      "Indicator\tUnit\tA1-3\tA4\tC3/1\tD/1\nGWP-total\tkg CO2 eq.\t4.38E-01\t2.08E-02\t1.00E-02\t-2.86E-02")
    #expect(report.results.stages.map(\.stage) == [.combined, .distribution, .endOfLife, .beyondBoundary])
    #expect(report.results.stages[0].modules == ["A1", "A2", "A3"])
  }
}
