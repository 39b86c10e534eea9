import CFPDocuments
import CFPFootprints
import CFPQuantities

// Activity data, factors and emissions of the same items in tables of their own: what belongs to a row is found by the
// row's name, or by its code.

/// The rows of a table that may complete those of another one.
struct ItemTable {
  struct Row {
    /// The row in the table.
    var row: Int
    /// A01, M-1, 12: the number or code that opens the row.
    var code: [UInt8]?
    /// The item's name, folded.
    var item: [UInt8]?
    var factor: Quantity?
    var emission: Quantity?
  }

  var table: Int
  var rows: [Row]
  /// Whether it has a column of amounts.
  var hasAmounts = false
}

extension Extraction {
  /// Notes what a table states of items, for joining.
  mutating func noteItems(_ grid: TableGrid, _ columns: [TableColumn]) {
    func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }
    guard has(.factor) || has(.emission) || has(.activity) || has(.freight), !has(.product), itemTables.count < 200
    else {
      return
    }
    var rows: [ItemTable.Row] = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, min(grid.rowCount, ExtractionLimits.tableRows)) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      let factor = reader.quantity(.factor, unitRole: .factorUnit).flatMap { $0.number == nil ? nil : $0 }
      let emission = reader.quantity(.emission, unitRole: .emissionUnit).flatMap { $0.number == nil ? nil : $0 }
      let first = grid.cell(row, 0)
      let code = first.flatMap { isCode($0.range) ? bytes[$0.range].map(\.lowercasedASCII) : nil }
      let cell = (reader.cells(.item) + reader.cells(.factorName)).first {
        $0.isText && (code == nil || $0.range != first?.range)
      }
      guard code != nil || cell != nil, totalLabel(in: grid.cells(inRow: row).filter { $0.isText }) == nil else {
        continue
      }
      rows.append(
        ItemTable.Row(
          row: row, code: code, item: cell.map { Array(bytes[withoutLeadingMark(bytes, $0.range)]) }, factor: factor,
          emission: emission))
    }
    if rows.count >= 2 {
      itemTables.append(
        ItemTable(table: grid.index, rows: rows, hasAmounts: has(.activity) || has(.freight)))
    }
  }

  /// Gives the rows of inventories the factors and emissions that other tables state of the same items.
  mutating func joinItemTables() {
    guard itemTables.count > 1 else { return }
    readAmountsOfItems()
    guard !report.inventory.isEmpty else { return }
    var codes: [TableRows: [UInt8]] = [:]
    for table in itemTables {
      for row in table.rows { codes[TableRows(table: table.table, rows: row.row..<(row.row + 1))] = row.code }
    }
    for table in itemTables {
      let brings = table.rows.filter { $0.factor != nil || $0.emission != nil }
      let role = report.tables[table.table].role
      // An inventory with amounts of its own needs no other, and a table of results states stages.
      guard brings.count >= 2, [.other, .factors, .inventory].contains(role),
        !report.inventory.contains(where: { $0.table == table.table && $0.activity?.number != nil })
      else { continue }
      let pairs = pairs(of: brings, notOf: table.table, codes)
      guard pairs.count >= 2, pairs.count * 5 >= brings.count * 4 else { continue }
      join(brings, pairs, from: table.table)
    }
  }

  /// Reads tables of items with amounts, which say nothing of an inventory, where another table lists factors of the same.
  private mutating func readAmountsOfItems() {
    let brings = itemTables.filter { table in table.rows.contains { $0.factor != nil } }
    guard !brings.isEmpty else { return }
    var isChanged = false
    for table in itemTables where report.tables[table.table].role == .other && table.hasAmounts {
      let isListed = brings.contains { other in
        guard other.table != table.table else { return false }
        let names = Set(other.rows.compactMap(\.item))
        let codes = Set(other.rows.filter { $0.item == nil }.compactMap(\.code))
        let found = table.rows.count { row in
          row.item.map(names.contains) ?? false || row.code.map(codes.contains) ?? false
        }
        return found >= 2 && found * 5 >= table.rows.count * 4
      }
      guard isListed, let block = blockOfTable[table.table] else { continue }
      report.tables[table.table] = readAsInventory(table.table, block: block)
      isChanged = true
    }
    guard isChanged else { return }
    // Rows stand in the order of the page.
    let order = report.inventory.indices.sorted { left, right in
      let (one, other) = (report.inventory[left], report.inventory[right])
      return (blockOfTable[one.table] ?? 0, one.tableRow, left) < (
        blockOfTable[other.table] ?? 0, other.tableRow, right
      )
    }
    report.inventory = order.map { report.inventory[$0] }
  }

  /// For each row the row of an inventory that names the same item: by its name, by its code where it has no name, the
  /// first to the first where a name stands several times.
  private func pairs(of rows: [ItemTable.Row], notOf table: Int, _ codes: [TableRows: [UInt8]]) -> [(
    row: Int, target: Int
  )] {
    var byItem: [[UInt8]: [Int]] = [:]
    var byCode: [[UInt8]: [Int]] = [:]
    for index in report.inventory.indices where report.inventory[index].table != table {
      let target = report.inventory[index]
      guard target.activity?.number != nil else { continue }
      if let item = target.item { byItem[Array(bytes[text.range(item.span)]), default: []].append(index) }
      if let code = codes[TableRows(table: target.table, rows: target.tableRow..<(target.tableRow + 1))] {
        byCode[code, default: []].append(index)
      }
    }
    var counts: [[UInt8]: Int] = [:]
    for row in rows { if let item = row.item { counts[item, default: 0] += 1 } }
    var taken: [[UInt8]: Int] = [:]
    return rows.indices.compactMap { index -> (row: Int, target: Int)? in
      let row = rows[index]
      if let code = row.code, let found = byCode[code], found.count == 1 {
        let name = report.inventory[found[0]].item.map { Array(bytes[text.range($0.span)]) }
        if row.item == nil || name == nil || row.item == name { return (index, found[0]) }
      }
      guard let item = row.item, let found = byItem[item], found.count == counts[item] else { return nil }
      defer { taken[item, default: 0] += 1 }
      return (index, found[taken[item, default: 0]])
    }
  }

  private mutating func join(_ rows: [ItemTable.Row], _ pairs: [(row: Int, target: Int)], from table: Int) {
    let role = report.tables[table].role
    // What looks like a second factor is the emission where amount and factor multiply into it.
    let areProducts =
      pairs.allSatisfy { report.inventory[$0.target].factor?.number != nil }
      && pairs.count { isProduct(rows[$0.row].factor, of: report.inventory[$0.target]) } * 5 >= pairs.count * 4
    for (row, target) in pairs {
      var (factor, emission) = (rows[row].factor, rows[row].emission)
      if areProducts, emission == nil { (factor, emission) = (nil, factor) }
      if report.inventory[target].factor?.number == nil, let factor,
        multiplies(factor, report.inventory[target].activity)
      {
        report.inventory[target].factor = factor
        report.inventory[target].factorFrom = "/document/blocks/\(blockOfTable[table] ?? 0)/table/rows/\(rows[row].row)"
      }
      if report.inventory[target].emission?.number == nil, let emission { report.inventory[target].emission = emission }
    }
    if role != .factors || areProducts { report.tables[table].role = .inventory }
    if areProducts {
      report.factorSources.removeAll { source in rows.contains { $0.factor?.span == source.factor.span } }
    }
    report.inventory.removeAll { $0.table == table && $0.activity?.number == nil }
  }

  /// Whether a number is the product of a row's amount and factor.
  private func isProduct(_ value: Quantity?, of row: InventoryRow) -> Bool {
    guard let value = value?.number, let activity = row.activity?.number, let factor = row.factor?.number,
      let product = activity.nearest.multiplied(by: factor.nearest)
    else { return false }
    return product.meets(value.nearest) ?? false
  }

  /// A01, M-1, 12, F3: letters and digits, a digit at the end.
  private func isCode(_ range: Range<Int>) -> Bool {
    guard (1...8).contains(range.count), bytes[range.upperBound - 1].isDigit else { return false }
    return bytes[range].allSatisfy { $0.isDigit || $0.isASCIILetter || "-._".utf8.contains($0) }
  }
}
