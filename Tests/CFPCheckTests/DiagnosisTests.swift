import CFPCheck
import Testing

/// One wrong figure in a report that holds: which cell the audit suspects first, and why.
@Suite struct DiagnosisTests {
  @Test func theReportHolds() throws {
    let audit = try checkReport(Array(reportThatHolds.utf8), name: "sound").audit
    #expect(audit.verdict == .consistent && audit.diagnoses.isEmpty, "\(audit.findings.map(\.message.en))")
  }

  @Test(arguments: errors) func suspect(_ error: PrintedError) throws {
    let text = error.changes.reduce(reportThatHolds) { text, change in
      #expect(text.contains(change.0), "\(change.0)")
      return text.replacing(change.0, with: change.1)
    }
    let checked = try checkReport(Array(text.utf8), name: "faulty")
    let diagnosis = try #require(checked.audit.diagnoses.first)
    let first = try #require(diagnosis.alternatives.first)
    #expect(first.cells.map(\.figure.pointer) == [error.cell])
    #expect(first.causes.first?.code == error.cause, "\(diagnosis.causes.map(\.code))")
    let implied = try #require(first.cells.first?.implied)
    let right = try number(error.right).nearest
    #expect(implied.meets(right) == true, "\(implied)")
    #expect(checked.audit.findings.contains { $0.causes.first?.code == error.cause })
  }

  private func number(_ digits: String) throws -> PrintedNumber {
    let bytes = Array(digits.utf8)
    return try #require(scanNumber(bytes, in: bytes.indices)?.number)
  }
}

/// What was printed instead of what, and where the right number would stand.
struct PrintedError: Sendable, CustomTestStringConvertible {
  let cause: String
  let cell: String
  let right: String
  let changes: [(String, String)]

  init(_ cause: String, _ cell: String, right: String, _ changes: (String, String)...) {
    self.cause = cause
    self.cell = cell
    self.right = right
    self.changes = changes
  }

  var testDescription: String { cause }
}

private let reportThatHolds = """
  产品碳足迹报告

  功能单位：12张办公桌。

  阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
  原材料获取\t钢板\t10.37\tkg\t2.413\tkgCO2e/kg\t25.02
  原材料获取\t铜线\t1.234\tkg\t7.150\tkgCO2e/kg\t8.82
  生产\t电力\t37.25\tkWh\t0.5703\tkgCO2e/kWh\t21.24
  生产\t柴油\t1.92\tkg\t3.100\tkgCO2e/kg\t5.95
  成品运输\t公路运输\t40.00\tt·km\t0.1000\tkgCO2e/(t·km)\t4.00

  阶段\t碳足迹(kgCO2e)\t占比
  原材料获取\t33.84\t52.04%
  生产\t27.19\t41.81%
  成品运输\t4.00\t6.15%
  合计\t65.03\t100%

  """

private let errors = [
  PrintedError("digit", "/inventory/0/emission", right: "25.02", ("25.02", "27.02")),
  PrintedError("transposition", "/results/total", right: "65.03", ("65.03", "56.03")),
  PrintedError("dropped-digit", "/inventory/2/activity", right: "37.25", ("\t37.25", "\t3.25")),
  PrintedError("extra-digit", "/inventory/1/activity", right: "1.234", ("\t1.234", "\t11.234")),
  PrintedError("decimal-shift", "/inventory/4/activity", right: "40.00", ("\t40.00", "\t400.0")),
  PrintedError("unit-kg-t", "/inventory/0/activity", right: "10.37", ("\t10.37", "\t0.01037")),
  PrintedError("unit-kWh-MWh", "/inventory/2/activity", right: "37.25", ("\t37.25", "\t0.03725")),
  PrintedError("unit-kWh-MJ", "/inventory/2/activity", right: "37.25", ("\t37.25", "\t134.1")),
  PrintedError("unit-L-kg", "/inventory/3/activity", right: "1.92", ("\t1.92", "\t2.29")),
  PrintedError("carbon-not-co2", "/inventory/3/factor", right: "3.100", ("\t3.100", "\t0.8455")),
  PrintedError("missing-ncv", "/inventory/3/factor", right: "3.100", ("\t3.100", "\t0.07268")),
  PrintedError("copied-neighbour", "/inventory/1/emission", right: "8.82", ("8.82\n", "25.02\n")),
  PrintedError(
    "wrong-factor-row", "/inventory/1/factor", right: "2.413", ("8.82\n", "2.98\n"), ("33.84\t52.04%", "28.00\t47.30%"),
    ("27.19\t41.81%", "27.19\t45.94%"), ("4.00\t6.15%", "4.00\t6.76%"), ("65.03", "59.19")),
  PrintedError(
    "missing-row", "/results/stages/0/emission", right: "33.84", ("33.84\t52.04%", "25.02\t44.51%"),
    ("27.19\t41.81%", "27.19\t48.37%"), ("4.00\t6.15%", "4.00\t7.12%"), ("65.03", "56.21")),
  PrintedError(
    "double-count", "/results/stages/0/emission", right: "33.84", ("33.84\t52.04%", "42.66\t57.77%"),
    ("27.19\t41.81%", "27.19\t36.82%"), ("4.00\t6.15%", "4.00\t5.42%"), ("65.03", "73.85")),
  PrintedError("stale-total", "/results/total", right: "65.03", ("65.03", "61.88")),
  PrintedError("sign", "/results/stages/2/emission", right: "4.00", ("4.00\t6.15%", "-4.00\t6.15%")),
  PrintedError("share-base", "/results/stages/1/share", right: "41.81", ("41.81%", "44.55%")),
  PrintedError("functional-unit", "/results/stages/0/emission", right: "33.84", ("33.84\t", "2.820\t")),
]

/// What the total is under each way to explain a conflict.
@Suite struct ExplanationTests {
  private static let report = """
    产品碳足迹报告
    阶段\t项目\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
    原材料获取\t钢\t180.00\tkg\t5.35\tkgCO2e/kg\t963.00
    原材料获取\t铝\t10.00\tkg\t9.00\tkgCO2e/kg\t90.00
    生产\t电力\t100.00\tkWh\t0.5777\tkgCO2e/kWh\t57.77

    阶段\t碳足迹(kgCO2e)
    原材料获取\t1053.00
    生产\t57.77
    合计\t1110.77

    """

  private func impacts(_ text: String) throws -> [Finding.Impact] {
    let audit = try checkReport(Array(text.utf8), name: "effects").audit
    return audit.findings.filter { $0.level == .error }.flatMap(\.impact)
  }

  /// The stage and the total already hold what the row should say: no explanation changes the total.
  @Test func aTotalThatAlreadyHoldsTheRightValueStays() throws {
    let found = try impacts(Self.report.replacing("963.00\n", with: "936.00\n"))
    #expect(!found.isEmpty)
    for impact in found {
      #expect(
        impact.relative == .zero && impact.total.low.plainText == "1110.77" && impact.under.en.contains("/inventory/0"))
    }
  }

  @Test func aWrongTotalChanges() throws {
    let found = try impacts(Self.report.replacing("1110.77", with: "1170.77"))
    #expect(found.contains { $0.under.en.contains("/results/total") && $0.total.low.plainText.hasPrefix("1110.7") })
  }

  /// No stage and no total hold the row: the total would change with it.
  @Test func aRowThatNoSumHoldsChangesTheTotal() throws {
    let text = Self.report.replacing("963.00\n", with: "936.00\n").replacing("1053.00", with: "1026.00")
      .replacing("1110.77", with: "1083.77")
    let found = try impacts(text)
    #expect(found.contains { $0.relative.map { $0.coefficient != 0 } ?? false })
  }
}
