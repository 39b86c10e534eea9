import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPRendering

/// A line of the summary: what is said, its value, and where it stands.
private struct SummaryLine {
  var label: Message
  var value: Cell
  var low: Cell = .empty
  var high: Cell = .empty
  var unit: Cell = .empty
  var line: Cell = .empty
}

/// What the report is about, what recomputing it gave, and what this workbook is.
func summarySheet(_ context: inout WorkbookContext) -> Sheet {
  let lines = subject(&context) + verdict(&context) + total(&context) + effects(&context) + origin(&context)
  return Sheet(.summary, columns, of: lines, frozenColumns: 1, hasFilter: false, &context)
}

private let columns: [SheetColumn<SummaryLine>] = [
  SheetColumn(.label) { line, context in context.message(line.label, .label) },
  SheetColumn(.value) { line, _ in
    var cell = line.value
    if cell.look == .plain { cell.look = .text }
    return cell
  },
  SheetColumn(.statedUnit) { line, _ in line.unit },
  SheetColumn(.low) { line, _ in line.low },
  SheetColumn(.high) { line, _ in line.high },
  SheetColumn(.line) { line, _ in line.line },
]

private func subject(_ context: inout WorkbookContext) -> [SummaryLine] {
  let report = context.report
  let (statement, product, company) = (report.statement, report.product, report.company)
  let fields: [(Message, Stated<String>?)] = [
    (Message(zh: "报告", en: "report"), statement.fields[.title]),
    (Message(zh: "报告编号", en: "report number"), statement.fields[.number]),
    (Message(zh: "产品", en: "product"), product.fields[.name]),
    (Message(zh: "型号", en: "model"), product.fields[.model]),
    (Message(zh: "企业", en: "company"), company.fields[.name]),
    (Message(zh: "功能单位", en: "functional unit"), product.functionalUnit?.text),
    (Message(zh: "核查机构", en: "verification body"), statement.fields[.verificationBody]),
  ]
  var lines = fields.compactMap { label, stated in
    stated.map { SummaryLine(label: label, value: context.text($0), line: context.line(of: $0.span)) }
  }
  if let kind = product.boundary.kind {
    lines.append(
      SummaryLine(
        label: Message(zh: "系统边界", en: "system boundary"), value: context.text(kind.value.rawValue),
        line: context.line(of: kind.span)))
  }
  let dates: [(Message, Stated<PrintedDate>?)] = [
    (Message(zh: "签发日期", en: "issued"), statement.issueDate),
    (Message(zh: "数据期起", en: "data from"), statement.dataPeriodStart),
    (Message(zh: "数据期止", en: "data to"), statement.dataPeriodEnd),
  ]
  lines += dates.compactMap { label, stated in
    stated.map { SummaryLine(label: label, value: context.text($0.value.iso), line: context.line(of: $0.span)) }
  }
  lines += statement.standards.map {
    SummaryLine(
      label: Message(zh: "依据标准", en: "standard"), value: context.text($0.value), line: context.line(of: $0.span))
  }
  return lines
}

private func verdict(_ context: inout WorkbookContext) -> [SummaryLine] {
  let audit = context.audit
  let coverage = audit.coverage
  let counts = [FindingLevel.error, .warning, .note].map { level in
    let count = audit.findings.count { $0.level == level }
    let words = levelWords[level].map { context.say(count == 1 ? $0.one : $0.several) } ?? level.rawValue
    return context.language == .zh ? "\(count) \(words)" : "\(count) \(words)"
  }
  var lines = [
    SummaryLine(
      label: Message(zh: "结论", en: "verdict"), value: context.message(verdictText(of: audit), .strong)),
    SummaryLine(
      label: Message(zh: "发现", en: "findings"),
      value: context.text(counts.joined(separator: context.language == .zh ? "，" : ", "))),
    SummaryLine(
      label: Message(zh: "报告中的数字", en: "figures in the report"), value: context.integer(coverage.figures)),
    SummaryLine(label: Message(zh: "其中已重算", en: "of these recomputed"), value: context.integer(coverage.checked)),
    SummaryLine(label: Message(zh: "其中不符", en: "of these not agreeing"), value: context.integer(coverage.failed)),
    SummaryLine(
      label: Message(zh: "复述已重算的数字", en: "repeating what was recomputed"), value: context.integer(coverage.repeated)),
    SummaryLine(label: Message(zh: "未读懂", en: "in what was not understood"), value: context.integer(coverage.unread)),
  ]
  if !audit.suppressed.isEmpty {
    lines.append(
      SummaryLine(
        label: Message(zh: "已由人工确认而不再提示", en: "silenced by a person"),
        value: context.integer(audit.suppressed.count)))
  }
  lines += coverage.open.map { open in
    let reason = openReasonWords[open.reason] ?? Message(zh: open.reason.rawValue, en: open.reason.rawValue)
    return SummaryLine(
      label: Message(zh: "未核：\(reason.zh)", en: "not checked: \(reason.en)"), value: context.integer(open.count))
  }
  return lines
}

/// The headline total as stated and as recomputed, each with the values that its digits allow.
private func total(_ context: inout WorkbookContext) -> [SummaryLine] {
  guard let total = context.report.results.total else {
    return [
      SummaryLine(
        label: Message(zh: "所列总量", en: "total as stated"),
        value: context.message(Message(zh: "（报告未给出可读的总量）", en: "(the report states none that could be read)")))
    ]
  }
  let decimals = max(0, total.number?.decimals ?? 0) + 1
  var lines = [
    SummaryLine(
      label: Message(zh: "所列总量", en: "total as stated"), value: context.repeated(.total),
      low: context.number(total.number?.nearest.low, decimals: decimals, .plain),
      high: context.number(total.number?.nearest.high, decimals: decimals, .plain), unit: context.unit(total.unit),
      line: context.line(of: total.span))
  ]
  let recomputed = Recomputed(.total, in: context)
  if let relation = recomputed.relation, recomputed.check?.isDecided ?? false {
    lines.append(
      SummaryLine(
        label: Message(zh: "重算总量", en: "total recomputed"), value: recomputed.valueCell(&context),
        low: context.number(relation.computed?.low, decimals: decimals, .plain),
        high: context.number(relation.computed?.high, decimals: decimals, .plain), unit: context.unit(total.unit)))
  }
  lines.append(
    SummaryLine(
      label: Message(zh: "总量核对结果", en: "outcome of the total"),
      value: context.text(recomputed.outcomeText(context.language))))
  return lines
}

/// What the total would be under each explanation of what does not agree.
private func effects(_ context: inout WorkbookContext) -> [SummaryLine] {
  context.audit.findings.flatMap { finding in
    finding.impact.map { impact in
      let decimals = finding.shownDecimals(beyondStated: 0)
      let percent = impact.relative.map { " (\($0.scaled(byPowerOfTen: 2).rounded(to: 2).plainText) %)" } ?? ""
      return SummaryLine(
        label: Message(zh: "总量将为（\(finding.rule.rawValue)）", en: "total would be (\(finding.rule.rawValue))"),
        value: context.text(
          context.range(impact.total, decimals: decimals) + percent + "  " + context.say(impact.under)),
        low: context.number(impact.total.low, decimals: decimals, .plain),
        high: context.number(impact.total.high, decimals: decimals, .plain), line: context.line(at: finding.subject))
    }
  }
}

private func origin(_ context: inout WorkbookContext) -> [SummaryLine] {
  let source = context.report.document.source
  let notice = Message(
    zh: "本表是对报告所印数字的重算，不是核查意见；未更正、未猜测任何数值。“重算”各列是公式，随单元格变化；“核对结果”说明差异是否超出所印数字的舍入。本页的结论、范围和影响属于原报告，不随改动变化。",
    en:
      "This is a recomputation of the printed figures, not a verification opinion; no value was corrected or guessed. "
      + "The recomputed columns are formulas and follow the cells; the outcome says whether a difference is more than the rounding of the printed digits allows. "
      + "Verdict, ranges and effects on this sheet are those of the report as it is printed, and do not follow."
  )
  return [
    SummaryLine(label: Message(zh: "文件", en: "file"), value: context.text(source.name)),
    SummaryLine(label: Message(zh: "SHA-256", en: "SHA-256"), value: context.text(source.sha256)),
    SummaryLine(label: Message(zh: "字节数", en: "bytes"), value: context.integer(source.byteCount)),
    SummaryLine(label: Message(zh: "编码", en: "encoding"), value: context.text(source.encoding)),
    SummaryLine(
      label: Message(zh: "工具", en: "tool"), value: context.text("cfpcheck \(context.options.toolVersion)")),
    SummaryLine(label: Message(zh: "说明", en: "note"), value: context.message(notice)),
  ]
    + context.report.notes.map {
      SummaryLine(label: Message(zh: "读取说明", en: "note on reading"), value: context.text($0))
    }
}
