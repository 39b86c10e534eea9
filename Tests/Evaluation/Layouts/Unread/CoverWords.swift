import TestSupport

/// Labels, dates and units of covers: UNREAD.md E.
let coverWordFamilies: [Family] = [
  .relabelled("UE-number-labels", [.hans, .hant, .en, .de], "number", "numberLabel"),
  .relabelled("UE-date-labels", [.hans, .hant, .en, .de], "issueDate", "dateLabel"),
  .relabelled("UE-producer-labels", [.hans, .hant, .en, .de], "company", "producerLabel"),
  .relabelled("UE-product-labels", [.hans, .hant, .en, .de], "product", "productLabel"),
  .relabelled("UE-model-labels", [.hans, .hant, .en, .de], "model", "modelLabel"),
  .relabelled("UE-period-labels", [.hans, .hant, .en, .de], "period", "periodLabel"),
  .cover("UE-period-under-heading", [.hans, .hant, .en, .de]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "issueDate", "functionalUnit"]))
    draft.add(.heading(draft.oneOf("periodHeading")))
    let period = draft.period()
    draft.add(
      .paragraph(
        draft.words(
          draft.random.pick(["\(period)。", "数据取自\(period)的生产记录。"]), "\(period)。",
          draft.tongue == .de
            ? "\(period)." : draft.random.pick(["\(period).", "Production records of \(period) were used."]))))
  },
  .cover("UE-written-dates", [.hans, .hant, .en, .de]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "functionalUnit"]))
    draft.writeWrittenDate()
  },
  .cover("UE-product-in-title", [.hans, .hant, .en]) { draft in
    draft.writeTitle()
    draft.expected.remove("report/title")
    draft.expected.state("product/name", draft.model.product)
    guard case .title(let title)? = draft.blocks.popLast() else { return }
    draft.add(
      .title(
        draft.tongue.isChinese ? draft.model.product + title : "\(title): \(draft.model.product)"))
    draft.writeLines(draft.coverFields(["company", "number", "issueDate", "functionalUnit", "boundary"]))
  },
  .cover("UE-boundary-in-other-words", [.hans, .en, .de]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "issueDate", "functionalUnit"]))
    let toGate = draft.model.boundary == "cradle-to-gate"
    draft.expected.state("product/systemBoundary/kind", draft.model.boundary)
    let text =
      switch draft.tongue {
      case .hans:
        draft.random.pick(toGate ? ["“摇篮”到“大门”", "从“摇篮”到“工厂大门”", "摇篮—大门"] : ["“摇篮”到“坟墓”", "全生命周期", "产品全生命周期（摇篮—坟墓）"])
      case .de: toGate ? "von der Wiege bis zum Werkstor" : "von der Wiege bis zur Bahre"
      default:
        draft.random.pick(
          toGate
            ? ["\u{201C}cradle\u{201D} to \u{201C}gate\u{201D}", "cradle-to-factory-gate"]
            : ["\u{201C}cradle\u{201D} to \u{201C}grave\u{201D}", "full life cycle"])
      }
    draft.add(.lines([draft.label("boundary") + draft.tongue.colon + text]))
  },
  .cover("UE-two-phones", [.hans, .en], [.tabs, .pipes, .html]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "issueDate", "functionalUnit"]))
    let people = [draft.coverField("legal"), draft.coverField("contact")]
    let phones = draft.model.names.phones
    draft.expected.state("company/legalRepresentative/phone", phones[0])
    draft.expected.state("company/contact/phone", phones[1])
    let phone = draft.label("phone")
    let colon = draft.tongue.colon
    draft.add(
      .lines(
        zip(people, phones).flatMap { ["\($0.label)\(colon)\($0.value)", "\(phone)\(colon)\($1)"] }))
  },
  .cover("UE-labels-over-values", [.hans, .en, .de], [.tabs, .aligned]) { draft in
    draft.writeTitle()
    let keys =
      draft.tongue == .de
      ? ["company", "product", "issueDate", "functionalUnit"]
      : ["company", "verificationBody", "number", "issueDate", "product", "model"]
    let fields = draft.coverFields(keys)
    let mark = draft.tongue.hasBlanks ? ":" : "："
    let gap = draft.random.pick([" ", "   "])
    for index in stride(from: 0, to: fields.count, by: 2) {
      let pair = fields[index...index + 1]
      draft.add(
        .lines([pair.map { $0.label + mark }.joined(separator: gap), pair.map(\.value).joined(separator: gap)]))
    }
  },
  .cover("UE-measure-words", [.hans]) { draft in
    let counted = draft.random.pick(countedProducts)
    draft.model.product = counted.product
    draft.model.unit = counted.unit
    draft.isPerUnit = true
    draft.writeCover()
  },
  .cover("UE-spelt-units", [.hans]) { draft in
    let spelt = draft.random.pick(speltUnits)
    draft.model.product = spelt.product
    draft.model.unit = spelt.printed
    draft.isPerUnit = false
    draft.writeCover()
    draft.expected.state("product/functionalUnit/unit", spelt.canonical)
  },
  .cover("UE-valid-to-in-line", [.en, .hans]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "number", "functionalUnit"]))
    draft.expected.state("report/issueDate", draft.model.issued.iso)
    draft.expected.state("report/validUntil", draft.model.validUntil.iso)
    let (issued, valid) = (draft.model.issued, draft.model.validUntil)
    draft.add(
      .paragraph(
        draft.random.pick(
          draft.tongue == .en
            ? [
              "Issued \(issued.english) Valid to \(valid.english)",
              "Issue date: \(issued.iso) Valid until: \(valid.iso)",
            ]
            : ["签发日期：\(issued.chinese) 有效期至：\(valid.chinese)", "本报告于\(issued.chinese)签发，有效期至\(valid.chinese)"])))
  },
  .cover("UE-date-under-signature", [.hans, .hant]) { draft in
    draft.writeTitle()
    draft.writeLines(draft.coverFields(["product", "company", "number", "functionalUnit", "boundary"]))
    draft.expected.state("report/issueDate", draft.model.issued.iso)
    draft.add(
      .lines([draft.model.names.company, draft.random.pick([draft.model.issued.chinese, draft.model.issued.numerals])]))
  },
]

extension Family {
  /// A cover in which one field stands under another label than the catalogue's.
  fileprivate static func relabelled(_ name: String, _ tongues: [Tongue], _ key: String, _ label: String) -> Family {
    .cover(name, tongues) { draft in
      draft.writeTitle()
      var keys = ["product", "model", "company", "number", "issueDate", "functionalUnit", "period"]
      if draft.tongue == .de {
        keys.removeAll { !["product", "company", "issueDate", "functionalUnit", key].contains($0) }
      }
      let fields = draft.coverFields(keys)
      let other = draft.oneOf(label)
      let isTable = draft.random.once(in: 3)
      let pairs = fields.map { (label: $0.key == key ? other : $0.label, value: $0.value) }
      if isTable {
        draft.add(.grid(Grid(pairs.map { [Cell($0.label), Cell($0.value)] }, headingRows: 0)))
      } else {
        draft.add(.lines(pairs.map { $0.label + draft.tongue.colon + $0.value }))
      }
    }
  }
}

extension Draft {
  /// 二〇二五年十一月, 20251120, 24-Jun-2026.
  fileprivate mutating func writeWrittenDate() {
    let day = model.issued
    let month = String(day.iso.prefix(7))
    let numerals = "\(day.yearNumerals)年\(Day.numeral(day.month))月"
    let (printed, iso) =
      switch tongue {
      case .hans, .hant: random.pick([(day.numerals, day.iso), (numerals, month), (day.compact, day.iso)])
      case .de: random.pick([(day.compact, day.iso), (day.short, day.iso)])
      default: random.pick([(day.short, day.iso), (day.compact, day.iso)])
      }
    expected.state("report/issueDate", iso)
    add(.lines([label("issueDate") + tongue.colon + printed]))
  }
}
