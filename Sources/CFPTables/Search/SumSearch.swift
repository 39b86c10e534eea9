import CFPDocuments
import CFPQuantities

/// An element (a row, where rows add up; a column, where columns do) that may be a total or a part.
struct SumElement {
  /// Its row or column.
  let index: Int
  let says: TableWords.Meaning
  let unit: PrintedUnit?
  /// Whether a line of words stands before it: a group of its own begins.
  let opensGroup: Bool
}

/// A total with its parts, found by adding.
struct FoundSum {
  let total: Int
  let parts: [Int]
  /// By series; nil where it says nothing.
  let outcomes: [TableRelation.Instance.Outcome?]
  let chance: Double
  let isNamed: Bool
  /// The series in which nothing but an error explains that it fails.
  var unexplained: Int?
}

/// Finds which elements are the sum of contiguous others, over all series at once (TABLES.md, section 1).
///
/// A run of parts stands right above or below its total. What is accepted hides its parts, so that totals of totals are
/// found next; at most four times.
struct SumSearch {
  let elements: [SumElement]
  let series: [SumSeries]
  /// Positions in `elements`.
  private var visible: [Int]
  /// By element whether it is the total of what stands above it, and of what stands below.
  private var isTotalOfAbove: [Bool]
  private var isTotalOfBelow: [Bool]
  private(set) var found: [FoundSum] = []

  init(_ elements: [SumElement], _ series: [SumSeries]) {
    self.elements = elements
    self.series = series
    visible = Array(elements.indices)
    isTotalOfAbove = elements.map { _ in false }
    isTotalOfBelow = isTotalOfAbove
  }

  /// All sums, the surest of each round first.
  mutating func run() {
    guard elements.count >= 3, !series.isEmpty else { return }
    for _ in 0..<5 {
      guard visible.count >= 3, accept(candidates()) else { break }
    }
    findNamedFailures()
  }

  // MARK: Candidates

  /// A total at a visible position and the run of its parts.
  private struct Run: Hashable {
    let total: Int
    let start: Int
    let end: Int
    var parts: Range<Int> { start..<end }
    var isUpward: Bool { end == total }
  }

  private func isTotal(_ element: Int) -> Bool { isTotalOfAbove[element] || isTotalOfBelow[element] }

  private func isTaken(_ run: Run) -> Bool {
    run.isUpward ? isTotalOfAbove[visible[run.total]] : isTotalOfBelow[visible[run.total]]
  }

  private struct Candidate {
    let run: Run
    let outcomes: [VisibleSeries.Outcome]
    let chance: Double
    let isNamed: Bool
  }

  /// How many runs near the wanted sum are looked at for one total.
  private static let mostNear = 6
  /// How many halves of a last place the wanted sum may be off: rounding that goes one way and the other adds up to no
  /// more, however many parts there are.
  private static let mostHalves: Int64 = 40

  private func candidates() -> (list: [Candidate], seen: [VisibleSeries]) {
    let seen = series.map { VisibleSeries($0, visible) }
    var runs: Set<Run> = []
    for one in seen { collect(one, into: &runs) }
    var candidates: [Candidate] = []
    for run in runs {
      if let candidate = judged(run, seen) { candidates.append(candidate) }
    }
    // Equal ones in the order of the table: a set has none.
    candidates.sort {
      ($0.chance, $0.run.total, $0.run.start, $0.run.end) < ($1.chance, $1.run.total, $1.run.start, $1.run.end)
    }
    return (candidates, seen)
  }

  /// The runs of one series that give a total next to them.
  private func collect(_ one: VisibleSeries, into runs: inout Set<Run>) {
    let sorted = one.sums.enumerated().map { (sum: $0.element, place: $0.offset) }.sorted { $0.sum < $1.sum }
    let half = one.halves.max() ?? 0
    let slack = min(one.halfSums[one.halfSums.count - 1], Self.mostHalves * half)
    for total in one.values.indices where one.states[total] == .number && one.values[total] != 0 {
      let value = one.values[total]
      // Parts above: their sum up to the total, less the total's value, is the sum up to their start.
      look(one.sums[total] - value, slack, sorted) { start in
        if start + 2 <= total { take(Run(total: total, start: start, end: total), one, &runs) }
      }
      look(one.sums[total + 1] + value, slack, sorted) { end in
        if end >= total + 3 { take(Run(total: total, start: total + 1, end: end), one, &runs) }
      }
    }
  }

  @inline(__always)
  private func look(_ wanted: Int64, _ slack: Int64, _ sorted: [(sum: Int64, place: Int)], _ take: (Int) -> Void) {
    var high = sorted.endOfPrefix { $0.sum < wanted }
    var low = high - 1
    var left = Self.mostNear
    while left > 0 {
      let above = high < sorted.count ? sorted[high].sum - wanted : Int64.max
      let below = low >= 0 ? wanted - sorted[low].sum : Int64.max
      guard min(above, below) <= slack else { return }
      if above <= below {
        take(sorted[high].place)
        high += 1
      } else {
        take(sorted[low].place)
        low -= 1
      }
      left -= 1
    }
  }

  private func take(_ run: Run, _ one: VisibleSeries, _ runs: inout Set<Run>) {
    if case .holds = one.outcome(total: run.total, parts: run.parts) { runs.insert(run) }
  }

  /// A run with what it says in every series, where that is more than chance.
  private func judged(_ run: Run, _ seen: [VisibleSeries]) -> Candidate? {
    guard sharesUnits(run), !isTaken(run) else { return nil }
    let isNamed = elements[visible[run.total]].says.contains(.total)
    var outcomes: [VisibleSeries.Outcome] = []
    var failing = 0
    var holding = 0
    // How often a run gives a total by chance, times the runs that were tried.
    let tried = !isNamed ? visible.count * visible.count : run.isUpward ? run.total - 1 : 2 * visible.count
    var chance = Double(tried)
    for (index, one) in seen.enumerated() {
      var outcome = one.outcome(total: run.total, parts: run.parts)
      if case .fails = outcome, !series[index].canFail { outcome = .open }
      switch outcome {
      case .holds(let tolerance):
        holding += 1
        let width = Double(2 * tolerance + 2 * one.halves[run.total])
        chance *= min(1, width / (Double(abs(one.values[run.total])) * series[index].spread))
      case .fails: failing += 1
      case .weak, .open: break
      }
      outcomes.append(outcome)
    }
    chance *= combinations(holding + failing, failing)
    guard holding > 0, holding >= failing, chance <= (isNamed ? 0.1 : 0.001) else { return nil }
    return Candidate(run: run, outcomes: outcomes, chance: chance, isNamed: isNamed)
  }

  private func sharesUnits(_ run: Run) -> Bool {
    guard let unit = elements[visible[run.total]].unit else { return true }
    return run.parts.allSatisfy { elements[visible[$0]].unit.map { $0 == unit } ?? true }
  }

  // MARK: Accepting

  /// Takes the surest candidates that do not share parts, and hides their parts.
  private mutating func accept(_ candidates: (list: [Candidate], seen: [VisibleSeries])) -> Bool {
    var hidden = [Bool](repeating: false, count: visible.count)
    var isAccepted = false
    for candidate in candidates.list {
      let run = candidate.run
      // A total that is a part of another one hides its own parts all the same.
      guard !isTaken(run), !run.parts.contains(where: { hidden[$0] }) else { continue }
      isAccepted = true
      if run.isUpward { isTotalOfAbove[visible[run.total]] = true } else { isTotalOfBelow[visible[run.total]] = true }
      for part in run.parts { hidden[part] = true }
      found.append(
        FoundSum(
          total: visible[run.total], parts: run.parts.map { visible[$0] },
          outcomes: outcomes(of: candidate, candidates.seen), chance: candidate.chance, isNamed: candidate.isNamed,
          unexplained: unexplained(candidate, candidates.seen)))
    }
    visible = visible.indices.filter { !hidden[$0] }.map { visible[$0] }
    return isAccepted
  }

  private func outcomes(of candidate: Candidate, _ seen: [VisibleSeries]) -> [TableRelation.Instance.Outcome?] {
    candidate.outcomes.enumerated().map { index, outcome in
      switch outcome {
      case .holds, .weak: .holds
      case .fails: lacksPart(candidate.run, in: index, seen) ? .open : .fails
      case .open: seen[index].states[candidate.run.total] == .number ? .open : nil
      }
    }
  }

  /// Whether a part is blank in one series and printed in another: what was left out may be what is missing.
  private func lacksPart(_ run: Run, in index: Int, _ seen: [VisibleSeries]) -> Bool {
    run.parts.contains { part in
      seen[index].states[part] == .blank && seen.contains { $0.states[part] == .number && $0.values[part] != 0 }
    }
  }

  /// The one series that fails, where nothing but an error explains it (TABLES.md, section 2).
  private func unexplained(_ candidate: Candidate, _ seen: [VisibleSeries]) -> Int? {
    var failing: Int?
    var holding = 0
    for (index, outcome) in candidate.outcomes.enumerated() {
      switch outcome {
      case .fails:
        if failing != nil { return nil }
        failing = index
      case .holds: holding += 1
      case .weak, .open: break
      }
    }
    guard let failing, candidate.isNamed ? holding >= 1 : holding >= 3, !lacksPart(candidate.run, in: failing, seen),
      mayAccuse(candidate.run), isSureSum(candidate.run, seen[failing]), !isGrouped(candidate.run, failing, seen)
    else { return nil }
    return failing
  }

  /// Whether all parts are such as add up: none is taken away, a part of another, or a ratio.
  private func mayAccuse(_ run: Run) -> Bool {
    (Array(run.parts) + [run.total]).allSatisfy {
      elements[visible[$0]].says.isDisjoint(with: [.less, .ofWhich, .ratio])
    }
  }

  /// Whether what stands at the total can be a sum of the parts at all. One between the least and the greatest of them is a
  /// mean; and whole numbers among some with three decimals are thousands of which the others lost their sign
  /// (`4.465` beside `924`), which nothing here can tell.
  private func isSureSum(_ run: Run, _ one: VisibleSeries) -> Bool {
    let positions = run.parts.filter { one.states[$0] == .number }
    let parts = positions.map { one.values[$0] }
    guard let least = parts.min(), let greatest = parts.max() else { return false }
    let total = one.values[run.total]
    if parts.count >= 3, least > 0, total >= least, total <= greatest { return false }
    let places = (positions + [run.total]).map { one.halves[$0] }
    if let finest = places.min(), let coarsest = places.max(), coarsest == finest * 1_000 { return false }
    return true
  }

  /// Whether another contiguous run gives the total in the series that fails, and in every sister that prints it.
  private func isGrouped(_ run: Run, _ failing: Int, _ seen: [VisibleSeries]) -> Bool {
    let one = seen[failing]
    func explains(_ other: Run) -> Bool {
      guard other != run, case .holds = one.outcome(total: other.total, parts: other.parts) else { return false }
      // Where both runs give the total in a sister, the total says both things, and one of them is wrong here.
      return seen.indices.allSatisfy { index in
        if index == failing || !series[index].canFail { return true }
        switch seen[index].outcome(total: other.total, parts: other.parts) {
        case .fails: return false
        case .holds:
          if case .holds = seen[index].outcome(total: run.total, parts: run.parts) { return false }
          return true
        case .weak, .open: return true
        }
      }
    }
    let (first, last) = (max(0, run.total - Self.farthest), min(one.values.count, run.total + Self.farthest))
    return (first..<run.total).contains { explains(Run(total: run.total, start: $0, end: run.total)) }
      || ((run.total + 1)..<(last + 1)).contains { explains(Run(total: run.total, start: run.total + 1, end: $0)) }
  }

  /// How far from a total another run is looked for that would explain it: more rows than any printed group has.
  private static let farthest = 1_000

  // MARK: Named totals that nothing gives

  /// A total that words name, that no run gives, and that fails in one series only: an error where one slip of the pen in one
  /// number of its block explains it.
  private mutating func findNamedFailures() {
    let seen = series.map { VisibleSeries($0, visible) }
    for total in visible.indices.dropFirst(2) {
      guard elements[visible[total]].says.contains(.total), !isTotal(visible[total]) else { continue }
      for start in blockStarts(above: total) where start + 2 <= total {
        let run = Run(total: total, start: start, end: total)
        guard let index = onlyFailing(run, seen), sharesUnits(run), mayAccuse(run), isSureSum(run, seen[index]),
          !lacksPart(run, in: index, seen), !isGrouped(run, index, seen),
          let chance = slipChance(run, seen[index], spread: series[index].spread), chance <= 0.1
        else { continue }
        var outcomes = [TableRelation.Instance.Outcome?](repeating: nil, count: series.count)
        outcomes[index] = .fails
        found.append(
          FoundSum(
            total: visible[total], parts: run.parts.map { visible[$0] }, outcomes: outcomes, chance: chance,
            isNamed: true,
            unexplained: index))
        break
      }
    }
  }

  /// The series in which a run fails, where it fails in no other.
  private func onlyFailing(_ run: Run, _ seen: [VisibleSeries]) -> Int? {
    let failing = seen.indices.filter { index in
      guard series[index].canFail, case .fails = seen[index].outcome(total: run.total, parts: run.parts) else {
        return false
      }
      return true
    }
    return failing.count == 1 ? failing[0] : nil
  }

  /// Where the block of a total may begin: where its group does, behind the total before it, at the top.
  private func blockStarts(above total: Int) -> [Int] {
    var starts: [Int] = []
    var position = total - 1
    while position > 0 {
      let element = elements[visible[position]]
      if position < total - 1, element.says.contains(.total) || isTotal(visible[position]) {
        starts.append(position + 1)
        break
      }
      if element.opensGroup {
        starts.append(position)
        if starts.count == 2 { break }
      }
      position -= 1
    }
    if position == 0 { starts.append(0) }
    return starts
  }

  /// How likely it is by chance that one slip in one number of the run or in its total makes them agree; nil where none does.
  private func slipChance(_ run: Run, _ one: VisibleSeries, spread: Double) -> Double? {
    let tolerance = one.halfSums[run.end] - one.halfSums[run.start] + one.halves[run.total]
    let gap = one.sums[run.end] - one.sums[run.start] - one.values[run.total]
    var tried = 0
    var isExplained = false
    for position in Array(run.parts) + [run.total] where one.states[position] == .number {
      for change in slips(one.values[position], lastPlace: one.halves[position] * 2) {
        tried += 1
        if abs(position == run.total ? gap - change : gap + change) <= tolerance { isExplained = true }
      }
    }
    guard isExplained else { return nil }
    let width = Double(2 * tolerance + 2 * one.halves[run.total])
    return Double(tried) * width / (Double(max(1, abs(one.values[run.total]))) * spread)
  }
}

/// What a slip of the pen changes in a number: a digit, two neighbours, the sign, the place of the point.
func slips(_ value: Int64, lastPlace: Int64) -> [Int64] {
  var changes: [Int64] = [-2 * value, 9 * value, -value / 10 * 9]
  var place = lastPlace
  let size = abs(value)
  let sign: Int64 = value < 0 ? -1 : 1
  while place <= size, place < Int64.max / 100 {
    let digit = size / place % 10
    for other in 0..<10 as Range<Int64> where other != digit { changes.append(sign * (other - digit) * place) }
    let next = size / place / 10 % 10
    if next != digit, place * 10 <= size { changes.append(sign * (digit - next) * place * 9) }
    place *= 10
  }
  return changes
}

/// n over k, for small k.
func combinations(_ count: Int, _ chosen: Int) -> Double {
  guard chosen > 0 else { return 1 }
  return (0..<chosen).reduce(1) { $0 * Double(count - $1) / Double($1 + 1) }
}
