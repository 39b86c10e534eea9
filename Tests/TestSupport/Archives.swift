/// An entry of an archive that a test makes.
public struct ArchiveEntry {
  public var name: [UInt8]
  public var bytes: [UInt8]
  /// Of a zip: whether the entry says that its name is UTF-8.
  public var isNameFlagged = true
  /// Of a tar: `0` a file, `1` a hard link, `2` a symbolic link, `3` a device, `5` a folder, `6` a pipe.
  public var kind: Character = "0"
  public var target = ""

  public init(_ name: String, _ bytes: [UInt8] = []) { self.init(name: Array(name.utf8), bytes) }

  public init(name: [UInt8], _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// A zip file whose entries are stored as they are.
public func zip(_ entries: [ArchiveEntry]) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for entry in entries {
    let start = file.count
    let flags = entry.isNameFlagged ? 0x800 : 0
    let common =
      little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 2) + little(0x5A21, 2)
      + little(checksum(entry.bytes), 4)
      + little(entry.bytes.count, 4) + little(entry.bytes.count, 4) + little(entry.name.count, 2) + little(0, 2)
    file += little(0x0403_4B50, 4) + common + entry.name + entry.bytes
    directory += little(0x0201_4B50, 4) + little(20, 2) + common
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(start, 4) + entry.name
  }
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  return file + directory + end
}

/// A tar file of the ustar kind; names have at most 100 bytes.
public func tar(_ entries: [ArchiveEntry]) -> [UInt8] {
  var file: [UInt8] = []
  for entry in entries {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: some Collection<UInt8>, at place: Int) {
      for (offset, byte) in bytes.enumerated() { header[place + offset] = byte }
    }
    func octal(_ value: Int, _ width: Int) -> [UInt8] {
      let digits = String(value, radix: 8)
      return Array((String(repeating: "0", count: width - 1 - digits.count) + digits).utf8)
    }
    put(entry.name, at: 0)
    put(octal(0o644, 8), at: 100)
    put(octal(0, 8), at: 108)
    put(octal(0, 8), at: 116)
    put(octal(entry.bytes.count, 12), at: 124)
    put(octal(1_700_000_000, 12), at: 136)
    put([UInt8](repeating: 0x20, count: 8), at: 148)
    put(String(entry.kind).utf8, at: 156)
    put(entry.target.utf8, at: 157)
    put("ustar".utf8, at: 257)
    put("00".utf8, at: 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, 7), at: 148)
    header[154] = 0
    file += header + entry.bytes
    file += [UInt8](repeating: 0, count: (512 - entry.bytes.count % 512) % 512)
  }
  return file + [UInt8](repeating: 0, count: 1024)
}

private func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// CRC-32 as zip files have it.
private func checksum(_ bytes: [UInt8]) -> Int {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return Int(~crc)
}
