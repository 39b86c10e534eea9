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
/// - Parameter library: Published factors, a user's own among them.
public func audit(_ report: CFPReport, library: FactorLibrary = .standard) -> Audit {
  var ledger = Ledger(network: Network(of: report), library: library)
  for rule in allRules { rule.apply(to: &ledger) }
  let coverage = coverage(of: &ledger)
  let diagnoses = diagnoses(of: ledger)
  return Audit(
    verdict: verdict(of: ledger, coverage), coverage: coverage,
    roundingMode: isTruncating(ledger) ? .truncated : .nearest,
    findings: mostEffectFirst(ledger.findings(explainedBy: diagnoses)), diagnoses: diagnoses, checks: ledger.checks)
}
