/// A calendar day and the ways reports print it.
struct Day: Hashable {
  let year: Int
  let month: Int
  let day: Int

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  var iso: String { "\(year)-\(two(month))-\(two(day))" }
  /// `2026年4月21日`
  var chinese: String { "\(year)年\(month)月\(day)日" }
  /// `2026 年 04 月 21 日`
  var spacedChinese: String { "\(year) 年 \(two(month)) 月 \(two(day)) 日" }
  var slashed: String { "\(year)/\(two(month))/\(two(day))" }
  var dotted: String { "\(two(day)).\(two(month)).\(year)" }
  /// `21/04/2026`
  var french: String { "\(two(day))/\(two(month))/\(year)" }
  /// `20260421`
  var compact: String { "\(year)\(two(month))\(two(day))" }
  /// `二〇二六年四月二十一日`
  var numerals: String { "\(yearNumerals)年\(Self.numeral(month))月\(Self.numeral(day))日" }
  /// `二〇二六年`, without 年.
  var yearNumerals: String { String(year).map { Self.digits[$0.wholeNumberValue ?? 0] }.joined() }
  static func numeral(_ number: Int) -> String {
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones] : "")
  }
  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  /// `民國115年3月5日`
  var republican: String { "民國\(year - 1911)年\(month)月\(day)日" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// `21 April 2026`
  var english: String { "\(day) \(Self.months[month - 1]) \(year)" }
  /// `21-Apr-2026`
  var short: String { "\(day)-\(Self.months[month - 1].prefix(3))-\(year)" }
  /// `April 21, 2026`
  var american: String { "\(Self.months[month - 1]) \(day), \(year)" }

  /// The usual form of a language, or one of its forms at random.
  func printed(_ tongue: Tongue, _ random: inout Random) -> String {
    switch tongue {
    case .hans: random.pick([chinese, spacedChinese, iso, slashed])
    case .hant: random.pick([chinese, iso, republican])
    case .en: random.pick([iso, english, short, american])
    case .de: dotted
    case .fr: french
    default: iso
    }
  }
}
