public import CFPDocuments
import CFPFootprints
import CFPTables

/// Something that was not understood and holds printed values, or names what others are.
public struct UnreadPlace: Sendable {
  public enum Kind: String, Sendable, CaseIterable { case table, column, row, sentence }

  public var kind: Kind
  /// Its place in the report JSON's `document`.
  public var pointer: String
  /// The heading of a column, the name of a row, the caption of a table, the sentence, as printed.
  public var heading: String
  /// Where that stands.
  public var span: TextSpan
  /// How many values in it are unread.
  public var values: Int
  /// Whether one of them is an emission, or may multiply into one.
  public var carriesEmissions: Bool
  /// Lines for a `--vocabulary` file that would make it readable, where words are what is in the way.
  public var vocabulary: [String]

  public init(
    kind: Kind, pointer: String, heading: String, span: TextSpan, values: Int, carriesEmissions: Bool,
    vocabulary: [String] = []
  ) {
    self.kind = kind
    self.pointer = pointer
    self.heading = heading
    self.span = span
    self.values = values
    self.carriesEmissions = carriesEmissions
    self.vocabulary = vocabulary
  }
}

extension TableReading {
  /// Whether a column that is not understood may be what its results, or its products, are made of.
  fileprivate var lacksProduct: Bool {
    role == .inventory || role == .results && !lines.contains { $0.role == "emission" }
  }
}

/// What was not understood, in printed order, what carries emissions first.
func unreadPlaces(
  of values: [PrintedValue], _ outcomes: [FigureOutcome], _ report: CFPReport
) -> [UnreadPlace] {
  var order: [UnreadKey] = []
  var counts: [UnreadKey: (values: Int, carries: Bool)] = [:]
  func note(_ key: UnreadKey, values: Int, carries: Bool) {
    if counts[key] == nil { order.append(key) }
    let known = counts[key] ?? (0, false)
    counts[key] = (known.values + values, known.carries || carries)
  }
  for (value, outcome) in zip(values, outcomes) {
    guard case .unread(let key) = value.place else { continue }
    switch (key, outcome) {
    case (_, .unread): break
    case (.line, .repeated): if value.isOfProvenRow { continue }
    // A column whose numbers agree with each other may multiply into the emissions of an inventory all the same.
    case (.line(let table, _), .exact), (.line(let table, _), .within):
      guard report.tables[table].lacksProduct, !value.isEmission || report.tables[table].role == .results,
        !value.isOfReport
      else { continue }
    default: continue
    }
    if value.bearsOnEmissions || outcome == .unread {
      note(key, values: outcome == .unread ? 1 : 0, carries: value.bearsOnEmissions)
    }
  }
  // A name that no vocabulary has hides nothing by itself: its numbers may all have been recomputed.
  for (table, reading) in report.tables.enumerated() {
    for row in reading.unknownRows { note(.row(TableRow(table: table, row: row.row)), values: 0, carries: false) }
  }
  let hints = VocabularyHints(of: report)
  let places = order.compactMap { key -> UnreadPlace? in
    guard let count = counts[key], var place = place(of: key, report) else { return nil }
    place.values = count.values
    place.carriesEmissions = count.carries
    place.vocabulary = hints.lines(for: key)
    return place
  }
  return (toldOnce(places) + absentTables(of: report)).enumerated().sorted { left, right in
    if left.element.carriesEmissions != right.element.carriesEmissions { return left.element.carriesEmissions }
    if left.element.span.start != right.element.span.start { return left.element.span.start < right.element.span.start }
    return left.offset < right.offset
  }.map(\.element)
}

/// What a report sends its readers to, and which is not in the document: a picture of a table, an annex.
private func absentTables(of report: CFPReport) -> [UnreadPlace] {
  report.absentTables.map { span in
    let block = report.document.blocks.firstIndex { $0.span == span } ?? 0
    return UnreadPlace(
      kind: .table, pointer: "/document/blocks/\(block)/text", heading: report.document.printed(span), span: span,
      values: 0,
      carriesEmissions: true)
  }
}

/// A name that hangs down over several rows is one thing that was not understood.
private func toldOnce(_ places: [UnreadPlace]) -> [UnreadPlace] {
  var told: [UnreadPlace] = []
  var indices: [Int: Int] = [:]
  for place in places {
    if place.kind == .row, let index = indices[place.span.start] {
      told[index].values += place.values
      told[index].carriesEmissions = told[index].carriesEmissions || place.carriesEmissions
    } else {
      if place.kind == .row { indices[place.span.start] = told.count }
      told.append(place)
    }
  }
  return told
}

/// Names a place by what is printed there; nil for one that the document does not have.
private func place(of key: UnreadKey, _ report: CFPReport) -> UnreadPlace? {
  let document = report.document
  func place(_ kind: UnreadPlace.Kind, _ pointer: String, _ span: TextSpan) -> UnreadPlace {
    UnreadPlace(
      kind: kind, pointer: pointer, heading: document.printed(span), span: span, values: 0, carriesEmissions: false)
  }
  switch key {
  case .sentence(let block):
    guard document.blocks.indices.contains(block) else { return nil }
    return place(.sentence, "/document/blocks/\(block)/text", document.blocks[block].span)
  case .table(let table):
    guard report.tableAnalyses.indices.contains(table) else { return nil }
    let analysis = report.tableAnalyses[table]
    let caption = document.tables[table].caption.map { document.blocks[$0].span }
    let words =
      caption ?? analysis.columns.first { !$0.nameSpans.isEmpty }?.nameSpans[0] ?? firstWords(ofTable: table, report)
    return place(.table, "/document/blocks/\(analysis.block)/table", words)
  case .line(let table, let line):
    let isStoodUp = report.tables[table].isStoodUp
    return lineOrRow(table, line, isRow: isStoodUp, kind: .column, report, place)
  case .row(let row):
    let isStoodUp = report.tables[row.table].isStoodUp
    guard var found = lineOrRow(row.table, row.row, isRow: !isStoodUp, kind: .row, report, place) else { return nil }
    if let name = report.tables[row.table].unknownRows.first(where: { $0.row == row.row })?.name {
      found.heading = document.printed(name.span)
      found.span = name.span
    }
    return found
  }
}

private func lineOrRow(
  _ table: Int, _ line: Int, isRow: Bool, kind: UnreadPlace.Kind, _ report: CFPReport,
  _ place: (UnreadPlace.Kind, String, TextSpan) -> UnreadPlace
) -> UnreadPlace? {
  guard report.tableAnalyses.indices.contains(table) else { return nil }
  let analysis = report.tableAnalyses[table]
  let lines = isRow ? analysis.rows : analysis.columns
  guard lines.indices.contains(line) else { return nil }
  let span = lines[line].nameSpans.last ?? firstWords(ofTable: table, report)
  let pointer = "/document/blocks/\(analysis.block)/table"
  return place(kind, isRow ? pointer + "/rows/\(line)" : pointer, span)
}

/// The first cell that is not empty, for what has no name of its own.
private func firstWords(ofTable table: Int, _ report: CFPReport) -> TextSpan {
  let cells = report.document.tables[table].cells
  return cells.first { !$0.span.isEmpty }?.span ?? report.document.blocks[report.tableAnalyses[table].block].span
}
