import CFPAuditing
import CFPFootprints
@testable import CFPRendering
import Testing

@Suite struct TerminalTests {
  let report = sharedReport
  let audit = syntheticAudit()

  @Test(arguments: [
    "synthetic.txt  产品碳足迹报告  Q600231-01", "  产品  户外落地式低压配电计量箱 (YXP7)\n",
    "  总量  33.0286 kgCO2e/1000 张\n",
    "  结论  不一致：重算与所列数字不符\n        1 个错误，1 个警告，1 条提示\n",
    "  覆盖  20 个数字中重算了 15 个；未核：没有可核对的关系 3，未给出热值 2\n",
    "错误 CFP-P02  活动数据 × 因子 与所列排放量不符\n", "  所列  3.4202\n", "  重算  3.420157 = 5.9203 kWh × 0.5777\n",
    "  假定  热值 42.652 GJ/t\n", "  差值  0.4003 (14.3 %)\n",
    "  位置  synthetic.txt:10  3.4202 · 5.9203 kWh\n        synthetic.txt:19  33.0286\n",
    "  影响  33.483–33.493 (+1.39 %) 总量，若：/inventory/1 的因子；阶段排序改变\n",
    "  可能  缺少热值：苗若谷给出 [与数字不吻合]",
    "升与千克混用：密度 0.86 [与数字吻合]  (synthetic.txt:",
    "警告 CFP-D02  仓储未量化\n  位置  synthetic.txt:15  仓储\n",
    "提示 CFP-D04  缺少分配说明\n",
  ])
  func chinese(_ expected: String) {
    #expect(
      summary(of: report, audit: audit).contains(expected), "\(summary(of: report, audit: audit))")
  }

  @Test(arguments: [
    "  product   户外落地式低压配电计量箱 (YXP7)\n",
    "  verdict   discrepant: recomputation does not give the stated figures\n            1 error, 1 warning, 1 note\n",
    "  coverage  15 of 20 figures recomputed; open: nothing to recompute it from 3, the heating value is not printed 2\n",
    "error CFP-P02  activity × factor does not give the stated emission\n",
    "  computed  3.420157 = 5.9203 kWh × 0.5777\n",
    "  where     synthetic.txt:10  3.4202 · 5.9203 kWh\n",
    "  cause     the heating value is missing: given by 苗若谷 [does not fit the figures]",
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

  @Test func linesFitTheWindow() {
    for width in [30, 48, 72, 100] {
      for language in OutputLanguage.allCases {
        let options = TerminalOptions(language: language, showsChecks: true, width: width)
        for line in summary(of: report, audit: audit, options: options).split(separator: "\n") {
          #expect(displayWidth(String(line)) <= width, "\(line)")
        }
      }
    }
  }

  @Test func foldingLosesNothing() {
    func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let whole = summary(of: report, audit: audit)
    let folded = summary(of: report, audit: audit, options: TerminalOptions(width: 40))
    #expect(whole.split(separator: "\n").count < folded.split(separator: "\n").count)
    // The window adds the table of the stages between the head and the findings, and changes nothing else.
    let parts = letters(whole).split(separator: "错误CFP-P02", maxSplits: 1)
    #expect(letters(folded).hasPrefix(parts[0]) && letters(folded).hasSuffix(parts[1]))
  }

  @Test func stagesStandInATableOnATerminalOnly() {
    let text = summary(of: report, audit: audit, options: TerminalOptions(width: 80))
    #expect(text.contains("        阶段      所列  重算     占比\n"), "\(text)")
    #expect(text.contains("        A1-A3    12.60     –        –  ? 没有可核对的关系\n"), "\(text)")
    #expect(!summary(of: report, audit: audit).contains("阶段      所列"))
  }

  /// What a hostile report, or a hostile file name, would like to send to the terminal.
  @Test(arguments: ["\u{1B}[2J", "\u{1B}]0;title\u{07}", "\u{9B}31m", "\u{202E}3.1", "\u{2066}", "\u{7F}", "a\rb"])
  func nothingOfAReportActsOnTheTerminal(_ attack: String) {
    var report = report
    report.company.fields[.name]?.value = "甲\(attack)乙"
    report.results.stages[0].label.value = "A1\(attack)"
    for width in [nil, 60] {
      let options = TerminalOptions(showsChecks: true, path: "r\(attack).txt", width: width)
      let text = summary(of: report, audit: audit, options: options)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
      }
      #expect(text.contains("企业  甲") && text.contains("乙"))
    }
  }

  @Test func aNameIsReplacedBeforeItsCellIsCut() throws {
    // The cell of a finding is cut behind 39 characters: here in the middle of a name.
    let source = SyntheticText(String(repeating: "长", count: 37) + "苗若谷 签字\n")
    var report = CFPReport(document: source.document, language: "zh-Hans")
    report.people = [Person(name: source.stated("苗若谷"))]
    var audit = audit
    audit.findings = [
      Finding(
        rule: RuleID(rawValue: "CFP-D04"), level: .note, subject: "/document/blocks/0", cells: [],
        message: Message(zh: "提示", en: "note"), fingerprint: "")
    ]
    #expect(summary(of: report, audit: audit).contains("长苗若…"))
    #expect(!summary(of: report, audit: audit, options: TerminalOptions(redaction: .persons)).contains("付"))
  }

  @Test func foldedNamesAreRedacted() throws {
    let options = TerminalOptions(redaction: .persons, width: 24)
    #expect(!summary(of: report, audit: audit, options: options).filter { !$0.isWhitespace }.contains("苗若谷"))
  }
}

@Suite struct TextLayoutTests {
  @Test(
    arguments: [
      ("abc", 3), ("碳足迹", 6), ("ＡＢ", 4), ("（）", 4), ("e\u{301}", 1), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👩\u{200D}🔧", 2), ("🇨🇳", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2), ("か\u{3099}", 2), ("kgCO₂e", 6), ("½", 1),
      ("𠮷", 2), ("✓", 1), ("…", 1), ("", 0),
    ] as [(String, Int)])
  func width(_ text: String, _ columns: Int) { #expect(displayWidth(text) == columns) }

  @Test(
    arguments: [
      ("one two three", 7, 2, ["one two", "  three"]), ("fits", 4, 2, ["fits"]),
      ("一二三四五六，七八九", 24, 0, ["一二三四五六，七八九"]),
      // No line begins with a comma or ends with an opening bracket.
      ("一二三四，五六", 8, 0, ["一二三", "四，五六"]), ("一二三（四五）", 8, 0, ["一二三", "（四五）"]),
      ("总量33.0286kg", 8, 0, ["总量", "33.0286k", "g"]), ("a    b", 3, 0, ["a", "b"]),
    ] as [(String, Int, Int, [String])])
  func folding(_ text: String, _ width: Int, _ indent: Int, _ lines: [String]) {
    #expect(StyledText(text).folded(to: width, indent: indent).map { $0.drawn(usesColor: false) } == lines)
  }

  @Test func cutting() {
    #expect(cut("碳足迹报告", to: 6) == "碳足…" && cut("abc", to: 3) == "abc" && cut("abcd", to: 3) == "ab…")
  }

  @Test func ordinaryTextStaysAsItIs() {
    let text = "碳足迹 kgCO₂e/台 ± “ä” 👩\u{200D}🔧 e\u{301}"
    #expect(visible(text) == text && visible("a\u{1B}[m\u{202E}b") == "a␛[m⟨U+202E⟩b")
  }
}
