import CFPFootprints
import CFPQuantities

/// What rows must share for their implied factors to be one.
private struct FactorKey: Hashable {
  var carrier: String
  /// The item's words where they name a grade (0号, 92#): another grade may have another heating value.
  var grade: String
  var activityUnit: PrintedUnit?
  var emissionUnit: PrintedUnit?
  var factor: PrintedNumber
  var factorUnit: PrintedUnit?
  var heatingValue: PrintedNumber?
  var multipliers: [PrintedNumber]
}

/// Rows of the same carrier (or item), activity unit, heating value, multipliers and printed factor, in printed order.
func rowsUnderOneFactor(of report: CFPReport) -> [[Int]] {
  var groupOfKey: [FactorKey: Int] = [:]
  var groups: [[Int]] = []
  for (index, row) in report.inventory.enumerated() {
    guard let activity = row.activity, let factor = row.factor, let emission = row.emission,
      activity.isDefinite, factor.isDefinite, emission.isDefinite, let number = factor.number,
      activity.number.map({ $0.nearest.isPositive }) ?? false, emission.number.map({ $0.nearest.isPositive }) ?? false,
      let carrier = row.carrier?.rawValue ?? row.item?.value
    else { continue }
    let item = row.item?.value ?? ""
    let key = FactorKey(
      carrier: carrier, grade: namesGrade(item) ? item : "", activityUnit: activity.unit, emissionUnit: emission.unit,
      factor: number, factorUnit: factor.unit, heatingValue: row.heatingValue?.number,
      multipliers: row.multipliers.compactMap(\.quantity.number))
    if let group = groupOfKey[key] {
      groups[group].append(index)
    } else {
      groupOfKey[key] = groups.count
      groups.append([index])
    }
  }
  return groups.filter { $0.count > 1 }
}

private func namesGrade(_ item: String) -> Bool {
  item.utf8.contains { $0.isDigit || $0 == UInt8(ascii: "#") } || item.unicodeScalars.contains("号")
    || item.unicodeScalars.contains("號")
}
