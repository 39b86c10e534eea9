import CFPDocuments
import CFPFootprints
import CFPQuantities

@testable import CFPAuditing

/// A report written down in a few lines: rows, results, mentions; without a document behind it.
struct ReportSketch {
  var report: CFPReport

  init() {
    let source = SourceDescription(
      name: "sketch", sha256: "", byteCount: 0, mediaType: "text/plain", encoding: "UTF-8",
      replacedCharacters: 0)
    report = CFPReport(
      document: Document(
        source: source, text: [], map: SourceMap(identityOf: []), blocks: [], tables: []),
      language: "zh-Hans")
  }

  /// A row: `row(.production, "电力", "37.1774 kWh", "0.5777", "21.4774 kgCO2e/台")`. `/` is a null mark, nil no cell.
  @discardableResult
  mutating func row(
    _ stage: LifeCycleStage = .production, _ item: String? = nil, _ activity: String? = nil,
    _ factor: String? = nil,
    _ emission: String? = nil, carrier: String? = nil, label: String? = nil, table: Int = 0,
    _ more: (inout InventoryRow) -> Void = { _ in }
  ) -> Int {
    var row = InventoryRow(stage: stage, table: table, tableRow: report.inventory.count)
    row.item = item.map(stated)
    row.label = label.map(stated)
    row.carrier = carrier.map(Carrier.init(rawValue:))
    row.activity = activity.map(quantity)
    row.factor = factor.map(quantity)
    row.emission = emission.map(quantity)
    more(&row)
    report.inventory.append(row)
    return report.inventory.count - 1
  }

  mutating func stage(
    _ stage: LifeCycleStage, _ emission: String?, _ share: String? = nil, label: String? = nil,
    parts: [LifeCycleStage] = []
  ) {
    var result = StageResult(stage: stage, label: stated(label ?? stage.rawValue))
    result.emission = emission.map(quantity)
    result.share = share.map(quantity)
    result.stages = parts
    report.results.stages.append(result)
  }

  mutating func total(_ total: String, share: String? = nil) {
    report.results.total = quantity(total)
    report.results.totalShare = share.map(quantity)
  }

  mutating func mention(_ figure: FigureReference, _ text: String) {
    report.mentions.append(Mention(of: figure, quantity: quantity(text)))
  }

  var audit: Audit { CFPAuditing.audit(report) }

  /// The findings at warning or error level: `CFP-P01 /inventory/0/emission`.
  var accusations: [String] {
    audit.findings.filter { $0.level >= .warning }.map { "\($0.rule.rawValue) \($0.subject)" }
  }
}

/// A quantity as a cell prints it.
func quantity(_ text: String) -> Quantity {
  let folded = FoldedText(Array(text.utf8))
  switch cellContent(folded.bytes, in: folded.bytes.indices) {
  case .quantity(let cell):
    return Quantity(
      number: cell.number, unit: cell.unit, qualifier: cell.qualifier, rangeEnd: cell.rangeEnd,
      uncertainty: cell.uncertainty,
      span: nil)
  case .null(let unit): return Quantity(number: nil, unit: unit, span: nil)
  case .empty, .text: return Quantity(number: nil, span: nil)
  }
}

func stated(_ text: String) -> Stated<String> { Stated(text, at: TextSpan(0, 0)) }

func number(_ text: String) -> PrintedNumber { quantity(text).number ?? .zero }

/// A report that holds: three rows, three stages, a total, shares.
func soundReport() -> ReportSketch {
  var sketch = ReportSketch()
  sketch.row(
    .rawMaterialAcquisition, "钢", "2.000 kg", "2.05 kgCO2e/kg", "4.10 kgCO2e/台", carrier: "steel")
  sketch.row(
    .production, "电力", "37.1774 kWh", "0.5777 kgCO2e/kWh", "21.48 kgCO2e/台", carrier: "electricity")
  sketch.row(.distribution, "公路", "120.5 t·km", "0.0740 kgCO2e/t·km", "8.92 kgCO2e/台")
  sketch.stage(.rawMaterialAcquisition, "4.10 kgCO2e/台", "11.88 %")
  sketch.stage(.production, "21.48 kgCO2e/台", "62.26 %")
  sketch.stage(.distribution, "8.92 kgCO2e/台", "25.86 %")
  sketch.total("34.50 kgCO2e/台", share: "100 %")
  return sketch
}

/// The figures of the example report (`bxs3.expected.json`), with what its boundary says.
func exampleReport() -> ReportSketch {
  var sketch = ReportSketch()
  let e = " kgCO2e/台"
  sketch.row(
    .rawMaterialAcquisition, "电力", "5.9203 kwh", "0.5777", "3.4202" + e, carrier: "electricity",
    label: "原材料获取")
  sketch.row(
    .production, "电力", "37.1774 kwh", "0.5777", "21.4774" + e, carrier: "electricity", label: "生产")
  sketch.row(.production, "柴油", "/ kg", "0.0726", "/", carrier: "diesel", label: "生产")
  sketch.row(.production, "汽油", "/ kg", "0.0679", "/", carrier: "gasoline", label: "生产")
  sketch.row(
    .rawMaterialTransport, "柴油", "1.0323 kg", "0.0726", "2.7963" + e, carrier: "diesel",
    label: "原材料运输")
  sketch.row(
    .distribution, "柴油", "0.0475 kg", "0.0726", "0.1498" + e, carrier: "diesel", label: "成品运输")
  sketch.row(.storage, nil, nil, nil, "/", label: "仓储")
  sketch.row(.use, nil, nil, nil, "/", label: "使用")
  sketch.row(
    .endOfLife, "电力", "8.9751 kwh", "0.5777", "5.1849" + e, carrier: "electricity", label: "生命末期")
  sketch.stage(.rawMaterialAcquisition, "3.4202" + e, "10.36%", label: "原材料获取")
  sketch.stage(.rawMaterialTransport, "2.7963" + e, "8.47%", label: "运输 (原材料运输)")
  sketch.stage(.production, "21.4774" + e, "65.03%", label: "生产")
  sketch.stage(.distribution, "0.1498" + e, "0.45%", label: "运输(成品交付)")
  sketch.stage(.use, "/", "/", label: "使用")
  sketch.stage(.endOfLife, "5.1849" + e, "15.70%", label: "生命末期(产品处置)")
  sketch.total("33.0286" + e, share: "100%")
  for text in ["33.0286 kgCO2e/台", "33.0286 kgCO2e", "33.0286"] { sketch.mention(.total, text) }
  sketch.mention(.stage(1, .emission), "2.7963 kgCO2e")
  sketch.mention(.stage(5, .share), "15.70%")
  var boundary = SystemBoundary()
  boundary.kind = Stated(.cradleToGrave, at: TextSpan(0, 0))
  boundary.stages = [
    .init(
      stage: .rawMaterialAcquisition, label: stated("原辅料获取阶段"),
      included: ["塑壳断路器", "小型断路器", "接插件", "不锈钢板材", "绝缘导线", "铜排等"].map(stated),
      excluded: [stated("包装材料获取")]),
    .init(stage: .rawMaterialTransport, label: stated("原辅料运输阶段"), excluded: [stated("包装材料运输")]),
    .init(stage: .production, label: stated("生产阶段")),
    .init(stage: .distribution, label: stated("成品运输"), included: [stated("柴油运输")]),
    .init(stage: .endOfLife, label: stated("产品处置阶段")),
  ]
  boundary.claims = [
    (.rawMaterialAcquisition, stated("原料获取及加工")), (.other, stated("运输")),
    (.production, stated("生产制造")),
    (.storage, stated("仓储")), (.distribution, stated("成品运输阶段")), (.endOfLife, stated("产品处置阶段")),
  ]
  sketch.report.product.boundary = boundary
  var source = FactorSource(
    item: stated("电力"), carrier: .electricity, factor: quantity("0.5777 kgCO2/kWh"))
  source.year = Stated(2024, at: TextSpan(0, 0))
  sketch.report.factorSources = [source]
  return sketch
}
