public import CFPDocuments
public import CFPQuantities

/// A printed quantity: its number with the digits as printed, its unit, and what it is stated for.
public struct Quantity: Sendable {
  /// The number; nil for a null mark (`/`, an empty cell) and for more digits than `PrintedNumber` holds.
  public var number: PrintedNumber?
  /// The unit printed behind the number, in a column of its own or in the heading; nil where none is printed.
  public var unit: PrintedUnit?
  public var qualifier: Qualifier?
  /// The lower end of a range that is printed beside the number: `250 (190–640)`.
  public var rangeStart: PrintedNumber?
  /// The upper end of a printed range; without `rangeStart` (`190 - 640`) `number` is its lower end.
  public var rangeEnd: PrintedNumber?
  /// The number printed behind `±`.
  public var uncertainty: PrintedNumber?
  /// Whether `uncertainty` is in percent of the number.
  public var hasRelativeUncertainty = false
  /// Whether the digits had to be repaired to be read; `span` still shows what is printed.
  public var isRepaired: Bool
  /// Whether something is printed that is neither a number nor a mark for none: nothing can be computed without it.
  public var isUnread = false
  /// Where number and unit stand; nil for a quantity that has no cell of its own.
  public var span: TextSpan?
  /// Where the unit stands, when that is a heading or another cell.
  public var unitSpan: TextSpan?

  public init(
    number: PrintedNumber?, unit: PrintedUnit? = nil, qualifier: Qualifier? = nil,
    rangeEnd: PrintedNumber? = nil,
    uncertainty: PrintedNumber? = nil, isRepaired: Bool = false, span: TextSpan?,
    unitSpan: TextSpan? = nil
  ) {
    self.number = number
    self.unit = unit
    self.qualifier = qualifier
    self.rangeEnd = rangeEnd
    self.uncertainty = uncertainty
    self.isRepaired = isRepaired
    self.span = span
    self.unitSpan = unitSpan
  }

  /// Whether the number can be computed with: printed, and not a mere bound or one end of a range.
  public var isDefinite: Bool {
    number != nil && (rangeEnd == nil || rangeStart != nil) && (qualifier == nil || qualifier == .about)
  }
}

/// A calendar date as far as it is printed.
public struct PrintedDate: Hashable, Sendable, Comparable {
  public var year: Int
  public var month: Int?
  public var day: Int?

  /// A date; nil where month or day is none of the calendar's.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1900...2200).contains(year), month.map((1...12).contains) ?? true,
      day.map((1...31).contains) ?? true,
      day == nil || month != nil
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// ISO 8601, as precise as printed: `2026-04-21`, `2026-04`, `2026`.
  public var iso: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(two(month))" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  public static func < (left: PrintedDate, right: PrintedDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
