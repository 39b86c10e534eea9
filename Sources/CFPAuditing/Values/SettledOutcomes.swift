import CFPFootprints
import CFPQuantities

/// One outcome for each value: of all its names the first of failed, recomputed, repeated, open, unread.
func settledOutcomes(of values: [PrintedValue], _ found: CheckedFigures, _ report: CFPReport) -> [FigureOutcome] {
  var outcomes = values.map { value in
    value.aliases.reduce(outcome(of: value.figure, found, report)) { best, alias in
      let other = outcome(of: alias, found, report)
      return other.precedence < best.precedence ? other : best
    }
  }
  var recomputed = RecomputedNumbers()
  for (value, outcome) in zip(values, outcomes) where outcome == .exact || outcome == .within {
    recomputed.add(report[value.figure])
  }
  for (index, value) in values.enumerated() where outcomes[index].precedence > FigureOutcome.repeated.precedence {
    switch value.place {
    case .read: continue
    case .unread where value.isOfReport && !outcomes[index].isForWantOfReading(value.figure): continue
    case .open(let reason): outcomes[index] = .unchecked(reason)
    // What is not understood is not open for a reason: a check that could not decide does not make it read.
    case .unread: outcomes[index] = .unread
    }
    if recomputed.hold(report[value.figure]) { outcomes[index] = .repeated }
  }
  return outcomes
}

/// What the checks say of one name of a value.
private func outcome(of figure: FigureReference, _ found: CheckedFigures, _ report: CFPReport) -> FigureOutcome {
  let own = found.outcome(of: figure)
  // A mention is as good as the figure that it repeats, where the two could be compared.
  guard case .mention(let index) = figure, own != .disagrees else { return own }
  let repetition = found.repetition(figure)
  guard repetition.agrees else { return .unchecked(repetition.reason) }
  switch found.outcome(of: report.mentions[index].of) {
  case .exact, .within: return .repeated
  case let other: return other
  }
}

extension FigureOutcome {
  /// Whether a value is open for no reason but that what it belongs to was not read.
  fileprivate func isForWantOfReading(_ figure: FigureReference) -> Bool {
    switch self {
    // The emission of a row that belongs to no stage, and to no sum.
    case .unchecked(.weak): if case .row(_, .emission) = figure { true } else { false }
    case .unchecked(.noRelation), .unchecked(.operandMissing), .unchecked(.unitsNotComparable): true
    default: false
    }
  }

  /// The less, the sooner it is the outcome of a value that has several names.
  fileprivate var precedence: Int {
    switch self {
    case .disagrees: 0
    case .exact: 1
    case .within: 2
    case .repeated: 3
    case .unchecked: 4
    case .unread: 5
    }
  }
}

/// The numbers that were recomputed, to find what states them once more.
private struct RecomputedNumbers {
  private struct Key: Hashable {
    var mantissa: Int64
    var decimals: Int
  }

  private var units: [Key: [UnitSymbol?]] = [:]

  mutating func add(_ quantity: Quantity?) {
    guard let key = key(quantity) else { return }
    units[key, default: []].append(quantity?.unit?.symbol)
  }

  /// Whether the same digits were recomputed somewhere, in a unit that is not another one.
  func hold(_ quantity: Quantity?) -> Bool {
    guard let key = key(quantity), let known = units[key] else { return false }
    let unit = quantity?.unit?.symbol
    return known.contains { $0 == nil || unit == nil || $0 == unit }
  }

  /// Fewer than three significant digits repeat each other by chance.
  private func key(_ quantity: Quantity?) -> Key? {
    guard let number = quantity?.number else { return nil }
    var digits = number.mantissa.magnitude
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return digits >= 100 ? Key(mantissa: number.mantissa, decimals: number.decimals) : nil
  }
}
