import CFPCheck
import Testing

/// Hostile and broken input gives a named error or a partial report, never a crash or an empty success.
@Suite struct BadInputTests {
  struct Refused: Sendable {
    var name: String
    var bytes: [UInt8]
    var code: String
  }

  static let refused: [Refused] = [
    Refused(name: "nothing", bytes: [], code: "empty"),
    Refused(name: "blanks", bytes: Array("  \n\t\n ".utf8), code: "no-text"),
    Refused(name: "PDF", bytes: Array("%PDF-1.7\n%âãÏÓ\n1 0 obj".utf8), code: "pdf"),
    Refused(name: "ZIP", bytes: [0x50, 0x4B, 3, 4] + (0..<200).map { UInt8($0) }, code: "archive"),
    Refused(
      name: "bytes", bytes: (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 &>> 3) },
      code: "binary"),
    Refused(
      name: "a letter",
      bytes: Array("Dear Ms Doe, the meeting is on Monday at nine. Bring the samples.".utf8),
      code: "not-a-cfp-report"),
    Refused(name: "a poem", bytes: Array("山中的石头数着雨点，河水记得每一座桥。".utf8), code: "not-a-cfp-report"),
  ]

  @Test(arguments: refused) func refusedByName(_ input: Refused) {
    #expect { try checkReport(input.bytes, name: input.name) } throws: { error in
      (error as? CheckError)?.code == input.code
        && (error as? CheckError)?.description.contains(input.name) == true
    }
  }

  private static let row =
    "<tr><td>生产阶段</td><td>电力</td><td>10 kWh</td><td>0.5</td><td>5.0</td></tr>"
  private static let head =
    "<tr><th>阶段</th><th>名称</th><th>活动数据</th><th>排放因子</th><th>排放量(kgCO2e)</th></tr>"

  struct Survived: Sendable {
    var name: String
    var bytes: [UInt8]
    var rows: Int
  }

  static let survived: [Survived] = [
    Survived(
      name: "a span of 100,000 columns",
      bytes: Array("<table><tr><td colspan=100000>碳足迹</td></tr>\(head)\(row)</table>".utf8), rows: 1
    ),
    Survived(
      name: "10,000 nested tags",
      bytes: Array(
        (String(repeating: "<div>", count: 10_000) + "<table>\(head)\(row)</table>").utf8), rows: 1),
    Survived(
      name: "a truncated file", bytes: Array("<table>\(head)\(row)<tr><td>使用".utf8), rows: 1),
    Survived(
      name: "NUL bytes", bytes: Array("<table>\(head)\(row)</table>产品碳足迹\u{0}报告".utf8), rows: 1),
    Survived(
      name: "invalid bytes",
      bytes: Array("<table>\(head)\(row)</table>".utf8) + [0xFF, 0xFE, 0x80, 0xC0], rows: 1),
    Survived(name: "no table", bytes: Array("每台泵的产品碳足迹为 12.5 kgCO2e。".utf8), rows: 0),
  ]

  @Test(arguments: survived) func survives(_ input: Survived) throws {
    let checked = try checkReport(input.bytes, name: input.name)
    #expect(checked.report.inventory.count == input.rows)
  }

  @Test func aLongTextWithoutALineBreak() throws {
    let sentence = Array("每台泵的产品碳足迹为12.5kgCO2e，生产阶段排放7.5kgCO2e。".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 600_000 { bytes += sentence }
    let checked = try checkReport(bytes, name: "long")
    #expect(checked.report.results.total?.number?.digits == "12.5")
  }
}
