import CFPDocuments
import CFPQuantities

// Numbers of declarations by their form: EPD-ABC-20240001-CBA1-EN, NEPD-1234-567-EN, DAP 012:2024.

extension ReaderInput {
  /// The number that opens some words.
  func declarationCode(opening words: Range<Int>) -> Range<Int>? {
    let words = trimmed(words, of: bytes)
    let first = wordEnd(from: words.lowerBound, in: words)
    let own = withoutStop(words.lowerBound..<first)
    if isNumberWord(own) { return own }
    // A number in words: `DAP 012:2024`, `NEPD 10016 10016 2`.
    guard declarationCodeOpenings.contains(bytes[own].map(\.lowercasedASCII)), own.count >= 2 else { return nil }
    var end = own.upperBound
    for _ in 0..<4 {
      let start = trimmed(end..<words.upperBound, of: bytes).lowerBound
      let next = start..<wordEnd(from: start, in: words)
      guard !next.isEmpty,
        bytes[next].allSatisfy({ $0.isDigit || "-/:.".utf8.contains($0) })
          || next.count <= 4 && bytes[next].first == UInt8(ascii: "-")
      else { break }
      end = withoutStop(next).upperBound
    }
    let code = own.lowerBound..<end
    return bytes[code].count(where: \.isDigit) >= 3 && dates(bytes, in: own.upperBound..<end).isEmpty ? code : nil
  }

  /// The number that closes some words.
  func declarationCode(closing words: Range<Int>) -> Range<Int>? {
    let words = trimmed(words, of: bytes)
    guard let blank = bytes[words].lastIndex(of: UInt8(ascii: " ")) else { return nil }
    let last = withoutStop((blank + 1)..<words.upperBound)
    return isNumberWord(last) && isLongCode(last) ? last : nil
  }

  /// Whether a code tells by itself that it is a document's: letters, two hyphens, three digits.
  func isLongCode(_ code: Range<Int>) -> Bool {
    let hyphens = bytes[code].count { $0 == UInt8(ascii: "-") } + softHyphens(in: code)
    return bytes[code].count(where: \.isDigit) >= 3 && hyphens >= 2 && bytes[code].first.map(\.isASCIILetter) ?? false
      && !isPlaceCode(code) || bytes[code].contains(UInt8(ascii: " "))
  }

  /// `PL-43-254`: a country's letters before a post code.
  private func isPlaceCode(_ code: Range<Int>) -> Bool {
    bytes[code].prefix { $0.isASCIILetter }.count <= 2 && bytes[code].count { $0.isASCIILetter } <= 2
  }

  private func isNumberWord(_ word: Range<Int>) -> Bool {
    guard (6...64).contains(word.count), bytes[word].count(where: \.isDigit) >= 3,
      bytes[word].allSatisfy({ $0.isAlphanumeric || "-/._:".utf8.contains($0) || $0 >= 0x80 }),
      bytes[word].contains(where: { "-/:_".utf8.contains($0) || $0.isASCIILetter }),
      dates(bytes, in: word).first?.range != word
    else { return false }
    let letters = bytes[word].prefix { $0.isASCIILetter }
    return !standardCodeOpenings.contains { $0.elementsEqual(letters.map(\.lowercasedASCII)) }
  }

  private func wordEnd(from start: Int, in words: Range<Int>) -> Int {
    bytes[start..<words.upperBound].firstIndex { " ,;()".utf8.contains($0) } ?? words.upperBound
  }

  private func withoutStop(_ word: Range<Int>) -> Range<Int> {
    var word = word
    while let last = bytes[word].last, ".:-".utf8.contains(last) { word = word.lowerBound..<(word.upperBound - 1) }
    return word
  }

  private func softHyphens(in code: Range<Int>) -> Int {
    let printed = document.text[text.folded.span(of: code).range]
    return zip(printed, printed.dropFirst()).count { $0 == 0xC2 && $1 == 0xAD }
  }
}
