import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// `missing-ncv`: the table multiplies a factor per energy without a heating value. It fits when the figures agree with a
/// published value; here they do not, which is why there is a finding, but the reader should know that a value is missing.
/// `unit-L-kg`: the amount is litres labelled kilograms, tested by the density that the figures imply.
func combustionCauses(_ combustion: Combustion) -> [Finding.Cause] {
  if combustion.isHeatingValuePrinted { return leftOutCauses(combustion) }
  let factor = FigureReference.row(combustion.row, .factor).pointer
  let activity = FigureReference.row(combustion.row, .activity)
  var causes = [
    Finding.Cause(
      code: "missing-ncv", pointer: factor,
      detail: .heatingValueMissing(implied: impliedHeatingValue(combustion)), fits: false)
  ]
  let term = combustion.relation.readings.first?.terms.first
  if term?.unit?.symbol.dimension == .mass, let densities = combustion.densities {
    let fits = combustion.relation.readings.contains {
      isExplained($0, stated: combustion.relation.stated, by: densities)
    }
    causes.append(
      Finding.Cause(code: "unit-L-kg", pointer: activity.pointer, detail: .litres(densities, fits: fits), fits: fits))
  }
  if let power = missingThousand(combustion.relation) {
    causes.append(thousandCause(at: activity.pointer, power: power))
  }
  return causes
}

/// `carbon-not-co2` and `missing-ncv` of a row that prints all it takes: the stated emission lacks 44/12, or the heating
/// value, of the product.
private func leftOutCauses(_ combustion: Combustion) -> [Finding.Cause] {
  let stated = combustion.relation.stated
  let emission = FigureReference.row(combustion.row, .emission).pointer
  for reading in combustion.relation.readings {
    guard let product = computed(reading, .nearest),
      let target = stated.interval(.nearest).multiplied(by: reading.divisor)
    else { continue }
    func fits(_ interval: Interval?) -> Bool { interval.flatMap { $0.meets(product) } ?? false }
    if let whole = target.multiplied(by: ExactDecimal(44)), let part = product.multiplied(by: ExactDecimal(12)),
      whole.meets(part) ?? false
    {
      return [cause(.carbonNotDioxide, at: emission, .leftOut(stated: stated.text, times: "44/12"))]
    }
    for term in reading.terms where term.unit?.symbol.dimension == .heat {
      // With the prefixes of its unit, or as the bare number.
      if fits(target.multiplied(by: term.interval(.nearest))) || fits(target.multiplied(by: term.number.nearest)) {
        return [cause(.missingHeatingValue, at: emission, .leftOut(stated: stated.text, times: term.text))]
      }
    }
  }
  return []
}

private func cause(_ kind: CauseKind, at pointer: String, _ detail: Message) -> Finding.Cause {
  Finding.Cause(code: kind.rawValue, pointer: pointer, detail: detail, fits: true)
}

/// The causes of two different implied factors under one printed factor: their ratio as a density.
func sameFactorCauses(_ subject: Int, _ other: Int, in ledger: Ledger) -> [Finding.Cause] {
  let missing = Finding.Cause(
    code: "missing-ncv", pointer: FigureReference.row(subject, .factor).pointer, detail: .heatingValueDiffers,
    fits: false)
  guard let densities = ledger.network.combustions[subject]?.densities,
    let mine = rowIntervals(subject, in: ledger.report), let theirs = rowIntervals(other, in: ledger.report),
    ledger.report[.row(subject, .activity)]?.unit?.symbol.dimension == .mass
  else { return [missing] }
  // e1 / a1 = density × e2 / a2, the row with the smaller factor being the litres: multiplied out.
  func ratioFits(
    _ litres: (emission: Interval, activity: Interval), _ kilograms: (emission: Interval, activity: Interval)
  ) -> Bool {
    guard let left = litres.emission.multiplied(by: kilograms.activity),
      let right = kilograms.emission.multiplied(by: litres.activity)?.multiplied(by: densities)
    else { return false }
    return left.meets(right) ?? false
  }
  if ratioFits(mine, theirs) {
    return [
      missing,
      Finding.Cause(
        code: "unit-L-kg", pointer: FigureReference.row(subject, .activity).pointer,
        detail: .ratioIsDensity(impliedDensity(mine, theirs)),
        fits: true),
    ]
  }
  if ratioFits(theirs, mine) {
    return [
      missing,
      Finding.Cause(
        code: "unit-L-kg", pointer: FigureReference.row(other, .activity).pointer,
        detail: .ratioIsDensity(impliedDensity(theirs, mine)),
        fits: true),
    ]
  }
  return [missing]
}

/// The density under which litres in one row and kilograms in the other have one factor, for showing; in kg/L.
private func impliedDensity(
  _ litres: (emission: Interval, activity: Interval), _ kilograms: (emission: Interval, activity: Interval)
) -> Interval? {
  guard let left = litres.emission.multiplied(by: kilograms.activity),
    let right = kilograms.emission.multiplied(by: litres.activity)
  else { return nil }
  return left.quotient(by: right, decimals: 4)
}

private func isExplained(_ reading: Reading, stated: Term, by densities: Interval) -> Bool {
  guard let product = computed(reading, .nearest)?.multiplied(by: densities),
    let target = stated.interval(.nearest).multiplied(by: reading.divisor)
  else { return false }
  return product.meets(target) ?? false
}

extension Combustion {
  /// The densities that are published for the carrier, 2 % either way, in kg/L.
  fileprivate var densities: Interval? { carrier.flatMap(publishedDensities) }
}

/// The range of a carrier's published densities, 2 % either way, in kg/L; nil where none is published.
func publishedDensities(of carrier: String) -> Interval? {
  let values = parameterSets(for: carrier).compactMap { set -> ExactDecimal? in
    guard let density = set.density, let per = density.unit.denominator else { return nil }
    return density.number.exact.scaled(byPowerOfTen: density.unit.fullPower - per.fullPower - 3)
  }
  guard
    let least = values.min(by: { ($0.compared(to: $1) ?? 0) < 0 })?.multiplied(
      by: ExactDecimal(coefficient: 98, decimals: 2)),
    let greatest = values.max(by: { ($0.compared(to: $1) ?? 0) < 0 })?.multiplied(
      by: ExactDecimal(coefficient: 102, decimals: 2))
  else { return nil }
  return Interval(low: least, high: greatest)
}

extension Message {
  fileprivate static func leftOut(stated: String, times multiple: String) -> Message {
    Message(
      zh: "\(stated) 再乘以 \(multiple) 即与重算相符：计算时可能漏乘了它。",
      en: "\(stated) times \(multiple) is what the row gives: it may have been left out.")
  }

  fileprivate static func heatingValueMissing(implied: String?) -> Message {
    Message(
      zh: "因子按热量计，而表中没有热值\(implied.map { "（隐含 \($0)）" } ?? "")；公开的热值都不相符。",
      en:
        "The factor is one per energy, and the table has no heating value\(implied.map { " (implied: \($0))" } ?? ""); none of the published ones fits."
    )
  }

  fileprivate static let heatingValueDiffers = Message(
    zh: "因子按热量计而未印热值；两行若用同一热值，不能同时成立。",
    en:
      "The factor is one per energy and no heating value is printed; with one heating value the two rows cannot both hold."
  )

  fileprivate static func litres(_ densities: Interval, fits: Bool) -> Message {
    let range = "\(densities.low.plainText)–\(densities.high.plainText) kg/L"
    return fits
      ? Message(
        zh: "假设：数据实为升而标为千克；隐含密度在 \(range) 之内。仅为一种可能。",
        en:
          "Hypothesis: the amount is litres labelled kilograms; the implied density lies within \(range). A possibility only."
      )
      : Message(
        zh: "升误标为千克不能解释：隐含密度不在 \(range) 之内。",
        en: "Litres labelled kilograms do not explain it: the implied density is outside of \(range).")
  }

  fileprivate static func ratioIsDensity(_ density: Interval?) -> Message {
    let range = density.map { " \($0.low.plainText)–\($0.high.plainText) kg/L" } ?? ""
    return Message(
      zh: "假设：该行数据实为升而标为千克；两个隐含因子之比相当于密度\(range)。仅为一种可能。",
      en:
        "Hypothesis: this amount is litres labelled kilograms; the ratio of the implied factors is a density of\(range). A possibility only."
    )
  }
}
