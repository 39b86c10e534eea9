import CFPQuantities
import Testing

@Suite struct UnitTests {
  private func scanned(_ text: String, _ context: UnitContext = .cell) -> String {
    let bytes = Array(text.utf8)
    guard let (unit, end) = scanUnit(bytes, in: bytes.indices, context: context) else { return "-" }
    return unit.name + (unit.scalePower == 0 ? "" : " ^\(unit.scalePower)")
      + (end == bytes.count ? "" : " +\(bytes.count - end)")
  }

  @Test(arguments: [
    ("kwh", "kWh"), ("KWH", "kWh"), ("千瓦时", "kWh"), ("万kWh", "kWh ^4"), ("MWh", "MWh"),
    ("kg", "kg"), ("千克", "kg"), ("公斤", "kg"), ("吨", "t"),
    ("tonnes", "t"), ("t·km", "t·km"), ("tkm", "t·km"), ("吨公里", "t·km"), ("L", "L"), ("升", "L"),
    ("Nm3", "Nm3"), ("m3", "m3"), ("万Nm3", "Nm3 ^4"),
    ("kgCO2e", "kgCO2e"), ("kg CO2 eq", "kgCO2e"), ("kg CO2-eq.", "kgCO2e"), ("kgCO2", "kgCO2"),
    ("tCO2e", "tCO2e"), ("kgCO2e/台", "kgCO2e/台"),
    ("kgCO2e/kWh", "kgCO2e/kWh"), ("kgCO2/kWh", "kgCO2/kWh"), ("kgCO2e/1000张", "kgCO2e/1000 张"),
    ("tC/TJ", "tC/TJ"), ("GJ/t", "GJ/t"),
    ("GJ/10^4Nm3", "GJ/万Nm3"), ("GJ/万Nm3", "GJ/万Nm3"), ("kgCO2e/t·km", "kgCO2e/t·km"), ("%", "%"),
    ("kJ/kg", "kJ/kg"), ("柴油", "-"), ("", "-"),
    ("tce", "tce"), ("kgx", "-"), ("km", "km"), ("gCO2e", "gCO2e"), ("kg二氧化碳当量", "kgCO2e"),
    ("kgCO2e/(kWh)", "kgCO2e/kWh"),
  ])
  func cell(text: String, expected: String) { #expect(scanned(text) == expected) }

  @Test(arguments: [("kgCO2e/台，", "kgCO2e/台 +3"), ("kWh的", "kWh +3"), ("kgCO2e/某物", "kgCO2e +7")])
  func prose(text: String, expected: String) { #expect(scanned(text, .prose) == expected) }

  private func content(_ text: String) -> String {
    let bytes = Array(text.utf8)
    switch cellContent(bytes, in: bytes.indices) {
    case .empty: return "empty"
    case .null(let unit): return "null" + (unit.map { " " + $0.name } ?? "")
    case .text: return "text"
    case .quantity(let cell):
      var parts = [cell.qualifier?.rawValue, cell.number?.digits ?? "too long"].compactMap { $0 }
      if let end = cell.rangeEnd { parts.append("to \(end.digits)") }
      if let margin = cell.uncertainty { parts.append("± \(margin.digits)") }
      if let unit = cell.unit { parts.append(unit.name) }
      return parts.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("5.9203 kwh", "5.9203 kWh"), ("/", "null"), ("/ kg", "null kg"), ("/kg", "null kg"),
    ("-", "null"), ("N/A", "null"), ("  ", "empty"), ("", "empty"),
    ("10.36%", "10.36 %"), ("33.0286kg CO2 eq", "33.0286 kgCO2e"), ("<0.01", "< 0.01"),
    ("≤5 kg", "≤ 5 kg"), ("约33 kg", "≈ 33 kg"), ("~33", "≈ 33"),
    ("190 - 640", "190 to 640"), ("12.5 ± 0.3 kg", "12.5 ± 0.3 kg"), ("1 台", "1 台"), ("电力", "text"),
    ("3个月", "text"), ("0", "0"), ("0.00 kg", "0.00 kg"),
    ("12345678901234567890", "too long"), ("MND", "null"), ("3 734 kg", "3734 kg"),
    ("-0.5 kg", "-0.5 kg"), ("5.92 电力", "text"),
  ])
  func cellContents(text: String, expected: String) { #expect(content(text) == expected) }

  @Test func names() {
    let bytes = Array("GJ/万Nm3".utf8)
    let unit = unit(filling: bytes.indices, of: bytes)
    #expect(unit?.perName == "万Nm3" && unit?.perScalePower == 4 && unit?.isEmission == false)
  }
}
