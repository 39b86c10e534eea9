import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPRendering

/// What the cells of all sheets are taken from.
struct WorkbookContext {
  let report: CFPReport
  let audit: Audit
  let options: WorkbookOptions
  let outcomes: FigureOutcomes
  let places: ProvenanceIndex
  let diagnoses: DiagnosisIndex
  private var redactor: Redactor?
  private let checksOfSubject: [FigureReference: [Int]]

  init(report: CFPReport, audit: Audit, options: WorkbookOptions) {
    self.report = report
    self.audit = audit
    self.options = options
    outcomes = FigureOutcomes(of: audit, in: report)
    places = ProvenanceIndex(of: report)
    diagnoses = DiagnosisIndex(of: audit)
    redactor = options.redaction == .persons ? Redactor(report: report) : nil
    var bySubject: [FigureReference: [Int]] = [:]
    for (index, check) in audit.checks.enumerated() { bySubject[check.subject, default: []].append(index) }
    checksOfSubject = bySubject
  }

  var language: OutputLanguage { options.language }

  /// The workbook's title, for its properties.
  var title: String {
    mutating get { string(report.product.fields[.name]?.value ?? report.document.source.name) }
  }

  func say(_ message: Message) -> String { message.text(language) }

  // MARK: Texts

  /// A text of the report as a cell can hold it, redacted where asked for.
  mutating func string(_ text: String) -> String {
    let redacted = redactor?.redacted(text) ?? text
    let cutMark = Message(
      zh: "……［此单元格已截断：原文共 {count} 个字符，Excel 单元格容不下］",
      en: " … [cut here: the text has {count} characters, more than a cell of Excel holds]")
    return cellText(redacted) { say(cutMark).replacing("{count}", with: String($0)) }
  }

  /// A text that stands among others, with a sign where it is cut.
  func shortened(_ text: String, to count: Int) -> String {
    text.count > count ? String(text.prefix(count - 1)) + "…" : text
  }

  mutating func text(_ text: String?, _ look: Cell.Look = .plain) -> Cell {
    guard let text, !text.isEmpty else { return Cell(value: .empty, look: look) }
    return Cell(value: .text(string(text)), look: look)
  }

  mutating func text(_ stated: Stated<String>?) -> Cell { text(stated?.value) }

  mutating func message(_ message: Message?, _ look: Cell.Look = .plain) -> Cell { text(message.map(say), look) }

  func integer(_ value: Int?) -> Cell {
    value.map { Cell(value: .number(Double($0), format: "0")) } ?? .empty
  }

  /// What is printed at a span.
  func printed(_ span: TextSpan?) -> String? { span.map(report.document.printed).flatMap { $0.isEmpty ? nil : $0 } }

  // MARK: Places

  /// The line on which the first of some values is printed.
  func line(of spans: TextSpan?...) -> Cell {
    integer(spans.lazy.compactMap { $0 }.first { printed($0) != nil }.map { report.document.map.line(of: $0) })
  }

  func line(at pointer: String) -> Cell { integer(places.line(at: pointer)) }

  // MARK: Quantities

  /// A quantity as it is printed: a number with its digits, or text where it is none that can be computed with.
  mutating func quantity(_ quantity: Quantity?, _ figure: FigureReference? = nil) -> Cell {
    guard let quantity else { return .empty }
    guard let (value, format) = quantity.numberCell else {
      let printed = printed(quantity.span) ?? quantity.number?.digits
      return text(printed, .mark)
    }
    return Cell(value: .number(value, format: format), figure: figure)
  }

  /// A unit by its name, with a multiple that is no SI prefix: `万kWh`.
  mutating func unit(_ unit: PrintedUnit?) -> Cell { text(unit.map(unitName)) }

  func unitName(_ unit: PrintedUnit) -> String {
    let multiples = [0: "", 3: "千", 4: "万", 6: "百万", 8: "亿"]
    return (multiples[unit.scalePower] ?? "×10^\(unit.scalePower) ") + unit.name
  }

  /// An exact number of the tool's own.
  mutating func number(_ value: ExactDecimal?, decimals: Int, _ look: Cell.Look = .computed) -> Cell {
    guard let value else { return Cell(value: .empty, look: look) }
    let rounded = value.rounded(to: decimals)
    guard rounded.literal != nil, let double = rounded.double else { return text(rounded.plainText, look) }
    return Cell(value: .number(double, format: decimalFormat(max(0, decimals))), look: look)
  }

  // MARK: Checks

  /// The check that says most about a figure that it recomputes: one that fails, then one that passes, then one that
  /// was left open, in the order of the rules.
  func mainCheck(of figure: FigureReference) -> Int? {
    (checksOfSubject[figure] ?? [])
      // A sum of shares without a printed 100 % is filed under the first of them.
      .filter { audit.checks[$0].relation.map { $0.statedFigure == figure } ?? true }
      .min { rank(audit.checks[$0]) < rank(audit.checks[$1]) }
  }

  private func rank(_ check: Check) -> Int {
    switch check.outcome {
    case .fail: 0
    case .pass: check.isWeak ? 2 : 1
    case .open: 3
    }
  }

  /// What people call a figure: `原材料运输 柴油`.
  func name(of figure: FigureReference) -> String {
    let name = report.name(of: figure)
    return name.isEmpty ? say(Message(zh: "总量", en: "total")) : name
  }
}
