#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What there is to read, in the order in which it is found; one input's bytes at a time.
struct InputSequence {
  private var walk: FolderWalk
  private let patterns: InputPatterns
  /// Larger ones are not read.
  private let sizeLimit: Int
  private var archive: ArchiveReader?
  /// The file that the last input is, or lies in.
  private(set) var lastPath: [UInt8] = []

  /// - Parameter paths: Files, folders and archives; `-` alone for a list of paths on standard input, one a line.
  init(_ paths: [String], _ patterns: InputPatterns, sizeLimit: Int) {
    let roots: any IteratorProtocol<[UInt8]> =
      paths == ["-"] ? StandardInputLines() : paths.map { Array($0.utf8) }.makeIterator()
    self.init(roots, patterns, sizeLimit: sizeLimit)
  }

  /// - Parameter roots: Files, folders and archives by the bytes of their paths.
  init(_ roots: any IteratorProtocol<[UInt8]>, _ patterns: InputPatterns, sizeLimit: Int) {
    walk = FolderWalk(roots, patterns)
    self.patterns = patterns
    self.sizeLimit = sizeLimit
  }

  /// - Parameter readsContents: Whether the bytes of files are wanted; without them an input has none, or has an
  ///   archive's: what a damaged one yields depends on reading it.
  mutating func next(readsContents: Bool = true) -> Input? {
    while true {
      if let input = archive?.next(patterns, sizeLimit: sizeLimit) { return input }
      archive = nil
      guard let file = walk.next() else { return nil }
      lastPath = file.path
      let name = readableName(file.path)
      if let problem = file.problem { return Input(name: name, contents: .failure(problem)) }
      if isArchiveName(name) {
        do {
          archive = try ArchiveReader(path: file.path, name: name)
          continue
        } catch {
          return Input(name: name, contents: .failure(error))
        }
      }
      guard readsContents else { return Input(name: name, contents: .success([])) }
      if file.size > sizeLimit {
        return Input(name: name, contents: .failure(.tooLarge(file.size, limit: sizeLimit)))
      }
      return Input(name: name, contents: fileContents(file.path, sizeLimit))
    }
  }

  /// How many files there are, an archive counting as one; nil for a list on standard input, which can be read once.
  static func count(_ paths: [String], _ patterns: InputPatterns) -> Int? {
    guard paths != ["-"] else { return nil }
    var walk = FolderWalk(paths.map { Array($0.utf8) }.makeIterator(), patterns)
    var count = 0
    while walk.next() != nil { count += 1 }
    return count
  }
}

/// How many inputs a run has, an archive counting as one; nil for a list on standard input.
public func inputCount(_ options: BatchOptions) -> Int? { InputSequence.count(options.paths, options.patterns) }

/// A file's bytes.
func fileContents(_ path: [UInt8], _ limit: Int) -> Result<[UInt8], Failure> {
  let descriptor = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  guard descriptor >= 0 else { return .failure(.unreadable(systemReason(errno))) }
  defer { close(descriptor) }
  var status = stat()
  let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  var bytes: [UInt8] = []
  var wanted = size + 1
  while true {
    var failure: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, wanted)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure == EINTR { continue }
    guard failure == 0 else { return .failure(.unreadable(systemReason(failure))) }
    if part.isEmpty { return .success(bytes) }
    if bytes.isEmpty { bytes = part } else { bytes += part }
    if bytes.count > limit { return .failure(.tooLarge(bytes.count, limit: limit)) }
    wanted = 1 << 16
  }
}
