import CFPFootprints

/// What a phrase of running text says, where that matters for reading it.
enum ProseTerm: Sendable, Hashable {
  case stage(StageTerm)
  /// The footprint as a whole: 碳足迹值, carbon footprint.
  case footprint
  /// Said of all stages together: 全生命周期, 总.
  case whole
  /// A comparison, a condition, another product: what follows is no statement of this footprint.
  case elsewhere
  case functionalUnit, declaredUnit
  case period
  case shareOf
  case boundary(BoundaryKind)
  case boundaryWord
  case factorWord
  case announces
  case carrier(Carrier)
  case founded, employees, technicalEmployees, siteArea, buildingArea
  case assessmentReport(String)
  case horizon
  case mass, serviceLife
  case largest
  case annualOutput, annualEmission
  case negation
  /// What stands behind a report: 附录 A, Annex 1.
  case annex
}

let proseTable: StaticString = """
  annex	附录|附錄|附件|annex|appendix|anhang
  footprint	生命週期碳足跡|全生命週期碳足跡|生命周期碳足迹|全生命周期碳足迹|总碳足迹|life cycle carbon footprint|碳足迹值|碳足迹总量|碳足迹总值|碳足迹结果|碳足迹|碳排放总量|温室气体排放总量|总碳排放量|总排放量|排放总量|碳足跡|碳足跡值|總碳足跡|carbon footprint|product carbon footprint|pcf|cfp|footprint|total emissions|total greenhouse gas emissions|total ghg emissions|total carbon emissions|gwp-total|global warming potential|탄소발자국|カーボンフットプリント|co2-fußabdruck|carbonfootprint|碳排放量|温室气体排放量|empreinte carbone|huella de carbono|impronta di carbonio|pegada de carbono|voetafdruk|co2-voetafdruk|changement climatique total|klimabilanz|カーボンフットプリント値|cfp値|温室効果ガス排出量|온실가스 배출량|제품 탄소발자국|gwp-total|gwp-gesamt|gwp total
  whole	全生命周期|整个生命周期|生命周期总|总计|合计|共计|总量|total|in total|overall|whole life cycle|full life cycle|entire life cycle
  elsewhere	相比|同比|较上年|比上年|上一年|去年|减少了|减少|降低了|降低|下降|增加了|增加|差值|差异|行业平均|同类产品|其他产品|假设|假如|如果|若采用|敏感性|情景|对比|例如|目标|compared|compared to|reduction|reduced|reduce|increase|difference|average of|industry average|scenario|sensitivity|if the|would be|for example|target|previous year|last year|other products|excluding|without|不确定度|每年|年排放|年度排放|annually|per year|同款|另一款|另一产品|另一種|上一代|前代|旧版|旧款|修订前|更新前|变更前|人均|年均|初级数据|次级数据|一級數據|二級數據|数据质量|數據品質|一级数据|二级数据|per capita|average person|predecessor|previous model|previous version|former version|superseded|earlier model|primary data|secondary data|typical|equivalent to driving|another product|competitor|benchmark|base case|best case|worst case|상당|전년|上年|上年度|上期|前一年|往年|上一年度|previous product|previous|prior year|earlier|in the past|competing|alternative|如计入|如采用|如考虑|如按|将为|置信区间|不确定性范围|uncertainty range|confidence interval|szenario|sensitivität|sensitivitätsanalyse|vergleich|variante|vorjahr|シナリオ|感度分析|比較|前年|시나리오|민감도|비교|monte carlo|蒙特卡洛|percentile|median|variant|variants|预测|预计|forecast|改进后|改造后|优化后|抵消后|扣除后|after offsetting|offsetting|竞品|gross emissions|gross emission|bruttoemissionen|bruttoemission|brutto-emissionen|émissions brutes|emisiones brutas|emissioni lorde|emissões brutas|same plant|same factory|other model|sister product|其他型号|另一型号|其它型号
  functionalUnit	功能单位|功能單位|functional unit|機能単位|기능단위|funktionelle einheit|unité fonctionnelle|unidad funcional|unità funzionale|unidade funcional|functionele eenheid
  declaredUnit	声明单位|宣告單位|declared unit|기준 제품단위|deklarierte einheit|unité déclarée|unidad declarada|unità dichiarata|unidade declarada|gedeclareerde eenheid|宣言単位|선언단위
  period	统计周期|数据周期|核算周期|数据收集周期|数据时间范围|时间范围|数据统计期|统计期|核算期|报告期|数据期间|时间边界|数据收集期|時間範圍|盤查期間|數據期間|reporting period|reference period|data collection period|data period|collected for the period|data were collected|data was collected|time period|data from|数据覆盖期|实际台账期|财年|统计年度|financial year|fiscal year|calendar year|for the period|over the period|reporting year|data from the period|für den zeitraum|im zeitraum|geschäftsjahr|bilanzzeitraum|pour la période|sur la période|durant le período|para el período|en el período|en el periodo|durante el periodo|campaña|campagne|nel periodo|per il periodo|no período|in de periode|산정기간|수집기간|対象期間|año natural|année civile|kalenderjahr|anno solare|ano civil|kalenderjaar
  shareOf	占比|占总|所占|佔比|贡献|比例|accounts for|account for|accounting for|contributes|contribute|contributing|representing|represents|share of
  cradle-to-grave	摇篮到坟墓|从摇篮到坟墓|搖籃到墳墓|cradle to grave|cradle-to-grave|摇篮到墓地|“摇篮”到“坟墓”|"摇篮"到"坟墓"|摇篮→坟墓|摇篮至坟墓|从摇篮至坟墓|搖籃至墳墓|从"摇篮"到"坟墓"|全生命周期(摇篮到坟墓)|ゆりかごから墓場まで|요람에서 무덤까지|von der wiege bis zur bahre|wiege bis zur bahre|du berceau à la tombe|berceau à la tombe|de la cuna a la tumba|cuna a tumba|cuna a la tumba|dalla culla alla tomba|culla alla tomba|do berço ao túmulo|berço ao túmulo|van wieg tot graf|wieg tot graf|原材料調達から廃棄・リサイクルまで|原材料調達から廃棄まで|原材料の調達から廃棄まで|資源採取から廃棄まで|원료 채취부터 폐기까지|원료채취부터 폐기까지|from cradle to grave|von der rohstoffgewinnung bis zur entsorgung|从原材料获取到废弃处置
  cradle-to-gate-with-options	cradle to gate with modules|cradle-to-gate with modules|摇篮到大门加选项|带选项的摇篮到大门|cradle to gate with options|cradle-to-gate with options|cradle-to-gate-with-options
  cradle-to-gate	摇篮到大门|摇篮到工厂大门|摇篮到门|从摇篮到大门|搖籃到大門|cradle to gate|cradle-to-gate|"摇篮"到"大门"|从"摇篮"到"大门"|摇篮→大门|摇篮至大门|从摇篮至大门|搖籃至大門|搖籃到工廠大門|摇篮到出厂|ゆりかごからゲートまで|ゆりかごから出荷まで|요람에서 정문까지|요람에서 문까지|요람에서 출하까지|von der wiege bis zum werkstor|von der wiege bis zum tor|wiege bis zum werkstor|wiege bis werkstor|du berceau à la porte|berceau à la porte|de la cuna a la puerta|cuna a puerta|cuna a la puerta|dalla culla al cancello|culla al cancello|do berço ao portão|berço ao portão|van wieg tot poort|wieg tot poort|van wieg tot fabriekspoort
  gate-to-gate	大门到大门|门到门|大門到大門|gate to gate|gate-to-gate
  boundaryWord	系统边界|边界|系統邊界|system boundary|system boundaries|boundary
  factorWord	碳足跡係數|碳足跡因子|碳排係數|排放因素|碳足迹因子|排放因子|排放系数|碳排放因子|排放因数|排放係數|emission factor|carbon footprint factor|carbon intensity|排放係数
  announces	关于发布|发布的|发布了|公布的|发布|公布|公告|published|issued|announced|released
  founded	始建于|创建于|成立于|建于|创立于|创办于|建立于|成立時間|創立於|成立於|founded in|established in|was founded in|was established in|since
  employees	职工|员工|从业人员|在职员工|现有职工|现有员工|員工|employees|staff|employing
  technicalEmployees	技术人员|技术人员总数|专业技术人员|工程技术人员|技術人員|technical staff|technicians|engineers
  siteArea	占地面积|占地|总占地面积|厂区占地面积|佔地面積|site area|land area|covers an area of|covers
  buildingArea	建筑面积|总建筑面积|厂房面积|建築面積|building area|floor area|floor space
  AR4	第四次评估报告|第四次評估報告|ipcc ar4|ar4|fourth assessment report
  AR5	第五次评估报告|第五次評估報告|ipcc ar5|ar5|fifth assessment report
  AR6	第六次评估报告|第六次評估報告|ipcc ar6|ar6|sixth assessment report
  AR2	第二次评估报告|ipcc ar2|ar2|second assessment report
  horizon	100年|100 年|gwp100|gwp 100|gwp-100|100-year|100 year|100 years|100a
  largest	最大|最高|最多|居首|首位|largest|highest|biggest|dominates|dominant|greatest
  annualOutput	年产量|年总产量|全年产量|年度产量|年產量|annual output|annual production|yearly output|yearly production|产量|出货量|production volume|jahresproduktion|production annuelle|producción anual|produzione annua|年間生産量|연간 생산량
  annualEmission	年排放总量|年碳排放总量|年度排放总量|年碳足迹总量|年度碳足迹总量|年排放总计|annual emissions|total annual emissions|annual footprint
  mass	净质量|单台质量|整机质量|单件质量|net mass|unit mass|product mass|产品重量|产品质量|单台重量|单重|净重|整机重量|product weight|product mass|net weight|mass of the product|weight of the product
  serviceLife	使用寿命|设计寿命|使用年限|service life|design life|lifetime
  negation	不包括|不包含|未包括|未包含|不含|排除|未考虑|不考虑|忽略|舍去|excluded|excludes|not included|not include|excluding|neglected|outside|out of scope|beyond|不在|以外|之外|未纳入|不纳入|不列入|未列入|排放为0|排放量为0|排放为零|排放量为零|无能耗|未计入|不计入|不予考虑|taken as zero|assumed as zero|assumed to be zero|set to zero|is zero|no emissions|needs no|not relevant|not applicable|视为零|计为零|按零计|忽略不计|不消耗|無須|无需|対象外|除外|含まない|含めない|含まず|제외|포함하지|nicht berücksichtigt|nicht enthalten|ausgeschlossen
  """

/// Words by their first byte, in the order given.
private func byFirstByte(_ words: [[UInt8]]) -> [[[UInt8]]] {
  var lists = [[[UInt8]]](repeating: [], count: 256)
  for word in words { lists[Int(word[0])].append(word) }
  return lists
}

/// By first byte: words between what a figure states and the figure itself: 的碳排放量为, "emissions are". Whatever else stands there
/// makes the binding uncertain, and an uncertain statement is none.
let fillerWords: [[[UInt8]]] = byFirstByte(
  [
    "温室气体", "碳足迹", "碳排放", "排放", "足迹", "总量", "总值", "数值", "结果", "当量", "合计", "总计", "共计", "约为", "大约",
    "分别", "达到", "阶段", "环节", "过程",
    "产生", "贡献", "占比", "总", "量", "值", "为", "是", "达", "约", "共", "的", "计", "有", "于", "每", "单位产品", "功能单位",
    "声明单位", "产品", "核算", "估算", "测算", "计算", "评估", "经", "得到",
    "溫室氣體", "碳足跡", "總", "階段", "約", "為", "生命周期", "全生命周期", "和", "其中", "即", "在", "中", "来自", "来源于",
    "emissions", "emission", "footprint", "carbon", "ghg", "greenhouse gas", "result", "results",
    "equals", "equal", "amounts", "amount", "contributes",
    "contribute", "accounts", "account", "is", "are", "was", "were", "to", "of", "for", "the", "a",
    "an", "total", "be", "stage", "phase", "product",
    "per", "functional", "unit", "declared", "one", "with", "by", "at", "estimated", "calculated",
    "as", "value", "and", "its", "this", "cradle", "gate", "grave",
    "life", "cycle", "lifetime", "over", "year", "years", "two", "three", "four", "five", "ten", "estimated",
    "approximately", "about", "being", "amounting", "equalling", "namely", "circa", "in", "causes", "caused", "emits",
    "generates", "comes", "came", "totals", "totalled",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count })

private let plainProseTerms: [String: ProseTerm] = [
  "footprint": .footprint, "whole": .whole, "elsewhere": .elsewhere,
  "functionalUnit": .functionalUnit,
  "declaredUnit": .declaredUnit, "period": .period, "shareOf": .shareOf,
  "boundaryWord": .boundaryWord,
  "factorWord": .factorWord, "announces": .announces, "founded": .founded, "employees": .employees,
  "technicalEmployees": .technicalEmployees, "siteArea": .siteArea, "buildingArea": .buildingArea,
  "horizon": .horizon,
  "mass": .mass, "serviceLife": .serviceLife, "largest": .largest, "annualOutput": .annualOutput,
  "annualEmission": .annualEmission, "negation": .negation, "annex": .annex,
]

func proseTerm(_ name: String) -> ProseTerm? {
  if let plain = plainProseTerms[name] { return plain }
  if let kind = BoundaryKind(rawValue: name) { return .boundary(kind) }
  return name.hasPrefix("AR") ? .assessmentReport(name) : nil
}

/// Words that say of a stage that nothing is emitted in it.
let idleStageWords = WordIndex([
  "不产生温室气体", "不產生溫室氣體", "不产生碳排放", "不產生碳排放", "不产生排放", "不產生排放", "无能源消耗", "無能源消耗", "无能耗", "無能耗", "不消耗能源",
  "不耗能", "无温室气体排放", "無溫室氣體排放", "无碳排放", "無碳排放", "排放为0", "排放為0", "排放为零", "排放為零", "uses no energy",
  "use no energy", "no energy demand", "no energy is", "consumes no energy", "no emissions", "causes no emission",
  "emissions there are 0", "emissions are zero", "keine emissionen", "keine energie", "keinen energiebedarf",
  "aucune émission", "aucune énergie", "ne consomme pas", "sin emisiones", "no consume energía", "nessuna emissione",
  "non consuma energia", "geen emissie", "geen energie", "使用時の排出はない", "에너지를 소비하지",
])
