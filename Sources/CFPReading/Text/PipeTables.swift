import CFPDocuments
import CFPJoining

/// Reads lines with `|` between their cells, as Markdown writes tables: with or without the outer pipes, with or without
/// a rule (`|---|:--:|`) below the headings; or between rules that frame it and part its groups.
func pipeTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  guard lines[first].pipeCount > 0 else { return .none(until: first + 1) }
  if isPipeRule(lines[first], in: text) {
    return framedTable(startingAt: first, of: lines, in: text, cellLimit: cellLimit)
  }
  var end = first
  var cellCount = 0
  var rules: [Int] = []
  while end < lines.count, lines[end].pipeCount > 0, !lines[end].text.isEmpty,
    end == first || isDirectlyBelow(lines[end])
  {
    if isPipeRule(lines[end], in: text) {
      if let rule = rules.first {
        // A second rule: one that parts groups of figures, or the row above it heads a table of its own.
        guard isSame(lines[end], lines[rule], in: text), holdsFigures(lines[end - 1], in: text) else {
          if end - 1 > first, end - 1 != rules.last { end -= 1 }
          break
        }
      } else if end > first + 1 {
        guard end <= first + mostHeadingLines, !lines[first..<end].contains(where: { holdsFigures($0, in: text) })
        else {
          break
        }
      }
      rules.append(end)
    }
    cellCount += Int(lines[end].pipeCount) + 1
    end += 1
  }
  guard end > first, !rules.isEmpty || looksLikeRows(lines[first..<end], in: text) else {
    return .none(until: max(end, first + 1))
  }
  if cellCount > cellLimit { return .tooLarge }
  var table = FoundTable(endLine: end)
  table.isMarkdown = !rules.isEmpty
  table.cells.reserveCapacity(cellCount)
  // In a table without outer pipes a row that a pipe opens has an empty first cell.
  let hasOuterPipes = text[lines[first].text.start] == UInt8(ascii: "|")
  var nextRule = 0
  for index in first..<end {
    if nextRule < rules.count, rules[nextRule] == index {
      nextRule += 1
      continue
    }
    let firstCell = table.cells.count
    let isHeader = index < (rules.first ?? first)
    appendPipedCells(
      of: lines[index].text, in: text, row: table.rowCount, isHeader: isHeader, hasOuterPipes: hasOuterPipes,
      to: &table.cells)
    if isHeader, index > first { joinHeadings(&table, from: firstCell, in: text) }
    table.rowCount += 1
  }
  return table.rowCount > 0 ? .found(table) : .none(until: end)
}

/// Whether two lines print the same.
private func isSame(_ line: Line, _ other: Line, in text: [UInt8]) -> Bool {
  text[line.text.start..<line.text.end].elementsEqual(text[other.text.start..<other.text.end])
}

/// Whether a row has a figure behind its first cell.
private func holdsFigures(_ line: Line, in text: [UInt8]) -> Bool {
  var cells: [TableCell] = []
  appendPipedCells(of: line.text, in: text, row: 0, isHeader: false, hasOuterPipes: true, to: &cells)
  return cells.dropFirst().contains { cellContent($0.span, in: text) == .number }
}

/// Reads a table that a rule opens: every rule is a line drawn in it, and the headings stand above the second one.
private func framedTable(startingAt first: Int, of lines: [Line], in text: [UInt8], cellLimit: Int) -> TableSearch {
  var end = first
  var rules: [Int] = []
  var cellCount = 0
  while end < lines.count, lines[end].pipeCount > 0, !lines[end].text.isEmpty,
    end == first || isDirectlyBelow(lines[end])
  {
    if isPipeRule(lines[end], in: text) { rules.append(end) } else { cellCount += Int(lines[end].pipeCount) + 1 }
    end += 1
  }
  guard cellCount > 0 else { return .none(until: end) }
  if cellCount > cellLimit { return .tooLarge }
  var table = FoundTable(endLine: end)
  let hasOuterPipes = text[lines[first].text.start] == UInt8(ascii: "|")
  // A frame without a rule below its headings has a rule above and one below.
  let headingEnd = rules.count > 2 ? rules[1] : first
  var nextRule = 0
  for index in first..<end {
    if nextRule < rules.count, rules[nextRule] == index {
      nextRule += 1
      continue
    }
    appendPipedCells(
      of: lines[index].text, in: text, row: table.rowCount, isHeader: index < headingEnd,
      hasOuterPipes: hasOuterPipes, to: &table.cells)
    table.rowCount += 1
  }
  return .found(table)
}

/// How many lines of headings may stand above the first rule.
private let mostHeadingLines = 3

/// Without a rule a `|` may be any character: the pipes must stand around the rows, behind each of them, or as often in
/// each.
private func looksLikeRows(_ lines: ArraySlice<Line>, in text: [UInt8]) -> Bool {
  let opened = lines.allSatisfy { text[$0.text.start] == UInt8(ascii: "|") }
  let closed = lines.allSatisfy { text[$0.text.end - 1] == UInt8(ascii: "|") }
  if opened { return lines.contains { $0.pipeCount >= 3 } || lines.count >= 2 && lines.contains { $0.pipeCount >= 2 } }
  if closed { return lines.count >= 2 && lines.allSatisfy { $0.pipeCount >= 2 } }
  guard let first = lines.first, lines.allSatisfy({ $0.pipeCount == first.pipeCount }) else { return false }
  return lines.count >= (first.pipeCount >= 2 ? 2 : 3)
}

/// `|---|:--:|`: nothing but hyphens, colons, pipes and blanks.
private func isPipeRule(_ line: Line, in text: [UInt8]) -> Bool {
  var hyphens = 0
  for byte in text[line.text.start..<line.text.end] {
    switch byte {
    case UInt8(ascii: "-"): hyphens += 1
    case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
    default: return false
    }
  }
  return hyphens > 0
}

private func appendPipedCells(
  of line: TextSpan, in text: [UInt8], row: Int, isHeader: Bool, hasOuterPipes: Bool, to cells: inout [TableCell]
) {
  var column = 0
  // The outer pipes divide nothing.
  var start = hasOuterPipes && text[line.start] == UInt8(ascii: "|") ? line.start + 1 : line.start
  var index = start
  while index <= line.end {
    let isEnd = index == line.end
    if isEnd || text[index] == UInt8(ascii: "|") && text[max(index - 1, line.start)] != UInt8(ascii: "\\") {
      if isEnd, start == line.end, column > 0 { break }
      let cell = withoutMarkup(text.trimmed(TextSpan(start, index)), in: text)
      cells.append(TableCell(row: row, column: column, span: cell, isHeader: isHeader))
      column += 1
      start = index + 1
    }
    index += 1
  }
}

/// A span without the Markdown marks around the whole of it: `**total**`, `` `kg` ``.
func withoutMarkup(_ span: TextSpan, in text: [UInt8]) -> TextSpan {
  for mark in markupMarks.words where text.has(mark, at: span.start, before: span.end) {
    let inner = TextSpan(span.start + mark.count, span.end - mark.count)
    guard inner.end > inner.start, text.has(mark, at: inner.end, before: span.end) else { continue }
    // `**a** and **b**` is not one bold text.
    let lead = mark[0]
    if text[inner.start..<inner.end].contains(lead) { continue }
    return text.trimmed(inner)
  }
  return span
}

private let markupMarks: WordList = ["**", "__", "`"]
