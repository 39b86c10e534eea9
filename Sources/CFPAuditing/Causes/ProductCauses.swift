import CFPFootprints
import CFPQuantities

/// The causes of a failing product that show in the figures themselves: a power of ten, two neighbouring digits swapped.
func productCauses(_ relation: Relation) -> [Finding.Cause] {
  guard let reading = relation.readings.first, let subject = relation.stated.figure else { return [] }
  let figures = [relation.stated] + reading.terms
  if let power = [3, -3].first(where: { shiftedAgreement(relation, by: $0).isPass }) {
    let activity = reading.terms.first
    let isElectricity = activity?.unit?.symbol.dimension == .electricity
    let pointer = (isElectricity ? activity?.figure : reading.terms.dropFirst().first?.figure) ?? subject
    return [
      Finding.Cause(
        code: isElectricity ? "unit-kWh-MWh" : "unit-kg-t", pointer: pointer.pointer,
        detail: .thousand(power, isElectricity),
        fits: true)
    ]
  }
  if let power = [1, -1, 2, -2].first(where: { shiftedAgreement(relation, by: $0).isPass }) {
    return [Finding.Cause(code: "decimal-shift", pointer: subject.pointer, detail: .decimalPoint(power), fits: true)]
  }
  for (position, term) in figures.enumerated() {
    guard let figure = term.figure, let swapped = transposition(of: term, at: position, in: relation) else { continue }
    return [
      Finding.Cause(
        code: "transposition", pointer: figure.pointer, detail: .digitsSwapped(term.number.digits, swapped.digits),
        fits: true)
    ]
  }
  return []
}

/// How the relation comes out when its operands are 10^power greater.
func shiftedAgreement(_ relation: Relation, by power: Int) -> Agreement {
  guard var reading = relation.readings.first, !reading.terms.isEmpty else { return .fails }
  reading.terms[0].power += power
  return agreement(of: Relation(relation.rule, stated: relation.stated, readings: [reading]))
}

/// The number with two neighbouring digits swapped that makes the relation hold to the digit; nil where none does.
private func transposition(of term: Term, at position: Int, in relation: Relation) -> PrintedNumber? {
  var power: Int64 = 1
  let mantissa = term.number.mantissa
  while mantissa / power >= 10 || mantissa / power <= -10 {
    let low = mantissa / power % 10
    let high = mantissa / power / 10 % 10
    let swapped = mantissa + (low - high) * 9 * power
    power *= 10
    guard low != high,
      let number = PrintedNumber(
        mantissa: swapped, fractionDigits: term.number.fractionDigits, exponent: term.number.exponent)
    else { continue }
    var trial = relation
    trial.doubt = nil
    trial.readings = Array(relation.readings.prefix(1))
    if position == 0 { trial.stated.number = number } else { trial.readings[0].terms[position - 1].number = number }
    if case .holds(.exact, _, _) = agreement(of: trial) { return number }
  }
  return nil
}

extension Message {
  fileprivate static func thousand(_ power: Int, _ isElectricity: Bool) -> Message {
    let units = isElectricity ? ("kWh 与 MWh", "kWh and MWh") : ("kg 与 t", "kg and t")
    return Message(
      zh: "相差恰好 10^\(power) 倍：单位可能混淆（\(units.0)）。",
      en: "Off by exactly 10^\(power): units may be mixed up (\(units.1)).")
  }

  fileprivate static func decimalPoint(_ power: Int) -> Message {
    Message(zh: "相差恰好 10^\(power) 倍：小数点可能移位。", en: "Off by exactly 10^\(power): the decimal point may have moved.")
  }

  fileprivate static func digitsSwapped(_ printed: String, _ swapped: String) -> Message {
    Message(
      zh: "若 \(printed) 应为 \(swapped)（相邻两位互换），则相符。",
      en: "It agrees if \(printed) should read \(swapped) (two neighbouring digits swapped).")
  }
}
