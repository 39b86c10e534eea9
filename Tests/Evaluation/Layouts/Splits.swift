import TestSupport

/// Fossil, biogenic and land-use parts: LAYOUTS.md E6, E7.
let splitFamilies: [Family] = [
  .results("E6-split-columns", [.hans, .hant, .en], relations: [.products, .items, .stages, .shares]) { draft in
    draft.writeSplit(isTransposed: false)
  },
  .results("E7-split-rows", [.hans, .hant, .en], relations: [.products, .items, .stages]) { draft in
    draft.writeSplit(isTransposed: true)
  },
]

extension Draft {
  /// Every stage as the sum of three printed parts.
  fileprivate mutating func writeSplit(isTransposed: Bool) {
    let names = [
      words("化石温室气体", "化石溫室氣體", "Fossil"), words("生物温室气体", "生物溫室氣體", "Biogenic"),
      words("直接土地利用温室气体", "直接土地利用溫室氣體", "Land use change"),
    ]
    let keys = ["fossil", "biogenic", "landUse"]
    var table: [[Fixed]] = []
    for stage in model.stages {
      let biogenic = (stage.emission * Fixed(Int128(random.int(10...60)), decimals: 3)).rounded(to: model.stageDecimals)
      let landUse = (stage.emission * Fixed(Int128(random.int(2...9)), decimals: 3)).rounded(to: model.stageDecimals)
      table.append([stage.emission - biogenic - landUse, biogenic, landUse])
    }
    expectStages(hasShares: !isTransposed)
    var stages = expected.tree[pointer: "results/stages"]?.items ?? []
    for (index, parts) in table.enumerated() {
      stages[index] = stages[index].adding([
        "breakdown": .object(Dictionary(uniqueKeysWithValues: zip(keys, parts.map { quantity($0, "kgCO2e") })))
      ])
    }
    expected.state("results/stages", .array(stages))
    expectTotal(per: per)
    let total = words("总排放量", "總排放量", "Total emissions")
    let unit = emissionUnit
    var rows: [[Cell]]
    let sums = (0..<3).map { part in table.reduce(Fixed.zero) { $0 + $1[part] } }
    if isTransposed {
      rows = [[Cell(words("排放类别", "排放源類別", "GWP"))] + model.stages.map { Cell($0.label) } + [Cell(head("total"))]]
      let gwp = ["GWP100 - fossil", "GWP100 - biogenic", "GWP100 - land transformation"].map { "\($0) (\(unit))" }
      for part in 0..<3 {
        rows.append([Cell(gwp[part])] + table.map { Cell(print($0[part])) } + [Cell(print(sums[part]))])
      }
      rows.append(
        [Cell("\(total) (\(unit))")] + model.stages.map { Cell(print($0.emission)) } + [Cell(print(model.total))])
    } else {
      rows = [
        [Cell(head("stage"))] + names.map { Cell("\($0) (\(unit))") } + [
          Cell("\(total) (\(unit))"), Cell(head("share")),
        ]
      ]
      for (stage, parts) in zip(model.stages, table) {
        rows.append(
          [Cell(stage.label)] + parts.map { Cell(print($0)) } + [
            Cell(print(stage.emission)), Cell(percent(stage.share, false)),
          ])
      }
      rows.append([Cell(head("total"))] + sums.map { Cell(print($0)) } + [Cell(print(model.total)), Cell("100%")])
    }
    add(.grid(Grid(rows)))
  }
}
