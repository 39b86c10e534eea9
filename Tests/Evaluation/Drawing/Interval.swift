/// What a printed number may stand for, rounded or truncated: the widest reading, so that an injected error counts as
/// detectable only if every reading finds it.
struct Span {
  var low: Fixed
  var high: Fixed

  init(low: Fixed, high: Fixed) {
    self.low = low
    self.high = high
  }

  /// From half a unit below to a whole one above (for a negative number the other way round).
  init(printed value: Fixed) {
    let half = Fixed(5, decimals: value.decimals + 1)
    let unit = Fixed(1, decimals: value.decimals)
    low = value - (value.units < 0 ? unit : half)
    high = value + (value.units < 0 ? half : unit)
  }

  /// Half a unit either way: what a reader who only knows rounding allows.
  init(rounded value: Fixed) {
    let half = Fixed(5, decimals: value.decimals + 1)
    low = value - half
    high = value + half
  }

  static func * (left: Span, right: Span) -> Span {
    let corners = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]
    return Span(
      low: corners.dropFirst().reduce(corners[0]) { $1 < $0 ? $1 : $0 },
      high: corners.dropFirst().reduce(corners[0]) { $0 < $1 ? $1 : $0 })
  }

  static func + (left: Span, right: Span) -> Span { Span(low: left.low + right.low, high: left.high + right.high) }

  func meets(_ other: Span) -> Bool { !(high < other.low) && !(other.high < low) }
}
