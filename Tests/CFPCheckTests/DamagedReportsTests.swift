import CFPCheck
import Testing

/// Reports cut, mixed and damaged until reading one did not end or ended the process: each is read for good.
@Suite struct DamagedReportsTests {
  /// The words behind a figure end at the next one, and that one is raised.
  @Test(.timeLimit(.minutes(1))) func aRaisedFigureBehindATotal() throws {
    let page = "<h1>产品碳足迹报告</h1><p>产品碳足迹总量：12.50 kgCO2e/台<sup>1</sup> kgCO2e/台</p>"
    #expect(try checkReport(Array(page.utf8), name: "page").report.results.total?.number?.digits == "12.50")
  }
}
