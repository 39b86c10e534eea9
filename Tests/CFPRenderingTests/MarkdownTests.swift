import CFPAuditing
import CFPFootprints
import Testing

@testable import CFPRendering

@Suite struct MarkdownTests {
  let report = sharedReport
  let audit = syntheticAudit()

  private func text(_ report: CFPReport, _ options: MarkdownOptions = MarkdownOptions()) -> String {
    String(decoding: markdown(for: report, audit: audit, options: options), as: UTF8.self)
  }

  @Test(arguments: [
    "## 产品碳足迹报告 Q600231-01 \"正本\" C:\\\\报告\n", "**不一致：重算与所列数字不符** (1 个错误，1 个警告，1 条提示)\n",
    "- **产品**： 户外落地式低压配电计量箱 (YXP7)\n", "- **总量**： 33.0286 kgCO2e/1000 张 (所印数字表示 33.02855–33.02865)\n",
    "| 错误 CFP-P02 | 活动数据 × 因子 与所列排放量不符 | 10, 19 | 3.4202 | 3.420157 = 5.9203 kWh × 0.5777 | 33.483–33.493 (+1.39 %)",
    "| 升与千克混用：密度 0.86 |\n", "| 警告 CFP-D02 | 仓储未量化 | 15 |  |  |  |  |\n", "### 提示\n\n- CFP-",
    "| A1 | 3.4202 | – | 10.36 % | – | 完全一致", "| **总量** | 33.0286 |", "不是核查意见",
  ])
  func chinese(_ expected: String) { #expect(text(report).contains(expected), "\(text(report))") }

  @Test(arguments: [
    "**discrepant: recomputation does not give the stated figures** (1 error, 1 warning, 1 note)\n",
    "### Findings, most effect first\n", "### Notes\n\n- CFP-", "### Results by stage\n", "### Not checked\n",
    "not a verification opinion",
  ])
  func english(_ expected: String) {
    let text = text(report, MarkdownOptions(language: .en))
    #expect(text.contains(expected), "\(text)")
  }

  /// A mark that combines with a bracket makes one character of both for people, not for a parser.
  @Test(arguments: ["<b>", "[t](//x)", "a|b", "*b*", "`c`", "~s~"]) func combiningMarksHideNothing(_ text: String) {
    for mark in ["\u{0600}", "\u{0301}"] {
      let hidden = text.unicodeScalars.map { mark == "\u{0600}" ? mark + String($0) : String($0) + mark }.joined()
      let scalars = Array(markdown(hidden).unicodeScalars)
      for (index, scalar) in scalars.enumerated() where "<>[|*`~".unicodeScalars.contains(scalar) {
        #expect(index > 0 && scalars[index - 1] == "\\", "\(hidden)")
      }
    }
  }

  @Test func longListsAreCounted() {
    var audit = audit
    audit.findings = Array(repeating: audit.findings[0], count: 120)
    let text = String(decoding: markdown(for: report, audit: audit), as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| 错误") } == 50 && text.contains("70 个错误或警告"))
  }

  @Test func namesAreRedacted() {
    #expect(text(report).contains("苗若谷") == false)
    var report = report
    report.company.fields[.name]?.value = "苗若谷 工作室"
    #expect(text(report).contains("苗若谷"))
    #expect(!text(report, MarkdownOptions(redaction: .persons)).contains("苗若谷"))
  }

  /// Each with what it must be written as, so that CommonMark, GitHub and GitLab show it as it was.
  @Test(
    arguments: [
      ("a|b", "a\\|b"), ("`x`", "\\`x\\`"), ("<b>", "\\<b\\>"), ("[x](y)", "\\[x\\](y)"), ("![x](y)", "\\!\\[x\\](y)"),
      ("# x", "\\# x"), ("*x* _y_ ~z~", "\\*x\\* \\_y\\_ \\~z\\~"), ("a\\b", "a\\\\b"), ("&lt;", "\\&lt;"),
      ("$x$", "\\$x\\$"), ("http://x.y", "http\u{2060}://x.y"), ("WWW.x.y", "WWW\u{2060}.x.y"),
      ("a@b.c", "a@\u{2060}b.c"),
      ("see #12", "see #\u{2060}12"), (":tada:", "\\:\u{2060}tada:"), ("r.txt:321", "r.txt:321"), ("一\n\n# 二", "一 # 二"),
      ("\u{202E}x\u{1B}[m", "⟨U+202E⟩x␛\\[m"), ("- x", "\\- x"), ("> x", "\\> x"),
      ("33.0286 kgCO2e/台", "33.0286 kgCO2e/台"),
    ] as [(String, String)])
  func escaping(_ text: String, _ escaped: String) { #expect(markdown(text) == escaped) }

  @Test func aHostileReportKeepsItsTables() {
    var report = report
    report.results.stages[0].label.value = "A1 | x |\n| y |"
    report.company.fields[.name]?.value = "甲\n\n# <script>alert(1)</script>"
    let text = text(report)
    #expect(
      text.contains("| A1 \\| x \\| \\| y \\| | 3.4202 |") && text.contains("甲 # \\<script\\>alert(1)\\</script\\>\n"))
  }
}

@Suite struct FiguresCSVTests {
  private func lines(_ report: CFPReport, _ redaction: Redaction = .none) -> [String] {
    let file = AuditedFile(path: "a/b.txt", report: report, audit: syntheticAudit())
    return String(decoding: figuresHeading + csv(for: file, redaction: redaction), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
  }

  @Test func aLineAFigure() throws {
    let lines = lines(sharedReport)
    #expect(lines.count == FigureOutcomes(of: syntheticAudit(), in: sharedReport).figures.count + 1)
    #expect(try #require(lines.first).hasPrefix("\u{FEFF}file,pointer,line,stage,label,item,what,stated,unit,outcome,"))
    #expect(
      lines.contains {
        $0.hasPrefix("a/b.txt,/inventory/0/emission,10,rawMaterialAcquisition,原材料获取,电力,emission,3.4202,kgCO2e/台,")
      })
    #expect(
      lines.contains { $0.hasPrefix("a/b.txt,/inventory/3/multipliers/0/quantity,17,") && $0.contains(",count,12.60,") }
    )
    #expect(Set(lines.map { $0.count { $0 == "," } }).count == 1)
  }

  @Test func formulasAreText() {
    var report = sharedReport
    report.inventory[0].item?.value = "=HYPERLINK(\"x\",\"y\")"
    #expect(lines(report).contains { $0.contains(",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",") })
  }

  @Test func namesAreRedacted() {
    var report = sharedReport
    report.inventory[0].item?.value = "苗若谷"
    #expect(lines(report).contains { $0.contains("苗若谷") } && !lines(report, .persons).contains { $0.contains("苗若谷") })
  }
}
