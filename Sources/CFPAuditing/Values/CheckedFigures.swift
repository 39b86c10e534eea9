import CFPFootprints
import CFPQuantities

/// What is gathered check by check.
struct CheckedFigures {
  var checks: [FigureReference: [Int]] = [:]
  var best: [FigureReference: FigureOutcome] = [:]
  /// Subjects of failing checks and cells that may be behind them.
  var accused: Set<FigureReference> = []
  /// What stands in a failing check.
  var inFailing: Set<FigureReference> = []
  /// Mentions that could be compared with what they repeat, and agree.
  var repeated: Set<FigureReference> = []
  var reasons: [FigureReference: OpenReason] = [:]
  /// How the figure's own recomputation came out, where one passed.
  var own: [FigureReference: FigureOutcome] = [:]
  /// Shares that could not be held against their part and whole, and why.
  var openShares: [FigureReference: OpenReason] = [:]

  init(capacity: Int) {
    checks.reserveCapacity(capacity)
    best.reserveCapacity(capacity)
  }

  mutating func add(_ check: Check, _ index: Int) {
    let figures = [check.subject] + check.operands
    for figure in figures { checks[figure, default: []].append(index) }
    switch check.outcome {
    case .fail:
      accused.insert(check.subject)
      inFailing.formUnion(figures)
    case .open(let reason):
      for figure in figures where reasons[figure] == nil { reasons[figure] = reason }
      if check.subject.isShare, check.recomputesSubject { openShares[check.subject] = reason }
    case .pass where check.rule.isRepetition: repeated.insert(check.subject)
    case .pass where check.isWeak:
      for figure in figures where reasons[figure] == nil { reasons[figure] = .weak }
    case .pass(let grade):
      let outcome: FigureOutcome = grade == .exact ? .exact : .within
      let lost = check.partsLostInRounding
      for figure in figures where best[figure] != .exact {
        if lost.contains(figure) {
          if reasons[figure] == nil { reasons[figure] = .weak }
        } else {
          best[figure] = outcome
        }
      }
      if check.recomputesSubject, own[check.subject] != .exact { own[check.subject] = outcome }
    }
  }

  func outcome(of figure: FigureReference) -> FigureOutcome {
    if accused.contains(figure) { return .disagrees }
    if let found = own[figure] { return found }
    if let reason = openShares[figure] { return .unchecked(reason) }
    if let found = best[figure] { return found }
    return inFailing.contains(figure) ? .disagrees : .unchecked(reasons[figure] ?? .noRelation)
  }
}

extension FigureReference {
  fileprivate var isShare: Bool {
    switch inHeadline {
    case .row(_, .share), .stage(_, .share), .subtotal(_, .share): true
    default: false
    }
  }
}

extension Check {
  /// Whether its subject is what the relation gives, and not the first of shares that add up to an unprinted 100 %.
  fileprivate var recomputesSubject: Bool { tested?.relation.stated.figure == subject }

  /// The parts of a sum that it would hold without, or with twice as much: what rounding leaves open is more than a
  /// twentieth of them (the power of AUDIT.md section 1, for one part instead of the whole).
  fileprivate var partsLostInRounding: Set<FigureReference> {
    guard let tested, tested.relation.readings.indices.contains(tested.reading) else { return [] }
    let reading = tested.relation.readings[tested.reading]
    guard reading.form == .sum, reading.terms.count > 1,
      let width = computed(reading, .nearest)?.width, let own = tested.relation.stated.interval(.nearest).width,
      let freedom = width.adding(own)?.multiplied(by: ExactDecimal(20))
    else { return [] }
    return Set(
      reading.terms.compactMap { term in
        guard let figure = term.figure, term.number.mantissa != 0,
          (freedom.compared(to: term.exact.magnitude) ?? 0) > 0
        else { return nil }
        return figure
      })
  }
}
