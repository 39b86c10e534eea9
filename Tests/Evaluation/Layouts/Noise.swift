import TestSupport

extension Family {
  /// A plainly laid out report whose surface is damaged or unusual.
  fileprivate static func noise(
    _ name: String, _ tongues: [Tongue] = [.hans, .hant, .en], _ surfaces: [Surface] = Surface.allCases,
    demand: Demand = Demand(), _ prepare: @escaping @Sendable (inout Draft) -> Void
  ) -> Family {
    Family(name: name, tongues: tongues, surfaces: surfaces, demand: demand, part: Part(kind: .noise, write: prepare)) {
      draft in
      prepare(&draft)
      draft.writeCover()
      draft.writeScope()
      draft.writeInventory()
      draft.writeResults()
      if draft.random.once(in: 2) { draft.add(.paragraph(draft.totalSentence())) }
      draft.writeClosing()
    }
  }
}

/// Surface noise: what text layers, editors and OCR do to a report.
let noiseFamilies: [Family] = [
  .noise("N-full-width-digits", [.hans, .hant]) { draft in draft.form.isFullWidth = true },
  .noise("N-blanks-in-co2e") { draft in
    draft.carbon = draft.random.pick(["kgCO ₂ e", "kg CO ₂ e", "kg CO 2 eq", "kg CO2 -eq"])
  },
  .noise("N-lost-subscript", [.hans, .en]) { draft in draft.carbon = draft.random.pick(["kgCO?e", "kg CO?e"]) },
  .noise("N-zero-width") { draft in
    draft.finish = { $0.inserting("\u{200B}", into: ["碳足", "排放", "kWh", "阶段", "階段", "Emission", "CO2", "合计"]) }
  },
  .noise("N-blanks-in-words", [.hans, .hant], [.tabs, .pipes, .html]) { draft in
    draft.finish = { $0.inserting(" ", into: ["合计", "总计", "合計", "總計", "名称", "名稱", "单位", "單位", "占比", "編製", "编制"]) }
  },
  .noise("N-carriage-returns", [.hans, .en], Surface.text) { draft in
    draft.finish = {
      "\u{FEFF}" + $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
  },
  .noise("N-thousands-comma", demand: Demand(large: true)) { draft in draft.form.groupMark = "," },
  .noise("N-thousands-blank", [.hans, .en], [.tabs, .pipes, .boxed, .html], demand: Demand(large: true)) { draft in
    draft.form.groupMark = draft.random.pick([" ", "\u{A0}", "\u{202F}"])
  },
  .noise("N-decimal-comma", [.en, .de]) { draft in draft.form.decimalMark = "," },
  .noise("N-percent-gap") { draft in draft.form.percentGap = " " },
  .noise("N-null-marks", demand: Demand(nulls: true)) { draft in
    draft.nullMark = draft.random.pick(["/", "-", "—", "–", "N/A", "无"])
  },
  .noise("N-empty-cells", [.hans, .hant, .en], [.tabs, .pipes, .boxed, .html], demand: Demand(nulls: true)) { draft in
    draft.nullMark = ""
  },
  .noise("N-html-subscripts", [.hans, .hant, .en], [.html]) { draft in
    draft.carbon = draft.random.pick(["kgCO₂e", "kg CO₂ eq"])
    draft.finish = { $0.replacing("₂", by: "<sub>2</sub>") }
  },
  .noise("N-html-wrapped-cells", [.hans, .hant, .en], [.html]) { draft in
    draft.finish = {
      $0.replacing("<td>", by: "<td>\n      <p><span>").replacing("</td>", by: "</span></p>\n    </td>")
    }
  },
  .inventory("N-page-break-repeated-heading", [.hans, .hant, .en], [.tabs, .pipes, .aligned]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission], stageRepeats: true)
    draft.breakLastTable(repeatsHeading: true)
  },
  .inventory("N-continued-table", [.hans, .hant], [.tabs, .pipes]) { draft in
    draft.writeInventoryTable(
      [.stage, .item, .amount, .unit, .factor, .factorUnit, .emission],
      caption: draft.words("表3 生命周期清单", "表3 生命週期清冊", ""), stageRepeats: true)
    draft.breakLastTable(repeatsHeading: true, continuation: draft.words("续表3", "續表3", ""))
  },
]

/// Korean, Japanese and German stages and headings.
let tongueFamilies: [Family] = [
  .noise("L-korean", [.ko]) { _ in },
  .noise("L-japanese", [.ja]) { _ in },
  .noise("L-german", [.de]) { draft in draft.form.decimalMark = "," },
]

extension String {
  /// Every occurrence of a text replaced.
  func replacing(_ text: String, by other: String) -> String {
    var result = ""
    var rest = self[...]
    while let character = rest.first {
      if rest.hasPrefix(text) {
        result += other
        rest = rest.dropFirst(text.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// A mark put behind the first character of each of some words.
  fileprivate func inserting(_ mark: String, into words: [String]) -> String {
    words.reduce(self) { $0.replacing($1, by: String($1.prefix(1)) + mark + String($1.dropFirst())) }
  }
}
