import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPRendering

/// A finding in the order of the sheet.
private struct FindingLine {
  var position: Int
  var finding: Finding
}

/// Every finding with all that is said of it; those that a person has silenced come last.
func findingsSheet(_ context: inout WorkbookContext) -> Sheet {
  let lines = (context.audit.findings + context.audit.suppressed).enumerated().map {
    FindingLine(position: $0.offset + 1, finding: $0.element)
  }
  func level(_ level: FindingLevel, _ look: Highlight.Look) -> Highlight {
    Highlight(
      words: levelWords[level]?.name.text(context.language) ?? level.rawValue, column: .level, cells: [.level, .rule],
      look: look)
  }
  return Sheet(
    .findings, columns, of: lines, frozenColumns: 4,
    highlights: [level(.error, .alarm), level(.warning, .caution), level(.note, .faint)], &context)
}

private let columns: [SheetColumn<FindingLine>] =
  [
    SheetColumn(.line) { line, context in context.line(at: line.finding.subject) },
    SheetColumn(.position) { line, context in context.integer(line.position) },
    SheetColumn(.level) { line, context in context.message(levelWords[line.finding.level]?.name) },
    SheetColumn(.rule) { line, context in context.text(line.finding.rule.rawValue) },
    SheetColumn(.title) { line, context in context.message(rulePages.first { $0.id == line.finding.rule }?.title) },
    SheetColumn(.message) { line, context in context.message(line.finding.message) },
  ] + valueColumns + effectColumns
  + [
    .optional(.causes) { line, context in context.text(causes(of: line.finding, context)) },
    .optional(.suspects) { line, context in context.text(suspects(of: line.finding, context)) },
    SheetColumn(.cells) { line, context in context.text(cells(of: line.finding, &context)) },
    SheetColumn(.status) { line, context in context.message(status(of: line.finding)) },
    SheetColumn(.pointer) { line, context in context.text(line.finding.subject) },
    SheetColumn(.fingerprint) { line, context in context.text(line.finding.fingerprint) },
  ]

private let valueColumns: [SheetColumn<FindingLine>] = [
  SheetColumn(.stated) { line, context in context.text(line.finding.stated?.text) },
  interval(.statedLow, further: 1) { $0.stated?.interval?.low },
  interval(.statedHigh, further: 1) { $0.stated?.interval?.high },
  interval(.computed, further: 6) { $0.computed?.value },
  interval(.computedLow, further: 6) { $0.computed?.interval?.low },
  interval(.computedHigh, further: 6) { $0.computed?.interval?.high },
  .optional(.expression) { line, context in context.text(line.finding.computed?.expression) },
  .optional(.assumed) { line, context in
    context.text(line.finding.computed?.assumed.map(context.say).joined(separator: "; "))
  },
  interval(.gap, further: 6) { $0.gap?.absolute },
  .optional(.gapPercent) { line, context in
    context.number(line.finding.gap?.relative?.scaled(byPowerOfTen: 2), decimals: 2)
  },
]

private func interval(
  _ key: ColumnKey, further: Int, _ value: @escaping @Sendable (Finding) -> ExactDecimal?
) -> SheetColumn<FindingLine> {
  .optional(key) { line, context in
    guard let value = value(line.finding) else { return .empty }
    // As many decimals as the value has, up to what the JSON writes.
    let most = line.finding.shownDecimals(beyondStated: further)
    return context.number(value, decimals: min(most, max(0, value.rounded(to: most).shownDecimals)))
  }
}

private let effectColumns: [SheetColumn<FindingLine>] = [
  .optional(.effect) { line, context in
    let under = Message(zh: "若：", en: "under: ")
    return context.text(
      line.finding.impact.map { impact in
        let decimals = line.finding.shownDecimals(beyondStated: 0)
        let relative = impact.relative.map { " (\($0.scaled(byPowerOfTen: 2).rounded(to: 2).plainText) %)" } ?? ""
        return "\(context.range(impact.total, decimals: decimals))\(relative) "
          + context.say(under) + context.say(impact.under)
      }.joined(separator: "\n"))
  },
  effect(.effectLow) { $0.total.low }, effect(.effectHigh) { $0.total.high },
  .optional(.effectPercent) { line, context in
    context.number(line.finding.impact.first?.relative?.scaled(byPowerOfTen: 2), decimals: 2)
  },
  .optional(.ranking) { line, context in
    let changes = line.finding.impact.contains(where: \.rankingChanges)
    return changes ? context.message(Message(zh: "改变", en: "changes")) : .empty
  },
]

/// An end of what the total would be under the first diagnosis.
private func effect(
  _ key: ColumnKey, _ end: @escaping @Sendable (Finding.Impact) -> ExactDecimal
) -> SheetColumn<FindingLine> {
  .optional(key) { line, context in
    let value = line.finding.impact.first.map(end)
    return context.number(value, decimals: max(0, value?.shownDecimals ?? 0))
  }
}

private func causes(of finding: Finding, _ context: WorkbookContext) -> String {
  let fits = Message(zh: "与数字吻合", en: "fits the figures")
  let doesNot = Message(zh: "与数字不吻合", en: "does not fit the figures")
  return finding.causes.map { cause in
    let name = causeWords[cause.code].map(context.say) ?? cause.code
    let detail = context.say(cause.detail)
    return (detail.isEmpty ? name : "\(name): \(detail)") + " [\(context.say(cause.fits ? fits : doesNot))]"
      + (context.places.line(at: cause.pointer).map { " (\(context.lineName($0)))" } ?? "")
  }.joined(separator: "\n")
}

/// The cells whose change would make all relations agree, with the values that the rest of the report implies.
private func suspects(of finding: Finding, _ context: WorkbookContext) -> String {
  guard let diagnosis = context.diagnoses[finding] else { return "" }
  return diagnosis.alternatives.map { alternative in
    alternative.cells.map { cell in
      let number = context.report[cell.figure]?.number
      let decimals = max(2, min(12, number.map { $0.decimals + 2 } ?? 6))
      let line = context.places.line(at: cell.figure.pointer).map { "\(context.lineName($0)): " } ?? ""
      return "\(line)\(number?.digits ?? "") → \(context.range(cell.implied, decimals: decimals))"
    }.joined(separator: context.say(Message(zh: "；并且 ", en: "; and ")))
  }.joined(separator: "\n")
}

/// What a finding rests on. Redacted before it is cut: half a name is a name.
private func cells(of finding: Finding, _ context: inout WorkbookContext) -> String {
  finding.cells.map { cell in
    let span = context.places.spans(at: cell.pointer).first
    let line = span.map { "\(context.lineName(context.report.document.map.line(of: $0))): " } ?? ""
    let printed = context.string(context.printed(span) ?? "")
    return line + context.shortened(printed, to: 60) + " (\(cell.pointer))"
  }.joined(separator: "\n")
}

private func status(of finding: Finding) -> Message {
  guard let suppression = finding.suppression else { return Message(zh: "有效", en: "active") }
  let when = "\(suppression.date) \(suppression.reason)"
  return Message(zh: "已由人工确认而不再提示：\(when)", en: "silenced by a person: \(when)")
}

extension WorkbookContext {
  fileprivate func lineName(_ line: Int) -> String { say(Message(zh: "第 \(line) 行", en: "line \(line)")) }

  /// An interval for people.
  func range(_ interval: Interval, decimals: Int) -> String {
    intervalText(interval, decimals: decimals)
  }
}

extension ExactDecimal {
  /// Decimals without the zeros at the end.
  fileprivate var shownDecimals: Int {
    var rest = coefficient
    var decimals = decimals
    while decimals > 0, rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    return decimals
  }
}
