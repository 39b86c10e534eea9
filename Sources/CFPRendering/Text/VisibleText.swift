/// The text with everything shown that would otherwise act on whoever displays it: control characters as the symbols
/// for them (`␛`), marks that turn the direction of writing and other invisible commands by their code (`⟨U+202E⟩`).
///
/// Zero-width joiners stay: scripts and emoji need them, and they move nothing.
public func visible(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }),
    text.unicodeScalars.contains(where: { visibleForm(of: $0) != nil })
  else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if let shown = visibleForm(of: scalar) { result += shown } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// What stands for a character that commands; nil for one that only prints.
package func visibleForm(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
  case 0x7F: "\u{2421}"
  // C1 controls (U+009B begins a terminal sequence), the marks of Unicode's bidirectional algorithm, separators of lines
  // and paragraphs, deprecated format characters, annotations, and tags.
  case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    "⟨U+\(code(scalar.value))⟩"
  default: nil
  }
}

private func code(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
