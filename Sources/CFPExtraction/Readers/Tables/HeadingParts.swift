import CFPDocuments
import CFPFootprints
import CFPQuantities

// Headings that run together: of amounts and their units over one column, of two columns in one cell.

/// 用量 单位 in one heading over 41.80 kg: the role of the figures among its words. 单位 alone stays one of units, see
/// `isPerProduct`.
func figureRole(of heading: Range<Int>, _ role: ColumnRole, _ text: ReportText) -> ColumnRole? {
  let named = text.vocabulary.columns.matches(in: text.bytes, heading).filter { figuresOfUnits.values.contains($0.key) }
  if let longest = named.max(by: { $0.range.count < $1.range.count }) { return longest.key }
  return figuresOfUnits[role] ?? role
}

/// The roles of columns that hold nothing but units, and those of the figures that have these.
let unitRoles: Set<ColumnRole> = [.unit, .activityUnit, .factorUnit, .emissionUnit]
private let figuresOfUnits: [ColumnRole: ColumnRole] = [
  .activityUnit: .activity, .factorUnit: .factor, .emissionUnit: .emission,
]

/// `t CO2e/yr kg CO2e/kg` over two columns of which the second has no heading: two headings that one blank parts.
func partedHeading(_ row: Int, _ column: Int, _ grid: TableGrid, _ text: ReportText) -> Range<Int>? {
  guard let own = grid.cell(row, column) else { return nil }
  if own.isEmpty {
    guard column > 0, let left = grid.cell(row, column - 1), !left.isEmpty else { return nil }
    return headingParts(left.range, text)?.right
  }
  guard let right = grid.cell(row, column + 1), right.isEmpty else { return nil }
  return headingParts(own.range, text)?.left
}

/// The two headings that a blank parts, where there is one way only.
private func headingParts(_ range: Range<Int>, _ text: ReportText) -> (left: Range<Int>, right: Range<Int>)? {
  guard range.count <= 80 else { return nil }
  func isHeading(_ part: Range<Int>) -> Bool {
    unit(filling: part, of: text.bytes) != nil || text.vocabulary.columns.exact(text.bytes, part) != nil
  }
  guard !isHeading(range) else { return nil }
  let found = range.filter { text.bytes[$0] == UInt8(ascii: " ") }.compactMap { blank in
    let (left, right) = (range.lowerBound..<blank, (blank + 1)..<range.upperBound)
    return isHeading(left) && isHeading(right) ? (left, right) : nil
  }
  return found.count == 1 ? found[0] : nil
}
