/// Why a figure may be wrong: the codes of AUDIT.md section 3, with how often each is behind a wrong figure.
///
/// The weights follow section 3 (one digit 60 to 95 % of keying errors, neighbours swapped 10 to 20 %, a digit lost or
/// added 10 to 20 %); those of the others are our estimate and only order what fits equally well.
enum CauseKind: String, CaseIterable {
  case digit, transposition
  case droppedDigit = "dropped-digit"
  case extraDigit = "extra-digit"
  case decimalShift = "decimal-shift"
  case kilogramTonne = "unit-kg-t"
  case kilowattMegawattHour = "unit-kWh-MWh"
  case kilowattHourMegajoule = "unit-kWh-MJ"
  case litreKilogram = "unit-L-kg"
  case carbonNotDioxide = "carbon-not-co2"
  case missingHeatingValue = "missing-ncv"
  case wrongFactorRow = "wrong-factor-row"
  case copiedNeighbour = "copied-neighbour"
  case missingRow = "missing-row"
  case doubleCount = "double-count"
  case staleTotal = "stale-total"
  case sign
  case shareBase = "share-base"
  case functionalUnit = "functional-unit"
  case ocr

  /// How often it is behind a wrong figure, all else equal.
  var weight: Double {
    switch self {
    case .digit: 0.40
    case .transposition: 0.12
    case .droppedDigit, .extraDigit: 0.06
    case .decimalShift: 0.06
    case .kilogramTonne, .kilowattMegawattHour: 0.05
    case .wrongFactorRow, .copiedNeighbour, .missingRow: 0.04
    case .doubleCount, .staleTotal: 0.03
    case .kilowattHourMegajoule, .litreKilogram, .carbonNotDioxide, .missingHeatingValue: 0.02
    case .sign, .shareBase, .functionalUnit: 0.02
    case .ocr: 0.01
    }
  }
}

extension CauseKind {
  /// The cause in words, for a figure printed as `printed` that the rest of the report implies to be `value`.
  func detail(printed: String, value: String) -> Message {
    switch self {
    case .digit:
      Message(
        zh: "若 \(printed) 应为 \(value)（一位数字不同），则相符。",
        en: "It agrees if \(printed) should read \(value) (one digit differs).")
    case .transposition:
      Message(
        zh: "若 \(printed) 应为 \(value)（相邻两位互换），则相符。",
        en: "It agrees if \(printed) should read \(value) (two neighbouring digits swapped).")
    case .droppedDigit:
      Message(
        zh: "若 \(printed) 应为 \(value)（漏一位），则相符。", en: "It agrees if \(printed) should read \(value) (a digit was lost)."
      )
    case .extraDigit:
      Message(
        zh: "若 \(printed) 应为 \(value)（多一位），则相符。", en: "It agrees if \(printed) should read \(value) (a digit too many)."
      )
    case .decimalShift:
      Message(
        zh: "若 \(printed) 应为 \(value)（小数点移位），则相符。",
        en: "It agrees if \(printed) should read \(value) (the decimal point has moved).")
    case .kilogramTonne:
      Message(
        zh: "相差恰好一千倍（\(printed) 与 \(value)）：单位可能混淆（kg 与 t）。",
        en: "Off by exactly a thousand (\(printed), \(value)): units may be mixed up (kg and t).")
    case .kilowattMegawattHour:
      Message(
        zh: "相差恰好一千倍（\(printed) 与 \(value)）：单位可能混淆（kWh 与 MWh）。",
        en: "Off by exactly a thousand (\(printed), \(value)): units may be mixed up (kWh and MWh).")
    case .kilowattHourMegajoule:
      Message(
        zh: "相差 3.6 倍（\(printed) 与 \(value)）：单位可能混淆（kWh 与 MJ）。",
        en: "Off by 3.6 (\(printed), \(value)): units may be mixed up (kWh and MJ).")
    case .litreKilogram:
      Message(
        zh: "假设：升与千克混淆；\(printed) 与 \(value) 之比在公布的密度之内。仅为一种可能。",
        en:
          "Hypothesis: litres taken for kilograms; the ratio of \(printed) and \(value) is a published density. A possibility only."
      )
    case .carbonNotDioxide:
      Message(
        zh: "相差 44/12（\(printed) 与 \(value)）：可能把碳当作二氧化碳。",
        en: "Off by 44/12 (\(printed), \(value)): carbon may have been taken for CO2.")
    case .missingHeatingValue:
      Message(
        zh: "因子 \(printed) 乘以公布的热值才与 \(value) 相符：可能漏乘热值。",
        en: "The factor \(printed) gives \(value) only with a published heating value: it may have been left out.")
    case .wrongFactorRow:
      Message(
        zh: "计算似乎用了另一行的因子 \(value)，而不是所印的 \(printed)。",
        en: "The figures follow from another row's factor, \(value), not from the printed \(printed).")
    case .copiedNeighbour:
      Message(
        zh: "\(printed) 与相邻行所印相同，可能抄错行；其余数字要求 \(value)。",
        en: "\(printed) is also what a neighbouring row prints: copied from there, perhaps; the rest asks for \(value)."
      )
    case .missingRow:
      Message(
        zh: "\(printed) 恰好少了一项（其余数字要求 \(value)）：可能漏加一行。",
        en: "\(printed) lacks exactly one of its parts (the rest asks for \(value)): a row may have been left out.")
    case .doubleCount:
      Message(
        zh: "\(printed) 恰好多了一项（其余数字要求 \(value)）：可能重复计入一行。",
        en:
          "\(printed) holds exactly one of its parts twice (the rest asks for \(value)): a row may have been counted twice."
      )
    case .staleTotal:
      Message(
        zh: "所印占比均由各部分之和算得，\(printed) 可能是修改前的旧值（其余数字要求 \(value)）。",
        en:
          "The printed shares follow from the sum of the parts: \(printed) may be left over from before a change (the rest asks for \(value))."
      )
    case .sign:
      Message(zh: "若 \(printed) 应为 \(value)（正负号），则相符。", en: "It agrees if \(printed) should read \(value) (the sign).")
    case .shareBase:
      Message(
        zh: "\(printed) 是以另一基数算得的占比；以印出的总计应为 \(value)。",
        en: "\(printed) is a share of another base; of the printed total it is \(value).")
    case .functionalUnit:
      Message(
        zh: "\(printed) 与 \(value) 之比是功能单位的数量或产品质量：可能按另一单位给出。",
        en:
          "The ratio of \(printed) and \(value) is the functional unit's amount or the product's mass: it may be stated for another unit."
      )
    case .ocr:
      Message(
        zh: "若 \(printed) 应为 \(value)（形近数字误识），则相符。",
        en: "It agrees if \(printed) should read \(value) (digits that look alike).")
    }
  }
}
