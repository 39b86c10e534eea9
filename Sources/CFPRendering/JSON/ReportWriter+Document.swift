import CFPDocuments
import CFPFootprints

extension ReportWriter {
  /// `document`: the whole text as blocks, so that nothing printed is lost.
  mutating func writeDocument(_ report: CFPReport) {
    object("document") { writer in
      writer.list("blocks", report.document.blocks) { writer, block in
        writer.writeBlock(block, readings: report.tables)
      }
      writer.listIfAny("notes", report.document.notes + report.notes) { $0.string($1) }
    }
  }

  private mutating func writeBlock(_ block: DocumentBlock, readings: [TableReading]) {
    var table: Int?
    if case .table(let index) = block.kind, document.tables.indices.contains(index) { table = index }
    object(isInline: table == nil) { writer in
      writer.json.key("kind")
      writer.json.string(block.kind.name)
      if case .heading(let level) = block.kind {
        writer.json.key("level")
        writer.json.integer(level)
      }
      if let number = block.number {
        writer.json.key("number")
        writer.printed(number)
      }
      writer.json.key("line")
      writer.json.integer(writer.document.map.line(of: block.span))
      if let table {
        writer.writeTable(writer.document.tables[table], readings.indices.contains(table) ? readings[table] : nil)
      } else {
        writer.writeText(block.span)
      }
    }
  }

  /// `text`, with what is struck out in it, and `struck`: each such stretch by itself, since it is no value any more.
  private mutating func writeText(_ span: TextSpan) {
    json.key("text")
    printed(span, showsStruck: true)
    listIfAny("struck", struckStretches(in: span), isInline: true) { $0.printed($1, showsStruck: true) }
  }

  private func struckStretches(in span: TextSpan) -> [TextSpan] {
    document.struckStretches(in: span).filter { document.text[$0.range].contains { $0 > 0x20 } }
  }

  /// `table`: what it turned out to be, and its cells row by row.
  private mutating func writeTable(_ table: DocumentTable, _ reading: TableReading?) {
    object("table") { writer in
      if let caption = table.caption, writer.document.blocks.indices.contains(caption) {
        writer.json.key("caption")
        writer.printed(writer.document.blocks[caption].span)
      }
      if let reading {
        writer.json.key("role")
        writer.json.string(reading.role.rawValue)
      }
      writer.json.key("headerRows")
      writer.json.integer(reading?.headerRowCount ?? table.headerRowCount)
      writer.writeProof(reading)
      writer.writeRows(of: table)
    }
  }

  /// `proven`: what the table's arithmetic alone shows, and no word of a vocabulary: columns by their roles, the total's row.
  private mutating func writeProof(_ reading: TableReading?) {
    let columns = reading?.lines.indices.filter { reading?.lines[$0].isProven ?? false } ?? []
    guard let reading, reading.provenTotal != nil || !columns.isEmpty else { return }
    json.key("proven")
    json.beginObject(isInline: true)
    if let total = reading.provenTotal {
      json.key("totalRow")
      json.integer(total)
    }
    if !columns.isEmpty {
      json.key("columns")
      json.beginObject(isInline: true)
      for column in columns {
        json.key(String(column).utf8)
        json.string(reading.lines[column].role ?? "")
      }
      json.endObject()
    }
    json.endObject()
  }

  /// `rows`: in each row the cells that start in it. A cell whose place does not follow from the ones before it says
  /// its column.
  private mutating func writeRows(of table: DocumentTable) {
    json.key("rows")
    json.beginArray()
    var index = 0
    for row in 0..<table.rowCount {
      json.element()
      json.beginArray(isInline: true)
      var next = 0
      while index < table.cells.count, table.cells[index].row <= row {
        let cell = table.cells[index]
        while next < cell.column, let above = table.cell(row: row, column: next), above.row < row { next += 1 }
        json.element()
        writeCell(cell, isInPlace: cell.column == next)
        next = cell.column + cell.columnSpan
        index += 1
      }
      json.endArray()
    }
    json.endArray()
  }

  /// A cell that is nothing but its text is a string, any other an object.
  private mutating func writeCell(_ cell: TableCell, isInPlace: Bool) {
    if isInPlace, cell.rowSpan == 1, cell.columnSpan == 1, !cell.isHeader, struckStretches(in: cell.span).isEmpty {
      printed(cell.span)
      return
    }
    object { writer in
      writer.writeText(cell.span)
      if !isInPlace {
        writer.json.key("column")
        writer.json.integer(cell.column)
      }
      if cell.rowSpan != 1 {
        writer.json.key("rowSpan")
        writer.json.integer(cell.rowSpan)
      }
      if cell.columnSpan != 1 {
        writer.json.key("columnSpan")
        writer.json.integer(cell.columnSpan)
      }
      if cell.isHeader {
        writer.json.key("header")
        writer.json.bool(true)
      }
    }
  }
}

extension DocumentBlock.Kind {
  /// The kind's name in the JSON.
  fileprivate var name: StaticString {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .table: "table"
    case .caption: "caption"
    case .listItem: "list"
    case .figure: "figure"
    case .formula: "formula"
    case .contents: "contents"
    case .furniture: "furniture"
    }
  }
}
