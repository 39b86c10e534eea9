public import CFPDocuments
public import CFPFootprints

/// Where the values of a report stand, by JSON pointer: the places that the JSON's `provenance` lists, headings that
/// state a unit aside, so that an empty cell is not looked for in its column's heading.
///
/// A pointer to a part (`/inventory/4`) has the place of the first value in it, and one to something that is not
/// stated (a factor that a row lacks) that of the part around it. A whole top-level part has none: its first value
/// says nothing about what is missing in it.
public struct ProvenanceIndex: Sendable {
  private let document: Document
  private var places = ValuePlaces()
  /// The index in `places` by pointer; for a part that of its first value.
  private var indices: [String: Int] = [:]

  /// The places of every value that the report's JSON holds.
  public init(of report: CFPReport) {
    document = report.document
    var writer = ReportWriter(report: report, options: JSONOptions(isPretty: false))
    writer.placesUnits = false
    writer.json.beginObject()
    writer.writeStatedParts(of: report)
    places = writer.places
    for index in 0..<places.count {
      var pointer = places.pointer(index)
      while pointer.namesInnerPart, indices[String(decoding: pointer, as: UTF8.self)] == nil {
        indices[String(decoding: pointer, as: UTF8.self)] = index
        pointer = pointer[..<(pointer.lastIndex(of: UInt8(ascii: "/")) ?? pointer.startIndex)]
      }
    }
  }

  /// The places of a value in the text; empty where nothing is known of the pointer.
  public func spans(at pointer: String) -> [TextSpan] {
    if let span = document.span(at: pointer) { return [span] }
    var pointer = pointer[...]
    while pointer.utf8.namesInnerPart {
      if let index = indices[String(pointer)] { return Array(places.spans(index)) }
      guard let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
      pointer = pointer[..<slash]
    }
    return []
  }

  /// The 1-based line of the source on which a value starts.
  public func line(at pointer: String) -> Int? { spans(at: pointer).first.map { document.map.line(of: $0) } }
}

extension Document {
  /// Where a part of `document` stands: a block, or one of the cells that start in a row of its table; nil for a pointer to
  /// anything else.
  func span(at pointer: String) -> TextSpan? {
    guard pointer.hasPrefix("/document/blocks/") else { return nil }
    let parts = pointer.utf8.split(separator: UInt8(ascii: "/"))
    func number(_ index: Int) -> Int? { parts.count > index ? Int(String(decoding: parts[index], as: UTF8.self)) : nil }
    guard let block = number(2), blocks.indices.contains(block) else { return nil }
    guard case .table(let table) = blocks[block].kind, let row = number(5) else { return blocks[block].span }
    // Of a row its first cell.
    let cells = tables[table].cells
    let cell = cells.endOfPrefix { $0.row < row } + (number(6) ?? 0)
    return cells.indices.contains(cell) && cells[cell].row == row ? cells[cell].span : blocks[block].span
  }
}

extension Collection<UInt8> {
  /// Whether a pointer leads further than to a top-level part.
  fileprivate var namesInnerPart: Bool { dropFirst().contains(UInt8(ascii: "/")) }
}
