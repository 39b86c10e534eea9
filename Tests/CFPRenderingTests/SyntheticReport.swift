import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A document made of lines: those with tabs are table rows, every other one is a paragraph, `#` lines are headings.
struct SyntheticText {
  let text: [UInt8]
  let document: Document

  init(_ text: String, name: String = "synthetic.txt") {
    let bytes = Array(text.utf8)
    var blocks: [DocumentBlock] = []
    var tables: [DocumentTable] = []
    var cells: [TableCell] = []
    var rows = 0
    var tableStart = 0
    func endTable(at end: Int) {
      guard rows > 0 else { return }
      blocks.append(DocumentBlock(kind: .table(tables.count), span: TextSpan(tableStart, end)))
      tables.append(DocumentTable(cells: cells, rowCount: rows))
      cells = []
      rows = 0
    }
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = start + line.count
      if line.contains(UInt8(ascii: "\t")) {
        if rows == 0 { tableStart = start }
        var cellStart = start
        for (column, cell) in line.split(
          separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
        ).enumerated() {
          cells.append(
            TableCell(
              row: rows, column: column, span: TextSpan(cellStart, cellStart + cell.count),
              isHeader: rows == 0))
          cellStart += cell.count + 1
        }
        rows += 1
      } else {
        endTable(at: start)
        if line.first == UInt8(ascii: "#") {
          blocks.append(
            DocumentBlock(
              kind: .heading(level: 1), span: TextSpan(start + 2, end),
              number: TextSpan(start + 2, start + 3)))
        } else if !line.isEmpty {
          blocks.append(DocumentBlock(kind: .paragraph, span: TextSpan(start, end)))
        }
      }
      start = end + 1
    }
    endTable(at: bytes.count)
    self.text = bytes
    document = Document(
      source: SourceDescription(
        name: name, sha256: String(repeating: "13", count: 32), byteCount: bytes.count,
        mediaType: "text/plain",
        encoding: "UTF-8", replacedCharacters: 0),
      text: bytes, map: SourceMap(identityOf: bytes), blocks: blocks, tables: tables, notes: [])
  }

  /// The place of the `occurrence`-th `needle` in the text.
  func span(_ needle: String, _ occurrence: Int = 0) -> TextSpan {
    let pattern = Array(needle.utf8)
    var seen = 0
    for start in 0...max(0, text.count - pattern.count) where text[start...].starts(with: pattern) {
      if seen == occurrence { return TextSpan(start, start + pattern.count) }
      seen += 1
    }
    preconditionFailure("the synthetic text has no \(needle)")
  }

  func stated(_ needle: String, _ occurrence: Int = 0) -> Stated<String> {
    Stated(needle, at: span(needle, occurrence))
  }

  /// The quantity printed as `needle`, with a unit that stands elsewhere where one is named.
  func quantity(_ needle: String, _ occurrence: Int = 0, unit unitNeedle: String? = nil) -> Quantity {
    let unitSpan = unitNeedle.map { span($0) }
    let folded = FoldedText(Array(needle.utf8)).bytes
    var unit = unitNeedle.flatMap { needle -> PrintedUnit? in
      let bytes = FoldedText(Array(needle.utf8)).bytes
      return scanUnit(bytes, in: bytes.indices, context: .cell)?.unit
    }
    switch cellContent(folded, in: folded.indices) {
    case .null(let own):
      unit = own ?? unit
    case .quantity(let content):
      var quantity = Quantity(
        number: content.number, unit: content.unit ?? unit, qualifier: content.qualifier,
        rangeEnd: content.rangeEnd,
        uncertainty: content.uncertainty, span: span(needle, occurrence), unitSpan: unitSpan)
      quantity.hasRelativeUncertainty = content.hasRelativeUncertainty
      return quantity
    default: break
    }
    return Quantity(number: nil, unit: unit, span: span(needle, occurrence), unitSpan: unitSpan)
  }
}

/// The text of the synthetic report; tabs part cells.
let syntheticSource = """
  # 1 产品碳足迹报告
  报告编号：Q600231-01 "正本" C:\\报告
  报告签发日期：2026年4月21日
  产品名称：户外落地式低压配电计量箱 规格 YXP7
  生产者：安徽砚溪电气有限公司（原滁州市砚南电器有限公司），现有职工156人，占地10000平方米。
  法定代表人 顾知秋 联系方式 13900004400，授权人 蒋 亦\r然，手机 138-6129-5110，电话 0519-85123456-801，邮箱 zhong.qifei@example.com.cn。
  依据 GB/T 24067-2024 与 ISO 14067:2018，周期 2025年1月1日 至 2025年12月31日，IPCC 第五次评估报告，100 年。
  功能单位：1 台计量箱。边界为摇篮到坟墓，原材料采购—检验—入库。
  阶段\t项目\t活动数据\t排放因子 kgCO2e/kWh\t温室气体量 (kgCO2e/台)
  原材料获取\t电力\t5.9203 kWh\t0.5777\t3.4202
  生产\t电力\t37.1774 万kWh\t1.23E-03\t10.10
  生产\t柴油\t/ kg\t0.0726\t/
  运输\t货车\t12.5 t·km\t123456789012345678\t-0.5
  运输\t火车\t190 - 640 km\t1234567890123456789012\t< 0.05
  仓储\t\t\t\t
  阶段\t碳足迹 kgCO2e/1000 张\t占比
  A1-A3\t12.60\t38.15%
  A1\t3.4202\t10.36%
  合计\t33.0286\t100%
  碳足迹值为 33.0286kgCO2e，其中 2024 年全国电力平均碳足迹因子为 0.5777kgCO2/kWh，由生态环境部发布。
  抵消后 30.0 kgCO2e。身份证 320402198001011234 备案，不确定度 5.5±0.2 %。
  编制 苗若谷（组长）衡岳国际检测认证有限公司 证书 2023-CCAA-GHG1-9000173，组员 穆　清 2024-CCAA-\
  GHG1-9000274，审核 John Smith。苗若谷、顾 知秋 签字。ＪＯＨＮ ＳＭＩＴＨ 电话 １３９００００４４００。
  """

/// The report that the tests share: made once, never changed.
let sharedReport = syntheticReport()

/// A report that states something in every part of the model, with the document it stands in.
func syntheticReport() -> CFPReport {
  let source = SyntheticText(syntheticSource)
  var report = CFPReport(document: source.document, language: "zh-Hans")
  report.statement.fields[.title] = source.stated("产品碳足迹报告")
  report.statement.fields[.number] = source.stated("Q600231-01 \"正本\" C:\\报告")
  report.statement.issueDate = PrintedDate(year: 2026, month: 4, day: 21).map {
    Stated($0, at: source.span("2026年4月21日"))
  }
  report.statement.standards = [source.stated("GB/T 24067-2024"), source.stated("ISO 14067:2018")]
  report.statement.dataPeriodStart = PrintedDate(year: 2025, month: 1, day: 1).map {
    Stated($0, at: source.span("2025年1月1日"))
  }
  report.statement.dataPeriodEnd = PrintedDate(year: 2025, month: 12, day: 31).map {
    Stated($0, at: source.span("2025年12月31日"))
  }
  report.statement.assessmentReport = Stated("AR5", at: source.span("第五次评估报告"))
  report.statement.horizonYears = Stated(100, at: source.span("100 年"))
  report.statement.primaryDataShare = source.quantity("5.5±0.2 %")

  report.company.fields[.name] = Stated(
    "安徽砚溪电气有限公司", at: source.span("安徽砚溪电气有限公司"), also: [source.span("滁州市砚南电器有限公司")])
  report.company.formerNames = [source.stated("滁州市砚南电器有限公司")]
  report.company.legalRepresentative.name = source.stated("顾知秋")
  report.company.legalRepresentative.phone = source.stated("13900004400")
  report.company.contact.name = Stated("蒋亦然", at: source.span("蒋 亦\r然"))
  report.company.contact.phone = source.stated("138-6129-5110")
  report.company.contact.email = source.stated("zhong.qifei@example.com.cn")
  report.company.employees = Stated(156, at: source.span("156"))
  report.company.siteArea = source.quantity("10000平方米")

  report.product.fields[.name] = source.stated("户外落地式低压配电计量箱")
  report.product.fields[.model] = source.stated("YXP7")
  report.product.functionalUnit = FunctionalUnit(
    kind: .functional, amount: source.quantity("1 台"), text: source.stated("1 台计量箱"))
  report.product.boundary.kind = Stated(.cradleToGrave, at: source.span("摇篮到坟墓"))
  report.product.boundary.stages = [
    .init(
      stage: .rawMaterialAcquisition, label: source.stated("原材料获取"), included: [source.stated("电力")]
    ),
    .init(stage: .distribution, label: source.stated("运输"), excluded: [source.stated("火车")]),
  ]
  report.product.boundary.claims = [(.storage, source.stated("仓储"))]
  report.product.boundary.notDeclared = [source.stated("A1-A3")]
  report.product.processFlow = ["原材料采购", "检验", "入库"].map { source.stated($0) }

  let emissionUnit = "kgCO2e/台"
  func row(
    _ stage: LifeCycleStage, _ label: Stated<String>, _ item: Stated<String>?, _ cells: [Quantity?]
  ) -> InventoryRow {
    var row = InventoryRow(stage: stage, table: 0, tableRow: report.inventory.count + 1)
    row.label = label
    row.item = item
    (row.activity, row.factor, row.emission) = (cells[0], cells[1], cells[2])
    return row
  }
  var first = row(
    .rawMaterialAcquisition, source.stated("原材料获取"), source.stated("电力"),
    [
      source.quantity("5.9203 kWh"), source.quantity("0.5777", unit: "kgCO2e/kWh"),
      source.quantity("3.4202", unit: emissionUnit),
    ])
  first.carrier = .electricity
  first.factorSource = source.stated("生态环境部")
  first.factorYear = Stated(2024, at: source.span("2024 年"))
  first.factorFrom = "/document/blocks/10"
  report.inventory.append(first)
  report.inventory.append(
    row(
      .production, source.stated("生产"), source.stated("电力", 1),
      [
        source.quantity("37.1774 万kWh"), source.quantity("1.23E-03", unit: "kgCO2e/kWh"),
        source.quantity("10.10", unit: emissionUnit),
      ]))
  report.inventory.append(
    row(
      .production, source.stated("生产"), source.stated("柴油"),
      [
        source.quantity("/ kg"), source.quantity("0.0726"),
        Quantity(number: nil, span: TextSpan(source.span("/\n").start, source.span("/\n").end - 1)),
      ]))
  var fourth = row(
    .rawMaterialTransport, source.stated("运输"), source.stated("货车"),
    [
      source.quantity("12.5 t·km"), source.quantity("123456789012345678"),
      source.quantity("-0.5", unit: emissionUnit),
    ])
  fourth.group = source.stated("运输", 1)
  fourth.transport = TransportLeg()
  fourth.transport?.distance = source.quantity("12.5 t·km")
  fourth.transport?.mode = source.stated("货车")
  fourth.heatingValue = source.quantity("12.5 t·km")
  fourth.multipliers = [
    Multiplier(kind: .count, label: source.stated("占比"), quantity: source.quantity("12.60"))
  ]
  report.inventory.append(fourth)
  report.inventory.append(
    row(
      .combined, source.stated("运输", 1), source.stated("火车"),
      [
        source.quantity("190 - 640 km"), source.quantity("1234567890123456789012"),
        source.quantity("< 0.05"),
      ]))
  report.inventory[4].stages = [.rawMaterialTransport, .distribution]
  report.inventory.append(row(.storage, source.stated("仓储"), nil, [nil, nil, nil]))

  let resultUnit = "kgCO2e/1000 张"
  report.results.total = source.quantity("33.0286", unit: resultUnit)
  report.results.totalShare = source.quantity("100%")
  var stage = StageResult(stage: .rawMaterialAcquisition, label: source.stated("A1", 1))
  stage.modules = ["A1"]
  stage.emission = source.quantity("3.4202", 1, unit: resultUnit)
  stage.share = source.quantity("10.36%")
  stage.fossil = source.quantity("3.4202", 1)
  report.results.stages = [stage]
  var subtotal = StageResult(stage: .combined, label: source.stated("A1-A3"))
  subtotal.emission = source.quantity("12.60", unit: resultUnit)
  report.results.subtotals = [subtotal]
  report.results.offsets = [
    ScopedTotal(label: source.stated("抵消后"), emission: source.quantity("30.0 kgCO2e"))
  ]
  report.results.totals = [
    ScopedTotal(label: source.stated("合计"), includes: ["A1"], emission: source.quantity("33.0286"))
  ]
  report.mentions = [
    Mention(of: .total, quantity: source.quantity("33.0286kgCO2e")),
    Mention(of: .row(0, .factor), quantity: source.quantity("0.5777kgCO2/kWh")),
  ]
  report.resultSets = [report.results]
  var factor = FactorSource(
    item: source.stated("全国电力"), carrier: .electricity, factor: source.quantity("0.5777kgCO2/kWh"))
  factor.year = Stated(2024, at: source.span("2024 年"))
  factor.publisher = source.stated("生态环境部")
  report.factorSources = [factor]
  report.people = [
    Person(
      name: source.stated("苗若谷"), roles: [source.stated("编制"), source.stated("组长")],
      organization: source.stated("衡岳国际检测认证有限公司"),
      certificate: source.stated("2023-CCAA-GHG1-9000173")),
    Person(
      name: Stated("穆清", at: source.span("穆　清")), roles: [source.stated("组员")],
      certificate: Stated("2024-CCAA-GHG1-9000274", at: source.span("2024-CCAA-GHG1-9000274"))),
    Person(name: source.stated("John Smith"), roles: [source.stated("审核")]),
  ]
  report.tables = [
    TableReading(role: .inventory, headerRowCount: 1)
  ]
  return report
}

/// An audit with a finding that has every part, one that has none but its message, and checks of every outcome.
func syntheticAudit() -> Audit {
  func decimal(_ coefficient: Int128, _ decimals: Int) -> ExactDecimal {
    ExactDecimal(coefficient: coefficient, decimals: decimals)
  }
  let stated = PrintedNumber(mantissa: 34202, fractionDigits: 4)
  let full = Finding(
    rule: RuleID(rawValue: "CFP-P02"), level: .error, subject: "/inventory/0/emission",
    cells: [
      .init(pointer: "/inventory/0/emission", role: .stated),
      .init(pointer: "/inventory/0/activity", role: .operand),
      .init(pointer: "/results/total", role: .compared),
    ],
    stated: .init(text: "3.4202", interval: stated?.nearest),
    computed: .init(
      expression: "5.9203 kWh × 0.5777", value: decimal(3_420_157_310_000, 12),
      interval: Interval(low: decimal(342_000_000_000_000_001, 17), high: decimal(343, 2)),
      assumed: [Message(zh: "热值 42.652 GJ/t", en: "heating value 42.652 GJ/t")]),
    gap: .init(absolute: decimal(4003, 4), relative: decimal(143, 3)),
    impact: [
      .init(
        under: Message(zh: "/inventory/1 的因子", en: "factor of /inventory/1"),
        total: Interval(low: decimal(33483, 3), high: decimal(33493, 3)),
        relative: decimal(139, 4), rankingChanges: true)
    ],
    causes: [
      .init(
        code: "missing-ncv", pointer: "/inventory/0/factor",
        detail: Message(zh: "苗若谷给出", en: "given by 苗若谷"), fits: false),
      .init(
        code: "unit-L-kg", pointer: "/inventory/0/activity",
        detail: Message(zh: "密度 0.86", en: "density 0.86"), fits: true),
    ],
    message: Message(
      zh: "活动数据 × 因子 与所列排放量不符", en: "activity × factor does not give the stated emission"),
    fingerprint: "1390000000000000")
  let short = Finding(
    rule: RuleID(rawValue: "CFP-D04"), level: .note, subject: "/report", cells: [],
    message: Message(zh: "缺少分配说明", en: "no allocation is stated"), fingerprint: "abcdef0123456789")
  let warning = Finding(
    rule: RuleID(rawValue: "CFP-D02"), level: .warning, subject: "/product/systemBoundary",
    cells: [
      .init(pointer: "/product/systemBoundary/claims/0/label", role: .stated),
      .init(pointer: "/inventory/5", role: .compared),
    ],
    message: Message(zh: "仓储未量化", en: "storage is not quantified"), fingerprint: "0123456789abcdef")
  return Audit(
    verdict: .discrepant,
    coverage: Coverage(
      figures: 20, checked: 15, open: [(.noRelation, 3), (.heatingValueNotPrinted, 2)]),
    roundingMode: .nearest, findings: [full, short, warning],
    checks: [
      Check(
        rule: RuleID(rawValue: "CFP-S02"), subject: .total, operands: [.stage(0, .emission)],
        outcome: .pass(.exact)),
      Check(
        rule: RuleID(rawValue: "CFP-P01"), subject: .row(0, .emission),
        operands: [.row(0, .activity)], outcome: .fail),
      Check(
        rule: RuleID(rawValue: "CFP-P02"), subject: .row(2, .emission), operands: [],
        outcome: .open(.operandMissing)),
      Check(
        rule: RuleID(rawValue: "CFP-H01"), subject: .stage(0, .share), operands: [.total],
        outcome: .pass(.within), isWeak: true),
    ])
}
