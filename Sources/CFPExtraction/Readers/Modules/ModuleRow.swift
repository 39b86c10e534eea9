import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A line of a table of modules: an indicator of global warming with a figure or mark for each column.
struct ModuleRow: Sendable {
  typealias Figure = (content: CellContent, range: Range<Int>)

  var part: WarmingPart
  /// Whether the label says nothing of parts: EN 15804+A1 knows but one GWP.
  var isPlain: Bool
  var figures: [Figure]
  var unit: PrintedUnit?
  var unitRange: Range<Int>?
}

extension ReaderInput {
  /// The indicator that words name: a phrase for warming among the first ones, and the part behind or before it.
  func warmingIndicator(_ label: [[UInt8]]) -> (part: WarmingPart, isPlain: Bool)? {
    guard !label.isEmpty, label.count <= 40 else { return nil }
    for start in label.indices.prefix(4) {
      guard
        let phrase = warmingPhrases.first(where: { phrase in
          start + phrase.count <= label.count && label[start..<(start + phrase.count)].elementsEqual(phrase)
        })
      else { continue }
      let rest = label[(start + phrase.count)...].prefix { !$0.elementsEqual("kg".utf8) }
      let parts = rest.compactMap { warmingParts[$0] }
      if parts.contains(.other) { return nil }
      if parts.contains(.greenhouseGases) { return (.greenhouseGases, false) }
      return parts.first.map { ($0, false) } ?? (.total, true)
    }
    return nil
  }

  /// The words of a label in small letters, without the marks between them; `GWPtotal` and `GWP100` are two.
  func labelWords(_ range: Range<Int>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func close() {
      guard !word.isEmpty else { return }
      if word.count > 3, word.starts(with: "gwp".utf8) {
        words.append(Array(word.prefix(3)))
        word.removeFirst(3)
        // GWP/A4 is another one; the 100 of GWP100 and a footnote's 1 say nothing.
        if word.allSatisfy(\.isDigit) { word = [] }
      } else if word.count > 5, word.last?.isDigit ?? false, word.dropLast().allSatisfy(\.isASCIILetter) {
        word.removeLast()
      }
      if !word.isEmpty { words.append(word) }
      word = []
    }
    for byte in bytes[range] {
      if " -_,()[]*:/;".utf8.contains(byte) { close() } else { word.append(byte.lowercasedASCII) }
    }
    close()
    return words
  }

  /// The last `count` words of a line as figures; nil where they are not all numbers or marks, or more numbers stand
  /// before them (the 2 of a torn `CO 2` aside).
  func closingFigures(_ words: [Range<Int>], count: Int) -> (
    figures: [ModuleRow.Figure], label: ArraySlice<Range<Int>>
  )? {
    if let found = closingFigures(words[...], exactly: count) { return found }
    // A second value in brackets is no column, be it gross or of another method.
    let plain = words.filter {
      bytes[$0.lowerBound] != UInt8(ascii: "(") || $0.count < 3 || !bytes[$0].contains(where: \.isDigit)
    }
    if plain.count < words.count, let found = closingFigures(plain[...], exactly: count) { return found }
    return gluedFigures(words, count: count)
  }

  private func closingFigures(_ words: ArraySlice<Range<Int>>, exactly count: Int) -> (
    figures: [ModuleRow.Figure], label: ArraySlice<Range<Int>>
  )? {
    guard words.count >= count else { return nil }
    var figures: [ModuleRow.Figure] = []
    for word in words.suffix(count) {
      guard let figure = figure(word) else { return nil }
      figures.append(figure)
    }
    let label = words.dropLast(count)
    if let before = label.last {
      let isTorn = label.count > 1 && bytes[before].elementsEqual("2".utf8)
      if case .quantity(let quantity) = cellContent(bytes, in: before, style: text.style), quantity.unit == nil, !isTorn
      {
        return nil
      }
    }
    return (figures, label)
  }

  /// A word that is a number or a mark; a star behind it is a footnote's.
  func figure(_ word: Range<Int>) -> ModuleRow.Figure? {
    var word = word
    while word.count > 1, bytes[word.upperBound - 1] == UInt8(ascii: "*") {
      word = word.lowerBound..<(word.upperBound - 1)
    }
    // +00 is the exponent that a line break has torn from its number, ?3.1 a number whose sign is lost: no figure, and no
    // other column's.
    let opening = bytes[word.lowerBound]
    if opening == UInt8(ascii: "+") && word.count == 3 || opening == UInt8(ascii: "?") && word.count > 1 {
      return (.text, word)
    }
    let content = cellContent(bytes, in: word, style: text.style)
    switch content {
    case .quantity(let quantity) where quantity.unit == nil && quantity.rangeEnd == nil: return (content, word)
    case .null: return (content, word)
    default: return nil
    }
  }

  /// `4.52E+01.49E-1`: numbers with exponents that lost the blanks between them, where exponents of one width make as many
  /// numbers as there are columns, and those of the other do not.
  private func gluedFigures(_ words: [Range<Int>], count: Int) -> (
    figures: [ModuleRow.Figure], label: ArraySlice<Range<Int>>
  )? {
    guard count >= 2 else { return nil }
    let run = words.reversed().prefix { word in
      bytes[word].allSatisfy { $0.isDigit || "+-.,E".utf8.contains($0) } || figure(word) != nil
    }.count
    guard run > 0, run < count, words.suffix(run).contains(where: { bytes[$0].count { $0 == UInt8(ascii: "E") } > 1 })
    else { return nil }
    let readings = (1...2).compactMap { width -> [ModuleRow.Figure]? in
      var figures: [ModuleRow.Figure] = []
      for word in words.suffix(run) {
        guard let parts = parted(word, exponentWidth: width) else { return nil }
        figures += parts
      }
      return figures.count == count ? figures : nil
    }
    guard readings.count == 1 else { return nil }
    return (readings[0], words.dropLast(run))
  }

  /// The numbers of a word: one digit before the point, an exponent of so many digits.
  private func parted(_ word: Range<Int>, exponentWidth: Int) -> [ModuleRow.Figure]? {
    var found: [ModuleRow.Figure] = []
    var index = word.lowerBound
    while index < word.upperBound {
      let start = index
      if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
      guard let mark = bytes[index..<word.upperBound].firstIndex(of: UInt8(ascii: "E")) else {
        guard let figure = figure(start..<word.upperBound) else { return nil }
        return found + [repaired(figure, of: word)]
      }
      let end = mark + 2 + exponentWidth
      guard end <= word.upperBound, let figure = figure(start..<end) else { return nil }
      found.append(repaired(figure, of: word))
      index = end
    }
    return found
  }

  /// A number that was cut out of a longer word: its sign may have been lost with the blank.
  private func repaired(_ figure: ModuleRow.Figure, of word: Range<Int>) -> ModuleRow.Figure {
    guard figure.range.count < word.count, case .quantity(var quantity) = figure.content else { return figure }
    quantity.hasStrayMark = true
    return (.quantity(quantity), figure.range)
  }
}
