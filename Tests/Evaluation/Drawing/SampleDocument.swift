import TestSupport

/// An error that was put into a document, as the audit must see it.
struct Fault {
  var pointer: String
  var rules: [String]
}

/// A generated document with what it says.
struct SampleDocument {
  let name: String
  let surface: Surface
  let bytes: [UInt8]
  let expected: JSONTree
  let fault: Fault?

  /// Draws the document of a family with an index.
  init(_ family: Family, index: Int, seed: UInt64, isFaulty: Bool) {
    var random = Random(seed: seed, name: family.name, index: index)
    let tongue = family.tongues[index % family.tongues.count]
    surface = family.surfaces[index / family.tongues.count % family.surfaces.count]
    var model = Model(tongue, family.demand, &random)
    let injection = isFaulty ? model.inject(family.relations, &random) : nil
    var draft = Draft(model: model, random: random, surface: surface)
    family.write(&draft)
    let text = surface.print(draft.blocks, tongue)
    bytes = Array((draft.finish?(text) ?? text).utf8)
    name = "\(family.name)-\(tongue.rawValue)-\(surface.rawValue)-\(index)"
    fault = injection.map { Fault(pointer: $0.target.pointer, rules: $0.rules) }
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
  fileprivate var pointer: String {
    switch self {
    case .emission(let row): "/inventory/\(row)/emission"
    case .stage(let stage): "/results/stages/\(stage)/emission"
    case .share(let stage): "/results/stages/\(stage)/share"
    case .total: "/results/total"
    }
  }
}
