import CFPAuditing
import CFPFootprints
import CFPQuantities
import Testing

@Suite("The example report, AUDIT.md section 5")
struct ExampleReportTests {
  let audit = exampleReport().audit

  @Test func findings() {
    let found = audit.findings.filter { $0.level >= .warning }.map {
      "\($0.level) \($0.rule.rawValue) \($0.subject)"
    }
    #expect(
      Set(found) == [
        "error CFP-P02 /inventory/4/emission", "error CFP-F01 /inventory/4/emission",
        "warning CFP-D02 /product/systemBoundary/kind",
        "warning CFP-D02 /product/systemBoundary/claims/3",
        "warning CFP-D02 /product/systemBoundary/stages/0",
      ])
    #expect(found.count == 5)
    #expect(audit.verdict == .discrepant)
    #expect(audit.roundingMode == .nearest)
  }

  @Test func productOfRowFour() throws {
    let finding = try #require(audit.findings.first { $0.rule.rawValue == "CFP-P02" })
    #expect(
      finding.cells.map(\.pointer) == [
        "/inventory/4/emission", "/inventory/4/activity", "/inventory/4/factor",
      ])
    #expect(finding.computed?.expression == "1.0323 kg × 42.652 GJ/t × 0.0726 t/GJ")
    #expect(finding.computed?.value?.plainText == "3.1966")
    #expect(finding.computed?.interval?.low.rounded(to: 4).plainText == "3.1942")
    #expect(finding.computed?.interval?.high.rounded(to: 4).plainText == "3.1989")
    #expect(finding.stated?.interval?.low.plainText == "2.79625")
    #expect(finding.gap?.absolute.plainText == "0.4003")
    #expect(finding.gap?.relative?.plainText == "0.143")
    #expect(
      finding.computed?.assumed.contains { $0.en.contains("43.330 ") } == true
    )
    let impact = try #require(finding.impact.first { $0.under.en.hasSuffix("(/inventory/5)") })
    #expect(impact.total.low.plainText == "33.483")
    #expect(impact.relative?.plainText == "0.0139")
    #expect(!impact.rankingChanges)
    #expect(finding.causes.map(\.code) == ["missing-ncv", "unit-L-kg"])
    #expect(finding.causes.map(\.fits) == [false, true])
    #expect(finding.message.zh.contains("2.7963") && finding.message.zh.contains("3.1966"))
    #expect(finding.message.en.contains("37.283–37.340 GJ/t"), "\(finding.message.en)")
  }

  @Test func oneFactorForBothRows() throws {
    let finding = try #require(audit.findings.first { $0.rule.rawValue == "CFP-F01" })
    let pointers = finding.cells.map(\.pointer)
    for row in [4, 5] {
      for cell in ["emission", "activity", "factor"] {
        #expect(pointers.contains("/inventory/\(row)/\(cell)"))
      }
    }
    #expect(
      finding.message.en.contains("2.7086–2.7090 ")
        && finding.message.en.contains("3.1493–3.1581 "), "\(finding.message.en)")
    #expect(
      finding.causes.contains {
        $0.code == "unit-L-kg" && $0.fits && $0.pointer == "/inventory/4/activity"
      })
  }

  @Test func coverage() {
    #expect(audit.coverage.figures == 34)
    #expect(audit.coverage.checked == 27 && audit.coverage.repeated == 5, "\(audit.coverage)")
    #expect(audit.coverage.failed == 5)
    #expect(
      audit.coverage.checked + audit.coverage.repeated + audit.coverage.open.map(\.count).reduce(0, +)
        == audit.coverage.figures)
  }

  @Test func rowFiveIsOpenForP02() {
    let check = audit.checks.first {
      $0.rule.rawValue == "CFP-P02" && $0.subject == .row(5, .emission)
    }
    #expect(check?.outcome == .open(.heatingValueNotPrinted))
  }

  @Test func sameTwice() {
    let again = exampleReport().audit
    #expect(again.findings.map(\.fingerprint) == audit.findings.map(\.fingerprint))
    #expect(Set(audit.findings.map(\.fingerprint)).count == audit.findings.count)
  }
}
