import CFPCheck
import CFPComparing

/// What became of an input.
enum Outcome: Sendable {
  case report(ReportOutcome)
  case failure(Failure)
  /// The same content was read before.
  case duplicate(FirstReading)
}

/// The input that had some content first.
struct FirstReading: Sendable {
  var sha256: String
  var position: Int
  var name: String
}

/// What a worker made of a report; the parts that the outputs ask for.
struct ReportOutcome: Sendable {
  /// What the report may be called in outputs: its name, without the people whom it names where they are redacted.
  var name: String
  var verdict: String
  /// The rule ids of its findings, notes aside, with how many findings each has.
  var rules: [String: Int]
  /// One line of JSON, without its line break; empty where no output asks for it.
  var json: ArraySlice<UInt8> = []
  var rows: [OutputRow] = []
  var facts: [Fact] = []
  /// The parts that the request asked for, in its order.
  var parts: [ArraySlice<UInt8>] = []
}

/// Why an input gave no report.
struct Failure: Error, Hashable, Sendable {
  /// `empty`, `pdf`, `not-a-cfp-report` …: `CheckError.code`; `unreadable`, `too-large`, `damaged-archive`, `encrypted`, `link`, `special-file`; or `crash`, `timeout`, `memory`.
  var kind: String
  var message: Message

  init(kind: String, zh: String, en: String) {
    self.kind = kind
    message = Message(zh: zh, en: en)
  }

  init(_ error: CheckError) {
    self.init(kind: error.code, zh: error.message(in: .zh), en: error.message(in: .en))
  }

  static func crash(_ signal: String) -> Failure {
    Failure(
      kind: "crash", zh: "读取时程序崩溃（\(signal)）；这是 cfpcheck 的缺陷，请连同文件报告。",
      en: "Reading it crashed (\(signal)); that is a defect of cfpcheck: please report it with the file.")
  }

  static func timeout(_ seconds: Int) -> Failure {
    Failure(
      kind: "timeout", zh: "\(seconds) 秒内没有读完；可用 --timeout 放宽。",
      en: "It was not read within \(seconds) s; --timeout allows more.")
  }

  static func memory(_ megabytes: Int) -> Failure {
    Failure(
      kind: "memory", zh: "读取它所需的内存超过 \(megabytes) MB；可用 --memory-limit 放宽。",
      en: "Reading it takes more than \(megabytes) MB of memory; --memory-limit allows more.")
  }
}

/// An input with what became of it, as it is written.
struct InputOutcome: Sendable {
  /// The place of the input among all inputs, from 1.
  var position: Int
  /// What it is called in outputs.
  var name: String
  /// Nil where there were no bytes to read.
  var content: (sha256: String, byteCount: Int)?
  var outcome: Outcome
  var origin = InputSource()

  /// About how many bytes of memory its results take.
  var size: Int {
    guard case .report(let report) = outcome else { return 256 }
    return 256 + report.json.count + 400 * report.rows.count + 300 * report.facts.count
  }
}

/// What an input is known by when a run goes on.
struct InputSource: Sendable {
  var nameHash = ""
  var stamp = SourceStamp()

  init() {}

  init(_ input: Input) {
    nameHash = sha256(of: Array(input.name.utf8))
    stamp = input.stamp
  }
}
