public import CFPAuditing
public import CFPFootprints
import CFPDocuments
import CFPQuantities

/// How a report's verdict is written for a ticket or a mail.
public struct MarkdownOptions: Sendable {
  public var language: OutputLanguage
  public var redaction: Redaction
  /// What the report's file is called in places (`file:line`); its bare name by default.
  public var path: String?
  /// How many findings have a line before the rest is only counted.
  public var mostFindings: Int

  public init(
    language: OutputLanguage = .zh, redaction: Redaction = .none, path: String? = nil, mostFindings: Int = 50
  ) {
    self.language = language
    self.redaction = redaction
    self.path = path
    self.mostFindings = mostFindings
  }
}

/// A report's verdict as Markdown: what it is about, errors and warnings by their effect, the stages as printed and as
/// recomputed, what was not checked. Nothing that a report prints becomes markup, HTML or a link.
/// - Returns: UTF-8, ending with a line break.
public func markdown(for report: CFPReport, audit: Audit, options: MarkdownOptions = MarkdownOptions()) -> [UInt8] {
  var writer = MarkdownWriter(report: report, options: options)
  writer.writeHead(audit)
  writer.writeFindings(audit)
  writer.writeStages(audit)
  writer.writeUnchecked(audit)
  writer.writeUnread(audit.unread)
  writer.line()
  writer.line(writer.own(.disclaimer))
  return Array(writer.text.utf8)
}

private struct MarkdownWriter {
  let words: SummaryWords
  let mostFindings: Int
  private(set) var text = ""
  private var redactor: Redactor?

  /// No text of a report is shown longer than this: the whole of it stands in the source.
  private let mostCharacters = 500
  private let mostPlaces = 6
  private let mostLineNumbers = 20

  init(report: CFPReport, options: MarkdownOptions) {
    redactor = options.redaction == .persons ? Redactor(report: report) : nil
    words = SummaryWords(
      report: report, language: options.language, path: options.path ?? report.document.source.name, redactor: redactor)
    mostFindings = max(0, options.mostFindings)
  }

  mutating func line(_ line: String = "") {
    text += line
    text += "\n"
  }

  func own(_ phrase: MarkdownPhrase) -> String { markdownPhrases[phrase]?.text(words.language) ?? "" }

  /// A text that holds words of the report's: people replaced, and nothing in it acts as markup.
  private mutating func safe(_ text: String) -> String {
    let redacted = redactor?.redacted(text) ?? text
    return markdown(redacted.count > mostCharacters ? redacted.prefix(mostCharacters - 1) + "…" : redacted)
  }

  private mutating func row(_ cells: [String]) { line("| " + cells.joined(separator: " | ") + " |") }

  /// The head of a table; columns of numbers are aligned to the right.
  private mutating func head(_ titles: [String], numbers: Set<Int>) {
    row(titles)
    row(titles.indices.map { numbers.contains($0) ? "---:" : "---" })
  }

  // MARK: Parts

  mutating func writeHead(_ audit: Audit) {
    let report = words.report
    let statement = report.statement.fields
    let titles = [statement[.title]?.value ?? words.path, statement[.number]?.value].compactMap { $0 }
    line("## " + safe(titles.joined(separator: " ")))
    line()
    let verdict = verdictText(of: audit).text(words.language)
    line("**\(verdict)** (\(words.counts(of: audit.findings)))")
    line()
    item(own(.file), words.path)
    let product = report.product.fields
    let name = product[.name]?.value ?? words.word(.unnamed)
    item(words.word(.product), product[.model].map { "\(name) (\($0.value))" } ?? name)
    if let company = report.company.fields[.name] { item(words.word(.company), company.value) }
    for (product, total) in words.totals.prefix(mostProducts) {
      guard let shown = words.shown(total) else { continue }
      let range = total.number.map { " (\(own(.stands)) \(exactRange($0.nearest)))" } ?? ""
      item(words.word(.total), (product.map { $0 + " " } ?? "") + shown + range)
    }
    item(words.word(.coverage), words.coverage(audit.coverage))
  }

  private mutating func item(_ label: String, _ content: String) {
    line("- **\(label)**\(words.language == .zh ? "：" : ":") \(safe(content))")
  }

  /// The ends of N(v), digit for digit.
  private func exactRange(_ interval: Interval) -> String {
    "\(interval.low.plainText)–\(interval.high.plainText)"
  }

  mutating func writeFindings(_ audit: Audit) {
    let accusing = audit.findings.filter { $0.level >= .warning }
    if !accusing.isEmpty { writeAccusing(accusing) }
    writeRest(audit, accusing)
  }

  private mutating func writeAccusing(_ accusing: [Finding]) {
    line()
    line("### " + own(.findings))
    line()
    head(
      [own(.level), own(.message), own(.lines), words.word(.stated), words.word(.computed)]
        + [own(.effectOnTotal), words.word(.cause)], numbers: [])
    for finding in accusing.prefix(mostFindings) { writeFinding(finding) }
  }

  /// What has no line of its own in the table.
  private mutating func writeRest(_ audit: Audit, _ accusing: [Finding]) {
    var rest: [String] = []
    if accusing.count > mostFindings { rest.append("\(accusing.count - mostFindings) \(own(.more))") }
    let notes = audit.findings.filter { $0.level == .note }
    if !audit.suppressed.isEmpty { rest.append("\(audit.suppressed.count) \(own(.silenced))") }
    if !rest.isEmpty {
      line()
      line(own(.besides) + rest.joined(separator: words.language == .zh ? "，" : ", "))
    }
    guard !notes.isEmpty else { return }
    line()
    line("### " + own(.notes))
    line()
    for note in notes.prefix(mostFindings) {
      line("- \(note.rule.rawValue) \(safe(note.message.text(words.language)))")
    }
    if notes.count > mostFindings { line("- … +\(notes.count - mostFindings)") }
  }

  private mutating func writeFinding(_ finding: Finding) {
    let language = words.language
    let lines = words.lines(of: finding)
    let place =
      lines.prefix(mostPlaces).map(String.init).joined(separator: ", ") + (lines.count > mostPlaces ? ", …" : "")
    let computed = finding.computed.map { words.computed($0, decimals: finding.shownDecimals(beyondStated: 2)) } ?? ""
    let effect = finding.impact.first.map { words.effect($0, decimals: finding.shownDecimals(beyondStated: 0)) } ?? ""
    let cause = finding.causes.first { $0.fits }.map { words.causeName($0) } ?? ""
    let level = levelWords[finding.level]?.name.text(language) ?? ""
    row(
      ["\(level) \(finding.rule.rawValue)"]
        + [finding.message.text(language), place, finding.stated?.text ?? "", computed, effect, cause].map { safe($0) })
  }

  mutating func writeStages(_ audit: Audit) {
    let recomputations = FigureRecomputations(of: audit, in: words.report)
    let sets = words.report.furtherSets
    writeStages(recomputations, set: nil, named: !sets.isEmpty)
    for set in sets.prefix(mostProducts) { writeStages(recomputations, set: set, named: true) }
  }

  private mutating func writeStages(_ recomputations: FigureRecomputations, set: Int?, named: Bool) {
    let lines = stageLines(recomputations, set: set)
    guard !lines.isEmpty else { return }
    line()
    let product = named ? words.report.results(ofSet: set).product.map { " — " + safe($0.value) } : nil
    line("### " + own(.stages) + (product ?? ""))
    line()
    let unit = lines.compactMap(\.unit).first.map { " (\($0))" } ?? ""
    head(
      [words.word(.stage), words.word(.stated) + safe(unit), words.word(.computed), words.word(.share)]
        + [own(.shareComputed), own(.outcome)], numbers: [1, 2, 3, 4])
    for stage in lines {
      var outcome = stage.outcome.map { outcomeWords($0).text(words.language) } ?? ""
      if let share = stage.shareOutcome, share != stage.outcome {
        outcome += (outcome.isEmpty ? "" : "; ") + words.word(.share) + ": " + outcomeWords(share).text(words.language)
      }
      let label = safe(stage.label ?? words.word(.total))
      let numbers = [stage.printed, stage.recomputed, stage.printedShare, stage.recomputedShare].map { $0 ?? "–" }
      row([stage.kind == .stage ? label : "**\(label)**"] + numbers + [outcome])
    }
  }

  mutating func writeUnread(_ places: [UnreadPlace]) {
    guard !places.isEmpty else { return }
    line()
    line("### " + own(.unread))
    line()
    for place in places.prefix(mostFindings) {
      let said = words.unread(place)
      let lines = place.vocabulary.map { "; \(words.word(.vocabulary)): \($0.shownAsWords)" }.joined()
      line("- " + safe("\(said.location) \(said.words)\(lines)"))
    }
    if places.count > mostFindings { line("- … +\(places.count - mostFindings)") }
    line()
  }

  mutating func writeUnchecked(_ audit: Audit) {
    guard !audit.coverage.open.isEmpty else { return }
    let outcomes = FigureOutcomes(of: audit, in: words.report)
    line()
    line("### " + own(.unchecked))
    line()
    head([own(.reason), own(.figures), own(.lines)], numbers: [1])
    for (reason, count) in audit.coverage.open {
      let figures = outcomes.figures.filter { outcomes[$0] == .unchecked(reason) }
      let lines = Set(figures.compactMap { words.provenance.line(at: $0.pointer) }).sorted()
      var shown = lines.prefix(mostLineNumbers).map(String.init).joined(separator: ", ")
      if lines.count > mostLineNumbers { shown += ", …" }
      row([openReasonWords[reason]?.text(words.language) ?? reason.rawValue, String(count), shown])
    }
    line()
  }
}

/// What only the Markdown form says.
private enum MarkdownPhrase {
  case file, stands, findings, level, message, effectOnTotal, more, notes, silenced, besides
  case stages, shareComputed, outcome, unchecked, unread, reason, figures, lines, disclaimer
}

private let markdownPhrases: [MarkdownPhrase: Message] = [
  .file: Message(zh: "文件", en: "file"),
  .stands: Message(zh: "所印数字表示", en: "the printed digits stand for"),
  .findings: Message(zh: "发现（按对总量的影响排列）", en: "Findings, most effect first"),
  .level: Message(zh: "级别", en: "level"),
  .message: Message(zh: "问题", en: "what does not agree"),
  .effectOnTotal: Message(zh: "对总量的影响", en: "effect on the total"),
  .more: Message(zh: "个错误或警告", en: "more errors or warnings"),
  .notes: Message(zh: "提示", en: "Notes"),
  .silenced: Message(zh: "条已由人工确认", en: "silenced by a person"),
  .besides: Message(zh: "此外：", en: "Besides: "),
  .stages: Message(zh: "各阶段结果", en: "Results by stage"),
  .shareComputed: Message(zh: "占比重算", en: "share computed"),
  .outcome: Message(zh: "核对", en: "check"),
  .unchecked: Message(zh: "未核对的数字", en: "Not checked"),
  .unread: Message(zh: "未读懂的内容", en: "Not understood"),
  .reason: Message(zh: "原因", en: "why"),
  .figures: Message(zh: "个数", en: "figures"),
  .lines: Message(zh: "所在行", en: "lines"),
  .disclaimer: Message(
    zh: "*以上为按所印数字的重算（cfpcheck），不是核查意见；没有改动任何数值。*",
    en: "*A recomputation on the printed digits by cfpcheck, not a verification opinion; no value was changed.*"),
]
