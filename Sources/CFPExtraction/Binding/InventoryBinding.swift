import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The rows of inventories with the factors and emissions that other tables state of the same items: found by the row's
/// name, or by its code.
struct InventoryBinding {
  let input: ReaderInput
  var readings: [TableReading]
  var inventory: [InventoryRow]
  /// Those of tables first, then those of sentences.
  var factors: [FactorSource]
  /// How many of them stand in tables.
  var listedFactorCount: Int { factors.count - spokenFactorCount }
  private var spokenFactorCount = 0
  /// What tables state besides rows that were found to be inventories only here.
  var further: [Statement] = []

  init(input: ReaderInput, readings: [TableReading], statements: [Statement]) {
    self.input = input
    self.readings = readings
    inventory = statements.rows
    factors = statements.factors
    join(Array(statements.items.prefix(mostItemTables)))
  }

  /// Gives the rows of inventories the factors and emissions that other tables state of the same items.
  private mutating func join(_ itemTables: [ItemTable]) {
    guard itemTables.count > 1 else { return }
    readAmounts(of: itemTables)
    guard !inventory.isEmpty else { return }
    var codes: [TableRows: [UInt8]] = [:]
    for table in itemTables {
      for row in table.rows { codes[TableRows(table: table.table, rows: row.row..<(row.row + 1))] = row.code }
    }
    for table in itemTables {
      let brings = table.rows.filter { $0.factor != nil || $0.emission != nil }
      let role = readings[table.table].role
      // An inventory with amounts of its own needs no other, and a table of results states stages.
      guard brings.count >= 2, [.other, .factors, .inventory].contains(role),
        !inventory.contains(where: { $0.table == table.table && $0.activity?.number != nil })
      else { continue }
      let pairs = pairs(of: brings, notOf: table.table, codes)
      guard pairs.count >= 2, pairs.count * 5 >= brings.count * 4 else { continue }
      join(brings, pairs, from: table.table)
    }
  }

  /// Reads tables of items with amounts, which say nothing of an inventory, where another table lists factors of the same.
  private mutating func readAmounts(of itemTables: [ItemTable]) {
    let brings = itemTables.filter { table in table.rows.contains { $0.factor != nil } }
    guard !brings.isEmpty else { return }
    var isChanged = false
    for table in itemTables where readings[table.table].role == .other && table.hasAmounts {
      let isListed = brings.contains { other in
        guard other.table != table.table else { return false }
        let names = Set(other.rows.compactMap(\.item))
        let codes = Set(other.rows.filter { $0.item == nil }.compactMap(\.code))
        let found = table.rows.count { row in
          row.item.map(names.contains) ?? false || row.code.map(codes.contains) ?? false
        }
        return found >= 2 && found * 5 >= table.rows.count * 4
      }
      guard isListed, let block = input.blockOfTable[table.table] else { continue }
      let shape = input.inventoryShape(ofTable: table.table, block: block)
      let (reading, found) = input.inventoryStatements(shape, limit: ExtractionLimits.tableRows - inventory.count)
      readings[table.table] = reading
      for statement in found {
        if case .row(let row) = statement.content { inventory.append(row) } else { further.append(statement) }
      }
      isChanged = true
    }
    guard isChanged else { return }
    // Rows stand in the order of the page.
    let order = inventory.indices.sorted { left, right in
      let (one, other) = (inventory[left], inventory[right])
      return (input.blockOfTable[one.table] ?? 0, one.tableRow, left) < (
        input.blockOfTable[other.table] ?? 0, other.tableRow, right
      )
    }
    inventory = order.map { inventory[$0] }
  }

  /// For each row the row of an inventory that names the same item: by its name, by its code where it has no name, the
  /// first to the first where a name stands several times.
  private func pairs(of rows: [ItemTable.Row], notOf table: Int, _ codes: [TableRows: [UInt8]]) -> [(
    row: Int, target: Int
  )] {
    var byItem: [[UInt8]: [Int]] = [:]
    var byCode: [[UInt8]: [Int]] = [:]
    for index in inventory.indices where inventory[index].table != table {
      let target = inventory[index]
      guard target.activity?.number != nil else { continue }
      if let item = target.item { byItem[Array(input.bytes[input.text.range(item.span)]), default: []].append(index) }
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
        let name = inventory[found[0]].item.map { Array(input.bytes[input.text.range($0.span)]) }
        if row.item == nil || name == nil || row.item == name { return (index, found[0]) }
      }
      guard let item = row.item, let found = byItem[item], found.count == counts[item] else { return nil }
      defer { taken[item, default: 0] += 1 }
      return (index, found[taken[item, default: 0]])
    }
  }

  private mutating func join(_ rows: [ItemTable.Row], _ pairs: [(row: Int, target: Int)], from table: Int) {
    let role = readings[table].role
    // What looks like a second factor is the emission where amount and factor multiply into it.
    let areProducts =
      pairs.allSatisfy { inventory[$0.target].factor?.number != nil }
      && pairs.count { isProduct(rows[$0.row].factor, of: inventory[$0.target]) } * 5 >= pairs.count * 4
    for (row, target) in pairs {
      var (factor, emission) = (rows[row].factor, rows[row].emission)
      if areProducts, emission == nil { (factor, emission) = (nil, factor) }
      if inventory[target].factor?.number == nil, let factor,
        multiplies(factor, inventory[target].activity)
      {
        inventory[target].factor = factor
        inventory[target].factorFrom = "/document/blocks/\(input.blockOfTable[table] ?? 0)/table/rows/\(rows[row].row)"
      }
      if inventory[target].emission?.number == nil, let emission { inventory[target].emission = emission }
    }
    if role != .factors || areProducts { readings[table].role = .inventory }
    if areProducts {
      factors.removeAll { source in rows.contains { $0.factor?.span == source.factor.span } }
    }
    inventory.removeAll { $0.table == table && $0.activity?.number == nil }
  }

  /// Whether a number is the product of a row's amount and factor.
  private func isProduct(_ value: Quantity?, of row: InventoryRow) -> Bool {
    guard let value = value?.number, let activity = row.activity?.number, let factor = row.factor?.number,
      let product = activity.nearest.multiplied(by: factor.nearest)
    else { return false }
    return product.meets(value.nearest) ?? false
  }

  /// Adds the factors that sentences state; one that is listed already adds its place.
  mutating func add(spoken: [FactorSource]) {
    var known = KnownFactors()
    for source in spoken {
      if let carrier = source.carrier,
        let index = known.index(of: carrier, source.factor.number, source.factor.unit, in: factors)
      {
        factors[index].item.also.append(source.item.span)
      } else {
        factors.append(source)
        spokenFactorCount += 1
      }
    }
  }

  /// Links rows without a factor of their own to the entry of a table of factors: by the code that stands for it (F03), by
  /// the item's name, else by any other word cell of the row: the material, the factor's name.
  mutating func takeListedFactors() {
    var named: [String: [Int]] = [:]
    var coded: [String: [Int]] = [:]
    for index in 0..<listedFactorCount {
      named[factors[index].item.value, default: []].append(index)
      if let code = factors[index].code { coded[code, default: []].append(index) }
    }
    guard !named.isEmpty else { return }
    for index in inventory.indices where inventory[index].factor?.number == nil {
      guard inventory[index].activity?.number != nil, let item = inventory[index].item else { continue }
      let words = wordCells(ofRow: inventory[index])
      var matches = words.flatMap { coded[$0] ?? [] }
      if matches.isEmpty, inventory[index].factor == nil {
        matches = named[item.value] ?? words.flatMap { named[$0] ?? [] }
      }
      guard matches.count == 1, multiplies(factors[matches[0]].factor, inventory[index].activity) else { continue }
      inventory[index].factor = factors[matches[0]].factor
      inventory[index].factorFrom = "/factorSources/\(matches[0])"
    }
  }

  /// What the word cells of a row say.
  private func wordCells(ofRow row: InventoryRow) -> Set<String> {
    guard input.document.tables.indices.contains(row.table), listedFactorCount > 0 else { return [] }
    let cells = input.document.tables[row.table].cells(coveringRow: row.tableRow)
    return Set(cells.lazy.filter { $0.row == row.tableRow && !$0.span.isEmpty }.map { input.document.printed($0.span) })
  }
}

/// Whether a factor's unit can multiply an amount's: kgCO2e/kg multiplies no t·km.
func multiplies(_ factor: Quantity?, _ amount: Quantity?) -> Bool {
  guard let per = factor?.unit?.per, let unit = amount?.unit?.symbol, per.dimension != .count,
    unit.dimension != .count
  else { return true }
  return per.dimension == unit.dimension
}

/// Finds a factor among those that are listed so far, whose number grows with the report.
private struct KnownFactors {
  private struct Key: Hashable {
    var carrier: Carrier?
    var number: PrintedNumber?
    var unit: PrintedUnit?
  }

  private var places: [Key: Int] = [:]
  private var listed = 0

  /// The first factor of a carrier with a number and unit; factors are only ever added to the list.
  mutating func index(
    of carrier: Carrier, _ number: PrintedNumber?, _ unit: PrintedUnit?, in factors: [FactorSource]
  ) -> Int? {
    while listed < factors.count {
      let key = Key(
        carrier: factors[listed].carrier, number: factors[listed].factor.number, unit: factors[listed].factor.unit)
      if places[key] == nil { places[key] = listed }
      listed += 1
    }
    return places[Key(carrier: carrier, number: number, unit: unit)]
  }
}

/// Each is held against all others.
private let mostItemTables = 200
