import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Whose phone number the next 联系方式 is.
private enum Reachable { case legalRepresentative, contact }

/// Turns labels with their values into statements of the fields that the labels name.
struct LabelledValues {
  let input: ReaderInput
  let reader: Reader
  private(set) var statements: [Statement] = []
  private var person: Reachable?

  init(input: ReaderInput, reader: Reader) {
    self.input = input
    self.reader = reader
  }

  private var text: ReportText { input.text }
  private var bytes: [UInt8] { input.bytes }

  /// A new group of labels begins: phone numbers below belong to nobody above.
  mutating func beginGroup() { person = nil }

  /// Reads what stands behind a label; nothing where it is no value of the field.
  mutating func add(_ key: FieldKey, label: Range<Int>, value range: Range<Int>) {
    var value = trimmed(withoutTail(nameAlone(firstLine(range, of: key), of: key)), of: bytes)
    if let chosen = text.chosenOptions(in: value) {
      // None, or several: what is meant stays open.
      guard chosen.count == 1 else { return }
      value = chosen[0]
    }
    guard !value.isEmpty, !isNullMarker(bytes, in: value), !isPlaceholder(value),
      key == .total || text.field(labelled: value) == nil
    else { return }
    func state(_ subject: FieldSubject, _ content: FieldValue?) {
      if let content { add(subject, content, value, label) }
    }
    if isOrganisation(key), isNoOrganisation(value) { return }
    if key == .product(.name), input.isSectionNumber(value) || isClause(value) { return }
    let words = FieldValue.words(text.stated(value))
    switch key {
    case .statement(.verificationBody) where isPerson(value):
      // A person verifies for a body; where another line names it, that is who verified.
      statements.append(
        Statement(
          content: .field(.statement(.verificationBody), words), reader: .coverLine, place: text.folded.span(of: value))
      )
    case .statement(let field): state(.statement(field), words)
    case .company(let field): state(.company(field), words)
    case .product(let field): state(.product(field), words)
    case .issueDate: state(.issueDate, date(fieldDates(in: value).first))
    case .validUntil: state(.validUntil, date(fieldDates(in: value).last))
    case .dataPeriod: state(.period, input.period(in: value, mayBeYear: !input.holds(businessYearWords, in: label)))
    case .periodStart: state(.periodStart, date(fieldDates(in: value).first))
    case .periodEnd: state(.periodEnd, date(fieldDates(in: value).last))
    case .standards: statements += input.standards(in: value, reader)
    case .functionalUnit: state(.functionalUnit, input.functionalUnit(in: value, kind: .functional).map { .unit($0) })
    case .declaredUnit: state(.functionalUnit, input.functionalUnit(in: value, kind: .declared).map { .unit($0) })
    case .boundary: statements += input.boundary(marks(in: text, value, block: 0), isClaim: true, reader)
    case .formerName: state(.formerName, words)
    case .site: state(.site, words)
    case .legalRepresentative:
      person = .legalRepresentative
      state(.representativeName, words)
    case .contactPerson:
      person = .contact
      state(.contactName, words)
    case .phone:
      if bytes[value].count(where: \.isDigit) >= 6 {
        state(person == .legalRepresentative ? .representativePhone : .contactPhone, words)
      }
    case .email: state(.contactEmail, words)
    case .foundedYear:
      state(.foundedYear, dates(bytes, in: value).first.map { .count(text.stated($0.date.year, $0.range)) })
    case .employees:
      if let number = scanNumber(bytes, in: value), let count = number.number?.whole {
        state(.employees, .count(text.stated(count, number.range)))
      }
    case .siteArea: state(.siteArea, quantity(value))
    case .buildingArea: state(.buildingArea, quantity(value))
    case .mass: state(.mass, quantity(value))
    case .serviceLife: state(.serviceLife, quantity(value))
    case .primaryDataShare: state(.primaryDataShare, quantity(value))
    case .assessmentReport: statements += input.assessmentReport(marks(in: text, value, block: 0), reader)
    case .total: addTotal(value, label: label)
    case .person:
      if let body = reviewingBody(value, label: label) {
        state(.statement(.verificationBody), .words(text.stated(body)))
      } else {
        statements += input.people(role: label, names: value, reader)
      }
    case .ignored: break
    }
  }

  /// CF-7 rev. 1 del 3 maggio 2025: the one date close behind a document's number is the document's.
  mutating func addDate(behindNumber range: Range<Int>) {
    let found = dates(bytes, in: range)
    guard found.count == 1, found[0].date.day != nil, found[0].range.lowerBound - range.lowerBound <= 24 else { return }
    let date = text.stated(found[0].date, found[0].range)
    statements.append(Statement(content: .field(.issueDate, .date(date)), reader: .coverLine, place: date.span))
  }

  /// 以 1 t 水泥为功能单位。系统边界…: words with a full stop among them are no name.
  private func isClause(_ value: Range<Int>) -> Bool {
    find(ideographicStop, in: bytes, value).map { $0.upperBound < value.upperBound } ?? false
  }

  private func isOrganisation(_ key: FieldKey) -> Bool {
    key == .statement(.verificationBody) || key == .company(.name)
  }

  /// `external`, `yes`, `limited assurance`: what a form says of a verification, and no name.
  private func isNoOrganisation(_ value: Range<Int>) -> Bool {
    let bare = trimmed(withoutBracket(bytes, value), of: bytes)
    // A sentence is no name, nor is an address.
    if bytes[value].contains(UInt8(ascii: "@")) { return true }
    if input.holds(sentenceVerbs, in: value) { return true }
    // A bracket alone explains something else.
    if bare.isEmpty { return !input.endsAsOrganisation(value) }
    if bytes.holds(noteWord, at: bare.lowerBound, end: bare.upperBound, anyCase: true) { return true }
    return noOrganisations.contains(bytes[bare].map(\.lowercasedASCII))
  }

  /// The organisation behind `Reviewed by`, where the words say that it verified: its name up to a bracket.
  private func reviewingBody(_ value: Range<Int>, label: Range<Int>) -> Range<Int>? {
    guard
      reviewLabels.contains(where: { word in
        label.contains { bytes.holds(word, at: $0, end: label.upperBound, anyCase: true) }
      }),
      assuranceWords.contains(where: { word in
        value.contains { bytes.holds(word, at: $0, end: value.upperBound, anyCase: true) }
      })
    else { return nil }
    let name = trimmed(
      (bytes[value].firstIndex(of: UInt8(ascii: "(")).map { value.lowerBound..<$0 } ?? value), of: bytes)
    return input.endsAsOrganisation(name) ? name : nil
  }

  /// `Mme Odile …`, `Dr. …` without the name of an organisation.
  private func isPerson(_ value: Range<Int>) -> Bool {
    personTitles.contains { bytes.holds($0, at: value.lowerBound, end: value.upperBound, anyCase: true) }
      && !input.holds(organisationEndings, in: value)
  }

  private mutating func add(_ subject: FieldSubject, _ content: FieldValue, _ value: Range<Int>, _ label: Range<Int>) {
    statements.append(
      Statement(
        content: .field(subject, content), reader: reader, place: text.folded.span(of: value),
        label: bytes[label].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }))
  }

  private func date(_ found: FoundDate?) -> FieldValue? { found.map { .date(text.stated($0.date, $0.range)) } }

  private func quantity(_ value: Range<Int>) -> FieldValue? { text.quantity(filling: value).map { .quantity($0) } }

  /// The dates of a field that holds nothing else: eight digits are one there.
  private func fieldDates(in value: Range<Int>) -> [FoundDate] {
    if let compact = compactDate(bytes, value) { return [compact] }
    let found = dates(bytes, in: value)
    return text.writesMonthsFirst ? found.compactMap { $0.withMonthFirst(bytes) } : found
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
      guard let end = input.document.text[span.range].firstIndex(of: UInt8(ascii: "\n")), end > span.start else {
        return range
      }
      let first = text.range(TextSpan(span.start, end))
      return first.isEmpty ? range : first
    default: return range
    }
  }

  /// A name as far as it goes: up to a bracket that closes what stands before the label, （型号：X-1），其…; a producer's up to what
  /// it makes: 兹证明：甲公司生产的乙.
  private func nameAlone(_ range: Range<Int>, of key: FieldKey) -> Range<Int> {
    var end = range.upperBound
    switch key {
    case .product(.name), .product(.model), .statement(.verificationBody), .statement(.number): break
    case .company(.name):
      end = input.withoutReach(range).upperBound
      for match in attestationIndex.matches(in: bytes, range) where match.key == .making {
        end = min(end, match.range.lowerBound)
        break
      }
    default: return range
    }
    var depth = 0
    for index in range.lowerBound..<end {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return range.lowerBound..<index }
    }
    return range.lowerBound..<end
  }

  private mutating func addTotal(_ value: Range<Int>, label: Range<Int>) {
    let words = marks(in: text, label, block: 0)
    let numbers = marks(in: text, value, block: 0).numbers
    guard let first = numbers.first, first.unit?.isEmission == true,
      first.range.lowerBound - value.lowerBound <= 6
    else { return }
    let total = TotalStatement(
      quantity: first.quantity(in: text), origin: .label,
      isCertain: !words.phrases.contains { $0.key == .elsewhere || $0.key == .negation }, reach: words.reach(in: label))
    statements.append(Statement(content: .total(total), reader: reader, place: text.folded.span(of: value)))
  }

  /// A value without the separators that lists and forms leave around it.
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, " ;,|*".utf8.contains(bytes[end - 1]) { end -= 1 }
    var start = range.lowerBound
    while start < end, " :*|".utf8.contains(bytes[start]) { start += 1 }
    return start..<end
  }
}

private let noteWord = Array("note".utf8)

private let ideographicStop = Array("。".utf8)
