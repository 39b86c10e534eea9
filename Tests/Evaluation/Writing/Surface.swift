/// How a document's blocks become characters.
enum Surface: String, CaseIterable, Sendable {
  case tabs, pipes, aligned, boxed, html

  /// All text forms.
  static let text: [Surface] = [.tabs, .pipes, .aligned, .boxed]

  /// Prints a document.
  func print(_ blocks: [Block], _ tongue: Tongue) -> String {
    self == .html ? htmlDocument(blocks, tongue) : blocks.map(plain).joined(separator: "\n\n") + "\n"
  }

  private func plain(_ block: Block) -> String {
    switch block {
    case .title(let text): self == .pipes ? "# \(text)" : text
    case .heading(let text): self == .pipes ? "## \(text)" : text
    case .paragraph(let text): text
    case .lines(let lines): lines.joined(separator: "\n")
    case .raw(let text, _): text
    case .grid(let grid): (grid.caption.map { $0 + "\n" + (self == .tabs ? "" : "\n") } ?? "") + table(grid)
    }
  }

  /// Prints a table as text.
  func table(_ grid: Grid) -> String {
    let rows = grid.expanded
    switch self {
    case .tabs, .html: return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    case .pipes:
      var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
      if grid.headingRows > 0, let width = rows.first?.count {
        lines.insert("|" + Array(repeating: "---", count: width).joined(separator: "|") + "|", at: 1)
      }
      return lines.joined(separator: "\n")
    case .aligned:
      return padded(rows).map { $0.joined(separator: "    ").trimmingEnd }.joined(separator: "\n")
    case .boxed:
      let padded = padded(rows)
      let rules = (padded.first ?? []).map { String(repeating: "─", count: $0.screenWidth + 2) }
      var lines = padded.map { "│ " + $0.joined(separator: " │ ") + " │" }
      lines.insert("├" + rules.joined(separator: "┼") + "┤", at: min(lines.count, max(1, grid.headingRows)))
      lines.insert("┌" + rules.joined(separator: "┬") + "┐", at: 0)
      lines.append("└" + rules.joined(separator: "┴") + "┘")
      return lines.joined(separator: "\n")
    }
  }

  private func padded(_ rows: [[String]]) -> [[String]] {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].screenWidth }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.screenWidth) }
    }
  }
}

extension String {
  /// Columns on a screen: two for a character of the East Asian scripts.
  var screenWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6:
        width + 2
      case 0x200B, 0xFEFF, 0x00AD: width
      default: width + 1
      }
    }
  }

  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
