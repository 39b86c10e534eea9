// Words by which headings and captions name one of several products.

/// Words that stand in a product's name and tell it from others: with something beside them they name a product.
let productNameWords = [
  "型号", "款", "机型", "车型", "规格", "产品名称", "model", "variant", "version", "type ", "品番", "モデル", "모델", "modell",
  "ausführung",
].map { Array($0.utf8) }

/// Words that name a product with a letter or a numeral behind them: 产品A, Product 2.
let numberedProductWords = ["产品", "產品", "样品", "product", "sample", "produkt", "제품", "製品"].map { Array($0.utf8) }

/// Chinese numerals and signs that number products.
let productNumerals = ["甲", "乙", "丙", "丁", "一", "二", "三", "四", "五", "六"].map { Array($0.utf8) }

/// Words of a caption or a corner cell that say that the columns, or rows, are products: 各型号产品碳足迹.
let severalProductsWords = [
  "各型号", "不同型号", "各产品", "不同产品", "各款", "各规格", "不同规格", "型号", "系列产品", "多个产品", "各產品", "各型號", "型號", "by model",
  "by product", "per model", "each model", "each product", "models", "products", "variants", "all models",
  "nach modell",
].map { Array($0.utf8) }

/// What stands around a product's name in headings and captions, longest first: 的碳足迹核算结果, `Carbon footprint of`.
let productTitleWords = [
  "产品碳足迹", "碳足迹", "碳排放", "温室气体", "生命周期", "全生命周期", "核算", "量化", "计算", "评价", "结果", "清单", "数据", "汇总", "分析", "明细", "一览",
  "报告",
  "各阶段", "活动水平", "活动", "排放量", "排放", "分布", "表", "的", "与", "及", "和", "情况", "组成", "贡献", "各", "產品碳足跡", "碳足跡", "結果", "清單",
  "數據", "盤查",
  "product carbon footprint", "carbon footprint", "greenhouse gas", "emissions", "emission", "results", "result",
  "life cycle",
  "life-cycle", "inventory", "activity data", "assessment", "data", "summary", "overview", "stages", "stage", "by",
  "for", "of",
  "the", "and", "per", "in", "cfp", "pcf", "ghg", "table", "ergebnisse", "sachbilanz", "des", "der", "für",
].map { Array($0.utf8) }.sorted { $0.count > $1.count }

/// What looks like a model's code and is none: how it begins.
let noModelCodes = [
  "co2", "gwp", "iso", "en1", "gb/t", "gb", "ar4", "ar5", "ar6", "scope", "ipcc", "ch4", "n2o", "pm2", "pm1", "sf6",
].map {
  Array($0.utf8)
}

/// Words in a heading that say that a column is a case and no product: 情景一, `Scenario A`, `before`.
let caseWords = [
  "情景", "情境", "方案", "改进前", "改进后", "优化前", "优化后", "基准", "假设", "平均", "最大", "最小", "scenario", "baseline", "before", "after",
  "average", "minimum", "maximum", "alternative", "option", "case",
].map { Array($0.utf8) }

/// Words at the end of a stage's name that no vocabulary has: a row so named is a part of the whole.
let stageNameTails = ["阶段", "階段", "stage", "phase", "단계", "段階"].map { Array($0.utf8) }
