/// What Excel takes in a cell, in UTF-16 units.
private let mostUnits = 32_767

/// A text as a cell can hold it: control characters as their pictures, nothing that XML excludes, and cut, visibly, at
/// what a cell takes.
func cellText(_ text: String, cut: (_ count: Int) -> String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xEF } && text.utf8.count <= mostUnits
  if isPlain { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: clean.append(scalar)
    case 0x0D: clean.append("\n")
    case 0x00...0x1F: clean.append(UnicodeScalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: clean.append("\u{2421}")
    case 0xFFFE, 0xFFFF: clean.append("\u{FFFD}")
    default: clean.append(scalar)
    }
  }
  let result = String(clean)
  guard result.utf16.count > mostUnits else { return result }
  let mark = cut(result.utf16.count)
  var kept = ""
  var units = mark.utf16.count
  for character in result.unicodeScalars {
    units += character.value > 0xFFFF ? 2 : 1
    if units > mostUnits { break }
    kept.unicodeScalars.append(character)
  }
  return kept + mark
}
