import CFPCheck
import TestSupport
import Testing

/// What each printed figure is marked with, and the relation that a check shows for it.
@Suite struct FigureOutcomesTests {
  private static let text = """
    产品碳足迹报告
    阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
    原材料\t钢\t2.000\tkg\t2.50\tkgCO2e/kg\t5.000
    生产\t电力\t1.000\tkWh\t0.5777\tkgCO2e/kWh\t0.578
    生产\t蒸汽\t2.000\tGJ\t1.00\tkgCO2e/GJ\t2.900

    """

  private func checked(_ text: String) throws -> (report: CheckedReport, outcomes: FigureOutcomes) {
    let checked = try checkReport(Array(text.utf8), name: "outcomes")
    return (checked, FigureOutcomes(of: checked.audit, in: checked.report))
  }

  @Test func eachFigureHasTheOutcomeOfItsChecks() throws {
    let (_, outcomes) = try checked(Self.text)
    #expect(outcomes[.row(0, .emission)] == .exact)
    #expect(outcomes[.row(0, .factor)] == .exact)
    #expect(outcomes[.row(1, .emission)] == .exact)
    #expect(outcomes[.row(2, .emission)] == .disagrees)
    #expect(try checked(Self.text.replacing("0.5777", with: "0.57771")).outcomes[.row(1, .activity)] == .exact)
    #expect(try checked(Self.text.replacing("0.578", with: "0.5779")).outcomes[.row(1, .emission)] == .within)
    #expect(try checked(Self.text.replacing("2.50\t", with: "\t")).outcomes[.row(0, .emission)].isUnchecked)
  }

  @Test func aCheckShowsItsRelation() throws {
    let (report, outcomes) = try checked(Self.text)
    let index = try #require(outcomes.checks(of: .row(2, .emission)).first)
    let relation = try #require(report.audit.checks[index].relation)
    #expect(relation.form == .product)
    #expect(relation.operands.map(\.figure) == [.row(2, .activity), .row(2, .factor)])
    #expect(relation.expression == "2.000 GJ × 1.00 kgCO2e/GJ" && relation.value?.plainText == "2")
    #expect(relation.stated.low.plainText == "2.8995" && relation.stated.high.plainText == "2.9005")
    #expect(relation.computed?.low.plainText == "1.989503" && relation.computed?.high.plainText == "2.010503")
  }

  @Test func outcomesCountAsCoverageDoes() throws {
    for path in Repository.corpus.map(\.path) {
      let bytes = try Repository.bytes(path)
      guard let checked = try? checkReport(bytes, name: path) else { continue }
      let counts = FigureOutcomes(of: checked.audit, in: checked.report).counts
      let coverage = checked.audit.coverage
      #expect(counts.exact + counts.within + counts.disagrees + counts.unchecked == coverage.figures)
      // A figure that only a repetition contradicts is marked, but was not recomputed.
      #expect(counts.unchecked <= coverage.figures - coverage.checked, "\(path)")
      #expect(
        checked.audit.verdict == .discrepant || counts.unchecked == coverage.figures - coverage.checked, "\(path)")
    }
  }
}

extension FigureOutcome {
  fileprivate var isUnchecked: Bool {
    if case .unchecked = self { return true }
    return false
  }
}
