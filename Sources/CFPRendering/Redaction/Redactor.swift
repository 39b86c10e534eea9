import CFPDocuments
package import CFPFootprints
import CFPQuantities

/// Replaces what identifies a person by a placeholder (`[person-1]`), the same one wherever the same value stands.
///
/// Matching is done on folded text, so that full-width digits, blanks that layout put into a name and the many dashes
/// hide nothing. Placeholders are numbered by first appearance in the document.
package struct Redactor {
  enum Kind: String {
    case person, phone, email, certificate
    case identity = "id"
  }

  /// Something to replace: its folded form in lower case, without blanks and (a name apart) without separators.
  struct Term: Hashable {
    let kind: Kind
    let key: [UInt8]
  }

  /// The terms that the report names, by their first character (a byte where it is ASCII), longest first.
  private var terms: [UInt32: [Term]] = [:]
  /// The first bytes of all terms: most places in a text are told by them.
  private var firstBytes = [Bool](repeating: false, count: 256)
  private var numbers: [Term: Int] = [:]
  private var counts: [Kind: Int] = [:]

  package init(report: CFPReport) {
    var found: [Term] = []
    var known: Set<Term> = []
    func add(_ stated: Stated<String>?, _ kind: Kind) {
      guard let stated else { return }
      for term in Redactor.terms(in: stated.value, kind) where known.insert(term).inserted { found.append(term) }
    }
    for contact in [report.company.legalRepresentative, report.company.contact] {
      add(contact.name, .person)
      add(contact.phone, .phone)
      add(contact.email, .email)
    }
    for person in report.people {
      add(person.name, .person)
      add(person.certificate, .certificate)
    }
    for term in found {
      terms[Redactor.firstCharacter(of: term.key, at: 0), default: []].append(term)
      firstBytes[Int(term.key[0])] = true
    }
    for first in terms.keys { terms[first]?.sort { $0.key.count > $1.key.count } }
    for match in matches(in: FoldedText(report.document.text).bytes) { _ = number(of: match.term) }
    for term in found { _ = number(of: term) }
  }

  /// The text with placeholders; nil where there is nothing to replace.
  package mutating func redacted(_ text: [UInt8]) -> [UInt8]? { redacted(text, matchedIn: text) }

  /// The text with placeholders for what is found in another text of the same length, byte for byte.
  private mutating func redacted(_ text: [UInt8], matchedIn searched: [UInt8]) -> [UInt8]? {
    let folded = FoldedText(searched)
    let matches = matches(in: folded.bytes)
    if matches.isEmpty { return nil }
    var output: [UInt8] = []
    var position = 0
    for match in matches {
      let span = folded.span(of: match.range)
      output.append(contentsOf: text[position..<span.start])
      output.append(contentsOf: "[\(match.term.kind.rawValue)-\(number(of: match.term))]".utf8)
      position = span.end
    }
    output.append(contentsOf: text[position...])
    return output
  }

  /// The text with placeholders; nil where there is nothing to replace.
  package mutating func redacted(_ text: String) -> String? {
    redacted(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file's name with placeholders. What stands for a blank in file names (`li_tao-2024.txt`) hides nobody.
  mutating func redacted(fileName name: String) -> String {
    let plain = Array((redacted(name) ?? name).utf8)
    let spaced = plain.map { "_-.+".utf8.contains($0) ? UInt8(ascii: " ") : $0 }
    return String(decoding: redacted(plain, matchedIn: spaced) ?? plain, as: UTF8.self)
  }

  /// The stretches of a document's text that are replaced, from left to right, without overlaps: those of the whole text,
  /// of each block and of each cell, so that what is short enough to be told only where it stands alone is found, too.
  mutating func redactions(in document: Document) -> [(span: TextSpan, placeholder: String)] {
    var found: [(span: TextSpan, placeholder: String)] = []
    let whole = [TextSpan(0, document.text.count)]
    for span in whole + document.blocks.map(\.span) + document.tables.flatMap({ $0.cells.map(\.span) }) {
      let range = span.range.clamped(to: 0..<document.text.count)
      let folded = FoldedText(Array(document.text[range]))
      for match in matches(in: folded.bytes) {
        let inside = folded.span(of: match.range)
        found.append(
          (
            TextSpan(range.lowerBound + inside.start, range.lowerBound + inside.end),
            "[\(match.term.kind.rawValue)-\(number(of: match.term))]"
          ))
      }
    }
    found.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    var end = 0
    return found.filter { entry in
      defer { end = max(end, entry.span.end) }
      return entry.span.start >= end
    }
  }

  private mutating func number(of term: Term) -> Int {
    if let number = numbers[term] { return number }
    let number = counts[term.kind, default: 0] + 1
    counts[term.kind] = number
    numbers[term] = number
    return number
  }

  // MARK: Terms

  /// What a field holds: several names or numbers are separate terms.
  private static func terms(in value: String, _ kind: Kind) -> [Term] {
    let folded = FoldedText(Array(value.utf8)).bytes
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < folded.count {
      if let separator = separators(of: kind).first(where: { folded.holds($0, at: index, end: folded.count) }) {
        parts.append([])
        index += separator.count
      } else {
        parts[parts.count - 1].append(folded[index])
        index += 1
      }
    }
    return parts.map { Term(kind: kind, key: key(of: $0, kind)) }.filter { !$0.key.isEmpty }
  }

  /// What stands between several values in one field; a certificate's number may hold any of it.
  private static func separators(of kind: Kind) -> [[UInt8]] {
    kind == .certificate ? [] : ["、", ",", ";", "/"].map { Array($0.utf8) }
  }

  private static func key(of folded: some Sequence<UInt8>, _ kind: Kind) -> [UInt8] {
    if kind == .phone { return phoneKey(folded) }
    return folded.filter { !isSkipped($0, in: kind) }.map(\.lowercasedASCII)
  }

  /// Whether a byte inside a value is left out of account.
  private static func isSkipped(_ byte: UInt8, in kind: Kind) -> Bool {
    switch kind {
    case .person, .email: byte == UInt8(ascii: " ")
    case .certificate, .identity: " -".utf8.contains(byte)
    case .phone: " -()+".utf8.contains(byte)
    }
  }

  /// Too little to be looked for inside other words: only a text that is nothing else is replaced.
  private static func isShort(_ term: Term) -> Bool {
    switch term.kind {
    case .person: term.key.count < 2 || (term.key[0] >= 0x80 && term.key.count <= 4)
    default: term.key.count < 5
    }
  }

  // MARK: Matching

  /// What terms are found by. Nothing that may be left out inside a name stands inside a character.
  private static func firstCharacter(of folded: [UInt8], at index: Int) -> UInt32 {
    let first = folded[index].lowercasedASCII
    guard first >= 0xE0, index + 2 < folded.count else { return UInt32(first) }
    return UInt32(first) << 16 | UInt32(folded[index + 1]) << 8 | UInt32(folded[index + 2])
  }

  private struct Match {
    let range: Range<Int>
    let term: Term
  }

  /// What is to be replaced, from left to right, the longest match at each place.
  private func matches(in folded: [UInt8]) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < folded.count {
      if let match = match(in: folded, at: index) {
        found.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func match(in folded: [UInt8], at index: Int) -> Match? {
    var best: Match?
    let isCandidate = firstBytes[Int(folded[index].lowercasedASCII)]
    for term in isCandidate ? terms[Redactor.firstCharacter(of: folded, at: index)] ?? [] : [] {
      guard let end = end(of: term, in: folded, at: index), end > best?.range.upperBound ?? index else { continue }
      best = Match(range: index..<end, term: term)
    }
    if let (kind, range) = personalNumber(in: folded, at: index), range.upperBound > best?.range.upperBound ?? index {
      best = Match(range: range, term: Term(kind: kind, key: Redactor.key(of: folded[range], kind)))
    }
    return best
  }

  /// The index behind a term that stands at `start`, blanks and separators inside it aside.
  private func end(of term: Term, in folded: [UInt8], at start: Int) -> Int? {
    var index = start
    for (offset, byte) in term.key.enumerated() {
      if offset > 0 { while index < folded.count, Redactor.isSkipped(folded[index], in: term.kind) { index += 1 } }
      guard index < folded.count, folded[index].lowercasedASCII == byte else { return nil }
      index += 1
    }
    if Redactor.isShort(term) { return start == 0 && index == folded.count ? index : nil }
    let isCut =
      start > 0 && folded[start - 1].continues(folded[start])
      || index < folded.count && folded[index - 1].continues(folded[index])
    return isCut ? nil : index
  }
}

extension UInt8 {
  /// Whether this byte and the next belong to one word or to one number.
  fileprivate func continues(_ next: UInt8) -> Bool { isASCIILetter && next.isASCIILetter || isDigit && next.isDigit }
}
