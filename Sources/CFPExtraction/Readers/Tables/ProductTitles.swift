import CFPDocuments
import CFPFootprints
import CFPQuantities

// Names of products in headings, captions and the headings of columns.

extension ReaderInput {
  /// The product that a heading, a caption or a column's heading names: its words without the number before them and
  /// without what is said of every product (的碳足迹结果); nil where they name none.
  func productName(inTitle title: Range<Int>) -> Range<Int>? {
    guard let name = bareName(title), isProductName(name) else { return nil }
    return name
  }

  /// The words of a title that are its own.
  /// - Parameter isNumbered: Whether a number before the words counts tables or sections.
  func bareName(_ title: Range<Int>, isNumbered: Bool = true) -> Range<Int>? {
    var range = trimmed(title, of: bytes)
    if isNumbered { range = withoutTitleNumber(range) }
    if let unit = headingUnit(text, range), unit.unit.isEmission {
      // The unit's bracket, or what stands before it: a slash, a comma.
      range = trimmed(range.lowerBound..<max(range.lowerBound, unit.range.lowerBound - 1), of: bytes)
    }
    var isTrimming = true
    while isTrimming {
      isTrimming = false
      while let last = range.last, titleMarks.contains(bytes[last]) { range = range.lowerBound..<last }
      while let first = range.first, titleMarks.contains(bytes[first]) { range = (first + 1)..<range.upperBound }
      for word in productTitleWords where range.count > word.count {
        let end = range.upperBound - word.count
        let isWord = !word[0].isASCIILetter || !bytes[end - 1].isAlphanumeric
        if isWord, bytes.holds(word, at: end, end: range.upperBound, anyCase: true) {
          range = range.lowerBound..<end
          isTrimming = true
        }
        let start = range.lowerBound + word.count
        guard start < range.upperBound, bytes.holds(word, at: range.lowerBound, end: range.upperBound, anyCase: true)
        else { continue }
        if !word[0].isASCIILetter || !bytes[start].isAlphanumeric {
          range = start..<range.upperBound
          isTrimming = true
        }
      }
      range = trimmed(range, of: bytes)
    }
    return range.isEmpty || range.count > 90 ? nil : range
  }

  /// Whether words name one product among several: by a word that says so, or by a model's code; not a stage, a case.
  func isProductName(_ name: Range<Int>) -> Bool {
    func holds(_ words: [[UInt8]]) -> Bool { words.contains { find($0, in: bytes, name) != nil } }
    guard text.vocabulary.stages.best(in: bytes, name) == nil, totalTerm(text, name) == nil, !holds(caseWords),
      modules(in: bytes, name) == nil
    else { return false }
    if modelCode(in: name) != nil { return true }
    if productNameWords.contains(where: { word in
      find(word, in: bytes, name).map { name.count > word.count || $0.count < name.count } ?? false
    }) {
      return text.vocabulary.columns.exact(bytes, name) == nil
    }
    return numberedProductWords.contains { word in
      guard bytes.holds(word, at: name.lowerBound, end: name.upperBound, anyCase: true) else { return false }
      let rest = trimmed((name.lowerBound + word.count)..<name.upperBound, of: bytes)
      return rest.count == 1 && bytes[rest.lowerBound].isAlphanumeric
        || productNumerals.contains { bytes[rest].elementsEqual($0) }
    }
  }

  /// A model's code in some words: letters and digits in one (XB-20, A100W).
  func modelCode(in name: Range<Int>) -> Range<Int>? {
    var start = name.lowerBound
    while start < name.upperBound {
      guard bytes[start].isAlphanumeric, bytes[start] < 0x80 else {
        start += 1
        continue
      }
      var end = start
      while end < name.upperBound, bytes[end].isAlphanumeric && bytes[end] < 0x80 || "-_/.+".utf8.contains(bytes[end]) {
        end += 1
      }
      while end > start, !bytes[end - 1].isAlphanumeric { end -= 1 }
      let code = start..<end
      if code.count >= 3, bytes[code].contains(where: \.isDigit), bytes[code].contains(where: \.isASCIILetter),
        bytes[start].isASCIILetter || code.count >= 4, modules(in: bytes, code) == nil,
        unit(filling: code, of: bytes) == nil,
        !noModelCodes.contains(where: { bytes.holds($0, at: start, end: end, anyCase: true) })
      {
        return code
      }
      start = max(end, start + 1)
    }
    return nil
  }

  /// A heading or caption without the number before its words: `4.2 `, `表 4-2`, `Table 5:`.
  private func withoutTitleNumber(_ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    if let caption = captionWords.first(where: {
      $0.kind == .table && bytes.holds($0.word, at: index, end: range.upperBound, anyCase: true)
    }) {
      index += caption.word.count
    }
    while index < range.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let digits = index
    while index < range.upperBound, bytes[index].isDigit || ".-".utf8.contains(bytes[index]) { index += 1 }
    // 100W泵: the digits are the name's own.
    guard index > digits, index < range.upperBound, !bytes[index].isASCIILetter else {
      return withoutNumbering(bytes, range)
    }
    return trimmed(index..<range.upperBound, of: bytes)
  }
}

private let titleMarks = Set(" :;,-.()[]".utf8)
