import CFPDocuments
import CFPQuantities
import Testing

/// What a printed cell says, in a line: qualifier, digits, multiple, unit, uncertainty, range and share; `text` and `null` for
/// cells without a number. In the cell `⟦…⟧` is raised and `⟪…⟫` lowered by mark-up.
private func says(_ cell: String, _ style: NumberStyle = .decimalPoint) -> String {
  var text: [UInt8] = []
  var marks: [TextMark] = []
  var starts: [Int] = []
  for character in cell {
    switch character {
    case "⟦", "⟪": starts.append(text.count)
    case "⟧": marks.append(TextMark(.raised, TextSpan(starts.removeLast(), text.count)))
    case "⟫": marks.append(TextMark(.lowered, TextSpan(starts.removeLast(), text.count)))
    default: text += Array(String(character).utf8)
    }
  }
  let folded = FoldedText(text, marks: marks)
  switch cellContent(folded.bytes, in: folded.bytes.indices, style: style) {
  case .empty: return "empty"
  case .null(let unit): return "null" + (unit.map { " \($0.name)" } ?? "")
  case .text: return "text"
  case .quantity(let quantity):
    var words = [(quantity.qualifier?.rawValue ?? "") + (quantity.number?.digits ?? "too long")]
    if quantity.scalePower != 0 { words.append("e\(quantity.scalePower)") }
    if let unit = quantity.unit { words.append((unit.scalePower != 0 ? "e\(unit.scalePower) " : "") + unit.name) }
    if let margin = quantity.uncertainty {
      words.append("±\(margin.digits)" + (quantity.hasRelativeUncertainty ? "%" : ""))
    }
    if let high = quantity.rangeEnd {
      words.append("\(quantity.rangeStart.map { "(\($0.digits)" } ?? "")..\(high.digits)")
    }
    if let share = quantity.share { words.append("share \(share.number?.digits ?? "too long")") }
    return words.joined(separator: " ")
  }
}

/// A kind of printing with cells and what each says.
private typealias Cells = [(cell: String, says: String)]

@Suite struct PrintedCellTests {
  private func check(
    _ cells: Cells, _ style: NumberStyle = .decimalPoint, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (cell, expected) in cells {
      #expect(says(cell, style) == expected, "\(cell)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    "⟦1⟧", "⟦2)⟧", "⟦a⟧", "⟦注1⟧", "⟦注⟧", "⟦1、2⟧", "⟦α⟧", "⟦【3】⟧", "⟦†⟧", "²", "¹³", "ᵃ", "*", "**", "†", " ‡", "§", "※",
    "★", "#", "[1]", "[12]",
    "[2,3]", "[注2]", "[a]", "(1)", "（2）", "(a)", "(*)", " (**)", "*)", "（注1）", "（注）", "【1】", "〔2〕", " a)", " 1)", "①",
    "❷", "⑴", "㊟", "^1", "⟪1⟫",
    "⟪a⟫", "₂", "⟦1⟧*", "⟦1⟧⟦2⟧",
  ])
  func marksBehindANumber(mark: String) {
    #expect(says("846.20" + mark) == "846.20")
    #expect(says("846.20\(mark) kg").hasPrefix("846.20"))
    #expect(says("517" + mark) == "517")
  }

  @Test(arguments: ["*", "* ", "†", "⟦1⟧", "⟦1)⟧ ", "①", "※"])
  func marksBeforeANumber(mark: String) { #expect(says(mark + "846.20") == "846.20") }

  @Test(arguments: ["⟦1⟧", "²", "*", "†", "[1]", "①", "（注1）"])
  func marksBehindUnitsAndShares(mark: String) {
    #expect(says("846.20 kg" + mark) == "846.20 kg")
    #expect(says("9.75%" + mark) == "9.75 %")
    #expect(says("846.20 (9.75 %\(mark))") == "846.20 share 9.75")
    #expect(says("846.20 (9.75 %)" + mark) == "846.20 share 9.75")
  }

  @Test func digitsOfUnitsAreNoMarks() {
    check([
      ("64.5 m⟦3⟧", "64.5 m3"), ("64.5 m³", "64.5 m3"), ("64.5 m2", "64.5 m2"), ("64.5 m^2", "64.5 m2"),
      ("64.5m²", "64.5 m2"),
      ("64.5 ㎡", "64.5 m2"), ("64.5 m³*", "64.5 m3"), ("64.5 m⟦3⟧⟦1⟧", "64.5 m3"), ("64.5 标立方米", "64.5 Nm3"),
      ("64.5 N m³", "64.5 Nm3"),
      ("64.5 kgCO⟪2⟫e", "64.5 kgCO2e"), ("64.5 kgCO₂e", "64.5 kgCO2e"), ("64.5 kgCO⟪2⟫⟪e⟫", "64.5 kgCO2e"),
      ("64.5 kgCO₂ₑ", "64.5 kgCO2e"),
      ("64.5 kg CO2⟪eq⟫", "64.5 kgCO2e"), ("64.5 kgCO ⟪2⟫ e", "64.5 kgCO2e"),
    ])
  }

  @Test(arguments: [
    "-1.25", "−1.25", "–1.25", "—1.25", "‒1.25", "﹣1.25", "－1.25", "‑1.25", "⁻1.25", "⟦−⟧1.25", "─1.25", "ー1.25",
    "➖1.25", "- 1.25", "(1.25)", "（1.25）",
    "( 1.25 )", "△1.25", "▲ 1.25", "负1.25", "1.25-", "1.25−", "\u{AD}1.25", "(1.25)*", "(1.25)⟦1⟧", "−1.25²", "-\n1.25",
  ])
  func negatives(cell: String) { #expect(says(cell) == "-1.25") }

  @Test(arguments: ["Δ1.25", "减1.25", "[1.25]x", "1.25 CR", "--1.25", "1-.25"])
  func whatMayBeNegativeIsNotGuessed(cell: String) { #expect(says(cell) == "text") }

  @Test(arguments: [
    "12,345.60", "12 345.60", "12\u{A0}345.60", "12\u{202F}345.60", "12\u{2009}345.60", "12\u{2007}345.60", "12'345.60",
    "12’345.60", "12，345.60",
    "１２，３４５．６０", "12˙345.60", "12ʼ345.60", "12345·60", "12345。60", "12345｡60", "12345․60", "𝟏𝟐𝟑𝟒𝟓.𝟔𝟎", "+12,345.60",
  ])
  func thousands(cell: String) { #expect(says(cell) == "12345.60") }

  @Test func groupsThatAreNone() {
    check([
      ("7,46,967.84", "746967.84"), ("1,23,45,678", "12345678"), ("12,34", "text"), ("1,2345", "text"),
      ("12 34", "text"), ("1_234.5", "text"),
    ])
    check(
      [
        ("12.345,60", "12345.60"), ("12 345,60", "12345.60"), ("12’345,60", "12345.60"), ("0,0978", "0.0978"),
        ("0.0978", "0.0978"),
        ("9.78E-02", "9.78E-02"), ("1.234", "1234"), ("2,5 ± 5,0 %", "2.5 ±5.0%"), ("−2.763,23", "-2763.23"),
      ], .decimalComma)
  }

  @Test(arguments: [
    "1.2×10⟦3⟧", "1.2 × 10⟦3⟧", "1.2×10³", "1.2x10^3", "1.2 x 10^3", "1.2×10^(3)", "1.2×10^{3}", "1.2E+03", "1.2E3",
    "1.2e3", "1.2 E +03", "1.2 E 03", "1.2·10⟦3⟧",
    "1.2*10^3", "1.2∙10³", "1.2⨯10³", "1.2х10³", "1.2Ｘ10³", "1.2⏨3", "1.2×10⟦3⟧*", "1.2×10⟦3⟧⟦[1]⟧", "１．２Ｅ３",
  ])
  func powersOfTen(cell: String) { #expect(says(cell) == "1.2E+03") }

  @Test(arguments: [
    "4.7×10⟦−3⟧", "4.7×10⟦–3⟧", "4.7×10⁻³", "4.7E-3", "4.7E−3", "4.7E\u{AD}3", "4.7×10^-3", "4.7×10-3", "4.7×10⟦−⟧⟦3⟧",
  ])
  func negativePowersOfTen(cell: String) { #expect(says(cell) == "4.7E-03") }

  @Test func twoValues() {
    check([
      ("846.20 (9.75 %)", "846.20 share 9.75"), ("846.20（9.75%）", "846.20 share 9.75"),
      ("846.20\n9.75%", "846.20 share 9.75"),
      ("846.20\n（占9.75%）", "846.20 share 9.75"), ("846.20（占比9.75%）", "846.20 share 9.75"),
      ("846.20（占总量 9.75%）", "846.20 share 9.75"),
      ("846.20，占9.75%", "846.20 share 9.75"), ("846.20; 9.75%", "846.20 share 9.75"),
      ("846.20 / 9.75 %", "846.20 share 9.75"),
      ("846.20｜9.75%", "846.20 share 9.75"), ("846.20 – 9.75 %", "846.20 share 9.75"),
      ("846.20 (share 9.75 %)", "846.20 share 9.75"),
      ("846.20 [9.75 %]", "846.20 share 9.75"), ("846.20⟦1⟧ (9.75 %⟦2⟧)", "846.20 share 9.75"),
      ("846.20 kgCO2e / 9.75 %", "846.20 kgCO2e share 9.75"),
      ("846.20 (Anteil 9.75 %)", "846.20 share 9.75"), ("8 - 10 %", "8 % ..10"), ("846.20 12.5", "text"),
      ("846.20，9.75%", "text"),
    ])
  }

  @Test func uncertainties() {
    check([
      ("846.20 ±5 %", "846.20 ±5%"), ("846.20（±5%）", "846.20 ±5%"), ("846.20 (±5 %)", "846.20 ±5%"),
      ("846.20 ± 12.5", "846.20 ±12.5"),
      ("846.20 +/- 5%", "846.20 ±5%"), ("846.20 kg ± 12.5 kg", "846.20 kg ±12.5"),
      ("846.20 (801–891)", "846.20 (801..891"),
      ("846.20 [801; 891]", "846.20 (801..891"), ("846.20（801~891）", "846.20 (801..891"),
      ("846.20 (95% CI 801–891)", "846.20 (801..891"),
      ("846.20（95%置信区间：801-891）", "846.20 (801..891"), ("801–891", "801 ..891"), ("≈846.20", "≈846.20"),
      ("约846.20", "≈846.20"), ("~846.20", "≈846.20"),
      ("846.20左右", "≈846.20"), ("846.20 kg左右", "≈846.20 kg"), ("<846.20", "<846.20"), ("≤ 846.20", "≤846.20"),
      ("846.20⟦+3.2⟧⟪−2.8⟫", "846.20"),
    ])
  }

  @Test func multiples() {
    check([
      ("2.17万", "2.17 e4"), ("2.17 亿", "2.17 e8"), ("2.17万kWh", "2.17 e4 kWh"), ("2.17万度", "2.17 e4 kWh"),
      ("2.17千", "2.17 e3"), ("2.17 千克", "2.17 kg"),
    ])
  }

  @Test(arguments: ["| 846.20", "846.20 |", "|846.20|", "｜846.20", "¦ 846.20", "│846.20", "846.20 ┃", "!846.20"])
  func strayBars(cell: String) { #expect(says(cell) == "846.20") }

  @Test(arguments: ["/", "-", "—", "——", "─", "ー", "N/A", "n.a.", "无", "不适用", "…", "...", "ND", "/⟦1⟧", "-*", "／"])
  func nullMarks(cell: String) { #expect(says(cell) == "null") }

  @Test(arguments: [
    "Q235B钢板", "PA66+GF30", "6061-T6铝合金", "铝板(2mm)", "M8×20螺栓", "304不锈钢(1.5mm)", "CO₂", "1号铜", "$4.20", "¥88.40",
    "A1-A3", "电力（范围2）",
    "IPCC 2021", "Scope 2", "ecoinvent 3.10", "846.20 [t]", "846.20 (x)", "1.2.3", "ISO 14067:2018",
  ])
  func otherTextStaysText(cell: String) { #expect(says(cell) == "text") }

  /// Names lose a mark at their end and nothing else.
  @Test(arguments: [
    ("冷凝器¹", "冷凝器"), ("冷凝器[2]", "冷凝器"), ("冷凝器（注1）", "冷凝器"), ("冷凝器*", "冷凝器"), ("冷凝器①", "冷凝器"), ("冷凝器【1】", "冷凝器"),
    ("Blade†", "Blade"), ("Tape®", "Tape®"), ("Heat (Scope 2)", "Heat (Scope 2)"),
    ("铝板(2mm)", "铝板(2mm)"), ("胶带(a)", "胶带(a)"), ("涂料[水性]", "涂料[水性]"), ("寿命[a]", "寿命[a]"), ("重量 (t)", "重量 (t)"),
    ("重量 [kg]", "重量 [kg]"), ("60 g/m²", "60 g/m²"),
    ("60 g/m^2", "60 g/m^2"),
  ])
  func namesWithoutMarks(name: String, expected: String) {
    let folded = FoldedText(Array(name.utf8))
    let kept = withoutFootnoteMarks(folded.bytes, folded.bytes.indices)
    let span = folded.span(of: kept)
    #expect(String(decoding: Array(name.utf8)[span.range], as: UTF8.self) == expected)
  }
}
