import CFPFootprints
import CFPQuantities

extension Ledger {
  /// What the total would be if the emission of a row, a stage or the total itself were `value`; nil where no total is
  /// printed, or the two are not stated for the same thing.
  func impact(
    of figure: FigureReference, becoming value: ExactDecimal, within interval: Interval?, under diagnosis: Message
  ) -> Finding.Impact? {
    let results = network.results(of: figure)
    guard let total = results.results.total, let number = total.number, let stated = report[figure],
      let statedNumber = stated.number, case .power(let power) = emissionScale(from: stated.unit, to: total.unit),
      let change = value.subtracting(statedNumber.exact)?.scaled(byPowerOfTen: power)
    else { return nil }
    let isTotal = figure.inHeadline == .total
    let base = number.nearest
    let range = (interval ?? Interval(exactly: value)).scaled(byPowerOfTen: power)
    let old = statedNumber.exact.scaled(byPowerOfTen: power)
    guard let shifted = isTotal ? range : base.adding(range)?.adding(Interval(exactly: old.negated)) else { return nil }
    let wholeDigits = max(0, significantDigits(number) - max(0, number.decimals))
    return Finding.Impact(
      under: diagnosis, total: shown(shifted, digits: max(5, wholeDigits + 2)),
      relative: change.quotient(by: number.exact.magnitude, decimals: 12)?.rounded(toSignificant: 3),
      rankingChanges: stage(of: figure, in: results).map {
        rankingChanges(stage: $0, in: results, by: change, unit: total.unit)
      } ?? false)
  }

  private func stage(of figure: FigureReference, in results: ResultNetwork) -> Int? {
    switch figure.inHeadline {
    case .row(let row, _): results.stageOfRow[row]
    case .stage(let stage, _): stage
    default: nil
    }
  }

  /// Whether a stage would change places with another one; what is equal in print has no order to lose.
  private func rankingChanges(
    stage: Int, in results: ResultNetwork, by change: ExactDecimal, unit: PrintedUnit?
  ) -> Bool {
    guard let quantity = results.results.stages[stage].emission, let number = quantity.number,
      case .power(let power) = emissionScale(from: quantity.unit, to: unit)
    else { return false }
    let old = number.exact.scaled(byPowerOfTen: power)
    guard let new = old.adding(change), change.coefficient != 0 else { return false }
    let (low, high) = change.coefficient > 0 ? (old, new) : (new, old)
    // The first rival above the lower value: does it lie below the upper one?
    var first = 0
    var end = results.ranking.count
    while first < end {
      let middle = (first + end) / 2
      if (results.ranking[middle].compared(to: low) ?? 1) <= 0 { first = middle + 1 } else { end = middle }
    }
    guard first < results.ranking.count else { return false }
    return (results.ranking[first].compared(to: high) ?? 1) < 0
  }
}
