import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

extension PageWriter {
  /// What was not checked, by the reason; then what was printed and not even read as a figure.
  mutating func writeOpen() {
    html.markup("<section id=open>")
    heading(.open)
    var byReason: [OpenReason: [Int]] = [:]
    for figure in outcomes.figures {
      if case .unchecked(let reason) = outcomes[figure], let value = values[figure] {
        byReason[reason, default: []].append(value)
      }
    }
    html.markup("<p>")
    words(outcomes.figures.isEmpty ? .noFigures : byReason.isEmpty ? .openNone : .openLead)
    html.markup("</p>")
    for reason in OpenReason.allCases {
      guard let numbers = byReason[reason] else { continue }
      let reasonWords = openReasonWords[reason] ?? Message(zh: reason.rawValue, en: reason.rawValue)
      subheading(reasonWords, count: numbers.count)
      writeList(of: numbers)
    }
    list(unreadValues, under: .unreadValues)
    writeUnreadTables()
    let notes = report.document.notes + report.notes
    if !notes.isEmpty {
      subheading(PageWord.notes.message, count: notes.count)
      html.markup("<ul>")
      for note in notes {
        html.markup("<li>")
        text(note)
        html.markup("</li>")
      }
      html.markup("</ul>")
    }
    html.markup("</section>\n")
  }

  private mutating func subheading(_ message: Message, count: Int) {
    html.markup("<h3>")
    words(message)
    text(" (\(count))")
    html.markup("</h3>")
  }

  private mutating func list(_ numbers: [Int], under word: PageWord) {
    guard !numbers.isEmpty else { return }
    subheading(word.message, count: numbers.count)
    writeList(of: numbers)
  }

  /// Cells of rows and stages in which something is printed that is neither a number nor a mark for none.
  private var unreadValues: [Int] {
    let rows = report.inventory.indices.flatMap { row in
      [FigureReference.RowCell.activity, .factor, .emission, .share].map { FigureReference.row(row, $0) }
    }
    let stages = report.results.stages.indices.flatMap { [FigureReference.stage($0, .emission), .stage($0, .share)] }
    return (rows + stages + [.total]).filter { report[$0]?.isUnread ?? false }.compactMap { values[$0.pointer] }
  }

  private mutating func writeUnreadTables() {
    let tables = report.document.blocks.compactMap { block -> (index: Int, line: Int, count: Int)? in
      guard case .table(let index) = block.kind, report.document.tables.indices.contains(index),
        !isOfFields(index), figureValues(in: report.document.tables[index]).isEmpty
      else { return nil }
      let count = numberCount(in: report.document.tables[index])
      return count > 1 ? (index, line(of: block.span), count) : nil
    }
    guard !tables.isEmpty else { return }
    subheading(PageWord.unreadTables.message, count: tables.count)
    html.markup("<ul>")
    for (index, line, count) in tables.prefix(100) {
      html.markup("<li>")
      writeCaption(of: report.document.tables[index])
      html.markup(" ")
      lineLink(line)
      text(" — \(count) ")
      words(.numbers)
      html.markup("</li>")
    }
    html.markup("</ul>")
  }

  /// Whether a table only says who and what: its numbers are none of a footprint's.
  private func isOfFields(_ index: Int) -> Bool {
    guard report.tables.indices.contains(index) else { return false }
    return [.fields, .people, .boundary].contains(report.tables[index].role)
  }

  private func numberCount(in table: DocumentTable) -> Int {
    table.cells.count { cell in
      let folded = FoldedText(report.document, in: cell.span)
      guard case .quantity(let content) = cellContent(folded.bytes, in: folded.bytes.indices, style: .decimalPoint)
      else {
        return false
      }
      return content.number != nil
    }
  }
}
