import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities
import Testing

/// A report and the findings at warning or error level that it must give.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: [String]
  let build: @Sendable (inout ReportSketch) -> Void

  init(
    _ name: String, _ expected: [String] = [],
    _ build: @escaping @Sendable (inout ReportSketch) -> Void
  ) {
    self.name = name
    self.expected = expected
    self.build = build
  }

  var testDescription: String { name }
}

@Suite struct RuleTests {
  @Test(
    arguments: productCases + combustionCases + sumCases + shareCases + repetitionCases
      + boundaryCases)
  func accusations(_ rule: RuleCase) {
    var sketch = ReportSketch()
    rule.build(&sketch)
    let audit = sketch.audit
    #expect(
      sketch.accusations.sorted() == rule.expected.sorted(), "\(audit.findings.map(\.message.en))")
    for finding in audit.findings {
      #expect(
        !finding.message.zh.isEmpty && !finding.message.en.isEmpty
          && finding.fingerprint.count == 16)
      #expect(!finding.cells.isEmpty && finding.cells.allSatisfy { $0.pointer.hasPrefix("/") })
    }
  }
}

private let p01 = ["CFP-P01 /inventory/0/emission"]
private let p02 = ["CFP-P02 /inventory/0/emission"]

private let productCases: [RuleCase] = [
  RuleCase("a wrong product", p01) {
    $0.row(.production, "电力", "37.1774 kWh", "0.5777", "21.7474 kgCO2e/台", carrier: "electricity")
  },
  RuleCase("a right product") {
    $0.row(.production, "电力", "37.1774 kWh", "0.5777", "21.4774 kgCO2e/台", carrier: "electricity")
  },
  RuleCase("kg under a factor per t") {
    $0.row(.production, "钢", "1500.0 kg", "2.050 tCO2e/t", "3075 kgCO2e")
  },
  RuleCase("kg under a factor per t, emission in t") {
    $0.row(.production, "钢", "1500.0 kg", "2.050 tCO2e/t", "3.075 tCO2e")
  },
  RuleCase("kg under a factor in kg per t, wrong by a thousand", p01) {
    $0.row(.production, "钢", "1500.0 kg", "2050 kgCO2e/t", "3.075 kgCO2e")
  },
  RuleCase("grams") { $0.row(.production, "钢", "15.00 g", "2.050 kgCO2e/kg", "30.75 gCO2e") },
  RuleCase("万kWh") { $0.row(.production, "电力", "12.500 万kWh", "0.5777 tCO2e/MWh", "72.21 tCO2e") },
  RuleCase("MWh without a factor unit, emission in kg") {
    $0.row(.production, "电力", "37.1774 MWh", "0.5777", "21477.4 kgCO2e", carrier: "electricity")
  },
  RuleCase("kWh without a factor unit, emission in t") {
    $0.row(.production, "电力", "37177.4 kWh", "0.5777", "21.4774 tCO2e", carrier: "electricity")
  },
  RuleCase("a thousand that a missing unit may explain is open") {
    $0.row(.production, "钢", "1500.0 kg", "2050", "3075 kgCO2e")
  },
  RuleCase("no thousand explains it", p01) {
    $0.row(.production, "钢", "1500.0 kg", "2050", "3175 kgCO2e")
  },
  RuleCase("units that do not fit are open") {
    $0.row(.distribution, "公路", "120.00 kg", "0.0740 kgCO2e/t·km", "8.00 kgCO2e")
  },
  RuleCase("kWh against MJ") {
    $0.row(.production, "蒸汽", "100.00 kWh", "0.11000 kgCO2e/MJ", "39.60 kgCO2e")
  },
  RuleCase("per piece, another counting word") {
    $0.row(.packaging, "纸箱", "2.000 个", "0.350 kgCO2e/件", "0.700 kgCO2e")
  },
  RuleCase("a null row") { $0.row(.production, "柴油", "/ kg", "0.0726", "/", carrier: "diesel") },
  RuleCase("an emission without a factor") {
    $0.row(.production, "钢", "12 kg", "/", "25.0 kgCO2e")
  },
  RuleCase("zero") { $0.row(.use, "电力", "/", "0.5777", "0 kgCO2e", carrier: "electricity") },
  RuleCase("a bound") {
    $0.row(.use, "电力", "<10 kWh", "0.5777", "9 kgCO2e", carrier: "electricity")
  },
  RuleCase("cut off") {
    $0.row(.production, "钢", "11.113 kg", "3.00000 kgCO2e/kg", "33.33 kgCO2e")
  },
  RuleCase("overflow") {
    $0.row(.production, "钢", "123456789012345678 kg", "123456789012345678", "1 kgCO2e") {
      $0.multipliers = [
        Multiplier(kind: .count, label: stated("数量"), quantity: quantity("123456789012345678"))
      ]
    }
  },
  RuleCase("years multiply") {
    $0.row(.use, "电力", "100.00 kWh", "0.5777 kgCO2e/kWh", "577.70 kgCO2e", carrier: "electricity") {
      $0.multipliers = [
        Multiplier(kind: .serviceLife, label: stated("使用年限"), quantity: quantity("10"))
      ]
    }
  },
  RuleCase("years forgotten", p01) {
    $0.row(.use, "电力", "100.00 kWh", "0.5777 kgCO2e/kWh", "57.77 kgCO2e", carrier: "electricity") {
      $0.multipliers = [
        Multiplier(kind: .serviceLife, label: stated("使用年限"), quantity: quantity("10"))
      ]
    }
  },
  RuleCase("an allocation in percent") {
    $0.row(.production, "电力", "100.00 kWh", "0.5777", "20.22 kgCO2e", carrier: "electricity") {
      $0.multipliers = [
        Multiplier(kind: .allocation, label: stated("分配"), quantity: quantity("35.00 %"))
      ]
    }
  },
  RuleCase("a loss of 2 %") {
    $0.row(.production, "钢", "100.00 kg", "2.0500 kgCO2e/kg", "209.10 kgCO2e") {
      $0.multipliers = [
        Multiplier(kind: .lossRate, label: stated("损耗率"), quantity: quantity("2.00 %"))
      ]
    }
  },
  RuleCase("kilograms over a distance, the factor's unit not printed") {
    $0.row(.distribution, "公路", "120.00 kg", "0.0741", "4.446 kgCO2e") {
      $0.transport = TransportLeg()
      $0.transport?.distance = quantity("500.0 km")
    }
  },
  RuleCase("yearly amounts, emissions per piece") {
    $0.row(.production, "钢", "1200.0 kg", "2.0500 kgCO2e/kg", "7.0286 kgCO2e", carrier: "steel")
    $0.row(
      .production, "电力", "5000.0 kWh", "0.5777 kgCO2e/kWh", "8.2529 kgCO2e", carrier: "electricity")
    $0.row(.production, "水", "300.00 t", "0.3440 kgCO2e/t", "0.29486 kgCO2e", carrier: "water")
  },
  RuleCase(
    "an old factor behind all rows of a carrier",
    (0..<3).map { "CFP-P01 /inventory/\($0)/emission" }
  ) {
    $0.row(
      .production, "电力", "1000.0 kWh", "0.5777 kgCO2e/kWh", "570.3 kgCO2e", carrier: "electricity")
    $0.row(.use, "电力", "5000.0 kWh", "0.5777 kgCO2e/kWh", "2851.5 kgCO2e", carrier: "electricity")
    $0.row(
      .endOfLife, "电力", "300.00 kWh", "0.5777 kgCO2e/kWh", "171.09 kgCO2e", carrier: "electricity")
  },
  RuleCase("a multiplier that is not understood") {
    $0.row(.production, "钢", "100.00 kg", "2.0500 kgCO2e/kg", "999.10 kgCO2e") {
      $0.multipliers = [Multiplier(kind: .other, label: stated("K"), quantity: quantity("7.00"))]
    }
  },
]

private let combustionCases: [RuleCase] = [
  RuleCase("printed heating value, right") {
    $0.row(.production, "柴油", "1.0323 kg", "0.0726", "3.1966 kgCO2e", carrier: "diesel") {
      $0.heatingValue = quantity("42.652 GJ/t")
    }
  },
  RuleCase("printed heating value, wrong", p02) {
    $0.row(.production, "柴油", "1.0323 kg", "0.0726 tCO2/GJ", "2.7963 kgCO2e", carrier: "diesel") {
      $0.heatingValue = quantity("42.652 GJ/t")
    }
  },
  RuleCase("a measured heating value, printed") {
    $0.row(.production, "无烟煤", "10.000 t", "98.3 kgCO2/GJ", "24.084 tCO2e", carrier: "anthracite") {
      $0.heatingValue = quantity("24.500 GJ/t")
    }
  },
  RuleCase("a printed heating value beside a factor of no known size") {
    $0.row(.production, "生物柴油", "10.000 kg", "0.5000", "2.000 kgCO2e", carrier: "diesel") {
      $0.heatingValue = quantity("37.0 GJ/t")
    }
  },
  RuleCase("carbon content, oxidation, 44/12") {
    $0.row(.production, "柴油", "10.000 t", "20.2 tC/TJ", "30.96 tCO2e", carrier: "diesel") {
      $0.heatingValue = quantity("42.652 GJ/t")
      $0.oxidation = quantity("98 %")
    }
  },
  RuleCase("gas by volume") {
    $0.row(
      .production, "天然气", "1000.0 Nm3", "55.54 kgCO2/GJ", "2162.2 kgCO2e", carrier: "naturalGas"
    ) { $0.heatingValue = quantity("389.31 GJ/万Nm3") }
  },
  RuleCase("a published heating value fits") {
    $0.row(.production, "柴油", "1.0323 kg", "0.0726", "3.1966 kgCO2e", carrier: "diesel")
  },
  RuleCase("another published one fits") {
    $0.row(.production, "柴油", "1.0323 kg", "0.0726", "3.2474 kgCO2e", carrier: "diesel")
  },
  RuleCase("within 2 % of the published ones") {
    $0.row(.production, "柴油", "1.0323 kg", "0.0726", "3.2200 kgCO2e", carrier: "diesel")
  },
  RuleCase("outside of it", p02) {
    $0.row(.production, "柴油", "1.0323 kg", "0.0726", "2.7963 kgCO2e", carrier: "diesel")
  },
  RuleCase("44.8 GJ/t for petrol is a background value and excuses") {
    $0.row(.production, "汽油", "10.000 kg", "0.0679", "30.419 kgCO2e", carrier: "gasoline")
  },
  RuleCase("coal is measured batch by batch") {
    $0.row(.production, "无烟煤", "10.000 t", "94.44 kgCO2/GJ", "19.0 tCO2e", carrier: "anthracite")
  },
  RuleCase("litres need a density that is not printed") {
    $0.row(.production, "柴油", "10.000 L", "0.0726", "24.0 kgCO2e", carrier: "diesel")
  },
  RuleCase("a factor per kg is P01's", p01) {
    $0.row(.production, "柴油", "10.000 kg", "3.1500 kgCO2e/kg", "35.000 kgCO2e", carrier: "diesel")
  },
  RuleCase("a factor too great for one per energy is P01's", p01) {
    $0.row(.production, "柴油", "10.000 kg", "3.1500", "35.000 kgCO2e", carrier: "diesel")
  },
  RuleCase("two rows, one heating value") {
    $0.row(.rawMaterialTransport, "柴油", "1.0323 kg", "0.0726", "3.2200 kgCO2e", carrier: "diesel")
    $0.row(.distribution, "柴油", "0.0475 kg", "0.0726", "0.1482 kgCO2e", carrier: "diesel")
  },
  RuleCase(
    "two rows, two heating values near the published ones", ["CFP-F01 /inventory/0/emission"]
  ) {
    $0.row(.rawMaterialTransport, "柴油", "1.0323 kg", "0.0726", "3.2200 kgCO2e", carrier: "diesel")
    $0.row(.distribution, "柴油", "10.475 kg", "0.0726", "33.000 kgCO2e", carrier: "diesel")
  },
  RuleCase("two grades") {
    $0.row(.rawMaterialTransport, "0号柴油", "1.0323 kg", "0.0726", "3.2200 kgCO2e", carrier: "diesel")
    $0.row(.distribution, "-10号柴油", "10.475 kg", "0.0726", "33.000 kgCO2e", carrier: "diesel")
  },
  RuleCase("a plain product that fails is P01's alone", ["CFP-P01 /inventory/1/emission"]) {
    $0.row(.production, "电力", "10.000 kWh", "0.5777", "5.777 kgCO2e", carrier: "electricity")
    $0.row(.endOfLife, "电力", "10.000 kWh", "0.5777", "6.777 kgCO2e", carrier: "electricity")
  },
]

private let sumCases: [RuleCase] = [
  RuleCase("a wrong total", ["CFP-S02 /results/total"]) {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.use, "5.00 kgCO2e")
    $0.total("15.50 kgCO2e")
  },
  RuleCase("rounding in the total") {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.use, "5.00 kgCO2e")
    $0.total("15.01 kgCO2e")
  },
  RuleCase("null stages count nothing") {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.use, "/")
    $0.total("10.00 kgCO2e")
  },
  RuleCase("grams and kilograms") {
    $0.stage(.production, "1000.0 gCO2e")
    $0.stage(.use, "500.0 gCO2e")
    $0.total("1.5000 kgCO2e")
  },
  RuleCase("module D outside of the total") {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.beyondBoundary, "-2.00 kgCO2e")
    $0.total("10.00 kgCO2e")
  },
  RuleCase("module D inside", ["CFP-D05 /results/total"]) {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.beyondBoundary, "-2.00 kgCO2e")
    $0.total("8.00 kgCO2e")
  },
  RuleCase("A1-A3 beside its parts") {
    $0.stage(.rawMaterialAcquisition, "1.00 kgCO2e")
    $0.stage(.rawMaterialTransport, "2.00 kgCO2e")
    $0.stage(.production, "3.00 kgCO2e")
    $0.stage(
      .combined, "6.00 kgCO2e",
      parts: [.rawMaterialAcquisition, .rawMaterialTransport, .production])
    $0.total("6.00 kgCO2e")
  },
  RuleCase("a combined stage alone") {
    $0.stage(
      .combined, "6.00 kgCO2e",
      parts: [.rawMaterialAcquisition, .rawMaterialTransport, .production])
    $0.stage(.use, "1.00 kgCO2e")
    $0.total("7.00 kgCO2e")
  },
  RuleCase("stages per year against a total per piece") {
    $0.stage(.production, "10.00 kgCO2e/年")
    $0.total("15.50 kgCO2e/台")
  },
  RuleCase("rows give the total where no stage is printed") {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.row(.use, "b", "/", "/", "5.00 kgCO2e")
    $0.total("15.00 kgCO2e")
  },
  RuleCase("rows that miss the total", ["CFP-S02 /results/total"]) {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.row(.use, "b", "/", "/", "5.00 kgCO2e")
    $0.total("16.00 kgCO2e")
  },
  RuleCase("rows of one stage only") {
    $0.row(.rawMaterialAcquisition, "a", "/", "/", "10.00 kgCO2e")
    $0.row(.rawMaterialAcquisition, "b", "/", "/", "5.00 kgCO2e")
    $0.total("16.00 kgCO2e")
  },
  RuleCase("rows that miss their stage", ["CFP-S01 /results/stages/0/emission"]) {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.row(.production, "b", "/", "/", "5.00 kgCO2e")
    $0.row(.use, "c", "/", "/", "1.00 kgCO2e")
    $0.stage(.production, "15.90 kgCO2e")
    $0.stage(.use, "1.00 kgCO2e")
    $0.total("16.90 kgCO2e")
  },
  RuleCase("a single row that is not its stage", ["CFP-S01 /results/stages/0/emission"]) {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.stage(.production, "10.10 kgCO2e")
  },
  RuleCase("a stage without rows: the tables are cut differently") {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.stage(.production, "15.00 kgCO2e")
    $0.stage(.use, "1.00 kgCO2e")
    $0.total("16.00 kgCO2e")
  },
  RuleCase("a row without its emission") {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.row(.production, "b", "5.0 kg", "/", "/")
    $0.stage(.production, "15.00 kgCO2e")
  },
  RuleCase("annual rows") {
    $0.row(.production, "a", "/", "/", "1000 kgCO2e/年")
    $0.stage(.production, "15.00 kgCO2e/台")
  },
  RuleCase("the same rows in two tables") {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e", table: 0)
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e", table: 1)
    $0.stage(.production, "10.00 kgCO2e")
  },
  RuleCase("a row under another stage, the total unharmed") {
    $0.row(.production, "a", "/", "/", "10.00 kgCO2e")
    $0.row(.use, "b", "/", "/", "5.00 kgCO2e")
    $0.row(.use, "c", "/", "/", "1.00 kgCO2e")
    $0.stage(.production, "15.00 kgCO2e")
    $0.stage(.use, "1.00 kgCO2e")
    $0.total("16.00 kgCO2e")
  },
]

private let shareCases: [RuleCase] = [
  RuleCase("a wrong share", ["CFP-H01 /results/stages/0/share", "CFP-H02 /results/totalShare"]) {
    $0.stage(.production, "10.00 kgCO2e", "60.00 %")
    $0.stage(.use, "10.00 kgCO2e", "50.00 %")
    $0.total("20.00 kgCO2e", share: "100 %")
  },
  RuleCase("a wrong share, no sum printed", ["CFP-H01 /results/stages/0/share"]) {
    $0.stage(.production, "10.00 kgCO2e", "60.00 %")
    $0.stage(.use, "10.00 kgCO2e", "50.00 %")
    $0.total("20.00 kgCO2e")
  },
  RuleCase("a balanced column") {
    for _ in 0..<2 { $0.stage(.production, "10.00 kgCO2e", "33.33 %") }
    $0.stage(.use, "10.00 kgCO2e", "33.34 %")
    $0.total("30.00 kgCO2e", share: "100.00 %")
  },
  RuleCase("shares as fractions") {
    $0.stage(.production, "10.00 kgCO2e", "0.5000")
    $0.stage(.use, "10.00 kgCO2e", "0.5000")
    $0.total("20.00 kgCO2e", share: "1")
  },
  RuleCase("shares of what emits") {
    $0.stage(.production, "8.00 kgCO2e", "80.0 %")
    $0.stage(.use, "2.00 kgCO2e", "20.0 %")
    $0.stage(.endOfLife, "-5.00 kgCO2e", "/")
    $0.total("5.00 kgCO2e")
  },
  RuleCase("the greatest parts only") {
    $0.stage(.production, "6.00 kgCO2e", "60.0 %")
    $0.stage(.use, "2.00 kgCO2e", "20.0 %")
    $0.total("10.00 kgCO2e")
  },
  RuleCase(
    "a part that is missing under 100 %", ["CFP-S02 /results/total", "CFP-H02 /results/totalShare"]
  ) {
    $0.stage(.production, "6.00 kgCO2e", "60.0 %")
    $0.stage(.use, "2.00 kgCO2e", "20.0 %")
    $0.total("10.00 kgCO2e", share: "100 %")
  },
  RuleCase("a total of zero") {
    $0.stage(.production, "2.00 kgCO2e", "50.0 %")
    $0.stage(.endOfLife, "-2.00 kgCO2e", "50.0 %")
    $0.total("0.00 kgCO2e", share: "100 %")
  },
]

private let repetitionCases: [RuleCase] = [
  RuleCase("the total stated differently", ["CFP-C01 /mentions/0"]) {
    $0.total("33.0286 kgCO2e/台")
    $0.mention(.total, "33.0826 kgCO2e/台")
  },
  RuleCase("the total in tonnes, rounded, approximately, per another unit") {
    $0.total("33.0286 kgCO2e/台")
    $0.mention(.total, "0.0330286 tCO2e")
    $0.mention(.total, "33.03 kgCO2e")
    $0.mention(.total, "33 kgCO2e")
    $0.mention(.total, "约33.0287 kgCO2e")
    $0.mention(.total, "66057.2 kgCO2e/年")
  },
  RuleCase("a footprint of something else, which does not say of what") {
    $0.total("33.0286 kgCO2e/台")
    $0.mention(.total, "512.8 kgCO2e")
  },
  RuleCase("a footprint of something else of the same size") {
    $0.total("1.15 kgCO2e/件")
    $0.mention(.total, "1.72 kgCO2e")
  },
  RuleCase("neighbours swapped, a digit lost", ["CFP-C01 /mentions/0", "CFP-C01 /mentions/1", "CFP-C01 /mentions/2"]) {
    $0.total("33.0286 kgCO2e/台")
    $0.mention(.total, "30.3286 kgCO2e")
    $0.mention(.total, "3.0286 kgCO2e")
    $0.mention(.total, "73.0286 kgCO2e")
  },
  RuleCase("the decimal point moved", ["CFP-C01 /mentions/0"]) {
    $0.total("33.0286 kgCO2e/台")
    $0.mention(.total, "330.286 kgCO2e")
  },
  RuleCase("a stage stated differently", ["CFP-C02 /mentions/0"]) {
    $0.stage(.production, "21.4774 kgCO2e")
    $0.mention(.stage(0, .emission), "21.4747 kgCO2e")
  },
  RuleCase("a share stated differently", ["CFP-C03 /mentions/0"]) {
    $0.stage(.production, "21.4774 kgCO2e", "65.03 %")
    $0.total("33.0286 kgCO2e")
    $0.mention(.stage(0, .share), "65.30 %")
  },
  RuleCase("an activity stated differently", ["CFP-C04 /mentions/0"]) {
    $0.row(.production, "电力", "37.1774 kWh", "0.5777", "21.4774 kgCO2e", carrier: "electricity")
    $0.mention(.row(0, .activity), "37.1747 kWh")
  },
  RuleCase("a factor that is not the one the text names", ["CFP-C04 /inventory/0/factor"]) {
    $0.row(.production, "电力", "37.1774 kWh", "0.5770", "21.4514 kgCO2e", carrier: "electricity")
    $0.report.factorSources = [
      FactorSource(item: stated("电力"), carrier: .electricity, factor: quantity("0.5777 kgCO2/kWh"))
    ]
  },
  RuleCase("another electricity") {
    $0.row(.production, "绿电", "37.1774 kWh", "0.0280", "1.0410 kgCO2e", carrier: "electricity")
    $0.report.factorSources = [
      FactorSource(item: stated("电力"), carrier: .electricity, factor: quantity("0.5777 kgCO2/kWh"))
    ]
  },
  RuleCase("a difference within the sum's rounding is a note") {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.use, "5.00 kgCO2e")
    $0.total("15.00 kgCO2e")
    $0.mention(.total, "15.01 kgCO2e")
  },
]

private func bounded(
  _ sketch: inout ReportSketch, _ kind: BoundaryKind?, _ claims: [LifeCycleStage]
) {
  sketch.report.product.boundary.kind = kind.map { Stated($0, at: TextSpan(0, 0)) }
  sketch.report.product.boundary.claims = claims.map { ($0, stated($0.rawValue)) }
}

private let boundaryCases: [RuleCase] = [
  RuleCase("cradle to grave without use", ["CFP-D02 /product/systemBoundary/kind"]) {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.endOfLife, "5.00 kgCO2e")
    $0.total("15.00 kgCO2e")
    bounded(&$0, .cradleToGrave, [])
  },
  RuleCase("cradle to grave with use printed 0") {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.use, "0 kgCO2e")
    $0.stage(.endOfLife, "5.00 kgCO2e")
    bounded(&$0, .cradleToGrave, [])
  },
  RuleCase("cradle to gate") {
    $0.stage(.rawMaterialAcquisition, "10.00 kgCO2e")
    $0.stage(.production, "5.00 kgCO2e")
    bounded(
      &$0, .cradleToGate, [.rawMaterialAcquisition, .rawMaterialTransport, .production, .packaging])
  },
  RuleCase("a claimed stage that is printed empty", ["CFP-D02 /product/systemBoundary/claims/0"]) {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.distribution, "5.00 kgCO2e")
    $0.row(.storage, nil, nil, nil, "/")
    bounded(&$0, nil, [.storage])
  },
  RuleCase("transport that does not say of what") {
    $0.stage(.production, "10.00 kgCO2e")
    $0.stage(.rawMaterialTransport, "5.00 kgCO2e", label: "运输")
    bounded(&$0, nil, [.rawMaterialTransport, .distribution])
  },
  RuleCase("a combined stage counts for its parts") {
    $0.stage(.combined, "10.00 kgCO2e", parts: [.rawMaterialAcquisition, .production])
    $0.stage(.distribution, "1.00 kgCO2e")
    bounded(&$0, .cradleToGate, [.rawMaterialAcquisition, .production])
  },
  RuleCase("materials that have no row", ["CFP-D02 /product/systemBoundary/stages/0"]) {
    $0.row(
      .rawMaterialAcquisition, "电力", "5.9203 kWh", "0.5777", "3.4202 kgCO2e", carrier: "electricity"
    )
    $0.row(.production, "电力", "37.1774 kWh", "0.5777", "21.4774 kgCO2e", carrier: "electricity")
    $0.report.product.boundary.stages = [
      .init(stage: .rawMaterialAcquisition, label: stated("原材料"), included: [stated("钢、铜、塑料")])
    ]
  },
  RuleCase("materials that have rows") {
    $0.row(.rawMaterialAcquisition, "钢", "2.000 kg", "2.05", "4.10 kgCO2e", carrier: "steel")
    $0.row(.production, "电力", "37.1774 kWh", "0.5777", "21.4774 kgCO2e", carrier: "electricity")
    $0.report.product.boundary.stages = [
      .init(stage: .rawMaterialAcquisition, label: stated("原材料"), included: [stated("钢、铜、塑料")])
    ]
  },
]
