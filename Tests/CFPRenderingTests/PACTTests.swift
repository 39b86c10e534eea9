import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities
import TestSupport
import Testing

@testable import CFPRendering

/// A report's PACT footprint, on a report whose stages can be set.
@Suite struct PACTTests {
  /// What a stage is: its kind, what it stands for, its printed number.
  private typealias Stage = (LifeCycleStage, [LifeCycleStage], String?)

  private static let whole: [Stage] = [
    (.rawMaterialAcquisition, [], "3.4202"), (.rawMaterialTransport, [], "2.7963"), (.production, [], "21.4774"),
    (.distribution, [], "0.1498"), (.use, [], nil), (.endOfLife, [], "5.1849"),
  ]

  private func report(_ stages: [Stage], per: String = "kgCO2e/台") -> CFPReport {
    var report = sharedReport
    let cell = FoldedText(Array(per.utf8)).bytes
    let unit = scanUnit(cell, in: cell.indices, context: .cell)?.unit
    report.results.stages = stages.map { stage, parts, digits in
      var result = StageResult(stage: stage, label: Stated(stage.rawValue, at: TextSpan(0, 1)))
      result.stages = parts
      result.emission = Quantity(number: digits.flatMap { PrintedNumber(digits: $0) }, unit: unit, span: TextSpan(0, 1))
      return result
    }
    // A negative row may be uptake; what that means has a test of its own.
    for index in report.inventory.indices where (report.inventory[index].emission?.number?.mantissa ?? 0) < 0 {
      report.inventory[index].emission = nil
    }
    return report
  }

  /// What a product took up must be left out of the footprint: where it may be in a figure, there is none to give.
  @Test func whatMayHoldUptakeIsNotFilled() throws {
    var report = report([(.rawMaterialAcquisition, [], "1.10"), (.production, [], "2.20")])
    #expect(value(Self.footprint, in: try output(report)) == "3.30")
    report.inventory[0].emission?.number = PrintedNumber(digits: "-6.40")
    let output = try output(report)
    #expect(value(Self.footprint, in: output) == nil)
    #expect(reason("pcf.\(Self.footprint)", in: output)?.contains("below") == false)
    #expect(reason("pcf.\(Self.footprint)", in: output)?.contains("negative figure inside the gate") == true)
  }

  private func audit(_ checks: [Check] = []) -> Audit {
    Audit(
      verdict: .unverifiable, coverage: Coverage(figures: 0, checked: 0, open: []), roundingMode: .nearest,
      findings: [],
      checks: checks)
  }

  private func output(_ report: CFPReport, _ audit: Audit? = nil) throws -> JSONTree {
    try JSONTree(parsing: pact(for: report, audit: audit ?? self.audit()))
  }

  private func reason(_ field: String, in output: JSONTree) -> String? {
    output[pointer: "unfilled"]?.items.first { $0[pointer: "field"]?.string == field }?[pointer: "reason/en"]?.string
  }

  private func value(_ field: String, in output: JSONTree) -> String? {
    output[pointer: "productFootprint/pcf/\(field)"]?.string
  }

  private static let footprint = "pcfExcludingBiogenicUptake"

  @Test func theFootprintEndsAtTheGate() throws {
    let output = try output(report(Self.whole))
    #expect(value(Self.footprint, in: output) == "27.6939")
    #expect(value("outboundLogisticsGhgEmissions", in: output) == "0.1498")
    let sources = output[pointer: "sources"]?.members["pcf.\(Self.footprint)"]?.items
    #expect(sources?.map { $0[pointer: "pointer"]?.string } == (0..<3).map { "/results/stages/\($0)/emission" })
  }

  @Test func printedDecimalsStay() throws {
    let stages: [Stage] = [(.rawMaterialAcquisition, [], "1.10"), (.production, [], "2.20")]
    #expect(value(Self.footprint, in: try output(report(stages))) == "3.30")
    #expect(value(Self.footprint, in: try output(report(stages, per: "gCO2e/台"))) == "0.00330")
    #expect(value(Self.footprint, in: try output(report(stages, per: "tCO2e/台"))) == "3300")
  }

  @Test(
    arguments: [
      ("kgCO2e/1000 张", "piece", "1000", "0.0033"), ("kgCO2e/t", "kilogram", "1000", "0.0033"),
      ("kgCO2e/kWh", "kilowatt hour", "1", "3.30"), ("kgCO2e/m3", "cubic meter", "1", "3.30"),
      ("kgCO2e/功能单位", "piece", "1", "3.30"), ("kgCO2e/kWp", nil, nil, nil), ("kgCO2e/3 台", "piece", "3", "1.10"),
      ("kgCO2e/7 台", "piece", "7", nil),
    ] as [(String, String?, String?, String?)])
  func units(_ per: String, _ name: String?, _ amount: String?, _ footprint: String?) throws {
    let stages: [Stage] = [(.rawMaterialAcquisition, [], "1.10"), (.production, [], "2.20")]
    let output = try output(report(stages, per: per))
    #expect(value("declaredUnitOfMeasurement", in: output) == name)
    #expect(value("declaredUnitAmount", in: output) == amount)
    #expect(value(Self.footprint, in: output) == footprint)
  }

  struct Refusal: Sendable {
    var stages: [(LifeCycleStage, [LifeCycleStage], String?)]
    var reason: String
  }

  static let refusals = [
    Refusal(
      stages: [
        (.combined, [.rawMaterialAcquisition, .rawMaterialTransport], "1"),
        (.combined, [.production, .distribution], "2"),
      ], reason: "inside and outside the gate"),
    Refusal(stages: [(.rawMaterialAcquisition, [], "1"), (.production, [], nil)], reason: "no number for production"),
    Refusal(
      stages: [(.rawMaterialAcquisition, [], "1"), (.production, [], "2"), (.other, [], "3")],
      reason: "lies inside the gate"),
    Refusal(stages: [(.production, [], "2")], reason: "raw material acquisition"),
    Refusal(stages: [], reason: "no results by stage"),
  ]

  @Test(arguments: refusals) func whatIsNotKnownIsNotFilled(_ refusal: Refusal) throws {
    let output = try output(report(refusal.stages))
    #expect(value(Self.footprint, in: output) == nil)
    #expect(reason("pcf.\(Self.footprint)", in: output)?.contains(refusal.reason) == true, "\(output)")
  }

  @Test func stagesInOneNumberThatEndAtTheGate() throws {
    let stages: [Stage] = [
      (.combined, [.rawMaterialAcquisition, .rawMaterialTransport, .production], "12.60"), (.distribution, [], "1"),
    ]
    #expect(value(Self.footprint, in: try output(report(stages))) == "12.60")
  }

  @Test func aTotalThatEndsAtTheGateNeedsNoStages() throws {
    var report = report([])
    report.product.boundary.kind?.value = .cradleToGate
    let output = try output(report)
    #expect(value(Self.footprint, in: output) == "0.0330286", "33.0286 for 1000 pieces: \(output)")
  }

  @Test func aFigureThatDisagreesIsNotSummed() throws {
    let failing = Check(
      rule: RuleID(rawValue: "CFP-S01"), subject: .stage(2, .emission), operands: [.row(1, .emission)], outcome: .fail)
    let output = try output(report(Self.whole), audit([failing]))
    #expect(value(Self.footprint, in: output) == nil)
    #expect(reason("pcf.\(Self.footprint)", in: output)?.contains("“production” disagrees") == true)
    #expect(value("outboundLogisticsGhgEmissions", in: output) == "0.1498")
  }

  @Test func errorsBehindAFilledFigureAreSaid() throws {
    var audit = audit()
    audit.findings = [
      Finding(
        rule: RuleID(rawValue: "CFP-P01"), level: .error, subject: "/inventory/1/emission", cells: [],
        message: Message(zh: "", en: ""), fingerprint: "")
    ]
    let remarks = try output(report(Self.whole), audit)[pointer: "remarks"]?.items.filter {
      $0[pointer: "field"]?.string == "pcf.\(Self.footprint)"
    }
    #expect(remarks?.contains { $0[pointer: "remark/en"]?.string?.contains("CFP-P01 /inventory/1") == true } == true)
  }

  /// `required` of ProductFootprint and CarbonFootprint, PACT Technical Specifications 3.0.3.
  private static let required = [
    "id", "specVersion", "created", "status", "companyName", "companyIds", "productDescription", "productIds",
    "productNameCompany", "pcf.declaredUnitOfMeasurement", "pcf.declaredUnitAmount", "pcf.productMassPerDeclaredUnit",
    "pcf.referencePeriodStart", "pcf.referencePeriodEnd", "pcf.pcfExcludingBiogenicUptake",
    "pcf.pcfIncludingBiogenicUptake", "pcf.fossilGhgEmissions", "pcf.fossilCarbonContent",
    "pcf.ipccCharacterizationFactors", "pcf.crossSectoralStandards", "pcf.exemptedEmissionsPercent",
  ]

  @Test func everyRequiredFieldIsFilledOrListed() throws {
    for report in [report(Self.whole), report([]), CFPReport(document: sharedReport.document, language: "zh")] {
      let output = try output(report)
      let listed =
        output[pointer: "unfilled"]?.items.filter { $0[pointer: "required"] == .bool(true) }
        .compactMap { $0[pointer: "field"]?.string } ?? []
      for field in Self.required {
        let isFilled = output[pointer: "productFootprint/" + field.replacing(".", with: "/")] != nil
        #expect(isFilled != listed.contains(field), "\(field)")
      }
      #expect(Set(listed).isSubset(of: Self.required))
    }
  }

  @Test func whatTheReportStates() throws {
    let output = try output(report(Self.whole))
    let footprint = try #require(output[pointer: "productFootprint"])
    #expect(footprint[pointer: "created"]?.string == "2026-04-21T00:00:00Z")
    #expect(footprint[pointer: "companyName"]?.string == "安徽砚溪电气有限公司")
    #expect(footprint[pointer: "productNameCompany"]?.string == "户外落地式低压配电计量箱 (YXP7)")
    #expect(footprint[pointer: "pcf/referencePeriodStart"]?.string == "2025-01-01T00:00:00Z")
    #expect(footprint[pointer: "pcf/referencePeriodEnd"]?.string == "2026-01-01T00:00:00Z")
    #expect(footprint[pointer: "pcf/ipccCharacterizationFactors"] == .array([.string("AR5")]))
    #expect(footprint[pointer: "pcf/crossSectoralStandards"] == .array([.string("ISO14067")]))
    // The source's SHA-256 is 1313…, with version 8 and the variant put in.
    #expect(footprint[pointer: "id"]?.string == "13131313-1313-8313-9313-131313131313")
  }

  @Test func namesAreRedacted() throws {
    var report = report(Self.whole)
    report.company.fields[.name]?.value = "苗若谷 工作室"
    #expect(String(decoding: pact(for: report, audit: audit()), as: UTF8.self).contains("苗若谷"))
    let redacted = String(decoding: pact(for: report, audit: audit(), redaction: .persons), as: UTF8.self)
    #expect(!redacted.contains("苗若谷") && redacted.contains("[person-"))
  }

  @Test(
    arguments: [
      (2025, 12, 31, "2026-01-01T00:00:00Z"), (2024, 2, 28, "2024-02-29T00:00:00Z"),
      (2025, 2, 28, "2025-03-01T00:00:00Z"),
      (2025, 12, nil, "2026-01-01T00:00:00Z"), (2025, nil, nil, "2026-01-01T00:00:00Z"), (2025, 2, 30, nil),
    ] as [(Int, Int?, Int?, String?)])
  func periodsExcludeTheirEnd(_ year: Int, _ month: Int?, _ day: Int?, _ end: String?) throws {
    #expect(firstInstant(after: try #require(PrintedDate(year: year, month: month, day: day))) == end)
  }

  @Test(
    arguments: [
      ("江苏省常州市武进区", "CN-JS"), ("中国安徽省芜湖市", "CN-AH"), ("1 Ningbo Road, Suzhou, Jiangsu, China", "CN-JS"),
      ("Hauptstr. 1, 10115 Berlin, Germany", "DE"), ("1 Long Street, Shanghai Town, USA", "US"), ("芜湖市鸠江区", nil),
      ("", nil),
    ] as [(String, String?)])
  func places(_ address: String, _ code: String?) { #expect(geography(of: address)?.code == code) }
}
