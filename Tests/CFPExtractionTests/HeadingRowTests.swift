import CFPFootprints
import CFPQuantities
import Testing

/// What stands above and below headings, and what it says about the columns.
@Suite struct HeadingRowTests {
  static let inventories: [TableTests.Printed] = [
    .init(
      name: "a unit over all columns, Chinese",
      text: """
        <table><tr><td colspan=5>单位：kgCO2e</td></tr>
        <tr><td>阶段</td><td>名称</td><td>活动数据</td><td>排放因子</td><td>排放量</td></tr>
        <tr><td>生产阶段</td><td>电力</td><td>10.0 kWh</td><td>0.5</td><td>5.0</td></tr></table>
        """, expected: "production | 生产阶段 | 电力 | 10.0 kWh | 0.5 | 5.0 kgCO2e"),
    .init(
      name: "a unit over all columns, Markdown, English",
      text: """
        | Unit: kg CO2e | | | | |
        |---|---|---|---|---|
        | Stage | Item | Quantity | Emission factor | Emissions |
        | Production | Oak | 12.0 kg | 0.30 | 3.60 |
        """, expected: "production | Production | Oak | 12.0 kg | 0.30 | 3.60 kgCO2e"),
    .init(
      name: "a unit over the last column, tabs, German",
      text: """
        \t\t\t\tEinheit: kg CO2e
        Phase\tBezeichnung\tMenge\tEmissionsfaktor\tEmissionen
        Herstellung\tEiche\t12,0 kg\t0,30\t3,60
        """, expected: "production | Herstellung | Eiche | 12.0 kg | 0.30 | 3.60 kgCO2e"),
    .init(
      name: "a title with the unit of the result",
      text: """
        <table><tr><th colspan=5>表 2 碳足迹清单（kgCO2e/台）</th></tr>
        <tr><th>阶段</th><th>名称</th><th>活动数据</th><th>排放因子</th><th>排放量</th></tr>
        <tr><td>生产阶段</td><td>电力</td><td>10.0 kWh</td><td>0.5</td><td>5.0</td></tr></table>
        """, expected: "production | 生产阶段 | 电力 | 10.0 kWh | 0.5 | 5.0 kgCO2e/台"),
    .init(
      name: "a line above the table",
      text: """
        单位：kgCO2e/台

        阶段\t名称\t活动数据\t排放因子\t排放量
        生产阶段\t电力\t10.0 kWh\t0.5\t5.0
        """, expected: "production | 生产阶段 | 电力 | 10.0 kWh | 0.5 | 5.0 kgCO2e/台"),
    .init(
      name: "a caption with the unit behind its words",
      text: """
        <table><caption>Table 2: Inventory, unit: kg CO2e</caption>
        <tr><th>Stage</th><th>Item</th><th>Quantity</th><th>Emission factor</th><th>Emissions</th></tr>
        <tr><td>Production</td><td>Oak</td><td>12.0 kg</td><td>0.30</td><td>3.60</td></tr></table>
        """, expected: "production | Production | Oak | 12.0 kg | 0.30 | 3.60 kgCO2e"),
    .init(
      name: "the unit of a heading goes before that of the table",
      text: """
        <table><tr><td colspan=5>单位：tCO2e</td></tr>
        <tr><td>阶段</td><td>名称</td><td>活动数据</td><td>排放因子</td><td>排放量（kgCO2e）</td></tr>
        <tr><td>生产阶段</td><td>电力</td><td>10.0 kWh</td><td>0.5</td><td>5.0</td></tr></table>
        """, expected: "production | 生产阶段 | 电力 | 10.0 kWh | 0.5 | 5.0 kgCO2e"),
    .init(
      name: "a title that is a stage",
      text: """
        <table><tr><td colspan=4>原材料获取阶段</td></tr>
        <tr><td>名称</td><td>活动数据</td><td>排放因子</td><td>排放量（kgCO2e）</td></tr>
        <tr><td>钢板</td><td>10.0 kg</td><td>2.4</td><td>24.0</td></tr></table>
        """, expected: "rawMaterialAcquisition | - | 钢板 | 10.0 kg | 2.4 | 24.0 kgCO2e"),
    .init(
      name: "units below the headings, tabs",
      text: """
        阶段\t名称\t活动数据\t排放因子\t排放量
        \t\tkWh\tkgCO2e/kWh\tkgCO2e
        生产阶段\t电力\t10.0\t0.5\t5.0
        """, expected: "production | 生产阶段 | 电力 | 10.0 kWh | 0.5 kgCO2e/kWh | 5.0 kgCO2e"),
    .init(
      name: "units below the headings, in brackets, HTML",
      text: """
        <table><tr><th>Stage</th><th>Item</th><th>Quantity</th><th>Emission factor</th><th>Emissions</th></tr>
        <tr><td></td><td></td><td>(kg)</td><td>(kgCO2e/kg)</td><td>(kgCO2e)</td></tr>
        <tr><td>Production</td><td>Oak</td><td>12.0</td><td>0.30</td><td>3.60</td></tr></table>
        """, expected: "production | Production | Oak | 12.0 kg | 0.30 kgCO2e/kg | 3.60 kgCO2e"),
    .init(
      name: "units below the headings, a word says so, Markdown",
      text: """
        | Phase | Bezeichnung | Menge | Emissionsfaktor | Emissionen |
        |---|---|---|---|---|
        | Einheit | - | kg | kgCO2e/kg | kgCO2e |
        | Herstellung | Eiche | 12,0 | 0,30 | 3,60 |
        """, expected: "production | Herstellung | Eiche | 12.0 kg | 0.30 kgCO2e/kg | 3.60 kgCO2e"),
    .init(
      name: "units above the headings",
      text: """
        <table><tr><td></td><td></td><td>kWh</td><td>kgCO2e/kWh</td><td>kgCO2e</td></tr>
        <tr><td>阶段</td><td>名称</td><td>活动数据</td><td>排放因子</td><td>排放量</td></tr>
        <tr><td>生产阶段</td><td>电力</td><td>10.0</td><td>0.5</td><td>5.0</td></tr></table>
        """, expected: "production | 生产阶段 | 电力 | 10.0 kWh | 0.5 kgCO2e/kWh | 5.0 kgCO2e"),
    .init(
      name: "units below the headings, aligned",
      text: """
        阶段       名称   活动数据   排放因子     排放量
                          kWh        kgCO2e/kWh   kgCO2e
        生产阶段   电力   10.0       0.5          5.0
        使用阶段   电力   20.0       0.5          10.0
        """,
      expected: """
        production | 生产阶段 | 电力 | 10.0 kWh | 0.5 kgCO2e/kWh | 5.0 kgCO2e
        use | 使用阶段 | 电力 | 20.0 kWh | 0.5 kgCO2e/kWh | 10.0 kgCO2e
        """),
    .init(
      name: "a title over two rows of headings",
      text: """
        <table><tr><td colspan=7>Übersicht der Sachbilanz</td></tr>
        <tr><td rowspan=2>Phase</td><td rowspan=2>Bezeichnung</td><td colspan=2>Verbrauch</td>
        <td colspan=2>Emissionsfaktor</td><td rowspan=2>Emissionen (kg CO2e)</td></tr>
        <tr><td>Menge</td><td>Einheit</td><td>Menge</td><td>Einheit</td></tr>
        <tr><td>Herstellung</td><td>Strom</td><td>10,0</td><td>kWh</td><td>0,5</td><td>kgCO2e/kWh</td><td>5,0</td></tr>
        </table>
        """, expected: "production | Herstellung | Strom | 10.0 kWh | 0.5 kgCO2e/kWh | 5.0 kgCO2e"),
    .init(
      name: "a heading broken at a hyphen",
      text: """
        <table><tr><td>Phase</td><td>Bezeichnung</td><td>Menge</td><td>Emissions-<br>faktor</td>
        <td>Emissionen (kg CO2e)</td></tr>
        <tr><td>Herstellung</td><td>Strom</td><td>10,0 kWh</td><td>0,5</td><td>5,0</td></tr></table>
        """, expected: "production | Herstellung | Strom | 10.0 kWh | 0.5 | 5.0 kgCO2e"),
    .init(
      name: "headings in another order from the middle on",
      text: """
        阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量（kgCO2e）
        生产阶段\t电力\t10.0\tkWh\t0.5\tkgCO2e/kWh\t5.0
        阶段\t名称\t排放因子\t因子单位\t活动数据\t单位\t排放量（kgCO2e）
        使用阶段\t电力\t0.5\tkgCO2e/kWh\t20.0\tkWh\t10.0
        """,
      expected: """
        production | 生产阶段 | 电力 | 10.0 kWh | 0.5 kgCO2e/kWh | 5.0 kgCO2e
        use | 使用阶段 | 电力 | 20.0 kWh | 0.5 kgCO2e/kWh | 10.0 kgCO2e
        """),
  ]

  @Test(arguments: inventories) func inventory(_ printed: TableTests.Printed) throws {
    #expect(try report(printed.text).inventoryOutline == printed.expected)
  }

  static let results: [TableTests.Printed] = [
    .init(
      name: "a unit over all columns",
      text: """
        <table><tr><td colspan=3>单位：kgCO2e/台</td></tr><tr><td>生命周期阶段</td><td>碳足迹</td><td>占比（%）</td></tr>
        <tr><td>生产阶段</td><td>6.0</td><td>60</td></tr><tr><td>使用阶段</td><td>4.0</td><td>40</td></tr></table>
        """, expected: "production | 生产阶段 | 6.0 kgCO2e/台 | 60 %\nuse | 使用阶段 | 4.0 kgCO2e/台 | 40 %\ntotal | - | -"),
    .init(
      name: "units below the headings",
      text: """
        Life cycle stage\tEmissions\tShare
        \tkgCO2e\t%
        Production\t6.0\t60
        Use\t4.0\t40
        """, expected: "production | Production | 6.0 kgCO2e | 60 %\nuse | Use | 4.0 kgCO2e | 40 %\ntotal | - | -"),
    .init(
      name: "the own product behind another one",
      text: """
        生命周期阶段\t基准产品（kgCO2e）\t本产品（kgCO2e）
        生产阶段\t6.6\t6.0
        使用阶段\t4.4\t4.0
        合计\t11.0\t10.0
        """, expected: "production | 生产阶段 | 6.0 kgCO2e | -\nuse | 使用阶段 | 4.0 kgCO2e | -\ntotal | 10.0 kgCO2e | -"),
    .init(
      name: "the own product before another one, English",
      text: """
        | Life cycle stage | This product (kg CO2e) | LT-40 (kg CO2e) |
        |---|---|---|
        | Production | 6.0 | 6.6 |
        | Use | 4.0 | 4.4 |
        | Total | 10.0 | 11.0 |
        """, expected: "production | Production | 6.0 kgCO2e | -\nuse | Use | 4.0 kgCO2e | -\ntotal | 10.0 kgCO2e | -"),
    .init(
      name: "another product by its name, German",
      text: """
        Lebenszyklusphase\tVorgänger (kg CO2e)\tLT-45 (kg CO2e)
        Herstellung\t6,60\t6,00
        Nutzung\t4,40\t4,00
        Summe\t11,00\t10,00
        """,
      expected: "production | Herstellung | 6.00 kgCO2e | -\nuse | Nutzung | 4.00 kgCO2e | -\ntotal | 10.00 kgCO2e | -"),
    .init(
      name: "halves side by side",
      text: """
        生命周期阶段\t碳足迹（kgCO2e）\t生命周期阶段\t碳足迹（kgCO2e）
        原材料获取\t1.0\t使用阶段\t3.0
        生产阶段\t2.0\t合计\t6.0
        """,
      expected: """
        rawMaterialAcquisition | 原材料获取 | 1.0 kgCO2e | -
        production | 生产阶段 | 2.0 kgCO2e | -
        use | 使用阶段 | 3.0 kgCO2e | -
        total | 6.0 kgCO2e | -
        """),
  ]

  @Test(arguments: results) func result(_ printed: TableTests.Printed) throws {
    #expect(try report(printed.text).resultOutline == printed.expected)
  }

  static let moduleHalves: [TableTests.Printed] = [
    .init(
      name: "tabs",
      text:
        "Indicator\tUnit\tA1\tA2\tA3\nGWP-total\tkg CO2 eq\t3.5\t0.5\t1.0\n\nIndicator\tUnit\tC1\tD\nGWP-total\tkg CO2 eq\t0.2\t-0.4\n",
      expected: "A1 3.5, A2 0.5, A3 1.0, C1 0.2, D -0.4"),
    .init(
      name: "Markdown",
      text: "| Indicator | Unit | A1 | A2 |\n|---|---|---|---|\n| GWP-total | kg CO2 eq | 3.5 | 0.5 |\n\n"
        + "| Indicator | Unit | A3 | C4 |\n|---|---|---|---|\n| GWP-total | kg CO2 eq | 1.0 | 0.2 |\n",
      expected: "A1 3.5, A2 0.5, A3 1.0, C4 0.2"),
    .init(
      name: "HTML, a caption between",
      text: """
        <p>Table 4: Results</p><table><tr><th>Indicator</th><th>Unit</th><th>A1</th><th>A2</th></tr>
        <tr><td>GWP-total</td><td>kg CO2 eq</td><td>3.5</td><td>0.5</td></tr></table>
        <p>Table 4 (continued)</p><table><tr><th>Indicator</th><th>Unit</th><th>B6</th><th>C2</th></tr>
        <tr><td>GWP-total</td><td>kg CO2 eq</td><td>1.0</td><td>0.2</td></tr></table>
        """, expected: "A1 3.5, A2 0.5, B6 1.0, C2 0.2"),
    .init(
      name: "aligned",
      text: """
        Indicator   Unit        A1    A2
        GWP-total   kg CO2 eq   3.5   0.5
        GWP-fossil  kg CO2 eq   3.4   0.5

        Indicator   Unit        C1    D
        GWP-total   kg CO2 eq   1.0   -0.4
        GWP-fossil  kg CO2 eq   1.0   -0.4
        """, expected: "A1 3.5, A2 0.5, C1 1.0, D -0.4"),
    .init(
      name: "the same modules again are another table's",
      text:
        "Indicator\tUnit\tA1\tA2\tA3\nGWP-total\tkg CO2 eq\t3.5\t0.5\t1.0\n\nIndicator\tUnit\tA3\tD\nGWP-total\tkg CO2 eq\t0.2\t-0.4\n",
      expected: "A1 3.5, A2 0.5, A3 1.0"),
  ]

  @Test(arguments: moduleHalves) func modules(_ printed: TableTests.Printed) throws {
    let stages = try report(printed.text).results.stages
    #expect(
      stages.map { "\($0.modules.joined(separator: "-")) \($0.emission?.number?.digits ?? "/")" }.joined(
        separator: ", ")
        == printed.expected)
  }
}
