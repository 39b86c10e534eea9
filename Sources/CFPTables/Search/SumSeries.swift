import CFPQuantities

/// The numbers of one line (a column, or a row) over the elements that may add up along it, as whole numbers.
struct SumSeries {
  enum State: UInt8 {
    case blank
    /// A mark for no value: it adds nothing.
    case nothing
    case number
    /// Words, a bound, a range: what it adds is not known.
    case unusable
  }

  /// The column or row that it stands for.
  let line: Int
  /// Whether a sum that does not hold in it says anything: not of percentages, changes and ratios.
  let canFail: Bool
  /// By element, in tenths of the last place of its most precise number; 0 where nothing is printed.
  let values: [Int64]
  /// Half a unit of each number's last place, in the same.
  let halves: [Int64]
  let states: [State]
  /// The natural logarithm of its greatest number over its last place: how far apart its numbers lie.
  let spread: Double

  /// The series of some numbers; nil where they are too large to be added in whole numbers.
  /// - Parameter places: where its numbers stand, as rows and columns of the table.
  init?(line: Int, canFail: Bool, _ places: some Collection<(row: Int, column: Int)>, of table: TableAnalysis) {
    // The numbers are looked at where they stand: copies of them would cost more than the search.
    let indices = places.map { table.index(row: $0.row, column: $0.column) ?? -1 }
    var decimals = Int.min
    for index in indices where index >= 0 { decimals = max(decimals, table.numbers[index].number.decimals) }
    guard decimals > Int.min else { return nil }
    var values: [Int64] = []
    var halves: [Int64] = []
    var states: [State] = []
    values.reserveCapacity(indices.count)
    halves.reserveCapacity(indices.count)
    states.reserveCapacity(indices.count)
    let limit = Int64.max / 4 / Int64(indices.count + 1)
    var greatest: Int64 = 0
    for (index, place) in zip(indices, places) {
      guard index >= 0 else {
        values.append(0)
        halves.append(0)
        let position = table.position(row: place.row, column: place.column)
        states.append(position == .empty ? .blank : position == .nothing ? .nothing : .unusable)
        continue
      }
      let number = table.numbers[index].number
      let power = decimals - number.decimals
      guard power <= 17 else { return nil }
      let scale = powersOfTen[power]
      let (tenths, overflow) = number.mantissa.multipliedReportingOverflow(by: scale * 10)
      // The halves add up, too: twenty zeros beside seventeen decimals are more than 64 bits hold.
      guard !overflow, tenths.magnitude < limit.magnitude, scale * 5 < limit else { return nil }
      values.append(tenths)
      halves.append(scale * 5)
      states.append(table.numbers[index].isDefinite ? .number : .unusable)
      greatest = max(greatest, abs(tenths))
    }
    self.line = line
    self.canFail = canFail
    self.values = values
    self.halves = halves
    self.states = states
    spread = max(1, logarithm(Double(greatest) / 10))
  }
}

let powersOfTen: [Int64] = (0..<19).map { (0..<$0).reduce(1) { value, _ in value * 10 } }

/// A series over the elements that are visible, with sums up to each of them.
struct VisibleSeries {
  let values: [Int64]
  let halves: [Int64]
  let states: [SumSeries.State]
  /// Up to each position: of the values, of the halves, of the numbers, of what cannot be added.
  private(set) var sums: [Int64] = []
  private(set) var halfSums: [Int64] = []
  private(set) var counts: [Int32] = []
  private(set) var breaks: [Int32] = []

  init(_ series: SumSeries, _ visible: [Int]) {
    let isWhole = visible.count == series.values.count
    values = isWhole ? series.values : visible.map { series.values[$0] }
    halves = isWhole ? series.halves : visible.map { series.halves[$0] }
    states = isWhole ? series.states : visible.map { series.states[$0] }
    sums.reserveCapacity(visible.count + 1)
    halfSums.reserveCapacity(visible.count + 1)
    counts.reserveCapacity(visible.count + 1)
    breaks.reserveCapacity(visible.count + 1)
    var (sum, half, count, broken) = (Int64(0), Int64(0), Int32(0), Int32(0))
    for index in visible.indices {
      sums.append(sum)
      halfSums.append(half)
      counts.append(count)
      breaks.append(broken)
      sum += values[index]
      half += halves[index]
      count += states[index] == .number ? 1 : 0
      broken += states[index] == .unusable ? 1 : 0
    }
    sums.append(sum)
    halfSums.append(half)
    counts.append(count)
    breaks.append(broken)
  }

  /// How a total at a position compares with a run of parts.
  enum Outcome { case holds(tolerance: Int64), weak, fails, open }

  @inline(__always) func outcome(total: Int, parts: Range<Int>) -> Outcome {
    guard states[total] == .number, breaks[parts.upperBound] == breaks[parts.lowerBound],
      counts[parts.upperBound] > counts[parts.lowerBound]
    else { return .open }
    let tolerance = halfSums[parts.upperBound] - halfSums[parts.lowerBound] + halves[total]
    let gap = sums[parts.upperBound] - sums[parts.lowerBound] - values[total]
    guard abs(gap) <= tolerance else { return .fails }
    var weighty = 0
    for part in parts where abs(values[part]) > tolerance {
      weighty += 1
      if weighty == 2 { return .holds(tolerance: tolerance) }
    }
    return .weak
  }
}

/// The natural logarithm, by halving: the Foundation-free modules have none.
func logarithm(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  var rest = value.significand
  var fraction = 0.0
  // log2 of the significand, bit by bit.
  var bit = 0.5
  while bit > 1e-6 {
    rest *= rest
    if rest >= 2 {
      rest /= 2
      fraction += bit
    }
    bit /= 2
  }
  return (Double(value.exponent) + fraction) * 0.693147180559945
}
