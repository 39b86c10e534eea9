import CFPAuditing
import CFPFootprints
import CFPQuantities
import CFPRendering

/// A check with the recomputation behind it.
private struct CheckLine {
  var check: Check
  var recomputed: Recomputed
  /// What is recomputed: the subject, or a number that nobody printed (100 %).
  var statedFigure: FigureReference?
}

/// Every check in a line: what the other sheets have no place for stands here, too.
func checksSheet(_ context: inout WorkbookContext) -> Sheet {
  let lines = context.audit.checks.enumerated().map { index, check in
    let recomputed = Recomputed(check.subject, check: index, in: context)
    let isUnprinted = recomputed.relation.map { $0.statedFigure == nil } ?? false
    return CheckLine(check: check, recomputed: recomputed, statedFigure: isUnprinted ? nil : check.subject)
  }
  return Sheet(
    .checks, columns, of: lines, frozenColumns: 3, highlights: RecomputationKeys.main.highlights(context.language),
    &context)
}

private let columns: [SheetColumn<CheckLine>] =
  [
    SheetColumn(.line) { line, context in context.line(at: line.check.subject.pointer) },
    SheetColumn(.rule) { line, context in context.text(line.check.rule.rawValue) },
    SheetColumn(.figure) { line, context in
      let whole = Message(zh: "各占比之和（合计未印出）", en: "sum of the shares (the whole is not printed)")
      return context.text(line.statedFigure == nil ? context.say(whole) : context.name(of: line.check.subject))
    },
    SheetColumn(.title) { line, context in context.message(rulePages.first { $0.id == line.check.rule }?.title) },
    SheetColumn(.stated) { line, context in statedCell(line, &context) },
    SheetColumn(.statedUnit) { line, context in
      context.unit(line.statedFigure.flatMap { context.report[$0]?.unit })
    },
  ]
  + recomputationColumns { $0.recomputed }
  + groundColumns { $0.recomputed }.filter { $0.key != .rule }
  + [SheetColumn(.pointer) { line, context in context.text(line.check.subject.pointer) }]

/// The stated figure where it stands on its own sheet; what is not printed, as a number.
private func statedCell(_ line: CheckLine, _ context: inout WorkbookContext) -> Cell {
  guard let figure = line.statedFigure else {
    return context.number(
      line.recomputed.relation?.statedValue, decimals: line.recomputed.relation?.statedValue.decimals ?? 0)
  }
  return context.repeated(figure)
}

extension WorkbookContext {
  /// A figure again, by a formula that points to its cell.
  mutating func repeated(_ figure: FigureReference) -> Cell {
    let quantity = report[figure]
    guard let (value, format) = quantity?.numberCell else { return self.quantity(quantity) }
    return Cell(
      value: .formula(Formula { scope in scope.reference(to: figure).map { "=" + $0 } }, value: value, format: format))
  }
}
