import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// The first pages of environmental product declarations, as text layers have them: two columns' labels in one line, their
/// values in the next, titles without a label.
@Suite struct DeclarationCoverTests {
  private static let paired = """
    Environmental product declaration
    in accordance with ISO 14025 and EN 15804+A2
    Fjordstein wall block 250
    Owner of the declaration: Program operator:
    Haugvik Blokk AS The Norwegian EPD Foundation
    Product: Declaration number:
    Fjordstein wall block 250
    NEPD-9911-8822-EN
    Declared unit:
    1 m3 Registration number:
    This declaration is based on Product Category Rules: NEPD-9911-8822-EN
    Valid to: 04.03.2029
    Issue date: 04.03.2024
    1 / 9
    General information
    Product Owner of the declaration:
    Fjordstein wall block 250 Haugvik Blokk AS
    """

  private static let nordic = """
    Environmental product declaration
    in accordance with ISO 14025 and EN 15804+A2
    Heiskiferplate 20 mm
    Eier av deklarasjonen: Programoperatør:
    Tinnvatn Skifer AS Næringslivets Stiftelse for
    miljødeklarasjoner
    Deklarert enhet: Deklarasjonsnummer:
    1 tonn NEPD-9321-8611-NO
    Deklarert enhet med opsjon: Godkjent dato:
    A1-A3,A4,C1,C2,C3,C4,D 11.10.2023
    Årstall for studien: Gyldig til:
    2022
    11.10.2028
    Generell informasjon
    Produkt Eier av deklarasjonen:
    Heiskiferplate 20 mm Tinnvatn Skifer AS
    """

  private static let bare = """
    UMWELT-PRODUKTDEKLARATION
    nach ISO 14025 und EN 15804+A2
    DEKLARATIONSINHABER Ziegelwerk Obermoos GmbH
    HERAUSGEBER Institut Bauen und Umwelt e.V. (IBU)
    DEKLARATIONSNUMMER EPD-ZOM-20240777-CBA1-DE
    AUSSTELLUNGSDATUM 09.02.2024
    GÜLTIG BIS 08.02.2029
    Moosplan Hochlochziegel 365
    Ziegelwerk Obermoos GmbH
    www.obermoos.example | www.epd.example
    Allgemeine Angaben
    Ziegelwerk Obermoos GmbH Moosplan Hochlochziegel 365
    Deklarationsnummer Deklariertes Produkt / Deklarierte Einheit
    EPD-ZOM-20240777-CBA1-DE 1 m3 Mauerwerk
    2 Produkt
    2.1 Produktbeschreibung/Produktdefinition
    """

  private static let introduced = """
    Environmental Product Declaration
    In accordance with ISO 14025:2006 and EN 15804:2012+A2:2019 for:
    Larkfield acoustic ceiling tile
    from
    Larkfield Interiors Ltd
    Programme operator: EPD International AB
    EPD registration number: EPD-IES-0098765
    Publication date: 2024-05-06
    Valid until: 2029-05-05
    Declared unit: 1 m2 of tile
    """

  struct Cover: Sendable, CustomTestStringConvertible {
    let text: String
    let product: String
    let company: String
    let number: String
    let years: [Int]
    var testDescription: String { product }
  }

  static let covers = [
    Cover(
      text: paired, product: "Fjordstein wall block 250", company: "Haugvik Blokk AS", number: "NEPD-9911-8822-EN",
      years: [2024, 2029]),
    Cover(
      text: nordic, product: "Heiskiferplate 20 mm", company: "Tinnvatn Skifer AS", number: "NEPD-9321-8611-NO",
      years: [2023, 2028]),
    Cover(
      text: bare, product: "Moosplan Hochlochziegel 365", company: "Ziegelwerk Obermoos GmbH",
      number: "EPD-ZOM-20240777-CBA1-DE", years: [2024, 2029]),
    Cover(
      text: introduced, product: "Larkfield acoustic ceiling tile", company: "Larkfield Interiors Ltd",
      number: "EPD-IES-0098765", years: [2024, 2029]),
  ]

  @Test(arguments: covers) func fields(_ cover: Cover) throws {
    let report = try report(cover.text)
    #expect(report.product.fields[.name]?.value == cover.product)
    #expect(report.company.fields[.name]?.value == cover.company)
    #expect(report.statement.fields[.number]?.value == cover.number)
    #expect(report.statement.issueDate?.value.year == cover.years[0])
    #expect(report.statement.validUntil?.value.year == cover.years[1])
    #expect(report.product.functionalUnit?.amount.number?.whole == 1)
  }

  /// What stands under a heading, in a list of literature or of sections is neither product nor number.
  static let others = [
    "2. Product\n2.1 Product description\nThe block is cast.", "Product\n3.6 Data quality\nGood.",
    "Background report number: 07.22.\nEN 15804", "Certificate number: 0098123-00\nISO 9001",
  ]

  @Test(arguments: others) func noLabels(_ lines: String) throws {
    let cover = "Environmental product declaration\nin accordance with ISO 14025 and EN 15804\n"
    let report = try report(cover + "General information\n" + lines)
    #expect(report.product.fields[.name] == nil)
    #expect(report.statement.fields[.number] == nil)
  }

  /// A section's number, a page's and a year are no amounts.
  static let sections = ["3.6 Data quality", "3 / 12", "2 - incineration", "2023"]

  @Test(arguments: sections) func noAmounts(_ value: String) throws {
    #expect(try report("Declared unit: \(value)\n").product.functionalUnit == nil)
  }

  /// Of two names in a line only what is printed elsewhere tells where one ends.
  @Test func unknownOperator() throws {
    let text = """
      Environmental product declaration
      in accordance with ISO 14025 and EN 15804+A2
      Owner of the declaration: Program operator:
      Elmbrook Timber Co Northern Register House
      """
    #expect(try report(text).company.fields[.name]?.value == nil)
  }
}
