import CFPDocuments
import CFPQuantities

/// The numbers of one column by row, as approximations: for searching only. What holds is told once more on the printed
/// digits where it is recomputed.
struct ColumnValues {
  /// NaN where no definite number stands.
  private(set) var values: [Double] = []
  /// Half a unit of each number's last printed place.
  private(set) var halves: [Double] = []
  /// Whether all its numbers that are not zero are powers of ten: multiplying by them says nothing.
  private(set) var isOnlyScale = true

  init(_ column: Int, of table: TableAnalysis, _ rows: [Int]) {
    values.reserveCapacity(rows.count)
    halves.reserveCapacity(rows.count)
    for row in rows {
      guard let index = table.index(row: row, column: column), table.numbers[index].isDefinite else {
        values.append(.nan)
        halves.append(0)
        continue
      }
      let number = table.numbers[index].number
      values.append(approximate(number))
      halves.append(half(number))
      if isOnlyScale, !number.isZero { isOnlyScale = significand(number) == 1 }
    }
  }
}

private func approximate(_ number: PrintedNumber) -> Double {
  let decimals = number.decimals
  return decimals >= 0 ? Double(number.mantissa) / tenTo(decimals) : Double(number.mantissa) * tenTo(-decimals)
}

private func half(_ number: PrintedNumber) -> Double {
  number.decimals >= 0 ? 0.5 / tenTo(number.decimals) : 0.5 * tenTo(-number.decimals)
}

/// The digits without the zeros behind them, without sign: 1 for 10.0.
private func significand(_ number: PrintedNumber) -> UInt64 {
  var rest = number.mantissa.magnitude
  while rest != 0, rest % 10 == 0 { rest /= 10 }
  return rest
}

/// A power of ten, from 0 to 60.
func tenTo(_ exponent: Int) -> Double { powers[min(exponent, 60)] }

private let powers: [Double] = (0...60).map { (0..<$0).reduce(1.0) { value, _ in value * 10 } }
