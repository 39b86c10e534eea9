import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Whose phone number the next 联系方式 is.
enum PersonContext { case legalRepresentative, contact }

extension Extraction {
  /// Puts a labelled value where it belongs. The first statement of a field stays; equal ones add their places.
  mutating func assign(_ key: FieldKey, label: Range<Int>, value range: Range<Int>) {
    let value = trimmed(withoutTail(firstLine(range, of: key)), of: bytes)
    guard !value.isEmpty, !isNullMarker(bytes, in: value),
      key == .total || text.field(labelled: value) == nil
    else { return }
    switch key {
    case .statement(let field):
      if field == .number { compare(report.statement.fields[field], with: value, "/report/number", label) }
      state(text.stated(value), in: &report.statement.fields[field])
    case .company(let field):
      if field == .name { compare(report.company.fields[field], with: value, "/company/name", label) }
      state(text.stated(value), in: &report.company.fields[field])
    case .product(let field):
      if field == .name || field == .model {
        compare(report.product.fields[field], with: value, "/product/\(field.rawValue)", label)
      }
      state(text.stated(value), in: &report.product.fields[field])
    case .issueDate:
      if report.statement.issueDate == nil, let date = dates(bytes, in: value).first {
        report.statement.issueDate = text.stated(date.date, date.range)
      }
    case .validUntil:
      if report.statement.validUntil == nil, let date = dates(bytes, in: value).last {
        report.statement.validUntil = text.stated(date.date, date.range)
      }
    case .dataPeriod: readPeriod(in: value)
    case .standards: readStandards(in: value)
    case .functionalUnit: readFunctionalUnit(in: value, kind: .functional)
    case .declaredUnit: readFunctionalUnit(in: value, kind: .declared)
    case .boundary: readBoundarySentence(marks(in: text, value, block: 0), isClaim: true)
    case .formerName: report.company.formerNames.append(text.stated(value))
    case .site: report.company.sites.append(text.stated(value))
    case .legalRepresentative:
      person = .legalRepresentative
      if report.company.legalRepresentative.name == nil {
        report.company.legalRepresentative.name = text.stated(value)
      }
    case .contactPerson:
      person = .contact
      if report.company.contact.name == nil { report.company.contact.name = text.stated(value) }
    case .phone: assignPhone(value, person)
    case .email:
      if report.company.contact.email == nil { report.company.contact.email = text.stated(value) }
    case .foundedYear:
      if report.company.foundedYear == nil, let date = dates(bytes, in: value).first {
        report.company.foundedYear = text.stated(date.date.year, date.range)
      }
    case .employees:
      if report.company.employees == nil, let number = scanNumber(bytes, in: value),
        let count = number.number?.whole
      {
        report.company.employees = text.stated(count, number.range)
      }
    case .siteArea:
      if report.company.siteArea == nil { report.company.siteArea = text.quantity(filling: value) }
    case .buildingArea:
      if report.company.buildingArea == nil {
        report.company.buildingArea = text.quantity(filling: value)
      }
    case .mass:
      if report.product.mass == nil { report.product.mass = text.quantity(filling: value) }
    case .serviceLife:
      if report.product.serviceLife == nil {
        report.product.serviceLife = text.quantity(filling: value)
      }
    case .primaryDataShare:
      if report.statement.primaryDataShare == nil {
        report.statement.primaryDataShare = text.quantity(filling: value)
      }
    case .assessmentReport: readAssessmentReport(marks(in: text, value, block: 0))
    case .total: readLabelledTotal(value)
    case .person: addPeople(role: label, names: value)
    case .ignored: break
    }
  }

  /// A name ends with its line: the address often stands below it in the same cell.
  private func firstLine(_ range: Range<Int>, of key: FieldKey) -> Range<Int> {
    switch key {
    case .company(.name), .statement(.verificationBody), .statement(.client):
      let span = text.folded.span(of: trimmed(range, of: bytes))
      guard let end = document.text[span.range].firstIndex(of: UInt8(ascii: "\n")), end > span.start else {
        return range
      }
      let first = text.range(TextSpan(span.start, end))
      return first.isEmpty ? range : first
    default: return range
    }
  }

  /// Keeps a second statement under the same label that says something else, and no part or extension of the first. Other
  /// labels may mean other things: a certificate has a number, too.
  private mutating func compare(
    _ known: Stated<String>?, with value: Range<Int>, _ pointer: String, _ label: Range<Int>
  ) {
    let label = bytes[label].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }
    defer { if labels[pointer] == nil { labels[pointer] = label } }
    // A value that is a column's heading shows that the label was one, too.
    guard let known, report.contradictions.count < 20, labels[pointer] == label,
      text.vocabulary.columns.exact(bytes, value) == nil
    else { return }
    let mine = bytes[text.range(known.span)].filter { $0 != UInt8(ascii: " ") }.map(\.lowercasedASCII)
    let other = bytes[value].filter { $0 != UInt8(ascii: " ") }.map(\.lowercasedASCII)
    guard mine.count >= 3, other.count >= 3, find(mine, in: other, other.indices) == nil,
      find(other, in: mine, mine.indices) == nil
    else { return }
    report.contradictions.append(Contradiction(pointer: pointer, first: known, other: text.stated(value)))
  }

  private mutating func assignPhone(_ value: Range<Int>, _ person: PersonContext?) {
    guard bytes[value].count(where: \.isDigit) >= 6 else { return }
    let stated = text.stated(value)
    switch person {
    case .legalRepresentative:
      if report.company.legalRepresentative.phone == nil { report.company.legalRepresentative.phone = stated }
    case .contact, nil:
      if report.company.contact.phone == nil { report.company.contact.phone = stated }
    }
  }

  private mutating func readLabelledTotal(_ value: Range<Int>) {
    let numbers = marks(in: text, value, block: 0).numbers
    guard let first = numbers.first, first.unit?.isEmission == true,
      first.range.lowerBound - value.lowerBound <= 6
    else { return }
    totalStatements.append(TotalStatement(quantity: first.quantity(in: text), origin: .label))
  }

  /// A value without the separators that lists and forms leave behind it.
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, " ;,|*".utf8.contains(bytes[end - 1]) { end -= 1 }
    var start = range.lowerBound
    while start < end, " :*|".utf8.contains(bytes[start]) { start += 1 }
    return start..<end
  }

  // MARK: Tables of labels and values

  /// Whether a table pairs labels with values: at least a third of its words are labels of the vocabulary.
  func isFieldTable(_ grid: TableGrid) -> Bool {
    var labels = 0
    var filled = 0
    var colons = 0
    for row in 0..<min(grid.rowCount, 60) {
      for cell in grid.cells(inRow: row) where !cell.isEmpty && cell.row == row {
        filled += 1
        if cell.isText, text.field(labelled: cell.range) != nil || labelledValue(in: cell.range) != nil {
          labels += 1
        } else if cell.isText, bytes[cell.range].last == UInt8(ascii: ":") {
          // A label that no vocabulary has.
          colons += 1
        }
      }
    }
    return labels >= (grid.rowCount <= 2 ? 1 : 2) && (labels + colons) * 3 >= filled
  }

  /// Reads a table of labels and values: value beside its label, or, under a first row of labels only, below it.
  mutating func readFields(_ grid: TableGrid) {
    var row = -1
    while row + 1 < grid.rowCount {
      row += 1
      person = nil
      let cells = grid.cells(inRow: row)
      if isLabelRow(cells), row + 1 < grid.rowCount, !isLabelRow(grid.cells(inRow: row + 1)) {
        for label in cells where !label.isEmpty {
          guard let key = text.field(labelled: label.range), let value = grid.cell(row + 1, label.column),
            !value.isEmpty
          else { continue }
          assign(key, label: label.range, value: value.range)
        }
        row += 1
        continue
      }
      var index = 0
      while index < cells.count {
        if cells[index].isText, let key = text.field(labelled: cells[index].range) {
          // A merged value may leave an empty cell before it.
          var valueIndex = index + 1
          if valueIndex + 1 < cells.count, cells[valueIndex].isEmpty,
            text.field(labelled: cells[valueIndex + 1].range) == nil
          {
            valueIndex += 1
          }
          if valueIndex < cells.count, !cells[valueIndex].isEmpty,
            text.field(labelled: cells[valueIndex].range) == nil
          {
            assign(key, label: cells[index].range, value: cells[valueIndex].range)
            index = valueIndex
          }
        } else if cells[index].isText, let pair = labelledValue(in: cells[index].range) {
          assign(pair.key, label: pair.label, value: pair.value)
        }
        index += 1
      }
    }
  }

  /// Whether a row holds several labels and nothing else: its values stand below.
  private func isLabelRow(_ cells: [TableGrid.Cell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count > 1 && filled.allSatisfy { $0.isText && text.field(labelled: $0.range) != nil }
  }

  // MARK: Lines of labels and values

  /// Reads the `label：value` lines of a block.
  mutating func readLabels(block index: Int) {
    let lines = lines(of: document.blocks[index].span)
    if lines.count > 1, readAlternatingLines(lines) { return }
    for line in lines {
      readLabelLine(text.range(line))
    }
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
    // Labels whose values stand below: one each, in the same order.
    if let only = labelledValue(in: line), trimmed(only.value, of: bytes).isEmpty {
      pendingLabels.append((only.key, only.label))
      return
    }
    // A label alone on its line, without a colon, has its value on the next one.
    if pendingLabels.isEmpty, line.count >= 9, let key = text.field(labelled: line), isNamed(key) {
      pendingLabels.append((key, line))
      return
    }
    if !pendingLabels.isEmpty {
      if labelledValue(in: line) == nil, line.count <= 240, text.field(labelled: line).map({ !isNamed($0) }) ?? true {
        let (key, label) = pendingLabels.removeFirst()
        assign(key, label: label, value: line)
        return
      }
      pendingLabels.removeAll()
    }
    if readGluedLabels(line) || readBareLabel(line) { return }
    var rest = line
    while let pair = labelledValue(in: rest) {
      let next = nextLabel(behind: pair.value.lowerBound, in: rest.upperBound)
      let value = pair.value.lowerBound..<(next ?? pair.value.upperBound)
      assign(pair.key, label: pair.label, value: value)
      guard let next else { return }
      rest = next..<rest.upperBound
    }
  }

  /// Whether a field's label is so much a label that it needs no colon: names, numbers and dates, no headings.
  private func isNamed(_ key: FieldKey) -> Bool {
    switch key {
    case .company(.name), .company(.address), .product(.name), .product(.model), .statement(.number),
      .statement(.verificationBody), .statement(.client), .issueDate, .validUntil:
      true
    default: false
    }
  }

  /// A known label with its colon at the start of a range, and what stands behind it.
  func labelledValue(in range: Range<Int>) -> (key: FieldKey, label: Range<Int>, value: Range<Int>)? {
    let limit = min(range.upperBound, range.lowerBound + 72)
    guard
      let colon = bytes[range.lowerBound..<max(range.lowerBound, limit)].firstIndex(
        of: UInt8(ascii: ":"))
    else { return nil }
    let label = withoutNumbering(bytes, range.lowerBound..<colon)
    guard let key = text.field(labelled: label) else { return nil }
    return (key, label, (colon + 1)..<range.upperBound)
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

  /// Reads a label that only a blank parts from its value (`Registration number EPD-CN-00011`): where the value can be
  /// nothing else, a number of the report or a date.
  private mutating func readBareLabel(_ line: Range<Int>) -> Bool {
    guard line.count <= 100,
      let label = text.vocabulary.fields.longest(in: bytes, at: line.lowerBound, end: line.upperBound)
    else {
      return false
    }
    let value = trimmed(label.range.upperBound..<line.upperBound, of: bytes)
    guard !value.isEmpty, bytes[value.lowerBound] != UInt8(ascii: ":") else { return false }
    switch label.key {
    case .statement(.number):
      guard value.count <= 40, bytes[value].allSatisfy({ $0 < 0x80 }), bytes[value].contains(where: \.isDigit),
        bytes[value].count(where: { $0 == UInt8(ascii: " ") }) <= 3, label.range.count >= 9
      else { return false }
    case .issueDate, .validUntil:
      guard let date = scanDate(bytes, in: value), value.upperBound - date.range.upperBound <= 1 else { return false }
    default: return false
    }
    assign(label.key, label: label.range, value: value)
    return true
  }

  /// The source lines of a span.
  func lines(of span: TextSpan) -> [TextSpan] {
    var found: [TextSpan] = []
    var start = span.start
    for index in span.range where document.text[index] == UInt8(ascii: "\n") {
      if index > start { found.append(TextSpan(start, index)) }
      start = index + 1
    }
    if start < span.end { found.append(TextSpan(start, span.end)) }
    return found
  }
}

/// States a field's value: the first statement stays; an equal one adds its place.
private func state(_ stated: Stated<String>, in field: inout Stated<String>?) {
  guard let known = field else {
    field = stated
    return
  }
  if known.value == stated.value, known.span != stated.span { field?.also.append(stated.span) }
}

private let fullStop = Array("。".utf8)
private let companyWord = Array("公司".utf8)
private let limitedWords = ["有限", "股份", "责任"].map { Array($0.utf8) }
