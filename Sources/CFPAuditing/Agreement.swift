import CFPQuantities

/// Whether a relation between printed numbers holds (AUDIT.md section 1).
enum Agreement: Equatable, Sendable {
  /// It holds in the reading with the given index.
  case holds(Check.Grade, isWeak: Bool, reading: Int)
  case fails
  case open(OpenReason)

  /// The reading that decided; the most literal one where none holds.
  var reading: Int {
    if case .holds(_, _, let reading) = self { return reading }
    return 0
  }
}

/// Tries a relation's readings in order; the first that holds decides. Overflow leaves it open, never traps.
func agreement(of relation: Relation) -> Agreement {
  if let obstacle = relation.obstacle { return .open(obstacle) }
  var overflows = false
  for (index, reading) in relation.readings.enumerated() {
    switch grade(of: reading, stated: relation.stated) {
    case .holds(let grade):
      return .holds(grade, isWeak: isWeak(reading, stated: relation.stated), reading: index)
    case .fails: continue
    case .open(.overflow): overflows = true
    case .open(let reason): return .open(reason)
    }
  }
  if overflows || relation.readings.isEmpty { return .open(.overflow) }
  return relation.doubt.map(Agreement.open) ?? .fails
}

private enum Comparison {
  case holds(Check.Grade)
  case fails
  case open(OpenReason)
}

private func grade(of reading: Reading, stated: Term) -> Comparison {
  if case .equality = reading.form, let other = reading.terms.first, other.decimals == stated.decimals {
    if other.number.mantissa == stated.number.mantissa { return .holds(.exact) }
    guard reading.isApproximate else { return .fails }
  }
  if case .share = reading.form {
    guard reading.terms.count == 2, reading.terms[1].number.mantissa > 0 else { return .open(.totalNotPositive) }
  }
  // Best grade first, so that the cheapest and most telling comparison usually ends it.
  // What rests on a published value is not helped by cutting digits off as well: that would explain almost anything.
  for (grade, statedAs, operandsAs) in reading.assumed.isEmpty ? trials[...] : trials.prefix(2) {
    guard let meets = meets(reading, stated: stated, statedAs, operandsAs) else { return .open(.overflow) }
    if meets { return .holds(grade) }
  }
  return .fails
}

/// Grades with how the stated number and the operands are taken for them; nil: as the exact printed value.
private let trials: [(Check.Grade, Rounding, Rounding?)] = [
  (.exact, .nearest, nil), (.within, .nearest, .nearest), (.truncated, .truncated, .nearest),
  (.truncated, .truncated, .truncated),
]

/// Whether the relation can hold when stated number and operands were rounded in the given ways; nil on overflow.
private func meets(_ reading: Reading, stated: Term, _ statedAs: Rounding, _ operandsAs: Rounding?) -> Bool? {
  guard let computed = computed(reading, operandsAs) else { return nil }
  var target = stated.interval(statedAs)
  if case .share = reading.form {
    // s / T meets h where s meets h × T: multiplied out, so that nothing is rounded.
    guard let whole = reading.terms.last, let product = target.multiplied(by: interval(whole, operandsAs)) else {
      return nil
    }
    target = product
  } else if reading.divisor != ExactDecimal(1) {
    guard let product = target.multiplied(by: reading.divisor) else { return nil }
    target = product
  }
  return computed.meets(target)
}

private func interval(_ term: Term, _ rounding: Rounding?) -> Interval {
  rounding.map(term.interval) ?? Interval(exactly: term.exact)
}

/// The interval that the operands give, before the divisor; for a share the part alone. Nil on overflow.
func computed(_ reading: Reading, _ rounding: Rounding?) -> Interval? {
  guard let first = reading.terms.first else { return nil }
  var result = interval(first, rounding)
  switch reading.form {
  case .equality, .share: return result
  case .product:
    for term in reading.terms.dropFirst() {
      guard let product = result.multiplied(by: interval(term, rounding)) else { return nil }
      result = product
    }
  case .sum:
    for term in reading.terms.dropFirst() {
      guard let sum = result.adding(interval(term, rounding)) else { return nil }
      result = sum
    }
  }
  return result
}

/// Whether a pass would have hidden an error: the power 1 - width(computed) / |stated| is under 0.95, that is
/// 20 × width > |stated|. What cannot be told counts as weak.
private func isWeak(_ reading: Reading, stated: Term) -> Bool {
  guard stated.number.mantissa != 0, let computed = computed(reading, .nearest) else { return true }
  let size = stated.exact.magnitude
  if case .share = reading.form {
    // The computed share reaches from s_low / T_high to s_high / T_low; its width times T_low × T_high is
    // s_high × T_high - s_low × T_low.
    guard let whole = reading.terms.last?.interval(.nearest), whole.isPositive,
      let high = computed.high.multiplied(by: whole.high), let low = computed.low.multiplied(by: whole.low),
      let width = high.subtracting(low)?.multiplied(by: ExactDecimal(20)),
      let area = whole.low.multiplied(by: whole.high)?.multiplied(by: size), let order = width.compared(to: area)
    else { return true }
    return order > 0
  }
  guard let width = computed.width?.multiplied(by: ExactDecimal(20)), let size = size.multiplied(by: reading.divisor),
    let order = width.compared(to: size)
  else { return true }
  return order > 0
}

/// Whether a relation that holds needs rounding to nearest: cutting off digits does not explain it.
func needsNearest(_ relation: Relation, reading index: Int) -> Bool {
  guard relation.readings.indices.contains(index) else { return false }
  let reading = relation.readings[index]
  guard reading.form != .equality else { return false }
  return meets(reading, stated: relation.stated, .truncated, .nearest) == false
    && meets(reading, stated: relation.stated, .truncated, .truncated) == false
}
