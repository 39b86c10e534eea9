import CFPAuditing

// What must not be the same in two reports: figures, report numbers; and what must be one person's: certificates.

let copiedFigures = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G01"), level: .warning,
    title: Message(zh: "不同产品或企业的数据完全相同", en: "the same figures under different products or companies"),
    checks: Message(
      zh: "两份报告的全部活动数据（或全部排放量）逐位相同，但企业或产品不同：其中一份可能是照抄的。",
      en:
        "All amounts, or all emissions, of two reports are the same digit for digit, but company or product differ: one of them may be a copy."
    ),
    formula: "",
    skips: Message(
      zh: "少于 5 个三位以上数字的清单；同一企业同一产品的报告。",
      en: "Inventories with fewer than 5 numbers of three digits; reports on one product of one company."),
    source: acrossReports, passing: twoReports(also: ("0.456", "0.457"), ("0.963", "0.965"), ("甲公司", "乙公司")),
    failing: twoReports(also: ("甲公司", "乙公司"))),
  kind: .figures
) { group in
  guard let parts = differing(group) else { return [] }
  let what = group[0].fact.key.hasPrefix("amounts") ? (zh: "活动数据", en: "amounts") : (zh: "排放量", en: "emissions")
  return [
    ComparisonFinding(
      RuleID(rawValue: "CFP-G01"), .warning,
      Message(
        zh: "\(reportCount(group)) 份报告的全部\(what.zh)逐位相同，但对象不同：\(parts.zh)。",
        en:
          "All \(what.en) of \(reportCount(group)) reports are the same, but they are on different subjects: \(parts.en)."
      ),
      group)
  ]
}

let certificateOfTwo = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G05"), level: .warning,
    title: Message(zh: "同一证书编号，不同姓名", en: "one certificate number under two names"),
    checks: Message(
      zh: "同一人员证书编号在不同报告中属于不同的人。", en: "A person's certificate number belongs to different people in different reports."
    ),
    formula: "", skips: Message(zh: "同一份报告之内的。", en: "What stands in one report alone."),
    source: acrossReports, passing: twoReports(),
    failing: twoReports(also: ("张三", "李四"))),
  kind: .certificate
) { group in
  guard let parts = differing(group) else { return [] }
  return [
    ComparisonFinding(
      RuleID(rawValue: "CFP-G05"), .warning,
      Message(
        zh: "证书编号 \(group[0].fact.key) 属于不同的人：\(parts.zh)。",
        en: "Certificate number \(group[0].fact.key) belongs to different people: \(parts.en)."), group)
  ]
}

let numberUsedTwice = Comparison(
  page: RulePage(
    id: RuleID(rawValue: "CFP-G06"), level: .warning,
    title: Message(zh: "报告编号重复", en: "one report number twice"),
    checks: Message(
      zh: "同一报告编号出现在内容不同的报告上；对象不同为警告，对象相同为提示（可能是不同版本）。",
      en:
        "One report number stands on reports that are not the same: a warning where they are on different subjects, a note where they are on one (versions of it, perhaps)."
    ),
    formula: "",
    skips: Message(zh: "内容完全相同的文件（只读一次）。", en: "Files that are the same byte for byte: they are read once."),
    source: acrossReports, passing: twoReports(also: ("编号：R-1", "编号：R-2"), ("甲公司", "乙公司")),
    failing: twoReports(also: ("甲公司", "乙公司"))),
  kind: .reportNumber
) { group in
  let parts = differing(group)
  return [
    ComparisonFinding(
      RuleID(rawValue: "CFP-G06"), parts == nil ? .note : .warning,
      Message(
        zh: "报告编号 \(group[0].fact.key) 出现在 \(reportCount(group)) 份报告上" + (parts.map { "：\($0.zh)。" } ?? "，对象相同。"),
        en: "Report number \(group[0].fact.key) stands on \(reportCount(group)) reports"
          + (parts.map { ": \($0.en)." } ?? " on one subject.")), group)
  ]
}

/// The different subjects of a group, for people; nil where there is only one.
private func differing(_ group: [ReportedFact]) -> (zh: String, en: String)? {
  var subjects: [String] = []
  var known: Set<String> = []
  for place in group where !place.fact.subject.isEmpty {
    if known.insert(place.fact.subject.filter { !$0.isWhitespace }.lowercased()).inserted {
      subjects.append(place.fact.subject)
    }
  }
  guard subjects.count > 1 else { return nil }
  let shown = subjects.prefix(5)
  let more = subjects.count - shown.count
  return (
    shown.joined(separator: "；") + (more > 0 ? "；另有 \(more) 个" : ""),
    shown.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  )
}

/// How many reports a group's facts are of.
func reportCount(_ group: some Sequence<ReportedFact>) -> Int { Set(group.map(\.report)).count }
