import CFPDocuments
import CFPFootprints
import CFPQuantities

// Activity data outside of tables: `外购电力：4.86 kWh × 0.5306 kgCO2e/kWh = 2.58 kgCO2e`, and lines of keys and values
// (`项目：…；数量：…；排放因子：…；排放：…`). Rows so printed stand in no table; theirs is counted from -1 downwards.

extension ReaderInput {
  /// Reads calculations that are written out in lines, and the sums below them.
  func calculationLines() -> [Statement] {
    var statements: [Statement] = []
    for (number, lines) in listedLines().enumerated() {
      let table = -1 - number
      var group: Range<Int>? = lines.first.flatMap { sections[$0.block.block].last.map { blockRanges[$0] } }
      var position = 0
      var firstBelowSum = 0
      for line in lines where !isElsewhere(line.range, line.block) {
        if var row = equation(line) ?? keyedRow(line) {
          (row.table, row.tableRow) = (table, position)
          let label = group.flatMap { stageLabel(text, withoutTitleMarks($0)) }
          if let group, let label {
            row.stage = settled(label.term, afterProduction: true).stage
            row.label = text.stated(withoutTitleMarks(group))
          }
          position += 1
          statements.append(
            Statement(
              content: .row(row), reader: .calculation, place: text.folded.span(of: trimmed(line.range, of: bytes))))
        } else if position > firstBelowSum, let sum = sum(line) {
          var sum = sum
          sum.rowsAbove = TableRows(table: table, rows: firstBelowSum..<position)
          if let label = group.flatMap({ stageLabel(text, withoutTitleMarks($0)) }) {
            sum.stage = settled(label.term, afterProduction: true).stage
          }
          firstBelowSum = position
          statements.append(Statement(content: .subtotal(sum), reader: .calculation, place: sum.label.span))
        } else if line.numbers.isEmpty, line.range.count <= longestGroupName {
          group = line.range
        }
      }
    }
    return statements
  }

  /// A name, two or more numbers that multiply, and what they give.
  private func equation(_ line: ListedLine) -> InventoryRow? {
    let numbers = line.numbers
    guard numbers.count >= 3,
      let equals = numbers.indices.dropLast().first(where: { isGap(numbers, after: $0, of: equalsSigns) })
    else { return nil }
    var first = equals
    while first > 0, isGap(numbers, after: first - 1, of: timesSigns) { first -= 1 }
    let result = numbers[equals + 1]
    guard first < equals, equals - first <= 3, result.number != nil,
      result.unit?.isEmission ?? numbers[first...equals].contains(where: { $0.unit?.isEmission ?? false }),
      let name = listedName(line.range.lowerBound..<numbers[first].range.lowerBound),
      isEnd(result.range.upperBound, of: line)
    else { return nil }
    return row(name, factors: Array(numbers[first...equals]), result: result)
  }

  /// Whether two numbers have nothing but one of some signs between them.
  private func isGap(_ numbers: [ProseNumber], after index: Int, of signs: [[UInt8]]) -> Bool {
    guard numbers[index].range.upperBound <= numbers[index + 1].range.lowerBound else { return false }
    var gap = trimmed(numbers[index].range.upperBound..<numbers[index + 1].range.lowerBound, of: bytes)
    while let last = bytes[gap].last, " (".utf8.contains(last) { gap = gap.dropLast() }
    while let first = bytes[gap].first, " )".utf8.contains(first) { gap = gap.dropFirst() }
    return signs.contains { bytes[gap].map(\.lowercasedASCII).elementsEqual($0) }
  }

  /// Whether nothing but a bracket or a full stop stands behind a result.
  private func isEnd(_ index: Int, of line: ListedLine) -> Bool {
    let rest = trimmed(index..<max(index, line.range.upperBound), of: bytes)
    guard let first = bytes[rest].first else { return true }
    return rest.count <= 3 || ".;,(".utf8.contains(first) && rest.count <= 60
  }

  private func row(_ name: Range<Int>, factors: [ProseNumber], result: ProseNumber) -> InventoryRow? {
    // The factor is the one that is emissions per something, else the one without a unit, else the last.
    let factor =
      factors.lastIndex { $0.unit?.isEmission ?? false } ?? factors.lastIndex { $0.unit == nil } ?? factors.count - 1
    guard let activity = factors.indices.first(where: { $0 != factor && !(factors[$0].unit?.isEmission ?? false) })
    else {
      return nil
    }
    var row = InventoryRow(stage: .other, table: -1, tableRow: 0)
    row.item = text.stated(name)
    row.carrier = text.carrier(ofItem: name)
    row.activity = factors[activity].quantity(in: text)
    row.factor = factors[factor].quantity(in: text)
    row.emission = result.quantity(in: text)
    row.multipliers = factors.indices.filter { $0 != factor && $0 != activity }.map {
      Multiplier(kind: .other, label: text.stated(name), quantity: factors[$0].quantity(in: text))
    }
    return row
  }

  /// `项目：注塑机用电；数量：386.40 kWh；排放系数：0.5703 kgCO2e/kWh；排放：220.364 kgCO2e`.
  private func keyedRow(_ line: ListedLine) -> InventoryRow? {
    guard line.numbers.count >= 2 else { return nil }
    for divider in [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")] {
      let parts = parts(of: line.range, at: divider)
      guard parts.count >= 3 else { continue }
      var row = InventoryRow(stage: .other, table: -1, tableRow: 0)
      var known = 0
      for part in parts {
        guard let colon = bytes[part].firstIndex(of: UInt8(ascii: ":")) else { continue }
        let key = withoutNumbering(bytes, part.lowerBound..<colon)
        let value = trimmed((colon + 1)..<part.upperBound, of: bytes)
        guard !value.isEmpty, let role = text.vocabulary.columns.exact(bytes, key) else { continue }
        known += 1
        switch role {
        case .item: row.item = text.stated(value)
        case .activity, .freight: row.activity = text.quantity(filling: value)
        case .factor: row.factor = text.quantity(filling: value)
        case .emission: row.emission = text.quantity(filling: value)
        case .source: row.dataSource = text.stated(value)
        case .factorSource: row.factorSource = text.stated(value)
        default: known -= 1
        }
      }
      guard let item = row.item, row.activity?.number != nil, row.factor?.number != nil || row.emission?.number != nil,
        known * 2 >= parts.count
      else { continue }
      row.carrier = text.carrier(ofItem: text.range(item.span))
      return row
    }
    return nil
  }

  func parts(of range: Range<Int>, at divider: UInt8) -> [Range<Int>] {
    bytes[range].split(separator: divider).map { trimmed($0.startIndex..<$0.endIndex, of: bytes) }.filter {
      !$0.isEmpty
    }
  }

  /// The sum below some rows: 小计 0.78 kgCO2e.
  private func sum(_ line: ListedLine) -> StageResult? {
    guard line.numbers.count == 1, let number = line.numbers.first, number.number != nil,
      number.unit?.isEmission ?? false,
      let name = listedName(line.range.lowerBound..<number.range.lowerBound),
      let term = totalTerm(text, name), term == .subtotal || term == .total, isEnd(number.range.upperBound, of: line)
    else { return nil }
    var sum = StageResult(stage: .other, label: text.stated(name))
    sum.emission = number.quantity(in: text)
    return sum
  }

  /// A group's name without brackets around it and the word for what it is: 【工序】注塑成型.
  private func withoutTitleMarks(_ range: Range<Int>) -> Range<Int> {
    var name = withoutNumbering(bytes, trimmed(range, of: bytes))
    for bracket in groupBrackets where bytes.holds(bracket.open, at: name.lowerBound, end: name.upperBound) {
      guard let close = find(bracket.close, in: bytes, name) else { continue }
      let rest = trimmed(close.upperBound..<name.upperBound, of: bytes)
      name = rest.isEmpty ? (name.lowerBound + bracket.open.count)..<close.lowerBound : rest
    }
    while let last = bytes[name].last, last == UInt8(ascii: ":") { name = name.dropLast() }
    return name
  }
}

private let longestGroupName = 60
private let groupBrackets: [(open: [UInt8], close: [UInt8])] = [("【", "】"), ("[", "]"), ("<", ">")].map {
  (Array($0.0.utf8), Array($0.1.utf8))
}
