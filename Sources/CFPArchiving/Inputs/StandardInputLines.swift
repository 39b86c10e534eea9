#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of standard input that hold anything but blanks, each as soon as it is whole. Of a line that is too long only
/// the beginning is held, and given out when its end is found.
public struct StandardInputLines: IteratorProtocol {
  private var buffer: [UInt8] = []
  /// Where the next line starts.
  private var start = 0
  /// Up to where no line break was found.
  private var searched = 0
  private var hasEnded = false
  private let mostBytes: Int
  /// The beginning of a line that is too long, while its end is looked for.
  private var overlong: [UInt8]?

  /// - Parameter mostBytes: How long a line may be; one that is longer is cut, and still longer than this.
  public init(mostBytes: Int = 1 << 20) { self.mostBytes = mostBytes }

  public mutating func next() -> [UInt8]? {
    while let line = nextLine() {
      if line.contains(where: { !" \t\u{B}\u{C}\r".utf8.contains($0) }) { return line }
    }
    return nil
  }

  private mutating func nextLine() -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          start = end + 1
          searched = start
          overlong = nil
        }
        return overlong ?? withoutReturn(buffer[start..<end])
      }
      if overlong == nil, buffer.count - start > mostBytes { overlong = Array(buffer[start...(start + mostBytes)]) }
      buffer.removeSubrange(..<(overlong == nil ? start : buffer.count))
      start = 0
      searched = buffer.count
      if hasEnded {
        defer {
          buffer = []
          searched = 0
          overlong = nil
        }
        return overlong ?? (buffer.isEmpty ? nil : withoutReturn(buffer[...]))
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
