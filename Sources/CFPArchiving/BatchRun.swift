import CFPCheck

/// A run: inputs to workers, outcomes to the store in the order of the inputs.
struct BatchRun: ~Copyable {
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
    while nextPosition - nextToWrite < BatchRun.window, waitingBytes < BatchRun.windowBytes {
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
            position: position, name: input.name, content: nil, outcome: .failure(problem)))
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
      if unrecorded.count >= BatchRun.batchSize || unrecordedBytes >= BatchRun.windowBytes { try record() }
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
