import TestSupport

/// Layouts that need more than a list of columns, from all groups of the catalogue.
let furtherFamilies: [Family] = [
  .cover("A11-label-blank-value", [.en, .hans], Surface.text) { draft in
    draft.writeTitle()
    draft.add(
      .lines(
        draft.coverFields(["product", "model", "company", "functionalUnit", "boundary", "period", "standards"]).map {
          $0.label + draft.tongue.colon + $0.value
        }))
    let fields = draft.coverFields(["number", "issueDate", "validUntil"])
    draft.add(.lines(fields.map { $0.label + "  " + $0.value }))
  },
  .cover("A14-report-produced", [.en]) { draft in
    draft.writeTitle()
    draft.add(
      .lines(
        draft.coverFields(["product", "model", "company", "functionalUnit", "boundary", "period", "standards"]).map {
          $0.label + ": " + $0.value
        }))
    let month = String(draft.model.issued.iso.prefix(7))
    draft.expected.state("report/issueDate", month)
    let name = String(draft.model.issued.american.prefix { $0 != " " })
    draft.add(.paragraph("Report produced \(name), \(draft.model.issued.year)"))
  },
  .inventory("C1-group-over-stage", [.hans], [.tabs, .html, .boxed]) { draft in draft.writeGroupedTable() },
  .inventory("C6-yearly-only", [.hans, .hant], demand: Demand(annual: true), relations: [.items, .stages, .shares]) {
    draft in
    let columns: [InventoryColumn] = [.stage, .item, .annual, .unit, .emission]
    var lines = [columns.map { Cell(draft.heading($0)) }]
    for index in draft.model.rows.indices {
      lines.append(columns.map { Cell(draft.cellText($0, index, 0)) })
      let row = draft.model.rows[index]
      let isYearly = row.annual != nil && row.mass == nil
      if isYearly, let annual = row.annual {
        draft.expectRow(
          index, [.stage, .item, .emission], also: ["activity": draft.quantity(annual, row.measure.rawValue)])
      } else {
        draft.expectRow(index, [.stage, .item, .emission])
      }
    }
    draft.add(.grid(Grid(lines)))
  },
  .inventory("C9-factor-named-only", relations: [.items, .stages, .shares]) { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .source, .factorSource, .emission])
  },
  .inventory("C11-loss-rate", [.hans, .en]) { draft in draft.writeLossTable() },
  .inventory("C13-allocation-share", [.hans, .en], demand: Demand(annual: true)) { draft in draft.writeAllocationTable()
  },
  .results(
    "E-combined-stage", [.hans, .en],
    demand: Demand(stages: [
      "rawMaterialAcquisition", "rawMaterialTransport", "production", "distribution", "endOfLife",
    ]), relations: [.products]
  ) { draft in
    draft.writeCombinedStage()
  },
  .results(
    "E24-percent-line", [.en], Surface.text, demand: Demand(shareDecimals: 1, sameDecimals: true),
    relations: [.products]
  ) { draft in
    let names = draft.model.stages.map(\.label)
    let shares = draft.model.stages.map { draft.percent($0.share, false) }
    draft.add(.paragraph(draft.totalSentence()))
    draft.expected.state("results/total", .quantity(draft.model.total.digits, "kgCO2e"))
    draft.add(
      .lines([
        zip(names, shares).map { $0 + String(repeating: " ", count: max(2, $1.count + 2 - $0.count)) }.joined(),
        zip(names, shares).map {
          $1 + String(repeating: " ", count: max(2, max($0.count + 2, $1.count + 2) - $1.count))
        }.joined(),
      ]))
    draft.expectStages(hasShares: true, hasEmission: false)
  },
  .results("N-ocr-slips", [.hans, .hant, .en], relations: []) { draft in draft.writeSlippedResults() },
  .inventory("N-hyphen-like-nulls", [.hans, .en], demand: Demand(nulls: true)) { draft in
    draft.nullMark = draft.random.pick(["–", "—", "--", "N.A.", "n/a"])
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factor, .factorUnit, .emission])
  },
]

extension Draft {
  /// An outer cell over the transport stages; the other stages span both columns.
  fileprivate mutating func writeGroupedTable() {
    let columns: [InventoryColumn] = [.item, .amountWithUnit, .factor, .emission]
    let group = words("运输/交付", "運輸", "Transport")
    var lines = [[Cell(head("stage"), columns: 2)] + columns.map { Cell(heading($0)) }]
    for (stage, printed) in model.stages.enumerated() {
      let rows = model.rows(of: stage)
      let isTransport = printed.stage == "rawMaterialTransport" || printed.stage == "distribution"
      for (position, entry) in rows.enumerated() {
        let lead =
          isTransport
          ? [Cell(group, rows: rows.count), Cell(printed.label, rows: rows.count)]
          : [Cell(printed.label, columns: 2, rows: rows.count)]
        lines.append((position == 0 ? lead : []) + columns.map { Cell(cellText($0, entry.index, 0)) })
        var more: [String: JSONTree] = ["label": .string(printed.label)]
        if isTransport { more["group"] = .string(group) }
        expectRow(entry.index, columns, also: more)
      }
    }
    add(.grid(Grid(lines)))
  }

  /// Raw materials by net mass and loss rate; the amount is what the factor multiplies.
  mutating func writeLossTable(_ words: String? = nil) {
    let materials = model.rows(of: 0)
    stageHeading(0)
    let heads = (words ?? self.words("净重（kg）|损耗率（%）|投入量（kg）", "", "Net mass (kg)|Loss rate (%)|Input (kg)"))
      .split(separator: "|").map { Cell(String($0)) }
    var lines = [[Cell(heading(.item))] + heads + [Cell(heading(.factorIn(.kilogram))), Cell(heading(.emission))]]
    for (index, row) in materials {
      let loss = Fixed(Int128(random.int(1...9)), decimals: 0)
      // net × (1 + loss/100) = amount, printed with the amount's decimals plus two.
      let net = (row.amount * Fixed(100, decimals: 0)).divided(
        by: Fixed(100, decimals: 0) + loss, decimals: row.amount.decimals + 2)
      lines.append([
        Cell(row.item), Cell(print(net)), Cell(print(loss)), Cell(print(row.amount)), Cell(print(row.factor)),
        Cell(print(row.emission)),
      ])
      expectRow(index, [.item, .amountIn(.kilogram), .factorIn(.kilogram), .emission])
    }
    add(.grid(Grid(lines)))
    writeTables(
      per: [.item, .amount, .unit, .factor, .factorUnit, .emission],
      Array(model.rows.indices.dropFirst(materials.count)))
  }

  /// Yearly amounts, the share of them that is this product's, and the amount per unit.
  fileprivate mutating func writeAllocationTable() {
    add(
      .paragraph(
        words(
          "统计期内本产品产量为\(model.output)\(model.unit)。", "",
          "In the period \(model.output) pieces of this product were made.")))
    let heads = [words("分配比例（%）", "", "Allocation share (%)"), words("单位产品用量", "", "Amount per unit")]
    var lines = [
      [
        Cell(heading(.stage)), Cell(heading(.item)), Cell(heading(.annual)), Cell(heads[0]), Cell(heads[1]),
        Cell(heading(.unit)), Cell(heading(.factor)), Cell(heading(.factorUnit)), Cell(heading(.emission)),
      ]
    ]
    for index in model.rows.indices {
      let row = model.rows[index]
      let share =
        row.annual == nil || row.mass != nil ? nil : Fixed(Int128(random.pick([20, 25, 40, 50])), decimals: 0)
      // The yearly amount of the whole works is the product's own divided by its share.
      let whole = share.flatMap { share in
        row.annual.map { ($0 * Fixed(100, decimals: 0)).divided(by: share, decimals: 0) }
      }
      lines.append([
        Cell(model.stages[row.stage].label), Cell(row.item), Cell(whole.map(print) ?? nullMark),
        Cell(share.map(print) ?? nullMark),
        Cell(cellText(.amount, index, 0)), Cell(spelling(row.measure)), Cell(print(row.factor)), Cell(factorUnit(row)),
        Cell(cellText(.emission, index, 0)),
      ])
      let annual: [String: JSONTree] = whole.map { ["annual": .quantity($0.digits)] } ?? [:]
      expectRow(index, [.stage, .item, .amount, .factor, .factorUnit, .emission], also: annual)
    }
    add(.grid(Grid(lines)))
  }

  /// The first two stages as one row of the result table.
  fileprivate mutating func writeCombinedStage() {
    let label = random.pick(
      words("原材料获取及运输|原材料获取和运输|原料获取及运输", "", "Raw material acquisition and transport|Raw materials and transport")
        .split(separator: "|").map(String.init))
    let decimals = model.stageDecimals
    let merged =
      model.habit == .fromPrinted
      ? model.stages[0].emission + model.stages[1].emission
      : (model.stages[0].exact + model.stages[1].exact).cut(to: decimals, truncating: model.habit == .truncated)
    var lines = [
      [Cell(head("stage")), Cell(head("emission", unit: emissionUnit))], [Cell(label), Cell(print(merged))],
    ]
    expected.append(
      "results/stages",
      .object([
        "stage": .string("combined"), "label": .string(label), "emission": quantity(merged, "kgCO2e", per: per),
        "stages": .array([.string("rawMaterialAcquisition"), .string("rawMaterialTransport")]),
      ]))
    for stage in model.stages.dropFirst(2) {
      lines.append([Cell(stage.label), Cell(print(stage.emission))])
      expected.append(
        "results/stages",
        .object([
          "stage": .string(stage.stage), "label": .string(stage.label),
          "emission": quantity(stage.emission, "kgCO2e", per: per),
        ]))
    }
    lines.append([Cell(head("total")), Cell(print(model.total))])
    expectTotal(per: per)
    add(.grid(Grid(lines)))
  }

  /// One stage's value has a letter O for a zero.
  fileprivate mutating func writeSlippedResults() {
    writeResultTable([.stage, .emission])
    guard case .grid(var grid)? = blocks.popLast() else { return }
    var stages = expected.tree[pointer: "results/stages"]?.items ?? []
    for (index, stage) in model.stages.enumerated() {
      let text = print(stage.emission)
      guard let zero = text.dropFirst().firstIndex(of: "0") else { continue }
      var slipped = text
      slipped.replaceSubrange(zero...zero, with: "O")
      grid.rows[index + 1][1].text = slipped
      let emission = (stages[index][pointer: "emission"] ?? .null).adding([
        "text": .string(slipped), "repaired": .bool(true),
      ])
      stages[index] = stages[index].adding(["emission": emission])
      break
    }
    expected.state("results/stages", .array(stages))
    add(.grid(grid))
  }
}
