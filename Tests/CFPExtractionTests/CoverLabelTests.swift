import CFPExtraction
import CFPFootprints
import Testing

/// Labels that no list has, known by the words that they are made of, and where a value stands that no colon shows.
@Suite struct CoverLabelTests {
  private static let footprint = "\n\n产品碳足迹为 1.5 kgCO2e。"

  private func read(_ text: String) throws -> CFPReport { try report(text + Self.footprint) }

  static let numbers = [
    "碳足迹核查声明书编号：QC-2026-17", "环境产品声明登记号：QC-2026-17", "Number of the verification statement: QC-2026-17",
    "Study report reference no.: QC-2026-17", "Prüfbericht-Nummer: QC-2026-17",
    "Numéro de l'attestation de vérification : QC-2026-17",
    "N° de la fiche : QC-2026-17", "Número del dictamen de verificación: QC-2026-17",
    "Numero della relazione: QC-2026-17",
    "N.º do parecer de verificação: QC-2026-17", "Kenmerk rapportage: QC-2026-17", "検証報告書管理番号：QC-2026-17",
    "보고서 등록 번호: QC-2026-17",
    "查證聲明書編號：QC-2026-17",
  ]

  @Test(arguments: numbers) func numbersByTheirWords(_ line: String) throws {
    #expect(try read(line).statement.fields[.number]?.value == "QC-2026-17", "\(line)")
  }

  static let dates = [
    "核查报告签署日期：2026-02-14", "证书印发时间：2026年2月14日", "Date of completion of the study: 14 February 2026",
    "Datum der Fertigstellung des Berichts: 14.02.2026", "Date d'établissement de la fiche : 14 février 2026",
    "Fecha de entrega del informe: 14 de febrero de 2026", "Data di approvazione del rapporto: 14 febbraio 2026",
    "Datum van vaststelling: 14 februari 2026", "報告書提出日：2026年2月14日", "보고서 제출 일자: 2026년 2월 14일", "證書核發日期：2026年2月14日",
  ]

  @Test(arguments: dates) func datesByTheirWords(_ line: String) throws {
    let date = try #require(try read(line).statement.issueDate?.value, "\(line)")
    #expect(date.year == 2026 && date.month == 2 && date.day == 14, "\(line)")
  }

  static let bodies = [
    "独立第三方审定单位：衡准检验有限公司", "产品碳足迹查证组织：衡准检验有限公司", "Accredited verification organisation: 衡准检验有限公司",
    "Unabhängige Zertifizierungsstelle: 衡准检验有限公司", "Organisme tiers de contrôle : 衡准检验有限公司", "第三者認証機関：衡准检验有限公司",
    "Entidad independiente de verificación: 衡准检验有限公司", "Ente terzo di certificazione: 衡准检验有限公司", "외부 검증 기관: 衡准检验有限公司",
  ]

  @Test(arguments: bodies) func bodiesByTheirWords(_ line: String) throws {
    #expect(try read(line).statement.fields[.verificationBody]?.value == "衡准检验有限公司", "\(line)")
  }

  /// Labels of others, of forms and of things are none of the report's.
  static let others = [
    "客户编号：QC-2026-17", "批次号：QC-2026-17", "设备编号：QC-2026-17", "合同编号：QC-2026-17", "采购订单号：QC-2026-17",
    "Customer number: QC-2026-17",
    "Batch no.: QC-2026-17", "Contract number: QC-2026-17", "Kundennummer: QC-2026-17", "Chargennummer: QC-2026-17",
    "N° de commande : QC-2026-17",
  ]

  @Test(arguments: others) func labelsOfOthersNameNothing(_ line: String) throws {
    let report = try read(line)
    #expect(report.statement.fields[.number] == nil && report.product.fields[.model] == nil, "\(line)")
  }

  /// In brackets, in two forms, in questions, between dots and bars, in lines of a program's export.
  static let places = [
    "经济运营者（制造商）：青禾检具有限公司\n声明编号：QC-17A", "Hersteller / Deklarationsinhaber: 青禾检具有限公司\nBericht Nr.: QC-17A",
    "Fabricant / déclarant : 青禾检具有限公司\nN° de rapport : QC-17A", "A1. 贵公司之企业名称？\n    答：青禾检具有限公司\nA2. 报告编号？ 答：QC-17A",
    "Q1: What is the name of the manufacturer?\nA: 青禾检具有限公司\nQ2: Report number?\nA: QC-17A",
    "生产企业：青禾检具有限公司\n碳足迹摘要 · 报告编号 QC-17A · 公开", "生产企业：青禾检具有限公司\nSummary | Report no. QC-17A | public",
    "#生产企业=青禾检具有限公司\n#报告编号=QC-17A",
  ]

  @Test(arguments: places) func wherePairsStand(_ cover: String) throws {
    let report = try read(cover)
    #expect(report.company.fields[.name]?.value == "青禾检具有限公司", "\(cover)")
    #expect(report.statement.fields[.number]?.value == "QC-17A", "\(cover)")
  }

  /// Two labels of one line are no label, and what a label's value may not be is none.
  @Test func whatIsNoValue() throws {
    #expect(try read("Product Owner of the declaration:\nCable QX Amber AB").company.fields[.name] == nil)
    #expect(try read("Third-party verifier: external").statement.fields[.verificationBody] == nil)
    #expect(try read("独立核查机构：无").statement.fields[.verificationBody] == nil)
    #expect(
      try read("Deklarationsnummer der EPD\nEPD - ENVIRONMENTAL PRODUCT DECLARATION").statement.fields[.number] == nil)
    let reviewed = try read("Reviewed by: Harbour Verification Ltd (third party)\nChecked by: R. Moss")
    #expect(reviewed.statement.fields[.verificationBody]?.value == "Harbour Verification Ltd")
  }

  static let periods: [(line: String, start: String, end: String)] = [
    ("核算年度：2024", "2024", "2024"), ("Calendar year: 2024", "2024", "2024"),
    ("盤查期間：114/01/01 ～ 114/12/31", "2025-01-01", "2025-12-31"),
    ("산정 기간: 2024년 1월 1일 ~ 2024년 12월 31일", "2024-01-01", "2024-12-31"),
    ("Reporting period: 01/01/2024 through 12/31/2024", "2024-01-01", "2024-12-31"),
    ("全部数据来自二厂 2025 年 1 月至 2025 年 12 月的实际台账。", "2025-01", "2025-12"),
    ("Die Betriebsdaten stammen aus dem Zeitraum vom 01.04.2024 bis 31.03.2025.", "2024-04-01", "2025-03-31"),
    ("Primary data were metered from 1 July 2024 to 30 June 2025.", "2024-07-01", "2025-06-30"),
  ]

  @Test(arguments: periods.indices) func periodsOfManyForms(_ index: Int) throws {
    let (line, start, end) = Self.periods[index]
    let statement = try read(line).statement
    #expect(statement.dataPeriodStart?.value.iso == start, "\(line)")
    #expect(statement.dataPeriodEnd?.value.iso == end, "\(line)")
  }

  /// A business year without its ends, and the year of other data, are no period.
  @Test(arguments: [
    "Financial year: 2024", "财年：2024", "Geschäftsjahr: 2024", "The waste statistics use data from 2011.",
    "Primary data are line specific, based on the financial year 2021.",
  ]) func yearsWithoutTheirEnds(_ line: String) throws {
    #expect(try read(line).statement.dataPeriodStart == nil, "\(line)")
  }
}

/// Forms as questionnaires and spreadsheets have them.
@Suite struct QuestionnaireTests {
  static let forms = [
    "<table><tr><td>2.1 零部件名称</td><td>车门内饰板</td></tr><tr><td>2.2 零件号</td><td>K2-7701</td></tr><tr><td>2.7 数据所属期间</td><td>2025/01/01 至 2025/12/31</td></tr></table>",
    "产品碳足迹核算表\t\t\t\n品名\t车门内饰板\t\t\n款号\tK2-7701\t\t\n订单产量\t42,000\t件\t\n数据期间\t2025/1/1\t2025/12/31\t",
    "<!-- logo -->\n\n# 产品碳足迹证书\n\n|  |  |\n|---|---|\n| 产品 Product | 车门内饰板 |\n| 牌号 Grade | K2-7701 |\n| 数据期间 Data period | 2025-01-01 至 2025-12-31 |\n",
  ]

  @Test(arguments: forms) func labelsMayBeNumberedOrInTwoLanguages(_ form: String) throws {
    let report = try report(form + "\n\n产品碳足迹为 3.18 kgCO2e/件。\n")
    #expect(report.product.fields[.name]?.value == "车门内饰板")
    #expect(report.product.fields[.model]?.value == "K2-7701")
    #expect(report.statement.dataPeriodStart?.value == PrintedDate(year: 2025, month: 1, day: 1))
    #expect(report.statement.dataPeriodEnd?.value == PrintedDate(year: 2025, month: 12, day: 31))
  }

  @Test func aSentenceIsNoName() throws {
    let report = try report("产品碳足迹报告\n\n产品\n以 1 t 水泥为功能单位。系统边界取摇篮到大门。\n\n碳足迹为 3.18 kgCO2e/t。\n")
    #expect(report.product.fields[.name] == nil)
  }
}
