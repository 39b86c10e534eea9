/// Covers: LAYOUTS.md (a).
let coverFamilies: [Family] = [
  .cover("A1-label-lines") { draft in
    draft.writeTitle()
    draft.add(.lines(draft.coverFields().map { $0.label + draft.tongue.colon + $0.value }))
  },
  .cover("A2-label-in-brackets", [.hans, .hant]) { draft in
    draft.writeTitle()
    draft.add(
      .lines(
        draft.coverFields().map { field in
          let mark = ["verificationBody": "（公章）", "company": "（盖章）"][field.key] ?? ""
          return field.label + mark + "：" + field.value
        }))
  },
  .cover("A3-gbt-cover", [.hans]) { draft in
    draft.writeTitle()
    draft.add(
      .lines(
        draft.coverFields(["product", "model", "company", "number", "verificationBody", "issueDate"]).map {
          $0.label + "：" + $0.value
        }))
    draft.add(.heading("一、一般信息"))
    let numbered = draft.coverFields(["address", "legal", "functionalUnit", "boundary", "period", "standards"])
    draft.add(.lines(numbered.enumerated().map { "\($0.offset + 1)．\($0.element.label)：\($0.element.value)" }))
  },
  .cover("A4-title-dash", [.hans]) { draft in
    draft.writeTitle()
    draft.expected.state("product/name", draft.model.product)
    draft.add(.lines(["——\(draft.model.product)"]))
    draft.add(
      .lines(
        draft.coverFields(["company", "number", "issueDate", "functionalUnit", "boundary", "period", "standards"]).map {
          $0.label + "： " + $0.value
        }))
  },
  .cover("A5-pairs-by-bar") { draft in
    draft.writeTitle()
    let pairs = draft.coverFields().map { $0.label + draft.tongue.colon + $0.value }
    let gap = draft.surface == .html ? "\u{A0}|\u{A0}" : " ｜ "
    draft.add(
      .lines(
        stride(from: 0, to: pairs.count, by: 3).map { pairs[$0..<min($0 + 3, pairs.count)].joined(separator: gap) }))
  },
  .cover("A6-bare-spans", [.hans, .hant, .en], [.html]) { draft in
    draft.writeTitle()
    let pairs = draft.coverFields().map { "<span>\(escaped($0.label))</span><b>\(escaped($0.value))</b>" }
    draft.add(.raw(text: "", html: "<div>" + pairs.joined() + "</div>"))
  },
  .cover("A7-english-declaration", [.en]) { draft in
    draft.writeTitle()
    draft.expected.state("report/issueDate", draft.model.issued.iso)
    draft.expected.state("report/validUntil", draft.model.validUntil.iso)
    var lines = draft.coverFields(["company", "address", "product", "model"]).map { $0.label + ": " + $0.value }
    lines.append("Declaration number: " + draft.state("report/number", draft.model.number))
    lines.append("Issue date: \(draft.model.issued.dotted)")
    lines.append("Valid to: \(draft.model.validUntil.dotted)")
    lines += draft.coverFields(["verificationBody", "functionalUnit", "boundary", "period", "standards"]).map {
      $0.label + ": " + $0.value
    }
    draft.add(.lines(lines))
  },
  .cover("A8-two-columns-interleaved", [.hans, .en], Surface.text) { draft in
    draft.writeTitle()
    let fields = draft.coverFields(["product", "company", "number", "issueDate", "verificationBody", "model"])
    var lines: [String] = []
    for index in stride(from: 0, to: fields.count, by: 2) {
      for side in [
        fields[index...index + 1].map { $0.label + (draft.tongue.hasBlanks ? ":" : "：") },
        fields[index...index + 1].map(\.value),
      ] {
        lines.append(side[0] + String(repeating: " ", count: max(4, 46 - side[0].screenWidth)) + side[1])
      }
    }
    draft.add(.lines(lines))
    draft.add(
      .lines(
        draft.coverFields(["functionalUnit", "boundary", "period", "standards"]).map {
          $0.label + draft.tongue.colon + $0.value
        }))
  },
  .cover("A9-labels-then-values", [.hans, .en], Surface.text) { draft in
    draft.writeTitle()
    let fields = draft.coverFields(["product", "model", "company", "number", "issueDate"])
    draft.add(.lines(fields.map { $0.label + (draft.tongue.hasBlanks ? ":" : "：") } + fields.map(\.value)))
    draft.add(
      .lines(
        draft.coverFields(["functionalUnit", "boundary", "period", "standards"]).map {
          $0.label + draft.tongue.colon + $0.value
        }))
  },
  .cover("A-value-on-next-line", [.hans, .hant, .en]) { draft in
    draft.writeTitle()
    draft.add(.lines(draft.coverFields().flatMap { [$0.label + (draft.tongue.hasBlanks ? ":" : "："), $0.value] }))
  },
  .cover("A-several-on-a-line", [.hans, .hant, .en]) { draft in
    draft.writeTitle()
    let pairs = draft.coverFields().map { $0.label + draft.tongue.colon + $0.value }
    draft.add(
      .lines(
        stride(from: 0, to: pairs.count, by: 2).map { pairs[$0..<min($0 + 2, pairs.count)].joined(separator: "    ") }))
  },
  .cover("A-neighbouring-cells") { draft in
    draft.writeTitle()
    draft.add(.grid(Grid(draft.coverFields().map { [Cell($0.label), Cell($0.value)] }, headingRows: 0)))
  },
  .cover("A13-one-row-table", [.hans, .hant, .en], [.pipes, .tabs, .html]) { draft in
    draft.writeTitle()
    let fields = draft.coverFields(["product", "model", "company", "number", "issueDate", "period"])
    draft.add(.grid(Grid([fields.map { Cell($0.label) }, fields.map { Cell($0.value) }])))
    draft.add(
      .lines(
        draft.coverFields(["functionalUnit", "boundary", "standards"]).map { $0.label + draft.tongue.colon + $0.value })
    )
  },
  .cover("A15-dates", [.hans, .en]) { draft in
    draft.writeTitle()
    var lines = draft.coverFields(["product", "model", "company", "number", "issueDate", "validUntil", "period"]).map {
      $0.label + draft.tongue.colon + $0.value
    }
    lines += draft.coverFields(["functionalUnit", "boundary", "standards"]).map {
      $0.label + draft.tongue.colon + $0.value
    }
    draft.add(.lines(lines))
  },
]
