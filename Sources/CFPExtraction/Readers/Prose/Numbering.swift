import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// The numbers of captions, and of the tables and figures that paragraphs refer to.
  func numbering() -> CaptionNumbers {
    var numbering = CaptionNumbers()
    for (index, block) in document.blocks.enumerated() {
      let range = blockRanges[index]
      guard numbering.references.count < 2_000 else { return numbering }
      switch block.kind {
      case .caption, .figure:
        if let found = captionNumber(at: range.lowerBound, end: range.upperBound) {
          numbering.captions.append(.init(kind: found.kind, number: found.number, block: index))
        }
      case .paragraph, .listItem:
        for position in captionOpenings(in: range) {
          guard let found = captionNumber(at: position, end: range.upperBound) else { continue }
          let isCaption = position == range.lowerBound && range.count <= 90
          let entry = CaptionNumbers.Entry(kind: found.kind, number: found.number, block: index)
          if isCaption { numbering.captions.append(entry) } else { numbering.references.append(entry) }
        }
      default: break
      }
    }
    return numbering
  }

  /// Where 表, 图, 圖, or a word with t or f opens with a digit not far behind it. Every byte is looked at.
  private func captionOpenings(in range: Range<Int>) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = bytes[index]
        if byte >= 0xE0 {
          if index + 3 < range.upperBound {
            let next = bytes[index + 1]
            let isWord = byte == 0xE8 ? next == 0xA1 : byte == 0xE5 && (next == 0x9B || next == 0x9C)
            if isWord, bytes[index + 3] < 0x80 { found.append(index) }
          }
          index += 3
          continue
        }
        if byte | 0x20 == UInt8(ascii: "t") || byte | 0x20 == UInt8(ascii: "f"),
          index == range.lowerBound || !bytes[index - 1].isASCIILetter
        {
          found.append(index)
        }
        index += 1
      }
      return found
    }
  }

  /// `表 4.2.1`, `图3-2`, `Table 5`, `Figure 2.1` at a position.
  private func captionNumber(at start: Int, end: Int) -> (kind: CaptionNumbers.Kind, number: [Int], end: Int)? {
    guard let word = captionWords.first(where: { bytes.holds($0.word, at: start, end: end, anyCase: true) }) else {
      return nil
    }
    if word.word[0] < 0x80, start > 0, bytes[start - 1].isASCIILetter { return nil }
    var index = start + word.word.count
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    var number: [Int] = []
    while index < end, bytes[index].isDigit {
      var value = 0
      let first = index
      while index < end, bytes[index].isDigit, index - first < 4 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      number.append(value)
      guard index + 1 < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "-"),
        bytes[index + 1].isDigit
      else { break }
      index += 1
    }
    // 表2024: a year is no number of a table.
    return number.isEmpty || number[0] > 200 || number.count > 4 ? nil : (word.kind, number, index)
  }
}
