import TestSupport

/// Equality of values as the contract wants it: numbers by their printed digits, texts without blanks that only layout
/// put there.
enum Comparing {
  /// A number's digits with its exponent in one form: `3.58E+01` and `3.58e1` are the same, 10.10 and 10.1 are not.
  static func normalized(number: String) -> String {
    let parts = number.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard parts.count == 2, let exponent = Int(parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]) else {
      return number
    }
    return exponent == 0 ? String(parts[0]) : "\(parts[0])E\(exponent)"
  }

  /// A text without blanks and zero-width characters, full-width forms as plain ones.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0xA0, 0xAD, 0x2000...0x200F, 0x202F, 0x2060, 0x3000, 0xFEFF: continue
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a value is what was expected; members that the expectation does not name are free.
  static func agrees(_ got: JSONTree?, _ expected: JSONTree) -> Bool {
    switch (got, expected) {
    case (.number(let left), .number(let right)): normalized(number: left) == normalized(number: right)
    case (.string(let left), .string(let right)): folded(left) == folded(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { agrees($0, $1) }
    case (.object(let left), .object(let right)): right.allSatisfy { agrees(left[$0], $1) }
    default: got == expected
    }
  }
}
