public import CFPFootprints
public import CFPQuantities

/// Which cells of a report are wrong, as far as its own figures tell (AUDIT.md section 3).
///
/// All relations that fail and hang together are one conflict. Each alternative names the fewest cells whose change
/// would make all of them agree, passing relations included; the most probable first.
public struct Diagnosis: Sendable {
  /// One way to explain the conflict: all of its cells would have to change.
  public struct Alternative: Sendable {
    public var cells: [SuspectCell]
    /// What may have happened, the most probable first; empty where nothing known fits.
    public var causes: [Finding.Cause]
  }

  /// A cell that may be wrong, with the values that the rest of the report implies for it.
  public struct SuspectCell: Sendable {
    public var figure: FigureReference
    public var implied: Interval
  }

  /// The subjects of the relations that fail.
  public var subjects: [FigureReference]
  /// The most probable first; empty where no one or two cells explain the conflict.
  public var alternatives: [Alternative]
  /// The causes of all alternatives together, the most probable first.
  public var causes: [Finding.Cause]
}

/// The conflicts of a report, each with the cells that may be behind it.
func diagnoses(of ledger: Ledger) -> [Diagnosis] {
  // What rests on a published value is no relation between printed cells.
  guard
    ledger.tested.contains(where: { $0.agreement == .fails && $0.relation.readings.first?.assumed.isEmpty ?? false })
  else { return [] }
  let balancedSets = Set(ledger.network.results.filter(\.sharesAddUpExactly).map(\.set))
  var constraints = ledger.tested.compactMap { relation, agreement in
    let isBalanced =
      relation.rule == .h01
      && relation.stated.figure.map { balancedSets.contains(ledger.report.resultSet(of: $0)) } ?? false
    return Constraint(relation, agreement, isBalanced: isBalanced)
  }
  // The sum of all rows stands beside that of the stages: it tells a wrong stage from wrong rows.
  for results in ledger.network.results {
    guard let rows = results.rowSum, rows.stated.figure != nil, results.totalSum?.readings.count ?? 0 > 0,
      !results.results.stages.isEmpty
    else { continue }
    let outcome = agreement(of: rows)
    if outcome.isPass, let constraint = Constraint(rows, outcome) { constraints.append(constraint) }
  }
  // What rests on a published value is no relation between printed cells.
  constraints.removeAll { !$0.holds && !$0.reading.assumed.isEmpty }
  // An error hides how the report rounds: one check that only truncation explains is enough to allow for it.
  let rounding: Rounding = ledger.hasTruncatedCheck ? .either : .nearest
  var localiser = Localiser(ledger: ledger, constraints: constraints, rounding: rounding)
  return conflicts(constraints).prefix(DiagnosisLimits.conflicts).map { conflict in
    localiser.rounding = rounding
    let found = localiser.diagnosis(of: conflict)
    guard found.alternatives.isEmpty, rounding == .nearest else { return found }
    localiser.rounding = .either
    return localiser.diagnosis(of: conflict)
  }
}

/// How far the search goes. Reports have some hundred figures; a file of tens of thousands is no report, and must not take
/// a minute.
private enum DiagnosisLimits {
  static let conflicts = 24
  /// Figures of one conflict that are tried alone, and in pairs.
  static let singles = 160
  static let paired = 40
  /// Relations that one figure may stand in.
  static let relations = 400
  /// Figures that all these relations have together.
  static let figures = 2_000
}

extension Ledger {
  fileprivate var hasTruncatedCheck: Bool {
    tested.contains {
      if case .holds(.truncated, _, _) = $0.agreement { return true }
      return false
    }
  }
}

/// Failing constraints in groups that share a figure, in the order of the checks.
private func conflicts(_ constraints: [Constraint]) -> [[Constraint]] {
  let failing = constraints.filter { !$0.holds }
  var group = Array(failing.indices)
  func root(_ index: Int) -> Int {
    var index = index
    while group[index] != index { index = group[index] }
    return index
  }
  var firstWith: [FigureReference: Int] = [:]
  for (index, constraint) in failing.enumerated() {
    for figure in constraint.figures {
      guard let other = firstWith[figure] else {
        firstWith[figure] = index
        continue
      }
      let (mine, theirs) = (root(index), root(other))
      group[max(mine, theirs)] = min(mine, theirs)
    }
  }
  var members: [Int: [Constraint]] = [:]
  for index in failing.indices { members[root(index), default: []].append(failing[index]) }
  return members.sorted { $0.key < $1.key }.map(\.value)
}

/// Looks for the cells behind one conflict.
private struct Localiser {
  let ledger: Ledger
  let constraints: [Constraint]
  var rounding: Rounding
  private let habits: ColumnHabits
  private let byFigure: [FigureReference: [Int]]

  init(ledger: Ledger, constraints: [Constraint], rounding: Rounding) {
    self.ledger = ledger
    self.constraints = constraints
    self.rounding = rounding
    habits = ColumnHabits(of: ledger.report)
    var byFigure: [FigureReference: [Int]] = [:]
    for (index, constraint) in constraints.enumerated() {
      for figure in constraint.figures { byFigure[figure, default: []].append(index) }
    }
    self.byFigure = byFigure
  }

  func diagnosis(of conflict: [Constraint]) -> Diagnosis {
    let subjects = conflict.compactMap { $0.stated.figure ?? $0.figures.first }
    var alternatives = singleCells(conflict)
    if alternatives.isEmpty { alternatives = pairs(conflict) }
    // What a known cause explains comes before what nothing explains, however much room that has.
    let ranked = alternatives.sorted {
      ($0.causes.isEmpty ? 0 : 1, $0.weight) > ($1.causes.isEmpty ? 0 : 1, $1.weight)
    }.prefix(8)
    let causes = ranked.flatMap(\.causes).sorted { $0.weight > $1.weight }.prefix(8)
    return Diagnosis(subjects: subjects, alternatives: ranked.map(\.alternative), causes: causes.map(\.cause))
  }

  private typealias WeightedCause = (cause: Finding.Cause, weight: Double)
  private typealias Weighted = (alternative: Diagnosis.Alternative, causes: [WeightedCause], weight: Double)

  /// The cells that all failing relations share and that one other value would reconcile with all their relations.
  private func singleCells(_ conflict: [Constraint]) -> [Weighted] {
    // The shortest relation has the fewest figures to rule out.
    guard var common = conflict.min(by: { $0.figures.count < $1.figures.count })?.figures else { return [] }
    for constraint in conflict where !common.isEmpty {
      let others = Set(constraint.figures)
      common.removeAll { !others.contains($0) }
    }
    return common.prefix(DiagnosisLimits.singles).compactMap { figure in
      candidate(figure, (byFigure[figure] ?? []).map { constraints[$0] }).map { alternative([$0], conflict) }
        ?? carriedOn(figure, conflict)
    }
  }

  private func candidate(_ figure: FigureReference, _ own: [Constraint], carriedOn: Bool = false) -> Candidate? {
    guard own.count <= DiagnosisLimits.relations,
      own.reduce(0, { $0 + $1.figures.count }) <= DiagnosisLimits.figures,
      let term = own.lazy.compactMap({ $0.term(of: figure) }).first
    else { return nil }
    return Candidate(figure, term, own, rounding, carriedOn: carriedOn)
  }

  /// A sum that was added up wrongly and used as it was: what follows from it agrees.
  private func carriedOn(_ figure: FigureReference, _ conflict: [Constraint]) -> Weighted? {
    guard conflict.count == 1, conflict[0].states(figure), case .sum = conflict[0].reading.form,
      let candidate = candidate(figure, conflict, carriedOn: true)
    else { return nil }
    let found = alternative([candidate], conflict)
    return found.alternative.causes.isEmpty ? nil : found
  }

  /// Pairs of cells that together stand in all failing relations, each of which one other value would reconcile with the
  /// relations that the other cell is not in.
  private func pairs(_ conflict: [Constraint]) -> [Weighted] {
    guard conflict.count > 1, conflict.reduce(0, { $0 + $1.figures.count }) <= 4 * DiagnosisLimits.paired else {
      return []
    }
    var figures: [FigureReference] = []
    for figure in conflict.flatMap(\.figures) where !figures.contains(figure) { figures.append(figure) }
    guard figures.count <= DiagnosisLimits.paired else { return [] }
    var found: [Weighted] = []
    for (index, first) in figures.enumerated() {
      for second in figures[(index + 1)...] {
        guard conflict.allSatisfy({ $0.figures.contains(first) || $0.figures.contains(second) }) else { continue }
        let cells = [(first, second), (second, first)].compactMap { figure, other -> Candidate? in
          let own = (byFigure[figure] ?? []).map { constraints[$0] }.filter { !$0.figures.contains(other) }
          guard own.contains(where: { !$0.holds }) else { return nil }
          return candidate(figure, own)
        }
        if cells.count == 2 { found.append(alternative(cells, conflict)) }
        if found.count > 200 { return found }
      }
    }
    return found
  }

  /// The alternative with its causes; its weight is how well known causes explain the printed cells.
  private func alternative(_ cells: [Candidate], _ conflict: [Constraint]) -> Weighted {
    var weight = 1.0
    var causes: [WeightedCause] = []
    for cell in cells {
      let explanations = Explainer(ledger: ledger, conflict: conflict, habits: habits).explanations(of: cell)
      weight *= explanations.reduce(unknownWeight(cell)) { $0 + $1.weight } * support(cell)
      causes += explanations
    }
    let ranked = Array(causes.sorted { $0.weight > $1.weight }.prefix(4))
    let suspects = cells.map { Diagnosis.SuspectCell(figure: $0.figure, implied: shown($0.implied, digits: 10)) }
    return (Diagnosis.Alternative(cells: suspects, causes: ranked.map(\.cause)), ranked, weight)
  }

  /// A factor that other rows of the same item print, too, with products that hold, is hardly the wrong cell.
  private func support(_ cell: Candidate) -> Double {
    guard case .row(let row, .factor) = cell.figure else { return 1 }
    let own = ledger.report.inventory[row]
    let isRepeated = ledger.report.inventory.indices.prefix(1_000).contains { index in
      let other = ledger.report.inventory[index]
      guard index != row, other.factor?.number == own.factor?.number,
        other.carrier.map({ $0 == own.carrier }) ?? (other.item?.value == own.item?.value)
      else { return false }
      return ledger.productOfRow[index].map { $0.agreement.isPass } ?? false
    }
    return isRepeated ? 0.1 : 1
  }

  /// How probable the printed number is when nothing known explains it: one among all numbers of as many digits.
  private func unknownWeight(_ cell: Candidate) -> Double {
    if cell.isCarriedOn { return 0 }
    var chance = 0.05 * min(cell.room, 1e6)
    for _ in 0..<significantDigits(cell.printed) { chance /= 10 }
    return chance
  }
}
