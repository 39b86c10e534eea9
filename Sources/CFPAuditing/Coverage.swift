import CFPFootprints

/// How many of the report's printed figures were recomputed (AUDIT.md section 4). A figure is checked when it stands in a
/// check that passed with power or failed; repeating a number alone checks nothing, and a mention is checked when the
/// figure that it repeats is.
func coverage(of ledger: inout Ledger) -> Coverage {
  let tally = ledger.figureTally()
  var counts: [OpenReason: Int] = [:]
  var checkedCount = 0
  for figure in tally.figures {
    if tally.checked.contains(figure) {
      checkedCount += 1
    } else {
      counts[tally.reasons[figure] ?? .noRelation, default: 0] += 1
    }
  }
  return Coverage(
    figures: tally.figures.count, checked: checkedCount,
    open: OpenReason.allCases.compactMap { reason in counts[reason].map { (reason, $0) } })
}

/// All printed figures of a report, those that are checked, and why others are not.
struct FigureTally {
  let figures: [FigureReference]
  let checked: Set<FigureReference>
  let reasons: [FigureReference: OpenReason]

  /// The figures that stand in no check at all.
  var unrelated: [FigureReference] { figures.filter { !checked.contains($0) && reasons[$0] == nil } }
}

/// What the checks so far say about each figure.
func tally(of ledger: Ledger) -> FigureTally {
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
  return FigureTally(figures: ledger.report.figures, checked: checked, reasons: reasons)
}
