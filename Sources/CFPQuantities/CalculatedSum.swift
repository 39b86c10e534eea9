/// How reported numbers are taken for a calculated sum (XBRL Calculations 1.1, section 5).
public enum SumMode: Sendable {
  /// Reported values are rounded: each stands for the values within half a unit of its last place.
  case rounded
  /// Reported values are truncated: each stands for the values up to a unit farther from zero.
  case truncated
}

/// A contribution to a calculated sum: a reported value with its weight, 1 or -1 as a rule.
public struct SumItem: Sendable {
  public var value: PrintedNumber
  public var weight: ExactDecimal

  public init(_ value: PrintedNumber, weight: ExactDecimal = ExactDecimal(1)) {
    self.value = value
    self.weight = weight
  }
}

/// Whether a total is consistent with its weighted items by the interval rules of XBRL Calculations 1.1: the sum of the
/// items' intervals, each times its weight, meets the total's interval. All statements of one fact (`duplicates`) must meet
/// each other first; their intersection counts.
///
/// - Returns: nil where the arithmetic overflows; false without any item.
public func isConsistentSum(total: PrintedNumber, items: [SumItem], mode: SumMode = .rounded) -> Bool? {
  isConsistentSum(total: [total], items: items.map { ([$0.value], $0.weight) }, mode: mode)
}

/// The same where facts are reported more than once, with different decimals.
public func isConsistentSum(
  total: [PrintedNumber], items: [(duplicates: [PrintedNumber], weight: ExactDecimal)], mode: SumMode = .rounded
) -> Bool? {
  guard !items.isEmpty else { return false }
  guard let stated = commonInterval(of: total, mode) else { return false }
  var sum = Interval(exactly: .zero)
  for item in items {
    guard let interval = commonInterval(of: item.duplicates, mode) else { return false }
    guard let weighted = interval.multiplied(by: item.weight), let next = sum.adding(weighted) else { return nil }
    sum = next
  }
  return sum.meets(stated)
}

/// What all statements of one fact allow together; nil where they exclude each other.
private func commonInterval(of duplicates: [PrintedNumber], _ mode: SumMode) -> Interval? {
  var common: Interval?
  for number in duplicates {
    let own = mode == .rounded ? number.nearest : number.truncated
    guard let known = common else {
      common = own
      continue
    }
    guard known.meets(own) == true else { return nil }
    let isLower = (own.low.compared(to: known.low) ?? 0) > 0
    let isUpper = (own.high.compared(to: known.high) ?? 0) < 0
    common = Interval(
      low: isLower ? own.low : known.low, high: isUpper ? own.high : known.high,
      includesLow: isLower ? own.includesLow : known.includesLow,
      includesHigh: isUpper ? own.includesHigh : known.includesHigh)
  }
  return common
}
