public import CFPAuditing
public import CFPFootprints
import CFPDocuments
import CFPQuantities

/// How the terminal summary is written.
public struct TerminalOptions: Sendable {
  public var language: OutputLanguage
  public var useColor: Bool
  /// Whether every check has a line, passes included.
  public var showsChecks: Bool
  public var redaction: Redaction
  /// What the report's file is called in places (`file:line`), so that an editor finds it; its bare name by default.
  public var path: String?
  /// The columns of the window that it is shown in: lines are folded to it, and the stages stand in a table. Nil where a
  /// program or a file takes it: then every line stays whole.
  public var width: Int?

  public init(
    language: OutputLanguage = .zh, useColor: Bool = false, showsChecks: Bool = false, redaction: Redaction = .none,
    path: String? = nil, width: Int? = nil
  ) {
    self.language = language
    self.useColor = useColor
    self.showsChecks = showsChecks
    self.redaction = redaction
    self.path = path
    self.width = width
  }
}

/// A report's verdict for people: what it is about, what does not agree and where that stands, how much was recomputed.
public func summary(of report: CFPReport, audit: Audit, options: TerminalOptions = TerminalOptions()) -> String {
  var writer = TerminalWriter(report: report, options: options)
  writer.writeHead(audit)
  if options.width != nil { writer.writeStages(audit) }
  for finding in audit.findings.inOrderOfLevel { writer.writeFinding(finding, audit.diagnoses) }
  writer.writeSuppressed(audit.suppressed)
  if options.showsChecks { writer.writeChecks(audit.checks) }
  return writer.output.text
}

/// Writes the summary; what it says stands in `Wording.swift`.
struct TerminalWriter {
  let report: CFPReport
  let language: OutputLanguage
  let path: String
  let provenance: ProvenanceIndex
  var output: TerminalText

  /// How much of a long list is shown before its rest is only counted.
  private let mostLines = 6

  init(report: CFPReport, options: TerminalOptions) {
    self.report = report
    language = options.language
    path = options.path ?? report.document.source.name
    provenance = ProvenanceIndex(of: report)
    output = TerminalText(
      usesColor: options.useColor, width: options.width.map { max(20, $0) },
      labelWidth: options.language == .zh ? 4 : 8,
      redactor: options.redaction == .persons ? Redactor(report: report) : nil)
  }

  func word(_ phrase: Phrase) -> String { phrases[phrase]?.text(language) ?? "" }

  // MARK: Head

  mutating func writeHead(_ audit: Audit) {
    let statement = report.statement.fields
    let titles = [statement[.title]?.value, statement[.number]?.value].compactMap { $0 }
    output.line(StyledText(([path] + titles).joined(separator: "  "), .bold), indent: 2)
    let product = report.product.fields
    let name = product[.name]?.value ?? word(.unnamed)
    output.labelled(word(.product), product[.model].map { "\(name) (\($0.value))" } ?? name)
    if let company = report.company.fields[.name] { output.labelled(word(.company), company.value) }
    if let total = report.results.total, let shown = shown(total) { output.labelled(word(.total), shown) }
    output.labelled(word(.verdict), verdictWords[audit.verdict]?.text(language) ?? "", audit.verdict.style)
    output.labelled("", counts(of: audit.findings))
    output.labelled(word(.coverage), coverage(audit.coverage))
  }

  /// A total with its unit and what it is stated for.
  private func shown(_ quantity: Quantity) -> String? {
    guard let digits = quantity.number?.digits ?? quantity.span.map({ report.document.printed($0) }), !digits.isEmpty
    else { return nil }
    return quantity.unit.map { "\(digits) \($0.name)" } ?? digits
  }

  private func counts(of findings: [Finding]) -> String {
    let counts = [FindingLevel.error, .warning, .note].compactMap { level -> String? in
      let count = findings.count { $0.level == level }
      guard count > 0, let words = levelWords[level] else { return nil }
      return "\(count) \((count == 1 ? words.one : words.several).text(language))"
    }
    return counts.isEmpty ? word(.noFindings) : counts.joined(separator: language == .zh ? "，" : ", ")
  }

  private func coverage(_ coverage: Coverage) -> String {
    let reasons = coverage.open.map {
      "\(openReasonWords[$0.reason]?.text(language) ?? $0.reason.rawValue) \($0.count)"
    }
    switch language {
    case .zh:
      return "\(coverage.figures) 个数字中重算了 \(coverage.checked) 个"
        + (reasons.isEmpty ? "" : "；未核：" + reasons.joined(separator: "，"))
    case .en:
      return "\(coverage.checked) of \(coverage.figures) figures recomputed"
        + (reasons.isEmpty ? "" : "; open: " + reasons.joined(separator: ", "))
    }
  }

  // MARK: Findings

  mutating func writeFinding(_ finding: Finding, _ diagnoses: [Diagnosis]) {
    let level = StyledText(levelWords[finding.level]?.name.text(language) ?? "", finding.level.style)
    output.line()
    output.line(
      level + " " + StyledText(finding.rule.rawValue, .bold) + StyledText("  " + finding.message.text(language)))
    if let stated = finding.stated { output.labelled(word(.stated), stated.text) }
    if let computed = finding.computed { writeComputed(computed, decimals: finding.shownDecimals(beyondStated: 2)) }
    if let gap = finding.gap {
      let share = gap.relative.map { " (\(percent($0)) %)" } ?? ""
      output.labelled(word(.gap), gap.absolute.rounded(to: finding.shownDecimals(beyondStated: 2)).plainText + share)
    }
    writeLines(word(.place), places(of: finding))
    writeLines(
      word(.effect), finding.impact.map { StyledText(effect($0, decimals: finding.shownDecimals(beyondStated: 0))) })
    if finding.rule.isArithmetic,
      let diagnosis = diagnoses.first(where: { $0.subjects.contains { $0.pointer == finding.subject } })
    {
      writeLines(word(.suspect), diagnosis.alternatives.map { StyledText(suspect($0)) })
    }
    writeLines(word(.cause), finding.causes.map { StyledText(cause($0)) })
  }

  /// What would have to change for all relations to agree: `report.txt:25  9.250 → 9.5190–9.5202`.
  private func suspect(_ alternative: Diagnosis.Alternative) -> String {
    alternative.cells.map { cell in
      let span = provenance.spans(at: cell.figure.pointer).first
      let place = span.map { "\(path):\(report.document.map.line(of: $0))  " } ?? ""
      let printed = span.map { shortened(report.document.printed($0)) } ?? cell.figure.pointer
      let decimals = max(2, min(12, report[cell.figure]?.number.map { $0.decimals + 2 } ?? 6))
      return "\(place)\(printed) → \(range(cell.implied, decimals: decimals))"
    }.joined(separator: language == .zh ? "；并且 " : "; and ")
  }

  private mutating func writeComputed(_ computed: Finding.ComputedValue, decimals: Int) {
    let value: String? =
      if let value = computed.value {
        value.rounded(to: decimals).plainText
      } else {
        computed.interval.map { range($0, decimals: decimals) }
      }
    output.labelled(word(.computed), value.map { "\($0) = \(computed.expression)" } ?? computed.expression)
    writeLines(word(.assumed), computed.assumed.map { StyledText($0.text(language)) })
  }

  /// The lines of one label, the last of many only counted.
  private mutating func writeLines(_ label: String, _ lines: [StyledText]) {
    for (index, line) in lines.prefix(mostLines).enumerated() { output.labelled(index == 0 ? label : "", line) }
    if lines.count > mostLines { output.labelled("", "… +\(lines.count - mostLines)") }
  }

  /// The cells of a finding by file and line, each with what is printed there.
  private func places(of finding: Finding) -> [StyledText] {
    var byLine: [(line: Int, texts: [String])] = []
    let pointers = finding.cells.isEmpty ? [finding.subject] : finding.cells.map(\.pointer)
    for pointer in pointers {
      guard let span = provenance.spans(at: pointer).first else { continue }
      let line = report.document.map.line(of: span)
      let text = shortened(report.document.printed(span))
      if let known = byLine.firstIndex(where: { $0.line == line }) {
        if !byLine[known].texts.contains(text) { byLine[known].texts.append(text) }
      } else {
        byLine.append((line, [text]))
      }
    }
    return byLine.map { place in
      StyledText("\(path):\(place.line)", .cyan) + StyledText("  " + place.texts.joined(separator: " · "))
    }
  }

  /// A text that stands among others: not longer than a cell.
  private func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

  private func effect(_ impact: Finding.Impact, decimals: Int) -> String {
    var parts = [range(impact.total, decimals: decimals)]
    if let relative = impact.relative { parts.append("(\(percent(relative, isSigned: true)) %)") }
    let ranking = impact.rankingChanges ? (language == .zh ? "；" : "; ") + word(.rankingChanges) : ""
    parts.append((language == .zh ? "总量，若：" : "in total, under: ") + impact.under.text(language) + ranking)
    return parts.joined(separator: " ")
  }

  private func cause(_ cause: Finding.Cause) -> String {
    let name = causeWords[cause.code]?.text(language) ?? cause.code
    let detail = cause.detail.text(language)
    let separator = language == .zh ? "：" : ": "
    let place =
      provenance.spans(at: cause.pointer).first.map { "  (\(path):\(report.document.map.line(of: $0)))" } ?? ""
    return (detail.isEmpty ? name : name + separator + detail) + " [\(word(cause.fits ? .fits : .doesNotFit))]" + place
  }

  private func range(_ interval: Interval, decimals: Int) -> String {
    let low = interval.low.rounded(to: decimals).plainText
    let high = interval.high.rounded(to: decimals).plainText
    return low == high ? low : "\(low)–\(high)"
  }

  private func percent(_ part: ExactDecimal, isSigned: Bool = false) -> String {
    let percent = part.scaled(byPowerOfTen: 2).rounded(to: 2)
    return (isSigned && percent.coefficient > 0 ? "+" : "") + percent.plainText
  }

  /// The silenced findings, a line each.
  mutating func writeSuppressed(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    output.line()
    output.line(StyledText("\(word(.suppressed)) (\(findings.count))", .bold))
    for finding in findings {
      let suppression = finding.suppression.map { "  [\($0.date) \($0.reason)]" } ?? ""
      output.line(StyledText("  \(finding.rule.rawValue)  \(finding.message.text(language))\(suppression)"))
    }
  }

  // MARK: Checks

  mutating func writeChecks(_ checks: [Check]) {
    output.line()
    output.line(StyledText("\(word(.checks)) (\(checks.count))", .bold))
    let rows = checks.map { check in
      let span = provenance.spans(at: check.subject.pointer).first
      let location = span.map { "\(path):\(report.document.map.line(of: $0))" } ?? ""
      return (check: check, location: location, text: span.map { shortened(report.document.printed($0)) } ?? "")
    }
    let widths = (rows.map { displayWidth($0.location) }.max() ?? 0, rows.map { displayWidth($0.text) }.max() ?? 0)
    for (check, location, text) in rows {
      let gap: StyledText = "  "
      output.line(
        gap + mark(check.outcome) + StyledText(" " + check.rule.rawValue) + gap
          + StyledText(padded(location, to: widths.0), .cyan) + gap + StyledText(padded(text, to: widths.1)) + gap
          + StyledText(outcome(of: check)) + gap + StyledText(check.subject.pointer, .dim))
    }
  }

  private func mark(_ outcome: Check.Outcome) -> StyledText {
    switch outcome {
    case .pass: StyledText("✓", .green)
    case .fail: StyledText("✗", .red)
    case .open: StyledText("?", .yellow)
    }
  }

  private func outcome(of check: Check) -> String {
    let words: Message? =
      switch check.outcome {
      case .pass(let grade): gradeWords[grade]
      case .fail: failWord
      case .open(let reason): openReasonWords[reason]
      }
    return (words?.text(language) ?? "") + (check.isWeak ? " (\(word(.weak)))" : "")
  }
}

extension [Finding] {
  /// Errors, warnings, then notes; among equals the order they came in.
  fileprivate var inOrderOfLevel: [Finding] {
    [FindingLevel.error, .warning, .note].flatMap { level in filter { $0.level == level } }
  }
}

extension Audit.Verdict {
  fileprivate var style: StyledText.Style {
    switch self {
    case .discrepant: .red
    case .consistent: .green
    case .unverifiable: .yellow
    }
  }
}

extension FindingLevel {
  fileprivate var style: StyledText.Style {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .dim
    }
  }
}
