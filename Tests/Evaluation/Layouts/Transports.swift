import TestSupport

/// Transport tables: LAYOUTS.md C3, C8, C12.
let transportFamilies: [Family] = [
  .inventory("C3-mass-and-distance") { draft in
    draft.writeWithTransport([.item, .mode, .mass, .distance, .freight, .factorIn(.freight), .emission])
  },
  .inventory("C12-freight-with-unit-column") { draft in
    draft.writeWithTransport([.item, .mass, .distance, .freight, .factor, .factorUnit, .emission])
  },
  .inventory("C8-freight-only") { draft in draft.writeWithTransport([.item, .freight, .factor, .factorUnit, .emission])
  },
]

extension Draft {
  /// Plain tables a stage, transport tables with columns of their own.
  fileprivate mutating func writeWithTransport(_ columns: [InventoryColumn]) {
    for stage in model.stages.indices {
      let rows = model.rows(of: stage)
      stageHeading(stage)
      let isTransport = rows.allSatisfy { $0.row.mass != nil }
      writeInventoryTable(
        isTransport ? columns : [.item, .amount, .unit, .factor, .factorUnit, .emission], rows: rows.map(\.index))
    }
  }
}
