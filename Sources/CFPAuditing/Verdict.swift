import CFPFootprints

/// The verdict of AUDIT.md section 4. "Consistent" takes more than the absence of findings: the headline total was
/// recomputed from its parts, and at least half of the figures are checked.
func verdict(of ledger: Ledger, _ coverage: Coverage) -> Audit.Verdict {
  if ledger.findings.contains(where: { $0.rule.isArithmetic && $0.level >= .warning }) { return .discrepant }
  let isTotalRecomputed = ledger.checks.contains { check in
    guard check.rule == .s02, check.subject == .total, !check.isWeak, case .pass = check.outcome else { return false }
    return true
  }
  return isTotalRecomputed && coverage.checked * 2 >= coverage.figures ? .consistent : .unverifiable
}
