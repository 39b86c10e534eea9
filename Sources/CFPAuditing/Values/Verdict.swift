import CFPFootprints
import CFPQuantities

/// Why a report is neither discrepant nor consistent (TABLES.md section 3).
public enum VerdictReason: String, CaseIterable, Sendable {
  /// No number that says how much of something is printed.
  case nothingPrinted = "nothing-printed"
  /// What does not agree rests on digits that had to be repaired to be read.
  case readingDoubtful = "reading-doubtful"
  /// A table that carries emissions, or a row of one, was not understood.
  case unreadTable = "unread-table"
  /// A column that carries emissions, or may multiply into them, was not understood.
  case unreadColumn = "unread-column"
  /// Stages state their shares and no emissions.
  case percentagesOnly = "percentages-only"
  /// A footprint is stated without any part that it could be recomputed from.
  case statementOnly = "statement-only"
  /// No total is printed.
  case noTotal = "no-total"
  /// A total, or a module of a declaration, was not recomputed from its parts.
  case fewChecked = "few-checked"
}

/// Marks the findings that make a report discrepant: those of arithmetic whose numbers were read for sure, and those of
/// tables that carry emissions.
/// - Parameter acceptsAny: Whether those of all other tables do so, too.
func markAccusations(_ findings: inout [Finding], _ outcomes: FigureOutcomes, _ report: CFPReport, acceptsAny: Bool) {
  let repaired = Set(report.figures.filter { report[$0]?.isRepaired ?? false }.map(\.pointer))
  for index in findings.indices where findings[index].level >= .warning {
    let finding = findings[index]
    let isOfVerdict =
      finding.rule.isOfAnyTable
      ? acceptsAny || finding.table.map(outcomes.emissionTables.contains) ?? false : finding.rule.isArithmetic
    findings[index].isAccusation =
      isOfVerdict && (repaired.isEmpty || !finding.cells.contains { repaired.contains($0.pointer) })
  }
}

/// The verdict, and why it is not `consistent` where nothing disagrees.
func verdict(
  of ledger: Ledger, _ outcomes: FigureOutcomes, acceptsAny: Bool
) -> (Audit.Verdict, [VerdictReason]) {
  if ledger.findings.contains(where: \.isAccusation) { return (.discrepant, []) }
  let judgement = Judgement(ledger: ledger, outcomes: outcomes)
  let found = judgement.reasons(acceptsAny: acceptsAny)
  return found.isEmpty ? (.consistent, []) : (.unverifiable, VerdictReason.allCases.filter(found.contains))
}

/// What stands between a report and the verdict `consistent`.
private struct Judgement {
  let ledger: Ledger
  let outcomes: FigureOutcomes

  private var report: CFPReport { ledger.report }
  private var results: FootprintResults { report.results }

  func reasons(acceptsAny: Bool) -> Set<VerdictReason> {
    guard outcomes.coverage.figures > 0 else { return [.nothingPrinted] }
    var found: Set<VerdictReason> = []
    if ledger.findings.contains(where: { $0.rule.isArithmetic && $0.level >= .warning }) {
      found.insert(.readingDoubtful)
    }
    for place in outcomes.unread where place.carriesEmissions {
      found.insert(place.kind == .column ? .unreadColumn : .unreadTable)
    }
    if let reason = extent(acceptsAny: acceptsAny) { found.insert(reason) }
    return found
  }

  /// What is missing for every total to be recomputed from its parts; nil where nothing is.
  private func extent(acceptsAny: Bool) -> VerdictReason? {
    // Of several products every one's total.
    let totals = ledger.network.results.filter { $0.results.total?.number != nil }
    if !totals.isEmpty {
      let isRecomputed = totals.allSatisfy { isTotalRecomputed(.total.moved(toSet: $0.set)) }
      return isRecomputed ? nil : hasParts ? .fewChecked : partless
    }
    if isDeclarationOfModules { return areModulesRecomputed ? nil : .fewChecked }
    if acceptsAny, !report.statesParts {
      guard outcomes.coverage.unread == 0 else { return .unreadTable }
      return hasRecomputedTableTotal ? nil : .fewChecked
    }
    if results.stages.isEmpty, report.inventory.isEmpty { return report.statesFootprint ? .statementOnly : .noTotal }
    return results.stages.contains { $0.emission?.number != nil } || !report.inventory.isEmpty
      ? .noTotal : .percentagesOnly
  }

  /// What a total without parts in numbers is.
  private var partless: VerdictReason {
    results.stages.contains { $0.share?.number != nil } ? .percentagesOnly : .statementOnly
  }

  private var hasParts: Bool {
    results.stages.contains { $0.emission?.number != nil } || report.inventory.contains { $0.emission?.number != nil }
  }

  // MARK: Totals

  /// Whether the total was recomputed from parts of which those that were recomputed themselves make up 95 %.
  private func isTotalRecomputed(_ total: FigureReference) -> Bool {
    ledger.checks.contains { check in
      guard check.subject == total, [.s02, .t01, .t02].contains(check.rule), !check.isWeak, case .pass = check.outcome
      else { return false }
      return areMostRecomputed(check.operands)
    }
  }

  /// Whether the parts that have an outcome of their own make up 95 % of all, credits counted by their size.
  private func areMostRecomputed(_ parts: [FigureReference]) -> Bool {
    var whole = ExactDecimal.zero
    var recomputed = ExactDecimal.zero
    for part in parts {
      guard let size = report[part]?.number?.exact.magnitude else { continue }
      guard let sum = whole.adding(size) else { return false }
      whole = sum
      switch outcomes[part] {
      case .exact, .within, .repeated, .disagrees:
        guard let sum = recomputed.adding(size) else { return false }
        recomputed = sum
      // Lost in the sum's rounding: the sum itself has power all the same.
      case .unchecked(.weak):
        guard let sum = recomputed.adding(size) else { return false }
        recomputed = sum
      case .unchecked, .unread: break
      }
    }
    guard let least = whole.multiplied(by: leastPart) else { return false }
    return (recomputed.compared(to: least) ?? -1) >= 0
  }

  private var hasRecomputedTableTotal: Bool {
    ledger.checks.contains { check in
      guard [.t01, .t02].contains(check.rule), !check.isWeak, case .pass = check.outcome else { return false }
      return true
    }
  }

  // MARK: Modules

  /// Whether the results are those of EN 15804 modules, which nobody adds up.
  private var isDeclarationOfModules: Bool {
    let stages = results.stages.filter { $0.emission?.number != nil }
    return !stages.isEmpty && stages.allSatisfy { !$0.modules.isEmpty }
  }

  /// Whether every declared module follows from its parts.
  private var areModulesRecomputed: Bool {
    let recomputed = Set(
      ledger.checks.lazy.filter { check in
        guard check.rule == .s04, !check.isWeak, case .pass = check.outcome else { return false }
        return true
      }.map(\.subject))
    return results.stages.indices.allSatisfy { index in
      results.stages[index].emission?.number == nil || recomputed.contains(.stage(index, .emission))
    }
  }
}

/// The part of a total that must have been recomputed.
private let leastPart = ExactDecimal(coefficient: 95, decimals: 2)

extension CFPReport {
  /// Whether anything of a footprint's parts was read.
  fileprivate var statesParts: Bool { !inventory.isEmpty || !results.stages.isEmpty }
}
