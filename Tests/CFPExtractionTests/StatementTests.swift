import CFPDocuments
import CFPExtraction
import CFPReading
import Testing

/// Why a value is what it is: the statements of its subject, who made them, and which one holds.
@Suite struct StatementTests {
  private func fates(_ text: String, _ pointer: String) throws -> [String] {
    let document = try readDocument(Array(text.utf8), name: "sample")
    return explain(document, pointer: pointer).map {
      "\($0.fate.rawValue) \($0.reader): \(document.printed($0.place).prefix { $0 != "\n" })"
    }
  }

  private static let report = """
    产品碳足迹报告

    产品名称：立式离心泵
    产品名称：立式离心泵
    报告编号：CP-2031-07

    阶段\t排放量（kgCO2e/台）
    原材料获取\t120.5
    生产\t30.1
    合计\t150.6

    经核算，立式离心泵的产品碳足迹为150.6 kgCO2e/台。

    功能单位为1台立式离心泵。

    敏感性分析：若改用绿电，产品碳足迹为140.2 kgCO2e/台。
    """

  @Test func theFirstOfEqualStatementsHoldsAndTheOthersRepeatIt() throws {
    #expect(
      try fates(Self.report, "/product/name") == ["chosen label line: 立式离心泵", "repeats label line: 立式离心泵"])
  }

  @Test func aLabelOutweighsASentence() throws {
    let text = Self.report.replacing("报告编号：CP-2031-07", with: "功能单位：1件")
    #expect(
      try fates(text, "/product/functionalUnit") == [
        "chosen label line: 1件", "outweighed sentence: 1件", "outweighed sentence: 1台立式离心泵",
      ])
  }

  @Test func aTotalInASentenceIsBoundOrSaidToBeUnbound() throws {
    let found = try fates(Self.report, "/results/total")
    #expect(found.contains("repeats sentence: 150.6 kgCO2e/台"))
    #expect(!found.contains { $0.contains("140.2") && !$0.hasPrefix("unbound") })
  }

  @Test func everyStatementOfAPlaceIsSaidForWhatHoldsIt() throws {
    #expect(try fates(Self.report, "/report") == ["chosen title: 产品碳足迹报告", "chosen label line: CP-2031-07"])
    #expect(try fates(Self.report, "/inventory").isEmpty)
    let table = try fates(Self.report, "/results/stages/0/emission")
    #expect(table.contains { $0.hasPrefix("chosen table of results") })
  }

  @Test("A field has one statement that holds", arguments: ["立式离心泵", "Vertical pump P-4"])
  func oneStatementHolds(_ name: String) throws {
    let document = try readDocument(Array(Self.report.replacing("立式离心泵", with: name).utf8), name: "sample")
    let fields = explain(document).filter { $0.fate == .chosen && !$0.pointer.hasPrefix("/results") }
    #expect(Set(fields.map(\.pointer)).count == fields.count, "\(fields.map(\.pointer))")
    #expect(fields.allSatisfy { !$0.reason.isEmpty && !$0.place.isEmpty })
  }
}
