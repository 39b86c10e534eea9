import CFPFootprints
import CFPQuantities

/// A tested relation as a constraint on the figures in it: the reading that holds, or the literal one where none does.
struct Constraint {
  let rule: RuleID
  let stated: Term
  let reading: Reading
  let holds: Bool

  /// The figures in it, the stated one first.
  let figures: [FigureReference]

  /// Whether the stated share may have been moved by one unit to make its column add up.
  private let isBalanced: Bool

  init?(_ relation: Relation, _ agreement: Agreement, isBalanced: Bool = false) {
    self.isBalanced = isBalanced
    let index: Int
    switch agreement {
    case .holds(_, _, let reading):
      index = reading
      holds = true
    case .fails:
      index = 0
      holds = false
    case .open: return nil
    }
    guard relation.readings.indices.contains(index) else { return nil }
    rule = relation.rule
    stated = relation.stated
    reading = relation.readings[index]
    var figures = stated.figure.map { [$0] } ?? []
    figures += reading.terms.compactMap(\.figure)
    self.figures = figures
  }

  /// Whether the figure is the one that the others give.
  func states(_ figure: FigureReference) -> Bool { stated.figure == figure }

  /// The number as it is printed at a figure.
  func term(of figure: FigureReference) -> Term? {
    stated.figure == figure ? stated : reading.terms.first { $0.figure == figure }
  }

  /// What the other figures imply for one of them, in its own printed unit; the whole line (nil) where nothing does, as
  /// behind a division by zero or on overflow.
  func implied(for figure: FigureReference, _ rounding: Rounding) -> Interval? {
    guard let own = term(of: figure) else { return nil }
    let places = own.number.decimals + 8 + max(0, own.power)
    guard let interval = implied(for: figure, own, rounding, places: places) else { return nil }
    return interval.scaled(byPowerOfTen: -own.power)
  }

  private func implied(for figure: FigureReference, _ own: Term, _ rounding: Rounding, places: Int) -> Interval? {
    var target = stated.interval(rounding)
    if isBalanced {
      let unit = ExactDecimal(coefficient: 1, decimals: stated.decimals)
      guard let wider = target.adding(Interval(low: unit.negated, high: unit)) else { return nil }
      target = wider
    }
    if states(figure) {
      switch reading.form {
      case .share:
        guard reading.terms.count == 2, let part = reading.terms.first?.interval(rounding) else { return nil }
        return part.quotient(by: reading.terms[1].interval(rounding), decimals: places)
      case .equality, .product, .sum:
        guard let value = computed(reading, rounding) else { return nil }
        if reading.divisor == ExactDecimal(1) { return value }
        return value.quotient(by: Interval(exactly: reading.divisor), decimals: places)
      }
    }
    switch reading.form {
    case .equality: return target
    case .sum:
      var rest = target
      for term in reading.terms where term.figure != figure {
        guard let next = rest.adding(term.interval(rounding).negated) else { return nil }
        rest = next
      }
      return rest
    case .product:
      guard var numerator = target.multiplied(by: reading.divisor) else { return nil }
      for term in reading.terms where term.figure != figure {
        guard let next = numerator.quotient(by: term.interval(rounding), decimals: places + 6) else { return nil }
        numerator = next
      }
      return numerator
    case .share:
      guard reading.terms.count == 2 else { return nil }
      let isPart = reading.terms[0].figure == figure
      if isPart { return target.multiplied(by: reading.terms[1].interval(rounding)) }
      return reading.terms[0].interval(rounding).quotient(by: target, decimals: places)
    }
  }
}
