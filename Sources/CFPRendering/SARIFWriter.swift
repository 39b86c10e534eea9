public import CFPAuditing
public import CFPFootprints
import CFPDocuments

/// A report with its audit, under the path that an editor or code host finds it by.
public struct AuditedFile: Sendable {
  public var path: String
  public var report: CFPReport
  public var audit: Audit

  public init(path: String, report: CFPReport, audit: Audit) {
    self.path = path
    self.report = report
    self.audit = audit
  }
}

/// The findings of some reports as SARIF 2.1.0 (OASIS), one run: regions by line and byte, the other cells as related
/// locations, fingerprints, suppressions, and the rules' pages as help.
/// - Parameter redaction: Whether names and numbers of people are replaced by placeholders, in snippets, too.
public func sarif(
  for files: [AuditedFile], version: String, language: OutputLanguage = .en, redaction: Redaction = .none
) -> [UInt8] {
  var writer = SARIFWriter(language: language, redaction: redaction)
  writer.write(files, version: version)
  return writer.json.bytes
}

private struct SARIFWriter {
  let language: OutputLanguage
  let redaction: Redaction
  /// What replaces the people of the report whose findings are being written.
  var redactor: Redactor?
  var json = JSONWriter(isPretty: true, capacity: 65_536)

  mutating func write(_ files: [AuditedFile], version: String) {
    json.beginObject()
    text("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    text("version", "2.1.0")
    list("runs", [0]) { writer, _ in
      writer.object { writer in
        writer.member("tool") { writer in
          writer.member("driver") { writer in
            writer.text("name", "cfpcheck")
            writer.text("version", version)
            writer.text("semanticVersion", version)
            writer.list("rules", rulePages) { $0.writeRule($1) }
          }
        }
        writer.text("columnKind", "unicodeCodePoints")
        writer.list("artifacts", files) { writer, file in
          writer.object { writer in
            writer.member("location") { $0.text("uri", uri(file.path)) }
            writer.text("mimeType", file.report.document.source.mediaType)
          }
        }
        writer.json.key("results")
        writer.json.beginArray()
        for file in files { writer.writeResults(file) }
        writer.json.endArray()
      }
    }
    json.endObject()
  }

  private mutating func writeRule(_ page: RulePage) {
    object { writer in
      writer.text("id", page.id.rawValue)
      writer.member("shortDescription") { $0.text("text", $0.words(page.title)) }
      writer.member("fullDescription") { $0.text("text", $0.words(page.checks)) }
      writer.member("help") { $0.text("text", ruleText(page, in: $0.language)) }
      writer.member("defaultConfiguration") { $0.text("level", page.level.rawValue) }
    }
  }

  private mutating func writeResults(_ file: AuditedFile) {
    redactor = redaction == .persons ? Redactor(report: file.report) : nil
    let places = ProvenanceIndex(of: file.report)
    for finding in file.audit.findings + file.audit.suppressed {
      json.element()
      writeResult(file, places, finding)
    }
    for place in file.audit.unread {
      json.element()
      writeUnread(place, file, places)
    }
  }

  /// What was not understood, as a note of the rule that names what nothing checks.
  private mutating func writeUnread(_ place: UnreadPlace, _ file: AuditedFile, _ places: ProvenanceIndex) {
    let kind = unreadKindWords[place.kind] ?? Message(zh: place.kind.rawValue, en: place.kind.rawValue)
    let extent = unreadExtent(place)
    let lines = place.vocabulary.map { "; --vocabulary: \($0.shownAsWords)" }.joined()
    let message = Message(
      zh: "未读懂的\(kind.zh)“\(place.heading)”：\(extent.zh)\(lines)",
      en: "not understood: \(kind.en) “\(place.heading)”: \(extent.en)\(lines)")
    object { writer in
      writer.text("ruleId", "CFP-X01")
      if let index = rulePages.firstIndex(where: { $0.id.rawValue == "CFP-X01" }) {
        writer.json.key("ruleIndex")
        writer.json.integer(index)
      }
      writer.text("level", "note")
      writer.member("message") { $0.reportText("text", $0.words(message)) }
      writer.list("locations", [place.pointer]) { $0.writeLocation($1, file, places, at: place.span) }
    }
  }

  private mutating func writeResult(_ file: AuditedFile, _ places: ProvenanceIndex, _ finding: Finding) {
    object { writer in
      writer.text("ruleId", finding.rule.rawValue)
      if let index = rulePages.firstIndex(where: { $0.id == finding.rule }) {
        writer.json.key("ruleIndex")
        writer.json.integer(index)
      }
      writer.text("level", finding.level.rawValue)
      writer.member("message") { $0.reportText("text", $0.words(finding.message)) }
      writer.list("locations", [finding.subject]) { $0.writeLocation($1, file, places) }
      let related = finding.cells.map(\.pointer).filter { $0 != finding.subject && !places.spans(at: $0).isEmpty }
      if !related.isEmpty { writer.list("relatedLocations", related) { $0.writeLocation($1, file, places) } }
      writer.member("partialFingerprints") { $0.text("cfpcheck/v1", finding.fingerprint) }
      if let suppression = finding.suppression {
        writer.list("suppressions", [suppression]) { writer, suppression in
          writer.object { writer in
            writer.text("kind", "external")
            writer.text("justification", "\(suppression.reason) (\(suppression.date))")
          }
        }
      }
    }
  }

  private mutating func writeLocation(
    _ pointer: String, _ file: AuditedFile, _ places: ProvenanceIndex, at known: TextSpan? = nil
  ) {
    object { writer in
      writer.member("physicalLocation") { writer in
        writer.member("artifactLocation") { writer in
          writer.text("uri", uri(file.path))
        }
        if let span = known ?? places.spans(at: pointer).first {
          let source = file.report.document.map.source(of: span)
          writer.member("region") { writer in
            writer.number("startLine", file.report.document.map.line(of: span))
            writer.number("byteOffset", source.lowerBound)
            writer.number("byteLength", source.count)
            writer.member("snippet") { $0.reportText("text", file.report.document.printed(span)) }
          }
        }
      }
      writer.list("logicalLocations", [pointer]) { writer, pointer in
        writer.object { $0.text("fullyQualifiedName", pointer) }
      }
    }
  }

  // MARK: Containers

  private func words(_ message: Message) -> String { language == .zh ? message.zh : message.en }

  private mutating func text(_ key: StaticString, _ value: String) {
    json.key(key)
    json.string(value)
  }

  /// A text that holds words of the report's: people are replaced.
  private mutating func reportText(_ key: StaticString, _ value: String) {
    text(key, redactor?.redacted(value) ?? value)
  }

  private mutating func number(_ key: StaticString, _ value: Int) {
    json.key(key)
    json.integer(value)
  }

  private mutating func object(_ body: (inout SARIFWriter) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  private mutating func member(_ key: StaticString, _ body: (inout SARIFWriter) -> Void) {
    json.key(key)
    object(body)
  }

  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ body: (inout SARIFWriter, Element) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements {
      json.element()
      body(&self, element)
    }
    json.endArray()
  }
}

/// A path as a relative URI reference: bytes that a URI does not allow are written by their codes (RFC 3986).
private func uri(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    let isAllowed = byte.isPlain || "/-._~".utf8.contains(byte)
    if isAllowed {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return result
}

extension UInt8 {
  fileprivate var isPlain: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
