#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A process of the same binary that reads one report at a time: what a report does to it, it does to no other.
struct WorkerProcess {
  let identifier: pid_t
  /// The coordinator's end of the socket between the two.
  let descriptor: Int32
  private let lastWords: LastWords
  private var buffer = FrameBuffer()
  /// Bytes of a request that the socket has not taken yet.
  private var unsent: ArraySlice<UInt8> = []
  /// What the worker is reading; nil while it waits.
  private(set) var job: Job?
  /// When the job is given up, by the monotonic clock.
  private(set) var deadline = 0.0
  /// How many reports it has read.
  private(set) var finishedJobs = 0

  /// An input that a worker reads.
  struct Job {
    var position: Int
    /// The request as it is sent; the only copy of the input's bytes that is held.
    fileprivate let frame: [UInt8]

    init(position: Int, request: consuming WorkerRequest) {
      self.position = position
      frame = request.frame
    }
  }

  /// What a worker did with its job.
  enum Event {
    case reply(WorkerReply)
    /// The process ended by itself, with the system's word for how, and whether it was for want of memory.
    case died(signal: String, lackedMemory: Bool)
  }

  /// Starts `cfpcheck worker …`.
  /// - Throws: `StoreError` where the system starts no more processes.
  init(arguments: [String]) throws(StoreError) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, streamSocket, 0, &ends) == 0 else { throw .system("socketpair", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    do {
      lastWords = try LastWords()
    } catch {
      for end in ends { close(end) }
      throw error
    }
    descriptor = ends[0]
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let pid = WorkerProcess.spawn(arguments, socket: ends[1], standardError: lastWords.writing)
    close(ends[1])
    lastWords.closeWriting()
    guard pid > 0 else {
      close(ends[0])
      lastWords.closeReading()
      throw .system("posix_spawn", pid == 0 ? EAGAIN : -pid)
    }
    identifier = pid
  }

  /// The process's number, or the negative error.
  private static func spawn(_ arguments: [String], socket: Int32, standardError: Int32) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = (["cfpcheck", "worker"] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = ownSettings.map { strdup($0) }
    var next = environ
    while let setting = next.pointee {
      let line = String(cString: setting)
      if !ownSettings.contains(where: { line.hasPrefix($0.prefix { $0 != "=" } + "=") }) {
        settings.append(strdup(line))
      }
      next += 1
    }
    settings.append(nil)
    defer { for pointer in words + settings { free(pointer) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, executablePath, &actions, nil, &words, &settings)
    return code == 0 ? pid : -code
  }

  // MARK: Talking

  /// Whether bytes wait to be sent.
  var isSending: Bool { !unsent.isEmpty }

  mutating func give(_ job: Job, seconds: Int) {
    self.job = job
    deadline = monotonicTime() + Double(seconds)
    unsent = job.frame[...]
    send()
  }

  /// Sends what the socket takes. A worker that has gone is noticed when its answer is read.
  mutating func send() {
    while !unsent.isEmpty {
      let count = unsent.withUnsafeBytes { sendQuietly(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if count < 0, errno != EAGAIN, errno != EINTR { unsent = [] }
        return
      }
      unsent = unsent.dropFirst(count)
    }
  }

  /// Takes what has arrived; nil until the answer is whole.
  mutating func receive() -> Event? {
    switch buffer.read(from: descriptor) {
    case .incomplete: return nil
    case .frame(let frame):
      job = nil
      unsent = []
      finishedJobs += 1
      return .reply(WorkerReply(frame))
    case .ended:
      return end(forcibly: false)
    }
  }

  /// Ends the process and collects it.
  @discardableResult
  func end(forcibly: Bool) -> Event {
    if forcibly { kill(identifier, SIGKILL) }
    close(descriptor)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let lackedMemory = !forcibly && lastWords.tellOfRefusedMemory
    lastWords.closeReading()
    let signal = status & 0x7F
    return .died(
      signal: signal == 0
        ? "exit code \(status >> 8 & 0xFF)" : "signal \(signal), \(String(cString: strsignal(signal)))",
      lackedMemory: lackedMemory)
  }
}

/// What a worker's environment says before anything else.
private let ownSettings = [
  // A crash is told by its signal; a backtrace of each would take seconds.
  "SWIFT_BACKTRACE=enable=no",
  // The next report needs what the last one has freed: giving it back to the system each time costs a tenth of the whole.
  "MALLOC_TRIM_THRESHOLD_=67108864", "MALLOC_MMAP_THRESHOLD_=33554432", "MALLOC_TOP_PAD_=4194304",
]

/// Sends without a signal where the other end has gone.
private func sendQuietly(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    send(descriptor, bytes, count, Int32(truncatingIfNeeded: MSG_NOSIGNAL))
  #else
    send(descriptor, bytes, count, 0)
  #endif
}

#if canImport(Glibc)
  private let streamSocket = Int32(SOCK_STREAM.rawValue)
  /// This program's file.
  private let executablePath = "/proc/self/exe"
#else
  private let streamSocket = SOCK_STREAM
  private let executablePath = CommandLine.arguments[0]
#endif

/// Seconds by a clock that nobody sets.
public func monotonicTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
