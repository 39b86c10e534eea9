import CFPAuditing
import CFPQuantities

// What ought to be one value in several reports: a body's factor, a year's electricity factor, a product's total.

let factorOfOneBody = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G02"), level: .note,
    title: Message(zh: "同一机构对同一因子用了不同数值", en: "one factor with different values from one body"),
    checks: Message(
      zh: "同一机构的报告对同一物料或能源、同一单位、同一年份的排放因子取了不同数值。",
      en: "Reports of one body print different factors for the same item, unit and year."),
    formula: "",
    skips: Message(
      zh: "电力（见 CFP-G04）；舍入后一致的；不同年份的因子。",
      en: "Electricity (CFP-G04); what agrees within rounding; factors of different years."),
    source: acrossReports, passing: twoReports(also: ("2.400", "2.40")),
    failing: twoReports(also: ("2.400", "2.100"))),
  kind: .factor
) { group in
  guard let values = contradictingValues(group) else { return [] }
  let item = group[0].fact.subject
  return [
    ComparisonFinding(
      RuleID(rawValue: "CFP-G02"), .note,
      Message(
        zh: "“\(item)”的因子（\(group[0].fact.unit ?? "")）在同一机构的报告中取值不同：\(values)。",
        en: "The factor of “\(item)” (\(group[0].fact.unit ?? "")) differs between reports of one body: \(values)."),
      group)
  ]
}

let electricityByYear = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G04"), level: .note,
    title: Message(zh: "同一数据年份的电力因子不同", en: "electricity factors of one data year differ"),
    checks: Message(
      zh: "数据年份相同的报告采用了不同的电力因子：可能为不同地区，也可能为过期因子。",
      en:
        "Reports with data of one year use different electricity factors: other regions, or factors that are out of date."
    ),
    formula: "",
    skips: Message(zh: "舍入后一致的；没有数据年份的报告。", en: "What agrees within rounding; reports without a data year."),
    source: acrossReports, passing: twoReports(also: ("0.5777", "0.578")),
    failing: twoReports(also: ("0.5777", "0.5366"))),
  kind: .electricityFactor
) { group in
  let units = Set(group.compactMap(\.fact.unit)).sorted()
  return units.compactMap { unit -> ComparisonFinding? in
    let part = group.filter { $0.fact.unit == unit }
    guard let values = contradictingValues(part) else { return nil }
    return ComparisonFinding(
      RuleID(rawValue: "CFP-G04"), .note,
      Message(
        zh: "数据年份 \(group[0].fact.key) 的报告采用了不同的电力因子（\(unit)）：\(values)。",
        en: "Reports with data of \(group[0].fact.key) use different electricity factors (\(unit)): \(values)."), part)
  }
}

let productWithTwoTotals = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G07"), level: .warning,
    title: Message(zh: "同一产品，总量不同", en: "the same product with different totals"),
    checks: Message(
      zh: "企业、产品、型号、功能单位、边界和数据年份都相同的报告给出了不同的总量。",
      en:
        "Reports with the same company, product, model, functional unit, boundary and data year state different totals."
    ),
    formula: "",
    skips: Message(zh: "舍入后一致的；不同年份的（见 CFP-G08）。", en: "What agrees within rounding; other years (CFP-G08)."),
    source: acrossReports, passing: twoReports(also: ("2.400", "2.401")),
    failing: twoReports(also: ("合计\t41.12", "合计\t43.55"))),
  kind: .total
) { group in
  byYear(group).compactMap { year, part -> ComparisonFinding? in
    guard reportCount(part) > 1, let values = contradictingValues(part) else { return nil }
    return ComparisonFinding(
      RuleID(rawValue: "CFP-G07"), .warning,
      Message(
        zh: "“\(part[0].fact.subject)”\(year.map { "（\($0) 年）" } ?? "")的总量不同：\(values) \(part[0].fact.unit ?? "")。",
        en:
          "“\(part[0].fact.subject)”\(year.map { " (\($0))" } ?? "") has different totals: \(values) \(part[0].fact.unit ?? "")."
      ), part)
  }
}

let yearOnYear = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G08"), level: .note,
    title: Message(zh: "年度间的跳变", en: "a jump from one year to the next"),
    checks: Message(
      zh: "同一产品相邻两次报告的总量相差超过三成。",
      en: "A product's total differs by more than three tenths from the report of the year before it."),
    formula: "|T₂ − T₁| > 0.3 · T₁", skips: Message(zh: "单位不同的总量。", en: "Totals in different units."),
    source: acrossReports, passing: twoReports(also: ("2024年", "2025年")),
    failing: twoReports(also: ("2024年", "2025年"), ("合计\t41.12", "合计\t63.55"))),
  kind: .total
) { group in
  var findings: [ComparisonFinding] = []
  let years = byYear(group).filter { $0.year != nil }
  for (earlier, later) in zip(years, years.dropFirst()) {
    guard let from = earlier.part.last, let to = later.part.first, from.fact.unit == to.fact.unit,
      let old = from.fact.number?.exact, let new = to.fact.number?.exact, old.coefficient > 0,
      let change = new.subtracting(old), let limit = old.multiplied(by: ExactDecimal(coefficient: 3, decimals: 1)),
      (change.magnitude.compared(to: limit) ?? 0) > 0,
      let part = change.quotient(by: old, decimals: 4)
    else { continue }
    let percent = "\(change.coefficient > 0 ? "+" : "")\(part.scaled(byPowerOfTen: 2).rounded(to: 1).plainText) %"
    let steps = "\(old.plainText) → \(new.plainText) \(from.fact.unit ?? "")"
    findings.append(
      ComparisonFinding(
        RuleID(rawValue: "CFP-G08"), .note,
        Message(
          zh: "“\(from.fact.subject)”从 \(earlier.year ?? 0) 年到 \(later.year ?? 0) 年的总量变化 \(percent)（\(steps)）。",
          en:
            "The total of “\(from.fact.subject)” changes by \(percent) from \(earlier.year ?? 0) to \(later.year ?? 0) (\(steps))."
        ), [from, to]))
  }
  return findings
}

/// The facts of each year, the earliest first.
private func byYear(_ group: [ReportedFact]) -> [(year: Int?, part: [ReportedFact])] {
  Dictionary(grouping: group, by: \.fact.year).sorted { ($0.key ?? 0) < ($1.key ?? 0) }
    .map { (year: $0.key, part: $0.value) }
}

/// The different values of a group with how many reports state each, for people; nil where one value can be behind all
/// that are printed, or where they differ in unit.
private func contradictingValues(_ group: [ReportedFact]) -> String? {
  let numbers = group.compactMap { place in place.fact.number.map { (place, $0) } }
  guard Set(group.map(\.fact.unit)).count == 1, let first = numbers.first else { return nil }
  // Intervals that meet two by two have a value in common.
  let meeting =
    numbers.dropFirst().allSatisfy { $0.1.nearest.meets(first.1.nearest) ?? true }
    && !zip(numbers, numbers.dropFirst()).contains { !($0.0.1.nearest.meets($0.1.1.nearest) ?? true) }
  if meeting { return nil }
  var order: [String] = []
  var reports: [String: Set<Int>] = [:]
  for (place, number) in numbers {
    if reports[number.digits] == nil { order.append(number.digits) }
    reports[number.digits, default: []].insert(place.report)
  }
  let counted = order.map { (digits: $0, count: reports[$0]?.count ?? 0) }.sorted { $0.count > $1.count }
  let shown = counted.prefix(8).map { "\($0.digits) (×\($0.count))" }.joined(separator: ", ")
  return counted.count > 8 ? shown + ", …" : shown
}

extension Fact {
  var number: PrintedNumber? { value.flatMap { PrintedNumber(digits: $0) } }
}
