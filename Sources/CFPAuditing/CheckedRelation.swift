public import CFPFootprints
public import CFPQuantities

/// The relation behind a check, for showing: how the stated figure follows from other figures.
public struct CheckedRelation: Sendable {
  public enum Form: Sendable {
    case product, sum
    /// The first operand as a part of the second.
    case share
    /// The only operand, stated a second time.
    case equality
  }

  /// A number that the stated figure is computed from.
  public struct Operand: Sendable {
    /// The figure that it is printed as; nil for a constant and for a published value.
    public var figure: FigureReference?
    /// The number without rounding freedom, as printed.
    public var value: ExactDecimal
    /// Times 10^power: what brings the printed unit to the stated figure's.
    public var power: Int
    /// As a person would write it: `2.00 kg`.
    public var text: String
  }

  public var form: Form
  /// All operands, in the order of the relation.
  public var operands: [Operand]
  /// A product is divided by this: the 12 of 44/12.
  public var divisor: ExactDecimal
  /// What is put in that the report does not print, each with its source.
  public var assumed: [Message]
  /// The recomputation in words: `2.00 kg × 42.652 GJ/t × 0.0726 t/GJ`; a long sum is shortened.
  public var expression: String
  /// The figure that is recomputed; nil where it is not printed: the 100 % that shares add up to.
  public var statedFigure: FigureReference?
  /// The stated number without rounding freedom.
  public var statedValue: ExactDecimal
  /// What is printed, with its unit.
  public var statedText: String
  /// Every value that the stated digits may stand for (AUDIT.md section 1: N(v)).
  public var stated: Interval
  /// The recomputed value, in the stated figure's unit, with as many digits as a person wants to see; nil on overflow.
  public var value: ExactDecimal?
  /// All values that the printed operands allow, in the stated figure's unit.
  public var computed: Interval?
  /// The recomputed value with all its digits; a quotient has twelve more decimals than the stated number.
  public var exact: ExactDecimal?
  /// `computed` with all its digits: what the stated interval has to meet.
  public var bounds: Interval?
}

extension Check {
  /// Whether the check passed or failed: what an open one computes may lack a part, and stands for nothing.
  public var isDecided: Bool {
    if case .open = outcome { return false }
    return true
  }

  /// The relation behind the check in the reading that decided it; nil for what compares no numbers.
  ///
  /// Computed when asked for: most outputs never show the checks that passed.
  public var relation: CheckedRelation? {
    guard let tested, tested.relation.readings.indices.contains(tested.reading) else { return nil }
    let reading = tested.relation.readings[tested.reading]
    let stated = tested.relation.stated
    let recomputed = recomputation(reading, stated: stated)
    return CheckedRelation(
      form: CheckedRelation.Form(reading.form),
      operands: reading.terms.map {
        CheckedRelation.Operand(figure: $0.figure, value: $0.number.exact, power: $0.power, text: $0.text)
      },
      divisor: reading.divisor, assumed: reading.assumed,
      expression: CFPAuditing.expression(reading, stated: stated),
      statedFigure: stated.figure, statedValue: stated.exact, statedText: stated.text,
      stated: stated.interval(.nearest), value: recomputed?.value, computed: recomputed?.interval,
      exact: recomputed?.exact, bounds: recomputed?.bounds)
  }
}

extension CheckedRelation.Form {
  fileprivate init(_ form: Reading.Form) {
    switch form {
    case .product: self = .product
    case .sum: self = .sum
    case .share: self = .share
    case .equality: self = .equality
    }
  }
}
