import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// What label lines say, and the first pages of a declaration. Behind these a declaration's label lines give
  /// neither number nor product: reports are cited there, and headings of sections read as labels.
  func labelStatements(beside forms: [Statement]) -> [Statement] {
    let lines = declarationLines()
    guard let last = lines.last?.range else { return labelLines(self) }
    let end = text.folded.span(of: last).end
    let lined = labelLines(self).filter { statement in
      switch statement.content {
      case .field(.statement(.number), .words(let number)):
        let isCertificate = certificateWords.contains { find($0, in: statement.label, statement.label.indices) != nil }
        return number.span.end <= end && isNumber(text.range(number.span)) && !isCertificate
      case .field(.product(.name), .words(let name)): return name.span.end <= end
      default: return true
      }
    }
    // A cell of a form tells where a name ends; lines do not always.
    let hasForm = forms.contains { if case .field(.product(.name), _) = $0.content { true } else { false } }
    let own = declarationStatements(lines).filter {
      if case .field(.product(.name), _) = $0.content { !hasForm } else { true }
    }
    return own + lined
  }

  /// Whether a value can be a declaration's number: three digits, no date, no version, no street.
  private func isNumber(_ value: Range<Int>) -> Bool {
    if let code = declarationCode(opening: value), code == value || isLongCode(code) { return true }
    return bytes[value].count(where: \.isDigit) >= 3 && bytes[value].count { $0 == UInt8(ascii: " ") } <= 1
      && !bytes[value].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } || bytes[value].allSatisfy(\.isDigit)
  }

  /// What the first pages of an environmental product declaration say of product, producer, number, dates and unit.
  private func declarationStatements(_ lines: [DeclarationLine]) -> [Statement] {
    let reader = DeclarationReader(input: self, lines: lines)
    var statements: [Statement] = []
    func state(_ subject: FieldSubject, _ value: FieldValue?, _ place: Range<Int>) {
      guard let value else { return }
      statements.append(
        Statement(content: .field(subject, value), reader: .declaration, place: text.folded.span(of: place)))
    }
    let term = validity(reader)
    for value in reader.found {
      switch value.key {
      case .company(.name):
        if let name = organisationName(value.value) { state(.company(.name), .words(text.stated(name)), name) }
      case .statement(.number):
        if let code = declarationCode(opening: value.value) {
          state(.statement(.number), .words(withPrintedHyphens(code)), code)
        }
      case .issueDate, .validUntil:
        guard let shown = date(value.value), term == nil || [term?.issue.range, term?.end.range].contains(shown.range)
        else { continue }
        state(
          value.key == .issueDate ? .issueDate : .validUntil, .date(text.stated(shown.date, shown.range)), shown.range)
      case .declaredUnit, .functionalUnit:
        let kind: FunctionalUnit.Kind = value.key == .declaredUnit ? .declared : .functional
        if isAmount(value.value), let unit = functionalUnit(in: value.value, kind: kind) {
          state(.functionalUnit, .unit(unit), value.value)
        }
      default: continue
      }
    }
    if let title = reader.title() {
      state(.product(.name), .words(text.stated(title.product)), title.product)
      if let company = title.company.flatMap({ organisationName($0) }) {
        state(.company(.name), .words(text.stated(company)), company)
      }
    } else if let product = reader.value(of: .product(.name)), isPrintedName(product) {
      state(.product(.name), .words(text.stated(product)), product)
    }
    return statements
  }

  /// The first date of issue and end of validity that belong together: declarations hold for one to ten years.
  private func validity(_ reader: DeclarationReader) -> (issue: FoundDate, end: FoundDate)? {
    let issues = reader.found.filter { $0.key == .issueDate }.compactMap { date($0.value) }
    let ends = reader.found.filter { $0.key == .validUntil }.compactMap { date($0.value) }
    for issue in issues {
      if let end = ends.first(where: { (1...10).contains($0.date.year - issue.date.year) }) { return (issue, end) }
    }
    return nil
  }

  private func date(_ range: Range<Int>) -> FoundDate? {
    guard let found = dates(bytes, in: range).first, found.date.day != nil else { return nil }
    return text.writesMonthsFirst ? found.withMonthFirst(bytes) ?? found : found
  }

  /// A name up to how to reach it; nil for what is no organisation's.
  private func organisationName(_ range: Range<Int>) -> Range<Int>? {
    var name = withoutReach(trimmed(range, of: bytes))
    while let last = bytes[name].last, ",;|".utf8.contains(last) { name = name.lowerBound..<(name.upperBound - 1) }
    guard (2...110).contains(name.count), !bytes[name].contains(UInt8(ascii: "@")),
      text.field(labelled: name) == nil, dates(bytes, in: name).isEmpty, !isNullMarker(bytes, in: name),
      bytes[name].contains(where: { $0.isASCIILetter || $0 >= 0x80 }), bytes[name].last != UInt8(ascii: ":")
    else { return nil }
    // A word in small letters opens a sentence, or goes on with one, unless the name ends as organisations' do.
    let isSentence = (0x61...0x7A).contains(bytes[name.lowerBound]) && bytes[name].contains(UInt8(ascii: " "))
    return isSentence && !endsAsOrganisation(name) ? nil : name
  }

  /// A name up to how to reach it: `Marbach Ltd. Tel. +49 …`.
  func withoutReach(_ name: Range<Int>) -> Range<Int> {
    for index in name where index > name.lowerBound && bytes[index - 1] == UInt8(ascii: " ") {
      if reachWords.contains(where: { bytes.holds($0, at: index, end: name.upperBound, anyCase: true) }) {
        return trimmed(name.lowerBound..<index, of: bytes)
      }
    }
    return name
  }

  private func isPrintedName(_ range: Range<Int>) -> Bool {
    (2...120).contains(range.count) && text.field(labelled: range) == nil && !isNullMarker(bytes, in: range)
      && bytes[range].last != UInt8(ascii: ":") && !isSectionNumber(range) && dates(bytes, in: range).isEmpty
      && !(bytes[range].last == UInt8(ascii: ".") && range.count > 60)
  }

  /// A number as it is printed: a soft hyphen inside it is drawn as a hyphen.
  private func withPrintedHyphens(_ code: Range<Int>) -> Stated<String> {
    let stated = text.stated(code)
    return Stated(String(stated.value.map { $0 == "\u{AD}" ? "-" : $0 }), at: stated.span)
  }
}
