import CFPFootprints
import CFPQuantities

/// CFP-R01, warning: the stage that the text calls the largest is. Ties within rounding are no contradiction.
enum LargestStage: Rule {
  static let id = RuleID.r01

  static let pages = [
    RulePage(
      id: id, level: .warning, title: Message(zh: "所称最大阶段与数据一致", en: "the stage that is called the largest is"),
      checks: Message(
        zh: "正文称某阶段占比最大时，其排放量不得小于其他阶段。",
        en: "Where the text calls a stage the largest, no other stage has more."),
      formula: "emission(named) ≥ emission(others)",
      skips: Message(
        zh: "舍入范围内的并列；“之一”“第二”等说法；阶段在结果表中不唯一的。",
        en: "Ties within rounding, phrases such as one of the largest, stages that stand more than once in the results."
      ),
      source: ownStatements, passing: example(also: "其中原材料获取阶段的排放占比最大。\n"),
      failing: example(also: "其中生产阶段的排放占比最大。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    guard !ledger.report.areResultsCut else { return }
    var told: Set<LifeCycleStage> = []
    for claim in ledger.report.claims {
      guard case .largest(let stage, let label) = claim, told.insert(stage).inserted,
        let finding = contradiction(stage, label: label.value, in: ledger)
      else { continue }
      ledger.findings.append(finding)
    }
  }

  private static func contradiction(_ stage: LifeCycleStage, label: String, in ledger: Ledger) -> Finding? {
    let stages = ledger.report.results.stages
    let parts = summands(of: ledger.report.results)
    let named = parts.filter { stages[$0].stage == stage }
    guard named.count == 1, stages.allSatisfy({ !$0.stages.contains(stage) }), let own = stages[named[0]].emission,
      let value = own.number?.nearest
    else { return nil }
    var greatest: (index: Int, low: ExactDecimal)?
    for index in parts where index != named[0] {
      guard let quantity = stages[index].emission, let other = quantity.number?.nearest,
        case .power(let power) = emissionScale(from: quantity.unit, to: own.unit)
      else { continue }
      let low = other.scaled(byPowerOfTen: power).low
      if (low.compared(to: greatest?.low ?? value.high) ?? 0) > 0 { greatest = (index, low) }
    }
    guard let greatest else { return nil }
    let cells = [FigureReference.stage(named[0], .emission), .stage(greatest.index, .emission)]
    let other = stages[greatest.index].label.value
    return Finding(
      rule: id, level: .warning, subject: cells[0].pointer,
      cells: cells.enumerated().map { Finding.Cell(pointer: $1.pointer, role: $0 == 0 ? .stated : .compared) },
      stated: Finding.StatedValue(text: ledger.printedText(of: cells[0]), interval: value),
      message: Message(
        zh:
          "正文称“\(label)”最大，而“\(other)”的排放量更大（\(ledger.printedText(of: cells[1]))，前者 \(ledger.printedText(of: cells[0]))）。",
        en:
          "The text calls “\(label)” the largest, but “\(other)” has more (\(ledger.printedText(of: cells[1])) against \(ledger.printedText(of: cells[0])))."
      ), fingerprint: fingerprint(id, [label, other] + cells.map { ledger.printedText(of: $0) }))
  }
}
