import CFPFootprints
import CFPQuantities
import Testing

@testable import CFPAuditing

/// Section 1 of AUDIT.md: when a stated number agrees.
@Suite struct AgreementTests {
  static func outcome(
    _ form: Reading.Form, _ terms: [String], _ stated: String, exactly: Bool = false,
    about: Bool = false
  ) -> String {
    var target = Term(figure: .total, number: number(stated))
    target.isExact = exactly
    var reading = Reading(form: form, terms: terms.map { Term(number: number($0)) })
    if form == .share, !reading.terms.isEmpty { reading.terms[0].power = 2 }
    reading.isApproximate = about
    switch agreement(of: Relation(.p01, stated: target, readings: [reading])) {
    case .holds(let grade, let isWeak, _): return grade.rawValue + (isWeak ? " weak" : "")
    case .fails: return "fail"
    case .open(let reason): return reason.rawValue
    }
  }

  @Test(arguments: [
    (["5.9203", "0.5777"], "3.4202", "exact"),
    (["37.1774", "0.5777"], "21.4774", "exact"),
    (["1.0323", "0.0726"], "2.7963", "fail"),
    (["2.0", "2.05"], "4.1", "exact weak"),
    (["2.000", "2.05"], "4.10", "exact"),
    (["2.000", "2.05"], "4.1", "exact"),
    // Hidden digits: 1.005 × 2.05 = 2.06 while 1.01 × 2.05 = 2.07.
    (["1.01", "2.05"], "2.06", "within"),
    // Half a unit exactly on the edge: 0.5 × 0.5 = 0.25, printed 0.3 (half up) and 0.2 (half even).
    (["0.500", "0.500"], "0.3", "exact"), (["0.500", "0.500"], "0.2", "exact"),
    // 33.339 cut off to 33.3 and to 33.33; 33.32 needs an operand at the edge of its interval.
    (["11.113", "3.000"], "33.33", "within"),
    (["11.113", "3.00000"], "33.33", "truncated"), (["11.113", "3.00000"], "33.32", "fail"),
    (["-2.000", "2.05"], "-4.10", "exact"), (["-2.000", "2.05"], "4.10", "fail"),
    (["-11.113", "3.00000"], "-33.33", "truncated"),
    (["0", "0.5777"], "0", "exact weak"), (["0.004", "1.0"], "0.0", "exact weak"),
    (["123456789012345678", "123456789012345678", "123456789012345678"], "1", "overflow"),
    (["2.67E+03", "1.000"], "2670", "exact"), (["1.23E-03", "1000.0"], "1.23", "exact"),
  ])
  func product(terms: [String], stated: String, expected: String) {
    #expect(Self.outcome(.product, terms, stated) == expected)
  }

  @Test(arguments: [
    (["3.4202", "2.7963", "21.4774", "0.1498", "5.1849"], "33.0286", "exact"),
    // n = 5: up to 3 units off is rounding, 4 only when every number was cut off, 5 is neither.
    (["3.4202", "2.7963", "21.4774", "0.1498", "5.1849"], "33.0289", "within"),
    (["3.4202", "2.7963", "21.4774", "0.1498", "5.1849"], "33.0290", "truncated"),
    (["3.4202", "2.7963", "21.4774", "0.1498", "5.1849"], "33.0291", "fail"),
    (["3.4202", "2.7963", "21.4774", "0.1498", "5.1849"], "33.0283", "within"),
    (["3.4202", "2.7963", "21.4774", "0.1498", "5.1849"], "33.0282", "fail"),
    (["1.9", "1.9", "1.9"], "5.9", "within weak"), (["1.9", "1.9", "1.9"], "6.0", "fail"),
    (["1.9", "1.9", "1.9"], "6.2", "fail"),
    (["1.25", "2.1"], "3.4", "exact"), (["1.25", "-2.10"], "-0.85", "exact"),
  ])
  func sum(terms: [String], stated: String, expected: String) {
    #expect(Self.outcome(.sum, terms, stated) == expected)
  }

  @Test(arguments: [
    (["33.34", "33.33", "33.33"], "exact"),
    (["10.36", "8.47", "65.03", "0.45", "15.70"], "within"),
    (["33.33", "33.33", "33.33"], "within"), (["33.3", "33.3", "33.2"], "truncated"),
    (["33.3", "33.3", "33.0"], "fail"),
  ])
  func sharesToHundred(shares: [String], expected: String) {
    #expect(Self.outcome(.sum, shares, "100", exactly: true) == expected)
  }

  @Test(arguments: [
    ("3.4202", "33.0286", "10.36", "exact"), ("5.1849", "33.0286", "15.70", "exact"),
    ("5.1849", "33.0286", "15.69", "truncated"),
    ("5.1849", "33.0286", "15.71", "fail"), ("1", "0", "10", "total-not-positive"),
    ("1", "-4", "10", "total-not-positive"),
    ("-1.00", "10.00", "-10.0", "exact"), ("1", "3", "35", "within weak"),
  ])
  func share(part: String, whole: String, stated: String, expected: String) {
    #expect(Self.outcome(.share, [part, whole], stated) == expected)
  }

  @Test(arguments: [
    ("33.0286", "33.0286", false, "exact"), ("33.0286", "33.0287", false, "fail"),
    ("33.0286", "33.0287", true, "within"),
    ("33.0286", "33.03", false, "exact"), ("33.0286", "33.02", false, "truncated"),
    ("33.0286", "33", false, "exact"),
    ("33.03", "33.0286", false, "within"), ("33.0286", "33.1", false, "fail"),
  ])
  func repetition(first: String, again: String, about: Bool, expected: String) {
    let outcome = Self.outcome(.equality, [first], again, about: about)
    #expect(outcome.hasPrefix(expected), "\(outcome)")
  }
}
