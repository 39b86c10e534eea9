// CFPWorkbooks: the audit as a workbook: what is stated beside what recomputing gives, as formulas that stay alive.
//
// Knows:          the typed report, the audit and the relations behind its checks, libxlsxwriter (the only module that
//                 sees it).
// Must not know:  rules, how a value was found, files and terminals.
//
// One way through: report and audit -> `Sheet`s (`Sheets/`: a sheet a file) -> `WorkbookFile` -> bytes. The library is
// loaded when the first workbook is asked for: everything else runs where it is not installed.

public import CFPAuditing
public import CFPFootprints
public import CFPRendering

/// How a workbook is written.
public struct WorkbookOptions: Sendable {
  /// Sheet names, headings and messages.
  public var language: OutputLanguage
  public var redaction: Redaction
  /// What the summary calls the tool's version.
  public var toolVersion: String
  /// Where libxlsxwriter is looked for, in this order: file names for the system's search, or paths.
  public var libraryNames: [String]

  public init(
    language: OutputLanguage = .zh, redaction: Redaction = .none, toolVersion: String = "",
    libraryNames: [String] = WorkbookOptions.usualLibraryNames
  ) {
    self.language = language
    self.redaction = redaction
    self.toolVersion = toolVersion
    self.libraryNames = libraryNames
  }

  /// Under which names the systems that we know hold the library.
  public static let usualLibraryNames = XLSXLibrary.usualNames
}

/// A report and its audit as a workbook in the form of Office Open XML (`.xlsx`): the same report gives the same bytes.
/// - Throws: `WorkbookError` where libxlsxwriter is not installed, or the system does not let it write.
public func workbook(
  for report: CFPReport, audit: Audit, options: WorkbookOptions = WorkbookOptions()
) throws(WorkbookError) -> [UInt8] {
  let library = try XLSXLibrary.loaded(from: options.libraryNames)
  var context = WorkbookContext(report: report, audit: audit, options: options)
  let sheets = allSheets(&context)
  return try writtenWorkbook(sheets, title: context.title, language: options.language, with: library)
}
