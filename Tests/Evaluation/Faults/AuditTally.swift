import TestSupport

/// What the audit scored on documents of one kind.
struct AuditTally {
  var documents = 0
  /// Clean documents that came out consistent.
  var consistent = Ratio()
  /// Arithmetic findings on clean documents, and findings on faulty ones that the error does not explain.
  var falseFindings = 0
  /// F, R and D warnings on clean documents.
  var falseWarnings = 0
  var found = Ratio()
  /// The wrong cell is among those named; it is named first; its cause is.
  var inSet = Ratio()
  var first = Ratio()
  var cause = Ratio()
  var setSizes: [Int] = []
  var differences: [String] = []

  static func += (left: inout AuditTally, right: AuditTally) {
    left.documents += right.documents
    left.consistent += right.consistent
    left.falseFindings += right.falseFindings
    left.falseWarnings += right.falseWarnings
    left.found += right.found
    left.inSet += right.inSet
    left.first += right.first
    left.cause += right.cause
    left.setSizes += right.setSizes
    left.differences += right.differences
  }

  static let headings = ["docs", "consist", "false", "warn", "found", "in set", "median", "first", "cause"]

  var columns: [String] {
    let median = setSizes.isEmpty ? "-" : "\(setSizes.sorted()[(setSizes.count - 1) / 2])"
    return [
      "\(documents)", consistent.text, "\(falseFindings)", "\(falseWarnings)",
      found.count == 0 ? "-" : "\(found.hits)/\(found.count)", inSet.text, median, first.text, cause.text,
    ]
  }
}

/// A document with one error of one cause, or none.
struct AuditDocument {
  let name: String
  let surface: Surface
  let bytes: [UInt8]
  let fault: CausedFault?
  let broken: Set<String>

  /// Nil where the cause could not be put into the drawn figures so that it shows.
  init?(index: Int, seed: UInt64, habit: Habit, cause: String?) {
    var random = Random(seed: seed, name: "audit " + habit.rawValue + (cause ?? ""), index: index)
    let tongue = [Tongue.hans, .en, .hant][index % 3]
    surface = Surface.allCases[index / 3 % Surface.allCases.count]
    var demand = Demand()
    demand.emissionDecimals = random.int(2...4)
    var model = Model(tongue, demand, &random)
    model.habit = habit
    model.drawHiddenDigits(&random)
    model.compute()
    fault = cause.flatMap { model.inject(cause: $0, &random) }
    if cause != nil, fault == nil { return nil }
    // What an error breaks in the narrower reading is its consequence, too.
    model.readsRoundedOnly = true
    broken = model.brokenRules
    model.readsRoundedOnly = false
    var draft = Draft(model: model, random: random, surface: surface)
    draft.writeCover()
    draft.writeScope()
    draft.writeInventory()
    draft.writeResults()
    draft.writeClosing()
    bytes = Array(surface.print(draft.blocks, tongue).utf8)
    name = "audit-\(habit.rawValue)-\(cause ?? "clean")-\(tongue.rawValue)-\(surface.rawValue)-\(index)"
  }

  /// Holds an answer against what was put into the document.
  func tally(_ actual: JSONTree) -> AuditTally {
    var tally = AuditTally()
    tally.documents = 1
    let findings = (actual[pointer: "audit/findings"]?.items ?? []).filter {
      ["error", "warning"].contains($0[pointer: "level"]?.string ?? "")
    }
    let arithmetic = findings.filter { Scoring.arithmeticRules.contains($0[pointer: "rule"]?.string ?? "") }
    func describe(_ finding: JSONTree) -> String {
      "\(finding[pointer: "rule"]?.string ?? "") \(finding[pointer: "subject"]?.string ?? ""): \(finding[pointer: "message/en"]?.string ?? "")"
    }
    guard let fault else {
      let verdict = actual[pointer: "audit/verdict"]?.string ?? ""
      tally.consistent.count(verdict == "consistent")
      if verdict != "consistent" { tally.differences.append("\(name): \(verdict)") }
      tally.falseFindings = arithmetic.count
      tally.falseWarnings = findings.count - arithmetic.count
      tally.differences += findings.map { "\(name): false \(describe($0))" }
      return tally
    }
    let strange = arithmetic.filter { !broken.contains($0[pointer: "rule"]?.string ?? "") }
    tally.falseFindings = strange.count
    tally.differences += strange.map { "\(name): strange \(describe($0))" }
    tally.found.count(!arithmetic.isEmpty)
    let pointer = fault.target.pointer(nullStage: nil)
    guard !arithmetic.isEmpty else {
      tally.differences.append("\(name): \(pointer) not found, breaks \(broken.sorted())")
      return tally
    }
    let diagnosis = actual[pointer: "audit/diagnoses"]?.items.first
    let alternatives = diagnosis?[pointer: "alternatives"]?.items ?? []
    let sets = alternatives.map { ($0[pointer: "cells"]?.items ?? []).compactMap { $0[pointer: "pointer"]?.string } }
    let cells = Set(sets.flatMap { $0 })
    tally.inSet.count(cells.contains(pointer))
    tally.setSizes.append(cells.count)
    tally.first.count(sets.first?.first == pointer)
    let causes = (arithmetic.first?[pointer: "causes"]?.items ?? []).compactMap { $0[pointer: "code"]?.string }
    tally.cause.count(causes.first == fault.cause)
    if !cells.contains(pointer) || sets.first?.first != pointer || causes.first != fault.cause {
      tally.differences.append("\(name): \(pointer) \(fault.cause), got \(sets.prefix(3)) \(causes.prefix(3))")
    }
    return tally
  }
}
