import CFPFootprints

/// How many of the report's printed figures were recomputed (AUDIT.md section 4). A figure is checked when it stands in a
/// check that passed with power or failed; repeating a number alone checks nothing, and a mention is checked when the
/// figure that it repeats is.
func coverage(of ledger: Ledger) -> Coverage {
  let (figures, checked, reasons) = ledger.checkedFigures ?? checkedFigures(ledger)
  var counts: [OpenReason: Int] = [:]
  var checkedCount = 0
  for figure in figures {
    if checked.contains(figure) { checkedCount += 1 } else { counts[reasons[figure] ?? .noRelation, default: 0] += 1 }
  }
  return Coverage(
    figures: figures.count, checked: checkedCount,
    open: OpenReason.allCases.compactMap { reason in counts[reason].map { (reason, $0) } })
}

/// The figures that stand in no check at all; what it finds out serves the coverage, too.
func uncheckedFigures(_ ledger: inout Ledger) -> [FigureReference] {
  let (figures, checked, reasons) = checkedFigures(ledger)
  ledger.checkedFigures = (figures, checked, reasons)
  return figures.filter { !checked.contains($0) && reasons[$0] == nil }
}

/// All figures, those that are checked, and why others are not.
private func checkedFigures(
  _ ledger: Ledger
) -> (figures: [FigureReference], checked: Set<FigureReference>, reasons: [FigureReference: OpenReason]) {
  var checked: Set<FigureReference> = []
  checked.reserveCapacity(4 * ledger.checks.count)
  var reasons: [FigureReference: OpenReason] = [:]
  for check in ledger.checks {
    let figures = [check.subject] + check.operands
    switch check.outcome {
    case .fail, .pass:
      guard !check.rule.isRepetition else { continue }
      if check.isWeak {
        for figure in figures where reasons[figure] == nil { reasons[figure] = .weak }
      } else {
        checked.formUnion(figures)
      }
    case .open(let reason):
      for figure in figures where reasons[figure] == nil { reasons[figure] = reason }
    }
  }
  // Mentions follow the figures they repeat, where the comparison could be made.
  for check in ledger.checks where check.rule.isRepetition {
    guard case .mention(let index) = check.subject, checked.contains(ledger.report.mentions[index].of) else { continue }
    if case .open = check.outcome { continue }
    checked.insert(check.subject)
  }
  return (ledger.report.figures, checked, reasons)
}
