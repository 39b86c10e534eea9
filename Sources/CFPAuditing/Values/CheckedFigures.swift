import CFPFootprints
import CFPQuantities

/// What is gathered check by check.
struct CheckedFigures {
  /// What the checks say of one figure.
  fileprivate struct Entry {
    /// Where in `mentions` the last check stands that the figure is in; -1 where there is none.
    var lastMention: Int32 = -1
    var best: FigureOutcome?
    /// How the figure's own recomputation came out, where one passed.
    var own: FigureOutcome?
    var reason: OpenReason?
    /// Why a share could not be held against its part and whole.
    var openShare: OpenReason?
    /// Whether it is the subject of a failing check, or a cell that may be behind one.
    var isAccused = false
    var isInFailing = false
    /// Whether it is a mention that could be compared with what it repeats, and agrees.
    var isRepeated = false
  }

  private var entries: [FigureReference: Entry] = [:]
  /// A figure in a check, and the mention of the same figure before it.
  private var mentions: [(check: Int32, previous: Int32)] = []

  init(_ checks: [Check]) {
    entries.reserveCapacity(4 * checks.count)
    mentions.reserveCapacity(4 * checks.count)
    for (index, check) in checks.enumerated() { add(check, index) }
  }

  private mutating func add(_ check: Check, _ index: Int) {
    let word = Word(check)
    var lost: Set<FigureReference> = []
    if case .passes = word { lost = check.partsLostInRounding }
    note(check.subject, in: index, word, lost)
    for figure in check.operands { note(figure, in: index, word, lost) }
    switch word {
    case .fails: accuse(check.subject)
    case .open(let reason):
      if check.subject.isShare, check.recomputesSubject { entries[check.subject]?.openShare = reason }
    case .repeats: entries[check.subject]?.isRepeated = true
    case .isWeak: break
    case .passes(let outcome):
      if check.recomputesSubject, entries[check.subject]?.own != .exact { entries[check.subject]?.own = outcome }
    }
  }

  /// Notes that a figure stands in a check, and what that says of it.
  private mutating func note(
    _ figure: FigureReference, in check: Int, _ word: Word, _ lost: Set<FigureReference>
  ) {
    let mention = Int32(mentions.count)
    let previous = entries[figure, default: Entry()].note(word, mention, isLost: !lost.isEmpty && lost.contains(figure))
    mentions.append((Int32(check), previous))
  }

  mutating func accuse(_ figure: FigureReference) { entries[figure, default: Entry()].isAccused = true }

  // MARK: What was gathered

  /// The indices of the checks that a figure stands in.
  func checks(of figure: FigureReference) -> [Int] {
    var found: [Int] = []
    var next = entries[figure]?.lastMention ?? -1
    while next >= 0 {
      found.append(Int(mentions[Int(next)].check))
      next = mentions[Int(next)].previous
    }
    return found.reversed()
  }

  func outcome(of figure: FigureReference) -> FigureOutcome { entries[figure]?.outcome ?? .unchecked(.noRelation) }

  /// Whether a mention agrees with what it repeats; otherwise why that is not known.
  func repetition(_ figure: FigureReference) -> (agrees: Bool, reason: OpenReason) {
    let entry = entries[figure]
    return (entry?.isRepeated ?? false, entry?.reason ?? .noRelation)
  }
}

/// What a check says of the figures in it.
private enum Word {
  case fails
  case open(OpenReason)
  /// That one is stated twice.
  case repeats
  case isWeak
  case passes(FigureOutcome)

  init(_ check: Check) {
    switch check.outcome {
    case .fail: self = .fails
    case .open(let reason): self = .open(reason)
    case .pass where check.rule.isRepetition: self = .repeats
    case .pass where check.isWeak: self = .isWeak
    case .pass(let grade): self = .passes(grade == .exact ? .exact : .within)
    }
  }
}

extension CheckedFigures.Entry {
  /// - Returns: The mention before.
  fileprivate mutating func note(_ word: Word, _ mention: Int32, isLost: Bool) -> Int32 {
    let previous = lastMention
    lastMention = mention
    switch word {
    case .fails: isInFailing = true
    case .open(let open): reason = reason ?? open
    case .repeats: break
    case .isWeak: reason = reason ?? .weak
    case .passes where best == .exact: break
    case .passes(let outcome): if isLost { reason = reason ?? .weak } else { best = outcome }
    }
    return previous
  }

  fileprivate var outcome: FigureOutcome {
    if isAccused { return .disagrees }
    if let own { return own }
    if let openShare { return .unchecked(openShare) }
    if let best { return best }
    return isInFailing ? .disagrees : .unchecked(reason ?? .noRelation)
  }
}

extension FigureReference {
  fileprivate var isShare: Bool {
    switch inHeadline {
    case .row(_, .share), .stage(_, .share), .subtotal(_, .share): true
    default: false
    }
  }
}

extension Check {
  /// Whether its subject is what the relation gives, and not the first of shares that add up to an unprinted 100 %.
  fileprivate var recomputesSubject: Bool { tested?.relation.stated.figure == subject }

  /// The parts of a sum that it would hold without, or with twice as much: what rounding leaves open is more than a
  /// twentieth of them (the power of AUDIT.md section 1, for one part instead of the whole).
  fileprivate var partsLostInRounding: Set<FigureReference> {
    guard let tested, tested.relation.readings.indices.contains(tested.reading) else { return [] }
    let reading = tested.relation.readings[tested.reading]
    guard reading.form == .sum, reading.terms.count > 1,
      let width = computed(reading, .nearest)?.width, let own = tested.relation.stated.interval(.nearest).width,
      let freedom = width.adding(own)?.multiplied(by: ExactDecimal(20))
    else { return [] }
    return Set(
      reading.terms.compactMap { term in
        guard let figure = term.figure, term.number.mantissa != 0,
          (freedom.compared(to: term.exact.magnitude) ?? 0) > 0
        else { return nil }
        return figure
      })
  }
}
