/// What one line of AUDIT.md section 2 recomputes. A rule names relations of the network, and words what fails.
protocol Rule: Sendable {
  static var id: RuleID { get }
  /// The rule in words, with examples; several where one type applies several rules of a kind.
  static var pages: [RulePage] { get }
  static func apply(to ledger: inout Ledger)
}

/// How many figures a note lists as its cells: its message counts them all.
let mostListedFigures = 100

/// Every rule, in the order of their application.
let allRules: [any Rule.Type] = [
  ActivityTimesFactor.self,
  ActivityTimesHeatingValue.self,  // after P01: only what is no plain product is a combustion
  MassTimesDistance.self,
  YearlyAmountPerUnit.self,
  OneFactorOneCarrier.self,  // after P02: rows whose product is settled need no comparing
  ItemsToStage.self,
  StagesToTotal.self,
  PartsOfOneResult.self,
  WarmingPotentials.self,
  StageShare.self,
  SharesToHundred.self,
  StatedAgain.self,  // after the sums: a difference that they explain is no error
  UnitsOfProducts.self,
  OneFactorTwoValues.self,
  ElectricityFactor.self,
  PublishedRange.self,
  AnnualTotal.self,
  MassBalance.self,
  LargestStage.self,
  StatedChange.self,
  RowTotals.self,  // these five after all that knows what a figure is: they look at what is left
  ColumnTotals.self,
  ColumnProducts.self,
  ColumnShares.self,
  ColumnChanges.self,
  SameEverywhere.self,
  Numbering.self,
  BoundaryQuantified.self,
  Truncating.self,  // this and the next two look at the checks of all before them
  ThroughRounding.self,
  WeakPasses.self,
  RepairedNumbers.self,
  Completeness.self,
  Method.self,
  DatesInOrder.self,
  UncheckedFigures.self,  // last: what no other rule has checked
]

extension RuleID {
  static let c01 = RuleID(rawValue: "CFP-C01")
  static let c02 = RuleID(rawValue: "CFP-C02")
  static let c03 = RuleID(rawValue: "CFP-C03")
  static let c04 = RuleID(rawValue: "CFP-C04")
  static let d01 = RuleID(rawValue: "CFP-D01")
  static let d02 = RuleID(rawValue: "CFP-D02")
  static let d03 = RuleID(rawValue: "CFP-D03")
  static let d04 = RuleID(rawValue: "CFP-D04")
  static let d05 = RuleID(rawValue: "CFP-D05")
  static let d06 = RuleID(rawValue: "CFP-D06")
  static let f01 = RuleID(rawValue: "CFP-F01")
  static let f02 = RuleID(rawValue: "CFP-F02")
  static let f03 = RuleID(rawValue: "CFP-F03")
  static let f04 = RuleID(rawValue: "CFP-F04")
  static let h01 = RuleID(rawValue: "CFP-H01")
  static let h02 = RuleID(rawValue: "CFP-H02")
  static let m01 = RuleID(rawValue: "CFP-M01")
  static let m02 = RuleID(rawValue: "CFP-M02")
  static let m03 = RuleID(rawValue: "CFP-M03")
  static let p01 = RuleID(rawValue: "CFP-P01")
  static let p02 = RuleID(rawValue: "CFP-P02")
  static let p03 = RuleID(rawValue: "CFP-P03")
  static let p04 = RuleID(rawValue: "CFP-P04")
  static let p05 = RuleID(rawValue: "CFP-P05")
  static let r01 = RuleID(rawValue: "CFP-R01")
  static let r02 = RuleID(rawValue: "CFP-R02")
  static let s01 = RuleID(rawValue: "CFP-S01")
  static let s02 = RuleID(rawValue: "CFP-S02")
  static let s03 = RuleID(rawValue: "CFP-S03")
  static let s04 = RuleID(rawValue: "CFP-S04")
  static let t01 = RuleID(rawValue: "CFP-T01")
  static let t02 = RuleID(rawValue: "CFP-T02")
  static let t03 = RuleID(rawValue: "CFP-T03")
  static let t04 = RuleID(rawValue: "CFP-T04")
  static let t05 = RuleID(rawValue: "CFP-T05")
  static let u01 = RuleID(rawValue: "CFP-U01")
  static let u02 = RuleID(rawValue: "CFP-U02")
  static let u03 = RuleID(rawValue: "CFP-U03")
  static let x01 = RuleID(rawValue: "CFP-X01")
  static let x02 = RuleID(rawValue: "CFP-X02")

  /// P01 to P04, S, H, C, U and F01 (AUDIT.md section 2): they never fire on what is right and printed right.
  public var isArithmetic: Bool {
    let kind = rawValue.dropFirst(4).first
    return rawValue == "CFP-F01" || (kind.map { "SHCU".contains($0) } ?? false)
      || ["CFP-P01", "CFP-P02", "CFP-P03", "CFP-P04"].contains(rawValue)
  }

  /// Whether it compares repetitions of a number: repeating a number alone does not check it.
  public var isRepetition: Bool { rawValue.hasPrefix("CFP-C") || self == .u01 }
}
