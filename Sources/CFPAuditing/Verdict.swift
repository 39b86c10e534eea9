import CFPFootprints

/// The verdict of AUDIT.md section 4. "Consistent" takes more than the absence of findings: every product's total was
/// recomputed from its parts, and at least half of the figures are checked.
func verdict(of ledger: Ledger, _ coverage: Coverage) -> Audit.Verdict {
  if ledger.findings.contains(where: { $0.rule.isArithmetic && $0.level >= .warning }) { return .discrepant }
  let recomputed = Set(
    ledger.checks.compactMap { check -> FigureReference? in
      guard check.rule == .s02, !check.isWeak, case .pass = check.outcome else { return nil }
      return check.subject
    })
  // Of several products every one's.
  let totals = ledger.network.results.filter { $0.results.total?.number != nil }
  let areTotalsRecomputed =
    !totals.isEmpty && totals.allSatisfy { recomputed.contains(FigureReference.total.moved(toSet: $0.set)) }
  return areTotalsRecomputed && coverage.checked * 2 >= coverage.figures ? .consistent : .unverifiable
}
