import CFPCheck
import CFPComparing

// How an input travels to a worker, and its outcome back.

/// What a worker is asked to read.
struct WorkerRequest {
  var name: String
  var bytes: [UInt8]
  /// Which of `WorkerProducts.parts` are wanted.
  var parts: [String]

  init(name: String, bytes: [UInt8], parts: [String] = []) {
    self.name = name
    self.bytes = bytes
    self.parts = parts
  }

  /// Takes the frame for the input's bytes, which stand last in it: a large input is held once.
  init(_ frame: consuming [UInt8]) {
    var reader = FrameReader(frame[...])
    name = reader.string()
    parts = (0..<max(0, reader.integer())).map { _ in reader.string() }
    let count = frame.count - reader.index
    _ = consume reader
    frame.removeFirst(frame.count - count)
    bytes = frame
  }

  var frame: [UInt8] {
    var writer = FrameWriter(capacity: bytes.count + name.utf8.count + 64)
    writer.add(name)
    writer.add(parts.count)
    for part in parts { writer.add(part) }
    return writer.finished(endingWith: bytes)
  }
}

/// What a worker answers.
enum WorkerReply {
  case report(ReportOutcome)
  case failure(Failure)

  init(_ frame: [UInt8]) {
    var reader = FrameReader(frame[...])
    switch reader.integer() {
    case 1:
      var report = ReportOutcome(name: reader.string(), verdict: reader.string(), rules: [:])
      for _ in 0..<reader.integer() {
        let rule = reader.string()
        report.rules[rule] = reader.integer()
      }
      report.json = reader.data()
      report.rows = (0..<reader.integer()).map { _ in reader.row() }
      report.facts = (0..<reader.integer()).compactMap { _ in reader.fact() }
      report.parts = (0..<reader.integer()).map { _ in reader.data() }
      self = .report(report)
    case 2:
      self = .failure(Failure(kind: reader.string(), zh: reader.string(), en: reader.string()))
    default:
      self = .failure(.crash("no answer"))
    }
  }

  var frame: [UInt8] {
    var writer = FrameWriter()
    switch self {
    case .report(let report):
      writer.add(1)
      writer.add(report.name)
      writer.add(report.verdict)
      writer.add(report.rules.count)
      for (rule, count) in report.rules.sorted(by: { $0.key < $1.key }) {
        writer.add(rule)
        writer.add(count)
      }
      writer.add(report.json)
      writer.add(report.rows.count)
      for row in report.rows { writer.add(row) }
      writer.add(report.facts.count)
      for fact in report.facts { writer.add(fact) }
      writer.add(report.parts.count)
      for part in report.parts { writer.add(part) }
    case .failure(let failure):
      writer.add(2)
      writer.add(failure.kind)
      writer.add(failure.message.zh)
      writer.add(failure.message.en)
    }
    return writer.finished()
  }
}

extension FrameWriter {
  fileprivate mutating func add(_ row: OutputRow) {
    add(row.table)
    add(row.values.count)
    for value in row.values {
      switch value {
      case .null: add(0)
      case .integer(let number):
        add(1)
        add(number)
      case .text(let text):
        add(2)
        add(text)
      }
    }
  }

  fileprivate mutating func add(_ fact: Fact) {
    add(fact.kind.rawValue)
    add(fact.key)
    add(fact.subject)
    add(fact.value)
    add(fact.unit)
    add(fact.year ?? 0)
    add(fact.pointer)
  }
}

extension FrameReader {
  fileprivate mutating func row() -> OutputRow {
    let table = integer()
    let values = (0..<integer()).map { _ -> OutputValue in
      switch integer() {
      case 1: .integer(integer())
      case 2: .text(string())
      default: .null
      }
    }
    return OutputRow(table: table, values: values)
  }

  fileprivate mutating func fact() -> Fact? {
    let kind = Fact.Kind(rawValue: string())
    let (key, subject) = (string(), string())
    let (value, unit, year) = (optionalString(), optionalString(), integer())
    let pointer = string()
    return kind.map {
      Fact(
        kind: $0, key: key, subject: subject, value: value, unit: unit, year: year == 0 ? nil : year, pointer: pointer)
    }
  }
}
