import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// Covers: labels as they are printed, and names that no label stands before, believed only where the text says so again.
@Suite struct CoverNameTests {
  private static let footprint = "\n\n产品碳足迹为 1.5 kgCO2e。"

  static let titles = [
    ("丙烯酸乳液（AE-30）产品碳足迹报告", "丙烯酸乳液（AE-30）"), ("立式空调机碳足迹评价报告", "立式空调机"),
    (
      "Product Carbon Footprint Report – Corrugated tray\n\nThe carbon footprint of the corrugated tray is 1.5 kg CO2e.",
      "Corrugated tray"
    ),
  ]

  @Test(arguments: titles.indices) func aTitleNamesTheProduct(_ index: Int) throws {
    let (title, name) = Self.titles[index]
    #expect(try report(title + Self.footprint).product.fields[.name]?.value == name)
  }

  @Test func aTitleOfACompanyOrAYearNamesNone() throws {
    for title in ["青禾纸业有限公司产品碳足迹报告", "2031年度产品碳足迹报告", "Carbon footprint report – 2031"] {
      #expect(try report(title + Self.footprint).product.fields[.name] == nil, "\(title)")
    }
  }

  @Test func aLineOfTheCoverIsTheProductWhereASentenceSaysSo() throws {
    let cover = "碳足迹声明\n\n再生铝型材（喷涂）\n\n青禾铝业有限公司\n\n"
    #expect(try report(cover + "再生铝型材的碳足迹为 2.1 kgCO2e/kg。").product.fields[.name]?.value == "再生铝型材（喷涂）")
    #expect(try report(cover + "本产品的碳足迹为 2.1 kgCO2e/kg。").product.fields[.name] == nil)
  }

  static let labels: [(line: String, field: @Sendable (CFPReport) -> Stated<String>?, value: String)] = [
    ("> **SKU:** AB-1207", { $0.product.fields[.model] }, "AB-1207"),
    ("> **声明编号：** QH-31-07 　|　 **版本：** V2", { $0.statement.fields[.number] }, "QH-31-07"),
    ("【企业】青禾钛业有限公司【产品】钛白粉【牌号】R-29", { $0.product.fields[.model] }, "R-29"),
    ("型号 Model / Type：R-29", { $0.product.fields[.model] }, "R-29"),
    ("受控编号：QH-R-0038", { $0.statement.fields[.number] }, "QH-R-0038"),
    ("信息表编号：QH-T-14", { $0.statement.fields[.number] }, "QH-T-14"),
    ("经济运营者（制造商）：青禾电池有限公司", { $0.company.fields[.name] }, "青禾电池有限公司"),
    ("申 请 方：青禾铝业有限公司", { $0.company.fields[.name] }, "青禾铝业有限公司"),
    ("독립 검증\n\n제 품 명: 두부", { $0.product.fields[.name] }, "두부"),
    ("独立核查方：北岭认证有限公司", { $0.statement.fields[.verificationBody] }, "北岭认证有限公司"),
    (
      "Organismo de verificación: Norte Verifica S.A.", { $0.statement.fields[.verificationBody] },
      "Norte Verifica S.A."
    ),
  ]

  @Test(arguments: labels.indices) func labelsAsTheyArePrinted(_ index: Int) throws {
    let (line, field, value) = Self.labels[index]
    #expect(field(try report(line + Self.footprint))?.value == value, "\(line)")
  }

  @Test func theDeclaredUnitIsNoCompany() throws {
    let report = try report("声明单位：1 kg 型材" + Self.footprint)
    #expect(report.company.fields[.name] == nil)
    #expect(report.product.functionalUnit?.amount.unit?.symbol.name == "kg")
  }

  static let verifiers = [
    ("本报告由「北岭质测认证有限公司」完成第三方核查。", "北岭质测认证有限公司"),
    ("The statement was verified by Harrow Certification Ltd, Leeds.", "Harrow Certification Ltd"),
    ("Die Bilanz wurde durch die Nordprüf Umweltgutachter GmbH geprüft.", "Nordprüf Umweltgutachter GmbH"),
  ]

  @Test(arguments: verifiers.indices) func whoVerifiedInASentence(_ index: Int) throws {
    let (sentence, name) = Self.verifiers[index]
    #expect(try report(sentence + Self.footprint).statement.fields[.verificationBody]?.value == name)
  }

  static let periods = [
    ("核算年度：2031年1月1日至12月31日", "2031-01-01", "2031-12-31"),
    ("산정기간: 2031. 1. 1. ~ 2031. 12. 31.", "2031-01-01", "2031-12-31"),
    ("Reference period: 01/2031 - 12/2031", "2031-01", "2031-12"),
    ("The data cover the financial year 1 April 2030 to 31 March 2031.", "2030-04-01", "2031-03-31"),
  ]

  @Test(arguments: periods.indices) func periodsAsTheyAreWritten(_ index: Int) throws {
    let (line, start, end) = Self.periods[index]
    let statement = try report(line + Self.footprint).statement
    #expect(statement.dataPeriodStart?.value.iso == start, "\(line)")
    #expect(statement.dataPeriodEnd?.value.iso == end, "\(line)")
  }

  @Test func monthsStandFirstWhereAnotherDateShowsIt() throws {
    let text = "Release date: 11/07/2031\nData period: 01/01/2030 through 12/31/2030" + Self.footprint
    #expect(try report(text).statement.issueDate?.value.iso == "2031-11-07")
    #expect(
      try report("Release date: 11/07/2031\nSigned 31/12/2031" + Self.footprint).statement.issueDate?.value.iso
        == "2031-07-11")
  }

  @Test func aNumberByItsForm() throws {
    let number = try report("北岭信〔2031〕碳核字第 031 号\n\n产品碳足迹核查报告" + Self.footprint).statement.fields[.number]
    #expect(number?.value == "北岭信〔2031〕碳核字第 031 号")
  }
}
