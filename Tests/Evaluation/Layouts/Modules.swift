import TestSupport

extension Family {
  fileprivate static func modules(
    _ name: String, _ tongues: [Tongue] = [.en, .hans], _ surfaces: [Surface] = Surface.allCases,
    _ write: @escaping @Sendable (inout Draft) -> Void
  ) -> Family {
    Family(name: name, tongues: tongues, surfaces: surfaces, relations: []) { draft in
      draft.writeCover()
      draft.expected.remove("product/systemBoundary/kind")
      draft.writeScope()
      draft.section("环境影响结果", "環境衝擊結果", "Environmental impact results")
      write(&draft)
      draft.writeClosing()
    }
  }
}

/// EN 15804 module tables: LAYOUTS.md E10 to E14, E27.
let moduleFamilies: [Family] = [
  .modules("E10-modules-exponents") { draft in draft.writeModules(sum: false, joined: false, scientific: true) },
  .modules("E10-modules-decimals") { draft in draft.writeModules(sum: false, joined: true, scientific: false) },
  .modules("E12-sum-beside-parts") { draft in draft.writeModules(sum: true, joined: false, scientific: true) },
  .modules("E13-total-only") { draft in draft.writeModules(sum: false, joined: true, scientific: true, indicators: 1) },
  .modules("E14-modules-as-rows") { draft in
    draft.writeModules(sum: false, joined: false, scientific: true, isTransposed: true)
  },
  .modules("E10-decimal-comma", [.de, .en]) { draft in
    draft.form.decimalMark = ","
    draft.writeModules(sum: false, joined: true, scientific: true)
  },
  .modules("E10-minus-u2212") { draft in
    draft.form.minus = "\u{2212}"
    draft.writeModules(sum: false, joined: true, scientific: false)
  },
  .modules("E10-minus-u2010", [.en]) { draft in
    draft.form.minus = "\u{2010}"
    draft.writeModules(sum: false, joined: true, scientific: true)
  },
  .modules("E11-total-column", [.en]) { draft in
    draft.writeModules(sum: false, joined: true, scientific: true, hasTotal: true)
  },
  .modules("E17-blank-before-exponent", [.en, .hans], [.pipes, .html, .boxed]) { draft in
    draft.exponentGap = " "
    draft.writeModules(sum: false, joined: false, scientific: true)
  },
  .modules("E19-heading-over-modules", [.en], [.html, .tabs, .boxed]) { draft in
    draft.writeModules(sum: false, joined: true, scientific: true)
    guard case .grid(var grid)? = draft.blocks.popLast() else { return }
    let width = grid.rows[0].count
    grid.rows.insert([Cell("Results per functional or declared unit", columns: width)], at: 0)
    grid.headingRows = 2
    draft.add(.grid(grid))
  },
  .modules("E20-key-indicators", [.en]) { draft in
    draft.writeModules(sum: false, joined: true, scientific: true)
    guard let total = draft.expected.tree[pointer: "results/stages/0/emission/text"]?.string else { return }
    let box = Grid([
      ["Key environmental indicators", "Unit", "Cradle to gate A1 - A3"],
      ["Global warming", "kg CO2 eqv", Cell(total)],
    ])
    draft.blocks.insert(.grid(box), at: 2)
  },
]

extension Draft {
  mutating func writeModules(
    sum: Bool, joined: Bool, scientific: Bool, indicators: Int = 4, isTransposed: Bool = false, hasTotal: Bool = false
  ) {
    let sheet = ModuleSheet(&random, sum: sum, joined: joined, scientific: scientific)
    let mark = random.pick(["MND", "ND", "MNR"])
    let unit = random.pick(["kg CO2 eq.", "kg CO2-eq", "kg CO₂ eq", "kg CO2e"])
    let names = ["GWP-total", "GWP-fossil", "GWP-biogenic", "GWP-luluc"].prefix(indicators)
    expected.state(
      "product/systemBoundary/notDeclared",
      .array(sheet.modules.filter { !$0.isDeclared }.flatMap { $0.modules.map { .string($0) } }))
    func values(_ module: ModuleValue) -> [Printed] { [module.total, module.fossil, module.biogenic, module.landUse] }
    func text(_ module: ModuleValue, _ index: Int) -> String {
      module.isDeclared ? print(module: values(module)[index]) : mark
    }
    for module in sheet.modules where module.isDeclared {
      func quantity(_ index: Int) -> JSONTree {
        .quantity(values(module)[index].digits, "kgCO2e", text: text(module, index))
      }
      var entry: [String: JSONTree] = [
        "stage": .string(module.stage), "modules": .array(module.modules.map { .string($0) }), "emission": quantity(0),
      ]
      if indicators == 4 {
        entry["breakdown"] = .object(["fossil": quantity(1), "biogenic": quantity(2), "landUse": quantity(3)])
      }
      expected.append(sum && module.name == "A1-A3" ? "results/subtotals" : "results/stages", .object(entry))
    }
    let heads = ["Parameter", words("单位", "單位", "Unit")].map { Cell($0) }
    if isTransposed {
      let top = [Cell(words("模块", "模組", "Module"))] + names.map { Cell("\($0) [\(unit)]") }
      let rows = sheet.modules.map { module in [Cell(module.name)] + names.indices.map { Cell(text(module, $0)) } }
      add(.grid(Grid([top] + rows)))
      return
    }
    let total: [Cell] = hasTotal ? ["Total"] : []
    var rows = [heads + total + sheet.modules.map { Cell($0.name) }]
    for (index, name) in names.enumerated() {
      let sum = hasTotal ? [Cell(print(module: sheet.sums[index]))] : []
      rows.append([Cell(name), Cell(unit)] + sum + sheet.modules.map { Cell(text($0, index)) })
    }
    rows.append(
      [Cell("ODP"), Cell("kg CFC11-eq")] + (hasTotal ? [Cell("6" + form.decimalMark + "00E-09")] : [])
        + sheet.modules.map { Cell($0.isDeclared ? "1" + form.decimalMark + "20E-09" : mark) })
    rows.append(
      [Cell("AP"), Cell("mol H+ eq.")] + (hasTotal ? [Cell("1" + form.decimalMark + "71E-02")] : [])
        + sheet.modules.map { Cell($0.isDeclared ? "3" + form.decimalMark + "41E-03" : mark) })
    add(.grid(Grid(rows)))
  }

  private func print(module value: Printed) -> String {
    guard let exponent = value.exponent else { return print(value.value) }
    return print(value.value) + exponentGap + "E" + (exponent < 0 ? form.minus : "+") + (abs(exponent) < 10 ? "0" : "")
      + String(abs(exponent))
  }
}
