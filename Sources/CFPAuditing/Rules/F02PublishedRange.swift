import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// CFP-F02, note: the printed factor of an energy carrier lies far outside of what is published for it in the same unit.
enum PublishedRange: Rule {
  static let id = RuleID.f02

  static let pages = [
    RulePage(
      id: id, level: .note, title: Message(zh: "能源因子与公布范围", en: "a carrier's factor against the published range"),
      checks: Message(
        zh: "能源的因子明显超出公布值的范围（低于最小值的 0.8 倍或高于最大值的 1.25 倍）时提示。",
        en:
          "Tells a carrier's factor below 0.8 times the least or above 1.25 times the greatest published value in the same unit."
      ),
      formula: "0.8 × least ≤ factor ≤ 1.25 × greatest",
      skips: Message(
        zh: "没有同单位公布值的；电力（见 F03）。公布值不能证实报告的数字。",
        en:
          "Carriers without a published value in the same unit, and electricity (F03). A published value never confirms a figure."
      ),
      source: "the published factors that cfpcheck factors lists, each with its source (grades A to C)",
      passing: example(("钢板\t10.00\tkg\t2.400\tkgCO2e/kg\t24.00", "柴油\t10.00\tkg\t3.150\tkgCO2e/kg\t31.50")),
      failing: example(("钢板\t10.00\tkg\t2.400\tkgCO2e/kg\t24.00", "柴油\t10.00\tkg\t9.150\tkgCO2e/kg\t91.50")))
  ]

  static func apply(to ledger: inout Ledger) {
    var told: Set<PrintedNumber> = []
    for index in ledger.report.inventory.indices {
      let row = ledger.report.inventory[index]
      guard let carrier = row.carrier, carrier != .electricity, let factor = row.factor, let number = factor.number,
        factor.isDefinite, let unit = factor.unit, unit.isEmission, let per = unit.denominator, !told.contains(number)
      else { continue }
      var values: [(value: ExactDecimal, factor: PublishedFactor)] = []
      for published in ledger.library.factors(ofCarrier: carrier.rawValue) {
        guard let own = published.unit, let ownPer = own.denominator, let top = conversion(from: own, to: unit),
          let bottom = conversion(from: ownPer, to: per), top.multiple == 1, top.divisor == 1, bottom.multiple == 1,
          bottom.divisor == 1
        else { continue }
        values.append((published.number.exact.scaled(byPowerOfTen: top.power - bottom.power), published))
      }
      guard let least = values.min(by: { ($0.value.compared(to: $1.value) ?? 0) < 0 }),
        let greatest = values.max(by: { ($0.value.compared(to: $1.value) ?? 0) < 0 }),
        let low = least.value.multiplied(by: ExactDecimal(coefficient: 8, decimals: 1)),
        let high = greatest.value.multiplied(by: ExactDecimal(coefficient: 125, decimals: 2)),
        (number.nearest.high.compared(to: low) ?? 0) < 0 || (number.nearest.low.compared(to: high) ?? 0) > 0
      else { continue }
      told.insert(number)
      let figure = FigureReference.row(index, .factor)
      let range =
        least.value == greatest.value
        ? least.value.plainText : "\(least.value.plainText)–\(greatest.value.plainText)"
      ledger.findings.append(
        Finding(
          rule: id, level: .note, subject: figure.pointer,
          cells: [Finding.Cell(pointer: figure.pointer, role: .stated)],
          stated: Finding.StatedValue(text: ledger.printedText(of: figure), interval: number.nearest),
          message: Message(
            zh:
              "“\(ledger.report.name(of: figure))”的因子 \(shown(number, unit)) 远离公布值 \(range)（\(least.factor.source.title)，可信度 \(least.factor.source.grade)）。",
            en:
              "The factor of “\(ledger.report.name(of: figure))”, \(shown(number, unit)), is far from the published \(range) (\(least.factor.source.title), grade \(least.factor.source.grade))."
          ), fingerprint: fingerprint(id, [carrier.rawValue, number.digits])))
    }
  }
}
