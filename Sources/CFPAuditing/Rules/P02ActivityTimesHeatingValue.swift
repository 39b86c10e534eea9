import CFPFootprints
import CFPQuantities

/// CFP-P02, error: activity × heating value × factor (× oxidation, × 44/12) = emission, for a factor per energy.
///
/// With a printed heating value every number is the report's own, and a failure is an error. Without one each published
/// value is tried; a row passes with one of them. The implied heating value within 2 % of what is published for the
/// carrier stays open (a measured value is possible), and so do coal, gases and volumes, whose heating value or density
/// varies from batch to batch; outside of it no heating value that the carrier has can be behind the figures.
enum ActivityTimesHeatingValue: Rule {
  static let id = RuleID.p02

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "活动数据 × 热值 × 因子 = 排放量", en: "activity × heating value × factor = emission"),
      checks: Message(
        zh: "按热量计的燃料因子须乘热值（以及氧化率、44/12）。热值已印出则以印出者为准；否则逐一试用公布值。",
        en:
          "A fuel's factor per energy needs the heating value (and oxidation, 44/12): the printed one, else each published one is tried."
      ),
      formula: "activity × heating value × factor (× oxidation × 44/12) = emission",
      skips: Message(
        zh: "隐含热值在公布范围 2% 以内的（可能为实测）、煤和气体、以体积计的：不判定。",
        en:
          "An implied heating value within 2 % of the published range may be a measured one; coal, gases and volumes stay open."
      ),
      source: "GB/T 32151.22-2024 table C.1; IPCC 2006 volume 2",
      passing: example(("10.00\tkg\t2.400\tkgCO2e/kg\t24.00", "1.0000\tt\t72.59\tkgCO2e/GJ\t3096.11"), ("钢板", "柴油")),
      failing: example(("10.00\tkg\t2.400\tkgCO2e/kg\t24.00", "1.0000\tt\t72.59\tkgCO2e/GJ\t2100.50"), ("钢板", "柴油")))
  ]

  static func apply(to ledger: inout Ledger) {
    for row in ledger.report.inventory.indices where ledger.productIsOpen(row) {
      guard let combustion = ledger.network.combustions[row] else { continue }
      var outcome = agreement(of: combustion.relation)
      if outcome == .fails, !combustion.isHeatingValuePrinted, isNearPublished(combustion) {
        outcome = .open(.heatingValueNotPrinted)
      }
      ledger.record(combustion.relation, outcome)
      if outcome == .fails { ledger.findings.append(failure(combustion, in: ledger)) }
    }
  }

  private static func failure(_ combustion: Combustion, in ledger: Ledger) -> Finding {
    let relation = combustion.relation
    let reading = relation.readings[0]
    let recomputed = recomputation(reading, stated: relation.stated)
    let figure = FigureReference.row(combustion.row, .emission)
    var impact: [Finding.Impact] = []
    if let recomputed,
      let change = ledger.impact(
        of: figure, becoming: recomputed.exact, within: recomputed.interval,
        under: reading.assumed.first ?? Message(zh: "所印热值", en: "the printed heating value"))
    {
      impact.append(change)
    }
    for sibling in ledger.sameFactorRows(as: combustion.row).prefix(3) {
      if let change = ledger.impact(ofRow: combustion.row, withFactorOf: sibling) { impact.append(change) }
    }
    return ledger.finding(
      relation, level: .error, impact: impact, causes: combustionCauses(combustion),
      alsoTried: combustion.tried.dropFirst().map { Message(zh: "另试热值 \($0)", en: "also tried: heating value \($0)") },
      message: combustion.isHeatingValuePrinted
        ? .combustionDiffers(
          name: ledger.report.name(of: figure), expression: expression(reading, stated: relation.stated),
          computed: recomputed?.text(beside: relation.stated) ?? "?", stated: relation.stated.text)
        : .noHeatingValueFits(
          name: ledger.report.name(of: figure), plain: plainProduct(combustion, in: ledger),
          expression: expression(reading, stated: relation.stated),
          computed: recomputed?.text(beside: relation.stated) ?? "?",
          stated: relation.stated.text, tried: combustion.tried, implied: impliedHeatingValue(combustion)))
  }

  /// The product without a heating value, as a reader would first try it: `2.00 kg × 0.0726 = 0.1452`.
  private static func plainProduct(_ combustion: Combustion, in ledger: Ledger) -> String? {
    guard let activity = ledger.report[.row(combustion.row, .activity)],
      let factor = ledger.report[.row(combustion.row, .factor)],
      let left = activity.number, let right = factor.number, let product = left.exact.multiplied(by: right.exact)
    else { return nil }
    return
      "\(shown(left, activity.unit)) × \(shown(right, factor.unit)) = \(product.rounded(toSignificant: 5).plainText)"
  }
}

extension Ledger {
  /// Whether P01 has left a row's product to be settled.
  fileprivate func productIsOpen(_ row: Int) -> Bool {
    guard let product = productOfRow[row] else { return true }
    if case .open = product.agreement { return true }
    return false
  }
}

/// Whether the implied heating value lies within 2 % of the range that is published for the carrier.
private func isNearPublished(_ combustion: Combustion) -> Bool {
  // Over the common denominator 12, since the readings may differ by 44/12.
  var least: ExactDecimal?
  var greatest: ExactDecimal?
  for reading in combustion.relation.readings + combustion.background {
    guard let interval = computed(reading, .nearest),
      let scaled = interval.multiplied(by: ExactDecimal(reading.divisor == ExactDecimal(12) ? 1 : 12))
    else { return true }
    if let low = least, (scaled.low.compared(to: low) ?? -1) >= 0 {} else { least = scaled.low }
    if let high = greatest, (scaled.high.compared(to: high) ?? 1) <= 0 {} else { greatest = scaled.high }
  }
  guard let low = least?.multiplied(by: ExactDecimal(coefficient: 98, decimals: 2)),
    let high = greatest?.multiplied(by: ExactDecimal(coefficient: 102, decimals: 2)),
    let stated = combustion.relation.stated.interval(.nearest).multiplied(by: ExactDecimal(12)),
    let meets = stated.meets(Interval(low: low, high: high))
  else { return true }
  return meets
}

/// The heating value that the printed figures imply, in the published value's unit: `37.283 to 37.340 GJ/t`.
func impliedHeatingValue(_ combustion: Combustion) -> String? {
  guard let reading = combustion.relation.readings.first,
    let index = reading.terms.firstIndex(where: { $0.unit?.symbol.dimension == .heat })
  else { return nil }
  var rest = reading
  let heat = rest.terms.remove(at: index)
  guard let product = computed(rest, .nearest)?.scaled(byPowerOfTen: heat.power),
    let stated = combustion.relation.stated.interval(.nearest).multiplied(by: reading.divisor),
    let implied = stated.quotient(by: product, decimals: 3)
  else { return nil }
  return "\(rangeText(implied)) \(heat.unit?.name ?? "")"
}

extension Message {
  fileprivate static func combustionDiffers(name: String, expression: String, computed: String, stated: String)
    -> Message
  {
    Message(
      zh: "“\(name)”：\(expression) = \(computed)，而报告印为 \(stated)。",
      en: "“\(name)”: \(expression) = \(computed), but \(stated) is printed.")
  }

  fileprivate static func noHeatingValueFits(
    name: String, plain: String?, expression: String, computed: String, stated: String, tried: [String],
    implied: String?
  ) -> Message {
    let list = tried.joined(separator: "; ")
    return Message(
      zh:
        "“\(name)”：印为 \(stated)，由所印数字得不到。\(plain.map { "直接相乘 \($0)；" } ?? "")因子应为每单位热量，计入热值后 \(expression) = \(computed)。"
        + "已试热值：\(list)。\(implied.map { "所印数字隐含的热值为 \($0)。" } ?? "")",
      en:
        "“\(name)”: \(stated) is printed, but the printed figures do not give it. \(plain.map { "Multiplied as printed, \($0); " } ?? "")the factor is one per energy, and with a heating value \(expression) = \(computed). "
        + "Heating values tried: \(list). \(implied.map { "The figures imply \($0)." } ?? "")")
  }
}
