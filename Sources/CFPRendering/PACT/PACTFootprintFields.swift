import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The fields of `pcf` in the order of the specification.
let footprintFields: [PACTField] = [
  .pcf("declaredUnitOfMeasurement") { source throws(Unfilled) in
    let unit = try source.declaredUnit.get()
    return PACTFilling(.code(unit.name), from: unit.sources)
  },
  .pcf("declaredUnitAmount") { source throws(Unfilled) in
    let unit = try source.declaredUnit.get()
    return PACTFilling(.code(decimalText(unit.amount)), from: unit.sources)
  },
  .pcf("productMassPerDeclaredUnit") { source throws(Unfilled) in
    let unit = try source.declaredUnit.get()
    if unit.name == "kilogram" { return PACTFilling(.code("1"), from: unit.sources) }
    guard let mass = source.report.product.mass, mass.isDefinite, let number = mass.number,
      let symbol = mass.unit?.symbol, symbol.dimension == .mass, mass.unit?.per == nil
    else { throw Unfilled(zh: "报告没有给出产品质量", en: "the report does not state the product's mass") }
    guard unit.name == "piece" else {
      throw Unfilled(zh: "所给质量不是每声明单位的质量", en: "the mass that is stated is not that of a declared unit")
    }
    let kilograms = number.exact.scaled(byPowerOfTen: symbol.power - 3 + (mass.unit?.scalePower ?? 0))
    return PACTFilling(.code(decimalText(kilograms)), from: ["/product/mass"])
  },
  .pcf("referencePeriodStart") { source throws(Unfilled) in
    guard let date = source.report.statement.dataPeriodStart, let time = firstInstant(of: date.value) else {
      throw Unfilled(zh: "报告没有给出数据期间", en: "the report states no period of its data")
    }
    return PACTFilling(.code(time), from: ["/report/dataPeriod/start"])
  },
  .pcf("referencePeriodEnd") { source throws(Unfilled) in
    guard let date = source.report.statement.dataPeriodEnd, let time = firstInstant(after: date.value) else {
      throw Unfilled(zh: "报告没有给出数据期间", en: "the report states no period of its data")
    }
    return PACTFilling(.code(time), from: ["/report/dataPeriod/end"])
  },
  geographyField("geographyCountry"),
  geographyField("geographyCountrySubdivision"),
  .pcf("boundaryProcessesDescription", isRequired: false) { source throws(Unfilled) in
    let steps = source.report.product.processFlow
    guard !steps.isEmpty else { return nil }
    return PACTFilling(.text(steps.map(\.value).joined(separator: " → ")), from: ["/product/processFlow"])
  },
  .pcf("pcfExcludingBiogenicUptake") { source throws(Unfilled) in
    if source.statesBiogenic {
      throw Unfilled(
        zh: "报告把生物源的吸收与排放合为一个数，无法单独扣除",
        en: "the report states biogenic uptake and emissions as one number, so that the uptake cannot be taken out")
    }
    if let negative = source.sums.negativeInside {
      throw Unfilled(
        zh: "大门之内有负值（\(negative)），可能是生物源吸收，无法判断是否应扣除",
        en:
          "there is a negative figure inside the gate (\(negative)); it may be biogenic uptake that would have to be left out"
      )
    }
    if let words = source.uptakeWords {
      throw Unfilled(
        zh: "报告提到“\(words)”，但没有可分开的数值，无法判断所列数值是否已含",
        en: "the report speaks of “\(words)”, but nothing tells whether its figures include it")
    }
    var filling = try source.perUnit(try source.sums.footprint())
    filling.remarks += source.sums.remarks
    filling.remarks.append(
      Message(
        zh: "为大门之内各阶段之和，不是报告的总量；报告没有列出生物源吸收，按未计入填写，请确认",
        en:
          "the sum of the stages inside the gate, not the report's total; the report states no biogenic uptake, so that "
          + "none is taken to be counted: please confirm"))
    let empty = source.sums.withoutNumber
    if !empty.isEmpty {
      let names = empty.joined(separator: ", ")
      filling.remarks.append(
        Message(zh: "未印数值的阶段按无排放计：\(names)", en: "stages without a printed number count as none: \(names)"))
    }
    return filling
  },
  .pcf("pcfIncludingBiogenicUptake") { source throws(Unfilled) in
    guard source.statesBiogenic else {
      throw source.uptakeWords.map {
        Unfilled(zh: "报告提到“\($0)”，但没有分列的数值", en: "the report speaks of “\($0)”, but parts no figures by it")
      } ?? Unfilled(zh: "没有读到生物源吸收", en: "no biogenic uptake was read")
    }
    var filling = try source.perUnit(try source.sums.footprint())
    filling.remarks += source.sums.remarks
    filling.remarks.append(
      Message(
        zh: "大门之内各模块之和，生物源部分已含在内（EN 15804）",
        en: "the sum of the modules inside the gate, the biogenic part included (EN 15804)"))
    return filling
  },
  .pcf("fossilGhgEmissions") { source throws(Unfilled) in
    guard source.report.results.stages.contains(where: { $0.fossil != nil }) else {
      throw Unfilled(
        zh: "报告没有单列化石源排放", en: "the report does not state emissions from fossil sources apart")
    }
    return try source.perUnitFromZero(try source.sums.sum(.fossil))
  },
  .pcf("fossilCarbonContent") { _ throws(Unfilled) in
    throw Unfilled(zh: "报告没有给出产品的化石碳含量", en: "the report does not state the product's fossil carbon")
  },
  .pcf("biogenicCarbonContent", isRequired: false) { source throws(Unfilled) in
    guard let content = source.report.product.biogenicCarbonContent, content.isDefinite, let number = content.number,
      let unit = content.unit, unit.symbol.dimension == .carbon
    else { return nil }
    let kilograms = number.exact.scaled(byPowerOfTen: unit.symbol.power - 3 + unit.scalePower)
    return try source.perUnitFromZero((kilograms, ["/product/biogenicCarbonContent"]))
  },
  .pcf("landUseChangeGhgEmissions", isRequired: false) { source throws(Unfilled) in
    guard source.report.results.stages.contains(where: { $0.landUse != nil }) else { return nil }
    return try source.perUnitFromZero(try source.sums.sum(.landUse))
  },
  .pcf("aircraftGhgEmissions", isRequired: false) { source throws(Unfilled) in
    guard source.report.results.stages.contains(where: { $0.aircraft != nil }) else { return nil }
    return try source.perUnitFromZero(try source.sums.sum(.aircraft))
  },
  .pcf("packagingEmissionsIncluded", isRequired: false) { source throws(Unfilled) in
    let stages = source.report.product.boundary.stages
    if let sum = try source.sums.sum(of: .packaging) { return PACTFilling(.truth(true), from: sum.sources) }
    for (index, stage) in stages.enumerated() {
      let named = stage.excluded.firstIndex { excluded in
        packagingWords.contains { excluded.value.lowercased().contains($0) }
      }
      if let named {
        return PACTFilling(.truth(false), from: ["/product/systemBoundary/stages/\(index)/excluded/\(named)"])
      }
    }
    throw Unfilled(zh: "报告没有说明是否包含包装", en: "the report does not say whether packaging is counted")
  },
  .pcf("packagingGhgEmissions", isRequired: false) { source throws(Unfilled) in
    guard let sum = try source.sums.sum(of: .packaging) else { return nil }
    return try source.perUnitFromZero(sum)
  },
  .pcf("outboundLogisticsGhgEmissions", isRequired: false) { source throws(Unfilled) in
    guard let sum = try source.sums.sum(of: .distribution) else { return nil }
    return try source.perUnitFromZero(sum)
  },
  .pcf("ipccCharacterizationFactors") { source throws(Unfilled) in
    guard let edition = source.report.statement.assessmentReport else {
      throw Unfilled(
        zh: "报告没有说明 GWP 取自哪次 IPCC 评估报告",
        en: "the report does not say of which IPCC assessment report its warming potentials are")
    }
    return PACTFilling(.list([.code(edition.value)]), from: ["/report/gwp/assessmentReport"])
  },
  .pcf("crossSectoralStandards") { source throws(Unfilled) in
    let printed = source.report.statement.standards.map { $0.value.filter { $0 != " " }.lowercased() }
    var names: [String] = []
    var sources: [String] = []
    for standard in crossSectoralStandards {
      let index = printed.firstIndex { text in standard.beginnings.contains { text.hasPrefix($0.lowercased()) } }
      guard let index else { continue }
      names.append(standard.name)
      sources.append("/report/standards/\(index)")
    }
    guard !printed.isEmpty else {
      throw Unfilled(zh: "没有读到所依据的标准", en: "no standard was read that the report was made by")
    }
    guard !names.isEmpty else {
      throw Unfilled(
        zh: "所列标准不在 PACT 的名单中",
        en: "none of the standards that the report names has a name in PACT")
    }
    return PACTFilling(.list(names.map { .code($0) }), from: sources)
  },
  .pcf("exemptedEmissionsPercent") { _ throws(Unfilled) in
    throw Unfilled(
      zh: "取舍准则只给出上限，报告没有给出实际舍去的比例",
      en: "cut-off criteria are limits; the report does not state what was actually left out")
  },
  text("exemptedEmissionsDescription", .cutOff),
  text("allocationRulesDescription", .allocation),
  .pcf("secondaryEmissionFactorSources", isRequired: false) { source throws(Unfilled) in
    var found: [PACTValue] = []
    var sources: [String] = []
    var known: Set<String> = []
    for (index, factor) in source.report.factorSources.enumerated() {
      guard let name = factor.publisher?.value ?? factor.source?.value, let year = factor.year?.value,
        known.insert("\(name) \(year)").inserted
      else { continue }
      found.append(.object([("name", .text(name)), ("version", .code(String(year)))]))
      sources.append("/factorSources/\(index)")
    }
    return found.isEmpty ? nil : PACTFilling(.list(found), from: sources)
  },
  .pcf("primaryDataShare", isRequired: false) { source throws(Unfilled) in
    guard let share = source.report.statement.primaryDataShare, share.isDefinite, let number = share.number else {
      throw Unfilled(
        zh: "报告没有给出初级数据占比", en: "the report does not state the share of primary data")
    }
    return PACTFilling(.code(decimalText(number.exact)), from: ["/report/primaryDataShare"])
  },
  .pcf("verification", isRequired: false) { source throws(Unfilled) in
    let fields = source.report.statement.fields
    var members: [(key: StaticString, value: PACTValue)] = []
    var sources: [String] = []
    if let body = fields[.verificationBody] {
      members.append(("providerName", .text(body.value)))
      sources.append("/report/verificationBody")
    }
    if let standard = fields[.verificationStandard] {
      members.append(("standardName", .text(standard.value)))
      sources.append("/report/verificationStandard")
    }
    guard !members.isEmpty else { return nil }
    return PACTFilling(
      .object(members), from: sources,
      remarks: [
        Message(
          zh: "报告没有写明核查完成的日期和覆盖范围",
          en: "the report does not state when the verification was completed and what it covers")
      ])
  },
]

extension PACTSource {
  /// Whether the results part biogenic emissions from others by modules, where the whole includes them.
  fileprivate var statesBiogenic: Bool { report.results.stages.contains { $0.biogenic != nil } }

  /// Words of the report that tell of carbon which a product's material took up.
  fileprivate var uptakeWords: String? {
    let text = FoldedText(report.document).bytes.map(\.lowered)
    return biogenicUptakeWords.first { words in
      let sought = Array(words.utf8)
      return text.indices.contains { text[$0] == sought[0] && text[$0...].starts(with: sought) }
    }
  }
}

/// A text of the report that PACT wants as it is.
private func text(_ name: StaticString, _ field: ReportStatement.Field) -> PACTField {
  .pcf(name, isRequired: false) { source throws(Unfilled) in
    source.report.statement.fields[field].map { PACTFilling(.text($0.value), from: ["/report/\(field.rawValue)"]) }
  }
}

/// Where the product is made: PACT takes either a country or a part of one.
private func geographyField(_ name: StaticString) -> PACTField {
  .pcf(name, isRequired: false) { source throws(Unfilled) in
    let company = source.report.company
    let site = company.sites.first.map { ($0, "/company/sites/0") }
    guard let (address, pointer) = site ?? company.fields[.address].map({ ($0, "/company/address") }),
      let place = geography(of: address.value), place.field == "\(name)"
    else { return nil }
    return PACTFilling(
      .code(place.code), from: [pointer],
      remarks: site != nil
        ? []
        : [
          Message(
            zh: "取自企业地址；报告没有另外写明生产地点",
            en: "from the company's address; the report names no other place of production")
        ])
  }
}

extension UInt8 {
  /// In lower case, where it is an ASCII letter.
  fileprivate var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
