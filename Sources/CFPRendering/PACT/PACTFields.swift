import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A value of a PACT footprint.
indirect enum PACTValue {
  /// Words of the report, in which people may be named.
  case text(String)
  /// A code, a number's digits or a time.
  case code(String)
  case truth(Bool)
  case list([PACTValue])
  case object([(key: StaticString, value: PACTValue)])
}

/// What a field is filled with, from which values of the report's JSON, and what a person should know of it.
struct PACTFilling {
  var value: PACTValue
  var sources: [String]
  var remarks: [Message]

  init(_ value: PACTValue, from sources: [String] = [], remarks: [Message] = []) {
    self.value = value
    self.sources = sources
    self.remarks = remarks
  }
}

/// A field of `ProductFootprint` or of its `pcf`, with how it is filled.
struct PACTField: Sendable {
  var name: StaticString
  var isInPCF: Bool
  /// Whether the specification requires it (3.0.3, `required` of ProductFootprint and CarbonFootprint).
  var isRequired: Bool
  /// Nil where a field that is not required has nothing to say.
  var fill: @Sendable (PACTSource) throws(Unfilled) -> PACTFilling?

  var path: String { isInPCF ? "pcf.\(name)" : "\(name)" }
}

/// What the fields are filled from.
struct PACTSource {
  let report: CFPReport
  let audit: Audit
  let sums: GateSums
  let declaredUnit: Result<DeclaredUnit, Unfilled>

  init(_ report: CFPReport, _ audit: Audit) {
    self.report = report
    self.audit = audit
    let sums = GateSums(of: report, audit: audit)
    self.sums = sums
    do throws(Unfilled) {
      declaredUnit = .success(try DeclaredUnit(of: report, per: sums.unit))
    } catch {
      declaredUnit = .failure(error)
    }
  }

  /// A sum in kg as the value for one declared unit.
  func perUnit(_ sum: (value: ExactDecimal, sources: [String])) throws(Unfilled) -> PACTFilling {
    let unit = try declaredUnit.get()
    guard let value = unit.perUnit(sum.value) else {
      throw Unfilled(
        zh: "按声明单位折算得不到有限小数", en: "the value for one declared unit has no end in decimals")
    }
    return PACTFilling(.code(decimalText(value)), from: sum.sources, remarks: doubts(of: sum.sources))
  }

  /// A sum that PACT takes only from zero on.
  func perUnitFromZero(_ sum: (value: ExactDecimal, sources: [String])) throws(Unfilled) -> PACTFilling {
    guard sum.value.coefficient >= 0 else { throw Unfilled(zh: "数值为负", en: "the value is negative") }
    return try perUnit(sum)
  }

  /// The errors that touch some figures, or the inventory rows of the stages that they are results of.
  private func doubts(of pointers: [String]) -> [Message] {
    let stages = Set(
      report.results.stages.indices.filter { pointers.contains(FigureReference.stage($0, .emission).pointer) }
        .map { report.results.stages[$0].stage })
    let rows = report.inventory.indices.filter { stages.contains(report.inventory[$0].stage) }.map {
      "/inventory/\($0)/"
    }
    let errors = audit.findings.filter { finding in
      finding.level == .error
        && (finding.cells.map(\.pointer) + [finding.subject]).contains { pointer in
          pointers.contains(pointer) || rows.contains { pointer.hasPrefix($0) }
        }
    }
    guard !errors.isEmpty else { return [] }
    let names = errors.map { "\($0.rule.rawValue) \($0.subject)" }.joined(separator: ", ")
    return [
      Message(
        zh: "按报告所印数字填写，但有错误涉及这些数字：\(names)",
        en: "filled with the printed figures, but errors touch them: \(names)")
    ]
  }
}

/// All fields that a report can say something of, in the order of the specification.
let pactFields: [PACTField] = productFields + footprintFields

private let productFields: [PACTField] = [
  .product("id") { source throws(Unfilled) in
    guard let id = identifier(of: source.report.document.source.sha256) else {
      throw Unfilled(zh: "没有原文的 SHA-256", en: "the SHA-256 of the source is not known")
    }
    return PACTFilling(
      .code(id),
      remarks: [
        Message(
          zh: "由原文的 SHA-256 得出（UUID 第 8 版）：同一文件总得同一编号",
          en: "made from the source's SHA-256 (UUID version 8): the same file always has the same id")
      ])
  },
  .product("specVersion") { _ throws(Unfilled) in PACTFilling(.code("3.0.3")) },
  .product("created") { source throws(Unfilled) in
    guard let date = source.report.statement.issueDate else {
      throw Unfilled(zh: "报告没有给出签发日期", en: "the report states no date of issue")
    }
    guard date.value.day != nil, let time = firstInstant(of: date.value) else {
      throw Unfilled(zh: "签发日期没有印到日", en: "the date of issue is not printed to the day")
    }
    return PACTFilling(.code(time), from: ["/report/issueDate"])
  },
  .product("status") { _ throws(Unfilled) in
    PACTFilling(
      .code("Active"),
      remarks: [
        Message(
          zh: "报告不会说明自己已被取代；如有更新的版本请改为 Deprecated",
          en: "no report says that it was superseded; change this to Deprecated where it was")
      ])
  },
  .product("validityPeriodEnd", isRequired: false) { source throws(Unfilled) in
    guard let date = source.report.statement.validUntil, let time = firstInstant(after: date.value) else { return nil }
    return PACTFilling(.code(time), from: ["/report/validUntil"])
  },
  .product("companyName") { source throws(Unfilled) in
    guard let name = source.report.company.fields[.name] else {
      throw Unfilled(zh: "报告没有给出企业名称", en: "the report names no company")
    }
    return PACTFilling(.text(name.value), from: ["/company/name"])
  },
  .product("companyIds") { source throws(Unfilled) in
    let code = source.report.company.fields[.unifiedSocialCreditCode]?.value
    throw Unfilled(
      zh: "报告没有给出 URN 形式的企业标识" + (code.map { "（所印统一社会信用代码：\($0)）" } ?? ""),
      en: "the report states no identifier of the company as a URN"
        + (code.map { " (unified social credit code as printed: \($0))" } ?? ""))
  },
  .product("productDescription") { source throws(Unfilled) in
    let fields = source.report.product.fields
    if let text = fields[.description] { return PACTFilling(.text(text.value), from: ["/product/description"]) }
    if let text = fields[.function] { return PACTFilling(.text(text.value), from: ["/product/function"]) }
    if let unit = source.report.product.functionalUnit {
      return PACTFilling(.text(unit.text.value), from: ["/product/functionalUnit"])
    }
    throw Unfilled(zh: "报告没有描述产品", en: "the report does not describe the product")
  },
  .product("productIds") { source throws(Unfilled) in
    let model = source.report.product.fields[.model]?.value
    throw Unfilled(
      zh: "报告没有给出 URN 形式的产品标识" + (model.map { "（所印型号：\($0)）" } ?? ""),
      en: "the report states no identifier of the product as a URN" + (model.map { " (model as printed: \($0))" } ?? "")
    )
  },
  .product("productNameCompany") { source throws(Unfilled) in
    let fields = source.report.product.fields
    guard let name = fields[.name] else { throw Unfilled(zh: "报告没有给出产品名称", en: "the report names no product") }
    guard let model = fields[.model], !name.value.contains(model.value) else {
      return PACTFilling(.text(name.value), from: ["/product/name"])
    }
    return PACTFilling(.text("\(name.value) (\(model.value))"), from: ["/product/name", "/product/model"])
  },
  .product("comment", isRequired: false) { source throws(Unfilled) in
    guard let number = source.report.statement.fields[.number] else { return nil }
    return PACTFilling(.text(number.value), from: ["/report/number"])
  },
]

extension PACTField {
  static func product(
    _ name: StaticString, isRequired: Bool = true,
    _ fill: @escaping @Sendable (PACTSource) throws(Unfilled) -> PACTFilling?
  ) -> PACTField { PACTField(name: name, isInPCF: false, isRequired: isRequired, fill: fill) }

  static func pcf(
    _ name: StaticString, isRequired: Bool = true,
    _ fill: @escaping @Sendable (PACTSource) throws(Unfilled) -> PACTFilling?
  ) -> PACTField { PACTField(name: name, isInPCF: true, isRequired: isRequired, fill: fill) }
}

/// A UUID of version 8 (RFC 9562: from a hash of one's own choice) out of the first half of a SHA-256; nil where it is none.
private func identifier(of sha256: String) -> String? {
  var digits = Array(sha256.utf8.prefix(32))
  guard digits.count == 32, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
    return nil
  }
  digits[12] = UInt8(ascii: "8")
  // The two bits of the variant: 8, 9, a or b.
  digits[16] = Array("89ab".utf8)[Int(digits[16] < 0x3A ? digits[16] - 0x30 : digits[16] - 0x57) % 4]
  var text = ""
  for (index, digit) in digits.enumerated() {
    if [8, 12, 16, 20].contains(index) { text += "-" }
    text.unicodeScalars.append(Unicode.Scalar(digit))
  }
  return text
}
