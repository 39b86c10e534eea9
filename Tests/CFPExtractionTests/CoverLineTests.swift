import CFPExtraction
import CFPFootprints
import Testing

/// What covers print without labels, and what sentences attest: believed with evidence, and never against a label.
@Suite struct CoverLineTests {
  static let letters = [
    "Amber Resins GmbH · Werk Nord\n\nNeustadt, 14. Februar 2026\n\nSehr geehrte Damen und Herren,\n\nDer CO2-Fußabdruck beträgt 2,4 kg CO2e/kg.",
    "Amber Resins GmbH, 12345 Neustadt\n\nTo whom it may concern\n\nNeustadt, 14 February 2026\n\nThe product carbon footprint is 2.4 kg CO2e/kg.",
    "Amber Resins GmbH\n\nEstimado cliente:\n\nSevilla, 14 de febrero de 2026\n\nLa huella de carbono es 2,4 kg CO2e/kg.",
  ]

  @Test(arguments: letters) func lettersAreTheirSenders(_ letter: String) throws {
    let report = try report(letter)
    #expect(report.company.fields[.name]?.value == "Amber Resins GmbH", "\(letter)")
    #expect(report.statement.issueDate?.value.month == 2 && report.statement.issueDate?.value.day == 14, "\(letter)")
  }

  /// Two dates alone, a date under a label that nobody knows, a month: none of them is the report's.
  static let noDates = [
    "碳足迹报告\n\n2026-02-14\n\n2029-02-13\n\n产品碳足迹为 1.5 kgCO2e。",
    "碳足迹报告\n\nValid onward to:\n2029-02-13\n\n产品碳足迹为 1.5 kgCO2e。",
    "碳足迹报告\n\n2026年2月\n\n产品碳足迹为 1.5 kgCO2e。",
  ]

  @Test(arguments: noDates) func datesThatAreNoDateOfIssue(_ text: String) throws {
    #expect(try report(text).statement.issueDate == nil, "\(text)")
  }

  static let products: [(text: String, product: String, model: String?)] = [
    (
      "Environmental product declaration\n\nQuarry limestone filler LF 40\n\nDeclared unit: 1 tonne of limestone filler\n\nThe carbon footprint is 31 kg CO2e.",
      "Quarry limestone filler LF 40", nil
    ),
    (
      "环境产品声明（EPD）\n\n双层夹胶玻璃幕墙板\n\n声明单位：1 m² 夹胶玻璃幕墙板\n\n产品碳足迹为 31 kgCO2e。", "双层夹胶玻璃幕墙板", nil
    ),
    (
      "Klimabilanz „Talhofer Landbier“\n\nEine Flasche Talhofer Landbier verursacht 164 g CO2e.", "Talhofer Landbier",
      nil
    ),
    (
      "Studio di carbon footprint\n\nTornio verticale – modello TV-120\n\nLa carbon footprint è 3 t CO2e.",
      "Tornio verticale", "TV-120"
    ),
    (
      "兹证明澄江热工有限公司生产的风冷换热机组，型号 CJ-220R，其产品碳足迹经核查为 31 kgCO2e/台。", "风冷换热机组", "CJ-220R"
    ),
    ("经核查，澄江热工有限公司生产的风冷换热机组（型号：CJ-220R）产品碳足迹为 31 kgCO2e/台。", "风冷换热机组", "CJ-220R"),
    ("茲確認澄江熱工有限公司製造的風冷換熱機組(型號 CJ-220R)的碳足跡為 31 kgCO2e/台。", "風冷換熱機組", "CJ-220R"),
  ]

  @Test(arguments: products.indices) func productsWithoutLabels(_ index: Int) throws {
    let (text, product, model) = Self.products[index]
    let report = try report(text)
    #expect(report.product.fields[.name]?.value == product, "\(text)")
    #expect(report.product.fields[.model]?.value == model, "\(text)")
  }

  /// A label inside of a sentence ends where its bracket does, and a producer's name before what it makes.
  @Test func labelsInSentences() throws {
    let report = try report("兹证明：澄江热工有限公司生产的换热机组（型号：CJ-220R），经核查，产品碳足迹为 31 kgCO2e/台。")
    #expect(report.company.fields[.name]?.value == "澄江热工有限公司")
    #expect(report.product.fields[.name]?.value == "换热机组")
    #expect(report.product.fields[.model]?.value == "CJ-220R")
    let other = try CFPExtractionTests.report(
      "The carbon footprint of the Delta 40 pump, manufactured by Amber Resins GmbH, is 310 kg CO2e.")
    #expect(other.product.fields[.name]?.value == "Delta 40 pump")
  }

  /// A line under a title that nothing names again; all products, and the energy that is made: no product.
  static let noProducts = [
    "Environmental product declaration\n\nA better tomorrow\n\nDeclared unit: 1 tonne of limestone\n\nThe carbon footprint is 31 kg CO2e.",
    "澄江热工有限公司生产的所有产品碳足迹均为 31 kgCO2e/台。", "供应商丙公司生产的树脂碳足迹为 2.1 kgCO2e/kg。",
  ]

  @Test(arguments: noProducts) func linesThatAreNoProduct(_ text: String) throws {
    #expect(try report(text).product.fields[.name] == nil, "\(text)")
  }

  static let verifiers = [
    "Harbour Verification Ltd has verified the product carbon footprint of the pump.",
    "The report was verified by the independent third party Harbour Verification Ltd, Leeds.",
    "VERIFICATION STATEMENT\n\nHarbour Verification Ltd\n\nThe product carbon footprint is 3 kg CO2e.",
  ]

  @Test(arguments: verifiers) func whoVerified(_ text: String) throws {
    #expect(try report(text).statement.fields[.verificationBody]?.value == "Harbour Verification Ltd", "\(text)")
  }

  @Test func whoVerifiedForAClient() throws {
    let report = try report("受澄江热工有限公司委托，衡准检验有限公司对其生产的换热机组开展产品碳足迹核查。")
    #expect(report.statement.fields[.verificationBody]?.value == "衡准检验有限公司")
    #expect(report.company.fields[.name]?.value == "澄江热工有限公司")
  }

  /// Who makes, who confirms its own values, who certified a method or a system.
  static let noVerifiers = [
    "澄江热工有限公司对其生产的换热机组开展产品碳足迹核算。", "Amber Resins GmbH confirms that the product carbon footprint is 3 kg CO2e.",
    "Amber Resins GmbH bestätigt, dass der CO2-Fußabdruck 3 kg CO2e beträgt.",
    "The supplier data were verified by Harbour Verification Ltd for raw material.",
  ]

  @Test(arguments: noVerifiers) func whoDidNotVerify(_ text: String) throws {
    let body = try report(text).statement.fields[.verificationBody]?.value
    #expect(body == nil || body == "Harbour Verification Ltd", "\(text)")
  }

  static let producers = [
    "Amber Resins GmbH asked the consultant to quantify the carbon footprint of its binder.",
    "The carbon footprint of the binder, manufactured by Amber Resins GmbH, is 3 kg CO2e.",
    "Product carbon footprint\n\nAmber Resins GmbH\n\nThe carbon footprint is 3 kg CO2e.\n\nAmber Resins GmbH makes binders for paints.",
    "受Amber Resins GmbH委托，本中心对其生产的树脂开展碳足迹核查。",
  ]

  @Test(arguments: producers) func whoMakesIt(_ text: String) throws {
    #expect(try report(text).company.fields[.name]?.value == "Amber Resins GmbH", "\(text)")
  }
}
