import CFPDocuments
import CFPQuantities

/// Labels by the words that they are made of: `labelPartTable`, read once.
///
/// A list of whole labels is never long enough: 碳足迹核查报告编号, `Date of issue of the statement`. What a label's words have in
/// common is short.
struct LabelGrammar: Sendable {
  /// The labels of one field in one language.
  private struct Line: Sendable {
    let key: FieldKey
    /// The words by their first byte: what they say, and whether they say what the label is.
    var words: [[(letters: [UInt8], roles: UInt8)]]
  }

  /// The lines that have words with a beginning, by a hash of its two bytes; those with words of one letter, by that.
  private var starts = [[Int]](repeating: [], count: 256)
  private var lone = [[Int]](repeating: [], count: 256)

  static let standard = LabelGrammar(labelPartTable, connectors: labelConnectors)

  private var lines: [Line] = []

  private init(_ table: StaticString, connectors: StaticString) {
    let joints = Self.words(connectors.withUTF8Buffer { Array($0) }[...])
    for line in table.withUTF8Buffer({ Array($0) }).split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"))
      guard parts.count == 3, let key = fieldKey(String(decoding: parts[0], as: UTF8.self)) else { continue }
      var found = Line(key: key, words: [[(letters: [UInt8], roles: UInt8)]](repeating: [], count: 256))
      for (list, role) in [(Self.words(parts[1]), Role.head), (Self.words(parts[2]), Role.part), (joints, Role.none)] {
        for word in list {
          found.words[Int(word[0])].append((word, role))
          // No label opens with what stands between its words.
          guard role != Role.none else { continue }
          if word.count > 1 {
            let bit = Self.bit(word[0], word[1])
            if starts[bit].last != lines.count { starts[bit].append(lines.count) }
          } else if lone[Int(word[0])].last != lines.count {
            lone[Int(word[0])].append(lines.count)
          }
        }
      }
      lines.append(found)
    }
  }

  private enum Role {
    static let none: UInt8 = 0
    static let head: UInt8 = 1
    static let part: UInt8 = 2
  }

  private static func bit(_ first: UInt8, _ second: UInt8) -> Int { Int((first &* 31) ^ second) }

  /// The words of a list between bars, without what labels leave out between words.
  private static func words(_ list: ArraySlice<UInt8>) -> [[UInt8]] {
    list.split(separator: UInt8(ascii: "|")).map { letters(of: $0) }.filter { !$0.isEmpty }
  }

  /// A label's letters in small form, without points, with one blank for all that parts words.
  private static func letters(of label: ArraySlice<UInt8>) -> [UInt8] {
    var found: [UInt8] = []
    found.reserveCapacity(label.count)
    var index = label.startIndex
    while index < label.endIndex {
      let byte = label[index]
      if byte == 0xE2, index + 2 < label.endIndex, label[index + 1] == 0x80, (0x90...0x9F).contains(label[index + 2]) {
        // Dashes and curly apostrophes.
        if let last = found.last, last != blank { found.append(blank) }
        index += 3
        continue
      }
      if byte == 0xC2, index + 1 < label.endIndex, label[index + 1] == 0xB0 || label[index + 1] == 0xBA {
        // The raised o of n°, behind which folding leaves no blank.
        if let last = found.last, last != blank { found.append(blank) }
        index += 2
        continue
      }
      if byte == 0xC3, index + 1 < label.endIndex {
        let low = label[index + 1]
        found += [byte, (0x80...0x9E).contains(low) && low != 0x97 ? low + 0x20 : low]
        index += 2
        continue
      }
      if " -()/_,\"'".utf8.contains(byte) {
        if let last = found.last, last != blank { found.append(blank) }
      } else if byte != UInt8(ascii: ".") {
        found.append(byte.lowercasedASCII)
      }
      index += 1
    }
    while found.last == blank { found.removeLast() }
    return found
  }

  /// The field of a label that is made of the words of one line, with one at least that says what it is and one that says of
  /// what.
  func key(of label: ArraySlice<UInt8>) -> FieldKey? {
    var label = label
    guard label.count >= 4 else { return nil }
    for article in openingArticles where label.starts(with: article) {
      label = label.dropFirst(article.count)
      break
    }
    guard label.count >= 4, !label.contains(where: \.isDigit) else { return nil }
    let letters = Self.letters(of: label)
    guard letters.count >= 4, letters.count <= 64 else { return nil }
    let opened = starts[Self.bit(letters[0], letters[1])]
    for index in opened where Self.isMade(letters, of: lines[index]) { return lines[index].key }
    for index in lone[Int(letters[0])] where Self.isMade(letters, of: lines[index]) { return lines[index].key }
    return nil
  }

  /// Whether some words may open with a label: how they begin.
  func mayOpen(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count >= 4 else { return false }
    let (first, second) = (words[words.startIndex].lowercasedASCII, words[words.startIndex + 1].lowercasedASCII)
    return !starts[Self.bit(first, second)].isEmpty || !lone[Int(first)].isEmpty
      || openingArticles.contains { words.starts(with: $0) }
  }

  /// Only long words are parts of compounds (Berichtsnummer); short ones stand alone between blanks. Chinese has no blanks.
  private static func mayStand(_ word: Range<Int>, in letters: [UInt8], isConnector: Bool) -> Bool {
    guard letters[word.lowerBound] < 0xE3, isConnector || word.count < 4 else { return true }
    let opens = word.lowerBound == 0 || letters[word.lowerBound - 1] == blank || letters[word.lowerBound - 1] >= 0x80
    let closes =
      word.upperBound == letters.count || letters[word.upperBound] == blank || letters[word.upperBound] >= 0xE3
    return opens && closes
  }

  /// Whether the words of a line fill a label. For each place it is kept with which kinds of words it is reached: a bit for
  /// none, for one that says what, for one that says of what, for both.
  private static func isMade(_ letters: [UInt8], of line: Line) -> Bool {
    var reached = [UInt8](repeating: 0, count: letters.count + 1)
    reached[0] = 1
    for index in letters.indices where reached[index] != 0 {
      if letters[index] == blank {
        reached[index + 1] |= reached[index]
        continue
      }
      for (word, role) in line.words[Int(letters[index])] where index + word.count <= letters.count {
        guard letters[index..<(index + word.count)].elementsEqual(word),
          mayStand(index..<(index + word.count), in: letters, isConnector: role == Role.none)
        else { continue }
        for kinds in UInt8(0)..<4 where reached[index] & (1 << kinds) != 0 {
          reached[index + word.count] |= 1 << (kinds | role)
        }
      }
    }
    return reached[letters.count] & (1 << (Role.head | Role.part)) != 0
  }
}

/// Articles that a label may open with.
private let openingArticles = [
  "the ", "The ", "l'", "L'", "le ", "la ", "el ", "il ", "der ", "die ", "das ", "de ", "het ", "本", "该",
].map {
  Array($0.utf8)
}

private let blank = UInt8(ascii: " ")
