import CFPDocuments
import CFPExtraction
import CFPFootprints
import CFPReading
import Testing

/// Cover lines and company tables in, fields out.
@Suite struct FieldTests {
  struct Labelled: Sendable {
    var text: String
    var expected: [String]
  }

  static let covers: [Labelled] = [
    Labelled(
      text: "产品名称：水泵\n\n产品规格型号：P-1\n\n机构名称（公章）：甲检验有限公司\n\n报告签发日期：2026年4月21日\n\n功能单位：1台水泵",
      expected: ["水泵", "P-1", "甲检验有限公司", "2026-04-21", "1 台"]),
    Labelled(
      text: "产品名称：水泵  规格型号：P-1\n机构名称：甲检验有限公司\n报告日期：2026-4-21\n功能单位：1 台",
      expected: ["水泵", "P-1", "甲检验有限公司", "2026-04-21", "1 台"]),
    Labelled(
      text:
        "Product name: Water pump\nModel: P-1\nVerification body: Alder Checks Ltd.\nIssue date: 21 April 2026\nFunctional unit: 1 piece of pump",
      expected: ["Water pump", "P-1", "Alder Checks Ltd.", "2026-04-21", "1 piece"]),
    Labelled(
      text: "产品名称：\n产品规格型号：\n机构名称：\n报告日期：\n功能单位：\n水泵\nP-1\n甲检验有限公司\n2026-4-21\n1 台\n",
      expected: ["水泵", "P-1", "甲检验有限公司", "2026-04-21", "1 台"]),
    Labelled(
      text:
        "<div><span>产品名称</span><b>水泵</b><span>规格型号</span><b>P-1</b><span>机构名称</span><b>甲检验有限公司</b><span>报告日期</span><b>2026-4-21</b><span>功能单位</span><b>1台</b></div>",
      expected: ["水泵", "P-1", "甲检验有限公司", "2026-04-21", "1 台"]),
    Labelled(
      text: "| 产品名称 | 规格型号 | 机构名称 | 报告日期 | 功能单位 |\n|---|---|---|---|---|\n| 水泵 | P-1 | 甲检验有限公司 | 2026-4-21 | 1 台 |\n",
      expected: ["水泵", "P-1", "甲检验有限公司", "2026-04-21", "1 台"]),
  ]

  @Test(arguments: covers) func cover(_ labelled: Labelled) throws {
    let report = try report(labelled.text + "\n\n产品碳足迹为 1.5 kgCO2e。")
    let found = [
      report.product.fields[.name]?.value, report.product.fields[.model]?.value,
      report.statement.fields[.verificationBody]?.value, report.statement.issueDate?.value.iso,
      report.product.functionalUnit.map { outline($0.amount) },
    ]
    #expect(found == labelled.expected.map { $0 })
  }

  @Test func labelsAndValuesThatOnlyAStyleSheetParts() throws {
    let report = try report(
      "<html><body><div><span>Company name</span><b>Holm Kettles AB</b><span>Product name</span><b>Kettle</b>"
        + "<span>Functional unit</span><b>1 piece</b><span>Model</span><b>K-12B</b></div><p>CO<sub>2</sub></p></body></html>"
    )
    #expect(report.company.fields[.name]?.value == "Holm Kettles AB")
    #expect(report.product.fields[.name]?.value == "Kettle" && report.product.fields[.model]?.value == "K-12B")
    #expect(outline(report.product.functionalUnit?.amount) == "1 piece")
  }

  @Test func theSameLabelTwiceBelongsToTheRightPerson() throws {
    let report = try report(
      "企业名称\t甲电器有限公司\t地址\t某市一路1号\n法定代表人\t李一\t联系方式\t19900000001\n授权人（联系人）\t王二\t联系方式\t19900000002\n")
    #expect(report.company.legalRepresentative.phone?.value == "19900000001")
    #expect(
      report.company.contact.name?.value == "王二"
        && report.company.contact.phone?.value == "19900000002")
  }

  struct Printed: Sendable {
    var text: String
    var iso: [String]
  }

  static let dates: [Printed] = [
    Printed(text: "2026年4月21日", iso: ["2026-04-21"]),
    Printed(text: "2026 年 04 月 21 日", iso: ["2026-04-21"]),
    Printed(text: "2025 年 01 月 01 日-2025 年 12 月 31 日", iso: ["2025-01-01", "2025-12-31"]),
    Printed(text: "05.08.2021", iso: ["2021-08-05"]),
    Printed(text: "2024-10-21", iso: ["2024-10-21"]),
    Printed(text: "01/06/2023-31/05/2024", iso: ["2023-06-01", "2024-05-31"]),
    Printed(text: "2020/03/17", iso: ["2020-03-17"]),
    Printed(text: "February, 2019", iso: ["2019-02"]),
    Printed(text: "1-Sep-2023", iso: ["2023-09-01"]),
    Printed(text: "民國115年4月21日", iso: ["2026-04-21"]), Printed(text: "2026年4月", iso: ["2026-04"]),
  ]

  @Test(arguments: dates) func date(_ printed: Printed) throws {
    let report = try report("数据统计周期：\(printed.text)\n报告日期：\(printed.text)")
    #expect(report.statement.issueDate?.value.iso == printed.iso[0])
    if printed.iso.count == 2 {
      #expect(report.statement.dataPeriodStart?.value.iso == printed.iso[0])
      #expect(report.statement.dataPeriodEnd?.value.iso == printed.iso[1])
    }
  }

  @Test func standardsOnceEachWithTheirYear() throws {
    let report = try report(
      "依据GB/T 24067-2024/ISO 14067:2018《要求》和 PAS2050、PAS 2050:2011，EN 15804:2012+A2:2019；企业通过 GB/T 19001-2016 认证。"
    )
    #expect(
      report.statement.standards.map(\.value)
        == ["GB/T 24067-2024", "ISO 14067:2018", "PAS 2050:2011", "EN 15804:2012+A2:2019"])
  }

  @Test func wordsOfOnesOwn() throws {
    let words = "# ours\nstage.production\t打样环节\ncolumn.factor\t转换数\nlabel.report.number\t内控字\n"
    let vocabulary = try Vocabulary(adding: Array(words.utf8))
    let text = "内控字：A-7\n\n阶段\t名称\t用量\t转换数\t排放量（kgCO2e）\n打样环节\t电力\t10 kWh\t0.5\t5.0\n"
    let document = try readDocument(Array(text.utf8), name: "sample")
    let report = extract(document, vocabulary: vocabulary)
    #expect(report.statement.fields[.number]?.value == "A-7")
    #expect(report.inventoryOutline == "production | 打样环节 | 电力 | 10 kWh | 0.5 | 5.0 kgCO2e")
    #expect(extract(document).statement.fields[.number] == nil)
  }

  @Test(arguments: ["stage.nowhere\tx", "production\tx", "stage.production", "colour.red\tx"])
  func wordsThatNameNothing(_ line: String) {
    #expect(throws: VocabularyError.self) { try Vocabulary(adding: Array("# ours\n\(line)\n".utf8)) }
  }

  @Test func termsWithTheirMeaningAndLabelsWithoutColons() throws {
    let list = try report(
      "<html><body><dl><dt>Report no.</dt><dd>R-12/3</dd><dt>Product name</dt><dd>Kettle</dd></dl></body></html>")
    #expect(list.statement.fields[.number]?.value == "R-12/3" && list.product.fields[.name]?.value == "Kettle")
    let lines = try report("碳足迹报告\n\n企业名称\n海原水泵有限公司\n\n产品型号\nP-1\n")
    #expect(lines.company.fields[.name]?.value == "海原水泵有限公司" && lines.product.fields[.model]?.value == "P-1")
  }

  @Test func twoBoldLabelsOnALine() throws {
    let report = try report("# 报告\n\n**报告编号**：X-25-1  **签发日期**：2025.06.12\n")
    #expect(
      report.statement.fields[.number]?.value == "X-25-1" && report.statement.issueDate?.value.iso == "2025-06-12")
  }

  @Test(arguments: [
    ("发布日期：中華民國114年6月20日", "2025-06-20"), ("發布日期：113年1月2日", "2024-01-02"), ("発行日：令和7年3月1日", "2025-03-01"),
    ("签发日期：2025 年 1O 月 09 日", "-"),
  ])
  func otherErasAndDamagedDates(_ line: String, _ expected: String) throws {
    #expect(
      try report("碳足迹报告\n\n" + line.replacing("發布", with: "发布")).statement.issueDate?.value.iso ?? "-" == expected)
  }
}
