// CFPServing: the local review app: a list of reports, their audit pages, and the same over HTTP for programs.
//
// Knows:          HTTP (the only module that sees FlyingFox; its bodies are Foundation's Data), the front door CFPCheck,
//                 and of CFPArchiving the readers, folders and databases.
// Must not know:  rules, layouts, what a finding means.
//
// One way through: request -> `HeadGate` (is its head small and whole?) -> `Access` (is it ours?) -> `Router` -> a
// `ReportShelf` -> `Answer`. Every report is read and every form of it written in a worker process; what is held of a
// report is its line in the list and, for an upload, its bytes.

public import CFPArchiving
public import CFPCheck

/// What the review app shows, and within which bounds.
public struct ServeOptions: Sendable {
  /// Where the reports come from.
  public enum Source: Sendable {
    /// Whatever is uploaded.
    case uploads
    /// Files, folders and archives, read at the start; uploads come beside them.
    case folder(String)
    /// A SQLite file of `cfpcheck batch`, only to be looked at.
    case database(String)
  }

  public var source = Source.uploads
  /// 0 for any that is free.
  public var port: UInt16 = 0
  /// The language of the page at first, and of what is not a page.
  public var language = OutputLanguage.en
  public var redaction = Redaction.none
  /// Bytes of one upload.
  public var uploadLimit = 32 << 20
  /// How many uploads are held, and how many bytes of them; the oldest go first.
  public var mostUploads = 1000
  public var mostUploadBytes = 512 << 20
  /// Where uploads and their JSON are written; nil to write nothing.
  public var storeFolder: String?
  /// How many reports are read at a time.
  public var jobs = 1
  public var limits = WorkerLimits()
  /// Arguments that workers need beyond those of the output: a vocabulary, factors.
  public var workerArguments: [String] = []
  public var version = ""

  public init() {}

  /// What `cfpcheck worker` is told.
  var workerArgumentList: [String] {
    workerArguments + ["--forms"] + (redaction == .persons ? ["--redact", "persons"] : [])
  }
}
