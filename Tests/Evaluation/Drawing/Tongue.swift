/// The language a document is written in.
enum Tongue: String, CaseIterable, Sendable {
  case hans, hant, en, ko, ja, de, fr

  /// Whether words are set apart by blanks.
  var hasBlanks: Bool { self == .en || self == .de || self == .ko || self == .fr }
  var isChinese: Bool { self == .hans || self == .hant }
  /// The colon behind a label.
  var colon: String { hasBlanks ? ": " : "：" }
  func bracketed(_ text: String) -> String { hasBlanks ? " (\(text))" : "（\(text)）" }
}

/// Words by key and language: a line a key, a field a language in the order of `Tongue`, `|` between synonyms.
struct WordTable: Sendable {
  private let words: [String: [[String]]]

  init(_ table: String) {
    var words: [String: [[String]]] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t").map { $0.split(separator: "|").map(String.init) }
      guard let key = fields.first?.first else { continue }
      words[key] = Array(fields.dropFirst())
    }
    self.words = words
  }

  /// The synonyms of a key; English where a language has none.
  func synonyms(_ key: String, _ tongue: Tongue) -> [String] {
    guard let languages = words[key] else { fatalError("no words for \(key)") }
    let index = Tongue.allCases.firstIndex(of: tongue) ?? 0
    return index < languages.count ? languages[index] : languages[min(2, languages.count - 1)]
  }
}
