import CFPFootprints
import CFPQuantities

/// CFP-U02: factor unit × activity unit = emission unit. Error where the figures were multiplied although the printed units
/// do not go together (a factor per kWh on kilograms); a note for factors without a unit, and for CO2 where CO2e is summed.
///
/// Passed over: heating values and densities that may stand between a mass, a volume and an energy (P02), counting units.
enum UnitsOfProducts: Rule {
  static let id = RuleID.u02

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "因子单位 × 活动数据单位 = 排放量单位", en: "factor unit × activity unit = emission unit"),
      checks: Message(
        zh: "所印单位相乘应得排放量单位；因子未印单位、以 CO2 计的因子用于 CO2e 只作提示。",
        en:
          "The printed units multiply to the emission's; a factor without a unit, or one for CO2 in a sum of CO2e, gives a note."
      ),
      formula: "[kgCO2e/kWh] × [kWh] = [kgCO2e]",
      skips: Message(
        zh: "质量、体积与能量之间可能有热值或密度（见 P02）；计数单位。",
        en: "Masses, volumes and energies, between which a heating value or a density may stand (P02); counting units."),
      source: ownArithmetic, passing: soundExample, failing: example(("20.00\tkWh", "20.00\tm2")))
  ]

  static func apply(to ledger: inout Ledger) {
    var unitless: [FigureReference] = []
    var onlyDioxide: [FigureReference] = []
    for index in ledger.report.inventory.indices {
      let row = ledger.report.inventory[index]
      guard let activity = row.activity, let factor = row.factor, let emission = row.emission, factor.number != nil,
        activity.number != nil
      else { continue }
      guard let factorUnit = factor.unit, let per = factorUnit.denominator else {
        if factor.unit == nil, activity.unit != nil { unitless.append(.row(index, .factor)) }
        continue
      }
      if factorUnit.symbol.dimension == .carbonDioxide, emission.unit?.symbol.dimension == .emission {
        onlyDioxide.append(.row(index, .factor))
      }
      if let unit = activity.unit, areApart(unit, per), plainProductHolds(activity, factor, emission) {
        ledger.findings.append(mismatch(index, unit, factorUnit, in: ledger))
      }
    }
    note(unitless, .factorsWithoutUnit(count: unitless.count), in: &ledger)
    note(onlyDioxide, .dioxideForEquivalents(count: onlyDioxide.count), in: &ledger)
  }

  /// Whether no conversion can lead from one unit to the other, not even with a heating value or a density.
  private static func areApart(_ unit: PrintedUnit, _ per: PrintedUnit) -> Bool {
    guard conversion(from: unit, to: per) == nil else { return false }
    func kind(_ dimension: UnitDimension) -> Int? {
      switch dimension {
      case .mass, .volume, .standardVolume, .heat, .electricity, .coalEquivalent, .carbon: 0
      case .distance: 1
      case .freight: 2
      case .area: 3
      case .year: 4
      case .emission, .carbonDioxide, .percent, .count: nil
      }
    }
    guard let left = kind(unit.symbol.dimension), let right = kind(per.symbol.dimension) else { return false }
    if left == 0, right == 0 {
      // Electricity has no heating value and no density.
      let dimensions = [unit.symbol.dimension, per.symbol.dimension]
      return dimensions.contains(.electricity) && !dimensions.contains(.heat) && !dimensions.contains(.coalEquivalent)
    }
    return left != right
  }

  private static func plainProductHolds(_ activity: Quantity, _ factor: Quantity, _ emission: Quantity) -> Bool {
    guard let left = activity.number?.nearest, let right = factor.number?.nearest,
      let stated = emission.number?.nearest,
      let product = left.multiplied(by: right)
    else { return false }
    return product.meets(stated) ?? false
  }

  private static func mismatch(_ row: Int, _ unit: PrintedUnit, _ factor: PrintedUnit, in ledger: Ledger) -> Finding {
    let cells = [FigureReference.row(row, .factor), .row(row, .activity), .row(row, .emission)]
    let name = ledger.report.name(of: cells[0])
    return Finding(
      rule: id, level: .error, subject: cells[0].pointer,
      cells: cells.enumerated().map { Finding.Cell(pointer: $1.pointer, role: $0 == 0 ? .stated : .operand) },
      stated: Finding.StatedValue(
        text: ledger.printedText(of: cells[0]), interval: ledger.report[cells[0]]?.number?.nearest),
      message: Message(
        zh: "“\(name)”：活动数据以 \(unit.name) 计，因子以 \(factor.name) 计，单位不能相乘，而所印排放量正是两数之积。",
        en:
          "“\(name)”: the activity is in \(unit.name) and the factor in \(factor.name); these units do not go together, yet the printed emission is the product of the two numbers."
      ), fingerprint: fingerprint(id, [name, unit.name, factor.name]))
  }

  private static func note(_ figures: [FigureReference], _ message: Message, in ledger: inout Ledger) {
    guard let first = figures.first else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: first.pointer,
        cells: figures.prefix(mostListedFigures).map { Finding.Cell(pointer: $0.pointer, role: .stated) },
        message: message,
        fingerprint: fingerprint(id, [message.en])))
  }
}

extension Message {
  fileprivate static func factorsWithoutUnit(count: Int) -> Message {
    Message(
      zh: "\(count) 个因子未印单位：乘积只能按所印数字试算。",
      en: "\(count) factor(s) are printed without a unit: the products can only be tried as printed.")
  }

  fileprivate static func dioxideForEquivalents(count: Int) -> Message {
    Message(
      zh: "\(count) 个因子以 CO2 计，而排放量以 CO2e 计：其他温室气体未计入，或单位漏印“e”。",
      en:
        "\(count) factor(s) are for CO2 while the emissions are CO2e: other gases are left out, or the e is not printed."
    )
  }
}
