import CFPCheck
import CFPWorkbooks
import TestSupport
import Testing

/// The workbook as a program that opens it sees it.
@Suite struct WorkbookTests {
  /// Rows in units that need a power of ten, a null mark, a bound, an exponent, and one row that is wrong.
  private static let report = """
    产品碳足迹报告
    联系人：张三丰
    产品名称：阀门
    阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
    原材料\t钢\t10.10\tkg\t2.50\tkgCO2e/kg\t25.25
    生产\t电力\t2.000\tMWh\t0.5777\tkgCO2e/kWh\t1155.4
    生产\t蒸汽\t2.00E+03\tMJ\t1.00E-01\tkgCO2e/MJ\t2.90E+02
    包装\t纸箱\t/\tkg\t1.1\tkgCO2e/kg\t/
    包装\t胶带\t<0.01\tkg\t2.0\tkgCO2e/kg\t0.02
    运输\t柴油\t123456789.0123456\tkg\t3.0\tkgCO2e/kg\t370370367.04

    """

  private static let results = """

    阶段\t碳足迹(kgCO2e)\t占比
    原材料\t25.25\t1.72%
    生产\t1445.4\t98.28%
    合计\t1470.65\t100%

    """

  private func book(
    _ text: String, language: OutputLanguage = .en, redaction: Redaction = .none
  ) throws -> Spreadsheet { try Spreadsheet(bytes(text, language: language, redaction: redaction)) }

  private func bytes(
    _ text: String, language: OutputLanguage = .en, redaction: Redaction = .none
  ) throws -> [UInt8] {
    let checked = try checkReport(Array(text.utf8), name: "valve.txt")
    let options = WorkbookOptions(language: language, redaction: redaction, toolVersion: "1.2.3")
    return try workbook(for: checked.report, audit: checked.audit, options: options)
  }

  @Test func sheetsAreNamedInTheChosenLanguage() throws {
    #expect(
      try book(Self.report).sheets.map(\.name) == [
        "Summary", "Inventory", "Results", "Findings", "Factors", "Mentions", "Unread", "Checks",
      ])
    let chinese = try book(Self.report, language: .zh)
    #expect(chinese.sheets.map(\.name) == ["汇总", "清单", "结果", "发现", "因子", "复述", "未读懂", "核对"])
    #expect(chinese.rows("清单").first?["核对结果"]?.text == "完全一致")
  }

  @Test func numbersKeepTheirPrintedDigits() throws {
    let rows = try book(Self.report).rows("Inventory")
    #expect(rows[0]["activity"] == SpreadsheetCell(text: "10.1", format: "0.00"))
    #expect(rows[1]["factor"]?.format == "0.0000")
    #expect(rows[2]["activity"] == SpreadsheetCell(text: "2000", format: "0.00E+00"))
    #expect(rows[3]["activity"] == SpreadsheetCell(text: "/", isText: true))
    #expect(rows[4]["activity"] == SpreadsheetCell(text: "<0.01", isText: true))
    #expect(rows[4]["stated"]?.number == 0.02)
  }

  @Test func whatASpreadsheetWouldChangeIsText() throws {
    let row = try book(Self.report).rows("Inventory")[5]
    #expect(row["activity"] == SpreadsheetCell(text: "123456789.0123456", isText: true))
    #expect(row["notes"]?.text.contains("more digits than a spreadsheet keeps") == true)
    #expect(row["recomputed"]?.formula == nil && row["recomputed"]?.text.hasPrefix("370370367") == true)
    let fifteen = try book(Self.report.replacing("123456789.0123456", with: "12345678.9012345")).rows("Inventory")[5]
    #expect(fifteen["activity"]?.number == 12_345_678.9012345)
  }

  @Test func productsAreFormulasOverTheCellsOfTheirFigures() throws {
    let book = try book(Self.report)
    let columns = book.sheets[1].rows[0]
    func letter(_ heading: String) -> String { columns.first { $0.value.text == heading }?.key ?? "?" }
    let (activity, factor, stated) = (letter("activity"), letter("factor"), letter("stated"))
    let rows = book.rows("Inventory")
    #expect(rows[0]["recomputed"]?.formula == "\(activity)2*\(factor)2" && rows[0]["recomputed"]?.number == 25.25)
    #expect(rows[1]["recomputed"]?.formula == "\(activity)3*\(factor)3*1000")
    #expect(rows[1]["recomputed"]?.number == 1155.4)
    #expect(rows[0]["difference: stated − recomputed"]?.formula == "\(stated)2-\(letter("recomputed"))2")
    #expect(rows.map { $0["source line"]?.number } == [5, 6, 7, 8, 9, 10])
    #expect(rows.allSatisfy { $0["place in the JSON"]?.text.hasPrefix("/inventory/") == true })
  }

  @Test func outcomesSayWhatTheAuditSays() throws {
    let rows = try book(Self.report).rows("Inventory")
    #expect(rows[0]["outcome"]?.text == "agrees exactly" && rows[0]["outcome"]?.formula?.hasPrefix("IF(OR(") == true)
    #expect(rows[2]["outcome"]?.text == "differs" && rows[2]["difference: stated − recomputed"]?.number == 90)
    #expect(rows[4]["outcome"]?.text == "not checked: only a bound or a range is printed")
    let within = try book(Self.report.replacing("25.25\n", with: "25.30\n")).rows("Inventory")[0]
    #expect(within["outcome"]?.text == "agrees within rounding")
    #expect(within["stated digits from"]?.number == 25.295 && within["stated digits to"]?.number == 25.305)
    #expect(within["recomputed from"]?.number == 25.187025 && within["recomputed to"]?.number == 25.313025)
  }

  @Test func aDifferenceIsColouredByRuleAndSaidInWords() throws {
    let sheet = try #require(try book(Self.report).parts["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<conditionalFormatting") && sheet.contains("=\"differs\"</formula>"))
    #expect(sheet.contains("<autoFilter") && sheet.contains("state=\"frozen\"") && sheet.contains("landscape"))
  }

  @Test func sumsAndSharesPointToTheOtherCells() throws {
    let book = try book(Self.report + Self.results)
    let rows = book.rows("Results")
    #expect(rows.count == 3)
    let sum = try #require(rows[1]["recomputed"]?.formula)
    #expect(sum.wholeMatch(of: #/SUM\('Inventory'!([A-Z]+)3:\1(4)\)/#) != nil, "\(sum)")
    #expect(rows[1]["recomputed"]?.number == 1445.4)
    let total = try #require(rows[2]["recomputed"]?.formula)
    #expect(total.wholeMatch(of: #/SUM\(([A-Z]+)2:\g{1}3\)|SUM\(([A-Z]+)2:([A-Z]+)3\)/#) != nil, "\(total)")
    let share = try #require(rows[0]["share recomputed"]?.formula)
    #expect(share.wholeMatch(of: #/[A-Z]+2/[A-Z]+4\*100/#) != nil, "\(share)")
    #expect(abs((rows[0]["share recomputed"]?.number ?? 0) - 100 * 25.25 / 1470.65) < 1e-9)
  }

  @Test func aWholeThatIsNotPrintedStandsAmongTheChecksAlone() throws {
    let text = Self.report + Self.results.replacing("\t100%", with: "\t")
    let book = try book(text)
    let sum = try #require(book.rows("Checks").first { $0["rule"]?.text == "CFP-H02" })
    #expect(sum["stated"]?.number == 100 && sum["stated"]?.formula == nil && sum["recomputed"]?.number == 100)
    #expect(book.rows("Results")[0]["share recomputed"]?.formula?.contains("/") == true)
    let alone = try self.book(text.replacing("25.25\t1.72%", with: "\t1.72%").replacing("合计\t1470.65", with: "合计\t"))
    #expect(alone.rows("Results")[0]["share recomputed"]?.number != 100)
  }

  @Test func aNumberThatIsNotPrintedIsPutInAndSaid() throws {
    let text = """
      产品碳足迹报告
      阶段\t项目\t活动数据\t单位\t热值(GJ/t)\t排放因子\t排放量(kgCO2e)
      运输\t柴油\t1.0323\tkg\t\t0.0726\t2.7963

      """
    let row = try book(text).rows("Inventory")[0]
    #expect(row["recomputed"]?.formula?.contains("*42.652*") == true)
    #expect(row["put in, not printed"]?.text.contains("42.652 GJ/t") == true)
  }

  @Test func mentionsPointToWhatTheyRepeat() throws {
    let text = Self.report + Self.results + "\n产品的碳足迹为 1.47065 tCO2e。\n"
    let mention = try #require(try book(text).rows("Mentions").first)
    #expect(mention["stated"]?.number == 1.47065 && mention["the figure it repeats"]?.number == 1470.65)
    #expect(mention["the figure it repeats"]?.formula?.hasPrefix("'Results'!") == true)
    #expect(mention["recomputed"]?.formula?.hasSuffix("/1000") == true)
    #expect(mention["recomputed"]?.number == 1.47065 && mention["outcome"]?.text == "agrees exactly")
    #expect(mention["sentence or cell"]?.text == "产品的碳足迹为 1.47065 tCO2e。")
  }

  @Test func findingsComeWithEverythingThatIsSaidOfThem() throws {
    var checked = try checkReport(Array(Self.report.utf8), name: "valve.txt")
    func findings() throws -> [[String: SpreadsheetCell]] {
      let options = WorkbookOptions(language: .en)
      return try Spreadsheet(workbook(for: checked.report, audit: checked.audit, options: options)).rows("Findings")
    }
    let finding = try #require(checked.audit.findings.first { $0.rule.rawValue == "CFP-P01" })
    let row = try #require(try findings().first { $0["rule"]?.text == "CFP-P01" })
    #expect(row["message"]?.text == finding.message.en && row["fingerprint"]?.text == finding.fingerprint)
    #expect(row["level"]?.text == "error" && row["stated"]?.text == "2.90E+02" && row["computed"]?.number == 200)
    #expect(row["gap"]?.number == 90 && row["source line"]?.number == 7 && row["status"]?.text == "active")
    let silenced = "\(finding.fingerprint)\tCFP-P01\t2026-01-02\tread off the meter\n"
    checked.audit = checked.audit.applying(try Baseline(Array(silenced.utf8)))
    #expect(try findings().last?["status"]?.text == "silenced by a person: 2026-01-02 read off the meter")
  }

  @Test func theSummarySaysWhatItIsAndIsNot() throws {
    let rows = try book(Self.report + Self.results).rows("Summary")
    func value(_ what: String) -> SpreadsheetCell? { rows.first { $0["what"]?.text == what }?["value"] }
    #expect(value("product")?.text == "阀门" && value("file")?.text == "valve.txt")
    #expect(value("verdict")?.text.hasPrefix("discrepant") == true)
    #expect(value("SHA-256")?.text.count == 64 && value("tool")?.text == "cfpcheck 1.2.3")
    #expect(value("note")?.text.contains("not a verification opinion") == true)
    #expect(value("total as stated")?.formula?.hasPrefix("'Results'!") == true)
    #expect(value("total as stated")?.number == 1470.65)
  }

  /// A zip file counts time in steps of two seconds.
  @Test func theSameReportGivesTheSameBytesLater() async throws {
    let first = try bytes(Self.report)
    try await Task.sleep(for: .seconds(2.1))
    #expect(try bytes(Self.report) == first)
  }

  @Test func redactionLeavesNoPerson() throws {
    let text = Self.report.replacing("钢\t", with: "张三丰的钢\t")
    #expect(try book(text).rows("Inventory")[0]["item"]?.text == "张三丰的钢")
    let redacted = try book(text, redaction: .persons)
    #expect(redacted.rows("Inventory")[0]["item"]?.text == "[person-1]的钢")
    #expect(!redacted.parts.values.contains { $0.contains("张三丰") })
    // Where a sentence is cut, no half of a name is left.
    for length in 54...66 {
      let sentence = "其中负责人张三丰，" + String(repeating: "又", count: length) + "产品的碳足迹为 1470.65 kgCO2e。\n"
      let cut = try book(Self.report + Self.results + "\n" + sentence, redaction: .persons)
      #expect(cut.rows("Mentions").count == 1 && !cut.parts.values.contains { $0.contains("三丰") || $0.contains("丰，") })
    }
  }
}
