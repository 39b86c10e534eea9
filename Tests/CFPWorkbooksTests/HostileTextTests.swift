import CFPCheck
@testable import CFPWorkbooks
import Testing

/// Whatever a report holds stands in the workbook as text.
@Suite struct HostileTextTests {
  private func items(_ items: [String]) throws -> (book: Spreadsheet, shown: [String]) {
    let rows = items.map { "生产\t\($0)\t1.00\tkg\t2.50\tkgCO2e/kg\t2.50\n" }.joined()
    let text = "产品碳足迹报告\n阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)\n" + rows
    let checked = try checkReport(Array(text.utf8), name: "hostile.txt")
    let book = try Spreadsheet(
      workbook(for: checked.report, audit: checked.audit, options: WorkbookOptions(language: .en)))
    return (book, book.rows("Inventory").compactMap { $0["item"]?.text })
  }

  @Test func wordsThatLookLikeFormulasStayWords() throws {
    let words = ["=1+1", "=cmd|'/C calc'!A0", "+SUM(A1)", "@A1", "-2+3", "{=A1}", "=HYPERLINK(\"http://x\",\"y\")"]
    let (book, shown) = try items(words)
    // A mark that turns the reading direction is named.
    #expect(shown == words.map { $0.replacing("\u{202E}", with: "⟨U+202E⟩") })
    for row in book.rows("Inventory") { #expect(row["item"]?.isText == true && row["item"]?.formula == nil) }
  }

  @Test func markupAndCharacterNumbersAreShownAsTheyAre() throws {
    let words = ["<script>alert(1)</script>", "a & b", "\"c\"", "]]>", "_x0041_", "_x005F_", "\u{202E}gnp.exe", "﷽"]
    let (book, shown) = try items(words)
    // A mark that turns the reading direction before a name is no part of it.
    #expect(shown == words.map { $0.replacing("\u{202E}", with: "") })
    for (path, part) in book.parts where path.hasSuffix(".xml") { #expect(throws: Never.self) { try XMLTree(part) } }
  }

  @Test func whatXMLExcludesIsShownByAPicture() throws {
    let (book, shown) = try items(["a\u{1}b", "c\u{FFFE}d", "e\u{7F}f"])
    #expect(shown.count == 3)
    #expect(shown[1] == "c\u{FFFD}d" && shown[2] == "e\u{2421}f")
    for (path, part) in book.parts where path.hasSuffix(".xml") { #expect(throws: Never.self) { try XMLTree(part) } }
  }

  @Test func whatNoCellHoldsIsCutVisibly() throws {
    let shown = try items([String(repeating: "钢", count: 40_000)]).shown
    #expect(shown.first?.utf16.count == 32_767)
    #expect(
      shown.first?.hasSuffix("[cut here: the text has 40000 characters, more than a cell of Excel holds]") == true)
    #expect(try items([String(repeating: "钢", count: 32_767)]).shown.first?.utf16.count == 32_767)
  }
}

/// Texts at the edge of what a cell takes.
@Suite struct LongTextTests {
  @Test func whatTurnsTheReadingDirectionIsShown() {
    #expect(cellText("a\u{202E}b\u{9B}c\u{07}") { _ in "" } == "a⟨U+202E⟩b⟨U+009B⟩c␇")
    #expect(cellText("“引号” – ¥") { _ in "" } == "“引号” – ¥")
  }

  /// What Excel would read as a character's number is spelled out, and still fits.
  @Test func spelledUnderscoresFitIntoACell() {
    let text = cellText(String(repeating: "_x0041_", count: 4_600)) { "…\($0)" }
    #expect(text.utf16.count <= 32_767 && text.hasPrefix("_x005F_x0041_") && text.contains("…"))
  }
}
