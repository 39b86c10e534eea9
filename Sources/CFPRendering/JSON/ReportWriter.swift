public import CFPAuditing
public import CFPFootprints
import CFPDocuments
import CFPQuantities

/// The report JSON of REPORT.md: one object, its keys always in the same order, numbers with their printed digits.
/// - Returns: UTF-8, without a line break at the end.
public func json(for report: CFPReport, audit: Audit?, options: JSONOptions = JSONOptions()) -> [UInt8] {
  var writer = ReportWriter(report: report, options: options)
  writer.json.beginObject()
  writer.json.key("schemaVersion")
  writer.json.string("2.1")
  writer.writeSource(report)
  if !options.onlyFindings {
    writer.writeStatedParts(of: report)
    if options.includesDocument { writer.writeDocument(report) }
    if let audit { writer.placeCells(of: audit) }
    writer.writeProvenance()
  }
  if let audit { writer.writeAudit(audit) }
  writer.json.endObject()
  return writer.json.bytes
}

/// A quantity that was written, with the JSON pointer it was written at.
struct WrittenFigure {
  let pointer: String
  let quantity: Quantity
  let form: UnitForm
}

/// Writes a report part by part and remembers where each written value stands.
///
/// The parts are extensions, a file each; here is what they are made of.
struct ReportWriter {
  let document: Document
  let options: JSONOptions
  var json: JSONWriter
  /// The places of the values written so far.
  var places = ValuePlaces()
  /// Whether the heading that states a quantity's unit counts among the quantity's places.
  var placesUnits = true
  /// Set while personal data are to be replaced.
  var redactor: Redactor?
  /// The quantities written so far, where the table of all figures is wanted.
  var figures: [WrittenFigure]?

  init(report: CFPReport, options: JSONOptions) {
    document = report.document
    self.options = options
    let textSize = report.document.text.count
    json = JSONWriter(isPretty: options.isPretty, capacity: 4 * textSize + 4096)
    redactor = options.redaction == .persons ? Redactor(report: report) : nil
  }

  /// Everything that the report states: what `provenance` points to.
  mutating func writeStatedParts(of report: CFPReport) {
    writeStatement(report.statement)
    writeCompany(report.company)
    writeProduct(report.product)
    list("inventory", report.inventory) { $0.writeRow($1) }
    object("results") { $0.writeResults(report.results) }
    if !report.resultSets.isEmpty {
      let rows = Dictionary(grouping: report.inventory.indices) { report.inventory[$0].resultSet }
      list("resultSets", Array(report.resultSets.enumerated())) { writer, set in
        writer.writeResultSet(set.element, rows: rows[set.offset] ?? [])
      }
    }
    list("factorSources", report.factorSources) { $0.writeFactorSource($1) }
    list("people", report.people) { $0.writePerson($1) }
    list("mentions", report.mentions) { $0.writeMention($1) }
  }

  // MARK: Containers

  /// A member that is an object.
  mutating func object(_ key: StaticString, isInline: Bool = false, _ body: (inout ReportWriter) -> Void) {
    json.key(key)
    object(isInline: isInline, body)
  }

  /// An object as the value whose key or element was begun.
  mutating func object(isInline: Bool = false, _ body: (inout ReportWriter) -> Void) {
    json.beginObject(isInline: isInline)
    body(&self)
    json.endObject()
  }

  /// A member that is an array; `body` writes one element's value.
  mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], isInline: Bool = false, _ body: (inout ReportWriter, Element) -> Void
  ) {
    json.key(key)
    json.beginArray(isInline: isInline)
    for element in elements {
      json.element()
      body(&self, element)
    }
    json.endArray()
  }

  /// A member that is an array, left out where it would be empty.
  mutating func listIfAny<Element>(
    _ key: StaticString, _ elements: [Element], isInline: Bool = false, _ body: (inout ReportWriter, Element) -> Void
  ) {
    if !elements.isEmpty { list(key, elements, isInline: isInline, body) }
  }

  // MARK: Stated values

  /// A stated text; nothing where the report does not state it.
  mutating func text(_ key: StaticString, _ stated: Stated<String>?) {
    guard let stated else { return }
    json.key(key)
    text(stated)
  }

  /// A stated text as the value whose key or element was begun.
  mutating func text(_ stated: Stated<String>) {
    place(stated)
    string(stated.value)
  }

  /// A stated date, as precise as it is printed.
  mutating func date(_ key: StaticString, _ stated: Stated<PrintedDate>?) {
    guard let stated else { return }
    json.key(key)
    place(stated)
    json.string(stated.value.iso)
  }

  /// A stated whole number.
  mutating func integer(_ key: StaticString, _ stated: Stated<Int>?) {
    guard let stated else { return }
    json.key(key)
    place(stated)
    json.integer(stated.value)
  }

  /// The stated ones of a set of text fields, by their keys.
  mutating func fields<Key>(_ fields: StatedFields<Key>, _ keys: some Sequence<Key>) {
    for key in keys {
      guard let stated = fields[key] else { continue }
      json.key(key.rawValue.utf8)
      text(stated)
    }
  }

  /// Remembers where the value that is about to be written stands.
  private mutating func place<Value>(_ stated: Stated<Value>) {
    place(stated.span)
    for span in stated.also { place(span) }
    endPlaces()
  }

  /// Adds a place of the value that is about to be written; nothing where nothing is printed there.
  mutating func place(_ span: TextSpan?) {
    if let span, document.isPrinted(span) { places.add(span) }
  }

  /// Ends the places of the value that is about to be written.
  mutating func endPlaces() {
    guard places.hasOpenSpans else { return }
    json.appendPointer(to: &places.pointers)
    places.close()
  }

  // MARK: Text

  /// A text of the report, redacted where asked for.
  mutating func string(_ text: String) {
    if let redacted = redactor?.redacted(Array(text.utf8)) {
      json.string(upTo: redacted.count) { $0.append(contentsOf: redacted) }
    } else {
      json.string(text)
    }
  }

  /// What is printed at a span, redacted where asked for.
  /// - Parameter showsStruck: whether what is struck out is written, too.
  mutating func printed(_ span: TextSpan, showsStruck: Bool = false) {
    let count = span.end - span.start
    if redactor != nil {
      var bytes: [UInt8] = []
      document.appendPrinted(span, to: &bytes, showsStruck: showsStruck)
      let redacted = redactor?.redacted(bytes) ?? bytes
      json.string(upTo: redacted.count) { $0.append(contentsOf: redacted) }
    } else {
      json.string(upTo: count) { document.appendPrinted(span, to: &$0, showsStruck: showsStruck) }
    }
  }
}

extension Document {
  /// Whether anything but blanks stands at a span.
  func isPrinted(_ span: TextSpan) -> Bool {
    guard span.start >= 0, span.start < min(span.end, text.count) else { return false }
    // The lead bytes of the blanks beyond ASCII need a closer look; every other byte above 0x20 is ink.
    switch text[span.start] {
    case 0...0x20, 0xC2, 0xE3, 0xEF: return !printed(span).isEmpty
    default: return true
    }
  }
}
