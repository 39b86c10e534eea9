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
  private var lastStamp = SourceStamp()

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

  /// The next input, with its bytes.
  /// - Parameter known: What the input's file was like when it was read before. Where it still is, its bytes are not read
  ///   again; an archive's are, for what a damaged one yields depends on reading it.
  mutating func next(knownAs known: SourceStamp? = nil) -> Input? {
    while true {
      if var input = archive?.next(patterns, sizeLimit: sizeLimit) {
        input.stamp = lastStamp
        return input
      }
      archive = nil
      guard let file = walk.next() else { return nil }
      lastPath = file.path
      lastStamp = file.stamp
      let name = readableName(file.path)
      if file.problem == nil, isArchiveName(name) {
        do {
          archive = try ArchiveReader(path: file.path, name: name)
          continue
        } catch {
          return Input(name: name, contents: .failure(error), stamp: file.stamp)
        }
      }
      return Input(name: name, contents: contents(of: file, knownAs: known), stamp: file.stamp)
    }
  }

  private func contents(of file: FolderWalk.File, knownAs known: SourceStamp?) -> Result<[UInt8], Failure> {
    if let problem = file.problem { return .failure(problem) }
    if file.stamp == known { return .success([]) }
    if file.stamp.size > sizeLimit { return .failure(.tooLarge(file.stamp.size, limit: sizeLimit)) }
    return fileContents(file.path, sizeLimit)
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

/// A file's bytes. A device has no end, and a pipe waits for somebody: neither is read.
func fileContents(_ path: [UInt8], _ limit: Int) -> Result<[UInt8], Failure> {
  guard !path.contains(0) else { return .failure(.unreadable(systemReason(ENOENT))) }
  let descriptor = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  guard descriptor >= 0 else { return .failure(.unreadable(systemReason(errno))) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(systemReason(errno))) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    return .failure(.unreadable(status.st_mode & S_IFMT == S_IFDIR ? systemReason(EISDIR) : "not a file"))
  }
  let size = Int(status.st_size)
  if size > limit { return .failure(.tooLarge(size, limit: limit)) }
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
