import CLibArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the entries of a `.zip`, `.tar` or `.tar.gz` one after the other, in the archive's order, never more than one
/// entry's bytes at a time.
final class ArchiveReader {
  private let archive: OpaquePointer
  private let name: String
  private var hasEnded = false

  /// - Throws: `Failure` where the file is no archive that libarchive can open.
  init(path: [UInt8], name: String) throws(Failure) {
    guard let archive = archive_read_new() else { throw .unreadable("out of memory") }
    self.archive = archive
    self.name = name
    archive_read_support_filter_gzip(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    guard withUTF8Characters({ withCPath(path) { archive_read_open_filename(archive, $0, 1 << 16) } }) == ARCHIVE_OK
    else {
      throw .damagedArchive(ArchiveReader.reason(archive))
    }
  }

  deinit { archive_read_free(archive) }

  /// The next file in the archive that the patterns admit; nil at the end. Links and devices are what no report can be
  /// read from: each is told, folders alone are passed over.
  func next(_ patterns: InputPatterns, sizeLimit: Int) -> Input? {
    withUTF8Characters { nextAdmitted(patterns, sizeLimit) }
  }

  private func nextAdmitted(_ patterns: InputPatterns, _ sizeLimit: Int) -> Input? {
    while !hasEnded {
      var entry: OpaquePointer?
      let code = archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF { return nil }
      guard code >= ARCHIVE_WARN, let entry else {
        hasEnded = true
        return Input(name: name, contents: .failure(.damagedArchive(ArchiveReader.reason(archive))))
      }
      if archive_entry_filetype(entry) == ArchiveReader.folder { continue }
      let entryName = "\(name)/\(path(of: entry))"
      guard patterns.admits(entryName) else { continue }
      return Input(name: entryName, contents: contents(of: entry, sizeLimit))
    }
    return nil
  }

  /// An entry's path: in UTF-8 where the archive says that it is, else in the encoding that its bytes speak for.
  private func path(of entry: OpaquePointer) -> String {
    guard let bytes = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return "?" }
    return readableName(Array(UnsafeRawBufferPointer(start: bytes, count: strlen(bytes))))
  }

  private func contents(of entry: OpaquePointer, _ limit: Int) -> Result<[UInt8], Failure> {
    if archive_entry_hardlink(entry) != nil { return .failure(.hardLink) }
    switch archive_entry_filetype(entry) {
    case ArchiveReader.regularFile: break
    case ArchiveReader.symbolicLink: return .failure(.symbolicLink)
    default: return .failure(.specialFile)
    }
    if archive_entry_is_data_encrypted(entry) != 0 { return .failure(.encrypted) }
    let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
    return size > limit ? .failure(.tooLarge(size, limit: limit)) : contents(limit)
  }

  private func contents(_ limit: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    while true {
      var code = 0
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        code = archive_read_data(archive, buffer.baseAddress, buffer.count)
        count = max(0, code)
      }
      if code < 0 {
        hasEnded = code <= Int(ARCHIVE_FATAL)
        return .failure(.damagedArchive(ArchiveReader.reason(archive)))
      }
      if part.isEmpty { return .success(bytes) }
      bytes += part
      if bytes.count > limit { return .failure(.tooLarge(bytes.count, limit: limit)) }
    }
  }

  /// `AE_IFREG`, `AE_IFLNK` and `AE_IFDIR`, macros that Swift does not see.
  private static let regularFile: UInt32 = 0o100000
  private static let symbolicLink: UInt32 = 0o120000
  private static let folder: UInt32 = 0o040000

  private static func reason(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
  }
}
