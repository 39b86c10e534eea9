package import CFPDocuments

/// What a line or paragraph is by its own words, before its neighbours are asked.
package enum LineKind {
  case prose
  /// A short label and a colon, with or without a value behind it.
  case label
  case listItem
  case caption(CaptionLine)
  /// Numbered like a heading; whether it is one is for `headings` to say.
  case numbered(Numbering)
  case formula
  /// A page number.
  case pageNumber
  /// A line of a table of contents, recognised by its leaders.
  case contents
}

/// Says what a trimmed line or paragraph is.
package func lineKind(of line: TextSpan, in text: [UInt8]) -> LineKind {
  if line.isEmpty { return .prose }
  if isPageNumber(line, in: text) { return .pageNumber }
  if let caption = CaptionLine(line, in: text) { return .caption(caption) }
  if contentsTitle(of: line, in: text, allowsBlanks: false) != nil { return .contents }
  if isListItem(line, in: text) { return .listItem }
  if isFormula(line, in: text) { return .formula }
  if let numbering = Numbering(startOf: line, in: text) { return .numbered(numbering) }
  return labelEnd(of: line, in: text) == nil ? .prose : .label
}

/// Whether a line opens with a mark of a list item: `- x`, `(1) x`, `（1）x`, `1) x`, `① x`.
func isListItem(_ line: TextSpan, in text: [UInt8]) -> Bool {
  if let length = text.length(ofAny: bulletMarks, at: line.start, before: line.end) {
    let next = line.start + length
    return next < line.end && text.blankLength(at: next, before: line.end) > 0 && !isDigitsOnly(line, in: text)
  }
  let (first, length) = text.scalar(at: line.start, before: line.end)
  // Symbol fonts keep their bullets in the private use area.
  if (0xE000...0xF8FF).contains(first), text.skippingBlanks(from: line.start + length, before: line.end) < line.end {
    return true
  }
  if (0x2460...0x249B).contains(first) { return true }  // ① to ⒛
  let opens = first == 0x28 || first == 0xFF08
  var index = line.start + (opens ? length : 0)
  let numberStart = index
  while index < line.end, isDigit(text[index]), index - numberStart < 3 { index += 1 }
  if index == numberStart, index < line.end, isLetter(text[index]) { index += 1 }
  guard index > numberStart, index - numberStart < 3, index < line.end else { return false }
  let close = text.scalar(at: index, before: line.end)
  guard close.value == 0x29 || close.value == 0xFF09 else { return false }
  return text.skippingBlanks(from: index + close.length, before: line.end) < line.end
}

private func isDigitsOnly(_ line: TextSpan, in text: [UInt8]) -> Bool {
  text[line.start..<line.end].allSatisfy { isDigit($0) || $0 <= 0x2F }
}

/// Where the label of a label-value line ends (at its colon); nil where the line has none.
func labelEnd(of line: TextSpan, in text: [UInt8]) -> Int? {
  var index = line.start
  var width = 0
  while index < line.end, width <= 40 {
    let (scalar, length) = text.scalar(at: index, before: line.end)
    switch scalar {
    case 0x3A:
      // 16:30, 14067:2018 and https://… are no labels.
      let before = index > line.start ? text[index - 1] : 0
      let after = index + 1 < line.end ? text[index + 1] : 0x20
      return width > 0 && !(isDigit(before) && isDigit(after)) && after != 0x2F ? index : nil
    case 0xFF1A: return width > 0 ? index : nil
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, 0x2C, 0x3B, 0x21, 0x3F: return nil  // a sentence began
    default: break
    }
    width += cellCount(of: scalar)
    index += length
  }
  return nil
}

/// Whether a line is a formula: LaTeX between `$$` or `\[ \]`, or an equation `E = a × b`.
func isFormula(_ line: TextSpan, in text: [UInt8]) -> Bool {
  guard line.end - line.start >= 3 else { return false }
  let first = text[line.start]
  if first == 0x24, text[line.start + 1] == 0x24 { return true }
  if first == 0x5C, text[line.start + 1] == 0x5B { return true }
  return isEquation(line, in: text)
}

/// A short left side, `=`, an operator on the right, and no sentence around it.
private func isEquation(_ line: TextSpan, in text: [UInt8]) -> Bool {
  guard line.end - line.start <= 240 else { return false }
  var index = line.start
  var equals = -1
  let searchEnd = min(line.end, line.start + 48)
  search: while index < searchEnd {
    switch text[index] {
    case UInt8(ascii: "="):
      equals = index
      break search
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "*"), 0x22, 0x09:
      return false
    default: index += 1
    }
  }
  guard equals > line.start, equals + 1 < line.end else { return false }
  var hasOperator = false
  index = line.start
  while index < line.end {
    let (scalar, length) = text.scalar(at: index, before: line.end)
    switch scalar {
    case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x2014, 0x5B: return false
    case 0xFF08 where index < equals: return false
    case 0xD7, 0x2211, 0x3A3, 0xF7, 0x2A, 0x2B, 0x2F, 0x2212, 0x22C5, 0x5C: hasOperator = hasOperator || index > equals
    default: break
    }
    index += length
  }
  return hasOperator
}

/// Whether a text ends as a sentence does, or as a title that says all it has to say.
package func endsSentence(_ span: TextSpan, in text: [UInt8]) -> Bool {
  guard let last = text.lastScalar(of: span) else { return true }
  switch last {
  case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x3B, 0x2026: return true
  case 0x3A, 0xFF1A:
    // 注释 2: has only just begun.
    let colonLength = last == 0x3A ? 1 : 3
    return span.end - colonLength - 1 < span.start || !isDigit(text[span.end - colonLength - 1])
  case 0x22, 0x29, 0x5D, 0x201D, 0x300B, 0x300D, 0x3011, 0xFF09: return true
  default: return false
  }
}
