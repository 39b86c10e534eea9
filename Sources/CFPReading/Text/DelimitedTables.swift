import CFPDocuments
import CFPJoining

/// Reads lines of values that semicolons or commas part, as spreadsheets write them: with a line of headings, as many
/// values in each line, and figures below a heading. Values in quotes may hold the divider and line breaks. Lines that
/// only nearly are such a table stay text: a comma may be anything.
func delimitedTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  var end = first + 1
  for divider in [UInt8(ascii: ";"), UInt8(ascii: ",")] {
    guard mayBeHeadings(first, of: lines, divider, in: text) else { continue }
    let records = Records(startingAt: first, of: lines, in: text, divider: divider, limit: cellLimit)
    if records.isTooLarge { return .tooLarge }
    end = max(end, records.endLine)
    guard records.isTable(in: text) else { continue }
    return .found(records.table)
  }
  return .none(until: end)
}

/// A quick look: at least two dividers, as many in the line below where no quotes stand, and none of the layouts that
/// have their own readers.
private func mayBeHeadings(_ first: Int, of lines: [Line], _ divider: UInt8, in text: [UInt8]) -> Bool {
  guard first + 2 < lines.count, lines[first].tabCount == 0, isDirectlyBelow(lines[first + 1]) else { return false }
  let line = text[lines[first].text.range]
  let count = line.count { $0 == divider }
  guard count >= 2, line.count <= 2000 else { return false }
  let next = text[lines[first + 1].text.range]
  return line.contains(quote) || next.contains(quote) || next.count { $0 == divider } == count
}

/// Lines that have as many values as the one above.
private struct Records {
  private(set) var endLine: Int
  private(set) var isTooLarge = false
  private var fields: [[TextSpan]] = []
  /// Whether the line behind the last one is nearly a record, too: then it is not evident where the values end.
  private var endsInDoubt = false

  init(startingAt first: Int, of lines: [Line], in text: [UInt8], divider: UInt8, limit: Int) {
    endLine = first
    var cellCount = 0
    while endLine < lines.count, endLine == first || isDirectlyBelow(lines[endLine]) {
      guard let (record, next) = Self.record(at: endLine, of: lines, in: text, divider: divider) else {
        endsInDoubt = true
        return
      }
      guard record.count == fields.first?.count ?? record.count else {
        endsInDoubt = record.count > 2
        return
      }
      fields.append(record)
      endLine = next
      cellCount += record.count
      if cellCount > limit {
        isTooLarge = true
        return
      }
    }
  }

  /// The values of the record that starts on a line, and the line behind it; nil where a quote is never closed.
  private static func record(
    at first: Int, of lines: [Line], in text: [UInt8], divider: UInt8
  ) -> (fields: [TextSpan], next: Int)? {
    var fields: [TextSpan] = []
    var line = first
    var index = lines[first].text.start
    while true {
      index = text.skippingBlanks(from: index, before: lines[line].text.end)
      if index < lines[line].text.end, text[index] == quote {
        let start = index + 1
        var close = start
        // Two quotes in a row stand for one.
        while close < lines[line].text.end
          || line - first < mostLines && line + 1 < lines.count
            && isDirectlyBelow(lines[line + 1])
        {
          if close >= lines[line].text.end {
            line += 1
            close = lines[line].text.start
          } else if text[close] != quote {
            close += 1
          } else if close + 1 < lines[line].text.end, text[close + 1] == quote {
            close += 2
          } else {
            break
          }
        }
        guard close < lines[line].text.end else { return nil }
        fields.append(text.trimmed(TextSpan(start, close)))
        index = text.skippingBlanks(from: close + 1, before: lines[line].text.end)
        if index < lines[line].text.end, text[index] != divider { return nil }
      } else {
        let start = index
        while index < lines[line].text.end, text[index] != divider { index += 1 }
        fields.append(text.trimmed(TextSpan(start, index)))
      }
      if index >= lines[line].text.end { return (fields, line + 1) }
      index += 1
    }
  }

  private static let mostLines = 4

  /// Whether the values are a table's: headings of words, below them short values, and in one column at least figures only.
  func isTable(in text: [UInt8]) -> Bool {
    guard !endsInDoubt, let width = fields.first?.count, width >= 3 else { return false }
    // The unit or a title may stand alone above the headings.
    let isTitled = fields[0].dropFirst().allSatisfy(\.isEmpty)
    let body = fields.dropFirst(isTitled ? 2 : 1)
    guard body.count >= 2 else { return false }
    let headings = fields[isTitled ? 1 : 0]
    guard headings.allSatisfy({ cellContent($0, in: text) == .words }), !fields.joined().contains(where: isLong) else {
      return false
    }
    return headings.indices.dropFirst().contains { column in
      var figures = 0
      for record in body {
        switch cellContent(record[column], in: text) {
        case .number: figures += 1
        case .words: return false
        case .empty, .null: break
        }
      }
      return figures >= 2
    }
  }

  private func isLong(_ field: TextSpan) -> Bool { field.end - field.start > 160 }

  var table: FoundTable {
    var table = FoundTable(endLine: endLine)
    table.rowCount = fields.count
    for (row, record) in fields.enumerated() {
      for (column, field) in record.enumerated() {
        table.cells.append(TableCell(row: row, column: column, span: field))
      }
    }
    return table
  }
}

private let quote = UInt8(ascii: "\"")
