import CFPCheck
import Testing
import TestSupport

/// What the JSON points to is there, whatever a report leaves out.
@Suite struct PointerTests {
  static let reports =
    [
      "| 阶段 | 碳足迹（kgCO2e） | 占比 |\n|---|---|---|\n| 原材料获取 | 6.0 | 60% |\n| 生产制造 | 4.0 | 40% |\n",
      "| 阶段 | 占比 |\n|---|---|\n| 原材料获取 | 60% |\n| 生产制造 | 40% |\n",
      "| 阶段 | 碳足迹（kgCO2e） | 占比 |\n|---|---|---|\n| 原材料获取 | / | / |\n| 生产制造 | %4 | 4% |\n| 合计 | / | 100% |\n",
      "每台的碳足迹为 5.0 kgCO2e，生产阶段为 2.0 kgCO2e。",
    ] + productReports.map(\.text)

  @Test(arguments: reports) func everyPointerLeadsSomewhere(_ text: String) throws {
    let checked = try checkReport(Array(text.utf8), name: "sample")
    let output = json(
      for: checked.report, audit: checked.audit, options: JSONOptions(includesChecks: true))
    let tree = try JSONTree(parsing: output)
    var pointers = Array((tree[pointer: "/provenance"]?.members ?? [:]).keys)
    for set in tree[pointer: "/resultSets"]?.items ?? [] {
      pointers += (set[pointer: "/inventory"]?.items ?? []).compactMap(\.string)
    }
    pointers += (tree[pointer: "/mentions"]?.items ?? []).compactMap { $0[pointer: "/of"]?.string }
    for check in tree[pointer: "/audit/checks"]?.items ?? [] {
      pointers += [check[pointer: "/subject"]].compactMap { $0?.string }
      pointers += (check[pointer: "/operands"]?.items ?? []).compactMap(\.string)
    }
    for pointer in pointers { #expect(tree[pointer: pointer] != nil, "\(pointer) in \(text)") }
  }
}
