public import CFPAuditing
public import CFPFootprints
import CFPDocuments
import CFPQuantities

/// A report as a ProductFootprint of the PACT Technical Specifications 3.0, from cradle to gate.
///
/// One object with four members: `productFootprint` holds what the report states; `unfilled` every field that the
/// specification requires or a receiver would look for and the report cannot fill, with the reason; `remarks` what to know
/// of what is filled; `sources` where in the report's JSON and in the source each value stands. Nothing is invented: with
/// the required fields of `unfilled` completed by hand, `productFootprint` is valid.
/// - Parameter isPretty: Laid out for reading; otherwise one line, as several reports come.
/// - Returns: UTF-8, without a line break at the end.
public func pact(
  for report: CFPReport, audit: Audit, isPretty: Bool = true, redaction: Redaction = .none
) -> [UInt8] {
  var writer = PACTWriter(report, isPretty: isPretty, redaction)
  writer.write(PACTSource(report, audit))
  return writer.json.bytes
}

private struct PACTWriter {
  var json: JSONWriter
  private let places: ProvenanceIndex
  private var redactor: Redactor?

  init(_ report: CFPReport, isPretty: Bool, _ redaction: Redaction) {
    json = JSONWriter(isPretty: isPretty, capacity: 8192)
    places = ProvenanceIndex(of: report)
    redactor = redaction == .persons ? Redactor(report: report) : nil
  }

  mutating func write(_ source: PACTSource) {
    var filled: [(field: PACTField, filling: PACTFilling)] = []
    var unfilled: [(field: PACTField, reason: Message)] = []
    for field in pactFields {
      do throws(Unfilled) {
        if let filling = try field.fill(source) { filled.append((field, filling)) }
      } catch {
        unfilled.append((field, error.reason))
      }
    }

    json.beginObject()
    json.key("productFootprint")
    json.beginObject()
    for (field, filling) in filled where !field.isInPCF { member(field.name, filling.value) }
    json.key("pcf")
    json.beginObject()
    for (field, filling) in filled where field.isInPCF { member(field.name, filling.value) }
    json.endObject()
    json.endObject()

    json.key("unfilled")
    json.beginArray()
    for (field, reason) in unfilled {
      json.element()
      json.beginObject()
      member("field", .code(field.path))
      member("required", .truth(field.isRequired))
      message("reason", reason)
      json.endObject()
    }
    json.endArray()

    json.key("remarks")
    json.beginArray()
    for (field, filling) in filled {
      for remark in filling.remarks {
        json.element()
        json.beginObject()
        member("field", .code(field.path))
        message("remark", remark)
        json.endObject()
      }
    }
    json.endArray()
    writeSources(filled)
    json.endObject()
  }

  private mutating func writeSources(_ filled: [(field: PACTField, filling: PACTFilling)]) {
    json.key("sources")
    json.beginObject()
    for (field, filling) in filled where !filling.sources.isEmpty {
      json.key(Array(field.path.utf8))
      json.beginArray()
      for pointer in filling.sources {
        json.element()
        json.beginObject(isInline: true)
        member("pointer", .code(pointer))
        if let line = places.line(at: pointer) {
          json.key("line")
          json.integer(line)
        }
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private mutating func member(_ key: StaticString, _ value: PACTValue) {
    json.key(key)
    write(value)
  }

  private mutating func write(_ value: PACTValue) {
    switch value {
    case .text(let text): json.string(safe(text))
    case .code(let code): json.string(code)
    case .truth(let truth): json.bool(truth)
    case .list(let values):
      json.beginArray()
      for value in values {
        json.element()
        write(value)
      }
      json.endArray()
    case .object(let members):
      json.beginObject()
      for (key, value) in members { member(key, value) }
      json.endObject()
    }
  }

  private mutating func message(_ key: StaticString, _ message: Message) {
    member(key, .object([("zh", .text(message.zh)), ("en", .text(message.en))]))
  }

  private mutating func safe(_ text: String) -> String {
    redactor?.redacted(text) ?? text
  }
}
