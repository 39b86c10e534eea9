#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory that this process has held since it was last asked to count anew.
///
/// `ru_maxrss` would not do: Linux hands it on to whoever is spawned, so that a worker began with the peak of the process
/// that started it, and a small report was charged with a huge one that was read elsewhere.
enum OwnMemory {
  /// Starts counting anew, from what the process holds now. Where the system does not allow it the count goes on.
  static func startCounting() {
    let descriptor = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // 5 is the system's word for "reset the peak of the resident set" (proc(5)).
    _ = write(descriptor, "5", 1)
    close(descriptor)
  }

  /// The most that was held, in megabytes.
  static var peakMegabytes: Int { statusKilobytes("VmHWM:").map { $0 >> 10 } ?? usageMegabytes }

  /// A line of the process's status, in kilobytes.
  private static func statusKilobytes(_ name: String) -> Int? {
    let descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(descriptor, &bytes, bytes.count)
    let line = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: "\n")).first { $0.starts(with: name.utf8) }
    guard let digits = line?.filter({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static var usageMegabytes: Int {
    var usage = rusage()
    getrusage(ownUsage, &usage)
    #if canImport(Glibc)
      return usage.ru_maxrss >> 10
    #else
      return usage.ru_maxrss >> 20
    #endif
  }
}

#if canImport(Glibc)
  private let ownUsage = __rusage_who_t(RUSAGE_SELF.rawValue)
#else
  private let ownUsage = RUSAGE_SELF
#endif
