import CFPCheck
import Testing

/// Subtotals inside inventories, gases by their potentials, and what was left out of a combustion.
@Suite struct InventorySumsTests {
  private func checked(_ text: String) throws -> CheckedReport { try checkReport(Array(text.utf8), name: "sums") }

  private func accusations(_ text: String) throws -> [String] {
    try checked(text).audit.findings.filter { $0.level >= .warning && $0.rule.isArithmetic }.map(\.rule.rawValue)
  }

  private static let subtotals = """
    产品碳足迹报告
    阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
    原材料\t钢\t2.000\tkg\t2.50\tkgCO2e/kg\t5.000
    \t铝\t1.000\tkg\t9.00\tkgCO2e/kg\t9.000
    小计\t\t\t\t\t\t14.000
    生产\t电力\t1.000\tkWh\t0.5777\tkgCO2e/kWh\t0.578
    \t蒸汽\t2.000\tGJ\t1.00\tkgCO2e/GJ\t2.000
    小计\t\t\t\t\t\t2.578
    合计\t\t\t\t\t\t16.578

    """

  @Test func aSubtotalIsTheSumOfTheRowsAboveIt() throws {
    #expect(try accusations(Self.subtotals) == [])
    let report = try checked(Self.subtotals).report
    #expect(report.results.subtotals.map { $0.emission?.number?.digits } == ["14.000", "2.578"])
    #expect(try accusations(Self.subtotals.replacing("14.000", with: "14.500")) == ["CFP-S01"])
    #expect(try accusations(Self.subtotals.replacing("\t2.578", with: "\t2.758")) == ["CFP-S01"])
    // Rows that are not all printed do not add up by right.
    let top = Self.subtotals.replacing("小计\t\t\t\t\t\t14.000", with: "…共11项，详见附件\n小计\t\t\t\t\t\t15.300")
    #expect(!(try accusations(top).contains("CFP-S01")))
  }

  @Test(arguments: [
    "温室气体\t排放量(kg/台)\tGWP\tCO2当量(kgCO2e/台)\nCO2\t18.4260\t1\t18.4260\nCH4\t0.024180\t29.8\t0.7206\nN2O\t0.0013550\t273\t0.3699\n合计\t\t\t19.5165\n",
    "| Greenhouse gas | Emissions (kg) | GWP100 | CO2 equivalents (kg CO2e) |\n|---|---|---|---|\n| CO2 | 18.4260 | 1 | 18.4260 |\n| CH4 | 0.024180 | 29.8 | 0.7206 |\n| N2O | 0.0013550 | 273 | 0.3699 |\n| Total | | | 19.5165 |\n",
  ])
  func gasesByTheirPotentials(_ table: String) throws {
    let report = try checked("产品碳足迹报告 Carbon footprint report\n\n" + table).report
    #expect(report.inventory.map { $0.activity?.number?.digits } == ["18.4260", "0.024180", "0.0013550"])
    #expect(report.inventory.map { $0.factor?.number?.digits } == ["1", "29.8", "273"])
    #expect(report.inventory.map { $0.emission?.number?.digits } == ["18.4260", "0.7206", "0.3699"])
    let text = "产品碳足迹报告 Carbon footprint report\n\n" + table
    #expect(try accusations(text) == [])
    #expect(try accusations(text.replacing("0.024180", with: "0.054180")) == ["CFP-P01"])
  }

  @Test(arguments: [("0.1559", "carbon-not-co2"), ("0.0134", "missing-ncv")])
  func whatWasLeftOutOfACombustion(_ emission: String, _ cause: String) throws {
    let text = """
      产品碳足迹报告
      阶段\t燃料\t消耗量\t单位\t低位发热量（GJ/t）\t单位热值含碳量（tC/TJ）\t碳氧化率\t排放量（tCO2）
      生产\t柴油\t0.18462\tt\t42.652\t20.20\t98%\t\(emission)

      """
    let finding = try #require(try checked(text).audit.findings.first { $0.rule.rawValue == "CFP-P02" })
    #expect(finding.causes.first?.code == cause && finding.causes.first?.fits == true)
  }
}
