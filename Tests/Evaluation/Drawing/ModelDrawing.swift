/// What a family needs of its model.
struct Demand: Sendable {
  /// The `use` rows run for a printed number of years.
  var serviceLife = false
  /// Production burns a fuel that is stated by mass, heating value and a factor per GJ.
  var heatingValue = false
  /// Yearly amounts beside those per unit.
  var annual = false
  /// Raw materials by piece mass and number.
  var pieces = false
  /// Large numbers, for thousand separators.
  var large = false
  /// Some rows print a null mark.
  var nulls = false
  /// Only these stages; nil: drawn.
  var stages: [String]?
  var emissionDecimals: Int?
  var shareDecimals: Int?
  /// Stages print as many decimals as rows: for results that leave the stages' values out.
  var sameDecimals = false
  /// Production uses green electricity beside that of the grid, with a factor of its own.
  var greenPower = false
  /// The last stage gives a credit: its emission is negative.
  var credit = false
  /// Raw materials are the ingredients of a food.
  var ingredients = false
  /// Production burns a fuel that is stated by its carbon: heating value, carbon content, oxidation.
  var fuelCarbon = false
}

extension Model {
  /// Draws a report's content.
  init(_ tongue: Tongue, _ demand: Demand, _ random: inout Random) {
    let kind = random.pick(productKinds)
    let tongueIndex = Tongue.allCases.firstIndex(of: tongue) ?? 0
    let year = random.int(2023...2025)
    let toGate = random.once(in: 3)
    let keys =
      demand.stages
      ?? (toGate
        ? ["rawMaterialAcquisition", "rawMaterialTransport", "production", "packaging"]
        : ["rawMaterialAcquisition", "rawMaterialTransport", "production", "distribution", "use", "endOfLife"])
    let decimals = demand.emissionDecimals ?? random.int(2...4)
    let zh = ["GB/T 24067-2024", "ISO 14067:2018", "PAS 2050:2011"]
    let letters = ["TW", "LY", "QS", "HR", "MK", "DX"]
    self.init(
      tongue: tongue, names: Names(tongue, &random), product: kind.names[tongueIndex],
      modelCode: "\(random.pick(letters))-\(random.int(100...990))\(random.pick(["A", "B", "S", ""]))",
      unit: kind.units[tongueIndex], isDeclared: toGate, boundary: toGate ? "cradle-to-gate" : "cradle-to-grave",
      number: "\(random.pick(["PCF", "CFP", "GHG"]))-\(year + 1)-\(random.int(1001...9998))",
      issued: Day(year: year + 1, month: random.int(2...9), day: random.int(1...28)),
      validUntil: Day(year: year + 4, month: random.int(2...9), day: random.int(1...28)),
      start: Day(year: year, month: 1, day: 1), end: Day(year: year, month: 12, day: 31),
      standards: tongue == .hans
        ? Array(zh.prefix(random.int(1...3))) : tongue == .en ? Array(zh[1...].prefix(random.int(1...2))) : [zh[1]],
      assessment: random.pick(["AR5", "AR6"]), habit: random.pick(Habit.common),
      stages: keys.map { ModelStage(stage: $0, label: random.pick(stageWords.synonyms($0, tongue))) }, rows: [],
      emissionDecimals: decimals,
      stageDecimals: random.once(in: 3) && !demand.sameDecimals ? max(2, decimals - 1) : decimals,
      shareDecimals: demand.shareDecimals ?? (random.once(in: 4) ? 1 : 2), output: random.int(12...980) * 100)
    for (index, key) in keys.enumerated() { drawRows(of: index, key, demand, &random) }
    compute()
  }

  private mutating func drawRows(of stage: Int, _ key: String, _ demand: Demand, _ random: inout Random) {
    switch key {
    case "rawMaterialAcquisition":
      for material in demand.ingredients
        ? random.sample(foods, random.int(9...13)) : random.sample(materials, random.int(3...5))
      {
        var row = drawRow(stage, material, demand, &random)
        if demand.pieces {
          let pieceMass = random.fixed(digits: 3, decimals: 3)
          let pieces = Fixed(Int128(random.int(2...24)), decimals: 0)
          row.pieceMass = pieceMass
          row.pieces = pieces
          row.amount = pieceMass * pieces
        }
        rows.append(row)
      }
    case "rawMaterialTransport", "distribution":
      for vehicle in random.sample(vehicles, key == "distribution" ? 1 : 2) {
        var row = drawRow(stage, vehicle, demand, &random)
        let mass = random.fixed(digits: demand.large ? 5 : 3, decimals: 3)
        let distance = Fixed(Int128(random.int(60...1900)), decimals: 0)
        row.mass = mass
        row.distance = distance
        row.mode = vehicle.name(tongue)
        row.amount = mass * distance
        row.annual = nil
        rows.append(row)
      }
    case "production":
      rows.append(drawRow(stage, energies[0], demand, &random))
      for energy in random.sample(Array(energies[1...]), random.int(1...2)) {
        rows.append(drawRow(stage, energy, demand, &random))
      }
      if demand.greenPower { rows.append(drawRow(stage, random.pick(greenPowers), demand, &random)) }
      if demand.fuelCarbon { rows.append(drawFuel(stage, &random)) }
      if demand.heatingValue { for index in rows.indices where rows[index].stage == stage { makeFuel(index, &random) } }
    case "packaging":
      for material in random.sample(packagings, 2) { rows.append(drawRow(stage, material, demand, &random)) }
    case "use":
      var row = drawRow(stage, energies[0], demand, &random)
      if demand.serviceLife { row.years = Fixed(Int128(random.int(5...15)), decimals: 0) }
      rows.append(row)
    default:
      for ending in random.sample(endings, 2) { rows.append(drawRow(stage, ending, demand, &random)) }
      if demand.credit { makeCredit(rows.count - 1, &random) }
    }
    if demand.nulls, key != "rawMaterialAcquisition", rows.count > 1, rows[rows.count - 2].stage == stage,
      random.once(in: 2)
    {
      rows[rows.count - 1].isNull = true
    }
  }

  private mutating func drawRow(_ stage: Int, _ substance: Substance, _ demand: Demand, _ random: inout Random)
    -> ModelRow
  {
    let digits = random.int(3...5) + (demand.large ? 2 : 0)
    let decimals = max(1, digits - random.int(1...2) - (demand.large ? 3 : 0))
    // The same electricity has the same factor everywhere in a report; so has every other thing.
    let name = substance.name(tongue)
    let factor =
      rows.first { $0.item == name && $0.measure == substance.unit }?.factor
      ?? (substance.unit == .kilowattHour
        ? random.pick([Fixed(5777, decimals: 4), Fixed(6205, decimals: 4), Fixed(5366, decimals: 4)])
        : Fixed(Int128(substance.factor * 10 + random.int(-9...9) * max(1, substance.factor / 100)), decimals: 4)
          .rounded(to: substance.factor > 1000 ? random.int(2...3) : 4))
    var row = ModelRow(
      stage: stage, item: name, amount: random.fixed(digits: digits, decimals: decimals), measure: substance.unit,
      factor: factor)
    if demand.annual { drawAnnual(&row, &random) }
    return row
  }

  /// A yearly amount that, divided by the output, prints as the amount per unit.
  private func drawAnnual(_ row: inout ModelRow, _ random: inout Random) {
    let annual = Fixed(Int128(random.int(40_000...9_000_000)), decimals: 0)
    row.annual = annual
    row.amount = annual.divided(
      by: Fixed(Int128(output), decimals: 0), decimals: 4, truncating: habit == .truncated)
  }

  /// Turns a row into a burnt fuel: tonnes, heating value in GJ/t, factor in kg CO2e/GJ.
  private mutating func makeFuel(_ index: Int, _ random: inout Random) {
    guard rows[index].measure == .kilogram, rows[index].item == energies[3].name(tongue) else { return }
    rows[index].measure = .tonne
    rows[index].amount = random.fixed(digits: 4, decimals: 4)
    rows[index].heatingValue = Fixed(42652, decimals: 3)
    rows[index].factor = Fixed(7259, decimals: 2)
  }

  /// Turns a row into a credit of a tenth to four tenths of everything before it.
  private mutating func makeCredit(_ index: Int, _ random: inout Random) {
    let sum = rows[..<index].reduce(Fixed.zero) { $0 + $1.amount * $1.factor }
    let credit = sum * Fixed(Int128(random.int(10...40)), decimals: 2)
    rows[index].factor = -rows[index].factor
    rows[index].amount = credit.divided(by: -rows[index].factor, decimals: 3)
  }

  /// A fuel whose factor is heating value × carbon content × oxidation × 44/12.
  private func drawFuel(_ stage: Int, _ random: inout Random) -> ModelRow {
    let fuel = random.pick(carbonFuels)
    let oxidation = Fixed(Int128(random.pick([98, 99, 93])), decimals: 0)
    let carbon = fuel.carbonContent * oxidation * Fixed(440, decimals: 0)
    var row = ModelRow(
      stage: stage, item: fuel.substance.name(tongue), amount: random.fixed(digits: 4, decimals: 4), measure: .tonne,
      factor: carbon.divided(by: Fixed(12, decimals: 0), decimals: 14), heatingValue: fuel.heatingValue)
    row.carbonContent = fuel.carbonContent
    row.oxidation = oxidation
    return row
  }
}
