import CFPQuantities

/// What the name of a row or column says of its numbers.
public enum TableWords {
  /// Meanings that a name can have, several at once.
  public struct Meaning: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A sum of others.
    public static let total = Meaning(rawValue: 1)
    /// What is taken away from others.
    public static let less = Meaning(rawValue: 2)
    /// A part of the one above.
    public static let ofWhich = Meaning(rawValue: 4)
    /// Numbers of notes, of rows.
    public static let notes = Meaning(rawValue: 8)
    /// A change, an increase, a deviation.
    public static let change = Meaning(rawValue: 16)
    /// A part of a whole.
    public static let share = Meaning(rawValue: 32)
    /// One number over another: a ratio, an average, an intensity, a rate.
    public static let ratio = Meaning(rawValue: 64)
  }

  /// What a folded name in lower case says.
  static func meaning(of name: [UInt8]) -> Meaning {
    var found: Meaning = []
    for index in name.indices {
      let candidates = byHead[Int(name[index])]
      if candidates.seconds.isEmpty { continue }
      // No word begins inside of a Latin one.
      if index > 0, name[index].isASCIILetter, name[index - 1].isASCIILetter { continue }
      let second = index + 1 < name.count ? name[index + 1] : 0
      for place in candidates.seconds.indices where candidates.mayStand(place, before: second) {
        let word = candidates.words[place]
        if name.says(word.spelling, word.place, at: index) { found.insert(word.meaning) }
      }
    }
    return found
  }

  /// Where in a name a word means what it means.
  enum Place { case whole, start, end, anywhere }

  private typealias Word = (meaning: Meaning, place: Place, spelling: [UInt8])

  /// The words that begin with one byte, and the second byte of each; 0 where it has none.
  private struct Candidates {
    var words: [Word] = []
    var seconds: [UInt8] = []

    func mayStand(_ place: Int, before second: UInt8) -> Bool { seconds[place] == second || seconds[place] == 0 }
  }

  /// The words by their first byte.
  private static let byHead: [Candidates] = {
    var lists = [Candidates](repeating: Candidates(), count: 256)
    for word in words {
      lists[Int(word.spelling[0])].words.append(word)
      lists[Int(word.spelling[0])].seconds.append(word.spelling.count > 1 ? word.spelling[1] : 0)
    }
    return lists
  }()

  private static let words: [Word] = [
    (
      Meaning.total, Place.start,
      [
        "total", "subtotal", "sub-total", "sub total", "grand total", "sum", "overall", "gesamt", "summe", "insgesamt",
        "zwischensumme", "gesamtsumme", "endsumme",
      ]
    ),
    (.total, .end, ["total", "totals", "totale", "totalt", "summe", "gesamt", "insgesamt", "sum"]),
    (.total, .anywhere, ["合计", "总计", "小计", "共计", "总和", "合計", "總計", "小計", "总量", "總量", "합계", "소계", "총계", "总排放"]),
    (.less, .start, ["less", "minus", "deduct", "excluding", "减", "減", "扣除", "abzüglich", "(-)"]),
    (.ofWhich, .start, ["of which", "thereof", "including", "incl.", "davon", "其中", "包括"]),
    (.notes, .whole, ["note", "notes", "no.", "no", "#", "nr.", "序号", "序號", "编号", "附注", "附註", "项次", "번호"]),
    (
      .change, .anywhere,
      [
        "change", "variation", "growth", "increase", "decrease", "variance", "deviation", "difference", "delta", "yoy",
        "y-o-y", "reduction", "vs", "veränderung", "abweichung", "变化", "變化", "变动", "變動", "增减", "增減", "增长", "增幅", "降幅",
        "同比", "差异", "差值", "偏差", "증감",
      ]
    ),
    (
      .share, .anywhere,
      ["share", "percentage", "proportion", "% of", "anteil", "占比", "比例", "百分比", "比重", "佔比", "비율", "비중"]
    ),
    (.share, .whole, ["%", "(%)", "in %"]),
    (
      .ratio, .anywhere,
      [
        "intensity", "per ", "ratio", "rate", "average", "margin", "weighted", "mean", "yield", "强度", "強度", "平均", "率",
        "单位产品", "每", "intensität", "durchschnitt",
      ]
    ),
  ].flatMap { entry in entry.2.map { (entry.0, entry.1, Array($0.utf8)) } }
}

extension [UInt8] {
  /// Whether a word stands at a position, which is one where it says something; Latin words as whole words.
  fileprivate func says(_ word: [UInt8], _ place: TableWords.Place, at index: Int) -> Bool {
    let end = index + word.count
    guard end <= count else { return false }
    switch place {
    case .whole: if index != 0 || end != count { return false }
    case .start: if index != 0 { return false }
    case .end: if end != count { return false }
    case .anywhere: break
    }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    if word[0].isASCIILetter, index > 0, self[index - 1].isASCIILetter { return false }
    return !(word[word.count - 1].isASCIILetter && end < count && self[end].isASCIILetter)
  }
}
