import CFPDocuments
import CFPFootprints
import CFPQuantities

// What makes it likely that a line of a cover, or a part of a title, is the product: where it stands, and that the text speaks
// of it again.

extension ReaderInput {
  /// Whether a line names a kind of document: `Product Carbon Footprint Report`, `Umwelt-Produktdeklaration`.
  func isTitle(_ line: Range<Int>) -> Bool {
    holds(documentTitles, in: line) || holds(titleSubjects, in: line) && holds(titleKinds, in: line)
  }

  /// The first printed line of a block: a title's second line is a model, or an address.
  func firstLine(ofBlock block: Int) -> Range<Int> {
    let lines = lines(of: document.blocks[block].span)
    return trimmed(lines.first.map { text.range($0) } ?? blockRanges[block], of: bytes)
  }

  /// Whether one of the three lines above a block is a short title.
  func isUnderTitle(_ block: Int) -> Bool {
    (max(0, block - 3)..<block).contains { above in
      if case .table = document.blocks[above].kind { return false }
      let line = trimmed(blockRanges[above], of: bytes)
      return line.count <= 90 && isTitle(line) || line.count <= 220 && holds(documentTitles, in: line)
    }
  }

  /// Whether what the functional unit or a sentence about the footprint says shares a word with a name: `1 tonne of cement`
  /// with `Portland cement CEM I`, 1 Wp 光伏组件 with 双面光伏组件.
  func isEchoed(_ range: Range<Int>, behind block: Int) -> Bool {
    let words = contentWords(in: range)
    guard !words.isEmpty else { return false }
    if functionalUnitTexts().contains(where: { unit in words.contains { isWord($0, in: unit) } }) { return true }
    return prose.contains { other in
      guard other.block > block, other.range.count <= 1200,
        let phrase = other.phrases.first(where: {
          $0.key == .footprint || $0.key == .functionalUnit || $0.key == .declaredUnit
        })
      else { return false }
      let sentence = text.sentence(around: phrase.range.lowerBound, in: other.range)
      return words.contains { isWord($0, in: sentence) }
    }
  }

  /// What labels, their cells and the lines below them say of the functional unit.
  private func functionalUnitTexts() -> [Range<Int>] {
    var found: [Range<Int>] = []
    func isUnit(_ key: FieldKey?) -> Bool { key == .functionalUnit || key == .declaredUnit }
    for (index, block) in document.blocks.enumerated().prefix(mostCoverBlocks * 4) {
      switch block.kind {
      case .table(let table):
        guard document.tables.indices.contains(table), document.tables[table].cells.count <= 120 else { continue }
        let cells = document.tables[table].cells.map { text.range($0.span) }
        for (cell, next) in zip(cells, cells.dropFirst()) where cell.count <= 90 && isUnit(text.field(labelled: cell)) {
          found.append(next)
        }
      default:
        let lines = lines(of: block.span).map { text.range($0) }
        for (place, line) in lines.enumerated() where line.count <= 300 {
          if let pair = labelledValue(in: line), isUnit(pair.key) {
            found.append(pair.value)
          } else if line.count <= 72, isUnit(text.field(labelled: withoutNumbering(bytes, line))) {
            if place + 1 < lines.count {
              found.append(lines[place + 1])
            } else if index + 1 < document.blocks.count {
              found.append(firstLine(ofBlock: index + 1))
            }
          }
        }
      }
    }
    return found
  }

  func recursAnywhere(_ range: Range<Int>, behind block: Int) -> Bool {
    let words = bytes[trimmed(range, of: bytes)].map(\.lowercasedASCII)
    return prose.contains { $0.block > block && find(words, in: bytes, $0.range) != nil }
  }

  /// The words of a name that tell something: of Latin letters those of at least four that no title has, of Chinese
  /// characters each three in a row.
  private func contentWords(in range: Range<Int>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      if bytes[index] >= 0xE3 {
        while end < range.upperBound, bytes[end] >= 0xE3 { end += 3 }
        var start = index
        while start + 9 <= end {
          words.append(Array(bytes[start..<(start + 9)]))
          start += 3
        }
      } else {
        while end < range.upperBound,
          bytes[end].isASCIILetter || (0xC3...0xCB).contains(bytes[end]) || (0x80...0xBF).contains(bytes[end])
        {
          end += 1
        }
        let word = bytes[index..<end].map(\.lowercasedASCII)
        if word.count >= 3, !commonWords.contains(word) { words.append(word) }
      }
      index = max(end, index + 1)
    }
    return words
  }

  /// Whether a word stands in a range, from its beginning on.
  private func isWord(_ word: [UInt8], in range: Range<Int>) -> Bool {
    var rest = range
    while let found = find(word, in: bytes, rest) {
      if word[0] >= 0xE3 || found.lowerBound == range.lowerBound || !bytes[found.lowerBound - 1].isASCIILetter {
        return true
      }
      rest = found.upperBound..<range.upperBound
    }
    return false
  }

  /// „Lindenhofer Pils“: the name between the quotation marks of a title.
  func quotedName(in line: Range<Int>) -> Range<Int>? {
    for mark in nameQuotes {
      guard let open = find(mark.open, in: bytes, line),
        let close = find(mark.close, in: bytes, open.upperBound..<line.upperBound)
      else { continue }
      return trimmed(open.upperBound..<close.lowerBound, of: bytes)
    }
    return nil
  }

  /// Pressa piegatrice – modello PB-160, `Crew neck shirt (Style MK-180)`: a name with its model behind it.
  func nameAndModel(_ line: Range<Int>) -> (name: Range<Int>, model: Range<Int>?) {
    for index in line where index > line.lowerBound + 3 {
      let before = bytes[index - 1]
      guard before == UInt8(ascii: " ") || before == UInt8(ascii: "(") || before == UInt8(ascii: ",") || before >= 0x80,
        let word = coverModelWords.first(where: { bytes.holds($0, at: index, end: line.upperBound, anyCase: true) })
      else { continue }
      var end = index
      while end > line.lowerBound, " (,-*".utf8.contains(bytes[end - 1]) || isDash(before: end) {
        end -= isDash(before: end) ? 3 : 1
      }
      var start = index + word.count
      while start < line.upperBound, " :*.".utf8.contains(bytes[start]) { start += 1 }
      let stop = bytes[start..<line.upperBound].firstIndex { ")*,".utf8.contains($0) } ?? line.upperBound
      let model = trimmed(start..<stop, of: bytes)
      guard end - line.lowerBound >= 4, (2...40).contains(model.count), bytes[model].contains(where: \.isDigit) else {
        continue
      }
      return (trimmed(line.lowerBound..<end, of: bytes), model)
    }
    return (line, nil)
  }

  private func isDash(before index: Int) -> Bool {
    index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80 && (0x93...0x95).contains(bytes[index - 1])
  }
}
