/// How unexpected each character is in a language, in bits: about the negative binary logarithm of how often it occurs.
///
/// The sum over a text tells which of several readings of the same bytes is the right one, whatever the number of
/// characters that each makes of them.
struct LanguageProfile: Sendable {
  /// The bits of a character of a text on the average, amply; nil where most characters are ASCII.
  fileprivate(set) var usualBits: Int?

  /// From this many bits on a character is one that a text in the language hardly ever has.
  static let odd = 14

  private var characters: [UInt32: UInt8] = [:]
  private var others: [UInt8]

  /// A language of letters: the ones beyond ASCII, the most common first; each step down the list makes a letter rarer.
  fileprivate init(letters: String, first: Int, steps: Int) {
    self.init()
    usualBits = first < 6 ? 6 : nil
    for (rank, letter) in letters.enumerated() {
      let bits = UInt8(first + rank / steps)
      add(letter, bits)
      for capital in letter.uppercased() { add(capital, bits) }
    }
  }

  /// A language whose letters have marks of their own.
  fileprivate init(scalars list: StaticString) {
    self.init()
    usualBits = 6
    let text = list.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for (rank, scalar) in text.unicodeScalars.enumerated() { characters[scalar.value] = UInt8(3 + rank / 6) }
  }

  /// A language of many characters: the common ones, the less common ones, and what others cost by their class.
  fileprivate init(
    common: StaticString, bits: UInt8 = 9, uncommon: StaticString, uncommonBits: UInt8 = 12,
    _ others: [CharacterClass: UInt8]
  ) {
    self.init(others)
    usualBits = 13
    for (list, bits) in [(uncommon, uncommonBits), (common, bits)] {
      let text = list.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for scalar in text.unicodeScalars where scalar.value > 0x7F { characters[scalar.value] = bits }
    }
  }

  /// A language of which nothing is known but the classes of its characters.
  fileprivate init(_ own: [CharacterClass: UInt8] = [:]) {
    others = CharacterClass.allCases.map { own[$0] ?? Self.usual($0) }
  }

  private mutating func add(_ letter: Character, _ bits: UInt8) {
    guard let scalar = letter.unicodeScalars.first, scalar.value > 0x7F, characters[scalar.value] == nil else { return }
    characters[scalar.value] = bits
  }

  /// The bits of a character of a class.
  func bits(_ scalar: UInt32, _ kind: CharacterClass) -> Int {
    Int(scalar < 0x80 ? others[kind.rawValue] : characters[scalar] ?? others[kind.rawValue])
  }

  private static func usual(_ kind: CharacterClass) -> UInt8 {
    switch kind {
    case .asciiSmall, .asciiOther: 4
    case .asciiCapital: 5
    case .commonSign: 6
    case .sign: 8
    case .greek, .drawing: 12
    case .latin, .cyrillic, .otherLetter, .oddSign: 14
    case .kana, .jamo: 15
    case .narrowKana: 16
    case .ideograph: 17
    case .hangul: 18
    case .control: 20
    case .rareIdeograph: 22
    case .impossible: 28
    }
  }
}

/// The languages whose texts are told from rubbish.
enum Language: String, CaseIterable, Sendable {
  case simplifiedChinese, traditionalChinese, japanese, korean
  case english, german, french, spanish, portuguese, italian, dutch, swedish, danish, icelandic
  case czech, slovak, polish, hungarian, romanian, croatian, turkish, lithuanian, latvian, estonian
  case russian, ukrainian, serbian, greek, hebrew, arabic, thai
  /// Any language of letters.
  case other

  static let western: [Self] = [
    .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .swedish, .danish,
  ]
  static let central: [Self] = [.czech, .slovak, .polish, .hungarian, .romanian, .croatian, .german]

  var profile: LanguageProfile { languageProfiles[self] ?? LanguageProfile() }
}

private let languageProfiles: [Language: LanguageProfile] = {
  var profiles: [Language: LanguageProfile] = [
    .simplifiedChinese: LanguageProfile(common: simplifiedCharacters1, uncommon: simplifiedCharacters2, [.drawing: 8]),
    .traditionalChinese: LanguageProfile(
      common: traditionalCharacters1, uncommon: traditionalCharacters2, [.drawing: 8]),
    .japanese: LanguageProfile(
      common: japaneseCharacters1, uncommon: japaneseCharacters2, uncommonBits: 11,
      [.drawing: 8, .kana: 6, .narrowKana: 12, .ideograph: 15]),
    .korean: LanguageProfile(
      common: koreanSyllables1, bits: 8, uncommon: koreanSyllables2, uncommonBits: 11,
      [.drawing: 8, .hangul: 15, .ideograph: 16, .jamo: 12]),
    .other: LanguageProfile([.latin: 7, .greek: 7, .cyrillic: 7, .otherLetter: 7]),
    // Names of many countries stand in English texts; no letter is much more common than another.
    .english: LanguageProfile(letters: "éüöäáíóñçèåøãàêôîâœß", first: 10, steps: 99),
  ]
  // A letter beyond ASCII is one of twenty or so; in the other alphabets each is.
  for (language, letters) in latinLetters {
    profiles[language] = LanguageProfile(letters: letters, first: 6, steps: 3)
  }
  for (language, letters) in otherLetters {
    profiles[language] = LanguageProfile(letters: letters, first: 3, steps: 6)
  }
  profiles[.thai] = LanguageProfile(scalars: thaiLetters)
  return profiles
}()

/// Letters beyond ASCII, the most common first.
private let latinLetters: [Language: String] = [
  .german: "üäößé", .french: "éèàêçôîâûùœëïü", .spanish: "óíáéñúüº¿¡", .portuguese: "ãçáéíóêõâúàô",
  .italian: "èàòùéì", .dutch: "ëéïöüè", .swedish: "äöåé", .danish: "øåæéöä", .icelandic: "áðíéóúýþæö",
  .czech: "íáéěřýčžšůúťóďň", .slovak: "áíéčýžšľúťňôóďĺäŕ", .polish: "ąęłóśżćńź", .hungarian: "áéóöőíüúű",
  .romanian: "ăîțâșşţ", .croatian: "čšžćđ", .turkish: "ıişüğçöİâî", .lithuanian: "ėšųįžąūčę",
  .latvian: "āīēšūļņžčģķ", .estonian: "äõüöšž",
]

/// Letters of other alphabets, the most common first.
private let otherLetters: [Language: String] = [
  .russian: "оеаинтсрвлкмдпуяызьгбчйхжшюцщэфъё", .ukrainian: "оаинвіетрслкудмпзьягйбчхцїжєюшщфґ",
  .serbian: "аоиенрстујкдвпмлзгбчцшћхжњљфђџ", .greek: "αοιετσνηυρπκμλςωδγχθφβξζψόάίέήύώϊ",
  .hebrew: "יוהלאתרמבשנעדקפחטכזסםןגצךץף", .arabic: "الينمرتوبعدسقحفةكجهشطصخأىذثضزغئظإءآؤ",
]

/// Thai writes vowels and tones as marks over and under the letters: each counts by itself.
private let thaiLetters: StaticString = "านรกองเม่ยลวดทตส้ัิีคปบุหแจพชขใไ็ูผซ์ธะโึณญศษฟืถภำํฐ"
