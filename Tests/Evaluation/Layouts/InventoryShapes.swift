import TestSupport

/// The inventory tables that are more than columns.
extension Draft {
  /// Rows as a table that is not yet added, expected at once.
  mutating func inventoryGrid(_ columns: [InventoryColumn], _ rows: [Int], stageRepeats: Bool) -> Grid {
    var lines = [columns.map { Cell(heading($0)) }]
    for (position, index) in rows.enumerated() {
      lines.append(inventoryCells(columns, index, position, rows, stageRepeats))
      expectRow(index, columns)
    }
    return Grid(lines)
  }

  /// A heading and a table for each stage of some rows.
  mutating func writeTables(per columns: [InventoryColumn], _ rows: [Int]? = nil) {
    for stage in model.stages.indices {
      let indices = model.rows(of: stage).map(\.index).filter { rows?.contains($0) ?? true }
      if indices.isEmpty { continue }
      stageHeading(stage)
      writeInventoryTable(columns, rows: indices)
    }
  }

  /// Taiwan's inventory form: two heading levels, yearly amounts beside those per unit.
  mutating func writeTaiwanForm() {
    let top = [Cell("活動數據", columns: 7), Cell("排放係數", columns: 4), Cell("碳足跡(\(emissionUnit))", rows: 2)]
    let second = ["生命週期階段", "群組", "名稱", "總活動量", "單位", "每單位數量", "單位", "排放名稱", "數值", "單位", "數據來源"].map { Cell($0) }
    var rows = [top, second]
    for index in model.rows.indices {
      let row = model.rows[index]
      let isEnergy = row.measure == .kilowattHour
      rows.append([
        Cell(model.stages[row.stage].label), Cell(isEnergy ? "能源" : "原物料"), Cell(row.item),
        Cell(row.annual.map(print) ?? nullMark), Cell(spelling(row.measure)), Cell(cellText(.amount, index, 0)),
        Cell(spelling(row.measure)),
        Cell(row.item), Cell(print(row.factor)), Cell(factorUnit(row)), Cell("環境部"),
        Cell(cellText(.emission, index, 0)),
      ])
      expectRow(index, [.stage, .item, .annual, .amount, .factor, .factorUnit, .emission])
    }
    add(.grid(Grid(rows, headingRows: 2)))
  }

  /// A table a stage with its items as columns and the quantities as rows.
  mutating func writeTransposedTables() {
    for stage in model.stages.indices {
      let rows = model.rows(of: stage)
      stageHeading(stage)
      var grid = [[Cell(head("item"))] + rows.map { Cell($0.row.item) }]
      for column in [InventoryColumn.amount, .unit, .factor, .factorUnit, .emission] {
        grid.append([Cell(heading(column))] + rows.map { Cell(cellText(column, $0.index, 0)) })
      }
      for (index, _) in rows { expectRow(index, [.item, .amount, .unit, .factor, .factorUnit, .emission]) }
      add(.grid(Grid(grid)))
    }
  }

  /// One table with a subtotal row behind each stage's items.
  mutating func writeSubtotalTable() {
    let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .factor, .factorUnit, .emission]
    var lines = [columns.map { Cell(heading($0)) }]
    for (stage, printed) in model.stages.enumerated() {
      let rows = model.rows(of: stage)
      for (position, entry) in rows.enumerated() {
        lines.append(inventoryCells(columns, entry.index, position, rows.map(\.index), true))
        expectRow(entry.index, columns)
      }
      lines.append([Cell(printed.label), Cell(head("subtotal")), "", "", "", "", Cell(print(printed.emission))])
    }
    lines.append([Cell(head("total"), columns: 6), Cell(print(model.total))])
    add(.grid(Grid(lines)))
  }

  /// Two heading levels with merged cells.
  mutating func writeTwoLevelTable() {
    let groups = [words("活动数据", "活動數據", "Activity data"), words("排放因子", "排放係數", "Emission factor")]
    let value = words("数值", "數值", "Value")
    let unit = words("单位", "單位", "Unit")
    var lines = [
      [
        Cell(heading(.stage), rows: 2), Cell(heading(.item), rows: 2), Cell(groups[0], columns: 2),
        Cell(groups[1], columns: 2), Cell(heading(.emission), rows: 2),
      ],
      [Cell(value), Cell(unit), Cell(value), Cell(unit)],
    ]
    for index in model.rows.indices {
      let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .factor, .factorUnit, .emission]
      lines.append(columns.map { Cell(cellText($0, index, 0)) })
      expectRow(index, columns)
    }
    add(.grid(Grid(lines, headingRows: 2)))
  }

  /// A table of changes against an earlier study, with the stages' names: nothing of this footprint.
  mutating func writeChangeTable() {
    add(
      .paragraph(
        words("与上一版研究相比，各阶段的变化幅度见下表。", "與前次研究相比，各階段變化幅度如下表。", "The changes against the previous study are shown below.")
      ))
    var rows = [[Cell(head("stage")), Cell(words("变化幅度", "變化幅度", "Change"))]]
    for stage in model.stages {
      rows.append([Cell(stage.label), Cell("\(random.once(in: 2) ? "-" : "+")\(random.int(1...19))%")])
    }
    add(.grid(Grid(rows)))
  }

  /// The product's composition by mass: REPORT.md does not say whether its rows are activity data, so they are free.
  mutating func writeComposition() {
    let parts = random.sample(materials, 3)
    let weights = parts.map { _ in random.fixed(digits: 3, decimals: 2) }
    let sum = weights.reduce(.zero, +)
    add(.paragraph(words("产品的材料组成见下表。", "產品的材料組成如下表。", "The material composition of the product is shown below.")))
    var rows = [
      [
        Cell(words("产品组成", "產品組成", "Product components")), Cell(words("质量，kg", "重量，kg", "Weight, kg")),
        Cell(words("质量占比，%", "重量百分比，%", "Weight-%")),
      ]
    ]
    for (part, weight) in zip(parts, weights) {
      let share = (weight * Fixed(100, decimals: 0)).divided(by: sum, decimals: 1)
      rows.append([Cell(part.name(tongue)), Cell(print(weight)), Cell(print(share))])
      expected.append("unscored", .object(["item": .string(part.name(tongue)), "emission": .object(["value": .null])]))
    }
    rows.append([Cell(words("合计", "合計", "TOTAL")), Cell(print(sum)), Cell("100")])
    add(.grid(Grid(rows)))
  }
}
