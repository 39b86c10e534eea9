import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// CFP-D05, note: the method as far as the report prints it: GWP values older than the latest assessment report, life-cycle
/// electricity beside fuels that are only burnt, a withdrawn standard. Warning: module D inside the total.
///
/// Silent about the GWP where EN 15804 fixes it (results by module).
enum Method: Rule {
  static let id = RuleID.d05

  static let pages = [
    RulePage(
      id: id, level: .note, title: Message(zh: "方法", en: "the method"),
      checks: Message(
        zh: "GWP 是否取自最新评估报告；全生命周期电力因子是否与仅含燃烧的燃料因子并用；是否引用已废止标准；模块 D 是否计入总计。",
        en:
          "Whether the GWP values are the latest, life-cycle electricity stands beside combustion-only fuel, a withdrawn standard is cited, module D is inside the total."
      ),
      formula: "",
      skips: Message(
        zh: "按 EN 15804 模块列示的结果，其 GWP 由该标准规定。", en: "Results by EN 15804 modules, whose GWP values that standard fixes."
      ),
      source: "ISO 14067:2018 6.4.9, 6.5.1 (not verified against the text); PACT 3.0", passing: soundExample,
      failing: example(also: "特征化因子取自IPCC第五次评估报告（AR5）。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    if let note = oldPotentials(ledger) { ledger.findings.append(note) }
    if let note = mixedBoundary(ledger) { ledger.findings.append(note) }
    for standard in ledger.report.statement.standards.enumerated() {
      if let note = withdrawn(standard.element.value, at: standard.offset) { ledger.findings.append(note) }
    }
    if let warning = creditsInTotal(ledger) { ledger.findings.append(warning) }
  }

  private static func oldPotentials(_ ledger: Ledger) -> Finding? {
    guard let named = ledger.report.statement.assessmentReport, ["AR2", "AR4", "AR5"].contains(named.value),
      ledger.report.results.stages.allSatisfy({ $0.modules.isEmpty })
    else { return nil }
    return Finding(
      rule: id, level: .note, subject: "/report/gwp/assessmentReport",
      cells: [Finding.Cell(pointer: "/report/gwp/assessmentReport", role: .stated)],
      message: Message(
        zh: "GWP 取自 \(named.value)，而 AR6（2021）已发布；如有规则要求沿用，应说明。",
        en:
          "The GWP values are those of \(named.value), although AR6 (2021) is out; a rule that asks for the older ones should be named."
      ),
      fingerprint: fingerprint(id, ["gwp", named.value]))
  }

  /// An official product-footprint factor for electricity holds the upstream; a fuel's factor per energy does not.
  private static func mixedBoundary(_ ledger: Ledger) -> Finding? {
    let rows = ledger.report.inventory.indices
    guard
      let electricity = rows.first(where: { row in
        guard ledger.report.inventory[row].carrier == .electricity,
          let number = ledger.report.inventory[row].factor?.number
        else { return false }
        return ledger.library.factors(of: number).contains { $0.kind.hasPrefix("electricity_carbon_footprint") }
      }), let fuel = rows.first(where: { ledger.productOfRow[$0]?.rule == .p02 })
    else { return nil }
    let cells = [FigureReference.row(electricity, .factor), .row(fuel, .factor)]
    return Finding(
      rule: id, level: .note, subject: cells[1].pointer,
      cells: cells.map { Finding.Cell(pointer: $0.pointer, role: .compared) },
      message: Message(
        zh: "电力因子为产品碳足迹因子（含上游），而“\(ledger.report.name(of: cells[1]))”的因子按热量计，只含燃烧：两者边界不同，燃料上游未计入。",
        en:
          "The electricity factor is a product footprint's, upstream included, but the factor of “\(ledger.report.name(of: cells[1]))” is one per energy, for burning only: the fuel's upstream is left out."
      ), fingerprint: fingerprint(id, ["boundary"] + cells.map { ledger.printedText(of: $0) }))
  }

  private static func withdrawn(_ standard: String, at index: Int) -> Finding? {
    let name = standard.filter { $0 != " " }.uppercased()
    guard let old = withdrawnStandards.first(where: { name.hasPrefix($0.name) }) else { return nil }
    return Finding(
      rule: id, level: .note, subject: "/report/standards/\(index)",
      cells: [Finding.Cell(pointer: "/report/standards/\(index)", role: .stated)],
      message: Message(
        zh: "引用的 \(standard) 已由 \(old.successor) 代替。", en: "\(standard) is cited; \(old.successor) has replaced it."),
      fingerprint: fingerprint(id, ["standard", name]))
  }

  /// The total agrees only when module D is counted.
  private static func creditsInTotal(_ ledger: Ledger) -> Finding? {
    guard let sum = ledger.tested.first(where: { $0.relation.rule == .s02 }), sum.relation.readings.count > 1,
      case .holds(_, _, let reading) = sum.agreement, reading == 1,
      let credit = ledger.report.results.stages.firstIndex(where: { $0.stage == .beyondBoundary })
    else { return nil }
    let cells = [FigureReference.total, .stage(credit, .emission)]
    return Finding(
      rule: id, level: .warning, subject: cells[0].pointer,
      cells: cells.map { Finding.Cell(pointer: $0.pointer, role: .stated) },
      message: Message(
        zh: "总计包含系统边界外的收益（模块 D）：应单独列示，不计入总计。",
        en: "The total includes what lies beyond the boundary (module D): it is to be reported apart."),
      fingerprint: fingerprint(id, ["credits"] + cells.map { ledger.printedText(of: $0) }))
  }
}

/// Editions that newer ones have replaced, without blanks, with what replaced them.
private let withdrawnStandards: [(name: String, successor: String)] = [
  ("ISO/TS14067:2013", "ISO 14067:2018"), ("ISOTS14067:2013", "ISO 14067:2018"), ("PAS2050:2008", "PAS 2050:2011"),
  ("ISO14064-1:2006", "ISO 14064-1:2018"), ("ISO14064-3:2006", "ISO 14064-3:2019"),
  ("ISO9002", "ISO 9001"), ("GB/T19002", "GB/T 19001"), ("ISO14040:1997", "ISO 14040:2006"),
  ("EN15804:2012+A1", "EN 15804:2012+A2:2019"), ("GB/T32150-2015", "GB/T 32150-2025 (effective 2026-07-01)"),
]
