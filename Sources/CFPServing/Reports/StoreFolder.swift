import CFPArchiving
import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where uploads are kept that are to outlive the app, under names of our own: what a client calls a file is no path.
struct StoreFolder: Sendable {
  let path: String
  /// With people redacted only the JSON is kept: the source names them.
  let keepsSources: Bool

  struct WriteError: Error {
    var code: Int32
    var reason: String { String(cString: strerror(code)) }
  }

  /// Writes the source and its JSON, each whole or not at all.
  func keep(_ source: [UInt8], json: [UInt8]) throws(WriteError) {
    let name = "\(path)/\(sha256(of: source))"
    if keepsSources { try write(source, to: name + ".report") }
    try write(json, to: name + ".json")
  }

  private func write(_ bytes: [UInt8], to name: String) throws(WriteError) {
    let part = "\(name).part-\(UInt64.random(in: 0 ... .max))"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WriteError(code: errno) }
    let isWritten = writeAll(bytes, to: descriptor)
    let code = errno
    guard close(descriptor) == 0, isWritten, rename(part, name) == 0 else {
      let later = errno
      unlink(part)
      throw WriteError(code: isWritten ? later : code)
    }
  }
}
