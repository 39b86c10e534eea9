import CFPDocuments
public import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// Something that a report states and that is compared with what other reports state under the same key.
public struct Fact: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// All amounts, or all emissions, of the inventory in their order; the key is a digest of them.
    case figures
    /// A printed factor; the key holds the body that issued the report, the item and the unit.
    case factor
    /// Emission by amount of an energy carrier, in kg a unit; the key holds carrier and unit.
    case impliedFactor
    /// The printed factor of electricity; the key is the data year.
    case electricityFactor
    case certificate
    case reportNumber
    /// A product's total; the key holds company, product, model, unit and boundary.
    case total
  }

  public var kind: Kind
  /// Facts of one kind and key are compared.
  public var key: String
  /// Whom or what the key is stated of, for people: the company and its product, a person's name.
  public var subject: String
  /// A number, its digits in JSON's grammar.
  public var value: String?
  public var unit: String?
  public var year: Int?
  /// JSON pointer of the value.
  public var pointer: String

  public init(
    kind: Kind, key: String, subject: String, value: String? = nil, unit: String? = nil, year: Int? = nil,
    pointer: String
  ) {
    self.kind = kind
    self.key = key
    self.subject = subject
    self.value = value
    self.unit = unit
    self.year = year
    self.pointer = pointer
  }
}

/// What a report states that others may contradict, each fact once.
public func facts(of report: CFPReport) -> [Fact] {
  let subject = [
    report.company.fields[.name]?.value, report.product.fields[.name]?.value, report.product.fields[.model]?.value,
  ]
  .compactMap(\.self).joined(separator: " · ")
  let year = (report.statement.dataPeriodEnd ?? report.statement.issueDate)?.value.year
  var found = figureFacts(of: report, subject) + factorFacts(of: report, subject, year)
  if let number = report.statement.fields[.number]?.value {
    found.append(Fact(kind: .reportNumber, key: comparable(number), subject: subject, pointer: "/report/number"))
  }
  for (index, person) in report.people.enumerated() {
    guard let certificate = person.certificate?.value else { continue }
    found.append(
      Fact(
        kind: .certificate, key: comparable(certificate), subject: person.name.value,
        pointer: "/people/\(index)/certificate"))
  }
  if let total = totalFact(of: report, subject, year) { found.append(total) }
  var seen: Set<Fact> = []
  return found.filter { fact in
    var placeless = fact
    placeless.pointer = ""
    return seen.insert(placeless).inserted
  }
}

/// A text as it is compared: folded, in lower case, without blanks.
private func comparable(_ text: String) -> String {
  let folded = FoldedText(Array(text.utf8)).bytes.filter { $0 != UInt8(ascii: " ") }
  return String(decoding: folded, as: UTF8.self).lowercased()
}

/// How many figures must agree before their agreement says something, and how many digits each must have.
private let tellingCount = 5

private func figureFacts(of report: CFPReport, _ subject: String) -> [Fact] {
  func fact(_ name: String, _ quantities: [Quantity?]) -> Fact? {
    let numbers = quantities.compactMap { $0?.number }.filter { !$0.isZero }
    guard numbers.count(where: { $0.mantissa.magnitude >= 100 }) >= tellingCount else { return nil }
    // FNV-1a: a key, no seal.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in numbers.map(\.digits).joined(separator: " ").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Fact(
      kind: .figures, key: "\(name) \(numbers.count) \(String(hash, radix: 16))", subject: subject,
      pointer: "/inventory")
  }
  return [
    fact("amounts", report.inventory.map(\.activity)), fact("emissions", report.inventory.map(\.emission)),
  ].compactMap(\.self)
}

private func factorFacts(of report: CFPReport, _ subject: String, _ year: Int?) -> [Fact] {
  let body = report.statement.fields[.verificationBody].map { comparable($0.value) }
  var found: [Fact] = []
  for (index, row) in report.inventory.enumerated() {
    let pointer = "/inventory/\(index)"
    let carrier = row.carrier?.rawValue
    if let factor = row.factor, factor.isDefinite, let number = factor.number, !number.isZero {
      let unit = factor.unit?.name ?? ""
      if row.carrier == .electricity {
        if let year {
          found.append(
            Fact(
              kind: .electricityFactor, key: "\(year)", subject: subject, value: number.digits, unit: unit, year: year,
              pointer: pointer + "/factor"))
        }
      } else if let body, let item = row.item?.value {
        let key = [body, carrier ?? comparable(item), unit, row.factorYear.map { "\($0.value)" } ?? ""]
        found.append(
          Fact(
            kind: .factor, key: key.joined(separator: "|"), subject: item, value: number.digits, unit: unit,
            year: row.factorYear?.value, pointer: pointer + "/factor"))
      }
    }
    if let implied = impliedFactor(of: row) {
      found.append(
        Fact(
          kind: .impliedFactor, key: "\(implied.carrier)|\(implied.unit)", subject: subject, value: implied.value,
          unit: implied.unit, year: year, pointer: pointer + "/emission"))
    }
  }
  return found
}

/// Emission by amount of an energy carrier with six digits, in kg a base unit of the amount.
private func impliedFactor(of row: InventoryRow) -> (carrier: String, unit: String, value: String)? {
  guard let carrier = row.carrier?.rawValue, energyCarrier(carrier) != nil, row.multipliers.isEmpty,
    let amount = row.activity, amount.isDefinite, let amountNumber = amount.number, amountNumber.mantissa > 0,
    let amountUnit = amount.unit, amountUnit.symbol.dimension != .count,
    let emission = row.emission, emission.isDefinite, let emissionNumber = emission.number,
    emissionNumber.mantissa >= 100, amountNumber.mantissa >= 100,
    let emissionUnit = emission.unit, emissionUnit.isEmission
  else { return nil }
  let grams = emissionNumber.exact.scaled(byPowerOfTen: emissionUnit.symbol.power + emissionUnit.scalePower)
  let base = amountNumber.exact.scaled(byPowerOfTen: amountUnit.symbol.power + amountUnit.scalePower)
  guard let value = grams.quotient(by: base, decimals: 12) else { return nil }
  return (carrier, "\(amountUnit.symbol.dimension.rawValue)", value.rounded(toSignificant: 6).plainText)
}

private func totalFact(of report: CFPReport, _ subject: String, _ year: Int?) -> Fact? {
  guard let company = report.company.fields[.name]?.value, let product = report.product.fields[.name]?.value,
    let total = report.results.total, total.isDefinite, let number = total.number, let unit = total.unit
  else { return nil }
  let functionalUnit = report.product.functionalUnit?.amount
  let key = [
    company, product, report.product.fields[.model]?.value ?? "",
    unit.perName ?? functionalUnit?.unit?.symbol.name ?? "", functionalUnit?.number?.digits ?? "",
    report.product.boundary.kind?.value.rawValue ?? "",
  ]
  return Fact(
    kind: .total, key: key.map(comparable).joined(separator: "|"), subject: subject, value: number.digits,
    unit: unit.symbol.name, year: year, pointer: "/results/total")
}
