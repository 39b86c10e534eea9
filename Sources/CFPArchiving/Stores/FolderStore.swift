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
  private var outcomes: AppendedFile
  /// The files named since the journal last heard of them.
  private var names: Set<String> = []

  init(_ folder: String, _ journal: Journal) throws(StoreError) {
    self.folder = folder
    try makeFolder(folder)
    let path = folder + FolderStore.outcomesName
    outcomes = try AppendedFile(at: path, length: try journal.length(of: path))
  }

  func write(_ input: InputOutcome, _ journal: Journal) throws(StoreError) -> String? {
    guard case .report(let report) = input.outcome else {
      try outcomes.append(input.line + [UInt8(ascii: "\n")])
      return nil
    }
    let name = try freeName(for: input.name, journal)
    if let slash = name.lastIndex(of: "/") { try makeFolder(folder + name[..<slash]) }
    try publishFile(at: folder + name, Array(report.json) + [UInt8(ascii: "\n")])
    names.insert(name)
    let sha256 = input.content.map { #","sha256":\#(quoted($0.sha256))"# } ?? ""
    try outcomes.append(
      Array(
        #"{"source":{"name":\#(quoted(input.name))\#(sha256)},"file":\#(quoted(name)),"verdict":\#(quoted(report.verdict))}"#
          .utf8) + [UInt8(ascii: "\n")])
    return name
  }

  /// The source's path below the folder, with `.json` behind it; numbered where two sources come to one.
  private func freeName(for source: String, _ journal: Journal) throws(StoreError) -> String {
    let parts = source.split(separator: "/").filter { $0 != "." }.map { $0 == ".." ? "__" : String($0.prefix(120)) }
    let name = parts.isEmpty ? "report" : parts.joined(separator: "/")
    var tried = name + ".json"
    var number = 1
    while true {
      let isTaken = names.contains(tried) || tried == FolderStore.outcomesName
      if !isTaken, try !journal.knows(file: tried) { return tried }
      number += 1
      tried = "\(name)~\(number).json"
    }
  }

  func synchronize() throws(StoreError) -> [String: Int] {
    try outcomes.synchronize()
    // One call for the files of the whole batch: a call for each would take as long as reading it.
    sync()
    names = []
    return [outcomes.path: outcomes.length]
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
