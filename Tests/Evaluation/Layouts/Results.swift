import TestSupport

/// Results: LAYOUTS.md (e), tables of stages.
let resultFamilies: [Family] = [
  .results("E1-page-break", [.hans, .hant, .en], [.tabs, .aligned, .pipes]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.breakLastTable(repeatsHeading: false)
  },
  .results("E2-stage-emission-share") { draft in draft.writeResultTable([.stage, .emission, .share]) },
  .results("E3-six-decimals", demand: Demand(large: true, emissionDecimals: 6, shareDecimals: 4)) { draft in
    draft.form.groupMark = draft.form.decimalMark == "," ? "." : ","
    draft.writeResultTable([.stage, .emission, .share])
  },
  .results("E4-unit-column") { draft in draft.writeResultTable([.serial, .stage, .bareEmission, .share, .emissionUnit])
  },
  .results("E-no-shares", relations: [.products, .items, .stages]) { draft in
    draft.writeResultTable([.stage, .emission])
  },
  .results("E-stages-as-columns") { draft in draft.writeStagesAsColumns() },
  .results("E20-headline-box", [.hans, .hant, .en]) { draft in
    let head = draft.words("单位产品碳足迹", "單位產品碳足跡", "Product carbon footprint")
    let total = draft.print(draft.model.total)
    let unit = "\(draft.carbon)/\(draft.model.unit)"
    draft.add(
      .raw(
        text: "\(head)\n\(total) \(unit)",
        html: "<div><span>\(head)</span><strong>\(total)</strong><b>\(escaped(unit))</b></div>"))
    draft.writeResultTable([.stage, .emission, .share])
  },
  .results("E25-sensitivity-lookalike", [.hans, .hant, .en]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.writeSensitivity()
  },
  .results("E26-net-after-certificates", [.hans, .hant, .en], relations: [.products, .items, .stages]) { draft in
    draft.writeNetResults()
  },
  .results(
    "E27-null-stages", [.hans, .hant, .en],
    demand: Demand(stages: [
      "rawMaterialAcquisition", "rawMaterialTransport", "production", "distribution", "endOfLife",
    ])
  ) { draft in
    draft.writeResultsWithNulls()
  },
  .results("E-per-unit-and-per-thousand", [.hans, .en]) { draft in
    draft.isPerUnit = true
    draft.writeResultTable([.stage, .emission, .share])
    let unit = "1000 \(draft.model.unit)"
    let thousand = Fixed(draft.model.total.units * 1000, decimals: draft.model.total.decimals)
    draft.add(
      .paragraph(
        draft.words(
          "折算为每\(unit)为\(draft.print(thousand)) \(draft.carbon)。", "",
          "Scaled to \(unit)s this is \(draft.print(thousand)) \(draft.carbon) per \(unit)s.")))
  },
  Family(name: "E5-activities-with-total", tongues: [.hans, .hant, .en], relations: [.products]) { draft in
    draft.writeCover()
    draft.writeScope()
    draft.section("碳足迹核算结果", "碳足跡計算結果", "Results")
    draft.writeActivityResults()
    draft.writeClosing()
  },
]

extension Draft {
  /// Cuts the last table by a page's footer and the next page's header.
  mutating func breakLastTable(repeatsHeading: Bool, continuation: String? = nil) {
    guard case .grid(let grid)? = blocks.popLast() else { return }
    let cut = random.int(grid.headingRows + 1...grid.rows.count - 1)
    let head = grid.rows[..<grid.headingRows]
    let rest = (repeatsHeading ? Array(head) : []) + grid.rows[cut...]
    if let caption = grid.caption { add(.paragraph(caption)) }
    let width = grid.rows[0].count
    let first = surface.table(Grid(Array(grid.rows[..<cut]), headingRows: grid.headingRows))
    let second = surface.table(
      Grid(
        rest.map { $0 + Array(repeating: Cell(""), count: max(0, width - $0.reduce(0) { $0 + $1.columns })) },
        headingRows: repeatsHeading ? grid.headingRows : 0))
    let between = ["", pageMarks(random.int(5...9), continuation), ""]
    add(.raw(text: first + "\n" + between.joined(separator: "\n") + "\n" + second, html: ""))
    // Every page has its footer and header, or nobody could tell them from the text.
    var page = 0
    blocks = blocks.flatMap { block -> [Block] in
      guard case .heading = block else { return [block] }
      page += 1
      return [.raw(text: pageMarks(page, nil), html: ""), block]
    }
  }

  /// A page's footer, then the next page's header.
  private func pageMarks(_ page: Int, _ continuation: String?) -> String {
    let footer = tongue.isChinese ? words("第\(page)页 共12页", "第\(page)頁 共12頁", "") : "Page \(page) of 12"
    return footer + "\n" + model.names.company + "  " + model.number + (continuation.map { "\n" + $0 } ?? "")
  }

  /// One row of emissions and one of shares below the stages' names.
  mutating func writeStagesAsColumns() {
    let heads = model.stages.map { Cell($0.label) } + [Cell(head("total"))]
    let emission = head("emission", unit: emissionUnit)
    let share = head("share")
    let hundred = Fixed(100, decimals: 0)
    expectStages(hasShares: true)
    expectTotal(per: per)
    expected.state("results/totalShare", .quantity("100", "%", text: percent(hundred, false)))
    add(
      .grid(
        Grid([
          [Cell(head("stage"))] + heads,
          [Cell(emission)] + model.stages.map { Cell(print($0.emission)) } + [Cell(print(model.total))],
          [Cell(share)] + model.stages.map { Cell(percent($0.share, false)) } + [Cell(percent(hundred, false))],
        ])))
  }

  /// Scenario totals that are not the footprint.
  mutating func writeSensitivity() {
    add(.heading(words("敏感性分析", "敏感度分析", "Sensitivity analysis")))
    var rows = [[Cell(words("情景", "情境", "Scenario")), Cell(head("emission", unit: carbon))]]
    rows.append([Cell(words("基准", "基準", "Baseline")), Cell(print(model.total))])
    for change in [9, 11] {
      let changed = (model.total * Fixed(Int128(change), decimals: 1)).rounded(to: model.stageDecimals)
      rows.append([
        Cell(
          words(
            "电耗×\(change == 9 ? "0.9" : "1.1")", "電耗×\(change == 9 ? "0.9" : "1.1")",
            "Electricity × \(change == 9 ? "0.9" : "1.1")")), Cell(print(changed)),
      ])
    }
    add(.grid(Grid(rows)))
  }

  /// Stages, total, a deduction and the net result.
  mutating func writeNetResults() {
    writeResultTable([.stage, .emission])
    guard case .grid(var grid)? = blocks.popLast() else { return }
    let offset = (model.total * Fixed(Int128(random.int(5...30)), decimals: 2)).rounded(to: model.stageDecimals)
    let net = model.total - offset
    let labels = [
      words("绿证抵消", "綠證抵消", "Green certificate offset"), words("净碳足迹（扣除绿证抵消后）", "淨碳足跡", "Net carbon footprint"),
    ]
    form.minus = "-"
    grid.rows.append([Cell(labels[0]), Cell(print(-offset))])
    grid.rows.append([Cell(labels[1]), Cell(print(net))])
    expected.append("results/offsets", .object(["scope": .string(labels[0]), "emission": quantity(-offset, "kgCO2e")]))
    expected.append("results/offsets", .object(["scope": .string(labels[1]), "emission": quantity(net, "kgCO2e")]))
    add(.grid(grid))
  }

  /// The use stage is printed with null marks.
  mutating func writeResultsWithNulls() {
    let mark = random.pick(["/", "-", "—", "N/A"])
    let label = random.pick(stageWords.synonyms("use", tongue))
    let place = model.stages.count - 1
    nullStage = place
    writeResultTable([.stage, .emission, .share])
    guard case .grid(var grid)? = blocks.popLast() else { return }
    grid.rows.insert([Cell(label), Cell(mark), Cell(mark)], at: place + 1)
    var stages = expected.tree[pointer: "results/stages"]?.items ?? []
    stages.insert(
      .object([
        "stage": .string("use"), "label": .string(label), "emission": .quantity(nil, text: mark),
        "share": .quantity(nil, text: mark),
      ]),
      at: place)
    expected.state("results/stages", .array(stages))
    add(.grid(grid))
  }

  /// Inventory and result in one table, with a merged total row.
  mutating func writeActivityResults() {
    let columns: [InventoryColumn] = [.stage, .item, .amountWithUnit, .factorWithUnit, .emission]
    var sum = Fixed.zero
    var lines = [columns.map { Cell(heading($0)) } + [Cell(head("share"))]]
    for index in model.rows.indices {
      let row = model.rows[index]
      let share = (row.exact * Fixed(100, decimals: 0)).divided(
        by: exactTotal, decimals: 2, truncating: model.habit == .truncated)
      let text = percent(share, false)
      sum = sum + row.emission
      lines.append(columns.map { Cell(cellText($0, index, 0)) } + [Cell(text)])
      expectRow(index, columns, also: ["share": quantity(share, "%", text: text)])
    }
    let total =
      model.habit == .fromPrinted
      ? sum : exactTotal.cut(to: model.emissionDecimals, truncating: model.habit == .truncated)
    lines.append([Cell(head("total"), columns: 4), Cell(print(total)), Cell("100.00%")])
    expected.state("results/total", quantity(total, "kgCO2e", per: per))
    expected.state("results/totalShare", .quantity("100.00", "%", text: "100.00%"))
    add(.grid(Grid(lines)))
  }

  private var exactTotal: Fixed { model.rows.reduce(.zero) { $0 + $1.exact } }
}
