/// Reads a number in which text recognition took a zero for an O, or a one for an l or I (`33.O286`), or put a blank
/// between digits. A stray bar is no digit. Nil where anything else stands in it; the caller knows that the column holds
/// numbers and marks the value as repaired.
public func repairedCellContent(_ bytes: [UInt8], in cell: Range<Int>, style: NumberStyle) -> CellQuantity? {
  let range = trimmed(cell, of: bytes)
  var mended: [UInt8] = []
  var digits = 0
  var slips = 0
  var index = range.lowerBound
  loop: while index < range.upperBound {
    switch bytes[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits += 1
      mended.append(bytes[index])
    case UInt8(ascii: "O"), UInt8(ascii: "o"):
      slips += 1
      mended.append(UInt8(ascii: "0"))
    case UInt8(ascii: "l"), UInt8(ascii: "I"):
      slips += 1
      mended.append(UInt8(ascii: "1"))
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"):
      mended.append(bytes[index])
    case UInt8(ascii: " "):
      // A blank inside a number only where digits go on behind it and no group of three explains it.
      guard index + 1 < range.upperBound, bytes[index + 1].isDigit || bytes[index + 1] == UInt8(ascii: ".") else {
        break loop
      }
      slips += 1
    default: break loop
    }
    index += 1
  }
  guard digits >= 2, (1...2).contains(slips), digits > slips else { return nil }
  mended += bytes[index..<range.upperBound]
  guard case .quantity(let content) = cellContent(mended, in: 0..<mended.count, style: style), content.rangeEnd == nil
  else {
    return nil
  }
  return content
}
