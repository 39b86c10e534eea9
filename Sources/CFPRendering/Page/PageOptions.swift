public import CFPAuditing
public import CFPFootprints

/// How the audit page is written.
public struct PageOptions: Sendable {
  /// The language that the page opens in; a switch shows the other one.
  public var language: OutputLanguage
  public var redaction: Redaction

  public init(language: OutputLanguage = .zh, redaction: Redaction = .none) {
    self.language = language
    self.redaction = redaction
  }
}

/// A report with its audit as one self-contained HTML page: verdict, stages, the printed tables with the outcome of every
/// figure, findings, what was not checked, and the source beside them.
///
/// The page asks nothing of any network, and a policy inside it lets no script or style run but its own two. All text of
/// the report is escaped.
/// - Returns: UTF-8.
public func auditPage(for report: CFPReport, audit: Audit, options: PageOptions = PageOptions()) -> [UInt8] {
  var writer = PageWriter(report: report, audit: audit, options: options)
  writer.writePage()
  return writer.html.bytes
}
