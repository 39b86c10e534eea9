/// One thing to read: a file, or an entry of an archive.
struct Input: Sendable {
  /// The path as it was given or found; for an archive's entry the archive's path, a slash, and the entry's.
  var name: String
  /// Its bytes, or why there are none.
  var contents: Result<[UInt8], Failure>
  /// The state of the file that it is, or lies in.
  var stamp = SourceStamp()
}

/// What tells whether a file is still the one that was read.
struct SourceStamp: Hashable, Sendable {
  var size = 0
  /// When it was last written to, in nanoseconds.
  var modified = 0
}

/// Why an input has no bytes to read.
extension Failure {
  static func unreadable(_ reason: String) -> Self {
    Self(kind: "unreadable", zh: "无法读取：\(reason)。", en: "It cannot be read: \(reason).")
  }

  static func tooLarge(_ count: Int, limit: Int) -> Self {
    let (size, most) = (max(1, count >> 20), limit >> 20)
    return Self(
      kind: "too-large", zh: "\(size) MB，超过内存限制所允许的 \(most) MB；可用 --memory-limit 放宽。",
      en: "It has \(size) MB, more than the \(most) MB that the memory limit allows; --memory-limit widens it.")
  }

  static func damagedArchive(_ reason: String) -> Self {
    Self(
      kind: "damaged-archive", zh: "压缩文件已损坏（\(reason)），其后的内容无法读取。",
      en: "The archive is damaged (\(reason)); what follows in it cannot be read.")
  }

  static func longLine(_ limit: Int) -> Self {
    Self(
      kind: "too-large", zh: "此行超过 \(limit >> 20) MB，未读取；可用 --memory-limit 放宽。",
      en: "This line has more than \(limit >> 20) MB and is not read; --memory-limit allows more.")
  }

  static let notBase64 = Self(kind: "unreadable", zh: "不是有效的 base64。", en: "It is no valid base64.")

  static let hardLink = Self(
    kind: "link", zh: "压缩文件中的这一项是硬链接，本身没有内容；其所指文件若在压缩文件中，已另行读取。",
    en: "This entry of the archive is a hard link without contents; the file that it names is read where it stands.")

  static let symbolicLink = Self(
    kind: "link", zh: "压缩文件中的这一项是符号链接，本身没有内容，不予跟随。",
    en: "This entry of the archive is a symbolic link; it has no contents, and is not followed.")

  static let specialFile = Self(
    kind: "special-file", zh: "压缩文件中的这一项是设备、管道或套接字，不是文件。",
    en: "This entry of the archive is a device, pipe or socket, and no file.")

  static let encrypted = Self(
    kind: "encrypted", zh: "压缩文件中的这一项已加密。", en: "This entry of the archive is encrypted.")
}

/// Which files of folders and archives are read: shell patterns, held against the path and against the last part.
public struct InputPatterns: Sendable {
  public var include: [String]
  public var exclude: [String]
  /// The run's own output, which is no input where it lies among them.
  var output: OwnOutput?

  public init(include: [String] = [], exclude: [String] = []) {
    self.include = include
    self.exclude = exclude
  }

  /// Whether a path found in a folder is the run's own output, or one of the files beside it.
  func isOutput(_ path: String) -> Bool { output?.covers(path) ?? false }

  /// Whether a file is to be read. Hidden ones only where a pattern asks for them.
  func admits(_ path: String) -> Bool {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    if exclude.contains(where: { matches(path, $0) || matches(last, $0) }) { return false }
    if include.isEmpty { return !last.hasPrefix(".") }
    return include.contains { matches(path, $0) || matches(last, $0) }
  }

  /// Whether a folder is walked at all.
  func admitsFolder(_ path: String) -> Bool {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return !last.hasPrefix(".") && !exclude.contains { matches(path, $0) || matches(last, $0) }
  }

  private func matches(_ path: String, _ pattern: String) -> Bool {
    withUTF8Characters { fnmatch(pattern, path, 0) == 0 }
  }
}

/// A run's output by its folder, links resolved, and its name; the files of the run begin with it.
struct OwnOutput: Sendable {
  private let folder: String
  private let name: String

  init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard let last = parts.last, let folder = resolved(folder: path.hasSuffix("/") ? String(path.dropLast()) : path)
    else { return nil }
    name = String(last)
    self.folder = folder
  }

  func covers(_ path: String) -> Bool {
    guard let last = path.split(separator: "/").last, last.hasPrefix(name) else { return false }
    let suffix = last.dropFirst(name.count)
    return OwnOutput.suffixes.contains { suffix == $0 } && resolved(folder: path) == folder
  }

  private static let suffixes = [
    "", ".part", ".part-wal", ".part-shm", ".journal", ".journal-wal", ".journal-shm", ".lock",
  ]
}

/// The folder that a path lies in, links resolved.
private func resolved(folder path: String) -> String? {
  let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  guard let pointer = realpath(folder, nil) else { return nil }
  defer { free(pointer) }
  return String(cString: pointer)
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
