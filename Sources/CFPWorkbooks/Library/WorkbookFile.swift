import CFPFootprints
import CFPRendering
import CXLSXWriter

/// Writes sheets through the library.
func writtenWorkbook(
  _ sheets: [Sheet], title: String, language: OutputLanguage, with library: XLSXLibrary
) throws(WorkbookError) -> [UInt8] {
  let scratch = try ScratchFile()
  defer { scratch.remove() }
  guard let book = scratch.path.withCString({ library.newWorkbook($0) }) else {
    throw .notWritten("libxlsxwriter: out of memory")
  }
  var writer = WorkbookWriter(library: library, book: book, language: language, figures: addresses(in: sheets))
  writer.setProperties(title: title)
  for sheet in sheets { writer.write(sheet) }
  // Closing writes the file and frees everything, whatever happened before.
  let closed = library.closeWorkbook(book)
  let code = writer.firstError != 0 ? writer.firstError : closed
  guard code == 0 else {
    throw .notWritten(library.errorText(code).map { String(cString: $0) } ?? "libxlsxwriter: \(code)")
  }
  return try scratch.contents()
}

/// In points.
private let lineHeight = 15.0

extension Sheet {
  /// Whether A4 would make its print too small to read.
  fileprivate var isWide: Bool { columns.reduce(0) { $0 + $1.heading.width } > 180 }

  /// How many lines the longest text of a row takes in its column: not every program fits heights by itself. Excel takes
  /// no row above 409 points.
  fileprivate func lineCount(of cells: [Cell]) -> Int {
    let counts = zip(cells, columns).map { cell, column -> Int in
      let text: String
      switch cell.value {
      case .text(let words), .textFormula(_, let words): text = words
      case .empty, .number, .formula: return 1
      }
      let width = max(1, Int(column.heading.width) - 1)
      return text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 25, omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, (displayWidth(String($1.prefix(4_000)) ?? "") + width - 1) / width) }
    }
    return min(27, counts.max() ?? 1)
  }
}

/// Where the figures of the report stand: the first cell that holds each as a number.
private func addresses(in sheets: [Sheet]) -> [FigureReference: CellAddress] {
  var found: [FigureReference: CellAddress] = [:]
  for sheet in sheets {
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let figure = cell.figure, case .number = cell.value, found[figure] == nil else { continue }
        found[figure] = CellAddress(sheet: sheet.name, row: row + 1, column: column)
      }
    }
  }
  return found
}

private struct WorkbookWriter {
  let library: XLSXLibrary
  let book: XLSXLibrary.Object
  let language: OutputLanguage
  let figures: [FigureReference: CellAddress]
  /// The first error code that the library answered with.
  var firstError: Int32 = 0
  private var formats: [FormatKey: XLSXLibrary.Object] = [:]

  private struct FormatKey: Hashable {
    var look: Cell.Look
    var number: String
  }

  init(
    library: XLSXLibrary, book: XLSXLibrary.Object, language: OutputLanguage,
    figures: [FigureReference: CellAddress]
  ) {
    self.library = library
    self.book = book
    self.language = language
    self.figures = figures
  }

  mutating func setProperties(title: String) {
    // 1980-01-01, where zip files begin to count: the time of writing would make every workbook another file.
    var properties = xlsx_properties()
    properties.created = 315_532_800
    // The library keeps copies, and takes no property that is longer.
    let short = String(title.prefix(120))
    short.withCString { title in
      "cfpcheck".withCString { author in
        properties.title = title
        properties.author = author
        note(library.setProperties(book, &properties))
      }
    }
  }

  private mutating func note(_ code: Int32) { if firstError == 0 { firstError = code } }

  // MARK: Sheets

  mutating func write(_ sheet: Sheet) {
    guard let page = sheet.name.title.text(language).withCString({ library.addSheet(book, $0) }) else {
      if firstError == 0 { firstError = 1 }
      return
    }
    let lastColumn = UInt16(max(0, sheet.columns.count - 1))
    let lastRow = UInt32(sheet.rows.count)
    for (index, column) in sheet.columns.enumerated() {
      note(library.setColumn(page, UInt16(index), UInt16(index), column.heading.width, nil))
      writeText(column.heading.text.text(language), page, 0, UInt16(index), .heading)
    }
    note(library.setRow(page, 0, 3 * lineHeight, nil))
    for (index, cells) in sheet.rows.enumerated() {
      let lines = sheet.lineCount(of: cells)
      if lines > 1 { note(library.setRow(page, UInt32(index + 1), Double(lines) * lineHeight, nil)) }
    }
    let columns = Dictionary(
      sheet.columns.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let home = CellAddress(sheet: sheet.name, row: row + 1, column: column)
        write(cell, page, home, columns)
      }
    }
    library.freezePanes(page, 1, UInt16(min(sheet.frozenColumns, sheet.columns.count)))
    if sheet.hasFilter, !sheet.rows.isEmpty { note(library.setAutofilter(page, 0, 0, lastRow, lastColumn)) }
    for highlight in sheet.highlights { write(highlight, of: sheet, page) }
    library.setLandscape(page)
    library.setPaper(page, sheet.isWide ? 8 : 9)  // A3, A4
    library.fitToPages(page, 1, 0)
    note(library.repeatRows(page, 0, 0))
    note("&Lcfpcheck&C&A&R&P / &N".withCString { library.setFooter(page, $0) })
  }

  private mutating func write(
    _ cell: Cell, _ page: XLSXLibrary.Object, _ home: CellAddress, _ columns: [ColumnKey: Int]
  ) {
    let (row, column) = (UInt32(home.row), UInt16(home.column))
    switch cell.value {
    case .empty:
      if cell.look != .plain { note(library.writeBlank(page, row, column, format(cell.look))) }
    case .text(let text): writeText(text, page, row, column, cell.look)
    case .number(let value, let number):
      note(library.writeNumber(page, row, column, value, format(cell.look, number)))
    case .formula(let formula, let value, let number):
      let scope = FormulaScope(home: home, columns: columns, figures: figures, language: language)
      guard let text = formula.text(scope) else {
        note(library.writeNumber(page, row, column, value, format(cell.look, number)))
        return
      }
      note(text.withCString { library.writeNumberFormula(page, row, column, $0, format(cell.look, number), value) })
    case .textFormula(let formula, let value):
      let scope = FormulaScope(home: home, columns: columns, figures: figures, language: language)
      guard let text = formula.text(scope) else {
        writeText(value, page, row, column, cell.look)
        return
      }
      let look = format(cell.look)
      note(
        text.withCString { text in
          value.withCString { library.writeTextFormula(page, row, column, text, look, $0) }
        })
    }
  }

  /// A string is never taken for a formula or a number.
  private mutating func writeText(
    _ text: String, _ page: XLSXLibrary.Object, _ row: UInt32, _ column: UInt16, _ look: Cell.Look
  ) {
    let look = format(look)
    note(text.withCString { library.writeString(page, row, column, $0, look) })
  }

  private mutating func write(_ highlight: Highlight, of sheet: Sheet, _ page: XLSXLibrary.Object) {
    guard let index = sheet.index(of: highlight.column), !sheet.rows.isEmpty, let look = look(highlight.look) else {
      return
    }
    let words = highlight.words.replacing("\"", with: "\"\"")
    let rule = "=LEFT($\(columnName(index))2,\(highlight.words.utf16.count))=\"\(words)\""
    for key in highlight.cells {
      guard let column = sheet.index(of: key) else { continue }
      rule.withCString { rule in
        var condition = xlsx_condition()
        condition.type = 13  // LXW_CONDITIONAL_TYPE_FORMULA
        condition.value_string = rule
        condition.format = look
        let code = library.addCondition(
          page, 1, UInt16(column), UInt32(sheet.rows.count), UInt16(column), &condition)
        note(code)
      }
    }
  }

  // MARK: Formats

  /// A format of the conditional kind: it only adds colour and weight.
  private mutating func look(_ look: Highlight.Look) -> XLSXLibrary.Object? {
    guard let format = library.addFormat(book) else { return nil }
    switch look {
    case .alarm:
      library.setFontColor(format, 0x9C0006)
      library.setBackground(format, 0xFFC7CE)
      library.setBold(format)
    case .caution:
      library.setFontColor(format, 0x7F5A00)
      library.setBackground(format, 0xFFEB9C)
    case .faint:
      library.setFontColor(format, 0x595959)
      library.setItalic(format)
    }
    return format
  }

  private mutating func format(_ look: Cell.Look, _ number: String = "") -> XLSXLibrary.Object? {
    let key = FormatKey(look: look, number: number)
    if let known = formats[key] { return known }
    guard let format = library.addFormat(book) else { return nil }
    library.setAlignment(format, 8)  // LXW_ALIGN_VERTICAL_TOP
    if number.isEmpty {
      library.setWrap(format)
    } else {
      number.withCString { library.setNumberFormat(format, $0) }
    }
    switch look {
    case .plain: break
    case .text: library.setAlignment(format, 1)  // LXW_ALIGN_LEFT
    case .mark: library.setAlignment(format, 3)  // LXW_ALIGN_RIGHT
    case .heading:
      library.setBold(format)
      library.setFontColor(format, 0xFFFFFF)
      library.setBackground(format, 0x1F4E5F)
    case .label, .strong: library.setBold(format)
    case .computed: library.setBackground(format, 0xEAF3F6)
    }
    formats[key] = format
    return format
  }
}
