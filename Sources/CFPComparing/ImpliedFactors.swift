import CFPAuditing
import CFPQuantities

/// How many rows make a distribution.
private let leastRows = 8

let impliedFactors = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G03"), level: .note,
    title: Message(zh: "隐含因子的离群值", en: "implied factors far from the others"),
    checks: Message(
      zh: "同一能源品种的“排放量 ÷ 活动数据”在全部报告中的分布；远离四分位区间的逐一列出。",
      en: "Emission by amount of an energy carrier over all reports; those far outside the middle half are named."),
    formula: "x < Q₁ − 3 (Q₃ − Q₁) or x > Q₃ + 3 (Q₃ − Q₁), and |x − median| > 0.1 · median",
    skips: Message(
      zh: "少于 \(leastRows) 行的品种；不足三位数字的行；带其他乘数的行。",
      en:
        "Carriers with fewer than \(leastRows) rows; rows with fewer than three digits; rows with further multipliers."),
    source: "J. W. Tukey, Exploratory Data Analysis (1977): the outer fences; compared over all reports of a run",
    passing: manyReports(last: "65.10"), failing: manyReports(last: "75.10")),
  kind: .impliedFactor
) { group in
  let rows = group.compactMap { place in place.fact.number.map { (place: place, value: $0.exact) } }
    .sorted { ($0.value.compared(to: $1.value) ?? 0) < 0 }
  guard rows.count >= leastRows, let carrier = group[0].fact.key.split(separator: "|").first else { return [] }
  let (lower, median, upper) = (
    rows[rows.count / 4].value, rows[rows.count / 2].value, rows[rows.count * 3 / 4].value
  )
  let ten = ExactDecimal(coefficient: 1, decimals: 1)
  guard let spread = upper.subtracting(lower)?.multiplied(by: ExactDecimal(3)), let low = lower.subtracting(spread),
    let high = upper.adding(spread), let least = median.multiplied(by: ten)
  else { return [] }
  let middle = "\(lower.plainText) … \(median.plainText) … \(upper.plainText)"
  return rows.filter { row in
    let isOutside = (row.value.compared(to: low) ?? 0) < 0 || (row.value.compared(to: high) ?? 0) > 0
    return isOutside && (row.value.subtracting(median).flatMap { $0.magnitude.compared(to: least) } ?? 0) > 0
  }.sorted { $0.place.report < $1.place.report }.map { row in
    ComparisonFinding(
      RuleID(rawValue: "CFP-G03"), .note,
      Message(
        zh:
          "\(carrier)：隐含因子 \(row.value.plainText) 远离其余 \(rows.count - 1) 行（四分位 \(middle)，基本单位：g/Wh、g/g、g/J 或 g/L）。",
        en:
          "\(carrier): the implied factor \(row.value.plainText) is far from the other \(rows.count - 1) rows (quartiles \(middle); in g a base unit: Wh, g, J or L)."
      ), [row.place])
  }
}
