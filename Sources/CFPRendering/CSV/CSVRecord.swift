/// What a CSV file begins with, so that spreadsheets read it as UTF-8.
public let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// A line of a CSV file (RFC 4180), its line break included.
/// - Parameter kinds: What each column holds, in the order of the values.
public func csvRecord(_ values: [OutputValue], _ kinds: [OutputColumn.Kind]) -> [UInt8] {
  var line: [UInt8] = []
  for (index, (value, kind)) in zip(values, kinds).enumerated() {
    if index > 0 { line.append(UInt8(ascii: ",")) }
    appendCSV(value, kind, to: &line)
  }
  return line + [0x0D, 0x0A]
}

/// Appends a cell. A text that begins like a formula gets an apostrophe in front, which spreadsheets show as text
/// (OWASP, CSV injection); the digits of a number cannot be one.
private func appendCSV(_ value: OutputValue, _ kind: OutputColumn.Kind, to line: inout [UInt8]) {
  switch value {
  case .null: return
  case .integer(let number): line.append(contentsOf: String(number).utf8)
  case .text(let text):
    if kind == .digits {
      line.append(contentsOf: text.utf8)
      return
    }
    let isFormula =
      text.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false || text.hasPrefix("＝")
      || text.hasPrefix("＋") || text.hasPrefix("－") || text.hasPrefix("＠")
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if needsQuotes { line.append(0x22) }
    if isFormula { line.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    if needsQuotes { line.append(0x22) }
  }
}
