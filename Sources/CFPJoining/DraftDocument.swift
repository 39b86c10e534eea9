package import CFPDocuments

/// A table as a reader found it: cells at grid positions, nothing joined yet.
package struct DraftTable {
  /// The cells in printed order (row by row, left to right).
  package var cells: [TableCell]
  package var rowCount: Int
  /// What stands in a caption element inside the table.
  package var caption: TextSpan?
  /// What stands before it in the row of the table that it is nested in.
  package var label: TextSpan?
  /// The rests of cells that stand apart from them.
  package var rests: [CellRest]

  package init(
    cells: [TableCell], rowCount: Int, caption: TextSpan? = nil, label: TextSpan? = nil, rests: [CellRest] = []
  ) {
    self.cells = cells
    self.rowCount = rowCount
    self.caption = caption
    self.label = label
    self.rests = rests
  }
}

/// What a reader found, before joining. Blocks stand in reading order and do not overlap.
package struct DraftDocument {
  /// The text in UTF-8, see `Document.text`.
  package var text: [UInt8]
  /// How the page shows parts of the text, see `Document.marks`.
  package var marks: [TextMark]
  /// Where the text stands in the source.
  package var map: SourceMap
  /// The blocks; a `.table` block points into `tables`.
  package var blocks: [DocumentBlock]
  package var tables: [DraftTable]
  /// What reading had to leave undone, for people.
  package var notes: [String]

  package init(
    text: [UInt8], marks: [TextMark] = [], map: SourceMap, blocks: [DocumentBlock] = [], tables: [DraftTable] = [],
    notes: [String] = []
  ) {
    self.text = text
    self.marks = marks
    self.map = map
    self.blocks = blocks
    self.tables = tables
    self.notes = notes
  }
}
