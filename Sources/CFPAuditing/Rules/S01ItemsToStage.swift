import CFPFootprints
import CFPQuantities

/// CFP-S01, error: the rows of a stage add up to the stage's result.
///
/// A failure is left open where the two tables are cut differently (rows or stages without a counterpart), where a row
/// has an amount and no emission, where the rows stand in several tables or hold a subtotal, where they are stated for
/// another unit, and where all rows together still give the total: then a row was booked under another stage.
enum ItemsToStage: Rule {
  static let id = RuleID.s01

  static let pages = [
    RulePage(
      id: id, level: .error,
      title: Message(zh: "各行之和 = 阶段值", en: "the rows of a stage add up to it"),
      checks: Message(
        zh: "同一阶段的清单行排放量之和应等于结果表所印阶段值。",
        en: "The emissions of a stage's rows add up to the stage's printed result."),
      formula: "Σ emission(row) = emission(stage)",
      skips: Message(
        zh: "“/”行、“…共N项”表、行与阶段划分不一致的、以吨计的年度行对单件结果的：不判定。清单内的小计与其上各行核对。",
        en:
          "Null rows, top-n tables, tables cut differently from the results, and rows in tonnes below a result in kilograms stay open. A subtotal inside an inventory is held against the rows above it."
      ),
      source: ownArithmetic,
      passing: soundExample,
      failing: example(("生产\t16.55\t40.81%", "生产\t15.65\t40.81%")))
  ]

  static func apply(to ledger: inout Ledger) {
    for results in ledger.network.results { apply(to: results, &ledger) }
  }

  private static func apply(to results: ResultNetwork, _ ledger: inout Ledger) {
    var outcomes = results.stageSums.map(agreement)
    if outcomes.contains(.fails), outcomes.count(where: { $0 == .fails }) > 1,
      let whole = results.rowSum, agreement(of: whole).isPass
    {
      outcomes = outcomes.map { $0 == .fails ? .open(.otherScope) : $0 }
    }
    if let index = onlyStageThatLacks(outcomes, in: results.stageSums) { outcomes[index] = .fails }
    for (relation, outcome) in zip(results.stageSums, outcomes) {
      ledger.record(relation, outcome)
      if outcome == .fails { ledger.findings.append(failure(relation, in: ledger)) }
    }
    for relation in results.subtotalSums {
      let outcome = agreement(of: relation)
      ledger.record(relation, outcome)
      if outcome == .fails { ledger.findings.append(failure(relation, in: ledger)) }
    }
  }

  /// The only sum that fails where some other stage has no rows at all: its rows are too few, and those of two or more
  /// other stages, one of them printed behind it, are complete. A table of the first or greatest rows is cut otherwise.
  private static func onlyStageThatLacks(_ outcomes: [Agreement], in sums: [Relation]) -> Int? {
    let failing = outcomes.indices.filter { !outcomes[$0].isPass }
    guard failing.count == 1, let index = failing.first, outcomes[index] == .open(.stageWithoutRows),
      outcomes.count > 2, index < outcomes.count - 1,
      let sum = computed(sums[index].readings[0], nil)?.low,
      (sum.compared(to: sums[index].stated.exact) ?? 1) < 0
    else { return nil }
    return index
  }

  private static func failure(_ relation: Relation, in ledger: Ledger) -> Finding {
    let subject = relation.stated.figure ?? .total
    let recomputed = recomputation(relation.readings[0], stated: relation.stated)
    let impact = recomputed.flatMap {
      ledger.impact(
        of: subject, becoming: $0.exact, within: $0.interval,
        under: Message(zh: "该阶段各行之和", en: "sum of the stage's rows"))
    }
    return ledger.finding(
      relation, level: .error, impact: impact.map { [$0] } ?? [],
      message: .stageDiffers(
        name: ledger.report.name(of: subject), sum: recomputed?.text(beside: relation.stated) ?? "?",
        stated: relation.stated.text,
        count: relation.readings[0].terms.count))
  }
}

extension Message {
  fileprivate static func stageDiffers(name: String, sum: String, stated: String, count: Int) -> Message {
    Message(
      zh: "“\(name)”：清单 \(count) 行合计为 \(sum)，而印为 \(stated)。",
      en: "“\(name)”: its \(count) rows add up to \(sum), but \(stated) is printed.")
  }
}
