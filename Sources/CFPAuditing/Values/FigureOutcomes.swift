public import CFPFootprints

/// What all checks together say of one printed value: exactly one of these (TABLES.md section 3).
public enum FigureOutcome: Hashable, Sendable {
  /// What recomputes it gives it on the printed digits as they are; of a figure that nothing recomputes: it stands in a
  /// check that passed so.
  case exact
  /// The same, thanks to what rounding (or truncating, or balancing) leaves open.
  case within
  /// A check of it fails, it may be the cell behind one that does, or nothing but failing checks know it.
  case disagrees
  /// It states once more what was recomputed elsewhere.
  case repeated
  /// It stands in no check with power; or it is a share that its own part and whole could not be held against.
  case unchecked(OpenReason)
  /// It stands in a table, column, row or sentence that was not understood.
  case unread
}

/// The one ledger of a report's printed values: each with one outcome, and the checks it stands in. The coverage, the
/// verdict, the note on unchecked numbers and the marks of every writer are read from it.
///
/// It is strict: that shares add up to 100 % says nothing of a single one, and a sum says nothing of a part that is smaller
/// than what its rounding leaves open.
public struct FigureOutcomes: Sendable {
  /// Every printed value, each once: the report's figures in their order, then further cells of tables, then further
  /// numbers of sentences.
  public let figures: [FigureReference]
  /// What was not understood, by place; what carries emissions comes first.
  public let unread: [UnreadPlace]
  /// How many values have which outcome.
  public let coverage: Coverage
  /// The tables that hold an emission or what multiplies into one.
  let emissionTables: Set<Int>
  private let outcomes: [FigureReference: FigureOutcome]
  private let found: CheckedFigures

  /// - Parameter audit: The audit of `report`.
  public init(of audit: Audit, in report: CFPReport) {
    self = audit.outcomes ?? FigureOutcomes(audit.checks, audit.diagnoses, of: report)
  }

  init(_ checks: [Check], _ diagnoses: [Diagnosis], of report: CFPReport) {
    var found = CheckedFigures(checks)
    // A cell of a pair is one of many that could be changed together: that accuses none of them.
    for alternative in diagnoses.flatMap(\.alternatives) where alternative.cells.count == 1 {
      found.accuse(alternative.cells[0].figure)
    }
    self.found = found
    let printed = PrintedValues(of: report, provenRows: ProvenRows(checks, report))
    let settled = settledOutcomes(of: printed.values, found, report)
    figures = printed.values.map(\.figure)
    var outcomes: [FigureReference: FigureOutcome] = [:]
    outcomes.reserveCapacity(figures.count)
    for (value, outcome) in zip(printed.values, settled) {
      outcomes[value.figure] = outcome
      for alias in value.aliases { outcomes[alias] = outcome }
    }
    self.outcomes = outcomes
    emissionTables = printed.emissionTables
    unread = unreadPlaces(of: printed.values, settled, report)
    coverage = Coverage(of: printed.values, settled, places: unread.count { $0.values > 0 })
  }

  public subscript(figure: FigureReference) -> FigureOutcome { outcomes[figure] ?? .unchecked(.noRelation) }

  /// The indices in `Audit.checks` of the checks that a figure is the subject or an operand of.
  public func checks(of figure: FigureReference) -> [Int] { found.checks(of: figure) }

  /// How many values have an outcome.
  public var counts: OutcomeCounts {
    var counts = OutcomeCounts()
    for figure in figures {
      switch self[figure] {
      case .exact: counts.exact += 1
      case .within: counts.within += 1
      case .disagrees: counts.disagrees += 1
      case .repeated: counts.repeated += 1
      case .unchecked: counts.unchecked += 1
      case .unread: counts.unread += 1
      }
    }
    return counts
  }
}

/// How many values have each outcome.
public struct OutcomeCounts: Sendable {
  public var exact = 0
  public var within = 0
  public var disagrees = 0
  public var repeated = 0
  public var unchecked = 0
  public var unread = 0

  public init() {}
}
