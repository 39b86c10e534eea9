import CFPCheck
import Testing

/// Rows of a table of results under names that no vocabulary has: parts of the total, unless words or numbers say that
/// they detail another row.
@Suite struct UnknownStagesTests {
  private func checked(_ text: String) throws -> CheckedReport { try checkReport(Array(text.utf8), name: "stages") }

  private func labels(_ text: String) throws -> [String] { try checked(text).report.results.stages.map(\.label.value) }

  private func accusations(_ text: String) throws -> [String] {
    try checked(text).audit.findings.filter { $0.level >= .warning }.map { "\($0.rule.rawValue) \($0.subject)" }
  }

  private static let zh =
    "产品碳足迹报告\n\n阶段\t碳足迹（kgCO2e）\n原材料获取\t16.12\n表面处理\t2.37\n生产\t9.46\n门店陈列\t1.83\n分销\t3.68\n总计\t33.46\n"
  private static let zhShares =
    "产品碳足迹报告\n\n阶段\t碳足迹（kgCO2e）\t占比\n原材料获取\t16.12\t48.18%\n表面处理\t2.37\t7.08%\n生产\t9.46\t28.27%\n门店陈列\t1.83\t5.47%\n分销\t3.68\t11.00%\n总计\t33.46\t100%\n"
  private static let en =
    "Carbon footprint report\n\n| Life cycle stage | Emissions (kg CO2e) |\n|---|---|\n| Raw materials | 16.12 |\n| Anodising | 2.37 |\n| Production | 9.46 |\n| Shop display | 1.83 |\n| Distribution | 3.68 |\n| Total | 33.46 |\n"

  @Test(arguments: [zh, zhShares, en]) func partsUnderUnknownNames(_ text: String) throws {
    let report = try checked(text)
    #expect(report.report.results.stages.count == 5 && report.audit.verdict == .consistent)
    #expect(report.audit.coverage.checked == report.audit.coverage.figures)
    #expect(try accusations(text) == [])
  }

  @Test(arguments: [
    (zh, "9.46", "9.64"), (zhShares, "9.46", "9.64"), (zhShares, "2.37", "2.73"), (en, "33.46", "34.36"),
    (en, "1.83", "18.30"),
  ])
  func aWrongDigitIsFound(_ text: String, _ printed: String, _ wrong: String) throws {
    #expect(try accusations(text.replacing(printed, with: wrong)).contains("CFP-S02 /results/total"))
  }

  /// A row that the stages already hold is none of the parts, and nothing is wrong.
  @Test(arguments: [
    "阶段\t碳足迹（kgCO2e）\n原材料获取\t6.00\n铜排\t2.00\n生产\t4.00\n总计\t10.00\n",
    "阶段\t碳足迹（kgCO2e）\n原材料获取\t6.00\n铜排\t2.00\n塑壳\t4.00\n生产\t4.31\n门店陈列\t1.27\n总计\t11.58\n",
    "Stage\tEmissions (kg CO2e)\tShare (%)\nRaw materials\t6.00\t60.0\nCopper\t2.00\t20.0\nProduction\t4.00\t40.0\nTotal\t10.00\t100\n",
  ])
  func detailsAreToldByArithmetic(_ table: String) throws {
    let report = try checked("产品碳足迹报告\n\n" + table)
    #expect(report.audit.verdict == .consistent)
    #expect(try accusations("产品碳足迹报告\n\n" + table) == [])
    // What is printed between the stages stays in the results.
    #expect(report.report.results.stages.contains { $0.label.value == "铜排" || $0.label.value == "Copper" })
  }

  @Test func detailsAreToldByWords() throws {
    let numbered =
      "序号\t生命周期阶段\t碳足迹（kgCO2e）\n1\t原材料获取\t6.00\n1.1\t铜排\t2.00\n1.2\t塑壳\t4.00\n2\t生产\t4.31\n3\t门店陈列\t1.27\n总计\t\t11.58\n"
    #expect(try labels("产品碳足迹报告\n\n" + numbered) == ["原材料获取", "生产", "门店陈列"])
    let inWords =
      "Life cycle stage\tCarbon footprint (kg CO2e)\n1 Raw materials\t61.20\n1.1 Copper\t20.10\n2 Production\t30.15\nof which steam\t3.07\n3 Showroom\t5.07\nIntensity\t0.05 kg CO2e/kWh\nTotal\t96.42\n"
    #expect(try labels("Carbon footprint report\n\n" + inWords) == ["1 Raw materials", "2 Production", "3 Showroom"])
    let indented =
      "<table><tr><th>阶段</th><th>碳足迹（kgCO2e）</th></tr><tr><td>原材料获取</td><td>6.00</td></tr><tr><td>&nbsp;&nbsp;铜排</td><td>2.00</td></tr><tr><td>• 塑壳</td><td>1.00</td></tr><tr><td>生产</td><td>4.00</td></tr><tr><td>总计</td><td>10.00</td></tr></table>"
    #expect(try labels(indented) == ["原材料获取", "生产"])
  }

  /// Neither with nor without it do the stages give the total, and no single slip tells which is meant.
  @Test func whatStaysUndecidedIsNoError() throws {
    let text = "产品碳足迹报告\n\n阶段\t碳足迹（kgCO2e）\n原材料获取\t6.12\n铜排\t2.37\n生产\t4.45\n总计\t17.98\n"
    #expect(try accusations(text) == [])
    #expect(try checked(text).audit.verdict == .unverifiable)
  }
}
