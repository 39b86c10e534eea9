/// The encoding that bytes without a byte-order mark are read in: what they declare, unless they plainly are something
/// else, and what makes the most of a text of them where nothing is declared.
struct EncodingChoice {
  let encoding: TextEncoding
  /// Whether another encoding is about as likely, or the text makes little sense in the one that was found.
  let isDoubtful: Bool

  private init(_ encoding: TextEncoding, isDoubtful: Bool = false) {
    self.encoding = encoding
    self.isDoubtful = isDoubtful
  }

  /// - Valid UTF-8 is UTF-8, whatever is declared; no other encoding gets there by chance beyond a few characters.
  /// - UTF-8 with a tenth of its characters broken at most is UTF-8, damaged.
  /// - Else words of the text are read in every encoding that the bytes may be in, and the likeliest text wins.
  init(of bytes: [UInt8], utf8: UTF8Check) {
    if utf8.invalid == 0 {
      self = Self.ofValidUTF8(bytes, utf8)
    } else if utf8.hasLongSequences, utf8.multibyte >= 20, utf8.invalid <= utf8.multibyte / 10 {
      self.init(.utf8)
    } else {
      self = Self.byTrial(EncodingSample(of: bytes).bytes[...], declared: TextEncoding(declaredIn: bytes))
    }
  }

  private static func ofValidUTF8(_ bytes: [UInt8], _ utf8: UTF8Check) -> EncodingChoice {
    if utf8.multibyte == 0, holdsJapaneseEscape(bytes) { return EncodingChoice(.iso2022JP) }
    // Two or three GB characters can look like as many two-byte sequences ("联通"); letters of one byte cannot.
    let provesNothing = 1...3 ~= utf8.multibyte && !utf8.hasLongSequences
    guard provesNothing, let declared = TextEncoding(declaredIn: bytes), declared.form == .pairs else {
      return EncodingChoice(.utf8)
    }
    return EncodingChoice(declared)
  }

  private static func byTrial(_ sample: ArraySlice<UInt8>, declared: TextEncoding?) -> EncodingChoice {
    let trials = trials(of: sample)
    guard let best = trials.min(by: { $0.bits < $1.bits }) else { return EncodingChoice(declared ?? .utf8) }
    if let declared, let reading = reading(of: sample, in: declared), !contradicts(best, reading) {
      let isRivalled = best.utf8 != reading.utf8 && reading.bits - best.bits >= 2 * closeCall
      return EncodingChoice(declared, isDoubtful: isRivalled || reading.isImplausible)
    }
    let rival = trials.filter { $0.utf8 != best.utf8 }.map(\.bits).min()
    let isClose = rival.map { $0 - best.bits < closeCall } ?? false
    return EncodingChoice(best.encoding, isDoubtful: isClose || best.isImplausible)
  }

  /// A sample in the declared encoding, which others are not ahead of; of some nothing is known but that they are for
  /// letters.
  private static func reading(of sample: ArraySlice<UInt8>, in declared: TextEncoding) -> TrialReading? {
    let languages = candidates.filter { $0.encoding == declared }.flatMap(\.languages)
    return TrialReading(sample, in: declared, languages: languages.isEmpty ? [.other] : languages)
  }

  /// Whether one reading makes so much more of a text than the declared one that the declaration must be wrong. It is
  /// worth twenty bits, and one for each character; half of the twenty where what it makes is no text and the other is.
  private static func contradicts(_ best: TrialReading, _ declared: TrialReading) -> Bool {
    let lead = declared.bits - best.bits
    guard best.utf8 != declared.utf8 else { return false }
    return lead >= 20 + best.characters || lead >= 10 && declared.isImplausible && !best.isImplausible
  }

  /// The readings of a sample, the likelier encodings first; those of single bytes only where no other makes a good
  /// text of it.
  private static func trials(of sample: ArraySlice<UInt8>) -> [TrialReading] {
    var trials: [TrialReading] = []
    for candidate in candidates {
      let isSettled = trials.contains {
        $0.encoding.form == .pairs && $0.characters >= 32 && $0.oddCharacters * 8 < $0.characters && $0.isFluent
      }
      if isSettled, candidate.encoding.form == .bytes, candidate.encoding != .utf8 { continue }
      let trial = TrialReading(
        sample, in: candidate.encoding, languages: candidate.languages, handicap: candidate.handicap)
      if let trial { trials.append(trial) }
    }
    return trials
  }

  /// Two readings that are nearer to each other than this many bits are both possible.
  private static let closeCall = 6

  /// The encodings that are tried, those of several bytes first, with the languages that are written in them and how
  /// many bits others are ahead.
  private static let candidates: [(encoding: TextEncoding, languages: [Language], handicap: Int)] = [
    (.utf8, [.simplifiedChinese, .traditionalChinese, .japanese, .korean, .other], 0),
    (.gb18030, [.simplifiedChinese, .traditionalChinese], 0),
    (.gb18030, [.japanese], 10),
    (.big5, [.traditionalChinese], 2),
    (.shiftJIS, [.japanese], 3),
    (.eucKR, [.korean], 3),
    (.eucJP, [.japanese], 4),
    (.windows1252, Language.western, 0),
    (.windows1252, [.icelandic], 6),
    (.windows1250, Language.central, 8),
    (.windows1254, [.turkish], 8),
    (.latin2, Language.central, 9),
    (.macintosh, Language.western, 10),
    (.ibm850, Language.western, 11),
    (.windows1251, [.russian, .ukrainian, .serbian], 12),
    (.windows1257, [.lithuanian, .latvian, .estonian], 12),
    (.koi8R, [.russian], 14),
    (.windows1253, [.greek], 14),
    (.koi8U, [.ukrainian], 15),
    (.isoGreek, [.greek], 15),
    (.isoCyrillic, [.russian, .serbian], 16),
    (.ibm866, [.russian], 16),
    (.windows1255, [.hebrew], 16),
    (.windows1256, [.arabic], 16),
    (.windows874, [.thai], 16),
    (.macCyrillic, [.russian, .ukrainian], 18),
  ]
}

/// Whether a text has the escape sequence that ISO-2022-JP turns to Japanese with.
private func holdsJapaneseEscape(_ bytes: [UInt8]) -> Bool {
  var rest = bytes[...]
  while let escape = rest.firstIndex(of: 0x1B) {
    rest = rest[(escape + 1)...]
    if rest.starts(with: [0x24, 0x42]) || rest.starts(with: [0x24, 0x40]) { return true }
  }
  return false
}
