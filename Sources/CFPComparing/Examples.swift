/// The source of the rules across reports.
let acrossReports = "what the reports of one run state, compared with each other"

private let sound = """
  产品碳足迹报告
  报告编号：R-1
  企业名称：甲公司
  产品名称：水泵
  核查机构：某认证机构
  数据周期：2024年1月1日至2024年12月31日

  姓名\t角色\t证书编号
  张三\t组长\tCFP-000117

  生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
  原材料获取\t钢板\t10.00\tkg\t2.400\tkgCO2e/kg\t24.00
  原材料获取\t铜线\t1.234\tkg\t3.4567\tkgCO2e/kg\t4.266
  生产\t电力\t20.00\tkWh\t0.5777\tkgCO2e/kWh\t11.55
  生产\t油漆\t0.456\tkg\t2.111\tkgCO2e/kg\t0.963
  包装\t纸箱\t0.321\tkg\t1.066\tkgCO2e/kg\t0.342

  阶段\t碳足迹(kgCO2e)
  原材料获取\t28.27
  生产\t12.51
  包装\t0.342
  合计\t41.12

  """

/// What stands between the reports of an example.
public let exampleSeparator = "----\n"

/// A sound report, and the same with some words exchanged.
func twoReports(also changes: (String, String)...) -> String {
  sound + exampleSeparator + changes.reduce(sound) { $0.replacing($1.0, with: $1.1) } + "\n附注：第二份。\n"
}

/// Ten reports on diesel, the last with an emission of its own.
func manyReports(last: String) -> String {
  let emissions = ["63.10", "63.20", "63.15", "63.30", "63.05", "63.22", "63.18", "63.12", "63.27", last]
  return emissions.enumerated().map { index, emission in
    "产品碳足迹报告\n产品名称：水泵\(index)\n\n生命周期阶段\t名称\t活动数据\t单位\t排放量(kgCO2e)\n生产\t柴油\t20.00\tkg\t\(emission)\n"
  }.joined(separator: exampleSeparator)
}
