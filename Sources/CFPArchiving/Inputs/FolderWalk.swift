import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files below the given paths, folders walked depth first, each folder's entries in the order of their bytes: the
/// same order at every run. Only the entries of the folders on the way are held.
struct FolderWalk: IteratorProtocol {
  /// A file that was found, by the bytes of its path: names need not be UTF-8.
  struct File {
    var path: [UInt8]
    var stamp = SourceStamp()
    /// Whether the path itself was named, so that no pattern holds it back.
    var isNamed: Bool
    var problem: Failure?
  }

  private struct Level {
    var folder: [UInt8]
    var names: [[UInt8]]
    var next = 0
  }

  private var roots: any IteratorProtocol<[UInt8]>
  private var levels: [Level] = []
  private let patterns: InputPatterns

  init(_ roots: any IteratorProtocol<[UInt8]>, _ patterns: InputPatterns) {
    self.roots = roots
    self.patterns = patterns
  }

  mutating func next() -> File? {
    while true {
      if let file = nextInFolders() { return file }
      guard let root = roots.next() else { return nil }
      if let file = entered(root, isNamed: true) { return file }
    }
  }

  private mutating func nextInFolders() -> File? {
    while !levels.isEmpty {
      let last = levels.count - 1
      guard levels[last].next < levels[last].names.count else {
        levels.removeLast()
        continue
      }
      let name = levels[last].names[levels[last].next]
      levels[last].next += 1
      let folder = levels[last].folder
      let path = folder + (folder.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name
      if let file = entered(path, isNamed: false) { return file }
    }
    return nil
  }

  /// The file at a path; nil for a folder, which is opened, and for what is not to be read.
  private mutating func entered(_ path: [UInt8], isNamed: Bool) -> File? {
    let name = readableName(path)
    var status = stat()
    // A link to a folder inside a folder may lead back into it; one that is named is meant.
    let code = withCPath(path) { isNamed ? stat($0, &status) : lstat($0, &status) }
    if code != 0 {
      return File(path: path, isNamed: isNamed, problem: .unreadable(systemReason(errno)))
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard withCPath(path, { stat($0, &status) }) == 0 else {
        return patterns.admits(name)
          ? File(path: path, isNamed: false, problem: .unreadable(systemReason(errno))) : nil
      }
      if status.st_mode & S_IFMT == S_IFDIR { return nil }
    }
    if !isNamed, patterns.isOutput(name) { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard isNamed || patterns.admitsFolder(name) else { return nil }
      guard let names = entries(of: path) else {
        return File(path: path, isNamed: isNamed, problem: .unreadable(systemReason(errno)))
      }
      levels.append(Level(folder: path, names: names))
      return nil
    case S_IFREG:
      guard isNamed || isArchiveName(name) || patterns.admits(name) else { return nil }
      return File(path: path, stamp: SourceStamp(status), isNamed: isNamed)
    default:
      return isNamed ? File(path: path, isNamed: true, problem: .unreadable("not a file")) : nil
    }
  }
}

extension SourceStamp {
  fileprivate init(_ status: stat) {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    self.init(size: Int(status.st_size), modified: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec))
  }
}

/// The names in a folder in the order of their bytes; nil where it cannot be opened.
private func entries(of path: [UInt8]) -> [[UInt8]]? {
  guard let folder = withCPath(path, { opendir($0) }) else { return nil }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
        Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
      }
    }
    if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
  }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Whether a name is that of an archive that is read in place.
func isArchiveName(_ name: String) -> Bool {
  let lower = name.lowercased()
  return [".zip", ".tar.gz", ".tgz", ".tar"].contains { lower.hasSuffix($0) }
}

func withCPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  (path + [0]).withUnsafeBufferPointer { $0.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) } }
}

/// The system's words for an error.
func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }

/// A path for people and for JSON: as UTF-8, or in the encoding that its bytes speak for: older Chinese archives name
/// their files in GB18030.
func readableName(_ bytes: [UInt8]) -> String {
  String(validating: bytes, as: UTF8.self) ?? readableText(of: bytes)
}
