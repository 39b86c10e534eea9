import CFPDocuments
import CFPFootprints

/// The fields of a report as its statements were weighed.
struct SettledFields: Sendable {
  var statement = ReportStatement()
  var company = Company()
  var product = Product()
  var people: [Person] = []
  var contradictions: [Contradiction] = []
}

/// What became of a statement.
enum Outcome: Sendable {
  /// It is the value.
  case chosen
  /// It says the same once more: its place is kept.
  case repeats
  /// Another one, which outweighs it or stands before it, is the value.
  case outweighed
  /// It is one of the entries of a list.
  case listed
}

/// Weighs the statements of fields against each other: the reader's weight first, then the place.
func settledFields(_ statements: [Statement], _ input: ReaderInput) -> (fields: SettledFields, outcomes: [Outcome]) {
  var settling = FieldSettling(input: input)
  var outcomes = [Outcome](repeating: .outweighed, count: statements.count)
  let order = statements.indices.sorted { left, right in
    let (one, other) = (statements[left], statements[right])
    if one.reader.weight != other.reader.weight { return one.reader.weight > other.reader.weight }
    return (one.place.start, left) < (other.place.start, right)
  }
  var chosen: [FieldSubject: Int] = [:]
  for index in order {
    outcomes[index] = settling.take(statements[index])
    guard case .chosen = outcomes[index], case .field(let subject, _) = statements[index].content else { continue }
    // One that says more took the place of the one before.
    if let before = chosen.updateValue(index, forKey: subject) { outcomes[before] = .outweighed }
  }
  return (settling.fields, outcomes)
}

/// Takes statements from the weightiest to the least.
private struct FieldSettling {
  let input: ReaderInput
  var fields = SettledFields()
  /// The label under which a field was first stated.
  private var labels: [FieldSubject: [UInt8]] = [:]
  private var readers: [FieldSubject: Reader] = [:]

  init(input: ReaderInput) { self.input = input }

  mutating func take(_ statement: Statement) -> Outcome {
    guard case .field(let subject, let value) = statement.content else { return .listed }
    switch (subject, value) {
    case (.statement(let field), .words(let words)):
      if field == .number { compare(fields.statement.fields[field], statement, words, subject) }
      return state(words, at: \.statement.fields[field], statement, subject)
    case (.company(let field), .words(let words)):
      if field == .name { compare(fields.company.fields[field], statement, words, subject) }
      return state(words, at: \.company.fields[field], statement, subject)
    case (.product(let field), .words(let words)):
      if field == .name || field == .model { compare(fields.product.fields[field], statement, words, subject) }
      return state(words, at: \.product.fields[field], statement, subject)
    case (.issueDate, .date(let date)): return first(date, in: &fields.statement.issueDate)
    case (.validUntil, .date(let date)): return first(date, in: &fields.statement.validUntil)
    case (.periodStart, .date(let date)): return first(date, in: &fields.statement.dataPeriodStart)
    case (.periodEnd, .date(let date)): return first(date, in: &fields.statement.dataPeriodEnd)
    case (.period, .period(let start, let end)):
      guard fields.statement.dataPeriodStart == nil else { return .outweighed }
      (fields.statement.dataPeriodStart, fields.statement.dataPeriodEnd) = (start, end)
      return .chosen
    case (.standard, .standard(let cited, let base)): return add(cited, base)
    case (.assessmentReport, .words(let name)): return first(name, in: &fields.statement.assessmentReport)
    case (.horizon, .count(let years)): return first(years, in: &fields.statement.horizonYears)
    case (.primaryDataShare, .quantity(let share)): return first(share, in: &fields.statement.primaryDataShare)
    case (.formerName, .words(let name)): return add(name, formerlyOf: statement)
    case (.site, .words(let site)):
      fields.company.sites.append(site)
      return .listed
    case (.foundedYear, .count(let year)): return first(year, in: &fields.company.foundedYear)
    case (.employees, .count(let count)): return first(count, in: &fields.company.employees)
    case (.technicalEmployees, .count(let count)): return first(count, in: &fields.company.technicalEmployees)
    case (.siteArea, .quantity(let area)): return first(area, in: &fields.company.siteArea)
    case (.buildingArea, .quantity(let area)): return first(area, in: &fields.company.buildingArea)
    case (.representativeName, .words(let name)): return first(name, in: &fields.company.legalRepresentative.name)
    case (.representativePhone, .words(let phone)): return first(phone, in: &fields.company.legalRepresentative.phone)
    case (.contactName, .words(let name)): return first(name, in: &fields.company.contact.name)
    case (.contactPhone, .words(let phone)): return first(phone, in: &fields.company.contact.phone)
    case (.contactEmail, .words(let email)): return first(email, in: &fields.company.contact.email)
    case (.functionalUnit, .unit(let unit)):
      // A unit with its amount says more than one without.
      if let known = fields.product.functionalUnit, known.amount.number != nil || unit.amount.number == nil {
        return .outweighed
      }
      fields.product.functionalUnit = unit
      return .chosen
    case (.mass, .quantity(let mass)): return first(mass, in: &fields.product.mass)
    case (.serviceLife, .quantity(let life)): return first(life, in: &fields.product.serviceLife)
    case (.annualOutput, .quantity(let output)): return first(output, in: &fields.product.annualOutput)
    case (.annualEmission, .quantity(let emission)): return first(emission, in: &fields.product.annualEmission)
    case (.processFlow, .list(let steps)):
      guard fields.product.processFlow.isEmpty else { return .outweighed }
      fields.product.processFlow = steps
      return .chosen
    case (.boundaryKind, .reach(let kind)): return state(kind, in: &fields.product.boundary.kind)
    case (.boundaryStage, .stage(let stage, let label)):
      fields.product.boundary.claims.append((stage, label))
      return .listed
    case (.boundaryOmission, .stage(let stage, _)):
      fields.product.boundary.disclaimed.insert(stage)
      return .listed
    case (.person, .person(let person)): return add(person)
    default: return .outweighed
    }
  }

  private func first<Value>(_ value: Value, in field: inout Value?) -> Outcome {
    guard field == nil else { return .outweighed }
    field = value
    return .chosen
  }

  /// The first statement stays; an equal one by a reader of the same weight adds its place.
  private mutating func state(
    _ words: Stated<String>, at field: WritableKeyPath<SettledFields, Stated<String>?>, _ statement: Statement,
    _ subject: FieldSubject
  ) -> Outcome {
    guard let known = fields[keyPath: field] else {
      fields[keyPath: field] = words
      readers[subject] = statement.reader
      return .chosen
    }
    if readers[subject]?.weight == statement.reader.weight, isMoreOfAnOrganisation(words, than: known, subject) {
      fields[keyPath: field] = words
      readers[subject] = statement.reader
      return .chosen
    }
    guard known.value == words.value, readers[subject]?.weight == statement.reader.weight else { return .outweighed }
    if known.span != words.span { fields[keyPath: field]?.also.append(words.span) }
    return .repeats
  }

  /// Whether a second value is an organisation where the first is none: who verified is a body before it is a person.
  private func isMoreOfAnOrganisation(_ words: Stated<String>, than known: Stated<String>, _ subject: FieldSubject)
    -> Bool
  {
    guard subject == .statement(.verificationBody) else { return false }
    return input.holds(organisationEndings, in: input.text.range(words.span))
      && !input.holds(organisationEndings, in: input.text.range(known.span))
  }

  private func state(_ kind: Stated<BoundaryKind>, in field: inout Stated<BoundaryKind>?) -> Outcome {
    guard let known = field else {
      field = kind
      return .chosen
    }
    guard known.value == kind.value else { return .outweighed }
    field?.also.append(kind.span)
    return .repeats
  }

  /// Keeps a second statement under the same label that says something else, and no part or extension of the first. Other
  /// labels may mean other things: a certificate has a number, too.
  private mutating func compare(
    _ known: Stated<String>?, _ statement: Statement, _ words: Stated<String>, _ subject: FieldSubject
  ) {
    guard !statement.label.isEmpty else { return }
    defer { if labels[subject] == nil { labels[subject] = statement.label } }
    // A value that is a column's heading shows that the label was one, too.
    let value = input.text.range(words.span)
    guard let known, fields.contradictions.count < mostContradictions, labels[subject] == statement.label,
      input.text.vocabulary.columns.exact(input.bytes, value) == nil
    else { return }
    let mine = compact(input.text.range(known.span))
    let other = compact(value)
    guard mine.count >= 3, other.count >= 3, find(mine, in: other, other.indices) == nil,
      find(other, in: mine, mine.indices) == nil
    else { return }
    fields.contradictions.append(Contradiction(pointer: subject.pointer, first: known, other: words))
  }

  private func compact(_ range: Range<Int>) -> [UInt8] {
    input.bytes[range].filter { $0 != UInt8(ascii: " ") }.map(\.lowercasedASCII)
  }

  /// Adds a footprint standard once; a citation without its year yields to one with it.
  private mutating func add(_ cited: Stated<String>, _ base: String) -> Outcome {
    if let known = fields.statement.standards.firstIndex(where: { $0.value == cited.value || $0.value == base }) {
      guard fields.statement.standards[known].value == base, cited.value != base else { return .repeats }
      fields.statement.standards[known] = cited
      return .listed
    }
    // Without its year, a standard that is already held with one is no other standard.
    if cited.value == base, fields.statement.standards.contains(where: { isDated($0.value, base) }) { return .repeats }
    fields.statement.standards.append(cited)
    return .listed
  }

  /// Of former names one in a sentence that is known adds its place.
  private mutating func add(_ name: Stated<String>, formerlyOf statement: Statement) -> Outcome {
    if statement.reader.weight == Reader.sentence.weight,
      let known = fields.company.formerNames.firstIndex(where: { $0.value == name.value })
    {
      fields.company.formerNames[known].also.append(name.span)
      return .repeats
    }
    fields.company.formerNames.append(name)
    return .listed
  }

  private mutating func add(_ person: Person) -> Outcome {
    guard let known = fields.people.firstIndex(where: { $0.name.value == person.name.value }) else {
      fields.people.append(person)
      return .listed
    }
    fields.people[known].name.also.append(person.name.span)
    for role in person.roles where !fields.people[known].roles.contains(where: { $0.value == role.value }) {
      fields.people[known].roles.append(role)
    }
    if fields.people[known].organization == nil { fields.people[known].organization = person.organization }
    if fields.people[known].certificate == nil { fields.people[known].certificate = person.certificate }
    return .repeats
  }
}

private let mostContradictions = 20

private func isDated(_ name: String, _ base: String) -> Bool {
  let name = Array(name.utf8)
  let base = Array(base.utf8)
  return name.count > base.count && name.starts(with: base)
    && (name[base.count] == UInt8(ascii: "-") || name[base.count] == UInt8(ascii: ":"))
}
