import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// Forms as people fill them in: boxes that are ticked, labels without colons, dates and amounts in words. What was not
/// chosen, or was left blank, is no value.
@Suite struct FormTests {
  private static let footprint = "\n\n产品碳足迹为 1.5 kgCO2e。"

  static let ticks: [(line: String, kind: BoundaryKind?)] = [
    ("系统边界：☐摇篮到大门 ☑摇篮到坟墓", .cradleToGrave), ("系统边界：■从摇篮到大门 □从摇篮到坟墓", .cradleToGate),
    ("系统边界：[ ] 摇篮到大门 [x] 摇篮到坟墓", .cradleToGrave), ("系统边界：摇篮到大门√ 摇篮到坟墓", .cradleToGate),
    ("系统边界：□摇篮到大门 □摇篮到坟墓", nil), ("System boundary: [x] cradle-to-gate [ ] cradle-to-grave", .cradleToGate),
    ("Systemgrenze: ☐ von der Wiege bis zum Werkstor ☒ von der Wiege bis zur Bahre", .cradleToGrave),
  ]

  @Test(arguments: ticks.indices) func theTickedBoundaryIsTheReports(_ index: Int) throws {
    let (line, kind) = Self.ticks[index]
    #expect(try report(line + Self.footprint).product.boundary.kind?.value == kind, "\(line)")
  }

  static let amounts: [(line: String, amount: String?, unit: String, power: Int)] = [
    ("声明单位：1千只", "1", "只", 3), ("声明单位：1万张", "1", "张", 4), ("声明单位：每千件", nil, "件", 3),
    ("声明单位：一台", "1", "台", 0), ("功能单位：两盏", "2", "盏", 0), ("功能单位：1樘", "1", "樘", 0),
    ("功能单位：1平方米", "1", "m2", 0), ("功能单位：1公斤", "1", "kg", 0), ("功能单位：1 W", "1", "W", 0),
    ("功能单位：电池包额定容量 1 kWh", "1", "kWh", 0), ("Functional unit: 1 task chair in an office", "1", "task chair", 0),
    ("Declared unit: 1,000 boxes, flat", "1000", "boxes", 0),
    ("Funktionelle Einheit: 1 Arbeitstisch, 15 Jahre", "1", "Arbeitstisch", 0),
    ("Unité fonctionnelle : 1 000 bouchons de liège", "1000", "bouchons", 0), ("宣言単位：生地 1 m（幅 1.5 m）", "1", "m", 0),
  ]

  @Test(arguments: amounts.indices) func whatOneUnitIs(_ index: Int) throws {
    let (line, amount, unit, power) = Self.amounts[index]
    let found = try #require(try report(line + Self.footprint).product.functionalUnit?.amount, "\(line)")
    #expect(found.number?.digits == amount, "\(line)")
    #expect(
      found.unit?.symbol.name == unit && found.unit?.scalePower == power, "\(line): \(String(describing: found.unit))")
  }

  /// A label over its value, in two languages, beside dots, behind bold type, in a row of its own.
  static let covers: [String] = [
    "证书编号\nCertificate No.\nQC-2026-17\n\n生产厂\n青禾检具有限公司\n\n数据统计期\n2025.01.01~2025.12.31",
    "证书编号        QC-2026-17\n生产企业        青禾检具有限公司\n核算年度        2025年1月1日至2025年12月31日",
    "**证书编号** QC-2026-17  \n**企业名称** 青禾检具有限公司  \n**时间范围** 2025-01-01 至 2025-12-31",
    "证书编号|QC-2026-17\n企业|青禾检具有限公司\n密级|公开\n统计开始|2025-01-01\n统计结束|2025-12-31",
    "Bericht Nr. ............ QC-2026-17\nHersteller ............. 青禾检具有限公司\nBezugszeitraum ......... 01.01.2025 bis 31.12.2025",
    "单据号\tQC-2026-17\n申报企业\t青禾检具有限公司\n数据起始\t20250101\n数据截止\t20251231",
  ]

  @Test(arguments: covers) func labelsWithoutColons(_ cover: String) throws {
    let report = try CFPExtractionTests.report(cover + Self.footprint)
    #expect(report.statement.fields[.number]?.value == "QC-2026-17", "\(cover)")
    #expect(report.company.fields[.name]?.value == "青禾检具有限公司", "\(cover)")
    #expect(
      report.statement.dataPeriodStart?.value.year == 2025 && report.statement.dataPeriodEnd?.value.month == 12,
      "\(cover)")
  }

  static let dates = [
    "签发日期：二〇二六年二月十四日", "签发日期：20260214", "Fecha de emisión: 14 de febrero de 2026", "Date d'émission : 14 février 2026",
    "Issue date: 14th February 2026", "Data de emissão: 14 de fevereiro de 2026", "Datum rapport: 14 februari 2026",
    "Ausgabedatum: 14. Februar 2026", "发证日期：二○二六年二月十四日",
  ]

  @Test(arguments: dates) func datesOfManyLanguages(_ line: String) throws {
    let date = try #require(try report(line + Self.footprint).statement.issueDate?.value, "\(line)")
    #expect(date.year == 2026 && date.month == 2 && date.day == 14, "\(line)")
  }

  /// Who made a study did not verify it, who runs a programme neither; a label and a placeholder are no values.
  @Test func whoDidWhatStaysApart() throws {
    let report = try CFPExtractionTests.report(
      "编制单位：澄碳咨询有限公司\n委托单位：越织纺织有限公司\n核证单位：衡准检验有限公司\n产品名称：棉布" + Self.footprint)
    #expect(report.statement.fields[.preparedBy]?.value == "澄碳咨询有限公司")
    #expect(report.statement.fields[.verificationBody]?.value == "衡准检验有限公司")
    for line in ["Product: Programme operator:", "Product name: <From the register>", "Product: ____"] {
      #expect(try CFPExtractionTests.report(line + Self.footprint).product.fields[.name] == nil, "\(line)")
    }
  }

  /// Behind a single blank a sentence may go on: its words are no name.
  @Test func aSentenceBehindALabelsWordIsNoName() throws {
    let line = "Manufacturer Alder Pumps Ltd has asked us to say what one pump emits"
    #expect(try CFPExtractionTests.report(line + Self.footprint).company.fields[.name] == nil)
  }
}
