#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where outcomes go besides the journal, in the order of the inputs.
protocol OutcomeStore {
  /// Writes an outcome.
  /// - Returns: The name of the file that holds it, where it has one of its own.
  mutating func write(_ input: InputOutcome, _ journal: Journal) throws(StoreError) -> String?
  /// The lengths of the files that grow, with what was written so far.
  var lengths: [String: Int] { get }
  /// Brings all that was written to the disk.
  mutating func synchronize() throws(StoreError)
  /// Gives the files their names; does nothing to one that has it.
  static func publish(_ target: OutputTarget) throws(StoreError)
}

/// For SQLite output: the journal holds everything.
struct NoFileStore: OutcomeStore {
  mutating func write(_ input: InputOutcome, _ journal: Journal) -> String? { nil }
  var lengths: [String: Int] { [:] }
  mutating func synchronize() {}
  static func publish(_ target: OutputTarget) {}
}

/// A line of JSON an input, to standard output.
struct StreamStore: OutcomeStore {
  /// Where the bytes go; false where nobody takes them any more.
  let deliver: ([UInt8]) -> Bool

  mutating func write(_ input: InputOutcome, _ journal: Journal) throws(StoreError) -> String? {
    guard deliver(Array(input.line) + [UInt8(ascii: "\n")]) else { throw .writing("-", EIO) }
    return nil
  }

  var lengths: [String: Int] { [:] }
  mutating func synchronize() {}
  static func publish(_ target: OutputTarget) {}
}

/// A line of JSON an input, in one file.
final class LinesStore: OutcomeStore {
  private var file: AppendedFile

  init(_ path: String, _ journal: Journal) throws(StoreError) {
    file = try AppendedFile(at: path, length: try journal.length(of: path))
  }

  func write(_ input: InputOutcome, _ journal: Journal) throws(StoreError) -> String? {
    try file.append(input.line)
    try file.append(CollectionOfOne(UInt8(ascii: "\n")))
    return nil
  }

  var lengths: [String: Int] { [file.path: file.length] }

  func synchronize() throws(StoreError) { try file.synchronize() }

  static func publish(_ target: OutputTarget) throws(StoreError) {
    if let path = target.path { try AppendedFile.publish(path) }
  }
}
