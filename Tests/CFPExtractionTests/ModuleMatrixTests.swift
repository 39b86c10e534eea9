import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// Tables of EN 15804 modules as text layers tear them: halves, labels and units on lines of their own, words beside
/// modules, numbers that lost their blanks, modules as rows.
@Suite struct ModuleMatrixTests {
  private func stages(_ table: String) throws -> [String: Double] {
    let report = try report("Environmental product declaration\nDeclared unit: 1 kg of mortar\n\n" + table)
    return Dictionary(
      report.results.stages.map { ($0.label.value, $0.emission?.number.flatMap { Double($0.digits) } ?? .nan) },
      uniquingKeysWith: { one, _ in one })
  }

  static let leads = ["Indicator Unit", "Parameter Einheit", "Indikator Enhet"]

  @Test(arguments: leads) func twoHalvesAreOneTable(_ lead: String) throws {
    let found = try stages(
      """
      \(lead) A1 A2 A3 A4 A5
      GWP-total kg CO2 -eq 1,05E+02 2,47E+00 1,82E+00 4,36E+00 4,35E+00
      GWP-fossil kg CO2 -eq 1,04E+02 2,47E+00 1,80E+00 4,36E+00 4,35E+00
      ODP kg CFC11 -eq 1,05E-06 2,47E-07 1,82E-07 4,36E-07 4,35E-07
      \(lead) B1 C1 C2 C3 C4 D
      GWP-total kg CO2 -eq -4,30E+00 4,00E+00 3,31E+00 4,55E-01 1,37E+00 -2,65E+01
      GWP-fossil kg CO2 -eq -4,30E+00 4,00E+00 3,31E+00 4,55E-01 1,37E+00 -2,65E+01
      """)
    #expect(found.count == 11, "\(found)")
    #expect(found["A1"] == 1.05E+02 && found["D"] == -2.65E+01, "\(found)")
  }

  @Test func aRepeatedModuleIsAnotherProducts() throws {
    let found = try stages(
      """
      Indicator Unit A1-A3 A4 D
      GWP-total kg CO2 eq 1.10E+02 2.40E+00 -3.10E+00
      Indicator Unit A1-A3 A4 D
      GWP-total kg CO2 eq 2.20E+02 2.50E+00 -4.10E+00
      """)
    #expect(found == ["A1-A3": 110, "A4": 2.4, "D": -3.1])
  }

  static let tornUnits = [("kg CO2 -", "eq"), ("kg CO2", "äquiv"), ("[kg CO2-", "eq.]")]

  @Test(arguments: tornUnits.indices) func labelUnitAndNumbersMayStandOnLinesOfTheirOwn(_ index: Int) throws {
    let (before, behind) = Self.tornUnits[index]
    let found = try stages(
      """
      Indicator Unit A1 A2 A3 C4 D
      GWP-total
      \(before)
      7,84E-01 5,03E-02 1,99E-01 2,06E+00 -4,21E-01
      \(behind)
      GWP-
      fossil
      \(before)
      7,14E-01 5,02E-02 1,98E-01 2,05E+00 -4,11E-01
      \(behind)
      ODP
      9,30E-08 1,19E-08 1,19E-08 1,19E-08 1,19E-08
      """)
    #expect(found["A1"] == 7.84E-01 && found["D"] == -4.21E-01, "\(found)")
  }

  static let labels = [
    "GWP-total", "GWPtotal", "Global Warming Potential total (GWP-total)", "Globales Erwärmungspotenzial – total",
    "Globales Erwärmungspotenzial", "Climate change - total", "Cambio climático - total", "GWP-TOT*",
  ]

  @Test(arguments: labels) func theWholeIsToldInManyWords(_ label: String) throws {
    let found = try stages(
      """
      Indikator Einheit A1-A3 A4 C4
      GWP-IOBC kg CO2-Äq. 9,99E+00 9,99E+00 9,99E+00
      \(label) kg CO2-Äq. 4,68E+00 5,12E-03 1,51E-02
      """)
    #expect(found["A1-A3"] == 4.68E+00 && found["C4"] == 1.51E-02, "\(found)")
  }

  static let headings = [
    ("A1-A3 C3 C4 D aus A5", "D aus A5"), ("A1-3 C3 C4 D from C3", "D from C3"), ("A1-A3 C3 C4 Modul D", "Modul D"),
    ("A1-A3 C3 C4 ModulD", "ModulD"),
  ]

  @Test(arguments: headings.indices) func wordsBesideAModuleBelongToIt(_ index: Int) throws {
    let (heading, credit) = Self.headings[index]
    let found = try stages(
      """
      Parameter Einheit \(heading)
      GWP total kg CO2 äquiv 5,21E+00 8,54E-01 6,26E-01 -1,09E-03
      """)
    #expect(found[credit] == -1.09E-03, "\(found)")
  }

  @Test func partsBelongToTheirColumnWhereverTheyStand() throws {
    let report = try report(
      """
      Environmental product declaration
      Declared unit: 1 m2 of membrane

      Indicator Unit A1-A3 C3/1 C3/2 D
      GWP-b kg CO2 eq 1.0E-01 2.0E-01 3.0E-01 4.0E-01
      GWP-f kg CO2 eq 1.1E+00 2.1E+00 3.1E+00 4.1E+00
      GWP-total kg CO2 eq 1.2E+00 2.3E+00 3.4E+00 4.5E+00
      """)
    #expect(report.results.stages.map { $0.fossil?.number?.digits } == ["1.1", "2.1", "3.1", "4.1"])
    #expect(report.results.stages.map { $0.biogenic?.number?.digits } == ["1.0E-01", "2.0E-01", "3.0E-01", "4.0E-01"])
  }

  static let glued = [
    "4.52E+01.49E-1 8.87E-10.00E+0 -1.47E-1", "4,52E+001,49E-01 8,87E-010,00E+00 -1,47E-01",
  ]

  @Test(arguments: glued) func numbersThatLostTheirBlanksAreParted(_ numbers: String) throws {
    let found = try stages(
      """
      Indicator Unit A1-A3 A4 A5 B1 D
      GWP-total [kg CO2-Eq.] \(numbers)
      """)
    #expect(found.count == 5 && found["D"] == -0.147, "\(found)")
  }

  @Test func oneModuleAloneIsAHeadingWhereRowsProveIt() throws {
    let found = try stages(
      """
      Core indicator Unit A1-A3
      GWP-total Global warming potential - total [kg CO2-Eq.] 492
      ODP Depletion potential of the ozone layer [kg CFC11-Eq.] 1.2E-6
      AP Acidification potential [mol H+-Eq.] 1.05
      """)
    #expect(found == ["A1-A3": 492])
    #expect(try stages("Unit of A1-A3\nGWP-total kg CO2 eq 492\nThe end of it") == [:])
  }

  @Test func modulesMayBeRows() throws {
    let found = try stages(
      """
      GWP-total GWP-fossil GWP-biogenic GWP-luluc ODP AP
      Unit kg CO2 eq. kg CO2 eq. kg CO2 eq. kg CO2 eq. kg CFC 11 eq. mol H+ eq.
      Module A1-A3 1.81E+03 1.80E+03 1.42E+01 1.10E+00 3.42E-05 9.93E+00
      Module C2 2.44E+01 2.44E+01 1.34E-02 4.65E-04 5.04E-07 5.99E-02
      Module D -8.70E+02 -8.60E+02 -1.12E+01 2.90E-01 -1.70E-05 -3.40E+00
      """)
    #expect(found == ["A1-A3": 1810, "C2": 24.4, "D": -870])
  }

  @Test func aLostSignIsNotGuessed() throws {
    let found = try stages(
      """
      Indicator Unit A1\u{0}A3 A4 D
      GWP-total kg CO2 eq \u{0}5.11e+02 2.40e+00 1.10e+00
      """)
    #expect(found["A4"] == 2.40e+00 && found["A1-A3"] == nil, "\(found)")
  }

  @Test func aModuleMayGoOnInTheNextLine() throws {
    let found = try stages(
      """
      Abbr. Unit A1 A2 A3 A1- C1 D
      A3
      GWP-total kg CO2 eq 1.1E+00 2.1E+00 3.1E+00 6.3E+00 4.0E-01 -5.0E-01
      """)
    #expect(found["A1"] == 1.1 && found["D"] == -0.5, "\(found)")
  }

  @Test func columnsOfOtherNamesStandBeforeModules() throws {
    let found = try stages(
      """
      Indikator Enhet Sprenging, knusing Vasking A4 C1 D
      GWP-total kg CO2 eq 9.1E+00 9.2E+00 3.1E+00 4.0E-01 -5.0E-01
      """)
    #expect(found == ["A4": 3.1, "C1": 0.4, "D": -0.5])
  }
}
