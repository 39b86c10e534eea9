import CFPDocuments
import CFPFootprints
import CFPQuantities

// What columns of one kind beside each other say: gases and their potentials, years, yearly and per product.

/// `工序 | 项目`: of two columns of names the left one, whose names repeat, holds the process that the items belong to.
func settleProcesses(_ columns: inout [TableColumn], _ grid: TableGrid, _ text: ReportText) {
  let names = columns.indices.filter { columns[$0].role == .item }
  guard names.count == 2, names[1] == names[0] + 1, !columns.contains(where: { $0.role == .stage }) else { return }
  let body = grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)
  func distinct(_ column: Int) -> Int {
    Set(body.compactMap { row in grid.cell(row, column).flatMap { $0.isText ? Array(text.bytes[$0.range]) : nil } })
      .count
  }
  if distinct(names[0]) * 2 <= distinct(names[1]) { columns[names[0]].role = .stage }
}

/// A table of gases: what each weighs is the amount, its warming potential the factor.
func settleGasColumns(_ columns: inout [TableColumn], _ grid: TableGrid, _ text: ReportText) {
  func isGas(_ cell: TableGrid.Cell?) -> Bool {
    guard let cell, cell.range.count <= 12 else { return false }
    let formula = text.bytes[cell.range].filter(\.isAlphanumeric).map(\.lowercasedASCII)
    return gasFormulas.contains { formula.starts(with: $0) }
  }
  let body = grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)
  let gases = columns.indices.prefix(3).first { column in body.count { isGas(grid.cell($0, column)) } >= 2 }
  guard let gases,
    let potential = columns.indices.first(where: { index in
      guard index != gases, !(columns[index].unit?.isEmission ?? false), let heading = columns[index].heading else {
        return false
      }
      return potentialWords.contains { find($0, in: text.bytes, heading) != nil }
    }),
    let result = columns.indices.last(where: { $0 != potential && columns[$0].unit?.isEmission ?? false })
  else { return }
  columns[gases].role = .item
  columns[potential].role = .factor
  columns[potential].unit = nil
  for index in columns.indices where index != result {
    if columns[index].role == .emission { columns[index].role = nil }
    if columns[index].unit?.symbol.dimension == .mass { columns[index].role = .activity }
  }
  columns[result].role = .emission
}

/// `CO2 | CH4 | N2O | 合计`: of several columns of emissions the one that is headed as their total is the row's.
func settleTotalColumn(_ columns: inout [TableColumn], _ text: ReportText) {
  let emissions = columns.indices.filter { columns[$0].role == .emission }
  // What is stated for a year is no part of what is stated for a piece.
  guard emissions.count > 1, emissions.allSatisfy({ columns[$0].unit == columns[emissions[0]].unit }) else { return }
  let totals = emissions.filter { index in
    guard let heading = columns[index].heading else { return false }
    let unit = columns[index].unitRange.flatMap { heading.contains($0.lowerBound) ? $0.lowerBound : nil }
    let words = trimmed(heading.lowerBound..<(unit ?? heading.upperBound), of: text.bytes)
    return totalTerm(text, withoutBracket(text.bytes, words)) == .total
  }
  guard totals.count == 1 else { return }
  for index in emissions where index != totals[0] { columns[index].role = nil }
}

/// `kg CO2e je t` beside `Faktor, kg CO2e/Einheit`: of two columns that look like factors, and no emission, the one that
/// only its unit makes one states results for an amount of the product.
func settleResultsBesideFactors(_ columns: inout [TableColumn], _ text: ReportText) {
  let factors = columns.indices.filter { columns[$0].role == .factor }
  guard factors.count == 2, !columns.contains(where: { $0.role == .emission }) else { return }
  let results = factors.filter { index in
    columns[index].heading.map { heading in !factorWords.contains { find($0, in: text.bytes, heading) != nil } }
      ?? false
  }
  if results.count == 1, columns[results[0]].unit?.isEmission ?? false { columns[results[0]].role = .emission }
}

/// `kg CO2e/unit` beside `kg CO2e` is the factor per unit of the amount.
func settleFactorPerUnit(_ columns: inout [TableColumn]) {
  let emissions = columns.indices.filter { columns[$0].role == .emission }
  guard emissions.count > 1, !columns.contains(where: { $0.role == .factor }),
    columns.contains(where: { $0.role == .activity })
  else { return }
  let perUnit = emissions.first { index in
    guard let per = columns[index].unit?.per, genericUnits.contains(per.name) else { return false }
    return emissions.contains { $0 > index && columns[$0].unit?.per.map { !genericUnits.contains($0.name) } ?? true }
  }
  if let perUnit { columns[perUnit].role = .factor }
}

/// Of columns of one kind whose headings are years only the latest is the report's own; a column of changes between them
/// is no share.
func settleColumnsOfYears(_ columns: inout [TableColumn], _ text: ReportText) {
  for index in columns.indices
  where isChange(columns[index], text)
    && (columns[index].role == .share || columns[index].role == .emission)
  {
    columns[index].role = nil
  }
  for role in [ColumnRole.emission, .share] {
    let dated = columns.indices.compactMap { index -> (index: Int, year: Int)? in
      guard columns[index].role == role, let heading = columns[index].heading,
        let year = dates(text.bytes, in: heading).first?.date.year ?? bareYear(text.bytes, heading)
      else { return nil }
      return (index, year)
    }
    guard dated.count > 1, let latest = dated.map(\.year).max() else { continue }
    for (index, year) in dated where year < latest { columns[index].role = nil }
  }
}

/// Of columns of one kind for several products only the report's own is read: 本产品 beside 基准产品.
func settleComparedProducts(_ columns: inout [TableColumn], _ text: ReportText) {
  func says(_ words: [[UInt8]], _ column: TableColumn) -> Bool {
    column.heading.map { heading in words.contains { find($0, in: text.bytes, heading) != nil } } ?? false
  }
  for role in [ColumnRole.emission, .share] {
    let claimants = columns.indices.filter { columns[$0].role == role }
    let own = claimants.filter { says(ownProductWords, columns[$0]) }
    let others =
      own.isEmpty ? claimants.filter { says(otherProductWords, columns[$0]) } : claimants.filter { !own.contains($0) }
    guard others.count < claimants.count else { continue }
    for index in others { columns[index].role = nil }
  }
}

/// Whether a heading announces changes: 变化率, `Change`.
func isChange(_ column: TableColumn, _ text: ReportText) -> Bool {
  column.heading.map { heading in columnChangeWords.contains { find($0, in: text.bytes, heading) != nil } } ?? false
}

/// A year among a heading's words: `CO2e 2024`.
private func bareYear(_ bytes: [UInt8], _ heading: Range<Int>) -> Int? {
  var run: [UInt8] = []
  for byte in bytes[heading] + [0] {
    if byte.isDigit {
      run.append(byte)
    } else {
      if run.count == 4, let year = Int(String(decoding: run, as: UTF8.self)), (1990...2100).contains(year) {
        return year
      }
      run = []
    }
  }
  return nil
}

/// Of columns that seem to hold the same, the year's give way to those for the product: 年排放量 beside 单位碳足迹, 年周转量
/// beside 单台周转量, `Annual consumption` beside `Per tonne of product`.
func settleYearlyColumns(_ columns: inout [TableColumn], _ grid: TableGrid, _ text: ReportText) {
  func isYearly(_ column: TableColumn) -> Bool {
    column.heading.map { heading in yearWords.contains { find($0, in: text.bytes, heading) != nil } } ?? false
  }
  func isPerProduct(_ column: TableColumn) -> Bool {
    column.heading.map { heading in
      perProductWords.contains { text.bytes.holds($0, at: heading.lowerBound, end: heading.upperBound, anyCase: true) }
    } ?? false
  }
  for role in [ColumnRole.emission, .freight, .activity] {
    let claimants = columns.indices.filter { columns[$0].role == role }
    var yearly = claimants.filter { isYearly(columns[$0]) }
    // 周转量 beside 单台周转量 is all products'.
    if role == .freight, yearly.isEmpty, claimants.contains(where: { isPerProduct(columns[$0]) }) {
      yearly = claimants.filter { !isPerProduct(columns[$0]) }
    }
    guard yearly.count < claimants.count else { continue }
    for index in yearly { columns[index].role = role == .activity ? .annual : nil }
  }
  guard columns.contains(where: { $0.role == .annual }),
    !columns.contains(where: { $0.role == .activity || $0.role == .freight }),
    let perProduct = columns.indices.first(where: { index in
      // `Per tonne of product`, `Per unit`: numbers are neither products nor units.
      columns[index].role.map { [.product, .functionalUnit, .activityUnit].contains($0) } ?? true
        && isPerProduct(columns[index]) && !holdsWords(index, grid)
    })
  else { return }
  columns[perProduct].role = .activity
}
