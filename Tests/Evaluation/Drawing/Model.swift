/// How the author of a report gets from full precision to what is printed.
enum Habit: String, CaseIterable {
  /// Every number is rounded from full precision.
  case fullPrecision
  /// Sums and shares are computed from the printed numbers.
  case fromPrinted
  /// Everything is cut off, nothing rounded.
  case truncated
  /// Results are cut off; what they are computed from was rounded.
  case truncatedResults
  /// The factors that were used have more digits than are printed.
  case hiddenFactorDigits
  /// Shares are moved by one unit so that they add up to exactly 100.
  case balancedShares
  /// Amounts are a yearly amount divided by the output, and only rounded for print.
  case allocatedAmounts

  /// The habits of documents that are drawn for their layout.
  static let common: [Habit] = [.fullPrecision, .fromPrinted, .truncated]
}

/// One row of activity data.
struct ModelRow {
  var stage: Int
  var item: String
  var amount: Fixed
  var measure: Measure
  var factor: Fixed
  /// Printed numbers that multiply amount and factor.
  var years: Fixed?
  /// GJ a tonne, where the factor is one per GJ.
  var heatingValue: Fixed?
  /// t C a GJ, and percent, where the factor is made of them.
  var carbonContent: Fixed?
  var oxidation: Fixed?
  var mass: Fixed?
  var distance: Fixed?
  var mode: String?
  var annual: Fixed?
  var pieceMass: Fixed?
  var pieces: Fixed?
  /// The amount and the factor before they were rounded for print.
  var fullAmount: Fixed?
  var fullFactor: Fixed?
  var exact = Fixed.zero
  var emission = Fixed.zero
  /// Nothing was used: amount and emission are printed as a null mark.
  var isNull = false
}

/// One life-cycle stage with its rows' sum.
struct ModelStage {
  var stage: String
  var label: String
  var exact = Fixed.zero
  var emission = Fixed.zero
  var share = Fixed.zero
}

/// Everything that a report will state; the figures agree until an error is injected.
struct Model {
  var tongue: Tongue
  var names: Names
  var product: String
  var modelCode: String
  /// The counting unit of the product: 台, piece.
  var unit: String
  var isDeclared: Bool
  var boundary: String
  var number: String
  var issued: Day
  var validUntil: Day
  var start: Day
  var end: Day
  var standards: [String]
  var assessment: String
  var habit: Habit
  var stages: [ModelStage]
  var rows: [ModelRow]
  var total = Fixed.zero
  var emissionDecimals: Int
  var stageDecimals: Int
  var shareDecimals: Int
  /// Units made in the year, for annual amounts.
  var output: Int
  /// Whether relations are judged as if every number was rounded, not cut off.
  var readsRoundedOnly = false

  /// The rows of a stage.
  func rows(of stage: Int) -> [(index: Int, row: ModelRow)] {
    rows.enumerated().filter { $0.element.stage == stage }.map { (index: $0.offset, row: $0.element) }
  }

  /// Computes every emission, stage value, share and the total by the author's habit.
  mutating func compute() {
    let truncating = habit == .truncated || habit == .truncatedResults
    let fromPrinted = habit == .fromPrinted
    func cut(_ value: Fixed, _ decimals: Int) -> Fixed { value.cut(to: decimals, truncating: truncating) }
    for index in rows.indices {
      var exact = (rows[index].fullAmount ?? rows[index].amount) * (rows[index].fullFactor ?? rows[index].factor)
      if let years = rows[index].years { exact = exact * years }
      if let heatingValue = rows[index].heatingValue { exact = exact * heatingValue }
      if rows[index].isNull { exact = .zero }
      rows[index].exact = exact
      rows[index].emission = cut(exact, emissionDecimals)
    }
    var sum = Fixed.zero
    for index in stages.indices {
      stages[index].exact = rows(of: index).reduce(.zero) {
        $0 + (fromPrinted ? $1.row.emission : $1.row.exact)
      }
      stages[index].emission = cut(stages[index].exact, stageDecimals)
      sum = sum + (fromPrinted ? stages[index].emission : stages[index].exact)
    }
    total = cut(sum, stageDecimals)
    for index in stages.indices {
      let part = fromPrinted ? stages[index].emission : stages[index].exact
      let whole = fromPrinted ? total : sum
      stages[index].share = (part * Fixed(100, decimals: 0)).divided(
        by: whole, decimals: shareDecimals, truncating: truncating)
    }
    if habit == .balancedShares { balanceShares() }
  }

  /// Moves the greatest shares by one unit until all of them add up to 100.
  private mutating func balanceShares() {
    let whole = Fixed(100, decimals: 0).widened(to: shareDecimals)
    let order = stages.indices.sorted { stages[$1].share < stages[$0].share }
    var rest = (whole - stages.reduce(.zero) { $0 + $1.share }).units
    for index in order where rest != 0 {
      let step: Int128 = rest > 0 ? 1 : -1
      stages[index].share.units += step
      rest -= step
    }
  }

  /// Draws what the habit keeps from print.
  mutating func drawHiddenDigits(_ random: inout Random) {
    for index in rows.indices {
      switch habit {
      case .hiddenFactorDigits:
        // The same item has the same factor in all rows, its hidden digits included.
        let known = rows[..<index].first { $0.item == rows[index].item && $0.factor == rows[index].factor }?.fullFactor
        let factor = rows[index].factor
        rows[index].fullFactor =
          known ?? factor.widened(to: factor.decimals + 2)
          + Fixed(Int128(random.int(-49...49)), decimals: factor.decimals + 2)
      case .allocatedAmounts:
        let amount = rows[index].amount
        rows[index].fullAmount =
          amount.widened(to: amount.decimals + 3) + Fixed(Int128(random.int(-499...499)), decimals: amount.decimals + 3)
      default: break
      }
    }
  }
}
