import CFPCheck
import CFPComparing
import Testing

/// The examples on the pages of the rules across reports are what they say.
@Suite struct ComparisonTests {
  @Test(arguments: comparisonPages.map(\.id.rawValue)) func examples(_ id: String) throws {
    let page = try #require(comparisonPages.first { $0.id.rawValue == id })
    #expect(!(try rules(page.passing).contains(id)), "\(id): the passing example")
    #expect(try rules(page.failing).contains(id), "\(id): the failing example")
  }

  @Test func everyPageIsComplete() {
    for page in comparisonPages {
      for text in [page.title, page.checks, page.skips] { #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(page.id)") }
      #expect(!page.source.isEmpty && page.passing != page.failing, "\(page.id)")
    }
    #expect(Set(comparisonPages.map(\.id)).count == comparisonPages.count)
    #expect(Set(comparisonPages.map(\.id)).isDisjoint(with: rulePages.map(\.id)))
  }

  /// A report compared with nothing, and with itself under the same subject, shows nothing of level warning.
  @Test(arguments: ["CFP-G01", "CFP-G05", "CFP-G07"]) func oneReportAloneShowsNothing(_ id: String) throws {
    let page = try #require(comparisonPages.first { $0.id.rawValue == id })
    let first = String(page.failing.split(separator: "----\n")[0])
    #expect(try rules(first) == [])
    #expect(try rules(first + "----\n" + first).filter { $0 != "CFP-G06" } == [])
  }

  /// The rules that the reports of an example, parted by lines of dashes, come under.
  private func rules(_ example: String) throws -> [String] {
    var groups: [String: [ReportedFact]] = [:]
    for (index, text) in example.split(separator: exampleSeparator).enumerated() {
      let checked = try checkReport(Array(text.utf8), name: "\(index)")
      for fact in facts(of: checked.report) {
        groups["\(fact.kind)|\(fact.key)", default: []].append(
          ReportedFact(report: index, name: "\(index)", fact: fact))
      }
    }
    return groups.values.flatMap { compare($0) }.map(\.rule.rawValue)
  }
}
