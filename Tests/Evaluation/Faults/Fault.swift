/// An error of one cause, put into the printed figures of a model.
struct CausedFault {
  /// The code of AUDIT.md section 3.
  var cause: String
  /// The figure that is wrong.
  var target: Target
}

extension Model {
  /// All causes that the generator can inject.
  static let causes = [
    "digit", "transposition", "dropped-digit", "extra-digit", "decimal-shift", "sign", "unit-kg-t", "unit-kWh-MWh",
    "unit-kWh-MJ", "unit-L-kg", "carbon-not-co2", "missing-ncv", "wrong-factor-row", "copied-neighbour", "missing-row",
    "double-count", "stale-total", "share-base",
  ]

  /// Puts one error of a cause into the figures, where a relation tells it; nil where none was found.
  mutating func inject(cause: String, _ random: inout Random) -> CausedFault? {
    for _ in 0..<60 {
      var faulty = self
      guard let target = faulty.disturb(cause, &random), faulty[target] != self[target] || isComputed(cause),
        !faulty.brokenRules.isEmpty
      else { continue }
      self = faulty
      return CausedFault(cause: cause, target: target)
    }
    return nil
  }

  private func isComputed(_ cause: String) -> Bool {
    ["missing-row", "double-count", "wrong-factor-row"].contains(cause)
  }

  private mutating func disturb(_ cause: String, _ random: inout Random) -> Target? {
    switch cause {
    case "digit", "transposition", "dropped-digit", "extra-digit", "decimal-shift": return mistype(cause, &random)
    case "sign":
      let target = random.once(in: 2) ? Target.emission(row: anyRow(&random)) : .stage(random.int(0...stages.count - 1))
      self[target].units.negate()
      return target
    case "unit-kg-t": return scale(rows.indices.filter { rows[$0].measure == .kilogram }, by: 3, &random)
    case "unit-kWh-MWh": return scale(rows.indices.filter { rows[$0].measure == .kilowattHour }, by: 3, &random)
    case "unit-kWh-MJ":
      return change(.amount, of: rows.indices.filter { rows[$0].measure == .kilowattHour }, &random) { value in
        (value * Fixed(36, decimals: 1)).rounded(to: value.decimals)
      }
    case "unit-L-kg":
      return change(.amount, of: fuels, &random) { value in
        value.divided(by: Fixed(84, decimals: 2), decimals: value.decimals)
      }
    case "carbon-not-co2":
      return change(.factor, of: fuels, &random) { value in
        (value * Fixed(12, decimals: 0)).divided(by: Fixed(44, decimals: 0), decimals: value.decimals)
      }
    case "missing-ncv":
      return change(.factor, of: fuels, &random) { value in
        value.divided(by: Fixed(42652, decimals: 3), decimals: 4)
      }
    case "wrong-factor-row": return useOtherFactor(&random)
    case "copied-neighbour": return copyNeighbour(&random)
    case "missing-row", "double-count": return addWrongly(cause == "missing-row" ? -1 : 1, &random)
    case "stale-total":
      // The total of before a row changed: the parts and their shares are new.
      let row = anyRow(&random)
      let change = random.fixed(digits: 3, decimals: 0)
      total = total - (rows[row].emission * change).divided(by: Fixed(4000, decimals: 0), decimals: total.decimals)
      return total.units > 0 ? .total : nil
    case "share-base":
      guard stages.count > 2 else { return nil }
      let stage = random.int(0...stages.count - 1)
      let other = (stage + random.int(1...stages.count - 1)) % stages.count
      stages[stage].share = (stages[stage].emission * Fixed(100, decimals: 0)).divided(
        by: total - stages[other].emission, decimals: shareDecimals)
      return isBalancing(stages[stage]) ? nil : .share(stage)
    default: return nil
    }
  }

  private enum Column { case amount, factor }

  /// Rows that burn diesel or gasoline by mass.
  private var fuels: [Int] {
    rows.indices.filter { row in
      rows[row].measure == .kilogram && fuelNames.contains { rows[row].item.lowercased().contains($0) }
    }
  }

  private func anyRow(_ random: inout Random) -> Int { random.int(0...rows.count - 1) }

  private mutating func change(
    _ column: Column, of candidates: [Int], _ random: inout Random, _ change: (Fixed) -> Fixed
  ) -> Target? {
    guard !candidates.isEmpty else { return nil }
    let row = random.pick(candidates)
    let target: Target = column == .amount ? .amount(row: row) : .factor(row: row)
    let value = change(self[target])
    guard value.units > 9 else { return nil }
    self[target] = value
    return target
  }

  private mutating func scale(_ candidates: [Int], by power: Int, _ random: inout Random) -> Target? {
    let isSmaller = random.once(in: 2)
    return change(.amount, of: candidates, &random) { value in
      isSmaller
        ? Fixed(value.units, decimals: value.decimals + power)
        : value.decimals >= power
          ? Fixed(value.units, decimals: value.decimals - power)
          : Fixed(value.units * Fixed.power(power - value.decimals), decimals: 0)
    }
  }

  private mutating func mistype(_ cause: String, _ random: inout Random) -> Target? {
    let target: Target
    switch random.int(0...11) {
    case 0...1: target = .amount(row: anyRow(&random))
    case 2...3: target = .factor(row: anyRow(&random))
    case 4...6: target = .emission(row: anyRow(&random))
    case 7...8: target = .stage(random.int(0...stages.count - 1))
    case 9: target = .share(random.int(0...stages.count - 1))
    default: target = .total
    }
    guard let value = self[target].mistyped(cause, &random) else { return nil }
    self[target] = value
    if case .share(let stage) = target, isBalancing(stages[stage]) { return nil }
    return target
  }

  /// The row is computed with another row's factor, and everything behind it with that.
  private mutating func useOtherFactor(_ random: inout Random) -> Target? {
    let row = anyRow(&random)
    let printed = rows[row].factor
    let others = rows.indices.filter { rows[$0].factor != printed && rows[$0].heatingValue == nil }
    guard rows[row].heatingValue == nil, let other = others.randomElement(using: &random) else { return nil }
    rows[row].factor = rows[other].factor
    rows[row].fullFactor = rows[other].fullFactor
    compute()
    rows[row].factor = printed
    return .factor(row: row)
  }

  /// A cell repeats what stands above it.
  private mutating func copyNeighbour(_ random: inout Random) -> Target? {
    let row = random.int(1...rows.count - 1)
    switch random.int(0...2) {
    case 0 where rows[row].measure == rows[row - 1].measure:
      rows[row].amount = rows[row - 1].amount
      return .amount(row: row)
    case 1 where rows[row].item != rows[row - 1].item:
      rows[row].factor = rows[row - 1].factor
      return .factor(row: row)
    default:
      rows[row].emission = rows[row - 1].emission
      return .emission(row: row)
    }
  }

  /// A stage's sum leaves a row out or counts it twice; the total and the shares follow from it.
  private mutating func addWrongly(_ sign: Int128, _ random: inout Random) -> Target? {
    let stage = random.int(0...stages.count - 1)
    let own = rows(of: stage)
    guard own.count > 1 else { return nil }
    let left = random.pick(own).row
    let part = habit == .fromPrinted ? left.emission : left.exact
    let truncating = habit == .truncated || habit == .truncatedResults
    let change = Fixed(sign * part.units, decimals: part.decimals)
    let sum = stages.reduce(Fixed.zero) { $0 + (habit == .fromPrinted ? $1.emission : $1.exact) }
    stages[stage].exact = stages[stage].exact + change
    stages[stage].emission = stages[stage].exact.cut(to: stageDecimals, truncating: truncating)
    let whole = sum + change
    total = (habit == .fromPrinted ? stages.reduce(.zero) { $0 + $1.emission } : whole).cut(
      to: stageDecimals, truncating: truncating)
    for index in stages.indices {
      let part = habit == .fromPrinted ? stages[index].emission : stages[index].exact
      stages[index].share = (part * Fixed(100, decimals: 0)).divided(
        by: habit == .fromPrinted ? total : whole, decimals: shareDecimals, truncating: truncating)
    }
    return .stage(stage)
  }

  /// The rules whose relations the printed figures break, every number taken in its widest reading.
  var brokenRules: Set<String> {
    var broken: Set<String> = []
    for row in rows where !productHolds(row) { broken.formUnion(["CFP-P01", "CFP-P02", "CFP-F01"]) }
    for stage in stages.indices where !itemsHold(stage) { broken.insert("CFP-S01") }
    if !stagesHold { broken.insert("CFP-S02") }
    for stage in stages where !shareHolds(stage) { broken.formUnion(["CFP-H01", "CFP-H02"]) }
    return broken
  }
}

private let fuelNames = ["柴油", "汽油", "diesel", "gasoline", "petrol", "디젤", "軽油", "경유"]

extension Fixed {
  /// The number as a slip of the given kind prints it; nil where that changes nothing or leaves nothing.
  fileprivate func mistyped(_ cause: String, _ random: inout Random) -> Fixed? {
    var digits = Array(String(units.magnitude))
    while digits.count <= decimals { digits.insert("0", at: 0) }
    var decimals = decimals
    let index = random.int(0...digits.count - 1)
    let isWhole = index < digits.count - decimals
    switch cause {
    case "digit":
      guard let old = Int(String(digits[index])) else { return nil }
      digits[index] = Character(String((old + random.int(1...9)) % 10))
    case "transposition":
      guard index + 1 < digits.count, digits[index] != digits[index + 1] else { return nil }
      digits.swapAt(index, index + 1)
    case "dropped-digit":
      guard digits.count > 2 else { return nil }
      digits.remove(at: index)
      if !isWhole { decimals -= 1 }
    case "extra-digit":
      digits.insert(Character(String(random.int(0...9))), at: index)
      if !isWhole { decimals += 1 }
    default:
      let power = random.pick([1, -1, 2, -2])
      decimals -= power
      while decimals < 0 {
        digits.append("0")
        decimals += 1
      }
    }
    guard decimals <= 8, let units = Int128(String(digits)), units > 0, Fixed(units, decimals: decimals) - self != .zero
    else { return nil }
    // 07.5 is no way to print a number.
    if digits.count <= decimals || digits.count > decimals + 1 && digits[0] == "0" { return nil }
    return (Fixed(units, decimals: decimals) - self).units == 0 ? nil : Fixed(units, decimals: decimals)
  }
}
