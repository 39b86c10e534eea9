public import CFPDocuments
import CFPQuantities

extension TableAnalysis {
  /// The analysis in lines that people can read: what the columns hold, and every relation with where it fails.
  public func outline(in document: Document) -> String {
    var lines: [String] = []
    let table = document.tables[self.table]
    lines.append(
      "table \(self.table): \(table.rowCount) x \(table.columnCount), \(headingRows) heading rows, \(stubColumns) name columns"
        + (isTooLarge ? ", too large to be searched" : ""))
    for (index, column) in columns.enumerated() {
      var line = "  column \(index) \(column.kind.rawValue)"
      if !column.name.isEmpty { line += " \"\(printed(column.nameSpans, document))\"" }
      if let unit = column.unit { line += " [\(unit.name)]" }
      lines.append(line)
    }
    for relation in relations { lines.append("  " + text(of: relation, document)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of relation: TableRelation, _ document: Document) -> String {
    let names = relation.kind == .rowTotal ? rows : columns
    func name(_ index: Int) -> String {
      guard names.indices.contains(index), !names[index].nameSpans.isEmpty else { return "#\(index)" }
      return "#\(index) \(printed(names[index].nameSpans.suffix(1), document))"
    }
    var text = "\(relation.kind.rawValue): \(name(relation.stated)) from \(ranges(relation.operands))"
    if relation.power != 0, relation.kind == .product { text += ", times 10^\(relation.power)" }
    if relation.wholeRows.count > 1 { text += ", parts of the sum of rows \(ranges(relation.wholeRows))" }
    text += "; holds in \(relation.holding)"
    let across = relation.kind == .rowTotal ? "columns" : "rows"
    if !relation.failing.isEmpty { text += ", fails in \(across) \(ranges(relation.failing))" }
    if let line = relation.unexplained { text += ", unexplained in \(line)" }
    return text + (relation.isNamed ? ", named" : "")
  }

  private func printed(_ spans: some Sequence<TextSpan>, _ document: Document) -> String {
    spans.map { document.printed($0) }.joined(separator: " / ")
  }
}

/// `1-3, 5`.
private func ranges(_ numbers: [Int]) -> String {
  var parts: [String] = []
  var start: Int?
  for (index, number) in numbers.enumerated() {
    if start == nil { start = number }
    if index + 1 < numbers.count, numbers[index + 1] == number + 1 { continue }
    if let first = start { parts.append(first == number ? "\(number)" : "\(first)-\(number)") }
    start = nil
  }
  return parts.joined(separator: ", ")
}
