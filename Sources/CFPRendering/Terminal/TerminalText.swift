/// Lines of text for a terminal: labels padded to one width, colours where they are wanted.
struct TerminalText {
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  private(set) var text = ""
  let usesColor: Bool
  /// How wide labels are padded.
  let labelWidth: Int

  init(usesColor: Bool, labelWidth: Int) {
    self.usesColor = usesColor
    self.labelWidth = labelWidth
  }

  mutating func line(_ line: String = "") {
    text += line
    text += "\n"
  }

  /// An indented line that begins with a label; without one the line continues the label above it.
  mutating func labelled(_ label: String, _ content: String, _ style: Style = .plain) {
    line("  \(styled(padded(label, to: labelWidth), .dim))  \(styled(content, style))")
  }

  func styled(_ text: String, _ style: Style) -> String {
    usesColor && style != .plain && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// The text with blanks behind it, up to a width in columns.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// How many columns a text takes: Chinese and full-width characters take two.
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: width
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width + 2
    default: width + 1
    }
  }
}
