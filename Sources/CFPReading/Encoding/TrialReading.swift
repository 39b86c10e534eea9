/// A sample of bytes read in one encoding, and how much of a text that makes.
struct TrialReading {
  let encoding: TextEncoding
  let utf8: [UInt8]
  /// How unexpected the text is, in bits, in the language that it fits best.
  let bits: Int
  /// Characters beyond ASCII.
  let characters: Int
  /// Those of them that a text in that language hardly ever has.
  let oddCharacters: Int
  /// The bits of a text in that language, amply.
  private let usualBits: Int?

  /// Reads and weighs; nil where the system's converter lacks the encoding.
  init?(_ bytes: ArraySlice<UInt8>, in encoding: TextEncoding, languages: [Language], handicap: Int = 0) {
    if encoding == .utf8 {
      utf8 = bytes.withUnsafeBufferPointer { UTF8Check.repaired($0) }
    } else {
      guard let conversion = Conversion(bytes, from: encoding) else { return nil }
      utf8 = conversion.utf8
    }
    self.encoding = encoding
    let text = WeighedText(utf8)
    let best = languages.map { text.weight(in: $0.profile) }.min { $0.bits < $1.bits }
    bits = (best?.bits ?? 0) + text.strain + handicap
    characters = text.beyondASCII
    oddCharacters = best?.odd ?? 0
    usualBits = best?.usual
  }

  /// Whether so many of the characters are odd, or so rare on the average, that this is hardly what was written.
  var isImplausible: Bool {
    oddCharacters * 5 > characters * 2 || usualBits.map { bits > $0 + 16 } ?? false
  }

  /// Whether the text is so well within the usual that no other reading needs to be tried.
  var isFluent: Bool { usualBits.map { bits + 2 * characters <= $0 } ?? false }
}

/// The characters of a text with their classes.
private struct WeighedText {
  private var scalars: [(value: UInt32, kind: CharacterClass)] = []
  private(set) var beyondASCII = 0
  /// What is unlikely in the order of the characters, in bits, whatever the language.
  private(set) var strain = 0

  init(_ utf8: [UInt8]) {
    scalars.reserveCapacity(utf8.count / 2)
    var before = Neighbour(value: 0x20, kind: .asciiOther, isCapital: false)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let kind = CharacterClass(scalar.value)
      let isCapital = kind == .asciiCapital || kind.isLetter && scalar.properties.isUppercase
      let next = Neighbour(value: scalar.value, kind: kind, isCapital: isCapital)
      strain += before.strain(to: next)
      before = next
      scalars.append((scalar.value, kind))
      if scalar.value > 0x7F { beyondASCII += 1 }
    }
  }

  func weight(in language: LanguageProfile) -> (bits: Int, odd: Int, usual: Int?) {
    var sum = 0
    var odd = 0
    for scalar in scalars {
      let bits = language.bits(scalar.value, scalar.kind)
      sum += bits
      if bits >= LanguageProfile.odd { odd += 1 }
    }
    return (sum, odd, language.usualBits.map { $0 * beyondASCII + 5 * (scalars.count - beyondASCII) })
  }
}

/// A character beside another one.
private struct Neighbour {
  let value: UInt32
  let kind: CharacterClass
  let isCapital: Bool

  /// How unlikely it is that the next one follows, in bits beyond what either is alone.
  func strain(to next: Self) -> Int {
    // Letters of two alphabets in a word.
    let (alphabet, other) = (kind.alphabet, next.kind.alphabet)
    if let alphabet, let other, alphabet.rawValue != other.rawValue { return 6 }
    // An ASCII letter against a Chinese character.
    if kind == .asciiSmall && next.kind.isEastAsian || next.kind == .asciiSmall && kind.isEastAsian { return 2 }
    guard other != nil else { return 0 }
    // A letter behind ±, ², ³, ¹ or a closing quotation mark, or behind the sigma that ends words.
    if 0xB1...0xB3 ~= value || value == 0xB9 || value == 0x201D || value == 0x3C2 { return 6 }
    guard kind.isLetter || next.kind.isLetter else { return 0 }
    // Two accented letters in a row; a capital, which is worse behind a small letter.
    let isAccented = kind == .latin && next.kind == .latin
    return (isAccented ? 3 : 0) + (!next.isCapital || isCapital ? 0 : alphabet == nil ? 1 : 8)
  }
}
