extension Surface {
  /// Prints a document as HTML.
  func htmlDocument(_ blocks: [Block], _ tongue: Tongue) -> String {
    let language =
      switch tongue {
      case .hans: "zh-CN"
      case .hant: "zh-TW"
      default: tongue.rawValue
      }
    return
      "<!DOCTYPE html>\n<html lang=\"\(language)\"><head><meta charset=\"utf-8\"><title>\(escaped("CFP"))</title></head>\n<body>\n"
      + blocks.map(html).joined(separator: "\n") + "\n</body></html>\n"
  }

  private func html(_ block: Block) -> String {
    switch block {
    case .title(let text): "<h1>\(escaped(text))</h1>"
    case .heading(let text): "<h2>\(escaped(text))</h2>"
    case .paragraph(let text): "<p>\(escaped(text))</p>"
    case .lines(let lines): lines.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n")
    case .raw(_, let html): html
    case .grid(let grid): (grid.caption.map { "<p>\(escaped($0))</p>\n" } ?? "") + table(html: grid)
    }
  }

  private func table(html grid: Grid) -> String {
    var text = "<table>\n"
    for (index, row) in grid.rows.enumerated() {
      let tag = index < grid.headingRows ? "th" : "td"
      text += "<tr>"
      for cell in row {
        let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
        let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
        text += "<\(tag)\(columns)\(rows)>\(escaped(cell.text))</\(tag)>"
      }
      text += "</tr>\n"
    }
    return text + "</table>"
  }
}

/// Text with HTML's special characters as entities.
func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\u{A0}": result += "&nbsp;"
    default: result.append(character)
    }
  }
  return result
}
