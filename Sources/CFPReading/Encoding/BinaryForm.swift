/// Forms of files that are not text, told by their first bytes or by their control characters.
enum BinaryForm: String, Hashable, Sendable {
  case pdf, office, archive, image, binary

  /// The form of a file that is not text; nil for text in any encoding.
  init?(of bytes: [UInt8]) {
    if let signature = signatures.first(where: { bytes.starts(with: $0.bytes, at: $0.offset) }) {
      self = signature.form == .archive && holdsOfficeParts(bytes) ? .office : signature.form
    } else if isFullOfControls(bytes), TextEncoding(markedIn: bytes) == nil, TextEncoding(wideTextOf: bytes) == nil {
      self = .binary
    } else {
      return nil
    }
  }
}

private let signatures: [(offset: Int, bytes: [UInt8], form: BinaryForm)] = [
  (0, Array("%PDF-".utf8), .pdf),
  (3, Array("%PDF-".utf8), .pdf),  // behind a UTF-8 byte-order mark, as some web servers send it
  (0, [0x50, 0x4B, 0x03, 0x04], .archive),  // ZIP, and with it docx, xlsx, odt, ofd
  (0, [0x50, 0x4B, 0x05, 0x06], .archive),
  (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office),  // doc, xls, wps
  (0, Array("{\\rtf".utf8), .office),
  (0, [0x1F, 0x8B], .archive),
  (0, Array("Rar!".utf8) + [0x1A], .archive),
  (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
  (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
  (0, [0xFF, 0xD8, 0xFF], .image),
  (0, Array("GIF8".utf8), .image),
  (0, [0x49, 0x49, 0x2A, 0x00], .image),  // TIFF
  (0, [0x4D, 0x4D, 0x00, 0x2A], .image),
  (8, Array("WEBP".utf8), .image),
]

/// Whether the first entries of a ZIP file are those of an office document.
private func holdsOfficeParts(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096)
  return ["[Content_Types].xml", "word/", "xl/", "ppt/", "mimetypeapplication/vnd.oasis", "OFD.xml"].contains { part in
    head.firstRange(of: Array(part.utf8)) != nil
  }
}

/// Whether more than one byte in a hundred is a control character that no text has. A few stray ones are let pass:
/// text recognition and old exports leave them behind.
private func isFullOfControls(_ bytes: [UInt8]) -> Bool {
  var controls = 0
  func count(_ byte: UInt8) {
    // All of 0x00...0x1F but tab, line feed, vertical tab, form feed, return, and escape (ISO 2022).
    if byte < 0x20, byte &- 0x09 > 4, byte != 0x1B { controls += 1 }
  }
  bytes.withUnsafeBytes { bytes in
    var index = 0
    while index + 8 <= bytes.count {
      // Eight at a time: hardly any word has a byte below 0x20, which has none of the bits of 0xE0.
      let high = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0xE0E0_E0E0_E0E0_E0E0
      if (high &- 0x0101_0101_0101_0101) & ~high & 0x8080_8080_8080_8080 != 0 {
        for offset in 0..<8 { count(bytes[index + offset]) }
      }
      index += 8
    }
    while index < bytes.count {
      count(bytes[index])
      index += 1
    }
  }
  return controls > bytes.count / 100 && controls > 2
}

extension [UInt8] {
  /// Whether the given bytes stand at an offset.
  func starts(with other: [UInt8], at offset: Int) -> Bool { dropFirst(offset).starts(with: other) }
}

extension Collection<UInt8> {
  /// Where the given bytes stand first.
  func firstRange(of needle: [UInt8]) -> Range<Index>? {
    guard let first = needle.first else { return nil }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: needle) { return start..<rest.index(start, offsetBy: needle.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
