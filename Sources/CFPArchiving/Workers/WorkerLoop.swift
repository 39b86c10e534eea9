public import CFPCheck
import CFPComparing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a worker makes of each report.
public struct WorkerProducts: Sendable {
  /// A line of JSON.
  public var json: JSONOptions?
  /// The rows of `outputTables`.
  public var hasRows = false
  public var onlyFindings = false
  /// What is compared across reports.
  public var hasFacts = false
  public var redaction = Redaction.none

  public init() {}

  /// Everything that is asked for, of one report.
  func outcome(of checked: CheckedReport) -> ReportOutcome {
    var outcome = ReportOutcome(verdict: checked.audit.verdict.rawValue, rules: [:])
    for finding in checked.audit.findings where finding.level >= .warning {
      outcome.rules[finding.rule.rawValue, default: 0] += 1
    }
    if let json { outcome.json = CFPCheck.json(for: checked.report, audit: checked.audit, options: json)[...] }
    if hasRows {
      outcome.rows = tableRows(
        of: checked.report, audit: checked.audit, redaction: redaction, onlyFindings: onlyFindings)
    }
    if hasFacts {
      // A certificate's number is a person's: redacted, it could no longer be compared.
      outcome.facts = facts(of: checked.report).filter { redaction == .none || $0.kind != .certificate }
    }
    return outcome
  }
}

/// The worker's side: answers one request after the other on standard input and output until the other end closes.
public func runWorker(
  _ products: WorkerProducts, limits: WorkerLimits, vocabulary: Vocabulary, library: FactorLibrary
) {
  signal(SIGPIPE, SIG_DFL)
  limitMemory(toMegabytes: limits.megabytes + backstopMegabytes)
  var buffer = FrameBuffer()
  while true {
    guard case .frame(let frame) = nextFrame(&buffer) else { return }
    // Should the coordinator be gone, nobody else would end a report that hangs.
    alarm(UInt32(limits.seconds + 5))
    let request = WorkerRequest(frame)
    misbehaveIfAsked(request.bytes)
    var reply: WorkerReply
    do {
      let checked = try checkReport(request.bytes, name: request.name, vocabulary: vocabulary, library: library)
      reply = .report(products.outcome(of: checked))
    } catch {
      reply = .failure(Failure(error))
    }
    if peakMegabytes() > limits.megabytes { reply = .failure(.memory(limits.megabytes)) }
    alarm(0)
    guard send(reply.frame) else { return }
  }
}

/// How far memory may go above the limit before an allocation fails, which ends the process.
private let backstopMegabytes = 64

private func nextFrame(_ buffer: inout FrameBuffer) -> FrameBuffer.Arrival {
  while true {
    let arrival = buffer.read(from: STDIN_FILENO)
    if case .incomplete = arrival { continue }
    return arrival
  }
}

private func send(_ frame: [UInt8]) -> Bool {
  frame.withUnsafeBytes { bytes in
    var offset = 0
    while offset < bytes.count {
      let count = write(STDOUT_FILENO, bytes.baseAddress! + offset, bytes.count - offset)
      if count < 0, errno != EINTR { return false }
      offset += max(0, count)
    }
    return true
  }
}

private func limitMemory(toMegabytes megabytes: Int) {
  #if canImport(Glibc)
    var limit = rlimit(rlim_cur: rlim_t(megabytes << 20), rlim_max: rlim_t(megabytes << 20))
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
  #endif
}

#if canImport(Glibc)
  private let ownUsage = __rusage_who_t(RUSAGE_SELF.rawValue)
#else
  private let ownUsage = RUSAGE_SELF
#endif

/// The most memory that the process has held.
private func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(ownUsage, &usage)
  #if canImport(Glibc)
    return usage.ru_maxrss >> 10
  #else
    return usage.ru_maxrss >> 20
  #endif
}

/// With `CFPCHECK_TEST_FAULTS` set, reports that say so crash, hang or swallow memory: how the tests hold the pool to
/// its promise.
private func misbehaveIfAsked(_ bytes: [UInt8]) {
  guard getenv("CFPCHECK_TEST_FAULTS") != nil else { return }
  let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
  if head.contains("cfpcheck-test: crash") { abort() }
  if head.contains("cfpcheck-test: hang") { while true { sleep(1) } }
  if head.contains("cfpcheck-test: swallow") {
    var hoard: [[UInt8]] = []
    while hoard.count < 1 << 20 { hoard.append([UInt8](repeating: 1, count: 1 << 20)) }
  }
}
