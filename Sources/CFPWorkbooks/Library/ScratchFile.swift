#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of this process's own for what can only be written to a path, gone with `remove`.
struct ScratchFile {
  let path: String
  private let folder: String

  /// In a new folder that nobody else may read, under TMPDIR.
  init() throws(WorkbookError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/cfpcheck-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .notWritten("\(parent): \(String(cString: strerror(errno)))") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/workbook.xlsx"
  }

  func contents() throws(WorkbookError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritten(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        var got = read(descriptor, buffer.baseAddress, buffer.count)
        while got < 0 && errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      guard failure == 0 else { throw .notWritten(String(cString: strerror(failure))) }
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  func remove() {
    unlink(path)
    rmdir(folder)
  }
}
