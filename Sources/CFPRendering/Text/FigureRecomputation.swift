import CFPAuditing
import CFPFootprints
import CFPQuantities

/// Of all checks that a figure stands in, the one to show beside it.
struct FigureRecomputations {
  let report: CFPReport
  let audit: Audit
  let outcomes: FigureOutcomes

  init(of audit: Audit, in report: CFPReport) {
    self.report = report
    self.audit = audit
    outcomes = FigureOutcomes(of: audit, in: report)
  }

  /// The check that recomputes a figure: one that fails before one that passes, numbers before repetitions.
  func check(recomputing figure: FigureReference) -> Check? {
    checks(of: figure).filter { $0.subject == figure }.best { $0.rank }
  }

  /// The check that says most of a figure, which it gives or in which the figure is one of the numbers that another
  /// follows from: where the figure disagrees one that fails, otherwise none of those.
  func check(telling figure: FigureReference) -> Check? {
    let fails = outcomes[figure] == .disagrees
    return checks(of: figure).best { check in
      2 * (check.outcome == .fail && !fails ? 8 : check.rank) + (check.subject == figure ? 0 : 1)
    }
  }

  /// The checks that a figure stands in, in the order of the rules.
  private func checks(of figure: FigureReference) -> [Check] {
    outcomes.checks(of: figure).map { audit.checks[$0] }
  }
}

extension [Check] {
  /// The first of those that have the least rank among those that compare numbers.
  fileprivate func best(_ rank: (Check) -> Int) -> Check? {
    // Making a relation of a long sum costs more than ordering: it is asked for as seldom as can be.
    map { (check: $0, rank: rank($0)) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .first { $0.element.check.relation != nil }?.element.check
  }
}

extension Check {
  /// The smaller, the more it tells of its figures.
  fileprivate var rank: Int {
    switch outcome {
    case .fail: 0
    case .pass where rule.isRepetition: isWeak ? 6 : 4
    case .pass(.exact): isWeak ? 5 : 1
    case .pass: isWeak ? 5 : 2
    case .open: 7
    }
  }
}

/// A stage, subtotal or total of the results as it is printed, beside what recomputing it gives.
struct StageLine {
  enum Kind: Sendable { case stage, subtotal, total }

  var kind: Kind
  /// As printed, the outer cell before the inner one; nil for the headline total.
  var label: String?
  var figure: FigureReference
  var share: FigureReference
  /// The digits as printed; nil where a mark for none, or nothing, is printed.
  var printed: String?
  var unit: String?
  var recomputed: String?
  /// The digits of the printed share with its sign.
  var printedShare: String?
  var recomputedShare: String?
  /// Nil where no number is printed.
  var outcome: FigureOutcome?
  var shareOutcome: FigureOutcome?
}

/// The lines of a product's results in printed order, subtotals behind the stages, the total last: the headline's, or
/// those of a further result set.
func stageLines(_ recomputations: FigureRecomputations, set: Int? = nil) -> [StageLine] {
  let results = recomputations.report.results(ofSet: set)
  func line(_ kind: StageLine.Kind, _ label: String?, _ figure: FigureReference, _ share: FigureReference) -> StageLine
  {
    recomputations.line(kind, label, figure.moved(toSet: set), share.moved(toSet: set))
  }
  func label(_ result: StageResult) -> String {
    guard let group = result.group?.value, group != result.label.value else { return result.label.value }
    return "\(group) · \(result.label.value)"
  }
  var lines = results.stages.enumerated().map { index, result in
    line(.stage, label(result), .stage(index, .emission), .stage(index, .share))
  }
  lines += results.subtotals.enumerated().map { index, result in
    line(.subtotal, label(result), .subtotal(index, .emission), .subtotal(index, .share))
  }
  if results.total?.number != nil { lines.append(line(.total, nil, .total, .totalShare)) }
  return lines
}

extension FigureRecomputations {
  fileprivate func line(
    _ kind: StageLine.Kind, _ label: String?, _ figure: FigureReference, _ share: FigureReference
  ) -> StageLine {
    let number = report[figure]?.number
    let shareNumber = report[share]?.number
    return StageLine(
      kind: kind, label: label, figure: figure, share: share, printed: number?.digits,
      unit: report[figure]?.unit?.name, recomputed: recomputed(figure),
      printedShare: shareNumber.map { "\($0.digits) %" }, recomputedShare: recomputed(share).map { "\($0) %" },
      outcome: number == nil ? nil : outcomes[figure], shareOutcome: shareNumber == nil ? nil : outcomes[share])
  }

  /// What recomputing a figure gives, with at most two decimals more than are printed.
  private func recomputed(_ figure: FigureReference) -> String? {
    guard let number = report[figure]?.number, let check = check(recomputing: figure), check.isDecided,
      !check.rule.isRepetition,
      let value = check.relation?.value
    else { return nil }
    return value.rounded(to: max(0, number.decimals) + 2).plainText
  }
}

/// What an outcome is called, in words and not by a mark alone.
func outcomeWords(_ outcome: FigureOutcome) -> Message {
  switch outcome {
  case .exact: gradeWords[.exact] ?? Message(zh: "", en: "")
  case .within: gradeWords[.within] ?? Message(zh: "", en: "")
  case .disagrees: failWord
  case .repeated: Message(zh: "复述", en: "repeated")
  case .unread: Message(zh: "未读懂", en: "unread")
  case .unchecked(let reason): openReasonWords[reason] ?? Message(zh: reason.rawValue, en: reason.rawValue)
  }
}
