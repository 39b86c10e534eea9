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
  if try isComplete(options) { return BatchSummary(alreadyComplete: target) }
  if let path = target.path, case .lines = target { try makeFolderAbove(path) }
  if let path = target.path, case .database = target { try makeFolderAbove(path) }
  if let path = target.journalPath, !target.isFile { try makeFolderAbove(path) }
  var options = options
  options.patterns.output = target.path.flatMap { OwnOutput($0) }
  let journal = try Journal(path: target.journalPath, settings: options.settings, hasTables: target.isDatabase)
  if try journal.value("state") == "running" {
    var batch = Batch(options, journal, try store(for: target, journal, deliver))
    try batch.skipWhatIsDone()
    try batch.run(report)
  }
  if options.compares { try writeComparisons(journal, target, deliver) }
  let summary = try BatchSummary(journal, target)
  try publish(target, journal)
  return summary
}

private func store(
  for target: OutputTarget, _ journal: Journal, _ deliver: @escaping ([UInt8]) -> Bool
) throws(StoreError) -> any OutcomeStore {
  switch target {
  case .standardOutput: StreamStore(deliver: deliver)
  case .lines(let path): try LinesStore(path, journal)
  case .folder(let path): try FolderStore(path, journal)
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
  try journal.set("state", to: "complete")
  switch target {
  case .standardOutput: try StreamStore.publish(target)
  case .lines: try LinesStore.publish(target)
  case .folder: try FolderStore.publish(target)
  case .tables: try TablesStore.publish(target)
  case .database: break
  }
  try journal.close()
  guard let path = target.journalPath else { return }
  if case .database(let final) = target {
    guard rename(path, final) == 0 else { throw .writing(final, errno) }
    synchronizeFolder(of: final)
  } else {
    for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
  }
}

/// A run: inputs to workers, outcomes to the store in the order of the inputs.
private struct Batch: ~Copyable {
  private let journal: Journal
  private var store: any OutcomeStore
  private var inputs: InputSequence
  private var workers: WorkerPool
  private var progress = BatchProgress()

  /// Outcomes that wait for those before them; workers wait when there are too many.
  private var waiting: [Int: InputOutcome] = [:]
  private var waitingBytes = 0
  private var nextPosition = 1
  private var nextToWrite = 1
  private var hasEnded = false
  /// Names and contents of the inputs that are being read.
  private var reading: [Int: InputOutcome] = [:]
  /// The contents that the journal does not know yet.
  private var recentContents: [String: FirstReading] = [:]
  private var unrecorded: [(outcome: InputOutcome, file: String?)] = []
  private var unrecordedBytes = 0
  private var lastRecord = monotonicTime()

  private static let window = 64
  private static let batchSize = 128
  /// A few huge reports are as much as many small ones.
  private static let windowBytes = 64 << 20

  init(_ options: BatchOptions, _ journal: Journal, _ store: any OutcomeStore) {
    self.journal = journal
    inputs = InputSequence(options.paths, options.patterns, sizeLimit: options.limits.largestFile)
    workers = WorkerPool(size: options.jobs, arguments: options.workerArgumentList, limits: options.limits)
    self.store = store
  }

  /// Passes over the inputs that an interrupted run has outcomes of.
  mutating func skipWhatIsDone() throws(StoreError) {
    let count = try journal.inputCount()
    for position in 1..<count + 1 {
      let known = try journal.name(at: position) ?? ""
      let input = inputs.next(readsContents: false)
      guard input?.name == known else { throw .otherInputs(position: position, was: known, now: input?.name) }
    }
    nextPosition = count + 1
    nextToWrite = count + 1
    let counts = try BatchSummary.Counts(journal)
    progress = BatchProgress(
      done: count, resumed: count, discrepant: counts.verdicts["discrepant"] ?? 0, failed: counts.failures)
  }

  mutating func run(_ report: (BatchProgress) -> Void) throws(StoreError) {
    var job = try nextJob()
    repeat {
      while let ready = job, workers.hasIdleWorker {
        try workers.give(ready)
        job = try nextJob()
      }
      if workers.isBusy {
        for done in try workers.wait() { take(done) }
        // Workers first: they read while outcomes are written and the next input is fetched.
        if let ready = job, workers.hasIdleWorker {
          try workers.give(ready)
          job = nil
        }
      }
      try writeReady(report)
      if job == nil { job = try nextJob() }
    } while job != nil || workers.isBusy || !waiting.isEmpty || !hasEnded
    try record()
  }

  /// The next input that a worker must read; nil where there is none, or where too many outcomes wait. Inputs that need
  /// no worker get their outcome on the way.
  private mutating func nextJob() throws(StoreError) -> WorkerProcess.Job? {
    while nextPosition - nextToWrite < Batch.window, waitingBytes < Batch.windowBytes {
      guard !hasEnded, let input = inputs.next() else {
        hasEnded = true
        return nil
      }
      let position = nextPosition
      nextPosition += 1
      switch input.contents {
      case .failure(let problem):
        keep(
          InputOutcome(
            position: position, name: input.name, content: nil, outcome: .failure(Failure(problem))))
      case .success(let bytes):
        let hash = sha256(of: bytes)
        var outcome = InputOutcome(
          position: position, name: input.name, content: (hash, bytes.count), outcome: .failure(.crash("lost")))
        var first = recentContents[hash]
        if first == nil { first = try journal.first(sha256: hash) }
        if let first {
          outcome.outcome = .duplicate(first)
          keep(outcome)
        } else {
          recentContents[hash] = FirstReading(sha256: hash, position: position, name: input.name)
          reading[position] = outcome
          return WorkerProcess.Job(position: position, request: WorkerRequest(name: input.name, bytes: bytes))
        }
      }
    }
    return nil
  }

  private mutating func take(_ finished: WorkerPool.Finished) {
    guard var outcome = reading.removeValue(forKey: finished.position) else { return }
    switch finished.reply {
    case .report(let report): outcome.outcome = .report(report)
    case .failure(let failure): outcome.outcome = .failure(failure)
    }
    keep(outcome)
  }

  /// Keeps an outcome until its turn to be written.
  private mutating func keep(_ outcome: InputOutcome) {
    waitingBytes += outcome.size
    waiting[outcome.position] = outcome
  }

  /// Writes the outcomes whose turn it is.
  private mutating func writeReady(_ report: (BatchProgress) -> Void) throws(StoreError) {
    while var outcome = waiting.removeValue(forKey: nextToWrite) {
      waitingBytes -= outcome.size
      let file = try store.write(outcome, journal)
      nextToWrite += 1
      progress.done += 1
      switch outcome.outcome {
      case .report(var result):
        if result.verdict == Audit.Verdict.discrepant.rawValue { progress.discrepant += 1 }
        // The line is in the file; the journal has no use for it.
        result.json = []
        outcome.outcome = .report(result)
      case .failure: progress.failed += 1
      case .duplicate: break
      }
      unrecorded.append((outcome, file))
      unrecordedBytes += outcome.size
      report(progress)
      if unrecorded.count >= Batch.batchSize || unrecordedBytes >= Batch.windowBytes { try record() }
    }
    if monotonicTime() - lastRecord > 2 { try record() }
  }

  private mutating func record() throws(StoreError) {
    let files = try store.synchronize()
    try journal.record(unrecorded, files: files)
    unrecorded.removeAll(keepingCapacity: true)
    unrecordedBytes = 0
    // What a batch holds is in the journal now; what is being read is not.
    recentContents = recentContents.filter { $0.value.position >= nextToWrite }
    lastRecord = monotonicTime()
  }
}
