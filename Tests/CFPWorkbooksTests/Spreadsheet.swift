import CLibArchive
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a program that opens the workbook sees in a cell.
struct SpreadsheetCell: Equatable {
  var text = ""
  var formula: String?
  /// Whether it is text: neither a number nor computed.
  var isText = false
  var format = "General"

  var number: Double? { isText ? nil : Double(text) }
}

/// A workbook read back from its bytes.
struct Spreadsheet {
  /// The XML parts by their paths.
  let parts: [String: String]
  /// Sheets in the order of their tabs, each with its lines, each line with its cells by column letters.
  let sheets: [(name: String, rows: [[String: SpreadsheetCell]])]

  init(_ bytes: [UInt8]) throws {
    let parts = try Spreadsheet.unpacked(bytes)
    func parsed(_ part: String) throws -> XMLTree {
      guard let text = parts[part] else { throw CocoaError(.fileNoSuchFile) }
      return try XMLTree(text)
    }
    self.parts = parts
    let strings = try parsed("xl/sharedStrings.xml").all("si").map { $0.all("t").map(\.text).joined() }
    let styles = try parsed("xl/styles.xml")
    let codes = Dictionary(
      styles.all("numFmt").map { ($0.attributes["numFmtId"] ?? "", $0.attributes["formatCode"] ?? "") },
      uniquingKeysWith: { first, _ in first }
    ).merging(["1": "0", "2": "0.00", "11": "0.00E+00"]) { own, _ in own }
    let formats = styles.all("cellXfs").flatMap { $0.all("xf") }.map {
      codes[$0.attributes["numFmtId"] ?? ""] ?? "General"
    }
    let names = try parsed("xl/workbook.xml").all("sheet").map { $0.attributes["name"] ?? "" }
    sheets = try names.enumerated().map { index, name in
      let rows = try parsed("xl/worksheets/sheet\(index + 1).xml").all("row").map { row in
        Dictionary(
          row.all("c").map { cell -> (String, SpreadsheetCell) in
            let column = (cell.attributes["r"] ?? "").filter(\.isLetter)
            let kind = cell.attributes["t"] ?? "n"
            let value = cell.all("v").first?.text ?? ""
            return (
              column,
              SpreadsheetCell(
                text: kind == "s" ? strings[Int(value) ?? 0].unescaped : value, formula: cell.all("f").first?.text,
                isText: kind == "s" || kind == "str", format: formats[Int(cell.attributes["s"] ?? "0") ?? 0])
            )
          }, uniquingKeysWith: { first, _ in first })
      }
      return (name, rows)
    }
  }

  /// The lines of a sheet below its headings, each with its cells by heading.
  func rows(_ name: String) -> [[String: SpreadsheetCell]] {
    guard let rows = sheets.first(where: { $0.name == name })?.rows, let headings = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(
        row.compactMap { column, cell in headings[column].map { ($0.text, cell) } },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private static func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
    guard let archive = archive_read_new() else { throw CocoaError(.fileReadUnknown) }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    return try bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        throw CocoaError(.fileReadCorruptFile)
      }
      var parts: [String: String] = [:]
      var entry: OpaquePointer?
      while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = archive_read_data(archive, &chunk, chunk.count), count > 0 { content += chunk[..<count] }
        parts[String(cString: archive_entry_pathname(entry))] = String(decoding: content, as: UTF8.self)
      }
      return parts
    }
  }
}

extension String {
  /// As Excel reads a cell's text: `_x0041_` is the character of that number.
  fileprivate var unescaped: String {
    replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? String(match.0)
    }
  }
}

/// An XML element with what is in it.
final class XMLTree: NSObject, XMLParserDelegate {
  let name: String
  var attributes: [String: String] = [:]
  var text = ""
  var children: [XMLTree] = []
  private var open: [XMLTree] = []

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// - Throws: where the text is not well-formed.
  init(_ text: String) throws {
    name = ""
    super.init()
    open = [self]
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  /// All elements of a name, at whatever depth, in their order.
  func all(_ name: String) -> [XMLTree] { children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = XMLTree(name: name, attributes: attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { open.last?.text += characters }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
