import CFPDocuments
import CFPFootprints
import CFPQuantities

// How lines of covers are put together: labels before colons, parts between dots and bars, codes, questions.

extension ReaderInput {
  /// 【企业】甲公司【产品】乙: labels in brackets with what stands behind each; none where the first is no label.
  func bracketedLabels(in range: Range<Int>) -> [(key: FieldKey, label: Range<Int>, value: Range<Int>)] {
    let range = trimmed(range, of: bytes)
    guard bytes.holds(labelBrackets.open, at: range.lowerBound, end: range.upperBound) else { return [] }
    var found: [(key: FieldKey, label: Range<Int>, value: Range<Int>)] = []
    var index = range.lowerBound
    while let open = find(labelBrackets.open, in: bytes, index..<range.upperBound),
      let close = find(labelBrackets.close, in: bytes, open.upperBound..<range.upperBound)
    {
      let next = find(labelBrackets.open, in: bytes, close.upperBound..<range.upperBound)
      let end = next?.lowerBound ?? range.upperBound
      let label = open.upperBound..<close.lowerBound
      if let key = text.field(labelled: label) { found.append((key, label, close.upperBound..<end)) }
      index = end
    }
    return found
  }

  /// A known label with its colon at the start of a range, and what stands behind it.
  func labelledValue(in range: Range<Int>) -> (key: FieldKey, label: Range<Int>, value: Range<Int>)? {
    let limit = min(range.upperBound, range.lowerBound + 72)
    let head = range.lowerBound..<max(range.lowerBound, limit)
    // 导出时间=2026-02-24: exports of programs print keys so.
    guard let colon = bytes[head].firstIndex(of: UInt8(ascii: ":")) ?? bytes[head].firstIndex(of: UInt8(ascii: "="))
    else {
      return nil
    }
    if let equals = bytes[range.lowerBound..<colon].firstIndex(of: UInt8(ascii: "=")),
      let key = text.field(labelled: range.lowerBound..<equals)
    {
      return (key, range.lowerBound..<equals, (equals + 1)..<range.upperBound)
    }
    let label = withoutNumbering(bytes, range.lowerBound..<colon)
    if let key = text.field(labelled: label) { return (key, label, (colon + 1)..<range.upperBound) }
    // The N. of `N.º do relatório` numbers nothing.
    let whole = range.lowerBound..<colon
    guard label.lowerBound > whole.lowerBound, let key = text.field(labelled: whole) else { return nil }
    return (key, whole, (colon + 1)..<range.upperBound)
  }

  /// The source lines of a span.
  func lines(of span: TextSpan) -> [TextSpan] {
    var found: [TextSpan] = []
    var start = span.start
    let bytes = document.text
    for index in span.range where bytes[index] == UInt8(ascii: "\n") {
      if index > start { found.append(TextSpan(start, index)) }
      start = index + 1
    }
    if start < span.end { found.append(TextSpan(start, span.end)) }
    return found
  }

  /// The parts of a line between `·`, `|`, `•`, or wide gaps.
  func segments(of line: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var index = line.lowerBound
    func close(_ end: Int) {
      let part = trimmed(start..<max(start, end), of: bytes)
      if !part.isEmpty { parts.append(part) }
    }
    while index < line.upperBound {
      if " |".utf8.contains(bytes[index]) || [0xC2, 0xE2, 0xE3].contains(bytes[index]),
        let mark = segmentMarks.first(where: { bytes.holds($0, at: index, end: line.upperBound) })
      {
        close(index)
        index += mark.count
        start = index
      } else if index > start, bytes[index - 1] == UInt8(ascii: " "), isGap(before: index) {
        close(index)
        start = index
        index += 1
      } else {
        index += 1
      }
    }
    close(line.upperBound)
    return parts
  }

  /// Whether two columns' blanks or a tab stand before a place.
  private func isGap(before index: Int) -> Bool {
    guard bytes[index] != UInt8(ascii: " "), index > 1 else { return false }
    let isBlank = bytes[index - 1] == UInt8(ascii: " ")
    let from = text.folded.span(of: (index - 2)..<(index - 1)).end
    let gap = text.folded.span(of: index..<(index + 1)).start - from
    return isBlank && gap >= 2 && text.document.text[from..<(from + gap)].allSatisfy { $0 <= 0x20 || $0 >= 0x80 }
  }

  func holdsDate(_ range: Range<Int>) -> Bool { !dates(bytes, in: range).isEmpty }

  /// The code that opens some words: its first word with a digit, as long as nothing but a bracket stands before it.
  func leadingCode(in range: Range<Int>) -> Range<Int>? {
    let range = trimmed(range, of: bytes)
    let end = bytes[range].firstIndex { " ,;".utf8.contains($0) } ?? range.upperBound
    return isDocumentCode(range.lowerBound..<end) ? range.lowerBound..<end : nil
  }

  /// Whether a range is the code of a document: one word of digits, most often with letters and hyphens.
  func isDocumentCode(_ range: Range<Int>) -> Bool {
    (4...48).contains(range.count) && bytes[range].count(where: \.isDigit) >= 2
      && bytes[range].allSatisfy { $0.isAlphanumeric || "-/._".utf8.contains($0) }
      && bytes[range].contains { $0.isASCIILetter || "-/".utf8.contains($0) } && dates(bytes, in: range).isEmpty
  }

  /// A question without its number and what it is opened with: `A1. 贵公司…`, `Q3: What is the …`.
  func withoutQuestionMarks(_ range: Range<Int>) -> Range<Int> {
    var range = withoutNumbering(bytes, trimmed(range, of: bytes))
    var start = range.lowerBound
    if start < range.upperBound, bytes[start].isASCIILetter { start += 1 }
    while start < range.upperBound, bytes[start].isDigit { start += 1 }
    if start > range.lowerBound, start < range.upperBound, ".:)".utf8.contains(bytes[start]) {
      range = trimmed((start + 1)..<range.upperBound, of: bytes)
    }
    for opening in questionOpenings
    where bytes.holds(opening, at: range.lowerBound, end: range.upperBound, anyCase: true) {
      range = trimmed((range.lowerBound + opening.count)..<range.upperBound, of: bytes)
    }
    return range
  }
}

private let labelBrackets = (open: Array("【".utf8), close: Array("】".utf8))
