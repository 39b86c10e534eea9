import TestSupport

/// Factors outside the inventory's rows: LAYOUTS.md (d).
let factorFamilies: [Family] = [
  .inventory("D1-factor-appendix") { draft in
    let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .emission]
    var lines = [columns.map { Cell(draft.heading($0)) }]
    for index in draft.model.rows.indices {
      lines.append(columns.map { Cell(draft.cellText($0, index, 0)) })
      let row = draft.model.rows[index]
      let factor = JSONTree.quantity(row.factor.digits, "kgCO2e/" + row.measure.rawValue, text: draft.print(row.factor))
      draft.expectRow(index, columns, also: ["factor": factor])
    }
    draft.add(.grid(Grid(lines)))
    draft.writeFactorTable()
  },
  .inventory("D3-factor-in-prose", [.hans, .hant, .en]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .emission])
    guard let electricity = draft.model.rows.first(where: { $0.measure == .kilowattHour }) else { return }
    let factor = draft.print(electricity.factor)
    draft.add(
      .paragraph(
        draft.words(
          "电力采用2023年全国电力平均碳足迹因子\(factor)kgCO2e/kWh。", "電力採用2023年電力平均碳足跡係數\(factor)kgCO2e/kWh。",
          "Electricity has the emission factor \(factor) kg CO2e/kWh, the national average of 2023.")))
    draft.expected.append(
      "factorSources",
      .object([
        "item": .string(electricity.item), "factor": .quantity(electricity.factor.digits, "kgCO2e/kWh"),
        "year": .number("2023"),
      ]))
  },
  .inventory("D9-factor-with-unit-glued") { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factorWithUnit, .emission])
  },
]

extension Draft {
  /// `名称 | 因子名称 | 数值 | 单位 | 来源`, one row a different item.
  fileprivate mutating func writeFactorTable() {
    add(.heading(words("附录 排放因子", "附錄 排放係數", "Appendix: Emission factors")))
    let columns: [InventoryColumn] = [.item, .factorName, .factor, .factorUnit, .factorSource]
    var lines = [columns.map { Cell(heading($0)) }]
    var seen: Set<String> = []
    for index in model.rows.indices where seen.insert(model.rows[index].item).inserted {
      lines.append(columns.map { Cell(cellText($0, index, 0)) })
    }
    add(.grid(Grid(lines)))
  }
}
