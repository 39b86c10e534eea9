import CFPQuantities

/// A number that may have been meant where another is printed.
struct Slip {
  let kind: CauseKind
  let value: PrintedNumber
  /// How probable it is that just this slip was made, given that one of its kind was.
  let chance: Double
}

/// All numbers that a slip of the pen, the keyboard or the scanner turns into the printed one.
func slips(into printed: PrintedNumber) -> [Slip] {
  let digits = paddedDigits(of: printed)
  var found: [Slip] = []
  func add(_ kind: CauseKind, _ changed: [UInt8], fraction: Int, chance: Double) {
    guard (0...18).contains(fraction), changed.count <= 18, changed.count > fraction,
      changed[0] != 0 || changed.count == fraction + 1,
      let value = number(changed, fraction: fraction, like: printed), value.mantissa != 0
    else { return }
    found.append(Slip(kind: kind, value: value, chance: chance))
  }
  let fraction = printed.fractionDigits
  let count = Double(digits.count)
  for index in digits.indices {
    var changed = digits
    for digit in UInt8(0)...9 where digit != digits[index] {
      changed[index] = digit
      add(.digit, changed, fraction: fraction, chance: 1 / (9 * count))
      if lookAlike(digit, digits[index]) { add(.ocr, changed, fraction: fraction, chance: 1 / (2 * count)) }
    }
    if index + 1 < digits.count, digits[index] != digits[index + 1] {
      changed = digits
      changed.swapAt(index, index + 1)
      add(.transposition, changed, fraction: fraction, chance: 1 / max(1, count - 1))
    }
    let isWhole = index < digits.count - fraction
    // A digit too many: the true number has one less, before or behind the point.
    if digits.count > 1 {
      changed = digits
      changed.remove(at: index)
      add(.extraDigit, changed, fraction: isWhole ? fraction : fraction - 1, chance: 1 / (10 * count))
    }
  }
  for index in 0...digits.count {
    let isWhole = index <= digits.count - fraction
    for digit in UInt8(0)...9 {
      var changed = digits
      changed.insert(digit, at: index)
      if isWhole { add(.droppedDigit, changed, fraction: fraction, chance: 1 / (count + 1)) }
      if index >= digits.count - fraction {
        add(.droppedDigit, changed, fraction: fraction + 1, chance: 1 / (count + 1))
      }
    }
  }
  if printed.mantissa != 0,
    let negative = PrintedNumber(mantissa: -printed.mantissa, fractionDigits: fraction, exponent: printed.exponent)
  {
    found.append(Slip(kind: .sign, value: negative, chance: 1))
  }
  return found + shifts(of: printed)
}

/// The same digits with the point elsewhere.
private func shifts(of printed: PrintedNumber) -> [Slip] {
  [1, -1, 2, -2, 3, -3].compactMap { power in
    guard printed.mantissa != 0, let value = shifted(printed, by: power) else { return nil }
    return Slip(
      kind: abs(power) == 3 ? .kilogramTonne : .decimalShift, value: value,
      chance: abs(power) == 1 ? 0.35 : abs(power) == 2 ? 0.15 : 0.5)
  }
}

/// The number times 10^power with the same digits.
private func shifted(_ number: PrintedNumber, by power: Int) -> PrintedNumber? {
  if number.exponent != 0 {
    return PrintedNumber(
      mantissa: number.mantissa, fractionDigits: number.fractionDigits, exponent: number.exponent + power)
  }
  let fraction = number.fractionDigits - power
  if fraction >= 0 { return PrintedNumber(mantissa: number.mantissa, fractionDigits: fraction) }
  var mantissa = number.mantissa
  for _ in 0..<(-fraction) {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
    if overflow { return nil }
    mantissa = product
  }
  return PrintedNumber(mantissa: mantissa, fractionDigits: 0)
}

/// The digits as they are printed, the zero before the point included.
private func paddedDigits(of number: PrintedNumber) -> [UInt8] {
  var digits = Array(String(number.mantissa.magnitude).utf8.map { $0 - UInt8(ascii: "0") })
  while digits.count <= number.fractionDigits { digits.insert(0, at: 0) }
  return digits
}

/// The number of some digits, with the sign and the exponent of another.
private func number(_ digits: [UInt8], fraction: Int, like printed: PrintedNumber) -> PrintedNumber? {
  var mantissa: Int64 = 0
  for digit in digits { mantissa = mantissa * 10 + Int64(digit) }
  return PrintedNumber(
    mantissa: printed.mantissa < 0 ? -mantissa : mantissa, fractionDigits: fraction, exponent: printed.exponent)
}

private func lookAlike(_ left: UInt8, _ right: UInt8) -> Bool {
  alikePairs.contains { $0 == (left, right) || $0 == (right, left) }
}

/// Digits that scanners take for each other.
private let alikePairs: [(UInt8, UInt8)] = [(0, 8), (0, 6), (1, 7), (3, 8), (5, 6), (6, 8), (4, 9)]
