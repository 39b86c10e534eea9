import CFPDocuments
import CFPQuantities

// Relations between the columns of a table that hold row by row: products, shares, differences, changes.

/// What a row's other numbers give for the stated one, how far it may be off, and how far such values reach.
private struct Computed {
  var value: Double
  var slack: Double
  var reach: Double
}

/// A relation of columns that was tried, with how each row came out.
private struct ColumnTrial {
  var outcomes: [(row: Int, holds: Bool)] = []
  /// How likely it is by chance that all rows that hold do.
  var chance = 1.0
  /// The one row that fails and in which a number is wrong as it seems.
  var unexplained: Int?
}

/// Fewer rows prove no relation of columns.
private let fewestRows = 3
/// Tables with more columns of numbers are lists of years and products: their columns are not tried in threes.
private let mostColumns = 24

extension TableAnalysis {
  /// The rows in which columns are multiplied: those of numbers that are no total.
  private var plainRows: [Int] {
    let totals = Set(relations.lazy.filter { $0.kind == .rowTotal }.map(\.stated))
    return bodyRows.filter { !totals.contains($0) && !rows[$0].says.contains(.total) }
  }

  private var numberColumns: [Int] {
    columns.indices.filter { columns[$0].kind == .numbers && columns[$0].says.isDisjoint(with: [.change, .share]) }
  }

  // MARK: Products

  /// Columns that are the product of two others, up to a power of ten.
  mutating func findProducts() {
    let rows = plainRows
    let columns = numberColumns
    guard rows.count >= fewestRows, columns.count >= 3, columns.count <= mostColumns else { return }
    let values = columns.map { ColumnValues($0, of: self, rows) }
    var taken = [Bool](repeating: false, count: columns.count)
    let tried = Double(columns.count * columns.count * columns.count) / 2
    for product in columns.indices where !taken[product] {
      var best: (trial: ColumnTrial, operands: [Int], power: Int)?
      for first in columns.indices where first != product && !values[first].isOnlyScale {
        for second in columns.indices.dropFirst(first + 1) where second != product && !values[second].isOnlyScale {
          guard let power = powerBetween(values[first], values[second], values[product]),
            let trial = trial(
              rows, values[product], needsSlip: false,
              { row in
                multiplied(values[first], values[second], row, scale: power)
              }), trial.chance * tried < best.map({ $0.trial.chance * tried }) ?? 0.001
          else { continue }
          best = (trial, [first, second], power)
        }
      }
      guard let best else { continue }
      for column in best.operands + [product] { taken[column] = true }
      add(
        .product, columns[product], best.operands.map { columns[$0] }, best.trial,
        chance: best.trial.chance * tried, power: best.power)
    }
  }

  /// The power of ten between two columns' products and a third, where two of the first three rows agree on it.
  private func powerBetween(_ first: ColumnValues, _ second: ColumnValues, _ product: ColumnValues) -> Int? {
    var seen: [Int] = []
    for row in first.values.indices where seen.count < 3 {
      let ratio = product.values[row] / (first.values[row] * second.values[row])
      guard ratio.isFinite, ratio != 0 else { continue }
      // Near enough to tell powers of ten apart: the binary exponent, and a straight line between two of them.
      let power = Int(((Double(ratio.exponent) + ratio.significand - 1) * 0.301).rounded())
      let distance = abs(ratio) / (power >= 0 ? tenTo(power) : 1 / tenTo(-power))
      // Far from any power of ten: this row does not hold, whatever the power.
      guard distance > 0.7, distance < 1.4, abs(power) <= 9 else {
        seen.append(Int.min)
        continue
      }
      if seen.contains(power) { return power }
      seen.append(power)
    }
    return nil
  }

  private func multiplied(_ first: ColumnValues, _ second: ColumnValues, _ row: Int, scale power: Int) -> Computed? {
    let (a, b) = (first.values[row], second.values[row])
    let scale = power >= 0 ? tenTo(power) : 1 / tenTo(-power)
    let value = a * b * scale
    guard value.isFinite, value != 0 else { return nil }
    let slack = (abs(a) * second.halves[row] + abs(b) * first.halves[row]) * scale
    // Between two powers of ten, of which several were tried.
    return Computed(value: value, slack: slack, reach: abs(value) / 3)
  }

  // MARK: Shares

  /// A whole that shares may be parts of, in a column: a printed total, or the sum of the parts of one that they do not give.
  private struct Whole {
    var row: Int
    var size: Double
    var half: Double
    var parts: [Int] = []
  }

  /// Columns of percentages that give another column's numbers as parts of a whole.
  mutating func findShares() {
    let shares = columns.indices.filter { columns[$0].kind == .shares }
    let parts = numberColumns
    let rows = bodyRows
    guard !shares.isEmpty, !parts.isEmpty, shares.count * parts.count * rows.count <= 20_000 else { return }
    let values = parts.map { ColumnValues($0, of: self, rows) }
    let wholes = parts.indices.map { self.wholes(parts[$0], values[$0], rows) }
    let tried = Double(shares.count * wholes.reduce(0) { $0 + $1.count })
    for share in shares {
      let stated = ColumnValues(share, of: self, rows)
      var best: (trial: ColumnTrial, part: Int, whole: Whole)?
      for (part, column) in values.enumerated() {
        for whole in wholes[part] {
          let trial = trial(rows, stated, needsSlip: true) { row in
            guard rows[row] != whole.row, column.values[row].isFinite else { return nil }
            let quotient = column.values[row] / whole.size
            return Computed(
              value: quotient * 100,
              slack: (column.halves[row] + abs(quotient) * whole.half) / whole.size * 100, reach: 100)
          }
          guard let trial, trial.chance * tried < best.map({ $0.trial.chance * tried }) ?? 0.001 else { continue }
          best = (trial, part, whole)
        }
      }
      guard let best else { continue }
      add(
        .share, share, [parts[best.part]], best.trial, chance: best.trial.chance * tried,
        wholeRows: best.whole.parts.isEmpty ? [best.whole.row] : best.whole.parts)
    }
  }

  private func wholes(_ column: Int, _ values: ColumnValues, _ rows: [Int]) -> [Whole] {
    let totals = relations.filter { $0.kind == .rowTotal }
    var wholes: [Whole] = []
    for (index, row) in rows.enumerated() where values.values[index] > 0 {
      guard self.rows[row].says.contains(.total) || totals.contains(where: { $0.stated == row }) else { continue }
      wholes.append(Whole(row: row, size: values.values[index], half: values.halves[index]))
    }
    for total in totals where total.failing.contains(column) {
      let positions = total.operands.compactMap { rows.firstIndex(of: $0) }.filter { values.values[$0].isFinite }
      let size = positions.reduce(0.0) { $0 + values.values[$1] }
      let half = positions.reduce(0.0) { $0 + values.halves[$1] }
      if size > 0 { wholes.append(Whole(row: total.stated, size: size, half: half, parts: total.operands)) }
    }
    return wholes
  }

  // MARK: Differences and changes

  /// Columns that are the difference of two others, or the change between them in percent.
  mutating func findChanges() {
    let sources = numberColumns
    guard sources.count >= 2, sources.count <= mostColumns else { return }
    let rows = bodyRows
    let values = sources.map { ColumnValues($0, of: self, rows) }
    let sums = relations.filter { $0.kind == .columnTotal }.map { Set($0.operands + [$0.stated]) }
    let tried = Double(2 * sources.count * sources.count)
    let results = columns.indices.filter { [.numbers, .shares].contains(columns[$0].kind) }
    guard results.count <= 2 * mostColumns else { return }
    for stated in results {
      let own = ColumnValues(stated, of: self, rows)
      var best: (trial: ColumnTrial, kind: TableRelation.Kind, operands: [Int])?
      for later in sources.indices where sources[later] != stated {
        for earlier in sources.indices where sources[earlier] != stated && earlier != later {
          // The part that a sum leaves is no difference of its own.
          if sums.contains(where: { $0.isSuperset(of: [stated, sources[later], sources[earlier]]) }) { continue }
          for kind in [TableRelation.Kind.difference, .change] {
            let trial = trial(rows, own, needsSlip: kind == .change) { row in
              changed(kind, values[later], values[earlier], row)
            }
            guard let trial, trial.chance * tried < best.map({ $0.trial.chance * tried }) ?? 0.001 else { continue }
            best = (trial, kind, [sources[later], sources[earlier]])
          }
        }
      }
      if let best { add(best.kind, stated, best.operands, best.trial, chance: best.trial.chance * tried) }
    }
  }

  private func changed(_ kind: TableRelation.Kind, _ later: ColumnValues, _ earlier: ColumnValues, _ row: Int)
    -> Computed?
  {
    let (after, before) = (later.values[row], earlier.values[row])
    let gap = after - before
    guard gap.isFinite else { return nil }
    let slack = later.halves[row] + earlier.halves[row]
    if kind == .difference { return Computed(value: gap, slack: slack, reach: max(abs(after), abs(before))) }
    guard before > 0 else { return nil }
    let change = gap / before
    return Computed(
      value: change * 100, slack: (slack + abs(change) * earlier.halves[row]) / before * 100,
      reach: max(100, abs(change) * 100))
  }

  // MARK: Trying

  /// Holds a column against what others give, row by row; nil where too few rows hold or too many fail.
  /// - Parameter needsSlip: whether a row that fails accuses only where one slip of the pen explains it: what is rounded and
  ///   restated often may fail for other reasons.
  private func trial(
    _ rows: [Int], _ stated: ColumnValues, needsSlip: Bool, _ compute: (Int) -> Computed?
  ) -> ColumnTrial? {
    var holding = 0
    var failing = 0
    var chance = 1.0
    for row in rows.indices where stated.values[row].isFinite {
      guard let computed = compute(row) else { continue }
      if holds(computed, stated, row) {
        holding += 1
        if stated.values[row] != 0 {
          chance *= min(1, 2 * (computed.slack + 2 * stated.halves[row]) / computed.reach)
        }
      } else {
        failing += 1
        // Nearly all that is tried ends here, at its second or third row.
        if failing > 1 + (holding + failing) / 4 { return nil }
      }
    }
    guard holding >= fewestRows, holding > 2 * failing else { return nil }
    return told(rows, stated, chance * combinations(holding + failing, failing), needsSlip, compute)
  }

  @inline(__always) private func holds(_ computed: Computed, _ stated: ColumnValues, _ row: Int) -> Bool {
    abs(computed.value - stated.values[row]) <= (computed.slack + stated.halves[row]) * 1.0001
  }

  /// A trial that came out well, row by row.
  private func told(
    _ rows: [Int], _ stated: ColumnValues, _ chance: Double, _ needsSlip: Bool, _ compute: (Int) -> Computed?
  ) -> ColumnTrial {
    var trial = ColumnTrial(chance: chance)
    var failing: [Int] = []
    var isAccusable = true
    for row in rows.indices where stated.values[row].isFinite {
      guard let computed = compute(row) else { continue }
      let isRight = holds(computed, stated, row)
      trial.outcomes.append((rows[row], isRight))
      if isRight { continue }
      failing.append(rows[row])
      isAccusable = isAccusable && isWrong(stated, row, computed, needsSlip)
    }
    if failing.count == 1, isAccusable { trial.unexplained = failing[0] }
    return trial
  }

  /// Whether a number is wrong where another value was computed: more than its sign differs, and, where asked for, one slip
  /// of the pen explains it and is no mere chance.
  private func isWrong(_ stated: ColumnValues, _ row: Int, _ computed: Computed, _ needsSlip: Bool) -> Bool {
    let value = stated.values[row]
    let slack = computed.slack + stated.halves[row]
    guard value != 0, abs(abs(value) - abs(computed.value)) > slack else { return false }
    guard needsSlip else { return true }
    let place = 2 * stated.halves[row]
    let digits = (value / place).rounded()
    guard abs(digits) < 1e12 else { return false }
    let changes = slips(Int64(digits), lastPlace: 1)
    let fits = changes.contains { abs((digits + Double($0)) * place - computed.value) <= slack }
    return fits && Double(changes.count) * 2 * slack <= 0.1 * abs(computed.value)
  }

  private mutating func add(
    _ kind: TableRelation.Kind, _ stated: Int, _ operands: [Int], _ trial: ColumnTrial, chance: Double, power: Int = 0,
    wholeRows: [Int] = []
  ) {
    var relation = TableRelation(
      kind: kind, stated: stated, operands: operands,
      instances: trial.outcomes.map { TableRelation.Instance(line: $0.row, outcome: $0.holds ? .holds : .fails) },
      chance: chance, isNamed: false, unexplained: trial.unexplained)
    relation.power = power
    relation.wholeRows = wholeRows
    relations.append(relation)
  }
}
