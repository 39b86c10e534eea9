import TestSupport

/// Values that are taken for others without a word: UNREAD.md A.
let silentFamilies: [Family] = [
  .results("UA1-footnote-digits", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.markFootnotes(draft.random.pick([["¹", "²"], ["①", "②"], ["[1]", "[2]"], ["⁽¹⁾", "⁽²⁾"]]))
  },
  .results("UA1-footnote-letters", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.markFootnotes(draft.random.pick([["ᵃ", "ᵇ"], ["*", "**"], ["†", "‡"], [" a)", " b)"]]))
  },
  .inventory("UA1-footnotes-on-factors", [.hans, .en]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission], stageRepeats: true)
    draft.markFootnotes(draft.random.pick([["¹", "²"], ["①", "②"], ["*", "**"]]), column: 4)
  },
  .results("UA2-yearly-beside-unit", [.hans, .hant, .en, .de]) { draft in draft.writeYearlyResults() },
  .cover("UA3-tick-boxes", [.hans, .hant, .en, .de]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "number", "issueDate", "functionalUnit"]))
    draft.writeTickedBoundary()
  },
  .cover("UA4-thousands-of-pieces", [.hans, .en]) { draft in
    draft.isPerUnit = false
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "number", "issueDate", "boundary"]))
    let (unit, label) = (draft.model.unit, draft.label(draft.model.isDeclared ? "declaredUnit" : "functionalUnit"))
    draft.expected.state("product/functionalUnit/kind", draft.model.isDeclared ? "declared" : "functional")
    let isChinese = draft.tongue.isChinese
    let (printed, scale) = draft.random.pick(
      isChinese
        ? [("1千\(unit)", "1000"), ("1万\(unit)", "10000"), ("每千\(unit)", "1000"), ("1 千\(unit)", "1000")]
        : [("1 thousand \(unit)s", "1000"), ("one thousand \(unit)s", "1000")])
    draft.expected.state("product/functionalUnit/amount", .number("1"))
    draft.expected.state("product/functionalUnit/unit", isChinese ? unit : unit + "s")
    draft.expected.state("product/functionalUnit/scale", .number(scale))
    draft.add(.lines([label + draft.tongue.colon + printed]))
  },
  .cover("UA4-one-in-words", [.hans, .hant, .en, .de]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "number", "issueDate", "boundary"]))
    let unit = draft.model.unit
    let label = draft.label(draft.model.isDeclared ? "declaredUnit" : "functionalUnit")
    draft.expected.state("product/functionalUnit/amount", .number("1"))
    draft.expected.state("product/functionalUnit/unit", unit)
    let printed = draft.random.pick(
      draft.tongue.isChinese
        ? ["一\(unit)", "每\(unit)", "每1\(unit)", "壹\(unit)"]
        : draft.tongue == .de ? ["ein \(unit)", "je \(unit)"] : ["one \(unit)", "per \(unit)", "each \(unit)"])
    if draft.random.once(in: 3) {
      draft.add(.heading(label))
      draft.add(.paragraph(printed))
    } else {
      draft.add(.lines([label + draft.tongue.colon + printed]))
    }
  },
  .inventory("UA5-factor-appendix", [.hans, .hant, .en]) { draft in
    let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .emission]
    var lines = [columns.map { Cell(draft.heading($0)) }]
    for index in draft.model.rows.indices {
      lines.append(columns.map { Cell(draft.cellText($0, index, 0)) })
      let row = draft.model.rows[index]
      let factor = JSONTree.quantity(row.factor.digits, "kgCO2e/" + row.measure.rawValue)
      draft.expectRow(index, columns, also: ["factor": factor])
    }
    draft.add(.grid(Grid(lines)))
    draft.writeValueTable()
  },
  .inventory("UA5-uncertainty-table", [.hans, .hant, .en, .de]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission])
    draft.writeUncertainties()
  },
  .inventory("UA6-process-over-source", [.hans, .hant, .en, .de]) { draft in
    draft.nameStagesByProcess()
    draft.writeProcessTable()
  },
  .cover("UA7-consultant", [.hans, .hant, .en, .de]) { draft in
    draft.writeTitle()
    let consultant = draft.tongue.isChinese ? draft.model.names.client : draft.model.names.formerName
    draft.expected.state("report/preparedBy", consultant)
    var lines = draft.coverFields(["product", "company", "number"]).map { $0.label + draft.tongue.colon + $0.value }
    lines.append(draft.oneOf("preparedBy") + draft.tongue.colon + consultant)
    lines += draft.coverFields(
      draft.tongue == .de ? ["issueDate", "functionalUnit"] : ["verificationBody", "issueDate", "functionalUnit"]
    ).map { $0.label + draft.tongue.colon + $0.value }
    draft.add(.lines(lines))
  },
  .inventory("UA8-net-loss-gross", [.hans, .hant, .en, .de]) { draft in
    draft.writeLossTable(draft.oneOf("loss").split(separator: "/").joined(separator: "|"))
  },
]

extension Draft {
  mutating func writeLines(_ fields: [CoverField]) { add(.lines(fields.map { $0.label + tongue.colon + $0.value })) }

  /// Puts two footnotes' marks behind numbers of the last table, and the notes below it.
  mutating func markFootnotes(_ marks: [String], column: Int = 1) {
    changeLastTable { grid, random in
      let rows = random.sample(Array(grid.headingRows..<grid.rows.count), 2).sorted()
      for (mark, row) in zip(marks, rows) where grid.rows[row].count > column { grid.rows[row][column].text += mark }
    }
    expected.forgetTexts(below: "results")
    expected.forgetTexts(below: "inventory")
    add(.lines(marks.map { $0.filter { $0 != " " } + " " + oneOf("footnote") }))
    let raised: [Character: String] = ["¹": "1", "²": "2", "ᵃ": "a", "ᵇ": "b"]
    guard surface == .html else { return }
    finish = { text in text.map { mark in raised[mark].map { "<sup>\($0)</sup>" } ?? String(mark) }.joined() }
  }

  /// What the works emit in a year, in tonnes, beside the footprint of one product.
  mutating func writeYearlyResults() {
    isPerUnit = true
    let output = Fixed(Int128(model.output), decimals: 0)
    let truncating = model.habit == .truncated
    let exact = model.stages.map { stage in
      model.habit == .fromPrinted ? stage.exact.cut(to: model.stageDecimals, truncating: false) : stage.exact
    }
    func yearly(_ value: Fixed) -> Fixed {
      let grams = value * output
      return Fixed(grams.units, decimals: grams.decimals + 3).cut(to: 2, truncating: truncating)
    }
    let sum = yearly(exact.reduce(.zero, +))
    let annual = "\(oneOf("yearly"))\(tongue.bracketed("t" + carbon.dropFirst(2).drop { $0 == " " }))"
    let unit = "\(oneOf("perUnit"))\(tongue.bracketed(emissionUnit))"
    form.groupMark = form.decimalMark == "," ? "." : ","
    let annuals = exact.map { print(yearly($0)) } + [print(sum)]
    form.groupMark = ""
    var lines = [[Cell(head("stage")), Cell(annual), Cell(unit), Cell(head("share"))]]
    for (stage, year) in zip(model.stages, annuals) {
      lines.append([Cell(stage.label), Cell(year), Cell(print(stage.emission)), Cell(percent(stage.share, false))])
    }
    lines.append([Cell(head("total")), Cell(annuals[model.stages.count]), Cell(print(model.total)), Cell("100%")])
    expectStages(hasShares: true)
    expectTotal(per: per)
    expected.state("product/annualEmission", .quantity(sum.digits, "tCO2e"))
    add(.grid(Grid(lines)))
  }

  fileprivate mutating func writeTickedBoundary() {
    let toGate = model.boundary == "cradle-to-gate"
    expected.state("product/systemBoundary/kind", model.boundary)
    let options = words(
      "摇篮到大门/摇篮到坟墓/大门到大门", "搖籃到大門/搖籃到墳墓/大門到大門",
      tongue == .de
        ? "Wiege bis Werkstor/Wiege bis Bahre/Werkstor bis Werkstor" : "cradle to gate/cradle to grave/gate to gate")
    let names = options.split(separator: "/").map(String.init)
    let (empty, ticked) = random.pick([
      ("☐", "☑"), ("□", "■"), ("□", "☑"), ("[ ]", "[x]"), ("○", "●"), ("", "√"), ("☐", "☒"),
    ])
    let isBefore = random.once(in: 2)
    let printed = names.enumerated().map { index, name in
      let mark = index == (toGate ? 0 : 1) ? ticked : empty
      return isBefore ? mark + (tongue.hasBlanks ? " " : "") + name : name + (tongue.hasBlanks ? " " : "") + mark
    }
    add(.lines([label("boundary") + tongue.colon + printed.joined(separator: random.pick([" ", "  ", "   "]))]))
  }

  /// `名称 | 数值 | 单位 | 来源` under a heading that says factor; the columns do not.
  fileprivate mutating func writeValueTable() {
    add(.heading(words("附录 排放因子", "附錄 排放係數", "Appendix: Emission factors")))
    var lines = [[head("item"), oneOf("value"), head("unit"), oneOf("source")].map { Cell($0) }]
    var seen: Set<String> = []
    for row in model.rows where seen.insert(row.item).inserted {
      lines.append([
        Cell(row.item), Cell(print(row.factor)), Cell(factorUnit(row)), Cell(cellText(.factorSource, 0, 0)),
      ])
    }
    add(.grid(Grid(lines)))
  }

  /// Items, amounts and `±15 %`: nothing that multiplies.
  fileprivate mutating func writeUncertainties() {
    add(.heading(words("不确定性分析", "不確定性分析", tongue == .de ? "Unsicherheiten" : "Uncertainty")))
    var lines = [["parameter", "baseline", "variation", "effect"].map { Cell(oneOf($0)) }]
    for row in random.sample(model.rows, 4) {
      let percent = random.pick([5, 10, 15, 20, 30])
      let effect = Fixed(Int128(random.int(3...89)), decimals: 1)
      lines.append([
        Cell(row.item), Cell("\(print(row.amount)) \(spelling(row.measure))"), Cell("±\(percent)%"),
        Cell("±\(print(effect))%"),
      ])
    }
    add(.grid(Grid(lines)))
  }

  /// Names the stages after processes that say no stage.
  mutating func nameStagesByProcess(_ names: [String]? = nil) {
    let trade = random.pick(["textile", "metal", "ceramics"])
    let names = names ?? oneOf(trade).split(separator: "/").map(String.init)
    for index in model.stages.indices { model.stages[index].label = names[index] }
    statesStages = false
  }

  /// The process, merged over its rows, then what is used in it.
  fileprivate mutating func writeProcessTable() {
    let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .factor, .factorUnit, .emission]
    var grid = inventoryGrid(columns, Array(model.rows.indices), stageRepeats: random.once(in: 2))
    grid.rows[0][0] = Cell(oneOf("process"))
    grid.rows[0][1] = Cell(oneOf("processSource"))
    add(.grid(grid))
  }
}
