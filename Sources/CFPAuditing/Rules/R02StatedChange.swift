import CFPFootprints
import CFPQuantities

/// CFP-R02, warning: a stated reduction or increase follows from the total and the earlier value in the same sentence, with
/// either of them as the base.
enum StatedChange: Rule {
  static let id = RuleID.r02

  static let pages = [
    RulePage(
      id: id, level: .warning, title: Message(zh: "所称降幅与数据一致", en: "a stated change follows from its two values"),
      checks: Message(
        zh: "正文称较某一旧值变化百分之几时，由总计与旧值重算。",
        en: "Recomputes a percentage of change from the total and the earlier value that the sentence prints."),
      formula: "|total − earlier| / earlier = change",
      skips: Message(
        zh: "以任一值为基数相符即可；没有旧值的说法不判定。",
        en: "Either value may be the base; a change without an earlier value stays open."),
      source: ownStatements, passing: example(also: "上年产品碳足迹为45.05 kgCO2e，本年度下降10.0%。\n"),
      failing: example(also: "上年产品碳足迹为45.05 kgCO2e，本年度下降16.0%。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    guard let total = ledger.report.results.total, let whole = total.number, total.isDefinite else { return }
    for claim in ledger.report.claims {
      guard case .change(let percent, let from) = claim, let stated = percent.number?.nearest, percent.isDefinite,
        from.isDefinite, let earlier = from.number,
        case .power(let power) = emissionScale(from: from.unit, to: total.unit)
      else { continue }
      let (now, then) = (whole.nearest, earlier.nearest.scaled(byPowerOfTen: power))
      guard let difference = now.adding(then.negated)?.scaled(byPowerOfTen: 2) else { continue }
      // p × base meets 100 × |difference|: multiplied out.
      let fits = [now, then].contains { base in
        guard let product = stated.multiplied(by: base) else { return true }
        return (product.meets(difference) ?? true) || (product.meets(difference.negated) ?? true)
      }
      guard !fits else { continue }
      let change = difference.low.quotient(by: then.low, decimals: 2)?.magnitude.plainText ?? "?"
      let digits = percent.number?.digits ?? ""
      ledger.findings.append(
        Finding(
          rule: id, level: .warning, subject: FigureReference.total.pointer,
          cells: [Finding.Cell(pointer: FigureReference.total.pointer, role: .operand)],
          stated: Finding.StatedValue(text: digits + "%", interval: stated),
          message: Message(
            zh: "正文称变化 \(digits)%，而由 \(earlier.digits) 到 \(whole.digits) 的变化约为 \(change)%。",
            en:
              "The text states a change of \(digits) %, but from \(earlier.digits) to \(whole.digits) it is about \(change) %."
          ),
          fingerprint: fingerprint(id, [digits, earlier.digits, whole.digits])))
    }
  }
}
