public import CFPFootprints
public import CFPQuantities

/// The outcome of recomputing a report.
public struct Audit: Sendable {
  public enum Verdict: String, Sendable {
    /// An arithmetic rule has an error or a warning.
    case discrepant
    /// Every total was recomputed from its parts, and nothing that carries emissions is unread.
    case consistent
    /// Neither; `Audit.reasons` says why. Never the same as consistent.
    case unverifiable
  }

  public enum RoundingMode: String, Sendable { case nearest, truncated }

  public var verdict: Verdict
  /// Why the verdict is `unverifiable`; empty otherwise.
  public var reasons: [VerdictReason] = []
  public var coverage: Coverage
  public var roundingMode: RoundingMode
  /// Most effect first.
  public var findings: [Finding]
  /// Findings that a person has silenced; listed, never dropped.
  public var suppressed: [Finding] = []
  /// Which cells are behind the relations that fail, a conflict each.
  public var diagnoses: [Diagnosis]
  /// What was not understood, by place; what carries emissions comes first.
  public var unread: [UnreadPlace] = []
  /// Every check, passes too, in the order of the rules.
  public var checks: [Check]
  /// The outcome of every printed value; nil for an audit that was not made by recomputing.
  var outcomes: FigureOutcomes?

  public init(
    verdict: Verdict, coverage: Coverage, roundingMode: RoundingMode, findings: [Finding],
    diagnoses: [Diagnosis] = [], checks: [Check]
  ) {
    self.verdict = verdict
    self.coverage = coverage
    self.roundingMode = roundingMode
    self.findings = findings
    self.diagnoses = diagnoses
    self.checks = checks
  }
}

extension Audit {
  /// The largest change of the stated total that one of the findings would mean under one of its diagnoses, as a part
  /// of the total with its sign; nil where none bears on it.
  public var largestEffect: ExactDecimal? {
    findings.flatMap(\.impact).compactMap(\.relative).max {
      ($0.magnitude.compared(to: $1.magnitude) ?? 0) < 0
    }
  }
}

/// How many printed values were recomputed, and what became of the others (TABLES.md section 3).
public struct Coverage: Sendable {
  /// Every printed value: the sum of `checked`, `repeated`, `open` and `unread`.
  public var figures: Int
  /// Recomputed, those that failed among them.
  public var checked: Int
  /// Stated once more, the same as recomputed elsewhere.
  public var repeated = 0
  public var failed = 0
  public var open: [(reason: OpenReason, count: Int)]
  /// In what was not understood.
  public var unread = 0
  /// In how many tables, columns, rows and sentences the unread values stand.
  public var unreadPlaces = 0
  /// The same of emission values alone.
  public var emissions = Tally()

  public init(figures: Int, checked: Int, open: [(reason: OpenReason, count: Int)]) {
    self.figures = figures
    self.checked = checked
    self.open = open
  }

  init(_ all: Tally, places: Int, emissions: Tally) {
    self.init(figures: all.figures, checked: all.checked, open: all.open)
    repeated = all.repeated
    failed = all.failed
    unread = all.unread
    unreadPlaces = places
    self.emissions = emissions
  }
}

/// Why a figure or a check was left open. The raw value stands in the JSON; writers word it for people.
public enum OpenReason: String, CaseIterable, Sendable {
  case noRelation = "no-relation"
  case operandMissing = "operand-missing"
  case notDefinite = "bound-or-range"
  case unknownMultiplier = "unknown-multiplier"
  case heatingValueNotPrinted = "heating-value-not-printed"
  case weak
  case overflow
  case otherScope = "other-scope"
  case unitsNotComparable = "units-not-comparable"
  case incompleteTable = "incomplete-table"
  case stageWithoutRows = "stage-without-rows"
  case totalNotPositive = "total-not-positive"
}

/// Identifies a rule: `CFP-P01`.
public struct RuleID: Hashable, Sendable, RawRepresentable, Comparable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

public enum FindingLevel: String, Sendable, Comparable {
  case error, warning, note

  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
  public static func < (left: FindingLevel, right: FindingLevel) -> Bool { left.rank < right.rank }
}

/// One recomputation with its outcome; passes are recorded, too.
public struct Check: Sendable {
  public enum Outcome: Sendable, Equatable {
    case pass(Grade)
    case fail
    case open(OpenReason)
  }

  /// Best first (AUDIT.md section 1).
  public enum Grade: String, Sendable { case exact, within, balanced, truncated }

  public var rule: RuleID
  /// The figure that is recomputed.
  public var subject: FigureReference
  /// The figures it is recomputed from.
  public var operands: [FigureReference]
  public var outcome: Outcome
  /// A pass whose computed interval is so wide that it would have hidden an error: it does not count as checked.
  public var isWeak: Bool
  /// The relation that was tested, and which of its readings decided.
  var tested: (relation: Relation, reading: Int)?

  public init(
    rule: RuleID, subject: FigureReference, operands: [FigureReference], outcome: Outcome, isWeak: Bool = false
  ) {
    self.rule = rule
    self.subject = subject
    self.operands = operands
    self.outcome = outcome
    self.isWeak = isWeak
  }
}

/// Something that does not agree, or that a reader should know.
public struct Finding: Sendable {
  /// A place the finding rests on: a figure, or another part of the report by its JSON pointer.
  public struct Cell: Sendable {
    public enum Role: String, Sendable { case stated, operand, compared }

    public var pointer: String
    public var role: Role
    /// What is printed there, of the figures of a recomputation.
    public var text: String?

    public init(pointer: String, role: Role, text: String? = nil) {
      self.pointer = pointer
      self.role = role
      self.text = text
    }
  }

  public struct StatedValue: Sendable {
    public var text: String
    public var interval: Interval?

    public init(text: String, interval: Interval?) {
      self.text = text
      self.interval = interval
    }
  }

  public struct ComputedValue: Sendable {
    /// The recomputation in words a person can follow: `2.00 kg × 42.652 GJ/t × 0.0726 t/GJ`.
    public var expression: String
    public var value: ExactDecimal?
    public var interval: Interval?
    /// What was put in that the report does not print, each with its source.
    public var assumed: [Message]

    public init(expression: String, value: ExactDecimal?, interval: Interval?, assumed: [Message] = []) {
      self.expression = expression
      self.value = value
      self.interval = interval
      self.assumed = assumed
    }
  }

  public struct Gap: Sendable {
    /// In the stated value's unit.
    public var absolute: ExactDecimal
    /// As a part of the stated value.
    public var relative: ExactDecimal?

    public init(absolute: ExactDecimal, relative: ExactDecimal?) {
      self.absolute = absolute
      self.relative = relative
    }
  }

  /// What the total would be under one diagnosis.
  public struct Impact: Sendable {
    /// Under which diagnosis: which other figure is taken as right.
    public var under: Message
    public var total: Interval
    /// The change as a part of the stated total.
    public var relative: ExactDecimal?
    public var rankingChanges: Bool

    public init(under: Message, total: Interval, relative: ExactDecimal?, rankingChanges: Bool) {
      self.under = under
      self.total = total
      self.relative = relative
      self.rankingChanges = rankingChanges
    }
  }

  /// A possible cause, tested on the figures; never a correction.
  public struct Cause: Sendable {
    /// A code of AUDIT.md section 3: `missing-ncv`, `unit-L-kg`.
    public var code: String
    public var pointer: String
    public var detail: Message
    /// Whether the cause reproduces the printed figures.
    public var fits: Bool

    public init(code: String, pointer: String, detail: Message, fits: Bool) {
      self.code = code
      self.pointer = pointer
      self.detail = detail
      self.fits = fits
    }
  }

  public var rule: RuleID
  public var level: FindingLevel
  /// JSON pointer of what the finding is about.
  public var subject: String
  public var cells: [Cell]
  public var stated: StatedValue?
  public var computed: ComputedValue?
  public var gap: Gap?
  public var impact: [Impact]
  public var causes: [Cause]
  public var message: Message
  /// Survives a changed line number: made of the rule, the labels and the printed digits, not of positions.
  public var fingerprint: String
  /// Whether it makes the report discrepant.
  public internal(set) var isAccusation = false
  /// The table that it is about, for a rule of any table.
  var table: Int?
  /// Why and when a person silenced it.
  public var suppression: Baseline.Suppression?

  public init(
    rule: RuleID, level: FindingLevel, subject: String, cells: [Cell], stated: StatedValue? = nil,
    computed: ComputedValue? = nil, gap: Gap? = nil, impact: [Impact] = [], causes: [Cause] = [], message: Message,
    fingerprint: String
  ) {
    self.rule = rule
    self.level = level
    self.subject = subject
    self.cells = cells
    self.stated = stated
    self.computed = computed
    self.gap = gap
    self.impact = impact
    self.causes = causes
    self.message = message
    self.fingerprint = fingerprint
  }
}

/// A sentence for people, in both languages.
public struct Message: Hashable, Sendable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
