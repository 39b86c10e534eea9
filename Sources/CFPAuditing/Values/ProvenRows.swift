import CFPFootprints
import CFPQuantities

/// The rows of inventories whose emission a product gives: what was not read of them multiplies into nothing.
struct ProvenRows {
  /// Rows whose emission is the product of what was read of them.
  private(set) var multiplied: Set<TableRow> = []
  /// Those of them whose amount is printed as it is multiplied, or follows from mass and distance: a weight that is not
  /// read multiplies into the tonne-kilometres.
  private(set) var complete: Set<TableRow> = []

  init(_ checks: [Check], _ report: CFPReport) {
    var emissions: Set<Int> = []
    var freights: Set<Int> = []
    for check in checks {
      guard case .row(let index, let cell) = check.subject, case .pass = check.outcome, !check.isWeak else { continue }
      if cell == .emission, [.p01, .p02, .t03].contains(check.rule) { emissions.insert(index) }
      if cell == .activity, [.p03, .t03].contains(check.rule) { freights.insert(index) }
    }
    for index in emissions where report.inventory.indices.contains(index) {
      let row = TableRow(table: report.inventory[index].table, row: report.inventory[index].tableRow)
      multiplied.insert(row)
      if report.inventory[index].activity?.unit?.symbol.dimension != .freight || freights.contains(index) {
        complete.insert(row)
      }
    }
  }
}
