import CFPCheck
import Foundation
import Testing
import TestSupport

/// A report of several products with what its sets hold, and a digit whose change is found at its own cell.
struct ProductReport: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// A line a product: name, total, stages, rows.
  var sets: [String]
  /// What is replaced by what, and the finding that tells it: rule and cell.
  var slip: (printed: String, wrong: String, finding: String)

  var testDescription: String { name }
}

/// Results of several products are read, recomputed and shown as the headline's are.
@Suite struct ProductsTests {
  @Test(arguments: productReports) func soundReport(_ sample: ProductReport) throws {
    let checked = try checkReport(Array(sample.text.utf8), name: sample.name)
    let report = checked.report
    #expect(report.resultSets.indices.map { outline($0, of: report) } == sample.sets)
    #expect(accusations(checked) == [] && checked.audit.verdict == .consistent)
    let coverage = checked.audit.coverage
    #expect(coverage.failed == 0 && coverage.checked >= 6)
  }

  @Test(arguments: productReports) func oneWrongDigit(_ sample: ProductReport) throws {
    let (printed, wrong, finding) = sample.slip
    let parts = sample.text.split(separator: printed, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(printed) stands once")
    let checked = try checkReport(Array(sample.text.replacing(printed, with: wrong).utf8), name: sample.name)
    #expect(accusations(checked).contains(finding), "\(accusations(checked))")
    // All that is found is about that product: the others are as sound as before.
    let set = try #require(finding.split(separator: "/").dropFirst(2).first)
    let others = checked.report.resultSets.indices.filter { "\($0)" != set }
    for other in others {
      #expect(!accusations(checked).contains { $0.contains("/resultSets/\(other)/") || $0.contains("/results/") })
    }
  }

  @Test(arguments: productReports) func everyOutputShowsThem(_ sample: ProductReport) throws {
    let text = sample.text.replacing(sample.slip.printed, with: sample.slip.wrong)
    let checked = try checkReport(Array(text.utf8), name: sample.name)
    let (report, audit) = (checked.report, checked.audit)
    let tree = try JSONTree(parsing: json(for: report, audit: audit, options: JSONOptions(includesChecks: true)))
    let pointers = report.figures.map(\.pointer) + audit.checks.map(\.subject.pointer)
    for pointer in pointers {
      #expect(tree[pointer: pointer] != nil, "\(pointer)")
      #expect(tree.items(at: "/provenance", pointer) || pointer.isEmpty, "\(pointer) has a place")
    }
    let products = report.furtherSets.compactMap { report.resultSets[$0].product?.value }
    let summaryText = summary(of: report, audit: audit, options: TerminalOptions(language: .en, width: 100))
    let page = String(decoding: auditPage(for: report, audit: audit), as: UTF8.self)
    let inMarkdown = String(decoding: markdown(for: report, audit: audit), as: UTF8.self)
    let inCSV = String(decoding: csv(for: AuditedFile(path: "r", report: report, audit: audit)), as: UTF8.self)
    for product in products {
      #expect(summaryText.contains(product) && page.contains(product), "\(product)")
      #expect(inMarkdown.contains(product) && inCSV.contains(product), "\(product)")
    }
  }

  /// What names no product, or an average of them, is held against none; what stands in a product's section is its own.
  @Test func statementsOfNoProduct() throws {
    let checked = try checkReport(Array(sectionsWithSentences.utf8), name: "sentences")
    #expect(accusations(checked) == [] && checked.audit.verdict == .consistent)
    let mentions = checked.report.mentions.map(\.of.pointer)
    #expect(mentions.contains("/resultSets/1/total") && mentions.contains("/resultSets/1/stages/0/share"))
    let wrong = sectionsWithSentences.replacing("产品的碳足迹为215.06", with: "产品的碳足迹为251.06")
    let found = try checkReport(Array(wrong.utf8), name: "sentences")
    #expect(accusations(found).contains { $0.hasPrefix("CFP-C01 /mentions/") })
  }

  /// An inventory that names no product may be any product's.
  @Test func anInventoryOfNoProduct() throws {
    let inventory =
      "表2 清单\n\n阶段\t名称\t活动数据\t单位\t排放因子\t排放量（kgCO2e）\n原材料获取\t钢材\t3.000\tkg\t2.05\t6.15\n生产制造\t电力\t12.00\tkWh\t0.5777\t6.93\n"
    let checked = try checkReport(Array((zhColumns + inventory).utf8), name: "inventory")
    #expect(accusations(checked) == [] && checked.report.inventory.allSatisfy { $0.resultSet == nil })
  }

  /// Years, cases before and after, and differences are no products.
  @Test(arguments: [("2023年", "2024年"), ("优化前", "优化后"), ("情景一", "情景二")])
  func columnsOfNoProducts(_ first: String, _ second: String) throws {
    let text = zhColumns.replacing("型号甲", with: first).replacing("型号乙", with: second).replacing("各型号", with: "")
    #expect(try checkReport(Array(text.utf8), name: "columns").report.resultSets.isEmpty)
  }

  private func outline(_ set: Int, of report: CFPReport) -> String {
    let results = report.resultSets[set]
    let rows = report.inventory.filter { $0.resultSet == set }.compactMap { $0.emission?.number?.digits }
    return [
      results.product?.value ?? "-", results.total?.number?.digits ?? "-",
      results.stages.map { $0.emission?.number?.digits ?? "-" }.joined(separator: " "), rows.joined(separator: " "),
    ].filter { !$0.isEmpty }.joined(separator: " | ")
  }

  private func accusations(_ checked: CheckedReport) -> [String] {
    checked.audit.findings.filter { $0.level >= .warning }.map { "\($0.rule.rawValue) \($0.subject)" }
  }
}

private let zhColumns = """
  水泵产品碳足迹报告

  表1 各型号产品碳足迹结果（单位：kgCO2e/台）

  生命周期阶段\t型号甲\t型号乙
  原材料获取\t6.12\t7.31
  生产制造\t3.45\t4.18
  分销\t0.57\t0.66
  合计\t10.14\t12.15

  """

private let enColumns = """
  Carbon footprint of kettles

  Life cycle stage\tModel KA-10\t\tModel KB-20\t
  \tEmissions (kg CO2e)\tShare\tEmissions (kg CO2e)\tShare
  Raw materials\t6.12\t60.36%\t7.31\t60.16%
  Production\t3.45\t34.02%\t4.18\t34.40%
  Distribution\t0.57\t5.62%\t0.66\t5.43%
  Total\t10.14\t100%\t12.15\t100%

  """

private let columnsWithInventory = """
  水泵产品碳足迹报告

  产品名称：水泵
  功能单位：1台水泵

  表1 清单

  产品型号\t阶段\t名称\t活动数据\t单位\t排放因子\t排放量（kgCO2e）
  QA-10\t原材料获取\t钢材\t2.000\tkg\t2.05\t4.10
  QA-10\t生产制造\t电力\t10.00\tkWh\t0.5777\t5.78
  QB-20\t原材料获取\t钢材\t3.000\tkg\t2.05\t6.15
  QB-20\t生产制造\t电力\t12.00\tkWh\t0.5777\t6.93

  表2 结果

  生命周期阶段\tQA-10（kgCO2e/台）\t占比\tQB-20（kgCO2e/台）\t占比
  原材料获取\t4.10\t41.50%\t6.15\t47.02%
  生产制造\t5.78\t58.50%\t6.93\t52.98%
  合计\t9.88\t100%\t13.08\t100%

  QA-10的碳足迹为9.88 kgCO2e/台，QB-20的碳足迹为 13.08 kgCO2e/台。其中QB-20原材料获取阶段排放6.15 kgCO2e/台。
  两种型号的平均碳足迹为11.48 kgCO2e/台。

  """

private let zhRows = """
  水泵产品碳足迹报告

  表2 各型号水泵碳足迹（单位：kgCO2e/台）

  产品型号\t原材料获取\t生产制造\t分销\t合计
  QA-10\t6.12\t3.45\t0.57\t10.14
  QB-20\t7.31\t4.18\t0.66\t12.15

  """

private let enRows = """
  Pump report

  Table 3: Carbon footprint per model (kg CO2e per piece)

  Model\tRaw materials\tProduction\tDistribution\tTotal
  PA-10\t6.12\t3.45\t0.57\t10.14
  PB-20\t7.31\t4.18\t0.66\t12.15
  PC-30\t8.40\t5.02\t0.71\t14.13

  """

private let rowsWithUnits = """
  产品碳足迹报告

  | 产品型号 | 原材料获取（kgCO2e） | 生产制造（kgCO2e） | 分销（kgCO2e） | 合计（kgCO2e） |
  |---|---|---|---|---|
  | 台灯甲 | 6.12 | 3.45 | 0.57 | 10.14 |
  | 台灯乙 | 7.31 | 4.18 | 0.66 | 12.15 |

  """

private let zhSections = """
  产品碳足迹报告

  4.1 QA-10 型水泵

  表4-1 QA-10 清单
  阶段\t名称\t活动数据\t单位\t排放因子\t排放量（kgCO2e）
  原材料获取\t钢材\t2.000\tkg\t2.05\t4.10
  生产制造\t电力\t10.00\tkWh\t0.5777\t5.78

  表4-2 QA-10 碳足迹结果
  生命周期阶段\t碳足迹（kgCO2e/台）\t占比
  原材料获取\t4.10\t41.50%
  生产制造\t5.78\t58.50%
  合计\t9.88\t100%

  4.2 QB-20 型水泵

  表4-3 QB-20 清单
  阶段\t名称\t活动数据\t单位\t排放因子\t排放量（kgCO2e）
  原材料获取\t钢材\t3.000\tkg\t2.05\t6.15
  生产制造\t电力\t12.00\tkWh\t0.5777\t6.93

  表4-4 QB-20 碳足迹结果
  生命周期阶段\t碳足迹（kgCO2e/台）\t占比
  原材料获取\t6.15\t47.02%
  生产制造\t6.93\t52.98%
  合计\t13.08\t100%

  QA-10 型水泵的碳足迹为 9.88 kgCO2e/台，QB-20 型水泵的碳足迹为13.08 kgCO2e/台。

  """

private let enSections = """
  # Carbon footprint of two lamps

  ## Lamp LA-100

  ### Inventory

  | Stage | Item | Amount | Unit | Emission factor | Emissions (kg CO2e) |
  |---|---|---|---|---|---|
  | Raw materials | Steel | 2.000 | kg | 2.05 | 4.10 |
  | Production | Electricity | 10.00 | kWh | 0.5777 | 5.78 |

  ### Results

  | Stage | Emissions (kg CO2e) | Share |
  |---|---|---|
  | Raw materials | 4.10 | 41.50% |
  | Production | 5.78 | 58.50% |
  | Total | 9.88 | 100% |

  ## Lamp LB-200

  ### Inventory

  | Stage | Item | Amount | Unit | Emission factor | Emissions (kg CO2e) |
  |---|---|---|---|---|---|
  | Raw materials | Steel | 3.000 | kg | 2.05 | 6.15 |
  | Production | Electricity | 12.00 | kWh | 0.5777 | 6.93 |

  ### Results

  | Stage | Emissions (kg CO2e) | Share |
  |---|---|---|
  | Raw materials | 6.15 | 47.02% |
  | Production | 6.93 | 52.98% |
  | Total | 13.08 | 100% |

  The carbon footprint of LA-100 is 9.88 kg CO2e. The carbon footprint of LB-200 is 13.08 kg CO2e.

  """

private let sectionsWithSentences = """
  洗衣机产品碳足迹报告

  产品名称：滚筒洗衣机
  功能单位：1台

  4.1 HW-8

  生命周期阶段\t碳足迹（kgCO2e/台）\t占比
  原材料获取\t120.10\t60.02%
  生产制造\t50.00\t24.99%
  使用\t30.00\t14.99%
  合计\t200.10\t100%

  由上表可知，产品的碳足迹为 200.10 kgCO2e/台，其中原材料获取阶段排放120.10 kgCO2e，占60.02%。

  4.2 HW-10

  生命周期阶段\t碳足迹（kgCO2e/台）\t占比
  原材料获取\t130.10\t60.49%
  生产制造\t52.00\t24.18%
  使用\t32.96\t15.33%
  合计\t215.06\t100%

  由上表可知，产品的碳足迹为215.06 kgCO2e/台，其中原材料获取阶段排放130.10 kgCO2e，占60.49%。

  5 汇总

  产品型号\t碳足迹（kgCO2e/台）
  HW-8\t200.10
  HW-10\t215.06

  平均值为207.58 kgCO2e/台。加权平均碳足迹为 205.00 kgCO2e/台。每台洗衣机碳足迹为 207.58 kgCO2e。

  """

private let htmlSections = """
  <html><body><h1>Carbon footprint of valves</h1>
  <h2>5.1 Valve type VA-15</h2>
  <table><caption>Table 6: Results of VA-15</caption><tr><th>Stage</th><th>Emissions (kg CO2e/piece)</th><th>Share</th></tr>
  <tr><td>Raw materials</td><td>1.64</td><td>65.34 %</td></tr><tr><td>Production</td><td>0.87</td><td>34.66 %</td></tr><tr><td>Total</td><td>2.51</td><td>100 %</td></tr></table>
  <h2>5.2 Valve type VB-25</h2>
  <table><caption>Table 8: Results of VB-25</caption><tr><th>Stage</th><th>Emissions (kg CO2e/piece)</th><th>Share</th></tr>
  <tr><td>Raw materials</td><td>2.87</td><td>72.29 %</td></tr><tr><td>Production</td><td>1.10</td><td>27.71 %</td></tr><tr><td>Total</td><td>3.97</td><td>100 %</td></tr></table>
  </body></html>

  """

let productReports = [
  ProductReport(
    name: "zh, models as columns", text: zhColumns,
    sets: ["型号甲 | 10.14 | 6.12 3.45 0.57", "型号乙 | 12.15 | 7.31 4.18 0.66"],
    slip: ("12.15", "12.51", "CFP-S02 /resultSets/1/total")),
  ProductReport(
    name: "en, models as columns with shares", text: enColumns,
    sets: ["Model KA-10 | 10.14 | 6.12 3.45 0.57", "Model KB-20 | 12.15 | 7.31 4.18 0.66"],
    slip: ("34.40%", "43.40%", "CFP-H01 /resultSets/1/stages/1/share")),
  ProductReport(
    name: "zh, models as columns, inventory with a column of models", text: columnsWithInventory,
    sets: ["QA-10 | 9.88 | 4.10 5.78 | 4.10 5.78", "QB-20 | 13.08 | 6.15 6.93 | 6.15 6.93"],
    slip: ("6.93\t52.98%", "9.63\t52.98%", "CFP-S01 /resultSets/1/stages/1/emission")),
  ProductReport(
    name: "zh, models as rows", text: zhRows,
    sets: ["QA-10 | 10.14 | 6.12 3.45 0.57", "QB-20 | 12.15 | 7.31 4.18 0.66"],
    slip: ("4.18", "4.81", "CFP-S02 /resultSets/1/total")),
  ProductReport(
    name: "en, models as rows", text: enRows,
    sets: [
      "PA-10 | 10.14 | 6.12 3.45 0.57", "PB-20 | 12.15 | 7.31 4.18 0.66", "PC-30 | 14.13 | 8.40 5.02 0.71",
    ],
    slip: ("14.13", "14.31", "CFP-S02 /resultSets/2/total")),
  ProductReport(
    name: "zh, models as rows with units", text: rowsWithUnits,
    sets: ["台灯甲 | 10.14 | 6.12 3.45 0.57", "台灯乙 | 12.15 | 7.31 4.18 0.66"],
    slip: ("0.66", "6.66", "CFP-S02 /resultSets/1/total")),
  ProductReport(
    name: "zh, sections", text: zhSections,
    sets: ["QA-10 | 9.88 | 4.10 5.78 | 4.10 5.78", "QB-20 | 13.08 | 6.15 6.93 | 6.15 6.93"],
    slip: ("为13.08", "为13.80", "CFP-C01 /mentions/1")),
  ProductReport(
    name: "en, sections", text: enSections,
    sets: ["Lamp LA-100 | 9.88 | 4.10 5.78 | 4.10 5.78", "Lamp LB-200 | 13.08 | 6.15 6.93 | 6.15 6.93"],
    slip: ("6.15 | 47.02%", "6.51 | 47.02%", "CFP-S01 /resultSets/1/stages/0/emission")),
  ProductReport(
    name: "en, sections in HTML", text: htmlSections,
    sets: ["VA-15 | 2.51 | 1.64 0.87", "VB-25 | 3.97 | 2.87 1.10"],
    slip: ("1.10", "1.01", "CFP-S02 /resultSets/1/total")),
]

extension JSONTree {
  fileprivate func items(at parent: String, _ key: String) -> Bool { self[pointer: parent]?.members[key] != nil }
}
