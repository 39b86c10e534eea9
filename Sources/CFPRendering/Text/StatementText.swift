import CFPDocuments
public import CFPExtraction
public import CFPFootprints
import CFPQuantities

/// What readers stated, as text: a paragraph for each place of the JSON, a line for each statement of it, what became of
/// the statement, and why. For whoever looks for the reason of a value; in English, as developers' texts are.
public func statementText(for statements: [ExplainedStatement], of report: CFPReport) -> String {
  var pointers: [String] = []
  var groups: [String: [ExplainedStatement]] = [:]
  for statement in statements {
    if groups[statement.pointer] == nil { pointers.append(statement.pointer) }
    groups[statement.pointer, default: []].append(statement)
  }
  return pointers.map { pointer in
    let lines = (groups[pointer] ?? []).map { statement in
      let line = report.document.map.line(of: statement.place)
      return """
          \(statement.fate.rawValue): \(statement.reader) (weight \(statement.weight)), line \(line): \
        “\(excerpt(statement.place, of: report.document))”
              \(visible(statement.reason))

        """
    }
    return "\(pointer)\n" + lines.joined()
  }.joined(separator: "\n")
}

/// The same as a JSON array in the order of the page: pointer, reader, weight, fate, reason, and place (line, offsets in
/// the text, the words).
public func statementJSON(for statements: [ExplainedStatement], of report: CFPReport, isPretty: Bool = true) -> [UInt8]
{
  var writer = JSONWriter(isPretty: isPretty)
  writer.beginArray()
  for statement in statements {
    writer.element()
    writer.beginObject()
    writer.key("pointer")
    writer.string(statement.pointer)
    writer.key("fate")
    writer.string(statement.fate.rawValue)
    writer.key("reader")
    writer.string(statement.reader)
    writer.key("weight")
    writer.integer(statement.weight)
    writer.key("reason")
    writer.string(statement.reason)
    writer.key("place")
    writer.beginObject(isInline: true)
    writer.key("line")
    writer.integer(report.document.map.line(of: statement.place))
    writer.key("start")
    writer.integer(statement.place.start)
    writer.key("end")
    writer.integer(statement.place.end)
    writer.key("text")
    writer.string(excerpt(statement.place, of: report.document))
    writer.endObject()
    writer.endObject()
  }
  writer.endArray()
  return writer.bytes
}

/// The first line of what stands at a place, as far as it fits beside other things.
private func excerpt(_ place: TextSpan, of document: Document) -> String {
  let printed = document.printed(place)
  let line = printed.prefix { $0 != "\n" }
  let cut = line.prefix(mostCharacters)
  return visible(String(cut)) + (cut.count < printed.count ? "…" : "")
}

private let mostCharacters = 60
