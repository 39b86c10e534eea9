import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A line of EN 15804 modules that heads lines of numbers: `Parameter Unit A1-A3 A4 B1 - B7 C1 D from C3`.
struct ModuleHeading: Sendable {
  struct Column: Sendable {
    /// The modules; empty for a column headed Total.
    var codes: [String]
    /// The words that head the column.
    var range: Range<Int>
  }

  /// What stands before the modules.
  var lead: Range<Int>
  var columns: [Column] = []
  /// Whether only what the rows hold shows that one module alone is a heading.
  var needsProof: Bool { columns.count == 1 }
  /// Whether columns of other names stand before the modules: `Indikator Enhet Sprenging, knusing A4 C1`.
  var hasNamedColumns = false
  /// Columns whose last module stands on the next line: `A1-` over `A3`.
  var open: [Int] = []
}

extension ReaderInput {
  /// The heading that a line is: words, then nothing but modules. One module alone counts behind the word for unit.
  func moduleHeading(_ line: Range<Int>) -> ModuleHeading? {
    guard line.count >= 5, line.count <= 240, namesModule(line) else { return nil }
    let words = words(line)
    var heading = ModuleHeading(lead: line.lowerBound..<line.lowerBound)
    var index = 0
    while index < words.count {
      if index > 0, let first = openModule(words[index]) {
        heading.open.append(heading.columns.count)
        heading.columns.append(ModuleHeading.Column(codes: [first], range: words[index]))
        index += 1
      } else if let (column, next) = moduleColumn(words, at: index) {
        if heading.columns.isEmpty { heading.lead = line.lowerBound..<column.range.lowerBound }
        heading.columns.append(column)
        index = next
      } else if text.vocabulary.totals.exact(bytes, words[index]) == .total {
        heading.columns.append(ModuleHeading.Column(codes: [], range: words[index]))
        index += 1
      } else if !heading.columns.isEmpty {
        return nil
      } else {
        index += 1
      }
    }
    let modules = heading.columns.count { !$0.codes.isEmpty }
    // All modules and no word are the legend of a boundary.
    if heading.columns.count >= 15, words.count == heading.columns.count { return nil }
    let unitWord = words.lastIndex { unitHeadingWords.contains(bytes[$0].map(\.lowercasedASCII)) }
    if let unitWord, words[unitWord].upperBound + 1 < heading.lead.upperBound { heading.hasNamedColumns = true }
    if modules >= 2 { return heading }
    let isUnitAbove = unitWord != nil
    return modules == 1 && heading.columns.count == 1 && isUnitAbove && words.count <= 8 ? heading : nil
  }

  /// Whether a letter from A to C stands before a digit: most lines name no module.
  private func namesModule(_ line: Range<Int>) -> Bool {
    line.dropLast().contains { index in
      (UInt8(ascii: "a")...UInt8(ascii: "c")).contains(bytes[index] | 0x20) && bytes[index + 1].isDigit
    }
  }

  /// A1- at the end of a line of its cell: the module that it opens with.
  private func openModule(_ word: Range<Int>) -> String? {
    guard word.count == 3, bytes[word.upperBound - 1] == UInt8(ascii: "-"),
      let codes = modules(in: bytes, word.lowerBound..<(word.upperBound - 1)), codes.count == 1
    else { return nil }
    return codes[0]
  }

  /// A heading whose open columns a line closes: it holds as many modules, and nothing else.
  func closed(_ heading: ModuleHeading, by line: Range<Int>) -> ModuleHeading? {
    let words = words(line)
    guard words.count == heading.open.count else { return nil }
    var heading = heading
    for (column, word) in zip(heading.open, words) {
      let whole = Array(bytes[heading.columns[column].range]) + bytes[word]
      guard let codes = modules(in: whole, 0..<whole.count), codes.count > 1 else { return nil }
      heading.columns[column].codes = codes
    }
    heading.open = []
    return heading
  }

  /// The column that opens at a word, and the word behind it.
  private func moduleColumn(_ words: [Range<Int>], at first: Int) -> (ModuleHeading.Column, next: Int)? {
    var index = first
    // Modul D: the word before it.
    if moduleWords.contains(where: { bytes[words[index]].map(\.lowercasedASCII) == $0 }), index + 1 < words.count {
      index += 1
    }
    guard var codes = moduleCodes(words[index]) else { return nil }
    var end = words[index].upperBound
    index += 1
    // B1 - B7, with blanks around the dash.
    if index + 1 < words.count, bytes[words[index]].elementsEqual("-".utf8),
      let range = modules(in: bytes, words[index - 1].lowerBound..<words[index + 1].upperBound)
    {
      codes = range
      end = words[index + 1].upperBound
      index += 2
    }
    if index + 1 < words.count, moduleOriginWords.contains(bytes[words[index]].map(\.lowercasedASCII)),
      moduleCodes(words[index + 1]) != nil
    {
      end = words[index + 1].upperBound
      index += 2
    }
    return (ModuleHeading.Column(codes: codes, range: words[first].lowerBound..<end), index)
  }

  /// The modules of a word: `A1-A3`, `ModulD`, `D1` and `Dges/1`, which have no other meaning than D.
  private func moduleCodes(_ word: Range<Int>) -> [String]? {
    if let codes = modules(in: bytes, word) { return codes }
    var rest = word
    if let name = moduleWords.first(where: {
      bytes.holds($0, at: word.lowerBound, end: word.upperBound, anyCase: true)
    }), word.count > name.count {
      rest = (word.lowerBound + name.count)..<word.upperBound
      if let codes = modules(in: bytes, rest) { return codes }
    }
    guard rest.count >= 2, rest.count <= 10, bytes[rest.lowerBound] | 0x20 == UInt8(ascii: "d") else { return nil }
    var index = rest.lowerBound + 1
    for name in moduleSumWords where bytes.holds(name, at: index, end: rest.upperBound, anyCase: true) {
      index += name.count
      break
    }
    return bytes[index..<rest.upperBound].allSatisfy { $0.isDigit || $0 == UInt8(ascii: "/") } ? ["D"] : nil
  }

  /// The words of a line between blanks.
  func words(_ line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.lowerBound...line.upperBound where index == line.upperBound || bytes[index] == UInt8(ascii: " ") {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    return words
  }
}
