/// What one character becomes when a text is folded.
enum Folded {
  case blank, dropped, kept, softHyphen
  case ascii(UInt8)
  /// A character that is raised by itself: `²`, `⁻`, `ᵃ`.
  case raised(UInt8)
  /// A character that is lowered by itself: `₂`.
  case lowered(UInt8)
  /// A ligature, a unit's sign or a Roman number: several letters in one character.
  case letters(StaticString)
}

/// What a character becomes. Raised digits stay raised: only who reads numbers knows what they are.
func fold(_ scalar: UInt32) -> Folded {
  if scalar < 0x80 {
    return scalar <= 0x20 || scalar == 0x7F ? .blank : .ascii(UInt8(scalar))
  }
  switch scalar {
  case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .blank
  case 0xAD: return .softHyphen
  case 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: return .dropped
  case 0xB2, 0xB3: return .raised(UInt8(scalar - 0xB2 + 0x32))
  case 0xB9: return .raised(UInt8(ascii: "1"))
  case 0x2070, 0x2074...0x2079: return .raised(UInt8(scalar - 0x2070 + 0x30))
  case 0x207A: return .raised(UInt8(ascii: "+"))
  case 0x207B, 0x2D7: return .raised(UInt8(ascii: "-"))
  case 0x207D: return .raised(UInt8(ascii: "("))
  case 0x207E: return .raised(UInt8(ascii: ")"))
  case 0x1D43: return .raised(UInt8(ascii: "a"))
  case 0x1D47: return .raised(UInt8(ascii: "b"))
  case 0x1D9C: return .raised(UInt8(ascii: "c"))
  case 0x1D48: return .raised(UInt8(ascii: "d"))
  case 0x1D49: return .raised(UInt8(ascii: "e"))
  case 0x2071: return .raised(UInt8(ascii: "i"))
  case 0x207F: return .raised(UInt8(ascii: "n"))
  case 0x2091: return .ascii(UInt8(ascii: "e"))
  case 0x208A: return .ascii(UInt8(ascii: "+"))
  case 0x208B: return .ascii(UInt8(ascii: "-"))
  case 0x2080...0x2089: return .lowered(UInt8(scalar - 0x2080 + 0x30))
  case 0x2010...0x2015, 0x2043, 0x2212, 0x2796, 0xFE58, 0xFE63, 0xF02D: return .ascii(UInt8(ascii: "-"))
  case 0x2018, 0x2019, 0x2BC, 0x2D9, 0x66C, 0x2032: return .ascii(UInt8(ascii: "'"))
  case 0x2044, 0x2215: return .ascii(UInt8(ascii: "/"))
  case 0x2217, 0x204E, 0xFE61: return .ascii(UInt8(ascii: "*"))
  // Arabic-Indic digits and their decimal point.
  case 0x660...0x669: return .ascii(UInt8(scalar - 0x660 + 0x30))
  case 0x6F0...0x6F9: return .ascii(UInt8(scalar - 0x6F0 + 0x30))
  case 0x66B, 0x2024, 0xFE52: return .ascii(UInt8(ascii: "."))
  case 0xFE50: return .ascii(UInt8(ascii: ","))
  case 0xFE54: return .ascii(UInt8(ascii: ";"))
  case 0xFE55, 0x2236, 0xFE13: return .ascii(UInt8(ascii: ":"))
  case 0xFE59: return .ascii(UInt8(ascii: "("))
  case 0xFE5A: return .ascii(UInt8(ascii: ")"))
  case 0xFE62: return .ascii(UInt8(ascii: "+"))
  case 0xFE64: return .ascii(UInt8(ascii: "<"))
  case 0xFE65: return .ascii(UInt8(ascii: ">"))
  case 0xFE66: return .ascii(UInt8(ascii: "="))
  case 0x66A, 0xFE6A: return .ascii(UInt8(ascii: "%"))
  case 0xFF01...0xFF5E: return .ascii(UInt8(scalar - 0xFF01 + 0x21))
  // The signs of the Symbol font, which converters leave in the private area; its letters are Greek.
  case 0xF020: return .blank
  case 0xF021...0xF03F: return .ascii(UInt8(scalar - 0xF000))
  case 0x2113, 0x2116, 0x2160...0x217F, 0x338E...0x33CA, 0xFB00...0xFB06:
    return lettersInOne[scalar].map(Folded.letters) ?? .kept
  // Mathematical letters and digits, as formulas are copied.
  case 0x1D7CE...0x1D7FF: return .ascii(UInt8((scalar - 0x1D7CE) % 10 + 0x30))
  default: return .kept
  }
}

/// Characters that show several letters. None has more letters than bytes.
private let lettersInOne: [UInt32: StaticString] = [
  0x2113: "L", 0x2116: "No", 0x2160: "I", 0x2161: "II", 0x2162: "III", 0x2163: "IV", 0x2164: "V", 0x2165: "VI",
  0x2166: "VII", 0x2168: "IX", 0x2169: "X", 0x216A: "XI", 0x216B: "XII", 0x338E: "mg", 0x338F: "kg", 0x3396: "mL",
  0x3398: "kL", 0x339C: "mm", 0x339D: "cm", 0x339E: "km", 0x33A1: "m2", 0x33A2: "km2", 0x33A5: "m3", 0x33BE: "kW",
  0x33BF: "MW", 0x33C4: "cc", 0x33CA: "ha", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
  0xFB05: "st", 0xFB06: "st",
]

/// Scripts that put blanks between words: Latin beyond ASCII, Greek, Cyrillic, Hangul.
func isSpacedScript(_ scalar: UInt32) -> Bool {
  (0xC0...0x52F).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
}
