import TestSupport

/// Tables of which a part is not seen, while the rest looks checked: UNREAD.md C1 to C3.
let lostRowFamilies: [Family] = [
  .inventory("UC1-page-line-in-table", [.hans, .hant, .en], [.tabs]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission], stageRepeats: true)
    draft.writePageLineInTable()
  },
  .results("UC1-page-line-in-results", [.hans, .hant, .en], [.tabs, .aligned]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.writePageLineInTable()
  },
  .results("UC2-wrapped-heading", [.hans, .hant, .en, .de], [.tabs, .pipes]) { draft in
    draft.isPerUnit = true
    draft.writeResultTable([.stage, .emission, .share])
    draft.wrapHeadings()
  },
  .inventory("UC2-wrapped-inventory-heading", [.hans, .hant, .en, .de], [.tabs, .pipes]) { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factorWithUnit, .emission], stageRepeats: true)
    draft.wrapHeadings()
  },
  .results("UC2-unit-row", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.writeUnitRow()
  },
  .results("UC2-title-row", [.hans, .hant, .en, .de]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    let title = draft.words("产品碳足迹核算结果汇总表", "產品碳足跡計算結果彙總表", "Summary of carbon footprint results")
    draft.changeLastTable { grid, _ in
      grid.rows.insert([Cell(title, columns: grid.rows[0].count)], at: 0)
      grid.headingRows = 2
    }
  },
  .inventory("UC2-trailing-tabs", [.hans, .hant, .en], [.tabs]) { draft in
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission], stageRepeats: true)
    draft.writeSheetCopy()
  },
  .results("UC2-sheet-copy", [.hans, .hant, .en], [.tabs]) { draft in
    draft.writeResultTable([.stage, .emission, .share])
    draft.writeSheetCopy()
  },
  .inventory("UC3-coefficient", [.hans, .hant, .en, .de]) { draft in
    let columns: [InventoryColumn] = [.stage, .item, .amount, .unit, .factor, .factorUnit, .emission]
    var grid = draft.inventoryGrid(columns, Array(draft.model.rows.indices), stageRepeats: draft.random.once(in: 2))
    grid.rows[0][4] = Cell(draft.oneOf("coefficient"))
    grid.rows[0][5] = Cell(draft.oneOf("coefficientUnit"))
    draft.add(.grid(grid))
  },
]

extension Draft {
  /// A footer and a header, or a bare page number, between two rows, as a text copy leaves them.
  fileprivate mutating func writePageLineInTable() {
    let page = random.int(5...19)
    let name = model.names.company
    let mark = random.pick([
      "\(page)", "— \(page) —", words("第 \(page) 页 共 26 页", "第 \(page) 頁", "Page \(page) of 26"),
      "\(name)  \(model.number)",
      "\(page)\n\(name)  \(model.number)", "\(page) / 26",
    ])
    let surface = surface
    reprintLastTable { grid, random in
      var lines = surface.table(grid).split(separator: "\n").map(String.init)
      lines.insert(mark, at: random.int(grid.headingRows + 2...lines.count - 2))
      return lines.joined(separator: "\n")
    }
    // The mark stands on other pages, too.
    let others = [2, 3].map { mark.replacing("\(page)", by: "\(page - $0)") }
    blocks.insert(.raw(text: others[1], html: ""), at: 2)
    blocks.insert(.raw(text: others[0], html: ""), at: 5)
  }

  /// The unit of a heading stands on a line of its own.
  fileprivate mutating func wrapHeadings() {
    let gap = surface == .pipes ? "<br>" : "\n"
    changeLastTable { grid, _ in
      for index in grid.rows[0].indices {
        let text = grid.rows[0][index].text
        guard let bracket = text.firstIndex(where: { "（(".contains($0) }) else { continue }
        grid.rows[0][index].text = text[..<bracket].trimmed + gap + text[bracket...]
      }
    }
  }

  /// Headings without units, and a row of units below them.
  fileprivate mutating func writeUnitRow() {
    let unit = emissionUnit
    let isBracketed = random.once(in: 2)
    let wrapped = isBracketed ? tongue.bracketed(unit).trimmed : unit
    changeLastTable { grid, _ in
      var units: [Cell] = []
      for index in grid.rows[0].indices {
        let text = grid.rows[0][index].text
        let bracket = text.firstIndex { "（(".contains($0) }
        grid.rows[0][index].text = bracket.map { text[..<$0].trimmed } ?? text
        units.append(Cell(index == 1 ? wrapped : index == 2 && bracket != nil ? "%" : ""))
      }
      grid.rows.insert(units, at: 1)
      grid.headingRows = 2
    }
  }

  /// Rows as copied from a sheet: empty cells behind them, not the same number in each.
  fileprivate mutating func writeSheetCopy() {
    reprintLastTable { grid, random in
      grid.expanded.map { row in
        row.joined(separator: "\t") + String(repeating: "\t", count: random.pick([1, 2, 2, 3]))
      }.joined(separator: "\n")
    }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
