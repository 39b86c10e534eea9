import CFPFootprints
import CFPQuantities

/// CFP-P01, error: activity × factor (× printed multipliers) = emission.
///
/// Left open: a multiplier that is printed and not understood; units that are printed and measure different things; a
/// factor per energy, which P02 decides. Where a unit is not printed the product is tried as printed and in the usual
/// pair of units; when only a factor of a thousand is missing, that is a note, since the report may be right. Left open
/// as well, with one note: a table in which no product holds and all are off by one ratio, whatever the factor; then
/// amounts and emissions are stated for different things (a year, a piece).
enum ActivityTimesFactor: Rule {
  static let id = RuleID.p01

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "活动数据 × 因子 = 排放量", en: "activity × factor = emission"),
      checks: Message(
        zh: "逐行重算：活动数据乘以因子（及所印的其他乘数）应得所印排放量。",
        en:
          "Row by row: the activity times the factor (and what other multipliers are printed) gives the printed emission."
      ),
      formula: "activity × factor × multipliers = emission",
      skips: Message(
        zh: "含义不明的乘数、彼此不可换算的单位：不判定。因子按热量计的，由 P02 判定。",
        en:
          "A multiplier that is not understood and units that measure different things stay open; a factor per energy is P02's."
      ),
      source: ownArithmetic,
      passing: soundExample,
      failing: example(("kgCO2e/kg\t24.00", "kgCO2e/kg\t42.00")))
  ]

  static func apply(to ledger: inout Ledger) {
    let network = ledger.network
    var outcomes = network.products.map { agreement(of: $0.relation) }
    let undecided = network.products.indices.filter { index in
      outcomes[index].isPass || network.combustions[network.products[index].row] == nil  // else P02 decides
    }
    let failing = undecided.filter { outcomes[$0] == .fails }
    if failing.count > 2, !undecided.contains(where: { outcomes[$0].isStrongPass }),
      let ratio = commonRatio(failing.map { network.products[$0].relation })
    {
      for index in failing { outcomes[index] = .open(.otherScope) }
      ledger.findings.append(oneRatioNote(failing.map { network.products[$0].relation }, ratio: ratio, in: ledger))
    }
    for index in undecided {
      let product = network.products[index]
      if outcomes[index] == .fails, !product.hasAllUnits, let power = missingThousand(product.relation) {
        outcomes[index] = .open(.unitsNotComparable)
        ledger.findings.append(missingThousandNote(product, power: power, in: ledger))
      }
      ledger.record(product.relation, outcomes[index])
      if outcomes[index] == .fails { ledger.findings.append(failure(product, in: ledger)) }
    }
  }

  private static func failure(_ product: RowRelation, in ledger: Ledger) -> Finding {
    let relation = product.relation
    let reading = relation.readings[0]
    let recomputed = recomputation(reading, stated: relation.stated)
    let impact = recomputed.flatMap {
      ledger.impact(
        of: .row(product.row, .emission), becoming: $0.exact, within: $0.interval,
        under: Message(
          zh: "/inventory/\(product.row) 的活动数据 × 因子", en: "activity × factor of /inventory/\(product.row)"))
    }
    return ledger.finding(
      relation, level: .error, impact: impact.map { [$0] } ?? [],
      message: .productDiffers(
        name: ledger.report.name(of: .row(product.row, .emission)),
        expression: expression(reading, stated: relation.stated),
        computed: recomputed?.text(beside: relation.stated) ?? "?", stated: relation.stated.text))
  }

  private static func oneRatioNote(_ relations: [Relation], ratio: String, in ledger: Ledger) -> Finding {
    let figures = relations.prefix(8).compactMap(\.stated.figure)
    return Finding(
      rule: id, level: .note, subject: figures[0].pointer,
      cells: figures.map { Finding.Cell(pointer: $0.pointer, role: .stated) },
      message: .oneRatio(count: relations.count, ratio: ratio), fingerprint: fingerprint(id, ["ratio", ratio]))
  }

  private static func missingThousandNote(_ product: RowRelation, power: Int, in ledger: Ledger) -> Finding {
    let relation = product.relation
    let factor = FigureReference.row(product.row, .factor).pointer
    return ledger.finding(
      relation, level: .note,
      causes: [thousandCause(at: factor, power: power)],
      message: .thousandMissing(
        name: ledger.report.name(of: .row(product.row, .emission)),
        expression: expression(relation.readings[0], stated: relation.stated), stated: relation.stated.text))
  }
}

extension Agreement {
  var isPass: Bool {
    if case .holds = self { return true }
    return false
  }
}

extension Agreement {
  /// A pass that would not have hidden an error.
  fileprivate var isStrongPass: Bool {
    if case .holds(_, isWeak: false, _) = self { return true }
    return false
  }
}

/// The one ratio emission / product that rows with different factors share, for showing; nil where they share none, or
/// where it is 1 within the printed digits' power to tell.
private func commonRatio(_ relations: [Relation]) -> String? {
  var factors: Set<PrintedNumber> = []
  var highest: (stated: Interval, computed: Interval)?
  var lowest: (stated: Interval, computed: Interval)?
  for relation in relations {
    guard let reading = relation.readings.first, reading.terms.count > 1, let product = computed(reading, .nearest),
      product.isPositive, relation.stated.interval(.nearest).isPositive
    else { return nil }
    factors.insert(reading.terms[1].number)
    let pair = (stated: relation.stated.interval(.nearest), computed: product)
    // The ratios' intervals all meet when the greatest lower end is not above the least upper end.
    guard let high = highest, let low = lowest else {
      (highest, lowest) = (pair, pair)
      continue
    }
    guard let a = pair.stated.low.multiplied(by: high.computed.high),
      let b = high.stated.low.multiplied(by: pair.computed.high),
      let c = pair.stated.high.multiplied(by: low.computed.low),
      let d = low.stated.high.multiplied(by: pair.computed.low),
      let above = a.compared(to: b), let below = c.compared(to: d)
    else { return nil }
    if above > 0 { highest = pair }
    if below < 0 { lowest = pair }
  }
  guard factors.count > 1, let highest, let lowest, let left = highest.stated.low.multiplied(by: lowest.computed.low),
    let right = lowest.stated.high.multiplied(by: highest.computed.high), let order = left.compared(to: right),
    order <= 0
  else { return nil }
  return highest.stated.high.quotient(by: highest.computed.low, decimals: 12)?.rounded(toSignificant: 3).plainText
}

extension Message {
  fileprivate static func productDiffers(name: String, expression: String, computed: String, stated: String) -> Message
  {
    Message(
      zh: "“\(name)”：\(expression) = \(computed)，而报告印为 \(stated)。",
      en: "“\(name)”: \(expression) = \(computed), but \(stated) is printed.")
  }

  fileprivate static func oneRatio(count: Int, ratio: String) -> Message {
    Message(
      zh: "\(count) 行的“活动数据 × 因子”与印出的排放量都相差同一比例（约 \(ratio)）：活动数据与排放量可能不是按同一单位（年、件）给出，未作判定。",
      en:
        "In \(count) rows activity × factor is off by the same ratio (about \(ratio)): amounts and emissions may be stated for different things (a year, a piece), so these stay open."
    )
  }

  fileprivate static func thousandMissing(name: String, expression: String, stated: String) -> Message {
    Message(
      zh: "“\(name)”：\(expression) 与 \(stated) 相差恰好一千倍；因单位未印全，无法判断对错，请补印单位。",
      en:
        "“\(name)”: \(expression) and \(stated) differ by exactly a thousand; a unit is not printed, so this stays open."
    )
  }
}
