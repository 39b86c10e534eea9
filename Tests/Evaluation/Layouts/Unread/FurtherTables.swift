import TestSupport

/// Results that are not one value a known stage: UNREAD.md C4, C5, F2.
let furtherTableFamilies: [Family] = [
  .models("UC4-models-side-by-side") { draft in draft.writeModels(areRows: false) },
  .models("UC4-models-as-rows") { draft in draft.writeModels(areRows: true) },
  .models("UC4-products-in-sections") { draft in draft.writeProductSections() },
  Family(name: "UC5-unknown-stages", tongues: [.hans, .hant, .en, .de]) { draft in
    draft.nameStagesByProcess()
    draft.writeCover()
    draft.writeScope()
    draft.writeInventory()
    draft.writeResults()
    draft.writeClosing()
  },
  .results(
    "UC5-unknown-stages-alone", [.hans, .hant, .en, .de], relations: [.products, .stages, .shares]
  ) { draft in
    // The inventory calls the stages by other names than the results do.
    draft.nameStagesByProcess()
    draft.writeResultTable([.stage, .emission, .share])
  },
  .results("UC5-contents-column", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    let head = draft.oneOf("contents")
    let texts = draft.oneOf("contentsText").split(separator: "/").map(String.init)
    draft.changeLastTable { grid, _ in
      for row in grid.rows.indices {
        grid.rows[row].insert(
          Cell(row == 0 ? head : row <= texts.count && row < grid.rows.count - 1 ? texts[row - 1] : ""), at: 1)
      }
    }
  },
  .results(
    "UC5-by-material", [.hans, .hant, .en, .de], demand: Demand(sameDecimals: true), relations: [.products]
  ) { draft in draft.writeByMaterial() },
  .results("UC5-by-gas", [.hans, .hant, .en, .de], relations: [.products, .items, .stages]) { draft in
    draft.writeByGas()
  },
  .results(
    "UC7-direct-and-indirect", [.hans, .hant, .en, .de],
    demand: Demand(stages: ["production", "rawMaterialAcquisition"]), relations: [.products, .stages, .shares]
  ) { draft in
    let names = draft.oneOf("direct").split(separator: "/").map(String.init)
    draft.nameStagesByProcess(names)
    draft.writeResultTable(draft.random.once(in: 2) ? [.stage, .emission, .share] : [.stage, .emission])
  },
  .results(
    "UC5-by-scope", [.hans, .hant, .en, .de],
    demand: Demand(stages: ["production", "packaging", "rawMaterialAcquisition"]),
    relations: [.products, .stages, .shares]
  ) { draft in
    draft.nameStagesByProcess(draft.oneOf("scopes").split(separator: "/").map(String.init))
    draft.writeResultTable(draft.random.once(in: 2) ? [.stage, .emission, .share] : [.stage, .emission])
  },
  .results("UF2-per-kilogram-and-piece", [.hans, .en, .de], relations: [.products, .items, .stages]) { draft in
    draft.writePerKilogram()
  },
]

extension Family {
  /// Several models of a product, the first of which is the inventory's.
  fileprivate static func models(_ name: String, _ write: @escaping @Sendable (inout Draft) -> Void) -> Family {
    Family(name: name, tongues: [.hans, .hant, .en, .de], relations: [.stages]) { draft in
      draft.writeTitle()
      let keys = draft.tongue == .de ? ["company", "issueDate"] : ["company", "number", "issueDate", "boundary"]
      draft.writeLines(draft.coverFields(keys))
      draft.writeScope()
      draft.section("碳足迹结果", "碳足跡結果", "Results")
      write(&draft)
      draft.writeClosing()
    }
  }
}

extension Draft {
  /// Stages and totals of three models.
  fileprivate mutating func writeModels(areRows: Bool) {
    let start = random.int(3...9)
    let codes = random.once(in: 2)
    let names = (0..<3).map { codes ? "\(model.modelCode.prefix(5))-\(start + $0 * 2)" : "\(start + $0 * 2)mm" }
    let unit = random.pick(["\(carbon)/t", "\(carbon)/\(model.unit)", "\(carbon)/m2"])
    var table: [[Fixed]] = [model.stages.map(\.emission)]
    for index in 1...2 {
      let factor = Fixed(Int128(100 + index * random.int(4...19)), decimals: 2)
      table.append(model.stages.map { ($0.emission * factor).rounded(to: model.stageDecimals) })
    }
    let totals = [model.total] + table.dropFirst().map { $0.reduce(.zero, +) }
    for (name, total) in zip(names, totals) {
      expected.append(
        "resultSets", .object(["product": .string(name), "total": .quantity(total.digits, "kgCO2e")]))
    }
    let isInHeads = random.once(in: 2)
    let heads = names.map { Cell(isInHeads && !areRows ? $0 + tongue.bracketed(unit) : $0) }
    let caption = words(
      "各型号碳足迹（\(unit)）", "各型號碳足跡（\(unit)）", tongue == .de ? "CO2-Fußabdruck (\(unit))" : "Carbon footprint (\(unit))")
    var rows: [[Cell]]
    if areRows {
      rows = [[Cell(oneOf("modelHead"))] + model.stages.map { Cell($0.label) } + [Cell(head("total"))]]
      for index in names.indices {
        rows.append([heads[index]] + table[index].map { Cell(print($0)) } + [Cell(print(totals[index]))])
      }
    } else {
      rows = [[Cell(head("stage"))] + heads]
      for (place, stage) in model.stages.enumerated() {
        rows.append([Cell(stage.label)] + table.map { Cell(print($0[place])) })
      }
      rows.append([Cell(head("total"))] + totals.map { Cell(print($0)) })
    }
    add(.grid(Grid(rows, caption: isInHeads && !areRows ? nil : caption)))
  }

  /// Two products, each with a heading and a table of its own.
  fileprivate mutating func writeProductSections() {
    let other = random.pick(
      productKinds.filter { $0.names[0] != productKinds.first { $0.names.contains(model.product) }?.names[0] })
    let names = [model.product, other.names[Tongue.allCases.firstIndex(of: tongue) ?? 0]]
    let factor = Fixed(Int128(random.int(40...190)), decimals: 2)
    let scaled = model.stages.map { ($0.emission * factor).rounded(to: model.stageDecimals) }
    let tables = [model.stages.map(\.emission), scaled]
    let totals = [model.total, scaled.reduce(.zero, +)]
    for index in 0..<2 {
      add(.heading(tongue.isChinese ? "（\(index + 1)）\(names[index])" : "\(index + 1)) \(names[index])"))
      var lines = [[Cell(head("stage")), Cell(head("emission", unit: carbon))]]
      lines += zip(model.stages, tables[index]).map { [Cell($0.label), Cell(print($1))] }
      lines.append([Cell(head("total")), Cell(print(totals[index]))])
      add(.grid(Grid(lines)))
      expected.append(
        "resultSets", .object(["product": .string(names[index]), "total": .quantity(totals[index].digits, "kgCO2e")]))
    }
  }

  /// One row an item instead of a stage.
  fileprivate mutating func writeByMaterial() {
    let exact = model.rows.reduce(Fixed.zero) { $0 + $1.exact }
    var lines = [[Cell(oneOf("material")), Cell(head("emission", unit: emissionUnit)), Cell(head("share"))]]
    for row in model.rows {
      let isOnce = model.rows.filter { $0.item == row.item }.count == 1
      let label = isOnce ? row.item : row.item + tongue.bracketed(model.stages[row.stage].label)
      let share = (row.exact * Fixed(100, decimals: 0)).divided(
        by: exact, decimals: 2, truncating: model.habit == .truncated)
      lines.append([Cell(label), Cell(print(row.emission)), Cell(percent(share, false))])
      expected.append(
        "results/stages",
        .object([
          "label": .string(label), "emission": quantity(row.emission, "kgCO2e", per: per),
          "share": quantity(share, "%", text: percent(share, false)),
        ]))
    }
    lines.append([Cell(head("total")), Cell(print(model.total)), Cell("100%")])
    expectTotal(per: per)
    add(.grid(Grid(lines)))
  }

  /// Each stage as the sum of the gases' columns.
  fileprivate mutating func writeByGas() {
    let gases = random.pick([["CO2", "CH4", "N2O"], ["CO₂", "CH₄", "N₂O"]])
    var sums = Array(repeating: Fixed.zero, count: 3)
    let unit = emissionUnit
    var lines = [
      [Cell(head("stage"))] + gases.map { Cell($0 + tongue.bracketed(unit)) }
        + [Cell(head("total") + tongue.bracketed(unit))]
    ]
    for stage in model.stages {
      let methane = (stage.emission * Fixed(Int128(random.int(20...90)), decimals: 3)).rounded(to: model.stageDecimals)
      let nitrous = (stage.emission * Fixed(Int128(random.int(2...9)), decimals: 3)).rounded(to: model.stageDecimals)
      let parts = [stage.emission - methane - nitrous, methane, nitrous]
      for index in 0..<3 { sums[index] = sums[index] + parts[index] }
      lines.append([Cell(stage.label)] + parts.map { Cell(print($0)) } + [Cell(print(stage.emission))])
    }
    lines.append([Cell(head("total"))] + sums.map { Cell(print($0)) } + [Cell(print(model.total))])
    expectStages(hasShares: false)
    expectTotal(per: per)
    add(.grid(Grid(lines)))
  }

  /// A column per kilogram beside the one per piece, which is the report's.
  fileprivate mutating func writePerKilogram() {
    isPerUnit = true
    let mass = random.fixed(digits: 3, decimals: 1)
    let perMass = words("单位质量", "單位質量", tongue == .de ? "Je Kilogramm" : "Per kilogram")
    let isFirst = random.once(in: 2)
    func pair(_ mass: Cell, _ piece: Cell) -> [Cell] { isFirst ? [mass, piece] : [piece, mass] }
    var lines = [
      [Cell(head("stage"))]
        + pair(
          Cell(perMass + tongue.bracketed("\(carbon)/kg")), Cell(oneOf("perUnit") + tongue.bracketed(emissionUnit)))
    ]
    func weighed(_ value: Fixed) -> Cell { Cell(print(value.divided(by: mass, decimals: model.stageDecimals + 2))) }
    for stage in model.stages {
      lines.append([Cell(stage.label)] + pair(weighed(stage.exact), Cell(print(stage.emission))))
    }
    let sum = model.stages.reduce(Fixed.zero) { $0 + $1.exact }
    lines.append([Cell(head("total"))] + pair(weighed(sum), Cell(print(model.total))))
    add(
      .paragraph(
        words(
          "单\(model.unit)产品质量为\(print(mass)) kg。", "單\(model.unit)產品質量為\(print(mass)) kg。",
          "One \(model.unit) weighs \(print(mass)) kg.")))
    expectStages(hasShares: false)
    expectTotal(per: per)
    add(.grid(Grid(lines)))
  }
}
