import CFPCheck
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads one input of libFuzzer as a report, the whole way to one of the text outputs. Its first byte chooses which
/// (`FuzzedForm`), all others are the file.
///
/// It ends the process, which is what libFuzzer calls a crash, on a trap, on what the address sanitizer sees, on a stage
/// that takes too long, and on an output that is not what it promises to be.
@_cdecl("LLVMFuzzerTestOneInput") public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let first = bytes.first else { return 0 }
  _ = isWarm
  run(Array(bytes.dropFirst()), as: FuzzedForm(first))
  return 0
}

/// What is built once (vocabularies, patterns of the published factors) is no cost of the first input.
private let isWarm: Bool = {
  let report = "产品碳足迹报告\n产品名称：箱\n生产\t1.00 kgCO2e\n总量：1.00 kgCO2e/台\n"
  for form in UInt8(0)..<32 { run(Array(report.utf8), as: FuzzedForm(form), isTimed: false) }
  return true
}()

private func run(_ bytes: [UInt8], as form: FuzzedForm, isTimed: Bool = true) {
  var watch = Stopwatch(isRunning: isTimed)
  guard let document = try? readDocument(bytes, name: form.name) else { return }
  watch.lap("read")
  let report = extract(document)
  watch.lap("extract")
  let audit = audit(report)
  watch.lap("audit")
  var checked = AuditedFile(path: "reports/\(form.name)", report: report, audit: audit)
  if form.redaction == .persons {
    checked.path = redactedName(checked.path, for: report)
    checked.report.document.source.name = redactedName(form.name, for: report)
    watch.lap("redact")
  }
  let output = form.output(of: checked)
  watch.lap("\(form.writer)")
  form.expectSound(output)
}

/// The time that this thread computes, so that a busy machine is no finding.
private struct Stopwatch {
  let isRunning: Bool
  private var last = Self.now

  init(isRunning: Bool) { self.isRunning = isRunning }

  /// Ends the process where a stage took longer than `most`.
  mutating func lap(_ stage: String) {
    let now = Self.now
    defer { last = Self.now }
    if isRunning, now - last > Self.most { fatalError("\(stage) took \(now - last) s, more than \(Self.most) s") }
  }

  /// The seconds that a stage may take of 64 KB.
  private static let most = 2.0

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
