import TestSupport

/// Tables without a drawing, cells with more than a number, and tables that compute otherwise: UNREAD.md C7.
let bareFamilies: [Family] = [
  .results("UC7-one-cell-a-line", [.hans, .hant, .en, .de], [.tabs]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.reprintLastTable { grid, _ in grid.expanded.flatMap { $0 }.joined(separator: "\n") }
  },
  .inventory("UC7-one-inventory-cell-a-line", [.hans, .en], [.tabs], relations: [.products, .stages, .shares]) {
    draft in
    draft.writeItemsWithoutStages()
    draft.reprintLastTable { grid, _ in grid.expanded.flatMap { $0 }.joined(separator: "\n") }
  },
  .results("UC7-single-blanks", [.hans, .hant, .en, .de], [.aligned]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.reprintLastTable { grid, _ in grid.expanded.map { $0.joined(separator: " ") }.joined(separator: "\n") }
  },
  .inventory("UC7-inventory-single-blanks", [.hans, .en, .de], [.aligned], relations: [.products, .stages, .shares]) {
    draft in
    draft.writeItemsWithoutStages()
    draft.reprintLastTable { grid, _ in grid.expanded.map { $0.joined(separator: " ") }.joined(separator: "\n") }
  },
  .inventory("UC7-comma-separated", [.hans, .hant, .en, .de], [.tabs]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission], stageRepeats: true)
    let mark = draft.form.decimalMark == "," ? ";" : draft.random.pick([",", ",", ";"])
    let isQuoted = draft.random.once(in: 2)
    draft.reprintLastTable { grid, _ in
      grid.expanded.map { row in
        row.map { isQuoted || $0.contains(mark) ? "\"\($0)\"" : $0 }.joined(separator: mark)
      }.joined(separator: "\n")
    }
  },
  .results("UC7-certificate-lines", [.hans, .hant, .en, .de]) { draft in draft.writeCertificateLines() },
  .results("UC7-formula-cells", [.hans, .hant, .en, .de], [.pipes, .tabs]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    let isFormula = draft.random.once(in: 2)
    draft.changeLastTable { grid, _ in
      for row in 1..<grid.rows.count {
        for column in 1..<grid.rows[row].count {
          let text = grid.rows[row][column].text
          grid.rows[row][column].text = isFormula ? "$" + text.replacing("%", by: "\\%") + "$" : "**\(text)**"
        }
      }
    }
    draft.expected.forgetTexts(below: "results")
  },
  .results("UC7-share-in-brackets", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    let isWide = draft.tongue.isChinese && draft.random.once(in: 2)
    draft.changeLastTable { grid, _ in
      for row in 1..<grid.rows.count {
        let share = grid.rows[row].removeLast().text
        let text = share.hasSuffix("%") ? share : share + "%"
        grid.rows[row][1].text += isWide ? "（\(text)）" : " (\(text))"
      }
      grid.rows[0][1].text = grid.rows[0][1].text + " / " + grid.rows[0].removeLast().text
    }
    draft.expected.forgetTexts(below: "results")
  },
  .inventory(
    "UC7-fuel-by-carbon", [.hans, .hant, .en, .de],
    demand: Demand(
      stages: ["rawMaterialAcquisition", "production", "distribution"], fuelCarbon: true),
    relations: [.items, .stages, .shares]
  ) { draft in draft.writeFuelTable() },
  .inventory("UC7-mass-and-distance-only", [.hans, .hant, .en, .de], relations: [.items, .stages, .shares]) { draft in
    draft.writeWithoutFreight()
  },
  Family(
    name: "UC7-total-in-inventory", tongues: [.hans, .hant, .en, .de], demand: Demand(sameDecimals: true),
    relations: [.products]
  ) { draft in
    draft.writeCover()
    draft.writeScope()
    draft.section("生命周期清单分析", "生命週期盤查", "Life cycle inventory")
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factor, .emission])
    let total = [Cell(draft.head("total"), columns: 4), Cell(draft.print(draft.model.total))]
    draft.changeLastTable { grid, _ in grid.rows.append(total) }
    draft.expectTotal(per: draft.per)
    draft.writeClosing()
  },
]

extension Draft {
  /// Items of which nothing says to what stage they belong.
  fileprivate mutating func writeItemsWithoutStages() {
    statesStages = false
    writeInventoryTable([.item, .amount, .unit, .factor, .emission])
    statesStages = true
  }

  /// `原材料获取 8.417 kgCO₂e/kg（85.65%）`, a line a stage.
  fileprivate mutating func writeCertificateLines() {
    let unit = emissionUnit
    let gap = random.pick([" ", "：", "  "])
    let gapInWords = tongue.hasBlanks && gap == "：" ? ": " : gap
    func line(_ label: String, _ value: Fixed, _ share: String) -> String {
      "\(label)\(gapInWords)\(print(value)) \(unit)" + (tongue.hasBlanks ? " (\(share))" : "（\(share)）")
    }
    var lines = model.stages.map { line($0.label, $0.emission, percent($0.share, false)) }
    let total = line(head("total"), model.total, "100%")
    if random.once(in: 3) { lines.insert(total, at: 0) } else { lines.append(total) }
    expectStages(hasShares: true)
    expectTotal(per: per)
    add(.lines(lines))
  }

  /// Consumption × heating value × carbon content × oxidation × 44/12.
  fileprivate mutating func writeFuelTable() {
    let fuels = model.rows.indices.filter { model.rows[$0].carbonContent != nil }
    let others = model.rows.indices.filter { !fuels.contains($0) }
    let heads =
      oneOf("fuelHeads").split(separator: "|").first?.split(separator: "/", omittingEmptySubsequences: true) ?? []
    // Units have a slash of their own: `GJ/t` is one heading.
    var names: [String] = []
    for part in heads.map(String.init) {
      if let last = names.last, last.count(where: { "（(".contains($0) }) > last.count(where: { "）)".contains($0) }) {
        names[names.count - 1] = last + "/" + part
      } else {
        names.append(part)
      }
    }
    writeTables(per: [.item, .amount, .unit, .factor, .factorUnit, .emission], others.filter { $0 < fuels[0] })
    var lines = [names.map { Cell($0) }]
    for index in fuels {
      let row = model.rows[index]
      let values = [row.amount, row.heatingValue, row.carbonContent, row.oxidation].compactMap(\.self).map {
        Cell(print($0))
      }
      lines.append([Cell(row.item)] + values + [Cell(print(row.emission))])
      var also: [String: JSONTree] = ["activity": .quantity(row.amount.digits, "t")]
      if let value = row.heatingValue { also["heatingValue"] = .quantity(value.digits, "GJ/t") }
      if let value = row.carbonContent { also["carbonContent"] = .quantity(value.digits) }
      if let value = row.oxidation { also["oxidation"] = .quantity(value.digits, "%") }
      also["emission"] = .quantity(row.emission.digits)
      expectRow(index, [.item], also: also)
    }
    add(.grid(Grid(lines)))
    writeTables(per: [.item, .amount, .unit, .factor, .factorUnit, .emission], others.filter { $0 > fuels[0] })
  }

  /// Transports by mass, distance and factor: what they multiply to stands nowhere.
  fileprivate mutating func writeWithoutFreight() {
    for stage in model.stages.indices {
      let rows = model.rows(of: stage)
      stageHeading(stage)
      let isTransport = rows.allSatisfy { $0.row.mass != nil }
      writeInventoryTable(
        isTransport
          ? [.item, .mass, .distance, .factorIn(.freight), .emission]
          : [.item, .amount, .unit, .factor, .factorUnit, .emission], rows: rows.map(\.index))
    }
  }
}
