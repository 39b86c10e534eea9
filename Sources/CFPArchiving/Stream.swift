import CFPCheck
import Foundation

/// A filter for other engines: reads requests, a line of JSON each, and answers each with a line.
///
/// Reports are read in a worker process, so that one that crashes or hangs costs its own answer and no other. The next
/// request is read when the answer to the one before has been delivered: a caller may wait for each.
public struct ReportStream: ~Copyable {
  private var workers: WorkerPool
  private let target: Form
  private let sizeLimit: Int
  private let redactsNames: Bool
  private var count = 0

  /// What a line of answer holds.
  public enum Form: String, CaseIterable, Sendable {
    /// The report, or its failure line.
    case json
    /// The rows of its tables: `{"source", "verdict", "tables": {name: [[…]]}}`, columns in the order of `cfpcheck tables`.
    case tables
  }

  public init(_ options: BatchOptions, form: Form) {
    let arguments = options.workerArgumentList.filter { $0 != "--json" && $0 != "--rows" }
    workers = WorkerPool(
      size: 1, arguments: arguments + [form == .tables ? "--rows" : "--json"], limits: options.limits)
    target = form
    sizeLimit = options.limits.largestFile
    redactsNames = options.redactsNames
  }

  /// The longest line that can hold a request: base64 is a third longer than what it says, and JSON may write a stroke in
  /// two bytes.
  public var longestLine: Int { 2 * sizeLimit + 1 << 20 }

  /// The answer to a request line, without its line break; never throws for what is in the line.
  /// - Throws: `StoreError` where the system starts no more processes.
  public mutating func answer(to line: [UInt8]) throws(StoreError) -> [UInt8] {
    count += 1
    let request: StreamRequest
    do throws(Failure) {
      guard line.count <= longestLine else { throw Failure.longLine(longestLine) }
      request = try StreamRequest(line)
    } catch {
      return InputOutcome(position: count, name: "", content: nil, outcome: .failure(error)).answer
    }
    var outcome = InputOutcome(position: count, name: request.title, content: nil, outcome: .failure(.crash("lost")))
    switch request.contents(sizeLimit) {
    case .failure(let failure): outcome.outcome = .failure(failure)
    case .success(let bytes):
      outcome.content = (sha256(of: bytes), bytes.count)
      try workers.give(
        WorkerProcess.Job(position: count, request: WorkerRequest(name: request.title, bytes: bytes)))
      var finished: [WorkerPool.Finished] = []
      while finished.isEmpty { finished = try workers.wait() }
      switch finished[0].reply {
      case .report(let report): outcome.outcome = .report(report)
      case .failure(let failure): outcome.outcome = .failure(failure)
      }
    }
    if redactsNames { settleName(of: &outcome) }
    return target == .tables ? outcome.tablesLine : outcome.answer
  }
}

extension ReportStream {
  /// What the answer calls the report, where people are redacted: without those whom it names; all of a name goes that no
  /// report stands behind.
  private func settleName(of outcome: inout InputOutcome) {
    if case .report(let report) = outcome.outcome {
      outcome.name = report.name
    } else {
      outcome.name = placeholder(forFile: outcome.name, number: count)
    }
  }
}

/// One line of a stream's input: `{"name", "path"}` or `{"name", "base64"}`.
private struct StreamRequest: Decodable {
  private var name: String?
  private var path: String?
  private var base64: String?

  init(_ line: [UInt8]) throws(Failure) {
    do {
      self = try JSONDecoder().decode(StreamRequest.self, from: Data(line))
    } catch {
      throw Failure(
        kind: "bad-request", zh: "此行不是 JSON 对象，或其成员不是字符串。",
        en: "This line is no JSON object, or its members are no strings.")
    }
    guard (path == nil) != (base64 == nil) else {
      throw Failure(
        kind: "bad-request", zh: "须有 \"path\" 或 \"base64\" 之一。", en: "Either \"path\" or \"base64\" is wanted.")
    }
  }

  /// What the report is called in its answer.
  var title: String { name ?? path ?? "-" }

  func contents(_ limit: Int) -> Result<[UInt8], Failure> {
    if let path { return fileContents(Array(path.utf8), limit) }
    guard let data = base64.flatMap({ Data(base64Encoded: $0) }) else { return .failure(.notBase64) }
    return data.count > limit ? .failure(.tooLarge(data.count, limit: limit)) : .success(Array(data))
  }
}

extension InputOutcome {
  /// The line as bytes of its own.
  fileprivate var answer: [UInt8] { Array(line) }

  /// The rows of the report's tables as one line of JSON; a failure or duplicate as its own line.
  fileprivate var tablesLine: [UInt8] {
    guard case .report(let report) = outcome else { return answer }
    var text = #"{"source":{"name":\#(quoted(name))"#
    if let content { text += #","sha256":\#(quoted(content.sha256)),"byteCount":\#(content.byteCount)"# }
    text += #"},"verdict":\#(quoted(report.verdict)),"tables":{"#
    for (index, table) in outputTables.enumerated() {
      let rows = report.rows.filter { $0.table == index }.map { row in
        "[" + row.values.map(\.json).joined(separator: ",") + "]"
      }
      text += (index > 0 ? "," : "") + quoted(table.name) + ":[" + rows.joined(separator: ",") + "]"
    }
    return Array((text + "}}").utf8)
  }
}

extension OutputValue {
  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .integer(let number): "\(number)"
    case .text(let text): quoted(text)
    }
  }
}
