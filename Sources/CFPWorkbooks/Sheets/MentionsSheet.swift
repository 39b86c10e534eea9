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

/// How many bytes beside a mention are shown, and how many more are read for the sake of redaction.
private let width = 210
private let margin = 300

extension WorkbookContext {
  /// What stands around a span in its sentence. Redacted before it is cut: half a name is a name.
  fileprivate mutating func surroundings(of span: TextSpan?) -> String? {
    guard let span, let block = block(around: span)
    else { return printed(span) }
    if case .table = block.kind { return printed(span) }
    // A name is cut only where the margin ends, which is then left out: it is longer than any name.
    let before = whole(TextSpan(max(block.span.start, span.start - width - margin), span.end))
    let after = whole(TextSpan(span.start, min(block.span.end, span.end + width + margin)))
    let own = printed(span) ?? ""
    let lead = string(report.document.printed(before))
    let rest = string(report.document.printed(after))
    guard lead.hasSuffix(own), rest.hasPrefix(own) else { return own }
    return cut(String(lead.dropLast(own.count)), isEnd: true, isWhole: before.start == block.span.start) + own
      + cut(String(rest.dropFirst(own.count)), isEnd: false, isWhole: after.end == block.span.end)
  }

  /// The stretch without the bytes of a character that it cuts.
  private func whole(_ span: TextSpan) -> TextSpan {
    let text = report.document.text
    var (start, end) = (span.start, span.end)
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSpan(start, end)
  }

  /// The part beside the mention, the margin behind its other end left out.
  private func cut(_ text: String, isEnd: Bool, isWhole: Bool) -> String {
    if isWhole, text.utf8.count <= width { return text }
    return isEnd ? "…" + text.suffix(width / 3) : text.prefix(width / 3) + "…"
  }

  /// The block that a span stands in. Blocks are in the order of the text.
  private func block(around span: TextSpan) -> DocumentBlock? {
    let blocks = report.document.blocks
    let next = blocks.endOfPrefix { $0.span.start <= span.start }
    return next > 0 && span.end <= blocks[next - 1].span.end ? blocks[next - 1] : nil
  }
}
