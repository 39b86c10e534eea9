import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// What belongs to one row stands in several tables, or under headings that say it in another way: tables in, rows and
/// results out.
@Suite struct JoinedTableTests {
  static let parts: [(String, [String])] = [
    (
      """
      产品碳足迹报告
      附录A 活动数据
      编号\t清单项\t数值\t单位\t数据来源
      A01\t钢板\t12.35\tkg\t领料记录
      A02\t铜排\t3.472\tkg\t领料记录
      M01\t外购电力\t21.47\tkWh\t台账

      附录B 排放因子
      编号\t因子名称\t数值\t单位\t来源
      A01\t钢板\t2.104\tkgCO2e/kg\t数据库
      A02\t铜排\t4.318\tkgCO2e/kg\t数据库
      M01\t外购电力\t0.5777\tkgCO2e/kWh\t公告

      附录C 排放量
      编号\t清单项\t排放量（kgCO2e）
      A01\t钢板\t25.98
      A02\t铜排\t14.99
      M01\t外购电力\t12.40

      """, ["12.35 2.104 25.98", "3.472 4.318 14.99", "21.47 0.5777 12.40"]
    ),
    (
      """
      # Carbon footprint of a pump

      | No. | Item | Quantity | Unit |
      |---|---|---|---|
      | 1 | Steel plate | 12.35 | kg |
      | 2 | Copper bar | 3.472 | kg |
      | 3 | Electricity | 21.47 | kWh |

      Factors and emissions:

      | No. | Emission factor | Factor unit | Emissions (kg CO2e) |
      |---|---|---|---|
      | 1 | 2.104 | kgCO2e/kg | 25.98 |
      | 2 | 4.318 | kgCO2e/kg | 14.99 |
      | 3 | 0.5777 | kgCO2e/kWh | 12.40 |

      """, ["12.35 2.104 25.98", "3.472 4.318 14.99", "21.47 0.5777 12.40"]
    ),
    (
      """
      Klimabilanz einer Pumpe
      Nr.\tEingangsgröße\tMenge\tEinheit\tkg CO2e
      1\tStahlblech\t12,35\tkg\t25,98
      2\tKupferschiene\t3,472\tkg\t14,99
      3\tStrom\t21,47\tkWh\t12,40

      Nr.\tEingangsgröße\tFaktor\tQuelle
      1\tStahlblech\t2,104\tDatenbank
      2\tKupferschiene\t4,318\tDatenbank
      3\tStrom\t0,5777\tMeldung

      """, ["12.35 2.104 25.98", "3.472 4.318 14.99", "21.47 0.5777 12.40"]
    ),
  ]

  @Test(arguments: parts.indices) func theSameItemsInSeveralTables(_ index: Int) throws {
    let (text, expected) = Self.parts[index]
    #expect(try figures(of: report(text)) == expected)
  }

  /// Tables that name other items stay apart.
  @Test func otherItemsAreNotJoined() throws {
    let text = Self.parts[0].0.replacing("因子名称", with: "名称").replacing("A01\t钢板\t2.104", with: "B07\t木材\t2.104")
      .replacing("A02\t铜排\t4.318", with: "B08\t棉布\t4.318")
    let rows = try report(text).inventory
    #expect(rows.prefix(2).allSatisfy { $0.factor?.number == nil })
  }

  /// A sheet holds its fields, its results and its inventory one below the other.
  @Test func aSheetOfSeveralTables() throws {
    let report = try report(
      """
      供应商产品碳足迹数据表\t\t\t\t\t\t
      供应商名称\t青禾轮毂有限公司\t\t声明编号\tSUP-0326\t\t
      产品名称\t铸造车轮\t\t产品型号\tW18\t\t
      \t\t\t\t\t\t
      结果汇总\t\t\t\t\t\t
      阶段\tkgCO2e/只\t占比\t\t\t\t
      原材料获取\t51.783\t80.68%\t\t\t\t
      生产制造\t12.400\t19.32%\t\t\t\t
      合计\t64.183\t100%\t\t\t\t
      \t\t\t\t\t\t
      明细\t\t\t\t\t\t
      阶段\t项目\t用量\t单位\t因子\t因子单位\t排放kgCO2e
      原材料获取\t铝锭\t7.5595\tkg\t6.8500\tkgCO2e/kg\t51.783
      生产制造\t电力\t20.870\tkWh\t0.5942\tkgCO2e/kWh\t12.400

      """)
    #expect(report.company.fields[.name]?.value == "青禾轮毂有限公司" && report.product.fields[.model]?.value == "W18")
    #expect(outline(report.results.total) == "64.183 kgCO2e/只" && report.results.stages.count == 2)
    #expect(figures(of: report) == ["7.5595 6.8500 51.783", "20.870 0.5942 12.400"])
  }

  /// The year's column is not the product's, whatever stands first.
  static let yearly: [(String, String)] = [
    (
      "阶段\t年排放量(tCO2e)\t单位产品(kgCO2e/m2)\n原材料获取\t30,000.10\t7.029\n生产\t11,874.80\t2.782\n合计\t41,874.90\t9.811\n",
      "9.811 kgCO2e/m2"
    ),
    (
      "声明单位：1 t\n阶段\t年排放量/tCO2e\t单位产品/（kgCO2e/t）\n原材料获取\t30,000.10\t7.029\n生产\t11,874.80\t2.782\n合计\t41,874.90\t9.811\n",
      "9.811 kgCO2e/t"
    ),
    (
      "Functional unit: 1 bottle of wine\n\nStage\tAnnual emissions (t CO2e)\tPer bottle (g CO2e)\nRaw materials\t300.1\t702.9\nProduction\t118.7\t278.2\nTotal\t418.8\t981.1\n",
      "981.1 gCO2e"
    ),
  ]

  @Test(arguments: yearly.indices) func thePieceBeforeTheYear(_ index: Int) throws {
    let (text, total) = Self.yearly[index]
    #expect(outline(try report("产品碳足迹报告\n" + text).results.total) == total, "\(text)")
  }

  /// Names that no vocabulary has are parts of the total that they add up to.
  static let unknown = [
    "工序\t碳足迹(kgCO2e)\n原棉获取\t3.102\n纺纱\t1.205\n织造\t0.877\n染整\t2.013\n合计\t7.197\n",
    "Step\tCarbon footprint (kg CO2e)\nGinning\t3.102\nSpinning\t1.205\nWeaving\t0.877\nDyeing\t2.013\nTotal\t7.197\n",
    "Abschnitt\tEmissionen (kg CO2e)\nMälzen\t3,102\nBrauen und Gären\t1,205\nAbfüllen\t0,877\nKühlen\t2,013\nSumme\t7,197\nAnteil Strom: 12,5 %\n",
  ]

  @Test(arguments: unknown) func stagesOfUnknownNames(_ table: String) throws {
    let report = try report("产品碳足迹报告 carbon footprint report\n" + table)
    #expect(
      report.results.stages.compactMap { $0.emission?.number?.digits } == ["3.102", "1.205", "0.877", "2.013"],
      "\(table)")
    #expect(report.results.total?.number?.digits == "7.197", "\(table)")
    // A wrong part is no part of a proven total: nothing is read of such a table, and it is told.
    let wrong = try CFPExtractionTests.report("产品碳足迹报告 carbon footprint report\n" + table.replacing("877", with: "977"))
    #expect(wrong.results.stages.isEmpty)
  }

  /// A factor is one by its heading in every language, and an amount may have a unit that nobody knows.
  static let headings = [
    "Position\tMenge\tEinheit\tFaktor kg CO2e/Einheit\tkg CO2e\nStahl\t12,35\tkg\t2,104\t25,98\nKupfer\t3,472\tkg\t4,318\t14,99\n",
    "Poste\tQuantité\tUnité\tFE\tkg éq. CO2\nAcier\t12,35\tkg\t2,104\t25,98\nCuivre\t3,472\tkg\t4,318\t14,99\n",
    "Item\tActivity data\tEmission factor (kg CO2e/unit)\tEmissions (kg CO2e)\nSteel\t12.35 lb\t2.104\t25.98\nCopper\t3.472 lb\t4.318\t14.99\n",
    "Fluxo\tQuantidade\tUnidade\tFator (kg CO2e/un.)\tEmissões (kg CO2e)\nAço\t12,35\tkg\t2,104\t25,98\nCobre\t3,472\tkg\t4,318\t14,99\n",
  ]

  @Test(arguments: headings) func factorsUnderHeadingsOfManyLanguages(_ table: String) throws {
    let found = try figures(of: report("Product carbon footprint report\n" + table))
    #expect(found == ["12.35 2.104 25.98", "3.472 4.318 14.99"], "\(table)")
  }

  /// Green electricity under a stage that hangs down is electricity.
  @Test(arguments: ["绿电", "绿证电力", "可再生电力"]) func greenElectricityIsNoOffset(_ name: String) throws {
    let report = try report(
      """
      产品碳足迹报告
      阶段\t名称\t活动数据\t单位\t排放因子\t排放量(kgCO2e)
      原材料获取\t钢\t12.35\tkg\t2.104\t25.98
      生产\t市电\t21.47\tkWh\t0.5777\t12.40
      \t\(name)\t10.00\tkWh\t0.0300\t0.30
      合计\t\t\t\t\t38.68

      """)
    #expect(
      report.inventory.count == 3 && report.inventory.last?.stage == .production && report.results.offsets.isEmpty)
  }

  /// Shares that add up to one are fractions, and no percentages; those that add up to a hundred are.
  @Test(arguments: [("0.7898", "0.2102", "1"), ("78.98", "21.02", "100")]) func sharesOfOne(
    _ first: String, _ second: String, _ whole: String
  ) throws {
    let report = try report(
      "产品碳足迹报告\n阶段\t排放量(kgCO2e)\t占比\n原材料获取\t30.12\t\(first)\n生产\t8.016\t\(second)\n合计\t38.136\t\(whole)\n")
    let shares = report.results.stages.compactMap(\.share)
    #expect(shares.compactMap { $0.number?.digits } == [first, second])
    #expect(shares.allSatisfy { ($0.unit?.symbol.dimension == .percent) == (whole == "100") })
  }

  /// A factor for kilograms multiplies no tonne-kilometres, though the item has the same name.
  @Test func aFactorOfAnotherDimensionIsNotTheRows() throws {
    let rows = try report(
      """
      产品碳足迹报告
      表1 运输活动数据
      物料\t质量（kg）\t距离（km）\t周转量（t·km）\t排放量（kgCO2e）
      钢板\t2.186\t1180\t2.5795\t0.1914
      铜排\t1.052\t1465\t1.5412\t0.1144

      表2 排放因子
      因子名称\t数值\t单位
      钢板\t5.927\tkgCO2e/kg
      铜排\t8.640\tkgCO2e/kg

      """
    ).inventory
    #expect(rows.count == 2 && rows.allSatisfy { $0.factor?.number == nil })
  }

  private func figures(of report: CFPReport) -> [String] {
    report.inventory.map { row in
      [row.activity, row.factor, row.emission].map { $0?.number?.digits ?? "-" }.joined(separator: " ")
    }
  }
}
