import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

/// What a CSV file of figures begins with: the byte-order mark and the line of column names.
public let figuresHeading: [UInt8] =
  byteOrderMark + csvRecord(figureFields.map { .text($0.column.name) }, figureFields.map { _ in .text })

/// Every printed figure of a report with the outcome of its checks, a line each, for spreadsheets: behind
/// `figuresHeading`, the lines of several files one after the other.
///
/// Lines end as RFC 4180 wants them, and no cell is one that a spreadsheet would take for a formula.
public func csv(for file: AuditedFile, redaction: Redaction = .none) -> [UInt8] {
  let kinds = figureFields.map(\.column.kind)
  var context = FigureContext(file, redaction)
  return context.recomputations.outcomes.figures.flatMap { figure in
    let line = context.line(of: figure)
    return csvRecord(figureFields.map { $0.value(line, &context) }, kinds)
  }
}

/// The columns of a CSV file of figures, for its documentation.
public let figureColumns: [OutputColumn] = figureFields.map(\.column)

/// A figure with the check that says most of it.
private struct FigureLine {
  var figure: FigureReference
  var quantity: Quantity
  var outcome: FigureOutcome
  var check: Check?
  var relation: CheckedRelation?
  /// Whether the relation gives this figure; otherwise the figure is one of the numbers that another follows from.
  var isResult: Bool
  var parent: FigureParent
  var product: String?

  /// Its decimals, and some more: enough to see where a recomputed value lies.
  var shownDecimals: Int { min(30, max(0, quantity.number?.decimals ?? 0) + 6) }

  func shown(_ value: ExactDecimal?) -> String? { isResult ? value?.rounded(to: shownDecimals).plainText : nil }
}

/// The row, stage or total that a figure belongs to.
private struct FigureParent {
  var stage: String?
  var label: String?
  var item: String?
  var what: String
}

private struct FigureContext {
  let file: AuditedFile
  let recomputations: FigureRecomputations
  var table: TableContext

  init(_ file: AuditedFile, _ redaction: Redaction) {
    self.file = file
    recomputations = FigureRecomputations(of: file.audit, in: file.report)
    table = TableContext(report: file.report, audit: file.audit, redaction: redaction)
  }

  func line(of figure: FigureReference) -> FigureLine {
    let check = recomputations.check(telling: figure)
    return FigureLine(
      figure: figure, quantity: file.report[figure] ?? Quantity(number: nil, span: nil),
      outcome: recomputations.outcomes[figure], check: check, relation: check?.relation,
      isResult: check?.subject == figure,
      parent: parent(of: figure), product: file.report.productName(of: figure))
  }

  private func parent(of figure: FigureReference) -> FigureParent {
    let report = file.report
    func row(_ index: Int, _ what: String) -> FigureParent {
      guard report.inventory.indices.contains(index) else { return FigureParent(what: what) }
      let row = report.inventory[index]
      return FigureParent(
        stage: row.stage.rawValue, label: row.label?.value ?? row.group?.value, item: row.item?.value, what: what)
    }
    func result(_ results: [StageResult], _ index: Int, _ cell: FigureReference.StageCell) -> FigureParent {
      guard results.indices.contains(index) else { return FigureParent(what: cell.rawValue) }
      return FigureParent(stage: results[index].stage.rawValue, label: results[index].label.value, what: cell.rawValue)
    }
    func total(_ totals: [ScopedTotal], _ index: Int, _ what: String) -> FigureParent {
      FigureParent(label: totals.indices.contains(index) ? totals[index].label.value : nil, what: what)
    }
    let results = report.results(ofSet: report.resultSet(of: figure))
    switch figure.inHeadline {
    case .row(let index, let cell): return row(index, cell.rawValue)
    case .multiplier(let index, let multiplier):
      var parent = row(index, "multiplier")
      if report.inventory.indices.contains(index), report.inventory[index].multipliers.indices.contains(multiplier) {
        parent.what = report.inventory[index].multipliers[multiplier].kind.rawValue
      }
      return parent
    case .total: return FigureParent(what: "total")
    case .totalShare: return FigureParent(what: "totalShare")
    case .stage(let index, let cell): return result(results.stages, index, cell)
    case .subtotal(let index, let cell): return result(results.subtotals, index, cell)
    case .scopedTotal(let index): return total(results.totals, index, "total")
    case .offset(let index): return total(results.offsets, index, "offset")
    case .mention(let index):
      guard report.mentions.indices.contains(index) else { return FigureParent(what: "mention") }
      if case .mention = report.mentions[index].of { return FigureParent(what: "mention") }
      var parent = parent(of: report.mentions[index].of)
      parent.what = "mention of " + parent.what
      return parent
    case .cell: return FigureParent(label: report.name(of: figure), what: "cell")
    case .inSet: return FigureParent(what: "total")
    case .sentence: return FigureParent(what: "sentence")
    }
  }
}

private struct FigureField: Sendable {
  var column: OutputColumn
  var value: @Sendable (FigureLine, inout FigureContext) -> OutputValue

  /// A code of the tool's own.
  static func code(_ name: String, _ meaning: String, _ value: @escaping @Sendable (FigureLine) -> String?) -> Self {
    FigureField(column: OutputColumn(name, .text, meaning)) { line, _ in value(line).map { .text($0) } ?? .null }
  }

  static func digits(_ name: String, _ meaning: String, _ value: @escaping @Sendable (FigureLine) -> String?) -> Self {
    FigureField(column: OutputColumn(name, .digits, meaning)) { line, _ in value(line).map { .text($0) } ?? .null }
  }

  /// Words of the report, in which people may be named.
  static func text(_ name: String, _ meaning: String, _ value: @escaping @Sendable (FigureLine) -> String?) -> Self {
    FigureField(column: OutputColumn(name, .text, meaning)) { line, context in context.table.text(value(line)) }
  }
}

private let figureFields: [FigureField] = [
  FigureField(column: OutputColumn("file", .text, "the file that the figure is printed in")) {
    .text(visible($1.file.path))
  },
  .code("pointer", "its JSON pointer in the report's JSON") { $0.figure.pointer },
  FigureField(column: OutputColumn("line", .integer, "line of the source")) { line, context in
    context.table.line(of: line.quantity.span).map { .integer($0) } ?? .null
  },
  .code("stage", "life-cycle stage") { $0.parent.stage },
  .text("label", "the stage or the total as printed") { $0.parent.label },
  .text("item", "what is consumed, moved or emitted") { $0.parent.item },
  .code("what", "activity, factor, emission, share, total …; of a repetition what it repeats") { $0.parent.what },
  .digits("stated", "the digits as printed") { $0.quantity.number?.digits },
  .code("unit", "canonical unit, with what it is stated for") { $0.quantity.unit?.name },
  .code("outcome", "exact, within (rounding), disagrees, repeated, unchecked or unread") { line in
    switch line.outcome {
    case .exact: "exact"
    case .within: "within"
    case .disagrees: "disagrees"
    case .repeated: "repeated"
    case .unread: "unread"
    case .unchecked: "unchecked"
    }
  },
  .code("reason", "why it is unchecked") { line in
    if case .unchecked(let reason) = line.outcome { reason.rawValue } else { nil }
  },
  .code("rule", "the rule that says most of it: cfpcheck explain tells it") { $0.check?.rule.rawValue },
  .code("grade", "how the rule's relation holds: exact, within, balanced or truncated; fail; open") { line in
    switch line.check?.outcome {
    case .pass(let grade): grade.rawValue
    case .fail: "fail"
    case .open: "open"
    case nil: nil
    }
  },
  .code("role", "result: the relation gives this figure; operand: another follows from it") { line in
    line.relation == nil ? nil : line.isResult ? "result" : "operand"
  },
  .text("relation", "what was recomputed; for an operand with the figure that follows from it") { line in
    line.relation.map { line.isResult ? $0.expression : "\($0.expression) → \($0.statedText)" }
  },
  .digits("computed", "the recomputed value, in the stated unit") {
    $0.shown($0.relation?.exact ?? $0.relation?.value)
  },
  .digits("computed_low", "the least value that the printed operands allow") { $0.shown($0.relation?.bounds?.low) },
  .digits("computed_high", "the greatest") { $0.shown($0.relation?.bounds?.high) },
  .digits("stated_low", "the least value that the printed digits stand for") {
    $0.quantity.number?.nearest.low.plainText
  },
  .digits("stated_high", "the greatest") { $0.quantity.number?.nearest.high.plainText },
  .digits("difference", "stated less computed") { line in
    guard let stated = line.quantity.number?.exact, let computed = line.relation?.exact ?? line.relation?.value else {
      return nil
    }
    return line.shown(stated.subtracting(computed))
  },
  .text("product", "the product, where the report has several and the figure is a further one's") { $0.product },
]
