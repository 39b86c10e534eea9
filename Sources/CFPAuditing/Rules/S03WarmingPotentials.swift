import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// CFP-S03, error: gas × GWP = CO2e with the GWP values of the assessment report that is named. Every report is tried, and
/// the one that fits is named when it is another one.
///
/// The potentials are known from one copy each (grade C): a factor that is none of them stays open.
enum WarmingPotentials: Rule {
  static let id = RuleID.s03

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "气体 × GWP 与所称评估报告一致", en: "gas × GWP with the assessment report that is named"),
      checks: Message(
        zh: "行中注明温室气体且因子为其 GWP 时，与所称评估报告（AR4、AR5、AR6）的值比较。",
        en: "Where a row names a gas and its factor is a GWP, it is the one of the assessment report that is named."),
      formula: "mass(gas) × GWP = CO2e",
      skips: Message(
        zh: "未注明评估报告的；因子不是任何一版 GWP 的。",
        en: "Reports that name no assessment report, and factors that are no report's GWP."),
      source: "IPCC AR4, AR5, AR6 GWP100 (PyPI globalwarmingpotentials, grade C)",
      passing: example(
        ("外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00", "HFC-134a逸散\t0.0100\tkg\t1300\tkgCO2e/kg\t13.00"),
        ("生产\t16.55\t40.81%", "生产\t24.55\t50.57%"), ("59.19%", "49.43%"), ("40.55", "48.55"),
        also: "特征化因子取自IPCC第五次评估报告（AR5）。\n"),
      failing: example(
        ("外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00", "HFC-134a逸散\t0.0100\tkg\t1430\tkgCO2e/kg\t14.30"),
        also: "特征化因子取自IPCC第五次评估报告（AR5）。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    guard let named = ledger.report.statement.assessmentReport?.value else { return }
    for index in ledger.report.inventory.indices {
      let row = ledger.report.inventory[index]
      guard let factor = row.factor, let number = factor.number, factor.isDefinite,
        factor.unit.map({ $0.isEmission && $0.per?.dimension == .mass && $0.fullPower == $0.denominator?.fullPower })
          ?? (row.activity?.unit?.symbol.dimension == .mass),
        let words = row.gas?.value ?? row.item?.value
      else { continue }
      // Names are looked up only for a number that is some gas's potential.
      guard ledger.library.isWarmingPotential(number) else { continue }
      let potentials = ledger.library.warmingPotentials(ofGasNamedIn: words)
      guard let right = potentials[named], number.exact.compared(to: right.exact) != 0,
        let other = potentials.first(where: { $0.value.exact.compared(to: number.exact) == 0 })?.key
      else { continue }
      let figure = FigureReference.row(index, .factor)
      ledger.findings.append(
        Finding(
          rule: id, level: .error, subject: figure.pointer,
          cells: [
            Finding.Cell(pointer: figure.pointer, role: .stated),
            Finding.Cell(pointer: "/report/gwp/assessmentReport", role: .compared),
          ], stated: Finding.StatedValue(text: ledger.printedText(of: figure), interval: number.nearest),
          message: Message(
            zh: "“\(words)”的 GWP 印为 \(number.digits)，是 \(other) 的值；报告称采用 \(named)，其值为 \(right.digits)（可信度 C）。",
            en:
              "The GWP of “\(words)” is printed as \(number.digits), the value of \(other); the report names \(named), whose value is \(right.digits) (grade C)."
          ), fingerprint: fingerprint(id, [words, number.digits, named])))
    }
  }
}
