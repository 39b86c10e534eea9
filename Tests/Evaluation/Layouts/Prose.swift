import TestSupport

extension Family {
  /// A family whose total stands in prose only: the table has no total row.
  fileprivate static func prose(
    _ name: String, _ tongues: [Tongue], _ sentence: @escaping @Sendable (inout Draft) -> String
  ) -> Family {
    .results(name, tongues) { draft in
      let isPerUnit = draft.isPerUnit
      draft.writeResultTable([.stage, .emission, .share], hasTotal: false)
      draft.isPerUnit = isPerUnit
      draft.add(.paragraph(sentence(&draft)))
      if draft.expected.tree[pointer: "results/total"] == nil {
        draft.expected.state("results/total", .quantity(draft.model.total.digits, "kgCO2e"))
      }
    }
  }
}

/// Totals in prose: LAYOUTS.md (f).
let proseFamilies: [Family] = [
  .prose("F1-all-stages-in-a-sentence", [.hans, .hant, .en]) { draft in
    let (total, unit) = (draft.print(draft.model.total), draft.carbon)
    let isChinese = draft.tongue.isChinese
    let parts = draft.model.stages.map { stage -> String in
      let value = draft.print(stage.emission) + " " + unit
      let share = draft.percent(stage.share, false)
      return isChinese
        ? "\(stage.label)\(draft.words("碳排放", "碳排放", ""))为\(value)（\(share)）".replacingTraditional(draft.tongue)
        : "\(stage.label.lowercased()) \(value) (\(share))"
    }
    return draft.words(
      "1\(draft.model.unit)\(draft.model.product)的碳足迹值为 \(total)\(unit)，其中\(parts.joined(separator: "，"))。",
      "1\(draft.model.unit)\(draft.model.product)的碳足跡值為 \(total)\(unit)，其中\(parts.joined(separator: "，"))。",
      "The carbon footprint of 1 \(draft.model.unit) is \(total) \(unit): \(parts.joined(separator: ", ")).")
  },
  .prose("F2-life-cycle-footprint", [.hans, .hant, .en]) { draft in
    let (first, last) = (draft.model.stages[0].label, draft.model.stages[draft.model.stages.count - 1].label)
    let total = draft.print(draft.model.total) + " " + draft.carbon
    return draft.words(
      "每功能单位产品从\(first)到\(last)的生命周期碳足迹为 \(total)。", "每功能單位產品從\(first)到\(last)的生命週期碳足跡為 \(total)。",
      "From \(first.lowercased()) to \(last.lowercased()), the life cycle carbon footprint of the product is \(total).")
  },
  .prose("F4-positional-shares", [.hans, .hant]) { draft in
    let names = draft.model.stages.map(\.label).joined(separator: "、")
    let shares = draft.model.stages.map { draft.percent($0.share, false) }.joined(separator: "、")
    let total = draft.print(draft.model.total)
    return draft.words(
      "功能单位（1\(draft.model.unit)\(draft.model.product)）的全生命周期碳足迹为 \(total) \(draft.carbon)，其中\(names)的排放占比分别为：\(shares)。",
      "功能單位（1\(draft.model.unit)\(draft.model.product)）的全生命週期碳足跡為 \(total) \(draft.carbon)，其中\(names)的排放佔比分別為：\(shares)。",
      "")
  },
  .prose("F6-shares-behind-total", [.hant, .hans]) { draft in
    let shares = draft.model.stages.map { "\($0.label)\(draft.words("占", "佔", ""))\(draft.print($0.share)) %" }.joined(
      separator: "，")
    return draft.words(
      "每\(draft.model.unit)\(draft.model.product)碳足迹为\(draft.print(draft.model.total)) kgCO₂e，其中\(shares)。",
      "每\(draft.model.unit)\(draft.model.product)碳足跡為\(draft.print(draft.model.total)) kgCO₂e，其中\(shares)。", "")
  },
  .prose("F7-unit-with-equivalent", [.hans]) { draft in
    draft.expected.state("results/total", .quantity(draft.model.total.digits, "kgCO2e", per: draft.model.unit))
    return "\(draft.model.product)的碳足迹为\(draft.print(draft.model.total))kgCO2e(二氧化碳当量)/\(draft.model.unit)。"
  },
  .prose("F9-with-uncertainty", [.en]) { draft in
    let spread = (draft.model.total * Fixed(12, decimals: 2)).rounded(to: draft.model.stageDecimals)
    return
      "This product's estimated carbon footprint: \(draft.print(draft.model.total)) kgCO2e +/- \(draft.print(spread)) kgCO2e"
  },
  .prose("F10-total-line", [.en]) { draft in "Total greenhouse gas emissions: \(draft.print(draft.model.total)) kg CO2e"
  },
  .prose("F11-plain-sentence", [.hans, .hant, .en]) { draft in draft.totalSentence() },
  Family(name: "F3-summary-table", tongues: [.hans, .hant, .en]) { draft in
    draft.writeCover()
    draft.writeScope()
    draft.section("结果摘要", "結果摘要", "Summary")
    let unit = draft.words("单位产品碳排放量", "單位產品碳排放量", "Carbon footprint per unit")
    draft.add(
      .grid(
        Grid([
          [Cell(draft.head("product")), Cell(draft.head("functionalUnit")), Cell("\(unit) (\(draft.carbon))")],
          [
            Cell("\(draft.model.product) (\(draft.model.modelCode))"), Cell(draft.model.unit),
            Cell(draft.print(draft.model.total)),
          ],
        ])))
    draft.writeInventory()
    draft.section("碳足迹结果", "碳足跡結果", "Results")
    draft.isPerUnit = false
    draft.writeResultTable([.stage, .emission, .share], hasTotal: false)
    draft.expectTotal()
    draft.writeClosing()
  },
]

extension String {
  /// The few words of the sentence above that differ.
  fileprivate func replacingTraditional(_ tongue: Tongue) -> String {
    tongue == .hant ? String(map { $0 == "为" ? "為" : $0 }) : self
  }
}
