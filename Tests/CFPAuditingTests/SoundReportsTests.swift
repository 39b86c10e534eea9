import CFPAuditing
import CFPFootprints
import CFPQuantities
import Testing

/// Correctly computed and correctly printed reports: an arithmetic finding in one of them is a defect.
@Suite struct SoundReportsTests {
  /// Seeds are arguments in blocks, so that a failure names the seed and a few thousand reports stay quick.
  @Test(arguments: 0..<30) func noArithmeticFinding(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      var author = Author(seed: UInt64(seed))
      let sketch = author.report()
      let audit = sketch.audit
      // The author draws a factor for each row, so that one fuel has several: F04 is right to say so.
      let accusations = audit.findings.filter { $0.level >= .warning && $0.rule.rawValue != "CFP-F04" }
      #expect(
        accusations.isEmpty, "seed \(seed) (\(author.habit)): \(accusations.map(\.message.en))")
      #expect(audit.verdict != .discrepant)
    }
  }

  /// The other side: a report in which one emission lost its agreement is rarely passed over.
  @Test func aWrongDigitIsFound() {
    var found = 0
    var tried = 0
    for seed in 0..<300 {
      var author = Author(seed: UInt64(seed))
      var sketch = author.report()
      guard
        let row = sketch.report.inventory.indices.first(where: {
          (sketch.report.inventory[$0].emission?.number?.mantissa ?? 0) > 99_999
        }),
        let emission = sketch.report.inventory[row].emission, let number = emission.number
      else { continue }
      tried += 1
      let digits = String(number.mantissa)
      let leading = PrintedNumber(
        mantissa: number.mantissa + (digits.first == "9" ? -1 : 1) * tenth(of: number.mantissa),
        fractionDigits: number.fractionDigits)
      sketch.report.inventory[row].emission?.number = leading
      if sketch.audit.verdict == .discrepant { found += 1 }
    }
    #expect(tried > 100)
    #expect(found * 100 >= tried * 80, "\(found) of \(tried)")
  }

  /// The place value of the second digit.
  private func tenth(of mantissa: Int64) -> Int64 {
    var power: Int64 = 1
    while mantissa / power >= 100 { power *= 10 }
    return power
  }

  @Test func mostOfASoundReportIsChecked() {
    let audit = soundReport().audit
    #expect(audit.verdict == .consistent, "\(audit.coverage) \(audit.findings.map(\.message.en))")
    #expect(audit.findings.allSatisfy { $0.level == .note })
  }
}

/// Writes a report as people do: computes with more digits than are printed, or with the printed ones.
private struct Author {
  struct Habit {
    var truncates: Bool
    var computesFromPrinted: Bool
    var printsFactorUnit: Bool
    var emissionUnit: String
    var balancesShares: Bool
  }

  var random: SplitMix
  let habit: Habit

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    habit = Habit(
      truncates: random.chance(3), computesFromPrinted: random.chance(2),
      printsFactorUnit: random.chance(2),
      emissionUnit: ["kgCO2e", "tCO2e", "gCO2e"][random.below(3)], balancesShares: random.chance(4))
  }

  mutating func report() -> ReportSketch {
    var sketch = ReportSketch()
    let stages: [LifeCycleStage] = [
      .rawMaterialAcquisition, .rawMaterialTransport, .production, .distribution, .use, .endOfLife,
    ]
    let decimals = random.between(1, 6)
    var stageValues: [(LifeCycleStage, ExactDecimal)] = []
    for stage in stages.prefix(random.between(2, 6)) {
      var values: [ExactDecimal] = []
      for _ in 0..<random.between(1, 4) {
        let emission = addRow(stage, decimals, to: &sketch)
        values.append(emission)
      }
      let sum = values.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
      stageValues.append((stage, habit.computesFromPrinted ? printed(sum, decimals).exact : sum))
    }
    let total = stageValues.map(\.1).reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
    guard total.coefficient > 0 else { return sketch }
    let shareDecimals = random.between(0, 2)
    var shares = stageValues.map { printed(percent($0.1, of: total), shareDecimals) }
    let balances = habit.balancesShares && !habit.truncates
    if balances { balance(&shares, stageValues.map(\.1)) }
    for (index, (stage, value)) in stageValues.enumerated() {
      sketch.stage(
        stage, "\(printed(value, decimals).digits) \(habit.emissionUnit)/台",
        "\(shares[index].digits)%")
    }
    sketch.total("\(printed(total, decimals).digits) \(habit.emissionUnit)/台", share: "100%")
    sketch.mention(.total, "\(printed(total, decimals).digits) \(habit.emissionUnit)")
    if decimals > 1 {
      sketch.mention(.total, "约\(printed(total, decimals - 1).digits) \(habit.emissionUnit)")
    }
    return sketch
  }

  /// Adds a row and returns what the author goes on computing with, in the report's emission unit.
  private mutating func addRow(
    _ stage: LifeCycleStage, _ decimals: Int, to sketch: inout ReportSketch
  ) -> ExactDecimal {
    let (unit, item, carrier) = [
      ("kWh", "电力", "electricity"), ("kg", "钢", "steel"), ("t·km", "公路", nil), ("L", "溶剂", nil),
    ][random.below(4)]
    let activityDecimals = random.between(0, 5)
    let factorDecimals = random.between(2, 6)
    var activity = ExactDecimal(
      coefficient: Int128(random.between(1, 9_999_999)), decimals: random.between(2, 6))
    var factor = ExactDecimal(
      coefficient: Int128(random.between(1, 99_999)), decimals: random.between(4, 5))
    let activityPrinted = printed(activity, activityDecimals)
    let factorPrinted = printed(factor, factorDecimals)
    if habit.computesFromPrinted {
      activity = activityPrinted.exact
      factor = factorPrinted.exact
    }
    // A factor is per kWh, kg, t·km or L in kg; without its unit it is in the emission's unit.
    let shift =
      habit.printsFactorUnit ? ["kgCO2e": 0, "tCO2e": -3, "gCO2e": 3][habit.emissionUnit] ?? 0 : 0
    let exact = (activity.multiplied(by: factor) ?? .zero).scaled(byPowerOfTen: shift)
    let emission = printed(exact, decimals)
    sketch.row(
      stage, item, "\(activityPrinted.digits) \(unit)",
      factorPrinted.digits + (habit.printsFactorUnit ? " kgCO2e/\(unit)" : ""),
      "\(emission.digits) \(habit.emissionUnit)/台", carrier: carrier)
    return habit.computesFromPrinted ? emission.exact : exact
  }

  private func percent(_ part: ExactDecimal, of total: ExactDecimal) -> ExactDecimal {
    part.scaled(byPowerOfTen: 2).quotient(by: total, decimals: 12) ?? .zero
  }

  /// Moves the greatest share so that the column adds up to 100, when that takes a single unit.
  private func balance(_ shares: inout [PrintedNumber], _ values: [ExactDecimal]) {
    let unit = shares[0].decimals
    var hundred: Int64 = 100
    for _ in 0..<unit { hundred *= 10 }
    let residue = hundred - shares.map(\.mantissa).reduce(0, +)
    guard abs(residue) == 1,
      let greatest = shares.indices.max(by: { shares[$0].mantissa < shares[$1].mantissa }),
      let moved = PrintedNumber(mantissa: shares[greatest].mantissa + residue, fractionDigits: unit)
    else { return }
    shares[greatest] = moved
  }

  private func printed(_ value: ExactDecimal, _ decimals: Int) -> PrintedNumber {
    var coefficient = value.coefficient
    var rest = value.decimals
    guard rest > decimals else {
      while rest < decimals {
        coefficient *= 10
        rest += 1
      }
      return PrintedNumber(mantissa: Int64(coefficient), fractionDigits: decimals) ?? .zero
    }
    if !habit.truncates {
      return PrintedNumber(
        mantissa: Int64(value.rounded(to: decimals).coefficient), fractionDigits: decimals) ?? .zero
    }
    while rest > decimals {
      coefficient /= 10
      rest -= 1
    }
    return PrintedNumber(mantissa: Int64(coefficient), fractionDigits: decimals) ?? .zero
  }
}

/// A small seeded generator (SplitMix64), so that a failing report can be made again.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }
  /// True once in `count` times.
  mutating func chance(_ count: Int) -> Bool { below(count) == 0 }
}
