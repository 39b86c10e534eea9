// CFPAuditing: recomputes what a report states and says what does not agree (AUDIT.md).
//
// Knows:          quantities, the relations between them, rules, causes, reference data.
// Must not know:  layout, files, how a finding is shown.
//
// A `Network` says which figures are related and how, `agreement(of:)` says whether a relation holds, a rule (one file
// each in `Rules/`) turns relations that do not hold into findings.

public import CFPFootprints
public import CFPReferenceData

/// Recomputes a report: the same report gives the same audit, and nothing outside of it plays a part.
/// - Parameters:
///   - library: Published factors, a user's own among them.
///   - acceptsAny: Whether tables that carry no emissions move the verdict, too.
public func audit(
  _ report: CFPReport, library: FactorLibrary = .standard, acceptsAny: Bool = false
) -> Audit {
  var ledger = Ledger(network: Network(of: report), library: library)
  for rule in allRules { rule.apply(to: &ledger) }
  let (diagnoses, outcomes) = ledger.settled()
  markAccusations(&ledger.findings, outcomes, report, acceptsAny: acceptsAny)
  let (verdict, reasons) = verdict(of: ledger, outcomes, acceptsAny: acceptsAny)
  var audit = Audit(
    verdict: verdict, coverage: outcomes.coverage, roundingMode: isTruncating(ledger) ? .truncated : .nearest,
    findings: mostEffectFirst(ledger.findings(explainedBy: diagnoses)), diagnoses: diagnoses, checks: ledger.checks)
  audit.reasons = reasons
  audit.unread = outcomes.unread
  audit.outcomes = outcomes
  return audit
}
