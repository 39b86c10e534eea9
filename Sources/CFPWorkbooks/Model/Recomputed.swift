import CFPAuditing
import CFPFootprints
import CFPQuantities
import CFPRendering

/// A stated figure with what recomputing it gives, ready for cells.
struct Recomputed {
  let check: Check?
  let relation: CheckedRelation?
  /// Nil where the relation cannot be written as a formula.
  let formula: RelationFormula?
  /// The figure's outcome where no check recomputes it.
  private let outcome: FigureOutcome
  /// How the recomputed value is shown: with two more decimals than the stated one.
  let format: String
  /// Whether the stated number is one in the sheet, so that formulas can compare with it.
  let isStatedANumber: Bool
  let isStated: Bool

  /// - Parameter check: The check to show; by default the one that says most about the figure.
  init(_ figure: FigureReference, check index: Int? = nil, in context: WorkbookContext) {
    let report = context.report
    check = (index ?? context.mainCheck(of: figure)).map { context.audit.checks[$0] }
    let relation = check?.relation
    self.relation = relation?.exact?.double == nil ? nil : relation
    formula = self.relation.flatMap { RelationFormula($0, of: report) }
    outcome = context.outcomes[figure]
    let quantity = report[figure]
    let isUnprinted = relation.map { $0.statedFigure == nil } ?? false
    isStated = quantity?.number != nil
    isStatedANumber = isUnprinted || quantity?.numberCell != nil
    format =
      (isUnprinted ? nil : quantity?.number).map { numberFormat(of: $0, furtherDecimals: 2) }
      ?? decimalFormat(max(0, relation?.statedValue.decimals ?? 0) + 2)
  }

  // MARK: Outcome

  /// How far stated and recomputed value may lie apart: stated less recomputed must lie between `-below` and `above` to
  /// agree within rounding, between `-exactBelow` and `exactAbove` to agree with the operands as printed.
  struct Allowance {
    var below: ExactDecimal
    var above: ExactDecimal
    var exactBelow: ExactDecimal
    var exactAbove: ExactDecimal

    init?(_ relation: CheckedRelation) {
      guard let exact = relation.exact, let bounds = relation.bounds,
        let exactAbove = relation.statedValue.subtracting(relation.stated.low),
        let exactBelow = relation.stated.high.subtracting(relation.statedValue),
        let up = bounds.high.subtracting(exact), let down = exact.subtracting(bounds.low),
        let above = exactAbove.adding(up), let below = exactBelow.adding(down)
      else { return nil }
      (self.below, self.above, self.exactBelow, self.exactAbove) = (below, above, exactBelow, exactAbove)
    }

    /// What the intervals alone say.
    func outcome(of difference: ExactDecimal) -> OutcomeWord? {
      guard let high = difference.compared(to: above), let low = difference.compared(to: below.negated),
        let exactHigh = difference.compared(to: exactAbove), let exactLow = difference.compared(to: exactBelow.negated)
      else { return nil }
      if high > 0 || low < 0 { return .differs }
      return exactHigh <= 0 && exactLow >= 0 ? .exact : .within
    }
  }

  /// The allowance, where the intervals alone explain the audit's outcome: only then can a formula follow a change.
  var liveAllowance: Allowance? {
    guard isStatedANumber, formula != nil, let check, let relation, let exact = relation.exact, !check.isWeak,
      let allowance = Allowance(relation), let difference = relation.statedValue.subtracting(exact),
      let word = allowance.outcome(of: difference)
    else { return nil }
    switch check.outcome {
    case .pass(.exact): return word == .exact ? allowance : nil
    case .pass(.within): return word == .within ? allowance : nil
    case .fail: return word == .differs ? allowance : nil
    default: return nil
    }
  }

  /// The outcome in words.
  func outcomeText(_ language: OutputLanguage) -> String {
    guard let check else {
      guard isStated else { return "" }
      switch outcome {
      case .exact, .within: return OutcomeWord.usedAgrees.text.text(language)
      case .disagrees: return OutcomeWord.usedDiffers.text.text(language)
      case .repeated: return OutcomeWord.repeats.text.text(language)
      case .unread: return OutcomeWord.unread.text.text(language)
      case .unchecked(let reason): return notChecked(reason, language)
      }
    }
    switch check.outcome {
    case .fail: return OutcomeWord.differs.text.text(language)
    case .open(let reason): return notChecked(reason, language)
    case .pass where check.isWeak: return notChecked(.weak, language)
    case .pass(.exact): return OutcomeWord.exact.text.text(language)
    case .pass(.within): return OutcomeWord.within.text.text(language)
    case .pass(.truncated): return OutcomeWord.truncated.text.text(language)
    case .pass(.balanced): return OutcomeWord.balanced.text.text(language)
    }
  }

  private func notChecked(_ reason: OpenReason, _ language: OutputLanguage) -> String {
    let words = openReasonWords[reason]?.text(language) ?? reason.rawValue
    return OutcomeWord.notChecked.text.text(language) + (language == .zh ? "：" : ": ") + words
  }
}

/// How the outcome of a recomputation is worded.
enum OutcomeWord {
  case exact, within, truncated, balanced, differs, notChecked, usedAgrees, usedDiffers, repeats, unread

  var text: Message {
    switch self {
    case .exact: Message(zh: "完全一致", en: "agrees exactly")
    case .within: Message(zh: "在舍入范围内一致", en: "agrees within rounding")
    case .truncated: Message(zh: "截尾后一致", en: "agrees when digits are cut off")
    case .balanced: Message(zh: "为凑整而调整末位，不算错误", en: "agrees: moved by a unit so that the column adds up")
    case .differs: Message(zh: "不符", en: "differs")
    case .notChecked: Message(zh: "未核", en: "not checked")
    case .usedAgrees: Message(zh: "本身未重算；在所参与的核对中一致", en: "not recomputed itself; agrees where it is used")
    case .repeats: Message(zh: "复述已重算的数字", en: "repeats what was recomputed")
    case .unread: Message(zh: "未读懂", en: "unread")
    case .usedDiffers: Message(zh: "不符：出现在不成立的核对中", en: "differs: stands in a check that fails")
    }
  }
}
