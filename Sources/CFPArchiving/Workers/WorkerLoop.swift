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
  /// What a request can ask for by name: whatever somebody else writes of a report.
  public var parts: [String: Part] = [:]

  /// Writes something of a report.
  public typealias Part = @Sendable (CheckedReport) throws(ReadingFailure) -> [UInt8]

  public init() {}

  /// Everything that is asked for, of one report.
  func outcome(of checked: CheckedReport) -> ReportOutcome {
    var outcome = ReportOutcome(
      name: checked.report.document.source.name, verdict: checked.audit.verdict.rawValue, rules: [:])
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

  /// The parts that a request asks for; a name that nobody knows gives an empty one.
  func parts(_ names: [String], of checked: CheckedReport) throws(ReadingFailure) -> [ArraySlice<UInt8>] {
    var written: [ArraySlice<UInt8>] = []
    for name in names { written.append(try parts[name]?(checked)[...] ?? []) }
    return written
  }
}

/// The worker's side: answers one request after the other on standard input and output until the other end closes.
public func runWorker(
  _ products: WorkerProducts, limits: WorkerLimits, vocabulary: Vocabulary, library: FactorLibrary
) {
  signal(SIGPIPE, SIG_DFL)
  closeInherited()
  limitMemory(toMegabytes: limits.megabytes + backstopMegabytes)
  var buffer = FrameBuffer()
  while true {
    OwnMemory.startCounting()
    guard case .frame(let frame) = nextFrame(&buffer) else { return }
    // Should the coordinator be gone, nobody else would end a report that hangs.
    alarm(UInt32(limits.seconds + 5))
    let request = WorkerRequest(frame)
    misbehaveIfAsked(request.bytes)
    var reply = reply(to: request, products, vocabulary, library)
    if OwnMemory.peakMegabytes > limits.megabytes { reply = .failure(.memory(limits.megabytes)) }
    alarm(0)
    guard send(reply.frame) else { return }
  }
}

private func reply(
  to request: WorkerRequest, _ products: WorkerProducts, _ vocabulary: Vocabulary, _ library: FactorLibrary
) -> WorkerReply {
  var checked: CheckedReport
  do {
    checked = try checkReport(request.bytes, name: request.name, vocabulary: vocabulary, library: library)
  } catch {
    return .failure(Failure(error))
  }
  if products.redaction == .persons { checked.redactName() }
  var outcome = products.outcome(of: checked)
  do {
    outcome.parts = try products.parts(request.parts, of: checked)
  } catch {
    return .failure(Failure(kind: error.kind, zh: error.message.zh, en: error.message.en))
  }
  return .report(outcome)
}

/// How far memory may go above the limit before an allocation fails, which ends the process.
private let backstopMegabytes = 64

/// Closes whatever else the coordinator had open: a connection that a worker inherits would stay open when its owner
/// has closed it.
private func closeInherited() {
  guard let folder = opendir("/dev/fd") else { return }
  var open: [Int32] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if let descriptor = Int32(name), descriptor > STDERR_FILENO, descriptor != dirfd(folder) { open.append(descriptor) }
  }
  closedir(folder)
  for descriptor in open { close(descriptor) }
}

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
  // One piece that is refused, before anything was held.
  if head.contains("cfpcheck-test: gulp") { _ = [UInt8](repeating: 1, count: 1 << 34).reduce(0, &+) }
}
