import CFPAuditing
import CFPFootprints

extension TerminalWriter {
  /// The stages with what is printed, what recomputing gives, and the share: a table for the eye. Programs read JSON.
  mutating func writeStages(_ audit: Audit) {
    let recomputations = FigureRecomputations(of: audit, in: report)
    let sets = report.furtherSets
    writeStages(recomputations, set: nil, named: !sets.isEmpty)
    for set in sets.prefix(mostProducts) { writeStages(recomputations, set: set, named: true) }
    if sets.count > mostProducts { output.labelled("", "… +\(sets.count - mostProducts)") }
  }

  private mutating func writeStages(_ recomputations: FigureRecomputations, set: Int?, named: Bool) {
    let lines = stageLines(recomputations, set: set).filter {
      $0.printed != nil || $0.printedShare != nil
    }
    guard lines.count > 1 else { return }
    var rows = lines.map { line in
      [
        output.displayable(line.label ?? words.word(.total)), line.printed ?? "–", line.recomputed ?? "–",
        line.printedShare ?? "–",
      ]
    }
    rows.insert([words.word(.stage), words.word(.stated), words.word(.computed), words.word(.share)], at: 0)
    var widths = (0..<4).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    let outcomes = lines.map { $0.outcome ?? $0.shareOutcome }
    let outcomeWidth =
      outcomes.map { outcome in outcome.map { 2 + displayWidth(outcomeWords($0).text(language)) } ?? 0 }
      .max() ?? 0
    // The labels give way where the window is narrow: everything else of the line is numbers.
    let rest = output.contentColumn + widths[1...].reduce(0) { $0 + $1 + 2 } + 2
    if let width = output.width { widths[0] = min(widths[0], max(10, width - rest - outcomeWidth)) }

    output.line()
    if named, let product = report.results(ofSet: set).product {
      output.line(
        StyledText(String(repeating: " ", count: output.contentColumn) + output.displayable(product.value), .bold))
    }
    for (index, row) in rows.enumerated() {
      var line = StyledText(String(repeating: " ", count: output.contentColumn))
      let style: StyledText.Style = index == 0 ? .dim : lines[index - 1].kind == .total ? .bold : .plain
      let label = padded(cut(row[0], to: widths[0]), to: widths[0])
      let numbers = (1..<4).map { "  " + rightAligned(row[$0], to: widths[$0]) }.joined()
      line = line + StyledText(label + numbers, style)
      if index > 0, let outcome = outcomes[index - 1] {
        line = line + "  " + mark(outcome) + StyledText(" " + outcomeWords(outcome).text(language))
      }
      output.line(line)
    }
  }

  private func mark(_ outcome: FigureOutcome) -> StyledText {
    switch outcome {
    case .exact, .within: StyledText("✓", .green)
    case .repeated: StyledText("=", .green)
    case .disagrees: StyledText("✗", .red)
    case .unchecked, .unread: StyledText("?", .yellow)
    }
  }
}
