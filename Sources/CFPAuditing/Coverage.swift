import CFPFootprints

/// How many of the report's printed figures were recomputed (AUDIT.md section 4). A figure is checked when it stands in a
/// check that passed with power or failed; repeating a number alone checks nothing, and a mention is checked when the
/// figure that it repeats is.
func coverage(of ledger: Ledger) -> Coverage {
  let (checked, reasons) = checkedFigures(ledger)
  let figures = ledger.report.figures
  var counts: [OpenReason: Int] = [:]
  var checkedCount = 0
  for figure in figures {
    if checked.contains(figure) { checkedCount += 1 } else { counts[reasons[figure] ?? .noRelation, default: 0] += 1 }
  }
  return Coverage(
    figures: figures.count, checked: checkedCount,
    open: OpenReason.allCases.compactMap { reason in counts[reason].map { (reason, $0) } })
}

/// The figures that stand in no check at all.
func uncheckedFigures(_ ledger: Ledger) -> [FigureReference] {
  let (checked, reasons) = checkedFigures(ledger)
  return ledger.report.figures.filter { !checked.contains($0) && reasons[$0] == nil }
}

/// The figures that are checked, and why others are not.
private func checkedFigures(_ ledger: Ledger) -> (Set<FigureReference>, [FigureReference: OpenReason]) {
  var checked: Set<FigureReference> = []
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
  return (checked, reasons)
}
