// CFPCheck: the library's front door. Three calls: read, extract, audit; and the writers of the results.
//
// Knows:          the order of the stages.
// Must not know:  how any of them works.

@_exported public import CFPAuditing
@_exported public import CFPDocuments
@_exported public import CFPExtraction
@_exported public import CFPFootprints
@_exported public import CFPQuantities
@_exported public import CFPReading
@_exported public import CFPReferenceData
@_exported public import CFPRendering
@_exported public import CFPTables

/// A report on its whole way: what was read, what it states, and what recomputing it gave.
public struct CheckedReport: Sendable {
  public private(set) var report: CFPReport
  public var audit: Audit

  /// Takes the people whom the report names out of the name of its file: everything that is written of it afterwards
  /// calls it so.
  public mutating func redactName() {
    report.document.source.name = redactedName(report.document.source.name, for: report)
  }
}

/// Reads, extracts and audits a report.
///
/// - Parameters:
///   - bytes: The report as text or HTML, in any of the encodings that `readDocument` knows.
///   - name: What to call it in the JSON and in messages.
///   - vocabulary: The words to read it by.
///   - library: Published factors, a user's own among them.
///   - acceptsAny: Whether a document that states no footprint is recomputed, too: the arithmetic of its tables.
/// - Throws: `CheckError` where nothing readable is in the bytes, or nothing of a footprint in the text.
public func checkReport(
  _ bytes: [UInt8], name: String, vocabulary: Vocabulary = .standard, library: FactorLibrary = .standard,
  acceptsAny: Bool = false
) throws(CheckError) -> CheckedReport {
  let report: CFPReport
  do {
    report = extract(try readDocument(bytes, name: name), vocabulary: vocabulary)
  } catch {
    throw .unreadable(error)
  }
  guard report.statesFootprint || acceptsAny else { throw .notAFootprintReport(name) }
  return CheckedReport(report: report, audit: audit(report, library: library, acceptsAny: acceptsAny))
}
