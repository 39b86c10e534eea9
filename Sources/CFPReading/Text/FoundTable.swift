import CFPDocuments
import CFPJoining

/// A table that was found in the lines of a plain text.
struct FoundTable {
  var cells: [TableCell] = []
  var rowCount = 0
  /// The rests of cells that were wrapped.
  var rests: [CellRest] = []
  /// The index of the first line behind it.
  var endLine: Int
  /// Whether its layout is Markdown's and nothing else's.
  var isMarkdown = false
}

/// What looking for a table at a line gave.
enum TableSearch {
  case found(FoundTable)
  /// No table of the kind starts on the lines before `until`.
  case none(until: Int)
  /// One starts here, with more cells than may still be made.
  case tooLarge
}

/// How much a reader may make of one text, so that hostile input cannot exhaust memory. Far more than any report needs.
struct ReadingLimits {
  /// The cells of all tables together; each table counts as `tableCost` cells more.
  var cells = 2_000_000
  /// The lines (and so the blocks) that are told apart.
  var lines = 999_999

  /// What a table takes beside its cells.
  static let tableCost = 8

  init(cells: Int, lines: Int) {
    self.cells = cells
    self.lines = lines
  }

  /// Limits that keep what is made of a text in proportion to it.
  init(byteCount: Int) {
    cells = min(2_000_000, 250_000 + byteCount / 16)
    lines = min(999_999, 150_000 + byteCount / 20)
  }
}
