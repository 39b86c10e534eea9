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
    guard withCPath(path, { archive_read_open_filename(archive, $0, 1 << 16) }) == ARCHIVE_OK else {
      throw .damagedArchive(ArchiveReader.reason(archive))
    }
  }

  deinit { archive_read_free(archive) }

  /// The next file in the archive that the patterns admit; nil at the end.
  func next(_ patterns: InputPatterns, sizeLimit: Int) -> Input? {
    while !hasEnded {
      var entry: OpaquePointer?
      let code = archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF { return nil }
      guard code >= ARCHIVE_WARN, let entry else {
        hasEnded = true
        return Input(name: name, contents: .failure(.damagedArchive(ArchiveReader.reason(archive))))
      }
      guard archive_entry_filetype(entry) == ArchiveReader.regularFile else { continue }
      let path = (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry))
        .map { readableName(Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))) }
      let entryName = "\(name)/\(path ?? "?")"
      guard patterns.admits(entryName) else { continue }
      if archive_entry_is_data_encrypted(entry) != 0 {
        return Input(name: entryName, contents: .failure(.encrypted))
      }
      return Input(name: entryName, contents: contents(sizeLimit))
    }
    return nil
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

  /// `AE_IFREG`, a macro that Swift does not see.
  private static let regularFile: UInt32 = 0o100000

  private static func reason(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
  }
}
