import CFPDocuments
import Testing

@testable import CFPReading

/// Tables that a copy has torn: columns that stand in no place, groups parted from their headings, rules between groups of
/// rows, headings on several lines.
@Suite struct TornTextTableTests {
  private func tables(_ text: String) throws -> [[[String]]] {
    let document = try readDocument(Array(text.utf8), name: "test")
    return document.tables.map { table in
      (0..<table.rowCount).map { row in
        table.cells.filter { $0.row == row }.map { document.printed($0.span) }
      }
    }
  }

  @Test(arguments: [3, 4, 6]) func gapsOfOneWidthPartCells(_ width: Int) throws {
    let gap = String(repeating: " ", count: width)
    let lines = [
      ["Item", "Amount", "Factor", "kg CO2e"], ["Beech boards, planed", "12.40 kg", "0.310", "3.844"],
      ["Glue", "0.35 kg", "2.200", "0.770"], ["Road haulage, rigid and artic", "4,850 tkm", "0.000124", "0.601"],
      ["Total", "5.215"],
    ]
    let found = try tables("Inventory\n\n" + lines.map { $0.joined(separator: gap) }.joined(separator: "\n"))
    #expect(found.count == 1)
    #expect(found.first?.dropLast() == lines.dropLast()[...], "\(found)")
    #expect(found.first?.last == ["Total", "", "", "5.215"], "\(found)")
  }

  @Test func alignedColumnsWithEmptyCellsStayAligned() throws {
    let found = try tables(
      """
      Item                 Amount   Factor   kg CO2e
      Beech boards          12.40    0.310     3.844
      Glue                   0.35              0.770
      Sum                                      4.614
      """)
    #expect(found.first?[2] == ["Glue", "0.35", "", "0.770"])
  }

  static let groupNames = [
    ("INSUMOS", "ENERGÍA"), ("1) 原材料 Raw materials", "2) 制造 Manufacturing"), ("4.1 Rohstoffe", "4.2 Energie"),
  ]

  @Test(arguments: groupNames.indices) func groupsBehindARuleAndABlankLineGoOnWithTheTable(_ index: Int) throws {
    let (first, second) = Self.groupNames[index]
    let found = try tables(
      """
         Concepto                           Cantidad          Factor,     Emisión,
                                                          kg CO2e/ud      kg CO2e
         -------------------------------------------------------------------------

       \(first)
         Chatarra de acero                   1,040.0 kg       0.0210       21.84
         Cal viva                               41.5 kg         1.18       48.97
         Suma                                                              70.81

       \(second)
         Electricidad                          450.0 kWh       0.438      197.10
         Oxígeno                                36.0 m3        0.391       14.08
         Suma                                                             211.18
      """)
    #expect(found.count == 1, "\(found)")
    let items = found.first?.map { $0[0] }
    #expect(items?.contains("Chatarra de acero") == true && items?.contains("Oxígeno") == true, "\(found)")
    #expect(found.first?.first { $0[0] == "Oxígeno" } == ["Oxígeno", "36.0 m3", "0.391", "14.08"])
  }

  @Test func rulesBetweenGroupsStayInsideOfATableOfPipes() throws {
    let found = try tables(
      """
      |                    |kg CO2e/|         |
      | Source             |   kg   |  Share  |
      |--------------------|--------|---------|
      | Purchased material |   2.71 |  68.8 % |
      | Waste              |   1.23 |  31.2 % |
      |--------------------|--------|---------|
      | PCF                |   3.94 | 100   % |
      """)
    #expect(found.count == 1)
    #expect(found.first?.first == ["Source", "kg CO2e/ kg", "Share"], "\(found)")
    #expect(found.first?.last == ["PCF", "3.94", "100 %"], "\(found)")
  }

  @Test func twoTablesOfPipesWithoutABlankLineStayTwo() throws {
    let found = try tables(
      """
      | Item | kg |
      |---|---|
      | Oak | 1.2 |
      | Stage | kg CO2e |
      |---|---|
      | Sawing | 3.4 |
      """)
    #expect(found.count == 2)
  }

  @Test func headingsOfSeveralLinesAreJoinedInADrawnTable() throws {
    let found = try tables(
      """
      +-----+-----------+------------+----------+
      | Gr. | Einsatz   | t CO2e je  | t CO2e   |
      |     |           | Einheit    | im Jahr  |
      +-----+-----------+------------+----------+
      | I   | Schrott   |     0,0210 |    728,4 |
      |     | Kalk      |       1,15 |  1.508,8 |
      +-----+-----------+------------+----------+
      """)
    #expect(found.first?.first == ["Gr.", "Einsatz", "t CO2e je Einheit", "t CO2e im Jahr"], "\(found)")
    #expect(found.first?.count == 3)
  }

  static let cutCells = [
    ("Herstellung\tStrom\n(Lieferant A)\t43,1\tkWh\t0,5366\t23,127", "Strom (Lieferant A)"),
    ("生产\t电力\n（外购）\t43.1\tkWh\t0.5366\t23.127", "电力（外购）"),
    ("Use\tPower bought\nfrom the grid\t43.1\tkWh\t0.5366\t23.127", "Power bought from the grid"),
  ]

  @Test(arguments: cutCells.indices) func aLineBreakInsideOfACellEndsNoRow(_ index: Int) throws {
    let (row, name) = Self.cutCells[index]
    let found = try tables(
      """
      Phase\tItem\tAmount\tUnit\tFactor\tkg CO2e
      Material\tSteel\t2.63\tkg\t2.31\t6.075
      Material\tGlass\t8.12\tkg\t1.23\t9.988
      \(row)
      """)
    #expect(found.first?.count == 4, "\(found)")
    #expect(found.first?.last?[1] == name && found.first?.last?.count == 6, "\(found)")
  }

  @Test func theLinesOfAFormAreNoHeading() throws {
    let found = try tables(
      """
      +--------+------------+--------+-----------+
      | 产品   | 橡木椅     | 型号   | 甲型      |
      | 企业   | 某木器厂   | 边界   | 到大门    |
      +--------+------------+--------+-----------+
      | 质量   | 6.2 kg     | 产量   | 1200 把   |
      +--------+------------+--------+-----------+
      """)
    #expect(found.first?.count == 3, "\(found)")
    #expect(found.first?.first == ["产品", "橡木椅", "型号", "甲型"])
  }
}
