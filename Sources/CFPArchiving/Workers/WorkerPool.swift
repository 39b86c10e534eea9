#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The worker processes: gives each one report at a time, waits for answers, ends those that hang, and replaces those
/// that end.
struct WorkerPool: ~Copyable {
  private let arguments: [String]
  private let limits: WorkerLimits
  private var workers: [WorkerProcess] = []
  private let size: Int

  /// An input's end, whatever it was.
  struct Finished {
    var position: Int
    var reply: WorkerReply
  }

  /// - Parameter arguments: What `cfpcheck worker` is told of the outputs.
  init(size: Int, arguments: [String], limits: WorkerLimits) {
    self.size = max(1, size)
    self.arguments = arguments + ["--memory-limit", "\(limits.megabytes)", "--timeout", "\(limits.seconds)"]
    self.limits = limits
  }

  deinit { for worker in workers { worker.end(forcibly: true) } }

  /// Whether a report can be given to a worker now.
  var hasIdleWorker: Bool { workers.count < size || workers.contains { $0.job == nil } }

  var isBusy: Bool { workers.contains { $0.job != nil } }

  /// Gives an input to a worker that is idle, or to a new one.
  mutating func give(_ job: WorkerProcess.Job) throws(StoreError) {
    let index: Int
    if let idle = workers.firstIndex(where: { $0.job == nil }) {
      index = idle
    } else {
      workers.append(try WorkerProcess(arguments: arguments))
      index = workers.count - 1
    }
    workers[index].give(job, seconds: limits.seconds)
  }

  /// Waits until at least one report is done.
  mutating func wait() throws(StoreError) -> [Finished] {
    var finished: [Finished] = []
    while finished.isEmpty, isBusy {
      let busy = workers.indices.filter { workers[$0].job != nil }
      var polled = busy.map { index in
        pollfd(
          fd: workers[index].descriptor,
          events: Int16(POLLIN) | (workers[index].isSending ? Int16(POLLOUT) : 0), revents: 0)
      }
      let remaining = busy.map { workers[$0].deadline }.min().map { $0 - monotonicTime() } ?? 0
      let milliseconds = Int32(max(0, min(remaining * 1000 + 1, 60_000)))
      let count = poll(&polled, nfds_t(polled.count), milliseconds)
      guard count >= 0 || errno == EINTR else { throw .system("poll", errno) }
      // From the last, so that replacing one moves none that is still to be looked at.
      for (place, index) in busy.enumerated().reversed() {
        if count > 0, polled[place].revents & Int16(POLLOUT) != 0 { workers[index].send() }
        guard let position = workers[index].job?.position else { continue }
        if count > 0, polled[place].revents & ~Int16(POLLOUT) != 0 {
          if let reply = try answer(of: index) { finished.append(Finished(position: position, reply: reply)) }
        } else if monotonicTime() >= workers[index].deadline {
          workers[index].end(forcibly: true)
          workers.remove(at: index)
          finished.append(Finished(position: position, reply: .failure(.timeout(limits.seconds))))
        }
      }
    }
    return finished
  }

  /// What has become of a worker's report; nil while it goes on.
  private mutating func answer(of index: Int) throws(StoreError) -> WorkerReply? {
    guard let job = workers[index].job, let event = workers[index].receive() else { return nil }
    let isFresh = workers[index].finishedJobs <= 1
    switch event {
    case .reply(.failure(let failure)) where failure.kind == "memory":
      // Its peak stays above the limit: the process is of no further use.
      workers[index].end(forcibly: true)
      return try isFresh ? drop(index, .failure(failure)) : again(job, at: index)
    case .reply(let reply):
      return reply
    case .died(let signal, let lackedMemory):
      if workers[index].finishedJobs > 0 { return try again(job, at: index) }
      return drop(index, .failure(lackedMemory ? .memory(limits.megabytes) : .crash(signal)))
    }
  }

  private mutating func drop(_ index: Int, _ reply: WorkerReply) -> WorkerReply {
    workers.remove(at: index)
    return reply
  }

  /// Tries a report once more in a new process: what earlier reports left behind in the old one is not its fault, and
  /// the outcome must not depend on which worker it met.
  private mutating func again(_ job: WorkerProcess.Job, at index: Int) throws(StoreError) -> WorkerReply? {
    workers[index] = try WorkerProcess(arguments: arguments)
    workers[index].give(job, seconds: limits.seconds)
    return nil
  }
}
