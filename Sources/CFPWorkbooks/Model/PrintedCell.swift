import CFPFootprints
import CFPQuantities

/// A spreadsheet computes with binary numbers that keep fifteen decimal digits whatever they are.
private let mostDigits = 15

/// How a number is shown so that its printed digits stay: `0.00` for 10.10, `0.00E+00` for 2.67E+03.
func numberFormat(of number: PrintedNumber, furtherDecimals: Int = 0) -> String {
  if number.exponent != 0 {
    // A spreadsheet shows one digit before the point: as many digits as are printed.
    let decimals = number.isZero ? number.fractionDigits : significantDigits(number.mantissa) - 1
    return decimalFormat(decimals + furtherDecimals) + "E+00"
  }
  return decimalFormat(number.fractionDigits + furtherDecimals)
}

/// `0.000` for three decimals.
func decimalFormat(_ decimals: Int) -> String {
  decimals <= 0 ? "0" : "0." + String(repeating: "0", count: min(decimals, 30))
}

private func significantDigits(_ mantissa: Int64) -> Int { mantissa == 0 ? 1 : String(mantissa.magnitude).utf8.count }

extension Quantity {
  /// The value and format of a cell that holds the quantity's number; nil where it has to be text: a bound, a range,
  /// nothing at all, or more digits than a spreadsheet keeps.
  var numberCell: (value: Double, format: String)? {
    guard isDefinite, let number, !hasTooManyDigits, let value = Double(number.digits), value.isFinite else {
      return nil
    }
    let format = numberFormat(of: number)
    // Marks around the number are shown as the format's own words, so that the cell stays a number.
    let about = qualifier == .about ? "\"≈\"" : ""
    return (value, about + format + (uncertainty.map { "\" ± \($0.digits)\"" } ?? ""))
  }

  /// Whether a spreadsheet would change the number's last digits.
  var hasTooManyDigits: Bool { number.map { significantDigits($0.mantissa) > mostDigits } ?? false }
}

extension ExactDecimal {
  /// The nearest binary number; nil where it is beyond all bounds.
  var double: Double? { Double(plainText).flatMap { $0.isFinite ? $0 : nil } }

  /// The value as a literal of a formula; nil where a spreadsheet would change its digits.
  var literal: String? {
    var rest = coefficient.magnitude
    while rest != 0, rest % 10 == 0 { rest /= 10 }
    guard String(rest).utf8.count <= mostDigits, abs(decimals) <= 40 else { return nil }
    return coefficient < 0 ? "(\(plainText))" : plainText
  }

  /// As many digits as a formula's literal may have: what is cut lies beyond what a spreadsheet computes with.
  var shortLiteral: String { rounded(toSignificant: mostDigits).plainText }
}
