import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

// What columns and rows mean by the arithmetic of the whole table, where their words say nothing, or say it wrongly: the
// column that is the product of two others, the row that all rows above it add up to. What only few numbers show, which
// may agree by chance, shows nothing.

extension ReaderInput {
  /// The columns of a table with the roles that a product among them proves: amount x factor = emission in every row.
  func withProvenColumns(_ columns: [TableColumn], of grid: TableGrid) -> [TableColumn] {
    guard !grid.isTransposed, analyses.indices.contains(grid.index) else { return columns }
    var columns = columns
    for relation in analyses[grid.index].relations {
      guard relation.kind == .product, relation.operands.count == 2, isSure(relation), relation.holding >= fewestRows,
        columns.indices.contains(relation.stated), relation.operands.allSatisfy(columns.indices.contains)
      else { continue }
      settle(&columns, product: relation.stated, of: relation.operands[0], relation.operands[1])
    }
    settleAmounts(&columns, grid)
    return columns
  }

  /// Of several columns of amounts, or of emissions, those are the row's that the factor makes a product of: what a year
  /// takes beside what a piece takes.
  private func settleAmounts(_ columns: inout [TableColumn], _ grid: TableGrid) {
    guard let factor = columns.indices.first(where: { columns[$0].role == .factor }),
      columns.count(where: { $0.role == .factor }) == 1
    else { return }
    let products = analyses[grid.index].relations.filter {
      $0.kind == .product && $0.operands.count == 2 && $0.operands.contains(factor) && isSure($0)
        && $0.holding >= fewestRows && columns.indices.contains($0.stated)
    }
    let amount = columns.indices.first { columns[$0].role == .activity || columns[$0].role == .freight }
    let emission = columns.indices.first { columns[$0].role == .emission }
    func amounts(of relation: TableRelation) -> Int { relation.operands.first { $0 != factor } ?? factor }
    let isProven = products.contains { $0.stated == emission && amounts(of: $0) == amount }
    guard !isProven, let emission, let proven = products.first(where: { $0.stated == emission }) ?? products.first
    else { return }
    let own = amounts(of: proven)
    guard columns.indices.contains(own), columns[own].role.map(amountRoles.contains) ?? true,
      proven.stated == emission || columns[proven.stated].unit?.isEmission ?? false
    else { return }
    for index in columns.indices where columns[index].role == .activity { columns[index].role = .annual }
    for index in columns.indices where columns[index].role == .emission && index != proven.stated {
      columns[index].role = nil
    }
    if columns[own].role != .freight { columns[own].role = .activity }
    columns[proven.stated].role = .emission
    columns[own].isProven = true
  }

  /// Whether so many numbers hardly agree by chance.
  private func isSure(_ relation: TableRelation) -> Bool {
    relation.chance <= mostChance && relation.failing.count * 5 <= relation.holding
  }

  /// Gives the columns of one product their roles, where what is known of them leaves one way.
  private func settle(_ columns: inout [TableColumn], product: Int, of one: Int, _ other: Int) {
    // A product of masses, distances and the like is no emission.
    let figures: Set<ColumnRole?> = [nil, .activity, .freight, .annual, .factor, .emission, .item, .mass]
    guard [product, one, other].allSatisfy({ figures.contains(columns[$0].role) }) else { return }
    let isEmission: (TableColumn) -> Bool = { $0.unit.map { $0.isEmission && $0.per?.dimension != .mass } ?? false }
    let amounts: Set<ColumnRole> = [.activity, .freight, .annual, .mass]
    func isAmount(_ index: Int) -> Bool {
      columns[index].role.map(amounts.contains) ?? false || columns[index].unit.map { !$0.isEmission } ?? false
    }
    // Of two columns that words call amounts the one without a unit is no amount.
    func hasUnit(_ index: Int) -> Bool {
      columns[index].unit != nil || columns.indices.contains(index + 1) && columns[index + 1].role == .activityUnit
    }
    if columns[product].role == .emission, columns[one].role == .activity, columns[other].role == .activity,
      hasUnit(one) != hasUnit(other)
    {
      let factor = hasUnit(one) ? other : one
      columns[factor].role = .factor
      columns[factor].isProven = true
      return
    }
    func isFactor(_ index: Int) -> Bool {
      columns[index].role == .factor || columns[index].unit.map { $0.isEmission && $0.per != nil } ?? false
    }
    // What is called a factor or left aside is the emission, what is called the emission multiplies the amounts.
    let exchanged: Set<ColumnRole?> = [nil, .factor]
    for (amount, factor) in [(one, other), (other, one)]
    where isAmount(amount) && columns[factor].role == .emission && exchanged.contains(columns[product].role) {
      (columns[product].role, columns[factor].role) = (.emission, .factor)
      (columns[product].isProven, columns[factor].isProven) = (true, true)
      return
    }
    let isKnown = columns[product].role == .emission || isEmission(columns[product])
    switch (isAmount(one), isFactor(one), isAmount(other), isFactor(other)) {
    case (true, false, false, true), (false, true, true, false):
      // Both factors are known: what they multiply into is the emission, whatever its heading says.
      claim(product, .emission, &columns)
    case (true, false, false, false) where isKnown: claim(other, .factor, &columns)
    case (false, false, true, false) where isKnown: claim(one, .factor, &columns)
    case (false, true, false, false) where isKnown: claim(other, .activity, &columns)
    case (false, false, false, true) where isKnown: claim(one, .activity, &columns)
    default: break
    }
  }

  /// Gives a column a role that nothing speaks against.
  private func claim(_ index: Int, _ role: ColumnRole, _ columns: inout [TableColumn]) {
    guard columns[index].role == nil || columns[index].role == .item else { return }
    columns[index].role = role
    columns[index].isProven = true
  }

  /// The row whose emission is the sum of all rows above it; nil where none is, or where it may be so by chance.
  func provenTotal(of grid: TableGrid, _ columns: [TableColumn]) -> Int? {
    guard !grid.isTransposed, analyses.indices.contains(grid.index) else { return nil }
    let emissions = columns.indices.filter { columns[$0].role == .emission }
    let analysis = analyses[grid.index]
    if let last = lastRowThatAllAddUpTo(grid, emissions) { return last }
    return analysis.relations.lazy.filter { $0.kind == .rowTotal && isSure($0) }.first { relation in
      guard relation.operands.count >= fewestRows, relation.stated > grid.headerRowCount else { return false }
      let column = emissions.first { column in
        relation.instances.contains { $0.line == column && $0.outcome == .holds }
      }
      guard let column else { return false }
      let above = (grid.headerRowCount..<relation.stated).filter { analysis.number(row: $0, column: column) != nil }
      return above == relation.operands
    }?.stated
  }
}

extension ReaderInput {
  /// The last row, where each row above it has an emission and they add up to its own: of few rows it is the only sum that
  /// is tried, and its digits say enough.
  private func lastRowThatAllAddUpTo(_ grid: TableGrid, _ emissions: [Int]) -> Int? {
    guard let column = emissions.first, let last = lastSum(of: grid, column),
      let total = grid.cell(last, column)?.quantity?.number, total.digits.filter(\.isNumber).count >= fewestDigits
    else { return nil }
    return last
  }

  /// The last row with a number in a column, where each row above it has one, and they add up to it.
  func lastSum(of grid: TableGrid, _ column: Int) -> Int? {
    guard
      let last = (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).last(where: { row in
        grid.cell(row, column)?.quantity?.number != nil
      }), last - grid.headerRowCount >= fewestRows, let total = grid.cell(last, column)?.quantity?.number
    else { return nil }
    var sum = Interval(exactly: .zero)
    for row in grid.headerRowCount..<last {
      guard let part = grid.cell(row, column)?.quantity?.number, let next = sum.adding(part.nearest) else { return nil }
      sum = next
    }
    return sum.meets(total.nearest) ?? false ? last : nil
  }
}

private let amountRoles: Set<ColumnRole> = [.activity, .annual, .freight, .mass, .specification]
/// How many digits a sum has that hardly agrees by chance.
private let fewestDigits = 4
/// How often the numbers of a relation may agree by chance for it to prove anything.
private let mostChance = 1e-3
/// Of how many rows a relation has to hold.
private let fewestRows = 3
