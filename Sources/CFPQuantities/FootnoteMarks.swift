/// The end of the footnote marks that stand at `index`, blanks between them allowed; `index` itself where none does.
///
/// A mark is a raised stretch, `*`, `†`, `[1]`, `(1)`, `（注1）`, `a)`, `1)` behind a blank, `^1`, or a number in a circle. A
/// raised digit behind a unit's letter is its power, not a mark; whoever reads units looks for that first.
public func footnoteMarksEnd(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
  var last = index
  while last < end {
    let start = bytes[last] == UInt8(ascii: " ") ? last + 1 : last
    guard let next = footnoteMarkEnd(bytes, at: start, end: end, isApart: start > last) else { break }
    last = next
  }
  return last
}

/// The same right behind a number that fills a cell, where what would be part of a name or a bracket is a mark, too: `#`,
/// `(*)`, `(a)`, `*)`.
/// - Parameter isInBracket: whether a bracket is open, which a mark does not close.
func marksEndBehindNumber(_ bytes: [UInt8], at index: Int, end: Int, isInBracket: Bool = false) -> Int {
  var last = index
  while true {
    var next = footnoteMarksEnd(bytes, at: last, end: end)
    if next > last, !isInBracket, next < end, bytes[next] == UInt8(ascii: ")"), starMarks.contains(bytes[next - 1]) {
      next += 1
    }
    let start = next < end && bytes[next] == UInt8(ascii: " ") ? next + 1 : next
    if start < end, bytes[start] == UInt8(ascii: "#") {
      next = start + 1
    } else if let mark = starsInBrackets.length(in: bytes, at: start, end: end) {
      next = start + mark
    } else if let mark = lettersInBrackets.length(in: bytes, at: next, end: end) {
      next += mark
    }
    guard next > last else { return last }
    last = next
  }
}

private let starMarks: Set<UInt8> = [UInt8(ascii: "*"), 0xA0, 0xA1]  // `*` and the last bytes of `†`, `‡`
private let starsInBrackets = Spellings(["(*)", "(**)", "(***)", "(†)", "(‡)"])
/// Letters of notes that touch their number: behind a blank they may be a unit.
private let lettersInBrackets = Spellings([
  "(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(i)", "(ii)", "(iii)", "[a]", "[b]", "[c]", "[A]", "[B]", "[C]", "[i]",
  "[ii]",
])

/// The end of a mark that stands before the number of a cell: `*25.1`, `¹25.1`, `①25.1`; `index` where none does. A raised
/// minus is the number's sign.
func leadingMarksEnd(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
  guard index + 1 < end else { return index }
  var next = index
  if bytes[index] == raisedStart {
    if bytes[index + 1] == UInt8(ascii: "-") || bytes[index + 1] == UInt8(ascii: "+") { return index }
    next = raisedEnd(bytes, at: index, end: end)
  } else if let circled = circledMarkLength(bytes, at: index, end: end) {
    next += circled
  } else if let mark = printedMarks.length(in: bytes, at: index, end: end) {
    next += mark
  } else {
    while next < end, bytes[next] == UInt8(ascii: "*"), next - index < 3 { next += 1 }
  }
  while next > index, next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
  return next < end ? next : index
}

/// A label or name without the footnote marks at its end: `合计¹`, `铜线 [2]`, `A4*`. A raised power (`m³`) stays.
public func withoutFootnoteMarks(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  let range = trimmed(range, of: bytes)
  guard let last = bytes[range].last, range.count > 1, mayEndMark(last, before: range.upperBound, in: bytes) else {
    return range
  }
  // A mark has at most a dozen bytes; several follow each other seldom.
  var index = max(range.lowerBound + 1, range.upperBound - 24)
  while index < range.upperBound {
    let byte = bytes[index]
    let isStart =
      byte == raisedStart || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "^") || byte == UInt8(ascii: " ") || mayOpenMark(byte)
    if isStart, !isPower(bytes, at: index),
      footnoteMarksEnd(bytes, at: index, end: range.upperBound) == range.upperBound,
      !closesBracket(bytes, in: range, from: index)
    {
      return trimmed(range.lowerBound..<index, of: bytes)
    }
    index += 1
  }
  return range
}

/// A name without a footnote mark before it: `1) 钢板`, `¹ Steel`, `① 铜`.
public func withoutLeadingMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var index = range.lowerBound
  let end = range.upperBound
  guard index < end else { return range }
  if bytes[index] == raisedStart {
    index = raisedEnd(bytes, at: index, end: end)
  } else if let circled = circledMarkLength(bytes, at: index, end: end) {
    index += circled
  } else {
    let start = index
    while index < end, bytes[index].isDigit, index - start < 2 { index += 1 }
    if index == start, index < end, bytes[index].isASCIILetter { index += 1 }
    guard index > start, index < end, bytes[index] == UInt8(ascii: ")") else { return range }
    index += 1
  }
  let rest = trimmed(index..<end, of: bytes)
  return rest.isEmpty ? range : rest
}

/// Whether the bracket that ends a range was opened before `index`: `电力 (Scope 2)`.
private func closesBracket(_ bytes: [UInt8], in range: Range<Int>, from index: Int) -> Bool {
  guard bytes[range.upperBound - 1] == UInt8(ascii: ")") else { return false }
  let before = bytes[range.lowerBound..<index]
  return before.count { $0 == UInt8(ascii: "(") } > before.count { $0 == UInt8(ascii: ")") }
}

/// Whether a raised 2 or 3, or `^2`, stands behind the letter of a unit of length.
private func isPower(_ bytes: [UInt8], at index: Int) -> Bool {
  guard bytes[index] == raisedStart || bytes[index] == UInt8(ascii: "^"), index > 0, index + 1 < bytes.count,
    bytes[index + 1] == UInt8(ascii: "2") || bytes[index + 1] == UInt8(ascii: "3")
  else { return false }
  return bytes[index - 1] == UInt8(ascii: "m")
}

/// The end of a raised stretch and of those right behind it; where it is cut off at `end`, that.
func raisedEnd(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
  var index = index
  while index < end, bytes[index] == raisedStart || bytes[index] == raisedNext {
    index = min(index + 2, end)
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
  }
  return index
}

private func mayEndMark(_ last: UInt8, before end: Int, in bytes: [UInt8]) -> Bool {
  if last == UInt8(ascii: "*") || last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last >= 0x80 { return true }
  return end >= 2
    && (bytes[end - 2] == raisedStart || bytes[end - 2] == raisedNext || bytes[end - 2] == UInt8(ascii: "^"))
}

/// The end of one mark.
/// - Parameter isApart: whether a blank stands before it.
private func footnoteMarkEnd(_ bytes: [UInt8], at index: Int, end: Int, isApart: Bool) -> Int? {
  guard index < end else { return nil }
  switch bytes[index] {
  case raisedStart, raisedNext:
    return raisedEnd(bytes, at: index, end: end)
  case UInt8(ascii: "*"):
    return index + 1
  case UInt8(ascii: "["):
    return bracketedMarkEnd(bytes, from: index + 1, end: end, close: "]", longest: 12)
  case UInt8(ascii: "("):
    return bracketedMarkEnd(bytes, from: index + 1, end: end, close: ")", longest: 1)
  case UInt8(ascii: "^"):
    var next = index + 1
    while next < end, bytes[next].isAlphanumeric, next - index <= 2 { next += 1 }
    guard next > index + 1, next >= end || !bytes[next].isAlphanumeric else { return nil }
    return next < end && bytes[next] == UInt8(ascii: "^") ? next + 1 : next
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
    return index + 1 < end && bytes[index + 1] == UInt8(ascii: ")") ? index + 2 : nil
  case UInt8(ascii: "0")...UInt8(ascii: "9") where isApart:
    let next = index + 1 < end && bytes[index + 1].isDigit ? index + 2 : index + 1
    return next < end && bytes[next] == UInt8(ascii: ")") ? next + 1 : nil
  default:
    guard mayOpenMark(bytes[index]) else { return nil }
    if let length = circledMarkLength(bytes, at: index, end: end) { return index + length }
    if let pair = wideBrackets.first(where: { bytes.holds($0.open, at: index, end: end) }) {
      return bracketedMarkEnd(bytes, from: index + pair.open.count, end: end, close: pair.close, longest: 6)
    }
    return printedMarks.length(in: bytes, at: index, end: end).map { index + $0 }
  }
}

/// `[1]`, `[^2]`, `[1,2]`, `[3-5]`, `[注1]`, and `(1)`: more in round brackets is a second value, and letters are units
/// (`[t]`).
/// - Parameter start: behind the opening bracket.
private func bracketedMarkEnd(_ bytes: [UInt8], from start: Int, end: Int, close: String, longest: Int) -> Int? {
  let close = Array(close.utf8)
  var next = start
  if next < end, bytes[next] == UInt8(ascii: "^") { next += 1 }
  let word = noteWords.length(in: bytes, at: next, end: end)
  if let word { next += word }
  if word != nil, next < end, bytes[next] == UInt8(ascii: " ") || bytes[next] == UInt8(ascii: ":") { next += 1 }
  let inner = next
  var digits = 0
  while next < end, !bytes.holds(close, at: next, end: end), next - inner < (word == nil ? longest : 6) {
    switch bytes[next] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: " "): digits = 0
    default: return nil
    }
    if digits > 3 { return nil }
    next += 1
  }
  return next > inner || word != nil && next > start
    ? (bytes.holds(close, at: next, end: end) ? next + close.count : nil) : nil
}

/// What stands before a note's number in brackets: `（注1）`, `[Note 2]`.
private let noteWords = Spellings(["脚注", "见注", "备注", "附注", "注", "註", "Note", "note", "Fn"])
private let wideBrackets: [(open: [UInt8], close: String)] = [("【", "】"), ("〔", "〕"), ("〖", "〗")].map {
  (Array($0.0.utf8), $0.1)
}

/// The length of a number or letter in a circle, in brackets or with a full stop, in one character.
private func circledMarkLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
  // Words in a circle: ㊀, ㊟.
  if index + 2 < end, bytes[index] == 0xE3, bytes[index + 1] == 0x8A, (0x80...0xB0).contains(bytes[index + 2]) {
    return 3
  }
  guard index + 2 < end, bytes[index] == 0xE2 else { return nil }
  switch (bytes[index + 1], bytes[index + 2]) {
  case (0x91, 0xA0...0xBF), (0x92, 0x80...0x87), (0x92, 0x9C...0xBF), (0x93, 0x80...0xBF), (0x9D, 0xB6...0xBF),
    (0x9E, 0x80...0x93):
    return 3
  default: return nil
  }
}

private let printedMarks = Spellings(["†", "‡", "§", "¶", "※", "☆", "★"])

/// Whether a byte beyond ASCII leads a circle, a wide bracket or a printed mark; that of no common Chinese character does.
private func mayOpenMark(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 || byte == 0xE3 }
