import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// Activity data and results that lines of running text list, without a table.
@Suite struct ListedLineTests {
  static let calculations = [
    "外购电力：4.86 kWh × 0.5306 kgCO2e/kWh = 2.58 kgCO2e\n蒸汽：12 kg × 0.21 kgCO2e/kg = 2.52 kgCO2e",
    "- 外购电力 4.86 kWh*0.5306=2.58 kgCO2e\n- 蒸汽 12 kg*0.21=2.52 kgCO2e",
    "1. 项目：外购电力；数量：4.86 kWh；排放因子：0.5306 kgCO2e/kWh；排放量：2.58 kgCO2e\n2. 项目：蒸汽；数量：12 kg；排放因子：0.21 kgCO2e/kg；排放量：2.52 kgCO2e",
    "* Electricity: 4.86 kWh × 0.5306 kg CO2e/kWh = **2.58 kg CO2e**\n* Steam: 12 kg × 0.21 kg CO2e/kg = **2.52 kg CO2e**",
    "Strom: 4,86 kWh × 0,5306 kg CO2e/kWh = 2,58 kg CO2e\nDampf: 12 kg × 0,21 kg CO2e/kg = 2,52 kg CO2e",
  ]

  @Test(arguments: calculations.indices) func aCalculationIsARow(_ index: Int) throws {
    let report = try report("# 产品碳足迹 Carbon footprint\n\n## 生产阶段\n\n\(Self.calculations[index])\n\n小计 5.10 kgCO2e\n")
    #expect(report.inventory.count == 2)
    #expect(report.inventory.map { $0.activity?.number?.exact.plainText } == ["4.86", "12"])
    #expect(report.inventory.map { $0.factor?.number?.exact.plainText } == ["0.5306", "0.21"])
    #expect(report.inventory.map { $0.emission?.number?.exact.plainText } == ["2.58", "2.52"])
    #expect(report.inventory.allSatisfy { $0.stage == .production })
  }

  @Test func aSuppositionIsNoRow() throws {
    let report = try report("产品碳足迹\n\n若改用再生铝：2.16 kg × 2.90 kgCO2e/kg = 6.26 kgCO2e\n")
    #expect(report.inventory.isEmpty)
  }

  static let stages = [
    "原材料获取 8.417 kgCO2e/kg（85.65%）\n生产 1.200 kgCO2e/kg（12.21%）\n运输 0.210 kgCO2e/kg（2.14%）\n合计 9.827 kgCO2e/kg",
    "原材料获取：8.417 kgCO2e/kg，占85.65%；生产：1.200 kgCO2e/kg，占12.21%；运输：0.210 kgCO2e/kg，占2.14%；合计：9.827 kgCO2e/kg",
    "- Raw materials: 8.417 kg CO2e/kg (85.65 %)\n- Manufacturing: 1.200 kg CO2e/kg (12.21 %)\n- Transport: 0.210 kg CO2e/kg (2.14 %)\n- Total: 9.827 kg CO2e/kg",
  ]

  @Test(arguments: stages.indices) func linesOfStagesAreResults(_ index: Int) throws {
    let report = try report("产品碳足迹证书 Carbon footprint\n\n\(Self.stages[index])\n")
    #expect(report.results.total?.number?.digits == "9.827")
    #expect(report.results.stages.map { $0.emission?.number?.digits } == ["8.417", "1.200", "0.210"])
    #expect(report.results.stages.map { $0.share?.number?.digits } == ["85.65", "12.21", "2.14"])
  }

  @Test func unknownNamesNeedATotalThatTheyAddUpTo() throws {
    let lines = "纺纱车间：1.25 kgCO2e\n织造车间：2.50 kgCO2e\n合计："
    #expect(try report("产品碳足迹\n\n\(lines)3.75 kgCO2e\n").results.stages.count == 2)
    #expect(try report("产品碳足迹\n\n\(lines)4.75 kgCO2e\n").results.stages.isEmpty)
  }
}
