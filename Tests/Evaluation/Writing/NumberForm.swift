/// How a document prints its numbers.
struct NumberForm {
  var decimalMark = "."
  var groupMark = ""
  var minus = "-"
  var isFullWidth = false
  var percentGap = ""

  /// The number as printed.
  func print(_ value: Fixed) -> String {
    let parts = Fixed(Int128(value.units.magnitude), decimals: value.decimals).digits.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole += groupMark }
      whole.append(digit)
    }
    let text = (value.units < 0 ? minus : "") + whole + (parts.count > 1 ? decimalMark + parts[1] : "")
    return isFullWidth ? Self.fullWidth(text) : text
  }

  /// Letters, digits and punctuation in their full-width forms.
  static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }
}
