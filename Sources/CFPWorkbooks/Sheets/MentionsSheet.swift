import CFPAuditing
import CFPDocuments
import CFPFootprints

/// Another place that states a figure.
private struct MentionLine {
  var index: Int
  var mention: Mention
  var recomputed: Recomputed
}

/// Every other place that states a figure, beside the figure that it repeats.
func mentionsSheet(_ context: inout WorkbookContext) -> Sheet {
  let lines = context.report.mentions.enumerated().map { index, mention in
    MentionLine(index: index, mention: mention, recomputed: Recomputed(.mention(index), in: context))
  }
  return Sheet(
    .mentions, columns, of: lines, frozenColumns: 2, highlights: RecomputationKeys.main.highlights(context.language),
    &context)
}

private let columns: [SheetColumn<MentionLine>] =
  [
    SheetColumn(.line) { line, context in context.line(of: line.mention.quantity.span) },
    SheetColumn(.figure) { line, context in context.text(context.name(of: line.mention.of)) },
    SheetColumn(.context) { line, context in context.text(context.surroundings(of: line.mention.quantity.span)) },
  ]
  + SheetColumn.quantity(.stated, .statedUnit) { (.mention($0.index), $0.mention.quantity) }
  + [SheetColumn(.repeatedFigure) { line, context in context.repeated(line.mention.of) }]
  + recomputationColumns { $0.recomputed }
  + groundColumns { $0.recomputed }.filter { [.rule, .assumed].contains($0.key) }
  + [
    SheetColumn(.repeats) { line, context in context.text(line.mention.of.pointer) },
    SheetColumn(.pointer) { line, context in context.text("/mentions/\(line.index)") },
    .optional(.notes) { line, context in
      notes(on: [(.stated, line.mention.quantity)], [line.recomputed], &context)
    },
  ]

extension WorkbookContext {
  /// What stands around a span in its sentence. Redacted before it is cut: half a name is a name.
  fileprivate mutating func surroundings(of span: TextSpan?) -> String? {
    guard let span, let block = report.document.blocks.last(where: { $0.span.start <= span.start }),
      span.end <= block.span.end
    else { return printed(span) }
    if case .table = block.kind { return printed(span) }
    let whole = string(report.document.printed(block.span))
    guard let own = printed(span).flatMap({ whole.firstRange(of: $0) }) else { return shortened(whole, to: 160) }
    let start = whole.index(own.lowerBound, offsetBy: -70, limitedBy: whole.startIndex) ?? whole.startIndex
    let end = whole.index(own.upperBound, offsetBy: 70, limitedBy: whole.endIndex) ?? whole.endIndex
    return (start > whole.startIndex ? "…" : "") + whole[start..<end] + (end < whole.endIndex ? "…" : "")
  }
}
