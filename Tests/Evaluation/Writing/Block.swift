/// A table's cell before it is printed.
struct Cell: Hashable, ExpressibleByStringInterpolation {
  var text: String
  var columns = 1
  var rows = 1

  init(_ text: String, columns: Int = 1, rows: Int = 1) {
    self.text = text
    self.columns = columns
    self.rows = rows
  }

  init(stringLiteral text: String) { self.init(text) }
}

/// A table before it is printed: only the cells that begin somewhere, as in HTML.
struct Grid {
  var caption: String?
  var headingRows = 1
  var rows: [[Cell]]

  init(_ rows: [[Cell]], headingRows: Int = 1, caption: String? = nil) {
    self.rows = rows
    self.headingRows = headingRows
    self.caption = caption
  }

  /// Every row with a text for every column: a merged cell's text in its first place, nothing in the others.
  var expanded: [[String]] {
    var lines: [[String?]] = Array(repeating: [], count: rows.count)
    for (index, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while column < lines[index].count, lines[index][column] != nil { column += 1 }
        for row in index..<min(rows.count, index + cell.rows) {
          for offset in 0..<cell.columns {
            while lines[row].count <= column + offset { lines[row].append(nil) }
            lines[row][column + offset] = row == index && offset == 0 ? cell.text : ""
          }
        }
        column += cell.columns
      }
    }
    let width = lines.map(\.count).max() ?? 0
    return lines.map { line in line.map { $0 ?? "" } + Array(repeating: "", count: width - line.count) }
  }
}

/// A part of a document.
enum Block {
  case title(String)
  case heading(String)
  case paragraph(String)
  /// Lines that belong together, one below the other.
  case lines([String])
  case grid(Grid)
  /// A form of its own for text and for HTML.
  case raw(text: String, html: String)
}
