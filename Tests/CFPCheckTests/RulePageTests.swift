import CFPCheck
import Testing

/// The examples on the rules' pages are what they say: a report that passes, and one that the rule finds wrong.
@Suite struct RulePageTests {
  @Test(arguments: rulePages.map(\.id.rawValue)) func examples(_ id: String) throws {
    let page = try #require(rulePages.first { $0.id.rawValue == id })
    let (passing, failing) = (try findings(page.passing), try findings(page.failing))
    #expect(!passing.contains(id), "\(id): the passing example gives \(passing)")
    #expect(failing.contains(id), "\(id): the failing example gives \(failing)")
  }

  @Test func everyPageIsComplete() {
    for page in rulePages {
      for text in [page.title, page.checks, page.skips] { #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(page.id)") }
      #expect(!page.source.isEmpty && page.passing != page.failing, "\(page.id)")
    }
    #expect(Set(rulePages.map(\.id)).count == rulePages.count)
  }

  private func findings(_ text: String) throws -> [String] {
    try checkReport(Array(text.utf8), name: "example").audit.findings.map(\.rule.rawValue)
  }
}
