import CFPCheck
import Testing

/// What speaks of another year, product, unit, boundary or case contradicts nothing; what speaks plainly of the report's
/// own product does.
@Suite struct OtherCasesTests {
  @Test(arguments: chineseAsides) func chineseAside(_ sentence: String) throws {
    #expect(try accusations(chinese + sentence) == [], "\(sentence)")
  }

  @Test(arguments: englishAsides) func englishAside(_ sentence: String) throws {
    #expect(try accusations(english + sentence) == [], "\(sentence)")
  }

  @Test(arguments: furtherTables) func furtherTable(_ table: String) throws {
    #expect(try accusations(chinese + table) == [], "\(table)")
  }

  @Test(arguments: [
    (chinese, "1只保温杯的碳足迹为5.900 kgCO2e。", "CFP-C01"),
    (chinese, "每只保温杯的生命周期碳足迹为5.900 kgCO2e。", "CFP-C01"),
    (chinese, "产品碳足迹为5.000 kgCO2e（约0.0055 tCO2e）。", "CFP-U01"),
    (chinese, "其中，生产阶段碳排放为1.840 kgCO2e，占29.60%。", "CFP-C02"),
    (chinese, "其中，生产阶段碳排放为1.480 kgCO2e，占26.90%。", "CFP-C03"),
    (chinese, "根据核算结果，原材料获取阶段占总量的54.40%。", "CFP-C03"),
    (english, "The carbon footprint of one pump is 45.00 kg CO2e.", "CFP-C01"),
    (english, "The stages are raw materials 24.00 kg CO2e (60.0 %) and production 19.00 kg CO2e (30.0 %).", "CFP-C02"),
    (german, "Der CO2-Fußabdruck einer Pumpe beträgt 45,00 kg CO2e.", "CFP-C01"),
  ])
  func plainStatement(_ report: String, _ sentence: String, _ rule: String) throws {
    #expect(try accusations(report + sentence).contains(rule), "\(sentence)")
  }

  /// The year's total of 1000 t beside the footprint of one.
  @Test func theFootprintOfAPieceIsNoSlipOfTheYearsTotal() throws {
    let text = """
      产品碳足迹报告
      产品名称：钢管
      功能单位：1 t钢管

      阶段\t年排放(tCO2e)\t占比(%)
      原材料获取\t428.37\t83.67
      生产\t83.63\t16.33
      合计\t512.00\t100

      单位产品碳足迹为0.512 tCO2e/t。
      """
    #expect(try accusations(text) == [])
  }

  /// The arithmetic rules with an error or a warning.
  private func accusations(_ text: String) throws -> [String] {
    try checkReport(Array((text + "\n").utf8), name: "case").audit.findings
      .filter { $0.level >= .warning && $0.rule.isArithmetic }.map(\.rule.rawValue)
  }
}

private let chinese = """
  产品碳足迹报告
  产品名称：不锈钢保温杯
  产品型号：BW-500
  签发日期：2026年3月12日
  数据统计周期：2025年1月1日至2025年12月31日
  功能单位：1只保温杯

  生命周期阶段\t碳足迹(kgCO2e/只)\t占比
  原材料获取\t2.260\t45.20%
  生产\t1.480\t29.60%
  使用\t1.100\t22.00%
  废弃处置\t0.160\t3.20%
  合计\t5.000\t100%


  """

private let english = """
  Product Carbon Footprint Report

  Product: Garden pump
  Model: GP-30

  | Life cycle stage | Carbon footprint (kg CO2e per piece) | Share |
  |---|---|---|
  | Raw materials | 24.00 | 60.0 % |
  | Production | 12.00 | 30.0 % |
  | End of life | 4.00 | 10.0 % |
  | Total | 40.00 | 100.0 % |


  """

private let german = """
  CO2-Fußabdruck des Produkts: Bericht

  Produkt: Pumpe

  | Lebenswegphase | Treibhausgasemissionen (kg CO2e) |
  |---|---|
  | Rohstoffe | 24,00 |
  | Herstellung | 16,00 |
  | Gesamt | 40,00 |


  """

private let chineseAsides = [
  "从摇篮到大门的碳足迹为3.740 kgCO2e/只。",
  "从摇篮到大门（原材料获取＋生产）：3.740 kgCO2e/只。",
  "2024年该产品碳足迹为5.320 kgCO2e/只，2025年为5.000 kgCO2e/只，同比减少6.02%。",
  "碳足迹最高为5.300 kgCO2e/只，最低为4.700 kgCO2e/只。",
  "产品碳足迹在4.700 kgCO2e至5.300 kgCO2e之间变化。",
  "不含使用阶段的碳足迹为3.900 kgCO2e/只。",
  "当电力因子变化±10%时，产品碳足迹分别为5.148 kgCO2e/只和4.852 kgCO2e/只。",
  "若生产全部使用绿电，生产阶段碳足迹为0.180 kgCO2e/只，产品碳足迹为3.700 kgCO2e/只。",
  "考虑绿证抵扣后，产品碳足迹为4.500 kgCO2e/只。",
  "扣除绿电抵消量0.500 kgCO2e后，净碳足迹为4.500 kgCO2e/只。",
  "竞品A的碳足迹为6.200 kgCO2e/只，竞品B的碳足迹为5.400 kgCO2e/只。",
  "同系列BW-350型保温杯碳足迹为3.980 kgCO2e/只。",
  "塑料杯的碳足迹为1.900 kgCO2e/只。",
  "其中不锈钢材料碳足迹为1.920 kgCO2e/只，占原材料获取阶段的84.96%。",
  "全年产品碳足迹总量约0.60万tCO2e。",
  "预计2026年产品碳足迹为4.850 kgCO2e/只。",
  "改造前产品碳足迹为5.640 kgCO2e/只，改造后为5.000 kgCO2e/只。",
  "按A工厂和B工厂分别计算，产品碳足迹为4.920 kgCO2e/只和5.110 kgCO2e/只。",
  "采用IPCC AR5时，产品碳足迹为4.980 kgCO2e/只。",
  "化石源碳足迹为4.900 kgCO2e/只，生物源碳足迹为0.100 kgCO2e/只。",
  "每公斤产品的碳足迹为12.500 kgCO2e。",
  "蒙特卡洛模拟的均值为5.012 kgCO2e/只。",
  "2024年原材料获取占比41.50%，2025年为45.20%。",
  "年度碳排放总量为5000.000 kgCO2e（1000只）。",
]

private let englishAsides = [
  "The cradle-to-gate carbon footprint is 36.00 kg CO2e per piece.",
  "The sister model GP-40 has a carbon footprint of 51.30 kg CO2e per piece.",
  "In 2023 the carbon footprint was 44.00 kg CO2e per piece.",
  "After offsetting, the carbon footprint is 10.00 kg CO2e per piece.",
  "The Brno plant reaches a product carbon footprint of 40.70 kg CO2e per piece.",
  "Production: 12.40 kg CO2e per piece in Brno, 11.40 kg CO2e per piece in Ostrava.",
  "The median of 1,000 Monte Carlo runs gives a total carbon footprint of 40.20 kg CO2e per piece.",
  "Scope 3 upstream adds up to a carbon footprint of 24.40 kg CO2e per piece.",
  "Including module D the total carbon footprint is 38.00 kg CO2e per piece.",
  "The share of raw materials was 61.8 % in 2021.",
  "For GP-40 the raw materials contribute 63.7 % and production 36.3 %.",
  "Of the cradle-to-gate footprint, raw materials account for 66.7 % and production for 33.3 %.",
]

private let furtherTables = [
  // Below the total: another year, a credit.
  "阶段\t碳足迹(kgCO2e/只)\n原材料获取\t2.260\n生产\t1.480\n使用\t1.100\n废弃处置\t0.160\n零售\t0.000\n合计\t5.000\n上年\t5.320\n回收抵减\t-0.400\n",
  // A scenario.
  "情景A：全部使用绿电\n阶段\t碳足迹(kgCO2e/只)\t占比\n原材料获取\t2.260\t61.08%\n生产\t0.180\t4.86%\n使用\t1.100\t29.73%\n废弃处置\t0.160\t4.32%\n合计\t3.700\t100%\n",
  // Without a stage.
  "表2 从摇篮到大门碳足迹汇总\n阶段\t碳足迹(kgCO2e/只)\t占比\n原材料获取\t2.260\t60.43%\n生产\t1.480\t39.57%\n合计\t3.740\t100%\n",
  // A process inside a stage.
  "工序\t碳足迹(kgCO2e/只)\t占生产阶段\n冲压\t0.600\t40.54%\n组装\t0.880\t59.46%\n",
  // Years beside each other.
  "阶段\t2024年碳足迹(kgCO2e)\t2025年碳足迹(kgCO2e)\t变化率\n原材料获取\t2.400\t2.260\t-5.83%\n生产\t1.660\t1.480\t-10.84%\n使用\t1.100\t1.100\t0.00%\n废弃处置\t0.160\t0.160\t0.00%\n合计\t5.320\t5.000\t-6.02%\n",
  // A number of replacements, pieces, a rate that no vocabulary knows.
  "阶段\t零件\t质量(kg)\t排放因子(kgCO2e/kg)\t更换次数\t排放量(kgCO2e)\n使用\t密封圈\t0.010\t3.00\t4\t0.120\n使用\t杯盖\t0.020\t3.00\t3\t0.180\n",
  "阶段\t处理方式\t质量(kg)\t比例\t排放因子(kgCO2e/kg)\t排放量(kgCO2e)\n废弃处置\t焚烧\t0.390\t11%\t2.60\t0.112\n废弃处置\t回收\t0.390\t89%\t0.0245\t0.0085\n",
  // The year's amount and emission beside the emission of a piece.
  "阶段\t项目\t年用量\t单位\t排放因子(kgCO2e/kWh)\t年排放量(tCO2e)\t单位产品排放量(kgCO2e/只)\n生产\t电力\t210000\tkWh\t0.500\t105.0\t1.260\n生产\t蒸汽\t84000\tkWh\t0.220\t18.5\t0.220\n",
  // Only some rows of a sum are printed; another year's.
  "表3 原材料获取（仅列主要材料，共9项）\n材料\t用量(kg)\t排放因子(kgCO2e/kg)\t排放量(kgCO2e/只)\n不锈钢\t0.400\t4.80\t1.920\n塑料\t0.100\t2.00\t0.200\n合计\t\t\t2.260\n",
  "附录 2023年原材料清单\n材料\t用量(kg)\t排放因子(kgCO2e/kg)\t排放量(kgCO2e/只)\n不锈钢\t0.420\t4.80\t2.016\n塑料\t0.110\t2.00\t0.220\n合计\t\t\t2.236\n",
  // Combustion, upstream, both.
  "能源\t燃烧(kgCO2e/kWh)\t上游(kgCO2e/kWh)\t合计(kgCO2e/kWh)\n热力\t0.190\t0.030\t0.220\n\n阶段\t项目\t活动数据\t单位\t排放因子(kgCO2e/kWh)\t排放量(kgCO2e)\n生产\t热力\t2.000\tkWh\t0.220\t0.440\n",
]
