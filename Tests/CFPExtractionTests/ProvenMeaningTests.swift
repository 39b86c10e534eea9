import CFPExtraction
import CFPFootprints
import CFPQuantities
import Testing

/// What words do not say and the arithmetic shows: columns, totals, results per unit. What it does not show stays unread.
@Suite struct ProvenMeaningTests {
  static let totals = ["一整把", "Grand sum of it", "Alles zusammen"]

  @Test(arguments: totals) func aRowThatAllOthersAddUpToIsTheTotal(_ name: String) throws {
    func text(_ total: String) -> String {
      """
      产品碳足迹说明

      功能单位：1把椅子

      旅程\t排放量（kgCO2e）
      木头从哪来\t12.41
      锯与磨\t5.13
      上路\t2.57
      \(name)\t\(total)
      """
    }
    let sound = try report(text("20.11"))
    #expect(outline(sound.results.total) == "20.11 kgCO2e")
    #expect(sound.results.stages.map(\.label.value) == ["木头从哪来", "锯与磨", "上路"])
    #expect(sound.tables.first?.provenTotal == 4)
    // One that they do not add up to is not explained away.
    #expect(try report(text("21.11")).results.total == nil)
  }

  static let factorHeadings = ["参考数值", "Wert R", "Kennzahl"]

  @Test(arguments: factorHeadings) func theColumnThatMultipliesIntoEmissionsIsTheFactor(_ heading: String) throws {
    let report = try report(
      """
      产品碳足迹清单

      名称\t用量\t单位\t\(heading)\t排放量（kgCO2e）
      钢板\t12.5\tkg\t2.17\t27.125
      铝板\t3.25\tkg\t9.84\t31.98
      电力\t41.3\tkWh\t0.5306\t21.91
      包装箱\t1.85\tkg\t0.91\t1.6835
      """)
    #expect(report.inventory.map { outline($0.factor) } == ["2.17", "9.84", "0.5306", "0.91"])
    #expect(report.tables.first?.lines[3].isProven == true)
  }

  static let yearly = [
    ("年排放量（tCO2e）", "kgCO2e/kg"), ("Campagne (t CO2e)", "Par kg (kg CO2e)"), ("t CO2e/yr", "kg CO2e/kg"),
    ("t CO2e del período", "kg CO2e/kg"),
  ]

  @Test(arguments: yearly.indices) func theFigureForOneUnitOutweighsTheYears(_ index: Int) throws {
    let (year, unit) = Self.yearly[index]
    let report = try report(
      """
      产品碳足迹 Product carbon footprint

      Declared unit: 1 kg

      Stage\t\(year)\t\(unit)
      Blending house\t390.2\t0.3902
      Filling house\t84.6\t0.0846
      Yard\t25.7\t0.0257
      Total\t500.5\t0.5005
      """)
    #expect(report.results.total?.number?.digits == "0.5005", "\(outline(report.results.total))")
  }
}
