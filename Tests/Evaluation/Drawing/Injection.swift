/// A figure that an error was put into.
enum Target: Hashable {
  case amount(row: Int)
  case factor(row: Int)
  case emission(row: Int)
  case stage(Int)
  case share(Int)
  case total
}

/// Which relations a family prints whole, so that an error in them can be found.
struct Relations: OptionSet, Sendable {
  let rawValue: Int
  /// activity × factor = emission.
  static let products = Relations(rawValue: 1)
  /// The rows of a stage add to its value.
  static let items = Relations(rawValue: 2)
  /// The stages add to the total.
  static let stages = Relations(rawValue: 4)
  /// Shares of the total.
  static let shares = Relations(rawValue: 8)
  /// A figure of the tables stated once more in a sentence: the error is a wrong copy.
  static let copies = Relations(rawValue: 16)
  static let all: Relations = [.products, .items, .stages, .shares]
}

/// An injected error: where, and which rules find it.
struct Injection {
  var target: Target
  var rules: [String]
}

extension Model {
  /// Puts one error into the printed figures, of a kind and at a place that the printed relations can tell; nil where
  /// none was found.
  mutating func inject(_ relations: Relations, _ random: inout Random) -> Injection? {
    for _ in 0..<40 {
      var faulty = self
      let target: Target
      switch random.int(0...3) {
      case 0: target = .emission(row: random.int(0...rows.count - 1))
      case 1: target = .stage(random.int(0...stages.count - 1))
      case 2: target = .share(random.int(0...stages.count - 1))
      default: target = .total
      }
      guard let changed = disturbed(self[target], &random) else { continue }
      faulty[target] = changed
      let rules = faulty.rules(against: target, relations)
      if rules.isEmpty { continue }
      self = faulty
      return Injection(target: target, rules: rules)
    }
    return nil
  }

  subscript(target: Target) -> Fixed {
    get {
      switch target {
      case .amount(let row): rows[row].amount
      case .factor(let row): rows[row].factor
      case .emission(let row): rows[row].emission
      case .stage(let stage): stages[stage].emission
      case .share(let stage): stages[stage].share
      case .total: total
      }
    }
    set {
      switch target {
      case .amount(let row): rows[row].amount = newValue
      case .factor(let row): rows[row].factor = newValue
      case .emission(let row): rows[row].emission = newValue
      case .stage(let stage): stages[stage].emission = newValue
      case .share(let stage): stages[stage].share = newValue
      case .total: total = newValue
      }
    }
  }

  /// Neighbouring digits swapped, one digit wrong, or the decimal point moved.
  func disturbed(_ value: Fixed, _ random: inout Random) -> Fixed? {
    guard value.units > 0 else { return nil }
    var digits = Array(String(value.units))
    switch random.int(0...2) {
    case 0:
      guard digits.count > 1 else { return nil }
      let index = random.int(0...digits.count - 2)
      digits.swapAt(index, index + 1)
    case 1:
      let index = random.int(0...digits.count - 1)
      digits[index] = Character(String((Int(String(digits[index])) ?? 0) + random.int(1...8)).suffix(1).description)
    default:
      return value.units > 99 ? Fixed(value.units * 10, decimals: value.decimals) : nil
    }
    guard digits.first != "0" || digits.count == value.decimals, let units = Int128(String(digits)),
      units != value.units,
      units > 0
    else { return nil }
    return Fixed(units, decimals: value.decimals)
  }

  /// The rules that the printed figures break at a target, in the widest reading of every number.
  private func rules(against target: Target, _ relations: Relations) -> [String] {
    var rules: [String] = []
    switch target {
    case .amount(let row), .factor(let row):
      if relations.contains(.products), !productHolds(rows[row]) { rules += ["CFP-P01", "CFP-P02"] }
    case .emission(let row):
      if relations.contains(.products), !productHolds(rows[row]) { rules += ["CFP-P01", "CFP-P02"] }
      if relations.contains(.items), !itemsHold(rows[row].stage) { rules.append("CFP-S01") }
    case .stage(let stage):
      if relations.contains(.items), !itemsHold(stage) { rules.append("CFP-S01") }
      if relations.contains(.stages), !stagesHold { rules.append("CFP-S02") }
      if relations.contains(.shares), !shareHolds(stages[stage]) { rules.append("CFP-H01") }
    case .share(let stage):
      // One unit in a share's last place may balance a column (AUDIT.md, grades): that is no error.
      if relations.contains(.shares), !shareHolds(stages[stage]), !isBalancing(stages[stage]) {
        rules.append("CFP-H01")
      }
    case .total:
      if relations.contains(.stages), !stagesHold { rules.append("CFP-S02") }
    }
    return rules
  }

  func isBalancing(_ stage: ModelStage) -> Bool {
    let right = (stage.emission * Fixed(100, decimals: 0)).divided(by: total, decimals: stage.share.decimals)
    return (right.units - stage.share.units).magnitude < 3
  }

  private func span(_ value: Fixed) -> Span { readsRoundedOnly ? Span(rounded: value) : Span(printed: value) }

  func productHolds(_ row: ModelRow) -> Bool {
    if row.isNull { return true }
    var product = span(row.amount) * span(row.factor)
    if let years = row.years { product = product * Span(low: years, high: years) }
    if let heatingValue = row.heatingValue { product = product * span(heatingValue) }
    return product.meets(span(row.emission))
  }

  func itemsHold(_ stage: Int) -> Bool {
    let sum = rows(of: stage).reduce(Span(low: .zero, high: .zero)) { $0 + span($1.row.emission) }
    return sum.meets(span(stages[stage].emission))
  }

  var stagesHold: Bool {
    stages.reduce(Span(low: .zero, high: .zero)) { $0 + span($1.emission) }.meets(span(total))
  }

  func shareHolds(_ stage: ModelStage) -> Bool {
    let part = span(stage.emission) * Span(low: Fixed(100, decimals: 0), high: Fixed(100, decimals: 0))
    return (span(stage.share) * span(total)).meets(part)
  }
}
