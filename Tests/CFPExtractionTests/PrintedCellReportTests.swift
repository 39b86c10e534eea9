import CFPExtraction
import CFPFootprints
import Testing

/// Printed tables in, values out, through the whole way: each kind of printing in a report of an invented company.
@Suite struct PrintedCellReportTests {
  /// An HTML report of two rows; `{a}`, `{f}`, `{e}` are the printed cells of the first.
  private func inventory(
    _ activity: String, _ factor: String = "4.12", _ emission: String = "210.12", style: String = ""
  )
    throws -> String
  {
    let report = try report(
      """
      <html><head><style>\(style)</style></head><body><h1>产品碳足迹报告</h1><p>产品名称：折叠式晾衣架</p><p>生产企业：台州岫岚家居有限公司</p>
      <h2>清单</h2><table><tr><th>生命周期阶段</th><th>名称</th><th>活动数据</th><th>单位</th><th>排放因子</th><th>因子单位</th>
      <th>排放量（kgCO2e）</th></tr><tr><td>原材料获取</td><td>铝管</td><td>\(activity)</td><td>kg</td><td>\(factor)</td><td>kgCO2e/kg</td>
      <td>\(emission)</td></tr><tr><td>生产制造</td><td>电力</td><td>30.5</td><td>kWh</td><td>0.6</td><td>kgCO2e/kWh</td><td>18.3</td></tr>
      </table></body></html>
      """)
    return report.inventoryOutline.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static let right = "rawMaterialAcquisition | 原材料获取 | 铝管 | 51.0 kg | 4.12 kgCO2e/kg | 210.12 kgCO2e"

  @Test(arguments: [
    "51.0<sup>1</sup>", "51.0[2]", "51.0（注1）", "51.0<sup>注</sup>", "51.0<sub>1</sub>", "51.0<a href='#n'>1</a>",
    "*51.0", "51.0①", "51.0#",
    "<span hidden>8</span>51.0", "<i class='off'>8</i>51.0", "<i class='far'>8</i>51.0", "<i data-sort='8'>8</i>51.0",
    "<del>49.0</del> 51.0",
    "<input value='51.0'>", "５１．０", "51&period;0", "| 51.0", "<math><mn>51.0</mn></math>", "$51.0$", "51.0&nbsp",
  ])
  func activities(cell: String) throws {
    let style = ".off{display:none}.far{position:absolute;left:-9999px}[data-sort]{display:none}"
    #expect(try inventory(cell, style: style) == Self.right)
  }

  @Test(arguments: [
    "210.12*", "210.12 ± 5 %", "210.12（±5%）", "210.12 (199.6–220.6)", "210.12 (95% CI 199.6–220.6)", "210.12†",
    "210.12 (*)", "210.12 kgCO2e",
    "2.1012×10<sup>2</sup>", "2.1012E+02", "$2.1012\\times10^{2}$", "<b>210</b>.12", "210.12<sup>1</sup><sup>2</sup>",
  ])
  func emissions(cell: String) throws {
    let row = try inventory("51.0", "4.12", cell)
    #expect(row.hasPrefix("rawMaterialAcquisition | 原材料获取 | 铝管 | 51.0 kg | 4.12 kgCO2e/kg | 2"))
    #expect(row.hasSuffix(" | 210.12 kgCO2e") || row.hasSuffix(" | 2.1012E+02 kgCO2e"))
  }

  /// What is not sure is no value.
  @Test(arguments: ["210.12 30.5", "[210.12]x", "210.12 CR", "Δ210.12", "2101_2", "210.12▲"])
  func nothingIsGuessed(cell: String) throws {
    #expect(try inventory("51.0", "4.12", cell).hasSuffix(" | / kgCO2e"))
  }

  /// The results of an invented lamp; `{v}` and `{s}` are printed as given.
  private func results(_ cell: (String, String) -> String) throws -> String {
    try report(
      """
      <h1>产品碳足迹报告</h1><p>产品名称：可折叠阅读灯</p><p>生产企业：漳州霁屿照明有限公司</p><h2>结果</h2>
      <table><tr><th>生命周期阶段</th><th>碳足迹（kgCO2e）及占比</th></tr><tr><td>原材料获取</td><td>\(cell("6.40", "80.0"))</td></tr>
      <tr><td>生产制造</td><td>\(cell("1.60", "20.0"))</td></tr><tr><td>合计</td><td>\(cell("8.00", "100"))</td></tr></table>
      """
    ).resultOutline
  }

  @Test(arguments: [
    "{v} ({s} %)", "{v}（{s}%）", "{v}<br>{s}%", "{v}（占比{s}%）", "{v}，占{s}%", "{v} / {s}%", "{v}; {s}%",
    "{v}<sup>1</sup> ({s} %)",
    "<p>{v}</p><p>（占{s}%）</p>", "{v} kgCO2e / {s} %",
  ])
  func valuesWithShares(printed: String) throws {
    let outline = try results { value, share in printed.replacing("{v}", with: value).replacing("{s}", with: share) }
    #expect(
      outline == """
        rawMaterialAcquisition | 原材料获取 | 6.40 kgCO2e | 80.0 %
        production | 生产制造 | 1.60 kgCO2e | 20.0 %
        total | 8.00 kgCO2e | 100 %
        """)
  }

  @Test(arguments: ["合计*", "合计<sup>2</sup>", "合计（1）", "合计（注1）", "合计<a href='#n'>[1]</a>", "合计①"])
  func totalsWithMarks(label: String) throws {
    let outline = try report(
      """
      <h1>产品碳足迹报告</h1><p>产品名称：可折叠阅读灯</p><h2>结果</h2><table><tr><th>生命周期阶段</th><th>碳足迹（kgCO2e）</th></tr>
      <tr><td>原材料获取</td><td>6.40</td></tr><tr><td>生产制造</td><td>1.60</td></tr><tr><td>\(label)</td><td>8.00</td></tr></table>
      """
    ).resultOutline
    #expect(outline.hasSuffix("total | 8.00 kgCO2e | -"))
  }

  @Test(arguments: ["同上", "（同上）", "〃", "″", "\"", "-〃-", "ditto"])
  func dittoMarks(mark: String) throws {
    let rows = try report(
      """
      生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量（kgCO2e）
      原材料获取\t铝管\t51.0\tkg\t4.12\tkgCO2e/kg\t210.12
      \(mark)\t钢丝\t2.0\t\(mark)\t2.5\t\(mark)\t5.0
      """
    ).inventoryOutline.split(separator: "\n").last
    #expect(rows == "rawMaterialAcquisition | 原材料获取 | 钢丝 | 2.0 kg | 2.5 kgCO2e/kg | 5.0 kgCO2e")
  }

  @Test(arguments: [
    "外购电力（范围二）", "Electricity (Scope 2)", "PA66+GF30", "6061-T6铝合金", "铝板(2mm)", "胶带(a)型", "涂料[水性]", "PP/PE隔膜", "1号铜",
    "硅钢（含硅3%）",
  ])
  func namesStay(name: String) throws {
    let row = try report(
      """
      生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量（kgCO2e）
      原材料获取\t\(name)\t51.0\tkg\t4.12\tkgCO2e/kg\t210.12
      """
    ).inventory.first
    #expect(row?.item?.value == name)
  }

  /// Radicals and compatibility ideographs are the characters that they show, in names, too.
  @Test(arguments: [
    ("\u{2F66}产制造", "电\u{F98A}"), ("\u{2F63}产制造", "电\u{F98A}"), ("生产制造", "\u{F9E7}纸"), ("生产制造", "\u{2F6C}录"),
    ("生产制造", "\u{2FA6}属"),
  ])
  func radicals(stage: String, item: String) throws {
    let row = try #require(
      try report(
        """
        生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量（kgCO2e）
        \(stage)\t\(item)\t51.0\tkg\t4.12\tkgCO2e/kg\t210.12
        """
      ).inventory.first)
    let printed = (row.item?.value ?? "") + (row.label?.value ?? "")
    #expect(
      !printed.isEmpty
        && !printed.unicodeScalars.contains {
          (0x2E80...0x2FDF).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
        })
    if stage.hasPrefix("\u{2F63}") { #expect(row.stage == .production) }
  }

  @Test(arguments: [
    "{v}<sup>1</sup>", "{v}[1]", "{v}（注1）", "{v}<sup>注</sup>", "{v}<sub>a</sub>", "{v}±5%", "{v}（±5%）", "{v}①",
    "<b>{v}</b>", "<del>7.0</del> {v}", "<span hidden>9</span>{v}", "约{v}",
    "${v}$", "<a href='#t'>{v}</a>",
  ])
  func sentences(printed: String) throws {
    let outline = try report(
      """
      <h1>产品碳足迹报告</h1><p>产品名称：可折叠阅读灯</p><h2>结果</h2><table><tr><th>生命周期阶段</th><th>碳足迹（kgCO2e/台）</th></tr>
      <tr><td>原材料获取</td><td>6.40</td></tr><tr><td>生产制造</td><td>1.60</td></tr><tr><td>合计</td><td>8.00</td></tr></table>
      <p>经核算，本产品从摇篮到大门的碳足迹总量为 \(printed.replacing("{v}", with: "8.00")) kgCO2e/台。</p>
      """
    ).mentionOutline
    #expect(outline.contains("/results/total ") && outline.contains("8.00 kgCO2e"))
  }
}
