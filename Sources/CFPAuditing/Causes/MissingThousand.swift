import CFPFootprints
import CFPQuantities

/// 3 or -3 where a factor of a thousand between its operands' units makes a failing product agree.
func missingThousand(_ relation: Relation) -> Int? {
  [3, -3].first { power in
    guard var reading = relation.readings.first, !reading.terms.isEmpty else { return false }
    reading.terms[0].power += power
    return agreement(of: Relation(relation.rule, stated: relation.stated, readings: [reading])).isPass
  }
}

/// `unit-kg-t` where the relation itself shows it, a published value or an unprinted unit being part of it; what rests on
/// printed figures alone is left to the diagnoses.
func thousandCause(at pointer: String, power: Int) -> Finding.Cause {
  Finding.Cause(
    code: CauseKind.kilogramTonne.rawValue, pointer: pointer,
    detail: Message(
      zh: "若因子的单位与数据相差 10^\(power)（kg 与 t），则乘积相符。",
      en: "The product agrees if the factor's unit is 10^\(power) away from the activity's (kg against t)."), fits: true
  )
}
