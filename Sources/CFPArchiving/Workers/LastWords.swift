#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a worker wrote on standard error, which is nothing unless it ends badly. The pipe takes what it holds and drops
/// the rest: no worker waits for somebody to read it.
struct LastWords {
  /// The end that is read here.
  private let reading: Int32
  /// The end that becomes the worker's standard error.
  let writing: Int32

  init() throws(StoreError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system("pipe", errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Whether the Swift runtime, or the C++ library below it, ended the process because memory was refused. How much it
  /// held by then does not tell: the refused piece may have been the larger part.
  var tellOfRefusedMemory: Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(reading, &bytes, bytes.count)
    guard count > 0 else { return false }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    return ["failed to allocate", "Allocation failed", "bad_alloc", "out of memory"].contains { text.contains($0) }
  }

  func closeWriting() { close(writing) }

  func closeReading() { close(reading) }
}
