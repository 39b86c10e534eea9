import CFPFootprints
import Testing

@testable import CFPAuditing

/// The relations of a further product's results stand beside the headline's, each with its own rows.
@Suite struct ResultSetTests {
  /// Two products, each with two rows, two stages, shares and a total; the first is the headline.
  private func twoProducts(second: [String] = ["3.10", "1.40", "4.50"]) -> ReportSketch {
    var sketch = ReportSketch()
    for (set, rows) in [["1.10", "0.90"], ["3.10", "1.40"]].enumerated() {
      for (stage, emission) in zip([LifeCycleStage.rawMaterialAcquisition, .production], rows) {
        sketch.row(stage, "钢", nil, nil, emission + " kgCO2e") { $0.resultSet = set }
      }
    }
    sketch.stage(.rawMaterialAcquisition, "1.10 kgCO2e", "55.0 %")
    sketch.stage(.production, "0.90 kgCO2e", "45.0 %")
    sketch.total("2.00 kgCO2e", share: "100 %")
    sketch.report.results.product = stated("甲")
    var other = ReportSketch()
    other.stage(.rawMaterialAcquisition, second[0] + " kgCO2e", "68.9 %")
    other.stage(.production, second[1] + " kgCO2e", "31.1 %")
    other.total(second[2] + " kgCO2e", share: "100 %")
    other.report.results.product = stated("乙")
    sketch.report.resultSets = [sketch.report.results, other.report.results]
    sketch.report.headlineSet = 0
    return sketch
  }

  @Test func everyProductIsRecomputed() {
    let audit = twoProducts().audit
    #expect(audit.verdict == .consistent && audit.coverage.figures == 16 && audit.coverage.checked == 16)
    let sums = audit.checks.filter { $0.rule == .s01 || $0.rule == .s02 }
    #expect(sums.count == 6 && sums.allSatisfy { $0.outcome == .pass(.exact) })
    // No sum of one product holds a row of the other.
    let ofHeadline = sums.filter { $0.subject.pointer.hasPrefix("/results/") }.flatMap(\.operands)
    #expect(!ofHeadline.contains(.row(2, .emission)) && ofHeadline.contains(.row(1, .emission)))
  }

  @Test(arguments: [
    (["3.10", "1.40", "5.40"], "CFP-S02 /resultSets/1/total"),
    (["3.70", "1.40", "4.50"], "CFP-S01 /resultSets/1/stages/0/emission"),
  ])
  func aWrongFigureOfTheSecond(_ second: [String], _ finding: String) {
    let sketch = twoProducts(second: second)
    #expect(sketch.accusations.contains(finding))
    #expect(!sketch.accusations.contains { $0.contains("/results/") || $0.contains("/inventory/0") })
    #expect(sketch.audit.findings.contains { $0.message.zh.contains("乙") })
    #expect(sketch.audit.verdict == .discrepant)
  }

  @Test func aTotalThatNothingRecomputesIsNotConsistent() {
    var sketch = twoProducts()
    sketch.report.resultSets[1].stages = []
    sketch.report.inventory.removeLast(2)
    #expect(sketch.accusations == [] && sketch.audit.verdict == .unverifiable)
  }

  /// Rows that name no product may be the other's.
  @Test func rowsOfNoProductAreHeldAgainstNone() {
    var sketch = twoProducts()
    for index in sketch.report.inventory.indices { sketch.report.inventory[index].resultSet = nil }
    #expect(sketch.accusations == [])
  }
}
