import TestSupport

/// Inventories: LAYOUTS.md (c).
let inventoryFamilies: [Family] = [
  .inventory("C1-unit-in-cell", demand: Demand(nulls: true)) { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factor, .emission], stageRepeats: false)
  },
  .inventory("C1-group-and-stage", [.hans], [.tabs, .html, .boxed]) { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factorWithUnit, .emission])
  },
  .inventory("C2-table-per-stage") { draft in
    draft.writeTables(per: [.item, .amount, .unit, .factor, .factorUnit, .emission])
  },
  .inventory("C2-caption-per-stage") { draft in
    for (index, stage) in draft.model.stages.enumerated() {
      let caption = draft.words(
        "表\(index + 1) \(stage.label)清单", "表\(index + 1) \(stage.label)清冊", "Table \(index + 1): \(stage.label)")
      draft.writeInventoryTable(
        [.item, .amount, .unit, .factor, .factorUnit, .emission], rows: draft.model.rows(of: index).map(\.index),
        caption: caption)
    }
  },
  .inventory("C4-two-unit-columns") { draft in
    draft.writeInventoryTable([
      .serial, .stage, .item, .specification, .amount, .unit, .factor, .bareEmission, .emissionUnit,
    ])
  },
  .inventory("C5-top-n", [.hans], relations: [.products, .stages, .shares]) { draft in
    let count = draft.model.rows.count
    let shown = Array(0..<min(count - 3, 7))
    var grid = draft.inventoryGrid(
      [.serial, .stage, .item, .amount, .unit, .factor, .emission], shown, stageRepeats: true)
    grid.rows.append([Cell("…共\(count)项，详见附件", columns: 7)])
    grid.rows.append([Cell("合计", columns: 6), Cell(draft.print(draft.model.total))])
    draft.add(.grid(grid))
  },
  .inventory("C6-annual-and-unit", [.hans, .hant, .en], demand: Demand(annual: true)) { draft in
    draft.add(
      .paragraph(
        draft.words(
          "统计期内产量为\(draft.model.output)\(draft.model.unit)，年消耗量按产量分摊。",
          "統計期內產量為\(draft.model.output)\(draft.model.unit)，年使用量按產量分攤。",
          "Annual amounts are shared out by the \(draft.model.output) pieces made in the period.")))
    draft.writeInventoryTable([.stage, .item, .annual, .amount, .unit, .factor, .factorUnit, .emission])
  },
  .inventory("C7-service-life", [.hans, .hant, .en], demand: Demand(serviceLife: true)) { draft in
    let use = draft.model.rows.indices.filter { draft.model.rows[$0].years != nil }
    let first = draft.model.rows.indices.filter { draft.model.rows[$0].years == nil && !use.contains($0) }
    let split = use.first ?? draft.model.rows.count
    draft.writeTables(per: [.item, .amount, .unit, .factor, .factorUnit, .emission], first.filter { $0 < split })
    if !use.isEmpty {
      draft.stageHeading(draft.model.rows[use[0]].stage)
      draft.writeInventoryTable([.item, .amount, .unit, .years, .factor, .factorUnit, .emission], rows: use)
    }
    draft.writeTables(per: [.item, .amount, .unit, .factor, .factorUnit, .emission], first.filter { $0 > split })
  },
  .inventory("C10-taiwan-form", [.hant], [.tabs, .html, .pipes], demand: Demand(annual: true)) { draft in
    draft.writeTaiwanForm()
  },
  .inventory("C11-bill-of-materials", demand: Demand(pieces: true)) { draft in
    let materials = draft.model.rows(of: 0).map(\.index)
    draft.stageHeading(0)
    draft.writeInventoryTable(
      [.item, .pieceMass, .pieces, .amountIn(.kilogram), .factorIn(.kilogram), .emission], rows: materials)
    draft.writeTables(
      per: [.item, .amount, .unit, .factor, .factorUnit, .emission],
      Array(draft.model.rows.indices.dropFirst(materials.count)))
  },
  .inventory("C14-transposed", [.hans, .en]) { draft in draft.writeTransposedTables() },
  .inventory("C18-unit-in-heading") { draft in
    for stage in draft.model.stages.indices {
      let rows = draft.model.rows(of: stage)
      let measures = rows.map(\.row.measure)
      draft.stageHeading(stage)
      let isUniform = measures.allSatisfy { $0 == measures[0] }
      draft.writeInventoryTable(
        isUniform
          ? [.item, .amountIn(measures[0]), .factorIn(measures[0]), .emission]
          : [.item, .amountWithUnit, .factorWithUnit, .emission],
        rows: rows.map(\.index))
    }
  },
  .inventory("C20-trailing-bars", [.hans, .hant, .en], [.pipes]) { draft in
    let grid = draft.inventoryGrid(
      [.stage, .item, .amount, .unit, .factor, .emission], Array(draft.model.rows.indices), stageRepeats: true)
    draft.add(.raw(text: grid.expanded.map { $0.joined(separator: " | ") + " |" }.joined(separator: "\n"), html: ""))
  },
  .inventory(
    "C-heating-value", [.hans, .hant, .en],
    demand: Demand(heatingValue: true, stages: ["rawMaterialAcquisition", "production", "distribution"])
  ) { draft in
    draft.writeTables(
      per: [.item, .amount, .unit, .factor, .factorUnit, .emission],
      draft.model.rows.indices.filter { draft.model.rows[$0].stage == 0 })
    draft.stageHeading(1)
    draft.writeInventoryTable(
      [.item, .amount, .unit, .heatingValue, .factor, .factorUnit, .emission],
      rows: draft.model.rows(of: 1).map(\.index))
    draft.writeTables(
      per: [.item, .amount, .unit, .factor, .factorUnit, .emission],
      draft.model.rows.indices.filter { draft.model.rows[$0].stage == 2 })
  },
  .inventory("C-subtotal-rows", [.hans, .hant, .en]) { draft in draft.writeSubtotalTable() },
  .inventory("C-two-level-headings", [.hans, .en], [.html, .tabs, .boxed]) { draft in draft.writeTwoLevelTable() },
  .inventory("C-ratio-lookalike", [.hans, .hant, .en]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission])
    draft.writeChangeTable()
  },
  .inventory("C15-composition-lookalike", [.hans, .hant, .en]) { draft in
    draft.writeComposition()
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission])
  },
  .inventory("C-emission-unit-column") { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factorWithUnit, .bareEmission, .emissionUnit])
  },
  .inventory("C-data-source-columns") { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .source, .factor, .factorUnit, .factorSource, .emission])
  },
]
