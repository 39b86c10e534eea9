import TestSupport

/// A label with its printed value.
struct CoverField {
  let key: String
  let label: String
  let value: String
}

extension Draft {
  /// The title, printed and expected.
  mutating func writeTitle() {
    let title =
      switch tongue {
      case .hans: random.pick(["产品碳足迹报告", "产品碳足迹评价报告", "产品碳足迹核算报告", "产品碳足迹核查报告"])
      case .hant: random.pick(["產品碳足跡報告", "產品碳足跡盤查報告"])
      case .ko: "제품 탄소발자국 보고서"
      case .ja: "製品カーボンフットプリント報告書"
      case .fr: "Rapport d'empreinte carbone de produit"
      default:
        random.pick(["Product Carbon Footprint Report", "Carbon Footprint Report", "Product Carbon Footprint Study"])
      }
    expected.state("report/title", title)
    switch tongue {
    case .hans: expected.state("source/language", "zh-Hans")
    case .hant: expected.state("source/language", "zh-Hant")
    default: expected.state("source/language", tongue.rawValue)
    }
    add(.title(title))
  }

  /// The cover's usual fields, expected as well as returned for printing.
  mutating func coverFields(
    _ keys: [String] = [
      "product", "model", "company", "address", "number", "verificationBody", "issueDate", "functionalUnit", "boundary",
      "period", "standards",
    ]
  ) -> [CoverField] { keys.map { coverField($0) } }

  /// One field of the cover by its key in `fieldWords`.
  mutating func coverField(_ key: String) -> CoverField {
    var labelKey = key
    let value: String
    switch key {
    case "product": value = state("product/name", model.product)
    case "model": value = state("product/model", model.modelCode)
    case "company": value = state("company/name", model.names.company)
    case "address": value = state("company/address", model.names.address)
    case "number": value = state("report/number", model.number)
    case "verificationBody": value = state("report/verificationBody", model.names.verifier)
    case "client": value = state("report/client", model.names.client)
    case "credit": value = state("company/unifiedSocialCreditCode", model.names.credit)
    case "legal": value = state("company/legalRepresentative/name", model.names.people[3])
    case "contact": value = state("company/contact/name", model.names.people[4])
    case "email": value = state("company/contact/email", model.names.email)
    case "issueDate":
      expected.state("report/issueDate", model.issued.iso)
      value = model.issued.printed(tongue, &random)
    case "validUntil":
      expected.state("report/validUntil", model.validUntil.iso)
      value = model.validUntil.printed(tongue, &random)
    case "functionalUnit":
      labelKey = model.isDeclared ? "declaredUnit" : "functionalUnit"
      value = functionalUnit()
    case "boundary": value = boundary()
    case "period": value = period()
    default:
      expected.state("report/standards", .array(model.standards.map { .string($0) }))
      value = model.standards.joined(separator: tongue.isChinese ? "、" : ", ")
    }
    return CoverField(key: key, label: label(labelKey), value: value)
  }

  /// States a text and gives it back.
  mutating func state(_ path: String, _ text: String) -> String {
    expected.state(path, text)
    return text
  }

  /// `1 台变频离心水泵`
  mutating func functionalUnit() -> String {
    expected.state("product/functionalUnit/amount", .number("1"))
    expected.state("product/functionalUnit/unit", model.unit)
    expected.state("product/functionalUnit/kind", model.isDeclared ? "declared" : "functional")
    let amount = tongue.hasBlanks ? "1 \(model.unit)" : random.pick(["1\(model.unit)", "1 \(model.unit)"])
    guard random.once(in: 2) else { return amount }
    return tongue == .en ? "\(amount) of \(model.product)" : tongue.hasBlanks ? amount : amount + model.product
  }

  /// The words for the system boundary.
  mutating func boundary() -> String {
    expected.state("product/systemBoundary/kind", model.boundary)
    let toGate = model.boundary == "cradle-to-gate"
    switch tongue {
    case .hans: return random.pick(toGate ? ["从摇篮到大门", "摇篮到大门"] : ["从摇篮到坟墓", "摇篮到坟墓"])
    case .hant: return toGate ? "搖籃到大門" : "搖籃到墳墓"
    case .fr: return toGate ? "du berceau à la porte" : "du berceau à la tombe"
    default:
      return random.pick(toGate ? ["cradle-to-gate", "Cradle to gate"] : ["cradle-to-grave", "Cradle to grave"])
    }
  }

  /// The data period in one of its forms.
  mutating func period() -> String {
    expected.state("report/dataPeriod/start", model.start.iso)
    expected.state("report/dataPeriod/end", model.end.iso)
    switch tongue {
    case .hans, .hant:
      return random.pick([
        "\(model.start.chinese)至\(model.end.chinese)", "\(model.start.spacedChinese)-\(model.end.spacedChinese)",
        "\(model.start.iso)至\(model.end.iso)",
      ])
    case .en:
      return random.pick([
        "\(model.start.iso) to \(model.end.iso)", "\(model.start.english) to \(model.end.english)",
        "\(model.start.english) – \(model.end.english)",
      ])
    case .de: return "\(model.start.dotted) - \(model.end.dotted)"
    case .fr: return "du \(model.start.french) au \(model.end.french)"
    default: return "\(model.start.iso) ~ \(model.end.iso)"
    }
  }
}
