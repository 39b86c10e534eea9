import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A column of a table with what its heading says.
struct TableColumn: Sendable {
  var role: ColumnRole?
  /// The unit in the heading.
  var unit: PrintedUnit?
  var unitRange: Range<Int>?
  /// The heading's own words.
  var heading: Range<Int>?
  /// Whether heading or unit said what it holds, be it read or left aside for another column.
  var isNamed = false
  /// Whether the table's arithmetic shows what it holds, and no heading.
  var isProven = false
  /// Whether a column of shares holds fractions of one (0.79 … 1), and no percentages.
  var holdsFractions = false
}

/// The columns of a table: from the headings' words and units, supported by what the cells hold. A column whose heading
/// cell is empty belongs to its left neighbour's heading: a merged heading that lost its second half.
func columns(of grid: TableGrid, _ text: ReportText) -> [TableColumn] {
  let rows = grid.headingRows(text)
  var columns = (0..<grid.columnCount).map { column in heading(of: column, grid, rows, text) }
  for index in columns.indices {
    guard columns[index].heading == nil, index > 0, let left = columns[index - 1].role else { continue }
    // Stage cells may lose several positions, items and amounts one.
    if left == .stage || columns[index - 1].heading != nil && (left == .activity || left == .item) {
      columns[index].role = columns[index - 1].role
      columns[index].unit = columns[index - 1].unit
      columns[index].unitRange = columns[index - 1].unitRange
    }
  }
  assignUnitColumns(&columns)
  settleUnitsOfFactors(&columns, grid, text)
  for index in columns.indices where columns[index].role == .emission {
    // Emissions for an amount of something else than the product are a factor, whatever the heading calls them.
    guard let per = columns[index].unit?.per, per.dimension != .count, per.dimension != .year,
      columns.contains(where: { $0.role == .activity || $0.role == .freight }),
      columns.count(where: { $0.role == .emission }) > 1, !columns.contains(where: { $0.role == .factor })
    else { continue }
    columns[index].role = .factor
  }
  settleResultsBesideFactors(&columns, text)
  settleTotalColumn(&columns, text)
  settleProcesses(&columns, grid, text)
  settleGasColumns(&columns, grid, text)
  settleFactorPerUnit(&columns)
  settleColumnsOfYears(&columns, text)
  settleComparedProducts(&columns, text)
  settleYearlyColumns(&columns, grid, text)
  // `kgCO2e/单位` stands for whatever unit the row has.
  for index in columns.indices where columns[index].role == .factor {
    if let per = columns[index].unit?.per, genericUnits.contains(per.name) { columns[index].unit = nil }
  }
  for index in columns.indices where columns[index].role == nil || columns[index].role == .item {
    support(&columns[index], column: index, grid, text)
  }
  resolveDoubles(&columns, grid)
  for index in columns.indices where columns[index].role == .share && columns[index].unit == nil {
    columns[index].holdsFractions = holdsFractions(index, grid)
  }
  if !columns.contains(where: { [.item, .stage, .factorName].contains($0.role) }),
    let words = columns.indices.first(where: { columns[$0].role == nil && holdsWords($0, grid) })
  {
    columns[words].role = .item
  }
  return columns
}

/// Role and unit of one column from its heading cells, the lowest first.
private func heading(of column: Int, _ grid: TableGrid, _ rows: [HeadingRow], _ text: ReportText) -> TableColumn {
  var found = TableColumn()
  var upperRole: ColumnRole?
  var isFromUnitRow = false
  for row in rows.indices.reversed() {
    switch rows[row] {
    // A title speaks of no column; what unit it states is for all emissions, see `withTableUnit`.
    case .title: continue
    case .units:
      if found.unit == nil, let cell = grid.cell(row, column), let (unit, range) = soleUnit(text, cell.range) {
        found.unit = unit
        found.unitRange = range
        isFromUnitRow = true
      }
      continue
    case .headings: break
    }
    guard
      let range = partedHeading(row, column, grid, text)
        ?? upperCell(row, column, grid, hasLower: found.heading != nil)?.range
    else { continue }
    if found.heading == nil { found.heading = range }
    let stated = headingUnit(text, range)
    if found.unit == nil, let (unit, place) = stated {
      found.unit = unit
      found.unitRange = place
    }
    let role = headingRole(text, range, unit: stated?.range)
    if found.role == nil { found.role = role } else if upperRole == nil { upperRole = role }
  }
  // Under 排放係數 the columns 數值 and 單位 are the factor's.
  if upperRole == .factor {
    switch found.role {
    case .activity: found.role = .factor
    case .unit: found.role = .factorUnit
    case .source: found.role = .factorSource
    case .gas: found.role = .factorName
    case .item: found.role = .factorName
    default: break
    }
  }
  if let role = found.role, unitRoles.contains(role), let heading = found.heading, holdsNumbers(column, grid) {
    found.role = figureRole(of: heading, role, text)
  }
  if var unit = found.unit {
    // `CO2e (kg)`: kilograms of what the heading names.
    if found.role == .emission, unit.symbol.dimension == .mass, unit.per == nil, let heading = found.heading,
      equivalentWords.contains(where: { find($0, in: text.bytes, heading) != nil })
    {
      unit.symbol = UnitSymbol(name: unit.symbol.name + "CO2e", dimension: .emission, power: unit.symbol.power)
      found.unit = unit
    }
    // "Input (kg)" is an amount; an item has no unit.
    let amounts: Set<UnitDimension> = [.mass, .electricity, .heat, .volume, .standardVolume, .area]
    if found.role == .item, amounts.contains(unit.symbol.dimension), unit.per == nil || unit.per?.dimension == .count {
      found.role = .activity
    }
    // Whatever an emission is stated for, a heading that says factor means one.
    if unit.isEmission, found.role == nil, let heading = found.heading,
      factorWords.contains(where: { find($0, in: text.bytes, heading) != nil })
    {
      found.role = .factor
    }
    // 单位产品 over numbers is no column of units.
    let isBareUnit = found.role == nil || found.unitRange == found.heading
    let isPerProduct = found.role == .unit && holdsNumbers(column, grid)
    // `2.5 %` above a column is a percentile.
    let isPercentile = found.heading.map { text.bytes[$0].contains(where: \.isDigit) } ?? false
    if unit.symbol.dimension == .percent, !isPercentile || !isBareUnit,
      isBareUnit || found.role == .emission || found.role == .mass || found.role == .activity
    {
      found.role = .share
    }
    if unit.isEmission, unit.per.map({ $0.dimension == .count || $0.dimension == .year }) ?? true,
      isBareUnit || isPerProduct || found.role.map(namingRoles.contains) ?? false
    {
      found.role = .emission
    }
    if unit.isEmission, let per = unit.per, per.dimension != .count, per.dimension != .year,
      isBareUnit || [.product, .functionalUnit].contains(found.role) || isPerProduct
    {
      found.role = .factor
    }
    // Units in a row of their own make no amounts of columns whose headings are not known.
    if isBareUnit, found.role == nil, !isFromUnitRow, !namesOtherIndicator(text, found.heading) {
      switch unit.symbol.dimension {
      case .freight: found.role = .freight
      case .distance: found.role = .distance
      default: found.role = .activity
      }
    }
    if found.role == .activity, unit.symbol.dimension == .freight { found.role = .freight }
  }
  // An indicator that is not warming is understood, and no figure of the footprint.
  found.isNamed =
    found.role != nil
    || rows.indices.contains { row in namesOtherIndicator(text, grid.cell(row, column).map(\.range)) }
  return found
}

/// Whether a heading opens with the code of an environmental indicator that is not warming: `WDP (m3)` is no amount.
private func namesOtherIndicator(_ text: ReportText, _ heading: Range<Int>?) -> Bool {
  guard let heading else { return false }
  let code = text.bytes[heading].prefix(while: \.isASCIILetter).map(\.lowercasedASCII)
  return indicatorCodes.contains(String(decoding: code, as: UTF8.self))
}

/// Roles that words of a heading may name where its unit says that the column holds emissions: `本产品（kgCO2e）`.
private let namingRoles: Set<ColumnRole> = [.activity, .product, .functionalUnit, .specification, .group]

/// The heading cell of a column in one row. Above a lower heading an empty cell belongs to the heading to its left: a
/// merged one that lost its other positions.
private func upperCell(_ row: Int, _ column: Int, _ grid: TableGrid, hasLower: Bool) -> TableGrid.Cell? {
  var column = column
  while column >= 0 {
    if let cell = grid.cell(row, column), !cell.isEmpty { return cell }
    guard hasLower else { return nil }
    column -= 1
  }
  return nil
}

/// Gives each 单位 column to the number column it stands beside: the one to its left, else to its right.
private func assignUnitColumns(_ columns: inout [TableColumn]) {
  let hasAmounts = columns.contains { [.activity, .annual, .freight, .mass, .factor].contains($0.role) }
  for index in columns.indices where columns[index].role == .unit {
    let left = index > 0 ? columns[index - 1].role : nil
    let right = index + 1 < columns.count ? columns[index + 1].role : nil
    switch left {
    case .factor: columns[index].role = .factorUnit
    case .emission: columns[index].role = .emissionUnit
    case .activity, .annual, .freight, .mass: columns[index].role = .activityUnit
    default:
      switch right {
      case .factor: columns[index].role = .factorUnit
      case .emission: columns[index].role = .emissionUnit
      default: columns[index].role = hasAmounts ? .activityUnit : .emissionUnit
      }
    }
  }
}

/// `名称 | 数值 | 单位` with kgCO2e/kg below is a list of factors, whatever the headings say of amounts.
private func settleUnitsOfFactors(_ columns: inout [TableColumn], _ grid: TableGrid, _ text: ReportText) {
  guard !columns.contains(where: { $0.role == .factor }) else { return }
  for index in columns.indices where [.activityUnit, .emissionUnit, .unit].contains(columns[index].role) {
    var factors = 0
    var others = 0
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      guard let cell = grid.cell(row, index), !cell.isEmpty else { continue }
      let unit = unit(filling: cell.range, of: text.bytes)
      if let unit, unit.isEmission, unit.per != nil { factors += 1 } else { others += 1 }
    }
    guard factors > others, factors >= 2,
      let owner = [index - 1, index + 1].first(where: {
        columns.indices.contains($0) && [.activity, .annual, .mass, nil].contains(columns[$0].role)
          && holdsNumbers($0, grid)
      })
    else { continue }
    columns[owner].role = .factor
    columns[index].role = .factorUnit
    return
  }
}

/// Whether shares are printed as fractions: none is above one, no cell has a percent sign, and they add up to one, or to two
/// with their total.
private func holdsFractions(_ column: Int, _ grid: TableGrid) -> Bool {
  var sum = ExactDecimal.zero
  var count = 0
  for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
    guard let cell = grid.cell(row, column), cell.row == row, let quantity = cell.quantity else { continue }
    guard quantity.unit == nil, let number = quantity.number?.exact,
      (number.magnitude.compared(to: ExactDecimal(1)) ?? 1) <= 0, let next = sum.adding(number)
    else { return false }
    sum = next
    count += 1
  }
  let tolerance = ExactDecimal(coefficient: 2, decimals: 2)
  return count >= 2
    && [1, 2].contains { whole in
      (sum.subtracting(ExactDecimal(whole))?.magnitude.compared(to: tolerance)).map { $0 <= 0 } ?? false
    }
}

func holdsNumbers(_ column: Int, _ grid: TableGrid) -> Bool {
  let body = grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)
  return body.count { grid.cell($0, column)?.quantity?.number != nil } * 2 > body.count
}

/// What the cells of a column say about a heading that says nothing: units that only factors or emissions have.
private func support(
  _ column: inout TableColumn, column index: Int, _ grid: TableGrid, _ text: ReportText
) {
  var factors = 0
  var emissions = 0
  var shares = 0
  var amounts = 0
  var filled = 0
  for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
    guard let cell = grid.cell(row, index), !cell.isEmpty, !cell.isNull else { continue }
    filled += 1
    guard let unit = cell.quantity?.unit else { continue }
    switch unit.symbol.dimension {
    case .percent: shares += 1
    case .emission, .carbonDioxide:
      if let per = unit.per, per.dimension != .count { factors += 1 } else { emissions += 1 }
    case .count, .year: break
    default: amounts += 1
    }
  }
  guard filled > 0, !isChange(column, text) else { return }
  if factors * 2 > filled { column.role = .factor }
  if emissions * 2 > filled { column.role = .emission }
  // `Part` heads items, and shares.
  if shares * 2 > filled, column.role == nil || column.role == .item { column.role = .share }
  if amounts * 2 > filled { column.role = .activity }
}

/// Whether at least half of a column's filled body cells are words.
func holdsWords(_ column: Int, _ grid: TableGrid) -> Bool {
  let cells = (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).compactMap {
    grid.cell($0, column)
  }
  let filled = cells.count { !$0.isEmpty }
  return filled > 0 && cells.count { $0.isText } * 2 >= filled
}

/// Settles roles that two columns claim: the amount per unit beside the yearly amount; mass beside t·km.
private func resolveDoubles(_ columns: inout [TableColumn], _ grid: TableGrid) {
  func indices(_ role: ColumnRole) -> [Int] { columns.indices.filter { columns[$0].role == role } }
  // Pieces beside a weight are counted into it: the total weight is what the factor multiplies.
  let amounts = indices(.activity)
  if amounts.count > 1, !columns.contains(where: { $0.role == .activityUnit }) {
    let hasMeasure = amounts.contains { columns[$0].unit.map { $0.symbol.dimension != .count } ?? false }
    let counts = amounts.filter { columns[$0].unit.map { $0.symbol.dimension == .count } ?? hasMeasure }
    if counts.count < amounts.count { for count in counts { columns[count].role = .specification } }
  }
  let hasDistance = !indices(.distance).isEmpty
  let freights = indices(.freight)
  if let freight = freights.first, indices(.activity).isEmpty || hasDistance {
    for activity in indices(.activity) { columns[activity].role = .mass }
    columns[freight].role = .freight
  }
  if indices(.activity).isEmpty, freights.isEmpty, !hasDistance, let mass = indices(.mass).last {
    columns[mass].role = .activity
  }
  // 总活动量 beside 每单位数量 is the yearly amount; alone it is the activity, unless the year's emission gave way.
  let hasYearlyEmission = columns.contains { $0.role == nil && $0.unit?.isEmission ?? false }
  if indices(.activity).isEmpty, freights.isEmpty, let annual = indices(.annual).first, !hasYearlyEmission {
    columns[annual].role = .activity
  }
  // GWP beside `Emissions (kg CO2e)`, and the gas's own mass beside its CO2 equivalent, are no emissions.
  let emissions = indices(.emission)
  if emissions.contains(where: { columns[$0].unit?.isEmission ?? false }) {
    for index in emissions where !(columns[index].unit?.isEmission ?? false) { columns[index].role = nil }
  }
}
