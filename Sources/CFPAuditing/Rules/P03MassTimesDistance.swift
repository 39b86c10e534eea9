import CFPFootprints
import CFPQuantities

/// CFP-P03, error: mass × distance = t·km, for transport rows that print all three. (t·km × factor is P01's.)
///
/// Left open: a return trip, a load factor or another printed multiplier, a mass or distance without its unit.
enum MassTimesDistance: Rule {
  static let id = RuleID.p03

  static let pages = [
    RulePage(
      id: id, level: .error, title: Message(zh: "质量 × 距离 = 周转量", en: "mass × distance = t·km"),
      checks: Message(
        zh: "运输行所印质量乘以距离应等于所印周转量；周转量乘以因子见 P01。",
        en: "The mass times the distance of a transport row gives its t·km; t·km times the factor is P01's."),
      formula: "mass × distance = t·km",
      skips: Message(
        zh: "注明返程、装载率或其他乘数的，质量或距离未印单位的：不判定。",
        en:
          "Rows with a return trip, a load factor or another multiplier, and masses or distances without units, stay open."
      ),
      source: ownArithmetic, passing: transportExample, failing: transportExample.replacing("1.160", with: "1.610"))
  ]

  static func apply(to ledger: inout Ledger) {
    var outcomes = ledger.network.transports.map(agreement)
    // Twice the product is the way there and back, said or not.
    for (index, relation) in ledger.network.transports.enumerated() where outcomes[index] == .fails {
      if isThereAndBack(relation) { outcomes[index] = .open(.unknownMultiplier) }
    }
    if outcomes.count(where: { $0 == .fails }) > 1, !outcomes.contains(where: \.isPass) {
      // Where none agrees, masses and t·km are stated for different things: a year, a piece.
      outcomes = outcomes.map { $0 == .fails ? .open(.otherScope) : $0 }
    }
    for (relation, outcome) in zip(ledger.network.transports, outcomes) {
      ledger.record(relation, outcome)
      guard outcome == .fails else { continue }
      let recomputed = recomputation(relation.readings[0], stated: relation.stated)
      let expression = expression(relation.readings[0], stated: relation.stated)
      let name = ledger.report.name(of: relation.stated.figure ?? .total)
      let computed = recomputed?.text(beside: relation.stated) ?? "?"
      ledger.findings.append(
        ledger.finding(
          relation, level: .error,
          message: Message(
            zh: "“\(name)”：\(expression) = \(computed) t·km，而报告印为 \(relation.stated.text)。",
            en: "“\(name)”: \(expression) = \(computed) t·km, but \(relation.stated.text) is printed.")))
    }
  }
}

private func isThereAndBack(_ relation: Relation) -> Bool {
  guard var reading = relation.readings.first, let two = Term(constant: 2) else { return false }
  reading.terms.append(two)
  return agreement(of: Relation(relation.rule, stated: relation.stated, readings: [reading])).isPass
}

/// mass × distance = t·km, one a transport row that prints all three.
func transportRelations(of report: CFPReport) -> [Relation] {
  report.inventory.indices.compactMap { index in
    let row = report.inventory[index]
    guard let leg = row.transport, let activity = row.activity, activity.unit?.symbol.dimension == .freight,
      let stated = Term(.row(index, .activity), activity), let mass = leg.mass, let distance = leg.distance,
      var massTerm = Term(.row(index, .transportMass), mass),
      var distanceTerm = Term(.row(index, .transportDistance), distance)
    else { return nil }
    var relation = Relation(.p03, stated: stated, readings: [])
    if !activity.isDefinite || !mass.isDefinite || !distance.isDefinite { relation.obstacle = .notDefinite }
    if leg.returnTrip != nil || !row.multipliers.isEmpty { relation.doubt = .unknownMultiplier }
    guard mass.unit?.symbol.dimension == .mass, distance.unit?.symbol.dimension == .distance,
      mass.unit?.per == nil || mass.unit?.per?.dimension == .count
    else {
      relation.obstacle = .unitsNotComparable
      return relation
    }
    if activity.unit?.per != nil, mass.unit?.per?.name != activity.unit?.per?.name {
      relation.obstacle = .otherScope
      return relation
    }
    massTerm.power = (mass.unit?.fullPower ?? 6) - 6
    distanceTerm.power = (distance.unit?.fullPower ?? 3) - 3 + 9 - (activity.unit?.fullPower ?? 9)
    relation.readings = [Reading(form: .product, terms: [massTerm, distanceTerm])]
    return relation
  }
}

private let transportExample = """
  产品碳足迹报告

  阶段\t运输货物\t重量(t)\t距离(km)\t周转量(t·km)\t排放因子(kgCO2e/t·km)\t排放量(kgCO2e)
  原材料运输\t钢板\t0.0200\t58\t1.160\t0.100\t0.116

  """
