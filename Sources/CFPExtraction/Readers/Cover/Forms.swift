import CFPDocuments
import CFPFootprints
import CFPQuantities

// Forms: tables that pair labels with values.

extension ReaderInput {
  /// Whether a table pairs labels with values: at least a third of its words are labels of the vocabulary.
  func isFieldTable(_ grid: TableGrid) -> Bool {
    var labels = 0
    var filled = 0
    var colons = 0
    for row in 0..<min(grid.rowCount, 60) {
      for cell in grid.cells(inRow: row) where !cell.isEmpty && cell.row == row {
        filled += 1
        if cell.isText,
          text.field(labelled: cell.range) != nil || labelledValue(in: cell.range) != nil
            || !bracketedLabels(in: cell.range).isEmpty
        {
          labels += 1
        } else if cell.isText, bytes[cell.range].last == UInt8(ascii: ":") {
          // A label that no vocabulary has.
          colons += 1
        }
      }
    }
    if let pair = pairColumns(grid), pairsWords(grid, pair) {
      return labels >= 1 && labels * 4 >= grid.rowCount || labels >= 3
    }
    if labels >= 3, labels * 4 >= filled, hasPairs(grid) { return true }
    return labels >= (grid.rowCount <= 2 ? 1 : 2) && (labels + colons) * 3 >= filled
  }

  /// Whether each row holds pairs: an even number of filled cells, the known labels at the
  /// odd ones of them, and at the first of most rows.
  private func hasPairs(_ grid: TableGrid) -> Bool {
    var pairs = 0
    var opened = 0
    for row in 0..<min(grid.rowCount, 60) {
      let cells = grid.cells(inRow: row).filter { !$0.isEmpty && $0.row == row && !isColon($0.range) }
      guard cells.count > 1 else { continue }
      // 订单产量 | 420,000 | 件: behind a label and its value a unit or a remark.
      let isLabelled = text.field(labelled: cells[0].range) != nil
      guard cells.count % 2 == 0 || cells.count == 3 && (isLabelled || cells[1].quantity?.number != nil) else {
        return false
      }
      for (position, cell) in cells.enumerated() where text.field(labelled: cell.range) != nil {
        guard position % 2 == 0 else { return false }
        if position == 0 { opened += 1 }
      }
      pairs += 1
    }
    return pairs >= 2 && opened * 2 >= pairs
  }

  /// The two columns of a form; one that only headings of parts fill counts for nothing.
  private func pairColumns(_ grid: TableGrid) -> (label: Int, value: Int)? {
    if grid.columnCount == 2 { return (0, 1) }
    guard grid.columnCount == 3 else { return nil }
    let rows = (0..<min(grid.rowCount, 60)).map { grid.cells(inRow: $0).filter { !$0.isEmpty } }
    guard rows.allSatisfy({ $0.count <= 2 }), rows.contains(where: { $0.count == 2 }) else { return nil }
    let isIndented = rows.allSatisfy { row in
      row.count < 2 || row[0].column == 1 && row[1].column == 2 || row[0].column == 0 && isHeading(row)
    }
    return isIndented ? (1, 2) : nil
  }

  /// `2 | General information`: the number of a part beside its heading.
  private func isHeading(_ row: [TableGrid.Cell]) -> Bool {
    row[0].range.count <= 4 && text.field(labelled: row[1].range) == nil
  }

  /// Whether two columns are words beside words, as forms have them: hardly a number fills a cell of the second one.
  private func pairsWords(_ grid: TableGrid, _ columns: (label: Int, value: Int)) -> Bool {
    let rows = 0..<min(grid.rowCount, 60)
    let values = rows.compactMap { grid.cell($0, columns.value) }.filter { !$0.isEmpty }
    let amounts = values.count { $0.quantity?.number != nil && bytes[$0.range].allSatisfy { !$0.isASCIILetter } }
    return amounts * 3 <= values.count
      && rows.allSatisfy { row in grid.cell(row, columns.label).map { $0.isEmpty || $0.isText } ?? true }
  }

  /// Reads a table of labels and values: value beside its label, or, under a first row of labels only, below it.
  func formStatements(_ grid: TableGrid) -> [Statement] {
    var values = LabelledValues(input: self, reader: .form)
    var row = -1
    while row + 1 < grid.rowCount {
      row += 1
      values.beginGroup()
      let cells = grid.cells(inRow: row)
      if isLabelRow(cells), row + 1 < grid.rowCount, !isLabelRow(grid.cells(inRow: row + 1)) {
        for label in cells where !label.isEmpty {
          guard let key = text.field(labelled: label.range), let value = grid.cell(row + 1, label.column),
            !value.isEmpty
          else { continue }
          values.add(key, label: label.range, value: value.range)
        }
        row += 1
        continue
      }
      var index = 0
      while index < cells.count {
        if cells[index].isText, let key = text.field(labelled: cells[index].range) {
          // A merged value may leave an empty cell before it.
          var valueIndex = index + 1
          if valueIndex + 1 < cells.count, cells[valueIndex].isEmpty || isColon(cells[valueIndex].range),
            text.field(labelled: cells[valueIndex + 1].range) == nil
          {
            valueIndex += 1
          }
          if valueIndex < cells.count, !cells[valueIndex].isEmpty,
            text.field(labelled: cells[valueIndex].range) == nil
          {
            values.add(key, label: cells[index].range, value: value(at: valueIndex, of: key, cells))
            index = valueIndex
          }
        } else if cells[index].isText, case let pairs = bracketedLabels(in: cells[index].range), !pairs.isEmpty {
          for pair in pairs { values.add(pair.key, label: pair.label, value: pair.value) }
        } else if cells[index].isText, let pair = labelledValue(in: cells[index].range) {
          values.add(pair.key, label: pair.label, value: pair.value)
        }
        index += 1
      }
    }
    return values.statements
  }

  /// The value in a cell; of a unit's amount with the unit in the cell behind it (`1 | 只`).
  private func value(at index: Int, of key: FieldKey, _ cells: [TableGrid.Cell]) -> Range<Int> {
    let own = cells[index].range
    // 数据期间 | 2025/1/1 | 2025/6/30: both ends have a cell.
    if key == .dataPeriod, index + 1 < cells.count, isDate(own), isDate(cells[index + 1].range),
      own.upperBound <= cells[index + 1].range.lowerBound
    {
      return own.lowerBound..<cells[index + 1].range.upperBound
    }
    guard key == .functionalUnit || key == .declaredUnit,
      bytes[own].allSatisfy({ $0.isDigit || ",.".utf8.contains($0) }),
      index + 1 < cells.count, cells[index + 1].isText, text.field(labelled: cells[index + 1].range) == nil,
      own.upperBound <= cells[index + 1].range.lowerBound
    else { return own }
    return own.lowerBound..<cells[index + 1].range.upperBound
  }

  private func isDate(_ range: Range<Int>) -> Bool {
    let found = dates(bytes, in: range)
    return found.count == 1 && range.count <= 24 && found[0].date.month != nil
  }

  private func isColon(_ range: Range<Int>) -> Bool { bytes[range].elementsEqual(":".utf8) }

  /// Whether a row holds several labels and nothing else: its values stand below.
  private func isLabelRow(_ cells: [TableGrid.Cell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count > 1 && filled.allSatisfy { $0.isText && text.field(labelled: $0.range) != nil }
  }
}
