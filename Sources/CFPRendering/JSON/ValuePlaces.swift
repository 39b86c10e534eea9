import CFPAuditing
import CFPDocuments
import CFPFootprints

/// The places of a report's values by JSON pointer, in the order in which the values were written.
struct ValuePlaces {
  private struct Entry {
    let pointerEnd: Int
    let spanEnd: Int
  }

  /// All pointers, one behind the other. Whoever adds places appends their value's pointer, then calls `close`.
  var pointers: [UInt8] = []
  private var spans: [TextSpan] = []
  private var entries: [Entry] = []

  /// How many values have places.
  var count: Int { entries.count }

  /// Whether places were added that no pointer was given for yet.
  var hasOpenSpans: Bool { spans.count > (entries.last?.spanEnd ?? 0) }

  /// Adds a place of the next value; the same place twice counts once.
  mutating func add(_ span: TextSpan) {
    let start = entries.last?.spanEnd ?? 0
    if !spans[start...].contains(span) { spans.append(span) }
  }

  /// Gives the places added since the last call the pointer that was appended to `pointers`.
  mutating func close() {
    entries.append(Entry(pointerEnd: pointers.count, spanEnd: spans.count))
  }

  /// The pointer of the value at an index.
  func pointer(_ index: Int) -> ArraySlice<UInt8> {
    pointers[(index == 0 ? 0 : entries[index - 1].pointerEnd)..<entries[index].pointerEnd]
  }

  /// The places of the value at an index; never empty.
  func spans(_ index: Int) -> ArraySlice<TextSpan> {
    spans[(index == 0 ? 0 : entries[index - 1].spanEnd)..<entries[index].spanEnd]
  }
}

extension ReportWriter {
  /// Notes where the cells of `document` stand that findings and their diagnoses name: they have no other place in the JSON.
  mutating func placeCells(of audit: Audit) {
    var placed: Set<String> = []
    let suspects = audit.diagnoses.lazy.flatMap(\.alternatives).flatMap(\.cells).map(\.figure.pointer)
    for pointer in audit.findings.flatMap(\.cells).map(\.pointer) + suspects {
      guard let span = document.span(at: pointer), placed.insert(pointer).inserted else { continue }
      places.add(span)
      places.pointers += Array(pointer.utf8)
      places.close()
    }
  }

  /// `provenance`: for every value that was written, where it stands in the source.
  mutating func writeProvenance() {
    let places = places
    object("provenance") { writer in
      for index in 0..<places.count {
        writer.json.key(places.pointer(index))
        let spans = places.spans(index)
        if spans.count == 1 {
          writer.writePlace(spans[spans.startIndex])
        } else {
          writer.json.beginArray(isInline: true)
          for span in spans {
            writer.json.element()
            writer.writePlace(span)
          }
          writer.json.endArray()
        }
      }
    }
  }

  private mutating func writePlace(_ span: TextSpan) {
    let source = document.map.source(of: span)
    object(isInline: true) { writer in
      writer.json.key("line")
      writer.json.integer(writer.document.map.line(ofSource: source.lowerBound))
      writer.json.key("start")
      writer.json.integer(source.lowerBound)
      writer.json.key("end")
      writer.json.integer(source.upperBound)
      writer.json.key("text")
      writer.printed(span)
    }
  }
}
