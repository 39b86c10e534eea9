import TestSupport

/// Right reports in which something looks wrong: UNREAD.md B.
let alarmFamilies: [Family] = [
  .inventory("UB1-green-power-row", [.hans, .hant, .en, .de], demand: Demand(greenPower: true)) { draft in
    draft.writeInventoryTable(
      [.stage, .item, .amount, .unit, .factor, .factorUnit, .emission], stageRepeats: draft.random.once(in: 3))
  },
  .results("UB2-two-items-a-stage", [.hans, .hant, .en]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.writeItemsByStage()
  },
  .inventory("UB3-lost-merged-cells", [.hans, .hant, .en], [.tabs]) { draft in
    let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .factor, .emission]
    let grid = draft.inventoryGrid(columns, Array(draft.model.rows.indices), stageRepeats: false)
    // What a merged cell covers is not there at all: the other cells move to the left.
    draft.add(.raw(text: grid.rows.map { $0.map(\.text).joined(separator: "\t") }.joined(separator: "\n"), html: ""))
  },
  .inventory("UB3-wrapped-items", [.hans, .en, .de], [.tabs]) { draft in
    for index in draft.model.rows.indices where draft.random.once(in: 2) {
      draft.model.rows[index].item += draft.random.pick(
        draft.tongue == .hans
          ? ["（外购，\n含边角料）", "、辅料\n等", "\n（一级供应商）"]
          : draft.tongue == .de
            ? [" (zugekauft,\ninkl. Verschnitt)", "\n(Lieferant A)"]
            : [" (purchased,\nincl. offcuts)", "\n(tier 1 supplier)"])
    }
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .emission], stageRepeats: true)
  },
  .results("UB4-shares-of-one", [.hans, .hant, .en, .de]) { draft in draft.writeFractions() },
  .results("UB4-credit-shares", [.hans, .en, .de], demand: Demand(credit: true)) { draft in
    draft.form.minus = draft.random.pick(["-", "\u{2212}"])
    draft.writeResultTable([.stage, .emission, .share])
  },
  .results("UB4-top-n", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.writeTopItems()
  },
  .results(
    "UB4-no-use-stage", [.hans, .hant, .en],
    demand: Demand(stages: [
      "rawMaterialAcquisition", "rawMaterialTransport", "production", "distribution", "endOfLife",
    ])
  ) { draft in
    let unit = draft.carbon
    draft.add(
      .paragraph(
        draft.random.pick(
          draft.words(
            "产品使用阶段不消耗能源，排放为0。|使用阶段无能源消耗，故不计算。|本产品使用阶段不产生温室气体排放，未单独列出。", "產品使用階段不消耗能源，排放為0。|使用階段無能源消耗，故不計算。",
            "The product uses no energy in its use stage; emissions there are 0 \(unit).|The use stage has no energy demand and is therefore not calculated."
          ).split(separator: "|").map(String.init))))
    draft.writeResultTable([.stage, .emission, .share])
  },
  .results("UB7-caption-again", [.hans, .hant, .en], [.tabs, .pipes, .aligned]) { draft in
    let number = "\(draft.random.int(3...6))-\(draft.random.int(1...4))"
    let caption = draft.words(
      "表\(number) 各阶段碳足迹", "表\(number) 各階段碳足跡", "Table \(number) Carbon footprint by stage")
    draft.writeResultTable([.stage, .emission, .share], caption: caption)
    let again = draft.words("（续）", "（續）", " (continued)")
    draft.breakLastTable(repeatsHeading: draft.random.once(in: 2), continuation: caption + again)
  },
  Family(
    name: "UB7-sum-row-beside-modules", tongues: [.en, .hans], surfaces: [.aligned, .tabs, .pipes], relations: []
  ) {
    draft in
    draft.writeCover()
    draft.expected.remove("product/systemBoundary/kind")
    draft.writeScope()
    draft.section("环境影响结果", "環境衝擊結果", "Environmental impact results")
    draft.writeModules(
      sum: true, joined: false, scientific: draft.random.once(in: 2), indicators: 1, isTransposed: true)
    draft.writeClosing()
  },
]

extension Draft {
  /// The two greatest items of each stage, under the stage's name.
  fileprivate mutating func writeItemsByStage() {
    let title = oneOf("topItems").replacing("N", by: "2")
    add(.heading(title))
    let repeats = random.once(in: 2)
    var lines = [[Cell(head("stage")), Cell(head("item")), Cell(head("emission", unit: emissionUnit))]]
    for (index, stage) in model.stages.enumerated() {
      let rows = model.rows(of: index).sorted { $1.row.emission < $0.row.emission }.prefix(2)
      for (position, entry) in rows.enumerated() {
        let lead =
          position == 0 ? [Cell(stage.label, rows: repeats ? 1 : rows.count)] : repeats ? [Cell(stage.label)] : []
        lines.append(lead + [Cell(entry.row.item), Cell(print(entry.row.emission))])
      }
    }
    add(.grid(Grid(lines)))
  }

  /// Shares as parts of one: 0.7898, and 1 below them.
  fileprivate mutating func writeFractions() {
    func fraction(_ share: Fixed) -> Fixed { Fixed(share.units, decimals: share.decimals + 2) }
    expectStages(hasShares: true)
    var stages = expected.tree[pointer: "results/stages"]?.items ?? []
    var lines = [[Cell(head("stage")), Cell(head("emission", unit: emissionUnit)), Cell(head("share"))]]
    for (index, stage) in model.stages.enumerated() {
      let share = fraction(stage.share)
      stages[index] = stages[index].adding(["share": .quantity(share.digits, text: print(share))])
      lines.append([Cell(stage.label), Cell(print(stage.emission)), Cell(print(share))])
    }
    expected.state("results/stages", .array(stages))
    lines.append([
      Cell(head("total")), Cell(print(model.total)), Cell(random.pick(["1", "1" + form.decimalMark + "0000"])),
    ])
    expectTotal(per: per)
    add(.grid(Grid(lines)))
  }

  /// Some of the greatest items with their shares of the total: they do not add to anything.
  fileprivate mutating func writeTopItems() {
    let count = random.int(3...5)
    add(
      .paragraph(
        oneOf("topItems").replacing("N", by: "\(count)").replacing("前\(count)位", by: "前\(Day.numeral(count))位")))
    var lines = [[Cell(head("item")), Cell(head("emission", unit: emissionUnit)), Cell(head("share"))]]
    let exact = model.rows.reduce(Fixed.zero) { $0 + $1.exact }
    for row in model.rows.sorted(by: { $1.exact < $0.exact }).prefix(count) {
      let share = (row.exact * Fixed(100, decimals: 0)).divided(
        by: exact, decimals: 2, truncating: model.habit == .truncated)
      lines.append([Cell(row.item), Cell(print(row.emission)), Cell(percent(share, false))])
    }
    add(.grid(Grid(lines)))
  }
}
