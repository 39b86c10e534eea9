import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A printed line of a declaration's first pages: its labels, and the words between them.
struct DeclarationLine: Sendable {
  /// A label, or words.
  struct Part: Sendable {
    /// What the label names; nil for words.
    let key: FieldKey?
    let range: Range<Int>
  }

  let range: Range<Int>
  var parts: [Part]
  /// Whether it stands for a table, which other readers read.
  var isTable = false
  /// The label that opens it, whether or not a value of it stands behind.
  var opening: FieldKey?

  var hasLabel: Bool { parts.contains { $0.key != nil } }
}

extension ReaderInput {
  /// The lines of a declaration's first pages; none where the document is no declaration.
  func declarationLines() -> [DeclarationLine] {
    var found: [Range<Int>] = []
    var tables: Set<Int> = []
    for (index, block) in document.blocks.enumerated() {
      // A form has its own reader; here it ends what stands above it.
      if case .table = block.kind {
        tables.insert(found.count)
        found.append(firstLine(ofBlock: index))
        continue
      }
      for line in lines(of: block.span) {
        let range = trimmed(text.range(line), of: bytes)
        if !range.isEmpty { found.append(range) }
      }
      if found.count >= mostDeclarationLines { break }
    }
    // The title may fill two lines.
    guard let first = found.first, let last = found.prefix(mostTitleLines).last, first.lowerBound < last.upperBound,
      holds(declarationTitles, in: first.lowerBound..<last.upperBound)
        || found.prefix(mostTitleLines).contains(where: { line in
          declarationStandardPair.allSatisfy { find($0, in: bytes, line) != nil }
        })
    else { return [] }
    var lines = found.prefix(mostDeclarationLines).enumerated().map { index, range in
      tables.contains(index)
        ? DeclarationLine(range: range, parts: [DeclarationLine.Part(key: .ignored, range: range)], isTable: true)
        : DeclarationLine(range: range, parts: parts(ofLine: range))
    }
    markBareLabels(&lines)
    return lines
  }

  /// The labels with colons in a line and the words between them; two labels that fill it; else its words.
  private func parts(ofLine line: Range<Int>) -> [DeclarationLine.Part] {
    var parts: [DeclarationLine.Part] = []
    var start = line.lowerBound
    for index in line where bytes[index] == UInt8(ascii: ":") {
      guard index >= start, index + 1 == line.upperBound || bytes[index + 1] == UInt8(ascii: " "),
        let label = label(before: index, from: start)
      else { continue }
      append(words: start..<label.range.lowerBound, to: &parts)
      parts.append(label)
      start = index + 1
    }
    if parts.isEmpty, let pair = twoLabels(in: line) { return pair }
    // 声明持有者甲公司: without blanks, labels and values are told by other readers.
    if parts.isEmpty, bytes[line.lowerBound] >= 0xE3,
      let label = text.vocabulary.fields.longest(in: bytes, at: line.lowerBound, end: line.upperBound),
      label.range.count >= 9
    {
      return [DeclarationLine.Part(key: .ignored, range: line)]
    }
    // A label that nobody knows ends what stands before it all the same.
    let rest = trimmed(start..<line.upperBound, of: bytes)
    if bytes[rest].last == UInt8(ascii: ":"), rest.count <= 72, !holds(declarationStandards, in: line) {
      parts.append(DeclarationLine.Part(key: .ignored, range: rest))
    } else {
      append(words: rest, to: &parts)
    }
    return parts
  }

  /// Appends words; a label among them that has no colon of its own (`Product Owner of the declaration:`) is one.
  private func append(words: Range<Int>, to parts: inout [DeclarationLine.Part]) {
    let words = trimmed(words, of: bytes)
    guard !words.isEmpty else { return }
    parts.append(DeclarationLine.Part(key: words.count <= 60 ? text.field(labelled: words) : nil, range: words))
  }

  /// The longest known label that ends at a colon, of at most nine words.
  private func label(before colon: Int, from start: Int) -> DeclarationLine.Part? {
    var found: DeclarationLine.Part?
    var words = 0
    var index = colon
    while index > start, colon - index < 72, words < 9 {
      index -= 1
      guard bytes[index] != UInt8(ascii: " "), index == start || bytes[index - 1] == UInt8(ascii: " ") else { continue }
      words += 1
      if let key = text.field(labelled: index..<colon) {
        // A certificate's number is that of a system of management, or of electricity.
        let isOthers = key == .statement(.number) && holds(certificateWords, in: index..<colon)
        found = DeclarationLine.Part(key: isOthers ? .ignored : key, range: index..<colon)
      }
    }
    return found
  }

  /// `Programmhalter Inhaber der Deklaration`: two labels of two columns, without colons.
  private func twoLabels(in line: Range<Int>) -> [DeclarationLine.Part]? {
    guard line.count <= 90 else { return nil }
    for index in line where bytes[index] == UInt8(ascii: " ") {
      guard let one = text.field(labelled: line.lowerBound..<index),
        let other = text.field(labelled: (index + 1)..<line.upperBound), one != other
      else { continue }
      return [
        DeclarationLine.Part(key: one, range: line.lowerBound..<index),
        DeclarationLine.Part(key: other, range: (index + 1)..<line.upperBound),
      ]
    }
    return nil
  }

  /// Finds labels that only a blank parts from their values. A name behind one is told by the lines above or below, which
  /// open with labels, too.
  private func markBareLabels(_ lines: inout [DeclarationLine]) {
    let opened = lines.map { line -> DeclarationLine.Part? in
      guard !line.hasLabel, line.range.count <= 160 else { return nil }
      return openingLabel(ofLine: line.range)
    }
    for index in lines.indices {
      guard let label = opened[index], let key = label.key else { continue }
      lines[index].opening = key
      let value = trimmed(label.range.upperBound..<lines[index].range.upperBound, of: bytes)
      if value.isEmpty {
        lines[index].parts = [label]
        continue
      }
      let neighbours = [index - 1, index + 1].contains { lines.indices.contains($0) && opened[$0] != nil }
      guard isTyped(key) ? fits(value, key) : neighbours && index < mostCoverLines else { continue }
      lines[index].parts = [label, DeclarationLine.Part(key: nil, range: value)]
    }
  }

  /// The longest label that opens a line, or fills it.
  private func openingLabel(ofLine line: Range<Int>) -> DeclarationLine.Part? {
    var ends = [line.upperBound]
    for index in line.prefix(60) where bytes[index] == UInt8(ascii: " ") && ends.count < 7 { ends.append(index) }
    for end in [line.upperBound] + ends.dropFirst().reversed() where end - line.lowerBound <= 72 {
      if let key = text.field(labelled: line.lowerBound..<end) {
        return DeclarationLine.Part(key: key, range: line.lowerBound..<end)
      }
    }
    return nil
  }

  /// Whether what a field holds shows by itself.
  func isTyped(_ key: FieldKey) -> Bool {
    switch key {
    case .issueDate, .validUntil, .dataPeriod, .declaredUnit, .functionalUnit, .statement(.number): true
    default: false
    }
  }

  /// Whether words open with what a typed field holds.
  func fits(_ words: Range<Int>, _ key: FieldKey) -> Bool {
    switch key {
    case .issueDate, .validUntil: dates(bytes, in: words).first?.range.lowerBound == words.lowerBound
    case .statement(.number): declarationCode(opening: words) != nil
    case .declaredUnit, .functionalUnit: isAmount(words)
    case .dataPeriod: bytes[words].first?.isDigit ?? false
    default: false
    }
  }

  /// Whether a section's number, a page's or a list's opens some words, or a year fills them: `3.6 Data quality`,
  /// `3 / 12`, `2 - incineration`, `2023`.
  func isSectionNumber(_ words: Range<Int>) -> Bool {
    var index = words.lowerBound
    while index < words.upperBound, bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") { index += 1 }
    let number = words.lowerBound..<index
    if number == words, number.count == 4, [[0x31, 0x39], [0x32, 0x30]].contains(Array(bytes[number].prefix(2))) {
      return true
    }
    let rest = trimmed(index..<words.upperBound, of: bytes)
    guard !number.isEmpty, bytes[number.lowerBound].isDigit, let next = bytes[rest].first else { return false }
    // `2-ethylhexanol` is a name.
    if "/-".utf8.contains(next) { return rest.lowerBound > index }
    return bytes[number].contains(UInt8(ascii: ".")) && (0x41...0x5A).contains(next)
      && scanAmountUnit(bytes, at: rest.lowerBound, end: rest.upperBound) == nil
  }

  /// Whether words open with an amount that is no section's number and no page's: `1 m2 of wall`, neither `3.6 Data` nor `3 / 12`.
  func isAmount(_ words: Range<Int>) -> Bool {
    guard bytes[words].first?.isDigit ?? false, dates(bytes, in: words).first?.range.lowerBound != words.lowerBound
    else { return false }
    var index = words.lowerBound
    while index < words.upperBound, bytes[index].isDigit || ".,".utf8.contains(bytes[index]) { index += 1 }
    let hasPoint = bytes[words.lowerBound..<index].contains(UInt8(ascii: "."))
    let rest = trimmed(index..<words.upperBound, of: bytes)
    guard let next = bytes[rest].first, next >= 0x80 || next.isASCIILetter else { return false }
    guard hasPoint, bytes[words.lowerBound..<index].last != UInt8(ascii: "0") else { return true }
    return scanUnit(bytes, in: rest, context: .prose) != nil
  }
}

/// How many lines the first pages of a declaration are read for.
let mostDeclarationLines = 110
/// How many of them its cover may fill.
let mostCoverLines = 30
/// In how many lines the words stand that say that it is a declaration.
let mostTitleLines = 12
