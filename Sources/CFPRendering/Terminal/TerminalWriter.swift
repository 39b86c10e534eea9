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
  let diagnoses = DiagnosisIndex(of: audit)
  for finding in audit.findings.inOrderOfLevel { writer.writeFinding(finding, diagnoses) }
  writer.writeSuppressed(audit.suppressed)
  if options.showsChecks { writer.writeChecks(audit.checks) }
  return writer.output.text
}

/// Writes the summary; what it says stands in `Wording.swift`.
struct TerminalWriter {
  let words: SummaryWords
  var output: TerminalText

  var report: CFPReport { words.report }
  var language: OutputLanguage { words.language }

  /// How much of a long list is shown before its rest is only counted.
  private let mostLines = 6
  /// How many products' stages are shown.
  let mostProducts = 12

  init(report: CFPReport, options: TerminalOptions) {
    let redactor = options.redaction == .persons ? Redactor(report: report) : nil
    words = SummaryWords(
      report: report, language: options.language, path: options.path ?? report.document.source.name, redactor: redactor)
    output = TerminalText(
      usesColor: options.useColor, width: options.width.map { max(20, $0) },
      labelWidth: options.language == .zh ? 4 : 8,
      redactor: redactor)
  }

  // MARK: Head

  mutating func writeHead(_ audit: Audit) {
    let statement = report.statement.fields
    let titles = [statement[.title]?.value, statement[.number]?.value].compactMap { $0 }
    output.line(StyledText(([words.path] + titles).joined(separator: "  "), .bold), indent: 2)
    let product = report.product.fields
    let name = product[.name]?.value ?? words.word(.unnamed)
    output.labelled(words.word(.product), product[.model].map { "\(name) (\($0.value))" } ?? name)
    if let company = report.company.fields[.name] { output.labelled(words.word(.company), company.value) }
    let totals = words.totals.compactMap { product, total in
      words.shown(total).map { shown in StyledText(product.map { "\($0)  \(shown)" } ?? shown) }
    }
    writeLines(words.word(.total), totals)
    output.labelled(words.word(.verdict), verdictText(of: audit).text(language), audit.verdict.style)
    output.labelled("", words.counts(of: audit.findings))
    output.labelled(words.word(.coverage), words.coverage(audit.coverage))
    writeUnread(audit.unread)
  }

  /// What was not understood, each with the words that would make it readable.
  private mutating func writeUnread(_ places: [UnreadPlace]) {
    var lines: [StyledText] = []
    for place in places {
      let said = words.unread(place)
      lines.append(
        StyledText(said.location, .cyan) + StyledText("  " + said.words, place.carriesEmissions ? .yellow : .plain))
      lines += place.vocabulary.map { StyledText("  \(words.word(.vocabulary)): \($0.shownAsWords)", .dim) }
    }
    writeLines(words.word(.unread), lines)
  }

  // MARK: Findings

  mutating func writeFinding(_ finding: Finding, _ diagnoses: DiagnosisIndex) {
    let level = StyledText(levelWords[finding.level]?.name.text(language) ?? "", finding.level.style)
    output.line()
    output.line(
      level + " " + StyledText(finding.rule.rawValue, .bold) + StyledText("  " + finding.message.text(language)))
    if let stated = finding.stated { output.labelled(words.word(.stated), stated.text) }
    if let computed = finding.computed { writeComputed(computed, decimals: finding.shownDecimals(beyondStated: 2)) }
    if let gap = finding.gap {
      let share = gap.relative.map { " (\(words.percent($0)) %)" } ?? ""
      output.labelled(
        words.word(.gap), gap.absolute.rounded(to: finding.shownDecimals(beyondStated: 2)).plainText + share)
    }
    writeLines(
      words.word(.place),
      words.places(of: finding).map { StyledText($0.location, .cyan) + StyledText("  " + $0.texts) })
    writeLines(
      words.word(.effect),
      finding.impact.map { StyledText(words.effect($0, decimals: finding.shownDecimals(beyondStated: 0))) })
    if finding.rule.isArithmetic, let diagnosis = diagnoses[finding] {
      writeLines(words.word(.suspect), diagnosis.alternatives.map { StyledText(words.suspect($0)) })
    }
    writeLines(words.word(.cause), finding.causes.map { StyledText(words.cause($0)) })
  }

  private mutating func writeComputed(_ computed: Finding.ComputedValue, decimals: Int) {
    output.labelled(words.word(.computed), words.computed(computed, decimals: decimals))
    writeLines(words.word(.assumed), computed.assumed.map { StyledText($0.text(language)) })
  }

  /// The lines of one label, the last of many only counted.
  private mutating func writeLines(_ label: String, _ lines: [StyledText]) {
    for (index, line) in lines.prefix(mostLines).enumerated() { output.labelled(index == 0 ? label : "", line) }
    if lines.count > mostLines { output.labelled("", "… +\(lines.count - mostLines)") }
  }

  /// The silenced findings, a line each.
  mutating func writeSuppressed(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    output.line()
    output.line(StyledText("\(words.word(.suppressed)) (\(findings.count))", .bold))
    for finding in findings {
      let suppression = finding.suppression.map { "  [\($0.date) \($0.reason)]" } ?? ""
      output.line(StyledText("  \(finding.rule.rawValue)  \(finding.message.text(language))\(suppression)"))
    }
  }

  // MARK: Checks

  mutating func writeChecks(_ checks: [Check]) {
    output.line()
    output.line(StyledText("\(words.word(.checks)) (\(checks.count))", .bold))
    let rows = checks.map { check in
      let span = words.provenance.spans(at: check.subject.pointer).first
      let location = span.map { "\(words.path):\(report.document.map.line(of: $0))" } ?? ""
      return (check: check, location: location, text: span.map { words.shortened(report.document.printed($0)) } ?? "")
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
    let said: Message? =
      switch check.outcome {
      case .pass(let grade): gradeWords[grade]
      case .fail: failWord
      case .open(let reason): openReasonWords[reason]
      }
    return (said?.text(language) ?? "") + (check.isWeak ? " (\(words.word(.weak)))" : "")
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
