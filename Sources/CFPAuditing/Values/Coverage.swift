import CFPFootprints

extension Coverage {
  /// Counts the outcomes of all values, and those of the emissions among them.
  init(of values: [PrintedValue], _ outcomes: [FigureOutcome], places: Int) {
    var all = Tally()
    var emissions = Tally()
    for (value, outcome) in zip(values, outcomes) {
      all.add(outcome)
      if value.isEmission { emissions.add(outcome) }
    }
    self.init(all, places: places, emissions: emissions)
  }

  /// How many values have which outcome; `figures` is the sum of `checked`, `repeated`, `open` and `unread`.
  public struct Tally: Sendable {
    public var figures = 0
    /// Recomputed, those that failed among them.
    public var checked = 0
    public var repeated = 0
    public var failed = 0
    var reasons: [OpenReason: Int] = [:]
    public var unread = 0

    public init() {}

    /// The values that were left open, by the reason.
    public var open: [(reason: OpenReason, count: Int)] {
      OpenReason.allCases.compactMap { reason in reasons[reason].map { (reason, $0) } }
    }

    mutating func add(_ outcome: FigureOutcome) {
      figures += 1
      switch outcome {
      case .exact, .within: checked += 1
      case .disagrees:
        checked += 1
        failed += 1
      case .repeated: repeated += 1
      case .unchecked(let reason): reasons[reason, default: 0] += 1
      case .unread: unread += 1
      }
    }
  }
}
