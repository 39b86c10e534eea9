import TestSupport

extension Family {
  /// A plain report with a sentence that repeats a figure: rightly, or, as the injected error, wrongly.
  fileprivate static func statement(
    _ name: String, _ tongues: [Tongue], _ surfaces: [Surface] = Surface.allCases,
    _ block: @escaping @Sendable (inout Draft) -> Block
  ) -> Family {
    Family(name: name, tongues: tongues, surfaces: surfaces, relations: .copies) { draft in
      draft.isPerUnit = true
      draft.writeCover()
      draft.writeScope()
      let isBefore = draft.random.once(in: 2)
      if isBefore { draft.add(block(&draft)) }
      draft.writeInventory()
      draft.writeResults()
      if !isBefore { draft.add(block(&draft)) }
      draft.writeClosing()
    }
  }
}

/// Figures in sentences, whose wrong copy must be seen: UNREAD.md D.
let statementFamilies: [Family] = [
  .statement("UD-certificate-sentence", [.hans, .hant, .en, .de]) { draft in .paragraph(draft.certificateSentence()) },
  .statement("UD-opinion", [.hans, .hant, .en]) { draft in
    let value = draft.copy(draft.model.total) + " " + draft.emissionUnit
    let (product, unit) = (draft.model.product, draft.model.unit)
    return .paragraph(
      draft.words(
        draft.random.pick([
          "核查结论：经核查，\(draft.model.names.company)\(draft.model.start.year)年度生产的\(product)，每\(unit)产品碳足迹为\(value)。",
          "核查结论：本次核查确认\(product)从摇篮到坟墓的产品碳足迹核算结果为\(value)，核算方法符合要求。",
        ]), "查證結論：\(draft.model.names.company)生產之\(product)，碳足跡為\(value)。",
        "Verification opinion: for the \(product) made by \(draft.model.names.company) in \(draft.model.start.year), a carbon footprint of \(value) was confirmed."
      ))
  },
  .statement("UD-value-and-unit-lines", [.hans, .hant, .en, .de]) { draft in
    let labels = draft.words(
      "碳足迹/单位", "碳足跡/單位", draft.tongue == .de ? "CO2-Fußabdruck/Einheit" : "Carbon footprint/Unit"
    ).split(
      separator: "/")
    let colon = draft.tongue.colon
    return .lines(["\(labels[0])\(colon)\(draft.copy(draft.model.total))", "\(labels[1])\(colon)\(draft.emissionUnit)"])
  },
  .statement("UD-in-tonnes", [.hans, .hant, .en, .de]) { draft in
    let tonnes = Fixed(draft.model.total.units, decimals: draft.model.total.decimals + 3)
    let unit = draft.model.unit
    let value = draft.copy(tonnes)
    return .paragraph(
      draft.words(
        draft.random.pick(["折合\(value) tCO2e/\(unit)。", "产品碳足迹折合 \(value) 吨CO2当量/\(unit)。"]),
        "折合\(value) tCO2e/\(unit)。",
        draft.tongue == .de
          ? "Das entspricht \(value) t CO2e je \(unit)." : "This corresponds to \(value) t CO2e per \(unit)."))
  },
  .statement("UD-equivalent-in-words", [.hans, .hant, .en, .de]) { draft in
    let (value, unit) = (draft.copy(draft.model.total), draft.model.unit)
    return .paragraph(
      draft.words(
        draft.random.pick(["每\(unit)排放\(value) kg CO2当量。", "生产并使用每\(unit)产品共排放\(value)千克二氧化碳当量。"]),
        "每\(unit)排放\(value) kg CO2當量。",
        draft.tongue == .de
          ? "Je \(unit) entstehen \(value) kg CO2-Äquivalente."
          : draft.random.pick([
            "Each \(unit) causes \(value) kg of carbon dioxide equivalent.",
            "\(value) kg CO2 equivalents are emitted per \(unit).",
          ])))
  },
  .statement("UD-split-number", [.hans, .en], [.pipes, .html]) { draft in
    let value = draft.copy(draft.model.total)
    let parts = value.split(separator: ".").map(String.init)
    let lead = draft.words("每\(draft.model.unit)产品碳足迹为", "", "The product carbon footprint is ")
    let unit = escaped(draft.emissionUnit)
    return .raw(
      text: "\(lead)$\(value)~\\mathrm{kg\\,CO_2e}$。",
      html: "<p>\(lead)<span>\(parts[0]).</span><span>\(parts.dropFirst().joined())</span> <b>\(unit)</b>。</p>")
  },
  .statement("UD-stage-in-sentence", [.hans, .hant, .en, .de]) { draft in
    let stage = draft.random.pick(draft.model.stages)
    let value = draft.copy(stage.emission) + " " + draft.carbon
    return .paragraph(
      draft.words(
        draft.random.pick(["其中\(stage.label)排放\(value)。", "其中，\(stage.label)排放量为\(value)，是主要来源之一。"]),
        "其中\(stage.label)排放\(value)。",
        draft.tongue == .de
          ? "Davon entfallen \(value) auf \(stage.label)."
          : "Of this, \(stage.label.lowercased()) accounts for \(value)."))
  },
  .statement("UD-positional-list", [.hans, .hant, .en, .de]) { draft in
    let wrong = draft.random.int(0...draft.model.stages.count - 1)
    let values = draft.model.stages.enumerated().map { index, stage in
      index == wrong ? draft.copy(stage.emission) : draft.print(stage.emission)
    }
    let isChinese = draft.tongue.isChinese
    let mark = isChinese ? "、" : draft.form.decimalMark == "," ? "; " : ", "
    let names = draft.model.stages.map { isChinese ? $0.label : $0.label.lowercased() }.joined(
      separator: isChinese ? "、" : ", ")
    let list = values.joined(separator: mark)
    return .paragraph(
      draft.words(
        "\(names)的碳排放量\(draft.random.pick(["分别为", "依次为"]))\(list) \(draft.carbon)。",
        "\(names)的碳排放量分別為\(list) \(draft.carbon)。",
        draft.tongue == .de
          ? "Auf \(names) entfallen \(list) \(draft.carbon) (in dieser Reihenfolge)."
          : "Emissions of \(names) are \(list) \(draft.carbon), respectively."))
  },
  .statement("UD-reduction", [.hans, .hant, .en, .de]) { draft in .paragraph(draft.reductionSentence()) },
  .statement("UD-net-after-offset", [.hans, .hant, .en, .de]) { draft in .paragraph(draft.offsetSentence()) },
  .statement("UD-annual-total", [.hans, .hant, .en, .de]) { draft in
    let output = Fixed(Int128(draft.model.output), decimals: 0)
    let grams = draft.model.total * output
    let tonnes = Fixed(grams.units, decimals: grams.decimals + 3).rounded(to: 2)
    let value = draft.copy(tonnes)
    let unit = draft.model.unit
    return .paragraph(
      draft.words(
        "\(draft.model.start.year)年产量\(draft.model.output)\(unit)，年度碳足迹总量为\(value) tCO2e。",
        "\(draft.model.start.year)年產量\(draft.model.output)\(unit)，年度碳足跡總量為\(value) tCO2e。",
        draft.tongue == .de
          ? "Bei einer Jahresproduktion von \(draft.model.output) \(unit) ergeben sich insgesamt \(value) t CO2e."
          : "With an annual output of \(draft.model.output) \(unit)s, the annual carbon footprint is \(value) t CO2e."))
  },
]

extension Draft {
  /// Who made what when, and its footprint, in one sentence.
  fileprivate mutating func certificateSentence() -> String {
    let value = "\(copy(model.total)) \(emissionUnit)"
    let (company, product) = (model.names.company, "\(model.product)（\(model.modelCode)）")
    switch tongue {
    case .hans:
      return random.pick([
        "兹证明\(company)\(model.start.chinese)至\(model.end.chinese)期间生产的\(product)，其产品碳足迹为\(value)。",
        "\(model.start.chinese)至\(model.end.chinese)\(company)生产的\(product)产品碳足迹为 \(value)。",
      ])
    case .hant: return "茲證明\(company)\(model.start.chinese)至\(model.end.chinese)生產之\(product)，產品碳足跡為\(value)。"
    case .de:
      return
        "Hiermit wird bescheinigt, dass das im Zeitraum \(model.start.dotted) bis \(model.end.dotted) von \(company) hergestellte Produkt einen CO2-Fußabdruck von \(value) hat."
    default:
      return
        "This is to certify that the \(model.product) (\(model.modelCode)), produced by \(company) from \(model.start.english) to \(model.end.english), has a product carbon footprint of \(value)."
    }
  }

  /// What is left after an offset is not the footprint.
  fileprivate mutating func offsetSentence() -> String {
    let percent = random.int(10...60)
    let offset = (model.total * Fixed(Int128(percent), decimals: 2)).rounded(to: model.total.decimals)
    let gross = "\(copy(model.total)) \(emissionUnit)"
    let (less, net) = ("\(print(offset)) \(emissionUnit)", "\(print(model.total - offset)) \(emissionUnit)")
    switch tongue {
    case .hans: return "抵消前产品碳足迹为\(gross)，通过自愿减排量抵消\(less)，抵消后净排放为\(net)。"
    case .hant: return "抵換前產品碳足跡為\(gross)，抵換\(less)，抵換後淨排放為\(net)。"
    case .de:
      return "Der CO2-Fußabdruck des Produkts beträgt \(gross); nach Kompensation von \(less) verbleiben \(net)."
    default: return "The product carbon footprint is \(gross); after offsetting \(less), \(net) remain."
    }
  }

  /// What the footprint was before is not what it is.
  fileprivate mutating func reductionSentence() -> String {
    let percent = random.int(3...24)
    let old = (model.total * Fixed(100, decimals: 0)).divided(
      by: Fixed(Int128(100 - percent), decimals: 0), decimals: model.total.decimals)
    let (before, now) = ("\(print(old)) \(emissionUnit)", "\(copy(model.total)) \(emissionUnit)")
    let year = model.start.year - 1
    switch tongue {
    case .hans:
      return random.pick([
        "与\(year)年度相比，产品碳足迹由\(before)降至\(now)，下降约\(percent)%。", "上一代产品碳足迹为\(before)，本代产品碳足迹为\(now)，同比下降\(percent)%。",
      ])
    case .hant: return "與\(year)年度相比，產品碳足跡由\(before)降至\(now)，下降約\(percent)%。"
    case .de:
      return
        "Gegenüber \(year) sank der CO2-Fußabdruck des Produkts von \(before) auf \(now), also um rund \(percent) %."
    default:
      return
        "Compared with \(year), the product carbon footprint fell from \(before) to \(now), a reduction of about \(percent)%."
    }
  }
}
