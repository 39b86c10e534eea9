import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Writes the audit page part by part; the parts are extensions, a file each; here is what they are made of.
struct PageWriter {
  let report: CFPReport
  let audit: Audit
  let options: PageOptions
  let outcomes: FigureOutcomes
  let values: PageValues
  let source: MarkedText
  let diagnoses: DiagnosisIndex
  /// The relation behind each check, in the order of `Audit.checks`.
  let relations: [CheckedRelation?]
  /// Where the text of the source is replaced by placeholders.
  let redactions: [(span: TextSpan, placeholder: String)]
  var redactor: Redactor?
  var html: HTMLText
  private var index: ProvenanceIndex?

  init(report: CFPReport, audit: Audit, options: PageOptions) {
    self.report = report
    self.audit = audit
    self.options = options
    outcomes = FigureOutcomes(of: audit, in: report)
    values = PageValues(of: report, figures: outcomes.figures)
    source = MarkedText(values, textLength: report.document.text.count)
    diagnoses = DiagnosisIndex(of: audit)
    relations = audit.checks.map(\.relation)
    if options.redaction == .persons {
      var redactor = Redactor(report: report)
      redactions = redactor.redactions(in: report.document)
      self.redactor = redactor
    } else {
      redactions = []
    }
    html = HTMLText(capacity: 8 * report.document.text.count + 65_536)
  }

  /// The places of a value; of a part or of something that is not stated those of what is nearest.
  mutating func spans(at pointer: String) -> [TextSpan] {
    if let number = values[pointer] { return Array(values.spans(number)) }
    if index == nil { index = ProvenanceIndex(of: report) }
    return index?.spans(at: pointer) ?? []
  }

  func line(of span: TextSpan) -> Int { report.document.map.line(of: span) }

  // MARK: Words

  /// Words of the page in both languages; the style shows one of them.
  mutating func words(_ message: Message) {
    guard message.zh != message.en else { return text(message.en) }
    html.markup("<span class=zh lang=zh-Hans>")
    text(message.zh)
    html.markup("</span><span class=en lang=en>")
    text(message.en)
    html.markup("</span>")
  }

  mutating func words(_ word: PageWord) { words(word.message) }

  /// Text that may be the report's.
  mutating func text(_ string: String) { html.text(redacted(string)) }

  mutating func redacted(_ string: String) -> String {
    redactor?.redacted(string) ?? string
  }

  // MARK: Elements

  /// A heading with the text that assistive technology jumps by.
  mutating func heading(_ word: PageWord) {
    html.markup("<h2>")
    words(word)
    html.markup("</h2>")
  }

  /// The words of a figure's outcome beside its sign, which alone would say nothing to who does not know it.
  mutating func sign(_ outcome: FigureOutcome) {
    html.markup("<i class=o>")
    html.markup(outcome.sign)
    html.markup("</i>")
  }

  /// A button that chooses a value: it shows what is known of it, and lights up its places in the source.
  mutating func choice(_ number: Int, _ body: (inout PageWriter) -> Void) {
    let outcome = values.figureOfNumber[number].map { outcomes[$0] }
    html.markup("<button type=button class=\"f ")
    html.markup(outcome?.className ?? "t")
    html.markup("\" data-v=")
    html.integer(number)
    html.markup(">")
    body(&self)
    if let outcome { sign(outcome) }
    html.markup("</button>")
  }

  /// A button with what is printed at a value's first place, people replaced before it is cut to the length of a cell.
  mutating func excerpt(of number: Int) {
    guard let span = values.spans(number).first else { return }
    let printed = redacted(report.document.printed(span))
    choice(number) { $0.text(shortened(printed)) }
  }

  /// A link to a line of the source.
  mutating func lineLink(_ line: Int) {
    html.markup("<a class=l href=\"#L")
    html.integer(line)
    html.markup("\">")
    words(Message(zh: "第 \(line) 行", en: "line \(line)"))
    html.markup("</a>")
  }

  /// A term with what it means here.
  mutating func entry(_ word: PageWord, _ body: (inout PageWriter) -> Void) {
    html.markup("<dt>")
    words(word)
    html.markup("</dt><dd>")
    body(&self)
    html.markup("</dd>")
  }
}

extension FigureOutcome {
  var sign: StaticString {
    switch self {
    case .exact: "✓"
    case .within: "≈"
    case .disagrees: "✗"
    case .repeated: "="
    case .unread: "?"
    case .unchecked: "○"
    }
  }

  var className: StaticString {
    switch self {
    case .exact: "e"
    case .within: "w"
    case .disagrees: "x"
    case .repeated: "r"
    case .unread: "n"
    case .unchecked: "u"
    }
  }

  var word: PageWord {
    switch self {
    case .exact: .agreesExactly
    case .within: .agreesWithin
    case .disagrees: .disagrees
    case .repeated: .repeated
    case .unread: .unread
    case .unchecked: .notCheckable
    }
  }
}

/// A part of one as a percentage: `+1.39 %`.
func percentText(_ part: ExactDecimal) -> String {
  let percent = part.scaled(byPowerOfTen: 2).rounded(to: 2)
  return (percent.coefficient > 0 ? "+" : "") + percent.plainText + " %"
}
