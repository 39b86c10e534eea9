import CFPAuditing
import CFPDocuments
import CFPFootprints

extension PageWriter {
  /// The report's whole text: a text file line by line as it is, HTML as its blocks and tables. Every value is marked.
  mutating func writeSource() {
    html.markup("<section id=source aria-labelledby=source-title><h2 id=source-title>")
    words(.source)
    html.markup(" <span class=name>")
    text(report.document.source.name)
    html.markup("</span></h2>")
    if report.document.source.mediaType == "text/html" {
      html.markup("<div class=\"src blocks\" role=region tabindex=0 aria-labelledby=source-title>")
      writeBlocks()
    } else {
      html.markup("<div class=\"src lines\" role=region tabindex=0 aria-labelledby=source-title>")
      writeLines()
    }
    html.markup("</div></section>\n")
  }

  private mutating func writeLines() {
    let bytes = report.document.text
    var number = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      html.markup("<p id=L")
      html.integer(number)
      html.markup(" data-l=")
      html.integer(number)
      html.markup(">")
      let isCarriageReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      writeMarked(start..<(isCarriageReturn ? end - 1 : end))
      html.markup("</p>")
      start = end + 1
      number += 1
    }
  }

  private mutating func writeBlocks() {
    // Several blocks may stand on one line of the source: the first one is what a link to the line leads to.
    var known: Set<Int> = []
    for block in report.document.blocks {
      if case .table(let index) = block.kind, report.document.tables.indices.contains(index) {
        writeSourceTable(report.document.tables[index], &known)
        continue
      }
      html.markup("<p class=")
      html.markup(block.kind.className)
      place(line(of: block.span), &known)
      html.markup(">")
      writeMarked(block.span.range.clamped(to: 0..<report.document.text.count))
      html.markup("</p>")
    }
  }

  /// The attributes that say which line of the source an element begins on.
  private mutating func place(_ line: Int, _ known: inout Set<Int>) {
    if known.insert(line).inserted {
      html.markup(" id=L")
      html.integer(line)
    }
    html.markup(" data-l=")
    html.integer(line)
  }

  private mutating func writeSourceTable(_ table: DocumentTable, _ known: inout Set<Int>) {
    html.markup("<table>")
    var next = 0
    for row in 0..<table.rowCount {
      let first = next < table.cells.count && table.cells[next].row == row ? table.cells[next] : nil
      html.markup("<tr><td class=ln")
      if let first { place(line(of: first.span), &known) }
      html.markup("></td>")
      while next < table.cells.count, table.cells[next].row <= row {
        let cell = table.cells[next]
        openCell(cell, isHeader: cell.isHeader, isColumn: row < table.headerRowCount)
        writeMarked(cell.span.range.clamped(to: 0..<report.document.text.count))
        html.markup(cell.isHeader ? "</th>" : "</td>")
        next += 1
      }
      html.markup("</tr>")
    }
    html.markup("</table>")
  }

  /// A stretch of the text, verbatim, the values in it marked.
  private mutating func writeMarked(_ range: Range<Int>) {
    for piece in source.pieces(in: range) {
      if piece.values.isEmpty {
        copy(piece.span.range)
        continue
      }
      html.markup("<mark data-v=\"")
      var figure: FigureReference?
      for (offset, value) in piece.values.enumerated() {
        if offset > 0 { html.markup(" ") }
        html.integer(Int(value))
        figure = values.figureOfNumber[Int(value)] ?? figure
      }
      if let figure {
        html.markup("\" class=\"")
        html.markup(outcomes[figure].className)
      }
      html.markup("\">")
      copy(piece.span.range)
      html.markup("</mark>")
    }
  }

  /// The text of a range with placeholders for what is redacted; a placeholder stands where its stretch begins.
  private mutating func copy(_ range: Range<Int>) {
    var position = range.lowerBound
    if !redactions.isEmpty {
      var index = firstRedaction(endingAfter: range.lowerBound)
      while index < redactions.count, redactions[index].span.start < range.upperBound {
        let (span, placeholder) = redactions[index]
        if span.start >= position {
          html.text(report.document.text[position..<span.start])
          html.text(placeholder)
        }
        position = min(max(position, span.end), range.upperBound)
        index += 1
      }
    }
    html.text(report.document.text[position..<range.upperBound])
  }

  private func firstRedaction(endingAfter position: Int) -> Int {
    redactions.endOfPrefix { $0.span.end <= position }
  }
}

extension DocumentBlock.Kind {
  fileprivate var className: StaticString {
    switch self {
    case .heading: "head"
    case .caption: "cap"
    case .listItem: "item"
    case .contents, .furniture: "faint"
    default: "par"
    }
  }
}
