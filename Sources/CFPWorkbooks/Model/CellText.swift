import CFPRendering

/// What Excel takes in a cell, in UTF-16 units.
private let mostUnits = 32_767

/// A text as a cell can hold it: what commands is shown by its name, nothing that XML excludes, and cut, visibly, at
/// what a cell takes.
func cellText(_ text: String, cut: (_ count: Int) -> String) -> String {
  let visible = visibleText(text, most: mostUnits, cut: cut)
  let result = escaped(visible)
  guard result.utf16.count > mostUnits else { return result }
  // Each spelled underscore takes six units more: as many as there may be are made room for.
  return escaped(visibleText(visible, most: mostUnits / 2 - 1, cut: cut))
}

private func visibleText(_ text: String, most mostUnits: Int, cut: (_ count: Int) -> String) -> String {
  // The first bytes of what may have to be shown by its name.
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && ![0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3].contains($0) }
  if isPlain, text.utf8.count <= mostUnits { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: clean.append(scalar)
    case 0x0D: clean.append("\n")
    case 0xFFFE, 0xFFFF: clean.append("\u{FFFD}")
    default:
      if let shown = visibleForm(of: scalar) {
        clean.append(contentsOf: shown.unicodeScalars)
      } else {
        clean.append(scalar)
      }
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

/// Excel reads `_x0041_` in a cell's text as the character of that number: a text that holds such words gets its
/// underscore spelled, so that it is shown as it is.
private func escaped(_ text: String) -> String {
  let bytes = Array(text.utf8)
  func startsNumber(_ index: Int) -> Bool {
    bytes.count - index >= 7 && bytes[index] == UInt8(ascii: "_") && bytes[index + 1] == UInt8(ascii: "x")
      && bytes[index + 2..<index + 6].allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
      && bytes[index + 6] == UInt8(ascii: "_")
  }
  guard bytes.indices.contains(where: startsNumber) else { return text }
  var output: [UInt8] = []
  for index in bytes.indices {
    output.append(bytes[index])
    if startsNumber(index) { output.append(contentsOf: "x005F_".utf8) }
  }
  return String(decoding: output, as: UTF8.self)
}
