import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Lines of labels and values: `label：value`, several in a line, a label over its value, labels without a colon.
func labelLines(_ input: ReaderInput) -> [Statement] {
  var reader = LabelLineReader(input: input)
  for block in input.document.blocks {
    switch block.kind {
    case .table(let table):
      reader.pendingLabels.removeAll()
      reader.readCells(ofTable: table)
    case .paragraph, .listItem, .heading, .furniture: reader.read(block)
    default: break
    }
  }
  return reader.values.statements
}

/// Goes down the lines of a document once.
struct LabelLineReader {
  let input: ReaderInput
  var values: LabelledValues
  /// Labels without a value on their line, waiting for the lines below.
  var pendingLabels: [(key: FieldKey, label: Range<Int>)] = []
  /// The label that a question asked for, up to the next question.
  var asked: (key: FieldKey, label: Range<Int>)?

  init(input: ReaderInput) {
    self.input = input
    values = LabelledValues(input: input, reader: .labelLine)
  }

  var text: ReportText { input.text }
  var bytes: [UInt8] { input.bytes }

  mutating func assign(_ key: FieldKey, label: Range<Int>, value: Range<Int>) {
    values.add(key, label: label, value: value)
  }

  /// Reads the lines of a block.
  mutating func read(_ block: DocumentBlock) {
    let lines = input.lines(of: block.span)
    if lines.count > 1, readAlternatingLines(lines) { return }
    for line in lines {
      readLabelLine(withoutQuoteMark(text.range(line)))
    }
  }

  /// A line without the `>` of a quotation.
  private func withoutQuoteMark(_ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == UInt8(ascii: ">") || bytes[start] == UInt8(ascii: " ") { start += 1 }
    return start < line.upperBound ? start..<line.upperBound : line
  }

  /// Reads a block whose lines are labels and values in turn, without a colon. Only where it has three labels or more.
  private mutating func readAlternatingLines(_ lines: [TextSpan]) -> Bool {
    guard lines.count >= 6 || lines.count == 2 else { return false }
    let ranges = lines.map { text.range($0) }
    let keys = ranges.map { $0.count <= 60 ? text.field(labelled: $0) : nil }
    let pairs = keys.indices.dropLast().filter { keys[$0] != nil && keys[$0 + 1] == nil }
    // A term with its description, as definition lists have them, is two lines.
    let isTerm = lines.count == 2 && pairs == [0] && ranges[0].count >= 6
    guard isTerm || pairs.count >= 3 && pairs.count * 3 >= lines.count else { return false }
    for index in pairs {
      guard let key = keys[index] else { continue }
      assign(key, label: ranges[index], value: ranges[index + 1])
    }
    return true
  }

  private mutating func readLabelLine(_ line: Range<Int>) {
    if readQuestion(line) { return }
    let bracketed = input.bracketedLabels(in: line)
    if !bracketed.isEmpty {
      pendingLabels.removeAll()
      for pair in bracketed { assign(pair.key, label: pair.label, value: pair.value) }
      return
    }
    // Labels whose values stand below: one each, in the same order.
    if let only = input.labelledValue(in: line), trimmed(only.value, of: bytes).isEmpty {
      pendingLabels.append((only.key, only.label))
      return
    }
    // A label alone on its line, without a colon, has its value on the next one.
    let bare = withoutNumbering(bytes, line)
    let ownKey = line.count <= 64 ? text.field(labelled: bare) : nil
    if pendingLabels.isEmpty, let ownKey, isNamed(ownKey) && line.count >= 6 || isTyped(ownKey) {
      pendingLabels.append((ownKey, bare))
      return
    }
    if let first = pendingLabels.first {
      // 证书编号 over Certificate No.: one label in two languages.
      if let ownKey, ownKey == first.key { return }
      if input.labelledValue(in: line) == nil, line.count <= 240, ownKey.map({ !isNamed($0) && !isTyped($0) }) ?? true {
        pendingLabels.removeFirst()
        if isNamed(first.key) && !isSentence(line, first.key) || suits(line, first.key) {
          assign(first.key, label: first.label, value: line)
          return
        }
      } else {
        pendingLabels.removeAll()
        if let ownKey, isNamed(ownKey) || isTyped(ownKey) {
          pendingLabels.append((ownKey, bare))
          return
        }
      }
    }
    if readGluedLabels(line) { return }
    if input.labelledValue(in: line) == nil, readSegments(line) { return }
    // 报告编号 Report No.：R-1 has its colon behind the second language.
    if input.labelledValue(in: line) == nil, readBareLabel(line) { return }
    var rest = line
    while let pair = input.labelledValue(in: rest) {
      let next = nextLabel(behind: pair.value.lowerBound, in: rest.upperBound)
      let end = next ?? pair.value.upperBound
      // **编号：** A-1 | **版本：** V2: what a bar parts is another label's, known or not.
      let bar = bytes[pair.value.lowerBound..<end].firstIndex(of: UInt8(ascii: "|"))
      let value = pair.value.lowerBound..<(bar ?? end)
      assign(pair.key, label: pair.label, value: value)
      if next == nil, let bar { _ = readSegments((bar + 1)..<rest.upperBound, atLeast: 1) }
      guard let next else { return }
      rest = next..<rest.upperBound
    }
  }

  /// Whether a field's label is so much a label that it needs no colon: names, numbers and dates, no headings.
  func isNamed(_ key: FieldKey) -> Bool {
    switch key {
    case .company(.name), .company(.address), .product(.name), .product(.model), .statement(.number),
      .statement(.verificationBody), .statement(.client), .issueDate, .validUntil:
      true
    default: false
    }
  }

  /// Whether what a field holds shows by itself: an amount, a period, how far a footprint reaches.
  func isTyped(_ key: FieldKey) -> Bool {
    switch key {
    case .functionalUnit, .declaredUnit, .dataPeriod, .periodStart, .periodEnd, .boundary: true
    default: false
    }
  }

  /// Whether a line is too much of a sentence for a name.
  private func isSentence(_ line: Range<Int>, _ key: FieldKey) -> Bool {
    switch key {
    case .product(.name), .product(.model), .company(.name), .statement(.verificationBody):
      // A bracket explains what stands before it.
      if bytes[line].first == UInt8(ascii: "(") { return true }
    case .statement(.number): return !bytes[line].contains(where: \.isDigit)
    default: return false
    }
    return line.count > 120 || find(fullStop, in: bytes, line) != nil
      || find(Array(". ".utf8), in: bytes, line) != nil
        && line.count > 60
  }

  /// Whether a range can be the value of a field.
  func suits(_ value: Range<Int>, _ key: FieldKey) -> Bool {
    guard let first = bytes[value].first else { return false }
    switch key {
    case .functionalUnit, .declaredUnit:
      return first.isDigit
        || amountNumerals.contains { bytes.holds($0.numeral, at: value.lowerBound, end: value.upperBound) }
    case .dataPeriod, .periodStart, .periodEnd, .issueDate, .validUntil:
      return dates(bytes, in: value).first.map { $0.range.lowerBound - value.lowerBound <= 15 } ?? false
        || compactDate(bytes, value) != nil
    case .boundary:
      return text.vocabulary.prose.matches(in: bytes, value).contains {
        if case .boundary = $0.key { true } else { false }
      }
    case .statement(.number):
      return value.count <= 48 && bytes[value].contains(where: \.isDigit)
        && bytes[value].count { $0 == UInt8(ascii: " ") } <= 3
    case .company(.name), .statement(.verificationBody), .statement(.client), .statement(.preparedBy):
      return value.count <= 150 && organisationEndings.contains { find($0, in: bytes, value) != nil }
    case .product(.name), .product(.model): return value.count <= 120 && first != UInt8(ascii: "(")
    default: return false
    }
  }

  /// Where a further known label with a colon starts in the same line, behind a value.
  private func nextLabel(behind start: Int, in end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: ":"),
        let begin = labelStart(before: index, notBefore: start + 1)
      {
        return begin
      }
      index += 1
    }
    return nil
  }

  /// The longest known label that ends before a colon: one that a break parts from what stands before it, else one of
  /// at least four characters.
  private func labelStart(before colon: Int, notBefore low: Int) -> Int? {
    // **Label**: the marks of bold type are no part of it.
    var labelEnd = colon
    while labelEnd > low, bytes[labelEnd - 1] == UInt8(ascii: "*") { labelEnd -= 1 }
    let first = max(low, labelEnd - 48)
    let starts = (first..<max(first, labelEnd)).filter {
      bytes[$0] & 0xC0 != 0x80 && text.vocabulary.fields.exact(bytes, $0..<labelEnd) != nil
    }
    return starts.first { startsAtBreak($0) } ?? starts.first { colon - $0 >= 12 && bytes[$0 - 1] >= 0x80 }
  }

  private func startsAtBreak(_ index: Int) -> Bool {
    let before = bytes[index - 1]
    return " |;,)*".utf8.contains(before) || before == 0x82 || (before < 0x80 && bytes[index] >= 0xC0)
      || text.folded.hasGap(before: index)
  }

  /// Reads labels and values that follow each other without any separator, as bare elements of a web page do:
  /// 产品名称水泵规格型号P-1企业名称…. Only where a label opens the line and at least two more follow.
  private mutating func readGluedLabels(_ line: Range<Int>) -> Bool {
    guard line.count <= 1200,
      let first = text.vocabulary.fields.longest(in: bytes, at: line.lowerBound, end: line.upperBound),
      first.range.count >= 12
    else { return false }
    let labels = text.vocabulary.fields.matches(in: bytes, line).filter { $0.range.count >= 12 }
    guard labels.count >= 3, find(fullStop, in: bytes, line) == nil,
      !labels.contains(where: {
        $0.range.upperBound < line.upperBound && bytes[$0.range.upperBound] == UInt8(ascii: ":")
      })
    else { return false }
    // 有限公司地址: the name's end is no part of the label 公司地址.
    let starts = labels.map { label in
      let rest = (label.range.lowerBound + companyWord.count)..<label.range.upperBound
      let isName =
        bytes.holds(companyWord, at: label.range.lowerBound, end: line.upperBound)
        && limitedWords.contains { bytes[line.lowerBound..<label.range.lowerBound].suffix($0.count).elementsEqual($0) }
      return isName && text.vocabulary.fields.exact(bytes, rest) != nil ? rest.lowerBound : label.range.lowerBound
    }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? starts[index + 1] : line.upperBound
      assign(label.key, label: starts[index]..<label.range.upperBound, value: label.range.upperBound..<end)
    }
    return true
  }

  /// Reads a label that only a blank, dots or bold type parts from its value (`Registration number EPD-CN-00011`): where the
  /// value can be nothing else. A name of a product, which anything can be, needs a wide gap.
  mutating func readBareLabel(_ line: Range<Int>) -> Bool {
    let line = withoutNumbering(bytes, line)
    guard line.count <= 240,
      find(fullStop, in: bytes, line) == nil, let label = openingLabel(line), label.range.upperBound < line.upperBound
    else {
      return false
    }
    var start = label.range.upperBound
    while start < line.upperBound, " .".utf8.contains(bytes[start]) { start += 1 }
    var value = trimmed(start..<line.upperBound, of: bytes)
    // Rapporto n. CF-7 rev. 1 del 3 maggio 2025: the number ends before the words behind it.
    if label.key == .statement(.number), let code = input.leadingCode(in: value), code.upperBound < value.upperBound {
      values.addDate(behindNumber: code.upperBound..<value.upperBound)
      if !suits(value, label.key) || input.holdsDate(value) { value = code }
    }
    guard !value.isEmpty, bytes[value.lowerBound] != UInt8(ascii: ":"), suits(value, label.key) else { return false }
    let isApart = start > label.range.upperBound || text.folded.hasGap(before: start)
    guard isApart else { return false }
    switch label.key {
    case .statement(.number): guard label.range.count >= 6 || input.isDocumentCode(value) else { return false }
    case .issueDate, .validUntil:
      guard let date = dates(bytes, in: value).first, value.upperBound - date.range.upperBound <= 1 else {
        return false
      }
    case .product(.model):
      guard isWideGap(label.range.upperBound, start) || input.isDocumentCode(value) else { return false }
    case .product(.name): guard isWideGap(label.range.upperBound, start) else { return false }
    case .company(.name), .statement(.verificationBody), .statement(.client), .statement(.preparedBy):
      // Behind a single blank a sentence may go on; a name alone ends as organisations' names do.
      let tail = max(value.lowerBound, value.upperBound - 12)..<value.upperBound
      guard
        isWideGap(label.range.upperBound, start)
          || organisationEndings.contains(where: { find($0, in: bytes, tail) != nil })
      else { return false }
    default: break
    }
    assign(label.key, label: label.range, value: value)
    return true
  }

}

private let fullStop = Array("。".utf8)
private let companyWord = Array("公司".utf8)
