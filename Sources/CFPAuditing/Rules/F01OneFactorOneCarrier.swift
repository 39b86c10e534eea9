import CFPFootprints
import CFPQuantities

/// CFP-F01, error: rows of one carrier with the same activity unit, heating value, multipliers and printed factor have
/// one implied factor emission / activity: the rows' intervals must meet.
///
/// Looks only at rows whose product P02 decides: a row that is a plain product is settled by P01, passing or failing.
/// Skips rows whose items name different grades (0号, 92#), and rows with heating values of their own.
enum OneFactorOneCarrier: Rule {
  static let id = RuleID.f01

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "同一能源、同一因子，隐含因子应一致", en: "one carrier under one printed factor has one implied factor"),
      checks: Message(
        zh: "同一能源的各行印有相同因子、单位与热值时，排放量 ÷ 活动数据的区间必须相交。",
        en:
          "Rows of one carrier with the same printed factor, unit and heating value: the intervals of emission / activity must meet."
      ),
      formula: "emission₁ / activity₁ = emission₂ / activity₂",
      skips: Message(
        zh: "品名注明不同牌号的、各行自有热值的、乘积已由 P01 判定的：不比较。",
        en:
          "Rows that name different grades, rows with heating values of their own, and rows whose product P01 settles are not compared."
      ),
      source: ownArithmetic,
      passing: example(
        (
          "生产\t外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00",
          "生产\t柴油\t1.000\tkg\t0.0726\t\t3.10\n生产\t柴油\t2.000\tkg\t0.0726\t\t6.20"
        )),
      failing: example(
        (
          "生产\t外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00",
          "生产\t柴油\t2.1000\tkg\t0.0726\t\t6.5100\n生产\t柴油\t0.1500\tkg\t0.0726\t\t0.5415"
        )))
  ]

  static func apply(to ledger: inout Ledger) {
    for rows in ledger.network.sameFactorGroups where rows.count > 1 {
      let open = rows.filter { ledger.productOfRow[$0]?.rule == .p02 }
      guard open.count > 1, let (high, low) = furthestApart(open, in: ledger.report) else { continue }
      let rate = ImpliedFactors(high: high, low: low)
      guard let relation = rate.relation(in: ledger.report, subject: ledger.subject(of: high, low)) else { continue }
      let agrees = rate.meet(in: ledger.report)
      ledger.record(
        relation, agrees.map { $0 ? .holds(.within, isWeak: true, reading: 0) : .fails } ?? .open(.overflow),
        operands: [high, low].flatMap { [.row($0, .emission), .row($0, .activity), .row($0, .factor)] }
          .filter { $0 != relation.stated.figure })
      if agrees == false { ledger.findings.append(failure(rate, relation, in: ledger)) }
    }
  }

  private static func failure(_ rate: ImpliedFactors, _ relation: Relation, in ledger: Ledger) -> Finding {
    let subject = relation.stated.figure?.rowIndex ?? rate.high
    let other = subject == rate.high ? rate.low : rate.high
    let impact = [
      ledger.impact(ofRow: subject, withFactorOf: other), ledger.impact(ofRow: other, withFactorOf: subject),
    ]
    .compactMap { $0 }
    let names = [subject, other].map { ledger.report.name(of: .row($0, .emission)) }
    let implied = [subject, other].map { impliedFactor(of: $0, in: ledger.report)?.text ?? "?" }
    var finding = ledger.finding(
      relation, level: .error, impact: impact, causes: sameFactorCauses(subject, other, in: ledger),
      message: .factorsDiffer(
        names: names,
        factor: ledger.report[.row(subject, .factor)].flatMap { quantity in
          quantity.number.map { shown($0, quantity.unit) }
        } ?? "", implied: implied))
    finding.cells = [subject, other].flatMap { row in
      [FigureReference.RowCell.emission, .activity, .factor].map { cell in
        Finding.Cell(
          pointer: FigureReference.row(row, cell).pointer,
          role: cell != .emission ? .operand : row == subject ? .stated : .compared)
      }
    }
    finding.fingerprint = fingerprint(id, names + implied)
    return finding
  }
}

/// The two rows of a group whose implied factors are furthest apart: if these two meet, all do.
private func furthestApart(_ rows: [Int], in report: CFPReport) -> (high: Int, low: Int)? {
  var greatestLow = rows[0]
  var leastHigh = rows[0]
  for row in rows.dropFirst() {
    guard let low = compareFactors(report, row, \.low, \.high, greatestLow),
      let high = compareFactors(report, row, \.high, \.low, leastHigh)
    else { return nil }
    if low > 0 { greatestLow = row }
    if high < 0 { leastHigh = row }
  }
  return greatestLow == leastHigh ? (rows[0], rows[1]) : (greatestLow, leastHigh)
}

/// Compares one end of two rows' implied factors, multiplied out: e1 × a2 against e2 × a1.
private func compareFactors(
  _ report: CFPReport, _ left: Int, _ emissionEnd: KeyPath<Interval, ExactDecimal>,
  _ activityEnd: KeyPath<Interval, ExactDecimal>, _ right: Int
) -> Int? {
  guard let mine = rowIntervals(left, in: report), let other = rowIntervals(right, in: report),
    let a = mine.emission[keyPath: emissionEnd].multiplied(by: other.activity[keyPath: activityEnd]),
    let b = other.emission[keyPath: emissionEnd].multiplied(by: mine.activity[keyPath: activityEnd])
  else { return nil }
  return a.compared(to: b)
}

/// Emission and activity of a row as intervals in common units: the group's units differ by prefixes only.
func rowIntervals(_ row: Int, in report: CFPReport) -> (emission: Interval, activity: Interval)? {
  let entry = report.inventory[row]
  guard let emission = entry.emission, let activity = entry.activity, let e = emission.number, let a = activity.number
  else { return nil }
  return (
    e.nearest.scaled(byPowerOfTen: emission.unit?.fullPower ?? 3),
    a.nearest.scaled(byPowerOfTen: activity.unit?.fullPower ?? 0)
  )
}

/// Two rows under one printed factor.
private struct ImpliedFactors {
  var high: Int
  var low: Int

  /// Whether e1 / a1 meets e2 / a2, multiplied out.
  func meet(in report: CFPReport) -> Bool? {
    guard let first = rowIntervals(high, in: report), let second = rowIntervals(low, in: report),
      let left = first.emission.multiplied(by: second.activity),
      let right = second.emission.multiplied(by: first.activity)
    else { return nil }
    return left.meets(right)
  }

  /// The subject's emission as the other row's implied factor would give it: a1 × e2 / a2.
  func relation(in report: CFPReport, subject: Int) -> Relation? {
    let other = subject == high ? low : high
    guard let stated = Term(.row(subject, .emission), report[.row(subject, .emission)]),
      let activity = Term(.row(subject, .activity), report[.row(subject, .activity)])
    else { return nil }
    var reading = Reading(form: .product, terms: [activity])
    if let implied = impliedFactor(of: other, in: report) {
      reading.assumed = [
        Message(
          zh: "清单第 \(other + 1) 行隐含的因子 \(implied.text)", en: "implied factor of /inventory/\(other): \(implied.text)")
      ]
      let factor = Term(figure: .row(other, .emission), number: implied.middle, unit: nil)
      reading.terms.append(factor)
      reading.range = activity.number.nearest.multiplied(by: implied.interval)
    }
    return Relation(.f01, stated: stated, readings: [reading])
  }
}

/// The factor that a row's emission and activity imply, in their printed units; for showing.
func impliedFactor(of row: Int, in report: CFPReport) -> (interval: Interval, middle: PrintedNumber, text: String)? {
  let entry = report.inventory[row]
  guard let e = entry.emission?.number, let a = entry.activity?.number,
    let interval = e.nearest.quotient(by: a.nearest, decimals: 8),
    let middle = e.exact.quotient(by: a.exact, decimals: 8),
    let shownMiddle = printedNumber(middle.rounded(toSignificant: 5))
  else { return nil }
  let range = shown(interval, digits: 5)
  let unit = [entry.emission?.unit?.symbol.name, entry.activity?.unit?.symbol.name].compactMap { $0 }.joined(
    separator: "/")
  return (interval, shownMiddle, "\(rangeText(range))\(unit.isEmpty ? "" : " " + unit)")
}

private func printedNumber(_ value: ExactDecimal) -> PrintedNumber? {
  Int64(exactly: value.coefficient).flatMap { PrintedNumber(mantissa: $0, fractionDigits: value.decimals) }
}

extension FigureReference {
  var rowIndex: Int? {
    if case .row(let row, _) = self { return row }
    return nil
  }
}

extension Ledger {
  /// The row that a finding about two is filed under: the one whose own product fails, else the first.
  fileprivate func subject(of first: Int, _ second: Int) -> Int {
    let failing = [first, second].filter { productOfRow[$0]?.agreement == .fails }
    return failing.count == 1 ? failing[0] : min(first, second)
  }

  /// The other rows of the same carrier under the same printed factor.
  func sameFactorRows(as row: Int) -> some Sequence<Int> {
    let group = network.sameFactorGroupOfRow[row].map { network.sameFactorGroups[$0] } ?? []
    return group.lazy.filter { $0 != row }
  }

  /// What the total would be with another row's implied factor.
  func impact(ofRow row: Int, withFactorOf other: Int) -> Finding.Impact? {
    guard let implied = impliedFactor(of: other, in: report), let activity = report[.row(row, .activity)]?.number,
      let value = activity.exact.multiplied(by: implied.middle.exact),
      let range = activity.nearest.multiplied(by: implied.interval),
      report[.row(row, .activity)]?.unit == report[.row(other, .activity)]?.unit
    else { return nil }
    return impact(
      of: .row(row, .emission), becoming: value, within: range,
      under: .factorOf(report.name(of: .row(other, .emission)), other))
  }
}

extension Message {
  fileprivate static func factorOf(_ name: String, _ row: Int) -> Message {
    Message(zh: "\(name)（/inventory/\(row)）的因子", en: "factor of \(name) (/inventory/\(row))")
  }

  fileprivate static func factorsDiffer(names: [String], factor: String, implied: [String]) -> Message {
    Message(
      zh:
        "“\(names[0])”与“\(names[1])”是同一能源，印有同一因子 \(factor)，但由排放量除以活动数据得到的因子不同：\(implied[0]) 与 \(implied[1])。两行至多一行正确。",
      en:
        "“\(names[0])” and “\(names[1])” are the same carrier under the same printed factor \(factor), but emission / activity gives \(implied[0]) for one and \(implied[1]) for the other. At most one of the two rows can be right."
    )
  }
}
