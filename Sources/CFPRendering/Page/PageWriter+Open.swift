import CFPAuditing
import CFPDocuments
import CFPFootprints

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
    if !audit.unread.isEmpty {
      subheading(PageWord.unreadPlaces.message, count: audit.unread.count)
      writeUnread(audit.unread)
    }
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
}
