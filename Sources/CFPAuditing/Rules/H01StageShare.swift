import CFPFootprints
import CFPQuantities

/// CFP-H01, warning: stage / total = share.
///
/// Left open: a base that is another printed total or the sum of the parts, module D, rows whose base is not said. A column
/// that was made to add up to exactly 100 by moving shares one unit is balanced, not wrong; so are its moved shares beside
/// one that is wrong.
enum StageShare: Rule {
  static let id = RuleID.h01

  static let pages = [
    RulePage(
      id: id, level: .warning,
      title: Message(zh: "阶段 ÷ 总计 = 占比", en: "stage / total = share"),
      checks: Message(
        zh: "由阶段值与总计重算占比。",
        en: "Recomputes each share from the stage's value and the total."),
      formula: "100 × stage / total = share",
      skips: Message(
        zh: "以另一基数计的占比、模块 D、为凑整 100% 而调整一个末位单位的：不算错误。",
        en:
          "Shares of another base, module D, and shares moved by one unit so that the column adds up to 100 are not wrong."
      ),
      source: ownArithmetic,
      passing: soundExample,
      failing: example(("59.19%", "51.99%")))
  ]

  static func apply(to ledger: inout Ledger) {
    for results in ledger.network.results { apply(to: results, &ledger) }
  }

  private static func apply(to results: ResultNetwork, _ ledger: inout Ledger) {
    let shares = results.shares
    var outcomes = shares.map(agreement)
    if outcomes.contains(.fails) {
      if isBalanced(outcomes, in: results) {
        outcomes = outcomes.map { $0 == .fails ? .holds(.balanced, isWeak: false, reading: 0) : $0 }
      } else {
        for index in balancedBesideWrongOnes(outcomes, in: results) {
          outcomes[index] = .holds(.balanced, isWeak: false, reading: 0)
        }
        let failing = outcomes.indices.filter { outcomes[$0] == .fails }
        // Shares that all follow from one other base are right for that base: the sum of the stages, or of those that
        // emit. A wrong total is S02's to report.
        if otherBases(in: results).contains(where: { base in
          failing.allSatisfy { shareAgrees(shares[$0], withWhole: base) }
        }) {
          for index in failing { outcomes[index] = .open(.otherScope) }
        }
      }
    }
    for (relation, outcome) in zip(shares, outcomes) {
      ledger.record(relation, outcome)
      if outcome == .fails { ledger.findings.append(failure(relation, in: ledger)) }
    }
    for relation in results.rowShares { ledger.record(relation, agreement(of: relation)) }
  }

  /// Whether the shares add up to exactly 100 and each failing one is one unit off, all in the same direction: the
  /// author moved them to make it so.
  private static func isBalanced(_ outcomes: [Agreement], in results: ResultNetwork) -> Bool {
    guard results.sharesAddUpExactly else { return false }
    return [Int64(1), -1].contains { step in
      zip(results.shares, outcomes).allSatisfy { relation, outcome in
        outcome != .fails || holds(relation, movedBy: step)
      }
    }
  }

  /// The failing shares that are one unit off, all in the same direction, beside others that are farther off: where the
  /// column adds up to exactly 100, as printed or with the one that is farther off put right.
  private static func balancedBesideWrongOnes(_ outcomes: [Agreement], in results: ResultNetwork) -> [Int] {
    let shares = results.shares
    guard let sum = results.shareSum, sum.stated.isExact else { return [] }
    for step in [Int64(1), -1] {
      var near: [Int] = []
      var far: [Int] = []
      for index in outcomes.indices where outcomes[index] == .fails {
        if holds(shares[index], movedBy: step) { near.append(index) } else { far.append(index) }
      }
      if near.isEmpty || far.isEmpty { continue }
      if results.sharesAddUpExactly { return near }
      guard far.count == 1, let whole = computed(sum.readings[0], nil)?.low,
        let right = recomputation(shares[far[0]].readings[0], stated: shares[far[0]].stated)?.exact,
        let put = whole.subtracting(shares[far[0]].stated.exact)?.adding(
          right.rounded(to: max(0, shares[far[0]].stated.decimals))),
        put.compared(to: sum.stated.exact) == 0
      else { continue }
      return near
    }
    return []
  }

  private static func holds(_ relation: Relation, movedBy step: Int64) -> Bool {
    var moved = relation
    moved.doubt = nil
    let number = relation.stated.number
    guard
      let next = PrintedNumber(
        mantissa: number.mantissa + step, fractionDigits: number.fractionDigits, exponent: number.exponent)
    else { return false }
    moved.stated.number = next
    return agreement(of: moved).isPass
  }

  /// The sums that shares may be parts of where they do not follow from the printed total.
  private static func otherBases(in results: ResultNetwork) -> [Term] {
    guard let total = results.totalSum else { return [] }
    let emitting = total.readings.map { reading in
      var positive = reading
      positive.terms.removeAll { $0.number.mantissa < 0 }
      return positive
    }
    return (total.readings + emitting).compactMap { sumTerm($0, unit: total.stated.unit) }
  }

  private static func failure(_ relation: Relation, in ledger: Ledger) -> Finding {
    let subject = relation.stated.figure ?? .totalShare
    let recomputed = recomputation(relation.readings[0], stated: relation.stated)
    let share = recomputed?.exact.rounded(to: max(0, relation.stated.decimals)).plainText ?? "?"
    return ledger.finding(
      relation, level: .warning,
      message: .shareDiffers(
        name: ledger.report.name(of: subject), expression: expression(relation.readings[0], stated: relation.stated),
        share: share, stated: relation.stated.text))
  }
}

extension Message {
  fileprivate static func shareDiffers(name: String, expression: String, share: String, stated: String) -> Message {
    Message(
      zh: "“\(name)”的占比：\(expression) = \(share)%，而报告印为 \(stated)。",
      en: "Share of “\(name)”: \(expression) = \(share) %, but \(stated) is printed.")
  }
}
