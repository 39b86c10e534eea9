import CFPArchiving
import CFPWorkbooks
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a command writes.
enum Stream {
  case output, error

  var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// Whether a person is looking at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal's window has: COLUMNS where that is set, else what the terminal says; nil where it is
  /// none.
  var columns: Int? {
    guard isTerminal else { return nil }
    if let value = getenv("COLUMNS"), let columns = Int(String(cString: value)), columns > 0 { return columns }
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
    return Int(window.ws_col)
  }
}

/// Makes a closed pipe an ordinary error of `write`, so that `cfpcheck … | head` ends quietly.
func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

/// Writes all bytes. Ends the command quietly where the reader has gone.
/// - Returns: Whether everything was written; false on a full disk.
@discardableResult
func write(_ bytes: [UInt8], to stream: Stream) -> Bool {
  let isWritten = write(bytes, toDescriptor: stream.descriptor)
  if !isWritten, stream == .output { outputFailure.withLock { $0 = $0 ?? errno } }
  return isWritten
}

/// Why standard output could not be written, where it could not: no command that it happened to ends with 0.
private let outputFailure = Mutex<Int32?>(nil)

/// Says on standard error that standard output could not be written.
/// - Returns: Whether that was so.
func tellsOfLostOutput() -> Bool {
  guard let code = outputFailure.withLock({ $0 }) else { return false }
  let language = MessageLanguage.ofLocale
  write(
    (language == .zh ? "标准输出无法写入：" : "Standard output cannot be written: ") + String(cString: strerror(code)) + "\n",
    to: .error)
  return true
}

@discardableResult
func write(_ text: String, to stream: Stream) -> Bool { write(Array(text.utf8), to: stream) }

func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) -> Bool {
  let isWritten = writeAll(bytes, to: descriptor)
  if !isWritten, errno == EPIPE { exit(0) }
  return isWritten
}

/// Why a file could not be opened, read or written.
struct FileError: Error {
  var path: String
  var code: Int32
  /// The most megabytes that are read, where the file has more.
  var limit: Int?

  init(path: String, code: Int32) { (self.path, self.code) = (path, code) }

  /// There is more than is read.
  init(path: String, beyond megabytes: Int) { (self.path, code, limit) = (path, EFBIG, megabytes) }

  /// The system's own words for the reason.
  var reason: String { limit.map { "more than \($0) MB" } ?? String(cString: strerror(code)) }
}

/// How many megabytes are read of a file that is no report: words, factors, a baseline.
private let mostMegabytesOfOptions = 64

/// The bytes of a file, or of standard input for `-`.
/// - Parameter limit: In megabytes. What has more is given up when that is known: standard input may have no end.
func contents(of path: String, limit: Int = mostMegabytesOfOptions) throws(FileError) -> [UInt8] {
  let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
  defer { if descriptor != STDIN_FILENO { close(descriptor) } }
  var status = stat()
  let size = fstat(descriptor, &status) == 0 && status.st_size > 0 ? Int(status.st_size) : 0
  let mostBytes = limit << 20
  guard size <= mostBytes else { throw FileError(path: path, beyond: limit) }
  var bytes: [UInt8] = []
  var chunk = max(65_536, size + 1)
  while true {
    let wanted = chunk
    var failure: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      var got = read(descriptor, buffer.baseAddress!, wanted)
      while got < 0 && errno == EINTR { got = read(descriptor, buffer.baseAddress!, wanted) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
    if part.isEmpty { return bytes }
    if bytes.isEmpty { bytes = part } else { bytes.append(contentsOf: part) }
    guard bytes.count <= mostBytes else { throw FileError(path: path, beyond: limit) }
    chunk = 1 << 20
  }
}

/// Writes a file whole or not at all: to a neighbour first, then by rename.
func replaceFile(at path: String, with bytes: [UInt8]) throws(FileError) {
  var status = stat()
  let isOrdinary = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  let target = isOrdinary ? "\(path).part-\(getpid())" : path
  let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
  let isWritten = write(bytes, toDescriptor: descriptor)
  let code = errno
  guard close(descriptor) == 0, isWritten else {
    if isOrdinary { unlink(target) }
    throw FileError(path: path, code: isWritten ? errno : code)
  }
  guard !isOrdinary || rename(target, path) == 0 else {
    let code = errno
    unlink(target)
    throw FileError(path: path, code: code)
  }
}

/// The date by the local clock: `2026-04-21`.
var today: String {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
}

/// Where libxlsxwriter is looked for: what CFPCHECK_XLSXWRITER names alone, for a library at an unusual place.
var workbookLibraryNames: [String] {
  guard let name = getenv("CFPCHECK_XLSXWRITER"), name.pointee != 0 else { return WorkbookOptions.usualLibraryNames }
  return [String(cString: name)]
}

/// Whether the user asked for no colours (https://no-color.org).
var isColorRefused: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }
