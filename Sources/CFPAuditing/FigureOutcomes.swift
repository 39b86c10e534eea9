public import CFPFootprints
import CFPQuantities

/// What all checks together say of one printed figure.
public enum FigureOutcome: Hashable, Sendable {
  /// What recomputes it gives it on the printed digits as they are; of a figure that nothing recomputes: it stands in a
  /// check that passed so.
  case exact
  /// The same, thanks to what rounding (or truncating, or balancing) leaves open.
  case within
  /// A check of it fails, it may be the cell behind one that does, or nothing but failing checks know it.
  case disagrees
  /// It stands in no check with power; or it is a share that its own part and whole could not be held against.
  case unchecked(OpenReason)
}

/// The outcome of every printed figure of a report, with the checks it stands in.
///
/// It is stricter than coverage (AUDIT.md section 4), which counts whatever stands in a check: that shares add up to 100 %
/// says nothing of a single one, and a sum says nothing of a part that is smaller than what its rounding leaves open.
public struct FigureOutcomes: Sendable {
  /// Every printed figure, in the report's order.
  public let figures: [FigureReference]
  private let outcomes: [FigureReference: FigureOutcome]
  private let checks: [FigureReference: [Int]]

  /// - Parameter audit: The audit of `report`.
  public init(of audit: Audit, in report: CFPReport) {
    figures = report.figures
    var found = Collected(capacity: figures.count)
    for (index, check) in audit.checks.enumerated() { found.add(check, index) }
    // A cell of a pair is one of many that could be changed together: that accuses none of them.
    for alternative in audit.diagnoses.flatMap(\.alternatives) where alternative.cells.count == 1 {
      found.accused.insert(alternative.cells[0].figure)
    }
    checks = found.checks
    var outcomes: [FigureReference: FigureOutcome] = [:]
    outcomes.reserveCapacity(figures.count)
    for figure in figures {
      var outcome = found.outcome(of: figure)
      // A mention is as good as the figure that it repeats, where the two could be compared.
      if case .mention(let index) = figure, outcome != .disagrees {
        outcome =
          found.repeated.contains(figure)
          ? found.outcome(of: report.mentions[index].of) : .unchecked(found.reasons[figure] ?? .noRelation)
      }
      outcomes[figure] = outcome
    }
    self.outcomes = outcomes
  }

  public subscript(figure: FigureReference) -> FigureOutcome { outcomes[figure] ?? .unchecked(.noRelation) }

  /// The indices in `Audit.checks` of the checks that a figure is the subject or an operand of.
  public func checks(of figure: FigureReference) -> [Int] { checks[figure] ?? [] }

  /// How many figures have an outcome: exact, within, disagrees, unchecked.
  public var counts: (exact: Int, within: Int, disagrees: Int, unchecked: Int) {
    var counts = (exact: 0, within: 0, disagrees: 0, unchecked: 0)
    for figure in figures {
      switch self[figure] {
      case .exact: counts.exact += 1
      case .within: counts.within += 1
      case .disagrees: counts.disagrees += 1
      case .unchecked: counts.unchecked += 1
      }
    }
    return counts
  }
}

/// What is gathered check by check.
private struct Collected {
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
