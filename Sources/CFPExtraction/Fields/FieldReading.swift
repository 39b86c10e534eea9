import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Whose phone number the next 联系方式 is.
enum PersonContext { case legalRepresentative, contact }

extension Extraction {
  /// Puts a labelled value where it belongs. The first statement of a field stays; equal ones add their places.
  mutating func assign(_ key: FieldKey, label: Range<Int>, value range: Range<Int>) {
    var value = trimmed(withoutTail(firstLine(range, of: key)), of: bytes)
    if let chosen = text.chosenOptions(in: value) {
      // None, or several: what is meant stays open.
      guard chosen.count == 1 else { return }
      value = chosen[0]
    }
    guard !value.isEmpty, !isNullMarker(bytes, in: value), !isPlaceholder(value),
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
      if report.statement.issueDate == nil, let date = fieldDates(in: value).first {
        report.statement.issueDate = text.stated(date.date, date.range)
      }
    case .validUntil:
      if report.statement.validUntil == nil, let date = fieldDates(in: value).last {
        report.statement.validUntil = text.stated(date.date, date.range)
      }
    case .dataPeriod: readPeriod(in: value)
    case .periodStart:
      if report.statement.dataPeriodStart == nil, let date = fieldDates(in: value).first {
        report.statement.dataPeriodStart = text.stated(date.date, date.range)
      }
    case .periodEnd:
      if report.statement.dataPeriodEnd == nil, let date = fieldDates(in: value).last {
        report.statement.dataPeriodEnd = text.stated(date.date, date.range)
      }
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
    case .total: readLabelledTotal(value, label: label)
    case .person: addPeople(role: label, names: value)
    case .ignored: break
    }
  }

  /// The dates of a field that holds nothing else: eight digits are one there.
  private func fieldDates(in value: Range<Int>) -> [FoundDate] {
    compactDate(bytes, value).map { [$0] } ?? dates(bytes, in: value)
  }

  /// `<From the register>`, `Programme operator:` and the like: words of a form that nobody filled in.
  private func isPlaceholder(_ value: Range<Int>) -> Bool {
    let (first, last) = (bytes[value.lowerBound], bytes[value.upperBound - 1])
    return first == UInt8(ascii: "<") && last == UInt8(ascii: ">") || last == UInt8(ascii: ":") && value.count <= 48
      || bytes[value].allSatisfy { "_.-x*".utf8.contains($0.lowercasedASCII) }
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

  private mutating func readLabelledTotal(_ value: Range<Int>, label: Range<Int>) {
    let words = marks(in: text, label, block: 0)
    let numbers = marks(in: text, value, block: 0).numbers
    guard let first = numbers.first, first.unit?.isEmission == true,
      first.range.lowerBound - value.lowerBound <= 6
    else { return }
    totalStatements.append(
      TotalStatement(
        quantity: first.quantity(in: text), origin: .label,
        isCertain: !words.phrases.contains { $0.key == .elsewhere || $0.key == .negation },
        reach: reach(of: label, words)))
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
    if grid.columnCount == 2, pairsWords(grid) { return labels >= 1 && labels * 4 >= grid.rowCount || labels >= 3 }
    return labels >= (grid.rowCount <= 2 ? 1 : 2) && (labels + colons) * 3 >= filled
  }

  /// Whether two columns are words beside words, as forms have them: hardly a number fills a cell of the second one.
  private func pairsWords(_ grid: TableGrid) -> Bool {
    let rows = 0..<min(grid.rowCount, 60)
    let values = rows.compactMap { grid.cell($0, 1) }.filter { !$0.isEmpty }
    let amounts = values.count { $0.quantity?.number != nil && bytes[$0.range].allSatisfy { !$0.isASCIILetter } }
    return amounts * 3 <= values.count
      && rows.allSatisfy { row in grid.cell(row, 0).map { $0.isEmpty || $0.isText } ?? true }
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
}

/// States a field's value: the first statement stays; an equal one adds its place.
private func state(_ stated: Stated<String>, in field: inout Stated<String>?) {
  guard let known = field else {
    field = stated
    return
  }
  if known.value == stated.value, known.span != stated.span { field?.also.append(stated.span) }
}
