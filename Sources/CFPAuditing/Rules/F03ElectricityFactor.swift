import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// CFP-F03, note (a warning where the report itself calls it the grid factor, in the row or where the text states it): which official value an electricity factor is, by kind (product footprint or grid CO2), year and region.
/// Warning where the report itself calls it the grid's CO2 factor although official product-footprint factors existed at
/// its issue (from January 2025).
///
/// A value that is none of the official ones says nothing: suppliers' and contracts' factors are their own. An equal value
/// confirms nothing either.
enum ElectricityFactor: Rule {
  static let id = RuleID.f03

  static let pages = [
    RulePage(
      id: id, level: .note, title: Message(zh: "电力因子与官方公布值", en: "the electricity factor against the official values"),
      checks: Message(
        zh: "电力因子若等于公布的电网二氧化碳排放因子（而非产品碳足迹因子），予以指出，并注明年份与地区。",
        en:
          "Tells an electricity factor that equals a published grid CO2 emission factor instead of a product-footprint factor, with its year and region."
      ),
      formula: "",
      skips: Message(
        zh: "与任何公布值都不同的因子不作判断；相等也不构成确认。",
        en: "A factor that equals no published value says nothing, and an equal one confirms nothing."),
      source: "生态环境部、国家统计局、国家能源局公告 2025 (电力碳足迹因子); 公告 2024 第12、33号, 2025 第47号 (电力二氧化碳排放因子)",
      passing: soundExample,
      failing: example(("20.00\tkWh\t0.5777\tkgCO2e/kWh\t11.55", "21.53\tkWh\t0.5366\tkgCO2e/kWh\t11.55")))
  ]

  static func apply(to ledger: inout Ledger) {
    guard ledger.report.language.hasPrefix("zh") else { return }
    var seen: Set<PrintedNumber> = []
    for index in ledger.report.inventory.indices {
      let row = ledger.report.inventory[index]
      guard row.carrier == .electricity, let number = row.factor?.number,
        row.factor?.unit?.per.map({ $0.name == "kWh" }) ?? true, seen.insert(number).inserted
      else { continue }
      let published = ledger.library.factors(of: number)
      guard !published.contains(where: { $0.kind.hasPrefix("electricity_carbon_footprint") || $0.kind == "own" }),
        let grid = published.first(where: { $0.kind == "grid_co2_emission_factor" })
          ?? published.first(where: { $0.kind.hasPrefix("grid_co2_emission_factor_provincial") })
      else { continue }
      ledger.findings.append(finding(index, grid, in: ledger))
    }
  }

  private static func finding(_ row: Int, _ grid: PublishedFactor, in ledger: Ledger) -> Finding {
    let figure = FigureReference.row(row, .factor)
    let source = ledger.report.inventory[row].factorSource?.value ?? ""
    let statements = ledger.report.factorSources.filter { $0.factor.number == ledger.report[figure]?.number }
      .compactMap { $0.factor.span }.map { ledger.report.document.printed(TextSpan(max(0, $0.start - 90), $0.start)) }
    let isNamed = ([source] + statements).contains { text in
      ["二氧化碳排放因子", "电网排放因子", "电网平均排放因子", "电网平均二氧化碳", "電網排放"].contains { text.contains($0) }
    }
    let issued = ledger.report.statement.issueDate?.value.year ?? 0
    return Finding(
      rule: id, level: isNamed && issued >= 2025 ? .warning : .note, subject: figure.pointer,
      cells: [Finding.Cell(pointer: figure.pointer, role: .stated)],
      stated: Finding.StatedValue(
        text: ledger.printedText(of: figure), interval: ledger.report[figure]?.number?.nearest),
      message: Message(
        zh:
          "电力因子 \(grid.number.digits) 等于公布的电网二氧化碳排放因子（\(grid.nameChinese)，\(grid.source.year)；\(grid.source.title)，可信度 \(grid.source.grade)）；产品碳足迹宜用电力碳足迹因子（2025 年 1 月起公布）。",
        en:
          "The electricity factor \(grid.number.digits) equals a published grid CO2 emission factor (\(grid.nameEnglish), \(grid.source.year); \(grid.source.title), grade \(grid.source.grade)); for a product footprint there are electricity CFP factors (published since January 2025)."
      ), fingerprint: fingerprint(id, [grid.number.digits]))
  }
}
