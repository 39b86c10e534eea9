package import CFPAuditing

/// The languages that outputs for people are written in.
public enum OutputLanguage: String, Sendable, CaseIterable { case zh, en }

extension Message {
  /// The sentence in one language.
  package func text(_ language: OutputLanguage) -> String { language == .zh ? zh : en }
}

/// What the terminal summary says besides the findings' own messages.
enum Phrase: CaseIterable {
  case product, company, total, verdict, coverage, stated, computed, assumed, gap, place, effect, cause, checks,
    suppressed, suspect, stage, share
  case unread, unreadEmissions, vocabulary
  case unnamed, noFindings, fits, doesNotFit, rankingChanges, weak
}

let phrases: [Phrase: Message] = [
  .product: Message(zh: "产品", en: "product"),
  .company: Message(zh: "企业", en: "company"),
  .total: Message(zh: "总量", en: "total"),
  .verdict: Message(zh: "结论", en: "verdict"),
  .coverage: Message(zh: "覆盖", en: "coverage"),
  .stated: Message(zh: "所列", en: "stated"),
  .computed: Message(zh: "重算", en: "computed"),
  .assumed: Message(zh: "假定", en: "assumed"),
  .gap: Message(zh: "差值", en: "gap"),
  .place: Message(zh: "位置", en: "where"),
  .effect: Message(zh: "影响", en: "effect"),
  .cause: Message(zh: "可能", en: "cause"),
  .checks: Message(zh: "逐项重算", en: "Every recomputation"),
  .stage: Message(zh: "阶段", en: "stage"),
  .share: Message(zh: "占比", en: "share"),
  .suspect: Message(zh: "疑点", en: "suspect"),
  .suppressed: Message(zh: "已由人工确认而不再提示", en: "Silenced by a person"),
  .unread: Message(zh: "未读懂", en: "unread"),
  .unreadEmissions: Message(zh: "关系到排放量", en: "bears on the emissions"),
  .vocabulary: Message(zh: "可在 --vocabulary 文件中加一行", en: "a line for a --vocabulary file"),
  .unnamed: Message(zh: "（无名称）", en: "(not named)"),
  .noFindings: Message(zh: "没有发现问题", en: "no findings"),
  .fits: Message(zh: "与数字吻合", en: "fits the figures"),
  .doesNotFit: Message(zh: "与数字不吻合", en: "does not fit the figures"),
  .rankingChanges: Message(zh: "阶段排序改变", en: "the stages' ranking changes"),
  .weak: Message(zh: "弱", en: "weak"),
]

package let verdictWords: [Audit.Verdict: Message] = [
  .discrepant: Message(
    zh: "不一致：重算与所列数字不符", en: "discrepant: recomputation does not give the stated figures"),
  .consistent: Message(zh: "一致：重算与所列数字相符", en: "consistent: recomputation gives the stated figures"),
  .unverifiable: Message(zh: "无法判断", en: "unverifiable"),
]

package let reasonWords: [VerdictReason: Message] = [
  .nothingPrinted: Message(zh: "没有读到可重算的数字", en: "no numbers were read that could be recomputed"),
  .readingDoubtful: Message(zh: "不符之处的数字识读存疑", en: "what does not agree may have been misread"),
  .unreadTable: Message(zh: "有关系到排放量的表格或行未读懂", en: "a table or row that bears on the emissions was not understood"),
  .unreadColumn: Message(zh: "有关系到排放量的列未读懂", en: "a column that bears on the emissions was not understood"),
  .percentagesOnly: Message(zh: "各阶段只给出占比，没有排放量", en: "the stages state shares only, and no emissions"),
  .statementOnly: Message(zh: "仅为结论性声明，无可复算数据", en: "a statement only, with nothing to recalculate"),
  .noTotal: Message(zh: "没有读到总量", en: "no total was read"),
  .fewChecked: Message(zh: "总量未能由其各部分重算", en: "a total could not be recomputed from its parts"),
]

/// The verdict in a sentence, with the reasons why nothing could be said.
package func verdictText(of audit: Audit) -> Message {
  let verdict = verdictWords[audit.verdict] ?? Message(zh: "", en: "")
  let reasons = audit.reasons.compactMap { reasonWords[$0] }
  guard !reasons.isEmpty else { return verdict }
  return Message(
    zh: verdict.zh + "：" + reasons.map(\.zh).joined(separator: "；"),
    en: verdict.en + ": " + reasons.map(\.en).joined(separator: "; "))
}

package let unreadKindWords: [UnreadPlace.Kind: Message] = [
  .table: Message(zh: "表格", en: "table"),
  .column: Message(zh: "列", en: "column"),
  .row: Message(zh: "行", en: "row"),
  .sentence: Message(zh: "句子", en: "sentence"),
]

/// What hangs on something that was not understood: how many numbers, and whether they bear on the emissions.
package func unreadExtent(_ place: UnreadPlace) -> Message {
  let bears = place.carriesEmissions ? phrases[.unreadEmissions] : nil
  guard place.values > 0 else {
    return place.kind == .table && place.carriesEmissions
      ? Message(zh: "文中提到，但文件里没有这张表", en: "spoken of, but the document holds no such table")
      : Message(zh: "名称未知", en: "a name that is not known")
  }
  return Message(
    zh: "\(place.values) 个数字" + (bears.map { "，\($0.zh)" } ?? ""),
    en: "\(place.values) number\(place.values == 1 ? "" : "s")" + (bears.map { ", \($0.en)" } ?? ""))
}

/// A level's name, and how a count of its findings is said: singular, plural.
package let levelWords: [FindingLevel: (name: Message, one: Message, several: Message)] = [
  .error: (
    Message(zh: "错误", en: "error"), Message(zh: "个错误", en: "error"), Message(zh: "个错误", en: "errors")
  ),
  .warning: (
    Message(zh: "警告", en: "warning"), Message(zh: "个警告", en: "warning"), Message(zh: "个警告", en: "warnings")
  ),
  .note: (Message(zh: "提示", en: "note"), Message(zh: "条提示", en: "note"), Message(zh: "条提示", en: "notes")),
]

package let openReasonWords: [OpenReason: Message] = [
  .noRelation: Message(zh: "没有可核对的关系", en: "nothing to recompute it from"),
  .operandMissing: Message(zh: "缺少计算所需的数", en: "a number that it needs is not printed"),
  .notDefinite: Message(zh: "只给出上下限或范围", en: "only a bound or a range is printed"),
  .unknownMultiplier: Message(zh: "有含义不明的系数", en: "a multiplier that is not understood"),
  .heatingValueNotPrinted: Message(zh: "未给出热值", en: "the heating value is not printed"),
  .weak: Message(zh: "位数太少，核对无说服力", en: "too few digits for a telling check"),
  .overflow: Message(zh: "数字过大", en: "numbers too large"),
  .otherScope: Message(zh: "范围或功能单位不同", en: "another scope or functional unit"),
  .unitsNotComparable: Message(zh: "单位不可比", en: "units that cannot be compared"),
  .incompleteTable: Message(zh: "表格不完整", en: "an incomplete table"),
  .stageWithoutRows: Message(zh: "有阶段没有清单行", en: "another stage has no rows"),
  .totalNotPositive: Message(zh: "总量不大于零", en: "a total that is not above zero"),
]

package let gradeWords: [Check.Grade: Message] = [
  .exact: Message(zh: "完全一致", en: "exact"),
  .within: Message(zh: "在舍入范围内", en: "within rounding"),
  .balanced: Message(zh: "凑整后一致", en: "balanced"),
  .truncated: Message(zh: "截尾后一致", en: "truncated"),
]

package let failWord = Message(zh: "不符", en: "fails")

/// Causes by their codes (AUDIT.md section 3); a code that is not here is shown as it is.
package let causeWords: [String: Message] = [
  "transposition": Message(zh: "相邻数字颠倒", en: "neighbouring digits swapped"),
  "digit": Message(zh: "一位数字有误", en: "one wrong digit"),
  "dropped-digit": Message(zh: "漏写一位数字", en: "a digit lost"),
  "extra-digit": Message(zh: "多写一位数字", en: "a digit too many"),
  "decimal-shift": Message(zh: "小数点移位", en: "decimal point shifted"),
  "unit-kg-t": Message(zh: "千克与吨混用", en: "kg and t confused"),
  "unit-kWh-MWh": Message(zh: "kWh 与 MWh 混用", en: "kWh and MWh confused"),
  "unit-kWh-MJ": Message(zh: "kWh 与 MJ 混用", en: "kWh and MJ confused"),
  "unit-L-kg": Message(zh: "升与千克混用", en: "litres and kilograms confused"),
  "carbon-not-co2": Message(zh: "按碳而非二氧化碳计", en: "carbon counted, not CO2"),
  "missing-ncv": Message(zh: "缺少热值", en: "the heating value is missing"),
  "wrong-factor-row": Message(zh: "取了另一行的因子", en: "another row's factor"),
  "copied-neighbour": Message(zh: "抄了相邻的数", en: "copied from a neighbour"),
  "missing-row": Message(zh: "漏列一行", en: "a row left out"),
  "double-count": Message(zh: "重复计入", en: "counted twice"),
  "stale-total": Message(zh: "总量未更新", en: "a total that was not updated"),
  "sign": Message(zh: "正负号有误", en: "wrong sign"),
  "share-base": Message(zh: "占比的基数不同", en: "shares of another base"),
  "functional-unit": Message(zh: "功能单位不同", en: "another functional unit"),
  "truncated": Message(zh: "截尾而非舍入", en: "cut off, not rounded"),
  "ocr": Message(zh: "识别错误", en: "misread by OCR"),
]
