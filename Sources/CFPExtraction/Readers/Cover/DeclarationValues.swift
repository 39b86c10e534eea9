import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The first pages of a declaration: labels over values in two columns, which the text has as two labels in a line and two
/// values in one below; numbers, dates and amounts by their form; names by where they are printed again.
struct DeclarationReader {
  /// A label whose value was not found yet.
  private struct Waiting {
    let key: FieldKey
    let range: Range<Int>
    let line: Int
  }

  let input: ReaderInput
  let lines: [DeclarationLine]
  private var waiting: [Waiting] = []
  /// Values by what they are of, in the order of the page.
  private(set) var found: [(key: FieldKey, label: Range<Int>, value: Range<Int>)] = []
  /// The lines whose words are values.
  private(set) var valueLines: Set<Int> = []

  init(input: ReaderInput, lines: [DeclarationLine]) {
    self.input = input
    self.lines = lines
    for index in lines.indices { read(index) }
  }

  private var bytes: [UInt8] { input.bytes }

  /// The first value of a field.
  func value(of key: FieldKey) -> Range<Int>? { found.first { $0.key == key }?.value }

  private mutating func read(_ index: Int) {
    waiting.removeAll { index - $0.line > (input.isTyped($0.key) ? farthestTyped : 1) }
    for (place, part) in lines[index].parts.enumerated() {
      guard let key = part.key else {
        offer(part.range, line: index, isInline: place > 0)
        continue
      }
      // Of one field the last label waits.
      waiting.removeAll { $0.key == key }
      waiting.append(Waiting(key: key, range: part.range, line: index))
    }
  }

  private mutating func assign(_ place: Int, _ value: Range<Int>, line: Int) {
    let label = waiting.remove(at: place)
    found.append((label.key, label.range, value))
    valueLines.insert(line)
  }

  /// Gives words to the labels that wait for them.
  private mutating func offer(_ words: Range<Int>, line: Int, isInline: Bool) {
    if isInline, let last = waiting.indices.last, waiting[last].line == line, waiting[last].key == .ignored {
      // What stands behind a label that is no field's: a date or number alone may be that of the label above.
      var rest = words
      if dates(bytes, in: words).first?.range == words || input.declarationCode(opening: words) == words {
        takeTyped(&rest, line: line)
      }
      waiting.remove(at: waiting.indices.last { waiting[$0].key == .ignored } ?? last)
      return
    }
    if isInline, let last = waiting.indices.last, waiting[last].line == line {
      if !input.isTyped(waiting[last].key) || input.fits(words, waiting[last].key) {
        let key = waiting[last].key
        assign(last, words, line: line)
        if input.isTyped(key) { offerTail(of: words, behind: key, line: line) }
        return
      }
    }
    var rest = words
    takeTyped(&rest, line: line)
    // What is left is a name only right below its label.
    let names = waiting.indices.filter { !input.isTyped(waiting[$0].key) && waiting[$0].line == line - 1 }
    guard !isInline, !rest.isEmpty else { return }
    if names.count == 1, let only = names.first {
      assign(only, rest, line: line)
    } else if names.count == 2, let (one, other) = split(rest, waiting[names[0]].key, waiting[names[1]].key) {
      let isFirst = waiting[names[0]].range.lowerBound < waiting[names[1]].range.lowerBound
      assign(names[1], isFirst ? other : one, line: line)
      assign(names[0], isFirst ? one : other, line: line)
    } else if !names.isEmpty {
      valueLines.insert(line)
    }
  }

  /// The date or number behind an amount in the same line belongs to a label that waits.
  private mutating func offerTail(of words: Range<Int>, behind key: FieldKey, line: Int) {
    guard key == .declaredUnit || key == .functionalUnit else { return }
    var rest = words
    takeTyped(&rest, line: line)
    guard rest.upperBound < words.upperBound, let last = found.indices.last(where: { found[$0].key == key }) else {
      return
    }
    found[last].value = rest
  }

  /// Takes dates, numbers and amounts that labels wait for from the ends of some words.
  private mutating func takeTyped(_ rest: inout Range<Int>, line: Int) {
    func place(of keys: [FieldKey]) -> Int? { waiting.firstIndex { keys.contains($0.key) } }
    // Dates and years at the end.
    while let date = dates(bytes, in: rest).last, date.range.upperBound == rest.upperBound, date.date.day != nil,
      let index = place(of: [.issueDate, .validUntil])
    {
      let isOnly = dates(bytes, in: rest).count == 1
      let label = isOnly ? index : waiting.lastIndex { [.issueDate, .validUntil].contains($0.key) } ?? index
      assign(label, date.range, line: line)
      rest = trimmed(rest.lowerBound..<date.range.lowerBound, of: bytes)
    }
    if let date = dates(bytes, in: rest).first, date.range.lowerBound == rest.lowerBound, date.date.day != nil,
      let index = place(of: [.issueDate, .validUntil])
    {
      assign(index, date.range, line: line)
      rest = trimmed(date.range.upperBound..<rest.upperBound, of: bytes)
    }
    if let index = place(of: [.dataPeriod]), let year = trailingYear(rest) {
      assign(index, year, line: line)
      rest = trimmed(rest.lowerBound..<year.lowerBound, of: bytes)
    }
    if let index = place(of: [.statement(.number)]) {
      if let code = input.declarationCode(opening: rest), input.isLongCode(code) {
        assign(index, code, line: line)
        rest = withoutBracket(trimmed(code.upperBound..<rest.upperBound, of: bytes))
      } else if let code = input.declarationCode(closing: rest) {
        assign(index, code, line: line)
        rest = trimmed(rest.lowerBound..<code.lowerBound, of: bytes)
      }
    }
    if let index = place(of: [.declaredUnit, .functionalUnit]), input.isAmount(rest),
      line - waiting[index].line <= 1 || rest.count <= 60
    {
      assign(index, rest, line: line)
      rest = rest.upperBound..<rest.upperBound
    }
  }

  /// Words without the bracket that opens them: `(Rev. 1) 1 m2 of wall`.
  private func withoutBracket(_ words: Range<Int>) -> Range<Int> {
    guard bytes[words].first == UInt8(ascii: "("), let close = bytes[words].firstIndex(of: UInt8(ascii: ")")) else {
      return words
    }
    return trimmed((close + 1)..<words.upperBound, of: bytes)
  }

  private func trailingYear(_ words: Range<Int>) -> Range<Int>? {
    let start = words.upperBound - 4
    guard start >= words.lowerBound, start == words.lowerBound || bytes[start - 1] == UInt8(ascii: " "),
      bytes[start..<words.upperBound].allSatisfy(\.isDigit), bytes[start] == UInt8(ascii: "2"),
      bytes[start + 1] == UInt8(ascii: "0")
    else { return nil }
    return start..<words.upperBound
  }

  // MARK: Two names in one line

  /// Where one of two names in a line ends: beside the operator of a programme, or where one of them is printed again at the
  /// end of another line, or at its start.
  private func split(_ words: Range<Int>, _ first: FieldKey, _ second: FieldKey) -> (Range<Int>, Range<Int>)? {
    let blanks = words.filter { bytes[$0] == UInt8(ascii: " ") }
    func halves(_ blank: Int) -> (Range<Int>, Range<Int>) {
      (words.lowerBound..<blank, (blank + 1)..<words.upperBound)
    }
    let operators = FieldKey.statement(.programmeOperator)
    if second == operators, let blank = blanks.first(where: { isOperator(halves($0).1) }) { return halves(blank) }
    if first == operators, isOperator(words) {
      return blanks.map(halves).first { recurs($0.1) }
    }
    if first == operators || second == operators { return nil }
    if let company = value(of: .company(.name)) {
      if let blank = blanks.first(where: { input.isSame(halves($0).1, company) }), second == .company(.name) {
        return halves(blank)
      }
      if let blank = blanks.first(where: { input.isSame(halves($0).0, company) }), first == .company(.name) {
        return halves(blank)
      }
    }
    guard first == .company(.name) || second == .company(.name) || first == .product(.name) else { return nil }
    // The longest head that is a line, or closes or opens one.
    return blanks.reversed().map(halves).first { recurs($0.0) && recurs($0.1) }
  }

  func isOperator(_ words: Range<Int>) -> Bool {
    programmeOperators.contains { name in
      bytes.holds(name, at: words.lowerBound, end: words.upperBound, anyCase: true)
        && (words.lowerBound + name.count == words.upperBound
          || !bytes[words.lowerBound + name.count].isASCIILetter)
    }
  }

  /// Whether a name fills another line, or closes or opens one.
  private func recurs(_ name: Range<Int>) -> Bool {
    guard name.count >= 3 else { return false }
    return lines.contains { line in
      let range = line.range
      guard !range.overlaps(name), range.count >= name.count else { return false }
      let tail = (range.upperBound - name.count)..<range.upperBound
      let head = range.lowerBound..<(range.lowerBound + name.count)
      return input.isSame(tail, name) && (tail == range || bytes[tail.lowerBound - 1] == UInt8(ascii: " "))
        || input.isSame(head, name) && (head == range || bytes[head.upperBound] == UInt8(ascii: " "))
    }
  }
}

extension ReaderInput {
  /// Whether two ranges print the same, letters in any case.
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { bytes[$0].lowercasedASCII == bytes[$1].lowercasedASCII }
  }
}

/// How many lines below its label a date, a number or an amount may stand.
private let farthestTyped = 4
