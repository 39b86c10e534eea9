import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// What the rules have found so far. Later rules may look at what earlier ones recorded.
struct Ledger {
  let network: Network
  let library: FactorLibrary
  private(set) var checks: [Check] = []
  /// For each check that tested a relation: the relation and how it came out.
  private(set) var tested: [(relation: Relation, agreement: Agreement)] = []
  var findings: [Finding] = []
  /// What the checks say about each value, kept until the next check.
  private var known: (diagnoses: [Diagnosis], outcomes: FigureOutcomes)?
  /// How each row's product came out, and under which rule.
  private(set) var productOfRow: [Int: (rule: RuleID, agreement: Agreement)] = [:]

  init(network: Network, library: FactorLibrary) {
    self.network = network
    self.library = library
  }

  var report: CFPReport { network.report }

  /// Which cells are behind what fails so far, and what the checks so far say about each value.
  mutating func settled() -> (diagnoses: [Diagnosis], outcomes: FigureOutcomes) {
    if let known { return known }
    let diagnoses = diagnoses(of: self)
    let found = (diagnoses, FigureOutcomes(checks, diagnoses, of: report))
    known = found
    return found
  }

  /// Records the outcome of a relation as a check, over the figures of the reading that holds unless others are named.
  mutating func record(_ relation: Relation, _ agreement: Agreement, operands: [FigureReference]? = nil) {
    var check = Check(
      rule: relation.rule, subject: relation.stated.figure ?? relation.operands.first ?? .total,
      operands: operands ?? [], outcome: .fail)
    var isLiteral = true
    switch agreement {
    case .holds(let grade, let isWeak, let reading):
      check.outcome = .pass(grade)
      check.isWeak = isWeak
      if operands == nil, relation.readings.indices.contains(reading) {
        check.operands = relation.readings[reading].figures
        isLiteral = false
      }
    case .fails: break
    case .open(let reason): check.outcome = .open(reason)
    }
    if operands == nil, isLiteral { check.operands = relation.operands }
    check.tested = (relation, agreement.reading)
    checks.append(check)
    known = nil
    tested.append((relation, agreement))
    if case .row(let row, .emission) = relation.stated.figure, [.p01, .p02].contains(relation.rule) {
      productOfRow[row] = (relation.rule, agreement)
    }
  }
}

extension Ledger {
  /// A finding about a relation that fails, with all that follows from the relation itself.
  func finding(
    _ relation: Relation, reading index: Int = 0, level: FindingLevel, impact: [Finding.Impact] = [],
    causes: [Finding.Cause] = [], alsoTried: [Message] = [], message: Message
  ) -> Finding {
    let subject = relation.stated.figure ?? relation.operands.first ?? .total
    let statedInterval = relation.stated.interval(.nearest)
    let reading = relation.readings.indices.contains(index) ? relation.readings[index] : nil
    let recomputed = reading.flatMap { recomputation($0, stated: relation.stated) }
    var computed: Finding.ComputedValue?
    if let reading {
      computed = Finding.ComputedValue(
        expression: expression(reading, stated: relation.stated), value: recomputed?.value,
        interval: recomputed?.interval, assumed: reading.assumed + alsoTried)
    }
    let printedTerms = [relation.stated] + (reading?.terms ?? []).filter { $0.figure != nil }
    var cells = [Finding.Cell(pointer: subject.pointer, role: .stated, text: printedText(of: subject))]
    let role: Finding.Cell.Role = reading?.form == .equality ? .compared : .operand
    cells += (reading?.terms ?? []).compactMap(\.figure).map {
      Finding.Cell(pointer: $0.pointer, role: role, text: printedText(of: $0))
    }
    return Finding(
      rule: relation.rule, level: escalated(level, by: impact), subject: subject.pointer, cells: cells,
      stated: Finding.StatedValue(text: printedText(of: subject), interval: statedInterval), computed: computed,
      gap: recomputed.flatMap { gap(stated: relation.stated, computed: $0.exact) }, impact: impact, causes: causes,
      message: message,
      fingerprint: fingerprint(relation.rule, [report.name(of: subject)] + printedTerms.map(\.text)))
  }

  /// What is printed at a figure, or its digits where it has no place of its own.
  func printedText(of figure: FigureReference) -> String {
    guard let quantity = report[figure] else { return "" }
    let printed = quantity.span.map(report.document.printed) ?? ""
    return printed.isEmpty ? quantity.number?.digits ?? "" : printed
  }
}

extension Message {
  /// The sentence with the name of the product that it is about, where a report has several.
  func said(ofProduct name: String?) -> Message {
    name.map { Message(zh: "“\($0)”：\(zh)", en: "“\($0)”: \(en)") } ?? self
  }
}

/// An arithmetic warning becomes an error when every remaining diagnosis changes the total by 5 % or more, or the ranking.
private func escalated(_ level: FindingLevel, by impact: [Finding.Impact]) -> FindingLevel {
  guard level == .warning, !impact.isEmpty else { return level }
  let limit = ExactDecimal(coefficient: 5, decimals: 2)
  let isMaterial = impact.allSatisfy { impact in
    impact.rankingChanges || (impact.relative?.magnitude.compared(to: limit) ?? -1) >= 0
  }
  return isMaterial ? .error : level
}

/// The distance between the stated and the recomputed value.
func gap(stated: Term, computed: ExactDecimal) -> Finding.Gap? {
  guard let absolute = computed.subtracting(stated.exact)?.magnitude else { return nil }
  return Finding.Gap(
    absolute: absolute.rounded(toSignificant: 4),
    relative: absolute.quotient(by: stated.exact.magnitude, decimals: 12)?.rounded(toSignificant: 3))
}

/// FNV-1a over the rule and the printed words and digits: survives a changed line, not a changed figure.
func fingerprint(_ rule: RuleID, _ parts: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for part in [rule.rawValue] + parts {
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ 0x1F) &* 0x100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Findings in the order in which a person should read them: errors first, then by what they do to the total, then by
/// their gap; what is equal keeps the order of the rules and of the report.
func mostEffectFirst(_ findings: [Finding]) -> [Finding] {
  let keyed = findings.enumerated().map { (offset, finding) in
    (
      finding, offset, finding.impact.compactMap(\.relative?.magnitude).reduce(nil, greater),
      finding.gap?.relative?.magnitude
    )
  }
  return keyed.sorted { left, right in
    if left.0.level != right.0.level { return left.0.level > right.0.level }
    for (mine, other) in [(left.2, right.2), (left.3, right.3)] {
      let order = (mine ?? .zero).compared(to: other ?? .zero) ?? 0
      if order != 0 { return order > 0 }
    }
    return left.1 < right.1
  }.map(\.0)
}

private func greater(_ left: ExactDecimal?, _ right: ExactDecimal) -> ExactDecimal? {
  guard let left, let order = left.compared(to: right) else { return right }
  return order >= 0 ? left : right
}
