/// The text with blanks behind it, up to a width in columns.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// The text with blanks before it, up to a width in columns.
func rightAligned(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - displayWidth(text))) + text
}

/// The text in at most `width` columns, with `…` for what is cut off.
func cut(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var result = ""
  var used = 0
  for character in text {
    let next = displayWidth(character)
    if used + next > width - 1 { break }
    result.append(character)
    used += next
  }
  return result + "…"
}

/// How many columns a text takes on a terminal.
package func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// How many columns a character takes: two for Chinese, full-width forms and emoji, none for what only marks another.
package func displayWidth(_ character: Character) -> Int {
  var width = 0
  var count = 0
  for scalar in character.unicodeScalars {
    // The emoji selector widens what stands before it; two regional indicators make a flag.
    if scalar.value == 0xFE0F { return 2 }
    count += 1
    if (0x1F1E6...0x1F1FF).contains(scalar.value), count == 2 { return 2 }
    width = max(width, columns(scalar))
  }
  return width
}

private func columns(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  if wideRanges.contains(where: { $0.contains(scalar.value) }) { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // Vowels and finals of Hangul syllables that are written in parts.
  if (0x1160...0x11FF).contains(scalar.value) { return 0 }
  return scalar.properties.isEmojiPresentation ? 2 : 1
}

/// What East Asian Width (Unicode Standard Annex 11) calls wide or full-width, emoji aside.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098, 0x309B...0x4DBF,
  0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]

extension Character {
  /// Whether a line may be broken beside this character without a blank: Chinese and Japanese, not emoji or Hangul.
  var isIdeographic: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    switch value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0x20000...0x3FFFD: return true
    default: return false
    }
  }
}
