import CFPDocuments
import CFPJoining

/// Which marks a document may hold beside formulas.
enum NotationMarks {
  /// None: in HTML stars and underscores are what they are.
  case none
  /// The plain ones that people type into any text: `**`, `~~`, `` ` ``.
  case typed
  /// All of Markdown's, with the tags and character references that it takes over from HTML.
  case markdown
}

/// Reads the marks in one block's or cell's text: formulas between `$` or `\( \)`, and those that its document may hold.
struct NotationReader {
  private let text: [UInt8]
  private let kinds: NotationMarks
  private(set) var pieces: NotationPieces

  /// A mark's other end is looked for no farther than this; what is written between marks is short.
  private static let reach = 600
  private static let depthLimit = 16

  init(_ text: [UInt8], _ kinds: NotationMarks) {
    self.text = text
    self.kinds = kinds
    pieces = NotationPieces(of: text)
  }

  /// Reads a stretch.
  mutating func read(_ range: Range<Int>, _ style: NotationStyle = NotationStyle(), depth: Int = 0) {
    guard depth < Self.depthLimit else { return pieces.copy(range, style) }
    var index = range.lowerBound
    var plainStart = index
    while index < range.upperBound {
      guard isMark(text[index]), let mark = mark(at: index, in: range) else {
        index += 1
        continue
      }
      pieces.copy(plainStart..<index, style)
      show(mark, style, depth)
      index = mark.end
      plainStart = index
    }
    pieces.copy(plainStart..<range.upperBound, style)
  }

  /// What stands at a mark: a stretch with its inner part and what it does to it.
  private struct Mark {
    var start: Int
    var inner: Range<Int>
    var end: Int
    var effect: Effect
  }

  private enum Effect {
    case plain, verbatim, formula, struck, raised, lowered
    case shows([UInt8])
  }

  private mutating func show(_ mark: Mark, _ style: NotationStyle, _ depth: Int) {
    switch mark.effect {
    case .plain:
      pieces.drop(mark.start..<mark.end)
      read(mark.inner, style, depth: depth + 1)
    case .verbatim:
      pieces.drop(mark.start..<mark.end)
      pieces.copy(mark.inner, style)
    case .formula where text[mark.inner].contains(UInt8(ascii: "=")):
      // An equation is no figure: it is kept as it is written.
      pieces.copy(mark.start..<mark.end, style)
    case .formula:
      pieces.drop(mark.start..<mark.end)
      var formula = FormulaReader(text: text, pieces: pieces)
      // Held here, too, all pieces so far would be copied for every formula.
      pieces = NotationPieces(of: text)
      formula.read(mark.inner, style)
      pieces = formula.pieces
    case .struck:
      var style = style
      style.isStruck = true
      read(mark.inner, style, depth: depth + 1)
    case .raised, .lowered:
      var kind = TextMark.Kind.lowered
      if case .raised = mark.effect { kind = .raised }
      let shifted = pieces.shifted(style, kind)
      read(mark.inner, shifted, depth: depth + 1)
    case .shows(let shown): pieces.show(shown, for: mark.start..<mark.end, style)
    }
  }

  private func isMark(_ byte: UInt8) -> Bool { mayOpenMark(byte, kinds) }

  private func mark(at index: Int, in range: Range<Int>) -> Mark? {
    switch text[index] {
    case UInt8(ascii: "$"): formula(at: index, in: range)
    case UInt8(ascii: "\\"): bracketedFormula(at: index, in: range) ?? escape(at: index, in: range)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis(at: index, in: range)
    case UInt8(ascii: "~"): tildes(at: index, in: range)
    case UInt8(ascii: "`"): code(at: index, in: range)
    case UInt8(ascii: "["), UInt8(ascii: "!"): link(at: index, in: range)
    case UInt8(ascii: "^"): inlineNote(at: index, in: range) ?? raised(at: index, in: range)
    case UInt8(ascii: "="): highlight(at: index, in: range)
    case UInt8(ascii: "<"): tag(at: index, in: range)
    default: reference(at: index, in: range)
    }
  }

  // MARK: Formulas

  /// `$…$` or `$$…$$`, by the rule of Pandoc: no blank inside the signs, no digit behind the closing one. Two prices are
  /// no formula.
  private func formula(at index: Int, in range: Range<Int>) -> Mark? {
    let sign: [UInt8] = text.has([0x24, 0x24], at: index, before: range.upperBound) ? [0x24, 0x24] : [0x24]
    let start = index + sign.count
    guard start < range.upperBound, sign.count == 2 || text[start] > 0x20 else { return nil }
    // `US$5` and `A$10` open no formula; `m$^3$` and `CO$_2$` do.
    let isScript = text[start] == UInt8(ascii: "^") || text[start] == UInt8(ascii: "_")
    if index > range.lowerBound, isDigit(text[index - 1]) || isLetter(text[index - 1]), !isScript { return nil }
    var end = start
    let limit = min(range.upperBound, start + Self.reach)
    while end < limit {
      if text[end] == UInt8(ascii: "\\") {
        end += 2
        continue
      }
      if text.has(sign, at: end, before: range.upperBound) {
        let next = end + sign.count
        guard end > start, sign.count == 2 || text[end - 1] > 0x20,
          next >= range.upperBound || !isDigit(text[next])
        else { return nil }
        return Mark(start: index, inner: start..<end, end: next, effect: .formula)
      }
      end += 1
    }
    return nil
  }

  /// `\(…\)` and `\[…\]`.
  private func bracketedFormula(at index: Int, in range: Range<Int>) -> Mark? {
    guard index + 1 < range.upperBound else { return nil }
    let close: [UInt8]
    switch text[index + 1] {
    case UInt8(ascii: "("): close = Array("\\)".utf8)
    case UInt8(ascii: "["): close = Array("\\]".utf8)
    default: return nil
    }
    return find(close, from: index + 2, in: range).map {
      Mark(start: index, inner: (index + 2)..<$0, end: $0 + 2, effect: .formula)
    }
  }

  /// A backslash before a sign of punctuation shows the sign.
  private func escape(at index: Int, in range: Range<Int>) -> Mark? {
    guard kinds == .markdown, index + 1 < range.upperBound, isPunctuation(text[index + 1]) else { return nil }
    return Mark(start: index, inner: (index + 1)..<(index + 2), end: index + 2, effect: .verbatim)
  }

  // MARK: Markdown

  /// `**total**`, `*total*`, `_total_`: a pair around words, not two footnote stars.
  private func emphasis(at index: Int, in range: Range<Int>) -> Mark? {
    let byte = text[index]
    var count = 1
    while index + count < range.upperBound, text[index + count] == byte, count < 3 { count += 1 }
    let sign = [UInt8](repeating: byte, count: count)
    let start = index + count
    guard start < range.upperBound, text[start] > 0x20, count > 1 || kinds == .markdown else { return nil }
    // A single mark, and any underscore, opens where no word or number ends before it.
    if count == 1 || byte == UInt8(ascii: "_"), index > range.lowerBound, isWordByte(text[index - 1]) { return nil }
    guard let end = find(sign, from: start, in: range), text[end - 1] > 0x20 else { return nil }
    let next = end + count
    if next < range.upperBound {
      if text[next] == byte { return nil }
      if count == 1 || byte == UInt8(ascii: "_"), isWordByte(text[next]), text[next] < 0x80 { return nil }
    }
    return Mark(start: index, inner: start..<end, end: next, effect: .plain)
  }

  /// `==marked==`: a pair around words.
  private func highlight(at index: Int, in range: Range<Int>) -> Mark? {
    let sign = Array("==".utf8)
    let start = index + 2
    guard text.has(sign, at: index, before: range.upperBound), start < range.upperBound, text[start] > 0x20,
      text[start] != UInt8(ascii: "="), let end = find(sign, from: start, in: range), text[end - 1] > 0x20
    else { return nil }
    return Mark(start: index, inner: start..<end, end: end + 2, effect: .plain)
  }

  /// `~~struck~~`, `~struck~` where no word touches it, and `CO~2~`.
  private func tildes(at index: Int, in range: Range<Int>) -> Mark? {
    if text.has(Array("~~".utf8), at: index, before: range.upperBound) {
      guard let end = find(Array("~~".utf8), from: index + 2, in: range) else { return nil }
      return Mark(start: index, inner: (index + 2)..<end, end: end + 2, effect: .struck)
    }
    if kinds == .markdown, let struck = singleTildes(at: index, in: range) { return struck }
    guard kinds == .markdown, index > range.lowerBound, isLetter(text[index - 1]),
      let end = shortEnd(UInt8(ascii: "~"), from: index + 1, in: range),
      end + 1 >= range.upperBound || !isDigit(text[end + 1])
    else { return nil }
    return Mark(start: index, inner: (index + 1)..<end, end: end + 1, effect: .lowered)
  }

  /// `~12.5~ 13.1`: a pair that encloses words without touching any outside; `~5` and `20~25` are none.
  private func singleTildes(at index: Int, in range: Range<Int>) -> Mark? {
    let sign = UInt8(ascii: "~")
    let start = index + 1
    guard index == range.lowerBound || text[index - 1] <= 0x20, start < range.upperBound, text[start] > 0x20,
      let end = find([sign], from: start, in: range), end > start, text[end - 1] > 0x20
    else { return nil }
    guard end + 1 >= range.upperBound || !isWordByte(text[end + 1]) && text[end + 1] != sign else { return nil }
    return Mark(start: index, inner: start..<end, end: end + 1, effect: .struck)
  }

  /// `^[a note]`: the note stands elsewhere, a mark here.
  private func inlineNote(at index: Int, in range: Range<Int>) -> Mark? {
    guard index > range.lowerBound, index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: "["),
      let close = find([UInt8(ascii: "]")], from: index + 2, in: range)
    else { return nil }
    // `^[1]^` is a raised `[1]`.
    if close + 1 < range.upperBound, text[close + 1] == UInt8(ascii: "^") {
      return Mark(start: index, inner: (index + 1)..<(close + 1), end: close + 2, effect: .raised)
    }
    return Mark(start: index, inner: (index + 2)..<close, end: close + 1, effect: .shows(Array("*".utf8)))
  }

  /// `m^3^`, `1250.50^1^`.
  private func raised(at index: Int, in range: Range<Int>) -> Mark? {
    guard index > range.lowerBound, let end = shortEnd(UInt8(ascii: "^"), from: index + 1, in: range) else {
      return nil
    }
    return Mark(start: index, inner: (index + 1)..<end, end: end + 1, effect: .raised)
  }

  /// Where a mark closes behind one to four letters, digits or signs.
  private func shortEnd(_ byte: UInt8, from start: Int, in range: Range<Int>) -> Int? {
    var end = start
    while end < range.upperBound, text[end] != byte {
      guard end - start < 4, isWordByte(text[end]) || "+-,*()".utf8.contains(text[end]) else { return nil }
      end += 1
    }
    return end < range.upperBound && end > start ? end : nil
  }

  /// `` `…` `` between as many signs as open it; a blank inside them at both ends is not shown.
  private func code(at index: Int, in range: Range<Int>) -> Mark? {
    let tick = UInt8(ascii: "`")
    var start = index
    while start < range.upperBound, text[start] == tick { start += 1 }
    let sign = [UInt8](repeating: tick, count: start - index)
    guard let end = find(sign, from: start, in: range), end > start,
      end + sign.count >= range.upperBound || text[end + sign.count] != tick
    else { return nil }
    let isPadded = end - start > 2 && text[start] == UInt8(ascii: " ") && text[end - 1] == UInt8(ascii: " ")
    let inner = isPadded ? (start + 1)..<(end - 1) : start..<end
    return Mark(start: index, inner: inner, end: end + sign.count, effect: .verbatim)
  }

  /// `[words](address)` and `![words](address)` show the words, `[^1]` a raised 1.
  private func link(at index: Int, in range: Range<Int>) -> Mark? {
    let open = text[index] == UInt8(ascii: "!") ? index + 1 : index
    guard open < range.upperBound, text[open] == UInt8(ascii: "["),
      let close = find([UInt8(ascii: "]")], from: open + 1, in: range)
    else { return nil }
    if open + 1 < close, text[open + 1] == UInt8(ascii: "^"), open == index, index > range.lowerBound {
      return Mark(start: index, inner: (open + 2)..<close, end: close + 1, effect: .raised)
    }
    guard close + 1 < range.upperBound, text[close + 1] == UInt8(ascii: "("),
      let end = find([UInt8(ascii: ")")], from: close + 2, in: range),
      !text[(close + 2)..<end].contains(where: { $0 <= 0x20 && $0 != UInt8(ascii: " ") }), isAddress((close + 2)..<end)
    else { return nil }
    let isNote =
      open == index && isNoteMark((open + 1)..<close, at: index, in: range) && text[close + 2] == UInt8(ascii: "#")
    return Mark(start: index, inner: (open + 1)..<close, end: end + 1, effect: isNote ? .raised : .plain)
  }

  /// Whether the words of a link within the document are a footnote mark: a digit or two or a letter, right behind a number.
  private func isNoteMark(_ words: Range<Int>, at index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, (1...3).contains(words.count) else { return false }
    return (isDigit(text[index - 1]) || "%)]".utf8.contains(text[index - 1]))
      && text[words].allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "*") }
  }

  /// Whether a link leads somewhere: `#note`, `https://…`, `file.html`; not `(1)` behind `[kg]`.
  private func isAddress(_ range: Range<Int>) -> Bool {
    range.isEmpty || text[range].contains { "#/.:@".utf8.contains($0) }
  }

  // MARK: Tags and references

  /// Tags of single words that a text file holds; `<br>` is a line break.
  private func tag(at index: Int, in range: Range<Int>) -> Mark? {
    if text.has(Array("<!--".utf8), at: index, before: range.upperBound) {
      guard let end = find(Array("-->".utf8), from: index + 4, in: range) else { return nil }
      return Mark(start: index, inner: index..<index, end: end + 3, effect: .plain)
    }
    guard let close = find([UInt8(ascii: ">")], from: index + 1, in: range), close - index <= 120 else { return nil }
    var nameEnd = index + 1
    if nameEnd < close, text[nameEnd] == UInt8(ascii: "/") { nameEnd += 1 }
    let nameStart = nameEnd
    while nameEnd < close, isLetterOrDigit(text[nameEnd]) { nameEnd += 1 }
    let name = String(decoding: text[nameStart..<nameEnd].map(lowercased), as: UTF8.self)
    let end = close + 1
    if name == "br" { return Mark(start: index, inner: index..<index, end: end, effect: .shows([UInt8(ascii: "\n")])) }
    guard let effect = Self.inlineTags[name] else { return nil }
    // An end tag without its start tag, and a tag without its end, only go.
    guard nameStart == index + 1, let last = endTag(name, from: end, in: range) else {
      return Mark(start: index, inner: index..<index, end: end, effect: .plain)
    }
    let inner = end..<last.start
    switch effect {
    case .plain: return Mark(start: index, inner: index..<index, end: end, effect: .plain)
    case .raised: return Mark(start: index, inner: inner, end: last.end, effect: .raised)
    case .lowered: return Mark(start: index, inner: inner, end: last.end, effect: .lowered)
    default: return Mark(start: index, inner: inner, end: last.end, effect: .struck)
    }
  }

  private func endTag(_ name: String, from start: Int, in range: Range<Int>) -> (start: Int, end: Int)? {
    guard let found = find(Array("</\(name)".utf8), from: start, in: range),
      let close = find([UInt8(ascii: ">")], from: found, in: range)
    else { return nil }
    return (found, close + 1)
  }

  private static let inlineTags: [String: Effect] = [
    "b": .plain, "i": .plain, "em": .plain, "strong": .plain, "u": .plain, "span": .plain, "font": .plain,
    "mark": .plain,
    "small": .plain, "ins": .plain, "code": .plain, "a": .plain, "p": .plain, "div": .plain, "center": .plain,
    "sup": .raised, "sub": .lowered, "del": .struck, "s": .struck, "strike": .struck,
  ]

  /// `&nbsp;`, `&#215;`.
  private func reference(at index: Int, in range: Range<Int>) -> Mark? {
    guard let end = find([UInt8(ascii: ";")], from: index + 1, in: range), end > index + 1, end - index <= 34 else {
      return nil
    }
    let name = text[(index + 1)..<end]
    let shown: String?
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self).lowercased()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      shown = value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    } else {
      shown = namedCharacters(name)
    }
    return shown.map { Mark(start: index, inner: index..<index, end: end + 1, effect: .shows(Array($0.utf8))) }
  }

  // MARK: Bytes

  private func find(_ word: [UInt8], from start: Int, in range: Range<Int>) -> Int? {
    var index = start
    let limit = min(range.upperBound, start + Self.reach)
    while index < limit {
      if text[index] == word[0], text.has(word, at: index, before: range.upperBound) { return index }
      index += 1
    }
    return nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte >= 0x80 }

  private func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isDigit(byte) && !isLetter(byte) }
}

/// Whether a byte opens a mark of the kinds that a document may hold.
func mayOpenMark(_ byte: UInt8, _ kinds: NotationMarks) -> Bool {
  switch byte {
  case UInt8(ascii: "$"), UInt8(ascii: "\\"): true
  case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "`"): kinds != .none
  case UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: "&"),
    UInt8(ascii: "="):
    kinds == .markdown
  default: false
  }
}
