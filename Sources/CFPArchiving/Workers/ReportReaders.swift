public import CFPCheck
import Dispatch
import Synchronization

/// Why a report could not be read, or something of it not be written.
public struct ReadingFailure: Error, Hashable, Sendable {
  /// `empty`, `pdf`, `not-a-cfp-report` …: `CheckError.code`; `unreadable`, `too-large` …; or `crash`, `timeout`, `memory`.
  public var kind: String
  /// The reason and what a person can do, in both languages.
  public var message: Message

  public init(kind: String, message: Message) {
    self.kind = kind
    self.message = message
  }

  init(_ failure: Failure) { self.init(kind: failure.kind, message: failure.message) }
}

/// Worker processes for reports that come one by one, from several callers at once: each is read in a process of its
/// own turn, so that one that crashes, hangs or outgrows its memory costs its own answer and no other.
public actor ReportReaders {
  private var idle: [Reader]
  private var waiting: [CheckedContinuation<Reader, Never>] = []
  private var firstWaiting = 0

  /// - Parameters:
  ///   - count: How many reports are read at a time.
  ///   - arguments: What `cfpcheck worker` is told.
  public init(count: Int, arguments: [String], limits: WorkerLimits) {
    idle = (0..<max(1, count)).map { _ in Reader(arguments, limits) }
  }

  /// Reads a report and has the named parts of `WorkerProducts.parts` written.
  /// - Returns: The parts in the order of their names.
  public func parts(_ names: [String], of bytes: [UInt8], name: String) async throws(ReadingFailure) -> [[UInt8]] {
    let reader = await nextIdle()
    let answer = await reader.answer(to: WorkerRequest(name: name, bytes: bytes, parts: names))
    release(reader)
    return try answer.get()
  }

  private func nextIdle() async -> Reader {
    if let reader = idle.popLast() { return reader }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func release(_ reader: Reader) {
    guard firstWaiting < waiting.count else {
      idle.append(reader)
      return
    }
    waiting[firstWaiting].resume(returning: reader)
    firstWaiting += 1
    if firstWaiting == waiting.count || firstWaiting > 1024 {
      waiting.removeFirst(firstWaiting)
      firstWaiting = 0
    }
  }
}

/// One worker process with a thread that waits for it: waiting must hold none of the threads that tasks run on.
private final class Reader: Sendable {
  private let queue = DispatchQueue(label: "cfpcheck.report-reader")
  private let pool: Mutex<WorkerPool>

  init(_ arguments: [String], _ limits: WorkerLimits) {
    pool = Mutex(WorkerPool(size: 1, arguments: arguments, limits: limits))
  }

  func answer(to request: WorkerRequest) async -> Result<[[UInt8]], ReadingFailure> {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        continuation.resume(returning: pool.withLock { $0.answer(to: request) })
      }
    }
  }
}

extension WorkerPool {
  /// Gives one report to a worker and waits for it.
  fileprivate mutating func answer(to request: WorkerRequest) -> Result<[[UInt8]], ReadingFailure> {
    do {
      try give(WorkerProcess.Job(position: 0, request: request))
      var finished: [Finished] = []
      while finished.isEmpty { finished = try wait() }
      switch finished[0].reply {
      case .report(let report): return .success(report.parts.map(Array.init))
      case .failure(let failure): return .failure(ReadingFailure(failure))
      }
    } catch {
      return .failure(ReadingFailure(kind: "system", message: error.message))
    }
  }
}
