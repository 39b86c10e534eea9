import CFPCheck
import Testing

/// Documents that state no product footprint, recomputed all the same.
@Suite struct AnyDocumentTests {
  private func checked(_ text: String) throws -> CheckedReport {
    try checkReport(Array(text.utf8), name: "page.html", acceptsAny: true)
  }

  private func findings(_ text: String) throws -> [Finding] {
    try checked(text).audit.findings.filter { $0.rule.isOfAnyTable }
  }

  private func page(_ total: String, _ heading: String = "Emissions, tCO2e") -> String {
    """
    <html><body><h1>Greenhouse gas inventory of Nordfeld Works</h1>
    <p>All values for the calendar year.</p>
    <table>
    <tr><th>Scope</th><th>\(heading)</th><th>Share</th></tr>
    <tr><td>Scope 1: fuels and process gases</td><td>1,204.1</td><td>31.2%</td></tr>
    <tr><td>Scope 2: purchased energy</td><td>876.4</td><td>22.7%</td></tr>
    <tr><td>Scope 3: goods, transport, travel</td><td>1,777.0</td><td>46.1%</td></tr>
    <tr><td>Total</td><td>\(total)</td><td>100.0%</td></tr>
    </table></body></html>
    """
  }

  @Test("A page of greenhouse gases with a wrong total: the total is told, since the shares fit the sum")
  func wrongTotal() throws {
    let checked = try checked(page("3,587.5"))
    let finding = try #require(checked.audit.findings.first { $0.rule.isOfAnyTable })
    #expect(finding.rule.rawValue == "CFP-T01")
    #expect(finding.stated?.text == "3,587.5")
    #expect(finding.computed?.value?.plainText == "3857.5")
    let accused = checked.audit.diagnoses.flatMap(\.alternatives).map {
      $0.cells.map { checked.report[$0.figure]?.number?.digits }
    }
    #expect(accused == [["3587.5"]])
    #expect(try findings(page("3,857.5")).isEmpty)
  }

  @Test("What is no footprint is refused without --any, and recomputed with it")
  func onlyWhereAskedFor() throws {
    let text = "Item\tQ1\tQ2\tQ3\nSteel\t120.4\t98.2\t77.1\nZinc\t88.1\t76.5\t31.2\nTotal\t208.5\t174.7\t118.3\n"
    #expect(throws: CheckError.self) { try checkReport(Array(text.utf8), name: "a.txt") }
    let found = try findings(text)
    #expect(found.map(\.rule.rawValue) == ["CFP-T01"])
    #expect(found.first?.cells.first?.text == "118.3")
  }

  @Test("A cell that a finding names has its place")
  func places() throws {
    let checked = try checked(page("3,587.5"))
    let json = String(
      decoding: CFPRendering.json(for: checked.report, audit: checked.audit, options: JSONOptions()), as: UTF8.self)
    let pointer = try #require(checked.audit.findings.first { $0.rule.isOfAnyTable }?.subject)
    #expect(pointer == "/document/blocks/2/table/rows/4/1")
    #expect(json.contains("\"\(pointer)\": {"))
  }
}
