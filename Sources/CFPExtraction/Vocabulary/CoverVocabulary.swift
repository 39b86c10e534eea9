// Words around names that covers and sentences print without a label.

/// What a title says besides the product's name, in front of it or behind it: longest first.
let titleTails: [[UInt8]] = [
  "产品碳足迹核算报告", "产品碳足迹评价报告", "产品碳足迹核查报告", "产品碳足迹研究报告", "产品碳足迹量化报告", "产品碳足迹报告", "碳足迹核算报告", "碳足迹评价报告", "碳足迹核查报告",
  "碳足迹研究报告", "碳足迹报告", "碳足迹声明", "产品碳足迹声明", "產品碳足跡報告", "碳足跡報告", "產品碳足跡盤查報告",
].map { Array($0.utf8) }.sorted { $0.count > $1.count }

/// What parts a title's kind from the product's name.
let titleDividers: [[UInt8]] = [" - ", " – ", " — ", ": ", " | ", "——", "--"].map { Array($0.utf8) }

/// What stands right before the name of who verified, in a sentence, up to its end.
let verifierOpenings: [[UInt8]] = [
  "verified by ", "reviewed by ", "certified by ", "validated by ", "audited by ", "verifiziert durch ",
  "geprüft durch ",
  "vérifiée par ", "vérifié par ", "verificada por ", "verificado por ", "verificato da ", "geverifieerd door ",
].map { Array($0.utf8) }

/// What stands behind the name of who verified: 由…完成第三方核查, durch … geprüft.
let verifierClosings: [[UInt8]] = [
  "核查", "验证", "驗證", "查證", "审定", "核证", "鉴证", "geprüft", "verifiziert", "validiert", "kritischen prüfung",
].map { Array($0.utf8) }

/// What opens the name of who verified where the verb stands behind it.
let agentWords: [[UInt8]] = ["由", "经", "經", "durch die ", "durch das ", "durch den ", "durch ", "von der ", "von dem "]
  .map {
    Array($0.utf8)
  }

/// What a producer's name and the product's stand around: 甲公司生产的乙.
let madeByWords: [[UInt8]] = ["生产的", "生產的", "制造的", "製造的"].map { Array($0.utf8) }
