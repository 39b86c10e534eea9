public import CFPDocuments
public import CFPQuantities

/// How a document writes its decimals: decided once, by the table cells that are a number in one way only.
public func numberStyle(of document: Document, _ folded: FoldedText) -> NumberStyle {
  var commas = 0
  var points = 0
  var blanks = 0
  for table in document.tables {
    for cell in table.cells.prefix(4000) where cell.span.end - cell.span.start <= 40 {
      let range = trimmed(folded.range(of: cell.span), of: folded.bytes)
      guard let first = folded.bytes[range].first,
        first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "<")
      else { continue }
      if isParted(folded.bytes, range) { blanks += 1 }
      guard folded.bytes[range].contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
        continue
      }
      if isEitherStyle(folded.bytes[range]) { continue }
      let isPoint = isNumber(folded.bytes, range, .decimalPoint)
      let isComma = isNumber(folded.bytes, range, .decimalComma)
      if isComma, !isPoint { commas += 1 }
      if isPoint, !isComma { points += 1 }
    }
  }
  if commas == 0, points == 0 { (commas, points) = exponentStyles(folded.bytes) }
  if commas == 0, points == 0 { (commas, points) = amountStyles(folded.bytes) }
  // One cell that only a comma makes a number decides where no cell says otherwise.
  var style = commas > points * 2 ? NumberStyle.decimalComma : .decimalPoint
  style.partsThousandsByBlanks = blanks > 0
  return style
}

/// How often a mantissa is written with a comma and with a point: `3,58E+01` against `3.58E+01`. For documents whose
/// tables the text layer tore apart.
private func exponentStyles(_ bytes: [UInt8]) -> (commas: Int, points: Int) {
  bytes.withUnsafeBufferPointer { bytes in
    var (commas, points) = (0, 0)
    var index = 1
    // A report that writes exponents does so long before a million bytes.
    let end = min(bytes.count, 1_000_000)
    while index + 3 < end {
      // Eight bytes without either sign are passed at once; the two differ in one bit.
      if index + 8 <= end {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let others = (word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x2C2C_2C2C_2C2C_2C2C
        if (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let sign = bytes[index]
      if sign == UInt8(ascii: ",") || sign == UInt8(ascii: "."), bytes[index - 1].isDigit, bytes[index + 1].isDigit,
        bytes[index + 2].isDigit, bytes[index + 3] | 0x20 == UInt8(ascii: "e")
      {
        if sign == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
      }
      index += 1
    }
    return (commas, points)
  }
}

/// How often amounts in running text are written with a comma and with a point: `4,86 kWh`, `76,0 %`, for documents without
/// tables. A single one says nothing.
private func amountStyles(_ bytes: [UInt8]) -> (commas: Int, points: Int) {
  bytes.withUnsafeBufferPointer { bytes in
    var (commas, points) = (0, 0)
    var index = 1
    let end = min(bytes.count, 1_000_000)
    while index + 2 < end {
      let sign = bytes[index]
      defer { index += 1 }
      guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: "."), bytes[index - 1].isDigit, bytes[index + 1].isDigit
      else { continue }
      var behind = index + 1
      while behind < end, bytes[behind].isDigit { behind += 1 }
      let decimals = behind - index - 1
      // Three digits may be thousands; a unit or a percent sign stands behind an amount.
      guard decimals != 3, behind < end else { continue }
      if bytes[behind] == UInt8(ascii: " "), behind + 1 < end { behind += 1 }
      guard bytes[behind] == UInt8(ascii: "%") || bytes[behind] >= 0x61 && bytes[behind] <= 0x7A else { continue }
      if sign == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
    }
    return commas > 1 || points > 0 ? (commas, points) : (0, 0)
  }
}

/// Whether a cell opens with one to three digits, a blank, and exactly three digits.
private func isParted(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let blank = bytes[range].firstIndex(of: UInt8(ascii: " ")), (1...3).contains(blank - range.lowerBound),
    bytes[range.lowerBound..<blank].allSatisfy(\.isDigit), blank + 3 < range.upperBound
  else { return false }
  let after = blank + 4
  return bytes[(blank + 1)..<after].allSatisfy(\.isDigit) && (after >= range.upperBound || !bytes[after].isAlphanumeric)
}

/// Whether a cell is one sign between one to three digits and three more, and no zero before it: `1.234`, a thousand or one.
private func isEitherStyle(_ cell: ArraySlice<UInt8>) -> Bool {
  guard (5...7).contains(cell.count), cell.first != UInt8(ascii: "0"), cell.suffix(3).allSatisfy(\.isDigit),
    cell.dropLast(4).allSatisfy(\.isDigit)
  else { return false }
  let sign = cell[cell.endIndex - 4]
  return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",")
}

private func isNumber(_ bytes: [UInt8], _ range: Range<Int>, _ style: NumberStyle) -> Bool {
  if case .quantity = cellContent(bytes, in: range, style: style) { true } else { false }
}
