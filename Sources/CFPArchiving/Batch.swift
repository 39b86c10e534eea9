public import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a run reads, and what it makes of it.
public struct BatchOptions: Sendable {
  public var paths: [String]
  public var patterns = InputPatterns()
  public var target: OutputTarget
  /// Worker processes.
  public var jobs = 1
  public var limits = WorkerLimits()
  public var includesDocument = true
  public var onlyFindings = false
  public var redaction = Redaction.none
  /// Whether the reports are compared with each other at the end.
  public var compares = false
  /// Arguments that workers need beyond those of the output: a vocabulary, factors.
  public var workerArguments: [String] = []
  /// What there is of an earlier run at the same place.
  public var earlierRun = EarlierRun.refused

  public enum EarlierRun: Sendable {
    /// Neither an interrupted run nor its outputs may be there.
    case refused
    /// An interrupted run goes on; a complete one is left as it is.
    case resumed
    /// What is there is thrown away.
    case overwritten
  }

  public init(paths: [String], target: OutputTarget) {
    self.paths = paths
    self.target = target
  }

  /// What `cfpcheck worker` is told.
  var workerArgumentList: [String] {
    var list = workerArguments
    if target.hasTables { list.append("--rows") } else { list.append("--json") }
    if comparesOrMay { list.append("--facts") }
    if !includesDocument { list.append("--no-document") }
    if onlyFindings { list.append("--only-findings") }
    if redaction == .persons { list += ["--redact", "persons"] }
    return list
  }

  /// Whether what is compared is kept: always in a database, which can be compared later.
  private var comparesOrMay: Bool {
    if case .database = target { return true }
    return compares
  }

  /// Whether people are redacted, also in the names of files.
  var redactsNames: Bool { redaction == .persons }

  /// What must be the same when a run is resumed.
  var settings: String { workerArgumentList.joined(separator: " ") }
}

/// How far a run is.
public struct BatchProgress: Sendable {
  /// Inputs with an outcome, those of an interrupted run included.
  public var done = 0
  /// Of them, those of the interrupted run.
  public var resumed = 0
  public var discrepant = 0
  public var failed = 0
}

/// Reads everything below the paths and writes an outcome for every input, in the order of the inputs.
/// - Parameters:
///   - deliver: Takes the lines for `OutputTarget.standardOutput`; false where nobody reads them any more.
///   - report: Told of progress after every outcome.
/// - Throws: `StoreError` where an output cannot be written. What was written is whole, and the run can be resumed.
public func runBatch(
  _ options: BatchOptions, deliver: @escaping ([UInt8]) -> Bool = { _ in false },
  report: (BatchProgress) -> Void = { _ in }
) throws(StoreError) -> BatchSummary {
  let target = options.target
  let lock = try lockedOutput(target)
  defer { lock?.release() }
  if try isComplete(options) { return BatchSummary(alreadyComplete: target) }
  var options = options
  options.patterns.output = target.path.flatMap { OwnOutput($0) }
  let journal = try Journal(path: target.journalPath, settings: options.settings, hasTables: target.isDatabase)
  if try journal.value("state") == "running" {
    let start = try resumption(of: options, journal)
    var run = try BatchRun(options, journal, try store(for: options, journal, deliver), start)
    try run.run(report)
  }
  if options.compares { try writeComparisons(journal, target, deliver) }
  let summary = try BatchSummary(journal, target)
  try publish(target, journal)
  return summary
}

/// Keeps other runs off the output while this one writes it.
private func lockedOutput(_ target: OutputTarget) throws(StoreError) -> OutputLock? {
  guard let output = target.path, let path = target.lockPath else { return nil }
  try makeFolderAbove(path)
  return try OutputLock(path, on: output)
}

private func store(
  for options: BatchOptions, _ journal: Journal, _ deliver: @escaping ([UInt8]) -> Bool
) throws(StoreError) -> any OutcomeStore {
  switch options.target {
  case .standardOutput: StreamStore(deliver: deliver)
  case .lines(let path): try LinesStore(path, journal)
  case .folder(let path): try FolderStore(path, journal, root: resultRoot(of: options.paths))
  case .tables(let path): try TablesStore(path, journal)
  case .database: NoFileStore()
  }
}

/// Whether a complete run is to be left as it is. Removes what is to be overwritten.
private func isComplete(_ options: BatchOptions) throws(StoreError) -> Bool {
  guard let path = options.target.path, let journal = options.target.journalPath, let mark = options.target.mark
  else { return false }
  switch options.earlierRun {
  case .refused:
    if exists(journal) { throw .interrupted(path) }
    if exists(mark) { throw .exists(mark) }
    return false
  case .resumed:
    return !exists(journal) && exists(mark)
  case .overwritten:
    for file in [journal, journal + "-wal", journal + "-shm"] { unlink(file) }
    return false
  }
}

private func makeFolderAbove(_ path: String) throws(StoreError) {
  if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
}

/// Gives the outputs their names and drops the journal; can be repeated after a crash at any point.
private func publish(_ target: OutputTarget, _ journal: Journal) throws(StoreError) {
  try journal.complete()
  switch target {
  case .standardOutput: StreamStore.publish(target)
  case .lines: try LinesStore.publish(target)
  case .folder: try FolderStore.publish(target)
  case .tables: try TablesStore.publish(target)
  case .database: break
  }
  try journal.close()
  guard let path = target.journalPath else { return }
  if case .database(let final) = target {
    // What an earlier file of this name left beside it is none of the new one's.
    for file in [final + "-wal", final + "-shm"] { unlink(file) }
    guard rename(path, final) == 0 else { throw .writing(final, errno) }
    synchronizeFolder(of: final)
  } else {
    for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
  }
}
