import CFPAuditing
import CFPFootprints
import CFPRendering
import Testing

@Suite struct TerminalTests {
  let report = sharedReport
  let audit = syntheticAudit()

  @Test(arguments: [
    "synthetic.txt  产品碳足迹报告  T400077-01", "  产品  经互感器接入落地式计量箱 (BXS3)\n",
    "  总量  33.0286 kgCO2e/1000 张\n",
    "  结论  不一致：重算与所列数字不符\n        1 个错误，1 个警告，1 条提示\n",
    "  覆盖  20 个数字中重算了 15 个；未核：没有可核对的关系 3，未给出热值 2\n",
    "错误 CFP-P02  活动数据 × 因子 与所列排放量不符\n", "  所列  3.4202\n", "  重算  3.420157 = 5.9203 kWh × 0.5777\n",
    "  假定  热值 42.652 GJ/t\n", "  差值  0.4003 (14.3 %)\n",
    "  位置  synthetic.txt:10  3.4202 · 5.9203 kWh\n        synthetic.txt:19  33.0286\n",
    "  影响  33.483–33.493 (+1.39 %) 总量，若：/inventory/1 的因子；阶段排序改变\n",
    "  可能  缺少热值：付绍锋给出 [与数字不吻合]",
    "升与千克混用：密度 0.86 [与数字吻合]  (synthetic.txt:",
    "警告 CFP-D02  仓储未量化\n  位置  synthetic.txt:15  仓储\n",
    "提示 CFP-D04  缺少分配说明\n",
  ])
  func chinese(_ expected: String) {
    #expect(
      summary(of: report, audit: audit).contains(expected), "\(summary(of: report, audit: audit))")
  }

  @Test(arguments: [
    "  product   经互感器接入落地式计量箱 (BXS3)\n",
    "  verdict   discrepant: recomputation does not give the stated figures\n            1 error, 1 warning, 1 note\n",
    "  coverage  15 of 20 figures recomputed; open: nothing to recompute it from 3, the heating value is not printed 2\n",
    "error CFP-P02  activity × factor does not give the stated emission\n",
    "  computed  3.420157 = 5.9203 kWh × 0.5777\n",
    "  where     synthetic.txt:10  3.4202 · 5.9203 kWh\n",
    "  cause     the heating value is missing: given by 付绍锋 [does not fit the figures]",
    "  effect    33.483–33.493 (+1.39 %) in total, under: factor of /inventory/1; the stages' ranking changes\n",
  ])
  func english(_ expected: String) {
    let text = summary(of: report, audit: audit, options: TerminalOptions(language: .en))
    #expect(text.contains(expected), "\(text)")
  }

  @Test func findingsStandByLevel() throws {
    let text = summary(of: report, audit: audit)
    let order = try ["CFP-P02", "CFP-D02", "CFP-D04"].map {
      try #require(text.firstRange(of: $0)).lowerBound
    }
    #expect(order == order.sorted())
  }

  @Test func checksHaveALineEach() {
    let text = summary(of: report, audit: audit, options: TerminalOptions(showsChecks: true))
    #expect(text.contains("  ✓ CFP-S02  synthetic.txt:19  33.0286  完全一致  /results/total\n"))
    #expect(text.contains("  ✗ CFP-P01  synthetic.txt:10  3.4202   不符  /inventory/0/emission\n"))
    #expect(
      text.contains("  ? CFP-P02  synthetic.txt:12  /        缺少计算所需的数  /inventory/2/emission\n"))
    #expect(text.contains("在舍入范围内 (弱)  "))
    #expect(!summary(of: report, audit: audit).contains("✓"))
  }

  @Test func coloursOnlyWhereWanted() {
    #expect(!summary(of: report, audit: audit).contains("\u{1B}"))
    #expect(
      summary(of: report, audit: audit, options: TerminalOptions(useColor: true)).contains(
        "\u{1B}[31m错误\u{1B}[0m"))
  }

  @Test func everyWordIsThereInBothLanguages() {
    for language in OutputLanguage.allCases {
      for verdict in [Audit.Verdict.discrepant, .consistent, .unverifiable] {
        var audit = audit
        audit.verdict = verdict
        audit.coverage.open = OpenReason.allCases.map { ($0, 1) }
        let text = summary(of: report, audit: audit, options: TerminalOptions(language: language))
        for reason in OpenReason.allCases where reason != .weak {
          #expect(!text.contains(reason.rawValue))
        }
      }
    }
  }

  @Test(
    arguments: [
      ("/inventory/4", 14), ("/inventory/0/annual", 10), ("/results/total", 19),
      ("/document/blocks/1", 2),
      ("/product/systemBoundary/claims/0/label", 15), ("/nowhere", nil), ("/results/nothing", nil),
      ("/report", nil),
    ] as [(String, Int?)])
  func pointersHaveLines(_ pointer: String, _ line: Int?) {
    #expect(ProvenanceIndex(of: report).line(at: pointer) == line)
  }

  @Test func anEmptyCellIsNotLookedForInItsHeading() {
    var report = report
    report.inventory[5].emission = Quantity(
      number: nil, span: nil, unitSpan: report.results.total?.unitSpan)
    #expect(ProvenanceIndex(of: report).line(at: "/inventory/5/emission") == 15)
  }
}
