import CFPFootprints
import CFPQuantities

/// A label that names a life-cycle stage.
struct StageLabel {
  var term: StageTerm
  /// EN 15804 modules in the label.
  var modules: [String] = []
}

/// The stage that a whole label names: its modules, or the longest stage phrase where that makes up most of the label
/// (brackets aside). Nil for a label that merely mentions a stage.
func stageLabel(_ text: ReportText, _ label: Range<Int>) -> StageLabel? {
  if let whole = wholeStageLabel(text, label) { return whole }
  // `Use, 3 years`: what stands behind a comma says more about it.
  guard let comma = text.bytes[label].firstIndex(of: UInt8(ascii: ",")), comma - label.lowerBound >= 3 else {
    return nil
  }
  return wholeStageLabel(text, label.lowerBound..<comma)
}

private func wholeStageLabel(_ text: ReportText, _ label: Range<Int>) -> StageLabel? {
  let bytes = text.bytes
  let range = withoutNumbering(bytes, trimmed(label, of: bytes))
  guard !range.isEmpty, range.count <= 120 else { return nil }
  if let codes = modules(in: bytes, range) {
    return StageLabel(term: term(ofModules: codes), modules: codes)
  }
  var bracketed: [String] = []
  if let open = bytes[range].lastIndex(of: UInt8(ascii: "(")),
    let close = bytes[open..<range.upperBound].firstIndex(of: UInt8(ascii: ")")),
    let codes = modules(in: bytes, (open + 1)..<close)
  {
    bracketed = codes
  } else if let blank = bytes[range].firstIndex(where: {
    $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":")
  }),
    let codes = modules(in: bytes, range.lowerBound..<blank)
  {
    bracketed = codes
  } else if let blank = bytes[range].lastIndex(of: UInt8(ascii: " ")),
    let codes = modules(in: bytes, (blank + 1)..<range.upperBound), codes != ["D"] || namesBenefits(bytes, range)
  {
    bracketed = codes
  }
  // `Use (energy)`: what stands in a bracket or behind a colon says more about it, where the stage is said before.
  if bracketed.isEmpty,
    let mark = bytes[range].firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") }),
    let term = text.vocabulary.stages.exact(bytes, range.lowerBound..<mark), term != .transport
  {
    return StageLabel(term: term)
  }
  let matches = text.vocabulary.stages.matches(in: bytes, range)
  guard let best = matches.max(by: { $0.range.count < $1.range.count }) else {
    return bracketed.isEmpty
      ? nil : StageLabel(term: term(ofModules: bracketed), modules: bracketed)
  }
  let covered = matches.reduce(0) { $0 + $1.range.count }
  let words = bytes[range].count { $0 >= 0x80 || $0.isAlphanumeric }
  // 生产电力 is an item: a stage's name covers more than half of a label that is one.
  let namesCarrier = text.vocabulary.carriers.best(in: bytes, range) != nil
  guard namesCarrier ? covered * 2 > words : covered * 2 >= words || !bracketed.isEmpty else { return nil }
  if !bracketed.isEmpty { return StageLabel(term: term(ofModules: bracketed), modules: bracketed) }
  // 运输(原材料运输): the bracket says which transport; of several phrases the most specific one decides.
  let specific = matches.filter { $0.key != .transport }
  return StageLabel(term: specific.max { $0.range.count < $1.range.count }?.key ?? best.key)
}

/// Whether a label speaks of what lies beyond the boundary: a last letter D is then the module.
private func namesBenefits(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  benefitWords.contains { find($0, in: bytes, label) != nil }
}

/// The term of one or several modules.
private func term(ofModules codes: [String]) -> StageTerm {
  var stages: [LifeCycleStage] = []
  for code in codes {
    let letters = Array(code.utf8)
    let digit = letters.count > 1 ? Int(letters[1] - 0x30) : 0
    if let found = stage(ofModule: letters[0], digit), !stages.contains(found) {
      stages.append(found)
    }
  }
  return stages.count == 1 ? .stage(stages[0]) : .combined(stages)
}

/// A range without a leading list number: `1.`, `(1)`, `一、`, `A.`.
func withoutNumbering(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var index = range.lowerBound
  if index < range.upperBound, bytes[index] == UInt8(ascii: "(") { index += 1 }
  let digits = index
  while index < range.upperBound, bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") {
    index += 1
  }
  if index == digits, index + 1 < range.upperBound, bytes[index].isASCIILetter,
    bytes[index + 1] == UInt8(ascii: ".")
  {
    index += 2
  }
  if index == digits {
    for numeral in chineseNumerals where bytes.holds(numeral, at: index, end: range.upperBound) {
      let after = index + numeral.count
      if bytes.holds(enumerationComma, at: after, end: range.upperBound) {
        return trimmed((after + 3)..<range.upperBound, of: bytes)
      }
      if after < range.upperBound, bytes[after] == UInt8(ascii: ")") { index = after }
    }
  }
  guard index > digits else { return range }
  if index < range.upperBound, bytes[index] == UInt8(ascii: ")") { index += 1 }
  if bytes.holds(enumerationComma, at: index, end: range.upperBound) { index += 3 }
  let rest = trimmed(index..<range.upperBound, of: bytes)
  return rest.isEmpty ? range : rest
}

/// What kind of total a label names, where it is one: the whole label (brackets aside), or its end.
func totalTerm(_ text: ReportText, _ label: Range<Int>) -> TotalTerm? {
  let bytes = text.bytes
  var range = withoutNumbering(bytes, trimmed(label, of: bytes))
  guard !range.isEmpty, range.count <= 90 else { return nil }
  if let term = text.vocabulary.totals.exact(bytes, range) ?? text.vocabulary.wholeTotals.exact(bytes, range) {
    return term
  }
  if let open = bytes[range].firstIndex(where: {
    $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":")
  }),
    open > range.lowerBound
  {
    range = trimmed(range.lowerBound..<open, of: bytes)
    if let term = text.vocabulary.totals.exact(bytes, range) { return term }
  }
  // The 計 of 設計 is no total.
  let matches = text.vocabulary.totals.matches(in: bytes, range).filter {
    $0.range.count > 3 || bytes[$0.range.lowerBound] < 0x80 || $0.range.lowerBound == range.lowerBound
  }
  if let special = matches.first(where: { $0.key == .net || $0.key == .offset }) {
    return special.key
  }
  if let first = matches.first, first.key == .subtotal, first.range.lowerBound == range.lowerBound { return .subtotal }
  guard let last = matches.last,
    last.range.upperBound == range.upperBound || matches[0].range.lowerBound == range.lowerBound
  else { return nil }
  // TOTAL par pot, Total per unit: what it is stated for.
  let behind = trimmed(matches[0].range.upperBound..<range.upperBound, of: bytes)
  if matches[0].range.lowerBound == range.lowerBound, matches[0].key == .total,
    statedForWords.contains(where: { bytes.holds($0, at: behind.lowerBound, end: behind.upperBound, anyCase: true) })
  {
    return .total
  }
  // 原材料获取阶段小计, 阶段合计 of one stage are subtotals; "Total use of energy" is no total.
  let rest = range.count - matches.reduce(0) { $0 + $1.range.count }
  if text.vocabulary.stages.best(in: bytes, range) != nil {
    let isAtEnd = last.range.upperBound == range.upperBound
    // "Total materials", "Sub-total production": the total's word opens the label, a stage's name ends it.
    let opens = matches[0].range.lowerBound == range.lowerBound
    let stageEnd = text.vocabulary.stages.matches(in: bytes, range).last?.range.upperBound
    return isAtEnd || opens && stageEnd == range.upperBound && rest <= 40 ? .subtotal : nil
  }
  return rest <= 12 && last.range.upperBound == range.upperBound ? last.key : nil
}

/// Settles a term into a stage: generic transport is inbound as long as no production stage came before it.
func settled(_ term: StageTerm, afterProduction: Bool) -> (
  stage: LifeCycleStage, stages: [LifeCycleStage]
) {
  switch term {
  case .stage(let stage): (stage, [])
  case .combined(let stages): (.combined, stages)
  case .transport: (afterProduction ? .distribution : .rawMaterialTransport, [])
  }
}
