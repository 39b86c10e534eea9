import CFPDocuments
import Testing

@testable import CFPReading

/// Rules, groups and captions of tables in plain text: lines drawn with dashes part headings from rows and rows from sums,
/// and belong to the table; names of groups stand in lines of their own.
@Suite struct RuledTextTableTests {
  private func rows(_ text: String) throws -> [[String]] {
    let document = try readDocument(Array(text.utf8), name: "test")
    let table = try #require(document.tables.max { $0.cells.count < $1.cells.count }, "\(text)")
    return (0..<table.rowCount).map { row in
      table.cells.filter { $0.row == row && !$0.span.isEmpty }.map { document.printed($0.span) }
    }
  }

  static let rules = [
    "-----------------------------------------", "=========================================",
    "  ─────────────────────────────", "------------------   ----------  --------", "　－－－－－－－－－－－－－－－－",
  ]

  @Test(arguments: rules) func headingsAndSumsStandBehindRules(_ rule: String) throws {
    let text = """
      Results per chair

      \(rule)
      Life cycle stage          kg CO2e   Share
      \(rule)
      Timber and glue             12.40   62.0%
      Sawing and sanding           5.10   25.5%
      Delivery                     2.50   12.5%
      \(rule)
      Total                       20.00  100.0%
      \(rule)

      The text goes on here.
      """
    let found = try rows(text)
    #expect(found.first == ["Life cycle stage", "kg CO2e", "Share"], "\(found)")
    #expect(found.last == ["Total", "20.00", "100.0%"], "\(found)")
    #expect(found.count == 5)
  }

  @Test func aRuleBetweenPartsOfAPageEndsATable() throws {
    let text = """
      Name          : Oak chair
      Model         : C-12
      Maker         : Elmwood Joiners
      Batch         : 2031-4
      --------------------------------
      Stage         kg CO2e    Share
      Timber          12.40    62.0%
      Sawing           7.60    38.0%
      """
    let document = try readDocument(Array(text.utf8), name: "test")
    #expect(document.tables.count == 2)
  }

  static let groups = [
    ("Materials", "Energy"), ("（一）原材料", "（二）能源"), ("2.1 Materials", "2.2 Energy"), ("MATERIALIEN", "ENERGIE"),
  ]

  @Test(arguments: groups.indices) func groupsStandInLinesOfTheirOwn(_ index: Int) throws {
    let (first, second) = Self.groups[index]
    let aligned = """
      Input                 Amount  Unit   Factor   kg CO2e
      \(first)
        Beech                12.40  kg      0.310     3.844
        Steel screws          0.35  kg      2.200     0.770
      \(second)
        Electricity           8.20  kWh     0.402     3.296
      """
    #expect(try rows(aligned).map(\.count) == [5, 1, 5, 5, 1, 5])
    let tabbed = """
      Input\tAmount\tUnit\tFactor\tkg CO2e
      \(first)
      Beech\t12.40\tkg\t0.310\t3.844
      Steel screws\t0.35\tkg\t2.200\t0.770
      \(second)
      Electricity\t8.20\tkWh\t0.402\t3.296
      """
    #expect(try rows(tabbed).map(\.count) == [5, 1, 5, 5, 1, 5])
  }

  @Test(arguments: ["表3", "Table 3", "Tabelle 3"]) func aTabPartsACaptionFromItsWords(_ caption: String) throws {
    let text = """
      \(caption)\tInventory of the year
      Name\tAmount\tUnit\tkg CO2e
      Beech\t12.40\tkg\t3.844
      Screws\t0.35\tkg\t0.770
      """
    let found = try rows(text)
    #expect(found.first == ["Name", "Amount", "Unit", "kg CO2e"], "\(found)")
  }

  @Test func rulesFrameATableOfPipes() throws {
    let text = """
      |-----------|---------|--------|
      | Position  |   Menge | kg CO2 |
      |-----------|---------|--------|
      | HOLZ      |         |        |
      | Buche     |   12,40 |   3,84 |
      |-----------|---------|--------|
      | ENERGIE   |         |        |
      | Strom     |    8,20 |   3,30 |
      |-----------|---------|--------|
      | Summe     |         |   7,14 |
      |-----------|---------|--------|
      """
    let document = try readDocument(Array(text.utf8), name: "test")
    #expect(document.tables.count == 1)
    #expect(document.tables.first?.headerRowCount == 1)
    #expect(try rows(text).map(\.first) == ["Position", "HOLZ", "Buche", "ENERGIE", "Strom", "Summe"])
  }
}
