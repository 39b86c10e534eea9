import CFPQuantities

/// What a reading gives, in the stated figure's unit.
struct Recomputation {
  /// From the printed operands without rounding freedom.
  var exact: ExactDecimal
  /// The same with as many digits as a person wants to see.
  var value: ExactDecimal
  /// All values that the printed operands allow, as shown.
  var interval: Interval?
  /// The same with all its digits.
  var bounds: Interval?

  /// The value as a message shows it: with the decimals of the stated figure where that loses nothing, `8.00` for 8.
  func text(beside stated: Term) -> String {
    guard let padded = value.adding(ExactDecimal(coefficient: 0, decimals: max(0, stated.decimals))),
      padded.decimals == stated.decimals, let mantissa = Int64(exactly: padded.coefficient),
      let number = PrintedNumber(mantissa: mantissa, fractionDigits: padded.decimals)
    else { return value.plainText }
    return number.digits
  }
}

/// Recomputes the stated figure by a reading, for showing; verdicts multiply out instead. Nil on overflow.
///
/// The interval's ends have two digits more than the value: shown beside the stated interval, one that is rounded must
/// not look as if the two met.
func recomputation(_ reading: Reading, stated: Term) -> Recomputation? {
  let digits = max(5, significantDigits(stated.number))
  let places = max(0, stated.decimals) + 12
  guard let base = computed(reading, nil), let wide = reading.range ?? computed(reading, .nearest) else { return nil }
  switch reading.form {
  case .share:
    guard let whole = reading.terms.last, whole.exact.coefficient > 0,
      let exact = base.low.quotient(by: whole.exact, decimals: places)
    else { return nil }
    let range = whole.interval(.nearest)
    let bounds = wide.quotient(by: range, decimals: places)
    return Recomputation(
      exact: exact, value: exact.rounded(toSignificant: digits),
      interval: bounds.map { shown($0, digits: digits + 2) },
      bounds: bounds)
  case .product, .sum, .equality:
    guard reading.divisor != ExactDecimal(1) else {
      return Recomputation(
        exact: base.low, value: base.low.rounded(toSignificant: digits), interval: shown(wide, digits: digits + 2),
        bounds: wide)
    }
    guard let exact = base.low.quotient(by: reading.divisor, decimals: places),
      let low = wide.low.quotient(by: reading.divisor, decimals: places),
      let high = wide.high.quotient(by: reading.divisor, decimals: places)
    else { return nil }
    let bounds = Interval(low: low, high: high)
    return Recomputation(
      exact: exact, value: exact.rounded(toSignificant: digits), interval: shown(bounds, digits: digits + 2),
      bounds: bounds
    )
  }
}

/// An interval with its ends rounded to significant digits, for showing.
func shown(_ interval: Interval, digits: Int) -> Interval {
  Interval(low: interval.low.rounded(toSignificant: digits), high: interval.high.rounded(toSignificant: digits))
}

/// An interval for people, `2.7086–2.7090`: trailing zeros are kept, since both ends are equally precise.
func rangeText(_ interval: Interval) -> String {
  func digits(_ value: ExactDecimal) -> String {
    Int64(exactly: value.coefficient).flatMap { PrintedNumber(mantissa: $0, fractionDigits: value.decimals)?.digits }
      ?? value.plainText
  }
  return "\(digits(interval.low))–\(digits(interval.high))"
}

/// How many digits a number has from its first one that is not zero.
func significantDigits(_ number: PrintedNumber) -> Int {
  var rest = number.mantissa.magnitude
  var count = 0
  while rest > 0 {
    rest /= 10
    count += 1
  }
  return count
}

/// The recomputation in words: `2.00 kg × 42.652 GJ/t × 0.0726 t/GJ`, `6.20 / 40.55`. A long sum is shortened.
func expression(_ reading: Reading, stated: Term) -> String {
  switch reading.form {
  case .product:
    let product = reading.terms.map(\.text).joined(separator: " × ")
    return reading.divisor == ExactDecimal(1) ? product : "\(product) / \(reading.divisor.plainText)"
  case .sum:
    let shown = reading.terms.prefix(12).map { $0.number.mantissa < 0 ? "(\($0.number.digits))" : $0.number.digits }
    let rest = reading.terms.count - shown.count
    return shown.joined(separator: " + ") + (rest > 0 ? " + … (\(rest))" : "")
  case .share: return reading.terms.map(\.number.digits).joined(separator: " / ")
  case .equality: return reading.terms.first?.text ?? ""
  }
}
