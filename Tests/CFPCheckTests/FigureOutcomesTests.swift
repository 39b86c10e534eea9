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

  private static let stages = """
    产品碳足迹报告
    阶段\t碳足迹(kgCO2e)\t占比
    原材料获取\t120.50\t60.10%
    生产\t80.00\t39.90%
    储存\t0.01\t0.00%
    合计\t200.51\t100%

    """

  /// A sum holds with or without a part that is smaller than what its rounding leaves open.
  @Test func aSumSaysNothingOfAPartThatIsLostInRounding() throws {
    let (_, outcomes) = try checked(Self.stages)
    #expect(outcomes[.stage(0, .emission)] == .exact && outcomes[.total] == .exact)
    #expect(outcomes[.stage(2, .emission)] == .unchecked(.weak))
  }

  /// That shares add up to 100 % says nothing of one that its stage and the total do not give.
  @Test func aShareNeedsItsOwnStage() throws {
    let text = Self.stages.replacing("200.51", with: "205.00")
    let (report, outcomes) = try checked(text)
    let own = report.audit.checks.filter { $0.subject == .stage(0, .share) && $0.rule.rawValue == "CFP-H01" }
    #expect(own.map(\.outcome) != [.pass(.exact)])
    #expect(outcomes[.stage(0, .share)] != .exact && outcomes[.stage(1, .share)] != .exact)
  }

  /// A pair of cells that would explain a conflict together accuses neither of them.
  @Test func aPairOfSuspectsMarksOnlyWhatFails() throws {
    let text = Self.stages.replacing("60.10%", with: "60.79%").replacing("39.90%", with: "37.20%")
    let (report, outcomes) = try checked(text)
    #expect(report.audit.verdict == .discrepant)
    #expect(outcomes[.stage(0, .share)] == .disagrees && outcomes[.stage(1, .share)] == .disagrees)
    #expect(outcomes[.total] == .exact)
  }
}

extension FigureOutcome {
  fileprivate var isUnchecked: Bool {
    if case .unchecked = self { return true }
    return false
  }
}
