import CFPCheck
import Foundation
import TestSupport
import Testing

/// What the audit page holds; that nothing in it runs is tested in a browser (`Tests/Desk`).
@Suite struct AuditPageTests {
  private func checked(_ text: String, _ name: String = "report.txt") throws -> CheckedReport {
    try checkReport(Array(text.utf8), name: name)
  }

  private func page(_ checked: CheckedReport, _ options: PageOptions = PageOptions()) -> String {
    String(decoding: auditPage(for: checked.report, audit: checked.audit, options: options), as: UTF8.self)
  }

  private static let report = """
    产品碳足迹报告
    产品名称：测试柜 <b>&'"
    企业名称：江南测试有限公司
    联系人：王小明 电话：13800001111

    阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
    原材料\t钢\t2.000\tkg\t2.50\tkgCO2e/kg\t5.000
    生产\t电力\t1.000\tkWh\t0.5777\tkgCO2e/kWh\t0.578
    生产\t蒸汽\t2.000\tGJ\t1.00\tkgCO2e/GJ\t2.900

    """

  /// The policy names the sums of the very style and script that stand in the page: when one is changed, this says what
  /// to write there.
  @Test func thePolicyAdmitsTheStyleAndTheScriptOfThePage() throws {
    let page = try page(checked(Self.report))
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
      let start = try #require(page.range(of: "<\(tag)>", options: .backwards)?.upperBound)
      let end = try #require(page.range(of: "</\(tag)>", options: .backwards)?.lowerBound)
      let digest = sha256(of: Array(page[start..<end].utf8))
      let bytes = stride(from: 0, to: 64, by: 2).map { offset -> UInt8 in
        let from = digest.index(digest.startIndex, offsetBy: offset)
        return UInt8(digest[from..<digest.index(from, offsetBy: 2)], radix: 16) ?? 0
      }
      let sum = "\(directive) 'sha256-\(Data(bytes).base64EncodedString())'"
      #expect(page.replacing("&#39;", with: "'").contains(sum))
    }
  }

  @Test func everyTextIsEscapedAndEveryFigureIsMarked() throws {
    let checked = try checked(Self.report)
    let page = page(checked)
    #expect(page.contains("测试柜 &lt;b&gt;&amp;&#39;&quot;"))
    #expect(!page.contains("测试柜 <b>"))
    for pointer in ["/inventory/2/emission", "/inventory/0/activity"] { #expect(page.contains("\"\(pointer)\"")) }
    #expect(page.contains(">2.900<i class=o>✗</i></button>"))
    #expect(page.contains(">5.000<i class=o>✓</i></button>"))
    #expect(page.contains("2.000 GJ × 1.00 kgCO2e/GJ"))
    for finding in checked.audit.findings {
      #expect(page.contains("id=\"finding-\(finding.fingerprint)\""))
      #expect(page.contains("id=\"rule-\(finding.rule.rawValue)\""))
    }
  }

  /// The source pane shows the text of a report without losing or adding a character.
  @Test(arguments: Repository.corpus.map(\.path).filter { $0.hasSuffix(".txt") })
  func theSourceIsWhole(_ path: String) throws {
    let checked = try checkReport(Repository.bytes(path), name: path)
    let page = page(checked)
    let start = try #require(page.range(of: "<div class=\"src")?.lowerBound)
    let end = try #require(page.range(of: "</div></section>", range: start..<page.endIndex)?.lowerBound)
    let shown = page[start..<end].replacing("</p>", with: "\n").replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    let text = String(decoding: checked.report.document.text, as: UTF8.self)
    #expect(shown.trimmingCharacters(in: .newlines) == text.trimmingCharacters(in: .newlines))
  }

  @Test(arguments: ["txt", "html"]) func redactionLeavesNoName(_ form: String) throws {
    let text =
      form == "txt"
      ? Self.report
      : "<html><body><p>"
        + Self.report.replacing("<b>", with: "").replacing("王小明", with: "王小<i>明</i>")
        .replacing("\n", with: "</p><p>") + "</p></body></html>"
    let checked = try checked(text, "report.\(form)")
    #expect(checked.report.company.contact.name?.value == "王小明")
    let plain = page(checked)
    let redacted = page(checked, PageOptions(redaction: .persons))
    let shown = redacted.replacing(/<[^>]*>/, with: "")
    #expect(plain.contains("13800001111") && plain.replacing(/<[^>]*>/, with: "").contains("王小明"))
    #expect(!shown.contains("王小明") && !shown.contains("13800001111"))
    #expect(shown.contains("[person-1]") && shown.contains("[phone-1]"))
  }

  @Test func bothLanguagesAreInIt() throws {
    let checked = try checked(Self.report)
    #expect(page(checked).contains("<html lang=zh-Hans>"))
    let english = page(checked, PageOptions(language: .en))
    #expect(english.contains("<html lang=en>"))
    #expect(english.contains("重算与所列数字不符") && english.contains("recomputation does not give the stated figures"))
  }

  /// What turns the reading direction or is invisible is shown by its name, and nothing ends the data block.
  @Test func controlsAreShown() throws {
    let text = Self.report.replacing("测试柜", with: "\u{202E}反\u{7F}\u{1B}[31m</script><!--<script>")
    let page = try page(checked(text))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}") && page.contains("⟨U+202E⟩") && page.contains("␛"))
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(page.components(separatedBy: "</script").count == 3)
  }

  @Test func aPageIsSmall() throws {
    for path in Repository.corpus.map(\.path) {
      let checked = try checkReport(Repository.bytes(path), name: path)
      #expect(auditPage(for: checked.report, audit: checked.audit).count < 400_000)
    }
  }
}

/// Redaction where the names of people look like parts of the output itself.
@Suite struct SARIFRedactionTests {
  private func sarif(_ name: String, certificate: String) throws -> JSONTree {
    let text = """
      产品碳足迹报告
      联系人：\(name) 电话：13800001111
      姓名\t职责\t证书编号
      \(name)\t组长\t\(certificate)

      阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
      生产\t\(name)\t2.000\tkg\t2.50\tkgCO2e/kg\t9.000

      """
    let checked = try checkReport(Array(text.utf8), name: "report.txt")
    #expect([checked.report.people.first?.name, checked.report.company.contact.name].contains { $0?.value == name })
    let file = AuditedFile(path: "report.txt", report: checked.report, audit: checked.audit)
    return try JSONTree(parsing: CFPCheck.sarif(for: [file], version: "1", language: .en, redaction: .persons))
  }

  @Test(arguments: ["O\"Neil Pat", "Level", "王小明"]) func keysAndRulesStayAndNamesGo(_ name: String) throws {
    let plain = try sarif(name, certificate: "2024-CCAA-77")
    let results = try #require(plain[pointer: "/runs/0/results"]?.items)
    let accusing = try #require(results.first { $0[pointer: "/ruleId"]?.string == "CFP-P01" })
    #expect(accusing[pointer: "/level"]?.string == "error")
    let message = try #require(accusing[pointer: "/message/text"]?.string)
    #expect(!message.contains(name) && message.contains("[person-1]"))
    #expect(accusing[pointer: "/locations/0/physicalLocation/region/byteOffset"] != nil)
  }
}
