import CFPCheck
import Testing

/// The examples on the rules' pages are what they say: a report that passes, and one that the rule finds wrong.
@Suite struct RulePageTests {
  @Test(arguments: rulePages.map(\.id.rawValue)) func examples(_ id: String) throws {
    let page = try #require(rulePages.first { $0.id.rawValue == id })
    let (passing, failing) = (try findings(page.passing), try findings(page.failing))
    #expect(!passing.contains(id), "\(id): the passing example gives \(passing)")
    #expect(failing.contains(id), "\(id): the failing example gives \(failing)")
  }

  @Test func everyPageIsComplete() {
    for page in rulePages {
      for text in [page.title, page.checks, page.skips] { #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(page.id)") }
      #expect(!page.source.isEmpty && page.passing != page.failing, "\(page.id)")
    }
    #expect(Set(rulePages.map(\.id)).count == rulePages.count)
  }

  /// What is right although a rule's first look says otherwise.
  @Test(arguments: [
    // There and back.
    "产品碳足迹报告\n阶段\t运输货物\t重量(t)\t距离(km)\t周转量(t·km)\t排放因子(kgCO2e/t·km)\t排放量(kgCO2e)\n原材料运输\t钢板\t0.0200\t58\t1.160\t0.100\t0.116\n原材料运输\t塑料(往返)\t0.0100\t100\t2.000\t0.100\t0.200\n",
    // Yearly masses beside freight for one piece.
    "产品碳足迹报告\n阶段\t运输货物\t重量(t)\t距离(km)\t周转量(t·km)\t排放因子(kgCO2e/t·km)\t排放量(kgCO2e)\n原材料运输\t钢板\t2000\t58\t1.160\t0.100\t0.116\n成品运输\t成品\t3000\t300\t9.000\t0.200\t1.800\n",
    // Two grids, one carrier.
    soundStart
      + "生产\t电力(江苏)\t10.00\tkWh\t0.5978\tkgCO2e/kWh\t5.978\n生产\t电力(四川)\t10.00\tkWh\t0.1255\tkgCO2e/kWh\t1.255\n",
    // The right potential of the report that is named; a stage that is one of the largest.
    soundStart + "生产\tSF6逸散\t0.00010\tkg\t23500\tkgCO2e/kg\t2.350\n\n采用第五次评估报告（AR5）。生产是排放最大的阶段之一。\n",
  ])
  func noWarning(_ text: String) throws {
    let checked = try checkReport(Array(text.utf8), name: "sound")
    let accusations = checked.audit.findings.filter { $0.level >= .warning }
    #expect(accusations.isEmpty, "\(accusations.map(\.message.en))")
  }

  private func findings(_ text: String) throws -> [String] {
    try checkReport(Array(text.utf8), name: "example").audit.findings.map(\.rule.rawValue)
  }
}

private let soundStart =
  "产品碳足迹报告\n生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)\n原材料获取\t钢板\t10.00\tkg\t2.400\tkgCO2e/kg\t24.00\n"
