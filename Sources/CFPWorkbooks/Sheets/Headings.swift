import CFPAuditing

/// Names a column of a sheet.
enum ColumnKey: Hashable {
  case line, kind, position, stage, stageCode, group, item, carrier, gas, product, modules, pointer, notes
  case activity, activityUnit, factor, factorUnit, heatingValue, heatingValueUnit, oxidation, oxidationUnit,
    carbonContent,
    carbonContentUnit
  case mass, massUnit, distance, distanceUnit, mode, annual, annualUnit
  case multiplier(Int), multiplierName(Int)
  case stated, statedUnit, recomputed, difference, outcome, statedLow, statedHigh, computedLow, computedHigh, rule,
    words,
    assumed
  case share, shareUnit, shareRecomputed, shareDifference, shareOutcome
  case fossil, biogenic, landUse, aircraft
  case factorSource, factorYear, factorFrom, dataSource, dataQuality, publisher, announced
  case level, title, message, expression, computed, gap, gapPercent, effect, effectLow, effectHigh, effectPercent,
    ranking,
    causes, suspects, cells, fingerprint, status
  case label, figure, context, value, low, high, repeatedFigure, repeats
  case heading, unreadValues, carriesEmissions, vocabulary
}

/// What stands above a column, and how wide it is in characters.
struct ColumnHeading {
  var text: Message
  var width: Double

  init(_ zh: String, _ en: String, _ width: Double) {
    text = Message(zh: zh, en: en)
    self.width = width
  }
}

func heading(of key: ColumnKey) -> ColumnHeading {
  switch key {
  case .multiplier(let index): ColumnHeading("其他乘数 \(index + 1)", "multiplier \(index + 1)", 11)
  case .multiplierName(let index): ColumnHeading("乘数 \(index + 1) 的含义", "what multiplier \(index + 1) is", 16)
  default: headings[key] ?? ColumnHeading("", "", 12)
  }
}

private let headings: [ColumnKey: ColumnHeading] = [
  .line: ColumnHeading("原文行", "source line", 8),
  .heading: ColumnHeading("表头、行名或句子（原文）", "heading, name or sentence as printed", 44),
  .unreadValues: ColumnHeading("未读懂的数字", "numbers unread", 10),
  .carriesEmissions: ColumnHeading("是否关系到排放量", "bears on the emissions", 12),
  .vocabulary: ColumnHeading("可加入 --vocabulary 文件的行", "lines for a --vocabulary file", 44),
  .kind: ColumnHeading("类别", "kind", 14),
  .position: ColumnHeading("序号", "no.", 6),
  .stage: ColumnHeading("阶段（原文）", "stage as printed", 20),
  .stageCode: ColumnHeading("阶段", "stage", 20),
  .group: ColumnHeading("上级（原文）", "group as printed", 16),
  .item: ColumnHeading("项目", "item", 22),
  .carrier: ColumnHeading("能源或物料", "carrier", 12),
  .gas: ColumnHeading("气体", "gas", 10),
  .product: ColumnHeading("产品", "product", 22),
  .modules: ColumnHeading("模块", "modules", 10),
  .pointer: ColumnHeading("JSON 位置", "place in the JSON", 19),
  .notes: ColumnHeading("备注", "notes", 44),
  .activity: ColumnHeading("活动数据", "activity", 12),
  .activityUnit: ColumnHeading("单位", "unit of activity", 10),
  .factor: ColumnHeading("排放因子", "factor", 12),
  .factorUnit: ColumnHeading("因子单位", "unit of factor", 16),
  .heatingValue: ColumnHeading("热值", "heating value", 11),
  .heatingValueUnit: ColumnHeading("热值单位", "unit of heating value", 11),
  .oxidation: ColumnHeading("氧化率", "oxidation", 10),
  .oxidationUnit: ColumnHeading("氧化率单位", "unit of oxidation", 10),
  .carbonContent: ColumnHeading("含碳量", "carbon content", 11),
  .carbonContentUnit: ColumnHeading("含碳量单位", "unit of carbon content", 11),
  .mass: ColumnHeading("运输质量", "mass moved", 11),
  .massUnit: ColumnHeading("质量单位", "unit of mass", 9),
  .distance: ColumnHeading("运距", "distance", 11),
  .distanceUnit: ColumnHeading("运距单位", "unit of distance", 9),
  .mode: ColumnHeading("运输方式", "mode", 12),
  .annual: ColumnHeading("年用量", "yearly amount", 13),
  .annualUnit: ColumnHeading("年用量单位", "unit of yearly amount", 10),
  .stated: ColumnHeading("所列数值", "stated", 13),
  .statedUnit: ColumnHeading("数值单位", "unit", 13),
  .recomputed: ColumnHeading("重算值", "recomputed", 14),
  .difference: ColumnHeading("差值（所列减重算）", "difference: stated − recomputed", 14),
  .outcome: ColumnHeading("核对结果", "outcome", 22),
  .statedLow: ColumnHeading("所列数字下限", "stated digits from", 13),
  .statedHigh: ColumnHeading("所列数字上限", "stated digits to", 13),
  .computedLow: ColumnHeading("重算下限", "recomputed from", 13),
  .computedHigh: ColumnHeading("重算上限", "recomputed to", 13),
  .rule: ColumnHeading("规则", "rule", 10),
  .words: ColumnHeading("算式", "recomputation in words", 30),
  .assumed: ColumnHeading("代入而未印出的", "put in, not printed", 32),
  .share: ColumnHeading("所列占比", "share stated", 10),
  .shareUnit: ColumnHeading("占比单位", "unit of share", 7),
  .shareRecomputed: ColumnHeading("重算占比", "share recomputed", 12),
  .shareDifference: ColumnHeading("占比差值", "difference of shares", 11),
  .shareOutcome: ColumnHeading("占比核对结果", "outcome of share", 22),
  .fossil: ColumnHeading("化石源", "fossil", 12),
  .biogenic: ColumnHeading("生物源", "biogenic", 12),
  .landUse: ColumnHeading("土地利用", "land use", 12),
  .aircraft: ColumnHeading("航空", "aircraft", 12),
  .factorSource: ColumnHeading("因子来源", "source of factor", 36),
  .factorYear: ColumnHeading("因子年份", "year of factor", 8),
  .factorFrom: ColumnHeading("因子取自", "factor taken from", 20),
  .dataSource: ColumnHeading("数据来源", "source of data", 20),
  .dataQuality: ColumnHeading("数据质量", "data quality", 12),
  .publisher: ColumnHeading("发布机构", "publisher", 20),
  .announced: ColumnHeading("发布日期", "announced", 12),
  .level: ColumnHeading("级别", "level", 9),
  .title: ColumnHeading("规则内容", "what the rule holds", 26),
  .message: ColumnHeading("说明", "message", 60),
  .expression: ColumnHeading("算式", "recomputation", 30),
  .computed: ColumnHeading("重算值", "computed", 14),
  .gap: ColumnHeading("差距", "gap", 12),
  .gapPercent: ColumnHeading("差距（%）", "gap in %", 9),
  .effect: ColumnHeading("对总量的影响", "effect on the total", 44),
  .effectLow: ColumnHeading("总量将为（下限）", "total would be, from", 13),
  .effectHigh: ColumnHeading("总量将为（上限）", "total would be, to", 13),
  .effectPercent: ColumnHeading("总量变化（%）", "change of total in %", 10),
  .ranking: ColumnHeading("阶段排序", "ranking of stages", 12),
  .causes: ColumnHeading("可能原因", "possible causes", 60),
  .suspects: ColumnHeading("疑点", "suspect cells", 40),
  .cells: ColumnHeading("所在位置", "where it stands", 40),
  .fingerprint: ColumnHeading("指纹", "fingerprint", 18),
  .status: ColumnHeading("状态", "status", 30),
  .label: ColumnHeading("事项", "what", 28),
  .figure: ColumnHeading("数字", "figure", 30),
  .context: ColumnHeading("上下文", "sentence or cell", 60),
  .value: ColumnHeading("内容", "value", 60),
  .low: ColumnHeading("下限", "from", 14),
  .high: ColumnHeading("上限", "to", 14),
  .repeatedFigure: ColumnHeading("所复述的数字", "the figure it repeats", 14),
  .repeats: ColumnHeading("所复述者的 JSON 位置", "its place in the JSON", 24),
]
