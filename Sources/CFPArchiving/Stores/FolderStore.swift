#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A JSON file a report, named like its source, and `outcomes.ndjson`: a line for every input, with the file that holds
/// the report, or the failure or duplicate line.
final class FolderStore: OutcomeStore {
  static let outcomesName = "outcomes.ndjson"

  private let folder: String
  /// From where the paths of inputs are told in the names of files.
  private let root: String?
  private var outcomes: AppendedFile
  /// The files named since the journal last heard of them.
  private var names: Set<String> = []

  init(_ folder: String, _ journal: Journal, root: String?) throws(StoreError) {
    self.folder = folder
    self.root = root
    try makeFolder(folder)
    let path = folder + FolderStore.outcomesName
    outcomes = try AppendedFile(at: path, length: try journal.length(of: path))
  }

  func write(_ input: InputOutcome, _ journal: Journal) throws(StoreError) -> String? {
    guard case .report(let report) = input.outcome else {
      try outcomes.append(input.line + [UInt8(ascii: "\n")])
      return nil
    }
    let name = try publish(Array(report.json) + [UInt8(ascii: "\n")], of: input, journal)
    names.insert(name)
    let sha256 = input.content.map { #","sha256":\#(quoted($0.sha256))"# } ?? ""
    try outcomes.append(
      Array(
        #"{"source":{"name":\#(quoted(input.name))\#(sha256)},"file":\#(quoted(name)),"verdict":\#(quoted(report.verdict))}"#
          .utf8) + [UInt8(ascii: "\n")])
    return name
  }

  /// Writes a report's file, named like its source; where the folder cannot hold that name, under a plain one.
  /// - Returns: The name below the folder.
  private func publish(_ bytes: [UInt8], of input: InputOutcome, _ journal: Journal) throws(StoreError) -> String {
    let own = try freeName(resultName(for: input.name, from: root), input.position, journal)
    do {
      if let slash = own.lastIndex(of: "/") { try makeFolder(folder + own[..<slash]) }
      try publishFile(at: folder + own, bytes)
      return own
    } catch {
      guard error.isOfName else { throw error }
    }
    let plain = try freeName(plainResultName(for: input.name), input.position, journal)
    try publishFile(at: folder + plain, bytes)
    return plain
  }

  /// The name with `.json` behind it; numbered where two sources come to one.
  private func freeName(_ name: String, _ position: Int, _ journal: Journal) throws(StoreError) -> String {
    var tried = name + ".json"
    var number = 1
    while true {
      let isTaken = names.contains(tried) || tried == FolderStore.outcomesName
      if !isTaken, try !journal.knows(file: tried) { return tried }
      number += 1
      // An archive may have one name ten thousand times: the input's number is free at once.
      tried = number < 10 ? "\(name)~\(number).json" : "\(name)~\(position)-\(number).json"
    }
  }

  var lengths: [String: Int] { [outcomes.path: outcomes.length] }

  func synchronize() throws(StoreError) {
    try outcomes.synchronize()
    // One call for the files of the whole batch: a call for each would take as long as reading it.
    sync()
    names = []
  }

  static func publish(_ target: OutputTarget) throws(StoreError) {
    if let folder = target.path { try AppendedFile.publish(folder + outcomesName) }
  }
}

/// Writes a file whole or not at all; `synchronize` brings it to the disk with the others of its batch.
private func publishFile(at path: String, _ bytes: [UInt8]) throws(StoreError) {
  let partial = path + AppendedFile.partialSuffix
  let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw .writing(path, errno) }
  let isWritten = writeAll(bytes, to: descriptor)
  let code = errno
  close(descriptor)
  guard isWritten, rename(partial, path) == 0 else {
    let code = isWritten ? errno : code
    unlink(partial)
    throw .writing(path, code)
  }
}
