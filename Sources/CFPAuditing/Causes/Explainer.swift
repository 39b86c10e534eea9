import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// Tests every cause on a candidate cell: would it turn a value that the rest of the report allows into the printed one?
struct Explainer {
  typealias Explanation = (cause: Finding.Cause, weight: Double)

  let ledger: Ledger
  /// The failing relations that the cell is to explain.
  let conflict: [Constraint]
  let habits: ColumnHabits

  private var report: CFPReport { ledger.report }

  /// The causes that fit, each once, the most probable first.
  func explanations(of cell: Candidate) -> [Explanation] {
    var best: [CauseKind: (weight: Double, value: String, top: Double)] = [:]
    func add(_ kind: CauseKind, _ chance: Double, value: String) {
      let weight = kind.weight * chance
      guard weight > 0 else { return }
      let known = best[kind]
      let isTop = weight > known?.top ?? 0
      best[kind] = ((known?.weight ?? 0) + weight, isTop ? value : known?.value ?? value, max(weight, known?.top ?? 0))
    }
    if !cell.isCarriedOn { addSlips(of: cell, add) }
    addFactors(of: cell, add)
    addOtherUnits(of: cell, add)
    addNeighbours(of: cell, add)
    addSums(of: cell, add)
    return best.map { kind, found in
      let cause = Finding.Cause(
        code: kind.rawValue, pointer: cell.figure.pointer,
        detail: kind.detail(printed: cell.printed.digits, value: found.value), fits: true)
      return (cause, found.weight)
    }.sorted { $0.weight > $1.weight || $0.weight == $1.weight && $0.cause.code < $1.cause.code }
  }

  private typealias Adder = (CauseKind, Double, String) -> Void

  // MARK: Digits

  private func addSlips(of cell: Candidate, _ add: Adder) {
    for slip in slips(into: cell.printed) where cell.admits(slip.value) {
      // Columns print the same decimals: a slip that restores them is the more probable one.
      let usual = habits.share(of: slip.value.decimals, beside: cell.figure, printed: cell.printed, in: report)
      var kind = slip.kind
      var chance = slip.chance
      if kind == .kilogramTonne {
        (kind, chance) = thousand(cell, chance)
        add(kind, chance, slip.value.digits)
      } else {
        add(kind, chance * usual, slip.value.digits)
      }
    }
  }

  /// A factor of a thousand is a matter of units where the cell has one; in a share or a sum it is the decimal point.
  private func thousand(_ cell: Candidate, _ chance: Double) -> (CauseKind, Double) {
    let unit = cell.unit
    switch cell.figure.inHeadline {
    case .row(_, .activity):
      return (unit?.symbol.dimension == .electricity ? .kilowattMegawattHour : .kilogramTonne, chance)
    case .row(let row, .factor):
      let isElectricity =
        unit?.per?.dimension == .electricity || report[.row(row, .activity)]?.unit?.symbol.dimension == .electricity
      return (isElectricity ? .kilowattMegawattHour : .kilogramTonne, chance / 4)
    case .row(_, .emission), .stage(_, .emission), .total, .mention: return (.kilogramTonne, chance / 2)
    default: return (.decimalShift, chance / 4)
    }
  }

  // MARK: Ratios

  private func addFactors(of cell: Candidate, _ add: Adder) {
    guard case .row(let row, let column) = cell.figure, column == .activity || column == .factor else { return }
    let printed = cell.printedInterval
    func test(_ kind: CauseKind, _ multiple: Interval, chance: Double) {
      guard let interval = printed.multiplied(by: multiple), cell.admits(interval) else { return }
      add(kind, chance, rangeText(shown(cell.implied, digits: 5)))
    }
    func ratio(_ coefficient: Int, _ decimals: Int) -> Interval {
      Interval(exactly: ExactDecimal(coefficient: Int128(coefficient), decimals: decimals))
    }
    let activity = report[.row(row, .activity)]?.unit?.symbol.dimension
    if activity == .electricity || activity == .heat {
      // It is the amount's unit that is mistaken, seldom the factor's.
      let chance = column == .activity ? 0.4 : 0.1
      test(.kilowattHourMegajoule, ratio(36, 1), chance: chance)
      if let inverse = Interval(exactly: ExactDecimal(1)).quotient(by: ratio(36, 1), decimals: 15) {
        test(.kilowattHourMegajoule, inverse, chance: chance)
      }
    }
    let carrier = report.inventory[row].carrier?.rawValue
    guard let carrier, let form = energyCarrier(carrier)?.form, form != .electricity else { return }
    if column == .factor {
      for (numerator, denominator) in [(44, 12), (12, 44)] {
        guard let multiple = ratio(numerator, 0).quotient(by: ratio(denominator, 0), decimals: 15) else { continue }
        test(.carbonNotDioxide, multiple, chance: 0.5)
      }
      for heat in publishedHeats(of: carrier) { test(.missingHeatingValue, heat, chance: 0.25) }
    }
    if column == .activity, let density = publishedDensities(of: carrier) {
      test(.litreKilogram, density, chance: 0.3)
      if let inverse = Interval(exactly: ExactDecimal(1)).quotient(by: density, decimals: 12) {
        test(.litreKilogram, inverse, chance: 0.3)
      }
    }
  }

  /// Published heating values in GJ/t and GJ/kg (or per 10^4 Nm3), 2 % either way.
  private func publishedHeats(of carrier: String) -> [Interval] {
    parameterSets(for: carrier).compactMap(\.heatingValue).flatMap { value -> [Interval] in
      let wide = value.number.nearest.multiplied(
        by: Interval(low: ExactDecimal(coefficient: 98, decimals: 2), high: ExactDecimal(coefficient: 102, decimals: 2))
      )
      return [0, -3, -4].compactMap { wide?.scaled(byPowerOfTen: $0) }
    }
  }

  /// The figure is stated for one piece, for one kilogram, where the others are stated for the functional unit.
  private func addOtherUnits(of cell: Candidate, _ add: Adder) {
    switch cell.figure.inHeadline {
    case .row(_, .activity), .row(_, .emission), .stage(_, .emission), .total, .mention: break
    default: return
    }
    let product = report.product
    let amounts = [product.functionalUnit?.amount, product.mass].compactMap {
      $0?.isDefinite == true ? $0?.number : nil
    }
    let one = Interval(exactly: ExactDecimal(1))
    for amount in amounts where amount.mantissa > 0 && amount.whole != 1 {
      let times = Interval(exactly: amount.exact)
      for multiple in [times, one.quotient(by: times, decimals: 15)].compactMap({ $0 }) {
        guard let interval = cell.printedInterval.multiplied(by: multiple), cell.admits(interval) else { continue }
        add(.functionalUnit, 0.5, rangeText(shown(cell.implied, digits: 5)))
      }
    }
  }

  // MARK: Other rows

  private func addNeighbours(of cell: Candidate, _ add: Adder) {
    guard !cell.isCarriedOn, !cell.printed.isZero else { return }
    if case .row(_, .factor) = cell.figure {
      let others = habits.factors.prefix(200).filter { $0.exact.compared(to: cell.printed.exact) != 0 }
      for other in others where cell.admits(other) { add(.wrongFactorRow, 1 / Double(others.count), other.digits) }
    }
    let neighbours: [FigureReference]
    let set = ledger.report.resultSet(of: cell.figure)
    switch cell.figure.inHeadline {
    case .row(let row, let column) where column != .share: neighbours = [.row(row - 1, column), .row(row + 1, column)]
    case .stage(let stage, let column):
      neighbours = [stage - 1, stage + 1].map { .stage($0, column).moved(toSet: set) }
    default: return
    }
    for neighbour in neighbours {
      guard let quantity = report[neighbour], quantity.number == cell.printed, !isSameItem(neighbour, cell.figure),
        !isConstant(cell.figure, cell.printed)
      else {
        continue
      }
      add(.copiedNeighbour, min(cell.room, 1e4) / 2, rangeText(shown(cell.implied, digits: 5)))
    }
  }

  /// Whether a column prints one value again and again: an oxidation rate of 98 % in every row is no copy.
  private func isConstant(_ figure: FigureReference, _ printed: PrintedNumber) -> Bool {
    guard case .row(_, let column) = figure else { return false }
    return report.inventory.prefix(1_000).count { $0[column]?.number == printed } > 2
  }

  /// Whether two rows name the same item, whose factors are equal by right.
  private func isSameItem(_ left: FigureReference, _ right: FigureReference) -> Bool {
    guard case .row(let first, .factor) = left, case .row(let second, .factor) = right else { return false }
    return report.inventory[first].item?.value == report.inventory[second].item?.value
  }

  // MARK: Sums and shares

  private func addSums(of cell: Candidate, _ add: Adder) {
    for constraint in conflict where constraint.states(cell.figure) {
      switch constraint.reading.form {
      case .sum:
        let terms = constraint.reading.terms
        let chance = 1 / Double(terms.count)
        let value = rangeText(shown(cell.implied, digits: significantDigits(cell.printed) + 1))
        for term in terms where term.number.mantissa != 0 {
          let part = term.interval(.nearest).scaled(byPowerOfTen: -constraint.stated.power)
          if let more = cell.printedInterval.adding(part), cell.admits(more) { add(.missingRow, chance, value) }
          if let less = cell.printedInterval.adding(part.negated), cell.admits(less) {
            add(.doubleCount, chance, value)
          }
          if let turned = part.multiplied(by: ExactDecimal(2)), term.number.mantissa < 0,
            let less = cell.printedInterval.adding(turned), cell.admits(less)
          {
            add(.sign, chance, value)
          }
        }
        if cell.figure.inHeadline == .total, sharesFollowSum(constraint), let near = chanceOfOldValue(cell) {
          add(.staleTotal, near, value)
        }
      case .share:
        if let base = otherBase(cell, constraint) {
          add(.shareBase, 1 / Double(max(1, base)), rangeText(shown(cell.implied, digits: 5)))
        }
      case .product, .equality: break
      }
    }
  }

  private func sharesFollowSum(_ constraint: Constraint) -> Bool {
    let shares = constraint.stated.figure.map { ledger.network.results(of: $0).shares } ?? []
    guard !shares.isEmpty, let sum = sumTerm(constraint.reading, unit: constraint.stated.unit) else { return false }
    return shares.allSatisfy { shareAgrees($0, withWhole: sum) }
  }

  /// How probable one value is among the old ones, which are taken to lie within a fifth of the new one.
  private func chanceOfOldValue(_ cell: Candidate) -> Double? {
    guard let gap = cell.implied.low.subtracting(cell.printed.exact)?.magnitude,
      let limit = gap.multiplied(by: ExactDecimal(5)), (limit.compared(to: cell.implied.low.magnitude) ?? 1) <= 0
    else { return nil }
    return 2.5 / max(2.5, Double(cell.printed.mantissa.magnitude))
  }

  /// How many stages there are, where the share is one of the total without one of them.
  private func otherBase(_ cell: Candidate, _ constraint: Constraint) -> Int? {
    guard let part = constraint.reading.terms.first, let whole = constraint.reading.terms.last,
      let total = ledger.network.results(of: cell.figure).totalSum
    else { return nil }
    let terms = total.readings.first?.terms ?? []
    let fits = terms.contains { term in
      guard term.figure != part.figure, let rest = whole.interval(.nearest).adding(term.interval(.nearest).negated),
        let product = cell.printedInterval.multiplied(by: rest)
      else { return false }
      return product.meets(part.interval(.nearest)) ?? false
    }
    return fits ? terms.count : nil
  }
}
