extension Family {
  /// A report whose parts are laid out by different families, drawn anew for every index.
  static func mixed(index: Int, seed: UInt64) -> Family {
    var random = Random(seed: seed, name: "mixing", index: index)
    let tongue = random.pick([Tongue.hans, .hant, .en])
    let surface = random.pick(Surface.allCases)
    func draw(_ kind: Part.Kind) -> Family {
      random.pick(all.filter { $0.part?.kind == kind && $0.tongues.contains(tongue) && $0.surfaces.contains(surface) })
    }
    let parts = [draw(.cover), draw(.inventory), draw(.results)] + (random.once(in: 3) ? [draw(.noise)] : [])
    let name = "mixed(" + parts.map(\.name.initial).joined(separator: "+") + ")"
    let relations = parts.reduce(Relations.all) { $0.intersection($1.relations) }
    let demand = parts.map(\.demand).reduce(Demand(), +)
    let writes = parts.compactMap(\.part?.write)
    return Family(name: name, tongues: [tongue], surfaces: [surface], demand: demand, relations: relations) { draft in
      if writes.count > 3 { writes[3](&draft) }
      writes[0](&draft)
      draft.writeScope()
      draft.section("生命周期清单分析", "生命週期盤查", "Life cycle inventory")
      writes[1](&draft)
      draft.section("碳足迹结果", "碳足跡結果", "Results")
      writes[2](&draft)
      draft.writeClosing()
    }
  }
}

extension Demand {
  /// What both demand; of two lists of stages the first.
  static func + (left: Demand, right: Demand) -> Demand {
    Demand(
      serviceLife: left.serviceLife || right.serviceLife, heatingValue: left.heatingValue || right.heatingValue,
      annual: left.annual || right.annual, pieces: left.pieces || right.pieces, large: left.large || right.large,
      nulls: left.nulls || right.nulls, stages: left.stages ?? right.stages,
      emissionDecimals: left.emissionDecimals ?? right.emissionDecimals,
      shareDecimals: left.shareDecimals ?? right.shareDecimals,
      sameDecimals: left.sameDecimals || right.sameDecimals, greenPower: left.greenPower || right.greenPower,
      credit: left.credit || right.credit, ingredients: left.ingredients || right.ingredients,
      fuelCarbon: left.fuelCarbon || right.fuelCarbon)
  }
}

extension String {
  /// A family's short name: `C4`, or the whole where it has no number.
  fileprivate var initial: String { count < 16 ? self : String(prefix(15)) }
}
