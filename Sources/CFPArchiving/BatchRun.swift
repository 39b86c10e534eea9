import CFPCheck

/// A run: inputs to workers, outcomes to the store in the order of the inputs.
struct BatchRun: ~Copyable {
  private let journal: Journal
  private var store: any OutcomeStore
  private var inputs: InputSequence
  /// An input that was fetched while those before it were passed over.
  private var fetched: Input?
  private let redactsNames: Bool
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
  private var unrecorded: [WrittenOutcome] = []
  private var unrecordedBytes = 0
  private var lastRecord = monotonicTime()

  private static let window = 64
  private static let batchSize = 128
  /// A few huge reports are as much as many small ones.
  private static let windowBytes = 64 << 20

  init(
    _ options: BatchOptions, _ journal: Journal, _ store: any OutcomeStore, _ start: Resumption
  ) throws(StoreError) {
    let counts = try BatchSummary.Counts(journal)
    self.journal = journal
    self.store = store
    inputs = start.inputs
    fetched = start.next
    redactsNames = options.redactsNames
    workers = WorkerPool(size: options.jobs, arguments: options.workerArgumentList, limits: options.limits)
    nextPosition = start.done + 1
    nextToWrite = start.done + 1
    progress = BatchProgress(
      done: start.done, resumed: start.done, discrepant: counts.verdicts["discrepant"] ?? 0, failed: counts.failures)
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
      guard !hasEnded, let input = nextInput() else {
        hasEnded = true
        return nil
      }
      let position = nextPosition
      nextPosition += 1
      var outcome = InputOutcome(
        position: position, name: input.name, content: nil, outcome: .failure(.crash("lost")),
        origin: InputSource(input))
      switch input.contents {
      case .failure(let problem):
        outcome.outcome = .failure(problem)
        keep(outcome)
      case .success(let bytes):
        let hash = sha256(of: bytes)
        outcome.content = (hash, bytes.count)
        if let first = try first(sha256: hash) {
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

  private mutating func nextInput() -> Input? {
    if let input = fetched {
      fetched = nil
      return input
    }
    return inputs.next()
  }

  private func first(sha256 hash: String) throws(StoreError) -> FirstReading? {
    if let recent = recentContents[hash] { return recent }
    return try journal.first(sha256: hash)
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
      try settleNames(of: &outcome)
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
      unrecorded.append(WrittenOutcome(outcome: outcome, file: file, lengths: store.lengths))
      unrecordedBytes += outcome.size
      report(progress)
      if unrecorded.count >= BatchRun.batchSize || unrecordedBytes >= BatchRun.windowBytes { try record() }
    }
    if monotonicTime() - lastRecord > 2 { try record() }
  }

  /// Gives an outcome whose turn it is the names by which it and the content before it are called. Where people are
  /// redacted, only a report tells which words in its file's name are theirs.
  private mutating func settleNames(of outcome: inout InputOutcome) throws(StoreError) {
    guard redactsNames else { return }
    switch outcome.outcome {
    case .report(let report): outcome.name = report.name
    case .failure, .duplicate: outcome.name = placeholder(forFile: outcome.name, number: outcome.position)
    }
    if case .duplicate(let duplicate) = outcome.outcome, let first = try first(sha256: duplicate.sha256) {
      outcome.outcome = .duplicate(first)
    } else if let hash = outcome.content?.sha256, recentContents[hash]?.position == outcome.position {
      recentContents[hash]?.name = outcome.name
    }
  }

  private mutating func record() throws(StoreError) {
    try store.synchronize()
    try journal.record(unrecorded, files: store.lengths)
    unrecorded.removeAll(keepingCapacity: true)
    unrecordedBytes = 0
    // What a batch holds is in the journal now; what is being read is not.
    recentContents = recentContents.filter { $0.value.position >= nextToWrite }
    lastRecord = monotonicTime()
  }
}
