import CFPAuditing
import CFPFootprints

/// What the audit page says besides the findings' own messages.
enum PageWord: CaseIterable {
  case page, skip, language, findings, noFindings, stages, tables, open, report, source, rules, figuresInText, total
  case stated, recomputed, share, stage, notRecomputed, outcome, chart, chartPrinted, chartRecomputed
  case agreesExactly, agreesWithin, disagrees, notCheckable, repeated, unread, unreadPlaces, legend, coverage
  case statedInterval, fromStages, underEach, under, totalBecomes, change, ranking, noTotal
  case place, effect, suspect, suspectLead, causes, fits, doesNotFit, gap, assumed, rule, silenced
  case openNone, openLead, noFigures, unreadValues, to, broken, suspectPairs
  case company, product, boundary, people, file, notPrinted, disclaimer, notNamed
  case name, address, creditCode, site, model, unit, period, issued, validUntil, number, body, standards, contact
  case legalRepresentative, phone, email, role, organization, certificate, included, excluded, boundaryKind, mass
  case detail, detailEmpty, close, noChecks, places, scroll
  case ruleChecks, ruleFormula, ruleSkips, ruleSource, untitledTable, notes

  var message: Message { pageWords[self] ?? Message(zh: "", en: "") }
}

let pageWords: [PageWord: Message] = [
  .page: Message(zh: "产品碳足迹报告核算检查", en: "Recomputed product-carbon-footprint report"),
  .skip: Message(zh: "跳到内容", en: "Skip to the content"),
  .language: Message(zh: "语言", en: "Language"),
  .findings: Message(zh: "发现", en: "Findings"),
  .noFindings: Message(zh: "没有发现问题。", en: "No findings."),
  .stages: Message(zh: "各阶段", en: "Stages"),
  .tables: Message(zh: "报告中的表", en: "Tables as printed"),
  .open: Message(zh: "未核对的内容", en: "What was not checked"),
  .report: Message(zh: "报告、企业与产品", en: "Report, company and product"),
  .source: Message(zh: "原文", en: "Source"),
  .rules: Message(zh: "规则说明", en: "The rules"),
  .figuresInText: Message(zh: "表外的数字", en: "Figures outside the tables"),
  .total: Message(zh: "总量", en: "Total"),
  .stated: Message(zh: "所列", en: "Stated"),
  .recomputed: Message(zh: "重算", en: "Recomputed"),
  .share: Message(zh: "占比", en: "share"),
  .stage: Message(zh: "阶段", en: "Stage"),
  .notRecomputed: Message(zh: "未重算", en: "not recomputed"),
  .outcome: Message(zh: "结果", en: "Outcome"),
  .chart: Message(zh: "各阶段所列排放量与重算值", en: "Emission of each stage, stated and recomputed"),
  .chartPrinted: Message(zh: "所列（实心）", en: "stated (solid)"),
  .chartRecomputed: Message(zh: "重算（斜线）", en: "recomputed (hatched)"),
  .agreesExactly: Message(zh: "完全一致", en: "agrees exactly"),
  .agreesWithin: Message(zh: "在舍入范围内一致", en: "agrees within rounding"),
  .disagrees: Message(zh: "不一致或可疑", en: "disagrees, or is suspect"),
  .notCheckable: Message(zh: "无法核对", en: "not checkable"),
  .repeated: Message(zh: "复述已重算的数字", en: "repeats what was recomputed"),
  .unread: Message(zh: "未读懂", en: "unread"),
  .unreadPlaces: Message(zh: "未读懂的内容", en: "Not understood"),
  .legend: Message(zh: "标记", en: "Signs"),
  .coverage: Message(zh: "核算覆盖", en: "Coverage"),
  .statedInterval: Message(zh: "所列位数代表的范围", en: "what its digits stand for"),
  .fromStages: Message(zh: "由各部分重算", en: "recomputed from its parts"),
  .underEach: Message(zh: "在每种解释下的总量", en: "The total under each explanation"),
  .under: Message(zh: "解释", en: "explanation"),
  .totalBecomes: Message(zh: "总量为", en: "the total is"),
  .change: Message(zh: "变化", en: "change"),
  .ranking: Message(zh: "阶段排序改变", en: "the stages' ranking changes"),
  .noTotal: Message(zh: "没有读到可用的总量。", en: "No total was read that could be used."),
  .place: Message(zh: "位置", en: "Where"),
  .effect: Message(zh: "对总量的影响", en: "Effect on the total"),
  .suspect: Message(zh: "疑点", en: "Suspects"),
  .suspectLead: Message(
    zh: "改动其中任一处，相关关系即全部成立；数值是报告其余部分所要求的：",
    en: "Changing any one of these makes all relations agree; the values are what the rest of the report implies:"),
  .causes: Message(zh: "可能的原因", en: "Possible causes"),
  .fits: Message(zh: "与数字吻合", en: "fits the figures"),
  .doesNotFit: Message(zh: "与数字不吻合", en: "does not fit the figures"),
  .gap: Message(zh: "差值", en: "Gap"),
  .assumed: Message(zh: "假定", en: "Assumed"),
  .rule: Message(zh: "规则", en: "Rule"),
  .silenced: Message(zh: "已由人工确认而不再提示", en: "Silenced by a person"),
  .openNone: Message(zh: "读到的数字都已核对。", en: "Every figure that was read was checked."),
  .noFigures: Message(zh: "没有读到可核对的数字。", en: "No figure was read that could be checked."),
  .unreadValues: Message(zh: "印有内容但读不成数字", en: "Printed, but not read as a number"),
  .to: Message(zh: "至", en: "to"),
  .broken: Message(zh: "不成立：", en: "not so:"),
  .suspectPairs: Message(
    zh: "单改一处不能使全部关系成立；以下各组须同时改动：",
    en: "No single change makes all relations agree; those of one line would have to change together:"),
  .openLead: Message(
    zh: "这些数字没有被重算，不代表正确，也不代表有误。", en: "These figures were not recomputed: that makes them neither right nor wrong."),
  .company: Message(zh: "企业", en: "Company"),
  .product: Message(zh: "产品", en: "Product"),
  .boundary: Message(zh: "系统边界", en: "System boundary"),
  .people: Message(zh: "人员", en: "People"),
  .file: Message(zh: "文件", en: "File"),
  .notPrinted: Message(
    zh: "原文不随本页打印；行号指向上述文件。",
    en: "The source is not printed with this page; line numbers refer to the file named above."),
  .disclaimer: Message(
    zh: "本页是对所印数字的重算，不是核查意见；没有更正任何数值。",
    en: "This page is a recomputation of the printed digits, not a verification opinion; no value was corrected."),
  .notNamed: Message(zh: "（无名称）", en: "(not named)"),
  .name: Message(zh: "名称", en: "Name"),
  .address: Message(zh: "地址", en: "Address"),
  .creditCode: Message(zh: "统一社会信用代码", en: "Unified social credit code"),
  .site: Message(zh: "生产地点", en: "Production site"),
  .model: Message(zh: "型号", en: "Model"),
  .unit: Message(zh: "功能单位", en: "Functional unit"),
  .period: Message(zh: "数据期间", en: "Data period"),
  .issued: Message(zh: "发布日期", en: "Issued"),
  .validUntil: Message(zh: "有效期至", en: "Valid until"),
  .number: Message(zh: "报告编号", en: "Report number"),
  .body: Message(zh: "核查机构", en: "Verification body"),
  .standards: Message(zh: "依据标准", en: "Standards"),
  .contact: Message(zh: "联系人", en: "Contact"),
  .legalRepresentative: Message(zh: "法定代表人", en: "Legal representative"),
  .phone: Message(zh: "电话", en: "Telephone"),
  .email: Message(zh: "邮箱", en: "E-mail"),
  .role: Message(zh: "职责", en: "Role"),
  .organization: Message(zh: "单位", en: "Organisation"),
  .certificate: Message(zh: "证书", en: "Certificate"),
  .included: Message(zh: "包含", en: "included"),
  .excluded: Message(zh: "不含", en: "excluded"),
  .boundaryKind: Message(zh: "范围", en: "Extent"),
  .mass: Message(zh: "质量", en: "Mass"),
  .detail: Message(zh: "所选数值", en: "The chosen value"),
  .detailEmpty: Message(
    zh: "选择一个数字，这里显示它的核算关系、区间和原因，并在原文中标出它的每一处。表内可用方向键移动。",
    en:
      "Choose a figure: its relations, intervals and causes appear here, and every place that states it lights up in the source. Arrow keys move inside a table."
  ),
  .close: Message(zh: "关闭", en: "Close"),
  .noChecks: Message(zh: "没有核算关系涉及它。", en: "It stands in no check."),
  .places: Message(zh: "出处", en: "Places"),
  .scroll: Message(zh: "可横向滚动的表", en: "table, scrolls sideways"),
  .ruleChecks: Message(zh: "核对内容", en: "What it checks"),
  .ruleFormula: Message(zh: "公式", en: "Formula"),
  .ruleSkips: Message(zh: "不判定", en: "Deliberately skipped"),
  .ruleSource: Message(zh: "来源", en: "Source"),
  .untitledTable: Message(zh: "无标题的表", en: "Table without a caption"),
  .notes: Message(zh: "读取说明", en: "Notes on reading"),
]

let boundaryKindWords: [BoundaryKind: Message] = [
  .cradleToGrave: Message(zh: "从摇篮到坟墓", en: "cradle to grave"),
  .cradleToGate: Message(zh: "从摇篮到大门", en: "cradle to gate"),
  .cradleToGateWithOptions: Message(zh: "从摇篮到大门，附选项", en: "cradle to gate with options"),
  .gateToGate: Message(zh: "从大门到大门", en: "gate to gate"),
  .other: Message(zh: "其他", en: "other"),
]
