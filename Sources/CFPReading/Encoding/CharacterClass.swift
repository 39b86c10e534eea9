/// What a character is to someone who guesses whether a text makes sense.
enum CharacterClass: Int, CaseIterable, Sendable {
  case asciiSmall, asciiCapital, asciiOther, control
  /// Signs of every report: degrees, squares and cubes, dashes, quotation marks, bullets.
  case commonSign
  /// Signs that texts in any language may have: punctuation, units, full-width forms.
  case sign
  /// Lines and corners of drawn tables.
  case drawing
  /// Signs that hardly any text has, and that bytes read in the wrong encoding are full of.
  case oddSign
  case latin, greek, cyrillic, otherLetter, kana, narrowKana, jamo, hangul, ideograph, rareIdeograph
  /// No character of a text: private use, unassigned areas, U+FFFD.
  case impossible

  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii(scalar) : scalar < 0x2000 ? Self.alphabetic(scalar) : Self.wide(scalar)
  }

  private static func ascii(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x61...0x7A: .asciiSmall
    case 0x41...0x5A: .asciiCapital
    case 0x20...0x7E, 0x09, 0x0A, 0x0D: .asciiOther
    default: .control
    }
  }

  private static func alphabetic(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x80...0x9F: .impossible
    // No-break space, ©, «, ®, °, ±, ², ³, µ, ·, ¹, ».
    case 0xA0, 0xA9, 0xAB, 0xAE, 0xB0...0xB3, 0xB5, 0xB7, 0xB9, 0xBB: .commonSign
    // §, ª, º, ¼, ½, ×, ÷.
    case 0xA7, 0xAA, 0xBA, 0xBC, 0xBD, 0xD7, 0xF7: .sign
    case 0xA1...0xBF, 0x2B0...0x36F: .oddSign
    case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    // Hebrew, Arabic, the scripts of India, Thai.
    case 0x590...0x6FF, 0x900...0xE7F: .otherLetter
    default: .impossible
    }
  }

  private static func wide(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x2013, 0x2014, 0x2018...0x201E, 0x2022, 0x2026, 0x20AC, 0x2122: .commonSign
    case 0x2500...0x25FF: .drawing
    case 0x2000...0x2008, 0x2020, 0x2021, 0x2039, 0x203A, 0xFB00...0xFE0F, 0xFE70...0xFEFE: .oddSign
    case 0x2000...0x2BFF, 0x3000...0x303F, 0x3200...0x33FF, 0xFE10...0xFE6F, 0xFEFF...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1FAFF:
      .sign
    case 0x3040...0x30FF: .kana
    case 0x3100...0x312F: .otherLetter
    case 0x3131...0x318E: .jamo
    case 0x4E00...0x9FA5: .ideograph
    case 0x3400...0x4DBF, 0x9FA6...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .rareIdeograph
    case 0xAC00...0xD7A3: .hangul
    case 0xFF61...0xFF9F: .narrowKana
    default: .impossible
    }
  }

  /// Whether words are made of it that are written letter by letter, ASCII aside.
  var isLetter: Bool {
    switch self {
    case .latin, .greek, .cyrillic, .otherLetter: true
    default: false
    }
  }

  /// Whether it is of the scripts that put no blanks between words, Korean with them.
  var isEastAsian: Bool {
    switch self {
    case .ideograph, .hangul, .kana: true
    default: false
    }
  }

  /// The alphabet of a letter; that of ASCII is Latin.
  var alphabet: Self? {
    switch self {
    case .asciiSmall, .asciiCapital, .latin: .latin
    case .greek, .cyrillic, .otherLetter: self
    default: nil
    }
  }
}
