import CFPAuditing
import CFPFootprints
import CFPQuantities

/// Sums of printed stage results from cradle to gate, or the reason why there is none.
struct GateSums {
  private let report: CFPReport
  private let outcomes: FigureOutcomes
  /// The stages inside the gate by their indices; the reason where they cannot be told.
  private let inside: Result<[Int], Unfilled>
  /// What else there is to know of the sums.
  private(set) var remarks: [Message] = []

  init(of report: CFPReport, audit: Audit) {
    self.report = report
    outcomes = FigureOutcomes(of: audit, in: report)
    do throws(Unfilled) {
      inside = .success(try GateSums.stagesInside(report.results.stages))
    } catch {
      inside = .failure(error)
    }
    let isTotalRecomputed = audit.checks.contains { check in
      guard check.rule.rawValue == "CFP-S02", check.subject == .total, case .pass = check.outcome else { return false }
      return true
    }
    if !isTotalRecomputed, case .success = inside {
      remarks.append(
        Message(
          zh: "总量未能由各阶段重算，阶段是否列全无从核对",
          en: "the total could not be recomputed from the stages, so that nothing shows whether they are complete"))
    }
  }

  /// The unit of the emissions of the stages inside the gate.
  var unit: PrintedUnit? {
    let stages = (try? inside.get()) ?? Array(report.results.stages.indices)
    return stages.compactMap { report.results.stages[$0].emission?.unit }.first ?? report.results.total?.unit
  }

  /// The sum of a column over the stages inside the gate in kg, digit for digit, with the figures that it is made of.
  func sum(_ cell: FigureReference.StageCell) throws(Unfilled) -> (value: ExactDecimal, sources: [String]) {
    try sum(cell, of: try inside.get())
  }

  /// The sum of the stages of one kind alone; nil where none is printed.
  func sum(of stage: LifeCycleStage) throws(Unfilled) -> (value: ExactDecimal, sources: [String])? {
    let stages = report.results.stages.indices.filter { report.results.stages[$0].stage == stage }
    guard stages.contains(where: { report.results.stages[$0].emission?.number != nil }) else { return nil }
    return try sum(.emission, of: stages)
  }

  /// The footprint from cradle to gate: the sum of the stages inside the gate, or the total of a report that says of
  /// itself that it ends there and has no stages.
  func footprint() throws(Unfilled) -> (value: ExactDecimal, sources: [String]) {
    guard report.results.stages.isEmpty, report.product.boundary.kind?.value == .cradleToGate,
      let total = report.results.total, total.isDefinite, let number = total.number, let unit = total.unit,
      unit.isEmission, outcomes[.total] != .disagrees
    else { return try sum(.emission) }
    return (number.exact.scaled(byPowerOfTen: unit.symbol.power - 3 + unit.scalePower), ["/results/total"])
  }

  /// The stage or row inside the gate for which a number below zero is printed; nil where there is none.
  var negativeInside: String? {
    let stages = ((try? inside.get()) ?? []).map { FigureReference.stage($0, .emission) }
    let rows = report.inventory.indices.filter { index in
      let row = report.inventory[index]
      let parts = row.stage == .combined ? Set(row.stages) : [row.stage]
      return !parts.isDisjoint(with: stagesInsideGate)
    }.map { FigureReference.row($0, .emission) }
    return (stages + rows).first { (report[$0]?.number?.mantissa ?? 0) < 0 }.map { report.name(of: $0) }
  }

  /// The names of stages that are printed without a number and count as none.
  var withoutNumber: [String] {
    ((try? inside.get()) ?? []).filter { report.results.stages[$0].emission?.number == nil }
      .map { report.results.stages[$0].label.value }
  }

  private func sum(
    _ cell: FigureReference.StageCell, of stages: [Int]
  ) throws(Unfilled) -> (value: ExactDecimal, sources: [String]) {
    var sum = ExactDecimal.zero
    var sources: [String] = []
    let per = unit?.perName
    for index in stages {
      let figure = FigureReference.stage(index, cell)
      let label = report.results.stages[index].label.value
      guard let quantity = report[figure] else {
        if cell == .emission {
          throw Unfilled(zh: "阶段“\(label)”没有排放量", en: "the stage “\(label)” has no emission")
        }
        throw Unfilled(
          zh: "报告没有对门内各阶段分列此项", en: "the report does not part this for every stage inside the gate")
      }
      if quantity.number == nil, !quantity.isUnread, cell == .emission { continue }
      guard quantity.isDefinite, let number = quantity.number else {
        throw Unfilled(
          zh: "阶段“\(label)”只印有上下限、范围或无法读出的内容",
          en: "for the stage “\(label)” a bound, a range or something unreadable is printed")
      }
      guard outcomes[figure] != .disagrees else {
        throw Unfilled(
          zh: "阶段“\(label)”的数值与报告中的其他数字不符（见 check）",
          en: "the figure of the stage “\(label)” disagrees with others of the report (see check)")
      }
      guard let unit = quantity.unit, unit.isEmission else {
        throw Unfilled(zh: "阶段“\(label)”没有排放量的单位", en: "the stage “\(label)” has no unit of an emission")
      }
      guard unit.perName == per else {
        throw Unfilled(zh: "各阶段的单位不同", en: "the stages are stated for different units")
      }
      let kilograms = number.exact.scaled(byPowerOfTen: unit.symbol.power - 3 + unit.scalePower)
      guard let next = sum.adding(kilograms) else { throw Unfilled(zh: "数字过大", en: "numbers too large") }
      sum = next
      sources.append(figure.pointer)
    }
    guard !sources.isEmpty else {
      throw Unfilled(zh: "门内各阶段没有数值", en: "no stage inside the gate has a number")
    }
    return (sum, sources)
  }

  private static func stagesInside(_ stages: [StageResult]) throws(Unfilled) -> [Int] {
    guard !stages.isEmpty else {
      throw Unfilled(zh: "报告没有分阶段的结果", en: "the report states no results by stage")
    }
    var found: [Int] = []
    var covered: Set<LifeCycleStage> = []
    for (index, result) in stages.enumerated() {
      let parts = result.stage == .combined ? Set(result.stages) : [result.stage]
      if !parts.isEmpty, parts.isSubset(of: stagesInsideGate) {
        found.append(index)
        if result.emission?.number != nil { covered.formUnion(parts) }
      } else if result.emission?.number?.isZero ?? true {
        continue
      } else if parts.isEmpty || parts.contains(.other) {
        throw Unfilled(
          zh: "无法判断“\(result.label.value)”在大门之内还是之外",
          en: "nothing tells whether “\(result.label.value)” lies inside the gate")
      } else if !parts.isDisjoint(with: stagesInsideGate) {
        throw Unfilled(
          zh: "“\(result.label.value)”把大门内外的阶段合为一个数",
          en: "“\(result.label.value)” is one number for stages inside and outside the gate")
      }
    }
    for stage in indispensableStages where !covered.contains(stage) {
      let names =
        stage == .production
        ? Message(zh: "生产", en: "production") : Message(zh: "原材料获取", en: "raw material acquisition")
      throw Unfilled(zh: "没有\(names.zh)阶段的数值", en: "there is no number for \(names.en)")
    }
    return found
  }
}
