import CFPQuantities
import Testing

/// `digits|end|d` of the number at the start of a text, `-` where there is none.
private func scan(_ text: String, _ style: NumberStyle = .decimalPoint, blanks: Bool = false)
  -> String
{
  let bytes = Array(text.utf8)
  guard let scanned = scanNumber(bytes, in: bytes.indices, style: style, context: blanks ? .cell : .prose)
  else { return "-" }
  return "\(scanned.number?.digits ?? "too long")|\(scanned.range.upperBound)"
}

@Suite struct NumberTests {
  @Test(arguments: [
    ("33.0286", "33.0286|7"), ("10.10", "10.10|5"), ("0", "0|1"), ("-0.45", "-0.45|5"),
    ("- 0.45", "-0.45|6"), ("+7", "7|2"),
    ("1,084.98", "1084.98|8"), ("1,000,000", "1000000|9"), ("12,34", "-"), ("1,0845", "-"),
    ("1.2.3", "-"), ("83,01", "-"),
    ("2.67E+03", "2.67E+03|8"), ("1.23e-3", "1.23E-03|7"), ("1.5×10^-3", "1.5E-03|10"),
    ("1.5*10-3", "1.5E-03|8"), ("5E", "5|1"),
    ("5e6", "5E+06|3"), ("5 E +03", "5E+03|7"), ("5 e6", "5|1"), ("12kWh", "12|2"), ("3 734", "3|1"),
    (".5", "-"), ("5.", "5|1"), ("", "-"),
    ("kg", "-"), ("-", "-"), ("999999999999999999", "999999999999999999|18"),
    ("1000000000000000000", "too long|19"),
    ("1E31", "too long|4"), ("1E-30", "1E-30|5"), ("0.0000000000000000001", "too long|21"),
    ("00012", "12|5"),
  ])
  func scanned(text: String, expected: String) { #expect(scan(text) == expected) }

  @Test(arguments: [
    ("3 734", "3734|5"), ("1 234 567", "1234567|9"), ("12 34", "12|2"), ("1 2345", "1|1"),
  ])
  func blankGroups(text: String, expected: String) { #expect(scan(text, blanks: true) == expected) }

  @Test(arguments: [
    ("83,01", "83.01|5"), ("1.084,98", "1084.98|8"), ("33.0286", "33.0286|7"), ("1.234", "1234|5"),
  ])
  func decimalComma(text: String, expected: String) {
    #expect(scan(text, .decimalComma) == expected)
  }

  /// AUDIT.md section 1: `1.23E-03` has 5 decimals, `2.67E+03` has -1.
  @Test(arguments: [("33.0286", 4), ("1.23E-03", 5), ("2.67E+03", -1), ("12", 0), ("100.00", 2)])
  func decimals(text: String, expected: Int) throws {
    let bytes = Array(text.utf8)
    #expect(try #require(scanNumber(bytes, in: bytes.indices)?.number).decimals == expected)
  }

  @Test func limits() {
    #expect(PrintedNumber(mantissa: 1_000_000_000_000_000_000, fractionDigits: 0) == nil)
    #expect(PrintedNumber(mantissa: 1, fractionDigits: 19) == nil)
    #expect(PrintedNumber(mantissa: 1, fractionDigits: 0, exponent: 31) == nil)
    #expect(PrintedNumber.zero.isZero && PrintedNumber(0) == .zero)
    #expect(PrintedNumber(mantissa: 1200, fractionDigits: 2)?.whole == 12)
    #expect(PrintedNumber(mantissa: 1250, fractionDigits: 2)?.whole == nil)
    #expect(PrintedNumber(mantissa: 5, fractionDigits: 0, exponent: 3)?.whole == 5000)
  }
}

@Suite struct ExactDecimalTests {
  private func d(_ coefficient: Int128, _ decimals: Int) -> ExactDecimal {
    ExactDecimal(coefficient: coefficient, decimals: decimals)
  }

  @Test func arithmetic() {
    #expect(d(59203, 4).multiplied(by: d(5777, 4)) == d(342_015_731, 8))
    #expect(d(1, 1).adding(d(1, 2)) == d(11, 2))
    #expect(d(1, 0).subtracting(d(1, 4)) == d(9999, 4))
    #expect(d(15, 1).scaled(byPowerOfTen: 3) == d(15, -2))
    #expect(d(-15, 1).magnitude == d(15, 1) && d(15, 1).negated == d(-15, 1))
  }

  @Test(arguments: [
    (10, 1, 1, 0, 0), (1, 4, 1, 3, -1), (-1, 0, 1, 30, -1), (0, 5, 0, -9, 0), (1, -2, 99, 0, 1),
    (5, 40, 0, 0, 1),
  ])
  func comparison(left: Int, leftDecimals: Int, right: Int, rightDecimals: Int, expected: Int) {
    #expect(d(Int128(left), leftDecimals).compared(to: d(Int128(right), rightDecimals)) == expected)
  }

  @Test func overflowIsAnAnswer() {
    let huge = d(.max / 2, 0)
    #expect(huge.multiplied(by: d(3, 0)) == nil)
    #expect(huge.adding(d(1, 5)) == nil)
    #expect(huge.adding(huge)?.adding(huge) == nil)
    #expect(huge.compared(to: d(1, 5)) == nil)
    #expect(d(1, 0).compared(to: d(1, 60)) == nil)
    #expect(d(1, 0).quotient(by: .zero, decimals: 3) == nil)
    #expect(d(.min, 0).negated.coefficient == .min, "no trap at the type's edge")
  }

  @Test(arguments: [
    (27963, 4, 10323, 4, 6, "2.708806"), (1, 0, 3, 0, 4, "0.3333"), (2, 0, 3, 0, 4, "0.6667"),
    (-2, 0, 3, 0, 4, "-0.6667"),
    (1, 0, 2, 0, 0, "1"), (-1, 0, 2, 0, 0, "-1"), (1, -3, 4, 0, 0, "250"),
    (12345, 2, 1, 0, 1, "123.5"),
  ])
  func quotient(n: Int, nd: Int, m: Int, md: Int, decimals: Int, expected: String) {
    #expect(
      d(Int128(n), nd).quotient(by: d(Int128(m), md), decimals: decimals)?.plainText == expected)
  }

  @Test(arguments: [
    (3_196_559, 6, 5, "3.1966"), (74945, 6, 5, "0.074945"), (334_878, 4, 5, "33.488"),
    (-15, 1, 1, "-2"), (1, 3, 5, "0.001"), (0, 0, 3, "0"),
    (123_456, 0, 3, "123000"),
  ])
  func significantDigits(coefficient: Int, decimals: Int, digits: Int, expected: String) {
    #expect(d(Int128(coefficient), decimals).rounded(toSignificant: digits).plainText == expected)
  }

  @Test(arguments: [
    (330_286, 4, "33.0286"), (1500, 2, "15"), (-5, 3, "-0.005"), (5, -3, "5000"), (0, 4, "0"),
    (100, 0, "100"),
  ])
  func plainText(coefficient: Int, decimals: Int, expected: String) {
    #expect(d(Int128(coefficient), decimals).plainText == expected)
  }
}

@Suite struct IntervalTests {
  private func n(_ text: String) -> PrintedNumber {
    let bytes = Array(text.utf8)
    return scanNumber(bytes, in: bytes.indices)?.number ?? .zero
  }

  private func text(_ interval: Interval) -> String {
    (interval.includesLow ? "[" : "(") + interval.low.plainText + ", " + interval.high.plainText
      + (interval.includesHigh ? "]" : ")")
  }

  @Test(arguments: [
    ("2.7963", "[2.79625, 2.79635]", "[2.7963, 2.7964)"),
    ("-0.45", "[-0.455, -0.445]", "(-0.46, -0.45]"),
    ("0.0", "[-0.05, 0.05]", "(-0.1, 0.1)"), ("2.67E+03", "[2665, 2675]", "[2670, 2680)"),
    ("12", "[11.5, 12.5]", "[12, 13)"),
  ])
  func roundingIntervals(number: String, nearest: String, truncated: String) {
    #expect(text(n(number).nearest) == nearest)
    #expect(text(n(number).truncated) == truncated)
  }

  @Test(arguments: [
    ("1.2", "1.3", true), ("1.2", "1.4", false), ("1.25", "1.2", true), ("1.25", "1.3", true),
    ("-1", "1", false), ("0", "0.5", true),
  ])
  func nearestMeets(left: String, right: String, expected: Bool) {
    #expect(n(left).nearest.meets(n(right).nearest) == expected)
    #expect(n(right).nearest.meets(n(left).nearest) == expected)
  }

  @Test func halfOpenEndsDoNotMeet() {
    #expect(n("1.2").truncated.meets(n("1.3").truncated) == false)
    #expect(n("1.2").truncated.meets(Interval(exactly: n("1.2").exact)) == true)
    #expect(n("1.2").truncated.meets(Interval(exactly: n("1.3").exact)) == false)
  }

  @Test(arguments: [
    ("2", "3", "[3.75, 8.75]"), ("-2", "3", "[-8.75, -3.75]"), ("-2", "-3", "[3.75, 8.75]"),
    ("0", "3", "[-1.75, 1.75]"),
  ])
  func products(left: String, right: String, expected: String) {
    #expect(n(left).nearest.multiplied(by: n(right).nearest).map(text) == expected)
  }

  @Test func sumsScalesAndQuotients() {
    let sum = n("1.2").truncated.adding(n("2").nearest)
    #expect(sum.map(text) == "[2.7, 3.8)")
    #expect(text(n("1.2").nearest.scaled(byPowerOfTen: 3)) == "[1150, 1250]")
    #expect(text(n("1.2").truncated.negated) == "(-1.3, -1.2]")
    #expect(
      n("2.7963").nearest.quotient(by: n("1.0323").nearest, decimals: 6).map(text)
        == "[2.708625, 2.708986]")
    #expect(n("-3").nearest.quotient(by: n("0.5").nearest, decimals: 2).map(text) == "[-7.78, -4.54]")
    #expect(n("1").nearest.quotient(by: n("0").nearest, decimals: 2) == nil)
    #expect(n("5").nearest.width?.plainText == "1")
  }
}
