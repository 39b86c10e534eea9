#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of standard input that hold anything but blanks, each as soon as it is whole.
public struct StandardInputLines: IteratorProtocol {
  private var buffer: [UInt8] = []
  /// Where the next line starts.
  private var start = 0
  /// Up to where no line break was found.
  private var searched = 0
  private var hasEnded = false

  public init() {}

  public mutating func next() -> [UInt8]? {
    while let line = nextLine() {
      if line.contains(where: { $0 > 0x20 }) { return line }
    }
    return nil
  }

  private mutating func nextLine() -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          start = end + 1
          searched = start
        }
        return withoutReturn(buffer[start..<end])
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      if hasEnded {
        defer {
          buffer = []
          searched = 0
        }
        return buffer.isEmpty ? nil : withoutReturn(buffer[...])
      }
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { part, count in
        var got = read(STDIN_FILENO, part.baseAddress, part.count)
        while got < 0 && errno == EINTR { got = read(STDIN_FILENO, part.baseAddress, part.count) }
        count = max(0, got)
      }
      if part.isEmpty { hasEnded = true } else { buffer += part }
    }
  }

  private func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}
