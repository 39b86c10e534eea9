#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps other runs off an output while one writes it. The system lets go of it when the process ends, however it ends;
/// the file that carries it may then be left, and is no hindrance.
final class OutputLock {
  private let path: String
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: The file that carries the lock, beside the output.
  ///   - output: What is locked, as people know it.
  /// - Throws: `StoreError` where another process holds it, with that process's number.
  init(_ path: String, on output: String) throws(StoreError) {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw .writing(path, errno) }
      guard OutputLock.isTaken(descriptor) else {
        let holder = OutputLock.holder(of: descriptor)
        close(descriptor)
        // Let go in between: try again.
        guard let holder else { continue }
        throw .locked(output, by: holder)
      }
      // Whoever held it before may have removed the file after it was opened here.
      if OutputLock.isStill(descriptor, at: path) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Lets go of the output.
  func release() {
    unlink(path)
    close(descriptor)
  }

  /// Takes the lock, where nobody has it. A file system that knows no locks keeps nobody off.
  private static func isTaken(_ descriptor: Int32) -> Bool {
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    request.l_whence = Int16(SEEK_SET)
    return fcntl(descriptor, F_SETLK, &request) == 0 || ![EACCES, EAGAIN].contains(errno)
  }

  /// Who has the lock; nil where nobody has it any more.
  private static func holder(of descriptor: Int32) -> pid_t? {
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    request.l_whence = Int16(SEEK_SET)
    guard fcntl(descriptor, F_GETLK, &request) == 0, request.l_type != Int16(F_UNLCK) else { return nil }
    return request.l_pid
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, there) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &there) == 0 && opened.st_ino == there.st_ino
      && opened.st_dev == there.st_dev
  }
}
