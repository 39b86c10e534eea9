import TestSupport

/// An error that was put into a document, as the audit must see it.
struct Fault {
  var pointer: String
  var rules: [String]
  /// The wrong figure as printed, where no pointer is known beforehand.
  var printed: String?

  /// The place in the tool's answer, whose rows may stand at other indices: expected row to the tool's.
  func pointer(_ rowIndices: [Int: Int]) -> String {
    let keys = pointer.split(separator: "/")
    guard keys[0] == "inventory", let row = Int(keys[1]), let actual = rowIndices[row] else { return pointer }
    return "/inventory/\(actual)/emission"
  }
}

/// A generated document with what it says.
struct SampleDocument {
  let name: String
  let surface: Surface
  let bytes: [UInt8]
  let expected: JSONTree
  let fault: Fault?
  /// Whether every error and warning on a sound document counts, not only those of arithmetic.
  let isStrict: Bool

  /// Draws the document of a family with an index.
  /// - Parameter disguise: Unknown words for known ones; the figures are the same.
  init(_ family: Family, index: Int, seed: UInt64, isFaulty: Bool, disguise: Disguise? = nil) {
    var random = Random(seed: seed, name: family.name, index: index)
    let tongue = family.tongues[index % family.tongues.count]
    surface = family.surfaces[index / family.tongues.count % family.surfaces.count]
    var model = Model(tongue, family.demand, &random)
    let isCopy = family.relations == .copies
    let injection = isFaulty && !isCopy ? model.inject(family.relations, &random) : nil
    for place in model.stages.indices {
      if let word = disguise?.word(model.stages[place].stage) { model.stages[place].label = word }
    }
    var draft = Draft(model: model, random: random, surface: surface)
    draft.disguise = disguise
    draft.isCopyWrong = isFaulty && isCopy
    family.write(&draft)
    let text = surface.print(draft.blocks, tongue)
    bytes = Array((draft.finish?(text) ?? text).utf8)
    name = "\(family.name)-\(tongue.rawValue)-\(surface.rawValue)-\(index)"
    // A row that a family leaves out (…共14项) shows no error.
    let isPrinted =
      if case .emission(let row)? = injection?.target {
        (draft.expected.tree[pointer: "inventory"]?.items.count ?? 0) > row
      } else { true }
    let wrongCopy = draft.wrongCopy.map { Fault(pointer: "/mentions", rules: [], printed: $0) }
    fault =
      wrongCopy
      ?? injection.flatMap {
        !isPrinted
          ? nil
          : Fault(
            pointer: $0.target.pointer(nullStage: draft.nullStage), rules: $0.rules,
            printed: family.isUnread ? draft.print(model[$0.target]) : nil)
      }
    isStrict = family.isUnread
    expected =
      fault.map { fault in
        draft.expected.tree.adding([
          "findings": .array([
            .object(["subject": .string(fault.pointer), "rules": .array(fault.rules.map { .string($0) })])
          ])
        ])
      } ?? draft.expected.tree
  }
}

extension Target {
  /// The figure's place in the report JSON, where a family prints rows and stages in the model's order.
  /// - Parameter nullStage: Where the results have a stage that the model has not.
  func pointer(nullStage: Int?) -> String {
    func place(_ stage: Int) -> Int { nullStage.map { stage >= $0 } == true ? stage + 1 : stage }
    return switch self {
    case .amount(let row): "/inventory/\(row)/activity"
    case .factor(let row): "/inventory/\(row)/factor"
    case .emission(let row): "/inventory/\(row)/emission"
    case .stage(let stage): "/results/stages/\(place(stage))/emission"
    case .share(let stage): "/results/stages/\(place(stage))/share"
    case .total: "/results/total"
    }
  }
}
