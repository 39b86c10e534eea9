import CFPFootprints
import CFPQuantities

/// CFP-D04, note: what ISO 14067 and GB/T 24067 ask a report to contain, and this one lacks.
///
/// One note with all that was not found. The list rests on public summaries of the standards, not on their text; what the
/// reader did not recognise may still stand in the report. Silent for documents without an inventory or results by stage:
/// declarations and data sheets are no CFP study reports.
enum Completeness: Rule {
  static let id = RuleID.d04

  static let pages = [
    RulePage(
      id: id, level: .note, title: Message(zh: "报告内容完整性", en: "what a CFP report should contain"),
      checks: Message(
        zh: "功能单位、系统边界、数据周期、GWP 来源、截断准则、分配、数据质量、不确定性、假设与局限、标准、化石与生物排放分列等是否可见。",
        en:
          "Whether functional unit, boundary, period, GWP source, cut-off, allocation, data quality, uncertainty, assumptions, standards and the fossil and biogenic parts are there."
      ),
      formula: "",
      skips: Message(
        zh: "依据为公开资料的归纳，未逐条核对标准原文；没有清单与分阶段结果的文件不检查。",
        en:
          "The list is gathered from public sources and not verified against the standards' text; documents without an inventory and stage results are passed over."
      ),
      source: "ISO 14067:2018 clause 7, GB/T 24067-2024 (public summaries; not verified against the text)",
      passing: completeExample, failing: soundExample)
  ]

  static func apply(to ledger: inout Ledger) {
    let report = ledger.report
    guard !report.inventory.isEmpty, report.results.stages.count > 1 else { return }
    let missing = asked.filter { !$0.isThere(report) }
    guard !missing.isEmpty else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: "/report", cells: [Finding.Cell(pointer: "/report", role: .stated)],
        message: Message(
          zh: "未找到：\(missing.map(\.zh).joined(separator: "、"))。（依据公开资料归纳的清单，未核对标准原文。）",
          en:
            "Not found: \(missing.map(\.en).joined(separator: ", ")). (A list gathered from public sources, not verified against the standards' text.)"
        ), fingerprint: fingerprint(id, missing.map(\.en))))
  }
}

private struct Asked {
  let zh: String
  let en: String
  let isThere: @Sendable (CFPReport) -> Bool

  init(_ zh: String, _ en: String, _ isThere: @escaping @Sendable (CFPReport) -> Bool) {
    self.zh = zh
    self.en = en
    self.isThere = isThere
  }
}

/// What is asked for, in the order of a report (STANDARDS.md, completeness checklist).
private let asked: [Asked] = [
  Asked("功能单位或声明单位", "functional or declared unit") { $0.product.functionalUnit != nil },
  Asked("系统边界", "system boundary") { $0.product.boundary.kind != nil || !$0.product.boundary.stages.isEmpty },
  Asked("数据周期", "data period") { $0.statement.dataPeriodStart != nil },
  Asked("依据的标准", "the standards applied") { !$0.statement.standards.isEmpty },
  Asked("GWP 的来源", "the source of the GWP values") { $0.statement.assessmentReport != nil },
  Asked("截断准则", "cut-off criteria") { $0.statement.fields[.cutOff] != nil },
  Asked("分配", "allocation") { $0.statement.fields[.allocation] != nil },
  Asked("数据质量评价", "data quality assessment") { $0.statement.fields[.dataQuality] != nil },
  Asked("不确定性", "uncertainty") { $0.statement.fields[.uncertainty] != nil },
  Asked("假设与局限", "assumptions and limitations") { $0.statement.fields[.assumptions] != nil },
  Asked("化石与生物排放分列", "fossil and biogenic emissions apart") { report in
    report.results.stages.contains { $0.fossil != nil || $0.biogenic != nil }
  },
]

private let completeExample = """
  Carbon footprint report

  Functional unit: 1 piece
  System boundary: cradle to gate
  Data period: 2025-01-01 to 2025-12-31
  Standard: ISO 14067:2018
  Cut-off: flows below 1 % of the mass are left out
  Allocation: by mass
  Data quality: measured at the plant
  Uncertainty: discussed below
  Assumptions: none beyond those named
  The characterisation factors are those of the IPCC Sixth Assessment Report (AR6).

  Stage\tItem\tActivity data\tUnit\tEmission factor\tEmissions (kg CO2e)
  Raw materials\tSteel\t10.00\tkg\t2.400\t24.00
  Production\tElectricity\t20.00\tkWh\t0.5777\t11.55

  Stage\tGHG emissions (kg CO2e)\tFossil\tBiogenic
  Raw materials\t24.00\t23.90\t0.10
  Production\t11.55\t11.50\t0.05
  Total\t35.55\t\t

  """
