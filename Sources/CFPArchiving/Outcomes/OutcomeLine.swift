import CFPCheck

extension InputOutcome {
  /// The outcome as one line of JSON, without its line break: the report, or the failure or duplicate line of the
  /// report JSON's contract.
  var line: ArraySlice<UInt8> {
    switch outcome {
    case .report(let report): return report.json
    case .failure(let failure):
      return object(
        source + #""failure":{"kind":\#(quoted(failure.kind)),"message":{"#
          + #""zh":\#(quoted(failure.message.zh)),"en":\#(quoted(failure.message.en))}}"#)
    case .duplicate(let first):
      return object(source + #""duplicateOf":\#(quoted(first.sha256)),"firstName":\#(quoted(first.name))"#)
    }
  }

  /// The member `source` with a comma behind it.
  private var source: String {
    var text = #""source":{"name":\#(quoted(name))"#
    if let content { text += #","sha256":\#(quoted(content.sha256)),"byteCount":\#(content.byteCount)"# }
    return text + "},"
  }

  private func object(_ members: String) -> ArraySlice<UInt8> {
    ArraySlice(#"{"schemaVersion":"2.1",\#(members)}"#.utf8)
  }
}

/// A string as JSON writes it.
func quoted(_ text: String) -> String { String(decoding: jsonString(text), as: UTF8.self) }
