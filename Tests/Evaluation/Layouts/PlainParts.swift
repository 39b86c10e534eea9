import TestSupport

/// The plain layout of every part: what a family's other parts look like.
extension Draft {
  /// Title and `label：value` lines.
  mutating func writeCover() {
    writeTitle()
    // Of Korean, Japanese and German only the commonest labels are asked for.
    let fields =
      tongue == .en || tongue.isChinese
      ? coverFields() : coverFields(["product", "company", "issueDate", "functionalUnit"])
    add(.lines(fields.map { $0.label + tongue.colon + $0.value }))
  }

  /// Goal and scope in prose: the GWP, nothing that is printed as a figure.
  mutating func writeScope() {
    section("目的与范围", "目的與範疇", "Goal and scope")
    let number = model.assessment.suffix(1)
    let ordinal = number == "5" ? "五" : "六"
    expected.state("report/gwp/assessmentReport", model.assessment)
    expected.state("report/gwp/horizonYears", .number("100"))
    switch tongue {
    case .hans:
      add(.paragraph("\(model.names.company)委托核算\(model.product)（\(model.modelCode)）的温室气体排放，供客户和内部改进使用。"))
      add(.paragraph("各温室气体的特征化因子取自IPCC第\(ordinal)次评估报告（\(model.assessment)）的100年全球变暖潜势值。"))
    case .hant:
      add(.paragraph("本報告說明\(model.product)（\(model.modelCode)）的溫室氣體排放，供客戶與內部改善參考。"))
      add(.paragraph("各溫室氣體採用IPCC第\(ordinal)次評估報告（\(model.assessment)）的100年全球暖化潛勢值。"))
    case .ko:
      add(.paragraph("이 보고서는 \(model.product)의 온실가스 배출량을 설명한다. 지구온난화지수는 IPCC \(model.assessment)의 GWP100 값을 사용하였다."))
    case .ja:
      add(.paragraph("本報告書は\(model.product)の温室効果ガス排出量を示す。地球温暖化係数はIPCC \(model.assessment)のGWP100を用いた。"))
    case .de:
      add(
        .paragraph(
          "Dieser Bericht beschreibt die Treibhausgasemissionen des Produkts. Die Charakterisierungsfaktoren stammen aus IPCC \(model.assessment), GWP100."
        ))
    case .fr:
      add(
        .paragraph(
          "Ce rapport présente les émissions de gaz à effet de serre du produit. Les facteurs de caractérisation sont ceux de l'IPCC \(model.assessment), GWP100."
        ))
    case .en:
      add(
        .paragraph(
          "This report tells customers and engineers where the greenhouse gases of the \(model.product) (\(model.modelCode)) come from."
        ))
      add(
        .paragraph(
          "Characterisation follows the IPCC \(number == "5" ? "Fifth" : "Sixth") Assessment Report (\(model.assessment)) with a time horizon of 100 years."
        ))
    }
  }

  /// One table with a stage column.
  mutating func writeInventory() {
    section("生命周期清单分析", "生命週期盤查", "Life cycle inventory")
    writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission])
  }

  /// One table of stages with shares and a total row.
  mutating func writeResults() {
    section("碳足迹结果", "碳足跡結果", "Results")
    writeResultTable([.stage, .emission, .share])
  }

  /// Interpretation without figures, and the people.
  mutating func writeClosing() {
    section("解释", "闡釋", "Interpretation")
    guard tongue == .en || tongue.isChinese else { return }
    add(
      .paragraph(
        words(
          "上游数据的代表性是主要的局限，建议逐步采用供应商实测数据。", "上游數據的代表性是主要限制，建議逐步採用供應商實測數據。",
          "The upstream data are the weakest part of the study; suppliers should be asked for measured values.")))
    let people = zip(["prepared", "reviewed"], model.names.people).map { (label: label($0), name: $1) }
    add(.lines(people.map { $0.label + tongue.colon + $0.name }))
    for person in people {
      expected.append("people", .object(["name": .string(person.name), "roles": .array([.string(person.label)])]))
    }
  }

  /// `1台…的碳足迹为 12.34 kgCO2e。`
  mutating func totalSentence() -> String {
    let total = "\(print(model.total)) \(carbon)"
    switch tongue {
    case .hans: return "每\(model.unit)\(model.product)的碳足迹为\(total)。"
    case .hant: return "每\(model.unit)\(model.product)的碳足跡為\(total)。"
    default: return "The carbon footprint of one \(model.unit) is \(total)."
    }
  }

  /// Expects the headline total.
  mutating func expectTotal(per: String? = nil, text: String? = nil) {
    expected.state("results/total", quantity(model.total, "kgCO2e", per: per, text: text))
  }
}
