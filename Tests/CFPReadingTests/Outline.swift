import CFPDocuments

@testable import CFPJoining
@testable import CFPReading

/// Reads a plain text and tells its blocks, one a line, in a form that a test can spell out.
func outline(_ text: String) -> String {
  var mediaType = ""
  let draft = readPlainText(Array(text.utf8), mediaType: &mediaType)
  return outline(draft, mediaType: mediaType)
}

/// Joins a draft and tells its blocks.
func outline(_ draft: DraftDocument, mediaType: String = "text/plain") -> String {
  let document = assembled(draft, mediaType: mediaType)
  return document.blocks.map { outline($0, in: document) }.joined(separator: "\n")
}

/// A draft as a finished document.
func assembled(_ draft: DraftDocument, mediaType: String = "text/plain") -> Document {
  var draft = draft
  let (blocks, tables) = join(&draft)
  let source = SourceDescription(
    name: "test", sha256: "", byteCount: draft.text.count, mediaType: mediaType, encoding: "utf-8",
    replacedCharacters: 0)
  return Document(
    source: source, text: draft.text, map: draft.map, blocks: blocks, tables: tables,
    notes: draft.notes)
}

private func outline(_ block: DocumentBlock, in document: Document) -> String {
  let words = document.printed(block.span)
  let number = block.number.map { " [\(document.printed($0))]" } ?? ""
  switch block.kind {
  case .heading(let level): return "h\(level)\(number) \(words)"
  case .paragraph: return "p \(words)"
  case .listItem: return "item \(words)"
  case .figure: return "figure \(words)"
  case .formula: return "formula \(words)"
  case .contents: return "contents \(words)"
  case .furniture: return "furniture \(words)"
  case .caption(let table):
    return "caption\(number) -> \(table.map { "table \($0)" } ?? "none"): \(words)"
  case .table(let index): return outline(document.tables[index], index: index, in: document)
  }
}

private func outline(_ table: DocumentTable, index: Int, in document: Document) -> String {
  var lines = ["table \(index)"]
  for row in 0..<table.rowCount {
    let cells = table.cells.filter { $0.row == row }
    var printed = [String](repeating: "", count: (cells.map(\.column).max() ?? -1) + 1)
    for cell in cells {
      printed[cell.column] = document.printed(cell.span) + (cell.isHeader ? "!" : "")
    }
    lines.append("  " + printed.joined(separator: " | "))
  }
  return lines.joined(separator: "\n")
}
