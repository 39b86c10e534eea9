#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that grows at its end under a name of its own until it is published.
struct AppendedFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// How many bytes the file has, those in the buffer included.
  private(set) var length: Int
  /// How many of them are known to be on the disk.
  private var safeLength: Int

  /// - Parameter length: Where an interrupted run goes on; what the file holds beyond it is dropped. 0 starts anew.
  init(at path: String, length: Int) throws(StoreError) {
    self.path = path
    self.length = length
    safeLength = length
    descriptor = open(path + AppendedFile.partialSuffix, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .writing(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) >= length else { throw .lost(path) }
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw .writing(path, errno)
    }
  }

  deinit { close(descriptor) }

  static let partialSuffix = ".part"

  mutating func append(_ bytes: some Sequence<UInt8>) throws(StoreError) {
    let before = buffer.count
    buffer.append(contentsOf: bytes)
    length += buffer.count - before
    if buffer.count >= 1 << 18 { try flush() }
  }

  private mutating func flush() throws(StoreError) {
    guard writeAll(buffer, to: descriptor) else {
      let code = errno
      ftruncate(descriptor, off_t(safeLength))
      throw .writing(path, code)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Brings everything to the disk.
  mutating func synchronize() throws(StoreError) {
    try flush()
    guard fdatasync(descriptor) == 0 else { throw .writing(path, errno) }
    safeLength = length
  }

  /// Gives the file its name.
  mutating func publish() throws(StoreError) {
    try synchronize()
    try AppendedFile.publish(path)
  }

  /// Gives a file that is whole its name, if it has it not yet.
  static func publish(_ path: String) throws(StoreError) {
    guard rename(path + partialSuffix, path) == 0 || errno == ENOENT else { throw .writing(path, errno) }
    synchronizeFolder(of: path)
  }
}

/// Writes all bytes; false with `errno` set where that fails.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let count = write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      offset += count
    }
    return true
  }
}

/// Brings a folder's entries to the disk, so that a rename survives a power cut.
func synchronizeFolder(of path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// Whether there is anything at a path.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Makes a folder with those above it.
func makeFolder(_ path: String) throws(StoreError) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += part + "/"
    guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw .writing(made, errno) }
  }
}
