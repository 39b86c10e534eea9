/// Lines of text for a terminal: labels padded to one width, colours where they are wanted, folded where there is a
/// window to fold them to.
struct TerminalText {
  private(set) var text = ""
  private let usesColor: Bool
  /// The window's columns; nil where nothing is folded.
  let width: Int?
  /// How wide labels are padded.
  let labelWidth: Int
  private var redactor: Redactor?

  init(usesColor: Bool, width: Int?, labelWidth: Int, redactor: Redactor?) {
    self.usesColor = usesColor
    self.width = width
    self.labelWidth = labelWidth
    self.redactor = redactor
  }

  /// The column at which the content of a labelled line begins.
  var contentColumn: Int { labelWidth + 4 }

  /// A line; what does not fit into the window goes on below, indented.
  mutating func line(_ line: StyledText = "", indent: Int? = nil) {
    var line = line
    for index in line.pieces.indices { line.pieces[index].text = displayable(line.pieces[index].text) }
    let lines = width.map { line.folded(to: $0, indent: indent ?? contentColumn) } ?? [line]
    for line in lines { text += line.drawn(usesColor: usesColor) + "\n" }
  }

  /// An indented line that begins with a label; without one the line continues the label above it.
  mutating func labelled(_ label: String, _ content: StyledText) {
    line("  " + StyledText(padded(label, to: labelWidth), .dim) + "  " + content)
  }

  mutating func labelled(_ label: String, _ content: String, _ style: StyledText.Style = .plain) {
    labelled(label, StyledText(content, style))
  }

  /// A text as it may be shown: people replaced where that is asked for, and nothing in it that acts on the terminal.
  mutating func displayable(_ text: String) -> String {
    let redacted = redactor?.redacted(text)
    return visible(redacted ?? text)
  }
}
