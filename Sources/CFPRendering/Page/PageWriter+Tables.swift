import CFPAuditing
import CFPDocuments
import CFPFootprints

extension PageWriter {
  /// The tables that hold figures, as printed, each figure with the outcome of its checks; then the figures outside them.
  mutating func writeTables() {
    html.markup("<section id=tables>")
    heading(.tables)
    var shown: Set<Int> = []
    for block in report.document.blocks {
      guard case .table(let index) = block.kind, report.document.tables.indices.contains(index) else { continue }
      let figures = figureValues(in: report.document.tables[index])
      guard !figures.isEmpty else { continue }
      shown.formUnion(figures)
      writeTable(report.document.tables[index], index, line: line(of: block.span))
    }
    let outside = outcomes.figures.compactMap { values[$0] }.filter { !shown.contains($0) }
    if !outside.isEmpty {
      html.markup("<h3>")
      words(.figuresInText)
      html.markup("</h3>")
      writeList(of: outside)
    }
    html.markup("</section>\n")
  }

  /// The figures that a table's cells state, each by its value's number.
  func figureValues(in table: DocumentTable) -> Set<Int> {
    var found: Set<Int> = []
    for cell in table.cells {
      for piece in source.pieces(in: cell.span.range) {
        for value in piece.values where values.figureOfNumber[Int(value)] != nil { found.insert(Int(value)) }
      }
    }
    return found
  }

  /// Values as a list of buttons with what they are and their line; the rest of a long list is only counted.
  mutating func writeList(of numbers: [Int]) {
    let most = 200
    html.markup("<ul class=values>")
    for number in numbers.prefix(most) {
      guard let span = values.spans(number).first else { continue }
      html.markup("<li>")
      excerpt(of: number)
      html.markup(" ")
      if let figure = values.figureOfNumber[number] {
        text(report.name(of: figure))
        html.markup(" ")
      }
      lineLink(line(of: span))
      html.markup("</li>")
    }
    if numbers.count > most {
      html.markup("<li>… +")
      html.integer(numbers.count - most)
      html.markup("</li>")
    }
    html.markup("</ul>")
  }

  private mutating func writeTable(_ table: DocumentTable, _ index: Int, line: Int) {
    html.markup("<div class=scroll role=region tabindex=0 aria-labelledby=table-")
    html.integer(index)
    html.markup("><table class=printed><caption id=table-")
    html.integer(index)
    html.markup(">")
    writeCaption(of: table)
    html.markup(" ")
    lineLink(line)
    html.markup("</caption>")
    let headerRows = report.tables.indices.contains(index) ? report.tables[index].headerRowCount : table.headerRowCount
    writeRows(of: table, headerRows: headerRows)
    html.markup("</table></div>\n")
  }

  mutating func writeCaption(of table: DocumentTable) {
    if let caption = table.caption, report.document.blocks.indices.contains(caption) {
      text(report.document.printed(report.document.blocks[caption].span))
    } else {
      words(.untitledTable)
    }
  }

  private mutating func writeRows(of table: DocumentTable, headerRows: Int) {
    var next = 0
    // Headings are repeated on each sheet of paper, where no cell hangs from them into the rows below.
    let hangs = table.cells.contains { $0.row < headerRows && $0.row + $0.rowSpan > headerRows }
    let headRows = hangs ? 0 : min(headerRows, table.rowCount)
    if headRows > 0 { html.markup("<thead>") }
    for row in 0..<table.rowCount {
      if row == headRows, headRows > 0 { html.markup("</thead><tbody>") }
      html.markup("<tr>")
      while next < table.cells.count, table.cells[next].row <= row {
        let cell = table.cells[next]
        let isHeader = row < headerRows || cell.isHeader
        openCell(cell, isHeader: isHeader, isColumn: row < headerRows)
        writeCell(cell.span)
        html.markup(isHeader ? "</th>" : "</td>")
        next += 1
      }
      html.markup("</tr>")
    }
  }

  mutating func openCell(_ cell: TableCell, isHeader: Bool, isColumn: Bool) {
    html.markup(isHeader ? (isColumn ? "<th scope=col" : "<th scope=row") : "<td")
    if cell.columnSpan > 1 {
      html.markup(" colspan=")
      html.integer(cell.columnSpan)
    }
    if cell.rowSpan > 1 {
      html.markup(" rowspan=")
      html.integer(cell.rowSpan)
    }
    html.markup(">")
  }

  /// A cell as printed, its figures as buttons.
  private mutating func writeCell(_ span: TextSpan) {
    let printed = report.document.printed(span)
    guard !printed.isEmpty else { return }
    if let redactor, isRedacted(printed, by: redactor) { return text(printed) }
    var position = span.start
    var figures: [(number: Int, span: TextSpan)] = []
    for piece in source.pieces(in: span.range) where piece.span.start >= position {
      guard let number = piece.values.last(where: { values.figureOfNumber[Int($0)] != nil }),
        let place = values.spans(Int(number)).first(where: { $0.start == piece.span.start && $0.end <= span.end })
      else { continue }
      figures.append((Int(number), place))
      position = place.end
    }
    position = span.start
    for (number, place) in figures {
      html.text(report.document.printed(TextSpan(position, place.start)))
      if position < place.start { html.markup(" ") }
      choice(number) { $0.html.text($0.report.document.printed(place)) }
      position = place.end
      if position < span.end { html.markup(" ") }
    }
    html.text(report.document.printed(TextSpan(position, span.end)))
  }

  private func isRedacted(_ text: String, by redactor: Redactor) -> Bool {
    var redactor = redactor
    return redactor.redacted(Array(text.utf8)) != nil
  }
}
