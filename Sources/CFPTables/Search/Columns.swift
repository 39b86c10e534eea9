import CFPDocuments
import CFPQuantities

// Relations between the columns of a table that hold row by row: products, shares, differences, changes.

/// A relation of columns that was tried, with how each row came out.
private struct ColumnTrial {
  var outcomes: [(row: Int, holds: Bool)] = []
  /// Rows that fail, and in which the stated number is wrong as it seems.
  var slips: [Int] = []
  /// How likely it is by chance that all rows that hold do.
  var chance = 1.0

  var holding: Int { outcomes.count { $0.holds } }
  var failing: [Int] { outcomes.filter { !$0.holds }.map(\.row) }
}

/// Fewer rows prove no relation of columns.
private let fewestRows = 3

extension TableAnalysis {
  /// The rows in which columns are compared: those of numbers that are no total.
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
    guard rows.count >= fewestRows, columns.count >= 3, columns.count <= 24 else { return }
    var taken: Set<Int> = []
    let tried = Double(columns.count * columns.count * columns.count) / 2
    for product in columns where !taken.contains(product) {
      var best: (trial: ColumnTrial, operands: [Int], power: Int)?
      for (index, first) in columns.enumerated() where first != product {
        for second in columns[(index + 1)...] where second != product {
          guard let (trial, power) = productTrial(first, second, product, rows),
            trial.chance * tried < best.map({ $0.trial.chance * tried }) ?? 0.001
          else { continue }
          best = (trial, [first, second], power)
        }
      }
      guard let best else { continue }
      taken.formUnion(best.operands + [product])
      add(.product, product, best.operands, best.trial, chance: best.trial.chance * tried, power: best.power)
    }
  }

  private func productTrial(_ first: Int, _ second: Int, _ product: Int, _ rows: [Int]) -> (ColumnTrial, power: Int)? {
    var power: Int?
    var trial = ColumnTrial()
    var isPlain = true
    var failing = 0
    for row in rows {
      guard let a = number(row: row, column: first), let b = number(row: row, column: second),
        let c = number(row: row, column: product), a.isDefinite, b.isDefinite, c.isDefinite,
        !a.number.isZero, !b.number.isZero, !c.number.isZero
      else { continue }
      let (left, right, stated) = (approximate(a.number), approximate(b.number), approximate(c.number))
      let ratio = stated / (left * right)
      // The first rows say which power of ten lies between the units; a wrong one among them is outvoted by the next.
      if power == nil || trial.holding == 0 { power = nearestPower(of: ratio) }
      guard let used = power, let scaled = scale(used) else { return nil }
      let width = relativeHalf(a.number) + relativeHalf(b.number) + relativeHalf(c.number)
      let holds = abs(ratio / scaled - 1) <= width * 1.0001
      trial.outcomes.append((row, holds))
      if holds {
        trial.chance *= min(1, width * 2 * 7 / 2.3)
        // Times one, times ten: the same number again.
        if abs(approximateMantissa(b.number)) != 1, abs(approximateMantissa(a.number)) != 1 { isPlain = false }
      } else {
        failing += 1
        if failing > 2 + trial.outcomes.count / 4 { return nil }
      }
    }
    guard trial.holding >= fewestRows, !isPlain, let power else { return nil }
    trial.chance *= combinations(trial.outcomes.count, failing)
    return (trial, power)
  }

  // MARK: Shares

  /// Columns of percentages that give another column's numbers as parts of a whole that is printed in it.
  mutating func findShares() {
    let shares = columns.indices.filter { columns[$0].kind == .shares }
    let values = numberColumns
    let wholes = bodyRows.filter { row in
      rows[row].says.contains(.total) || relations.contains { $0.kind == .rowTotal && $0.stated == row }
    }
    guard !shares.isEmpty, !values.isEmpty, !wholes.isEmpty, shares.count * values.count * wholes.count <= 2_000 else {
      return
    }
    for share in shares {
      var best: (trial: ColumnTrial, value: Int, whole: Int)?
      for value in values {
        for whole in wholes {
          guard let trial = shareTrial(share, of: value, whole: whole),
            trial.chance < best.map(\.trial.chance) ?? 0.001 / Double(shares.count * values.count * wholes.count)
          else { continue }
          best = (trial, value, whole)
        }
      }
      if let best {
        add(.share, share, [best.value], best.trial, chance: best.trial.chance, power: best.whole)
      }
    }
  }

  private func shareTrial(_ share: Int, of value: Int, whole: Int) -> ColumnTrial? {
    guard let total = number(row: whole, column: value), total.isDefinite, approximate(total.number) > 0 else {
      return nil
    }
    let size = approximate(total.number)
    return trial(share, fails: 1) { row, stated in
      guard row != whole, let part = number(row: row, column: value), part.isDefinite else { return nil }
      let quotient = approximate(part.number) / size * 100
      let slack = (half(part.number) / size + abs(quotient) / 100 * half(total.number) / size) * 100 + half(stated)
      return (quotient, slack, 100)
    }
  }

  // MARK: Differences and changes

  /// Columns that are the difference of two others, or the change between them in percent.
  mutating func findChanges() {
    let values = numberColumns
    guard values.count >= 2, values.count <= 24 else { return }
    let sums = relations.filter { $0.kind == .columnTotal }.map { Set($0.operands + [$0.stated]) }
    for stated in columns.indices where [.numbers, .shares].contains(columns[stated].kind) {
      var best: (trial: ColumnTrial, kind: TableRelation.Kind, operands: [Int])?
      for later in values where later != stated {
        for earlier in values where earlier != stated && earlier != later {
          // The part that a sum leaves is no difference of its own.
          if sums.contains(where: { $0.isSuperset(of: [stated, later, earlier]) }) { continue }
          for kind in [TableRelation.Kind.difference, .change] {
            guard let trial = changeTrial(kind, stated, later, earlier),
              trial.chance < best.map(\.trial.chance) ?? 0.001 / Double(2 * values.count * values.count)
            else { continue }
            best = (trial, kind, [later, earlier])
          }
        }
      }
      if let best { add(best.kind, stated, best.operands, best.trial, chance: best.trial.chance, power: 0) }
    }
  }

  private func changeTrial(_ kind: TableRelation.Kind, _ stated: Int, _ later: Int, _ earlier: Int) -> ColumnTrial? {
    trial(stated, fails: 1, needsSlip: kind == .change) { row, number in
      guard let after = self.number(row: row, column: later), let before = self.number(row: row, column: earlier),
        after.isDefinite, before.isDefinite
      else { return nil }
      let (one, other) = (approximate(after.number), approximate(before.number))
      let slack = half(after.number) + half(before.number)
      if kind == .difference { return (one - other, slack + half(number), max(abs(one), abs(other))) }
      guard other > 0 else { return nil }
      let change = (one - other) / other * 100
      return (
        change, (slack + abs(one - other) / other * half(before.number)) / other * 100 + half(number),
        max(100, abs(change))
      )
    }
  }

  /// Holds a column against what others give, row by row; nil where too few rows hold or too many fail.
  /// - Parameter compute: the value that a row's other numbers give, how far it may be off, and how far such values reach.
  private func trial(
    _ stated: Int, fails: Int, needsSlip: Bool = true,
    _ compute: (Int, PrintedNumber) -> (value: Double, slack: Double, reach: Double)?
  ) -> ColumnTrial? {
    var trial = ColumnTrial()
    var failing = 0
    for row in bodyRows {
      guard let own = number(row: row, column: stated), own.isDefinite, let computed = compute(row, own.number) else {
        continue
      }
      let holds = abs(computed.value - approximate(own.number)) <= computed.slack * 1.0001
      trial.outcomes.append((row, holds))
      if holds {
        if !own.number.isZero { trial.chance *= min(1, (2 * computed.slack + 2 * half(own.number)) / computed.reach) }
      } else {
        failing += 1
        if failing > fails + trial.outcomes.count / 4 { return nil }
        if isAccusable(own.number, of: computed, needsSlip) { trial.slips.append(row) }
      }
    }
    guard trial.holding >= fewestRows, trial.holding > 2 * failing else { return nil }
    trial.chance *= combinations(trial.outcomes.count, failing)
    return trial
  }

  /// Whether a number is wrong where another value was computed: more than its sign differs, and, of what is rounded and
  /// restated often, one slip of the pen explains it and is no mere chance.
  private func isAccusable(
    _ number: PrintedNumber, of computed: (value: Double, slack: Double, reach: Double), _ needsSlip: Bool
  ) -> Bool {
    guard number.mantissa.magnitude < 1_000_000_000_000, !number.isZero else { return false }
    let place = 2 * half(number)
    // A change whose direction is told by words has no sign.
    if abs(abs(approximate(number)) - abs(computed.value)) <= computed.slack { return false }
    guard needsSlip else { return true }
    let changes = slips(number.mantissa, lastPlace: 1)
    let fits = changes.contains { abs(Double(number.mantissa + $0) * place - computed.value) <= computed.slack }
    return fits && Double(changes.count) * 2 * computed.slack <= 0.1 * abs(computed.value)
  }

  // MARK: Taking over

  private mutating func add(
    _ kind: TableRelation.Kind, _ stated: Int, _ operands: [Int], _ trial: ColumnTrial, chance: Double, power: Int
  ) {
    let failing = trial.failing
    var relation = TableRelation(
      kind: kind, stated: stated, operands: operands,
      instances: trial.outcomes.map { TableRelation.Instance(line: $0.row, outcome: $0.holds ? .holds : .fails) },
      chance: chance, isNamed: false,
      unexplained: failing.count == 1 && (kind == .product || trial.slips == failing) ? failing[0] : nil)
    relation.power = power
    relations.append(relation)
  }
}

// Approximations, for searching only: what holds is told once more on the printed digits where it is recomputed.

private func approximate(_ number: PrintedNumber) -> Double {
  let decimals = number.decimals
  let mantissa = Double(number.mantissa)
  return decimals >= 0 ? mantissa / power(decimals) : mantissa * power(-decimals)
}

/// Half a unit of the last printed place.
private func half(_ number: PrintedNumber) -> Double {
  number.decimals >= 0 ? 0.5 / power(number.decimals) : 0.5 * power(-number.decimals)
}

private func relativeHalf(_ number: PrintedNumber) -> Double { half(number) / abs(approximate(number)) }

/// The digits without the zeros behind them: 1 for 10.0.
private func approximateMantissa(_ number: PrintedNumber) -> Int64 {
  var mantissa = number.mantissa
  while mantissa != 0, mantissa % 10 == 0 { mantissa /= 10 }
  return mantissa
}

private func power(_ exponent: Int) -> Double { (0..<min(exponent, 60)).reduce(1) { value, _ in value * 10 } }

/// The power of ten between units: thousandths to thousands; nil for others.
private func scale(_ exponent: Int) -> Double? {
  guard abs(exponent) <= 9 else { return nil }
  return exponent >= 0 ? power(exponent) : 1 / power(-exponent)
}

private func nearestPower(of ratio: Double) -> Int {
  let logarithm = CFPTables.logarithm(abs(ratio)) / 2.302585092994046
  return Int(logarithm.rounded())
}
