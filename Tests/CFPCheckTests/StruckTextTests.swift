import CFPCheck
import TestSupport
import Testing

/// What a page shows struck out is no value, and is not lost either: `document` has it, as struck (REPORT.md, Reading).
@Suite struct StruckTextTests {
  @Test func aStruckValueIsKeptAsStruck() throws {
    let html = """
      <html><body><p>每台的碳足迹为 <del>9.1</del> 10.0 kgCO2e。</p><table>
      <tr><th>阶段</th><th>碳足迹（kgCO2e）</th></tr><tr><td>原材料获取</td><td><s>5.1</s> 6.0</td></tr>
      <tr><td>生产制造</td><td>4.0</td></tr><tr><td>合计</td><td>10.0</td></tr></table></body></html>
      """
    let checked = try checkReport(Array(html.utf8), name: "struck.html")
    let tree = try JSONTree(parsing: json(for: checked.report, audit: checked.audit, options: JSONOptions()))
    let blocks = try #require(tree[pointer: "/document/blocks"]?.items)
    #expect(blocks.first?[pointer: "/text"]?.string == "每台的碳足迹为 9.1 10.0 kgCO2e。")
    #expect(blocks.first?[pointer: "/struck/0"]?.string == "9.1")
    #expect(blocks.last?[pointer: "/table/rows/1/1/text"]?.string == "5.1 6.0")
    #expect(blocks.last?[pointer: "/table/rows/1/1/struck/0"]?.string == "5.1")
    #expect(blocks.last?[pointer: "/table/rows/2/1"]?.string == "4.0")
    #expect(checked.audit.verdict == .consistent)
  }
}
